#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the commands of a README in a scratch copy of the tree and holds their output to what it promises.

    run_readme.py SOURCE BUILD README

Every ```sh block is run, in order, from the root of the copy; it must end with status 0. Lines of a ```text block
right behind it must stand in its output, in their order; a line "…" stands for anything. Other blocks are not run.
./factweave is the program in BUILD, and build/release leads to BUILD.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```sh\n(.*?)^```\n(?:\s*^```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)


def missing_line(expected, output):
    position = 0
    for line in expected.splitlines():
        if line.strip() in ("", "…"):
            continue
        found = output.find(line.strip(), position)
        if found < 0:
            return line
        position = found + len(line.strip())
    return None


def main():
    source, build, readme = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    blocks = BLOCK.findall((source / readme).read_text(encoding="utf-8"))
    if not blocks:
        sys.exit(f"{readme}: no ```sh block")
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        shutil.copytree(source / "examples", root / "examples")
        shutil.copy(source / "factweave", root / "factweave")
        (root / "build").mkdir()
        (root / "build" / "release").symlink_to(build)
        environment = dict(os.environ, FACTWEAVE_PROGRAM=os.path.join(build, "factweave"))
        for commands, expected in blocks:
            run = subprocess.run(["bash", "-eu", "-o", "pipefail", "-c", commands], cwd=root, env=environment, text=True,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if run.returncode != 0:
                sys.exit(f"{readme}: status {run.returncode}\n{commands}\n{run.stdout}")
            missing = missing_line(expected, run.stdout)
            if missing is not None:
                sys.exit(f"{readme}: not in the output, or not in this order: {missing}\n{commands}\n{run.stdout}")
    print(f"{readme}: {len(blocks)} blocks run")


if __name__ == "__main__":
    main()

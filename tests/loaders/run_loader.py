#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Loads the graphs of a folder with one of the real programs and holds what it sees against the exports.

    run_loader.py LOADER GRAPHS

Exit status 0: all is as it should be; 1: differences, one a line; 77: skipped, because the machine lacks something.
"""
import importlib
import os
import pathlib
import subprocess
import sys
import tempfile

import fetch

# Loader → (module, needs the Python packages of requirements.txt).
LOADERS = {
    "neo4j": ("neo4j_loader", False),
    "gephi": ("gephi_loader", False),
    "rdf": ("rdf_loader", True),
    "graphml": ("graphml_loader", True),
    "tables": ("tables_loader", True),
    "queries": ("queries_loader", True),
}


def main():
    name, graphs = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    module, packages = LOADERS[name]
    try:
        if packages and os.environ.get("FACTWEAVE_LOADER_PYTHON") is None:
            interpreter = str(fetch.python())
            os.environ["FACTWEAVE_LOADER_PYTHON"] = interpreter
            return subprocess.run([interpreter, *sys.argv], check=False).returncode
        with tempfile.TemporaryDirectory() as scratch:
            differences = importlib.import_module(module).check(graphs, pathlib.Path(scratch))
    except fetch.Missing as missing:
        print(f"{name}: {'failed' if os.environ.get('CI') else 'skipped'}: {missing}")
        return 1 if os.environ.get("CI") else 77
    print("\n".join(differences) if differences else f"{name}: all as it should be")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())

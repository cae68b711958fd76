#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The gold texts with lines of one width: where a line ends must not change what is found.

    wrapped_test.py PROGRAM SOURCE_DIR

Blanks of paragraphs become line breaks, so that no line is longer than a width; every character keeps its offset. What the
program finds there is compared with what it finds in the texts as they are. At most MARGIN percent of the records of a section
may differ. Exit status 1 where more do.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

WIDTHS = (66, 72, 79)
MARGIN = 1.0  # percent
SECTIONS = ("mentions", "figures", "quotes", "commitments", "relations")
DATE = re.compile(r" date \S+ ")


def wrap(text, width):
    """The text with blanks turned into line breaks; the line of a date before the text is not counted in."""
    characters = list(text)
    head = DATE.match(text)
    begin, blank = head.end() if head else 0, None
    for at in range(begin, len(characters)):
        if characters[at] == "\n":
            begin, blank = at + 1, None
        elif characters[at] == " ":
            blank = at
        if at - begin >= width and blank is not None:
            characters[blank] = "\n"
            begin, blank = blank + 1, None
    return "".join(characters)


def records(path):
    """The records of each document by section, without their ids and with one blank for any white space."""
    found = {section: collections.Counter() for section in SECTIONS}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(re.sub(r"(?:\\n)+", " ", line))
            for section in SECTIONS:
                for record in document.get(section, []):
                    found[section][document["doc"] + " " + json.dumps(record, sort_keys=True, ensure_ascii=False)] += 1
    return found


def extract(program, folder, texts):
    os.makedirs(folder)
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
    subprocess.run([program, "extract", "-q", folder, "-o", folder + ".jsonl"], check=True)
    return records(folder + ".jsonl")


def main(program, source_dir):
    texts = {}
    for path in sorted(glob.glob(f"{source_dir}/tests/gold/press/*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            texts[os.path.basename(path)] = file.read()
    differing, all_records, failed = collections.Counter(), collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        as_written = extract(program, os.path.join(folder, "written"), texts)
        for width in WIDTHS:
            wrapped = extract(program, os.path.join(folder, str(width)), {name: wrap(text, width) for name, text in texts.items()})
            for section in SECTIONS:
                lost = as_written[section] - wrapped[section]
                differing[section] += max(sum(lost.values()), sum((wrapped[section] - as_written[section]).values()))
                all_records[section] += sum(as_written[section].values())
                for record in lost:
                    print(f"{width} lacks {record[:240]}")
    for section in SECTIONS:
        percent = 100 * differing[section] / all_records[section]
        failed += percent > MARGIN
        print(f"{section}: {differing[section]} of {all_records[section]} differ, {percent:.2f} %{'  TOO MANY' if percent > MARGIN else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

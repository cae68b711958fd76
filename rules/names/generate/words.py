# SPDX-License-Identifier: MIT
"""Common English words: what a capital at the beginning of a sentence does not make a name.

SCOWL's lower-case words of the levels 10 to 50 (Debian package scowl)."""
import pathlib

SOURCE = "SCOWL 2020.12.07 (Debian scowl 2020.12.07-2), SCOWL licence (MIT-like)"
FOLDER = pathlib.Path("/usr/share/dict/scowl")


def common(levels=(10, 20, 35, 40, 50)):
    words = set()
    for level in levels:
        for part in ("english", "american", "british"):
            path = FOLDER / f"{part}-words.{level}"
            if path.exists():
                words.update(w.strip() for w in open(path, encoding="latin-1"))
    return {w for w in words if w and w[0].islower() and "'" not in w and len(w) > 1}


if __name__ == "__main__":
    from tables import write
    write("common_words.tsv", f"Words that are no names by themselves. Source: {SOURCE}. Written by generate/words.py.",
          ["text"], [(w,) for w in common((10, 20, 35, 40, 50))])

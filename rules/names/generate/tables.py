# SPDX-License-Identifier: MIT
"""Writing of lexicon tables: one comment line, one header line, sorted rows, folded duplicates dropped."""
import pathlib
import unicodedata

NAMES = pathlib.Path(__file__).resolve().parent.parent / "lexicons"
NOUNS = NAMES.parent.parent / "nouns" / "lexicons"


def fold(text):
    """The matching view's form of a text: no diacritics, plain apostrophes and dashes."""
    text = text.replace("’", "'").replace("ʻ", "'").replace("`", "'").replace("–", "-")
    text = text.translate(str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"}))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def write(name, comment, columns, rows, folder=NAMES, lower=False):
    """Writes rows (tuples, text first). Of rows with one folded text the first one given is kept."""
    seen, kept = set(), []
    for row in rows:
        key = fold(row[0]).lower() if lower else fold(row[0])
        if not key or key in seen:
            continue
        seen.add(key)
        kept.append([str(cell) for cell in row])
    kept.sort(key=lambda row: (fold(row[0]), row[0]))
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / name, "w", encoding="utf-8", newline="\n") as out:
        out.write("# " + comment + "\n" + "\t".join(columns) + "\n")
        for row in kept:
            out.write("\t".join(row) + "\n")
    print(f"{name}: {len(kept)}")
    return seen

# SPDX-License-Identifier: MIT
"""Lexicons of companies: members of the world's share indices, without their legal forms (PyPI pytickersymbols),
and brands (titles of the icons of PyPI simpleicons).

A brand counts as its maker; what has a brand before it is mostly a product of the brand (Google Calendar) and left out."""
import re

import words
from tables import NAMES, fold, write

SOURCE = "Sources: PyPI pytickersymbols 1.17.10, MIT (facts only); PyPI simpleicons 7.21.0, MIT (facts only)"
FORMS = re.compile(r",? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|PLC|plc|Plc|AG|SE|SA|S\.A|NV|N\.V|AB|ASA|A/S|Oyj|SpA|S\.p\.A|KGaA|"
                   r"GmbH|Holdings?|Group|ADR|L\.P|LP|LLC|Tbk|PT|& Co|& Co\. KGaA|The)\.?$")
SHARES = re.compile(r" ?\(.*\)| (?:Class|Series) [A-C]\b.*| [A-C]$| (?:pref|Pref)\b.*")


def entries(name):
    """First column of a lexicon of this folder."""
    lines = (NAMES / name).read_text(encoding="utf-8").splitlines()[2:]
    return {line.split("\t")[0] for line in lines}


def plain(name):
    """The name as texts write it: without class of shares and legal forms."""
    name = SHARES.sub("", name.strip())
    while True:
        shorter = FORMS.sub("", name).strip(" ,")
        if shorter == name or not shorter:
            return name
        name = shorter


def brands():
    from simpleicons.all import icons
    everyday = words.common((10, 20, 35))
    titles = {fold(icon.title) for icon in icons.values()}
    titles = {t for t in titles if re.match(r"[A-Z][\w&'-]+(?: [\w&'-]+){0,3}$", t) and len(t) > 3
              and not re.search(r"\d|JS$|^[A-Z]{4}$", t)}   # the short capitals are mostly formats: JSON, MIDI
    places = {fold(word) for name in ("countries.tsv", "cities.tsv", "regions.tsv", "nationality_adjectives.tsv") for word in entries(name)}
    return {t for t in titles if t.lower() not in everyday and t not in places and not any(t.startswith(b + " ") for b in titles)}


def main():
    from pytickersymbols.indices_data import INDICES
    marks = brands()
    names = {plain(company["name"]) for index in INDICES.values() for company in index["companies"]}
    names = {re.sub(r"^The ", "", n) for n in names}
    names = {n for n in names if re.match(r"[A-Z][\w&.'-]+(?: [\w&.'-]+){0,3}$", n) and not re.search(r"\.com$|\d{3}", n) and len(n) > 2}
    names |= marks
    common = {fold(word).lower() for word in entries("common_words.tsv")}
    taken = {fold(word) for list_ in ("countries.tsv", "cities.tsv", "doubtful_cities.tsv", "regions.tsv", "first_names.tsv", "doubtful_first_names.tsv",
                                      "surnames.tsv", "nationality_adjectives.tsv", "natural_places.tsv", "areas.tsv", "historic_places.tsv") for word in entries(list_)}
    taken.add("Amazon")  # the river, which organizations.yaml and places.yaml tell from the firm
    sure, words_too, doubtful = [], [], []
    for name in sorted(names):
        parts = fold(name).split()
        acronym = len(parts) == 1 and len(name) < 4
        person = len(parts) == 2 and {*parts} <= taken
        word = len(parts) == 1 and (parts[0].lower() in common and name not in marks or parts[0] in taken)
        if word and parts[0] not in taken and not acronym:
            words_too.append((name,))
        else:
            (doubtful if fold(name) in taken or acronym or person or word else sure).append((name,))
    write("companies.tsv", f"Companies of share indices and brands whose names are no common word, person or place. {SOURCE}. Written by generate/companies.py.", ["text"], sure)
    write("word_companies.tsv", f"Companies of share indices whose names are also words. {SOURCE}. Written by generate/companies.py.", ["text"], words_too)
    write("doubtful_companies.tsv", f"Companies of share indices and brands whose names are also persons or places, or short: they need support. {SOURCE}. Written by generate/companies.py.",
          ["text"], doubtful)


if __name__ == "__main__":
    main()

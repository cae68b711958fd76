#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes ../lexicons/unit_symbol.tsv and unit_name.tsv from the table below.

Codes are UCUM's (https://ucum.org). Factors lead to the base unit of the property and are the legal definitions; `--check`
compares them with the conversions of Unicode CLDR (package unicode-cldr-core, supplemental/units.xml)."""
import re
import sys
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 40
OUT = Path(__file__).resolve().parent.parent / "lexicons"
PREFIX = {"Y": ("yotta", 24), "Z": ("zetta", 21), "E": ("exa", 18), "P": ("peta", 15), "T": ("tera", 12), "G": ("giga", 9),
          "M": ("mega", 6), "k": ("kilo", 3), "h": ("hecto", 2), "da": ("deca", 1), "d": ("deci", -1), "c": ("centi", -2),
          "m": ("milli", -3), "u": ("micro", -6), "n": ("nano", -9), "p": ("pico", -12)}
FT, LB, GAL, IN3 = Decimal("0.3048"), Decimal("0.45359237"), Decimal("0.003785411784"), Decimal("0.000016387064")
G = Decimal("9.80665")
rows = {"symbol": {}, "name": {}}


def add(kind, text, ucum, prop, factor, base, offset="", denominator=""):
    """`denominator` is that of a unit written as one word: mph is [mi_i] per h."""
    shown = format(Decimal(factor).normalize(), "f")
    rows[kind].setdefault(text, (ucum, prop, shown, base, str(offset), denominator))


def plural(name):
    """Of "part per million" and "tonne of oil equivalent" the first noun, else the last: "cubic feet"."""
    head = re.match(r"(.+?)( (?:of|per) .+)", name)
    if head:
        return plural(head[1]) + head[2]
    irregular = {"foot": "feet", "inch": "inches"}
    same = {"hertz", "lux", "hundredweight", "horsepower", "siemens", "stone", "force", "squared", "cubed"}
    last = re.split(r"[ -]", name)[-1]
    if last in same:
        return name
    return name[:-len(last)] + irregular.get(last, last + "s")


def unit(ucum, prop, factor, base, symbols, names, prefixes="", ucum_root=None, offset=""):
    """One unit with its symbols and singular names, and the same under SI prefixes."""
    for s in symbols:
        add("symbol", s, ucum, prop, factor, base, offset)
    for n in names:
        add("name", n, ucum, prop, factor, base, offset)
        add("name", plural(n), ucum, prop, factor, base, offset)
    for p in prefixes.split():
        word, power = PREFIX[p]
        scaled = Decimal(factor) * Decimal(10) ** power
        code = p + (ucum_root or ucum)
        for s in symbols:
            for sign in (("µ", "μ", "u") if p == "u" else ("k", "K") if p == "k" and s in ("B", "b") else (p,)):
                if sign + s not in ("dam",):
                    add("symbol", sign + s, code, prop, scaled, base)
        for n in names:
            for whole in (word + n, word + "-" + n):
                add("name", whole, code, prop, scaled, base)
                add("name", word + plural(n), code, prop, scaled, base)


SI = "P T G M k h d c m u n p"
unit("m", "length", 1, "m", ["m"], ["metre", "meter"], "k c m u n")
add("symbol", "masl", "m", "height", 1, "m")
unit("dm", "length", "0.1", "m", ["dm"], ["decimetre", "decimeter"])
add("symbol", "kms", "km", "length", 1000, "m")
add("symbol", "KM", "km", "length", 1000, "m")
add("symbol", "Km", "km", "length", 1000, "m")
add("name", "kms", "km", "length", 1000, "m")
add("name", "klick", "km", "length", 1000, "m")
add("name", "klicks", "km", "length", 1000, "m")
unit("um", "length", "0.000001", "m", [], ["micron"])
unit("[in_i]", "length", FT / 12, "m", [], ["inch"])
unit("[ft_i]", "length", FT, "m", ["ft", "ft."], ["foot"])
unit("[yd_i]", "length", FT * 3, "m", ["yd", "yds"], ["yard"])
unit("[mi_i]", "length", FT * 5280, "m", ["mi"], ["mile"])
unit("[nmi_i]", "length", 1852, "m", ["nmi"], ["nautical mile", "sea mile"])
unit("[fth_i]", "length", FT * 6, "m", [], ["fathom"])
unit("[fur_us]", "length", FT * 660, "m", [], ["furlong"])
unit("[ly]", "length", 9460730472580800, "m", ["ly"], ["light-year", "light year"])
for p, power in (("k", 3), ("M", 6), ("G", 9)):  # ages of rocks, in Julian years
    add("symbol", p + "a", p + "a", "time", 31557600 * 10 ** power, "s")
    for name in (PREFIX[p][0] + "annum", PREFIX[p][0] + "annums"):
        add("name", name, p + "a", "time", 31557600 * 10 ** power, "s")
unit("AU", "length", 149597870700, "m", ["AU"], ["astronomical unit"])
unit("pc", "length", "30856775814913673", "m", [], ["parsec"], "k M")
for p, word, power in (("", "", 0), ("k", "kilo", 3), ("d", "deci", -1), ("c", "centi", -2), ("m", "milli", -3), ("u", "micro", -6)):
    f = Decimal(10) ** power
    shown = "µ" if p == "u" else p
    for root in ("metre", "meter"):
        unit(p + "m2", "area", f ** 2, "m2", [], [f"square {word}{root}", f"square-{word}{root}", f"sq {word}{root}", f"sq. {word}{root}"])
        unit(p + "m3", "volume", f ** 3, "m3", [], [f"cubic {word}{root}", f"cubic-{word}{root}", f"cu {word}{root}"])
    for sq in ("2", "²", "^2", " squared"):
        add("symbol", shown + "m" + sq, p + "m2", "area", f ** 2, "m2")
    for cu in ("3", "³", "^3", " cubed"):
        add("symbol", shown + "m" + cu, p + "m3", "volume", f ** 3, "m3")
    for root in ("metre", "meter", "metres", "meters"):
        add("name", f"{word}{root} squared", p + "m2", "area", f ** 2, "m2")
        add("name", f"{word}{root} cubed", p + "m3", "volume", f ** 3, "m3")
    for lead in ("sq ", "sq. ", "sq.", "square "):
        add("symbol", lead + shown + "m", p + "m2", "area", f ** 2, "m2")
    for lead in ("cu ", "cu. ", "cubic "):
        add("symbol", lead + shown + "m", p + "m3", "volume", f ** 3, "m3")
add("symbol", "sqm", "m2", "area", 1, "m2")
for sign in ("Sqm", "SQM", "Sq.m", "sq.mtr", "sq.mtrs", "sq mtr", "sq mtrs", "Sq. mtr", "Sq. mtrs", "sqmt", "sq.mt", "Sq.ft"):
    add("symbol", sign, *(("[sft_i]", "area", FT ** 2) if sign == "Sq.ft" else ("m2", "area", 1)), "m2")
for sign in ("mtr", "mtrs", "mtr.", "mtrs.", "Mtr", "Mtrs", "MTR", "MTRS", "rmt", "Rmt", "RMT"):
    add("symbol", sign, "m", "length", 1, "m")
add("symbol", "sqkm", "km2", "area", 1000000, "m2")
add("symbol", "cc", "cm3", "volume", "0.000001", "m3")
add("symbol", "cbm", "m3", "volume", 1, "m3")
for power, signs in ((6, "mcm MCM mmcm"), (9, "bcm BCM Bcm")):
    for sign in signs.split():
        add("symbol", sign, f"10*{power}.m3", "volume", 10 ** power, "m3")
unit("har", "area", 10000, "m2", ["ha", "hectares"], ["hectare"])
for sign, power in (("kha", 3), ("Kha", 3), ("KHA", 3), ("Mha", 6), ("MHA", 6), ("mha", 6), ("lh", 5)):  # lh: lakh hectares, as India writes
    add("symbol", sign, f"10*{power}.har", "area", 10000 * 10 ** power, "m2")
unit("ar", "area", 100, "m2", [], [])
unit("[acr_us]", "area", FT * FT * 43560, "m2", ["ac"], ["acre"])
for code, f, name, short in (("[sin_i]", FT / 12, "inch", "in"), ("[sft_i]", FT, "foot", "ft"), ("[syd_i]", FT * 3, "yard", "yd"),
                             ("[smi_us]", FT * 5280, "mile", "mi")):
    unit(code, "area", f * f, "m2", [f"sq {short}", f"sq. {short}", f"sq. {short}.", f"sq{short}", f"{short}2", f"{short}²"],
         [f"square {name}", f"square-{name}", f"sq {name}", f"sq. {name}"])
for code, f, name, short in (("[cin_i]", FT / 12, "inch", "in"), ("[cft_i]", FT, "foot", "ft"), ("[cyd_i]", FT * 3, "yard", "yd")):
    unit(code, "volume", f ** 3, "m3", [f"cu {short}", f"cu. {short}", f"{short}3", f"{short}³"], [f"cubic {name}", f"cubic-{name}"])
add("symbol", "sf", "[sft_i]", "area", FT * FT, "m2")
unit("{dunam}", "area", 1000, "m2", [], ["dunam", "dunum"])
unit("{feddan}", "area", "4200.8333333333", "m2", [], ["feddan"])  # Egypt, Sudan
unit("{rai}", "area", 1600, "m2", [], ["rai"])  # Thailand
unit("L", "volume", "0.001", "m3", ["L", "l"], ["litre", "liter"], "k h d c m u")
unit("ML", "volume", 1000, "m3", ["ML"], ["megalitre", "megaliter"])
unit("GL", "volume", 1000000, "m3", ["GL"], ["gigalitre", "gigaliter"])
add("symbol", "mls", "mL", "volume", "0.000001", "m3")
unit("[gal_us]", "volume", GAL, "m3", ["gal", "gals"], ["gallon", "US gallon"])
unit("[gal_br]", "volume", "0.00454609", "m3", [], ["imperial gallon"])
unit("[qt_us]", "volume", GAL / 4, "m3", ["qt"], ["quart"])
unit("[pt_us]", "volume", GAL / 8, "m3", [], ["pint"])
unit("[cup_us]", "volume", GAL / 16, "m3", [], ["cup"])
unit("[tbs_us]", "volume", GAL / 256, "m3", ["tbsp", "Tbsp", "tbs", "Tbs"], ["tablespoon"])
unit("[tsp_us]", "volume", GAL / 768, "m3", ["tsp", "Tsp"], ["teaspoon"])
unit("[foz_us]", "volume", GAL / 128, "m3", ["fl oz", "fl. oz.", "fl. oz"], ["fluid ounce"])
unit("[bbl_us]", "volume", GAL * 42, "m3", ["bbl", "bbls"], ["barrel"])
# Oil and gas: M is a thousand and MM a million in the trade; bn, tn as elsewhere.
for signs, power in (("boe BOE", 0), ("kboe Mboe", 3), ("mmboe MMboe MMBOE mboe", 6), ("bnboe bboe", 9)):
    for sign in signs.split():
        add("symbol", sign, "{boe}" if power == 0 else f"10*{power}.{{boe}}", "energy", Decimal("6.1178632E9") * 10 ** power, "J")
for one in ("barrel of oil equivalent", "barrel oil equivalent"):
    add("name", one, "{boe}", "energy", Decimal("6.1178632E9"), "J")
    add("name", one.replace("barrel", "barrels"), "{boe}", "energy", Decimal("6.1178632E9"), "J")
for signs, power in (("kbbl Mbbl", 3), ("mmbbl MMbbl mmbbls MMbbls mbbl", 6)):
    for sign in signs.split():
        add("symbol", sign, f"10*{power}.[bbl_us]", "volume", GAL * 42 * 10 ** power, "m3")
for signs, power in (("scf", 0), ("mcf Mcf mscf Mscf", 3), ("mmcf MMcf mmscf MMscf MMSCF", 6), ("bcf Bcf BCF bscf", 9), ("tcf Tcf TCF", 12)):
    for sign in signs.split():
        add("symbol", sign, "[cft_i]" if power == 0 else f"10*{power}.[cft_i]", "volume", FT ** 3 * 10 ** power, "m3")
unit("[bu_us]", "volume", Decimal("2150.42") * IN3, "m3", ["bu"], ["bushel"])
unit("[acr_us].[ft_i]", "volume", FT ** 3 * 43560, "m3", [], ["acre-foot"])
unit("g", "mass", "0.001", "kg", ["g", "gr"], ["gram", "gramme"], "k m u n")
for t in ("kgs", "KG", "Kg", "kilo", "kilos"):
    add("symbol", t, "kg", "mass", 1, "kg")
unit("t", "mass", 1000, "kg", ["t"], ["tonne", "metric ton", "metric tonne", "ton"], "k M G")
for kind in ("route", "track", "lane"):  # of a railway or a road
    add("symbol", f"{kind} km", "km", "length", 1000, "m")
    add("symbol", f"{kind} kms", "km", "length", 1000, "m")
for ton in ("metric-ton", "metric-tonne"):  # *a 30,000-metric-ton mill*
    add("name", ton, "t", "mass", 1000, "kg")
add("symbol", "mt", "t", "mass", 1000, "kg")
add("symbol", "MT", "t", "mass", 1000, "kg")
add("symbol", "MTs", "t", "mass", 1000, "kg")
add("symbol", "gm", "g", "mass", "0.001", "kg")
add("symbol", "gms", "g", "mass", "0.001", "kg")
add("symbol", "tons", "t", "mass", 1000, "kg")
for sign in ("MMT", "mmt"):
    add("symbol", sign, "Mt", "mass", 10 ** 9, "kg")
for kind in ("fine", "dry", "wet"):  # of ore and its metal
    for ton in ("tonne", "metric ton", "metric tonne"):
        for name in (f"{kind} {ton}", f"{kind} {ton}s"):
            add("name", name, "t", "mass", 1000, "kg")
for p in ("", "k", "M", "G", "kg", "g"):  # of carbon dioxide, written as one word
    ucum = p if p.endswith("g") else p + "t"
    f = {"g": Decimal("0.001"), "kg": Decimal(1)}.get(p) or 1000 * Decimal(10) ** (PREFIX[p][1] if p else 0)
    for gas in ("CO2", "CO2e", "CO2eq", "CO2-eq", "CO₂", "CO₂e", "CO₂eq"):
        add("symbol", ucum + gas, ucum, "mass", f, "kg")
unit("{dwt}", "mass", 1000, "kg", ["dwt", "DWT"], ["deadweight tonne", "deadweight ton"])
unit("{GT}", "ship volume", 1, "{GT}", [], ["gross ton", "gross tonne", "gross register ton"])
unit("[ston_av]", "mass", LB * 2000, "kg", [], ["short ton", "US ton"])
unit("[lton_av]", "mass", LB * 2240, "kg", [], ["long ton", "imperial ton"])
unit("dt", "mass", 100, "kg", [], ["quintal", "centner"])
unit("[lb_av]", "mass", LB, "kg", ["lb", "lbs", "lb.", "lbs."], ["pound", "lb"])
unit("[oz_av]", "mass", LB / 16, "kg", ["oz", "oz."], ["ounce"])
unit("[oz_tr]", "mass", "0.0311034768", "kg", [], ["troy ounce"])
for sign, power in (("koz", 3), ("Moz", 6)):  # of precious metals
    add("symbol", sign, f"10*{power}.[oz_tr]", "mass", Decimal("0.0311034768") * 10 ** power, "kg")
unit("[stone_av]", "mass", LB * 14, "kg", [], ["stone"])
unit("[car_m]", "mass", "0.0002", "kg", ["ct"], ["carat"])
unit("[lcwt_av]", "mass", LB * 112, "kg", ["cwt"], ["hundredweight"])
unit("u", "mass", "1.66053906660E-27", "kg", ["Da"], ["dalton"], "k")
unit("W", "power", 1, "W", ["W"], ["watt"], "T G M k m u")
for p in ("k", "M", "G"):  # electric, thermal, direct and alternating current
    for kind in ("e", "t", "th", "dc", "ac", "DC", "AC"):
        add("symbol", p + "W" + kind, p + "W", "power", 10 ** PREFIX[p][1], "W")
add("symbol", "Mw", "MW", "power", 10 ** 6, "W")
add("symbol", "KW", "kW", "power", 10 ** 3, "W")
for p in ("", "k", "M", "G", "T", "P"):
    f = Decimal(10) ** (PREFIX[p][1] if p else 0)
    word = PREFIX[p][0] if p else ""
    for s in ("Wh", "WH", "wh", "W h"):
        add("symbol", p + s, p + "W.h", "energy", f * 3600, "J")
        if p == "k":
            add("symbol", "K" + s, "kW.h", "energy", f * 3600, "J")
    for n in (f"{word}watt-hour", f"{word}watt hour", f"{word}watthour"):
        add("name", n, p + "W.h", "energy", f * 3600, "J")
        add("name", n + "s", p + "W.h", "energy", f * 3600, "J")
    for s in ("Wp",):
        add("symbol", p + s, p + "W", "power", f, "W")
    if p in ("", "k", "M", "G"):
        for s in ("VA", "var"):
            add("symbol", p + s, p + ("V.A" if s == "VA" else "var"), "power", f, "W")
unit("J", "energy", 1, "J", ["J"], ["joule"], "E P T G M k m u n")
unit("cal", "energy", "4.184", "J", ["cal"], ["calorie"], "k")
add("symbol", "kcals", "kcal", "energy", 4184, "J")
for signs, power in (("MMBtu mmBtu MMBTU mmbtu", 6), ("therm therms", 5)):
    for sign in signs.split():
        add("symbol", sign, f"10*{power}.[Btu]", "energy", Decimal("1054.350264") * 10 ** power, "J")
unit("[Btu]", "energy", "1054.350264", "J", ["BTU", "Btu", "BTUs"], ["British thermal unit"])
unit("eV", "energy", "1.602176634E-19", "J", ["eV"], ["electronvolt", "electron volt"], "T G M k m")
unit("{toe}", "energy", "41868000000", "J", ["toe"], ["tonne of oil equivalent", "ton of oil equivalent"])
for sign, power in (("ktoe", 3), ("Mtoe", 6), ("mtoe", 6), ("Gtoe", 9)):
    add("symbol", sign, f"10*{power}.{{toe}}", "energy", Decimal("41868000000") * 10 ** power, "J")
unit("[HP]", "power", FT * LB * G * 550, "W", ["hp", "HP", "bhp", "PS"], ["horsepower"])
unit("V", "voltage", 1, "V", ["V"], ["volt"], "M k m u")
unit("A", "current", 1, "A", ["A", "amps"], ["ampere", "amp"], "k m u n")
unit("A.h", "charge", 3600, "C", ["Ah"], ["ampere-hour", "amp-hour", "amp hour"])
unit("mA.h", "charge", "3.6", "C", ["mAh"], ["milliampere-hour"])
unit("Ohm", "resistance", 1, "Ohm", ["Ω", "Ω"], ["ohm"], "M k m")
unit("F", "capacitance", 1, "F", [], ["farad"], "m u n p")
unit("S", "conductance", 1, "S", [], ["siemens"], "m u")
unit("T", "magnetic flux density", 1, "T", [], ["tesla"], "m u")
for sign in ("-1", "^-1", "⁻¹"):
    add("symbol", "cm" + sign, "cm-1", "wavenumber", 100, "m-1")
unit("Hz", "frequency", 1, "Hz", ["Hz"], ["hertz"], "T G M k m")
for s in ("khz", "mhz", "ghz"):
    p = {"k": "k", "m": "M", "g": "G"}[s[0]]
    add("symbol", s, p + "Hz", "frequency", Decimal(10) ** PREFIX[p][1], "Hz")
    add("symbol", s.upper(), p + "Hz", "frequency", Decimal(10) ** PREFIX[p][1], "Hz")
unit("N", "force", 1, "N", ["N"], ["newton"], "M k m")
unit("N.m", "torque", 1, "N.m", ["Nm"], ["newton metre", "newton meter", "newton-metre"])
unit("[lbf_av]", "force", LB * G, "N", ["lbf"], ["pound-force"])
unit("Pa", "pressure", 1, "Pa", ["Pa"], ["pascal"], "G M k h m")
add("symbol", "mBar", "mbar", "pressure", 100, "Pa")
unit("{Torr}", "pressure", "133.322368421", "Pa", ["Torr"], ["torr"])
unit("bar", "pressure", 100000, "Pa", ["bar"], ["bar"], "m")
unit("atm", "pressure", 101325, "Pa", ["atm"], ["atmosphere"])
unit("mm[Hg]", "pressure", "133.322387415", "Pa", ["mmHg", "mm Hg"], ["millimetre of mercury", "millimeter of mercury"])
unit("[psi]", "pressure", LB * G / (FT / 12) ** 2, "Pa", ["psi"], ["pound per square inch"])
add("name", "pounds-per-square-inch", "[psi]", "pressure", LB * G / (FT / 12) ** 2, "Pa")
for s in ("°C", "ºC", "° C", "º C", "degC", "deg C", "˚C", "℃", "oC"):
    add("symbol", s, "Cel", "temperature", 1, "K", "273.15")
for s in ("°F", "ºF", "° F", "º F", "degF", "deg F", "˚F", "℉", "oF"):
    add("symbol", s, "[degF]", "temperature", Decimal(5) / 9, "K", "255.3722222222222")
add("symbol", "C", "Cel", "temperature", 1, "K", "273.15")
add("symbol", "F", "[degF]", "temperature", Decimal(5) / 9, "K", "255.3722222222222")
add("symbol", "K", "K", "temperature", 1, "K")
for lead in ("", "degree ", "degrees ", "deg ", "deg. "):
    for n in ("Celsius", "Centigrade"):
        add("name", lead + n, "Cel", "temperature", 1, "K", "273.15")
    add("name", lead + "Fahrenheit", "[degF]", "temperature", Decimal(5) / 9, "K", "255.3722222222222")
    add("name", lead + "Kelvin", "K", "temperature", 1, "K")
    if lead:
        add("name", lead + "C", "Cel", "temperature", 1, "K", "273.15")
        add("name", lead + "F", "[degF]", "temperature", Decimal(5) / 9, "K", "255.3722222222222")
for n in ("degree", "degrees", "deg"):
    add("name", n, "deg", "angle", 1, "deg")
for s in ("°", "º"):
    add("symbol", s, "deg", "angle", 1, "deg")
unit("rad", "angle", "57.29577951308232", "deg", ["rad"], ["radian"], "m u")
unit("'", "angle", Decimal(1) / 60, "deg", [], ["arcminute", "minute of arc"])
unit("''", "angle", Decimal(1) / 3600, "deg", [], ["arcsecond", "second of arc"])
unit("By", "data", 8, "bit", [], ["byte"])
unit("bit", "data", 1, "bit", ["bit", "bits"], ["bit"])
for p in ("k", "M", "G", "T", "P", "E"):
    f = Decimal(10) ** PREFIX[p][1]
    for s in (p + "B", p.upper() + "B"):
        add("symbol", s, p + "By", "data", f * 8, "bit")
    for s in (p + "bit", p + "b", p + "bits"):
        add("symbol", s, p + "bit", "data", f, "bit")
    for n in ("byte", "bytes"):
        add("name", PREFIX[p][0] + n, p + "By", "data", f * 8, "bit")
    for n in ("bit", "bits"):
        add("name", PREFIX[p][0] + n, p + "bit", "data", f, "bit")
for p, word, power in (("Ki", "kibi", 10), ("Mi", "mebi", 20), ("Gi", "gibi", 30)):
    add("symbol", p + "B", p + "By", "data", Decimal(2) ** power * 8, "bit")
    for n in ("byte", "bytes"):
        add("name", word + n, p + "By", "data", Decimal(2) ** power * 8, "bit")
for sign in ("LPS", "lps"):
    add("symbol", sign, "L", "volume flow", Decimal("0.001"), "m3/s", denominator="s")
for signs, ucum, per, factor in (("mph MPH", "[mi_i]", "h", FT * 5280 / 3600), ("kph KPH kmh kmph Km/h KM/H", "km", "h", 1 / Decimal("3.6"))):
    for sign in signs.split():
        add("symbol", sign, ucum, "speed", factor, "m/s", denominator=per)
for p in ("k", "M", "G", "T"):
    for sign in (p + "bps", p + "bit/s", p + "b/s"):
        add("symbol", sign, p + "bit", "data rate", Decimal(10) ** PREFIX[p][1], "bit/s", denominator="s")
    add("symbol", p + "Bps", p + "By", "data rate", 8 * Decimal(10) ** PREFIX[p][1], "bit/s", denominator="s")
add("symbol", "mpg", "[mi_i]", "fuel economy", FT * 5280 / GAL, "m/m3", denominator="[gal_us]")
add("symbol", "bpm", "{beat}", "frequency", Decimal(1) / 60, "Hz", denominator="min")
YEAR = 31557600
for signs, ucum, per, factor in (("tpd TPD", "t", "d", Decimal(1000) / 86400), ("tph", "t", "h", Decimal(1000) / 3600), ("tpa tpy TPA t/y", "t", "a", Decimal(1000) / YEAR),
                                 ("ktpa kt/y", "kt", "a", Decimal(10) ** 6 / YEAR), ("mtpa Mtpa MTPA mmtpa", "Mt", "a", Decimal(10) ** 9 / YEAR)):
    for sign in signs.split():
        add("symbol", sign, ucum, "mass flow", factor, "kg/s", denominator=per)
for signs, ucum, per, factor in (
        ("bpd bopd b/d BPD BOPD", "[bbl_us]", "d", GAL * 42 / 86400), ("kbpd kb/d", "10*3.[bbl_us]", "d", GAL * 42000 / 86400),
        ("mbpd mb/d MMbpd mmbpd MMb/d", "10*6.[bbl_us]", "d", GAL * 42000000 / 86400),
        ("mmcfd MMcfd mmscfd MMscfd MMSCFD", "10*6.[cft_i]", "d", FT ** 3 * 10 ** 6 / 86400), ("bcfd Bcfd bcf/d Bcf/d", "10*9.[cft_i]", "d", FT ** 3 * 10 ** 9 / 86400),
        ("bcma", "10*9.m3", "a", Decimal(10) ** 9 / YEAR), ("cfs cusecs", "[cft_i]", "s", FT ** 3), ("cumecs", "m3", "s", Decimal(1)),
        ("gpm GPM", "[gal_us]", "min", GAL / 60), ("mgd MGD", "10*6.[gal_us]", "d", GAL * 10 ** 6 / 86400), ("MLD mld", "ML", "d", Decimal(1000) / 86400)):
    for sign in signs.split():
        add("symbol", sign, ucum, "volume flow", factor, "m3/s", denominator=per)
for signs, power in (("boepd boed boe/d BOEPD BOED", 0), ("kboepd kboe/d kboed Mboepd Mboe/d mboepd mboed", 3), ("mmboepd MMboe/d", 6)):
    for sign in signs.split():
        add("symbol", sign, "{boe}" if power == 0 else f"10*{power}.{{boe}}", "power", Decimal("6.1178632E9") * 10 ** power / 86400, "W", denominator="d")
unit("[kn_i]", "speed", Decimal(1852) / 3600, "m/s", ["kn", "kt"], ["knot"])
unit("dB", "level", 1, "dB", ["dB", "dB(A)", "dBA", "dba"], ["decibel"])
unit("mol", "amount", 1, "mol", ["mol"], ["mole"], "k m u n")
unit("mol/L", "concentration", 1, "mol/L", ["M"], ["molar"])
for p in ("m", "u", "n"):
    for sign in (("µ", "μ") if p == "u" else (p,)):
        add("symbol", sign + "M", p + "mol/L", "concentration", Decimal(10) ** PREFIX[p][1], "mol/L")
del rows["symbol"]["M"], rows["symbol"]["mM"]
add("symbol", "mM", "mmol/L", "concentration", "0.001", "mol/L")
unit("[iU]", "biological activity", 1, "[iU]", ["IU"], ["international unit"])
add("symbol", "mcg", "ug", "mass", "0.000000001", "kg")
unit("lm", "luminous flux", 1, "lm", ["lm"], ["lumen"])
unit("lx", "illuminance", 1, "lx", ["lx"], ["lux"])
unit("cd", "luminous intensity", 1, "cd", ["cd"], ["candela"])
unit("Sv", "dose", 1, "Sv", ["Sv"], ["sievert"], "m u")
unit("Gy", "absorbed dose", 1, "Gy", ["Gy"], ["gray"], "m")
unit("Bq", "radioactivity", 1, "Bq", ["Bq"], ["becquerel"], "T G M k")
unit("[ppm]", "fraction", "0.000001", "1", ["ppm"], ["part per million"])
unit("[ppb]", "fraction", "0.000000001", "1", ["ppb"], ["part per billion"])
unit("[pH]", "acidity", 1, "[pH]", [], [])
unit("{TEU}", "cargo units", 1, "{TEU}", ["TEU", "TEUs", "teu", "teus", "Teu", "Teus"], ["twenty-foot equivalent unit"])
unit("[g]", "acceleration", G, "m/s2", [], [])
unit("{rpm}", "rotation", 1, "{rpm}", ["rpm", "RPM"], ["revolution per minute"])
unit("{MP}", "resolution", 1, "{MP}", ["MP"], ["megapixel"])
unit("{TOPS}", "speed", 1, "{TOPS}", ["TOPS"], [])
unit("{px}", "resolution", 1, "{px}", ["px"], ["pixel"])
unit("Mt", "explosive yield", 10 ** 9, "kg", [], ["megaton"])
unit("kt", "explosive yield", 10 ** 6, "kg", [], ["kiloton"])

NOTE = ("# Codes: UCUM 2.1 (https://ucum.org/license). Factors to the base unit: definitions of the units, in agreement with "
        "Unicode CLDR 41 units.xml (Unicode License). Written by generate/units.py")
for kind, names in rows.items():
    lines = [NOTE, "text\tucum\tproperty\tfactor\tbase\toffset\tdenominator"]
    lines += ["\t".join((t, *v)) for t, v in sorted(names.items(), key=lambda i: (i[1][1], Decimal(i[1][2]), i[1][0], i[0]))]
    (OUT / f"unit_{kind}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def check(path):
    import xml.etree.ElementTree as xml
    tree = xml.parse(path).getroot()
    known = {}
    for c in tree.iter("unitConstant"):
        known[c.get("constant")] = c.get("value")
    ours = {t: Decimal(v[2]) for t, v in rows["name"].items()}

    def value(text):
        """CLDR's rule: one slash at most, everything after it divides."""
        top, _, rest = text.partition("/")
        product = Decimal(1)
        for part, divides in ((top, False), (rest, True)):
            for factor in filter(None, re.split(r"[*\s]+", part)):
                number = value(known[factor]) if factor in known else Decimal(factor)
                product = product / number if divides else product * number
        return product
    bad = 0
    for c in tree.iter("convertUnit"):
        name = c.get("source").replace("-", " ")
        if name == "ton":  # means the tonne here, as in most English texts of the world
            continue
        if c.get("factor") and name in ours and not c.get("offset"):
            theirs = value(c.get("factor"))
            if c.get("baseUnit") in ("revolution", "portion", "item"):
                continue
            if abs(ours[name] / theirs - 1) > Decimal("1e-4"):
                print(f"differs: {name}: {ours[name]} here, {theirs} in CLDR")
                bad += 1
    return bad


if len(sys.argv) > 2 and sys.argv[1] == "--check":
    sys.exit(1 if check(sys.argv[2]) else 0)

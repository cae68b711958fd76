#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes ../lexicons/currency_symbol.tsv, currency_name.tsv, minor_unit.tsv, scaled_currency.tsv and country_currency.tsv from Unicode CLDR (unicode-cldr-core) and
iso-codes, with the bare nouns, shorthands and plurals below. `others` lists the currencies that share an ambiguous sign or
noun; the first code is what it means where a document says nothing else."""
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as xml
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "lexicons"
CLDR = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/cldr/common")
ISO = Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/iso-codes/json/iso_4217.json")
DOLLAR = "AUD CAD NZD SGD HKD TWD FJD JMD TTD BZD BSD BBD XCD NAD LRD GYD SRD SBD BND BMD KYD ZWL"
codes = {c["alpha_3"] for c in json.loads(ISO.read_text())["4217"]}
codes -= {"XXX", "XTS", "XAG", "XAU", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XSU", "XUA", "ALL", "TOP", "CUP"}

SYMBOLS = {  # text: (code, others)
    "$": ("USD", DOLLAR + " WST TOP"), "US$": ("USD", ""), "U.S.$": ("USD", ""), "U.S. $": ("USD", ""), "US $": ("USD", ""), "USD$": ("USD", ""),
    "$US": ("USD", ""), "A$": ("AUD", ""), "AU$": ("AUD", ""), "AUD$": ("AUD", ""), "Au$": ("AUD", ""),
    "C$": ("CAD", ""), "c$": ("CAD", ""), "C $": ("CAD", ""), "c $": ("CAD", ""), "L.E.": ("EGP", ""), "L.E": ("EGP", ""), "l.e.": ("EGP", ""), "CA$": ("CAD", ""), "CAD$": ("CAD", ""), "Can$": ("CAD", ""), "CDN$": ("CAD", ""), "Cdn$": ("CAD", ""),
    "NZ$": ("NZD", ""), "HK$": ("HKD", ""), "S$": ("SGD", ""), "SG$": ("SGD", ""), "NT$": ("TWD", ""), "NT $": ("TWD", ""),
    "MX$": ("MXN", ""), "Mex$": ("MXN", ""), "FJ$": ("FJD", ""), "F$": ("FJD", ""), "J$": ("JMD", ""), "TT$": ("TTD", ""),
    "BZ$": ("BZD", ""), "B$": ("BND", "BSD"), "BD$": ("BBD", ""), "Bds$": ("BBD", ""), "EC$": ("XCD", ""), "N$": ("NAD", ""),
    "L$": ("LRD", ""), "G$": ("GYD", ""), "GY$": ("GYD", ""), "SI$": ("SBD", ""), "Z$": ("ZWL", ""), "RD$": ("DOP", ""),
    "R$": ("BRL", ""), "CL$": ("CLP", ""), "CLP$": ("CLP", ""), "COL$": ("COP", ""), "Col$": ("COP", ""), "AR$": ("ARS", ""),
    "T$": ("TOP", ""), "WS$": ("WST", ""), "Bs.": ("BOB", "VES"), "Bs": ("BOB", "VES"), "S/": ("PEN", ""), "S/.": ("PEN", ""),
    "€": ("EUR", ""), "£": ("GBP", "FKP GIP SHP"), "£E": ("EGP", ""), "E£": ("EGP", ""), "LE": ("EGP", ""), "¥": ("JPY", "CNY"), "￥": ("JPY", "CNY"), "CN¥": ("CNY", ""),
    "JP¥": ("JPY", ""), "RMB": ("CNY", ""), "RMB¥": ("CNY", ""), "元": ("CNY", ""), "円": ("JPY", ""), "₹": ("INR", ""), "₩": ("KRW", ""), "₽": ("RUB", ""),
    "₺": ("TRY", ""), "TL": ("TRY", ""), "₴": ("UAH", ""), "₦": ("NGN", ""), "₱": ("PHP", ""), "₫": ("VND", ""), "₪": ("ILS", ""),
    "NIS": ("ILS", ""), "₸": ("KZT", ""), "₾": ("GEL", ""), "₡": ("CRC", ""), "₲": ("PYG", ""), "₵": ("GHS", ""), "GH₵": ("GHS", ""), "GH¢": ("GHS", ""), "฿": ("THB", ""),
    "₭": ("LAK", ""), "₮": ("MNT", ""), "៛": ("KHR", ""), "৳": ("BDT", ""), "Tk": ("BDT", ""), "Tk.": ("BDT", ""), "₼": ("AZN", ""), "֏": ("AMD", ""), "₿": ("XBT", ""),
    "Rs": ("INR", "PKR NPR LKR MUR SCR"), "Rs.": ("INR", "PKR NPR LKR MUR SCR"), "Re.": ("INR", "PKR NPR LKR"), "Rupees": ("INR", "PKR NPR LKR MUR SCR"), "Rp": ("IDR", ""), "Rp.": ("IDR", ""), "RM": ("MYR", ""), "Php": ("PHP", ""), "PhP": ("PHP", ""), "P": ("BWP", "PHP"), "R": ("ZAR", ""),
    "kr": ("SEK", "NOK DKK ISK"), "kr.": ("DKK", "SEK NOK ISK"), "SKr": ("SEK", ""), "NKr": ("NOK", ""), "DKr": ("DKK", ""), "Kč": ("CZK", ""), "zł": ("PLN", ""), "zl": ("PLN", ""), "Ft": ("HUF", ""),
    "SFr": ("CHF", ""), "Nkr": ("NOK", ""), "Skr": ("SEK", ""), "Dkr": ("DKK", ""), "Rmb": ("CNY", ""), "BDS$": ("BBD", ""), "COP$": ("COP", ""), "Arg$": ("ARS", ""), "B/.": ("PAB", ""), "Gs.": ("PYG", ""), "Sfr": ("CHF", ""), "SFr.": ("CHF", ""), "Fr.": ("CHF", ""), "Frs": ("CHF", ""), "FCFA": ("XAF", "XOF"), "CFA": ("XOF", "XAF"), "F CFA": ("XOF", "XAF"), "Ksh": ("KES", ""), "KSh": ("KES", ""), "KSh.": ("KES", ""), "Kshs": ("KES", ""), "KShs": ("KES", ""), "SDR": ("XDR", ""), "Ksh.": ("KES", ""), "Kshs.": ("KES", ""), "KShs.": ("KES", ""), "Ushs": ("UGX", ""), "Kes": ("KES", ""), "Ugx": ("UGX", ""), "Tzs": ("TZS", ""), "Rwf": ("RWF", ""), "Ghs": ("GHS", ""), "Ngn": ("NGN", ""), "Zmw": ("ZMW", ""), "Mwk": ("MWK", ""), "Usd": ("USD", ""), "Ugshs": ("UGX", ""), "UGshs": ("UGX", ""), "UgShs": ("UGX", ""), "Ugsh": ("UGX", ""), "UgSh": ("UGX", ""), "UShs.": ("UGX", ""), "Tshs": ("TZS", ""), "Tshs.": ("TZS", ""), "Shs": ("UGX", "KES TZS SOS"), "Shs.": ("UGX", "KES TZS SOS"), "UShs": ("UGX", ""), "TShs": ("TZS", ""), "Sh": ("KES", "TZS UGX SOS"), "Sh.": ("KES", "TZS UGX SOS"),
    "Tsh": ("TZS", ""), "TSh": ("TZS", ""), "USh": ("UGX", ""), "Ush": ("UGX", ""), "Dh": ("AED", "MAD"), "Dhs": ("AED", "MAD"), "Dhs.": ("AED", "MAD"), "QR": ("QAR", ""), "SR": ("SAR", ""), "BD": ("BHD", ""), "JD": ("JOD", ""), "KD": ("KWD", ""), "LD": ("LYD", ""), "RO": ("OMR", ""),
    "DM": ("DEM", ""), "FF": ("FRF", ""), "BYR": ("BYR", ""), "K": ("PGK", "ZMW"), "MOP$": ("MOP", ""), "UM": ("MRU", ""), "VT": ("VUV", ""), "Vt": ("VUV", ""), "Nu": ("BTN", ""), "Nu.": ("BTN", ""), "Rf": ("MVR", ""), "Kz": ("AOA", ""), "Ks": ("MMK", ""), "MK": ("MWK", ""), "GH": ("GHS", ""), "BTC": ("XBT", ""), "STG": ("GBP", ""), "UAE Dh": ("AED", ""), "UKP": ("GBP", ""), "Pts": ("ESP", ""),
}
LOWER = "USD EUR GBP JPY CHF CNY INR AUD CAD NZD SGD HKD SEK NOK DKK PLN CZK RUB ZAR BRL MXN KRW AED SAR THB MYR PHP VND EGP"  # as typed
SCALES = {"M": "1000000", "m": "1000000", "k": "1000", "K": "1000", "T": "1000", "bn": "1000000000"}  # MEUR, kEUR; T as in German
SCALED = "EUR USD GBP CHF SEK NOK DKK AUD CAD"
del SYMBOLS["K"], SYMBOLS["GH"], SYMBOLS["P"], SYMBOLS["RO"], SYMBOLS["T$"], SYMBOLS["UM"], SYMBOLS["Sh"]
NOUNS = {  # singular: (plural, code, others)
    "dollar": ("dollars", "USD", DOLLAR), "buck": ("bucks", "USD", DOLLAR), "euro": ("euros", "EUR", ""), "pound": ("pounds", "GBP", "EGP LBP SYP SSP FKP GIP"), "pound sterling": ("pounds sterling", "GBP", ""), "sterling": ("sterling", "GBP", ""), "quid": ("quid", "GBP", ""),
    "US dollar": ("US dollars", "USD", ""), "U.S. dollar": ("U.S. dollars", "USD", ""), "American dollar": ("American dollars", "USD", ""), "United States dollar": ("United States dollars", "USD", ""),
    "British pound": ("British pounds", "GBP", ""), "UK pound": ("UK pounds", "GBP", ""), "English pound": ("English pounds", "GBP", ""),
    "yen": ("yens", "JPY", ""), "Japanese yen": ("Japanese yens", "JPY", ""), "yuan": ("yuans", "CNY", ""), "yuan renminbi": ("yuans renminbi", "CNY", ""), "renminbi": ("renminbis", "CNY", ""), "Chinese yuan": ("Chinese yuans", "CNY", ""), "rmb": ("rmbs", "CNY", ""), "kuai": ("kuai", "CNY", ""), "rouble": ("roubles", "RUB", "BYN"), "ruble": ("rubles", "RUB", "BYN"),
    "Russian rouble": ("Russian roubles", "RUB", ""), "Russian ruble": ("Russian rubles", "RUB", ""), "Belarusian rouble": ("Belarusian roubles", "BYN", ""), "rupee": ("rupees", "INR", "PKR NPR LKR MUR SCR"), "won": ("wons", "KRW", "KPW"), "baht": ("bahts", "THB", ""), "ringgit": ("ringgits", "MYR", ""), "rupiah": ("rupiahs", "IDR", ""),
    "peso": ("pesos", "MXN", "ARS CLP COP PHP UYU DOP CUP"), "real": ("reais", "BRL", ""), "rand": ("rands", "ZAR", ""), "naira": ("nairas", "NGN", ""), "cedi": ("cedis", "GHS", ""), "birr": ("birrs", "ETB", ""), "shilling": ("shillings", "KES", "TZS UGX SOS"),
    "krona": ("kronor", "SEK", "ISK"), "krone": ("kroner", "NOK", "DKK"), "crown": ("crowns", "CZK", "SEK NOK DKK"), "koruna": ("korunas", "CZK", ""), "zloty": ("zlotys", "PLN", ""), "złoty": ("złotys", "PLN", ""), "forint": ("forints", "HUF", ""), "leu": ("lei", "RON", "MDL"), "lev": ("leva", "BGN", ""), "hryvnia": ("hryvnias", "UAH", ""), "hryvnya": ("hryvnyas", "UAH", ""), "tenge": ("tenges", "KZT", ""),
    "franc": ("francs", "CHF", "FRF XAF XOF CDF RWF BIF DJF GNF KMF XPF"), "Swiss franc": ("Swiss francs", "CHF", ""), "CFA franc": ("CFA francs", "XOF", "XAF"), "lira": ("liras", "TRY", "LBP SYP"), "Turkish lira": ("Turkish liras", "TRY", ""), "dinar": ("dinars", "KWD", "IQD JOD BHD TND DZD LYD RSD"), "dirham": ("dirhams", "AED", "MAD"), "riyal": ("riyals", "SAR", "QAR OMR YER"), "rial": ("rials", "IRR", "OMR YER"),
    "shekel": ("shekels", "ILS", ""), "new shekel": ("new shekels", "ILS", ""), "dong": ("dongs", "VND", ""), "kip": ("kips", "LAK", ""), "kyat": ("kyats", "MMK", ""), "riel": ("riels", "KHR", ""), "taka": ("takas", "BDT", ""), "afghani": ("afghanis", "AFN", ""), "lari": ("laris", "GEL", ""), "dram": ("drams", "AMD", ""), "manat": ("manats", "AZN", "TMT"), "som": ("soms", "KGS", ""), "soum": ("soums", "UZS", ""), "somoni": ("somonis", "TJS", ""), "tugrik": ("tugriks", "MNT", ""),
    "kwacha": ("kwachas", "ZMW", "MWK"), "kwanza": ("kwanzas", "AOA", ""), "metical": ("meticais", "MZN", ""), "pula": ("pulas", "BWP", ""), "ariary": ("ariarys", "MGA", ""), "dalasi": ("dalasis", "GMD", ""), "leone": ("leones", "SLE", "SLL"), "sol": ("soles", "PEN", ""), "boliviano": ("bolivianos", "BOB", ""), "bolivar": ("bolivars", "VES", ""), "bolivar ": ("bolivares", "VES", ""), "guarani": ("guaranis", "PYG", ""), "quetzal": ("quetzals", "GTQ", ""), "lempira": ("lempiras", "HNL", ""), "cordoba": ("cordobas", "NIO", ""), "colon": ("colones", "CRC", ""), "balboa": ("balboas", "PAB", ""), "gourde": ("gourdes", "HTG", ""),
    "Deutsche mark": ("Deutsche marks", "DEM", ""), "Deutschemark": ("Deutschemarks", "DEM", ""), "Deutschmark": ("Deutschmarks", "DEM", ""), "D-mark": ("D-marks", "DEM", ""), "German mark": ("German marks", "DEM", ""), "mark": ("marks", "DEM", ""), "guilder": ("guilders", "NLG", "ANG"), "escudo": ("escudos", "PTE", "CVE"), "drachma": ("drachmas", "GRD", ""), "peseta": ("pesetas", "ESP", ""), "Irish pound": ("Irish pounds", "IEP", ""), "bitcoin": ("bitcoins", "XBT", ""), "denar": ("denars", "MKD", ""), "lek": ("leks", "ALL", ""), "lek ": ("leke", "ALL", ""), "pataca": ("patacas", "MOP", ""), "nakfa": ("nakfas", "ERN", ""), "ngultrum": ("ngultrums", "BTN", ""), "rufiyaa": ("rufiyaas", "MVR", ""), "kina": ("kinas", "PGK", ""), "vatu": ("vatus", "VUV", ""), "tala": ("talas", "WST", ""), "lilangeni": ("emalangeni", "SZL", ""), "loti": ("maloti", "LSL", ""), "ouguiya": ("ouguiyas", "MRU", ""), "pa'anga": ("pa'angas", "TOP", ""), "dobra": ("dobras", "STN", ""), "special drawing right": ("special drawing rights", "XDR", ""),
    "trinidad and tobago dollar": ("trinidad and tobago dollars", "TTD", ""), "Kiwi dollar": ("Kiwi dollars", "NZD", ""), "Aussie dollar": ("Aussie dollars", "AUD", ""), "Egyptian pound": ("Egyptian pounds", "EGP", ""), "geneh": ("genihat masriya", "EGP", ""), "egyptianpound": ("egyptianpounds", "EGP", ""),
    "Qatari riyal": ("Qatari riyals", "QAR", ""), "Omani riyal": ("Omani riyals", "OMR", ""), "Saudi riyal": ("Saudi riyals", "SAR", ""), "Saudiriyal": ("Saudiriyals", "SAR", ""), "Iranian riyal": ("Iranian riyals", "IRR", ""),
    "Malaysia ringgit": ("Malaysia ringgits", "MYR", ""), "Malaysian ringgit": ("Malaysian ringgits", "MYR", ""),
}
NOT_BARE = {"mark", "colon", "sol", "real", "crown", "won", "som", "dram", "kip", "lev", "pula", "tala", "leone", "loti", "dobra"}  # ordinary words: plural only
CENTS = "EUR ZAR KES UGX TZS MUR LKR SCR " + DOLLAR
MINOR = {  # name: (code, factor, others)
    "cent": ("USD", "0.01", CENTS), "cents": ("USD", "0.01", CENTS), "euro cents": ("EUR", "0.01", ""), "euro cent": ("EUR", "0.01", ""), "eurocents": ("EUR", "0.01", ""),
    "US cents": ("USD", "0.01", ""), "U.S. cents": ("USD", "0.01", ""), "¢": ("USD", "0.01", ""), "penny": ("GBP", "0.01", "USD"), "pence": ("GBP", "0.01", ""), "pennies": ("GBP", "0.01", "USD"),
    "kopeck": ("RUB", "0.01", "UAH BYN"), "kopecks": ("RUB", "0.01", "UAH BYN"), "kopek": ("RUB", "0.01", "UAH BYN"), "kopeks": ("RUB", "0.01", "UAH BYN"), "kopecs": ("RUB", "0.01", "UAH BYN"),
    "paise": ("INR", "0.01", "PKR NPR"), "paisa": ("INR", "0.01", "PKR NPR"), "fen": ("CNY", "0.01", ""), "jiao": ("CNY", "0.1", ""), "satoshi": ("XBT", "0.00000001", ""), "satoshis": ("XBT", "0.00000001", ""), "centavo": ("MXN", "0.01", "BRL PHP ARS COP"), "centavos": ("MXN", "0.01", "BRL PHP ARS COP"),
    "ore": ("SEK", "0.01", "NOK DKK"), "groszy": ("PLN", "0.01", ""), "kobo": ("NGN", "0.01", ""), "pesewas": ("GHS", "0.01", ""), "fils": ("AED", "0.01", "KWD JOD BHD"), "halalas": ("SAR", "0.01", ""), "sen": ("MYR", "0.01", "IDR"), "sens": ("MYR", "0.01", "IDR"), "kopiyka": ("UAH", "0.01", ""),
    "thebe": ("BWP", "0.01", ""), "ngwee": ("ZMW", "0.01", ""), "tambala": ("MWK", "0.01", ""), "tetri": ("GEL", "0.01", ""), "poisha": ("BDT", "0.01", ""), "bani": ("RON", "0.01", "MDL"), "kopiykas": ("UAH", "0.01", ""), "kopiyok": ("UAH", "0.01", ""), "piastres": ("EGP", "0.01", "LBP"), "agorot": ("ILS", "0.01", ""), "stotinki": ("BGN", "0.01", ""), "satang": ("THB", "0.01", ""), "centimes": ("CHF", "0.01", "FRF"), "rappen": ("CHF", "0.01", ""), "dime": ("USD", "0.1", ""), "dimes": ("USD", "0.1", ""), "nickel": ("USD", "0.05", ""),
}
del MINOR["nickel"], MINOR["ore"]
folded = lambda s: "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c)).replace("’", "'")
symbol, name = {}, {}
for code in sorted(codes):
    symbol[code] = (code, "")
for text, (code, others) in SYMBOLS.items():
    symbol[text] = (code, others)
for code in LOWER.split():
    symbol[code.lower()] = (code, "")
for code in "AUD CAD NZD SGD HKD MXN".split():
    symbol[code + "$"] = symbol[code.lower() + "$"] = (code, "")
for c in xml.parse(CLDR / "main/en.xml").getroot().iter("currency"):
    code = c.get("type")
    if code not in codes | {"DEM", "FRF", "ITL", "ESP", "NLG", "BEF", "PTE", "GRD", "ATS", "IEP", "FIM", "ALL", "CUP", "TOP", "SLL"}:
        continue
    for d in c.findall("displayName"):
        text = folded(d.text or "")
        if re.search(r"[()\d]", text) or " " not in text:
            continue
        name.setdefault(text.lower(), (text, code, ""))
for one, (many, code, others) in NOUNS.items():
    if one not in NOT_BARE:
        name[folded(one).strip().lower()] = (folded(one).strip(), code, others)
    name[folded(many).lower()] = (folded(many), code, others)
HEAD = "# Source: Unicode CLDR 41, en.xml and supplementalData.xml (Unicode License), iso-codes 4.15 (LGPL-2.1+; codes only), own shorthands. Written by generate/currencies.py\n"


def write(file, columns, rows):
    (OUT / file).write_text(HEAD + columns + "\n" + "".join("\t".join(r) + "\n" for r in rows), encoding="utf-8")


write("currency_symbol.tsv", "text\tiso\tothers", [(t, c, o) for t, (c, o) in sorted(symbol.items(), key=lambda i: (i[1][0], i[0]))])
write("currency_name.tsv", "text\tiso\tothers", sorted(name.values(), key=lambda r: (r[1], r[0])))
write("scaled_currency.tsv", "text\tiso\tfactor", [(m + c, c, f) for c in SCALED.split() for m, f in SCALES.items()])
tender = {}  # region: what is paid with there now; several regions use two
for region in xml.parse(CLDR / "supplemental/supplementalData.xml").getroot().find("currencyData").iter("region"):
    now = [c.get("iso4217") for c in region.findall("currency") if not c.get("to") and c.get("tender") != "false"]
    if len(now) == 1:
        tender[region.get("iso3166")] = now[0]
write("country_currency.tsv", "text\tiso", sorted(tender.items()))
write("minor_unit.tsv", "text\tiso\tfactor\tothers", [(t, c, f, o) for t, (c, f, o) in sorted(MINOR.items(), key=lambda i: (i[1][0], i[0]))])

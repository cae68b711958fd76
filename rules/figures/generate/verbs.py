#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes ../lexicons/measured_by_verb.tsv from the table below: the noun of what a verb's amount or date measures, for all forms of the
verb. `employs 40 people` measures employment, `signed in 2019` dates a signature."""
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "lexicons"
VERBS = {
    "payment": "pay", "investment": "invest", "loan": "lend borrow", "donation": "donate", "spending": "spend", "earnings": "earn",
    "cost": "cost", "fee": "charge", "fine": "fine", "refund": "refund reimburse", "debt": "owe", "savings": "save", "loss": "lose",
    "allocation": "allocate earmark", "award": "award", "value": "value", "price": "price", "compensation": "compensate",
    "employment": "employ", "recruitment": "recruit hire", "output": "produce manufacture generate yield", "sales": "sell",
    "purchase": "buy purchase acquire", "order": "order", "construction": "build construct", "delivery": "deliver ship", "supply": "supply",
    "recall": "recall", "deaths": "kill", "injuries": "injure wound", "arrests": "arrest detain", "training": "train", "exports": "export",
    "imports": "import", "capacity": "seat accommodate store", "area": "cover occupy", "mass": "weigh", "consumption": "consume",
    "emissions": "emit", "attendance": "attend", "score": "score", "signature": "sign", "foundation": "found establish", "opening": "open reopen inaugurate",
    "start": "begin start commence", "end": "end finish conclude", "expiry": "expire", "closure": "close shut", "meeting": "meet", "visit": "visit tour",
    "death": "die", "election": "elect", "appointment": "appoint", "launch": "launch", "publication": "publish release", "completion": "complete",
    "arrival": "arrive", "departure": "depart", "approval": "approve", "adoption": "adopt", "ratification": "ratify", "announcement": "announce",
    "marriage": "marry", "evacuation": "evacuate", "rescue": "rescue", "displacement": "displace flee", "planting": "plant", "restoration": "restore",
    "installation": "install", "repair": "repair", "treatment": "treat", "vaccination": "vaccinate", "collection": "collect", "distribution": "distribute",
    "seizure": "seize confiscate", "theft": "steal", "transfer": "transfer", "creation": "create", "conviction": "convict", "sentence": "sentence",
    "resignation": "resign", "merger": "merge", "withdrawal": "withdraw", "inspection": "inspect", "demolition": "demolish", "extraction": "extract",
}
# Amounts, no times ("earned a degree in 2008").
AMOUNTS = set("""earnings cost price value fee fine debt savings loss capacity area mass consumption emissions attendance score spending employment
output compensation refund""".split())
# Events: of times and counts, not of amounts ("closed 3 per cent higher").
EVENTS = set("""signature foundation opening start end expiry closure meeting visit death election appointment launch publication completion arrival
departure approval adoption ratification announcement marriage resignation merger withdrawal birth""".split())
IRREGULAR = {
    "pay": "paid", "lend": "lent", "spend": "spent", "cost": "cost", "lose": "lost", "sell": "sold", "buy": "bought", "build": "built",
    "begin": "began begun", "meet": "met", "flee": "fled", "steal": "stole stolen", "withdraw": "withdrew withdrawn", "shut": "shut",
}
# Verbs whose bare form and -s are nouns as well: there the amount follows at once ("orders 60 trucks").
NOUNS = set("""loan charge fine refund value price cost award purchase order ship supply recall arrest train export import seat store cover score
open start end close shut visit tour launch release transfer repair rescue plant extract fund approach produce damage sentence inspect""".split())
DOUBLED = {"ship", "begin", "shut", "transfer", "commit", "refer"}  # shipping, shipped


def forms(verb):
    e, y = verb.endswith("e") and not verb.endswith("ee"), verb.endswith("y") and verb[-2] not in "aeiou"
    stem = verb[:-1] if e or y else verb + verb[-1] if verb in DOUBLED else verb
    third = verb[:-1] + "ies" if y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = IRREGULAR.get(verb, verb[:-1] + "ied" if y else stem + "ed").split()
    ing = verb[:-2] + "ying" if verb.endswith("ie") else (verb if y else stem) + "ing"
    if verb == "found":  # also the past of find
        return [("founded", ""), ("founding", "")]
    if verb in ("begin", "build", "end"):  # the beginning, a building
        ing = verb
    if verb == "plant":  # power plants
        third = verb
    return [(form, "true" if verb in NOUNS and form in (verb, third) else "") for form in (verb, third, *past, ing)]


rows = {form: (noun, direct) for noun, verbs in VERBS.items() for verb in verbs.split() for form, direct in forms(verb)}
rows |= {"born": ("birth", ""), "worth": ("value", "")}
NOTE = "# Own list: what the amount or date of a verb measures; direct: only right before it; of: event (times and counts) or amount (no times). Written by generate/verbs.py"
lines = [NOTE, "text\tproperty\tdirect\tof", *("\t".join((form, *rows[form], "event" if rows[form][0] in EVENTS else "amount" if rows[form][0] in AMOUNTS else "")) for form in sorted(rows))]
(OUT / "measured_by_verb.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

#!/usr/bin/env python3
"""Writes lexicons/verb_forms.tsv from WordNet 3.0 (Debian package wordnet-base, /usr/share/wordnet).

Every verb of one word that WordNet's tagged texts hold at least once, that has an irregular form, or that is
nothing but a verb, with its forms; and verbs of offices and firms that WordNet lacks or never saw as verbs.  `noun`
is y where the lemma is found more often as a noun than as a verb.
"""
import collections
import pathlib
import re

W = pathlib.Path("/usr/share/wordnet")
VOWELS = "aeiou"
count = {"v": collections.Counter(), "n": collections.Counter(), "a": collections.Counter()}
for line in (W / "cntlist.rev").open():
    key, _, n = line.split()
    lemma, sense = key.split("%")
    pos = {"1": "n", "2": "v", "3": "a", "5": "a"}.get(sense[0])
    if pos:
        count[pos][lemma] += int(n)
irregular = collections.defaultdict(list)
for line in (W / "verb.exc").open():
    form, *lemmas = line.split()
    for lemma in lemmas:
        irregular[lemma].append(form)
verbs = [l.split()[0] for l in (W / "index.verb").open() if not l.startswith(" ")]
others = {l.split()[0] for kind in ("noun", "adj", "adv") for l in (W / f"index.{kind}").open() if not l.startswith(" ")}
OWN_VERBS = """outsource repurpose crowdfund reskill upskill onboard decarbonize digitalize prioritize recapitalize denuclearize rehire
reinvest relaunch repurchase rebrand bankroll ringfence co-host co-chair co-fund co-finance cofinance fast-track
de-escalate deescalate redeploy rewild recommission mothball harbour mainstream criminalize decriminalize
reallocate retool retrain relist delist greenlight co-sponsor co-develop co-invest cohost desilt recertify
repatriate backstop reprice pedestrianise weatherproof weatherise""".split()
OWN_NOUNS = """host leverage chair fund access source resource table phase crew mentor upload download email broker trial pave
quarantine warehouse stockpile resource auction sublease embargo invoice dredge ballot repave rezone zone gazette tarmac asphalt landscape earmark beef ramp axe shutter fine seed airlift airdrop""".split()
verbs = [v for v in verbs if re.fullmatch("[a-z]+", v) and (count["v"][v] > 0 or v in irregular or v not in others)]
verbs = list(dict.fromkeys(verbs + OWN_VERBS + OWN_NOUNS))
verbs += [v[:-3] + "ise" for v in verbs if len(v) > 6 and v.endswith("ize") and v[:-3] + "ise" not in verbs]
PARTICIPLES = re.compile("(?:wn|en|un|rn|own|aid|one|een|orn|ne)$")
DOUBLE = set("""admit commit permit submit transmit omit refer prefer transfer confer defer occur plan stop ship step
equip swap scrap drop wrap map cap plug ban pin win begin run cut set put get let hit bid forbid rid control compel
propel patrol cancel travel level fuel label model channel signal total rebut regret allot format program hum rub rob
tip top trim trap tap slip skip rip pop nod mop knit jog hug hop grab drag drip clap chat chop bar scan stem strip sum
span spot skim shop rig slam""".split())


# WordNet lists only the irregular past of these, which have the regular one as well, most of them more often.
REGULAR_TOO = set("""address bless burn bypass clothe curse dive dream kneel lean leap learn light melt mow overflow prove saw sew
shave show smell sow spell spill spoil spotlight strive swell thrive unlearn work""".split())


def forms(v):
    if re.search("(?:s|x|z|sh|ch)$", v) or v in ("go", "do", "undergo", "forgo", "redo", "undo", "outdo", "overdo", "veto", "echo"):
        s = v + "es"
    elif v.endswith("y") and v[-2:-1] not in VOWELS:
        s = v[:-1] + "ies"
    else:
        s = v + "s"
    stem = v + v[-1] if v in DOUBLE else v
    ing = v[:-2] + "ying" if v.endswith("ie") else stem[:-1] + "ing" if v.endswith("e") and not v.endswith(("ee", "oe", "ye")) else stem + "ing"
    ed = v + "d" if v.endswith("e") else v[:-1] + "ied" if v.endswith("y") and v[-2:-1] not in VOWELS else stem + "ed"
    result = [(v, "base"), (s, "present"), (ing, "ing")]
    past = [f for f in irregular[v] if not f.endswith("ing") and not f.endswith("s") or f in ("was",)]
    for f in irregular[v]:
        if f.endswith("ing"):
            result[2] = (f, "ing")
    if v == "be":
        return [("be", "base"), ("is", "present"), ("are", "present"), ("am", "present"), ("was", "past"), ("were", "past"),
                ("been", "participle"), ("being", "ing")]
    if v == "have":
        return [("have", "base"), ("has", "present"), ("had", "past"), ("having", "ing")]
    if not past:
        past = [ed]
    if v in REGULAR_TOO:
        result.append((ed, "past"))
    for f in past:
        kind = "past"
        if len(past) > 1 and PARTICIPLES.search(f) and not f.endswith("ed"):
            kind = "participle"
        result.append((f, kind))
    return result


rows = {}
SKIP = {"i", "as", "an", "he", "us", "in", "might", "may", "can", "will", "shall", "must", "inc", "ltd", "bus", "last", "general"}
for v in sorted(verbs, key=lambda v: -count["v"][v]):
    if v in SKIP or len(v) < 2:
        continue
    noun = "y" if v in OWN_NOUNS or count["n"][v] + count["a"][v] > count["v"][v] else ""
    for text, form in forms(v):
        if text in SKIP:
            continue
        rows.setdefault(text, (v, form, noun))
rows["lay"] = ("lay", "base", "")  # seldom the past of lie: *will lay a cable*
out = pathlib.Path(__file__).parent.parent / "lexicons/verb_forms.tsv"
with out.open("w") as f:
    f.write("# Verb forms from WordNet 3.0 (Princeton University, WordNet licence) and an own list; generated by generate/verb_forms.py.\n")
    f.write("text\tlemma\tform\tnoun\n")
    for text in sorted(rows):
        f.write("\t".join((text, *rows[text])) + "\n")

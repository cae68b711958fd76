# SPDX-License-Identifier: MIT
"""generated_lexicons.py RULES: the committed lexicons are what their generators write.

Runs, in a copy of the rules, each generator whose sources this machine has, and says which it left out. A list that was
changed by hand would be lost when somebody generates it the next time.
"""
import filecmp
import pathlib
import shutil
import subprocess
import sys
import tempfile

WORDNET, SCOWL = "/usr/share/wordnet/cntlist.rev", "/usr/share/dict/scowl"
CLDR, ISO = "/usr/share/unicode/cldr/common/main/en.xml", "/usr/share/iso-codes/json/iso_4217.json"
GENERATORS = {  # and the files that it reads
    "names/generate/own_lists.py": [],
    "figures/generate/units.py": [],
    "figures/generate/verbs.py": [],
    "quotations/generate/reporting_verbs.py": [],
    "undertakings/generate/verb_forms.py": [WORDNET],
    "names/generate/words.py": [SCOWL],
    "figures/generate/currencies.py": [CLDR, ISO],
}


def differing(rules, copy):
    for written in sorted(copy.glob("*/lexicons/*.tsv")):
        committed = rules / written.relative_to(copy)
        if not committed.exists() or not filecmp.cmp(written, committed, shallow=False):
            yield str(written.relative_to(copy))


def main(rules):
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "rules"
        shutil.copytree(rules, copy)
        for generator, sources in GENERATORS.items():
            missing = [s for s in sources if not pathlib.Path(s).exists()]
            if missing:
                print(f"{generator}: left out, there is no {missing[0]}")
                continue
            script = copy / generator
            done = subprocess.run([sys.executable, script.name], cwd=script.parent, capture_output=True, text=True)
            if done.returncode != 0:
                print(f"{generator} ended with status {done.returncode}: {done.stderr[-500:]}")
                failed = True
        for lexicon in differing(rules, copy):
            print(f"{lexicon} is not what its generator writes: change the generator, run it, and commit both")
            failed = True
    return 1 if failed else 0


sys.exit(main(pathlib.Path(sys.argv[1])))

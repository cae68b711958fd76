# SPDX-License-Identifier: MIT
"""Lexicons of organizations: known bodies (WordNet instances) and legal forms (cleanco)."""
import re

import words
from tables import NAMES, fold, write
from wordnet import SOURCE as WORDNET, Nouns

# Legal forms as they are written; the register gives them in lower case.
WRITTEN = {"gmbh": "GmbH", "ag": "AG", "kg": "KG", "kgaa": "KGaA", "oy": "Oy", "oyj": "Oyj", "ab": "AB", "asa": "ASA", "aps": "ApS",
           "a/s": "A/S", "ltd": "Ltd", "llc": "LLC", "llp": "LLP", "plc": "plc", "inc": "Inc", "corp": "Corp", "bhd": "Bhd", "nv": "NV",
           "n.v.": "N.V.", "b.v.": "B.V.", "bv": "BV", "s.a.": "S.A.", "s.p.a.": "S.p.A.", "spa": "SpA", "srl": "Srl", "s.r.l.": "S.r.l.",
           "s.r.o.": "s.r.o.", "d.o.o.": "d.o.o.", "d.d.": "d.d.", "a.s.": "a.s.", "sp. z o.o.": "Sp. z o.o.", "pty ltd": "Pty Ltd",
           "pty. ltd.": "Pty. Ltd.", "pte": "Pte", "sarl": "SARL", "s.a.r.l.": "S.a.r.l.", "sas": "SAS", "eood": "EOOD", "ood": "OOD",
           "ead": "EAD", "ooo": "OOO", "oao": "OAO", "uab": "UAB", "kft": "Kft", "kft.": "Kft.", "zrt.": "Zrt.", "nyrt.": "Nyrt.",
           "ltda": "Ltda", "ltda.": "Ltda.", "lda.": "Lda.", "sdn bhd": "Sdn Bhd", "sdn. bhd.": "Sdn. Bhd.", "gmbh & co. kg": "GmbH & Co. KG",
           "company": "Company", "incorporated": "Incorporated", "corporation": "Corporation", "limited": "Limited", "unlimited": "Unlimited",
           "sicav": "SICAV", "bvba": "BVBA", "sprl": "SPRL", "pllc": "PLLC", "lllp": "LLLP"}
OWN = ("S.A.A. S.A.C. S.A.P.I. Abp BV SAS S.A.S. S.L. Berhad Bhd Bhd. Tbk KGaA Lda Ltda SCA Ltd. Pvt. Pte. Pty. Co. Co Inc. Corp. Bros. Bros PLC Plc LTD INC CORP GMBH JSC OJSC CJSC PJSC LLC. L.L.C. L.P. LP SE S.E. K.K. KK Pvt Pty SpA SA AS AD "
       "EAD PAO ZAO OJSC ODO UE RUE SARL e.V. eG e.G. mbH Cie SAOC SAOG S.A.O.C. S.A.O.G. DMCC FZE FZCO FZ-LLC KSCP K.S.C. K.S.C.P. QPSC Q.P.S.C. Q.S.C. W.L.L. WLL B.S.C. S.A.L. "
       "OÜ Kft Kft. Zrt Zrt. Nyrt Nyrt. ehf. hf. DOOEL Sh.p.k. LIMITED EIRL E.I.R.L. Limitada Ltée").split() + [
    "PTY LTD",
    "Pvt. Ltd.", "Pvt Ltd", "Private Limited", "Public Limited Company", "Co., Ltd.", "Co. Ltd.", "Co., Ltd", "Co Ltd", "& Co.", "& Co", "& Sons", "and Sons",
    "& Company", "and Company", "& Partners", "& Associates", "Pte. Ltd.", "Pte Ltd", "S.A. de C.V.", "SA de CV", "S.A.B. de C.V.", "SAB de CV", "S. de R.L.", "Pty Ltd", "Pty. Ltd.", "Joint Stock Company", "Holding AG", "Holding SA", "Sp. z o.o", "Aktiengesellschaft", "A.Ş.", "A.S."]


def legal_forms():
    from cleanco.termdata import terms_by_type
    rows = [(form,) for form in OWN]
    for forms in terms_by_type.values():
        for form in forms:
            written = WRITTEN.get(form.strip())
            if written:
                rows.append((written,))
    rows += [(form[:-1],) for form, in rows if form.endswith(".") and len(form) > 4 and "." in form[:-1] or form in ("Pvt.", "Pte.")]
    write("legal_forms.tsv", "Legal forms of companies. Sources: PyPI cleanco 2.3, MIT; own list. Written by generate/organizations.py.",
          ["text"], rows)


KINDS = [  # WordNet class, sense, subtype; the first that holds decides
    ("political party", 1, "party"), ("terrorist organization", 1, "unspecified"), ("university", 1, "education"), ("educational institution", 1, "education"),
    ("company", 1, "company"), ("enterprise", 2, "company"), ("international organization", 1, "international"), ("alliance", 2, "international"),
    ("agency", 1, "government"), ("government department", 1, "government"), ("military service", 1, "government"), ("armed service", 1, "government"),
    ("police", 1, "government"), ("legislature", 1, "government"), ("court", 1, "government"), ("government", 1, "government"),
    ("team", 1, "sports"), ("church", 1, "unspecified"), ("association", 1, "association"), ("union", 1, "association"),
    ("organization", 1, "unspecified"), ("social group", 1, "unspecified")]


def known():
    nouns, rows = Nouns(), []
    common = words.common((10, 20, 35, 40, 50))
    skip = nouns.tree(nouns.find("religion", 2)) | nouns.tree(nouns.find("country", 1)) | nouns.tree(nouns.find("family", 2)) | nouns.tree(nouns.find("dynasty", 1)) | nouns.tree(nouns.find("people", 3))
    for root, sense, kind in KINDS:
        try:
            top = nouns.find(root, sense)
        except KeyError:
            continue
        for _, synset in nouns.instances_below(top, skip):
            for word in synset.words:
                if word[0].isupper() and not re.search(r"\b(Dynasty|dynasty|War|Revolution)\b", word) and fold(word).lower() not in common:
                    rows.append((word, kind))
        for offset in sorted(nouns.tree(top, skip)):   # WordNet writes many bodies as classes, not as instances
            for word in nouns.synsets[offset].words:
                capitals = re.findall(r"\b[A-Z]", word)
                if (len(capitals) >= 2 and word[0].isupper() and (" " in word or word.isupper() and len(word) >= 3)
                        and fold(word).lower() not in common and word not in ("BA", "AIDS", "TV")):
                    rows.append((word, kind))
    own = set(OWN_BODIES)
    for row in OWN_BODIES:
        rows.insert(0, row)
    rows = [r for r in rows if not re.search(r"'s$|[.]$", r[0]) and len(r[0]) > 1 and not r[0].startswith(("Black ", "Boy ", "Girl ", "Brown "))]
    places = {row.split("\t")[0] for name in ("countries", "regions", "cities") for row in open(NAMES / f"{name}.tsv", encoding="utf-8")}
    rows = [r for r in rows if r[0] not in places or r in own]   # a government that is called by its seat stays a place
    write("known_organizations.tsv", f"Bodies known by name. Sources: {WORDNET}; own list of public bodies. Written by generate/organizations.py.",
          ["text", "subtype"], rows)


# International and well-known public bodies; no company is listed by hand.
OWN_BODIES = [(n, k) for k, names in {
    "international": "UN|U.N.|United Nations|EU|E.U.|European Union|NATO|OPEC|OPEC+|ASEAN|African Union|Arab League|WTO|World Trade Organization|IMF|"
                     "International Monetary Fund|World Bank|WHO|World Health Organization|UNESCO|UNICEF|UNHCR|UNDP|UNEP|IAEA|ILO|FAO|WFP|"
                     "World Food Programme|OSCE|OECD|CIS|Commonwealth of Independent States|Eurasian Economic Union|EAEU|CSTO|BRICS|G7|G8|G20|"
                     "G-7|G-8|G-20|Interpol|INTERPOL|Europol|Red Cross|ICRC|Red Crescent|European Commission|European Parliament|European Council|"
                     "European Central Bank|ECB|EBRD|EIB|Council of Europe|UN Security Council|Security Council|General Assembly|Mercosur|"
                     "MERCOSUR|NAFTA|SAARC|ECOWAS|SADC|CARICOM|Gulf Cooperation Council|GCC|OIC|OAS|Shanghai Cooperation Organisation|SCO|"
                     "International Criminal Court|ICC|International Court of Justice|ICJ|European Court of Human Rights|EFTA|Eurozone|Asian Development Bank|"
                     "African Development Bank|League of Nations|Warsaw Pact|Comintern|European Economic Community|EEC|UNCTAD|UNIDO|IPCC|IEA|WIPO|IMO|ICAO|IATA",
    "ngo": "Amnesty International|Greenpeace|Human Rights Watch|Oxfam|WWF|Médecins Sans Frontières|Doctors Without Borders|Save the Children|Transparency International",
    "government": "CIA|FBI|NSA|NASA|DEA|EPA|FDA|FCC|SEC|IRS|USAID|Pentagon|State Department|Department of State|White House|Congress|Senate|House of Representatives|"
                  "Supreme Court|House of Commons|House of Lords|Downing Street|Bundestag|Bundesrat|Knesset|Duma|State Duma|Sejm|Riksdag|Storting|Folketing|Dáil|"
                  "Lok Sabha|Rajya Sabha|Verkhovna Rada|Kremlin|KGB|FSB|GRU|Mossad|IDF|MI5|MI6|GCHQ|PLA|Scotland Yard|Royal Navy|Royal Air Force|RAF|Red Army|"
                  "Wehrmacht|Luftwaffe|US Army|U.S. Army|US Navy|U.S. Navy|US Air Force|U.S. Air Force|Marine Corps|National Guard|Coast Guard|Federal Reserve|"
                  "Treasury|Home Office|Foreign Office|Foreign Ministry|Defence Ministry|Defense Ministry|NHS|BoE|Homeland Security|US Congress|U.S. Congress|US Senate|U.S. Senate",
    "media": "BBC|CNN|Reuters|AFP|Associated Press|AP|Xinhua|TASS|ITAR-TASS|RIA Novosti|Interfax|BelTA|Bloomberg|Al Jazeera|Fox News|NBC|CBS|ABC|PBS|NPR|ITV|MTV|"
             "New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|Le Monde|Der Spiegel|USA Today|Los Angeles Times|Daily Telegraph|Pravda|Kyodo|DPA|UPI|HBO",
    "sports": "FIFA|UEFA|IOC|NBA|NFL|MLB|NHL|NCAA|UFC|WWE|ATP|WTA|Major League Baseball|Major League Soccer|National Football League|National Basketball Association|Premier League|Champions League|La Liga|Serie A|Bundesliga",
    "party": "Republicans|Democrats|GOP|Labour|Tories|Tory|Lib Dems|Liberal Democrats|Conservatives|Social Democrats|Christian Democrats|Likud|Hamas|Fatah|Sinn Fein|"
             "Sinn Féin|Hezbollah|Communist Party|Democratic Party|Republican Party|Labour Party|Conservative Party|Green Party|Ba'ath Party|CPSU|CDU|CSU|SPD|Kuomintang|Muslim Brotherhood",
    "unspecified": "al-Qaeda|Al-Qaeda|Al Qaeda|al Qaeda|Al Qaida|al-Qaida|Taliban|Islamic State|ISIS|ISIL|IRA|ETA|FARC|PKK|PLO|Boko Haram|Al-Shabaab|Ku Klux Klan|Islamic Jihad",
}.items() for n in names.split("|")]


if __name__ == "__main__":
    legal_forms()
    known()

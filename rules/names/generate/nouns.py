# SPDX-License-Identifier: MIT
"""Lexicons of common nouns for the phase nouns: people, organizations, places, goods, and the words around them."""
import re

import words
from own_lists import TITLES, phrase_titles
from tables import NOUNS, write
from wordnet import SOURCE as WORDNET, Nouns, read

IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "thief": "thieves", "foot": "feet", "knife": "knives",
             "shelf": "shelves", "loaf": "loaves", "tooth": "teeth", "goose": "geese", "alumnus": "alumni", "passer-by": "passers-by", "locals": "locals", "townspeople": "townspeople", "mouse": "mice", "wolf": "wolves", "half": "halves", "life": "lives", "datum": "data"}
MASS = {"livestock", "cattle", "poultry", "seafood", "dairy produce", "honey", "coffee", "tea", "corn", "sorghum", "malt", "starch", "sugar", "cocoa", "chocolate", "pasta", "tobacco", "salt", "sulphur", "sulfur", "marble",
        "granite", "clay", "gypsum", "iron ore", "bauxite", "manganese", "phosphate", "potash", "lithium", "uranium", "coke", "lignite", "petroleum", "crude oil", "diesel", "petrol", "gasoline", "kerosene", "bitumen", "natural gas",
        "propane", "electricity", "hydrogen", "ammonia", "methanol", "urea", "cosmetics", "soap", "explosives", "plastics", "leather", "fur", "lumber", "plywood", "firewood", "pulp", "cardboard", "silk", "cotton", "yarn", "linen",
        "bed linen", "ceramics", "porcelain", "glassware", "jewellery", "jewelry", "silver", "platinum", "iron", "pig iron", "copper", "nickel", "aluminium", "aluminum", "zinc", "tin", "cutlery", "ammunition", "animal feed", "spirits",
        "beer", "wine", "mineral water", "vegetable oil", "olive oil", "sunflower oil", "barley", "maize", "rye", "durum wheat", "crude oil", "pork", "beef", "flour", "butter", "cheese", "baby food", "agricultural machinery", "equipment", "machinery", "clothing", "furniture", "food", "timber", "wool", "rubber", "steel", "glass", "paper", "rice", "wheat", "oil",
        "palm oil", "footwear", "knitwear", "workwear", "fuel", "gas", "coal", "cement", "fertilizer", "fertiliser", "milk", "meat", "fish", "grain"}


def plural(noun):
    if " of " in noun and noun.split(" of ")[0] in ("board", "community"):  # boards of directors
        first, _, rest = noun.partition(" of ")
        return plural(first) + " of " + rest
    head, _, last = noun.rpartition(" ")
    lead = head + " " if head else ""
    if last.endswith("child") or last.endswith("wife"):  # grandchildren, midwives
        return lead + last.replace("child", "children").replace("wife", "wives")
    if last.endswith("-in-law"):
        return lead + last.replace("-in-law", "s-in-law")
    if last in IRREGULAR:
        return lead + IRREGULAR[last]
    if last.endswith("man") and len(last) > 4 and last not in ("human", "german", "roman", "shaman", "talisman"):
        return lead + last[:-3] + "men"
    if re.search("(s|x|z|ch|sh)$", last):
        return lead + last + "es"
    if re.search("[^aeiou]y$", last):
        return lead + last[:-1] + "ies"
    return lead + last + "s"


PERSON_OWN = """head of state|head of government|head of the government|head of the state|head|chair|chairman|chairwoman|chairperson|member|colleague|leader|guest|host|delegate|participant|visitor|
resident|citizen|voter|worker|employee|farmer|herder|specialist|expert|engineer|mechanic|student|pupil|teacher|nurse|doctor|patient|customer|client|consumer|supporter|critic|partner|
owner|founder|shareholder|investor|analyst|journalist|reporter|spokesman|spokeswoman|spokesperson|official|minister|president|prime minister|premier|governor|mayor|envoy|ambassador|
director|manager|executive|chief executive|secretary|secretary-general|treasurer|rector|dean|professor|scientist|researcher|lawyer|judge|prosecutor|soldier|officer|police officer|
army general|magnate|titan|mogul|tycoon|stalwart|luminary|industrialist|philanthropist|father|mother|brother|sister|son|daughter|wife|husband|cousin|grandfather|grandmother|uncle|aunt|nephew|niece|neighbour|neighbor|friend|child|parent|man|woman|boy|girl|villager|
applicant|candidate|successor|predecessor|bookkeeper|accountant|trainer|coach|player|captain|driver|pilot|passenger|tenant|ratepayer|taxpayer|homeowner|shepherd|fisherman|
counterpart|interlocutor|commissioner|speaker|lawmaker|senator|deputy|representative|businessman|refugee|migrant|victim|survivor|volunteer|
donor|donors|protester|rebel|militant|fighter|terrorist|suspect|attacker|gunman|hostage|witness|defendant|plaintiff|whistleblower|trustee|teammate|bandmate|co-founder|co-ordinator|coordinator|co-author|co-chair|co-owner|seafarer|winger|midfielder|defender|full-back|goalkeeper|footballer|cricketer|microbiologist|oceanographer|epidemiologist|virologist|
immunologist|climatologist|astrophysicist|neuroscientist|oncologist|cardiologist|filmmaker|screenwriter|composer|conductor|songwriter|choreographer|historian|chancellor|solicitor|auditor|strategist|postdoctoral fellow|vice-chair|skipper|first officer|scholar|banker|philosopher|theologian|sculptor|painter|imam|firefighter|caretaker|curator|entrepreneur|activist|archivist|warden|
councillor|cathaoirleach|taoiseach|councilor|councilman|councilwoman|backbencher|parliamentarian|commuter|motorist|shopper|pensioner|trader|grower|landlord|detainee|organizer|user|subscriber|viewer|listener|reader|referee|hotelier|
shopkeeper|baker|carer|caregiver|guardian|teenager|youngster|cadet|apprentice|trainee|graduate|bystander|eyewitness|army general|
architect|artist|photographer|blogger|influencer|detective|constable|policeman|policewoman|security guard|prison guard|bodyguard|night watchman|watchman|assailant|burglar|robber|thief|killer|murderer|rapist|assassin|kidnapper|hijacker|arsonist|
perpetrator|offender|stalker|smuggler|trafficker|fugitive|insurgent|jihadist|sniper|conscript|asylum seeker|asylum-seeker|evacuee|returnee|orphan|toddler|newborn|retiree|undergraduate|alumnus|classmate|flatmate|roommate|fiance|fiancee|heir|heiress|
landowner|householder|rancher|mentor|interviewee|moderator|headteacher|notary|surveyor|inventor|explorer|diver|climber|mountaineer|rescuer|onlooker|passer-by|petitioner|monk|nun|umpire|co-pilot|cameraman|barber|barista|
butcher|sister-in-law|brother-in-law|mother-in-law|father-in-law|son-in-law|daughter-in-law|stepmother|stepfather|stepson|stepdaughter|stepchild|schoolchild|grandchild|great-grandchild|schoolteacher|schoolboy|schoolgirl|salesman|saleswoman|craftsman|
sportsman|sportswoman|tradesman|clergyman|fireman|postman|doorman|middleman|townspeople|locals|police detective|lifeguard|lorry driver|truck driver|bus driver|taxi driver|train driver|fan"""
ORGANIZATION_OWN = {
    "company": "company|firm|ship repairer|repairer|haulier|refiner|outfitter|bottler|reinsurer|brokerage|wealth manager|payments processor|chip designer|lessor|train operator|bus operator|ferry operator|cruise operator|hotel operator|carmaker|automaker|chipmaker|drugmaker|planemaker|aircraft maker|phonemaker|toymaker|winemaker|steelmaker|shipbuilder|homebuilder|housebuilder|brewer|distiller|drug maker|utility|automotive supplier|telecom operator|software house|law firm|consultancy|railway company|shipping line|trading house|investment bank|hedge fund|asset manager|fund manager|tour operator|supermarket|publisher|film studio|record label|mining company|energy company|oil company|power company|contractor|enterprise|manufacturer|maker|producer|supplier|retailer|supermarket chain|chain|airline|carrier|operator|bank|insurer|lender|subsidiary|conglomerate|corporation|startup|start-up|bakery|"
               "brewery|dairy|developer|distributor|publisher|utility|contractor|tenderer|consultancy|business|holding|holding company|shipyard|wholesaler|exporter|importer|processor|service provider|vendor|dealer|dealership|boat builder|bidder|shipper|telco|grocer|caterer|bookmaker|subcontractor|housing association",
    "joint_venture": "joint venture|joint enterprise", "facility": "plant|factory|mill|hospital|clinic|school|pharmacy|workshop|laboratory|lab|research centre|research center|centre|center|service center|service centre|depot|"
    "foundry|distillery|winery|creamery|dockyard|boatyard|hatchery|slaughterhouse|abattoir|sawmill|observatory|hospice|care home|nursing home|hostel|guesthouse|art gallery|gallery|cafe|pub|casino|wind farm|solar farm|solar park|farm|mine|quarry|colliery|smelter|refinery|museum|library|theatre|cinema|shop|store|warehouse|nursery|kindergarten|production facility|facility|repair shop|polyclinic|assembly plant|power plant|power station",
    "government": "government|administration|ministry|council|city council|county council|town council|authority|agency|commission|committee|parliament|court|police|army|navy|embassy|consulate|municipal council|house|senate|cabinet|"
                  "department|regulator|watchdog|central bank|office|executive committee|state committee|trade mission|secretariat|supreme court|armed forces|security forces|coast guard|police force|legislature|prosecutor's office|customs service|fire service|border service|security service|intelligence service|weather service|fire brigade|tribunal|national assembly|regional assembly|provincial assembly|junta|ambulance service|prison service|police service|secret service",
    "association": "association|chamber|chamber of commerce|union|trade union|federation|guild|club|society|consortium|alliance|cooperative|co-operative|network|league|coalition|bloc",
    "ngo": "foundation|charity|trust|fund|ngo|non-profit|nonprofit|church", "party": "party|opposition|faction|ruling party", "education": "university|college|academy|institute|faculty",
    "media": "newspaper|magazine|broadcaster|newsroom|television station|news agency|radio station", "sports": "team|squad",
    "group": "delegation|board|supervisory board|board of directors|board of governors|board of management|board of regents|board of trustees|steering committee|working group|task force|management|crew|band|orchestra|choir|gang|militia|unit|division|branch|group|organization|organisation|side|think tank|think-tank|workforce|battalion|brigade|regiment|squadron|garrison|cartel|syndicate|panel|jury|staff|community of states"}
PLACE_OWN = {
    "country": "country|nation|state|republic|kingdom|neighboring country|neighbouring country", "region": "region|province|county|oblast|territory|prefecture|canton|federal district|governorate",
    "city": "city|capital|town|village|settlement|municipality|capital city|port city|hometown", "district": "district|suburb|neighbourhood|neighborhood|borough|parish",
    "area": "border|coast|coastline|outskirts|frontier", "continent": "continent", "natural": "river|lake|island|mountain|valley|desert|forest|peninsula|glacier|bay|sea|reserve",
    "facility": "port|airport|bridge|road|highway|stadium|station|park|railway|harbour|harbor|terminal|construction site|industrial park|square|building|motorway|hotel|base"}
DOCUMENT_OWN = {
    "agreement": "document|agreement|mou|loi|nda|memorandum|memorandum of understanding|contract|treaty|deal|accord|pact|letter of intent|convention|protocol|settlement|trade agreement",
    "law": "law|bill|act|decree|statute|statutes|constitution|regulation|directive|ordinance|amendment", "report": "report|annual report|study|review|survey|white paper",
    "plan": "plan|strategy|roadmap|road map|action plan", "notice": "statement|announcement|press release|notice|letter|communiqué|declaration|resolution|invitation"}
GOODS_OWN = """attachment|bulk carrier|ore carrier|gas carrier|crude carrier|lng carrier|lpg carrier|vehicle carrier|product|food product|goods|equipment|machinery|component|component part|spare part|part|truck|lorry|bus|tram|trolleybus|tractor|elevator|escalator|lift|vehicle|trailer|train|turbine|cable|
tent|medicine|vaccine|drone|drill|carpet|garment|fabric|knitwear|footwear|workwear|clothing|textile|timber|wool|furniture|heat pump|solar panel|
fertilizer|fertiliser|steel|bearing|ball bearing|battery|computer|smartphone|phone|software|app|aircraft|helicopter|ship|boat|bicycle|motorcycle|car|engine|dairy product|beef|pork|sugar|flour|butter|cheese|milk|cement|brick|paper|
glass|rubber|plastic|oil|crude oil|natural gas|coal|electricity|container|tomato|potato|wheat|barley|maize|corn|rice|palm oil|honey|
cold store|oven|glove|agricultural machinery|baby food|railcar|locomotive|wagon|harvester|combine harvester|combine|excavator|crane|
bulldozer|loader|pump|pipe|tyre|tire|lens|lamp|bulb|appliance|refrigerator|fridge|washing machine|chip|semiconductor|microchip|weapon|missile|rifle|ammunition|shell|tank|fighter jet|jet|frigate|submarine|satellite|book|
ferry|van|radiator|toaster|router|charger|inverter|valve|warhead|pallet|necklace|doll|bag|mask|tablet|furnace"""
# Goods of world trade, after the chapters of the Harmonized System.
COMMODITIES = """salmon|tuna|cod|herring|shrimp|prawn|lobster|lamb|mutton|soya|soybean meal|sesame|cashew|avocado|mango|durian|pineapple|lemon|peanut|groundnut|cassava|yam|vanilla|cinnamon|saffron|cobalt|graphite|coltan|helium|gas|lng|liquefied natural gas|jet fuel|livestock|cattle|poultry|meat|fish|seafood|dairy produce|egg|honey|cut flower|vegetable|tomato|potato|onion|cabbage|carrot|bean|pea|lentil|chickpea|fruit|apple|orange|banana|grape|berry|cherry|nut|almond|coffee|tea|spice|
cereal|grain|wheat|durum wheat|barley|oat|rye|maize|corn|rice|sorghum|malt|starch|oilseed|soybean|sunflower seed|rapeseed|seed|hay|vegetable oil|palm oil|olive oil|sunflower oil|sugar|cocoa|chocolate|pasta|juice|mineral water|beer|wine|
spirits|vinegar|animal feed|tobacco|cigarette|salt|sulphur|sulfur|marble|granite|clay|gypsum|lime|cement|ore|iron ore|bauxite|manganese|phosphate|phosphates|potash|lithium|uranium|coal|coke|lignite|petroleum|crude oil|diesel|
petrol|gasoline|kerosene|bitumen|natural gas|propane|electricity|hydrogen|ammonia|methanol|urea|acid|medicine|drug|vaccine|antibiotic|fertilizer|fertiliser|dye|paint|perfume|cosmetics|soap|detergent|explosives|pesticide|herbicide|plastics|
polymer|rubber|leather|fur|timber|lumber|plywood|firewood|pulp|paper|cardboard|book|silk|wool|cotton|yarn|thread|fabric|linen|carpet|lace|knitwear|clothing|garment|blanket|bed linen|tent|footwear|shoe|boot|glove|hat|tile|brick|
ceramics|porcelain|glass|glassware|jewellery|jewelry|diamond|gold|silver|platinum|iron|pig iron|steel|pipe|rail|wire rod|copper|nickel|aluminium|aluminum|lead ingot|zinc|tin|machine tool|power tool|hand tool|cutting tool|garden tool|cutlery|boiler|engine|turbine|pump|compressor|ceiling fan|cooling fan|exhaust fan|ventilation fan|
refrigerator|freezer|oven|stove|kettle|washing machine|crane|forklift|excavator|bulldozer|plough|plow|seeder|harvester|sprinkler|loom|printer|lathe|mould|bearing|gear|gearbox|motor|generator|transformer|battery|
telephone|smartphone|microphone|television|radio set|camera|semiconductor|chip|cable|insulator|locomotive|railcar|wagon|tram|bus|trolleybus|tractor|car|truck|lorry|tyre|tire|bicycle|motorcycle|trailer|aircraft|drone|satellite|ship|
boat|yacht|lens|microscope|scanner|measuring instrument|musical instrument|surgical instrument|precision instrument|meter|clock|watch|piano|weapon|ammunition|furniture|mattress|lamp|toy|game console|brush|membrane|filter|electrolyser|electrolyzer|solar panel|wind turbine|heat pump"""
GOODS_NOT = """shipment consignment thing line way system means medium key track block bar board cover field ground base press stage stand plate arms chair table desk door window wall net road street house home building room
floor bridge station course set point ring chain power force term title place plan structure facility office school hospital church square bed bag box ball card picture bill sign mark
record letter note paper newspaper program service station network channel shop store plant factory gate center centre stock spot pole post pin band cut catch trap lock hook hand arm leg head mouth nose
ear shell dish course meal dinner lunch breakfast supper board diet feed seat side top bottom edge end link contact guard buffer creation art work works piece pieces area dimension wire state pot
match light fire air water wind stone rock sand earth land sea world city country dam canal line lines pass passage landing stop stage track court campus barrier border fence hold gear
hotel club bar restaurant theater theatre gallery museum library kitchen garden park palace castle tower temple monument bath lap bay range scale measure drug poison support remains
cure treatment remedy solution resources assembly construction creations deal dealings regulator operator speaker monitor pilot governor indicator charge mine cell pad shield column shaft capital balance organ
drop screen shot break fix fast fly bit can mortar back lead rest interest deck stern bow hull bank crown suit change issue edition""".split()
# What speeches and reports speak of in a figure or for what is no thing, where it stands alone: legal instruments, the scourge of war.
GOODS_FIGURATIVE = set("""instrument tool provision provisions organ organs scourge yoke helm sword shackle shackles fetter fetters palliative hinge pocket crucible rein reins lever
noose clarion doorstep lagging troika sustenance transit basin trappings workings orders physics umbrella whip lash mantle beacon springboard yardstick lifeline touchstone ladder bridle leash
straitjacket tightrope kaleidoscope patchwork tapestry""".split())
FUNCTION = """a an the this that these those and or but nor so yet if when while although though because since after before until unless as than of in on at by for from with to into onto over under between among through during within
without against about above below across along around behind beyond despite except inside outside like near off per throughout toward towards upon via is are was were be been being am has have had having do does did doing will would can could
may might must shall should he she it they we i you who whom whose which what where why how there here not no also even just only still then thus however more most less least very too now all both each every some any either neither
one's its his her their our your my him them us me himself herself itself themselves ourselves myself yourself out up down away back forth again ever never always often sometimes said says told tells gave gives took takes made makes got gets
went goes came comes saw sees knew knows thought thinks found finds left leaves kept keeps held holds brought brings sent sends met meets paid pays sold sells bought buys built builds spent spends led leads won wins lost loses fell falls rose
rises grew grows drew draws broke breaks spoke speaks wrote writes chose chooses began begins became becomes let lets put puts set sets cut cuts hit hits got ran runs sat sits stood stands understood felt feels heard hears meant means read
that's it's let's don't won't can't because whether per unless ago together let etc""".split()


# Written out in the patterns, so they must stay text in the view.
DETERMINERS = set("the this these those its his her their our your my both a an another every each either some any all several one and such other".split())


# Participles that stand before a noun as adjectives; other words in -ed are taken as verbs.
PARTICIPLES = set("""related attached trailed used advanced limited skilled unskilled retired disabled injured affected unemployed displaced wounded elected appointed armed trained educated imported exported manufactured finished
processed refined recycled automated electrified improved specialized specialised branded packaged canned dried smoked salted tinned reinforced armoured armored licensed registered listed qualified experienced interested
so-called united unmanned integrated combined dedicated hybrid-powered red naked sacred aged gifted talented married detained accused alleged convicted""".split())


def verb_forms():
    """Finite forms that are no noun or adjective as well: they end a noun phrase."""
    adjectives = {w.lower() for s in read("adj").values() for w in s.words}
    nouns = {w.lower() for s in read("noun").values() for w in s.words}
    forms = set()
    for synset in read("verb").values():
        for verb in synset.words:
            if not re.fullmatch("[a-z]+", verb):
                continue
            stem = verb[:-1] if verb.endswith("e") else verb
            past = stem[:-1] + "ied" if re.search("[^aeiou]y$", stem) else stem + "ed"
            doubled = verb + verb[-1] + "ed"
            present = plural(verb)
            for form in (past, doubled):
                if form not in adjectives and form not in nouns:
                    forms.add(form)
            if verb not in nouns:
                forms.add(present)
                if verb not in adjectives:
                    forms.add(verb)
    common = words.common((10, 20, 35, 40, 50))
    return forms & common


def heads(table):
    rows = []
    for kind, names in table.items():
        for noun in names.replace("\n", "").split("|"):
            rows.append((noun, kind, "singular"))
            rows.append((plural(noun), kind, "plural"))
    return [r for r in rows if r[:2] not in NOT_HEADS]


# More often a verb (*the foundation funds the school*), more often of a dispute.
NOT_HEADS = {("funds", "ngo"), ("settlement", "city")}


def person_rows(nouns):
    rows = [(n, "singular") for n in PERSON_OWN.replace("\n", "").split("|")]
    alone = {t for t in (t.partition(":")[0] for t in phrase_titles()) if not t.lower().endswith(" ceo") and t != "leader of the opposition"}
    rows += [(n, "singular") for n in sorted(alone)]
    common = words.common((10, 20, 35, 40))
    keep = set()
    for root in ("leader", "worker", "official", "professional", "scientist", "relative", "expert", "employee", "creator", "adult", "inhabitant", "combatant",
                 "contestant", "entertainer", "traveler", "learner", "serviceman", "skilled worker", "communicator", "unfortunate", "negotiator", "capitalist", "owner"):
        try:
            keep |= nouns.tree(nouns.find(root, 1))
        except KeyError:
            continue
    for offset in sorted(keep):
        for word in nouns.synsets[offset].words:
            if word.islower() and nouns.rank(word, offset)[0] == 0 and word in common and word not in NOT_PERSONS and len(word) > 3:
                rows.append((word, "singular"))
    return [r for n, _ in rows for r in ((n, "singular"), (plural(n) if " of " not in n else plural(n.partition(" of ")[0]) + n[n.index(" of "):], "plural"))]


NOT_PERSONS = {"forward", "subsidiary", "subject", "star", "model", "party", "power", "force", "authority", "minority", "majority", "figure", "character", "head", "body", "case", "type", "figure", "world", "human",
               "rival", "regular", "senior", "junior", "general", "major", "private", "professional", "principal", "intellectual", "individual", "black", "white", "native", "local", "second", "post",
               "carrier", "runner", "runner-up", "baby", "natural", "creature", "product", "primary", "conservative", "liberal", "champion", "contact", "source", "help", "hand", "relation", "relative", "cook", "guide",
               # things
               "beater", "bleacher", "bombshell", "bugler", "calculator", "canary", "chit", "clapper", "coaster", "compiler", "cutter", "decoy", "divider", "ensign", "fodder", "fossil", "grader", "grind", "harvester", "herald",
               "hire", "holdover", "knocker", "lightweight", "loader", "macaroni", "maroon", "monitor", "mooch", "pacifier", "pivot", "prey", "printer", "proxy", "putter", "quad", "quarry", "router", "salter", "sander",
               "scab", "scanner", "server", "setter", "sharper", "sheller", "shrink", "spearhead", "striptease", "stud", "sweeper", "tackle", "taco", "tart", "taster", "telltale", "temp", "transmitter", "trapper", "trawler",
               "trimmer", "tumbler", "tuner", "twin", "washer", "whaler", "wiper", "wrecker", "primate", "jilt", "jinx", "knacker", "polemic", "swagger", "extra", "cavalier", "courser", "blaster", "custom", "filibuster",
               # words that describe, before what they say it of: the ordinary meeting
               "ancient", "antique", "broad", "colonial", "cosmopolitan", "crazy", "derelict", "desperate", "domestic", "equestrian", "familiar", "favourite", "gallant", "heavy", "illegitimate", "immortal", "incurable",
               "insolvent", "invalid", "itinerant", "lovely", "minimalist", "moderate", "notable", "obsessive", "orderly", "ordinary", "paranoid", "psychotic", "seasonal", "stiff", "superior", "temporary", "territorial",
               "thoroughbred", "transient", "trusty", "unfortunate", "voluntary", "worthy", "colonial", "pursued", "chased", "bankrupt", "fascist", "reactionary", "metropolitan", "auxiliary", "adept", "alien"}


def goods_rows(nouns):
    rows = []
    own = [n for n in (GOODS_OWN + "|" + COMMODITIES).replace("\n", "").split("|")]
    common = words.common((10, 20, 35, 40, 50))
    keep, heavy = set(), verb_heavy() | {"export", "import", "produce", "cargo", "clock", "organic", "radio", "pilot", "first-aid kit", "round", "part", "freight", "rotor"}
    without = {nouns.find(w, s) for w, s in (("structure", 1), ("system", 1)) if True}
    for root, sense in (("instrumentality", 3), ("commodity", 1), ("clothing", 1), ("food", 1), ("food", 2), ("fabric", 1), ("vehicle", 1), ("machine", 1), ("device", 1), ("equipment", 1),
                        ("furniture", 1), ("building material", 1), ("fuel", 1), ("medicine", 2), ("footwear", 1), ("fertilizer", 1), ("grain", 2), ("vegetable", 1), ("edible fruit", 1), ("alloy", 1),
                        ("beverage", 1), ("weapon", 1), ("electronic equipment", 1), ("computer", 1)):
        try:
            keep |= nouns.tree(nouns.find(root, sense), without)
        except KeyError:
            continue
    for offset in sorted(keep):
        for word in nouns.synsets[offset].words:
            last = word.split()[-1]
            if word.islower() and len(word) > 2 and nouns.rank(word, offset)[0] == 0 and word not in GOODS_NOT and last not in GOODS_NOT and "." not in word:
                if word not in heavy | GOODS_FIGURATIVE and (" " in word or word in common):
                    rows.append(word)
    result = []
    for noun in own + rows:
        result.append((noun, "mass" if noun in MASS else "singular"))
        if noun not in MASS and noun not in ("goods", "knitwear", "aircraft"):
            result.append((plural(noun), "plural"))
    bare = {n for n, number in result if number != "singular"} | {"goods"}
    result.remove(("part", "singular"))   # mostly no thing: on our part
    return [(n, k) for n, k in result if n not in bare], [(n, "plural" if k == "singular" else k) for n, k in result if n in bare]


TRADE = """buyer buyers purchaser purchasers importer importers exporter exporters supplier suppliers vendor vendors seller sellers consumer consumers supply supplies supplied supplying export exports exported exporting import imports imported importing produce produces produced producing production producer producers manufacture manufactures
manufactured manufacturing manufacturer make makes made making sell sells sold selling buy buys bought buying purchase purchases purchased purchasing deliver delivers delivered delivering delivery deliveries ship ships shipped
shipping shipment shipments order orders ordered ordering assemble assembles assembled assembling assembly build builds built building develop develops developed launch launches launched launching recall recalls recalled recalling
trade trades traded trading use uses used using install installs installed installing price prices priced cost costs stock stocks stocked sale sales offer offers offered offering provide provides provided providing donate donates donated
donating send sends sent sending output demand demands market markets store stores shop shops factory plant goods products collect collected collection replace replaces replaced refund refunds carry carries carried receive receives
received need needs needed require requires required rent rents rented lease leases leased repair repairs repaired restore restoring modernize modernise upgrade upgraded equip equipped equipping cooperate cooperation kinds kind range
grow grows grown growing harvest harvested plant planted tonnes tons units pieces turnover tender tenders procurement contract contracts consignment batch distribute distributes distributed warranty lend lends lent bring brings brought compete competitors produce"""


def verb_heavy():
    """Words tagged more often as a verb than as a noun (WordNet's sense counts)."""
    counts = {}
    for line in open("/usr/share/wordnet/cntlist.rev", encoding="latin-1"):
        key, _, count = line.split()
        lemma, _, rest = key.partition("%")
        kind = rest[0]
        counts.setdefault(lemma, {}).setdefault(kind, 0)
        counts[lemma][kind] += int(count)
    return {w for w, c in counts.items() if c.get("2", 0) + c.get("3", 0) + c.get("5", 0) + c.get("4", 0) >= max(c.get("1", 0), 1)}


def main():
    nouns = Nouns()
    note = f"Sources: own list; {WORDNET}. Written by names/generate/nouns.py."
    every_person = person_rows(nouns)
    plurals = {n for n, k in every_person if k == "plural" or n == "people"}
    singles = {n for n, k in every_person} - plurals
    persons = [(n, "singular") for n in sorted(singles)]
    write("person_plurals.tsv", "Plural nouns for people. " + note, ["text", "number"], [(n, "plural") for n in sorted(plurals)], folder=NOUNS, lower=True)
    write("person_nouns.tsv", "Nouns for people: roles, occupations, kin. " + note, ["text", "number"], persons, folder=NOUNS, lower=True)
    organizations = heads(ORGANIZATION_OWN)
    write("organization_plurals.tsv", "Plural nouns for organizations. Source: own list. Written by names/generate/nouns.py.", ["text", "subtype", "number"], [r for r in organizations if r[2] == "plural"], folder=NOUNS, lower=True)
    write("organization_nouns.tsv", "Nouns for organizations. Source: own list. Written by names/generate/nouns.py.", ["text", "subtype", "number"], [r for r in organizations if r[2] == "singular"], folder=NOUNS, lower=True)
    places = heads(PLACE_OWN)
    write("place_plurals.tsv", "Plural nouns for places. Source: own list. Written by names/generate/nouns.py.", ["text", "subtype", "number"], [r for r in places if r[2] == "plural"], folder=NOUNS, lower=True)
    write("place_nouns.tsv", "Nouns for places. Source: own list. Written by names/generate/nouns.py.", ["text", "subtype", "number"], [r for r in places if r[2] == "singular"], folder=NOUNS, lower=True)
    documents = heads(DOCUMENT_OWN)
    write("document_nouns.tsv", "Nouns for documents. Source: own list. Written by names/generate/nouns.py.", ["text", "subtype", "number"], documents, folder=NOUNS, lower=True)
    singular, bare = ([r for r in rows if r[0] not in FUNCTION] for rows in goods_rows(nouns))
    goods = singular + bare
    write("goods_nouns.tsv", "Singular nouns for goods that are made, traded and used. " + note, ["text", "number"], singular, folder=NOUNS, lower=True)
    write("goods_plurals.tsv", "Plural and mass nouns for goods: they stand without a determiner. " + note, ["text", "number"], bare, folder=NOUNS, lower=True)
    write("trade_words.tsv", "Words of trade, production and use: what makes a noun for goods a product. Source: own list. Written by names/generate/nouns.py.",
          ["text"], [(w,) for w in TRADE.split()], folder=NOUNS, lower=True)
    taken = {r[0] for rows in (every_person, organizations, places, documents, goods) for r in rows}
    stops = (set(FUNCTION) | verb_forms()) - DETERMINERS - {"of"}  # rules ask for them: one of the mayors
    write("phrase_ends.tsv", "Words that are no part of a noun phrase before its head: function words and finite verbs. " + note, ["text"],
          [(w,) for w in sorted(stops) if w not in taken], folder=NOUNS, lower=True)
    common = words.common((10, 20, 35, 40, 50))
    verbs = {w for s in read("verb").values() for w in s.words}
    adjectives = {w for s in read("adj").values() for w in s.words if w.islower() and " " not in w}
    plain = {w for s in read("noun").values() for w in s.words if w.islower() and " " not in w and w in common and w not in verbs}
    adjectives = {a for a in adjectives if not a.endswith("ed") or a in PARTICIPLES}
    stopped = stops | DETERMINERS | {"such", "own", "same", "certain", "several", "many", "few", "much", "little", "last", "next", "other", "more", "first", "second", "third", "able", "ready", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand", "million", "billion", "dozen", "twenty", "thirty", "that", "of", "due", "likely", "sure", "well", "worth", "aware", "using", "following", "according", "offering", "making", "selling", "buying", "elect", "exporting", "getting", "importing", "purchasing", "sending", "supplying"}
    named = {g[0] for g in goods}
    write("goods_modifiers.tsv", "Adjectives and nouns that stand before a word for goods without a determiner. " + note, ["text"],
          [(w,) for w in sorted((adjectives & common | plain)) if w not in stopped and w not in named and w not in {"president", "people"}], folder=NOUNS, lower=True)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: MIT
"""Lexicons of nationalities: adjectives (names of places) and words for the people (groups of persons).

Own table of ISO 3166 code, adjective, plural of the people; the rest of the adjectives from WordNet's relational
adjectives of places."""
from tables import fold, write
from wordnet import SOURCE as WORDNET, Nouns, read

TABLE = """
AF Afghan Afghans|AL Albanian Albanians|DZ Algerian Algerians|AD Andorran Andorrans|AO Angolan Angolans|AR Argentine Argentines|AR Argentinian Argentinians
AM Armenian Armenians|AU Australian Australians|AU Aussie Aussies|AT Austrian Austrians|AZ Azerbaijani Azerbaijanis|AZ Azeri Azeris|BS Bahamian Bahamians|BH Bahraini Bahrainis
BD Bangladeshi Bangladeshis|BB Barbadian Barbadians|BY Belarusian Belarusians|BY Belarussian Belarussians|BY Byelorussian Byelorussians|BE Belgian Belgians|BZ Belizean Belizeans
BJ Beninese -|BT Bhutanese -|BO Bolivian Bolivians|BA Bosnian Bosnians|BA Herzegovinian Herzegovinians|BW Botswanan Botswanans|BR Brazilian Brazilians|GB British Britons|GB Brit Brits
BN Bruneian Bruneians|BG Bulgarian Bulgarians|BF Burkinabe -|MM Burmese -|BI Burundian Burundians|KH Cambodian Cambodians|CM Cameroonian Cameroonians|CA Canadian Canadians
TD Chadian Chadians|CL Chilean Chileans|CN Chinese -|CO Colombian Colombians|CG Congolese -|CR Costa_Rican Costa_Ricans|HR Croatian Croatians|HR Croat Croats|CU Cuban Cubans|CY Cypriot Cypriots
CZ Czech Czechs|DK Danish Danes|DJ Djiboutian Djiboutians|DO Dominican Dominicans|NL Dutch Dutchmen|EC Ecuadorian Ecuadorians|EC Ecuadorean Ecuadoreans|EG Egyptian Egyptians
AE Emirati Emiratis|GB-ENG English Englishmen|ER Eritrean Eritreans|EE Estonian Estonians|ET Ethiopian Ethiopians|FJ Fijian Fijians|PH Filipino Filipinos|PH Philippine -|FI Finnish Finns|FR French Frenchmen
GA Gabonese -|GM Gambian Gambians|GE Georgian Georgians|DE German Germans|GH Ghanaian Ghanaians|GR Greek Greeks|GD Grenadian Grenadians|GT Guatemalan Guatemalans|GN Guinean Guineans|GY Guyanese -
HT Haitian Haitians|HN Honduran Hondurans|HU Hungarian Hungarians|IS Icelandic Icelanders|IN Indian Indians|ID Indonesian Indonesians|IR Iranian Iranians|IQ Iraqi Iraqis|IE Irish Irishmen
IL Israeli Israelis|IT Italian Italians|CI Ivorian Ivorians|JM Jamaican Jamaicans|JP Japanese -|JO Jordanian Jordanians|KZ Kazakh Kazakhs|KZ Kazakhstani Kazakhstanis|KE Kenyan Kenyans|KR Korean Koreans
KR South_Korean South_Koreans|KP North_Korean North_Koreans|XK Kosovar Kosovars|XK Kosovan Kosovans|KW Kuwaiti Kuwaitis|KG Kyrgyz -|LA Lao -|LA Laotian Laotians|LV Latvian Latvians|LB Lebanese -
LS Basotho -|LR Liberian Liberians|LY Libyan Libyans|LI Liechtensteiner Liechtensteiners|LT Lithuanian Lithuanians|LU Luxembourgish Luxembourgers|MK Macedonian Macedonians|MG Malagasy -
MW Malawian Malawians|MY Malaysian Malaysians|MY Malay Malays|MV Maldivian Maldivians|ML Malian Malians|MT Maltese -|MR Mauritanian Mauritanians|MU Mauritian Mauritians|MX Mexican Mexicans|MD Moldovan Moldovans
MC Monegasque -|MN Mongolian Mongolians|ME Montenegrin Montenegrins|MA Moroccan Moroccans|MZ Mozambican Mozambicans|NA Namibian Namibians|NP Nepalese -|NP Nepali Nepalis|NZ New_Zealand New_Zealanders|NZ Kiwi Kiwis
NI Nicaraguan Nicaraguans|NE Nigerien Nigeriens|NG Nigerian Nigerians|NO Norwegian Norwegians|OM Omani Omanis|PK Pakistani Pakistanis|PS Palestinian Palestinians|PA Panamanian Panamanians
PG Papuan Papuans|PY Paraguayan Paraguayans|PE Peruvian Peruvians|PL Polish Poles|PT Portuguese -|PR Puerto_Rican Puerto_Ricans|QA Qatari Qataris|RO Romanian Romanians|RU Russian Russians|RW Rwandan Rwandans
SM Sammarinese -|SA Saudi Saudis|SA Saudi_Arabian Saudi_Arabians|GB-SCT Scottish Scots|SN Senegalese -|RS Serbian Serbians|RS Serb Serbs|SC Seychellois -|SL Sierra_Leonean Sierra_Leoneans|SG Singaporean Singaporeans
SK Slovak Slovaks|SK Slovakian Slovakians|SI Slovenian Slovenians|SI Slovene Slovenes|SO Somali Somalis|SO Somalian Somalians|ZA South_African South_Africans|SS South_Sudanese -|ES Spanish Spaniards|LK Sri_Lankan Sri_Lankans
SD Sudanese -|SR Surinamese -|SZ Swazi Swazis|SE Swedish Swedes|CH Swiss -|SY Syrian Syrians|TW Taiwanese -|TJ Tajik Tajiks|TZ Tanzanian Tanzanians|TH Thai Thais|TG Togolese -|TO Tongan Tongans
TT Trinidadian Trinidadians|TN Tunisian Tunisians|TR Turkish Turks|TM Turkmen Turkmens|UG Ugandan Ugandans|UA Ukrainian Ukrainians|US American Americans|UY Uruguayan Uruguayans|UZ Uzbek Uzbeks|VU Vanuatuan -
VE Venezuelan Venezuelans|VN Vietnamese -|GB-WLS Welsh Welshmen|GB-NIR Northern_Irish -|YE Yemeni Yemenis|ZM Zambian Zambians|ZW Zimbabwean Zimbabweans|RW Rwandese -|KH Khmer Khmers|SUHH Soviet Soviets|YUCS Yugoslav Yugoslavs|CSHH Czechoslovak Czechoslovaks|RHZW Rhodesian Rhodesians|KH Kampuchean Kampucheans
PG Papua_New_Guinean Papua_New_Guineans|SB Solomon_Islander Solomon_Islanders|CV Cape_Verdean Cape_Verdeans|GQ Equatorial_Guinean Equatorial_Guineans|TL Timorese -|TL East_Timorese -|GW Bissau-Guinean Bissau-Guineans
LC Saint_Lucian Saint_Lucians|LC St_Lucian St_Lucians|KN Kittitian Kittitians|VC Vincentian Vincentians|AG Antiguan Antiguans|MH Marshallese -|FM Micronesian Micronesians|PW Palauan Palauans|TV Tuvaluan Tuvaluans|KI I-Kiribati -
VU Ni-Vanuatu -|KM Comorian Comorians|BW Motswana Batswana|BB Bajan Bajans|MK North_Macedonian North_Macedonians|CI Ivoirian Ivoirians|FO Faroese -|GL Greenlandic Greenlanders|GI Gibraltarian Gibraltarians|HK Hong_Konger Hong_Kongers|WS Samoan Samoans
- European Europeans|- African Africans|- Asian Asians|- Latin_American Latin_Americans|- North_American North_Americans|- South_American South_Americans|- Central_American Central_Americans
- Scandinavian Scandinavians|- Baltic Balts|- Balkan -|- Caribbean -|- Middle_Eastern Middle_Easterners|- Siberian Siberians|- Crimean Crimeans|- Chechen Chechens|- Kurdish Kurds|- Tibetan Tibetans
- Catalan Catalans|- Basque Basques|- Flemish Flemings|- Bavarian Bavarians|- Sicilian Sicilians|- Texan Texans|- Californian Californians|- Hawaiian Hawaiians|- Eurasian -|- Anglo-American Anglo-Americans
- Arab Arabs|- Nordic -|- Sub-Saharan -|- Sahelian -|- South-East_Asian -|- South_Asian -|- East_Asian -|- West_African West_Africans|- East_African East_Africans|- North_African North_Africans|- Central_Asian -|- Southeast_Asian -|- Western_European Western_Europeans|- Eastern_European Eastern_Europeans|DDDE East_German East_Germans|DE West_German West_Germans
- Latino Latinos|- Hispanic Hispanics|- Afro-American Afro-Americans|- African-American African-Americans|- African_American African_Americans|- Anglo-Saxon Anglo-Saxons|- Palestinian-American -|- Jewish Jews|- Melanesian Melanesians|- Polynesian Polynesians|- Midwestern Midwesterners|- Amazonian -|- Andean -|- Himalayan -|- Punjabi Punjabis|- Gujarati Gujaratis
- Zanzibari Zanzibaris|- Galician Galicians|- Breton Bretons|- Acehnese -|- Anatolian -|- Maghrebi -|- Balinese -|- Tigrayan Tigrayans|- Darfuri Darfuris|- Parisian Parisians|- Berliner Berliners|- Londoner Londoners|- Slavic Slavs
"""

# The areas of the adjectives that have no code of a country.
AREAS = {
    "African": "Africa", "European": "Europe", "Asian": "Asia", "Latin American": "Latin America", "North American": "North America",
    "South American": "South America", "Central American": "Central America", "Scandinavian": "Scandinavia", "Baltic": "Baltic States",
    "Balkan": "Balkans", "Caribbean": "Caribbean", "Middle Eastern": "Middle East", "Siberian": "Siberia", "Crimean": "Crimea",
    "Tibetan": "Tibet", "Flemish": "Flanders", "Eurasian": "Eurasia", "Sub-Saharan": "Sub-Saharan Africa", "Central Asian": "Central Asia",
    "Southeast Asian": "Southeast Asia", "South-East Asian": "Southeast Asia", "South Asian": "South Asia", "East Asian": "East Asia",
    "Western European": "Western Europe", "Eastern European": "Eastern Europe", "West African": "West Africa",
    "East African": "East Africa", "North African": "North Africa", "Saharan": "Sahara", "Sahelian": "Sahel", "Melanesian": "Melanesia", "Polynesian": "Polynesia",
    "Nordic": "Nordic countries",
}


def main():
    adjectives, people = [], []
    for cell in TABLE.replace("\n", "|").split("|"):
        if not cell.strip():
            continue
        code, adjective, plural = (part.replace("_", " ") for part in cell.split())
        code = "" if code == "-" else code
        ethnic = adjective in ("Arab", "Latino", "Hispanic", "Afro-American", "African-American", "African American", "Anglo-Saxon", "Jewish", "Slavic", "Berliner", "Londoner")
        if not ethnic and adjective != "New Zealand":
            adjectives.append((adjective, code))
        if plural != "-":
            people.append((plural, code))
    nouns, places = Nouns(), set()
    for root, sense in (("country", 2), ("state", 1), ("city", 1), ("geographical area", 1), ("administrative district", 1), ("continent", 1), ("island", 1)):
        for _, synset in nouns.instances_below(nouns.find(root, sense)):
            places.add(id(synset))
    for synset in read("adj").values():
        for symbol, offset, kind, _ in synset.pointers:
            if symbol == "\\" and kind == "n" and id(nouns.synsets[offset]) in places:
                adjectives += [(w, "") for w in synset.words if w[0].isupper() and "." not in w and len(w) > 3]
    source = f"Own table; {WORDNET}. Written by generate/nationalities.py."
    stop = {"Augustan", "Roman", "Trojan", "Spartan", "Delphic", "Genevan", "Byzantine", "Hellenic", "Martian"}
    write("nationality_adjectives.tsv", "Adjectives of countries, regions and cities. " + source, ["text", "country_code", "gazetteer"],
          [(adjective, code, AREAS.get(adjective, "")) for adjective, code in adjectives if adjective not in stop])
    write("nationality_people.tsv", "Words for the people of a place. " + source, ["text", "country_code"], people)


if __name__ == "__main__":
    main()

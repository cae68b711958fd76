# SPDX-License-Identifier: MIT
"""Lexicons kept by hand: words that names of organizations, places and people are built with."""
from tables import write

ORGANIZATION_HEADS = {
    "education": "University College School Institute Institution Academy Polytechnic Conservatory Seminary Faculty Gymnasium Lyceum Universität Université Universidad",
    "government": "Kommune Kommun Fylkeskommune Ministry Department Agency Authority Commission Council Committee Board Bureau Office Service Administration Parliament Senate Assembly "
                  "Legislature Directorate Inspectorate Secretariat Chancellery Cabinet Government Court Tribunal Police Army Navy Constabulary Treasury Embassy "
                  "Consulate Prefecture Customs Registry Ombudsman Rada Duma Majlis Command Brigade Brigades Regiment Battalion Corps Fleet Squadron Militia Guard Guards Forces Ministries Councils "
                  "Taskforce Soviet Presidium Politburo Mint Archives Observatory Executive Inquiry Division Battery Wing Unit",
    "international": "Nations Organization Organisation Mission",
    "association": "Orchestra Philharmonic Symphony Ballet Choir Band Ensemble Quartet Trio Quintet Sextet Octet "
                   "Association Society Federation Confederation Union League Alliance Chamber Guild Club Congress Network Forum Coalition Consortium "
                   "Fellowship Brotherhood Scouts Lodge Cooperative Co-operative Co-op Co-Op Syndicate Fraternity Initiative Campaign Circle",
    "ngo": "Foundation Foundations Trust Fund Charity Endowment Worldwide Philanthropies Church Diocese Archdiocese Synod Ministries",
    "party": "Party Movement Front Caucus Democracy Democrats Democratic Socialists Communists Republicans Greens Conservatives Liberals Bloc",
    "company": "Fertiliser Fertilizer Telecoms Dairies Brands Resorts Pipelines Trucking Couriers Advisors Advisers Lighting Refining Cinemas Casinos Pharmacies Trailers Elevators Bakeries Poultry Meats Healthcare Rail Solar Hydro Mobility Sugar Terminals Sacco SACCO Developers Pumps Cables Bearings Paints Alloys Tubes Valves Turbines Sugars Coatings Adhesives Realtors Petrochemical Petrochemicals Resins Polymers Aquaculture Hatcheries Marine Forestry Timber Livestock Feeds Seeds Fertilisers Fertilizers Agrochemicals Banki Banka Verlag Forlag Förlag Gruppen Energi Havbruk Kraft Bryggeri Mejeri Music Pictures Entertainment Productions Publishing Recordings Infra Infrastructure Lithium Cobalt Nickel Uranium Potash Cement Chemical Chemicals Bank Group Holdings Holding Industries Airlines Airways Air Motors Motor Systems Technologies Technology Pharmaceuticals Pharma Energy Electric Electronics "
               "Petroleum Oil Steel Records Pictures Studios Studio Entertainment Publishing Publishers Software Networks Communications Telecom Telecommunications "
               "Insurance Capital Partners Ventures Securities Financial Finance Brothers Foods Stores Hotels Restaurant Restaurants Cafe Café Bakery Brewery Breweries Dairy "
               "Laboratories Labs Solutions Services Consulting Logistics Shipping Lines Railways Railway Railroad Enterprises International Investments Investment Bancorp "
               "Semiconductor Semiconductors Chemicals Chemical Minerals Mining Resources Gas Power Utilities Engineering Manufacturing Works Shipyard Shipyards "
               "Aerospace Aviation Automotive Motorcycles Bicycles Trading Exports Imports Properties Estates Realty Homes Builders Construction Contractors Textiles "
               "Fashion Cosmetics Biotech Biosciences Therapeutics Genetics Robotics Computer Computers Telephone Dynamics Instruments Devices Machines Tractors Supermarkets Markets Exchange Supplies Supply Agro Farms Wines Vineyards Winery Mills Bros Corporation Company Corp Firm Mutual Savings Trucks Software Games Interactive Digital Mobile Semiconductors Interiors Salon "
               "Bio Biopharma Biotechnology Biologics Genomics Proteomics Diagnostics Analytics Equity Photonics Optics Fintech Payments Renewables Metals Brewing "
               "Seafood Seafoods Freight Tankers Haulage Tyres Tires Assurance Plastics Packaging Ceramics Glassworks Sawmills Rentals Leasing Apparel Footwear Eyewear "
               "Beverages Distillers Distillery Confectionery Catering Appliances Batteries Rubber Tobacco Copper Diamonds Offshore Subsea Drilling Geothermal Biofuels Jewellers Toys Yard Yards Dockyard Boatyard Boatyards Stockbrokers Brokers Brokerage Underwriters Auctioneers Solicitors Advocates Wireless Cybersecurity Microelectronics Nanotechnologies Aluminium Aluminum Ingredients Commodities Films Maritime Agri Agritech Crypto Neurosciences Laundry Laundries Creamery Creameries Roasters Motorsport Motorsports Fabrics Lumber Timberlands Outfitters Microfinance Architects Shipbuilders Shipbuilding Grupa Gruppe Grupo Groupe Gruppo Koncern Konzern",
    "media": "Times Post Herald Tribune Gazette Chronicle Journal Daily Newspaper Observer Telegraph Mirror Express Examiner Inquirer Dispatch Courier Sentinel "
             "Broadcasting Television FM Radio News Press Review Magazine Channel Books Publications Weekly Online",
    "facility": "Center Centre Hub Hotel House Market Hospital Clinic Infirmary Library Museum Museums Gallery Theatre Theater Opera Zoo Nursery Kindergarten Prison Laboratory Plant Factory Refinery Smelter Depot "
                "Hospice Sanatorium Pharmacy Garage Shop Store Grill Pizzeria Bistro Diner Tavern Pub Steakhouse Casino Gym Gymnasium",
    "sports": "FC F.C. HC United Rovers Wanderers Rangers Athletic Dynamo Spartak Lokomotiv SC AFC CF Athletics Cricket Rugby Raiders Giants Lions Tigers Bears Bulls Eagles Cowboys Yankees Dodgers Hawks Sharks Knicks Lakers Patriots Panthers Wildcats Bulldogs",
}
PHRASES = {"group": "Contact Group|Support Group|Monitoring Group|Observer Group|Observation Group|Assistance Group|Persons Group|Regional Group|African Group|Asian Group|Arab Group|Andean Group|"
                    "European Group|Pacific Group|Expert Group|Experts Group|Study Group|Advisory Group|Steering Group|Interest Group|Action Group|Pressure Group|User Group|Coordination Group",
           "ngo": "Red Cross|Red Crescent", "government": "Air Force|Supreme Court|High Court|City Council|County Council|Town Council|Armed Forces|Central Bank|National Bank|Coast Guard|Border Guard|Task Force|Executive Committee|Police Department|Fire Department|Secret Service|Prosecutor's Office|Security Council|Sheriff's Office|Attorney General's Office|Special Forces|National Guard",
           "company": "Oil Company|Joint Stock Company|Savings Bank|Law Firm|Law Chambers|Attorneys at Law|Credit Union|Press Group|Motor Company|Record Label|& Sons|& Co|& Company",
           "association": "Hall of Fame|Trade Union|Chamber of Commerce|Workers' Union|Students' Union|Football Association|Working Group|Neighbourhood Watch|Neighborhood Watch",
           "education": "High School|Primary School|Grammar School|Middle School|Elementary School|Business School|Law School|Medical School|School District|State University|Technical University|Graduate School",
           "facility": "Funeral Home|Medical Center|Medical Centre|Health Center|Health Centre|Research Center|Research Centre|Art Gallery|Opera House|Research Institute|Power Plant",
           "sports": "Football Club|Rugby Club|Cricket Club|Hockey Club|Basketball Club|Red Sox|White Sox"}

# Heads that stand before "of" or "for": Ministry of Trade, Bank of Selkirk.
HEADS_OF = {
    "education": "University College School Institute Academy Faculty",
    "government": "Government Ministry Department Agency Authority Commission Council Committee Board Bureau Office Service Administration Parliament Senate Assembly House Court Directorate Embassy Consulate Secretariat Cabinet Division Inspectorate Center Centre Chamber Army Panel Taskforce",
    "association": "Association Society Federation Confederation Union League Alliance Chamber Guild Congress Network Forum Coalition Order Brotherhood Organization Organisation Community Friends Knights Sons Daughters",
    "ngo": "Foundation Trust Fund Church Diocese Archdiocese Campaign",
    "party": "Party Movement Front", "company": "Bank Company Corporation Airports Railways", "media": "Voice", "facility": "Museum Museums Gallery Library Hospital Archives"}

PLACE_HEADS = {
    "natural": "River Mountain Mountains Mount Lake Lakes Bay Valley Peninsula Desert Sea Ocean Strait Straits Hills Hill Forest Beach Creek Falls Reef Glacier Volcano Canyon Plateau Plain Plains Cape Gulf Sound Lagoon Delta Island Islands Isle Isles Archipelago Ridge Range Peak Coast Basin Wetlands Marsh Fjord Gorge Cave Caves Bight Channel Steppe Heath Moor Meadow Glen Loch Brook Pond Spring Springs Woods Rainforest Highlands Lowlands Atoll Waterfall Oasis Harbor Harbour",
    "region": "Municipality Province Oblast Region County State Territory Prefecture Governorate Krai Canton Voivodeship Republic SSR ASSR Emirate Kingdom Empire Federation Raion Department Emirates Bundesland Autonomy Duchy Principality Sultanate Caliphate Colony Governate",
    "district": "District Borough Ward Township Quarter Parish Village Hamlet Suburb Neighbourhood Neighborhood",
    "city": "City Town",
    "address": "Street Road Avenue Boulevard Lane Square Highway Drive Way Alley Plaza Terrace Crescent Motorway Expressway Freeway Turnpike St. Ave. Rd. Blvd. Route Parkway Embankment Prospekt Courtyard",
    "facility": "Park Bridge Bridges Airport Station Stadium Junction Arena Tower Towers Palace Castle Cathedral Hall Building Garden Gardens Zoo Port Terminal Canal Tunnel Dam Cemetery Monument Memorial Fort Fortress Abbey Monastery Temple Mosque Basilica Chapel Shrine Inn Mall Amphitheatre Racecourse Raceway Speedway Circuit Track Pier Wharf Dock Docks Lighthouse Reservoir Barracks Camp Base Airfield Aerodrome Pavilion Mansion Manor Farm Ranch Estate Mine Quarry Trail Theatre Gate Courthouse Jail Penitentiary Pass Crossing Checkpoint Wall Ground Field Speedway Gymnasium Coliseum Ballroom Pyramid Ruins Site Resort Skyscraper Playground Playfield Rink Stairs Chowk",
}
PLACE_HEAD_PHRASES = {"facility": "National Park|International Airport|Air Base|Naval Base|Railway Station|Train Station|Metro Station|Convention Center|Convention Centre|Conference Centre|Trade Center|Trade Centre|Shopping Centre|Shopping Mall|Power Station|Botanical Garden|Air Force Base|Royal Palace|Industrial Park|Business Park|Military Base|Refugee Camp",
                      "region": "Autonomous Region|Autonomous Republic|Autonomous Okrug|Autonomous Oblast|Federal District|Special Administrative Region|People's Republic|Democratic Republic|Metropolitan Area",
                      "natural": "Nature Reserve|Mountain Range|River Basin|River Valley|Coral Reef"}
PLACE_PREFIXES = "natural:Mount Mt. Mt Lake River Cape Loch Gulf Cordillera Laguna Cerro Volcán Nevado Playa Bahía Salar Quebrada Lagoa Baía Mont Lac Djebel Jebel Jabal Wadi Oued Gunung Bukit Tanjung Danau Pulau Sungai|facility:Fort Camp Port Estadio Stade Stadio Stadion Gare Puerto Piazza Plaza Rue Calle Avenida|city:Saint St. San Santa São Sao Los Las El Bad Sankt Kampung Kampong|district:Barangay Mukim|address:Jalan"

HONORIFICS = "CM: Mr.:male Mr:male Mrs.:female Mrs:female Ms.:female Ms:female Miss:female Madam:female Madame:female Mme:female Mlle:female Sir:male Lord:male Lady:female Dame:female Dr.: Dr: Prof.: Prof: Professor: Doctor: Rev.: Rev: Revd: Reverend: Fr.:male Herr:male Frau:female Monsieur:male Señor:male Señora:female Senor:male Senora:female Signor:male Signora:female Doña:female Pani:female Sheikh:male Sheik:male Imam:male Ayatollah:male Rabbi:male Mullah:male Sultan:male Emir:male Hon.: Capt.: Lt.: Sgt.: Gen.: Col.: Maj.: Cpl.: Spc.: Pfc.: Brig.: Pvt.: Cmdr.: Adm.: Gov.: Sen.: Rep.: Pres.: Pte: Sgt: Capt: Lt: Gen: Col: Maj: Cpl: Const.: Messrs.:male Messrs:male Pope:male Hazrat:male Comrade: Esq.: Hon: Cllr: Cllr.: Supt: Supt.: Insp.: Insp: Fr: Msgr.: Mgr.: Amb.: Ald.: Rt.Hon.: Sec.: Hadji: Haji: Datuk: HRH: Cr: Cr.: Crs: Crs.: Cllrs: Cllrs.: Shri:male Smt:female Smt.:female Alhaji:male Hajia:female Engr: Engr.: Atty.: Adv.: Ing.: Eng.: Arch.: Ir.: Ven.: H.E: Ustaz:male Ustad:male Encik:male Puan:female Dato: Dato': Tun: Otunba: Cde: Cde.: Dott.: Sr.ta:female Srta.:female Elder: Hon'ble: Hon.ble: Garda: Gda: Gda.: Det: Det.: Adv: Cdr: Cdr.: Cmdt: Cmdt.: Comdt: Bro.: Er.: Maulana:male Moulana:male Mawlana:male Mzee:male Mwalimu: Allama:male Mufti:male Barrister: Hajj:male Eng: HON.: HON: MR:male MR.:male MRS:female MRS.:female DR: DR.: PROF.: PROF: REV.: REV: CLLR: CLLR.: ENGR.: ENGR: SEN.: REP.: GEN.: COL.: CAPT.: HW:"
HONORIFIC_PHRASES = "Petty Officer 1st Class|Petty Officer 2nd Class|Petty Officer 3rd Class|Petty Officer First Class|Petty Officer Second Class|Sgt. 1st Class|Sergeant First Class|Master Sgt.|Tech. Sgt.|Gunnery Sgt.|1st Lt.|2nd Lt.|Lance Cpl.|Chief Warrant Officer|Airman 1st Class|H.E.|H.R.H.|H.H.|H.M.|Maj. Gen.|Lt. Gen.|Brig. Gen.|Lt. Col.|Lt. Cmdr.|Staff Sgt.|Sgt. Maj.|His Excellency|Her Excellency|His Majesty|Her Majesty|His Holiness|The Honourable|The Honorable|Honourable|Honorable|The Right Honourable|Rt Hon|Right Honourable|Vice Adm.|Rear Adm.|Tan Sri|Datuk Seri|Datuk Sri|Dato Seri|Dato' Seri|Dato Sri|Dato' Sri|Associate Prof|Associate Prof.|Assoc Prof|Assoc. Prof.|Assistant Prof|Assistant Prof.|Asst Prof|Asst. Prof.|Assoc. Prof. Dr.|Revd Canon|Rev. Canon|Very Revd|Most Revd|Right Revd|Very Rev.|Most Rev.|Right Rev.|Very Reverend|Most Reverend|Right Reverend|Lt Col|Lt Gen|Maj Gen|Brig Gen|Wg Cdr|Gp Capt|Flt Lt|Sqn Ldr|Det Sgt|Det. Sgt.|Det Insp|Det. Insp.|Det Garda|Det Supt|Chief Supt|Chief Insp|Det Chief Insp"

# Titles that stand before a name: gender where the word has one.
TITLES = """mec president vice-president:; vice president premier prime minister deputy prime minister minister deputy minister foreign minister finance minister
defence minister defense minister trade minister health minister education minister energy minister interior minister justice minister agriculture minister environment minister
transport minister economy minister culture minister industry minister labour minister labor minister home secretary foreign secretary defence secretary defense secretary
secretary of state state secretary secretary secretary-general secretary general general secretary treasury secretary press secretary attorney general solicitor general
governor vice governor deputy governor lieutenant governor mayor deputy mayor lord mayor councillor councilman:male councilwoman:female councilor alderman senator congressman:male
congresswoman:female councilmember councilperson assemblymember assemblyman:male assemblywoman:female representative deputy member of parliament mp mep lawmaker legislator speaker chancellor vice-chancellor vice chancellor ambassador
envoy special envoy consul consul general commissioner high commissioner chairman:male chairwoman:female chairperson chair chief chief executive chief executive officer ceo cfo coo cto
chief financial officer chief operating officer chief technology officer chief economist chief scientist chief engineer managing director executive director deputy director director general
director-general director board member founder co-founder cofounder owner manager general manager executive vice president senior vice president treasurer
spokesman:male spokeswoman:female spokesperson press officer analyst economist strategist trader broker engineer scientist researcher professor associate professor assistant professor lecturer teacher headmaster:male headteacher
head dean rector provost principal historian archaeologist biologist physicist chemist mathematician philosopher psychologist sociologist doctor surgeon nurse physician paediatrician pediatrician
lawyer attorney advocate barrister comptroller prosecutor judge justice chief justice magistrate sheriff marshal inspector detective superintendent constable officer sergeant lieutenant
captain major colonel general brigadier admiral vice admiral rear admiral commander lieutenant colonel lieutenant general major general brigadier general field marshal commodore corporal private cadet
king:male queen:female prince:male princess:female crown prince:male emperor:male empress:female tsar:male czar:male duke:male duchess:female earl:male count:male countess:female baron:male baroness:female
viscount:male sultan:male emir:male archduke:male grand duke:male pharaoh:male caliph:male
pope:male cardinal archbishop bishop pastor priest:male vicar imam:male rabbi:male ayatollah:male patriarch:male abbot:male monk:male nun:female father:male sister:female brother:male reverend deacon
author writer novelist poet playwright journalist reporter correspondent editor editor-in-chief columnist blogger critic presenter
actor:male actress:female director film director producer screenwriter singer songwriter musician composer conductor pianist guitarist drummer bassist violinist rapper dancer choreographer
artist painter sculptor photographer architect designer comedian model
footballer striker goalkeeper midfielder defender coach head coach trainer skipper pitcher quarterback batsman:male bowler driver cyclist swimmer boxer wrestler golfer champion
activist campaigner dissident rebel leader opposition leader party leader union leader warlord militant terrorist leader cleric dictator
businessman:male businesswoman:female entrepreneur billionaire tycoon magnate banker investor farmer fisherman:male resident witness student pilot astronaut cosmonaut
candidate nominee incumbent ex-president former president president-elect aide adviser advisor national security adviser chief of staff
actor-director wife:female husband:male son:male daughter:female mother:female father:male brother:male sister:female uncle:male aunt:female cousin colleague rapporteur programme manager project manager
democrat republican congressmember clerk secretary-treasurer coordinator co-ordinator curator librarian conservator warden ranger foreman:male shopkeeper baker butcher chef waiter:male waitress:female hairdresser
plumber electrician carpenter mechanic firefighter paramedic midwife:female veterinarian vet dentist pharmacist therapist accountant auditor
vice chair vice chairman:male deputy chairman:male deputy head deputy chief project leader team leader shareholder partner co-owner superintendent police chief fire chief hostess:female host
microbiologist geologist geophysicist oceanographer epidemiologist virologist immunologist climatologist astronomer astrophysicist neuroscientist anthropologist ecologist zoologist botanist
meteorologist seismologist volcanologist glaciologist hydrologist palaeontologist paleontologist geneticist biochemist pathologist radiologist oncologist cardiologist neurologist psychiatrist
criminologist linguist statistician demographer filmmaker cinematographer dramatist winger full-back fullback centre-back center-back left-back right-back playmaker cricketer sprinter jockey skier
skater biathlete gymnast weightlifter defendant plaintiff suspect whistleblower barrister bailiff trustee ombudsman:male herder villager widow:female widower:male nephew:male niece:female
grandson:male granddaughter:female taoiseach tanaiste cathaoirleach coroner postdoc bosun chair referee umpire regent collector registrar bursar paralegal programmer"""


def rows_of(table, phrases=None):
    rows = [(word, kind) for kind, names in (phrases or {}).items() for word in names.split("|")]
    return rows + [(word, kind) for kind, names in table.items() for word in names.split()]


def phrase_titles():
    """Titles of several words, each with its gender behind a colon where it has one."""
    return [f"{portfolio} {office}" for portfolio in PORTFOLIOS for office in OFFICES] + PHRASE_TITLES.replace("\n", "").split("|")


def titles():
    rows = []
    text = TITLES.replace(";", " ")
    # A line is a list of words and phrases; phrases are the longest known combinations written below.
    for phrase in phrase_titles():
        name, _, gender = phrase.partition(":")
        rows.append((name, gender))
    known = set()
    for word in text.split():
        name, _, gender = word.partition(":")
        if name not in NOT_ALONE and name not in known:
            known.add(name)
            rows.append((name, gender))
    return rows


NOT_ALONE = {"of", "vice", "deputy", "prime", "executive", "special", "foreign", "finance", "defence", "defense", "trade", "health", "education", "energy",
             "interior", "agriculture", "environment", "transport", "economy", "culture", "industry", "labour", "labor", "home", "state", "treasury", "press",
             "board", "operating", "financial", "technology", "national", "security", "film", "rebel", "opposition", "party", "union", "head", "high", "field",
             "rear", "crown", "grand", "former", "general", "staff", "project", "programme", "team", "police", "fire", "senior", "associate", "assistant",
             "model", "count", "private", "major", "member", "driver", "count", "parliament", "lord", "justice"}
# What a member of a cabinet is in charge of, and what such a member is called.
PORTFOLIOS = """agriculture|climate|commerce|communications|culture|defence|defense|development|digital affairs|economy|education|employment|energy|environment|finance|fisheries|foreign|foreign affairs|
gender|health|home|home affairs|housing|immigration|industry|information|infrastructure|interior|investment|justice|labor|labour|land|lands|local government|mines|mining|oil|petroleum|planning|
public service|public works|roads|science|security|social affairs|sports|technology|tourism|trade|transport|treasury|water|works|youth""".replace("\n", "").split("|")
OFFICES = ("minister", "deputy minister", "cabinet secretary", "principal secretary", "permanent secretary")
PHRASE_TITLES = """cabinet secretary|chief technical officer|chief accounting officer|chief analytics officer|chief business officer|chief communications officer|chief content officer|chief creative officer|
chief credit officer|chief customer officer|chief design officer|chief development officer|chief digital officer|chief diversity officer|chief engineering officer|
chief experience officer|chief growth officer|chief information security officer|chief innovation officer|chief learning officer|chief lending officer|
chief merchandising officer|chief nursing officer|chief operations officer|chief procurement officer|chief research officer|chief sales officer|chief science officer|
chief software officer|chief supply chain officer|chief talent officer|chief underwriting officer|professor emeritus|professor emerita:female|emeritus professor|
visiting professor|adjunct professor|distinguished professor|full professor|group chief executive|co-ceo|co-president|co-director|co-owner|co-leader|co-editor|deputy ceo|
regional director|regional manager|country manager|founding director|founding president|founding partner|group president|division president|associate director|
medical director|music director|programme director|program director|scientific director|editorial director|clinical director|legal director|policy director|
campaign director|athletic director|creative lead|vice rector|pro-vice-chancellor|vice dean|associate dean|managing editor|executive editor|deputy editor|senior editor|
city manager|town clerk|vice president|prime minister|deputy prime minister|first deputy prime minister|deputy minister|home secretary|foreign secretary|
defence secretary|defense secretary|secretary of state|state secretary|secretary general|general secretary|treasury secretary|press secretary|attorney general|
governor general|surgeon general|postmaster general|auditor general|inspector general|solicitor general|vice governor|deputy governor|lieutenant governor|deputy mayor|
lord mayor|member of parliament|vice chancellor|special envoy|consul general|high commissioner|chief executive|chief executive officer|chief financial officer|
chief operating officer|chief technology officer|chief economist|chief scientist|chief engineer|chief conductor|principal conductor|guest conductor|managing-director|managing director|executive director|deputy director|director general|
board member|general manager|executive vice president|senior vice president|press officer|associate professor|assistant professor|chief justice|vice admiral|rear admiral|
lieutenant colonel|lieutenant general|major general|brigadier general|field marshal|state counsellor|state councillor|state councilor|chief minister|deputy chief minister|vice minister|vice-minister|vice premier|first minister|deputy first minister|chief of operations|
chief of flight operations|chief of police|chief of mission|chief of party|chief of protocol|chief of defence|chief of defense|chief of the general staff|chief of general staff|chief of naval staff|chief of army staff|
chief of air staff|chief of product|chief of communications|crown prince:male|grand duke:male|film director|head coach|rebel leader|
opposition leader|leader of the opposition|party leader|regional vice president|assistant secretary-general|assistant secretary general|assistant secretary|permanent delegate|deputy permanent representative|national coordinator|state coordinator|state chairman:male|national president|vice mayor|divisional manager|public relations officer|municipal chief executive|district chief executive|chief secretary|convener|convenor|provincial governor|commissioner of police|chief of defence staff|deputy speaker|chief whip|news editor|project coordinator|programme officer|program manager|vice captain|chief fire officer|deputy dean|general overseer|senior pastor|union leader|former president|national security adviser|national security advisor|chief of staff|project manager|programme manager|
vice chair|vice chairman:male|deputy chairman:male|deputy head|deputy chief|project leader|team leader|police chief|fire chief|acting president|interim president|
prime minister-designate|minister of state|parliamentary secretary|permanent secretary|under secretary|undersecretary|first lady:female|private secretary|chief inspector|
chief constable|police officer|police commissioner|fire officer|station manager|plant manager|sales manager|sales director|marketing director|technical director|
artistic director|creative director|research director|commercial director|finance director|chief researcher|lead author|lead researcher|research fellow|senior lecturer|
senior fellow|sales representative|trade representative|head teacher|school principal|deputy leader|majority leader|minority leader|senate leader|house speaker|
military commander|army chief|air chief marshal|wing commander|squadron leader|flight lieutenant|petty officer|chief petty officer|master sergeant|staff sergeant|
first lieutenant|second lieutenant|lord justice|lord chancellor|vice-premier|deputy premier|general counsel|company secretary|corporate secretary|
chief commercial officer|chief information officer|chief marketing officer|chief product officer|chief legal officer|chief risk officer|chief people officer|
chief strategy officer|chief sustainability officer|chief medical officer|chief scientific officer|chief security officer|chief data officer|chief administrative officer|
pro-chancellor|deputy vice-chancellor|principal secretary|special adviser|special advisor|permanent representative|resident representative|humanitarian coordinator|
resident coordinator|head of mission|chief of mission|comptroller general|accountant general|deputy chairperson|deputy chairwoman:female|vice chairperson|board chairman|board chairperson|national chairman|
group managing director|group finance director|first vice-president|deputy secretary general|returning officer|
chief investment officer|chief compliance officer|chief revenue officer|chief human resources officer|procurement officer|information officer|communications director|
communications manager|operations director|operations manager|human resources director|managing partner|senior partner|club secretary|branch manager|store manager|
harbour master|head baker|head chef|head gardener|bookkeeper|vice principal|deputy principal|deputy headteacher|executive secretary|deputy secretary-general|
under-secretary-general|deputy president|vice-chairman:male|vice-chair|honorary president|honorary secretary|executive chairman:male|co-chairman:male|co-chair|
co-chief executive|interim chief executive|chief director|chief finance officer|first vice president|second vice president|district coordinator|board director|president commissioner|president director|medical superintendent|chief analyst|state minister|chief registrar|under-secretary|group ceo|group chief executive officer|interim ceo|acting mayor|acting director|deputy chair|board chair|committee chair|commission chair|finance chief|mission chief|
sporting director|assistant governor|deputy chief executive|chief negotiator|chief of police|chief prosecutor|state prosecutor|public prosecutor|district attorney|
special rapporteur|resident coordinator|country director|country representative|field director|postdoctoral fellow|postdoctoral researcher|first officer|chief mate|
team captain|flag officer commanding-in-chief|flag officer commanding|general officer commanding|officer commanding|commanding officer|officer-in-charge|assistant coach|goalkeeping coach|executive producer|record producer|film producer|film-maker|shop steward|human rights defender|team principal|
opposition spokesman:male|opposition spokeswoman:female|opposition spokesperson|lead investigator|principal investigator|goodwill ambassador|ambassador extraordinary and plenipotentiary|paramount chief|
district commissioner|principal inspector|borough president|ward councillor|
non-executive director|nonexecutive director|independent non-executive director|independent director|senior independent director|lead independent director|non-executive chairman:male|independent non-executive chairman:male|nonexecutive chairman:male|non-executive chairwoman:female|non-executive chair|independent chair|independent chairman:male|executive chair|executive chairwoman:female|executive chairperson|chief executive-designate|chief executive designate|ceo-designate|general partner|country head|deputy chief executive officer|station commander|chairman and managing director:male|chairman-cum-managing director:male"""

# Companies known the world over, which the share indices lack or whose names the lists of people and places share.
WORLD_COMPANIES = """Toyota|Nokia|Renault|Chrysler|Chevrolet|Uber|Carrefour|Halliburton|Epson|Porsche|Kubota|Hitachi|Komatsu|Safran|BMW|Lockheed|Lockheed Martin|Northrop Grumman|Raytheon|General Dynamics|BAE Systems|Thales|Dassault|Rheinmetall|Embraer|
Bombardier|Airbus|Boeing|Rostec|Rosatom|Roscosmos|SpaceX|Blue Origin|Arianespace|Ericsson|Huawei|ZTE|Xiaomi|Oppo|Foxconn|TSMC|Lenovo|Alibaba|Tencent|Baidu|ByteDance|JD.com|Meituan|Ant Group|BYD|Geely|SAIC|Chery|Great Wall Motor|
CATL|Samsung|Samsung Electronics|LG Electronics|SK Hynix|Hyundai|Hyundai Motor|Posco|Kakao|Naver|SoftBank|Rakuten|Nintendo|Panasonic|Mitsubishi Electric|Mitsubishi Heavy Industries|Tata Motors|Tata Steel|Tata Consultancy Services|
Reliance Industries|Adani|Infosys|Wipro|Bharti Airtel|Airtel|Flipkart|Paytm|Zomato|Mahindra|Maruti Suzuki|Hindustan Unilever|Bharat Petroleum|Indian Oil|Coal India|State Bank of India|HDFC Bank|ICICI Bank|Petronas|Pertamina|
PetroVietnam|PTT|Gojek|GoTo|Tokopedia|Garuda Indonesia|AirAsia|VinFast|Vingroup|Saudi Aramco|Aramco|SABIC|ADNOC|QatarEnergy|DP World|Emaar|Etisalat|Qatar Airways|Etihad|Etihad Airways|Emirates NBD|flydubai|Turkish Airlines|
Koc Holding|Turkcell|Sabanci|Teva|Elbit Systems|El Al|Sonatrach|Sonangol|NNPC|Dangote|Dangote Cement|MTN|Safaricom|Ecobank|Equity Bank|Access Bank|Kenya Airways|Ethiopian Airlines|South African Airways|Eskom|Transnet|Sasol|Naspers|
Vodacom|Shoprite|AngloGold Ashanti|Gold Fields|Harmony Gold|Sibanye-Stillwater|First Quantum|Barrick|Barrick Gold|Ivanhoe Mines|Anglo American|Glencore|BHP|Rio Tinto|Fortescue|Newmont|Freeport-McMoRan|Codelco|Antofagasta Minerals|
Petrobras|Eletrobras|Ambev|Itau Unibanco|Bradesco|JBS|Gerdau|Pemex|Cemex|America Movil|Grupo Bimbo|Televisa|Femsa|Ecopetrol|Avianca|LATAM Airlines|YPF|MercadoLibre|PDVSA|Petroperu|BP|TotalEnergies|Equinor|Eni SpA|Repsol|OMV|
Gazprom|Rosneft|Lukoil|Novatek|Transneft|Sberbank|VTB|Aeroflot|Yandex|Severstal|Norilsk Nickel|Nornickel|Rusal|Naftogaz|Energoatom|Ukrenergo|PrivatBank|Belavia|Belaruskali|KazMunayGas|Kazatomprom|SOCAR|Orlen|PKN Orlen|
LOT Polish Airlines|MOL|OTP Bank|CEZ|Wizz Air|Ryanair|easyJet|EasyJet|Lufthansa|Air France|Air France-KLM|KLM|Alitalia|ITA Airways|Finnair|Icelandair|airBaltic|Air Baltic|British Airways|Virgin Atlantic|Aer Lingus|Qantas|
Air New Zealand|Cathay Pacific|Singapore Airlines|Korean Air|Japan Airlines|All Nippon Airways|Air China|China Eastern|China Southern|Air India|IndiGo|Delta Air Lines|United Airlines|American Airlines|Southwest Airlines|JetBlue|
Air Canada|Aeromexico|Copa Airlines|Maersk|A.P. Moller-Maersk|Hapag-Lloyd|CMA CGM|Evergreen Marine|Cosco|COSCO|Hanjin|Stena Line|DHL|FedEx|UPS|DB Schenker|Deutsche Bahn|Deutsche Post|Royal Mail|Eurostar|Eurotunnel|Alstom|Siemens|
Siemens Energy|ThyssenKrupp|Thyssenkrupp|Opel|Vauxhall|Peugeot|Citroen|Stellantis|Skoda Auto|Saab|Scania|Volvo Cars|Polestar|Northvolt|Vattenfall|Orsted|Fortum|Neste|Telenor|Telia|TeliaSonera|Telefonica|Deutsche Telekom|T-Mobile|
Orange SA|Altice|Bouygues|Veolia|Suez SA|Engie|EDF|Areva|Framatome|Enel|Leonardo SpA|Fincantieri|Mediaset|Intesa Sanpaolo|UniCredit|Monte dei Paschi|BBVA|Banco Santander|CaixaBank|Bankia|Iberdrola|Inditex|Zara|Ikea|IKEA|H&M|Aldi|
Lidl|Rewe|Edeka|Migros|Ahold Delhaize|Heineken|Carlsberg|AB InBev|Anheuser-Busch|Diageo|Pernod Ricard|Nestle|Danone|Lactalis|Arla|FrieslandCampina|Fonterra|Mondelez|Kraft Heinz|Coca-Cola|PepsiCo|McDonald's|Burger King|Starbucks|
KFC|Walmart|Wal-Mart|Costco|Home Depot|Walgreens|CVS Health|UnitedHealth|Pfizer|Moderna|BioNTech|Novartis|Novo Nordisk|Sanofi|GSK|GlaxoSmithKline|AstraZeneca|Bayer AG|Boehringer Ingelheim|Gilead|Gilead Sciences|Takeda|Sinovac|
Sinopharm|Bharat Biotech|Serum Institute of India|Johnson & Johnson|Eli Lilly|AbbVie|UBS|Credit Suisse|ING|JPMorgan|JPMorgan Chase|JP Morgan|J.P. Morgan|Goldman Sachs|Morgan Stanley|Merrill Lynch|Lehman Brothers|Bear Stearns|
Citigroup|Citibank|Wells Fargo|BlackRock|KKR|Fannie Mae|Freddie Mac|AIG|Allianz|Munich Re|Swiss Re|Lloyds Banking Group|NatWest|Barclays|HSBC|Standard Chartered|Danske Bank|Nordea|Swedbank|DNB|Handelsbanken|Raiffeisen|Erste Group|
KBC|Rabobank|ABN Amro|BNP Paribas|Societe Generale|Credit Agricole|Deutsche Bank|Commerzbank|Industrial and Commercial Bank of China|Bank of China|China Construction Bank|Sinopec|PetroChina|CNOOC|China Mobile|China Telecom|
China Unicom|Evergrande|Country Garden|Vanke|Huawei Technologies|Facebook|Instagram|WhatsApp|Twitter|TikTok|YouTube|LinkedIn|Snapchat|Reddit|Telegram Messenger|Spotify|Netflix|WeWork|Airbnb|Booking.com|Expedia|Tripadvisor|eBay|
PayPal|OpenAI|Anthropic|DeepMind|Nvidia|AMD|Qualcomm|Broadcom|Micron|Texas Instruments|ASML|Arm Holdings|IBM|SAP|Hewlett-Packard|Dell|Cisco|Salesforce|Adobe|AT&T|Verizon|Comcast|Charter Communications|Time Warner|AOL|Warner Bros|
Walt Disney|Walt Disney Company|Universal Music|Universal Pictures|Sony Music|EMI|BMG|Bertelsmann|Axel Springer|Vivendi|Pixar|DreamWorks|Lucasfilm|Marvel Studios|A24|Lionsgate|Miramax|ExxonMobil|Exxon|Chevron|ConocoPhillips|
Occidental Petroleum|Schlumberger|Baker Hughes|John Deere|General Electric|General Motors|Ford Motor|Ford Motor Company|Tesla|Rivian|Goodyear|Michelin|Bridgestone|Pirelli|Continental AG|DuPont|BASF|Monsanto|Syngenta|Corteva|
Cargill|Archer Daniels Midland|Bunge|Louis Dreyfus|Trafigura|Vitol|Gunvor|Enron|Worldcom|Theranos|Wirecard|FTX|Binance|Coinbase|Philip Morris|Altria|Imperial Brands|Unilever|Procter & Gamble|Colgate-Palmolive|L'Oreal|LVMH|Kering|
Deloitte|KPMG|PwC|PricewaterhouseCoopers|Ernst & Young|Arthur Andersen|McKinsey|McKinsey & Company|Bain & Company|Boston Consulting Group|Booz Allen Hamilton|Capgemini|Atos|Cognizant|Tech Mahindra|Hyatt|Marriott|Marriott International|Accor|Exxon Mobil|Yahoo|Yahoo!|
Philips|Audi|Lamborghini|Ferrari|Suzuki|Honda|Bosch|Bayer|Merck|Statoil|Uniper|Danfoss|Grundfos|Vestas|Siemens Gamesa|Enercon|Nordex|First Solar|LONGi|Trina Solar|JA Solar|JinkoSolar|SunPower|Enphase|Euronext|Swissport|Lufthansa Cargo|Kuehne+Nagel|Kuehne & Nagel|
DSV|Stadler Rail|Talgo|Skoda|Skoda Transportation|Gulfstream|Cessna|Sikorsky|Pratt & Whitney|Kongsberg Gruppen|Elbit|Rheinmetall|Krauss-Maffei Wegmann|Naval Group|Nexter|MBDA|Nutrien|Yara International|EuroChem|PhosAgro|Uralkali|Olam|Sime Darby|Golden Agri-Resources|
Barry Callebaut|Lindt|Ferrero|Parmalat|Kellogg's|General Mills|Tyson Foods|Pernod|Bacardi|Constellation Brands|Lonza|Lundbeck|Servier|Cipla|Zydus|Biocon|Dr. Reddy's|Sun Pharma|Aurobindo|Gedeon Richter|Krka|Genentech|Amgen|Biogen|Regeneron|Vertex Pharmaceuticals|
Chiquita|Dole Food|Del Monte|Vodafone|BT Group|Swisscom|Proximus|KPN|Tele2|Elisa Oyj|MegaFon|VimpelCom|Kyivstar|Veon|Millicom|Ooredoo|Zain Group|STC Group|Glovo|Deliveroo|Just Eat|DoorDash|Lyft|Didi|Grab Holdings|Ola Cabs|Bolt Technology|Klarna|Revolut|Adyen|Wise plc|N26|Monzo|
Stripe|Robinhood|Palantir|Snowflake|Databricks|Dropbox|Zoom Video|GitHub|Mozilla|Red Hat|VMware|Symantec|McAfee|Kaspersky|Kaspersky Lab|NortonLifeLock|Fitbit|GoPro|Garmin|Logitech|Sennheiser|Bang & Olufsen|Electrolux|Whirlpool|Miele|Dyson Ltd|Arcelik|Beko|Haier|Midea|Gree Electric|TCL|
Caterpillar Inc|Deere|CNH Industrial|AGCO|Claas|Liebherr|Sandvik|Atlas Copco|Hilti|Schindler|Otis Elevator|Kone Oyj|Valmet|Metso|Outotec|Wartsila|Konecranes|Stora Enso|UPM-Kymmene|Svenska Cellulosa|Norske Skog|Norsk Hydro|Elkem|Aker BP|Aker Solutions|Subsea 7|Saipem|TechnipFMC|Petrofac|
Tullow Oil|Cairn Energy|Premier Oil|Harbour Energy|Woodside|Santos Ltd|Inpex|Idemitsu|Eneos|Tokyo Electric Power|Tepco|Kepco|Kansai Electric|Nippon Steel|JFE Steel|Kobe Steel|Mitsui|Itochu|Marubeni|Sumitomo|Nomura|Daiwa Securities|Mizuho|SMBC|MUFG|Dentsu|Recruit Holdings|Fast Retailing|Uniqlo|Muji|
Air Liquide|Linde plc|Solvay|Arkema|Evonik|Lanxess|Covestro|AkzoNobel|Umicore|Johnson Matthey|Heidelberg Materials|HeidelbergCement|Holcim|LafargeHolcim|Cemex|Saint-Gobain|Kingspan|Skanska|NCC AB|Hochtief|Strabag|Vinci Construction|Ferrovial|Acciona|Balfour Beatty|Carillion|Serco|Capita|G4S|Securitas AB|
ISS A/S|Sodexo|Compass Group|Aramark|Swissport|Heathrow Airport Holdings|Fraport|Aena|Groupe ADP|Hutchison Ports|PSA International|APM Terminals|Moody's|Fitch Ratings|Standard & Poor's|S&P Global|Thomson Reuters|Nielsen Holdings|Ipsos|Gallup|YouGov|Kantar|Edelman|Sotheby's|Christie's|Bonhams|
Gucci|Prada|Chanel|Burberry|Adidas|Nike|Lego|Mattel|Hasbro|Marks & Spencer|Sainsbury's|Tesco|Asda|Waitrose|Boots UK|Rolls-Royce|Jaguar Land Rover|WorldCom|
De Beers|Debswana|JC Penney|J.C. Penney|JCPenney|Bloomingdale's|Nordstrom|Dillard's|Kmart|Neiman Marcus|Toys R Us|RadioShack|Compaq|Xerox|Eastman Kodak|Alcatel-Lucent|Nortel|Sun Microsystems|
Netscape|Novell|Capcom|Namco|Bandai|Square Enix|Activision Blizzard|Blizzard Entertainment|Rockstar Games|Zynga|Valve Corporation|Mailchimp|Slack Technologies|MySpace|Napster|Alphabet Inc|
Apple Inc|Akamai|Cisco Systems|FireEye|Sophos|Kioxia|Brother Industries|Seiko|Swatch|Rolex|Tiffany & Co|Louis Vuitton|Christian Dior|Versace|Giorgio Armani|Dolce & Gabbana|Calvin Klein|
Tommy Hilfiger|Levi Strauss|Levi's|Gap Inc|Abercrombie & Fitch|Asics|Decathlon|Primark|Topshop|Debenhams|Harrods|Selfridges|Mercadona|El Corte Ingles|Ahold|Metro AG|Karstadt|Kaufhof|Wesfarmers|
Telstra|Optus|Westpac|Air Mauritius|RwandAir|Air Tanzania|Uganda Airlines|EgyptAir|Royal Air Maroc|Tunisair|Air Algerie|Saudia|Kuwait Airways|Oman Air|Gulf Air|Royal Jordanian|
Middle East Airlines|Iran Air|Pakistan International Airlines|SriLankan Airlines|Biman Bangladesh Airlines|SpiceJet|GoAir|Jet Airways|Malaysia Airlines|Thai Airways|Vietnam Airlines|VietJet|
Philippine Airlines|Cebu Pacific|Jetstar|Virgin Australia|Fiji Airways|Air Niugini|Hawaiian Airlines|Alaska Airlines|Frontier Airlines|Spirit Airlines|WestJet|Volaris|Azul Airlines|Norwegian Air|
Air Serbia|Air Astana|Uzbekistan Airways|Jumia|MultiChoice|DStv|Econet|Cell C|Telkom|Nedbank|Absa|FirstRand|Capitec|Standard Bank|Old Mutual|Sanlam|Massmart|Exxaro|Anglo American Platinum|
Zenith Bank|GTBank|First Bank of Nigeria|Stanbic|Grameen Bank|Grameenphone|Beximco|Habib Bank|Jollibee|Ayala Corporation|Globe Telecom|PLDT|Meralco|BDO Unibank|Viettel|Vinamilk|Vietcombank|
Telkomsel|Indosat|Traveloka|Lazada|Singtel|Temasek|CapitaLand|OCBC|Maybank|CIMB|Axiata|Charoen Pokphand|Siam Cement|ThaiBev|Kasikornbank|Krungthai|Bangkok Bank|Globant|Falabella|Cencosud|
Banco de Chile|Bancolombia|Telmex|Cinepolis|Banorte|TV Azteca|Magazine Luiza|Odebrecht|Camargo Correa|Andrade Gutierrez|Braskem|TV Globo|Techint|Aerolineas Argentinas|KGHM|PKO BP|mBank|UiPath|
Agrokor|Konzum|Gorenje|Telekom Srbija|Delhaize|Elektroprivreda Srbije|Tallink|Vinted|Kerry Group|Smurfit Kappa|Glanbia|Bank of Ireland|Eircom|Flutter Entertainment|Ladbrokes|William Hill plc|
Bet365|BetMGM|DraftKings|FanDuel|Mojang|Tetra Pak|Novozymes|Coloplast|Rockwool|Danish Crown|Arla Foods|Statkraft|Statnett|Schibsted|Rovio|Supercell|Fiskars|Marimekko|Valio|VKontakte|Mail.ru|
Wildberries|Yukos|Sibur|Novolipetsk Steel|Evraz|Mechel|KamAZ|AvtoVAZ|Uralvagonzavod|Sukhoi|Motor Sich|Metinvest|Azovstal|Nova Poshta|Halyk Bank|TBC Bank|Bank of Georgia|Turk Telekom|Trendyol|
Hepsiburada|Akbank|Yapi Kredi|Baykar|Aselsan|Roketsan|Mobileye|Israel Aerospace Industries|Bank Hapoalim|Bank Leumi|Careem|Aramex|Almarai|Orascom|Attijariwafa Bank|OCP Group|Maroc Telecom|
Sonelgaz|HCLTech|Larsen & Toubro|Bajaj Auto|Hero MotoCorp|TVS Motor|Ashok Leyland|Britannia Industries|Asian Paints|UltraTech|JSW Steel|Vedanta Resources|Hindalco|NTPC|ONGC|BHEL|
Air India Express|Nykaa|Myntra|Snapdeal|BigBasket|InMobi|Sun Pharmaceutical|Glenmark|Torrent Pharma|HDFC|ICICI|Axis Bank|Kotak Mahindra|Yes Bank|Punjab National Bank|Canara Bank|NTT Docomo|
Daikin|Fanuc|Shimano|Suntory|FamilyMart|Hanwha|Coupang|Krafton|SK Telecom|KT Corp|Temu|Shein|NetEase|Weibo|SMIC|DJI|Hikvision|SenseTime|Ping An|ICBC|Sinosteel|Chinalco|Baosteel|CRRC|COMAC|
Norinco|Fosun|Anbang|Hon Hai|Pegatron|Eva Air|Getty Images|Conde Nast|Gannett|Penguin Random House|HarperCollins|Hachette|Simon & Schuster|Random House|Marathon Oil|Chesapeake Energy|Transocean|
Enbridge|TC Energy|Suncor|Cenovus|Husky Energy|Imperial Oil|Agnico Eagle|Cameco|Tim Hortons|Loblaw|Bell Canada|Hydro-Quebec|Manulife|Scotiabank|TD Bank|CIBC|Canadian Pacific|
Canadian National Railway|Via Rail|Amtrak|BNSF|Norfolk Southern|Europcar|Radisson|Novotel|Ritz-Carlton|Best Western|Wyndham Hotels|Club Med|Thomas Cook Group|Booking Holdings|Agoda|Trivago|
Skyscanner|Carnival Corporation|MSC Cruises|WeChat Pay|WorldRemit|Worldpay|Western Union|MoneyGram|Bitfinex|Pizza Hut|Krispy Kreme|Chick-fil-A|Five Guys|Costa Coffee|Pret A Manger|Haagen-Dazs|
Ben & Jerry's|Cadbury|Campbell Soup|ConAgra|Mengniu|SABMiller|Yum Brands|Y Combinator|Andreessen Horowitz|Sequoia Capital|Greylock|Kleiner Perkins|Bain Capital|
Warburg Pincus|PIMCO|Renaissance Technologies|IHS Markit|Dun & Bradstreet|TransUnion"""

OPENERS = """THE MW GW TW MWp MWh GWh TWh Lenders Rivals Competitors Bidders Backers The A An In On At By For From With Of To And But Or Nor So Yet If When While Although Though Because Since After Before Until Unless As Than That This These Those There Here
He She It They We I You His Her Its Their Our Your My Him Them Us Me Who What Which Where Why How Whose Whom Whether Is Are Was Were Be Been Has Have Had Do Does Did Would Can Could Shall Should Might Must
Former Formerly Onetime Longtime Outgoing Incoming Not No Yes Also Even Just Only Still Then Thus Hence Therefore However Moreover Meanwhile Nevertheless Nonetheless Instead Indeed Perhaps Maybe Now Today Tomorrow Yesterday Tonight Recently Currently Earlier Later Soon Once Again Already Finally Eventually
Under Over Between Among Through During Within Without Against About Above Below Across Along Around Behind Beyond Despite Except Inside Into Like Near Off Onto Outside Per Throughout Toward Towards Upon Via
One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Many Most Some Any All Both Each Every Few Several Such Other Another More Less Much Second Third Last Next Half
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Asked Speaking According Following Including Regarding Concerning Given Being Having Let Please Thank Thanks Hello Hi Hey Dear Oh Well WiFi Ok OK Okay Yeah Wow Lol LOL RT
Those Neither Either Never Always Often Sometimes Usually Generally Typically Additionally Furthermore Similarly Likewise Conversely Otherwise Overall Besides Consequently Accordingly Born Based Founded Established Named Called Known Located Together Apart Note See Read Click
Erstwhile Ailing Airline Automaker Beleaguered Billionaire Bookmaker Brewer Broadcaster Carmaker Champions Chipmaker Distiller Drugmaker Embattled Fellow Grocer
Hosts Housebuilder Insurer Lender Miner Neighboring Neighbouring Newcomer Newcomers Planemaker Reinsurer Retailer Rival Rivals Shipbuilder Steelmaker
Struggling Toymaker Troubled Tycoon"""


# Bodies known the world over by names that mean them before anything else.
WORLD_BODIES = {
    "party": """African National Congress|Alianza Popular Revolucionaria Americana|Alliance 90/The Greens|Alliance Party of Northern Ireland|Alternative for Germany|Alternative für Deutschland|Anti-Revolutionary Party|Awami League|
Awami National Party|Awami Tahreek|Bahujan Samaj Party|Barisan Nasional|Batasuna|Bharatiya Janata Party|Bharat Rashtra Samithi|Biju Janata Dal|Bloc Québécois|Brothers of Italy|Centre Démocrate Humaniste|Chama Cha Mapinduzi|
Christen-Democratisch en Vlaams|Christian Democratic Appeal|Christian Democratic Union|Christian Democratic Union of Germany|Christian Social Union|Christian Social Union in Bavaria|Ciudadanos|Cumann na nGaedheal|
Czech Pirate Party|Danish People's Party|Danish Social Liberal Party|Democratic Left Alliance|Democratic Progressive Party|Democratic Unionist Party|Democrats 66|Democrats of the Left|Dravida Munnetra Kazhagam|Ecolo|Ennahda|
Esquerra Republicana|Euskadiko Ezkerra|EH Bildu|Fianna Fáil|Fidesz|Fine Gael|Finns Party|Five Star Movement|Forza Italia|Fratelli d'Italia|Free Democratic Party|Freedom Party of Austria|FRELIMO|Frelimo|FRETILIN|Fretilin|
Front National|Georgian Dream|Golden Dawn|Golkar|GroenLinks|Herri Batasuna|Homeland Movement|Indian National Congress|Indian Union Muslim League|Inkatha Freedom Party|Isamaa|Italia Viva|Jamaat-e-Islami|Jamiat Ulema-e-Islam|
Janata Dal|Jobbik|Justice and Development Party|Jubilee Party|Kadima|Kataeb|Komeito|La France Insoumise|La République En Marche|Law and Justice|Lebanese Forces|Lega Nord|Liberal Democratic Party of Russia|Liberal Democrats|
Lok Janshakti Party|Mapai|Mapam|Meretz|Mouvement Réformateur|Movement for Democratic Change|MPLA|Nahdlatul Ulama|National League for Democracy|National Rally|New Azerbaijan Party|New Democracy Party|New Flemish Alliance|
Nieuw-Vlaamse Alliantie|Nur Otan|Open VLD|Open Vld|Open Vlaamse Liberalen en Democraten|Orange Democratic Movement|Pakatan Harapan|Pakatan Rakyat|Pakistan Muslim League|Pakistan Muslim League (N)|Pakistan Muslim League-Nawaz|
Pakistan Peoples Party|Pakistan People's Party|Pakistan Tehreek-e-Insaf|Parti Islam Se-Malaysia|Parti Pesaka Bumiputera Bersatu|Parti Québécois|Partido Popular|PASOK|Patriotic Union of Kurdistan|People's Action Party|
Perikatan Nasional|Plaid Cymru|Podemos|Prosperity Party|Québec Solidaire|Radikale Venstre|Rashtriya Janata Dal|Rashtriya Swayamsevak Sangh|Rassemblement National|Rastriya Prajatantra Party|RENAMO|Renamo|Samajwadi Party|
Sangh Parivar|Scottish National Party|Shas|Shinui|Shiromani Akali Dal|Shiv Sena|Sinn Fein|Smer-SD|Social Democratic and Labour Party|Socialistisk Folkeparti|Sweden Democrats|SWAPO|Swapo|SYRIZA|Syriza|Telangana Rashtra Samithi|
Telugu Desam Party|Trinamool Congress|All India Trinamool Congress|Aam Aadmi Party|Ulster Unionist Party|UNITA|United Russia|Vlaams Belang|Vlaams Blok|Yabloko|Yesh Atid|Yisrael Beiteinu|Yisrael Beytenu|Yisrael BaAliyah|
YSR Congress|YSR Congress Party|ZANU-PF|Zanu-PF|Zanu PF|ZANU|ZAPU|Muttahida Qaumi Movement|Jammu and Kashmir National Conference|Movimento Social Italiano|Rally for the Republic|Union for French Democracy|
Union for a Popular Movement|Les Républicains|Democracy is Freedom|Democracy is Freedom - The Daisy|Italy of Values|Left Ecology Freedom|Bloco de Esquerda|UKIP|UK Independence Party|Parti Socialiste|Parti Communiste Français|
Sinn Féin|Umkhonto we Sizwe|Economic Freedom Fighters|Democratic Alliance|Movimiento al Socialismo|Frente Amplio|Partido dos Trabalhadores|Partido Revolucionario Institucional""",
    "media": """Le Figaro|Le Parisien|La Repubblica|Corriere della Sera|La Stampa|El Mundo|El Universal|El Tiempo|El Comercio|La Nacion|Clarin|O Globo|Folha de S.Paulo|Kommersant|Izvestia|Pravda|Vedomosti|Novaya Gazeta|Meduza|Asahi Shimbun|
Yomiuri Shimbun|Mainichi Shimbun|Nikkei|Chosun Ilbo|JoongAng Ilbo|Hankyoreh|Haaretz|Ynet|Yedioth Ahronoth|Maariv|Al-Ahram|Asharq al-Awsat|Asharq Al-Awsat|Al Arabiya|Al Mayadeen|Al-Manar|Hurriyet|Milliyet|Cumhuriyet|Dagens Nyheter|Svenska Dagbladet|Aftenposten|
Verdens Gang|Politiken|Berlingske|Jyllands-Posten|Helsingin Sanomat|Postimees|Delfi|Gazeta Wyborcza|Rzeczpospolita|Frankfurter Allgemeine Zeitung|Frankfurter Rundschau|Handelsblatt|Bild-Zeitung|NRC Handelsblad|De Telegraaf|De Volkskrant|De Standaard|
Neue Zurcher Zeitung|Tages-Anzeiger|Politico|Axios|BuzzFeed|HuffPost|Huffington Post|Newsweek|National Public Radio|NPR|PBS|CBS|NBC|MSNBC|CNBC|Fox News|Sky News|ITV|RTE|ZDF|Deutsche Welle|France 24|Euronews|Rai Uno|NHK|CCTV|CGTN|Yonhap|Kyodo|Anadolu Agency|
Ukrinform|BelTA|IRNA|Tasnim|Mehr News|Press TV|Agence France-Presse|Radio Free Europe|Radio Liberty|Voice of America|Ars Technica|The Verge|TechCrunch|Engadget|Gizmodo|Mashable|Bellingcat|ProPublica|BBC News|BBC World Service|BBC Mundo|BBC Persian|BBC Arabic|Sky News Arabia|Sky News Australia|Al Jazeera English|CNN International""",
    "education": """Harvard|Yale|MIT|Caltech|UCLA|UC Berkeley|Dartmouth|Sorbonne|Sciences Po|ETH Zurich|EPFL|INSEAD|London School of Economics|LSE|Oxbridge|Eton|Juilliard|Ecole Polytechnique|Humboldt University|Technion|IIT Bombay|IIT Delhi|IIM Ahmedabad|Tsinghua|
Fudan|Peking University|Kyoto University|KAIST""",
    "sports": """Real Madrid|Atletico Madrid|FC Barcelona|Bayern Munich|Borussia Dortmund|Bayer Leverkusen|RB Leipzig|Juventus|AC Milan|Inter Milan|Paris Saint-Germain|PSG|Olympique Lyonnais|Manchester United|Manchester City|Tottenham Hotspur|Aston Villa|
Newcastle United|West Ham United|Crystal Palace|Sheffield Wednesday|Nottingham Forest|Leicester City|Galatasaray|Fenerbahce|Besiktas|Boca Juniors|River Plate|Flamengo|Corinthians|Palmeiras|Shakhtar Donetsk|Dynamo Kyiv|Red Star Belgrade|Al-Hilal|Al-Nassr|
All Blacks|Springboks|Wallabies|Proteas""",
    "government": """First Circuit|First Circuit Court of Appeals|Second Circuit|Second Circuit Court of Appeals|Third Circuit|Third Circuit Court of Appeals|Fourth Circuit|Fourth Circuit Court of Appeals|Fifth Circuit|Fifth Circuit Court of Appeals|Sixth Circuit|Sixth Circuit Court of Appeals|Seventh Circuit|Seventh Circuit Court of Appeals|Eighth Circuit|Eighth Circuit Court of Appeals|Ninth Circuit|Ninth Circuit Court of Appeals|Tenth Circuit|Tenth Circuit Court of Appeals|Eleventh Circuit|Eleventh Circuit Court of Appeals|Federal Circuit|Federal Circuit Court of Appeals|D.C. Circuit|
Eduskunta|Bundesbank|Bundeswehr|Bundeskartellamt|Bundesnetzagentur|Riksbank|Norges Bank|Landtag|Althing|Saeima|Riigikogu|Verkhovna Rada|Seimas|Skupstina|Dail|Dail Eireann|Oireachtas|Stortinget|Wehrmacht|Luftwaffe|Kriegsmarine|Gestapo|Stasi|NKVD|
Carabinieri|Guardia Civil|Gendarmerie|Scotland Yard|An Garda Síochána|Garda Síochána|GCHQ|Europol|Eurojust|Frontex|Ofgem|Ofcom|Ofwat|Ofsted|Rosstat|Roskomnadzor|Rospotrebnadzor|Rosselkhoznadzor|Quai d'Orsay|Elysee|Home Office|Foreign Office|Treasury Department|State Department|
US Congress|US Senate|US Army|US Navy|US Air Force|US Marine Corps|US Marines|US Coast Guard|Revolutionary Guards|Quds Force|Peshmerga""",
    "international": """Non-Aligned Movement|Movement of Non-Aligned Countries|Contadora Group|Rio Group|Lima Group|Minsk Group|Visegrad Group|Visegrád Group|Normandy Format|Melanesian Spearhead Group|
United Nations Educational, Scientific and Cultural Organization|United Nations Educational, Scientific and Cultural Organisation|Islamic World Educational, Scientific and Cultural Organization|
Islamic Educational, Scientific and Cultural Organization|Arab League Educational, Cultural and Scientific Organization|Conference on Security and Cooperation in Europe|
Conference on Security and Co-operation in Europe|Green Climate Fund|Global Environment Facility|Central Emergency Response Fund|Common Fund for Commodities|Adaptation Fund|
Organization for Security and Co-operation in Europe|Organisation for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|Organisation for Economic Co-operation and Development|Organization for Economic Co-operation and Development|Organization for Economic Cooperation and Development|Andean Community|Caribbean Community|East African Community|Pacific Community|CERN|Eurostat|Euratom|Eurogroup|Eurocontrol|Eurosystem|Eurasian Economic Union|Visegrad Group|Benelux|Commonwealth of Nations|Arab League|Gulf Cooperation Council|Organization of American States|Unesco|Unicef|UN Women|UN-Habitat|UNAIDS|
GIZ|KfW|JICA|KOICA|TIKA|DANIDA|Danida|NORAD|Norad|DFID|CIDA|AusAID|Proparco|UNFPA|UNCTAD|UNIDO|UNRWA|UNIFIL|MINUSMA|MONUSCO|OCHA|OHCHR|IFAD|WIPO|WMO|IPCC|IUCN|ICRC|IFRC|EBRD|EIB|ADB|AfDB|AsDB|BADEA|BCEAO|BOAD|CABEI|Afreximbank|AIIB|IsDB|CARICOM|SADC|EAC|IGAD|COMESA|OSCE|OPCW|WADA|IAAF|FINA""",
    "ngo": """Amnesty International|Medecins Sans Frontieres|MSF|Oxfam|Caritas|Mercy Corps|Islamic Relief|Norwegian Refugee Council|World Vision|Friends of the Earth|Sea Shepherd|Conservation International|Freedom House|Reporters Without Borders|
Committee to Protect Journalists|Transparency International|Global Witness|Extinction Rebellion|Last Generation|Wikimedia Foundation|WikiLeaks|Khan Academy|Habitat for Humanity|Make-A-Wish|Make-A-Wish Foundation|Rock the Vote|War on Want|Club for Growth|Rotary International|Chatham House|Brookings|RAND|Carnegie Endowment""",
    "": """Daesh|Al-Shabaab|al-Shabaab|Houthis|Ansar Allah|Al-Nusra Front|al-Nusra Front|Jabhat al-Nusra|Lashkar-e-Taiba|Jaish-e-Mohammed|Jemaah Islamiyah|Abu Sayyaf|Ahrar al-Sham|Hayat Tahrir al-Sham|Islamic Jihad|Fatah|Tamil Tigers|Khmer Rouge|Shining Path|
Sendero Luminoso|Janjaweed|Lord's Resistance Army|Ku Klux Klan|Cosa Nostra|Camorra|'Ndrangheta|Yakuza|Hells Angels|Freemasons|Opus Dei|Tea Party|Proud Boys|Oath Keepers|Three Percenters|Black Lives Matter|Just Stop Oil|Antifa|Church of Jesus Christ of Latter-day Saints|Jehovah's Witnesses|Azov Brigade|Azov Regiment|Wagner Group""",
}

# Acronyms of things, measures and procedures. A body with such letters is known by its definition.
THING_ACRONYMS = """MOUs MoU MoUs SMEs MSMEs NGOs CEOs CFOs MPs IDPs ATMs EVs PPPs FAQs GMOs AGA IGP SGM EBITDA EBITDAR EBIT EBITA CAGR ARR MRR ARPU ROI ROE ROCE ROA WACC NPV IRR EPS NAV AUM GMV COGS OPEX CAPEX FCF DCF IPO SPAC ETF REIT CDO CDS MBS ESG KPI OKR GAAP IFRS MOU MoU NDA SPV
SPA LOI RFP RFQ RFI PPA EPC FEED FID PPP ODA FDI GDP GNP GNI CPI PPI PMI HICP RPI VAT GST SME MSME OEM ODM MRO B2B B2C SaaS PaaS IaaS DaaS ERP CRM SEO ATM POS PIN NFC RFID QR SIM GPS GNSS LTE VoIP VPN
LAN WAN DNS IP URL API SDK GUI IDE CPU GPU TPU RAM ROM SSD HDD USB HDMI LED OLED LCD LiDAR IoT AI ML LLM NLP OCR VR XR PDF HTML CSS XML SQL CSV JPEG PNG MP3 DVD CD TV HD UHD DJ FAQ DIY ICT IT HR PR CV PhD MBA BSc
MSc LLB BEng GCSE SAT GPA IQ STEM LNG LPG CNG NGL LNGC FPSO FSRU FLNG CCS CCUS CHP PV HVDC HVAC EV BEV PHEV HEV FCEV ICE SUV HGV LGV LCV MPV ATV RV BRT LRT UAV UAS UGV USV VBIED SVBIED IED UXO
MANPADS ICBM SLBM MRBM MLRS AWACS ISR RPG AFV APC MRAP POW AWOL PPE PCR MRI CT ECG EKG EEG ICU NICU IVF DNA RNA mRNA HIV AIDS TB STD STI PTSD ADHD OCD COPD BMI LDL HDL SIDS SARS MERS CPR OTC GMP R&D PVC PET
HDPE LDPE PFAS PFOA PCB CFC HCFC GHG TNT DDT MSG BPA MDF UHT LGBT LGBTQ LGBTI LGBTQI LGBTIQ BAME NEET NIMBY VIP SOS RSVP ETA ASAP AGM EGM CSR CEO CFO COO CTO CIO CISO CMO MP MEP MSP VC HQ GMO
NGO INGO CSO IDP TOR MSY EEZ TAC MPA BIT FTA RTA MFN WMD IPP SLA KYC AML NFT DeFi DAO ICO CBDC P2P OTT DTT FM AM SMS MMS MoA LoI ToR""".split()


# People known the world over, whose surname alone means them before anything else, by gender.
# Goods known the world over, whose names mean them before anything else.
WORLD_PRODUCTS = """Assassin's Creed|Angry Birds|Animal Crossing|Apex Legends|Baldur's Gate|Battlefield|Call of Duty|Candy Crush|Candy Crush Saga|Clash of Clans|Clash Royale|Counter-Strike|Counter-Strike: Global Offensive|Cyberpunk 2077|Dark Souls|
Destiny 2|Donkey Kong|Dota|Dota 2|Dragon Quest|EA Sports FC|Elden Ring|Fall Guys|Final Fantasy|Fire Emblem|Fortnite|Gears of War|Genshin Impact|God of War|Gran Turismo|Grand Theft Auto|GTA|Guitar Hero|Half-Life|Hearthstone|
Honor of Kings|Kingdom Hearts|League of Legends|Legend of Zelda|Mario Kart|Mass Effect|Metal Gear Solid|Minecraft|Mobile Legends|Mobile Legends: Bang Bang|Monster Hunter|Mortal Kombat|Overwatch|Overwatch 2|Pac-Man|
Player Unknown's Battlegrounds|PlayerUnknown's Battlegrounds|Pokémon Go|PUBG|PUBG Mobile|Rainbow Six Siege|Red Dead Redemption|Resident Evil|Roblox|Rocket League|Silent Hill|Sonic the Hedgehog|Splatoon|StarCraft|StarCraft II|
Street Fighter|Super Mario|Super Mario Bros.|Super Smash Bros.|Tekken|Tetris|The Last of Us|The Sims|The Witcher|Tomb Raider|Valorant|VALORANT|Warcraft|World of Tanks|World of Warcraft|
AK-47|AK-74|AR-15|M16A2|RPG-7|RPG-29|BM-21|HIMARS|ATACMS|NASAMS|THAAD|BMP-1|BMP-2|BMP-3|BTR-60|BTR-70|BTR-80|BTR-82|T-54|T-55|T-62|T-64|T-72|T-80|T-90|T-34|K9|S-200|S-300|S-400|S-500|SA-7|SA-8|Buk-M1|Pantsir-S1|Kh-47|Kh-101|Kh-22|
R-77|AGM-114|AGM-88|AIM-9|AIM-120|GBU-12|GBU-39|DF-17|DF-21|DF-26|DF-41|F-4|F-5|F-14|F-15|F-16|F-18|F/A-18|F-22|F-35|F-35A|F-35B|F-35C|F-111|F-117|A-10|B-1B|B-2|B-21|B-29|B-52|C-17|C-27J|C-130|C-130J|KC-10|KC-46|KC-135|P-3|P-8|E-3|
V-22|AH-1|AH-64|CH-46|CH-47|CH-53|UH-1|UH-60|MH-60|MH-60R|SH-60|MQ-1|MQ-9|RQ-4|RQ-170|JF-17|J-10|J-20|J-35|L-39|L-159|MiG-15|MiG-17|MiG-19|MiG-21|MiG-23|MiG-25|MiG-27|MiG-29|MiG-31|MiG-35|Su-17|Su-22|Su-24|Su-25|Su-27|Su-30|Su-33|
Su-34|Su-35|Su-57|Tu-22|Tu-22M3|Tu-95|Tu-134|Tu-142|Tu-154|Tu-160|Il-18|Il-20|Il-62|Il-76|Il-86|Il-96|An-2|An-12|An-24|An-26|An-72|An-124|An-148|An-225|Mi-2|Mi-8|Mi-17|Mi-24|Mi-26|Mi-28|Mi-35|Ka-32|Ka-50|Ka-52|Yak-40|Yak-42|
Yak-130|Be-200|Kalashnikov|Kalashnikovs|Black Hawk|Iron Dome|Iron Beam|Arrow 3|Leopard 1|Leopard 2|Challenger 2|M1 Abrams|M2 Bradley|M142 HIMARS|Storm Shadow|Taurus KEPD|Iskander-M|Kalibr|Kinzhal|Oreshnik|BrahMos|Shahab-3|
Hwasong-14|Hwasong-15|Hwasong-17|Shahed-131|Shahed-136|Geran-2|Bayraktar|Bayraktar TB2|Bayraktar Akinci|Switchblade 300|Switchblade 600|Eurofighter|Eurofighter Typhoon|Rafale|Gripen|Mirage 2000|Super Hornet|Black Hawks|Humvee|
Humvees|CAESAR howitzer|Panzerhaubitze 2000|Exocet|Tomahawk|Tomahawks|Novichok|Stuxnet|
Android|iOS|iPadOS|macOS|watchOS|Mac OS|Mac OS X|OS X|Linux|Ubuntu|Debian|Fedora Linux|Red Hat Enterprise Linux|FreeBSD|Windows XP|Windows Vista|Windows 95|Windows 98|Windows 2000|Windows 7|Windows 8|Windows 8.1|Windows 10|
Windows 11|Windows Phone|Windows Server|MS-DOS|Office 365|PowerPoint|SharePoint|OneDrive|Gmail|Hotmail|Photoshop|Lightroom|InDesign|AutoCAD|SolidWorks|MATLAB|JavaScript|TypeScript|PostgreSQL|MySQL|MongoDB|Kubernetes|Hadoop|
TensorFlow|PyTorch|WordPress|Drupal|Joomla|MediaWiki|Internet Explorer|Bitcoin|Ethereum|Dogecoin|Litecoin|ChatGPT|GPT-2|GPT-3|GPT-3.5|GPT-4|GPT-4o|GPT-5|DALL-E|Midjourney|DeepSeek-R1|AlphaGo|AlphaFold|Siri|Cortana|CarPlay|
Android Auto|FaceTime|iMessage|WannaCry|NotPetya|M-Pesa|M-PESA|Chromebook|Chromebooks|
iphone|ipad|ipod|airpods|macbook|xbox|playstation|minecraft|fortnite|photoshop|roblox|iPhone|iPhones|iPad|iPads|iPad Pro|iPad Air|iPad mini|iPod|iPods|iPod Touch|iPod Nano|iPod Shuffle|iMac|iMacs|iMac Pro|MacBook|MacBooks|
MacBook Air|MacBook Pro|Mac mini|AirPods|AirPods Pro|AirTag|AirTags|HomePod|Xbox|Xbox 360|Xbox One|Xbox Series X|PlayStation|PlayStation 2|PlayStation 3|PlayStation 4|PlayStation 5|PlayStation VR|PS3|PS4|PS5|Game Boy|GameCube|
Wii U|Kinect|Oculus Rift|Oculus Quest|Vision Pro|Galaxy S7|Galaxy S8|Galaxy S9|Galaxy S10|Galaxy S20|Galaxy S21|Galaxy S22|Galaxy S23|Galaxy S24|Galaxy Note|Galaxy Note 7|Galaxy Fold|Galaxy Z Fold|Galaxy Z Flip|Galaxy Tab|Pixel 6|
Pixel 7|Pixel 8|Pixel 9|ThinkPad|ThinkPads|Raspberry Pi|Arduino|Walkman|Starlink|Kindle Fire|Roomba|Segway|Concorde|Dreamliner|Dreamliners|Superjet 100|
Abilify|Accutane|Adderall|Advil|Aduhelm|Ambien|Avastin|Biktarvy|Botox|BOTOX|Celebrex|Cialis|Coartem|Comirnaty|CoronaVac|Cosentyx|Covaxin|COVAXIN|Covishield|COVISHIELD|Covovax|Cymbalta|Depo-Provera|Dengvaxia|Dupixent|Eliquis|Enbrel|
Entresto|EpiPen|EpiPens|Ervebo|Eylea|Gardasil|Gleevec|Herceptin|Humira|Ibrance|Imbruvica|Januvia|Jardiance|Keytruda|KEYTRUDA|Lantus|Leqembi|Lipitor|Lucentis|Lyrica|Mosquirix|Mounjaro|MOUNJARO|Narcan|Nexium|Opdivo|Otezla|OxyContin|
Ozempic|OZEMPIC|Panadol|Paxlovid|PAXLOVID|Plavix|Prevnar|Prevnar 13|Prozac|Remdesivir|Remicade|Revlimid|Ritalin|Rituxan|Rybelsus|Seroquel|Shingrix|Soliris|Spikevax|Spinraza|Sputnik V|Sputnik Light|Stelara|Suboxone|Tagrisso|Tamiflu|
Tasigna|Tecfidera|Trikafta|Trulicity|Truvada|Tylenol|Tysabri|Valium|Vaxzevria|Viagra|Vicodin|Victoza|Vioxx|Vyvanse|Wegovy|WEGOVY|Xanax|Xarelto|Xeljanz|Xolair|Xtandi|Zantac|Zepbound|Zolgensma|Zoloft|Zyprexa|ZMapp|
Alphard|Altima|Camaro|Camry|Corolla|Corollas|Cybertruck|Cybertrucks|Elantra|Escalade|F-150|F-150 Lightning|Fortuner|Hilux|HiLux|Hiluxes|Impreza|Ioniq 5|Ioniq 6|Jetta|Land Cruiser|Land Cruisers|Megane|Model T|Mustang Mach-E|Passat|
Prius|Priuses|Qashqai|Range Rover Sport|Range Rover Evoque|RAV4|CR-V|Sandero|Sentra|Silverado|Sportage|Sorento|Tiguan|Touareg|Twingo|Yaris|X-Trail|Trabant|Trabants|Vespa|Vespas|
Soyuz|Soyuz MS|Falcon 9|Falcon Heavy|Ariane 5|Ariane 6|Vega-C|Long March 2F|Long March 3B|Long March 5|Saturn V|Chandrayaan-1|Chandrayaan-2|Chandrayaan-3|Mangalyaan|Luna 25|Sputnik 1|Voyager 1|Voyager 2|New Glenn|New Shepard|
Space Launch System|GLONASS|Glonass|BeiDou|Beidou|Hubble Space Telescope|James Webb Space Telescope|Tiangong"""

WORLD_PEOPLE = {
    "male": """Adenauer|Ahmadinejad|Arafat|Aristotle|Assad|Beethoven|Berlusconi|Bezos|Biden|Bolsonaro|Bonaparte|Brezhnev|Ceausescu|Chirac|Chopin|Churchill|Confucius|Copernicus|Deng Xiaoping|
Descartes|Djokovic|Dostoevsky|Dostoyevsky|Duterte|Einstein|Eisenhower|Erdogan|Federer|Freud|Gaddafi|Gadhafi|Genghis Khan|Goebbels|Goethe|Gorbachev|Guevara|Guterres|Hegel|Hemingway|
Himmler|Hitler|Ho Chi Minh|Hollande|Kafka|Kant|Karzai|Kenyatta|Khamenei|Khomeini|Khrushchev|Kissinger|Lavrov|Lenin|Lukashenko|Macron|Maduro|Mahathir|Mandela|Mao Zedong|Mbeki|
Medvedev|Milosevic|Mitterrand|Modi|Mozart|Mubarak|Mugabe|Museveni|Musharraf|Mussolini|Napoleon|Navalny|Nehru|Netanyahu|Nietzsche|Nixon|Nkrumah|Nyerere|Obama|Obasanjo|Orban|
Pasternak|Picasso|Pinochet|Plato|Pol Pot|Putin|Qaddafi|Ramaphosa|Reagan|Rembrandt|Roosevelt|Rouhani|Rousseau|Sadat|Saddam|Sarkozy|Scholz|Shakespeare|Socrates|Solzhenitsyn|Stalin|
Suharto|Sukarno|Tchaikovsky|Tolkien|Tolstoy|Trotsky|Trudeau|Truman|Trump|Tsipras|Voltaire|Xi Jinping|Yanukovych|Yeltsin|Zelenskiy|Zelensky|Zelenskyy|Zuckerberg|Zuma""",
    "female": """Cleopatra|Merkel|Thatcher|Ardern|Navratilova""",
}

def main():
    own = "own list. Written by generate/own_lists.py."
    write("organization_heads.tsv", "Last words of names of organizations. Source: " + own, ["text", "subtype"], rows_of(ORGANIZATION_HEADS, PHRASES))
    write("organization_heads_of.tsv", "First words of names of organizations before of, for or on. Source: " + own, ["text", "subtype"], rows_of(HEADS_OF))
    write("place_heads.tsv", "Last words of names of places. Source: " + own, ["text", "subtype"], rows_of(PLACE_HEADS, PLACE_HEAD_PHRASES))
    write("place_prefixes.tsv", "First words of names of places. Source: " + own, ["text", "subtype"],
          [(w, p.split(":")[0]) for p in PLACE_PREFIXES.split("|") for w in p.split(":")[1].split()])
    write("honorifics.tsv", "Honorifics and abbreviated ranks, with gender. Source: " + own, ["text", "gender"],
          [(p, "") for p in HONORIFIC_PHRASES.split("|")] + [tuple(w.split(":")) for w in HONORIFICS.split()])
    write("titles.tsv", "Titles and roles that stand before or beside a name, with gender. Source: " + own, ["text", "gender"], titles(), lower=True)
    write("world_companies.tsv", "Companies known the world over whose names mean them before anything else. Source: " + own, ["text"],
          [(n,) for name in WORLD_COMPANIES.replace("\n", "").split("|") for n in dict.fromkeys((name, name.replace(" & ", " and ")))])
    write("world_bodies.tsv", "Bodies known the world over whose names mean them before anything else. Source: " + own, ["text", "subtype"],
          [(n, subtype) for subtype, names in WORLD_BODIES.items() for n in names.replace("\n", "").split("|")])
    write("world_products.tsv", "Goods known the world over: games, arms, aircraft, software, devices, medicines, vehicles, spacecraft. Source: " + own, ["text"],
          [(n,) for n in WORLD_PRODUCTS.replace("\n", "").split("|")])
    write("world_people.tsv", "People known the world over whose surnames mean them before anything else. Source: " + own, ["text", "gender"],
          [(n, gender) for gender, names in WORLD_PEOPLE.items() for n in names.replace("\n", "").split("|")])
    write("thing_acronyms.tsv", "Acronyms of things, measures and procedures. Source: " + own, ["text"], [(w,) for w in THING_ACRONYMS])
    write("openers.tsv", "Words that are capitalised only because they begin a sentence or are no names at all. Source: " + own, ["text"], [(w,) for w in OPENERS.split()])


if __name__ == "__main__":
    main()

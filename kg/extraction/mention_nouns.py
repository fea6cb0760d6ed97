"""What kind of thing a noun stands for: head nouns by class, and endings that tell the rest.

A noun that is not listed and has no telling ending is `Other`.  Plurals of people are groups: `mentions` decides that.
"""

from __future__ import annotations

from functools import cache

TYPE_OF_CLASS = {
    "kg:Person": "Person",
    "kg:Group": "Group",
    "kg:Organization": "Organization",
    "kg:GovernmentBody": "Organization",
    "kg:Company": "Organization",
    "kg:NewsAgency": "Organization",
    "kg:PoliticalParty": "Organization",
    "kg:ArmedForce": "Organization",
    "kg:IntergovernmentalOrganization": "Organization",
    "kg:Place": "Place",
    "kg:Country": "Place",
    "kg:City": "Place",
    "kg:Region": "Place",
    "kg:Facility": "Place",
    "kg:NaturalFeature": "Place",
    "kg:NamedEvent": "NamedEvent",
    "kg:Vehicle": "Product",
    "kg:Weapon": "Product",
    "kg:Product": "Product",
    "kg:Work": "Work",
    "kg:Quantity": "Quantity",
    "kg:Thing": "Other",
}
"""Ontology class to entity type."""

_WORDS = {
    "kg:Person": """
        leader president premier chancellor king queen prince princess emperor dictator ruler monarch politician man
        woman boy girl child kid baby infant person individual human adult teenager youth guy lady gentleman wife
        husband spouse partner fiance fiancee widow widower father mother dad mom mum parent son daughter brother
        sister sibling twin uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter grandchild
        stepfather ex-wife ex-husband girlfriend boyfriend friend colleague neighbor neighbour relative official
        minister ambassador diplomat envoy spokesman spokeswoman spokesperson representative delegate secretary
        senator congressman congresswoman lawmaker legislator deputy mp councillor councilor mayor governor
        commissioner chairman chairwoman chairperson chair chief head boss director manager executive ceo cfo
        founder co-founder owner entrepreneur businessman businesswoman tycoon billionaire millionaire investor
        shareholder banker broker trader general colonel captain major lieutenant sergeant commander admiral marshal
        officer soldier marine sailor pilot veteran fighter militant rebel insurgent terrorist gunman bomber sniper
        mercenary guerrilla jihadist extremist policeman policewoman cop detective inspector sheriff agent spy guard
        bodyguard prosecutor lawyer attorney judge justice magistrate solicitor barrister defendant plaintiff
        suspect criminal convict prisoner inmate detainee hostage captive fugitive murderer killer thief robber
        hacker smuggler victim survivor casualty witness juror doctor physician surgeon nurse patient paramedic
        scientist researcher physicist chemist biologist engineer inventor astronaut cosmonaut expert analyst
        economist historian scholar academic professor teacher lecturer student pupil graduate schoolboy schoolgirl
        principal dean journalist reporter correspondent editor columnist photographer cameraman anchor blogger
        author writer poet novelist actor actress singer musician composer artist painter sculptor dancer comedian
        director producer celebrity star model footballer player striker goalkeeper midfielder defender coach
        trainer referee athlete sportsman champion driver rider cyclist racer runner swimmer boxer batsman bowler
        captain winner runner-up loser priest pope bishop archbishop cardinal imam rabbi cleric monk nun pastor
        preacher worker employee labourer laborer farmer fisherman miner builder electrician carpenter cook chef
        waiter waitress servant maid clerk cashier assistant aide adviser advisor counselor consultant intern
        volunteer activist campaigner protester demonstrator organizer organiser dissident opponent rival critic
        supporter ally follower fan member candidate nominee contender voter citizen resident inhabitant villager
        civilian immigrant migrant refugee foreigner tourist visitor traveller traveler passenger guest host
        customer client consumer user buyer seller supplier successor predecessor heir deputy counterpart compatriot
        native commoner onlooker bystander hero counterpart mediator negotiator inspector observer monitor
        whistleblower informant source driver conductor steward stewardess crewman fireman firefighter rescuer
        dealer merchant vendor orphan newborn toddler pensioner retiree nobleman duke duchess baron earl count
        sheikh ayatollah strongman figurehead vice-president vice-chairman co-chair nationalist communist socialist
        liberal conservative democrat republican
    """,
    "kg:Group": """
        people police troops media press public population crowd family couple pair team staff crew personnel
        delegation community group band gang mob clan tribe audience electorate youth elite class generation crew
        squad opposition militia leadership management workforce faction minority majority public humanity mankind
        folk everyone everybody someone nobody anyone authorities experts wounded dead injured others masses public
        nation-state electorate troop delegation entourage retinue contingent coalition alliance rank-and-file
        schoolchildren children men women
    """,
    "kg:Organization": """
        organization organisation institution institute agency body association federation union league club charity
        foundation society network movement commission committee council board panel team university college school
        academy faculty think-tank church mosque hospital court tribunal watchdog regulator ngo nonprofit cartel
        syndicate mafia bureau office department division branch unit laboratory lab observatory consortium
        partnership bloc jury
    """,
    "kg:GovernmentBody": """
        government administration ministry cabinet parliament congress senate assembly legislature state-department
        presidency regime junta court judiciary embassy consulate municipality authority police-department treasury
        directorate secretariat intelligence-agency intelligence monarchy politburo kremlin crown parliament
        bundestag ministry
    """,
    "kg:Company": """
        company firm corporation business bank manufacturer maker automaker carmaker airline retailer supermarket
        chain startup start-up conglomerate subsidiary insurer brokerage contractor developer operator carrier
        supplier producer enterprise publisher factory-owner studio label utility group-company employer lender
        exporter importer brewer drugmaker chipmaker multinational
    """,
    "kg:NewsAgency": """
        newspaper daily weekly magazine broadcaster station news-agency tabloid journal outlet newswire
    """,
    "kg:PoliticalParty": """
        party opposition-party
    """,
    "kg:ArmedForce": """
        army navy military air-force armed-forces forces brigade battalion regiment division platoon fleet
        guerrillas insurgency force guard militia coast-guard squadron
    """,
    "kg:IntergovernmentalOrganization": "",
    "kg:Country": """
        country nation state republic kingdom homeland superpower neighbour-state monarchy-state motherland
    """,
    "kg:City": """
        city town village capital metropolis hometown municipality suburb port settlement
    """,
    "kg:Region": """
        region province district county area territory zone border frontier continent peninsula neighbourhood
        neighborhood state-line borough prefecture oblast outskirts coast coastline east west north south northeast
        northwest southeast southwest enclave front frontline countryside land place location site world earth globe
        spot south-east north-east south-west north-west exclave colony homeland
    """,
    "kg:Facility": """
        airport station railway-station building house home hotel hospital school prison jail camp base factory
        plant bridge road highway street tunnel port harbor harbour stadium museum palace castle temple church
        mosque cathedral embassy office headquarters laboratory cosmodrome launchpad spaceport shipyard warehouse
        shop store mall market restaurant cafe bar theatre theater cinema park square plaza checkpoint barracks
        bunker reactor refinery pipeline mine dam canal railway line runway terminal venue campus compound complex
        site facility center centre room hall apartment flat residence villa shelter courthouse court studio arena
        gate wall fence pier dock farm cemetery monument memorial tower skyscraper nightclub pub library motel
        motorway crossing
    """,
    "kg:NaturalFeature": """
        river sea ocean lake mountain island desert forest bay gulf strait valley volcano beach jungle glacier reef
        hill canyon waterfall planet moon shore waters cave wood archipelago plateau
    """,
    "kg:Vehicle": """
        train car truck lorry bus van vehicle plane airplane aeroplane aircraft airliner jet helicopter ship boat
        vessel ferry submarine tanker tank carrier warship destroyer frigate yacht bicycle bike motorcycle motorbike
        taxi ambulance limousine rocket spacecraft shuttle satellite drone tram convoy motorcade locomotive carriage
        wagon lifeboat barge trawler probe
    """,
    "kg:Weapon": """
        weapon arms missile bomb gun rifle pistol ammunition munition warhead artillery grenade mine mortar howitzer
        shell bullet explosive torpedo knife sword weaponry firearm handgun launcher nuke projectile arsenal cannon
        shotgun machete machine-gun rocket-launcher
    """,
    "kg:Product": """
        product device computer phone smartphone tablet laptop software hardware app drug medicine vaccine pill
        equipment machine tool engine camera television radio chip processor console game toy clothes clothing shirt
        dress shoe food drink wine beer goods supplies equipment gear instrument component spare part parts robot
        card package cigarette tobacco alcohol fuel gasoline petrol system website browser server battery bag
        uniform flag suit coat mask helmet medication antibiotic gadget handset handheld appliance furniture iphone
        ipad ipod oil gas coal grain wheat rice
    """,
    "kg:Work": """
        report film movie book novel song album painting photograph photo picture image footage video law bill
        treaty agreement-text article editorial letter email e-mail statement document paper study survey poll
        script play opera documentary show series programme broadcast newspaper-article constitution charter act
        legislation resolution communique memo memorandum note message tweet post blog diary memoir essay story poem
        press-release transcript testimony-text affidavit indictment manifesto cartoon text file cable dossier
        press-statement lawsuit petition decree regulation directive warrant contract column
    """,
    "kg:Quantity": """
        percent percentage kilometer kilometre mile meter metre km kg kilogram ton tonne barrel dollar euro pound
        yen yuan rouble ruble won rupee cent degree gallon liter litre acre hectare foot inch watt megawatt gigawatt
        kilowatt billion million trillion dozen hundred thousand hectare mph km/h knot gigabyte megabyte kilobyte
        point square-mile gram ounce
    """,
    "kg:NamedEvent": "",
}
_PERSON_ENDINGS = ("man", "woman", "person", "ologist", "ographer", "keeper", "monger", "smith")
_AGENT_ENDINGS = ("ist", "eer", "ian")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOT_PEOPLE = _set(
    """
    list mist fist wrist twist waist gist tryst exist career pioneer-work beer deer peer-review cheer steer sheer
    veneer german media italian christian iranian
    """
)
_NOT_AGENTS = _set(
    """
    number power water letter matter order paper summer winter weather october november december september quarter
    center centre chapter corner cover danger dinner disaster error factor favor favour figure fever finger floor
    flower humor humour labor labour layer manner master meter mirror motor murder offer other over poster register
    river shoulder silver sister sector shower spider summer temper theater theatre thunder tower transfer trigger
    vector winter wonder encounter answer cancer computer container counter fiber filter folder gender hunger laser
    liver lumber monster mother offer paper pepper printer recorder rubber router rumor rumour scanner semester
    server slaughter sugar surrender timber tumor tumour tutor vapor visor whisper border elevator escalator
    generator indicator monitor operator reactor refrigerator tractor trailer adviser-board charter bumper butter
    folder ladder leather leather rudder river banner barrier boiler burner cluster consumer-price crater
    customer-base donor-fund freezer helicopter hammer heater header hover identifier killer-app newsletter
    offender-list parameter perimeter planner-book quarter remainder reminder semiconductor sensor sweater takeover
    turnover walkover handover hangover layover spillover rollover crossover makeover thriller tether trouser buffer
    carrier cellar charger cooler cylinder diameter editor-software fertilizer fighter-jet filter launcher loader
    processor projector receiver rotor scooter shutter speaker-system stroller thermometer trimmer tanker bomber-jet
    horror terror tremor honor honour color colour flavor flavour behavior behaviour vigor rigor armor armour odor
    parlor parlour savior harbor harbour endeavor endeavour labour manor anchor-point ardor candor clamor decor
    fervor furor glamor stupor anger eager proper upper lower later former latter super inner outer never ever wafer
    ginger linger after
    """
)


@cache
def _classes() -> dict[str, str]:
    """Noun to class; the first class that lists a noun has it."""
    table: dict[str, str] = {}
    for cls, words in _WORDS.items():
        for word in words.split():
            table.setdefault(word, cls)
    return table


def class_of_noun(lemma: str) -> str:
    """Ontology class of what a common noun stands for; kg:Thing when nothing tells.

    >>> class_of_noun("ministry"), class_of_noun("violinist"), class_of_noun("idea")
    ('kg:GovernmentBody', 'kg:Person', 'kg:Thing')
    """
    known = _classes().get(lemma)
    if known:
        return known
    if "-" in lemma:
        return class_of_noun(lemma.rsplit("-", 1)[1])
    if lemma in _NOT_PEOPLE or len(lemma) < 5:
        return "kg:Thing"
    if lemma.endswith(_PERSON_ENDINGS) or lemma.endswith(_AGENT_ENDINGS):
        return "kg:Person"
    if lemma.endswith(("er", "or")) and lemma not in _NOT_AGENTS:
        return "kg:Person"
    return "kg:Thing"

"""Words that tell what a name stands for: parts of the name itself, and words around it."""

from __future__ import annotations

Vote = tuple[str, str | None, float]
"""Type, class (None when only the type is known) and weight."""


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def _table(rows: dict[str, str]) -> dict[str, str]:
    """Word to class, from class to words."""
    return {word: cls for cls, text in rows.items() for word in text.split()}


HONORIFICS = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame rev rev. reverend mx mx. madame"
)
"""Titles that only a person's name follows."""

TITLES = HONORIFICS | words(
    """
    supreme cabinet speaker president vice-president prime minister premier chancellor king queen prince princess
    emperor empress pope cardinal archbishop bishop father sister senator sen sen. representative rep rep.
    congressman congresswoman lawmaker governor gov gov. mayor judge justice attorney general gen gen. lieutenant lt
    lt. colonel col col. captain capt capt. major maj maj. sergeant sgt sgt. admiral adm adm. commander corporal
    marshal private pvt. secretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman
    chairperson chair director chief head leader deputy foreign defense defence finance interior home ex-president
    ex-minister then-president ceo cfo sheikh ayatollah imam mullah comrade coach striker officer inspector detective
    sheriff vice former acting interim state undersecretary under-secretary under commissioner councillor councilor
    mp mep analyst economist author journalist actor actress singer astronaut cosmonaut lawyer attorney founder
    co-founder editor manager executive administrator superintendent constable spokesperson presidential candidate
    activist professor minister opposition rebel warlord brigadier operating officer executive financial
    vice-chairman agent coordinator rapporteur adviser advisor owner co-owner
    dictator baron count duke duchess earl saint st. emir sultan shah caliph patriarch rabbi"""
)
"""Words of titles that may stand before a person's name and are no part of it."""

DESIGNATORS = _table(
    {
        "kg:Company": """
            offshore yards yard marine shipyard shipyards shipping logistics lines freight maritime engineering
            construction contractors builders limited pvt pvt. supply works warehouse merchandise advisory subs
            wearhouse foods inc inc. corp corp. corporation ltd ltd. llc plc co co. company companies ag gmbh group
            holdings holding airlines airways airline motors motor industries bancorp technologies enterprises
            pictures entertainment partners associates brothers pharmaceuticals electronics telecom railways
            breweries studios films labs records turbines robotics therapeutics biosciences
            semiconductors chemicals aircraft s.a. sa nv n.v. spa a.s. as asa ab oyj bv pty srl kk bhd
            aerospace insurance securities metals minerals resources""",
        "kg:NewsAgency": """
            courier post mail bulletin dispatch press presse blad dagblad tidningen news newspaper times gazette
            herald tribune magazine television tv radio broadcasting channel journal chronicle observer mirror
            independent telegraph weekly ledger examiner sentinel shimbun ilbo zeitung tidning tidende newswire""",
        "kg:GovernmentBody": """
            ministry department government cabinet parliament congress senate assembly court office bureau agency
            authority administration commission treasury secretariat embassy consulate legislature tribunal police
            directorate inspectorate municipality constabulary customs kremlin""",
        "kg:PoliticalParty": "party bloc",
        "kg:ArmedForce": """
            army navy forces force corps brigade regiment battalion division fleet militia guard guards
            brigades squadron rebels guerrillas legion mujahideen""",
        "kg:Organization": """
            university college school institute institution front academy foundation association federation union league
            club society organization organisation council committee board trust church initiative alliance coalition
            network team orchestra choir band united fc f.c. bank fund exchange conference-board laboratory
            laboratories project campaign movement chamber brotherhood synod seminary consortium panel taskforce
            caucus confederation cooperative co-operative service services programme program watch international charity
            rangers rovers wanderers albion athletic sox racing""",
        "kg:Facility": """
            barrage library hospital museum center centre airport station bridge square street avenue road boulevard
            hall stadium palace castle tower building hotel cathedral mosque temple dam tunnel canal prison jail base
            camp arena park garden gardens plaza terminal port harbor harbour highway cosmodrome spaceport reactor
            plant refinery pipeline lane checkpoint crossing monument memorial cemetery zoo theatre theater cave
            observatory airfield barracks towers planetarium aquarium speedway velodrome synagogue abbey monastery
            shrine courthouse courtyard market mall complex""",
        "kg:NaturalFeature": """
            river lake mountain mountains mount sea ocean bay gulf strait straits desert peninsula valley island
            islands isle isles cape glacier falls creek canyon volcano forest reef hills plateau basin rainforest
            beach coast archipelago range plain plains""",
        "kg:Region": """
            province region county district state territory territories oblast governorate emirate canton republic
            zone borough subdistrict prefecture heights commune""",
        "kg:City": "city town village",
        "kg:NamedEvent": """
            epidemic show war wars forum summit games olympics cup championship championships conference election
            elections referendum revolution pandemic festival marathon grand-prix prix uprising massacre tournament
            open awards award prize fair expo symposium spring crisis intifada holocaust celebration parade tour rally
            crusade battle trophy derby regatta biennale
            siege operation offensive hurricane typhoon cyclone storm earthquake tsunami""",
        "kg:Work": """
            act treaty agreement accord accords constitution resolutions convention protocol declaration charter pact resolution
            bill amendment code directive report memorandum covenant deal""",
        "kg:Product": """
            browser explorer engine rocket missile phone tablet vaccine telescope""",
        "kg:Vehicle": "shuttle jet",
        "kg:Thing": "index average composite",
    }
)
"""Last word of a name (or the word before its "of") to the class of what it names."""

COMPANY_PARTS = words(
    """
    airplanes aircraft defense defence computer computing motor aviation space corps financial finance credit
    research america europe asia india china japan korea australia canada germany international global worldwide
    mobility digital media ventures services retail invest investments markets trading
    health healthcare energy power capital systems software solutions
    networks consulting auto automotive automobiles oil steel mining commercial marine helicopters"""
)
"""Words after a company's name that make the name of a part of it, not of a thing it makes."""

TRADES = words(
    """
    capital ventures investments solutions systems energy power oil gas steel petroleum healthcare software networks
    consulting automotive retail finance financial biologicals diagnostics cosmetics textiles cement chemical foods
    beverages air imports exports trading mining interactive analytics cloud labs apparel footwear jewellers estates homes
    properties developments"""
)
"""Last words of firms' names that stand in other names, too."""

PAIRS = {
    **dict.fromkeys(
        (
            "news agency",
            "press agency",
            "news service",
            "press association",
            "broadcasting corporation",
            "news network",
            "broadcasting company",
            "television network",
            "press service",
        ),
        "kg:NewsAgency",
    ),
    **dict.fromkeys(("air force", "coast guard", "defense forces", "defence forces", "armed forces"), "kg:ArmedForce"),
    **dict.fromkeys(("democratic congress", "progressives congress"), "kg:PoliticalParty"),
    **dict.fromkeys(("school district", "school board", "red cross", "football club"), "kg:Organization"),
    **dict.fromkeys(
        (
            "city council",
            "county council",
            "town council",
            "district council",
            "security council",
            "central bank",
            "health service",
            "intelligence service",
            "security service",
            "police service",
            "reserve bank",
        ),
        "kg:GovernmentBody",
    ),
    **dict.fromkeys(("national park", "power station", "air base", "medical center", "shopping centre"), "kg:Facility"),
}
"""Last two words of a name to its class, where the pair tells more than the last word."""

LEADING = _table(
    {
        "kg:NaturalFeature": "gulf strait sea bay isle",
        "kg:GovernmentBody": """
            ministry department bureau office house court parliament government municipality embassy directorate""",
        "kg:Organization": """
            university college institute academy council association federation union league bank board committee
            friends society church organization organisation school daughters sons knights order""",
        "kg:PoliticalParty": "party",
        "kg:ArmedForce": "army forces",
        "kg:Region": "republic kingdom state province people's-republic",
        "kg:Work": "treaty law declaration code",
        "kg:NamedEvent": "battle siege war",
    }
)
"""Word before the "of" of a name to its class: "University of X"."""

LEADING_PAIRS = {"space shuttle": "kg:Vehicle", "tropical storm": "kg:NamedEvent"}
"""First two words of a name to its class, when the last word does not tell otherwise."""

PREFIXES = _table(
    {
        "kg:NaturalFeature": "mount mt mt. lake cape mont cerro lago jebel jabal wadi",
        "kg:Facility": "gare rue avenida calle plaza piazza château chateau stade estadio stadio",
        "kg:NamedEvent": "hurricane typhoon cyclone storm operation",
        "kg:NewsAgency": "radio",
        "kg:Company": "air bank banco banque banca grupo gruppo groupe minera compañía corporación empresa société",
        "kg:Vehicle": "uss hms hmcs ss mv hmc rms soyuz",
        "kg:Organization": """
            real sporting inter borussia sparta athletic
            instituto istituto institut studio universidad universidade universität université università fc ac cf fk sk
            vfb vfl tsv atlético atletico deportivo dynamo dinamo lokomotiv olympique spartak""",
        "kg:PoliticalParty": "partido partito parti movimento movimiento mouvement frente",
    }
)
"""First word of a name to its class, when the last word does not tell otherwise: "Lake X"."""

NUMBERED = {
    **dict.fromkeys(("highway", "route", "interstate", "motorway"), ("Place", "kg:Facility")),
    **dict.fromkeys(("proposition", "resolution", "protocol"), ("Work", "kg:Work")),
}
"""Words that with a number are a name, to its type and class: "Highway 12"."""

PARTISANS = words("democrats republicans liberals conservatives socialists communists greens")
"""Last words of parties' names that are called after their members: "Free Democrats"."""

OWNERS = words(
    """
    men women children people lord workers farmers teachers writers veterans lawyers students mothers fathers king queen
    kings queens soldiers miners artists sailors fishermen doctors journalists"""
)
"""Words that a name may have in the possessive: "Farmers' Congress", "Women's League"."""

PERSON_NOUNS = TITLES - words(
    """
    foreign defense defence finance interior home former acting interim state vice opposition under rebel
    presidential operating executive financial supreme cabinet"""
) | words(
    """
    man woman boy girl teenager student teacher doctor professor resident citizen businessman businesswoman
    politician official wife husband son daughter father mother brother sister widow uncle nephew niece cousin friend
    partner lawyer expert scientist researcher historian writer novelist poet artist musician painter designer actor
    actress filmmaker producer soldier pilot driver victim suspect prosecutor defendant witness winner player
    nurse surgeon firefighter paramedic pharmacist substitute referee winger
    footballer midfielder defender goalkeeper captain champion swimmer runner cyclist reporter correspondent
    columnist blogger photographer philosopher physicist engineer programmer entrepreneur billionaire dissident
    militant gunman rapper spokesman spokeswoman diplomat colleague successor predecessor rival opponent aide adviser
    advisor campaigner nurse child baby infant leader survivor inmate prisoner hostage graduate native founder host
    guest counterpart pitcher quarterback fullback playmaker outfielder shortstop"""
)
"""Nouns that stand beside a person's name: "the mayor Ann Berg", "Ann Berg, a lawyer"."""

KIN = words(
    """
    wife husband spouse son daughter father mother brother sister child widow widower uncle aunt nephew niece cousin
    friend grandson granddaughter grandfather grandmother fiance fiancee girlfriend boyfriend"""
)
"""Nouns whose "of X" and "X" beside them are people: "the son of X", "their son X"."""

ORGANIZATION_NOUNS = _table(
    {
        "kg:NewsAgency": """
            newspaper daily weekly magazine broadcaster agency-news tabloid newswire channel station network website blog""",
        "kg:Company": """
            company firm maker manufacturer automaker carmaker airline carrier retailer conglomerate startup start-up
            giant subsidiary corporation bank insurer developer supplier planemaker operator brand label drugmaker
            chipmaker discounter brewer lender shipbuilder steelmaker grocer""",
        "kg:PoliticalParty": "party",
        "kg:ArmedForce": "militia guerrillas rebels jihadists militants",
        "kg:Organization": """
            organization organisation group agency charity club team union institute university foundation
            association think-tank watchdog consultancy service band nonprofit ngo league federation cartel""",
        "kg:GovernmentBody": "ministry parliament",
    }
)
"""Nouns that stand beside the name of a body: "the airline X", "X, a charity", "the X newspaper"."""

PLACE_NOUNS = _table(
    {
        "kg:City": "city town village capital suburb municipality metropolis hometown settlement",
        "kg:Region": """
            province region district county state area territory peninsula republic oblast governorate neighborhood
            neighbourhood border enclave prefecture""",
        "kg:Country": "country nation kingdom",
        "kg:NaturalFeature": """
            river lake island islands sea mountain mountains valley desert coast bay gulf strait plain plateau hill""",
        "kg:Facility": "airport station bridge prison base camp port dam stadium",
    }
)
"""Nouns that stand beside the name of a place: "the city of X", "X province"."""

EVENT_NOUNS = words("hurricane typhoon cyclone storm operation offensive festival tournament")
"""Nouns that stand before the name of an event: "the storm X"."""

WORK_NOUNS = words(
    """
    film movie book novel song album series play opera documentary painting poem musical memoir sitcom ballet
    sculpture mural comic podcast"""
)
"""Nouns that stand before the title of a work: "the film X"."""

PRODUCT_NOUNS = words(
    """
    aircraft jet airliner plane helicopter car sedan truck model rocket missile spacecraft satellite probe browser
    software phone smartphone tablet laptop console processor chip device player app drug vaccine rifle tank
    submarine frigate destroyer ship vessel launcher variant system superjumbo airplane jetliner drone bomb torpedo
    howitzer pistol pickup minivan suv hatchback motorcycle yacht ferry tanker engine smartwatch printer robot
    malware spyware firmware submersible trawler cruiser corvette warship freighter airship rover lander telescope
    locomotive"""
)
"""Nouns that stand beside the name of a made thing: "the X aircraft"."""

ORGANIZATION_HOLDERS = words(
    """
    ceo cfo chairman chairwoman chairperson chief boss coach skipper director executive president spokesman
    spokeswoman spokesperson
    employee employees shareholder shareholders shares stock customers headquarters subsidiary members leader founder
    co-founder official officials board staff workers bank division chapter deal owner co-owner subsidiary member
    acquisition takeover"""
)
"""Nouns whose "of X" or modifier X is an organisation rather than a person: "X chairman", "the board of X"."""

PLAYERS = words("striker midfielder defender goalkeeper keeper forward winger playmaker fullback quarterback pitcher")
"""Nouns whose modifier is a club: "the X striker"."""

NO_NAMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. image images
    photo photos file picture video source sources i mr. mrs. ms. dr. ii god internet web am pm a.m. p.m. gmt est pst
    utc edt vip ieds vbied vbieds rpg rpgs icbm icbms uavs ceo cfo c.e.o. cto coo mp mep tv dvd pc usb dna hiv aids
    gdp uav ied ad article section chapter figure table no. nos. page volume part phase christmas easter ramadan
    christian christians english ok okay yes thank thanks hello us$ c$ a$ staff language"""
)
"""Capitalised words that alone name nothing of ours."""

STATE_WORDS = words(
    """
    ministry government parliament army navy police embassy consulate military defense defence foreign interior
    finance health justice transport education presidential prime president supreme constitutional central federal
    senate air"""
)
"""Words that name a state's body after the state's adjective: "Norwegian Foreign Ministry"."""

PORTFOLIOS = words(
    """
    shadow education affairs defence defense finance health justice state interior foreign transport transportation trade
    energy agriculture labor labour environment culture tourism sport sports economy treasury commerce homeland
    security veterans housing information communications immigration home human services development science"""
)
"""What ministers are ministers of."""

OFFICE_FIELDS = PORTFOLIOS | words("industry county city district town municipal parish borough federal")
"""Words before an office that are no name by themselves: "Industry Minister", "County Commissioner"."""

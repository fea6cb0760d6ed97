"""Words that stand beside names and tell what they name, and words that name nothing."""

from __future__ import annotations

Vote = tuple[str, str | None, float]
"""Type, class (None when only the type is known) and weight."""


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def classed(rows: dict[str, str]) -> dict[str, str]:
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

ORGANIZATION_NOUNS = classed(
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

PLACE_NOUNS = classed(
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

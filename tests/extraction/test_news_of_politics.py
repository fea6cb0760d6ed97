"""Reports on governments, parliaments and armies: who did what, and what must not be read into a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction
from tests.helpers import roles

pytestmark = pytest.mark.model


# sentence, role that must be found
GIVES = [
    # whom the deed is charged with, and the deed
    ("Priests accused the police of robbing migrants.", ("accused", "patient", "police")),
    ("A court convicted the captain of negligence.", ("convicted", "patient", "captain")),
    ("A court convicted the captain of the Falcon.", ("convicted", "patient", "captain of the Falcon")),
    # who opens what others do
    ("The king opened a session of parliament.", ("session", "other", "king")),
    ("Parliament held a session of the council.", ("session", "agent", "Parliament")),
    ("The government replaced Bo Lund with Ann Berg.", ("replaced", "patient", "Ann Berg")),
    ("A bus carrying 40 tourists overturned near Lima on Monday.", ("overturned", "patient", "bus")),
    ("Police saw a bus carrying tourists wounded in Lima.", ("wounded", "patient", "tourists")),
    ("An anti-Lund rally was held in Oslo.", ("rally", "patient", "Lund")),
    ("Nurses staged anti-Oslo protests.", ("protests", "patient", "Oslo")),
    ("Norway's protest began in Lima.", ("protest", "agent", "Norway")),
    # the name between commas is that of the office before it
    (
        "The queen dismissed the head of the coast guard, Colonel Bo Lund, on Friday.",
        ("dismissed", "patient", "Bo Lund"),
    ),
    ("Norway's ambassador, Ann Berg, handed over ten trucks at a ceremony.", ("handed over", "agent", "Ann Berg")),
    (
        "Norwegian President Ann Berg and her Danish counterpart, Ole Dahl, discussed the attack.",
        ("discussed", "agent", "Ole Dahl"),
    ),
    (
        "The king named the governor of the central bank, Ann Berg, as prime minister, a week after the government "
        "collapsed in a dispute over taxes.",
        ("named", "patient", "Ann Berg"),
    ),
    (
        "The president dismissed the head of the navy, Admiral Bo Lund, on Monday, two days after six sailors were "
        "killed in an ambush near the border.",
        ("dismissed", "patient", "Bo Lund"),
    ),
    # who speaks after what is said
    (
        "The minister will offer Norway two ships, a source at the palace told reporters.",
        ("offer", "patient", "two ships"),
    ),
    # whose doing it is
    ("Police in Oslo arrested two men on suspicion of robbing a bank.", ("robbing", "agent", "two men")),
    ("Troops left after a gang shot two officers near the village of Lomma.", ("shot", "agent", "gang")),
    (
        "Norway shut the road after a gang shot dead two officers near the village of Lomma.",
        ("shot dead", "patient", "two officers"),
    ),
    ("The firm was paying him 400 euros a month.", ("paying", "recipient", "him")),
    ("The dean spoke with the mayor by telephone.", ("spoke", "participant", "mayor")),
    ("Ann Berg won the presidency in 2018.", ("won", "topic", "presidency")),
    ("Ann Berg has raised 3 million dollars.", ("raised", "quantity", "3 million dollars")),
    ("The party won a parliamentary by-election in Oslo.", ("won", "agent", "party")),
    # requests, threats and objections
    ("The minister threatened reprisals.", ("threatened", "topic", "reprisals")),
    ("Norway threatened Denmark with a boycott.", ("threatened", "recipient", "Denmark")),
    ("Norway threatened action against Denmark.", ("threatened", "recipient", "Denmark")),
    ("The mayor ordered flags to be lowered.", ("ordered", "topic", "flags")),
    ("The airline ordered forty planes.", ("ordered", "patient", "forty planes")),
    ("Ann Berg signed the law over the objections of her own party.", ("objections", "agent", "own party")),
    ("Police stopped Ann Berg on the bridge.", ("stopped", "place", "bridge")),
    # the verbs of long sentences
    (
        "Former minister Ann Berg, whose party lost the vote, called on the army to stay in its barracks.",
        ("called on", "agent", "Ann Berg"),
    ),
    (
        "The fighting began hours after Ann Berg and her deputy, Bo Lund, agreed by telephone to free the sailors.",
        ("agreed", "agent", "Ann Berg"),
    ),
    (
        "Berg accepts the plan and names Karel Lund, the head of the navy, as minister.",
        ("names", "patient", "Karel Lund"),
    ),
    ("Ann Berg spoke with Karel Lund by telephone and thanked him.", ("thanked", "patient", "Karel Lund")),
    ("Norway, whose embassy closed for the day, called for calm.", ("closed", "patient", "whose embassy")),
    ("The army, which ruled the country for years, fell.", ("ruled", "patient", "country")),
    ("Oslo brokered in May a truce between the army and the rebels.", ("truce", "agent", "army")),
]


@pytest.mark.parametrize(("sentence", "row"), GIVES, ids=[s for s, _ in GIVES])
def test_gives(extract_text: Callable[..., Extraction], sentence: str, row: tuple[str, str, str]) -> None:
    assert row in roles(extract_text(sentence, published="2024-05-14"))


# sentence, role that must not be found
NEVER = [
    # who a rally is against or for does not hold it
    ("An anti-Lund rally was held in Oslo.", ("rally", "agent", "Lund")),
    ("An anti-Semitic attack shook Oslo.", ("attack", "patient", "anti-Semitic")),
    ("A pro-Norway rally was held in Lima.", ("rally", "agent", "Norway")),
    ("Anti-Chile riots broke out in Lima.", ("riots", "agent", "Chile")),
    ("The queen met the minister, and Ann Berg, a lawyer, resigned.", ("met", "participant", "Ann Berg")),
    (
        "The president dismissed the head of the navy, Admiral Bo Lund, on Monday, two days after six sailors were "
        "killed in an ambush near the border.",
        ("killed", "patient", "Bo Lund"),
    ),
    (
        "The minister will offer Norway two ships, a source at the palace told reporters.",
        ("told", "agent", "two ships"),
    ),
    ("Police in Oslo arrested two men on suspicion of robbing a bank.", ("robbing", "agent", "Police in Oslo")),
    ("Ann Berg filed a motion of no confidence.", ("motion", "agent", "confidence")),
    ("Ann Berg won the presidency in 2018.", ("won", "patient", "presidency")),
    ("Ann Berg met state Rep. Bo Lund, D-Ashford, in the race.", ("met", "participant", "D-Ashford")),
    ("The jury charged him with fraud, a crime he says was invented.", ("invented", "patient", "him")),
    ("The group's win was a landslide victory.", ("victory", "patient", "landslide")),
    ("The minister threatened reprisals.", ("threatened", "recipient", "reprisals")),
    ("The mayor ordered flags to be lowered.", ("ordered", "patient", "flags")),
    ("Ann Berg signed the law over the objections of her own party.", ("objections", "patient", "own party")),
    ("Farmers blocked the road to Bergen with tractors.", ("blocked", "destination", "Bergen")),
    (
        "Former minister Ann Berg, whose party lost the vote, called on the army to stay in its barracks.",
        ("called on", "recipient", "Ann Berg"),
    ),
    (
        "The fighting began hours after Ann Berg and her deputy, Bo Lund, agreed by telephone to free the sailors.",
        ("agreed", "agent", "telephone"),
    ),
    ("Norway, whose embassy closed for the day, called for calm.", ("closed", "patient", "Norway")),
    ("Oslo brokered in May a truce between the army and the rebels.", ("truce", "agent", "Oslo")),
    ("The play is a farce in search of a plot.", ("search", "patient", "plot")),
    ("Ann Berg ran for president. President Bo Lund ran, too.", ("ran", "other", "Bo Lund")),
]


@pytest.mark.parametrize(("sentence", "row"), NEVER, ids=[s for s, _ in NEVER])
def test_never(extract_text: Callable[..., Extraction], sentence: str, row: tuple[str, str, str]) -> None:
    assert row not in roles(extract_text(sentence, published="2024-05-14"))


# sentence, classes that must be there, classes that must not
CLASSES = [
    ("Ann Berg welcomed Bo Lund to the race.", "kg:Support", "kg:Host"),
    ("Ann Berg welcomed Bo Lund at the palace.", "kg:Host", "kg:Support"),
    ("Ann Berg joined Bo Lund in the race.", "kg:Event", "kg:Accompany"),
    ("Ann Berg joined Bo Lund in Oslo.", "kg:Accompany", "kg:Support"),
    ("The court, which ruled on the treaty, was in Oslo.", "kg:Judge", "kg:Event"),
    ("The army, which ruled the island, was cruel.", "kg:Event", "kg:Judge"),
]


@pytest.mark.parametrize(("sentence", "wanted", "unwanted"), CLASSES, ids=[s for s, _, _ in CLASSES])
def test_classes(extract_text: Callable[..., Extraction], sentence: str, wanted: str, unwanted: str) -> None:
    found = {e.type for e in extract_text(sentence, published="2024-05-14").events}

    assert wanted in found
    assert unwanted not in found


def relations(found: Extraction) -> set[tuple[str, str, str]]:
    """(subject, relation, object) of every relation between entities."""
    names = {e.id: e.name for e in found.entities}
    return {(names[r.subject], r.predicate, names[r.object]) for r in found.relations if r.object in names}


# text, relation, whether it must be found
RELATIONS = [
    (
        "He met the president of the Republic, Carla Ugarte, in Oslo.",
        ("Carla Ugarte", "kg:officialOf", "Republic"),
        True,
    ),
    (
        "He met the president of the Republic, Carla Ugarte, in Oslo.",
        ("Carla Ugarte", "kg:headquarteredIn", "Republic"),
        False,
    ),
    (
        "She met the UN High Commissioner for Refugees, Bo Lund.",
        ("Bo Lund", "kg:memberOf", "UN High Commissioner"),
        False,
    ),
    (
        "On Monday the secretary-general of the Harvest Unity Party, Daniel Lund, resigned.",
        ("Daniel Lund", "kg:headOf", "Harvest Unity Party"),
        True,
    ),
    (
        "Ann Berg was born in Oslo and studied law at the University of Bergen.",
        ("Ann Berg", "kg:educatedAt", "University of Bergen"),
        True,
    ),
    (
        "Ann Berg was born in Oslo and graduated from the University of Bergen.",
        ("Ann Berg", "kg:educatedAt", "University of Bergen"),
        True,
    ),
    (
        "Ann Berg, a former Social Democrat who founded the Unity Party, spoke.",
        ("Unity Party", "kg:foundedBy", "Ann Berg"),
        True,
    ),
    ("Ann Berg, who has led Norway since 2010, spoke.", ("Ann Berg", "kg:officialOf", "Norway"), True),
    ("Ann Berg, who has led Norway since 2010, spoke.", ("Ann Berg", "kg:headOfState", "Norway"), False),
    (
        "Ann Berg lost. Her rival from the Unity Party, Bo Lund, won.",
        ("Bo Lund", "kg:opponentOf", "Unity Party"),
        False,
    ),
    ("The group's spokesman in Paris, Bo Lund, spoke.", ("Bo Lund", "kg:spokespersonOf", "Paris"), False),
    (
        "Ann Berg, the mayor of Bergen in the province of Vestland, spoke.",
        ("Ann Berg", "kg:officialOf", "Bergen"),
        True,
    ),
    (
        "Ann Berg, the mayor of Bergen in the province of Vestland, spoke.",
        ("Ann Berg", "kg:officialOf", "Vestland"),
        False,
    ),
    ("They met at the Norwegian base of Lomma.", ("Norwegian base of Lomma", "kg:locatedIn", "Norway"), False),
    ("They met at the Norwegian port of Lomma.", ("Lomma", "kg:locatedIn", "Norway"), True),
    (
        "Ann Berg, who was elected president of Norway and ousted by the army in 2006, returned.",
        ("Ann Berg", "kg:headOfState", "Norway"),
        True,
    ),
    ("Ann Berg met Karel Lund. His wife, Eva Holm, smiled.", ("Eva Holm", "kg:spouseOf", "Karel Lund"), True),
    (
        "Sanna Berg met Karo Lund in Bergen. His wife, Eva Holm, smiled.",
        ("Eva Holm", "kg:spouseOf", "Sanna Berg"),
        False,
    ),
    (
        "Norway is at peace. Ann Berg, the country's youngest president, met Norwegian President Bo Lund.",
        ("Ann Berg", "kg:headOfState", "Norway"),
        False,
    ),
]


@pytest.mark.parametrize(("text", "row", "there"), RELATIONS, ids=[f"{r} {t}" for _, r, t in RELATIONS])
def test_relations(
    extract_text: Callable[..., Extraction], text: str, row: tuple[str, str, str], *, there: bool
) -> None:
    assert (row in relations(extract_text(text, published="2024-05-14"))) is there


# sentence, trigger, status
STATUS = [
    ("Berg has not ruled out selling the mine.", "selling", "possible"),
    ("Berg has not cancelled the visit.", "visit", "happened"),
    ("The minister had opposed selling the mine.", "selling", "possible"),
    ("She is the third minister to resign since May.", "resign", "happened"),
    ("She will be the first minister to resign.", "resign", "planned"),
    ("The vote does not mean that the parties have merged.", "merged", "possible"),
    ("Lund has blamed the army; Berg called the charge absurd and ordered an inquiry.", "blamed", "happened"),
    (
        "The paper reported that Norway had offered a truce in return for the release of the crew.",
        "release",
        "possible",
    ),
    ("Returning the land is the price of peace.", "Returning", "possible"),
    ("Norway freed two sailors in return for the release of the crew.", "release", "happened"),
    ('The crowd sang "Berg, leave!" in the square.', "leave", "planned"),
    (
        "The pact was signed after three days of talks in Oslo. The ministers will hold talks in May.",
        "talks",
        "happened",
    ),
]


@pytest.mark.parametrize(("sentence", "trigger", "status"), STATUS, ids=[s for s, _, _ in STATUS])
def test_status(extract_text: Callable[..., Extraction], sentence: str, trigger: str, status: str) -> None:
    found = extract_text(sentence, published="2024-05-14")
    text = found.document.text

    assert next(e.status for e in found.events if trigger in text[e.trigger.start : e.trigger.end]) == status


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ("Ann Berg called for the sanctions to be extended to Danish firms.", True),
        ("Norway extended the sanctions to Danish firms.", False),
        ("Norway demanded the release of the sailors.", True),
        ("Norway demanded nothing of the sailors.", False),
    ],
)
def test_what_is_only_wished_for_joins_no_fact(
    extract_text: Callable[..., Extraction], sentence: str, *, weak: bool
) -> None:
    found = [r for e in extract_text(sentence).events for r in e.roles if r.role == "recipient"]

    assert {r.weak for r in found} <= {weak}

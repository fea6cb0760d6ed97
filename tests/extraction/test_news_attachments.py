"""Phrases that the parser hangs on a neighbour of their word: who speaks, who did it, what came of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction
from tests.helpers import roles

pytestmark = pytest.mark.model


# sentence, role, whether it must be found
ROLES = [
    # the last names of a list are those who speak; without a verb of saying they are victims
    (
        "Rebels took the town after two days of fighting that killed at least 17 soldiers, local officials and "
        "residents said.",
        ("killed", "patient", "local officials"),
        False,
    ),
    ("The blast killed two soldiers and three nurses.", ("killed", "patient", "three nurses"), True),
    # "who" is a person
    (
        '"It is no proof," said Marta Lund, an astronomer at the University of Bergen who led the team.',
        ("led", "agent", "University of Bergen"),
        False,
    ),
    ("Ann Berg met the miners in Bergen who led the strike.", ("led", "agent", "miners"), True),
    # a text is signed, not who left it
    (
        "In 2018 President Bo Lund pulled Norway out of an earlier accord, signed in 2015 by Iran and six states, and "
        "imposed tariffs.",
        ("signed", "patient", "Bo Lund"),
        False,
    ),
    ("Ann Berg left the hall, accompanied by two nurses.", ("accompanied", "patient", "Ann Berg"), True),
    # by whom not
    ("She will be joined by Ann Berg, but not by Bo Lund.", ("joined", "agent", "Bo Lund"), False),
    ("She will be joined by Ann Berg and Bo Lund.", ("joined", "agent", "Bo Lund"), True),
    # the backing is that of its giver
    ("He was elected with the backing of President Bo Lund.", ("backing", "agent", "Bo Lund"), True),
    ("Her support of Bo Lund cost her votes.", ("support", "agent", "Bo Lund"), False),
    # a fine is no one who is fined
    ("The regulator fined the auditor, Dahl & Lie, $15 million last year.", ("fined", "patient", "Dahl & Lie"), True),
    ("The regulator fined the auditor, Dahl & Lie, $15 million last year.", ("fined", "patient", "$15 million"), False),
    # who leads talks together with another does not talk with her
    (
        "Ann Berg led the negotiations together with regional chief Bo Lund.",
        ("negotiations", "participant", "Bo Lund"),
        False,
    ),
    ("Ann Berg led the negotiations with the rebels.", ("negotiations", "participant", "rebels"), True),
    # parts of one word
    ("Organisers said 900 fans attended the semi-finals.", ("attended", "patient", "semi"), False),
    # what somebody accepts comes from another
    ("Prime Minister Kim Lund accepted her resignation.", ("resignation", "agent", "Kim Lund"), False),
    ("Minister Ann Berg announced her resignation.", ("resignation", "agent", "Ann Berg"), True),
    # what is reported is no thing
    ("Ann Berg left for Oslo, as reported by the Bergen Herald.", ("reported", "patient", "Ann Berg"), False),
    # the countries of a list of ministers
    (
        "She spoke by phone with the Foreign Ministers of Iran, Jordan, Egypt and Turkey.",
        ("spoke", "participant", "Egypt"),
        False,
    ),
    ("She spoke by phone with Iran, Jordan, Egypt and Turkey.", ("spoke", "participant", "Egypt"), True),
]


@pytest.mark.parametrize(("sentence", "row", "there"), ROLES, ids=[f"{r} {s}" for s, r, _ in ROLES])
def test_roles(
    extract_text: Callable[..., Extraction], sentence: str, row: tuple[str, str, str], *, there: bool
) -> None:
    assert (row in roles(extract_text(sentence, published="2024-05-14"))) is there


# sentence, class, trigger, whether it is so
CLASSES = [
    ("Lund, armed with a rifle and two handguns, entered the hall.", "kg:Transfer", "armed", False),
    ("Norway has armed the villagers with rifles.", "kg:Transfer", "armed", True),
    ("It was her first visit since she returned to office.", "kg:Travel", "returned", False),
    ("Ann Berg returned to Oslo.", "kg:Travel", "returned", True),
    ("President Bo Lund pulled Norway out of the accord.", "kg:Yield", "pulled", False),
    ("Norway pulled out of the accord.", "kg:Yield", "pulled out", True),
    ("Local campaigners collected 60,000 signatures.", "kg:Acquire", "collected", False),
]


@pytest.mark.parametrize(("sentence", "cls", "trigger", "there"), CLASSES, ids=[s for s, _, _, _ in CLASSES])
def test_classes(
    extract_text: Callable[..., Extraction], sentence: str, cls: str, trigger: str, *, there: bool
) -> None:
    found = extract_text(sentence, published="2024-05-14")
    text = found.document.text

    assert any(e.type == cls and text[e.trigger.start : e.trigger.end] == trigger for e in found.events) is there


# sentence, trigger, status
STATUS = [
    ("Officials said the sides had come close to an agreement on Monday.", "agreement", "possible"),
    ("The sides came to an agreement on Monday.", "agreement", "happened"),
    ("A judge threw out the charges weeks before the trial of the banker.", "trial", "planned"),
    ("A judge threw out the charges weeks after the trial of the banker.", "trial", "happened"),
    (
        "Norway put forward demands that went beyond the pact, including the release of two sailors.",
        "release",
        "requested",
    ),
    ("Norway praised steps that went beyond the pact, including the release of two sailors.", "release", "happened"),
]


@pytest.mark.parametrize(("sentence", "trigger", "status"), STATUS, ids=[s for s, _, _ in STATUS])
def test_status(extract_text: Callable[..., Extraction], sentence: str, trigger: str, status: str) -> None:
    found = extract_text(sentence, published="2024-05-14")
    text = found.document.text

    assert next(e.status for e in found.events if text[e.trigger.start : e.trigger.end] == trigger) == status


# text, relation, whether it must be found
RELATIONS = [
    ("Rescuers dug in Lomma, a village of 900 people about 60 kilometers from Oslo.", "kg:locatedIn", False),
    ("Rescuers dug in Lomma, a village in Norway.", "kg:locatedIn", True),
    ("Ann Berg led the firm before moving to rival Sorvane in 2022. Sorvane is in trouble.", "kg:residesIn", False),
    ("Ann Berg led the firm before moving to Oslo in 2022.", "kg:residesIn", True),
    ("The memo was written by NATO regional director Ann Berg.", "kg:headOf", False),
    ("The memo was written by NATO director Ann Berg.", "kg:headOf", True),
]


@pytest.mark.parametrize(("sentence", "predicate", "there"), RELATIONS, ids=[s for s, _, _ in RELATIONS])
def test_relations(extract_text: Callable[..., Extraction], sentence: str, predicate: str, *, there: bool) -> None:
    assert (predicate in {r.predicate for r in extract_text(sentence).relations}) is there


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Congo accused Rwanda.", "Democratic Republic of the Congo"),
        ("Congo-Brazzaville agreed.", "Republic of the Congo"),
    ],
)
def test_one_country_has_a_short_name(extract_text: Callable[..., Extraction], text: str, country: str) -> None:
    links = {
        "Democratic Republic of the Congo": "https://sws.geonames.org/203312/",
        "Republic of the Congo": "https://sws.geonames.org/2260494/",
    }

    assert any(links[country] in e.links for e in extract_text(text).entities)

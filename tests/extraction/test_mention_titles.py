"""Nouns that only introduce a name."""

from __future__ import annotations

import pytest

from kg.extraction.mentions import find_mentions
from kg.model import Name, Parse
from tests.helpers import make_parse


def name(first: int, last: int, kind: str, cls: str) -> Name:
    return Name(first=first, last=last, type=kind, cls=cls, origin="model")


def nominals(parse: Parse) -> list[str]:
    return [parse.text(m.start, m.end) for m in find_mentions(parse) if m.kind == "nominal"]


INTRODUCING = {
    "president Ann Berg": (
        "president|NN|compound|2 Ann|NNP|compound|2 Berg|NNP|nsubj|3 sat|VBD|ROOT|3",
        name(1, 3, "Person", "kg:Person"),
    ),
    "the minister Ann Berg, apposed": (
        "the|DT|det|1 minister|NN|nsubj|4 Ann|NNP|compound|3 Berg|NNP|appos|1 sat|VBD|ROOT|4",
        name(2, 4, "Person", "kg:Person"),
    ),
    "the news agency Kyst": (
        "the|DT|det|2 news|NN|compound|2 agency|NN|nsubj|4 Kyst|NNP|appos|2 reported|VBD|ROOT|4",
        name(3, 4, "Organization", "kg:NewsAgency"),
    ),
    "Kyst news agency": (
        "Kyst|NNP|compound|2 news|NN|compound|2 agency|NN|nsubj|3 reported|VBD|ROOT|3",
        name(0, 1, "Organization", "kg:NewsAgency"),
    ),
    "the town of Mirdal": (
        "the|DT|det|1 town|NN|nsubj|4 of|IN|prep|1 Mirdal|NNP|pobj|2 slept|VBD|ROOT|4",
        name(3, 4, "Place", "kg:City"),
    ),
}


@pytest.mark.parametrize(("table", "named"), INTRODUCING.values(), ids=INTRODUCING.keys())
def test_introduces(table: str, named: Name) -> None:
    parse = make_parse(table)
    parse.names = [named]

    assert nominals(parse) == []


DESCRIBING = {
    "the president, Ann Berg": (
        "the|DT|det|1 president|NN|nsubj|6 ,|,|punct|1 Ann|NNP|compound|4 Berg|NNP|appos|1 ,|,|punct|1 sat|VBD|ROOT|6",
        name(3, 5, "Person", "kg:Person"),
        "president",
    ),
    "a Kyst spokesman": (
        "a|DT|det|2 Kyst|NNP|compound|2 spokesman|NN|nsubj|3 sat|VBD|ROOT|3",
        name(1, 2, "Organization", "kg:NewsAgency"),
        "Kyst spokesman",
    ),
    "a Mirdal agency": (
        "a|DT|det|2 Mirdal|NNP|compound|2 agency|NN|nsubj|3 shut|VBD|ROOT|3",
        name(1, 2, "Place", "kg:City"),
        "Mirdal agency",
    ),
    "the cities of Norway": (
        "the|DT|det|1 city|NN|nsubj|4 of|IN|prep|1 Norway|NNP|pobj|2 slept|VBD|ROOT|4",
        name(3, 4, "Place", "kg:Country"),
        "city",
    ),
    "the mayor of Mirdal": (
        "the|DT|det|1 mayor|NN|nsubj|4 of|IN|prep|1 Mirdal|NNP|pobj|2 slept|VBD|ROOT|4",
        name(3, 4, "Place", "kg:City"),
        "mayor",
    ),
}


@pytest.mark.parametrize(("table", "named", "described"), DESCRIBING.values(), ids=DESCRIBING.keys())
def test_describes(table: str, named: Name, described: str) -> None:
    parse = make_parse(table)
    parse.names = [named]

    assert nominals(parse) == [described]


def test_the_name_before_its_kind_has_the_head_of_the_phrase() -> None:
    parse = make_parse(INTRODUCING["Kyst news agency"][0])
    parse.names = [INTRODUCING["Kyst news agency"][1]]

    assert [m.head for m in find_mentions(parse)] == [2]


@pytest.mark.parametrize(
    ("table", "described"),
    [
        ("talks|NNS|nsubj|1|talk took|VBD|ROOT|1|take place|NN|dobj|1", ["talks"]),
        ("they|PRP|nsubj|1 took|VBD|ROOT|1|take the|DT|det|3 place|NN|dobj|1", ["place"]),
        ("an|DT|det|2 arms|NNS|compound|2|arm deal|NN|ROOT|2", ["arms deal", "arms"]),
    ],
)
def test_fixed_phrases_and_arms(table: str, described: list[str]) -> None:
    assert nominals(make_parse(table)) == described

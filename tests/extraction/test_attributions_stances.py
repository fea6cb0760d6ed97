"""Questions, feelings, judgements, polls and slogans as the model parses them: who holds what, and what nobody holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extraction.attributions import find_attributions
from kg.model import Parse
from tests.extraction.attribution_rows import CUES, Row, rows

pytestmark = pytest.mark.model

Reader = Callable[..., Parse]


FOUND: list[tuple[str, list[Row]]] = [
    # questions
    (
        "Asked whether the bridge was safe, the mayor laughed.",
        [(None, "Asked", "whether the bridge was safe")],
    ),
    (
        "A reporter asked Lind if he would sell the ship.",
        [("A reporter", "asked", "if he would sell the ship")],
    ),
    ("Lind questioned why the harbour had closed.", [("Lind", "questioned", "why the harbour had closed")]),
    (
        '"No," Lind replied when asked whether the ship was sold.',
        [("Lind", "replied", "No"), (None, "asked", "whether the ship was sold")],
    ),
    # feelings and guesses
    ("Berg is angry that the plant has closed.", [("Berg", "angry", "the plant has closed")]),
    ("Workers are worried they will lose their jobs.", [("Workers", "worried", "they will lose their jobs")]),
    ("The firm's fear is that it will run out of cash.", [("The firm", "fear", "it will run out of cash")]),
    ("Lind expressed concern about the safety of the crew.", [("Lind", "concern", "the safety of the crew")]),
    # judgements in the speaker's words
    ("Berg called the deal a mistake.", [("Berg", "called", "the deal a mistake")]),
    ("Lind described the mayor as reckless.", [("Lind", "described", "the mayor as reckless")]),
    ("Critics dismissed the report as nonsense.", [("Critics", "dismissed", "the report as nonsense")]),
    ("Many regard the captain as a hero.", [("Many", "regard", "the captain as a hero")]),
    # wanting
    ("The bishop pleaded for calm.", [("The bishop", "pleaded", "calm")]),
    ("Lind called on the council to act.", [("Lind", "called", "act")]),
    ("The governor vowed an appeal.", [("The governor", "vowed", "an appeal")]),
    # polls
    (
        "The poll shows Berg leading Lind among young voters.",
        [("The poll", "shows", "Berg leading Lind among young voters")],
    ),
    ("Berg leads by two points, per a new Acme poll.", [("a new Acme poll", "per", "Berg leads by two points")]),
    # where a content ends, and what it takes in
    (
        "Lind claims he never sold the ship, but court papers show that he signed the contract.",
        [("Lind", "claims", "he never sold the ship"), ("court papers", "show", "he signed the contract")],
    ),
    (
        "About 62 percent thought Berg won, compared with 27 percent for Lind.",
        [("About 62 percent", "thought", "Berg won")],
    ),
    (
        'The captain said that Lind "knowingly" sank the ship.',
        [("The captain", "said", 'Lind "knowingly" sank the ship')],
    ),
    (
        'Berg predicts that the party will recover in May: "People are not blind. They vote."',
        [("Berg", "predicts", "the party will recover in May … People are not blind. They vote")],
    ),
    (
        '"Read the treaty," she said. "No more bad deals. Not now, not ever."',
        [("she", "said", "Read the treaty … No more bad deals. Not now, not ever")],
    ),
    ("The fee that Lind said was wrong has been paid.", [("Lind", "said", "was wrong")]),
    # who it is
    (
        "Ann Berg, who owns a shop on Mill Street and who says the tax will ruin her, has moved.",
        [("Ann Berg", "says", "the tax will ruin her")],
    ),
    (
        '"The strike is over," said Berg, who insisted on a vote.',
        [("Berg", "said", "The strike is over")],
    ),
    ('As one sailor put it, "the ship is on fire."', [("one sailor", "put", "the ship is on fire")]),
    ('Strikers chanted "No contract, no work" outside the gate.', [("Strikers", "chanted", "No contract, no work")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(parse_text: Reader, text: str, expected: list[Row]) -> None:
    assert rows(parse_text(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police questioned the captain for an hour.",
        "He was asked to leave.",
        "Lind did not ask whether it had sailed.",
        "The good news is that the port is open.",
        "The plant makes 40 cars per day.",
        "He called the boat Alma.",
        "She called her lawyer on Monday.",
        "I would call it a mistake.",
        "A lawyer would regard it as a mistake.",
        "The harbour, which he called home, was flooded.",
        "The judge charged him with fraud.",
        "It was too early to say.",
        "They laughed about the offer.",
        "She put it on the table.",
        "The crew were happy.",
    ],
)
def test_yields_nothing(parse_text: Reader, text: str) -> None:
    assert rows(parse_text(text)) == []


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Lind questioned whether the harbour had closed.", "possible"),
        ("Berg is angry that the plant has closed.", "certain"),
        ("Workers are worried that the plant has closed.", "possible"),
        ("Divers discovered that the ship had sunk.", "certain"),
        ("Prosecutors charge that he sold the ship.", "probable"),
    ],
)
def test_certainty(parse_text: Reader, text: str, certainty: str) -> None:
    assert [d.certainty for d in find_attributions(parse_text(text), CUES)] == [certainty]

"""Amounts, tolls and distances."""

from __future__ import annotations

import pytest

from kg.extracting import Extractor
from kg.extraction.amounts import read_amount
from kg.model import Document


@pytest.mark.parametrize(
    ("words", "before", "amount"),
    [
        ("$2.1 billion", "", "2100000000 USD"),
        ("2.4bn euros", "", "2400000000 EUR"),
        ("€350m", "over", "at least 350000000 EUR"),
        ("700 kilometers", "about", "about 700 km"),
        ("425 miles", "approximately", "about 684 km"),
        ("a thousand kilometers", "about", "about 1000 km"),
        ("at least 34 people", "", "at least 34 people"),
        ("up to 1,200 soldiers", "", "at most 1200 soldiers"),
        ("two guards", "", "2 guards"),
        ("twenty-five", "", "25"),
        ("three hundred and five men", "", "305 men"),
        ("15.5 percent", "", "15.5 %"),
    ],
)
def test_amount(words, before, amount):
    assert str(read_amount(words, before)) == amount


@pytest.mark.parametrize("words", ["2 to 3 days", "dozens", "between 5 and 9 people", "", "the guards"])
def test_no_amount(words):
    assert read_amount(words) is None


def test_unit_that_the_caller_knows():
    assert str(read_amount("61 bodies", unit="people")) == "61 people"


@pytest.fixture(scope="module")
def extract():
    extractor = Extractor()

    def run(text: str):
        made = extractor(Document(id="x", text=text, published="2024-03-06"))
        return [
            (e.type, e.lemma, {r.role: r.amount or text[r.span.start : r.span.end] for r in e.roles})
            for e in made.events
        ]

    return run


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("The doctors put the toll at 112.", "112 people"),
        ("The death toll rose to 112 on Tuesday.", "112 people"),
        ("Rescuers put the number of dead at more than 40.", "at least 40 people"),
        ("Police said that the death toll stood at 47.", "47 people"),
    ],
)
def test_toll(extract, text, amount):
    assert [roles["quantity"] for cls, _, roles in extract(text) if cls == "kg:Die"] == [amount]


@pytest.mark.model
def test_a_toll_of_a_road_and_a_number_of_cars_are_none(extract):
    found = extract("The road toll rose in May. The agency put the number of cars at 112.")
    assert [cls for cls, _, _ in found if cls == "kg:Die"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "here", "there", "amount"),
    [
        ("Bergen lies 460 km (285 miles) from Oslo.", "Bergen", "Oslo", "460 km"),
        ("He may come to Bergen, which is about 460 kilometers from Oslo.", "Bergen", "Oslo", "about 460 km"),
        ("Bergen, situated approximately 285 miles west of Oslo, was calm.", "Bergen", "Oslo", "about 459 km"),
        ("It was felt in Tromsdal, a town about 80 kilometers north of Oslo.", "town", "Oslo", "about 80 km"),
    ],
)
def test_distance(extract, text, here, there, amount):
    (found,) = [roles for _, lemma, roles in extract(text) if lemma == "distance"]
    assert found == {"patient": here, "origin": there, "quantity": amount}


@pytest.mark.model
def test_a_journey_is_no_distance(extract):
    assert [
        r for _, lemma, r in extract("She walked 20 km from Oslo. They drove 30 miles.") if lemma == "distance"
    ] == []


@pytest.mark.model
def test_price_and_people(extract):
    found = extract("The group bought the yard for 2.4bn euros. The blast killed at least 12 people.")
    assert [roles["quantity"] for cls, _, roles in found if cls in ("kg:Acquire", "kg:Trade")] == ["2400000000 EUR"]
    assert [roles["patient"] for _, lemma, roles in found if lemma == "kill"] == ["at least 12 people"]


@pytest.mark.model
def test_a_distance_takes_the_place_of_its_verb_in_other_events(extractor: Extractor) -> None:
    text = "They discussed how the port is located about 90 kilometers from Oslo."
    found = extractor(Document(id="a", text=text))
    topics = [r.event for e in found.events if e.lemma == "discuss" for r in e.roles]

    assert [e.id for e in found.events if e.lemma == "distance"] == [t for t in topics if t]

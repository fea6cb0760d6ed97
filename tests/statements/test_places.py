from __future__ import annotations

import pytest

from kg.statements.places import Geography, containment, geonames_countries
from tests.statements.builder import THINGS, Story, iri

KNOWN = {t.iri: t for t in THINGS}


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("Oslo", "Oslo", True),
        ("Oslo", "Norway", True),
        ("Norway", "Oslo", True),
        ("Oslo", "Bergen", False),
        ("Oslo", "Sudland", False),
        ("Bergen", "Sudland", True),
        ("Norway", "Sudland", False),
    ],
    ids=["same", "inside", "around", "two cities", "another country", "country not known", "two countries"],
)
def test_places_agree(left, right, agree):
    assert Geography(KNOWN).agree({iri(left)}, {iri(right)}) == agree


def test_nothing_said_agrees_with_everything():
    assert Geography(KNOWN).agree(set(), {iri("Oslo")})


def test_a_place_without_a_name_may_be_any():
    assert Geography(KNOWN, named={iri("Oslo")}).agree({iri("Oslo")}, {iri("Bergen")})


def test_country_of_a_city_comes_from_geonames():
    assert geonames_countries(KNOWN) == {iri("Oslo"): iri("Norway")}


def test_what_the_texts_assert_is_added_and_followed_up(know):
    told = know(
        Story("a").relation("kg:locatedIn", "[subject=Bergen] lies in [object=Norway]."),
        Story("b").relation("kg:locatedIn", "[subject=Norway] lies in [object=Sudland].", status="possible"),
    )
    assert containment(KNOWN, told.statements)[iri("Bergen")] == {iri("Norway")}


def test_a_circle_of_places_ends(know):
    told = know(
        Story("a").relation("kg:locatedIn", "[subject=Norland] lies in [object=Sudland]."),
        Story("b").relation("kg:locatedIn", "[subject=Sudland] lies in [object=Norland]."),
    )
    assert containment({}, told.statements) == {iri("Norland"): {iri("Sudland")}, iri("Sudland"): {iri("Norland")}}

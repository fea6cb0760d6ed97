"""What the gazetteer knows, and how it finds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation.gazetteer import Entry, Gazetteer, fold, key_of, load_gazetteer
from kg.errors import SetupError


@pytest.mark.parametrize(
    ("name", "thing", "cls", "country"),
    [
        ("Norway", "Norway", "kg:Country", "NO"),
        ("Norwegian", "Norway", "kg:Country", "NO"),
        ("Norwegians", "Norway", "kg:Group", "NO"),
        ("Dane", "Denmark", "kg:Group", "DK"),
        ("Frenchwomen", "France", "kg:Group", "FR"),
        ("Britain", "United Kingdom", "kg:Country", "GB"),
        ("U.S.", "United States", "kg:Country", "US"),
        ("UAE", "United Arab Emirates", "kg:Country", "AE"),
        ("The Netherlands", "Netherlands", "kg:Country", "NL"),
        ("Holland", "Netherlands", "kg:Country", "NL"),
        ("Guinea-Bissau", "Guinea-Bissau", "kg:Country", "GW"),
        ("Côte d'Ivoire", "Ivory Coast", "kg:Country", "CI"),
        ("Oslo", "Oslo", "kg:City", "NO"),
        ("Bergen", "Bergen", "kg:City", "NO"),
        ("São Paulo", "São Paulo", "kg:City", "BR"),
        ("Sao Paulo", "São Paulo", "kg:City", "BR"),
        ("Cologne", "Cologne", "kg:City", "DE"),
        ("Washington, D.C.", "Washington", "kg:City", "US"),
        ("White House", "White House", "kg:GovernmentBody", "US"),
        ("NATO", "North Atlantic Treaty Organization", "kg:IntergovernmentalOrganization", None),
        ("Reuters", "Reuters", "kg:NewsAgency", "GB"),
        ("Middle East", "Middle East", "kg:Region", None),
        ("Africa", "Africa", "kg:Region", None),
        ("Black Sea", "Black Sea", "kg:NaturalFeature", None),
        ("Bavaria", "Bavaria", "kg:Region", None),
    ],
)
def test_known_names(gazetteer: Gazetteer, name: str, thing: str, cls: str, country: str | None) -> None:
    found = gazetteer.look_up(name)

    assert (found[0].name, found[0].cls, found[0].country) == (thing, cls, country)


@pytest.mark.parametrize("name", ["norway", "Xyzzy", "", "nato", "the"])
def test_unknown_names(gazetteer: Gazetteer, name: str) -> None:
    assert not gazetteer.look_up(name)


@pytest.mark.parametrize("name", ["Jordan", "Georgia", "Nice", "Reading", "Lincoln", "Kim", "Chad"])
def test_names_with_another_meaning_weigh_little(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.look_up(name)[0].weight < 2


def test_the_best_known_namesake_comes_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.look_up("Paris")

    assert (found[0].country, found[0].cls) == ("FR", "kg:City")
    assert "US" in {e.country for e in found}


def test_a_city_has_a_link_with_coordinates(gazetteer: Gazetteer) -> None:
    link = gazetteer.look_up("Oslo")[0].links[0]
    place = gazetteer.place(link)

    assert link.startswith("https://sws.geonames.org/")
    assert place is not None
    assert place.latitude is not None
    assert place.longitude is not None
    assert 59 < place.latitude < 60.5
    assert 10 < place.longitude < 11.5


def test_a_country_has_a_link_with_iso_codes(gazetteer: Gazetteer) -> None:
    place = gazetteer.place(gazetteer.look_up("Norwegian")[0].links[0])

    assert place is not None
    assert (place.name, place.country, place.iso3) == ("Norway", "NO", "NOR")


@pytest.mark.parametrize(
    "link", ["https://sws.geonames.org/0/", "https://example.org/1", "", "https://sws.geonames.org/x/"]
)
def test_a_link_that_was_not_given_has_no_place(gazetteer: Gazetteer, link: str) -> None:
    assert gazetteer.place(link) is None


def test_looking_up_twice_gives_the_same(gazetteer: Gazetteer) -> None:
    assert list(gazetteer.look_up("Springfield")) == list(gazetteer.look_up("Springfield"))


def test_longest_counts_words() -> None:
    entry = Entry(name="X", type="Place", cls="kg:City", origin="world", weight=1.0)
    made = Gazetteer([("New Port", entry), ("New", entry), ("Port-au-Sel", entry)])

    assert [made.longest(w) for w in ("New", "Port", "Old")] == [2, 5, 0]
    assert len(made) == 3


@given(st.text(max_size=30))
def test_keys_never_fail(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name) or fold(name).lower().startswith("the")
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("turtle", "word"),
    [
        ("world:x a kg:City", "Turtle"),
        ("iso:QQ kg:demonym 'Qian'@en .", "iso:QQ"),
        ("<https://sws.geonames.org/1/> skos:altLabel 'Nowhere'@en .", "geonames.org/1/"),
        ("world:x a kg:Shrub ; skos:prefLabel 'X'@en .", "kg:Shrub"),
        ("world:x a kg:Company .", "prefLabel"),
    ],
)
def test_a_broken_world_file_is_refused(tmp_path: Path, turtle: str, word: str) -> None:
    file = tmp_path / "world.ttl"
    file.write_text(
        "@prefix iso: <https://w3id.org/newskg/iso#> . @prefix world: <https://w3id.org/newskg/world#> .\n"
        "@prefix kg: <https://w3id.org/newskg/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        + turtle
    )

    with pytest.raises(SetupError, match=word):
        load_gazetteer(file)

"""Explaining nodes and facts of the small hand-written graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.explanation import encode_text, explain
from kg.formats import read_graph
from kg.reading import find_node

ANN = "https://w3id.org/newskg/id/ann-berg"


@pytest.fixture(scope="module")
def small() -> Store:
    return read_graph(Path(__file__).parent.parent / "data" / "small.trig")


@pytest.mark.parametrize("name", [ANN, f"<{ANN}>", ":ann-berg", "Ann Berg", "ANN BERG", "berg", "A. Berg"])
def test_a_thing_is_found_by_iri_curie_label_and_alias(name: str, small: Store) -> None:
    assert find_node(small, name) == ANN


def test_a_thing_with_its_names_links_and_statements(small: Store) -> None:
    made = explain(small, "berg")

    assert (made.label, made.types, made.aliases) == ("Ann Berg", ("kg:Person",), ("A. Berg", "Berg"))
    assert made.links == (("owl:sameAs", "https://example.org/ann"),)
    assert made.mentions == (("Berg", 2), ("Ann Berg", 1))
    assert [(a.label, a.standing) for a in made.accounts] == [
        ("Ann Berg met Bo Lund", "happened"),
        ("Ann Berg to meet Cy Dahl", "planned"),
        ("Ann Berg, foreign minister of Norland", "holds"),
        ("Ann Berg visited Oslo", "happened"),
    ]


@pytest.mark.parametrize("name", ["event:met", "statement:met", "evidence:met-d2", "Ann Berg met Bo Lund"])
def test_events_statements_and_evidence_lead_to_the_sentences(name: str, small: Store) -> None:
    (account,) = explain(small, name).accounts
    first, second = account.sources

    assert account.names("agent", "participant") == ["Ann Berg", "Bo Lund"]
    assert (first.document, first.publisher, first.published, first.speakers) == ("d1", "The Lantern", "2024-03-06", ())
    assert (second.document, second.publisher, second.speakers) == ("d2", None, ("Nordwire (reported)",))
    assert second.sentence == "Lund met with Berg in Oslo, Nordwire reported."


@pytest.mark.parametrize(
    "fact", [("Ann Berg", "met", "Bo Lund"), ("bo lund", "kg:met", ":ann-berg"), (":ann-berg kg:met :bo-lund .",)]
)
def test_a_fact_in_either_direction(fact: tuple[str, ...], small: Store) -> None:
    made = explain(small, *fact)

    assert [a.iri.rpartition("/")[2] for a in made.accounts] == ["met"]


def test_what_is_no_fact_is_not_explained_as_one(small: Store) -> None:
    with pytest.raises(QueryError, match="does not state as a fact: :ann-berg kg:met :cy-dahl"):
        explain(small, "Ann Berg", "met", "Cy Dahl")


def test_text_shows_words_speakers_and_rule(small: Store) -> None:
    text = encode_text(explain(small, "Norland sold tanks to Bo Lund"))

    assert text.splitlines()[0] == "Norland sold tanks to Bo Lund  statement:sale"
    assert "d3, Harbour Post, 2024-03-08: “Norland did not »sell« tanks to Lund,” Cy Dahl said." in text
    assert "said by Cy Dahl (said, own words); denied, negative; rule verb-frame 0.9" in text


def test_a_chain_of_speakers_is_told_from_the_outside_in(small: Store) -> None:
    assert "said by Nordwire (told) → officials (told); possible, possible;" in encode_text(
        explain(small, "statement:may")
    )


def test_names_nobody_has_and_names_of_several(small: Store) -> None:
    twice = Store()
    twice.extend(small)
    twice.update(
        "INSERT DATA { <https://w3id.org/newskg/id/eva-berg> <http://www.w3.org/2004/02/skos/core#altLabel> 'Berg' }"
    )

    with pytest.raises(QueryError, match="nothing in the graph is called 'Nobody'; `kg query aliases` lists"):
        explain(small, "Nobody")
    with pytest.raises(QueryError, match="'Norlund'; did you mean Norland"):
        explain(small, "Norlund")
    with pytest.raises(QueryError, match="'dahl'; did you mean Cy Dahl"):
        explain(small, "dahl")
    with pytest.raises(QueryError, match="'Berg' may be :ann-berg, :eva-berg; name one"):
        explain(twice, "Berg")
    with pytest.raises(QueryError, match="got 2 words"):
        explain(small, "Ann", "Berg")


def test_terminal_controls_in_names_do_not_reach_the_terminal(small: Store) -> None:
    evil = Store()
    evil.update(
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
        "INSERT DATA { <https://w3id.org/newskg/id/x> rdfs:label 'a\\u001B[2Jb\\u202Ec' }"
    )

    assert encode_text(explain(evil, ":x")).startswith("a [2Jb c  :x\n")

"""Every question of the cookbook: its columns, its answer on the small graph, and the same answer in rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from kg.errors import QueryError
from kg.formats import read_graph, write
from kg.formats.rdf import encode_turtle
from kg.queries import list_questions, read_question, run

ANN = "https://w3id.org/newskg/id/ann-berg"
MET = "Ann Berg met Bo Lund in Oslo on Tuesday."
MET_2 = "Lund met with Berg in Oslo, Nordwire reported."
PLAN = "Berg, the foreign minister of Norland, plans to meet Cy Dahl in April."
MAY = "Lund may meet Dahl, officials told Nordwire."
DENIED = "“Norland did not sell tanks to Lund,” Cy Dahl said."

COLUMNS = {
    "who-met-whom": "person1 person2 date place status documents",
    "visits": "visitor place date status documents",
    "roles": "person role organization status",
    "timeline": "date event label agents status documents",
    "open-events": "date lemma label agents status documents",
    "claims": "statement status source document sentence",
    "planned": "statement status date source document sentence",
    "denied": "statement status date source document sentence",
    "possible": "statement status date source document sentence",
    "contradictions": "kind statement1 statement2 document1 document2 sentence1 sentence2",
    "corroboration": "statement sources names documents",
    "aliases": "entity name alias documents",
    "evidence": "subject predicate object document start end sentence",
    "neighbours": "predicate other direction documents",
}

ANSWERS = {
    "who-met-whom": [("Ann Berg", "Bo Lund", "2024-03-05", "Oslo", "happened", "d1, d2")],
    "visits": [("Ann Berg", "Oslo", "2024-03", "happened", "d3")],
    "roles": [("Ann Berg", "foreign minister", "Norland", "holds")],
    "timeline": [
        ("2024-03", "Visit", "Ann Berg visited Oslo", "Ann Berg", "happened", "d3"),
        ("2024-03-05", "Meet", "Ann Berg met Bo Lund", "Ann Berg", "happened", "d1, d2"),
        ("2024-04", "Meet", "Ann Berg to meet Cy Dahl", "Ann Berg", "planned", "d1"),
    ],
    "open-events": [],
    "claims": [
        ("Ann Berg met Bo Lund", "happened", "The Lantern", "d1", MET),
        ("Ann Berg to meet Cy Dahl", "planned", "The Lantern", "d1", PLAN),
        ("Ann Berg, foreign minister of Norland", "holds", "The Lantern", "d1", PLAN),
        ("Ann Berg met Bo Lund", "happened", "Nordwire", "d2", MET_2),
        ("Bo Lund may meet Cy Dahl", "possible", "officials via Nordwire", "d2", MAY),
        ("Ann Berg visited Oslo", "happened", "Harbour Post", "d3", "Ann Berg visited Oslo in March 2024."),
        ("Norland sold tanks to Bo Lund", "denied", "Cy Dahl", "d3", DENIED),
    ],
    "planned": [("Ann Berg to meet Cy Dahl", "planned", "2024-04", "The Lantern", "d1", PLAN)],
    "possible": [("Bo Lund may meet Cy Dahl", "possible", "", "officials via Nordwire", "d2", MAY)],
    "denied": [("Norland sold tanks to Bo Lund", "denied", "", "Cy Dahl", "d3", DENIED)],
    "contradictions": [
        (
            "place",
            "Ann Berg met Bo Lund",
            "Ann Berg visited Oslo",
            "d1",
            "d3",
            MET,
            "Ann Berg visited Oslo in March 2024.",
        )
    ],
    "corroboration": [
        ("Ann Berg met Bo Lund", 2, "Nordwire, The Lantern", "d1, d2"),
        ("Ann Berg to meet Cy Dahl", 1, "The Lantern", "d1"),
        ("Ann Berg visited Oslo", 1, "d3", "d3"),
        ("Ann Berg, foreign minister of Norland", 1, "The Lantern", "d1"),
        ("Bo Lund may meet Cy Dahl", 1, "officials", "d2"),
        ("Norland sold tanks to Bo Lund", 1, "d3", "d3"),
    ],
    "aliases": [
        (ANN, "Ann Berg", "A. Berg", ""),
        (ANN, "Ann Berg", "Berg", "d1, d2"),
        ("https://w3id.org/newskg/id/bo-lund", "Bo Lund", "Lund", "d2"),
        ("https://w3id.org/newskg/id/norland", "Norland", "Republic of Norland", ""),
    ],
    "evidence": [
        ("Ann Berg", "met", "Bo Lund", "d1", 0, 40, MET),
        ("Ann Berg", "met", "Bo Lund", "d2", 0, 46, MET_2),
        ("Ann Berg", "ministerOf", "Norland", "d1", 41, 111, PLAN),
        ("Ann Berg", "visited", "Oslo", "d3", 52, 88, "Ann Berg visited Oslo in March 2024."),
    ],
    "neighbours": [
        ("met", "Bo Lund", "out", "d1, d2"),
        ("ministerOf", "Norland", "out", "d1"),
        ("visited", "Oslo", "out", "d3"),
    ],
}


def ask_rdflib(name: str, graph: rdflib.Graph) -> list[tuple[object, ...]]:
    question = read_question(name)
    text = question.ask_about(ANN) if question.wants_entity else question.text
    rows = graph.query(text)
    return [tuple(cell if isinstance(cell, int) else str(cell) for cell in map(python, row)) for row in rows]  # type: ignore[union-attr]


def python(cell: object) -> object:
    return cell.toPython() if isinstance(cell, rdflib.Literal) else cell


@pytest.fixture(scope="session")
def turtle(small: Store) -> rdflib.Graph:
    return rdflib.Graph().parse(data=encode_turtle(small).decode(), format="turtle")


def test_the_cookbook_has_these_questions_and_columns() -> None:
    assert {q.name: " ".join(q.columns) for q in list_questions()} == COLUMNS
    assert all(q.about.endswith(".") for q in list_questions())


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_from_named_graphs_and_from_one_graph(name: str, small: Store, tmp_path: Path) -> None:
    one_graph = read_graph(write(small, "turtle", tmp_path / "g.ttl"))

    assert list(run(name, small, entity=ANN).rows) == ANSWERS[name]
    assert list(run(name, one_graph, entity=ANN).rows) == ANSWERS[name]
    assert " ".join(run(name, small, entity=ANN).columns) == COLUMNS[name]


@pytest.mark.parametrize("name", ANSWERS)
def test_rdflib_gives_the_same_answers(name: str, turtle: rdflib.Graph) -> None:
    assert ask_rdflib(name, turtle) == ANSWERS[name]


def test_several_partners_have_not_met_one_another(small: Store) -> None:
    graph = Store()
    graph.extend(small)
    graph.update("""
        PREFIX : <https://w3id.org/newskg/id/> PREFIX kg: <https://w3id.org/newskg/ontology#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX event: <https://w3id.org/newskg/event/> PREFIX statement: <https://w3id.org/newskg/statement/>
        INSERT DATA {
          event:met kg:participant :cy-dahl .
          <urn:1> rdf:subject :ann-berg ; rdf:predicate kg:met ; rdf:object :cy-dahl ; kg:statement statement:met .
          <urn:2> rdf:subject :cy-dahl ; rdf:predicate kg:met ; rdf:object :ann-berg ; kg:statement statement:met .
        }""")

    pairs = [row[:2] for row in run("who-met-whom", graph).rows]

    assert pairs == [("Ann Berg", "Bo Lund"), ("Ann Berg", "Cy Dahl")]


def test_of_two_dates_that_agree_the_timeline_tells_the_more_exact_one(small: Store) -> None:
    graph = Store()
    graph.extend(small)
    graph.update("""
        PREFIX kg: <https://w3id.org/newskg/ontology#> PREFIX statement: <https://w3id.org/newskg/statement/>
        INSERT DATA { statement:met kg:argument <urn:1>, <urn:2>, <urn:3> .
          <urn:1> kg:role kg:time ; kg:value '2024-03' . <urn:2> kg:role kg:time ; kg:value '2024-03-09' .
          <urn:3> kg:role kg:time ; kg:value 'PAST_REF' }""")

    dates = [row["date"] for row in run("timeline", graph).records() if row["event"] == "Meet"]

    assert dates == ["2024-03-05", "2024-03-09", "2024-04"]


def test_open_events_are_told_apart_from_those_of_some_class(small: Store) -> None:
    graph = Store()
    graph.extend(small)
    graph.update("""
        PREFIX : <https://w3id.org/newskg/id/> PREFIX kg: <https://w3id.org/newskg/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX evidence: <https://w3id.org/newskg/evidence/>
        INSERT DATA {
          <urn:juggle> a kg:EventStatement ; kg:predicate kg:Event ; kg:lemma 'juggle' ; rdfs:label 'juggle: Ann Berg' ;
            kg:standing kg:happened ; kg:evidence evidence:met-d1 ; kg:argument <urn:1>, <urn:2>, <urn:3>, <urn:4> .
          <urn:1> kg:role kg:agent ; kg:filler :ann-berg . <urn:2> kg:role kg:time ; kg:value '2024-03' .
          <urn:3> kg:role kg:time ; kg:value '2024-03-05' . <urn:4> kg:role kg:time ; kg:value 'P2D' .
          <urn:yodel> a kg:EventStatement ; kg:predicate kg:Event ; kg:lemma 'yodel' ; rdfs:label 'yodel' ;
            kg:standing kg:planned ; kg:evidence evidence:met-d2 .
        }""")

    assert run("timeline", graph).rows == run("timeline", small).rows
    assert list(run("open-events", graph).rows) == [
        ("", "yodel", "yodel", "", "planned", "d2"),
        ("2024-03-05", "juggle", "juggle: Ann Berg", "Ann Berg", "happened", "d1"),
    ]


def test_unknown_questions_and_missing_entities_are_told(small: Store) -> None:
    with pytest.raises(QueryError, match="no question 'who'; it has aliases, claims"):
        run("who", small)
    with pytest.raises(QueryError, match="--entity"):
        run("neighbours", small)
    with pytest.raises(QueryError, match="no query file"):
        run("none.rq", small)
    with pytest.raises(QueryError, match="cannot be run"):
        run("SELECT ?x { ?x ", small)

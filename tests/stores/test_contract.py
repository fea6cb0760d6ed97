"""What every store must do, real ones and the stand-in for Neo4j alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import queries, stores
from kg.queries import list_questions
from kg.stores import GraphStore
from kg.vocab import expand
from tests.hostile import HOSTILE

ANN = "https://w3id.org/newskg/id/ann-berg"
Opener = Callable[[], GraphStore]
NAMES = {
    "SPARQL": """SELECT ?iri ?name WHERE { ?iri <http://www.w3.org/2000/01/rdf-schema#label> ?name
                 FILTER(STRSTARTS(STR(?iri), "https://w3id.org/newskg/id/")) }""",
    "Cypher": "MATCH (t:Thing) RETURN t.iri AS iri, t.label AS name",
}


def question(store: GraphStore, name: str) -> str:
    if store.language == "Cypher":
        return stores.read_question(name)
    known = queries.read_question(name)
    return known.ask_about(ANN) if known.wants_entity else known.text


def rows(found: queries.Result | stores.Answer) -> list[list[str]]:
    """Rows in one order, since databases sort text by rules of their own."""
    return sorted([str(cell) for cell in row] for row in found.rows)


def named(names: list[str]) -> list[Quad]:
    label, kind, graph = (NamedNode(expand(c)) for c in ("rdfs:label", "rdf:type", "graph:things"))
    made = []
    for number, name in enumerate(names):
        thing = NamedNode(f"https://w3id.org/newskg/id/n{number}")
        made += [Quad(thing, label, Literal(name), graph), Quad(thing, kind, NamedNode(expand("kg:Person")), graph)]
    return made


@pytest.mark.parametrize("graph", ["small", pytest.param("seeds_store", marks=pytest.mark.model)])
def test_the_cookbook_gives_the_same_answers_as_at_home(
    graph: str, make_store: Opener, request: pytest.FixtureRequest
) -> None:
    source: Store = request.getfixturevalue(graph)
    if "virtuoso-updates" in request.node.name:
        source = without_durations(source)
    with make_store() as store:
        store.load(source)

        for known in list_questions():
            answer = store.query(question(store, known.name), entity=ANN)
            at_home = queries.run(known.name, source, entity=ANN)
            assert (known.name, answer.columns) == (known.name, at_home.columns)
            assert (known.name, rows(answer)) == (known.name, rows(at_home))


def without_durations(source: Store) -> Store:
    """The graph without what Virtuoso does not take in an update."""
    duration = NamedNode("http://www.w3.org/2001/XMLSchema#duration")
    made = Store()
    made.extend(q for q in source if not (isinstance(q.object, Literal) and q.object.datatype == duration))
    return made


def test_loading_twice_changes_nothing_and_the_graph_stays(make_store: Opener, small: Store) -> None:
    with make_store() as store:
        assert store.load(small) == len(small)
        before = {known.name: rows(store.query(question(store, known.name), entity=ANN)) for known in list_questions()}
        assert store.load(small) == len(small)
    with make_store() as store:
        after = {known.name: rows(store.query(question(store, known.name), entity=ANN)) for known in list_questions()}

    assert after == before


def test_what_is_no_longer_in_the_graph_goes(make_store: Opener) -> None:
    with make_store() as store:
        store.load(named(["Ann", "Bo"]))
        store.load(named(["Ann"]))

        assert rows(store.query(NAMES[store.language])) == [["https://w3id.org/newskg/id/n0", "Ann"]]


def test_a_load_that_breaks_off_can_be_repeated(make_store: Opener) -> None:
    def broken() -> Iterator[Quad]:
        yield from named(["Ann", "Bo"])[:3]
        raise KeyboardInterrupt

    with make_store() as store:
        store.load(named(["Eva"]))
        with pytest.raises(KeyboardInterrupt):
            store.load(broken())
        store.load(named(["Ann", "Bo"]))

        assert [name for _, name in rows(store.query(NAMES[store.language]))] == ["Ann", "Bo"]


def test_hostile_strings_come_back_unchanged(make_store: Opener) -> None:
    with make_store() as store:
        store.load(named(HOSTILE))
        found = dict(store.query(NAMES[store.language]).rows)

    assert [found[f"https://w3id.org/newskg/id/n{number}"] for number in range(len(HOSTILE))] == HOSTILE


@given(names=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=20, max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=5)
def test_any_strings_come_back_unchanged(names: list[str], make_store: Opener) -> None:
    with make_store() as store:
        store.load(named(names))
        found = dict(store.query(NAMES[store.language]).rows)

    assert [found[f"https://w3id.org/newskg/id/n{number}"] for number in range(len(names))] == names


def test_there_is_a_cypher_question_for_each_in_sparql() -> None:
    assert stores.list_questions() == [known.name for known in list_questions()]

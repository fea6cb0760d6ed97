"""The cookbook on the graph of the sample reports, as the program builds it."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from kg.formats import read_graph, write
from kg.queries import list_questions, read_question, run

pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),  # rdflib uses names that it calls deprecated
]


@pytest.fixture(scope="module")
def files(seeds_store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("seeds")
    return {
        "turtle": write(seeds_store, "turtle", folder / "g.ttl"),
        "trig": write(seeds_store, "trig", folder / "g.trig"),
    }


@pytest.fixture(scope="module")
def graph(files: dict[str, Path]) -> rdflib.Graph:
    return rdflib.Graph().parse(files["turtle"], format="turtle")


@pytest.fixture(scope="module")
def dataset(files: dict[str, Path]) -> rdflib.Dataset:
    """The named graphs, seen as one."""
    made = rdflib.Dataset(default_union=True)
    made.parse(files["trig"], format="trig")
    return made


@pytest.fixture(scope="module")
def busiest(seeds_store: Store) -> str:
    """The thing with most bare facts."""
    (row,) = run("SELECT ?s { ?t rdf:subject ?s } GROUP BY ?s ORDER BY DESC(COUNT(*)) ?s LIMIT 1", seeds_store).rows
    return str(row[0])


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_rdflib_and_oxigraph_agree(
    question: object,
    files: dict[str, Path],
    graph: rdflib.Graph,
    busiest: str,
) -> None:
    text = question.ask_about(busiest) if question.wants_entity else question.text  # type: ignore[attr-defined]
    expected = run(question.name, read_graph(files["trig"]), entity=busiest).rows  # type: ignore[attr-defined]

    assert run(text, read_graph(files["turtle"])).rows == expected
    assert [tuple(map(plain, row)) for row in graph.query(text)] == list(expected)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["visits", "roles"])
def test_rdflib_agrees_on_named_graphs(name: str, files: dict[str, Path], dataset: rdflib.Dataset) -> None:
    expected = run(name, read_graph(files["trig"])).rows

    assert [tuple(map(plain, row)) for row in dataset.query(read_question(name).text)] == list(expected)  # type: ignore[arg-type]


def plain(cell: rdflib.term.Node) -> object:
    value = cell.toPython() if isinstance(cell, rdflib.Literal) else str(cell)
    return value if isinstance(value, int) else str(value)


def test_every_question_finds_something(seeds_store: Store, busiest: str) -> None:
    empty = [q.name for q in list_questions() if not run(q.name, seeds_store, entity=busiest).rows]

    assert set(empty) <= {"contradictions"}

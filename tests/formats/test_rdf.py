"""The plain RDF texts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Quad, Store

from kg.errors import GraphError
from kg.formats import FORMATS, read_graph, write
from kg.formats.rdf import encode_trig, encode_turtle

SMALL = Path(__file__).parent.parent / "data" / "small.trig"


def triples(quads: Store) -> set[str]:
    return {str(q.triple) for q in quads}


@pytest.mark.parametrize("name", ["trig", "nquads"])
def test_formats_of_quads_come_back_with_their_graphs(name: str, tmp_path: Path) -> None:
    small = read_graph(SMALL)
    again = read_graph(write(small, name, tmp_path / f"g{FORMATS[name].suffix}"))

    assert set(again) == set(small)
    assert len(list(again.named_graphs())) == 3


@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_formats_of_triples_hold_all_graphs_in_one(name: str, tmp_path: Path) -> None:
    small = read_graph(SMALL)
    again = read_graph(write(small, name, tmp_path / f"g{FORMATS[name].suffix}"))

    assert triples(again) == triples(small)
    assert list(again.named_graphs()) == []


@pytest.mark.parametrize("name", ["turtle", "trig", "ntriples", "nquads"])
def test_bytes_do_not_depend_on_the_order_or_repetition_of_quads(name: str, tmp_path: Path) -> None:
    quads = list(read_graph(SMALL))
    shuffled = random.Random(7).sample(quads, len(quads)) + quads[:5]

    first = write(quads, name, tmp_path / "one").read_bytes()
    second = write(shuffled, name, tmp_path / "deep" / "two").read_bytes()

    assert first == second


def test_turtle_shortens_names_and_loads_in_rdflib() -> None:
    text = encode_turtle(read_graph(SMALL)).decode()

    assert ":ann-berg a kg:Person ;" in text
    assert "kg:met :bo-lund" in text
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(triples(read_graph(SMALL)))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib's own reader uses its deprecated names
def test_trig_loads_in_rdflib_with_its_graphs() -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=encode_trig(read_graph(SMALL)).decode(), format="trig")

    assert {str(g.identifier).rpartition("/")[2] for g in dataset.graphs() if len(g)} == {
        "asserted",
        "claims",
        "things",
    }


def test_an_empty_graph_is_a_valid_file(tmp_path: Path) -> None:
    none: list[Quad] = []

    assert list(read_graph(write(none, "turtle", tmp_path / "g.ttl"))) == []


def test_unknown_formats_and_bad_files_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is no turtle")

    with pytest.raises(GraphError, match="no format 'word'; there are turtle, trig"):
        write([], "word", tmp_path / "x")
    with pytest.raises(GraphError, match="not a valid graph"):
        read_graph(bad)
    with pytest.raises(GraphError, match="make one with `kg build"):
        read_graph(tmp_path / "none.trig")
    with pytest.raises(GraphError, match="may end in"):
        read_graph(tmp_path / "g.docx")

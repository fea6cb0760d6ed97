"""Every format of RDF gives back every quad or triple, whatever its strings hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.formats import FORMATS, read_graph, write
from kg.formats.rdfxml import ESCAPED
from kg.vocab import PREFIXES, ontology_file
from tests.hostile import HOSTILE

SMALL = Path(__file__).parent.parent / "data" / "small.trig"
OF_QUADS = ("trig", "nquads", "jsonld")
OF_TRIPLES = ("turtle", "ntriples", "rdfxml", "rdf-star")

PLACES = st.sampled_from([NamedNode("https://w3id.org/newskg/graph/claims"), NamedNode("urn:g")])
STRINGS = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]))
IRIS = [
    *("bo", "a.b-c_d", "x/y", "/z", ""),
    *("urn:x", "geo:60,5", "time:now", "mailto:a@b", "http://example.org/ä?a=b&c=%20#'d"),
]
NODES = st.sampled_from([NamedNode(iri if ":" in iri else "https://w3id.org/newskg/id/" + iri) for iri in IRIS])
PROPERTIES = st.sampled_from(
    [NamedNode("https://w3id.org/newskg/ontology#" + name) for name in ("text", "start", "agent", "confidence", "x")]
    + [
        NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
        NamedNode("http://www.w3.org/2000/01/rdf-schema#label"),
    ]
)
KINDS = st.sampled_from(
    ["http://www.w3.org/2001/XMLSchema#" + n for n in ("date", "integer", "boolean", "string", "decimal")] + ["urn:t"]
)
LITERALS = (
    st.builds(Literal, STRINGS)
    | st.builds(lambda text, language: Literal(text, language=language), STRINGS, st.sampled_from(["en", "de-at"]))
    | st.builds(lambda text, kind: Literal(text, datatype=NamedNode(kind)), STRINGS, KINDS)
)
QUADS = st.lists(st.builds(Quad, NODES, PROPERTIES, NODES | LITERALS, PLACES), max_size=12)


def as_triples(quads: Store | list[Quad]) -> set[str]:
    return {str(quad.triple) for quad in quads}


@pytest.mark.parametrize("name", OF_QUADS)
@given(quads=QUADS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_quads_come_back(name: str, quads: list[Quad], tmp_path: Path) -> None:
    path = write(quads, name, tmp_path / f"g{FORMATS[name].suffix}")

    assert set(read_graph(path)) == set(quads)


@pytest.mark.parametrize("name", OF_TRIPLES)
@given(quads=QUADS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_triples_come_back(name: str, quads: list[Quad], tmp_path: Path) -> None:
    path = write(quads, name, tmp_path / f"g{FORMATS[name].suffix}")

    assert as_triples(read_graph(path)) == as_triples(quads)


@pytest.mark.parametrize("name", [*OF_QUADS, *OF_TRIPLES, "nanopub"])
def test_bytes_do_not_depend_on_the_order_of_quads(name: str, tmp_path: Path) -> None:
    quads = list(read_graph(SMALL))

    assert write(quads, name, tmp_path / "a").read_bytes() == write(quads[::-1], name, tmp_path / "b").read_bytes()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib's own reader uses its deprecated names
def test_jsonld_reads_the_same_in_rdflib(tmp_path: Path) -> None:
    path = write(read_graph(SMALL), "jsonld", tmp_path / "g.jsonld")
    made = rdflib.Graph().parse(data=json.dumps({"@context": context(path), "@graph": nodes(path)}), format="json-ld")

    # rdflib puts numbers and dates into its own spelling, so the number of triples is what can be compared
    assert len(made) == len(as_triples(read_graph(SMALL)))


def context(path: Path) -> object:
    """The context beside the file, which is the one in it."""
    beside = json.loads(path.with_name("context.jsonld").read_text("utf-8"))
    assert beside["@context"] == json.loads(path.read_text("utf-8"))["@context"]
    return beside["@context"]


def nodes(path: Path) -> list[object]:
    return [node for graph in json.loads(path.read_text("utf-8"))["@graph"] for node in graph["@graph"]]


def test_jsonld_is_plain_to_read(tmp_path: Path) -> None:
    by_id = {node["@id"]: node for node in nodes(write(read_graph(SMALL), "jsonld", tmp_path / "g.jsonld"))}  # type: ignore[index]

    assert by_id["argument:met-2"] == {
        "@id": "argument:met-2",
        "@type": "kg:Argument",
        "kg:filler": "thing:bo-lund",
        "kg:givenBy": ["evidence:met-d1", "evidence:met-d2"],
        "kg:role": "kg:participant",
        "kg:words": "Bo Lund",
    }


def test_rdfxml_is_well_formed_whatever_it_holds(tmp_path: Path) -> None:
    import xml.etree.ElementTree as ElementTree

    quads = [Quad(NamedNode("urn:a"), NamedNode("urn:p#b"), Literal(text)) for text in HOSTILE]

    assert ElementTree.parse(write(quads, "rdfxml", tmp_path / "g.rdf")) is not None


def test_the_ontology_explains_the_datatype_of_escaped_literals() -> None:
    said = {
        (q.predicate.value, q.object.value)
        for q in parse(path=str(ontology_file("kg.ttl")), format=RdfFormat.TURTLE)
        if q.subject == ESCAPED and isinstance(q.object, NamedNode | Literal)
    }

    assert (PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "Datatype") in said
    assert {PREFIXES["rdfs"] + "label", PREFIXES["rdfs"] + "comment"} <= {prop for prop, _ in said}


def test_rdf_star_annotates_facts(tmp_path: Path) -> None:
    text = write(read_graph(SMALL), "rdf-star", tmp_path / "g.star.ttl").read_text("utf-8")

    assert "triple:met rdf:reifies <<( :ann-berg kg:met :bo-lund )>>" in text
    assert "rdf:subject" not in text


def test_nanopublications_hold_every_triple_and_rest_on_documents(tmp_path: Path) -> None:
    path = write(read_graph(SMALL), "nanopub", tmp_path / "g.trig")
    quads = list(parse(input=path.read_bytes(), format=RdfFormat.TRIG))
    graphs: dict[str, set[str]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name.value, set()).add(str(quad.triple))  # type: ignore[union-attr]
    met = next(
        name
        for name, triples in graphs.items()
        if any("kg" in t and "#met> " in t for t in triples if "ann-berg> <" in t)
    )
    whole = met.partition("#")[0]

    assert as_triples(read_graph(SMALL)) <= as_triples(quads)
    assert {name.partition("#")[2] for name in graphs} == {"head", "assertion", "provenance", "info"}
    assert any("wasDerivedFrom> <https://w3id.org/newskg/document/d2>" in t for t in graphs[whole + "#provenance"])
    assert len({name.partition("#")[0] for name in graphs}) == 6 + 3 + 6  # things, documents, statements

"""What follows from facts, from what, and what does not."""

from __future__ import annotations

import owlrl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import Graph

from kg import formats, pipeline
from kg.errors import GraphError
from kg.graph import encode, infer, read_ontology, to_store, validate
from kg.graph.inference import follow, read_rules
from kg.graph.terms import term
from kg.graph.validation import to_graph
from kg.statements import make_knowledge
from kg.vocab import PREFIXES, expand, ontology_file
from tests.statements.builder import THINGS, Story

RULES = read_rules()
ONTOLOGY = read_ontology()


def triples(text: str) -> list[tuple[NamedNode, NamedNode, NamedNode]]:
    """`"a met b, b locatedIn c"`: properties are those of the ontology, `is` is rdf:type."""
    made = []
    for part in filter(None, (p.split() for p in text.split(","))):
        subject, property, value = part
        made.append(
            (
                NamedNode(PREFIXES[""] + subject),
                term("rdf:type") if property == "is" else term("kg:" + property),
                term("kg:" + value) if property == "is" else NamedNode(PREFIXES[""] + value),
            )
        )
    return made


def short(node: NamedNode) -> str:
    local = node.value.rpartition("#" if "#" in node.value else "/")[2]
    return "is" if node == term("rdf:type") else local


@pytest.mark.parametrize(
    ("facts", "rule", "expected"),
    [
        ("a met b", "symmetric", "b met a"),
        ("a childOf b", "inverse", "b parentOf a"),
        ("a headOfState b", "subproperty", "a officialOf b"),
        ("a is NewsAgency", "subclass", "a is Organization, a is Body, a is Agent"),
        ("a is Meet", "subclass", "a is Event"),
        ("a locatedIn b, b locatedIn c", "transitive", "a locatedIn c"),
        ("e place a, a locatedIn b", "chain", "e place b"),
        ("a visited b, b locatedIn c, c locatedIn d", "chain", "a visited c, a visited d"),
        ("a bornIn b, b capitalOf c", "chain", "a bornIn c"),
    ],
)
def test_follows(facts, rule, expected):
    found = follow(triples(facts), RULES)
    assert set(triples(expected)) == {i.triple for i in found if i.rule == rule}
    known = set(triples(facts)) | {i.triple for i in found}
    assert all(set(i.premises) <= known for i in found)


@pytest.mark.parametrize(
    "facts",
    ["a attacked b", "a is Thing", "e origin a, a locatedIn b", "a departedFrom b, b locatedIn c", "a locatedIn a"],
)
def test_nothing_follows(facts):
    assert follow(triples(facts), RULES) == []


NAMES = st.sampled_from("abcd")
PROPERTIES = st.sampled_from(
    [
        "met",
        "locatedIn",
        "capitalOf",
        "place",
        "visited",
        "childOf",
        "subsidiaryOf",
        "agencyOf",
        "headOfState",
        "attacked",
    ]
)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(NAMES, PROPERTIES, NAMES), max_size=7))
def test_a_general_reasoner_agrees(facts):
    """Everything we infer is entailed under OWL RL, and we infer everything that is entailed by these rules."""
    given_triples = triples(", ".join(" ".join(f) for f in facts if f[0] != f[2]))
    found = {i.triple for i in follow(given_triples, RULES)} | set(given_triples)
    ours = {(s.value, p.value, o.value) for s, p, o in found if s != o}
    assert ours == {t for t in entailed(given_triples) if t[0] != t[2]}


def entailed(facts) -> set[tuple[str, str, str]]:
    """What owlrl makes of the facts, with the declarations that the rules are read from."""
    graph = Graph()
    kept = {
        expand(c) for c in ("owl:inverseOf", "rdfs:subPropertyOf", "owl:propertyChainAxiom", "rdf:first", "rdf:rest")
    }
    kinds = {expand("owl:SymmetricProperty"), expand("owl:TransitiveProperty"), expand("owl:ObjectProperty")}
    for triple in to_graph(parse(path=str(ontology_file("kg.ttl")), format=RdfFormat.TURTLE)):
        if str(triple[1]) in kept or str(triple[2]) in kinds:
            graph.add(triple)
    graph += to_graph(Quad(*fact) for fact in facts)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    groups = {expand("kg:relation"), expand("kg:eventRole")}
    return {
        (str(s), str(p), str(o))
        for s, p, o in graph
        if str(p).startswith(PREFIXES["kg"]) and str(s).startswith(PREFIXES[""]) and str(p) not in groups
    }


@pytest.fixture
def quads():
    story = Story("a")
    story.event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] in [place=Oslo].")
    story.event("kg:Visit", "[agent=Bo Lund] will [trigger=visit] [destination=Oslo].", status="planned")
    return encode(make_knowledge([story.made()], THINGS, ontology=ONTOLOGY), ONTOLOGY)


def test_in_the_graph_with_what_it_follows_from(quads):
    store = to_store([*quads, *infer(quads)])
    head = "".join(f"PREFIX {p}: <{i}>\n" for p, i in PREFIXES.items())
    assert store.query(
        head
        + """ASK {
        GRAPH graph:inferred { ?event kg:place :norway . :bo-lund kg:met :ann-berg .
            ?n a kg:Inference ; rdf:subject ?event ; rdf:predicate kg:place ; rdf:object :norway ; kg:byRule "chain" ;
               kg:inferredFrom ?event, ?located .
            ?m a kg:Inference ; rdf:subject :bo-lund ; kg:byRule "symmetric" ; kg:inferredFrom ?fact }
        GRAPH graph:asserted { ?event a kg:Meet . ?fact a rdf:Statement ; rdf:subject :ann-berg }
        GRAPH graph:background { ?located a kg:BackgroundFact ; rdf:subject :oslo ; rdf:object :norway }
        }"""
    )


def test_inferred_triples_stay_in_their_graph_and_the_whole_is_valid(quads):
    inferred = infer(quads)
    assert {q.graph_name.value for q in inferred} == {PREFIXES["graph"] + "inferred"}
    assert not {(q.subject, q.predicate, q.object) for q in inferred} & {
        (q.subject, q.predicate, q.object) for q in quads
    }
    assert [str(v) for v in validate([*quads, *inferred]).violations] == []


def test_nothing_follows_from_a_claim(quads):
    assert not [q for q in infer(quads) if q.predicate == term("kg:visited")]


def test_order_does_not_matter(quads):
    assert infer(list(reversed(quads))) == infer(quads)


def test_without_named_graphs_nothing_can_be_inferred(quads):
    with pytest.raises(GraphError, match=r"graph\.trig"):
        infer([Quad(q.subject, q.predicate, q.object) for q in quads])


def test_command(quads, tmp_path):
    formats.write(quads, "trig", tmp_path / "graph.trig")
    path, found = pipeline.infer(tmp_path / "graph.trig")
    assert path == tmp_path / "inferred.trig"
    assert set(formats.read_graph(path)) == set(infer(quads))
    assert found == len({q.subject for q in infer(quads) if q.predicate == term("kg:byRule")}) > 0

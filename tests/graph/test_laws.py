"""What must hold of the graph of any corpus."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from pyoxigraph import BlankNode, NamedNode

from kg.graph import encode, read_ontology, validate
from kg.graph.quads import ASSERTED
from kg.graph.terms import term
from kg.statements import make_knowledge
from tests.statements.builder import THINGS
from tests.statements.strategies import LAW, stories

ONTOLOGY = read_ontology()
TYPE = term("rdf:type")


def graph_of(found):
    knowledge = make_knowledge([s.made() for s in found], THINGS, ontology=ONTOLOGY)
    return knowledge, encode(knowledge, ONTOLOGY)


@LAW
@given(stories())
def test_only_asserted_statements_give_facts(found):
    knowledge, quads = graph_of(found)
    standing = {s.iri: s for s in knowledge.statements}
    rests_on = defaultdict(set)
    for quad in quads:
        if quad.graph_name == ASSERTED and quad.predicate == term("kg:statement"):
            rests_on[quad.subject].add(quad.object.value)
    for quad in quads:
        if quad.graph_name != ASSERTED:
            continue
        if quad.predicate == TYPE:
            assert rests_on[quad.subject]
            assert all(standing[iri].asserted for iri in rests_on[quad.subject])
            if quad.object != term("rdf:Statement"):
                assert quad.object != term("kg:Event")


@LAW
@given(stories())
def test_every_bare_triple_has_a_node_with_its_statement(found):
    _, quads = graph_of(found)
    nodes = {q.subject for q in quads if q.graph_name == ASSERTED and q.predicate == TYPE}
    said = defaultdict(dict)
    for quad in quads:
        said[quad.subject][quad.predicate] = quad.object
    reified = {
        (said[n][term("rdf:subject")], said[n][term("rdf:predicate")], said[n][term("rdf:object")])
        for n in nodes
        if said[n][TYPE] == term("rdf:Statement")
    }
    bare = {(q.subject, q.predicate, q.object) for q in quads if q.graph_name == ASSERTED and q.subject not in nodes}
    assert bare == reified


@LAW
@given(stories())
def test_no_event_class_outside_the_asserted_graph(found):
    _, quads = graph_of(found)
    events = {term(name) for name in ONTOLOGY.events}
    assert not [q for q in quads if q.predicate == TYPE and q.object in events and q.graph_name != ASSERTED]


@LAW
@given(stories())
def test_same_knowledge_same_quads_and_no_blank_nodes(found):
    _, quads = graph_of(found)
    assert graph_of(list(reversed(found)))[1] == quads
    assert len(set(quads)) == len(quads)
    assert not [q for q in quads for part in (q.subject, q.object) if isinstance(part, BlankNode)]
    assert all(isinstance(q.graph_name, NamedNode) for q in quads)


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(stories())
def test_the_graph_is_valid(found):
    _, quads = graph_of(found)
    assert [str(v) for v in validate(quads).violations] == []

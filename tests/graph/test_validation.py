"""Each shape catches what it is for: a sound graph with one thing broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from kg.errors import GraphError
from kg.graph import encode, read_ontology, to_store, validate
from kg.statements import make_knowledge
from kg.vocab import PREFIXES
from tests.statements.builder import THINGS, Story

ONTOLOGY = read_ontology()
HEAD = "".join(f"PREFIX {p}: <{i}>\n" for p, i in PREFIXES.items())
SENTENCE = "Ann Berg met Bo Lund in Oslo on Monday."


@pytest.fixture
def store() -> Store:
    """A sound graph: a meeting, a planned visit, an office, a denial that makes a dispute, two dates of a departure."""
    a = Story("a", publisher="The Lantern")
    a.event(
        "kg:Meet",
        "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] in [place=Oslo] on [time=Monday|2024-03-04].",
        speakers=("Nordwire", "officials"),
    )
    a.event("kg:Visit", "[agent=Ann Berg] will [trigger=visit] [destination=Bergen].", status="planned")
    a.relation("kg:headOfState", "[subject=Cy Dahl], [title=queen] of [object=Norland].")
    a.event("kg:Depart", "[agent=Bo Lund] [trigger=left] [origin=Oslo] on [time=Sunday|2024-03-03].")
    b = Story("b")
    b.event("kg:Depart", "[agent=Bo Lund] [trigger=left] [origin=Oslo] on [time=Monday|2024-03-04].")
    return to_store(encode(make_knowledge([a.made(), b.made()], THINGS, ontology=ONTOLOGY), ONTOLOGY))


def test_our_own_graph_is_sound(store):
    report = validate(store)
    assert [str(v) for v in report.violations] == []
    assert report.conforms
    assert report.triples == len(store)


DELETE = "DELETE WHERE { GRAPH ?g { %s } }"
REPLACE = "DELETE { GRAPH ?g { %s } } INSERT { GRAPH ?g { %s } } WHERE { GRAPH ?g { %s } }"

BROKEN = {
    "a thing has one name": DELETE % ":ann-berg rdfs:label ?x",
    "a person is no organization": "INSERT DATA { GRAPH graph:things { :ann-berg a kg:Company } }",
    "a place is no group": "INSERT DATA { GRAPH graph:things { :oslo a kg:Weapon } }",
    "a document has one id": DELETE % "?x dcterms:identifier 'a'",
    "a document has its text": DELETE % "doc:a kg:text ?x",
    "a document has at most one date": "INSERT DATA { GRAPH graph:things { doc:a schema:datePublished '2024' } }",
    "a mention refers to one thing": """INSERT DATA { GRAPH graph:things { mention:x a kg:Mention ;
        kg:refersTo :nobody ; kg:surface "Ann" ; kg:document doc:a ; kg:start 0 ; kg:end 3 } }""",
    "a mention starts before it ends": """INSERT DATA { GRAPH graph:things { mention:x a kg:Mention ;
        kg:refersTo :ann-berg ; kg:surface "Ann" ; kg:document doc:a ; kg:start 3 ; kg:end 0 } }""",
    "a statement has one label": DELETE % "?s a kg:EventStatement ; rdfs:label ?x",
    "a statement has one predicate": DELETE % "?s kg:predicate kg:Meet",
    "a statement has one standing": REPLACE
    % ("?s kg:standing kg:planned", "?s kg:standing kg:planned, kg:happened", "?s kg:standing kg:planned"),
    "a statement has evidence": DELETE % "?s kg:predicate kg:Meet ; kg:evidence ?x",
    "a statement has at least one independent source": REPLACE
    % ("?s kg:sources ?n", "?s kg:sources 0", "?s kg:predicate kg:Meet ; kg:sources ?n"),
    "a relation has a subject": DELETE % "?a kg:role kg:subject",
    "a relation has an object": DELETE % "?a kg:role kg:object",
    "an argument has one role": DELETE % "?a kg:role kg:time",
    "an argument has its words": DELETE % "?a kg:role kg:agent ; kg:words ?x",
    "an argument is given by evidence": DELETE % "?a kg:role kg:participant ; kg:givenBy ?x",
    "the filler of an argument is a thing": REPLACE
    % ("?a kg:filler :bo-lund", "?a kg:filler :nobody", "?a kg:filler :bo-lund"),
    "an argument has a filler or a value": REPLACE
    % ("?a kg:filler :bo-lund", "?a kg:filler :bo-lund ; kg:value 'Bo'", "?a kg:filler :bo-lund"),
    "the place, origin or destination of an event is a place": REPLACE
    % ("?a kg:filler :bergen", "?a kg:filler :cy-dahl", "?a kg:filler :bergen"),
    "evidence stands in one document": DELETE % "?e kg:quote 'met' ; kg:document ?d",
    "evidence has its sentence": DELETE % "?e kg:quote 'met' ; kg:sentence ?x",
    "evidence has its words": REPLACE % ("?e kg:quote 'met'", "?e kg:quote ''", "?e kg:quote 'met'"),
    "a sentence starts before it ends": REPLACE
    % ("?e kg:start ?x", "?e kg:start 1000", "?e kg:quote 'met' ; kg:start ?x"),
    "a quote ends inside its sentence": REPLACE
    % ("?e kg:quoteEnd ?x", "?e kg:quoteEnd 1000", "?e kg:quote 'met' ; kg:quoteEnd ?x"),
    "evidence has one status": DELETE % "?e kg:quote 'met' ; kg:status ?x",
    "evidence has one polarity": REPLACE
    % ("?e kg:polarity ?x", "?e kg:polarity kg:happened", "?e kg:quote 'met' ; kg:polarity ?x"),
    "evidence has one certainty": DELETE % "?e kg:quote 'met' ; kg:certainty ?x",
    "evidence names its rule": DELETE % "?e kg:quote 'met' ; kg:rule ?x",
    "confidence lies between 0 and 1": REPLACE
    % ("?e kg:confidence ?x", "?e kg:confidence 1.5", "?e kg:quote 'met' ; kg:confidence ?x"),
    "evidence belongs to one statement": "INSERT DATA { GRAPH graph:claims { evidence:x a kg:Evidence } }",
    "an attribution has its place in the chain": DELETE % "?a kg:level 2",
    "an attribution says whether it is a quotation": DELETE % "?a kg:level 1 ; kg:quoted ?x",
    "a speaker is a thing of the graph": REPLACE % ("?a kg:source ?x", "?a kg:source :nobody", "?a kg:source ?x"),
    "a contradiction has a kind": REPLACE % ("?c kg:kind ?x", "?c kg:kind 'mood'", "?c kg:kind ?x"),
    "a contradiction has evidence on both sides": DELETE % "?c kg:firstEvidence ?x",
    "no evidence contradicts itself": REPLACE
    % ("?c kg:firstEvidence ?x", "?c kg:firstEvidence ?y", "?c kg:firstEvidence ?x ; kg:secondEvidence ?y"),
    "an event rests on a statement": REPLACE % ("?v kg:statement ?s", "", "?v a kg:Meet ; kg:statement ?s"),
    "an event that did not take place is no fact": REPLACE
    % ("?s kg:standing ?x", "?s kg:standing kg:planned", "?s kg:predicate kg:Meet ; kg:standing ?x"),
    "an event has one time": "INSERT { GRAPH ?g { ?v kg:time '2019' } } WHERE { GRAPH ?g { ?v a kg:Meet } }",
    "the place of an event is a place": REPLACE % ("?v kg:place :oslo", "?v kg:place :bo-lund", "?v kg:place :oslo"),
    "the origin of an event is a place": REPLACE
    % ("?v kg:origin :oslo", "?v kg:origin :bo-lund", "?v kg:origin :oslo"),
    "the agent of an event is a thing": REPLACE % ("?v kg:agent ?x", "?v kg:agent :nobody", "?v kg:agent ?x"),
    "a fact is about a thing": REPLACE % ("?f rdf:subject ?x", "?f rdf:subject :nobody", "?f rdf:subject ?x"),
    "a fact has one object": DELETE % "?f rdf:object ?x",
    "a fact rests on a statement": REPLACE % ("?f kg:statement ?s", "", "?f a rdf:Statement ; kg:statement ?s"),
    "what is planned, possible, denied or disputed is no fact": REPLACE
    % ("?s kg:standing ?x", "?s kg:standing kg:disputed", "?s kg:predicate kg:headOfState ; kg:standing ?x"),
    "an inference names its rule": """INSERT DATA { GRAPH graph:inferred { triple:x a kg:Inference ;
        rdf:subject :oslo ; rdf:predicate kg:locatedIn ; rdf:object :norway ; kg:inferredFrom triple:y } }""",
    "an inference says what it follows from": """INSERT DATA { GRAPH graph:inferred { triple:x a kg:Inference ;
        rdf:subject :oslo ; rdf:predicate kg:locatedIn ; rdf:object :norway ; kg:byRule 'r' } }""",
    "a bare triple without a statement": "INSERT DATA { GRAPH graph:asserted { :cy-dahl kg:met :bo-lund } }",
    "the words do not stand in the document": REPLACE
    % ("?e kg:sentence ?x", "?e kg:sentence 'Ann Berg met Cy Dahl.'", "?e kg:quote 'met' ; kg:sentence ?x"),
}


@pytest.mark.parametrize(("message", "update"), BROKEN.items(), ids=BROKEN)
def test_a_broken_graph_is_caught(store, message, update):
    before = set(store)
    store.update(HEAD + update)
    assert set(store) != before, "the update changed nothing"
    assert [v for v in validate(store).violations if v.message.startswith(message)]


def test_wrong_kind_of_thing_in_a_relation_is_caught(store):
    store.update(
        HEAD
        + """INSERT { GRAPH graph:asserted { :oslo kg:headOfState :ann-berg . triple:x a rdf:Statement ;
        rdf:subject :oslo ; rdf:predicate kg:headOfState ; rdf:object :ann-berg ; kg:statement ?s } }
        WHERE { GRAPH ?g { ?s kg:predicate kg:headOfState } }"""
    )
    assert [v.node.rpartition("/")[2] for v in validate(store).violations] == ["oslo", "oslo"]


def test_a_graph_without_named_graphs_is_checked_too(store):
    merged = Store()
    merged.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in store)
    assert validate(merged).conforms
    merged.update(HEAD + "INSERT DATA { :cy-dahl kg:met :bo-lund }")
    assert [v.node.rpartition("/")[2] for v in validate(merged).violations] == ["cy-dahl"]


def test_a_violation_names_its_sentence(store):
    store.update(HEAD + REPLACE % ("?v kg:place :oslo", "?v kg:place :bo-lund", "?v kg:place :oslo"))
    (violation,) = validate(store).violations
    assert (violation.sentence, violation.document) == (SENTENCE, "a")
    assert SENTENCE in str(violation)


def test_shapes_that_do_not_parse(store, tmp_path: Path):
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is no Turtle")
    with pytest.raises(GraphError, match=r"bad\.ttl"):
        validate(store, shapes=bad)

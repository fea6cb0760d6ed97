"""What must hold of the statements of any corpus."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.graph import read_ontology
from kg.model import Knowledge
from kg.statements import make_knowledge
from kg.statements.standing import asserts, denies
from tests.statements.builder import THINGS, Story
from tests.statements.strategies import LAW, stories

ONTOLOGY = read_ontology()


def know(found: list[Story]) -> Knowledge:
    return make_knowledge([s.made() for s in found], THINGS, ontology=ONTOLOGY)


@LAW
@given(stories())
def test_no_evidence_is_lost_and_none_is_used_twice(found):
    evidence = [e for s in know(found).statements for e in s.evidence]
    said = {(s.id, e.trigger) for s in found for e in s.events}
    said |= {(s.id, _whole(r.subject_span, r.object_span)) for s in found for r in s.relations}
    assert {(e.document, (e.span)) for e in evidence} == said
    assert len({e.iri for e in evidence}) == len(evidence)


def _whole(left, right):
    return type(left)(min(left.start, right.start), max(left.end, right.end))


@LAW
@given(stories(), st.randoms(use_true_random=False))
def test_order_of_documents_does_not_matter(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert know(shuffled) == know(found)


@LAW
@given(stories())
def test_every_statement_and_argument_has_evidence(found):
    for statement in know(found).statements:
        own = {e.iri for e in statement.evidence}
        assert own
        assert statement.sources
        for argument in statement.arguments:
            assert argument.evidence
            assert own.issuperset(argument.evidence)


@LAW
@given(stories())
def test_words_stand_where_the_evidence_says(found):
    told = know(found)
    text = {d.id: d.text for d in told.documents}
    for evidence in (e for s in told.statements for e in s.evidence):
        assert text[evidence.document][evidence.span.start : evidence.span.end] == evidence.words
        assert text[evidence.document][evidence.sentence.start : evidence.sentence.end] == evidence.text
        assert evidence.span in evidence.sentence


@LAW
@given(stories())
def test_asserted_only_with_certain_evidence_and_no_denial(found):
    for statement in know(found).statements:
        if statement.asserted:
            assert any(map(asserts, statement.evidence))
            assert not any(map(denies, statement.evidence))
        if statement.standing == "disputed" and not any(map(asserts, statement.evidence)):
            assert any(e.status in ("planned", "future") for e in statement.evidence)


@LAW
@given(stories())
def test_iris_are_unique_and_contradictions_point_at_statements(found):
    told = know(found)
    statements = {s.iri: s for s in told.statements}
    assert len(statements) == len(told.statements)
    for one in told.contradictions:
        assert one.first_evidence in {e.iri for e in statements[one.first].evidence}
        assert one.second_evidence in {e.iri for e in statements[one.second].evidence}
        assert one.first_evidence != one.second_evidence


@LAW
@given(stories())
def test_a_document_taken_out_leaves_the_statements_of_the_others(found):
    """Building from the rest is the same as never having read the document."""
    rest = found[1:]
    if rest:
        without = know(rest)
        assert all(e.document != found[0].id for s in without.statements for e in s.evidence)
        assert {e.iri for s in without.statements for e in s.evidence} <= {
            e.iri for s in know(found).statements for e in s.evidence
        }

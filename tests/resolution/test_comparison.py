"""The table of evidence."""

from __future__ import annotations

import pytest

from kg.resolution.comparison import TABLE, THRESHOLD, compare, incompatible, veto
from kg.resolution.records import gather, make_records, read_usage
from tests.resolution.builder import extraction


def group(type_, *names, document="a"):
    found = extraction(document, (type_, *names))
    (made,) = gather(make_records(found, read_usage([found]))).values()
    return made


def no_context(_a, _b):
    return 0.0


def full_context(_a, _b):
    return 1.0


def test_every_row_has_a_name_and_a_weight():
    assert len({row.name for row in TABLE}) == len(TABLE)
    assert all(row.weight for row in TABLE)


def test_reasons_add_up_to_the_score():
    outcome = compare(group("Person", "John Doe"), group("Person", "John Q. Doe", document="b"), no_context)

    assert outcome.score == pytest.approx(sum(float(r.rpartition(" ")[2]) for r in outcome.reasons))
    assert outcome.same is (outcome.score >= THRESHOLD)


def test_context_is_asked_only_when_it_can_decide():
    asked = []

    def context(a, b):
        asked.append((a, b))
        return 1.0

    compare(group("Person", "John Doe"), group("Person", "John Q. Doe", document="b"), context)
    assert not asked
    compare(group("Organization", "Nova"), group("Organization", "Nova Blick", document="b"), context)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("left", "right", "context", "same"),
    [
        (("Organization", "Nova"), ("Organization", "Nova Blick"), no_context, False),
        (("Organization", "Nova"), ("Organization", "Nova Blick"), full_context, True),
        (("Person", "Julio Vega"), ("Person", "Julia Vega"), full_context, False),
        (("Place", "Norland"), ("Place", "Farland"), full_context, False),
        (("Product", "Berg 737"), ("Product", "Berg 747"), full_context, False),
        (("Organization", "Berg Bank"), ("Organization", "Berg Motor"), no_context, False),
    ],
)
def test_pairs(left, right, context, same):
    assert compare(group(*left), group(*right, document="b"), context).same is same


def test_one_document_that_uses_both_names_says_much():
    left, right = group("Organization", "Nova"), group("Organization", "Blick AG", document="b")

    assert not compare(left, right, no_context).same
    assert compare(left, right, no_context, aliases=1).same


def test_a_veto_tells_its_reason():
    outcome = compare(group("Person", "Mario Vega"), group("Person", "Maria Vega", document="b"), full_context)

    assert veto(group("Person", "Mario Vega"), group("Person", "Maria Vega")) == "gender"
    assert outcome.reasons[-1] == "veto: gender"
    assert not outcome.same


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (("Person", "Ann Berg"), ("Person", "Eva Berg"), True),
        (("Person", "Ann Berg"), ("Person", "Ann B. Berg"), False),
        (("Organization", "Far North Agency"), ("Organization", "First National Agency"), True),
        (("Organization", "Berg Motor Co."), ("Organization", "Berg Motors Inc."), False),
        (("Organization", "FNA"), ("Organization", "Far North Agency"), False),
    ],
)
def test_incompatible(left, right, apart):
    assert incompatible(group(*left), group(*right)) is apart


def test_a_longer_name_may_be_another_thing():
    theatre = compare(group("Place", "Farland"), group("Place", "Farland Theatre", document="b"), full_context)
    school = compare(
        group("Organization", "Nova"), group("Organization", "Nova University", document="b"), full_context
    )

    assert not theatre.same
    assert not school.same

"""Candidate pairs: variants share a key, and the number of pairs stays near the number of names."""

from __future__ import annotations

import pytest

from kg.resolution.blocking import blocking_keys, candidate_pairs
from kg.resolution.records import gather, make_records, read_usage
from kg.resolution.spelling import skeleton
from tests.resolution.builder import extraction


def groups(*entities):
    found = extraction("a", *entities)
    return list(gather(make_records(found, read_usage([found]))).values())


@pytest.mark.parametrize(
    ("type_", "left", "right"),
    [
        ("Person", "Dmitri Volkov", "Dmitry Volkov"),
        ("Person", "Han Min-ho", "Min-ho Han"),
        ("Person", "Han Minho", "Han Min-ho"),
        ("Person", "John Doe", "John Quentin Doe"),
        ("Person", "J. Doe", "John Doe"),
        ("Organization", "FNA", "Far North Agency"),
        ("Organization", "Nova", "Nova Blick"),
        ("Organization", "Acme", "Acme Motors Inc."),
        ("Place", "Khorazan", "Horazan"),
    ],
)
def test_variants_are_candidates(type_, left, right):
    assert len(list(candidate_pairs(groups((type_, left), (type_, right))))) == 1


@pytest.mark.parametrize(
    ("type_", "left", "right"),
    [
        ("Person", "Ann Berg", "Bo Lund"),
        ("Organization", "Far North Agency", "Southern Council"),
        ("Place", "Norland", "Farland"),
    ],
)
def test_other_names_are_not_compared(type_, left, right):
    assert not list(candidate_pairs(groups((type_, left), (type_, right))))


def test_a_common_surname_does_not_make_all_pairs():
    people = groups(*(("Person", f"Ann{chr(97 + n % 26)}{chr(97 + n // 26)}x Berg") for n in range(400)))

    assert len(list(candidate_pairs(people))) < 20 * len(people)


def test_every_group_has_a_key():
    for group in groups(("Person", "Ann Berg"), ("Organization", "FNA"), ("Place", "Aa")):
        assert list(blocking_keys(group))


def test_a_word_of_vowels_keeps_a_letter():
    assert skeleton("aia") == "a"

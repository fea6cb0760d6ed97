"""Which figures agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.statements.amounts import disagree, read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 10 people", "12 people"),
        ("at most 20 people", "12 people"),
        ("about 700 km", "684 km"),
        ("about 700 km", "about 1000 km"),
        ("700 km", "690 km"),
        ("200 people", "206 people"),
        ("12 people", "12 t"),
    ],
)
def test_agree(one, other):
    assert not disagree(read(one), read(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 20 people", "12 people"),
        ("at most 10 people", "12 people"),
        ("130 km", "about 700 km"),
        ("12 people", "13 people"),
        ("2100000000 EUR", "2400000000 EUR"),
    ],
)
def test_disagree(one, other):
    assert disagree(read(one), read(other))
    assert disagree(read(other), read(one))


@pytest.mark.parametrize("words", ["two", "2 to 3 days", "", None, "magnitude 7.1"])
def test_words_that_are_no_amount(words):
    assert read(words) is None


@given(st.integers(0, 10**12), st.sampled_from(["people", "km", "EUR"]))
def test_a_figure_agrees_with_itself_and_with_its_bounds(number, unit):
    amount = read(f"{number} {unit}")
    for bound in ("about", "at least", "at most"):
        assert not disagree(amount, read(f"{bound} {number} {unit}"))
    assert amount.number == number

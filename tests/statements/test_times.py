from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.statements.times import Period, read_period, shift


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-05", "2024-03-05", "2024-03-05"),
        ("2024-03-05T09:30", "2024-03-05", "2024-03-05"),
        ("2024-03-05TMO", "2024-03-05", "2024-03-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-W37", "2023-09-11", "2023-09-17"),
        ("2023-W37-WE", "2023-09-16", "2023-09-17"),
        ("2023-SU", "2023-06-01", "2023-08-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("199", "1990-01-01", "1999-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
    ],
)
def test_period_of_a_value(value, first, last):
    assert read_period(value) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [None, "", "P3D", "PT2H", "PAST_REF", "PRESENT_REF", "XXXX-W1", "2023-02-30", "2023-W60", "9999-WI", "0000"],
)
def test_no_period(value):
    assert read_period(value) is None


def test_gap_counts_days_between():
    sunday, tuesday = read_period("2024-03-03"), read_period("2024-03-05")
    assert sunday.gap(tuesday) == tuesday.gap(sunday) == 2
    assert sunday.gap(read_period("2024-03")) == 0


@given(st.dates(), st.integers(-(10**7), 10**7))
def test_shift_stays_inside_the_calendar(day, days):
    moved = shift(day, days)
    assert moved == date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_common_days_lie_in_both(a, b, c, d):
    left, right = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    common = left.common(right)
    assert common == right.common(left)
    assert (common is None) == (left.gap(right) > 0)
    if common:
        assert left.common(common) == right.common(common) == common

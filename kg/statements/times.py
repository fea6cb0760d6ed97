"""TIMEX3 value → Period: the days that a time expression can mean, for comparing times of different exactness."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})X?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")

_PART_MONTHS = {
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
"""First and last month of a part of the year; months past 12 lie in the next year."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A range of days, both ends in it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def common(self, other: Period) -> Period | None:
        """The days in both, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None

    def gap(self, other: Period) -> int:
        """Days between the two; 0 when they touch or overlap."""
        return max((max(self.first, other.first) - min(self.last, other.last)).days, 0)


ALWAYS = Period(date.min, date.max)


def read_period(value: str | None) -> Period | None:
    """The days a TIMEX3 value means; None for durations, sets, vague references and values that are no calendar date.

    >>> read_period("2024-02").days, read_period("2023-W37").first.isoformat(), read_period("PAST_REF")
    (29, '2023-09-11', None)
    """
    if not value:
        return None
    try:
        return _calendar(value)
    except ValueError:  # 2023-02-30, week 60: not in any calendar, so it says nothing about when
        return None


def _calendar(value: str) -> Period | None:
    if m := _DAY.fullmatch(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return Period(day, day)
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), int(m[2]))
    if m := _YEAR.fullmatch(value):
        return _months(int(m[1]), 1, 12)
    if m := _DECADE.fullmatch(value):
        return Period(date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31))
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return Period(monday + timedelta(days=5 if m[3] else 0), monday + timedelta(days=6))
    if m := _PART.fullmatch(value):
        return _months(int(m[1]), *_PART_MONTHS[m[2]])
    return None


def _months(year: int, first: int, last: int) -> Period:
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Period(date(year, first, 1), date(last_year, last_month, calendar.monthrange(last_year, last_month)[1]))


def shift(day: date, days: int) -> date:
    """A day moved, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))

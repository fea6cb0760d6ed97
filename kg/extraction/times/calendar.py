"""Calendar arithmetic: points in time that are known to a unit, and the TIMEX3 value of each.

Month arithmetic and Easter come from python-dateutil; what is ours is the unit a date is known to.
Source: ISO-TimeML, TIMEX3 `value` (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, relativedelta

RANK = {
    "day": 0,
    "weekend": 1,
    "week": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}
"""Units of the calendar, finer ones first."""

_STEP = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "season": relativedelta(years=1),
    "half": relativedelta(months=6),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, on the northern half of the earth."""

UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "fortnight": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""Value of a date whose unit is all that is known."""


@dataclass(frozen=True, slots=True)
class Point:
    """A time known to a unit: `Point(date(2019, 4, 1), "month")` is April 2019."""

    day: date
    """Any day inside; the first day where it matters."""
    unit: str
    season: str = ""
    """SP, SU, FA or WI when the unit is season."""

    @property
    def value(self) -> str:
        """The TIMEX3 value.

        >>> Point(date(2019, 4, 1), "month").value, Point(date(2023, 9, 12), "week").value
        ('2019-04', '2023-W37')
        """
        day = self.day
        if self.unit == "day":
            return day.isoformat()
        if self.unit == "month":
            return day.isoformat()[:7]
        if self.unit == "year":
            return f"{day.year:04}"
        if self.unit in ("week", "weekend", "fortnight"):
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.unit == "weekend" else "")
        if self.unit == "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        if self.unit == "half":
            return f"{day.year:04}-H{1 if day.month < 7 else 2}"
        if self.unit == "season":
            return f"{day.year:04}-{self.season}"
        return f"{day.year // 10:03}" if self.unit == "decade" else f"{day.year // 100:02}"

    def at(self, unit: str) -> Point | None:
        """The unit this lies in; None when this is known less exactly than that.

        >>> Point(date(2019, 4, 1), "month").at("year").value
        '2019'
        """
        if unit not in RANK or RANK[self.unit] > RANK[unit] or (self.unit, unit) == ("season", "quarter"):
            return None
        return Point(self.day, unit)

    def moved(self, unit: str, steps: int) -> Point | None:
        """So many units later (earlier when negative), known to that unit; None outside of the calendar."""
        day = shift(self.day, unit, steps)
        return Point(day, "week" if unit == "fortnight" else unit) if day else None


def shift(day: date, unit: str, steps: int) -> date | None:
    """The day so many units later; None when that is outside of years 1 to 9999.

    >>> shift(date(2023, 3, 31), "month", -1)
    datetime.date(2023, 2, 28)
    """
    try:
        moved: date = day + _STEP[unit] * steps
    except (OverflowError, ValueError):
        return None
    return moved


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(day: date, number: int, direction: int) -> date:
    """The day of that number (Monday 0) on or before the given day (direction -1), or on or after it (+1).

    >>> weekday_near(date(2023, 9, 12), 2, 1), weekday_near(date(2023, 9, 12), 2, -1)
    (datetime.date(2023, 9, 13), datetime.date(2023, 9, 6))
    """
    if direction > 0:
        return day + timedelta((number - day.weekday()) % 7)
    return day - timedelta((day.weekday() - number) % 7)


def nearest(day: date, candidates: list[date], direction: int) -> date | None:
    """The candidate nearest to the day: on or before it (-1), on or after it (+1), or on either side (0)."""
    fitting = [c for c in candidates if direction == 0 or (c - day).days * direction >= 0]
    return min(fitting or candidates, key=lambda c: abs((c - day).days), default=None)


def yearly(day: date, month: int, number: int, direction: int) -> date | None:
    """The day of that month and number nearest to the given one in a direction.

    >>> yearly(date(2023, 1, 10), 12, 25, -1)
    datetime.date(2022, 12, 25)
    """
    reach = 8 if (month, number) == (2, 29) else 1
    days = [make_day(year, month, number) for year in range(day.year - reach, day.year + reach + 1)]
    return nearest(day, [d for d in days if d], direction)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _relative(month: int, weekday: relativedelta) -> Callable[[int], date]:
    return lambda year: date(year, month, 1) + weekday


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


HOLIDAYS: dict[tuple[str, ...], Callable[[int], date]] = {
    ("christmas",): _fixed(12, 25),
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("boxing", "day"): _fixed(12, 26),
    ("new", "year", "'s"): _fixed(1, 1),
    ("new", "year", "'s", "day"): _fixed(1, 1),
    ("new", "year", "'s", "eve"): _fixed(12, 31),
    ("new", "years", "day"): _fixed(1, 1),
    ("new", "years", "eve"): _fixed(12, 31),
    ("epiphany",): _fixed(1, 6),
    ("valentine", "'s", "day"): _fixed(2, 14),
    ("st.", "patrick", "'s", "day"): _fixed(3, 17),
    ("april", "fools", "day"): _fixed(4, 1),
    ("may", "day"): _fixed(5, 1),
    ("cinco", "de", "mayo"): _fixed(5, 5),
    ("bastille", "day"): _fixed(7, 14),
    ("fourth", "of", "july"): _fixed(7, 4),
    ("halloween",): _fixed(10, 31),
    ("all", "saints", "day"): _fixed(11, 1),
    ("armistice", "day"): _fixed(11, 11),
    ("remembrance", "day"): _fixed(11, 11),
    ("veterans", "day"): _fixed(11, 11),
    ("juneteenth",): _fixed(6, 19),
    ("martin", "luther", "king", "day"): _relative(1, relativedelta(weekday=MO(3))),
    ("presidents", "day"): _relative(2, relativedelta(weekday=MO(3))),
    ("memorial", "day"): _relative(5, relativedelta(day=31, weekday=MO(-1))),
    ("labor", "day"): _relative(9, relativedelta(weekday=MO(1))),
    ("columbus", "day"): _relative(10, relativedelta(weekday=MO(2))),
    ("thanksgiving",): _relative(11, relativedelta(weekday=TH(4))),
    ("thanksgiving", "day"): _relative(11, relativedelta(weekday=TH(4))),
    ("black", "friday"): lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4)) + timedelta(1),
    ("ash", "wednesday"): _from_easter(-46),
    ("palm", "sunday"): _from_easter(-7),
    ("maundy", "thursday"): _from_easter(-3),
    ("good", "friday"): _from_easter(-2),
    ("holy", "saturday"): _from_easter(-1),
    ("easter",): _from_easter(0),
    ("easter", "sunday"): _from_easter(0),
    ("easter", "monday"): _from_easter(1),
    ("ascension", "day"): _from_easter(39),
    ("pentecost",): _from_easter(49),
    ("whit", "monday"): _from_easter(50),
}
"""Words of a holiday → its date in a year.  Days that depend on the country (independence days) are left out."""


def holiday(words: tuple[str, ...], day: date, year: int | None, direction: int) -> date | None:
    """The holiday in that year, or the one nearest to the day in a direction."""
    if year is None and not 2 <= day.year <= 9998:
        return None
    years = [year] if year else [day.year - 1, day.year, day.year + 1]
    try:
        return nearest(day, [HOLIDAYS[words](y) for y in years], direction if year is None else 0)
    except (ValueError, OverflowError):
        return None

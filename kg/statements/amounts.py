"""Amount as text → range of numbers, for comparing figures of different exactness: "about 700 km" and "684 km" agree,
"at least 10 people" and "12 people" too; "130 km" and "700 km" do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

APPROXIMATE = 0.2
"""Share by which a figure with "about" may be off on either side."""
ROUNDED = 0.05
"""Share by which a measured figure, or a large round count, may be off without saying so."""
_AMOUNT = re.compile(r"(?:(about|at least|at most) )?(\d+(?:,\d{3})*(?:\.\d+)?)(?: (\D+))?")
_MEASURED = frozenset({"km", "t", "%"})


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers that a figure can mean, and its unit."""

    number: float
    low: float
    high: float
    unit: str

    @property
    def money(self) -> bool:
        """Whether it is a sum in some currency."""
        return len(self.unit) == 3 and self.unit.isupper()

    @property
    def counted(self) -> bool:
        """Whether it counts things or people: such a figure may grow."""
        return not self.money and self.unit not in _MEASURED


def read(value: str | None) -> Amount | None:
    """Read an amount as extraction normalises it; None for words that are none.

    >>> read("at least 12 people").low, read("about 100 km").high, read("2 to 3 days")
    (12.0, 120.0, None)
    """
    match = _AMOUNT.fullmatch(value or "")
    if match is None:
        return None
    bound, number, unit = match[1], float(match[2].replace(",", "")), match[3] or ""
    made = Amount(number, number, number, unit)
    if bound == "at least":
        return Amount(number, number, inf, unit)
    if bound == "at most":
        return Amount(number, 0.0, number, unit)
    off = APPROXIMATE if bound else ROUNDED if not made.counted or _is_round(number) else 0.0
    return Amount(number, number * (1 - off), number * (1 + off), unit)


def disagree(left: Amount, right: Amount) -> bool:
    """Whether two figures for the same thing cannot both be right; different units are not compared."""
    return left.unit == right.unit and (left.low > right.high or right.low > left.high)


def _is_round(number: float) -> bool:
    return number >= 100 and number % 50 == 0

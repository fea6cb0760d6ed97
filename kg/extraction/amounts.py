"""Amounts: "about 700 kilometers" → `about 700 km`, "$2.1 billion" → `2100000000 USD`, "at least 12 people" →
`at least 12 people`.

An amount has a number, a unit and, where the words are not exact, a bound, so that figures of different texts can be
compared: miles become kilometers, currencies their ISO 4217 codes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_UNITS = {
    **dict.fromkeys(("km", "kilometer", "kilometre"), ("km", 1.0)),
    **dict.fromkeys(("mile", "mi"), ("km", 1.609344)),
    **dict.fromkeys(("meter", "metre"), ("km", 0.001)),
    **dict.fromkeys(("tonne", "ton"), ("t", 1.0)),
    **dict.fromkeys(("%", "percent"), ("%", 1.0)),
    **dict.fromkeys(("€", "euro", "eur"), ("EUR", 1.0)),
    **dict.fromkeys(("$", "us$", "dollar", "usd"), ("USD", 1.0)),
    **dict.fromkeys(("£", "pound", "gbp"), ("GBP", 1.0)),
    **dict.fromkeys(("¥", "yen"), ("JPY", 1.0)),
    **dict.fromkeys(("yuan", "renminbi"), ("CNY", 1.0)),
    **dict.fromkeys(("ruble", "rouble"), ("RUB", 1.0)),
    "won": ("KRW", 1.0),
    "rupee": ("INR", 1.0),
}
"""Word or sign, in the singular → unit and factor."""
CURRENCIES = frozenset({word for word, (unit, _) in _UNITS.items() if re.fullmatch("[A-Z]{3}", unit)}) | frozenset(
    "cent crown dinar dirham franc krona krone lira lire peso rand real riyal shekel shilling zloty".split()
)
"""Words and signs of money, in the singular; those of the second row are money of several states."""
_BOUNDS = (
    ("at least", re.compile(r"\b(?:at least|more than|over|no (?:fewer|less) than|upwards? of|as many as)\s*$", re.I)),
    ("at most", re.compile(r"\b(?:at most|up to|less than|fewer than|under|no more than)\s*$", re.I)),
    (
        "about",
        re.compile(r"\b(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated)\s*$", re.I),
    ),
)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(r"us\$|[€$£¥%]|\d[\d,.]*\d|\d|[^\W\d_]+", re.I)
_RANGE = re.compile(r"\d\s*(?:-|–|to|or)\s*\d|\bbetween\b", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit."""

    number: float
    unit: str = ""
    bound: str = ""
    """`about`, `at least`, `at most`, or empty for a figure that claims to be exact."""

    def __str__(self) -> str:
        number = f"{self.number:.12g}" if self.number < 1e12 else f"{self.number:.0f}"
        return " ".join(part for part in (self.bound, number, self.unit) if part)


def read_amount(words: str, before: str = "", unit: str = "") -> Amount | None:
    """The amount that some words give; None when they give none, or a range.

    Args:
        words: with the number and its unit.
        before: the words in front, which may say that it is a bound.
        unit: what is counted, when the caller knows; else read from the words.

    >>> str(read_amount("$2.1 billion")), str(read_amount("425 miles", "approximately"))
    ('2100000000 USD', 'about 684 km')
    """
    words = words.replace("hundred and ", "hundred ")
    found = list(_WORD.finditer(words))
    number: float | None = None
    first = last = -1
    for k, match in enumerate(found):
        value, scale = _value(match[0].lower()), _SCALES.get(match[0].lower())
        if number is None and value is None and scale and k and found[k - 1][0].lower() in ("a", "an"):
            value, scale = scale, None  # "a thousand"
        if value is not None and (number is None or last == k - 1):
            if number is not None and (match[0][0].isdigit() or number % 100):
                value = value if number % 10 == 0 and value < 10 else None
                if value is None:
                    return None
            number, first, last = (number or 0.0) + value, k if first < 0 else first, k
        elif scale and number is not None and last == k - 1:
            number, last = number * scale, k
    if number is None or _RANGE.search(words):
        return None
    if not unit:
        unit, factor = _unit(found, first, last)
        number = number * factor if factor == 1 else float(f"{number * factor:.3g}")
    return Amount(number, unit, _bound(f"{before} {words[: found[first].start()]}"))


def _value(word: str) -> float | None:
    """The number that one word stands for."""
    if _NUMBER.fullmatch(word):
        return float(word.replace(",", ""))
    return _NUMBERS.get(word)


def _unit(found: Sequence[re.Match[str]], first: int, last: int) -> tuple[str, float]:
    """The unit after the number, or the sign of a currency before it; else the last word, as what is counted."""
    words = [m[0].lower() for m in found]
    for word in (*words[last + 1 : last + 3], *words[max(first - 1, 0) : first]):
        known = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
        if known:
            return known
    return (words[-1] if last + 1 < len(words) else ""), 1.0


def _bound(before: str) -> str:
    text = re.sub(r"(?:\ban?|us\$|[€$£¥])\s*$", "", before.strip(), flags=re.I).strip()
    return next((bound for bound, words in _BOUNDS if words.search(text)), "")

"""Words with digits: days, years, decades, clock times, written dates, and mere amounts.

Every reader gives a class and a value; what is no time ("$ 2000", "Flight 1949", "2,000 people") becomes `number` or
`word`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from kg.extraction.times.calendar import make_day
from kg.extraction.times.words import TABLE, listed
from kg.model import Token

Reading = tuple[str, object]
CLASSES = ("day", "year", "years", "number", "decades", "clock", "fulldate", "short_year", "quarter_name")
"""Classes that only words with digits have."""

AMPM = frozenset(word for word, (name, _) in TABLE.items() if name == "ampm")
MONTH_WORDS = frozenset(word for word, (name, _) in TABLE.items() if name == "month")
_UNIT_WORDS = frozenset(word for word, (name, _) in TABLE.items() if name == "units")


_MONEY = listed("$ € £ ¥ us$ a$ au$ c$ hk$ nt$ # № rs rs.")
_NUMBERED = listed(
    "flight resolution room highway route article section page model number no. no chapter channel bus train case bill "
    "act rule order version apartment block building gate line unit form paragraph protocol asteroid windows figure "
    "decree law"
)
"""Words whose number is a name: "Flight 1949", "Resolution 1973"."""
_COMPARING = listed("than at nearly approximately roughly almost over under least")
"""Words before a quantity."""
_MEASURES = listed(
    "% percent per cent points point people votes miles kilometers kilometres km meters metres feet kg tons tonnes "
    "dollars euros pounds yen barrels megawatts mw troops soldiers men women children employees workers jobs homes "
    "houses bc bce million billion thousand hundred"
)
"""Words after a quantity."""
_OWNERS = listed("the 's its their his her our a an this that")
_DATING = listed(
    "in since from of until till to around circa c. ca. born died b. d. by between and ( , - – mid late early"
)
"""Words before a year that could also be an amount."""


def has_digit(text: str) -> bool:
    """Whether a word can be read here."""
    return any(character.isdigit() for character in text[:1] + text[-3:])


def read_number(tokens: Sequence[Token], position: int) -> Reading:
    """Class and value of a word with digits."""
    text = tokens[position].lower
    before = tokens[position - 1].lower if position else ""
    after = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if before in _MONEY or after in ("%", "percent"):
        return "word", None
    if text.isascii() and text.isdigit():
        return _read_bare(tokens, position, before, after)
    if text == "9/11":
        return "fulldate", date(2001, 9, 11)
    for pattern, reader in _SHAPES:
        if m := pattern.fullmatch(text):
            return reader(m, after)
    return "word", None


def _read_bare(tokens: Sequence[Token], position: int, before: str, after: str) -> Reading:
    text = tokens[position].text
    if len(text) == 2 and before == "'" and tokens[position - 1].end == tokens[position].start:
        return "short_year", int(text)
    if len(text) <= 2:
        return ("day" if 0 < int(text) <= 31 else "number"), int(text)
    if len(text) == 4:
        if after in ("utc", "gmt", "hours", "hrs") and int(text[:2]) < 24 and int(text[2:]) < 60:
            return "clock", f"T{text[:2]}:{text[2:]}"
        if _is_year(tokens, position, before, after):
            return "year", int(text)
    return "number", int(text) if len(text) < 16 else None


def _is_year(tokens: Sequence[Token], position: int, before: str, after: str) -> bool:
    """Whether four digits are a year and no quantity or part of a name."""
    token, number = tokens[position], int(tokens[position].text)
    following = tokens[position + 1] if after else None
    if before in _NUMBERED or before in _COMPARING or after in _MEASURES or after in _UNIT_WORDS:
        return False
    if after in ("year", "-") and _word(tokens, position + 2) in ("old", "year", "long"):
        return False
    if not 1900 <= number <= 2100:
        return 1000 <= number < 1900 and (before in _DATING or before in MONTH_WORDS or after in (")", "–"))
    if following and following.tag == "NNS" and token.head is following and before not in _OWNERS and number % 10 == 0:
        return False
    named = position > 0 and tokens[position - 1].tag in ("NNP", "NNPS") and before not in MONTH_WORDS
    return not (named and number % 1000 == 0)


def _word(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].lower if position < len(tokens) else ""


def _read_ordinal(m: re.Match[str], after: str) -> Reading:
    return "ordinal", int(m[1])


def _read_short_year(m: re.Match[str], after: str) -> Reading:
    return "short_year", int(m[1])


def _read_decade(m: re.Match[str], after: str) -> Reading:
    return ("word", None) if int(m[1]) % 10 else ("decades", int(m[1]))


def _read_years(m: re.Match[str], after: str) -> Reading:
    first, second = int(m[1]), int(m[2])
    if len(m[2]) == 2:
        second += first // 100 * 100
    if not 1000 <= first < second <= 2200:
        return "word", None
    return "years", (first, second, m.start(2), m.end(2))


def _read_clock(m: re.Match[str], after: str) -> Reading:
    hour, minute, half = int(m[1]), m[2], m[4]
    if half is None and (minute is None or (":" not in m[0] and after not in AMPM)):
        return "number", float(m[0]) if m[0].count(".") == 1 else None
    if hour > 24 or int(minute or 0) > 59:
        return "number", None
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return "clock", f"T{hour:02}:{minute or '00'}" + (f":{m[3]}" if m[3] else "")


def _read_slashed(m: re.Match[str], after: str) -> Reading:
    first, second, year = int(m[1]), int(m[2]), int(m[3])
    if len(m[3]) == 2:
        year += 2000 if year < 50 else 1900
    month, day = (first, second) if "/" in m[0] else (second, first)
    found = make_day(year, month, day) or make_day(year, day, month)
    return ("fulldate", found) if found else ("word", None)


def _read_iso(m: re.Match[str], after: str) -> Reading:
    found = make_day(int(m[1]), int(m[2]), int(m[3]))
    return ("fulldate", found) if found else ("word", None)


def _read_year(m: re.Match[str], after: str) -> Reading:
    return "year", int(m[1])


def _read_quarter(m: re.Match[str], after: str) -> Reading:
    return "quarter_name", int(m[1] or m[2])


def _read_amount(m: re.Match[str], after: str) -> Reading:
    return "number", float(m[0].replace(",", ""))


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Reading]], ...] = (
    (re.compile(r"(?:mid-)?(\d{1,3})(?:st|nd|rd|th)", re.ASCII), _read_ordinal),
    (re.compile(r"'(\d\d)", re.ASCII), _read_short_year),
    (re.compile(r"(?:mid-|early-|late-)?'?(\d{2}|\d{4})'?s", re.ASCII), _read_decade),
    (re.compile(r"(\d{4})[-–—/](\d{4}|\d\d)", re.ASCII), _read_years),
    (re.compile(r"q([1-4])|([1-4])q", re.ASCII), _read_quarter),
    (re.compile(r"(?:mid|early|late|pre|post)-(\d{4})", re.ASCII), _read_year),
    (re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)", re.ASCII), _read_slashed),
    (re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:T.*)?", re.ASCII), _read_iso),
    (re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?([ap]\.?m\.?)?", re.ASCII), _read_clock),
    (re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?", re.ASCII), _read_amount),
)

"""Tokens of a sentence → one letter per word for its class, and its value: what the patterns in `rules` run over.

Most classes come from the word table.  Decided here, by tag and neighbours: numbers, years, clock times, and the words
that are only sometimes about time ("may", "march", "second", "fall", "sun").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.extraction.times.calendar import HOLIDAYS, make_day
from kg.extraction.times.words import CLASSES, GLUE, TABLE
from kg.model import Token

_NAMES = (
    *CLASSES,
    "day",
    "year",
    "number",
    "decades",
    "clock",
    "fulldate",
    "holiday",
    "holiday_more",
    "short_year",
    "quarter_name",
    "word",
)
LETTER = {name: chr(0x100 + position) for position, name in enumerate(_NAMES)}
"""Class → the letter that stands for it."""
_NAME = {letter: name for name, letter in LETTER.items()}

_WORD = LETTER["word"]
_TABLE = {word: (LETTER[name], value, name not in GLUE) for word, (name, value) in TABLE.items()}
_HOLIDAY_STARTS = {words[0] for words in HOLIDAYS}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?\s?([ap]\.?m\.?)?")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:T.*)?")
_SUFFIXED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:mid-|early-|late-)?'?(\d{2}|\d{4})'?s")
_PREFIXED_YEAR = re.compile(r"(?:mid|early|late|pre|post)-(\d{4})")
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_MONEY = frozenset({"$", "€", "£", "¥", "us$", "a$", "au$", "c$", "hk$", "nt$", "#", "no.", "№", "rs", "rs."})
_NUMBERED = frozenset(
    ["flight", "resolution", "room", "highway", "route", "article", "section", "page", "model", "number", "no.", "no", "chapter", "channel", "bus", "train", "case", "bill", "act", "rule", "order", "version", "apartment", "block", "building", "gate", "line", "unit", "form", "paragraph", "protocol", "asteroid", "windows"]
)
_NOT_BEFORE_YEAR = frozenset(["than", "at", "by_about", "nearly", "about", "approximately", "roughly", "almost"])
_MEASURES = frozenset(
    ["%", "percent", "per", "cent", "points", "point", "people", "votes", "miles", "kilometers", "kilometres", "km", "meters", "metres", "feet", "kg", "tons", "tonnes", "dollars", "euros", "pounds", "yen", "barrels", "megawatts", "mw", "troops", "soldiers", "men", "women", "children", "employees", "workers", "jobs", "homes", "houses", "bc", "bce", "million", "billion", "thousand", "hundred"]
)
_PREPOSITIONS = frozenset(
    ["in", "since", "by", "until", "till", "from", "of", "during", "before", "after", "between", "through", "around", "to", "on", "for", "last", "next", "this", "every", "each", "early", "late", "mid", "and", "or", "-", ",", "("]
)


@dataclass(slots=True)
class Tagged:
    """A sentence as letters and values, one per token."""

    tokens: Sequence[Token]
    letters: str
    values: list[object]
    trigger: bool
    """Whether any word can carry a time expression."""

    def name(self, position: int) -> str:
        """The class of one word."""
        return _NAME[self.letters[position]]


def tag(tokens: Sequence[Token]) -> Tagged:
    """The classes of a sentence's words."""
    letters: list[str] = []
    values: list[object] = []
    trigger = False
    for position, token in enumerate(tokens):
        known = _TABLE.get(token.lower)
        if known:
            letter, value, triggers = known
            check = _CHECKS.get(token.lower)
            if check and not check(tokens, position):
                other = _OTHERWISE.get(token.lower)
                letter, value, triggers = _TABLE_BY_CLASS[other] if other else (_WORD, None, False)
            trigger = trigger or triggers
        elif any_digit(token.text):
            name, value = read_number(tokens, position)
            letter = LETTER[name]
            trigger = trigger or name not in ("word", "day", "number", "ordinal")
        else:
            letter, value = _WORD, None
        letters.append(letter)
        values.append(value)
    trigger = mark_holidays(tokens, letters, values) or trigger
    return Tagged(tokens, "".join(letters), values, trigger)


def any_digit(text: str) -> bool:
    """Whether the word begins as a number may, or ends in a digit."""
    return text[0].isdigit() or text[-1].isdigit() or (len(text) > 2 and text[-1] == "s" and text[-2].isdigit())


def read_number(tokens: Sequence[Token], position: int) -> tuple[str, object]:
    """Class and value of a word with digits."""
    text = tokens[position].lower
    if not text.isascii():
        return "word", None
    before = tokens[position - 1].lower if position else ""
    after = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if before in _MONEY or after in ("%", "percent"):
        return "word", None
    if text.isdigit():
        return read_digits(tokens, position, before, after)
    for pattern, reader in _SHAPES:
        if m := pattern.fullmatch(text):
            return reader(m, after)
    return "word", None


def read_digits(tokens: Sequence[Token], position: int, before: str, after: str) -> tuple[str, object]:
    """Class and value of a bare number: a day, a year, a time of the 24-hour clock, or a number."""
    text = tokens[position].text
    if len(text) <= 2:
        return ("day" if 0 < int(text) <= 31 else "number"), int(text)
    if len(text) == 4:
        if after in ("utc", "gmt", "hours", "hrs") and int(text) < 2400 and int(text[2:]) < 60:
            return "clock", f"T{text[:2]}:{text[2:]}"
        if is_year(tokens, position, before, after):
            return "year", int(text)
    return "number", int(text) if len(text) < 16 else None


def is_year(tokens: Sequence[Token], position: int, before: str, after: str) -> bool:
    """Whether a number of four digits is a year and no quantity or part of a name."""
    number = int(tokens[position].text)
    token = tokens[position]
    if before in _NUMBERED or after in _MEASURES or before in _NOT_BEFORE_YEAR:
        return False
    if not 1900 <= number <= 2100:
        return 1000 <= number < 1900 and before in ("in", "since", "from", "of", "until", "to", ",") | _MONTHS.keys()
    if before in ("to", "-") and token.dep == "nummod" and after and tokens[position + 1].tag == "NNS":
        return False
    counted = after and tokens[position + 1].tag == "NNS" and token.head is tokens[position + 1]
    if counted and before not in ("the", "'s", "its", "their", "his", "her") and number % 10 == 0:
        return False
    named = position > 0 and tokens[position - 1].tag in ("NNP", "NNPS") and before not in _MONTHS
    return not (named and number % 1000 == 0)


def _read_ordinal(m: re.Match[str], after: str) -> tuple[str, object]:
    return "ordinal", int(m[1])


def _read_decade(m: re.Match[str], after: str) -> tuple[str, object]:
    number = int(m[1])
    if number % 10:
        return "word", None
    return "decades", number


def _read_clock(m: re.Match[str], after: str) -> tuple[str, object]:
    hour, minute, half = int(m[1]), m[2], m[4]
    if half is None and (minute is None or ("." in m[0] and after not in TABLE_AMPM)):
        return "number", float(m[0]) if m[0].count(".") == 1 and ":" not in m[0] else None
    if hour > 24 or int(minute or 0) > 59:
        return "number", None
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return "clock", f"T{hour:02}:{minute or '00'}" + (f":{m[3]}" if m[3] else "")


def _read_slashed(m: re.Match[str], after: str) -> tuple[str, object]:
    first, second, year = int(m[1]), int(m[2]), int(m[3])
    if len(m[3]) == 2:
        year += 2000 if year < 50 else 1900
    month, day = (first, second) if first <= 12 and "/" in m[0] else (second, first)
    found = make_day(year, month, day) or make_day(year, day, month)
    return ("fulldate", found) if found else ("word", None)


def _read_iso(m: re.Match[str], after: str) -> tuple[str, object]:
    found = make_day(int(m[1]), int(m[2]), int(m[3]))
    return ("fulldate", found) if found else ("word", None)


def _read_prefixed(m: re.Match[str], after: str) -> tuple[str, object]:
    return "year", int(m[1])


def _read_amount(m: re.Match[str], after: str) -> tuple[str, object]:
    return "number", float(m[0].replace(",", ""))


def _read_short_year(m: re.Match[str], after: str) -> tuple[str, object]:
    return "short_year", int(m[1])


def _read_quarter(m: re.Match[str], after: str) -> tuple[str, object]:
    return "quarter_name", int(m[1] or m[2])


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], tuple[str, object]]], ...] = (
    (_SUFFIXED, _read_ordinal),
    (re.compile(r"'(\d\d)"), _read_short_year),
    (_DECADE, _read_decade),
    (re.compile(r"q([1-4])|([1-4])q"), _read_quarter),
    (_PREFIXED_YEAR, _read_prefixed),
    (_SLASHED, _read_slashed),
    (_ISO, _read_iso),
    (_CLOCK, _read_clock),
    (_AMOUNT, _read_amount),
)
TABLE_AMPM = frozenset(w for w, (name, _) in TABLE.items() if name == "ampm")
_MONTHS = {w: v for w, (name, v) in TABLE.items() if name == "month"}
_WEEKDAYS = {w for w, (name, _) in TABLE.items() if name == "weekday"}


def mark_holidays(tokens: Sequence[Token], letters: list[str], values: list[object]) -> bool:
    """Mark the words of holidays, the longest name first; whether there was one."""
    found = False
    for position, token in enumerate(tokens):
        if token.lower not in _HOLIDAY_STARTS or not token.text[0].isupper():
            continue
        for size in (4, 3, 2, 1):
            words = tuple(t.lower for t in tokens[position : position + size])
            if words in HOLIDAYS and not (size == 1 and _in_longer_name(tokens, position)):
                letters[position : position + size] = [LETTER["holiday"], *[LETTER["holiday_more"]] * (size - 1)]
                values[position] = words
                found = True
                break
    return found


def _in_longer_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether a capitalised word follows or precedes: "Christmas Island", "Father Christmas"."""
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    before = tokens[position - 1] if position else None
    return bool(after and after.tag in ("NNP", "NNPS")) or bool(before and before.tag == "NNP" and before.i != 0)


# Words that are only sometimes about time -----------------------------------------------------------------------------


def _near(tokens: Sequence[Token], position: int, offset: int) -> Token | None:
    place = position + offset
    return tokens[place] if 0 <= place < len(tokens) else None


def _is_month_name(tokens: Sequence[Token], position: int) -> bool:
    """A month that is also a word or a first name: capitalised, and where a month can stand."""
    token, before, after = tokens[position], _near(tokens, position, -1), _near(tokens, position, 1)
    if not token.text[0].isupper() or token.tag in ("MD", "VB", "VBP", "VBD", "VBZ"):
        return False
    if after and (after.text[0].isdigit() or (after.lower in ("of", "'s", "the") and after.text != "for")):
        return after.lower != "the" or token.lower != "march"
    if before and (before.lower in _PREPOSITIONS or before.text[0].isdigit()):
        return not (after and after.tag == "NNP" and after.lower not in _WEEKDAYS)
    if before and before.tag == "NNP":
        return False
    return token.ent in ("DATE", "") and not (after and after.tag in ("NNP", "MD"))


def _is_first_name_month(tokens: Sequence[Token], position: int) -> bool:
    """April, June, August: months unless part of a person's name."""
    token, after = tokens[position], _near(tokens, position, 1)
    if token.text[0].islower():
        return token.tag == "NNP" and token.lower != "august"
    return not (token.ent == "PERSON" and after and after.tag == "NNP") and token.ent != "PERSON"


def _is_short_month(tokens: Sequence[Token], position: int) -> bool:
    """An abbreviation without a full stop: capitalised, beside a number."""
    before, after = _near(tokens, position, -1), _near(tokens, position, 1)
    return tokens[position].text[0].isupper() and bool(
        (after and (after.text[0].isdigit() or after.text == ".")) or (before and before.text[0].isdigit())
    )


def _is_short_weekday(tokens: Sequence[Token], position: int) -> bool:
    """Mon, Wed: capitalised; Sun and Sat only beside a date."""
    token, after = tokens[position], _near(tokens, position, 1)
    if not token.text[0].isupper():
        return False
    if after and after.text == ",":
        after = _near(tokens, position, 2)
    dated = bool(after and (after.lower in _MONTHS or after.text.isdigit()))
    return dated or (token.lower.rstrip(".") not in ("sun", "sat", "mon", "wed") and token.tag in ("NNP", "NN"))


def _is_noun(tokens: Sequence[Token], position: int) -> bool:
    return tokens[position].tag in ("NN", "NNP", "NNS", "NNPS", "CD")


def _is_season(tokens: Sequence[Token], position: int) -> bool:
    """Fall, spring: as nouns after "the", "last", "in" ... and not "the fall of"."""
    before, after = _near(tokens, position, -1), _near(tokens, position, 1)
    if tokens[position].tag not in ("NN", "NNP"):
        return False
    if after and after.lower in ("of", "in", "for", "to", "from", "against"):
        further = _near(tokens, position, 2)
        return after.lower == "of" and bool(further and further.text.isdigit())
    dated = bool(after and after.text.isdigit() and len(after.text) == 4)
    return dated or bool(
        before
        and before.lower
        in (
            "the",
            "last",
            "next",
            "this",
            "in",
            "that",
            "previous",
            "early",
            "late",
            "by",
            "until",
            "since",
            "every",
            "each",
        )
    )


def _is_season_noun(tokens: Sequence[Token], position: int) -> bool:
    return tokens[position].tag in ("NN", "NNP", "JJ") and tokens[position].ent not in (
        "PERSON",
        "ORG",
        "GPE",
        "LOC",
        "FAC",
    )


def _is_adjective(tokens: Sequence[Token], position: int) -> bool:
    return tokens[position].tag in ("JJ", "JJS", "NNP", "RB", "RBS", "NN", "IN", "VBG", "DT", "CD")


def _is_unit_second(tokens: Sequence[Token], position: int) -> bool:
    before = _near(tokens, position, -1)
    return bool(before and before.lower in ("per", "one", "a", "each", "every", "-")) and tokens[position].tag == "NN"


def _is_weekday(tokens: Sequence[Token], position: int) -> bool:
    """Capitalised, or all lower case in an all lower-case tag: not part of a longer name ("Black Friday", "Friday Group")."""
    return True


_CHECKS: dict[str, Callable[[Sequence[Token], int], bool]] = {
    "may": _is_month_name,
    "march": _is_month_name,
    "april": _is_first_name_month,
    "june": _is_first_name_month,
    "august": _is_first_name_month,
    "fall": _is_season,
    "spring": _is_season,
    "summer": _is_season_noun,
    "winter": _is_season_noun,
    "autumn": _is_season_noun,
    "last": _is_adjective,
    "past": _is_adjective,
    "minute": _is_noun,
    "second": _is_unit_second,
    "present": _is_noun,
    "future": _is_noun,
    **{w: _is_short_month for w in _MONTHS if len(w) < 5 and w not in ("may", "june", "july") and "." not in w},
    **{w: _is_short_weekday for w in _WEEKDAYS if len(w) < 6},
}
_OTHERWISE = {"second": "ordinal"}
_TABLE_BY_CLASS = {"ordinal": (LETTER["ordinal"], 2, False)}

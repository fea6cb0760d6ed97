"""Tokens of a sentence → one letter per word for its class, and its value: what the patterns in `rules` run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.times import digits
from kg.extraction.times.ambiguity import CHECKS, OTHERWISE
from kg.extraction.times.calendar import HOLIDAYS
from kg.extraction.times.words import CARRIERS, CLASSES, TABLE
from kg.model import Token

LETTER = {
    name: chr(0x100 + position)
    for position, name in enumerate((*CLASSES, *digits.CLASSES, "holiday", "holiday_more", "word"))
}
"""Class → the letter that stands for it."""

_WORD = LETTER["word"]
_TABLE = {word: (LETTER[name], value, name in CARRIERS) for word, (name, value) in TABLE.items()}
_OTHERWISE = {word: (LETTER[name], value, False) for word, (name, value) in OTHERWISE.items()}
_NOT_A_TIME = (_WORD, None, False)
_HOLIDAY_STARTS = {words[0] for words in HOLIDAYS}
_LONGEST_HOLIDAY = max(len(words) for words in HOLIDAYS)
_MERE_NUMBERS = frozenset({"word", "day", "number", "ordinal"})


@dataclass(slots=True)
class Tagged:
    """A sentence as letters and values, one per token."""

    tokens: Sequence[Token]
    letters: str
    values: list[object]
    carries: bool
    """Whether any word can carry a time expression."""


def tag(tokens: Sequence[Token]) -> Tagged:
    """The classes of a sentence's words."""
    letters: list[str] = []
    values: list[object] = []
    carries = holidays = False
    for position, token in enumerate(tokens):
        known = _TABLE.get(token.lower)
        if known:
            check = CHECKS.get(token.lower)
            if check and not check(tokens, position):
                known = _OTHERWISE.get(token.lower, _NOT_A_TIME)
            letter, value, carrier = known
            carries = carries or carrier
        elif not token.text.isalpha() and digits.has_digit(token.text):
            name, value = digits.read_number(tokens, position)
            letter = LETTER[name]
            carries = carries or name not in _MERE_NUMBERS
        else:
            letter, value = _WORD, None
        holidays = holidays or token.lower in _HOLIDAY_STARTS
        letters.append(letter)
        values.append(value)
    if holidays:
        carries = _mark_holidays(tokens, letters, values) or carries
    return Tagged(tokens, "".join(letters), values, carries)


def _mark_holidays(tokens: Sequence[Token], letters: list[str], values: list[object]) -> bool:
    """Mark the words of holidays, the longest name first; whether there was one."""
    found = False
    for position, token in enumerate(tokens):
        if token.lower not in _HOLIDAY_STARTS or not token.text[0].isupper():
            continue
        for size in range(_LONGEST_HOLIDAY, 0, -1):
            words = tuple(t.lower for t in tokens[position : position + size])
            if len(words) == size and words in HOLIDAYS and not (size == 1 and _in_longer_name(tokens, position)):
                letters[position : position + size] = [LETTER["holiday"], *[LETTER["holiday_more"]] * (size - 1)]
                values[position] = words
                found = True
                break
    return found


def _in_longer_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether another name stands beside it: "Christmas Island", "Father Christmas"."""
    beside = tokens[max(position - 1, 0) : position + 2]
    return any(t.tag in ("NNP", "NNPS") and t is not tokens[position] and t.lower not in TABLE for t in beside)

"""Times without a date: now, recently, soon, the future, at the time."""

from __future__ import annotations

from kg.extraction.times.direction import PAST
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import listed

_BEFORE_FUTURE = listed("in for at to into near foreseeable until from")
_NOMINAL = frozenset({"NN", "NNS", "NNP", "JJ", "CD"})


def make_vague(phrase: Phrase, context: Context) -> list[Found]:
    """ "currently" → PRESENT_REF, "recent years" → PAST_REF; "soon after" and "they soon left" say nothing."""
    token = phrase.token("ref", "recent", "current")
    if token.lower in ("soon", "shortly"):
        if phrase.word_after in ("after", "before", "thereafter", "afterwards", "afterward", "as"):
            return []
        if phrase.word_before == "as" or context.direction(phrase) == PAST:
            return []
    if token.lower in ("current", "recent") and token.tag not in ("JJ", "NN", "NNP"):
        return []
    return phrase.found("DATE", phrase.word("ref", "recent", "current"))


def make_future(phrase: Phrase, context: Context) -> list[Found]:
    """ "in the future", "at present"; not "the future of work", "her future", "the present study"."""
    after = phrase.after()
    if phrase.word_before not in _BEFORE_FUTURE or phrase.word_after == "of" or (after and after.tag in _NOMINAL):
        return []
    return phrase.found("DATE", phrase.word("future", "present"))


def make_moment(phrase: Phrase, context: Context) -> list[Found]:
    """ "at the moment"."""
    if phrase.word_before not in ("at", "for") or phrase.word_after in ("of", "when", "that"):
        return []
    return phrase.found("DATE", "PRESENT_REF")


def make_time(phrase: Phrase, context: Context) -> list[Found]:
    """ "at the time": the date spoken of last."""
    if phrase.word_before != "at" or phrase.word_after in ("of", "when", "to", "for"):
        return []
    spoken = context.history[-1] if context.history else None
    return phrase.found("DATE", spoken.value if spoken else "PAST_REF", spoken)


def make_past(phrase: Phrase, context: Context) -> list[Found]:
    """ "in the past"."""
    after = phrase.after()
    if phrase.word_before not in ("in", "from", "of", "than", "to") or (after and after.tag in _NOMINAL):
        return []
    return phrase.found("DATE", "PAST_REF")

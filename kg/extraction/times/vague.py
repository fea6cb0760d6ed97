"""Times without a date: now, recently, soon, the future, at the time."""

from __future__ import annotations

from kg.extraction.times.phrase import Context, Found, Phrase


def make_vague(phrase: Phrase, context: Context) -> list[Found]:
    """ "currently" → PRESENT_REF, "soon" → FUTURE_REF, "at the moment" → PRESENT_REF."""
    value = phrase.word("ref", "recent", "future", "present", "moment")
    last = phrase.tagged.tokens[phrase.last - 1]
    if phrase.has("moment") and phrase.lower(-1) not in ("at", "for", "of"):
        return []
    if phrase.has("present", "future") and not _stands_alone(phrase):
        return []
    if last.lower in ("current", "recent") and last.tag not in ("JJ", "NN", "NNP"):
        return []
    return phrase.found("DATE", value)


def _stands_alone(phrase: Phrase) -> bool:
    """ "in the future", "at present"; not "the future of work", "her future", "the present study"."""
    after = phrase.beside(0)
    if phrase.lower(-1) not in ("in", "for", "at", "to", "into", "near", "foreseeable", "until", "from"):
        return False
    return after is None or (after.tag not in ("NN", "NNS", "NNP") and after.lower != "of")


def make_time(phrase: Phrase, context: Context) -> list[Found]:
    """ "at the time": the date spoken of last."""
    if phrase.lower(-1) != "at" or phrase.lower(0) in ("of", "when", "to", "for"):
        return []
    spoken = context.reference
    return phrase.found("DATE", spoken.value if spoken else "PAST_REF", spoken)


def make_past(phrase: Phrase, context: Context) -> list[Found]:
    """ "in the past"."""
    if phrase.lower(-1) not in ("in", "from", "of", "than", "to") or not _is_end(phrase):
        return []
    return phrase.found("DATE", "PAST_REF")


def _is_end(phrase: Phrase) -> bool:
    after = phrase.beside(0)
    return after is None or after.tag not in ("NN", "NNS", "NNP", "JJ", "CD")

"""Durations and sets: "three years" → P3Y, "the past three years", "every day" → P1D, "annually"."""

from __future__ import annotations

from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import DURATION, MULTIPLE, SCALES

_HALF = {
    "year": "P6M",
    "hour": "PT30M",
    "decade": "P5Y",
    "century": "P50Y",
    "minute": "PT30S",
    "day": "PT12H",
    "month": "P0.5M",
    "week": "P0.5W",
}


def quantity(phrase: Phrase) -> str:
    """The number in the words, as TIMEX3 writes it: "two" → 2, "two and a half" → 2.5, "several" → X."""
    if phrase.has("vague") and not phrase.has("num", "day", "number"):
        return "X"
    if phrase.has("couple"):
        return "2"
    total, part = 0.0, 0.0
    for place in phrase.places("num", "day", "number"):
        value = phrase.tagged.values[place]
        if not isinstance(value, int | float):
            return "X"
        token = phrase.tagged.tokens[place].lower
        if token in SCALES:
            part = max(part, 1) * value
            if value >= 1000:
                total, part = total + part, 0.0
        elif phrase.has("half") and 0 < phrase.place("half") - place <= 1:
            continue
        else:
            part += value
    total += part
    if not phrase.has("num", "day", "number"):
        total = 1
    if phrase.has("half"):
        total += 0.5
    return f"{total:g}" if total < 1e6 else f"{total:.0f}"


def duration_value(amount: str, unit: str) -> str:
    """TIMEX3 value of so many units.

    >>> duration_value("2", "decade"), duration_value("X", "month"), duration_value("20", "hour")
    ('P20Y', 'PXM', 'PT20H')
    """
    if unit in MULTIPLE and amount != "X":
        amount = f"{float(amount) * MULTIPLE[unit]:g}"
    return DURATION.get(unit, "PX").format(amount)


def make_duration(phrase: Phrase, context: Context | None) -> list[Found]:
    """ "more than three years", "a year and a half", "24-hour", "half an hour"."""
    places = list(phrase.places("unit", "units"))
    unit = phrase.tagged.values[places[0]]
    if not isinstance(unit, str) or not _is_duration(phrase, unit, places[0]):
        return []
    half_after = phrase.place("half") > places[0]
    only_half = (
        phrase.has("half") and not half_after and not phrase.has("num", "day", "number") and not phrase.has("and")
    )
    if only_half:
        return phrase.found("DURATION", _HALF[unit]) if unit in _HALF else []
    amount = quantity(phrase)
    if half_after and unit == "year" and amount != "X":
        return phrase.found("DURATION", f"P{float(amount) * 12:g}M")
    if phrase.has("to", "or") and len(list(phrase.places("num", "day", "number"))) > 1:
        amount = "X"
    if _is_rate(phrase, unit):
        return phrase.found("SET", duration_value("1", unit))
    return phrase.found("DURATION", duration_value(amount, unit))


def _is_duration(phrase: Phrase, unit: str, place: int) -> bool:
    """Not an age, not "a second", "a quarter", "a minute", "one day" as "some time"."""
    after, bare = phrase.lower(0), not phrase.has("num", "day", "number", "vague", "couple", "half")
    if after in ("old", "olds", "-old") or (after == "-" and _word_at(phrase, 1) in ("old", "olds")):
        return False
    if after in ("of",) and unit in ("quarter",):
        return False
    token = phrase.tagged.tokens[place]
    if token.text[0].isupper() and token.tag in ("NNP", "NNPS"):
        return False
    if unit == "night" and bare:
        return False
    if bare and phrase.has("a"):
        if unit in ("second", "quarter", "millisecond", "weekend"):
            return False
        following = phrase.beside(0)
        if (
            following
            and following.tag in ("NN", "NNS")
            and following.lower not in ("long",)
            and following.head is not token
        ):
            return not (token.dep == "compound")
    return not (phrase.has("vague") and not phrase.has("num") and _is_one_of(phrase))


def _is_one_of(phrase: Phrase) -> bool:
    """ "some day", "many a day"; "recent" without a number is read elsewhere."""
    return phrase.has("unit") and not phrase.has("units")


def _word_at(phrase: Phrase, offset: int) -> str:
    place = phrase.last + offset
    return phrase.tagged.tokens[place].lower if place < len(phrase.tagged.tokens) else ""


def _is_rate(phrase: Phrase, unit: str) -> bool:
    """ "15 a year", "$5 million a month", "three times a week": how often, not how long."""
    first = phrase.tagged.tokens[phrase.first]
    if first.lower not in ("a", "an") or phrase.last - phrase.first != 2:
        return False
    before = phrase.beside(-1)
    if before is None:
        return False
    return (
        before.tag == "CD"
        or before.text == "%"
        or (before.tag == "NNS" and before.child("nummod") is not None)
        or before.lower in ("times", "once", "twice", "percent")
    )


def make_span(phrase: Phrase, context: Context) -> list[Found]:
    """ "the past three years" → P3Y, "the coming days" → FUTURE_REF, "recent years" → PAST_REF."""
    places = list(phrase.places("unit", "units"))
    unit = phrase.tagged.values[places[0]]
    if not isinstance(unit, str):
        return []
    counted = phrase.has("num", "day", "number", "vague", "couple", "half")
    plural = phrase.has("units")
    if not counted and not plural:
        from kg.extraction.times.dates import make_unit

        return make_unit(phrase, context)
    if not counted:
        ahead = phrase.has("next", "coming")
        if phrase.has("those"):
            these = phrase.tagged.tokens[phrase.place("those")].lower == "these"
            return (
                phrase.found("DATE", "PRESENT_REF")
                if these and unit == "day"
                else phrase.found("DURATION", duration_value("X", unit))
            )
        return phrase.found("DATE", "FUTURE_REF" if ahead else "PAST_REF")
    return phrase.found("DURATION", duration_value(quantity(phrase), unit))


def make_plural(phrase: Phrase, context: Context) -> list[Found]:
    """ "for years" → PXY, "decades-long"."""
    unit = phrase.tagged.values[phrase.place("units")]
    if not isinstance(unit, str):
        return []
    value = duration_value("X", unit)
    if phrase.has("long"):
        return phrase.found("DURATION", value)
    before = phrase.lower(-1)
    if phrase.has("the"):
        return phrase.found("DURATION", value) if before == "over" and phrase.lower(0) != "of" else []
    if (
        before in ("for", "over", "in", "within", "of", "after")
        and phrase.lower(0) not in ("of",)
        and unit not in ("second", "quarter")
    ):
        return phrase.found("DURATION", value)
    return []


def make_rate(phrase: Phrase, context: Context) -> list[Found]:
    """ "twice a week" → every week."""
    unit = phrase.tagged.values[phrase.place("unit")]
    return phrase.found("SET", duration_value("1", unit)) if isinstance(unit, str) else []


def make_set(phrase: Phrase, context: Context) -> list[Found]:
    """ "every day" → P1D, "every two years" → P2Y, "each Tuesday" → XXXX-WXX-2."""
    if phrase.has("weekday"):
        return phrase.found("SET", f"XXXX-WXX-{(phrase.number('weekday') or 0) + 1}")
    if phrase.has("month"):
        return phrase.found("SET", f"XXXX-{phrase.number('month'):02}")
    if phrase.has("season"):
        return phrase.found("SET", f"XXXX-{phrase.word('season')}")
    if phrase.has("part"):
        return phrase.found("SET", f"XXXX-XX-XX{phrase.word('part')}")
    if phrase.has("holiday"):
        return phrase.found("SET", "P1Y")
    unit = phrase.tagged.values[phrase.place("unit", "units")]
    if not isinstance(unit, str) or (
        phrase.tagged.tokens[phrase.first].lower == "per" and phrase.last - phrase.first < 2
    ):
        return []
    amount = "2" if phrase.has("other") else str(phrase.number("ordinal") or quantity(phrase))
    return phrase.found("SET", duration_value(amount, unit))


def make_frequency(phrase: Phrase, context: Context) -> list[Found]:
    """ "annually", "daily", "the annual meeting"."""
    token = phrase.tagged.tokens[phrase.first]
    after = phrase.beside(0)
    if token.text[0].isupper() and (token.tag in ("NNP", "NNPS") or (after and after.tag == "NNP")):
        return []
    return phrase.found("SET", phrase.word("frequency"))


def make_weekdays(phrase: Phrase, context: Context) -> list[Found]:
    """ "on Mondays" → every Monday."""
    token = phrase.tagged.tokens[phrase.first]
    if not token.text[0].isupper():
        return []
    return phrase.found("SET", f"XXXX-WXX-{(phrase.number('weekdays') or 0) + 1}")

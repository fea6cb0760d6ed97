"""Durations and sets: "three years" → P3Y, "the past three years", "every day" → P1D, "annually", "twice a week"."""

from __future__ import annotations

from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import DURATION, HALF, MULTIPLE, SCALES, listed

_NUMERIC = ("num", "day", "number")
_MEASURING = listed("for in within of after than least the about - only just")
"""Words before "one day" as a length; elsewhere it means some day."""


def quantity(phrase: Phrase) -> str:
    """The number in the words as TIMEX3 writes it: "two" → 2, "two and a half" → 2.5, "several" → X."""
    if phrase.has("couple"):
        return "2"
    places = list(phrase.places(*_NUMERIC))
    if phrase.has("vague") and not places:
        return "X"
    if phrase.has("half") and not places and not phrase.has("and"):
        return "0.5"
    total = part = 0.0
    for place in places:
        value, word = phrase.tagged.values[place], phrase.tagged.tokens[place].lower
        if not isinstance(value, int | float):
            return "X"
        if word in SCALES:
            part = max(part, 1) * value
            if value >= 1000:
                total, part = total + part, 0.0
        elif word == "one" and phrase.has("half") and place == phrase.place("half") - 1:
            continue  # "and one half"
        else:
            part += value
    total += part if places else 1
    return f"{total + (0.5 if phrase.has('half') else 0):.10g}"


def duration_value(amount: str, unit: str) -> str:
    """TIMEX3 value of so many units.

    >>> duration_value("2", "decade"), duration_value("X", "month"), duration_value("20", "hour")
    ('P20Y', 'PXM', 'PT20H')
    """
    if unit in MULTIPLE and amount != "X":
        amount = f"{float(amount) * MULTIPLE[unit]:.10g}"
    return DURATION.get(unit, "PX").format(amount)


def make_duration(phrase: Phrase, context: Context) -> list[Found]:
    """ "more than three years", "a year and a half", "24-hour", "half an hour"."""
    place = phrase.place("unit", "units")
    unit = phrase.units()[0]
    if _is_rate(phrase):
        return phrase.found("SET", duration_value("1", unit))
    if not _is_duration(phrase, unit, place):
        return []
    half_after = phrase.place("half") > place
    if phrase.has("half") and not half_after and not phrase.has("and", *_NUMERIC):
        return phrase.found("DURATION", HALF[unit]) if unit in HALF else []
    amount = quantity(phrase)
    if half_after and unit == "year" and amount != "X":
        return phrase.found("DURATION", f"P{float(amount) * 12:g}M")
    return phrase.found("DURATION", duration_value(amount, unit))


def make_duration_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "two to three weeks": as long as is not known."""
    return phrase.found("DURATION", duration_value("X", phrase.units()[0]))


def _is_duration(phrase: Phrase, unit: str, place: int) -> bool:
    """Not "a second", "a quarter of", "one day" for some day, "Year" in a name."""
    token, counted = phrase.tagged.tokens[place], phrase.has(*_NUMERIC, "vague", "couple", "half")
    if token.text[0].isupper() and token.tag in ("NNP", "NNPS") and not counted:
        return False
    if (phrase.word_after == "of" and unit == "quarter") or phrase.word_before in ("age", "aged"):
        return False
    if phrase.word_before == "of" and (before := phrase.before(2)) and before.lower == "age":
        return False
    if phrase.has("vague") and not phrase.has(*_NUMERIC) and (phrase.word_before == "as" or not phrase.has("units")):
        return False  # "some day", "for the second time in as many days"
    if [t.lower for t in phrase.tokens] == ["one", "day"]:
        measured = phrase.word_after in ("after", "before")
        return measured or phrase.word_before in _MEASURING
    if not counted and phrase.has("a"):
        return _is_counted_by_article(phrase, unit)
    return True


def _is_counted_by_article(phrase: Phrase, unit: str) -> bool:
    """ "a month", "an hour"; not "a week day", "a second", "a decades-long war"."""
    token, after = phrase.token("unit", "units"), phrase.after()
    if unit in ("second", "quarter", "millisecond", "weekend") or not phrase.has("unit") or phrase.word_before == "-":
        return False
    if after is None or after.tag not in ("NN", "NNS", "NNP"):
        return True
    return token.dep != "compound"


def _is_rate(phrase: Phrase) -> bool:
    """ "15 a year", "$5 million a month", "three times a week": how often, not how long."""
    before = phrase.before()
    if before is None or phrase.last - phrase.first != 2 or not phrase.has("a"):
        return False
    if before.tag == "CD" or before.lower in ("times", "once", "twice", "percent", "%"):
        return True
    return before.tag == "NNS" and before.child("nummod") is not None


def make_span(phrase: Phrase, context: Context) -> list[Found]:
    """ "the past three years" → P3Y, "the coming days" → FUTURE_REF, "these days" → PRESENT_REF."""
    unit = phrase.units()[0]
    if phrase.has(*_NUMERIC, "vague", "couple", "half"):
        return phrase.found("DURATION", duration_value(quantity(phrase), unit))
    if phrase.word_after == "of":
        return []  # "the last days of May"
    if phrase.has("those"):
        if phrase.token("those").lower == "these" and unit == "day":
            return phrase.found("DATE", "PRESENT_REF")
        if unit == "day" and phrase.word_before == "in":
            return phrase.found("DATE", "PAST_REF")
        return phrase.found("DURATION", duration_value("X", unit))
    return phrase.found("DATE", "FUTURE_REF" if phrase.has("next", "coming") else "PAST_REF")


def make_units_ahead(phrase: Phrase, context: Context) -> list[Found]:
    """ "in the months ahead"."""
    if phrase.word_after == "of":
        return []
    return phrase.found("DATE", "FUTURE_REF")


def make_all(phrase: Phrase, context: Context) -> list[Found]:
    """ "all day", "all week"."""
    if phrase.tokens[0].lower != "all":
        return []
    return phrase.found("DURATION", duration_value("1", phrase.units()[0]))


def make_plural(phrase: Phrase, context: Context) -> list[Found]:
    """ "for years" → PXY, "over the years", "decades-long"."""
    unit, before = phrase.units()[0], phrase.word_before
    if phrase.has("long"):
        return phrase.found("DURATION", duration_value("X", unit))
    after = phrase.after()
    if unit in ("second", "quarter"):
        return []
    if phrase.word_after == "of":
        return phrase.found("DURATION", duration_value("X", unit)) if _is_filled(phrase) else []
    if after and after.tag in ("NN", "NNS", "NNP"):
        return []  # "after hours trading"
    if before not in (("over",) if phrase.has("the") else ("for", "over", "in", "within", "of", "after")):
        return []
    return phrase.found("DURATION", duration_value("X", unit))


def _is_filled(phrase: Phrase) -> bool:
    """ "months of talks", "after years of war"; not "the days of", "two of the days of the week", "hours of the day"."""
    content, before = phrase.after(2), phrase.before()
    if phrase.has("the") or (before and before.tag in ("DT", "PRP$", "POS", "JJ", "JJS", "CD")):
        return False
    return content is not None and content.tag in ("NN", "NNS", "VBG", "JJ")


def make_unit_ended(phrase: Phrase, context: Context) -> list[Found]:
    """ "the year ended June 30": a length, whose end is said next."""
    phrase.last -= 1
    after = phrase.after(2)
    if after is None or not (after.tag in ("CD", "NNP", "IN") or after.lower in ("today", "yesterday")):
        return []
    return phrase.found("DURATION", duration_value("1", phrase.units()[0]))


def make_age(phrase: Phrase, context: Context) -> list[Found]:
    """ "45-year-old", "three years old": as in TimeBank, a duration."""
    phrase.first += phrase.tokens[0].lower == "the"
    return phrase.found("DURATION", duration_value(quantity(phrase), phrase.units()[0]))


def make_rate(phrase: Phrase, context: Context) -> list[Found]:
    """ "twice a week" → every week."""
    return phrase.found("SET", duration_value("1", phrase.units()[0]))


def make_set(phrase: Phrase, context: Context) -> list[Found]:
    """ "every day" → P1D, "every two years" → P2Y, "each Tuesday" → XXXX-WXX-2."""
    if phrase.tokens[0].lower == "per":
        return []
    if phrase.has("weekday"):
        return phrase.found("SET", f"XXXX-WXX-{(phrase.number('weekday') or 0) + 1}{phrase.word('part')}")
    if phrase.has("month"):
        return phrase.found("SET", f"XXXX-{phrase.number('month'):02}")
    if phrase.has("season"):
        return phrase.found("SET", f"XXXX-{phrase.word('season')}")
    if phrase.has("part"):
        return phrase.found("SET", f"XXXX-XX-XX{phrase.word('part')}")
    if phrase.has("holiday"):
        return phrase.found("SET", "P1Y")
    amount = "2" if phrase.has("other") else str(phrase.number("ordinal") or quantity(phrase))
    return phrase.found("SET", duration_value(amount, phrase.units()[0]))


def make_frequency(phrase: Phrase, context: Context) -> list[Found]:
    """ "annually", "daily", "the annual meeting"; not "a weekly" or a name ("Daily News")."""
    token, after = phrase.tokens[0], phrase.after()
    if token.text[0].isupper() and (token.tag in ("NNP", "NNPS") or (after and after.tag == "NNP")):
        return []
    if token.tag in ("NN", "NNS") and token.dep in ("nsubj", "dobj", "pobj", "ROOT", "conj"):
        return []
    return phrase.found("SET", phrase.word("frequency"))


def make_weekdays(phrase: Phrase, context: Context) -> list[Found]:
    """ "on Mondays" → every Monday."""
    if not phrase.tokens[0].text[0].isupper():
        return []
    return phrase.found("SET", f"XXXX-WXX-{(phrase.number('weekdays') or 0) + 1}")

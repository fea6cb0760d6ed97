"""Times by their distance: "last week", "this year", "the following day", "two years ago", "a week later"."""

from __future__ import annotations

from kg.extraction.times.calendar import RANK, UNKNOWN, Point, shift
from kg.extraction.times.durations import duration_value, make_duration, quantity
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import listed

_FRACTION_MONTHS = {"year": 12, "decade": 120, "century": 1200}
_DEICTIC = ("this", "last", "next")
_APART = ("earlier", "later", "before", "after")
_PAST, _COMING = ("past", "preceding"), ("coming", "upcoming")
"""Of the words of these two classes the ones that count from the publication date also after "the"."""
_STOPS = listed(
    "for during end ended ending ends finish finished finishing close closed closing earlier later over "
    "throughout on start started began"
)
_NOT_AFTER = frozenset({"NN", "NNS", "NNP", "NNPS", "WDT", "WRB", "WP", "POS", "HYPH", "CD", "PRP", "DT", "VBD", "VBZ"})


def make_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "last week", "this year", "the following day", "the end of this month", "that day", "the year before"."""
    unit, step = phrase.units()[0], _step(phrase)
    if unit == "hour" and phrase.has("last", "past"):
        return phrase.found("DURATION", "PT1H")
    if unit in ("decade", "century") and phrase.has("next", "coming") and _is_definite(phrase):
        return phrase.found("DURATION", duration_value("1", unit))  # "over the next decade"
    if (unit not in RANK and unit != "fortnight") or (phrase.has("before", "after") and not _is_end(phrase)):
        return []  # "the day after the vote"
    definite = _is_definite(phrase)
    if _is_span(phrase, definite):
        return _make_span(phrase, context, unit, step)
    if definite or (phrase.has("coming", "past", *_APART) and not phrase.has(*_DEICTIC)):
        if step > 0 and not context.history and context.direction(phrase) < 0:
            return phrase.date(None, unit)  # "the following week he left": later than something that is not dated
        return phrase.date(context.spoken_unit(unit, step), unit)
    if unit == "day" and (phrase.has("last", "next") or (phrase.word_after == "in" and phrase.has("this"))):
        return []  # "on this day in 1968"
    return _deictic(phrase, context, unit, step)


def make_unit_now(phrase: Phrase, context: Context) -> list[Found]:
    """ "the current quarter" → that of the publication date, "the latest quarter" → the one before it."""
    unit = phrase.units()[0]
    latest = phrase.number("latest") or 0
    if unit not in ("week", "month", "quarter", "year") or phrase.word_after == "of" or (latest and unit == "year"):
        return []  # which fiscal year is the latest one to be over is not known
    return phrase.date(context.now.moved(unit, latest) if context.now else None, unit)


def _step(phrase: Phrase) -> int:
    step = phrase.number("this", "last", "next", "past", "coming")
    return step if step is not None else phrase.number(*_APART) or 0


def _is_definite(phrase: Phrase) -> bool:
    """ "the following week", "that week": counted from the date spoken of last."""
    place = phrase.place("last", "next", "past", "coming")
    after_the = place > phrase.first and phrase.tagged.tokens[place - 1].lower == "the"
    return after_the or phrase.has("that", "same")


def _is_span(phrase: Phrase, definite: bool) -> bool:
    """ "the past year", "the last year": a length; but "last year", "the previous year"."""
    if phrase.has("that", "same"):
        return False
    if phrase.has("past", "coming"):
        word = phrase.token("past", "coming").lower
        return word in _PAST or (word in _COMING and definite)
    return definite and phrase.has("last") and not phrase.has("edge")


def _deictic(phrase: Phrase, context: Context, unit: str, step: int) -> list[Found]:
    """Counted from the publication date."""
    now = context.now
    if unit == "weekend" and step == 0 and now:
        side = context.direction(phrase)
        if side <= 0 and now.day.weekday() < (5 if side < 0 else 4):
            step = -1  # "this weekend", said on a Monday of what has happened
    return phrase.date(now.moved(unit, step) if now else None, unit)


def _make_span(phrase: Phrase, context: Context, unit: str, step: int) -> list[Found]:
    """ "the past year" lasts a year; "the coming year" is a date."""
    if step > 0 or unit == "quarter":
        return phrase.date(context.now.moved(unit, step) if context.now else None, unit)
    return phrase.found("DURATION", duration_value("1", unit))


def make_the_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "for the year", "ended the day", "earlier in the week": the unit told of, or that of the publication date."""
    unit, after = phrase.units()[0], phrase.after()
    modified = phrase.has("earlier", "later", "mod", "edge")
    if unit not in ("day", "week", "month", "year", "weekend", "quarter") and not (modified and unit in RANK):
        return []
    if after is not None and (
        (after.tag in _NOT_AFTER and not modified) or after.lower in ("of", "that", "when", "before", "after")
    ):
        return []
    reported = unit == "quarter" and phrase.word_before in ("in", "during")
    if not modified and not reported and phrase.word_before not in _STOPS:
        return []
    if unit == "weekend":
        return _deictic(phrase, context, unit, 0)
    now = context.now.at(unit) if context.now else None
    told = context.direction(phrase) < 0  # "will leave at the end of the month" counts from the publication date
    return phrase.date((context.spoken_unit(unit) if told else now) or now, unit)


def make_unit_end(phrase: Phrase, context: Context) -> list[Found]:
    """ "year end", "the week's close"."""
    unit = phrase.units()[0]
    if unit not in ("day", "week", "month", "year", "quarter") or phrase.word_after == "of":
        return []
    return phrase.date(context.now.at(unit) if context.now else None, unit)


def make_same_ago(phrase: Phrase, context: Context) -> list[Found]:
    """ "the same month a year ago", "the same quarter last year"."""
    first, second = phrase.units()
    base = context.spoken_unit(first) if first in RANK else None
    step = phrase.number("ago", *_APART, *_DEICTIC) or 0
    moved = base.moved(second, step) if base and second in RANK else None
    return phrase.date(Point(moved.day, base.unit) if moved and base else None, first)


def make_distance(phrase: Phrase, context: Context) -> list[Found]:
    """ "two years ago" → a date; "two days before the launch" → a duration, without the word "before"."""
    unit, last = phrase.units()[0], phrase.tokens[-1].lower
    if last in ("before", "after", "previously") and not _is_end(phrase):
        phrase.last -= 1
        return make_duration(phrase, context)
    amount = quantity(phrase)
    if phrase.has("ago", "ref"):
        base, step = context.now, -1 if phrase.has("ago") else 1
    else:
        base, step = context.spoken, phrase.number(*_APART) or 0
        if step > 0 and not context.history:
            base = None  # later than something that is not dated
    if unit in ("hour", "minute", "second"):
        day = base.value if base and base.unit == "day" else UNKNOWN["day"]
        return phrase.found("TIME", f"{day}TXX:XX")
    if amount == "X":
        return phrase.found("DATE", "PAST_REF" if step < 0 else "FUTURE_REF")
    if (unit, amount) == ("year", "1") and step < 0 and (same := _same_part(phrase, context)):
        return phrase.found("DATE", same.value)
    return phrase.date(_distant(base, unit, float(amount) * step), unit)


def _same_part(phrase: Phrase, context: Context) -> Point | None:
    """The quarter or half a year earlier: "earned $2 million in the third quarter, up from $1 million a year ago"; the
    month where it is compared: "prices rose in July from a year earlier"."""
    compared = phrase.word_before in ("from", "than")
    told = context.history[context.told_before if phrase.has("ago") or compared else 0 :]
    if not told or told[-1].unit not in ("quarter", "half", *(["month"] if compared else [])):
        return None
    day = shift(told[-1].day, "year", -1)
    return Point(day, told[-1].unit) if day else None


def make_distance_to_the_day(phrase: Phrase, context: Context) -> list[Found]:
    """ "a year ago today" → the day, a year back; "two years ago this week" → the week."""
    *_, unit = phrase.units()
    counted, known = phrase.units()[0], "day" if phrase.has("today") else unit
    amount = quantity(Phrase(phrase.tagged, phrase.first, phrase.place("unit", "units") + 1))
    if context.now is None or amount == "X" or known not in RANK or RANK.get(counted, -1) < RANK[known]:
        return []
    base = context.now.moved("day", phrase.number("today") or 0)
    moved = shift(base.day, counted, -round(float(amount))) if base else None
    return phrase.date(Point(moved, known) if moved else None, known)


def _distant(base: Point | None, unit: str, steps: float) -> Point | None:
    known = base.at("week" if unit == "fortnight" else unit) if base else None
    if base is None or known is None or abs(steps) >= 10**7:
        return None
    if steps == int(steps):
        return known.moved(unit, int(steps))
    months = _FRACTION_MONTHS.get(unit)
    moved = base.moved("month", round(steps * months)) if months and abs(steps) < 9999 else None
    return Point(moved.day, "year") if moved else None


def _is_end(phrase: Phrase) -> bool:
    """Whether nothing follows that "before" or "after" could measure from."""
    after = phrase.after()
    return after is None or after.tag in (".", ",", ":", "CC", "''", "-RRB-", "HYPH")


def make_unit_ago(phrase: Phrase, context: Context) -> list[Found]:
    """ "the year-ago quarter" → the quarter, a year back; a comparison, so not the date spoken of afterwards."""
    unit, *rest = phrase.units()
    if unit not in RANK:
        return []
    if rest and rest[0] in RANK:
        known = context.spoken_unit(rest[0])
    elif unit == "year" and context.history and context.history[-1].unit in ("quarter", "half"):
        known = context.history[-1]  # "the year-ago period"
    else:
        known = context.now.at(unit) if context.now else None
    day = shift(known.day, unit, -1) if known else None
    return phrase.found("DATE", Point(day, known.unit).value) if day and known else []


def make_vague_distance(phrase: Phrase, context: Context) -> list[Found]:
    """ "years ago" → PAST_REF, "days later" → FUTURE_REF, "weeks before the vote" → a duration."""
    if phrase.has("before", "after") and not _is_end(phrase):
        phrase.last -= 1
        return phrase.found("DURATION", duration_value("X", phrase.units()[0]))
    return phrase.found("DATE", "PAST_REF" if phrase.has("ago", "earlier", "before") else "FUTURE_REF")

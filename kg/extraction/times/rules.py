"""The patterns of time expressions: word classes in order, each with a name and what makes the value.

A pattern is a regular expression over class names instead of characters: `month day (comma? year)?`.  Words in capitals
are shorthands.  Rules stand in the order in which they are tried at a word: the longer ones first.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extraction.times import clock, dates, durations, vague
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.tagging import LETTER

Maker = Callable[[Phrase, Context], list[Found]]

SHORTHANDS = {
    "FULLDATE": "(month (day|ordinal) (comma? year)?|the? (day|ordinal) hyphen? of? month (comma? year)?"
    "|year hyphen day hyphen day|fulldate)",
    "DAYREF": "((weekday comma?)? FULLDATE|(last|next|this|that|the (past|coming|next|same))? (weekday|today))",
    "CLOCK": "((clock|day|num|number) (ampm|oclock) ampm?|clock) zone?",
    "APPROX": "(more than|up to|at least|all|approx)",
    "NUM": "(num|day|number) (hyphen? num)*",
    "QUANT": "(NUM (and (a|num) half)?|a couple of?|a? vague|half a|a half hyphen?|half hyphen?|a)",
    "UNIT": "(unit|units)",
    "MOD": "(mod hyphen?|earlier|later|(the? edge of))",
    "THISLAST": "(last|next|this|that|the (same|past|coming|next|that)|the? same)",
    "YEARREF": "(year|THISLAST unit)",
    "QUARTER": "(the? (ordinal|final|past|last|next|coming|this) hyphen? straight? unit|quarter_name)",
}

_RULES: tuple[tuple[str, str, Maker], ...] = (
    ("clock-and-day", "CLOCK comma? MOD? DAYREF", clock.make_clock),
    ("day-and-clock", "(weekday|today|FULLDATE) comma? CLOCK", clock.make_clock),
    ("clock", "CLOCK", clock.make_clock),
    ("part-of-day", "(MOD (on the?)?)? DAYREF hyphen? part", clock.make_part),
    ("part-of-named-day", "MOD? the? part of DAYREF", clock.make_part),
    ("part-of-this-day", "MOD? (last|this|that|the (same|past|coming|next)|the|today) part", clock.make_part),
    ("noon", "part", clock.make_noon),
    ("tonight", "MOD? tonight", clock.make_tonight),
    ("day-range", "month day (hyphen|to|and) day comma? year?", dates.make_day_range),
    (
        "day-range-before-month",
        "(day|ordinal) (hyphen|to|and) (day|ordinal) of? month (comma? year)?",
        dates.make_day_range,
    ),
    ("date", "(MOD (on the?)?)? (weekday comma?)? FULLDATE (comma weekday)?", dates.make_date),
    ("weekday-of-week", "MOD? weekday of? (last|next|this) unit", dates.make_weekday_of_week),
    (
        "weekday",
        "(MOD on?)? (last|next|this coming?|that|the (same|past|coming|next))? (weekday|today)",
        dates.make_weekday,
    ),
    ("year-range", "year hyphen (year|day|number)", dates.make_year_range),
    ("month-year", "MOD? hyphen? month (comma|of)? year", dates.make_month),
    ("month-of-year", "MOD? month of? THISLAST unit", dates.make_month),
    ("month", "MOD? (THISLAST)? month", dates.make_month),
    ("quarter-of-year", "QUARTER (of|comma)? the? YEARREF", dates.make_quarter),
    ("half-of-year", "(the? (ordinal|edge) half) of the? YEARREF", dates.make_half),
    ("century", "(the? MOD? ordinal) hyphen? (unit|units)", dates.make_ordinal_unit),
    ("decade", "(MOD? the)? MOD? (apos)? (decades|decade)", dates.make_decade),
    ("season-of-year", "MOD? the? season of? YEARREF", dates.make_season),
    ("season", "MOD? (THISLAST|the)? season", dates.make_season),
    ("holiday", "(THISLAST)? holiday holiday_more* (comma? year)?", dates.make_holiday),
    ("quarter-name", "quarter_name", dates.make_quarter),
    ("recent-units", "recent UNIT", vague.make_vague),
    ("set-rate", "(once|NUM times) (a|each) unit", durations.make_rate),
    (
        "set",
        "each (other|NUM|ordinal|vague)? (unit|units|weekday|month|season|part|holiday holiday_more*)",
        durations.make_set,
    ),
    ("frequency", "frequency", durations.make_frequency),
    ("distance", "APPROX? QUANT straight* UNIT (and a half)? (ago|earlier|later|before|after)", dates.make_distance),
    ("distance-from-now", "QUANT straight* UNIT from ref", dates.make_distance),
    ("units-distance", "units (ago|earlier|later|before|after)", dates.make_vague_distance),
    (
        "recent-span",
        "the? (last|past|next|coming|those|this past|this coming) (APPROX? QUANT)? straight* UNIT",
        durations.make_span,
    ),
    ("first-span", "the? (ordinal|final) (NUM|vague) UNIT", durations.make_span),
    ("unit-of-unit", "the? month a unit ago", dates.make_month),
    ("same-unit-ago", "the same unit (a unit (ago|earlier|later|before|after)|THISLAST unit)", dates.make_same_ago),
    ("edge-of-unit", "MOD (the|THISLAST) unit", dates.make_unit),
    ("unit", "MOD? (last|next|this|that|those|the (same|past|coming|next|that)|same) unit", dates.make_unit),
    ("unit-previous", "the unit (past|earlier|later|coming)", dates.make_unit),
    ("unit-end", "(the)? unit hyphen? edge", dates.make_unit),
    ("duration-range", "APPROX? (NUM|a) (to|or|hyphen) NUM UNIT", durations.make_duration),
    ("duration", "APPROX? QUANT hyphen? straight* UNIT (and a half)?", durations.make_duration),
    ("plural-units", "the? units (hyphen long)?", durations.make_plural),
    ("year", "MOD? the? MOD? year", dates.make_year),
    ("short-year", "(apos (day|number)|short_year)", dates.make_short_year),
    ("the-unit", "the all? unit", dates.make_the_unit),
    ("weekdays", "weekdays", durations.make_weekdays),
    ("future", "the? (future|present)", vague.make_vague),
    ("moment", "(the|this|that) moment", vague.make_vague),
    ("the-time", "(the|that) time", vague.make_time),
    ("past", "the past", vague.make_past),
    ("vague", "(right|approx)? (ref|recent)", vague.make_vague),
)


def compile_pattern(pattern: str) -> str:
    """A pattern over class names as a regular expression over class letters.

    Raises:
        KeyError: if a name is neither a class nor a shorthand.
    """
    while words := re.findall(r"[A-Z]+", pattern):
        for word in words:
            pattern = re.sub(rf"\b{word}\b", f"({SHORTHANDS[word]})", pattern)
    pattern = re.sub(r"[a-z_]+", lambda m: LETTER[m[0]], pattern)
    return pattern.replace(" ", "").replace("(", "(?:")


def compile_rules() -> tuple[re.Pattern[str], dict[str, Maker]]:
    """All rules as one expression with a group per rule, and what makes the value of each."""
    makers = {name: maker for name, _, maker in _RULES}
    alternatives = [f"(?P<{name.replace('-', '_')}>{compile_pattern(pattern)})" for name, pattern, _ in _RULES]
    return re.compile("|".join(alternatives)), {name.replace("-", "_"): maker for name, maker in makers.items()}

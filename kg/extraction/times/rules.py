"""The patterns of time expressions: word classes in order, each with a name and what makes the value.

A pattern is a regular expression over class names instead of characters: `month day (comma? year)?`.  Words in capitals
are shorthands.  Rules stand in the order in which they are tried at a word: the longer ones first.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extraction.times import clock, days, durations, periods, relative, vague
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.tagging import LETTER
from kg.extraction.times.words import listed

Maker = Callable[[Phrase, Context], list[Found]]

SHORTHANDS = {
    "FULLDATE": "(month (day|ordinal) (comma? year)?|the? (day|ordinal) hyphen? of? month (comma? year)?"
    "|year hyphen day hyphen day|fulldate)",
    "DAYREF": "((weekday comma?)? FULLDATE|(last|next|this coming?|that|the (past|coming|next|same))? weekday|today)",
    "CLOCK": "((clock|day|num|number) (ampm|oclock) ampm?|clock) zone?",
    "APPROX": "(more than|up to|at least|approx|all)",
    "NUM": "(num|day|number) (hyphen? num)* (and (num|day))?",
    "QUANT": "(NUM (and (a|num) half)?|a? couple of?|a? vague|half a|a half hyphen?|half hyphen?|a)",
    "UNIT": "(unit|units)",
    "MOD": "((mod hyphen?|earlier|later) (on the?|in the?)?|the? edge of)",
    "THISLAST": "(last|next|this coming?|that same?|the (same|past|coming|next)|same)",
    "APART": "(ago|earlier|later|before|after)",
    "YEARREF": "(year|THISLAST unit)",
    "QUARTER": "(the? fiscal? (ordinal|final|past|last|next|coming|this) hyphen? (fiscal|straight)? unit|quarter_name)",
}

_PARTIAL = "(month (day|ordinal)?|the? (day|ordinal) of? month)"
RULES: tuple[tuple[str, str, Maker], ...] = (
    ("clock-and-day", "CLOCK comma? (the? MOD)? DAYREF", clock.make_clock),
    ("day-and-clock", "(weekday|today|FULLDATE) comma? CLOCK", clock.make_clock),
    ("clock-of-part", "(CLOCK|day|num) in the part", clock.make_clock_of_part),
    ("clock", "CLOCK", clock.make_clock),
    ("noon-of-day", "part DAYREF", clock.make_noon_of_day),
    ("part-of-day", "MOD? DAYREF hyphen? part", clock.make_part),
    ("part-of-named-day", "MOD? the? part of DAYREF", clock.make_part),
    ("part-of-this-day", "MOD? (last|this|that same?|the (same|past|coming|next)|the|today) part", clock.make_part),
    ("noon", "mod? part", clock.make_noon),
    ("tonight", "MOD? tonight", clock.make_tonight),
    ("range", f"{_PARTIAL} (and|to|or|hyphen) {_PARTIAL} (comma|of)? year", days.make_range),
    ("day-range", "month day (hyphen|to|and) day (comma? year)?", days.make_day_range),
    (
        "day-range-before-month",
        "(day|ordinal) (hyphen|to|and) (day|ordinal) of? month (comma? year)?",
        days.make_day_range,
    ),
    ("date", "MOD? (last|next|this)? (weekday comma?)? FULLDATE (comma weekday)?", days.make_date),
    ("weekday-of-week", "MOD? weekday of? (last|next|this) unit", days.make_weekday_of_week),
    ("weekday", "MOD? DAYREF", days.make_weekday),
    ("year-range", "year hyphen (year|day|number)", periods.make_year_range),
    ("joined-years", "years", periods.make_joined_years),
    ("short-year-of", "(MOD? month|MOD? the? season of?) apos? short_year", periods.make_short_year),
    (
        "month-of-year",
        "MOD? hyphen? month (comma|of)? (year|(of THISLAST|last|next|this|that same?|the same) unit)",
        periods.make_month,
    ),
    ("month", "MOD? THISLAST? month", periods.make_month),
    ("quarter-of-year", "MOD? QUARTER (of|comma)? the? fiscal? YEARREF", periods.make_quarter),
    ("half-of-year", "the? ordinal half of the? fiscal? (YEARREF|unit)", periods.make_half),
    ("ordinal-unit", "the? fiscal? MOD? ordinal hyphen? (fiscal|straight)? UNIT", periods.make_ordinal_unit),
    ("decade", "(MOD? the)? MOD? apos? (decades|decade)", periods.make_decade),
    ("season-of-year", "MOD? the? season of? YEARREF", periods.make_season),
    ("season", "MOD? (THISLAST|the)? season", periods.make_season),
    ("holiday", "THISLAST? holiday holiday_more* (comma? year)?", days.make_holiday),
    ("quarter-name", "quarter_name", periods.make_quarter),
    ("rate", "(once|NUM times) (a|each) unit", durations.make_rate),
    (
        "set",
        "each (other|NUM|ordinal|vague)? (UNIT|weekday part?|month|season|part|holiday holiday_more*)",
        durations.make_set,
    ),
    ("frequency", "frequency", durations.make_frequency),
    ("age", "the? APPROX? NUM hyphen? UNIT hyphen? old", durations.make_age),
    ("same-unit-ago", "the? same unit (a unit APART|THISLAST unit)", relative.make_same_ago),
    ("unit-ago", "(the? unit hyphen?|a unit hyphen) (ago|earlier) unit?", relative.make_unit_ago),
    ("distance-to-the-day", "APPROX? QUANT UNIT ago (today|this unit)", relative.make_distance_to_the_day),
    ("distance", "APPROX? QUANT (straight|more|all|long)* UNIT (and a half)? APART", relative.make_distance),
    ("distance-from-now", "QUANT straight* UNIT from ref", relative.make_distance),
    ("vague-distance", "units APART", relative.make_vague_distance),
    (
        "span",
        "(the|this)? (last|past|next|coming|those|latest) APPROX? QUANT straight* UNIT"
        "|(the|this)? (last|past|next|coming|those) straight* units",
        durations.make_span,
    ),
    ("units-ahead", "the? units ahead", durations.make_units_ahead),
    ("first-span", "the? (ordinal|final) (NUM|vague) straight* UNIT", durations.make_span),
    ("recent-units", "recent UNIT", vague.make_vague),
    ("unit", "MOD? (THISLAST|this (last|past)|the last) (fiscal|straight|all)? unit", relative.make_unit),
    ("unit-now", "the? fiscal? (current|latest) fiscal? unit", relative.make_unit_now),
    ("unit-apart", "the unit (past|earlier|later|before|after|coming)", relative.make_unit),
    ("unit-end", "the? unit (hyphen|poss)? edge", relative.make_unit_end),
    ("unit-ended", "the fiscal? unit ended", durations.make_unit_ended),
    ("all-unit", "all unit", durations.make_all),
    (
        "duration-range",
        "APPROX? ((NUM|a) (to|or) NUM|(day|number) hyphen (day|number)) hyphen? straight* UNIT",
        durations.make_duration_range,
    ),
    ("duration", "the? APPROX? QUANT hyphen? (straight|more|all|long)* UNIT (and a half)?", durations.make_duration),
    ("plural-units", "the? units (hyphen long)?", durations.make_plural),
    ("year", "MOD? (the? fiscal? unit|the? fiscal)? (the? MOD)? year", periods.make_year),
    ("short-year", "apos? short_year", periods.make_short_year),
    ("the-unit", "MOD? the all? unit", relative.make_the_unit),
    ("weekdays", "weekdays", durations.make_weekdays),
    ("future", "the? (future|present)", vague.make_future),
    ("moment", "(the|this|that) moment", vague.make_moment),
    ("the-time", "(the|that) time", vague.make_time),
    ("the-past", "the past", vague.make_past),
    ("vague", "(right|approx)? (ref|recent|current)", vague.make_vague),
)


NEVER_FIRST = listed(
    "word comma of and or to in from on at than least time times long straight hyphen ampm oclock zone old poss ended"
)
"""Classes that no pattern begins with: passing over them at once makes the search several times faster."""


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
    names = {name: name.replace("-", "_") for name, _, _ in RULES}
    alternatives = [f"(?P<{names[name]}>{compile_pattern(pattern)})" for name, pattern, _ in RULES]
    start = "".join(LETTER[name] for name in sorted(NEVER_FIRST))
    return re.compile(f"(?=[^{start}])(?:{'|'.join(alternatives)})"), {names[name]: maker for name, _, maker in RULES}

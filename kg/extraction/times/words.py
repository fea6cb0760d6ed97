"""The words that time expressions are made of: each word's class and what it contributes to the value.

A class is a name that the patterns in `rules` use ("month", "weekday", "unit" ...).  Words that are only sometimes
about time ("may", "march", "second", "fall") are decided in `ambiguity`.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


def _each(words: str, value: object = None) -> dict[str, object]:
    """Every word with the same value."""
    return dict.fromkeys(words.split(), value)


def _counted(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Every word with its number in the row."""
    return {word: start + step * position for position, word in enumerate(words.split())}


MONTHS = _counted("january february march april may june july august september october november december", 1)
WEEKDAYS = _counted("monday tuesday wednesday thursday friday saturday sunday")

UNITS = {
    unit: unit
    for unit in _each("day week weekend fortnight month quarter year decade century hour minute second millisecond")
}
DURATION = {
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "weekend": "P{}WE",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}Y",
    "century": "P{}Y",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
}
"""Unit → TIMEX3 duration."""

MULTIPLE = {"decade": 10, "century": 100, "fortnight": 2}
"""Units that TIMEX3 durations count in a smaller one."""

HALF = {"year": "P6M", "hour": "PT30M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S", "day": "PT12H"}
"""Unit → duration of half of it."""

SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
NUMBERS = (
    _counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    | _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    | {"dozen": 12}
)
ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
) | {"thirtieth": 30}
DECADES = _counted("twenties thirties forties fifties sixties seventies eighties nineties", 2)

PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "dawn": "TMO",
    "daybreak": "TMO",
    "dusk": "TEV",
    "noon": "T12:00",
    "midday": "TMI",
    "midnight": "T24:00",
    "lunchtime": "TMI",
}
"""Part of a day → what it adds to the day's value."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

ZONES = {
    "utc": "Z",
    "gmt": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "msk": "+03:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "edt": "-04:00",
    "est": "-05:00",
    "cdt": "-05:00",
    "mdt": "-06:00",
    "pdt": "-07:00",
    "pst": "-08:00",
    "et": "",
    "pt": "",
}
"""Time zone → offset; empty where it depends on the season."""

FREQUENCY = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}


def _short(names: dict[str, int]) -> dict[str, int]:
    """Names, and their first three letters with and without a full stop."""
    return names | {name[:3]: n for name, n in names.items()} | {name[:3] + ".": n for name, n in names.items()}


_CLASSES: dict[str, dict[str, object]] = {
    "month": {**_short(MONTHS), "sept": 9, "sept.": 9},
    "weekday": {
        **_short(WEEKDAYS),
        **_each("tues tues.", 1),
        **_each("weds weds.", 2),
        **_each("thurs thurs. thur", 3),
    },
    "weekdays": {f"{word}s": number for word, number in WEEKDAYS.items()},
    "unit": {**UNITS},
    "units": {"centuries" if unit == "century" else f"{unit}s": unit for unit in UNITS},
    "num": {**NUMBERS, **SCALES},
    "ordinal": {**ORDINALS},
    "decade": {**DECADES},
    "part": {**PARTS},
    "parts": {f"{part}s": PARTS[part] for part in ("morning", "afternoon", "evening", "night")},
    "season": {**SEASONS},
    "ampm": {**_each("am a.m. a.m", 0), **_each("pm p.m. p.m", 12)},
    "oclock": _each("o'clock"),
    "zone": {**ZONES},
    "today": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "tonight": _each("tonight overnight"),
    "ref": {
        **_each("now currently presently nowadays", "PRESENT_REF"),
        **_each("recently lately", "PAST_REF"),
        **_each("soon shortly", "FUTURE_REF"),
    },
    "recent": {"recent": "PAST_REF"},
    "current": {"current": "PRESENT_REF"},
    "latest": {"latest": -1},
    "frequency": {**FREQUENCY},
    "last": {"last": -1},
    "past": _each("past previous preceding prior", -1),
    "next": {"next": 1},
    "coming": _each("coming following upcoming ensuing subsequent", 1),
    "this": {"this": 0},
    "that": {"that": 0},
    "those": _each("these those", 0),
    "same": {"same": 0},
    "a": _each("a an", 1),
    "the": _each("the"),
    "each": _each("each every per"),
    "other": _each("other alternate", 2),
    "ago": {"ago": -1},
    "earlier": _each("earlier previously", -1),
    "later": _each("later afterwards afterward hence", 1),
    "before": {"before": -1},
    "after": {"after": 1},
    "ahead": _each("ahead"),
    "mod": _each("early late mid"),
    "edge": _each("beginning start middle end close turn rest remainder course"),
    "half": {"half": 0.5},
    "couple": {"couple": 2},
    "vague": _each("several few many some numerous various multiple", "X"),
    "than": _each("than"),
    "more": _each("more less fewer longer"),
    "least": _each("least most"),
    "approx": _each(
        "about around nearly almost roughly approximately over under just only barely exactly another nearing"
    ),
    "all": _each("all whole entire full"),
    "long": _each("long"),
    "ended": _each("ended ending"),
    "fiscal": _each("fiscal financial"),
    "straight": _each(
        "straight consecutive successive trading working business calendar short solid additional further academic "
        "school running"
    ),
    "final": {"final": 4},
    "of": _each("of"),
    "and": _each("and &"),
    "or": _each("or"),
    "to": _each("to through until till"),
    "in": _each("in during"),
    "from": _each("from"),
    "on": _each("on"),
    "at": _each("at"),
    "up": _each("up"),
    "comma": _each(","),
    "hyphen": _each("- – —"),
    "apos": _each("'"),
    "poss": _each("'s ’s"),
    "future": {"future": "FUTURE_REF"},
    "present": {"present": "PRESENT_REF"},
    "moment": {"moment": "PRESENT_REF"},
    "time": _each("time"),
    "times": _each("times"),
    "right": _each("right"),
    "once": _each("once twice"),
    "old": _each("old olds"),
}

TABLE: dict[str, tuple[str, object]] = {
    word: (name, value) for name, words in reversed(_CLASSES.items()) for word, value in words.items()
}
"""Word in lower case → class and value; where two classes list a word, the one that stands first above."""

CLASSES = tuple(_CLASSES)

CARRIERS = frozenset(
    _each(
        "month weekday weekdays unit units decade part season ampm oclock today tonight ref recent current frequency ago past "
        "coming parts future present moment time"
    )
)
"""Classes that a time expression has a word of (or digits): a sentence without any is passed over."""

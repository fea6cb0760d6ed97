"""The words that time expressions are made of: each word's class and value.

A class is a name that the patterns in `rules` use ("month", "weekday", "unit" ...); the value is what the word contributes.
Words that only sometimes are about time ("may", "march", "second") are decided by `tagging`.
"""

from __future__ import annotations

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "hour": "hour",
    "minute": "minute",
    "second": "second",
    "millisecond": "millisecond",
    "night": "night",
}
"""Singular form → unit."""

DURATION = {
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}Y",
    "century": "P{}Y",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
    "night": "P{}D",
    "weekend": "P{}WE",
}
"""Unit → TIMEX3 duration."""

MULTIPLE = {"decade": 10, "century": 100, "fortnight": 2}
"""Units that TIMEX3 durations count in a smaller one."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
} | {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"],
        start=1,
    )
} | {"thirtieth": 30}

DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

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
"""Part of a day → what its value adds to the day."""

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
    "cst": "-06:00",
    "mdt": "-06:00",
    "mst": "-07:00",
    "pdt": "-07:00",
    "pst": "-08:00",
    "et": "",
    "pt": "",
}
"""Time zone → offset; empty where it depends on the season."""

TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1}

VAGUE_REF = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
    "shortly": "FUTURE_REF",
}

FREQUENCY = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "biennial": "P2Y",
}

_CLASSES: dict[str, dict[str, object]] = {
    "month": {m: i for i, m in enumerate(MONTHS, start=1)}
    | {m[:3]: i for i, m in enumerate(MONTHS, start=1)}
    | {m[:3] + ".": i for i, m in enumerate(MONTHS, start=1)}
    | {"sept": 9, "sept.": 9},
    "weekday": {w: i for i, w in enumerate(WEEKDAYS)}
    | {w[:3]: i for i, w in enumerate(WEEKDAYS)}
    | {w[:3] + ".": i for i, w in enumerate(WEEKDAYS)}
    | {"tues": 1, "tues.": 1, "weds": 2, "thur": 3, "thurs": 3, "thur.": 3, "thurs.": 3},
    "weekdays": {w + "s": i for i, w in enumerate(WEEKDAYS)},
    "unit": UNITS,
    "units": {f"{u[:-1]}ies" if u == "century" else u + "s": v for u, v in UNITS.items()},
    "num": NUMBERS | SCALES | {"dozen": 12},
    "ordinal": ORDINALS,
    "decade": DECADES,
    "part": PARTS,
    "parts": {p + "s": v for p, v in PARTS.items() if p in ("morning", "afternoon", "evening", "night")},
    "season": SEASONS,
    "ampm": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    "oclock": {"o'clock": 0},
    "zone": ZONES,
    "today": TODAY,
    "tonight": {"tonight": 0, "overnight": 0},
    "ref": VAGUE_REF,
    "recent": {"recent": "PAST_REF"},
    "frequency": FREQUENCY,
    "last": {"last": -1},
    "past": {"past": -1, "previous": -1, "preceding": -1, "prior": -1},
    "next": {"next": 1},
    "coming": {"coming": 1, "following": 1, "upcoming": 1, "ensuing": 1, "subsequent": 1},
    "this": {"this": 0, "current": 0},
    "that": {"that": 0},
    "those": {"these": 0, "those": 0},
    "same": {"same": 0},
    "a": {"a": 1, "an": 1},
    "the": {"the": None},
    "each": {"each": None, "every": None, "per": None},
    "other": {"other": 2, "alternate": 2},
    "ago": {"ago": -1},
    "earlier": {"earlier": -1, "previously": -1},
    "later": {"later": 1, "afterwards": 1, "afterward": 1, "hence": 1},
    "before": {"before": -1},
    "after": {"after": 1},
    "mod": {"early": None, "late": None, "mid": None},
    "edge": {
        "beginning": None,
        "start": None,
        "middle": None,
        "end": None,
        "close": None,
        "turn": None,
        "midst": None,
        "rest": None,
        "remainder": None,
    },
    "half": {"half": 0.5},
    "couple": {"couple": 2},
    "vague": {
        "several": "X",
        "few": "X",
        "many": "X",
        "some": "X",
        "numerous": "X",
        "dozens": "X",
        "various": "X",
        "multiple": "X",
    },
    "than": {"than": None},
    "more": {"more": None, "less": None, "fewer": None, "longer": None},
    "least": {"least": None, "most": None},
    "approx": {
        "about": None,
        "around": None,
        "nearly": None,
        "almost": None,
        "roughly": None,
        "approximately": None,
        "over": None,
        "under": None,
        "just": None,
        "only": None,
        "barely": None,
        "exactly": None,
        "some": None,
        "well": None,
        "another": None,
        "nearing": None,
    },
    "all": {"all": None, "whole": None, "entire": None, "full": None},
    "straight": dict.fromkeys(["straight", "consecutive", "successive", "whole", "full", "trading", "working", "business", "calendar", "short", "solid", "additional", "more", "further", "fiscal", "financial", "academic", "school"]),
    "final": {"final": 4},
    "of": {"of": None},
    "and": {"and": None, "&": None},
    "or": {"or": None},
    "to": {"to": None, "through": None, "until": None, "till": None},
    "in": {"in": None, "during": None},
    "from": {"from": None},
    "on": {"on": None},
    "at": {"at": None},
    "up": {"up": None},
    "comma": {",": None},
    "hyphen": {"-": None, "–": None, "—": None},
    "apos": {"'": None},
    "slash": {"/": None},
    "future": {"future": "FUTURE_REF"},
    "present": {"present": "PRESENT_REF"},
    "moment": {"moment": "PRESENT_REF"},
    "time": {"time": None},
    "times": {"times": None},
    "term": {"term": None},
    "long": {"long": None},
    "right": {"right": None},
    "once": {"once": None, "twice": None},
    "old": {"old": None},
}

TABLE: dict[str, tuple[str, object]] = {
    word: (name, value) for name, words in reversed(_CLASSES.items()) for word, value in words.items()
}
"""Word in lower case → class and value; where two classes list a word, the one that stands first above."""

CLASSES = tuple(_CLASSES)

GLUE = frozenset(
    ["a", "the", "that", "of", "and", "or", "to", "in", "from", "on", "at", "up", "comma", "hyphen", "apos", "slash", "than", "more", "least", "approx", "all", "straight", "final", "time", "times", "term", "long", "right", "old", "last", "next", "coming", "this", "those", "same", "each", "other", "earlier", "later", "before", "after", "mod", "edge", "half", "couple", "vague", "num", "ordinal", "once"]
)
"""Classes of words that never make a time expression by themselves: a sentence that has no other is passed over."""

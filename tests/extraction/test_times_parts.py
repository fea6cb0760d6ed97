"""Time expressions without a model: calendar, direction from tense, governing words, patterns, laws that hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.annotation.parsing import add_doc
from kg.extraction.times import find_times, governor_of, positions
from kg.extraction.times.calendar import HOLIDAYS, Point, holiday, nearest, shift, weekday_near, yearly
from kg.extraction.times.direction import FUTURE, PAST, UNDECIDED, direction_of
from kg.extraction.times.durations import duration_value
from kg.extraction.times.rules import RULES, compile_pattern, compile_rules
from kg.extraction.times.tagging import LETTER, tag
from kg.extraction.times.words import TABLE
from kg.model import Document, Parse, Timex, Token
from tests.helpers import make_parse

TODAY = date(2023, 9, 12)
_BLANK = spacy.blank("en")
_ALL_RULES = re.compile("|".join(compile_pattern(pattern) for _, pattern, _ in RULES))


def loose_parse(text: str, published: str | None = None) -> Parse:
    """A parse without a model: tags guessed from the spelling, every word hangs on the first one of its line."""
    made = Parse(document=Document(id="test", text=text, published=published), tokens=[], sentences=[])
    start = 0
    for number, line in enumerate(text.split("\n")):
        doc = _BLANK(line)
        if len(doc):
            tags = ["CD" if t.text[0].isdigit() else "NNP" if t.text[0].isupper() else "NN" for t in doc]
            heads = [0] * len(doc)
            parsed = Doc(
                doc.vocab,
                words=[t.text for t in doc],
                spaces=[bool(t.whitespace_) for t in doc],
                tags=tags,
                pos=["X"] * len(doc),
                deps=["ROOT"] + ["dep"] * (len(doc) - 1),
                heads=heads,
                lemmas=[t.lower_ for t in doc],
            )
            add_doc(made, parsed, offset=start, paragraph=number)
        start += len(line) + 1
    return made


# Calendar -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2023-09-12"),
        ("week", "2023-W37"),
        ("weekend", "2023-W37-WE"),
        ("month", "2023-09"),
        ("quarter", "2023-Q3"),
        ("half", "2023-H2"),
        ("year", "2023"),
        ("decade", "202"),
        ("century", "20"),
    ],
)
def test_value_of_a_point(unit: str, value: str) -> None:
    assert Point(TODAY, unit).value == value


@pytest.mark.parametrize(("unit", "known"), [("day", None), ("month", "2019-04"), ("year", "2019"), ("decade", "201")])
def test_a_point_is_known_to_its_unit_and_coarser_ones(unit: str, known: str | None) -> None:
    point = Point(date(2019, 4, 1), "month").at(unit)

    assert (point.value if point else None) == known


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        (("easter",), 2024, date(2024, 3, 31)),
        (("good", "friday"), 2024, date(2024, 3, 29)),
        (("thanksgiving",), 2024, date(2024, 11, 28)),
        (("black", "friday"), 2019, date(2019, 11, 29)),
        (("memorial", "day"), 2023, date(2023, 5, 29)),
        (("labor", "day"), 2023, date(2023, 9, 4)),
        (("christmas",), 2023, date(2023, 12, 25)),
    ],
)
def test_holidays(name: tuple[str, ...], year: int, day: date) -> None:
    assert holiday(name, TODAY, year, 0) == day


@pytest.mark.parametrize(("direction", "year"), [(-1, 2022), (1, 2023), (0, 2023)])
def test_a_day_without_year_lies_in_the_direction_asked_for(direction: int, year: int) -> None:
    assert yearly(TODAY, 10, 3, direction) == date(year, 10, 3)


def test_the_29th_of_february_lies_in_a_leap_year() -> None:
    assert yearly(TODAY, 2, 29, -1) == date(2020, 2, 29)


def test_nearest_of_no_candidates_is_none() -> None:
    assert nearest(TODAY, [], 0) is None


@pytest.mark.parametrize("steps", [-3000, 9000])
def test_shift_stays_inside_of_the_calendar(steps: int) -> None:
    assert shift(TODAY, "year", steps) is None


@given(st.dates(min_value=date(100, 1, 1), max_value=date(9900, 1, 1)), st.integers(0, 6))
def test_weekday_near_is_within_a_week(day: date, number: int) -> None:
    before, after = weekday_near(day, number, -1), weekday_near(day, number, 1)

    assert before.weekday() == after.weekday() == number
    assert 0 <= (day - before).days < 7
    assert 0 <= (after - day).days < 7


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        ("3", "year", "P3Y"),
        ("2", "decade", "P20Y"),
        ("X", "decade", "PXY"),
        ("1", "fortnight", "P2W"),
        ("5", "minute", "PT5M"),
    ],
)
def test_duration_values(amount: str, unit: str, value: str) -> None:
    assert duration_value(amount, unit) == value


# Direction ------------------------------------------------------------------------------------------------------------

DIRECTIONS = [
    ("They|PRP|nsubj|1 met|VBD|ROOT|1|meet on|IN|prep|1 Friday|NNP|pobj|2", 3, PAST),
    ("They|PRP|nsubj|2 will|MD|aux|2 meet|VB|ROOT|2|meet on|IN|prep|2 Friday|NNP|pobj|3", 4, FUTURE),
    ("They|PRP|nsubj|2 may|MD|aux|2 meet|VB|ROOT|2|meet Friday|NNP|npadvmod|2", 3, FUTURE),
    (
        "They|PRP|nsubj|3 may|MD|aux|3 have|VB|aux|3|have met|VBN|ROOT|3|meet on|IN|prep|3 Friday|NNP|pobj|4",
        5,
        PAST,
    ),
    (
        "They|PRP|nsubj|1 plan|VBP|ROOT|1|plan to|TO|aux|3 meet|VB|xcomp|1|meet on|IN|prep|3 Friday|NNP|pobj|4",
        5,
        FUTURE,
    ),
    (
        "They|PRP|nsubjpass|2 were|VBD|auxpass|2 forced|VBN|ROOT|2|force to|TO|aux|4 stop|VB|xcomp|2|stop on|IN|prep|4 "
        "Friday|NNP|pobj|5",
        6,
        PAST,
    ),
    (
        "Talks|NNS|nsubjpass|2 were|VBD|auxpass|2 scheduled|VBN|ROOT|2|schedule for|IN|prep|2 Friday|NNP|pobj|3",
        4,
        FUTURE,
    ),
    ("Talks|NNS|nsubjpass|2 were|VBD|auxpass|2 held|VBN|ROOT|2|hold on|IN|prep|2 Friday|NNP|pobj|3", 4, PAST),
    ("They|PRP|nsubj|2 are|VBP|aux|2 meeting|VBG|ROOT|2|meet on|IN|prep|2 Friday|NNP|pobj|3", 4, FUTURE),
    ("It|PRP|nsubj|1 is|VBZ|ROOT|1|be on|IN|prep|1 Friday|NNP|pobj|2", 3, UNDECIDED),
    ("Friday|NNP|ROOT|0", 0, UNDECIDED),
    (
        "They|PRP|nsubj|1 spoke|VBD|ROOT|1|speak ahead|RB|advmod|1 of|IN|prep|2 Friday|NNP|poss|6 's|POS|case|4 "
        "vote|NN|pobj|3",
        4,
        FUTURE,
    ),
]


@pytest.mark.parametrize(("table", "place", "expected"), DIRECTIONS)
def test_direction_from_the_governing_words(table: str, place: int, expected: int) -> None:
    assert direction_of(make_parse(table).tokens, place, place + 1) == expected


@pytest.mark.parametrize(
    ("headline", "timetable", "expected"), [(False, True, FUTURE), (True, True, PAST), (False, False, UNDECIDED)]
)
def test_direction_of_the_present_tense(headline: bool, timetable: bool, expected: int) -> None:
    tokens = make_parse("Fair|NN|nsubj|1 opens|VBZ|ROOT|1|open on|IN|prep|1 Friday|NNP|pobj|2").tokens

    assert direction_of(tokens, 3, 4, headline=headline, timetable=timetable) == expected


# Governors ------------------------------------------------------------------------------------------------------------

GOVERNORS = [
    ("They|PRP|nsubj|1 met|VBD|ROOT|1 on|IN|prep|1 Tuesday|NNP|pobj|2", "Tuesday", "met"),
    ("Friday|NNP|poss|2 's|POS|case|0 attack|NN|nsubj|3 failed|VBD|ROOT|3", "Friday", "attack"),
    ("The|DT|det|2 2008|CD|nummod|2 election|NN|nsubj|3 failed|VBD|ROOT|3", "2008", "election"),
    (
        "It|PRP|nsubj|1 said|VBD|ROOT|1 in|IN|prep|1 a|DT|det|4 statement|NN|pobj|2|statement Monday|NNP|npadvmod|4",
        "Monday",
        "said",
    ),
    ("They|PRP|nsubj|1 met|VBD|ROOT|1 in|IN|prep|1 Oslo|NNP|pobj|2 Monday|NNP|npadvmod|3", "Monday", "met"),
    (
        "It|PRP|nsubj|1 said|VBD|ROOT|1 Monday|NNP|npadvmod|5 profits|NNS|nsubj|5 had|VBD|aux|5 risen|VBN|ccomp|1",
        "Monday",
        "said",
    ),
]


def governor(parse: Parse, time: Timex, is_event: Callable[[Token], bool] | None = None) -> Token | None:
    first, last = positions(parse.tokens, time)
    return governor_of(parse.tokens, first, last, is_event)


@pytest.mark.parametrize(("table", "words", "expected"), GOVERNORS)
def test_governor(table: str, words: str, expected: str) -> None:
    parse = make_parse(table)
    word = governor(parse, timex_of(parse, words))

    assert word is not None
    assert word.text == expected


def timex_of(parse: Parse, words: str) -> Timex:
    start = parse.document.text.index(words)
    return Timex(id="t1", start=start, end=start + len(words), type="DATE", value="X")


def test_governor_with_event_nouns_passes_over_other_nouns() -> None:
    parse = make_parse("The|DT|det|1 men|NNS|nsubj|4|man on|IN|prep|1 Monday|NNP|pobj|2 left|VBD|ROOT|4|leave")

    without, given_events = (
        governor(parse, timex_of(parse, "Monday")),
        governor(parse, timex_of(parse, "Monday"), is_event=lambda token: token.lemma == "attack"),
    )

    assert (without and without.text, given_events and given_events.text) == ("men", "left")


def test_a_time_that_is_the_whole_sentence_has_no_governor() -> None:
    parse = make_parse("Tuesday|NNP|ROOT|0")

    assert governor(parse, timex_of(parse, "Tuesday")) is None


# Patterns -------------------------------------------------------------------------------------------------------------


def test_rule_names_are_unique() -> None:
    names = [name for name, _, _ in RULES]

    assert len(names) == len(set(names))


@given(st.lists(st.sampled_from(sorted(LETTER)), max_size=8))
def test_no_pattern_begins_with_a_class_that_is_passed_over(names: list[str]) -> None:
    letters = "".join(LETTER[name] for name in names)
    expected = _ALL_RULES.search(letters)
    match = compile_rules()[0].search(letters)

    assert (match and match.span()) == (expected and expected.span())


def test_unknown_class_in_a_pattern_is_an_error() -> None:
    with pytest.raises(KeyError, match="fortnite"):
        compile_pattern("the fortnite")


# Laws -----------------------------------------------------------------------------------------------------------------

_FORMATS = [
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{month} {d} {y}",
    "the {d}{th} of {month} {y}",
    "{month} {d}{th}, {y}",
    "{short}. {d}, {y}",
    "{weekday}, {d} {month} {y}",
    "{weekday}, {month} {d}, {y}",
    "{y}-{m:02}-{d:02}",
]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(_FORMATS))
def test_dates_are_read_back_from_every_format(day: date, form: str) -> None:
    th = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    written = form.format(
        y=day.year, m=day.month, d=day.day, th=th, month=f"{day:%B}", short=f"{day:%b}", weekday=f"{day:%A}"
    )
    times = find_times(loose_parse(f"It ended on {written.replace('May.', 'May')} ."))

    assert [t.value for t in times] == [day.isoformat()]


_WORDS = st.one_of(
    st.sampled_from(sorted(TABLE)),
    st.sampled_from(sorted(TABLE)).map(str.capitalize),
    st.sampled_from(sorted({word for words in HOLIDAYS for word in words})).map(str.capitalize),
    st.sampled_from(
        [
            "1",
            "2",
            "30",
            "31",
            "99",
            "0",
            "1999",
            "2023",
            "1500",
            "9999",
            "0000",
            "10:30",
            "24:59",
            "1985–1990",
            "'90s",
            "1st",
            "99th",
            "9/11",
            "2023-02-30",
            "Q4",
            "²",
        ]
    ),
    st.text(min_size=1, max_size=4),
)


def _check_laws(parse: Parse) -> None:
    times = find_times(parse)
    text = parse.document.text
    for one, other in pairwise(times):
        assert one.end <= other.start
    for number, time in enumerate(times, start=1):
        assert time.id == f"t{number}"
        assert 0 <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip()
        assert time.type in ("DATE", "TIME", "DURATION", "SET")
        assert time.value
        governor(parse, time)


@settings(max_examples=400)
@given(st.lists(_WORDS, max_size=12), st.one_of(st.none(), st.dates().map(date.isoformat)))
def test_any_words_give_well_formed_times(words: list[str], published: str | None) -> None:
    _check_laws(loose_parse(" ".join(words).replace("\r", " "), published))


@given(st.text(max_size=60), st.one_of(st.none(), st.text(max_size=12)))
def test_any_text_gives_well_formed_times(text: str, published: str | None) -> None:
    _check_laws(loose_parse(text, published))


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(TABLE)), st.sampled_from(["VBD", "MD", "NN", "NNP", "JJ", "IN"])), min_size=1
    )
)
def test_tagging_gives_one_letter_per_word(words: list[tuple[str, str]]) -> None:
    tokens = []
    for i, (word, label) in enumerate(words):
        token = Token(i, word, word.lower(), word, label, "X", "dep", i, i + 1, 0)
        token.head = token
        tokens.append(token)
    tagged = tag(tokens)

    assert len(tagged.letters) == len(tagged.values) == len(tokens)

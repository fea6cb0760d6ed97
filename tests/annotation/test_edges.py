"""Where names begin and end, and which sentences are headlines."""

from __future__ import annotations

import pytest

from kg.annotation.edges import ends_in_number, proper, trim
from kg.annotation.headlines import headline_marks
from tests.helpers import make_parse


@pytest.mark.parametrize(
    ("table", "person", "kept"),
    [
        ("the|DT|det|1 Mirdal|NNP|ROOT|1", False, "Mirdal"),
        ("Mirdal|NNP|ROOT|0 ~'s|POS|case|0", False, "Mirdal"),
        ("Mirdal|NNP|ROOT|0 ~.|.|punct|0", False, "Mirdal"),
        ("President|NNP|compound|1 Mirdal|NNP|ROOT|1", True, "Mirdal"),
        ("President|NNP|compound|1 Hotel|NNP|ROOT|1", False, "President Hotel"),
        ("Spokeswoman|NNP|compound|2 Ann|NNP|compound|2 Berg|NNP|ROOT|2", False, "Ann Berg"),
        ("pro|JJ|amod|2 ~-|HYPH|punct|2 ~Mirdal|NNP|ROOT|2", False, "Mirdal"),
        ("Mirdal|NNP|compound|2 news|NN|compound|2 agency|NN|ROOT|2", False, "Mirdal"),
        ("Mirdal|NNP|compound|1 CEO|NNP|ROOT|1", False, "Mirdal"),
        ("Mirdal|NNP|ROOT|0 5-0|CD|nummod|0", False, "Mirdal"),
        ("Mirdal|NNP|compound|1 pandemic|NN|ROOT|1", False, "Mirdal pandemic"),
        ("Senior|JJ|amod|1 Mirdal|NNP|ROOT|1", False, "Mirdal"),
        ("King|NNP|ROOT|0", True, "King"),
        ("the|DT|ROOT|0", False, ""),
    ],
)
def test_trim(table: str, person: bool, kept: str) -> None:
    tokens = make_parse(table).tokens
    first, last = trim(tokens, 0, len(tokens), person=person)

    assert " ".join(t.text for t in tokens[first:last]) == kept


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Viking|NNP|ROOT|0 2|CD|nummod|0", True),
        ("Viking|NNP|ROOT|0 2|CD|nummod|0 -|HYPH|punct|0 0|CD|nummod|0", False),
        ("Viking|NNP|ROOT|0 2-0|CD|nummod|0", False),
        ("Viking|NNP|ROOT|0 two|CD|nummod|0", False),
        ("May|NNP|ROOT|0||DATE 2|CD|nummod|0||DATE", False),
    ],
)
def test_ends_in_number(table: str, expected: bool) -> None:
    assert ends_in_number(make_parse(table).tokens, 1) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Mirdal|NNP", True),
        ("eBay|NN", True),
        ("Monday|NNP", False),
        ("ship|NN", False),
        ("한국|NNP", False),
        ("-|NNP", False),
        ("B320s|CD", True),
        ("Q3|CD", False),
        ("24|CD", False),
    ],
)
def test_proper(word: str, expected: bool) -> None:
    assert proper(make_parse(f"{word}|ROOT|0").tokens[0]) is expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Port|NNP|nsubj|1 Reopens|VBZ|ROOT|1 After|IN|prep|1 Long|JJ|amod|4 Strike|NN|pobj|2", True),
        ("PORT|NNP|compound|1 REOPENS|NNP|ROOT|1", True),
        ("Port|NNP|compound|1 Authority|NNP|nsubj|2 reopens|VBZ|ROOT|2 Harbour|NNP|compound|4 Gate|NNP|dobj|2", False),
        ("The|DT|det|1 port|NN|nsubj|2 reopened|VBD|ROOT|2 after|IN|prep|2 Easter|NNP|pobj|3", False),
        ("Oslo|NNP|ROOT|0", False),
    ],
)
def test_headlines(table: str, expected: bool) -> None:
    assert headline_marks(make_parse(table)) == [expected]

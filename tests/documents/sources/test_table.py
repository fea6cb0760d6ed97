from __future__ import annotations

import io

import pytest

from kg.documents.raw import Raw
from kg.documents.sources.table import read
from kg.model import Skipped


def rows(text: str | bytes) -> list[Raw | Skipped]:
    return list(read(io.BytesIO(text if isinstance(text, bytes) else text.encode()), "a.csv"))


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_one_document_a_row(divider: str) -> None:
    lines = ["id,Text,publisher,published", '7,"One, two.\nThree “four”.",News,2021-05-03', "b,Text,,"]
    one, two = rows("\n".join(lines).replace("One,", "One").replace(",", divider))

    assert isinstance(one, Raw)
    assert isinstance(two, Raw)
    assert (one.id, one.text, one.row.publisher) == ("7", "One two.\nThree “four”.", "News")
    assert (one.where, two.where) == ("a.csv, line 2", "a.csv, line 4")
    assert two.row.publisher is None


def test_a_long_article_fits_into_a_cell() -> None:
    (raw,) = rows("id,text\na," + "word " * 60_000)

    assert isinstance(raw, Raw)
    assert len(raw.text) == 300_000


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a", "no text"),
        (",x", "no id"),
        ("a,b,c", "3 cells"),
        ('a,"b"c', "broken CSV"),
    ],
)
def test_broken_rows_are_skipped_and_the_rest_is_read(row: str, words: str) -> None:
    skipped, good = rows(f"id,text\n{row}\ngood,x\n\n,\n")

    assert isinstance(skipped, Skipped)
    assert skipped.what == "a.csv, line 2"
    assert words in skipped.reason
    assert isinstance(good, Raw)


def test_a_quotation_mark_that_is_never_closed_is_told() -> None:
    good, skipped = rows('id,text\na,x\nb,"never closed\nc,y\n')

    assert isinstance(good, Raw)
    assert isinstance(skipped, Skipped)
    assert skipped.what == "a.csv, line 3"


@pytest.mark.parametrize(
    ("text", "words"), [("name,body\na,b\n", "no column id and text"), ("", "empty"), ("id\na\n", "no column text")]
)
def test_a_table_without_its_columns_is_skipped(text: str, words: str) -> None:
    (skipped,) = rows(text)

    assert isinstance(skipped, Skipped)
    assert words in skipped.reason

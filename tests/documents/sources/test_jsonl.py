from __future__ import annotations

import io
import json

import pytest

from kg.documents.raw import Raw
from kg.documents.sources.jsonl import read
from kg.model import Skipped


def rows(data: bytes) -> list[Raw | Skipped]:
    return list(read(io.BytesIO(data), "a.jsonl"))


def test_one_document_a_line() -> None:
    first = {"id": "a", "text": "One.", "title": "T", "publisher": "P", "url": "U", "date": "2021-05-03"}
    made = rows(json.dumps(first).encode() + b"\n\n" + b'{"ID": 7, "Text": "Zwei.", "title": null}\n')

    one, two = made
    assert isinstance(one, Raw)
    assert isinstance(two, Raw)
    assert (one.id, one.text, one.row.title, one.row.publisher, one.row.url) == ("a", "One.", "T", "P", "U")
    assert one.row.published == "2021-05-03"
    assert (two.id, two.text, two.row.title, two.where) == ("7", "Zwei.", None, "a.jsonl, line 3")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    made = rows('{"id": "ä", "text": "Ä\u2028b"}\n{"id": "b", "text": "ö"}\n'.encode(encoding))

    assert [raw.id for raw in made if isinstance(raw, Raw)] == ["ä", "b"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"id": "a", "text": "x"', "no JSON"),
        (b"not json", "no JSON"),
        (b'["a", "b"]', "JSON list"),
        (b"null", "JSON NoneType"),
        (b'{"text": "x"}', "no id"),
        (b'{"id": "", "text": "x"}', "no id"),
        (b'{"id": "a"}', "no text"),
        (b'{"id": "a", "text": ""}', "no text"),
        (b'{"id": "a", "text": 5}', "text is int"),
        (b'{"id": true, "text": "x"}', "id is bool"),
        (b'{"id": ["a"], "text": "x"}', "id is list"),
        (b'{"id": "a\\nb", "text": "x"}', "printed"),
        (b'{"id": "\\ud800", "text": "x"}', "printed"),
        (b"\x00\x01\x02\x03" * 20, "binary"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_broken_lines_are_skipped_and_the_rest_is_read(line: bytes, words: str) -> None:
    skipped, good = rows(line + b'\n{"id": "good", "text": "x"}')

    assert isinstance(skipped, Skipped)
    assert skipped.what == "a.jsonl, line 1"
    assert words in skipped.reason
    assert isinstance(good, Raw)
    assert good.id == "good"

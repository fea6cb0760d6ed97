from __future__ import annotations

import io

import pytest

from kg.documents.raw import Raw
from kg.documents.sources.markdown import plain_text, read


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("## Port reopens ##", "Port reopens"),
        ("Title\n=====\nText", "Title\n\nText"),
        ("**Ann** met *Bo* and __Eva__ in _Oslo_.", "Ann met Bo and Eva in Oslo."),
        ("The [port](https://a.example/x_(y)) and [quay][1].\n\n[1]: https://a.example", "The port and quay.\n\n"),
        ("A ![boat](b.png) left.", "A  left."),
        ("> She left.\n>> He stayed.", "She left.\nHe stayed."),
        ("- one\n* two\n+ three", "one\ntwo\nthree"),
        ("a\n\n---\n\nb", "a\n\n\n\nb"),
        ("It cost 3\\*4 `euros`.[^1]", "It cost 3*4 euros."),
        ("<!-- draft\nof May -->Text", "Text"),
    ],
)
def test_marks_are_taken_off(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain


@pytest.mark.parametrize(
    "text",
    [
        "3 * 4 * 5",
        "file_name_here",
        "#1 in the list",
        "He said - no - and left.",
        "[sic] he wrote",
        "5 > 4",
        "1. Ann",
        "snake _ case",
    ],
)
def test_words_stay(text: str) -> None:
    assert plain_text(text) == text


@pytest.mark.parametrize(
    ("data", "title"),
    [(b"---\ntitle: A\n---\n# B\nText", "A"), (b"# *B*\nText", "B"), (b"Text", None)],
)
def test_the_title(data: bytes, title: str | None) -> None:
    (raw,) = read(io.BytesIO(data), "a.md")

    assert isinstance(raw, Raw)
    assert raw.page.title == title

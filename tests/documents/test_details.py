from __future__ import annotations

from pathlib import Path

import pytest

from kg.documents.details import Details, details_of, read_metadata, split_front_matter
from kg.errors import InputError


def test_the_first_that_knows_wins() -> None:
    first = Details(title="A", published=None, where="one")
    second = Details(title="B", published="2021-05-03", where="two")

    assert first.or_else(second) == Details(title="A", published="2021-05-03", where="two")
    assert second.or_else(first) == second


def test_keys_in_any_case_and_date_for_published() -> None:
    made = details_of({"Title": " A  b ", "DATE": "2021-05-03", "url": "", "other": "x", "publisher": None}, where="w")

    assert made == Details(title="A b", published="2021-05-03", where="w")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        pytest.param('---\ntitle: "A: b"\ntags: [x]\n---\nText.', "A: b", "Text.", id="front matter"),
        pytest.param("---\r\nTitle: A\r\n---\r\n\r\nText.", "A", "\r\nText.", id="other line ends"),
        pytest.param("---\ntitle: A\n...\nText.", "A", "Text.", id="dots at the end"),
        pytest.param("---\nText.\n---\nMore.", None, "---\nText.\n---\nMore.", id="rules only"),
        pytest.param("---\nsaid: nothing\n---\nMore.", None, "---\nsaid: nothing\n---\nMore.", id="no known key"),
        pytest.param("---\ntitle: A\nText without end.", None, "---\ntitle: A\nText without end.", id="never closed"),
        pytest.param("Text.\n---\ntitle: A\n---\n", None, "Text.\n---\ntitle: A\n---\n", id="not at the top"),
    ],
)
def test_front_matter(text: str, title: str | None, body: str) -> None:
    details, rest = split_front_matter(text, where="a.md")

    assert (details.title, rest) == (title, body)


def test_metadata_by_id_and_by_file_name(tmp_path: Path) -> None:
    path = tmp_path / "m.csv"
    path.write_text("ID,Publisher,published\na,News,\nb.txt,,2021-05-03\n", encoding="utf-8-sig")

    metadata = read_metadata(path)

    assert metadata.of("a", "a.txt").publisher == "News"
    assert metadata.of("b", "b.txt").published == "2021-05-03"
    assert metadata.of("c", "c.txt") == Details()


def test_metadata_divided_by_semicolons(tmp_path: Path) -> None:
    path = tmp_path / "m.csv"
    path.write_text("id;title;publisher\na;One, two;News\n", encoding="cp1252")

    assert read_metadata(path).of("a", "").title == "One, two"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,publisher\na,b\n", "no column id"),
        (b"", "no column id"),
        (b"\x89PNG\r\n", "PNG"),
        (b'id,title\na,"never closed\n', "line"),
        (None, "cannot be read"),
    ],
)
def test_broken_metadata_is_an_error(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "m.csv"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(InputError, match=words):
        read_metadata(path)

"""The sample reports that come with the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.documents import SOURCES, read_documents
from kg.model import Document

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    made = list(read_documents([str(SEEDS)]))
    assert all(isinstance(one, Document) for one in made)
    return {one.id: one for one in made if isinstance(one, Document)}


def test_every_report_says_who_published_it_and_when(seeds: dict[str, Document]) -> None:
    assert len(seeds) >= 8
    assert [name for name, one in seeds.items() if not (one.publisher and one.published and one.title)] == []


def test_one_report_has_its_date_only_in_the_date_line(seeds: dict[str, Document]) -> None:
    report = seeds["president-returns"]

    assert (report.publisher, report.published) == ("Tenger", "2024-10-19")
    assert report.text.split("\n")[2] == "Ulaanbaatar, Oct 19, 2024 (Tenger).-"


def test_the_furniture_of_pages_is_gone(seeds: dict[str, Document]) -> None:
    words = [
        "Skip to",
        "Image:",
        "Photo:",
        "https://",
        "Advertisement",
        "Read more",
        "newsletter",
        "rights reserved",
        "AFP",
        "**",
    ]

    assert [(name, word) for name, one in seeds.items() for word in words if word in one.text] == []


def test_the_articles_are_whole(seeds: dict[str, Document]) -> None:
    first = seeds["president-leaves-for-finland"].text.split("\n\n")

    assert first[:2] == ["Mongolian president leaves for Finland to discuss copper", "October 15, 2024"]
    assert first[2].startswith("Mongolian President Dorjiin Enkhsaikhan has left")
    assert first[-1].endswith('That is the constitution."')
    assert all(90 < len(one.text.split()) < 360 for one in seeds.values())


def test_hard_wrapped_lines_are_paragraphs(seeds: dict[str, Document]) -> None:
    paragraphs = seeds["shipyard-price-questioned"].text.split("\n\n")

    assert len(paragraphs) == 7
    assert all("\n" not in paragraph for paragraph in paragraphs)


def test_most_formats_are_shown(seeds: dict[str, Document]) -> None:
    endings = {Path(one.path or "").suffix for one in seeds.values()}

    assert endings == {".txt", ".md", ".html", ".jsonl"}
    assert endings < set(SOURCES)

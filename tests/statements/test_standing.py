"""What all the evidence makes of a statement."""

from __future__ import annotations

import pytest

from kg.model import Evidence, Span
from kg.statements.standing import standing, supports


def evidence(marked: str) -> Evidence:
    """`happened`, `-happened` (negative), `?happened` (possible), `d2:former` (in document d2)."""
    document, _, marked = marked.rpartition(":")
    return Evidence(
        iri=marked, document=document or "d1", sentence=Span(0, 1), text="x", span=Span(0, 1), words="x",
        status=marked.strip("-?"), polarity="negative" if marked.startswith("-") else "positive",
        certainty="possible" if marked.startswith("?") else "certain", speakers=(), rule="r", confidence=1.0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("happened", "happened"),
        ("ongoing", "ongoing"),
        ("ongoing happened", "happened"),
        ("holds", "holds"),
        ("planned", "planned"),
        ("planned happened", "happened"),
        ("planned possible", "planned"),
        ("possible", "possible"),
        ("?happened", "possible"),
        ("?happened happened", "happened"),
        ("requested", "requested"),
        ("-requested", "requested"),
        ("-hypothetical", "hypothetical"),
        ("-planned", "denied"),
        ("hypothetical general", "hypothetical"),
        ("denied", "denied"),
        ("-happened", "denied"),
        ("-denied", "denied"),
        ("happened -happened", "disputed"),
        ("happened denied", "disputed"),
        ("happened -planned", "happened"),
        ("planned -planned", "disputed"),
        ("possible -happened", "denied"),
        ("former", "former"),
        ("future", "future"),
        ("holds former", "former"),
        ("d1:holds d2:former", "former"),
        ("d2:holds d1:former", "holds"),
    ],
)
def test_standing(given, expected):
    found = [evidence(one) for one in given.split()]
    published = {"d1": "2024-03-01", "d2": "2024-03-02"}
    assert standing(found, published) == expected
    assert standing(reversed(found), published) == expected


@pytest.mark.parametrize(
    ("given", "found", "expected"),
    [
        ("happened", "happened", True),
        ("possible", "happened", False),
        ("planned", "happened", False),
        ("happened", "planned", True),
        ("planned", "planned", True),
        ("possible", "planned", False),
        ("-planned", "planned", False),
        ("former", "former", True),
        ("possible", "possible", True),
        ("-happened", "denied", False),
    ],
)
def test_supports(given, found, expected):
    assert supports(evidence(given), found) is expected

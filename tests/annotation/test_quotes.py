"""Words between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation.quotes import find_quotes


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said: "We agreed."', ["We agreed."]),
        ("She said: “We agreed.”", ["We agreed."]),
        ("Sie sagte: „Wir sind einig.“", ["Wir sind einig."]),
        ("Elle a dit : «Oui.»", ["Oui."]),
        ("Hun sa: »Ja.«", ["Ja."]),
        ("She said: ‘We agreed.’", ["We agreed."]),
        ("She said: 'We agreed.'", ["We agreed."]),
        ("'We agreed,' she said. 'It is done.'", ["We agreed,", "It is done."]),
        ("“He called it ‘a gift’ to us,” she said.", ["He called it ‘a gift’ to us,", "a gift"]),
        ("\"He called it 'a gift' to us,\" she said.", ["He called it 'a gift' to us,", "a gift"]),
        ("The “so-called” plan and the “real” one.", ["so-called", "real"]),
        ('The ("secret") plan', ["secret"]),
        ("“It’s the town’s plan,” she said.", ["It’s the town’s plan,"]),
        ("'It's the town's plan,' she said.", ["It's the town's plan,"]),
        ("“We agreed.\n“We shall build.”", ["We agreed.", "We shall build."]),
        ('"We agreed.\n"We shall build."', ["We agreed.", "We shall build."]),
        ("She said “we will", ["we will"]),
        ('"We will', ["We will"]),
        ("“One,” she said, “and two.”", ["One,", "and two."]),
    ],
)
def test_quotations(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It is the town's plan and the boys' school.",
        "It’s the town’s plan, from the ’90s.",
        "Rock 'n' roll in the '60s",
        'The door is 6" wide and the man 5\'10".',
        "No marks at all.",
        "",
        '""',
        'A stray " mark stands here.',
    ],
)
def test_no_quotation(text: str) -> None:
    assert quoted(text) == []


@given(st.text(alphabet="ab .,\n'\"“”‘’„«»", max_size=60))
def test_never_fails_and_stays_in_its_line(text: str) -> None:
    for quote in find_quotes(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert "\n" not in text[quote.start : quote.end]


@given(st.text(alphabet="ab \n'\"“”‘’„«»", max_size=60))
def test_quotations_nest(text: str) -> None:
    found = find_quotes(text)

    assert not [(a, b) for a in found for b in found if a.start < b.start < a.end < b.end]

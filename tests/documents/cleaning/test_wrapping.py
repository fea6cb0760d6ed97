from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.cleaning.wrapping import join_wrapped

PARAGRAPHS = [
    "The harbour of Bergen reopened on Friday after three days of storm, the port authority said in the morning, and"
    " the first ferry left for Stavanger within the hour with four hundred passengers on board.",
    "Two well-known captains, who had waited since Tuesday, were not let out before noon because their papers had gone"
    " to Oslo. One of them, Bo Lund, said that he would complain.",
    "Short.",
    "“Nobody told us,” he said. “We read it in the paper, like everybody else, and the paper was two days old.”",
]


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)

    assert join_wrapped(wrapped.split("\n"), None) == "\n\n".join(PARAGRAPHS).split("\n")


def test_the_title_is_not_joined_to_the_lead() -> None:
    title = "A headline that happens to be as wide as the lines of the text"
    lines = [title, *textwrap.wrap(PARAGRAPHS[0], 64), *textwrap.wrap(PARAGRAPHS[1], 64)]

    assert join_wrapped(lines, title)[0] == title


def test_a_single_paragraph_is_joined() -> None:
    lines = ["The harbour of Bergen reopened on Friday after three days,", "the port authority said."]

    assert join_wrapped(lines, None) == [" ".join(lines)]


STAYS = [
    pytest.param(["Ferry sinks off Bergen", "March 01, 2008", "All were saved.", "No one was hurt."], id="short lines"),
    pytest.param(
        [
            "The harbour of Bergen reopened on Friday.",
            "The first ferry left within the hour, the authority said.",
            "It had four hundred passengers on board and a cargo of fish.",
            "Two captains complained.",
            "They had waited since Tuesday.",
        ],
        id="a sentence a line",
    ),
    pytest.param(PARAGRAPHS, id="a paragraph a line"),
    pytest.param(["Roses are red,", "violets are blue,", "the harbour is shut,", "and so are you."], id="verse"),
    pytest.param(["- bread", "- butter", "- cheese", "- milk from the farm"], id="list"),
    pytest.param(
        ["“Did you see it?”", "“No.”", "“Nobody did, and I asked them all, one by one.”", "“Oh.”"], id="dialogue"
    ),
    pytest.param(["One headline over a single line of text that goes on", "And on."], id="one pair"),
    pytest.param([], id="nothing"),
]


@pytest.mark.parametrize("lines", STAYS)
def test_lines_that_were_set_on_purpose_stay(lines: list[str]) -> None:
    assert join_wrapped(lines, None) == lines


@given(st.lists(st.text(alphabet='ab .-"A', max_size=90).map(str.strip), max_size=12))
def test_words_are_never_lost(lines: list[str]) -> None:
    assert "".join("".join(join_wrapped(lines, None)).split()) == "".join("".join(lines).split())

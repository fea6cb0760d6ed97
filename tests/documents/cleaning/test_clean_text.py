from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.documents import clean_text

PAGE = """\
  1. Skip to content
  2. Skip to navigation
PoliticsNorway

Harbour reopens after storm

May 3, 2021

By Ann Berg

The port authority lifted the ban on Friday. Two ferries left at once.

https://news.example/p/1a2b
A ferry at sea
The first ferry left at noonImage: Bo Lund/AP/picture alliance

The harbour of Bergen reopened on Friday after three days, the port authority said.\u00a0

Advertisement

"We waited," said Captain Bo Lund.



"It was long."

Read more: Why storms have names

ab/cd (AP, dpa)
"""

ARTICLE = """\
Harbour reopens after storm

May 3, 2021

The port authority lifted the ban on Friday. Two ferries left at once.

The harbour of Bergen reopened on Friday after three days, the port authority said.

"We waited," said Captain Bo Lund.

"It was long.\""""


@pytest.mark.parametrize("title", [None, "Harbour reopens after storm", "Another title"])
def test_a_page_copied_as_text(title: str | None) -> None:
    assert clean_text(PAGE, title=title) == ARTICLE


CLEAN = [
    pytest.param(ARTICLE, id="article"),
    pytest.param(
        "Ferry company sold\nMarch 01, 2008\nThe ferry company was sold on Friday.\nIt had been for sale since May.\n"
        "``We are glad,'' its owner said.\nNo price was given.",
        id="title, date, a sentence a line",
    ),
    pytest.param("Yes.\nNo.\n“Maybe?”\nShe left.", id="dialogue"),
    pytest.param("They want three things:\n- bread\n- peace\n- time to think", id="list"),
    pytest.param("1. Ann Berg\n2. Bo Lund\n3. Eva Dahl", id="numbered list"),
    pytest.param("He said:\nThe talks will go on.", id="colon"),
    pytest.param("MEETING IN BERGEN\nThe talks began.\nNUCLEAR PAST", id="headings"),
    pytest.param("Lima, Sep 11 (Andes).-\nThe minister left.", id="date line on its own"),
    pytest.param("The six - member team 's plan was dropped .", id="tokenised"),
    pytest.param("See http://news.example for more, the ministry wrote.", id="address in a sentence"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize("text", ["\n\n\nA.\n\n\n\nB.\n\n", "A.\n \n\t\nB."])
def test_empty_lines_collapse(text: str) -> None:
    assert clean_text(text) == "A.\n\nB."


LINES = st.one_of(
    st.sampled_from(
        [*filter(None, PAGE.split("\n")), "", "© 2020 A", "World", "A &amp;amp; b", "<p>x", "Photo: A", "a\rb"]
    ),
    st.text(max_size=80),
)


@given(st.lists(LINES, max_size=14).map("\n".join), st.one_of(st.none(), LINES))
@example("&amp;lt;p&gt;", None)
@example("Port AImage: B/AP The endImage: C/AP Then", None)
def test_cleaning_twice_is_cleaning_once(text: str, title: str | None) -> None:
    once = clean_text(text, title=title)

    assert clean_text(once, title=title) == once


@given(st.text())
def test_any_text_can_be_cleaned_and_written(text: str) -> None:
    assert "\n\n\n" not in clean_text(text)
    assert clean_text(text).encode("utf-8").decode("utf-8") == clean_text(text)


@pytest.mark.parametrize(
    "piece", ["- ", "* ", "Aa ", "(a/", "Image: ", "aImage:", "Oslo, ", "By Aa, ", " REUTERS/Aa", "<p ", "A. "]
)
def test_a_line_of_any_length_is_cleaned_without_harm_to_the_next(piece: str) -> None:
    assert clean_text(piece * (60_000 // len(piece)) + "\n\nThe port was closed on Monday.").endswith(
        "The port was closed on Monday."
    )

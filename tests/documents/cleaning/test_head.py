from __future__ import annotations

import pytest

from kg.documents.cleaning.head import find_headline, trim_head

TITLE = "Harbour reopens after storm"
LEAD = "The harbour of Bergen reopened on Friday after three days, the port authority said."


@pytest.mark.parametrize(
    "line",
    ["PoliticsNorway", "Rule of LawNew Zealand", "Home > World > Europe", "News | Norway", "Business", "WORLD NEWS"],
)
def test_section_names_above_the_title_go(line: str) -> None:
    assert trim_head([line, "", TITLE, "", LEAD], None) == ["", TITLE, "", LEAD]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TITLE, "", LEAD], id="title first"),
        pytest.param(["NorthSea buys Harbour Bank", "", LEAD], id="a name with two capitals"),
        pytest.param(["Politics", "", LEAD], id="no title below"),
        pytest.param([TITLE, "", LEAD, "", "Politics", "", LEAD.replace("Friday", "Monday")], id="in the article"),
        pytest.param(["March 01, 2008", TITLE, LEAD], id="date above"),
        pytest.param([TITLE, "Ann Berg, Bergen", LEAD], id="line below the title"),
    ],
)
def test_heads_of_articles_stay(lines: list[str]) -> None:
    assert trim_head(lines, None) == lines


def test_short_lines_above_a_known_title_go_and_the_date_stays() -> None:
    assert trim_head(["Tides", "Ferries", "May 3, 2021", TITLE, LEAD], TITLE) == ["May 3, 2021", TITLE, LEAD]


def test_sentences_above_a_known_title_stay() -> None:
    lines = ["This is a first sentence.", TITLE, LEAD]

    assert trim_head(lines, TITLE) == lines


def test_a_title_inside_the_article_cuts_nothing() -> None:
    lines = ["Another headline here", LEAD, TITLE]

    assert trim_head(lines, TITLE) == lines


@pytest.mark.parametrize("title", [None, TITLE, "HARBOUR REOPENS – after storm"])
def test_the_repeated_title_goes(title: str | None) -> None:
    assert trim_head([TITLE, "", TITLE, LEAD], title) == [TITLE, "", LEAD]


def test_short_lines_may_repeat() -> None:
    lines = ["Yes, yes", LEAD, "Yes, yes"]

    assert trim_head(lines, None) == lines


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"{TITLE}\n\n{LEAD}", TITLE),
        (f"{TITLE}\nMay 3, 2021\n{LEAD}", TITLE),
        (LEAD, None),
        (f"{LEAD}\n{LEAD}", None),
        (TITLE, None),
        (f"May 3, 2021\n{LEAD}", None),
        (f"Who pays for the harbour?\n{LEAD}", None),
        (f"BERGEN\n{LEAD}", None),
    ],
)
def test_find_headline(text: str, headline: str | None) -> None:
    assert find_headline(text) == headline

from __future__ import annotations

import pytest

from kg.documents.cleaning.head import find_headline, split_date_line, trim_head

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


def test_sentences_may_repeat() -> None:
    assert trim_head([LEAD, LEAD], None) == [LEAD, LEAD]


@pytest.mark.parametrize(
    ("line", "report"),
    [
        (f"Lima, Sep 11 (Andes).- {LEAD}", LEAD),
        (f"BERGEN, May 3 (Nordic Wire) - {LEAD}", LEAD),
        (f"BERGEN, Norway (NTB) — “{LEAD}”", f"“{LEAD}”"),
        (f"NORTH BERGEN — {LEAD}", LEAD),
        (f"BERGEN, May 3. /NTB/. {LEAD}", LEAD),
    ],
)
def test_the_date_line_gets_a_line_of_its_own(line: str, report: str) -> None:
    above, below = split_date_line([line], None)

    assert below == report
    assert f"{above} {below}" == line
    assert split_date_line([above, below], None) == [above, below]


@pytest.mark.parametrize(
    "line",
    [
        LEAD,
        "NATO — the alliance of thirty-two countries — will meet in Bergen on Friday, its secretary said.",
        "The Sailors Union of Bergen (SU) - Founded in 1921 - left the harbour on Friday, the authority said.",
        "On May 3, 2021 - The day of the storm - nobody left the harbour, the port authority said.",
        "The harbour - it was closed for three days - reopened on Friday, the port authority said.",
    ],
)
def test_sentences_with_dashes_stay_whole(line: str) -> None:
    assert split_date_line([line], None) == [line]


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

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.dates import DateLine, find_date_line, is_labelled_date, parse_date

LEAD = "The harbour of Bergen reopened on Friday after three days, the port authority said."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021-05-03", "2021-05-03"),
        ("2021-05-03T10:30:00+02:00", "2021-05-03"),
        ("2021-05-03 10:30", "2021-05-03"),
        ("2021/5/3", "2021-05-03"),
        ("20210503", "2021-05-03"),
        ("3.5.2021", "2021-05-03"),
        ("May 3, 2021", "2021-05-03"),
        ("MAY 3 2021", "2021-05-03"),
        ("May 03, 2021", "2021-05-03"),
        ("Monday, 3 May 2021", "2021-05-03"),
        ("3rd of May, 2021", "2021-05-03"),
        ("Sept. 12, 2021, 10:30 a.m. EDT", "2021-09-12"),
        ("Mon, 03 May 2021 08:00:00 GMT", "2021-05-03"),
        ("May 3, 2021 at 5:04 PM", "2021-05-03"),
        (" May 3, 2021 ", "2021-05-03"),
    ],
)
def test_dates_are_read(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "04/05/2021",
        "February 30, 2021",
        "2021-13-01",
        "May 2021",
        "2021",
        "Friday",
        "May 3",
        "",
        "on May 3, 2021",
        "3 Mai 2021",
    ],
)
def test_what_is_no_certain_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("Lima, Sep 11, 2021 (Andes).- The minister left.", "2021-09-11", "Andes"),
        ("Oslo/Bergen, 3 May 2021 (Nordic Wire) -- The minister left.", "2021-05-03", "Nordic Wire"),
        ("SÃO PAULO, March 3, 2021 /Brasil Wire/ -- The minister left.", "2021-03-03", "Brasil Wire"),
        ("RIO DE JANEIRO, Monday, May 3, 2021 — The minister left.", "2021-05-03", None),
        ("Bergen, Norway, May 3, 2021 - The minister left.", "2021-05-03", None),
        ("OSLO (NTB) — The minister left.", None, "NTB"),
        ("OSLO (NTB) _ The minister left.", None, "NTB"),
        ("OSLO, May 3, 1992 _ The minister left.", "1992-05-03", None),
        ("BERGEN, Norway (Harbour News) – The minister left.", None, "Harbour News"),
        ("Lima, Sep 11 (Andes).- The minister left.", None, "Andes"),
        ("May 3, 2021", "2021-05-03", None),
        ("By Ann Berg | May 3, 2021", "2021-05-03", None),
        ("Published: 3 May 2021, 10:30 GMT | Updated: 4 May 2021", "2021-05-03", None),
    ],
)
def test_date_lines(line: str, published: str | None, publisher: str | None) -> None:
    expected = DateLine(published=published, publisher=publisher)

    assert find_date_line(f"Harbour reopens\n\n{line}\n\n{LEAD}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "The Sailors Union (SU) - founded in 1921 - left.",
        "The treaty was signed on May 3, 2019 – and broken on June 4, 2020.",
        "On May 3, 2019 – the day of the storm – the ferry left.",
        "Ann Berg, 43 (Labour) - the first woman in the office - left.",
        "It was May 3, 2019.",
        LEAD,
    ],
)
def test_sentences_are_no_date_lines(line: str) -> None:
    assert find_date_line(line) == DateLine()


@pytest.mark.parametrize(
    ("rest", "url", "published"),
    [
        pytest.param(
            "It happened.", "https://news.example/2021/09/11/minister", "2021-09-11", id="date in the address"
        ),
        pytest.param("It happened.", "https://news.example/2021/minister", "2021-09-11", id="year in the address"),
        pytest.param("It happened.\n© 2021 Andes", None, "2021-09-11", id="copyright line"),
        pytest.param("On September 11, 2021, she left.", None, "2021-09-11", id="same day in the text"),
        pytest.param("It was planned in 2019 and in May 2020.", None, None, id="other years in the text"),
        pytest.param("It happened.", "https://news.example/article-2021", None, id="number in the address"),
    ],
)
def test_a_year_is_found_but_never_assumed(rest: str, url: str | None, published: str | None) -> None:
    assert find_date_line(f"Lima, Sep 11 (Andes).- The minister left. {rest}", url=url).published == published


def test_the_address_alone_may_hold_the_date() -> None:
    assert find_date_line(LEAD, url="https://news.example/news/20210503-storm").published == "2021-05-03"


def test_published_is_stronger_than_updated() -> None:
    assert find_date_line(f"Updated: May 4, 2021\nPublished: May 3, 2021\n{LEAD}").published == "2021-05-03"
    assert find_date_line(f"{LEAD}\nLast updated: May 4, 2021").published == "2021-05-04"


def test_dates_in_the_story_are_not_its_date() -> None:
    assert find_date_line("\n".join([LEAD, LEAD, LEAD, "May 3, 2019", LEAD])) == DateLine()


@pytest.mark.parametrize(
    "line", ["Published figures for 2021", "Date palms", "Updated on Friday", "Issued, sold, delivered"]
)
def test_labels_need_a_date(line: str) -> None:
    assert not is_labelled_date(line)


@given(st.dates(min_value=datetime.date(1900, 1, 1)).filter(lambda d: d.year < 2100))
def test_every_day_is_read_as_written(day: datetime.date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%A, %d %B %Y"):
        assert parse_date(day.strftime(form)) == day.isoformat()


@given(st.text(alphabet="May 3,2021().-AaB/\n©:", max_size=200), st.text(alphabet="/20-1a", max_size=30))
def test_any_text_has_a_date_line_or_none(text: str, url: str) -> None:
    found = find_date_line(text, url=url).published

    assert found is None or parse_date(found) == found

"""Which event a time dates: the right one, the joined ones too, and none where it is only compared or counted from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model

ExtractText = Callable[..., Extraction]
PUBLISHED = "2023-09-12"  # a Tuesday

DATED = [
    ("On Monday, Tarno closed the bridge, and Velsk reopened the port.", "reopened", ["2023-09-11"]),
    ("In 2006, Arna left Porto and moved to Spain.", "moved", ["2006"]),
    ("The group was strongest in 1995, when its leaders met in Oslo.", "met", ["1995"]),
    ("It was the worst flood since 1954, when 700 people died.", "died", ["1954"]),
    ("The visit was scheduled for Friday.", "visit", ["2023-09-15"]),
    ("They signed the pact after three days of talks.", "talks", ["P3D"]),
    ("Ann Berg led the talks for two years before she resigned.", "talks", ["P2Y"]),
    ("Gunmen attacked the port on Monday, a day after the vote.", "attacked", ["2023-09-11"]),
    ("Since Monday's attack, police have arrested nine people.", "attack", ["2023-09-11"]),
    ("The bank bought the bonds on Monday.", "bought", ["2023-09-11"]),
    ("He was jailed from 2007 to 2010.", "jailed", ["2007", "2010"]),
    ("She attended Monday's meeting.", "meeting", ["2023-09-11"]),
    ("The visit ended shortly after 9 a.m.", "visit", ["2023-09-12T09:00"]),
    ("Friday's rain flooded the town.", "flooded", ["2023-09-08"]),
    ("Last year the winner, Ann Berg, resigned.", "resigned", ["2022"]),
    ("Ann Berg (1878-1933) was arrested in 1921.", "arrested", ["1921"]),
]

UNDATED = [
    ("On Monday, Tarno closed the bridge, and Velsk later reopened the port.", "reopened"),
    ("On Monday, Tarno closed the bridge, and Velsk has reopened the port.", "reopened"),
    ("Tarno closed the bridge on Monday, and Velsk reopened the port.", "reopened"),
    ("A day after gunmen attacked the port, the ferry left.", "attacked"),
    ("They left the city after three days of talks.", "left"),
    ("Police arrested a 14-year-old boy at the port.", "arrested"),
    ("The visit was scheduled for Friday.", "scheduled"),
    ("The bank sold the bonds, due Dec. 15, to Acme.", "sold"),
    ("Sales fell 9% from the year-ago period.", "fell"),
    ("Acme earned $3 million, compared with $2 million a year ago.", "earned"),
    ("Acme earned $3 million, up from $2 million a year earlier.", "earned"),
    ("Shares fell from Friday's close.", "fell"),
    ("The council approved the 2010 budget.", "approved"),
    ("Before 1990, he had visited Oslo.", "visited"),
    ("Last year's winner, Ann Berg, crashed.", "crashed"),
    ("He planned the attack for two years.", "attack"),
    ("OSLO, Sept. 12 _ Ann Berg met reporters.", "met"),
]


def dates_of(extraction: Extraction, trigger: str) -> list[str]:
    values = {t.id: t.value for t in extraction.times}
    text = extraction.document.text
    events = [e for e in extraction.events if text[e.trigger.start : e.trigger.end] == trigger]
    assert events, [text[e.trigger.start : e.trigger.end] for e in extraction.events]
    return [values[r.time] for e in events for r in e.roles if r.time is not None]


@pytest.mark.parametrize(("text", "trigger", "expected"), DATED)
def test_time_of_event(extract_text: ExtractText, text: str, trigger: str, expected: list[str]) -> None:
    assert dates_of(extract_text(text, published=PUBLISHED), trigger) == expected


@pytest.mark.parametrize(("text", "trigger"), UNDATED)
def test_event_without_time(extract_text: ExtractText, text: str, trigger: str) -> None:
    assert dates_of(extract_text(text, published=PUBLISHED), trigger) == []


def test_how_long_it_lasts_does_not_make_a_wish_certain(extract_text: ExtractText) -> None:
    extraction = extract_text("They look forward to years of close cooperation.", published=PUBLISHED)

    assert {e.certainty for e in extraction.events if e.type == "kg:Cooperate"} <= {"possible", "probable"}

"""Confidence: what raises and lowers it, and that it says something about the labelled reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extracting import Extractor
from kg.extraction.confidence import EVENT_PRIOR, EVENT_WEIGHTS, RELATION_PRIOR, RELATION_WEIGHTS
from kg.extraction.encoding import encode_extraction
from kg.model import Document, Extraction
from tests.gate.gate import read_gold
from tests.gate.scoring import Comparison, Score

pytestmark = pytest.mark.model


def of_event(extraction: Extraction, trigger: str) -> float:
    """Confidence of the event with this trigger."""
    text = extraction.document.text
    return next(e.confidence for e in extraction.events if text[e.trigger.start : e.trigger.end] == trigger)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        (("Ann Berg met Bo Lund in Oslo.", "met"), ("Ann Berg will meet Bo Lund in Oslo.", "meet")),
        (("Ann Berg met Bo Lund in Oslo.", "met"), ("Papers reported that Ann Berg met Bo Lund in Oslo.", "met")),
        (("Ann Berg met Bo Lund in Oslo.", "met"), ("The meeting in Oslo was long.", "meeting")),
        (("Ann Berg will meet Bo Lund.", "meet"), ("Ann Berg is likely to meet Bo Lund.", "meet")),
        (("Ann Berg paid a visit to Oslo.", "visit"), ("The visit made headlines.", "visit")),
        (("Ann Berg met Bo Lund.", "met"), ("Ann Berg juggled three oranges.", "juggled")),
    ],
    ids=["planned", "deep", "noun", "probable", "light verb", "open"],
)
def test_some_readings_are_surer_than_others(
    extract_text: Callable[..., Extraction], surer: tuple[str, str], less_sure: tuple[str, str]
) -> None:
    assert of_event(extract_text(surer[0]), surer[1]) > of_event(extract_text(less_sure[0]), less_sure[1])


def test_a_plain_sentence_is_nearly_certain(extract_text: Callable[..., Extraction]) -> None:
    assert of_event(extract_text("Ann Berg met Bo Lund in Oslo on Monday."), "met") > 0.95


def test_dates_in_brackets_are_surer_than_what_follows_from_an_event(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("Ann Berg (4 May 1950 – 2 June 2001) was a painter. The Lumen Group was founded in 1952.")
    by_rule = {r.rule: r.confidence for r in found.relations}

    assert by_rule["life-dates"] > by_rule["event-outcome"]


def test_tables_name_only_features_in_use_and_stay_in_reason() -> None:
    weights = [*EVENT_WEIGHTS.values(), *RELATION_WEIGHTS.values()]

    assert all(-2 <= w <= 2 and w for w in weights)
    assert 0 < EVENT_PRIOR < 3 > RELATION_PRIOR > 0


def test_sure_readings_are_right_more_often(extractor: Extractor) -> None:
    """On the labelled reports, readings above .9 are right as often as they say, and more often than the others."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    for gold in read_gold():
        found = encode_extraction(extractor(Document(id=gold["id"], text=gold["text"], published=gold["published"])))
        for event, fine in Comparison(gold, found, Score()).judge_events():
            right[event["confidence"] > 0.9].append(fine)

    share = {sure: sum(answers) / len(answers) for sure, answers in right.items()}

    assert len(right[True]) > 30 < len(right[False])
    assert share[True] > 0.93
    assert share[True] > share[False] + 0.05

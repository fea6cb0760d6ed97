"""The scorer scores: tiny reports with known figures."""

from __future__ import annotations

import copy

import pytest

from tests.gate.scoring import Comparison, Json, Score, compare, head

TEXT = "Ann Berg will meet the mayor of Oslo on Friday, she said. Bo Lund left."


def at(words: str, nth: int = 0) -> Json:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def mention(words: str, kind: str = "name") -> Json:
    return {**at(words), "kind": kind}


def event(cls: str, trigger: str, status: str = "happened", **more: object) -> Json:
    whole = {"start": 0, "end": 57} if trigger == "meet" else {"start": 58, "end": len(TEXT)}
    made = {"type": cls, "trigger": at(trigger), "sentence": whole, "roles": [], "status": status}
    return {**made, "polarity": "positive", "certainty": "certain", **more}


def role(name: str, words: str, **more: object) -> Json:
    return {"role": name, "span": at(words), **more}


@pytest.fixture
def gold() -> Json:
    return {
        "id": "tiny",
        "text": TEXT,
        "entities": [
            {"id": "e1", "type": "Person", "mentions": [mention("Ann Berg"), mention("she", "pronoun")]},
            {"id": "e2", "type": "Person", "mentions": [mention("mayor of Oslo", "nominal")]},
            {"id": "e3", "type": "Person", "mentions": [mention("Bo Lund")]},
        ],
        "times": [{"id": "t1", **at("Friday"), "type": "DATE", "value": "2023-09-15"}],
        "events": [
            event(
                "kg:Meet",
                "meet",
                "planned",
                roles=[
                    role("agent", "Ann Berg", entity="e1"),
                    role("participant", "mayor", entity="e2"),
                    role("time", "Friday", time="t1"),
                ],
            ),
            event("kg:Depart", "left", roles=[role("agent", "Bo Lund", entity="e3")]),
        ],
        "relations": [
            {"id": "r1", "subject": "e2", "predicate": "kg:headOf", "object": "e3", "status": "holds"}
            | {"sentence": {"start": 0, "end": 57}, "polarity": "positive"}
        ],
        "attributions": [
            {"id": "a1", "source": at("she"), "cue": at("said"), "content": [{"start": 0, "end": 46}], "via": None}
        ],
    }


@pytest.fixture
def found(gold: Json) -> Json:
    return copy.deepcopy(gold)


def figures(gold: Json, found: Json) -> dict[str, float]:
    score = Score()
    compare(gold, found, score)
    return score.figures()


def test_the_labels_themselves_are_perfect(gold: Json, found: Json) -> None:
    assert set(figures(gold, found).values()) == {1.0}


def test_nothing_found_is_nothing(gold: Json) -> None:
    empty = {**gold, **{k: [] for k in ("entities", "times", "events", "relations", "attributions")}}

    got = figures(gold, empty)

    assert {got[f"{name} F1"] for name in ("times (value)", "events (class)", "relations", "attributions")} == {0.0}
    assert got["mentions found"] == 0.0


def test_a_planned_event_taken_for_a_fact_is_unsafe(gold: Json, found: Json) -> None:
    found["events"][0]["status"] = "happened"

    got = figures(gold, found)

    assert (got["assertion safety"], got["status right"], got["events (class) F1"]) == (0.5, 0.5, 1.0)
    assert got["events (asserted) F1"] == pytest.approx(2 / 3)  # one of two claims is right, none is missed


def test_a_negative_event_is_no_fact(gold: Json, found: Json) -> None:
    found["events"][1]["polarity"] = "negative"

    got = figures(gold, found)

    assert (got["polarity right"], got["events (asserted) F1"]) == (0.5, 0.0)


def test_a_wrong_class_loses_event_and_roles(gold: Json, found: Json) -> None:
    found["events"][0]["type"] = "kg:Visit"

    got = figures(gold, found)

    assert got["events (class) F1"] == 0.5
    assert got["events (roles) F1"] == 0.25  # one of four, and three made up


def test_another_class_may_be_right_too(gold: Json, found: Json) -> None:
    gold["events"][0]["alt_types"] = ["kg:Visit"]
    found["events"][0]["type"] = "kg:Visit"

    assert figures(gold, found)["events (class) F1"] == 1.0


def test_open_events_are_not_judged(gold: Json, found: Json) -> None:
    found["events"].append(event("kg:Event", "said"))

    assert figures(gold, found)["events (class) F1"] == 1.0


def test_what_is_made_up_counts_unless_the_labels_leave_it_open(gold: Json, found: Json) -> None:
    found["events"].append(event("kg:Call", "said"))

    assert figures(gold, found)["events (class) F1"] == pytest.approx(0.8)
    assert figures({**gold, "unsure": [at("said")]}, found)["events (class) F1"] == 1.0
    assert figures({**gold, "unsure": [{**at("said"), "layers": ["times"]}]}, found)["events (class) F1"] < 1.0


def test_sides_of_a_meeting_are_alike_and_pronouns_stand_for_their_entity(gold: Json, found: Json) -> None:
    found["events"][0]["roles"] = [
        role("participant", "she", entity="e1"),
        role("agent", "mayor", entity="e2"),
        role("place", "Friday", time="t1"),
    ]

    assert figures(gold, found)["events (roles) F1"] == pytest.approx(6 / 8)


def test_a_time_needs_its_value(gold: Json, found: Json) -> None:
    found["times"][0]["value"] = "2023-09-08"

    assert figures(gold, found)["times (value) F1"] == 0.0


def test_coreference_counts_what_is_split(gold: Json, found: Json) -> None:
    first = found["entities"][0]
    found["entities"].append({**first, "id": "e9", "mentions": [first["mentions"].pop()]})

    # Recall of both halves is 1/2, of the other two mentions 1; precision stays 1.
    assert figures(gold, found)["coreference B³ F1"] == pytest.approx(2 * 0.75 / 1.75)


def test_coreference_counts_what_is_thrown_together(gold: Json, found: Json) -> None:
    found["entities"] = [
        {"id": "e1", "type": "Person", "mentions": [m for e in found["entities"] for m in e["mentions"]]}
    ]

    # Four mentions in one cluster: precision (2/4 + 2/4 + 1/4 + 1/4) / 4.
    assert figures(gold, found)["coreference B³ F1"] == pytest.approx(2 * 0.375 / 1.375)


def test_names_and_types(gold: Json, found: Json) -> None:
    found["entities"][2]["type"] = "Place"
    found["entities"].append({"id": "e9", "type": "Place", "mentions": [mention("Oslo")]})

    got = figures(gold, found)

    assert got["entities (names) F1"] == pytest.approx(0.8)
    assert got["entity type right"] == 0.75


def test_relations_need_predicate_and_both_ends_the_right_way_round(gold: Json, found: Json) -> None:
    found["relations"][0] |= {"subject": "e3", "object": "e2"}

    assert figures(gold, found)["relations F1"] == 0.0
    for one in (gold, found):
        one["relations"][0]["predicate"] = "kg:alliedWith"
    assert figures(gold, found)["relations F1"] == 1.0


def test_attributions_need_the_source_and_half_of_the_content(gold: Json, found: Json) -> None:
    found["attributions"][0]["content"] = [{"start": 0, "end": 18}]

    assert figures(gold, found)["attributions F1"] == 1.0  # 4 of 10 words: F1 4·2/14 = .57
    found["attributions"][0]["content"] = [{"start": 0, "end": 8}]
    assert figures(gold, found)["attributions F1"] == 0.0
    found["attributions"][0] |= {"content": gold["attributions"][0]["content"], "source": at("Bo Lund")}
    assert figures(gold, found)["attributions F1"] == 0.0


@pytest.mark.parametrize(
    "trigger",
    [{"start": 59, "end": 66}, {"start": 13, "end": 18}, {"start": 12, "end": 12}, {"start": 60, "end": 99}],
    ids=["other sentence", "with a blank", "empty", "past the end"],
)
def test_provenance_is_exact_or_not(gold: Json, found: Json, trigger: Json) -> None:
    found["events"][0]["trigger"] = trigger

    assert figures(gold, found)["provenance exact"] < 1.0


@pytest.mark.parametrize(
    ("span", "last"),
    [("mayor of Oslo", "mayor"), ("Ann Berg", "Berg"), ("Friday, she said", "Friday"), ("on Friday", "Friday")],
)
def test_heads(span: str, last: str) -> None:
    assert head(TEXT, at(span)) == at(last)["end"]


def test_examples_name_report_and_words(gold: Json, found: Json) -> None:
    score = Score()
    found["events"][0]["status"] = "happened"
    Comparison(gold, found, score).run()

    assert score.examples["assertion safety"] == [
        "tiny: planned, but asserted: …Ann Berg will [meet] the mayor of Oslo on Friday, she said. Bo Lund le…"
    ]
    assert "assertion safety" in score.table()

"""The tool against the project's own labelled reports: no figure may fall unseen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kg import pipeline
from kg.documents import read_documents
from kg.extracting import Extractor
from kg.model import Document
from tests.gate import gate
from tests.gate.scoring import Json, Score

ROOT = Path(gate.__file__).parents[2]
REPORTS = gate.read_gold()


@pytest.mark.model
def test_no_figure_falls_below_its_floor(extractor: Extractor) -> None:
    floors = gate.read_floors()["floors"]
    score = gate.measure(extractor)

    falls = gate.find_falls(score.figures(), floors)

    assert not falls, "\n" + gate.explain_falls(score, falls, floors)


@pytest.mark.model
def test_evidence_is_word_for_word_what_the_documents_say() -> None:
    built = pipeline.build([str(ROOT / "seeds")])
    texts = {x.document.id: x.document.text for x in built.extractions}
    statements = built.knowledge.statements
    evidence = [e for s in statements for e in s.evidence]

    wrong = [
        e.iri
        for e in evidence
        if texts[e.document][e.sentence.start : e.sentence.end] != e.text
        or texts[e.document][e.span.start : e.span.end] != e.words
        or e.words not in e.text
    ]

    assert len(evidence) > 100
    assert wrong == []
    assert [s.iri for s in statements if not s.evidence] == []


def test_floors_belong_to_these_labels() -> None:
    assert gate.read_floors()["digest"] == gate.digest(), "labels changed: python -m tests.gate.gate --update"


def test_reports_are_labelled_as_the_tool_reads_them() -> None:
    seeds = {d.id: d for d in read_documents([str(ROOT / "seeds")]) if isinstance(d, Document)}

    assert [
        r["id"] for r in REPORTS if (seeds[r["id"]].text, seeds[r["id"]].published) != (r["text"], r["published"])
    ] == []


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r["id"])
def test_labels_follow_the_schema(report: Json) -> None:
    schema = json.loads((ROOT / "kg" / "extraction.schema.json").read_text(encoding="utf-8"))

    assert [error.message for error in Draft202012Validator(schema).iter_errors(report)] == []


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r["id"])
def test_labelled_words_stand_where_the_labels_say(report: Json) -> None:
    def spans(node: object) -> list[Json]:
        if isinstance(node, list):
            return [s for child in node for s in spans(child)]
        if isinstance(node, dict):
            own = [node] if "start" in node else []
            return own + [s for child in node.values() for s in spans(child)]
        return []

    found = [s for name in ("entities", "times", "events", "relations", "attributions") for s in spans(report[name])]

    assert [
        s
        for s in found
        if report["text"][s["start"] : s["end"]] != s.get("text", report["text"][s["start"] : s["end"]])
    ] == []
    assert sum("text" in s for s in found) > 100


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r["id"])
def test_labels_name_only_what_there_is(report: Json) -> None:
    ids = {x["id"] for name in ("entities", "times", "events", "attributions") for x in report[name]}
    named = {r.get(k) for e in report["events"] for r in e["roles"] for k in ("entity", "time", "event")}
    named |= {a for e in (*report["events"], *report["relations"]) for a in e["attributions"]}
    named |= {r[k] for r in report["relations"] for k in ("subject", "object")}
    named |= {a[k] for a in report["attributions"] for k in ("entity", "via")}

    assert named - ids - {None} == set()


def test_a_fall_is_named_with_floor_and_examples() -> None:
    score = Score()
    score.ask("assertion safety", 0.0, "report: planned, but asserted")
    score.ask("assertion safety", 1.0, "")

    falls = gate.find_falls(score.figures(), {"assertion safety": 0.4})
    told = gate.explain_falls(score, falls, {})

    assert falls == ["assertion safety", "provenance exact"]  # least floors hold without any pinned one
    assert "assertion safety: 0.500, floor 0.970\n    report: planned, but asserted" in told


def test_pinning_never_lowers_a_floor() -> None:
    assert gate.pin({"a": 0.719, "b": 0.5}, {"a": 0.7, "b": 0.6}) == {"a": 0.71, "b": 0.6}
    assert gate.pin({"provenance exact": 0.9}, {}) == {"provenance exact": 1.0}

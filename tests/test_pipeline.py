"""The whole road on the sample reports: files, schema, determinism, nothing lost."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from pyoxigraph import RdfFormat, Store

import kg
from kg.model import Extraction, Skipped
from kg.pipeline import OUTPUTS, Build, Settings

pytestmark = pytest.mark.model

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


@pytest.fixture(scope="module")
def built(out: Path) -> Build:
    return kg.build(str(SEEDS), out=out)


def test_writes_all_files(built: Build, out: Path) -> None:
    assert {p.name for p in out.iterdir()} == set(OUTPUTS)
    assert built.counts()["documents"] >= 8
    assert built.counts()["skipped"] == 0


def test_open_events_are_counted_apart(built: Build) -> None:
    facts = [s for s in built.knowledge.statements if s.asserted]
    lexicon_knows = [s for s in facts if s.predicate != "kg:Event"]
    counts = built.counts()

    assert counts["asserted"] - counts["asserted_open"] == len(lexicon_knows) > 0
    assert counts["asserted_open"] > 0


def test_extractions_follow_the_schema(built: Build) -> None:
    from kg.extraction import encode_extraction

    schema = json.loads((files("kg") / "extraction.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    for extraction in built.extractions:
        data = json.loads(json.dumps(encode_extraction(extraction)))
        assert [e.message for e in validator.iter_errors(data)] == []


def test_spans_hold_their_words(built: Build) -> None:
    texts = {d.id: d.text for d in built.knowledge.documents}
    evidence = [e for s in built.knowledge.statements for e in s.evidence]

    assert evidence
    for item in evidence:
        text = texts[item.document]
        assert text[item.sentence.start : item.sentence.end] == item.text
        assert text[item.span.start : item.span.end] == item.words
    for mention in built.knowledge.mentions:
        assert texts[mention.document][mention.start : mention.end] == mention.text


def test_ids_and_references_hold(built: Build) -> None:
    for extraction in built.extractions:
        entities = {e.id for e in extraction.entities}
        times = {t.id for t in extraction.times}
        events = {e.id for e in extraction.events}
        attributions = {a.id for a in extraction.attributions}
        for event in extraction.events:
            assert set(event.attributions) <= attributions
            for role in event.roles:
                assert role.entity is None or role.entity in entities
                assert role.time is None or role.time in times
                assert role.event is None or role.event in events
        for relation in extraction.relations:
            assert relation.subject in entities
            assert relation.object in entities | times


def test_turtle_and_trig_say_the_same(built: Build, out: Path) -> None:
    turtle, trig = Store(), Store()
    turtle.load(path=str(out / "graph.ttl"), format=RdfFormat.TURTLE)
    trig.load(path=str(out / "graph.trig"), format=RdfFormat.TRIG)

    assert {q.triple for q in turtle} == {q.triple for q in trig}


def test_own_output_is_valid(built: Build, out: Path) -> None:
    report = kg.validate(out / "graph.trig")

    assert [str(v) for v in report.violations] == []


def test_only_facts_are_bare(built: Build, out: Path) -> None:
    """No pair of a planned, denied or possible meeting is linked, unless some asserted statement links it."""
    for name in ("planned", "denied", "possible"):
        assert kg.query(name, out / "graph.trig").rows
    leaks = kg.query(
        """SELECT ?s { ?t rdf:predicate ?p ; kg:statement ?s . ?s kg:standing ?x
           FILTER(?x NOT IN (kg:happened, kg:ongoing, kg:holds)) }""",
        out / "graph.trig",
    )

    assert leaks.rows == ()


def test_same_bytes_in_another_process(built: Build, out: Path, tmp_path: Path) -> None:
    code = f"import kg; kg.build({str(SEEDS)!r}, kg.Settings(workers=2), out={str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONHASHSEED": "7", "PATH": ""})

    for name in OUTPUTS:
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes(), name


def test_order_of_documents_does_not_matter(built: Build, tmp_path: Path) -> None:
    paths = sorted(str(p) for p in SEEDS.iterdir() if p.suffix in (".txt", ".md", ".html", ".jsonl"))
    turned = kg.build(paths[::-1])

    assert turned.quads == kg.build(paths).quads


def test_a_bad_document_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ann Berg met Bo Lund in Oslo on 3 May 2021.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02\xff\xfe\x00" * 50)
    results = list(kg.extract([str(tmp_path)]))

    assert [type(r) for r in results].count(Extraction) == 1
    assert [r.what for r in results if isinstance(r, Skipped)] == [str(tmp_path / "bad.txt")]


def test_networks_and_datasets(built: Build) -> None:
    assert built.network.number_of_edges() > 0
    assert len(built.dataset) == len(built.quads)


def test_hostile_text_comes_through(tmp_path: Path) -> None:
    text = 'Ann "<script>alert(1)</script>" Berg met Bo \\ Lund }} in Oslo; DROP GRAPH ]]> \u202e.\n'
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    kg.build(str(tmp_path / "x.txt"), Settings(), out=tmp_path / "out")

    assert "<script>alert(1)" not in (tmp_path / "out" / "graph.html").read_text("utf-8")
    assert kg.validate(tmp_path / "out" / "graph.trig").conforms

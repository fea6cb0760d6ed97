"""The cues of attribution: the project's own file, and files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SetupError
from kg.extraction.attribution_cues import AttributionCues, read_cues
from kg.vocab import ontology_file

HEAD = """
@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix say: <https://w3id.org/newskg/attribution-cue#> .
@prefix frame: <https://w3id.org/newskg/attribution-frame#> .
@prefix slot: <https://w3id.org/newskg/slot#> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
frame:say slot:subject kg:source ; slot:clause kg:content .
"""
ENTRY = """
say:say-v lexinfo:partOfSpeech lexinfo:{pos} ; ontolex:canonicalForm [ ontolex:writtenRep "say"@en ] ;
    ontolex:sense [ kg:frame frame:{frame} ; kg:attitude kg:saying ; kg:sourceCertainty kg:certain ] .
"""


@pytest.fixture(scope="module")
def cues() -> AttributionCues:
    return read_cues(ontology_file("attribution.ttl"))


def test_every_cue_of_the_project_takes_content(cues: AttributionCues) -> None:
    tables = (cues.verbs, cues.nouns, cues.adjectives, cues.adverbs, cues.prepositions)
    made = [cue for table in tables for senses in table.values() for cue in senses]
    assert len(made) > 300
    for cue in made:
        assert "content" in cue.slots.values(), cue.lemma
        assert cue.certainty in {"certain", "probable", "possible", "negative"}, cue.lemma
        assert cue.attitude in {"saying", "believing", "intending", "directing", "naming"}, cue.lemma


@pytest.mark.parametrize(
    ("lemma", "attitude", "certainty"),
    [
        ("say", "saying", "certain"),
        ("deny", "saying", "negative"),
        ("speculate", "believing", "possible"),
        ("believe", "believing", "probable"),
        ("plan", "intending", "possible"),
        ("urge", "directing", "certain"),
        ("praise", "naming", "certain"),
    ],
)
def test_verbs_carry_their_attitude_and_certainty(
    cues: AttributionCues, lemma: str, attitude: str, certainty: str
) -> None:
    assert {(c.attitude, c.certainty) for c in cues.verbs[lemma]} == {(attitude, certainty)}


def test_a_sense_with_a_condition_is_tried_first(cues: AttributionCues) -> None:
    first, last = cues.verbs["post"]
    assert [slot for slot, _ in first.fillers] == ["object"]
    assert last.fillers == ()


def test_verbs_of_several_words_are_found_by_their_first(cues: AttributionCues) -> None:
    assert set(cues.particles["call"]) == {"for", "on", "upon"}
    assert {"call", "according", "reportedly"} <= cues.openings


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ("this is no Turtle", "cannot be read"),
        (HEAD + ENTRY.format(pos="verb", frame="none"), "not defined"),
        (HEAD + ENTRY.format(pos="article", frame="say"), "a cue is one of"),
        (HEAD + ENTRY.format(pos="verb", frame="say").replace("kg:attitude kg:saying ;", ""), "0 values for attitude"),
        (HEAD + "say:x ontolex:sense [ kg:frame frame:say ] .", "0 values for partOfSpeech"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, turtle: str, message: str) -> None:
    path = tmp_path / "cues.ttl"
    path.write_text(turtle, encoding="utf-8")
    with pytest.raises(SetupError, match=message):
        read_cues(path)


def test_a_missing_file_is_a_setup_error(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        read_cues(tmp_path / "none.ttl")


def test_a_small_file_reads(tmp_path: Path) -> None:
    path = tmp_path / "cues.ttl"
    path.write_text(HEAD + ENTRY.format(pos="verb", frame="say"), encoding="utf-8")
    assert read_cues(path).verbs["say"][0].slots == {"subject": "source", "clause": "content"}

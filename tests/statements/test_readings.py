from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import SetupError
from kg.statements.readings import read_extraction
from tests.statements.builder import THINGS, Story, iri

KNOWN = {t.iri: t for t in THINGS}


def read(story: Story, ontology, things=KNOWN):
    return list(read_extraction(story.made(), things, ontology))


@pytest.mark.parametrize(
    ("role", "filler", "becomes"),
    [
        ("place", "Oslo", "place"),
        ("place", "Cy Dahl", "other"),
        ("place", "tanks", "other"),
        ("origin", "Cy Dahl", "source"),
        ("destination", "Cy Dahl", "recipient"),
        ("destination", "Nordwire", "recipient"),
        ("destination", "tanks", "other"),
        ("topic", "Cy Dahl", "topic"),
    ],
)
def test_a_filler_of_the_wrong_kind_gets_another_role(ontology, role, filler, becomes):
    (reading,) = read(
        Story("a").event("kg:Transfer", f"[agent=Ann Berg] [trigger=sent] to [{role}={filler}]."), ontology
    )
    assert reading.things(becomes) == {iri(filler)}


def test_a_filler_that_is_no_thing_stays_as_words(ontology):
    (reading,) = read(Story("a").event("kg:Transfer", "[agent=Ann Berg] [trigger=sent] [patient=some mail]."), ontology)
    assert [(f.role, f.thing, f.value) for f in reading.fillers][1] == ("patient", None, "some mail")


def test_an_entity_that_is_no_thing_of_the_corpus_stays_as_words(ontology):
    story = Story("a").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund].")
    (reading,) = read(story, ontology, {iri("Ann Berg"): KNOWN[iri("Ann Berg")]})
    assert [(f.thing, f.value) for f in reading.fillers] == [(iri("Ann Berg"), None), (None, "Bo Lund")]


def test_a_relation_without_things_is_left_out(ontology):
    story = Story("a").relation("kg:memberOf", "[subject=Ann Berg] of [object=Nordwire].")
    assert read(story, ontology, {iri("Ann Berg"): KNOWN[iri("Ann Berg")]}) == []


def test_the_most_exact_time_counts(ontology):
    marked = "[agent=Ann Berg] [trigger=met] on [time=Monday|2024-03-04] of [time=that month|2024-03]."
    (reading,) = read(Story("a").event("kg:Meet", marked), ontology)
    assert reading.period.first.isoformat() == reading.period.last.isoformat() == "2024-03-04"


def test_speakers_come_from_the_outermost_inwards(ontology):
    story = Story("a").event("kg:Die", "[patient=Ann Berg] [trigger=died].", speakers=("Nordwire", "officials", None))
    (reading,) = read(story, ontology)
    assert [(s.words, s.iri, s.cue) for s in reading.evidence.speakers] == [
        ("Nordwire", iri("Nordwire"), "said"),
        ("officials", None, "said"),
        (None, None, None),
    ]


@pytest.mark.parametrize("name", ["kg:Juggle", "kg:Person"])
def test_a_class_that_is_no_event_of_the_ontology_is_told(ontology, name):
    with pytest.raises(SetupError, match=name):
        read(Story("a").event(name, "[agent=Ann Berg] [trigger=juggled]."), ontology)


def test_a_relation_that_the_ontology_lacks_is_told(ontology):
    made = Story("a").relation("kg:memberOf", "[subject=Ann Berg] of [object=Nordwire].").made()
    broken = replace(made, relations=(replace(made.relations[0], predicate="kg:fanOf"),))
    with pytest.raises(SetupError, match="kg:fanOf"):
        list(read_extraction(broken, KNOWN, ontology))


@pytest.mark.parametrize(("subject", "certainty"), [("subject", "certain"), ("subject?", "probable")])
def test_a_relation_that_rests_on_an_uncertain_pronoun_is_only_probable(ontology, subject, certainty):
    (reading,) = read(Story("a").relation("kg:headOf", f"[{subject}=Ann Berg] leads [object=Norland]."), ontology)

    assert reading.evidence.certainty == certainty

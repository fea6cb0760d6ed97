"""Names and IRIs of things."""

from __future__ import annotations

from dataclasses import replace

from kg.resolution import resolve
from tests.resolution.builder import extraction


def iri(resolution, name):
    (found,) = [t.iri.rsplit("/", 1)[-1] for t in resolution.things if t.name == name]
    return found


def test_the_most_frequent_full_form_names_a_person():
    done = resolve(
        [
            extraction("a", ("Person", "Han Min-ho")),
            extraction("b", ("Person", "Han Min Ho")),
            extraction("c", ("Person", "Han Min Ho", "Han")),
        ]
    )
    assert [t.name for t in done.things] == ["Han Min Ho"]


def test_an_iri_stays_when_documents_are_added():
    first = extraction("b", ("Person", "Ann Berg"), ("Organization", "Far North Agency"))
    before = resolve([first])
    after = resolve([extraction("a", ("Person", "Eva Berg"), ("Place", "Norland")), first])

    assert {t.iri for t in before.things} < {t.iri for t in after.things}


def test_a_place_keeps_the_plain_iri_and_the_others_say_what_they_are():
    lund = extraction("a", ("Place", "Lund Hill"))
    (entity,) = lund.entities
    place = replace(lund, entities=(replace(entity, links=("https://example.org/1",)),))
    done = resolve([place, extraction("b", ("Organization", "Lund Hill"))])

    assert len(done.things) == 1  # an unlinked namesake that is no person joins the one known thing

    done = resolve([place, extraction("b", ("Person", "Lund"), ("Person", "Lund Hill", "Hill"))])
    assert len({t.iri for t in done.things}) == len(done.things)


def test_a_thing_without_a_name_is_named_by_its_words_and_place():
    (thing,) = resolve([extraction("a", ("Person", "young baker*"))]).things

    assert thing.iri.rsplit("/", 1)[-1].startswith("young-baker-")
    assert thing.aliases == ()


def test_lone_names_never_take_a_plain_iri():
    done = resolve([extraction("a", ("Person", "Berg"))])

    assert iri(done, "Berg").startswith("berg-")

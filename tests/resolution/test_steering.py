"""The user's decisions file: obeyed, and reported on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import InputError
from kg.model import Event, Role, Span
from kg.resolution import read_rulings, resolve
from tests.resolution.builder import extraction

NORTH = [
    extraction("a", ("Organization", "Far North Agency"), ("Person", "John Doe")),
    extraction("b", ("Organization", "Nordagency"), ("Person", "John Quentin Doe")),
]


@pytest.fixture
def steer(tmp_path):
    """A function that resolves with a decisions file of this text."""

    def run(extractions, text):
        path = tmp_path / "decisions.toml"
        path.write_text(text, encoding="utf-8")
        return resolve(extractions, decisions_file=path)

    return run


def names(resolution):
    return sorted({t.name, *t.aliases} for t in resolution.things)


def test_same(steer):
    done = steer(NORTH, '[[same]]\nnames = ["Far North Agency", "Nordagency"]\n')

    assert {"Far North Agency", "Nordagency"} in names(done)
    assert done.notes == ("decision obeyed: same: Far North Agency = Nordagency",)
    assert any(d.reasons == ("decided by hand +1.00",) and d.same for d in done.decisions)


def test_same_by_iri(steer):
    done = steer(NORTH, '[[same]]\nnames = ["https://w3id.org/newskg/id/far-north-agency", "Nordagency"]\n')

    assert {"Far North Agency", "Nordagency"} in names(done)


def test_different(steer):
    assert len(resolve(NORTH).things) == 3
    done = steer(NORTH, '[[different]]\nnames = ["John Doe", "John Quentin Doe"]\n')

    assert {"John Doe"} in names(done)
    assert {"John Quentin Doe"} in names(done)


def test_different_takes_one_entity_of_a_document_apart(steer):
    mixed = extraction("a", ("Person", "Ann Berg", "Anna Berg"), ("Person", "Bo Lund"))
    span = Span(9, 18)
    event = Event(
        id="v1",
        type="kg:Meet",
        lemma="meet",
        plover=None,
        trigger=Span(0, 1),
        sentence=Span(0, 1),
        roles=(Role(role="agent", span=span, entity="e1"), Role(role="participant", span=Span(0, 8), entity="e1")),
        polarity="positive",
        certainty="certain",
        status="happened",
        attributions=(),
        rule="test",
    )
    done = steer([replace(mixed, events=(event,))], '[[different]]\nnames = ["Ann Berg", "Anna Berg"]\n')
    (document,) = done.extractions
    called = {e.id: e.name for e in document.entities}

    assert names(done) == [{"Ann Berg"}, {"Anna Berg"}, {"Bo Lund"}]
    assert [called[r.entity] for r in document.events[0].roles] == ["Anna Berg", "Ann Berg"]


def test_name(steer):
    done = steer(NORTH, '[[name]]\nof = "Far North Agency"\nname = "The Northern Agency"\n')
    (thing,) = [t for t in done.things if "Far North Agency" in t.aliases]

    assert thing.name == "The Northern Agency"
    assert thing.iri.endswith("/the-northern-agency")
    assert thing.replaces == ("https://w3id.org/newskg/id/far-north-agency",)


def test_type(steer):
    done = steer(NORTH, '[[type]]\nof = "Nordagency"\ntype = "Organization"\nclass = "kg:NewsAgency"\n')

    assert {t.cls for t in done.things if t.name == "Nordagency"} == {"kg:NewsAgency"}


def test_type_of_a_lone_person_that_is_a_place(steer):
    done = steer(
        [extraction("a", ("Person", "Khorazan")), extraction("b", ("Place", "Khorazan"))],
        '[[type]]\nof = "Khorazan"\ntype = "Place"\n',
    )

    assert [t.type for t in done.things] == ["Place"]


def test_a_lone_name_given_to_a_person(steer):
    done = steer(
        [extraction("a", ("Person", "Berg")), extraction("b", ("Person", "Ann Berg"))],
        '[[same]]\nnames = ["Berg", "Ann Berg"]\n',
    )

    assert names(done) == [{"Ann Berg", "Berg"}]


def test_what_matches_nothing_is_reported(steer):
    done = steer(NORTH, '[[same]]\nnames = ["Far North Agency", "Nobody"]\n')

    assert done.notes == ("decision without effect: same: Far North Agency = Nobody (no document names 'Nobody')",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[same]\n", "must be TOML"),
        ("[[joined]]\nnames = []\n", "unknown table 'joined'"),
        ('[[same]]\nnames = ["one"]\n', "two or more"),
        ('[same]\nnames = ["a", "b"]\n', "two brackets"),
        ('[[type]]\nof = "a"\ntype = "Ship"\n', "unknown type 'Ship'"),
        ('[[name]]\nof = "a"\n', "[[name]] needs"),
    ],
)
def test_a_broken_file_is_told(tmp_path, text, told):
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        read_rulings(path)
    assert told in str(caught.value)
    assert "decisions.toml" in str(caught.value)


def test_different_people_of_one_name(steer):
    documents = [extraction(n, ("Person", "John Doe", "Doe"), ("Place", "Norland")) for n in "abc"]
    together = resolve(documents)
    done = steer(documents, '[[different]]\nnames = ["John Doe"]\ndocuments = ["c"]\n')
    iris = [x.entities[0].iri for x in done.extractions]

    assert len(together.things) == 2
    assert iris[0] == iris[1] != iris[2]
    assert iris[0] == together.extractions[0].entities[0].iri
    assert done.notes == ("decision obeyed: different: John Doe in c",)

"""Which readings become one statement."""

from __future__ import annotations

import copy

import pytest

from tests.statements.builder import Story, iri

MET = "[agent=Ann Berg] [trigger=met] [participant=Bo Lund]"


def meeting(id: str, rest: str = "", published: str | None = "2024-03-06", **fields: str) -> Story:
    return Story(id, published=published).event("kg:Meet", f"{MET}{rest}.", **fields)


SAME = [
    pytest.param(meeting("a"), meeting("b"), id="nothing else said, reported in the same days"),
    pytest.param(meeting("a", " in [place=Oslo]"), meeting("b", " in [place=Oslo]"), id="same place"),
    pytest.param(
        meeting("a", " in [time=March|2024-03]"), meeting("b", " on [time=Tuesday|2024-03-05]"), id="more exact date"
    ),
    pytest.param(
        meeting("a", " on [time=Tuesday|2024-03-05]"),
        Story("b", published="2024-03-07").event("kg:Meet", "[agent=Bo Lund] and [agent=Ann Berg] [trigger=met]."),
        id="two agents, other order, recent",
    ),
    pytest.param(
        meeting("a", " in [place=Norway] on [time=Tuesday|2024-03-05]"),
        meeting("b", " in [place=Oslo] on [time=Tuesday|2024-03-05]"),
        id="more exact place",
    ),
    pytest.param(
        meeting("a", " on [time=Tuesday|2024-03-05]", published="2024-03-04", status="planned"),
        meeting("b", " on [time=Tuesday|2024-03-05]"),
        id="planned, then took place",
    ),
    pytest.param(
        meeting("a", published="2024-03-04", status="planned"),
        meeting("b", " on [time=Tuesday|2024-03-05]"),
        id="planned without a date, then took place soon",
    ),
    pytest.param(meeting("a"), meeting("b", status="denied", polarity="negative"), id="told and denied"),
    pytest.param(
        Story("a").event("kg:Depart", "[agent=Ann Berg] [trigger=left] [origin=Oslo] on [time=Sunday|2024-03-03]."),
        Story("b").event("kg:Depart", "[agent=Ann Berg] [trigger=left] on [time=Sunday|2024-03-03]."),
        id="one side open, same day",
    ),
    pytest.param(
        Story("a", published=None).event("kg:Die", "[patient=Ann Berg] [trigger=died] in [time=May|2020-05]."),
        Story("b", published=None).event("kg:Die", "[patient=Ann Berg] [trigger=died]."),
        id="happens once",
    ),
]

AGAIN = [
    pytest.param(
        Story("a").event("kg:Disaster", "An [trigger=earthquake] hit [place=Norway]."),
        "kg:Disaster",
        "The [trigger=earthquake] killed many.",
        {},
        id="the same word",
    ),
    pytest.param(
        Story("a").event("kg:Visit", "[agent=Ann Berg] will [trigger=visit] [destination=Oslo].", status="planned"),
        "kg:Visit",
        "The [trigger=trip] is long.",
        {"status": "planned"},
        id="a plan, nobody named",
    ),
    pytest.param(
        Story("a").event("kg:Visit", "[agent=Ann Berg] will [trigger=visit] [destination=Oslo].", status="planned"),
        "kg:Visit",
        "[agent=Ann Berg] may [trigger=come].",
        {"status": "possible"},
        id="a plan, one named",
    ),
    pytest.param(
        meeting("a"), "kg:Meet", "The [trigger=talks] went well.", {}, id="what happened, of a singular class"
    ),
]

NOT_AGAIN = [
    pytest.param(
        Story("a").event("kg:Disaster", "An [trigger=earthquake] hit [place=Norway]."),
        "kg:Disaster",
        "The [trigger=flood] followed.",
        {},
        id="another word, of a class of many kinds",
    ),
    pytest.param(
        Story("a").event("kg:Disaster", "The [trigger=earthquake] hit [place=Norway]."),
        "kg:Disaster",
        "In 1998 a weak [trigger=earthquake] killed many.",
        {},
        id="brought in as new",
    ),
    pytest.param(
        Story("a").event("kg:Coerce", "Police [trigger=arrested] [patient=Bo Lund]."),
        "kg:Coerce",
        "[patient=Bo Lund] had been [trigger=arrested] once before, in [time=1978|1978].",
        {},
        id="once before",
    ),
    pytest.param(meeting("a"), "kg:Meet", "The [trigger=talks] will be long.", {"status": "planned"}, id="other mood"),
    pytest.param(meeting("a"), "kg:Meet", "[agent=Cy Dahl] [trigger=met] people.", {}, id="somebody else"),
    pytest.param(meeting("a"), "kg:Meet", "The [trigger=talks] in [place=Oslo].", {}, id="a place not named before"),
    pytest.param(
        Story("a").event("kg:Attack", "[agent=Norland] [trigger=attacked] [patient=Sudland]."),
        "kg:Attack",
        "The [trigger=raid] was short.",
        {},
        id="what happens often",
    ),
]

APART = [
    pytest.param(
        meeting("a", " in [time=2019|2019-04]"),
        meeting("b", " on [time=Tuesday|2024-03-05]"),
        id="two meetings of the same people",
    ),
    pytest.param(
        meeting("a", " in [time=2019|2019-04]", published="2024-03-04"),
        meeting("b", published="2024-03-04", status="planned"),
        id="an old meeting and a planned one",
    ),
    pytest.param(meeting("a"), meeting("b", status="planned"), id="undated, one past and one to come"),
    pytest.param(meeting("a", " in [place=Oslo]"), meeting("b", " in [place=Bergen]"), id="two places"),
    pytest.param(
        meeting("a", " [time=this week|2024-W10]", status="planned"),
        meeting("b"),
        id="a report without a date and a plan with one",
    ),
    pytest.param(
        Story("a").event("kg:Meet", f"{MET}, [participant=Cy Dahl]."), meeting("b"), id="several at different times"
    ),
    pytest.param(meeting("a", published="2019-03-06"), meeting("b"), id="undated, years apart"),
    pytest.param(
        meeting("a", " in [time=2019|2019-04]"), meeting("b", published="2024-03-07"), id="an undated report of today"
    ),
    pytest.param(
        meeting("a"),
        Story("b").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Cy Dahl]."),
        id="other participants",
    ),
    pytest.param(
        meeting("a"),
        Story("b").event("kg:Accuse", "[agent=Ann Berg] [trigger=blamed] [patient=Bo Lund]."),
        id="other class",
    ),
    pytest.param(
        Story("a").event("kg:Attack", "[agent=Norland] [trigger=attacked] [patient=Sudland]."),
        Story("b").event("kg:Attack", "[agent=Sudland] [trigger=attacked] [patient=Norland]."),
        id="other direction",
    ),
    pytest.param(
        Story("a").event("kg:Event", "[agent=Ann Berg] [trigger=sang] [patient=Bo Lund].", lemma="sing"),
        Story("b").event("kg:Event", "[agent=Ann Berg] [trigger=hid] [patient=Bo Lund].", lemma="hide"),
        id="open events with other words",
    ),
    pytest.param(
        Story("a").event("kg:Travel", "[agent=Ann Berg] [trigger=went]."),
        Story("b").event("kg:Travel", "[agent=Ann Berg] [trigger=went]."),
        id="one participant and nothing to tie them",
    ),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_statement(know, left, right):
    (statement,) = know(left, right).statements
    assert len(statement.evidence) == 2


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_statements(know, left, right):
    assert len(know(left, right).statements) == 2


@pytest.mark.parametrize(("story", "cls", "marked", "fields"), AGAIN)
def test_a_document_speaks_of_its_event_again(know, story, cls, marked, fields):
    (statement,) = know(copy.deepcopy(story).event(cls, marked, **fields)).statements
    assert len(statement.evidence) == 2


@pytest.mark.parametrize(("story", "cls", "marked", "fields"), NOT_AGAIN)
def test_a_document_speaks_of_another_event(know, story, cls, marked, fields):
    assert len(know(copy.deepcopy(story).event(cls, marked, **fields)).statements) == 2


def test_a_document_speaks_again_of_an_event_that_others_tell_too(know):
    again = meeting("b", " in [place=Oslo]").event("kg:Meet", "The [trigger=talks] went well.")
    (statement,) = know(meeting("a", " in [place=Oslo]"), again).statements
    assert [e.document for e in statement.evidence] == ["a", "b", "b"]


def test_vague_report_joins_neither_of_two_meetings(know):
    told = know(
        meeting("a", " on [time=Friday|2024-03-01]"),
        meeting("b", " on [time=Tuesday|2024-03-05]"),
        meeting("c", published="2024-03-07"),
    )
    assert [len(s.evidence) for s in told.statements] == [1, 1, 1]


def test_what_each_document_said_stays_on_its_evidence(know):
    (statement,) = know(
        meeting("a", " in [time=March|2024-03]"), meeting("b", " in [place=Oslo] on [time=Tuesday|2024-03-05]")
    ).statements
    document = {e.iri: e.document for e in statement.evidence}
    given = {(a.role, a.thing or a.value): [document[i] for i in a.evidence] for a in statement.arguments}
    assert given == {
        ("agent", iri("Ann Berg")): ["a", "b"],
        ("participant", iri("Bo Lund")): ["a", "b"],
        ("place", iri("Oslo")): ["b"],
        ("time", "2024-03"): ["a"],
        ("time", "2024-03-05"): ["b"],
    }


def test_decisions_are_kept(know):
    together = know(meeting("a", " in [place=Oslo]"), meeting("b", " in [place=Oslo]")).decisions
    assert [(d.same, d.reasons) for d in together] == [(True, ("participants, time and place agree",))]
    apart = know(meeting("a", " in [place=Oslo]"), meeting("b", " in [place=Bergen]")).decisions
    assert [(d.same, d.reasons) for d in apart] == [(False, ("places differ",))]


def test_relations_are_one_by_subject_and_object(know):
    a = Story("a").relation("kg:ministerOf", "[subject=Ann Berg], [title=defence minister] of [object=Norland].")
    b = Story("b").relation("kg:ministerOf", "[subject=Ann Berg], [title=minister] of [object=Norland].")
    c = Story("c").relation("kg:ministerOf", "[subject=Ann Berg], [title=minister] of [object=Sudland].")
    assert sorted(len(s.evidence) for s in know(a, b, c).statements) == [1, 2]


def test_symmetric_relation_has_no_direction(know):
    a = Story("a").relation("kg:spouseOf", "[subject=Ann Berg] and her husband [object=Bo Lund].")
    b = Story("b").relation("kg:spouseOf", "[subject=Bo Lund] and his wife [object=Ann Berg].")
    (statement,) = know(a, b).statements
    assert [(a.role, a.thing) for a in statement.arguments] == [
        ("subject", iri("Ann Berg")),
        ("object", iri("Bo Lund")),
    ]


def test_person_as_place_becomes_another_role(know):
    (statement,) = know(
        Story("a").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] in [place=Cy Dahl].")
    ).statements
    assert {a.role: a.words for a in statement.arguments}["other"] == "Cy Dahl"

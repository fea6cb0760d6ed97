"""Contradictions where each document has words, or a ferry, of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Event, NameMention, Span
from kg.statements import make_knowledge
from tests.statements.builder import THINGS, Story, iri

DENIED = {"status": "denied", "polarity": "negative"}


def answers(id: str, lemma: str, what: str = "responsibility", published: str = "2024-03-06") -> Story:
    marked = f"[agent=Harbour Post] [trigger={lemma}] [patient={what}] for the fire."
    return Story(id, published=published).event("kg:Event", marked, lemma=lemma)


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        (answers("b", "deny"), ["polarity"]),
        (answers("b", "claim"), []),
        (answers("b", "deny", "the theft"), []),
        (answers("b", "deny", published="2024-05-06"), []),
    ],
    ids=["denied", "claimed again", "something else", "months later"],
)
def test_what_one_claims_and_later_denies(know, other, kinds):
    told = know(answers("a", "claim"), other)

    assert [c.kind for c in told.contradictions] == kinds
    assert {s.standing for s in told.statements} == {"happened"}  # that it was said is a fact


@pytest.mark.parametrize(
    ("before", "who", "disputed"),
    [
        ("[agent=Ann Berg] [trigger=met] [participant=Bo Lund].", "the two", True),
        ("[agent=Ann Berg] [trigger=met] [participant=Bo Lund].", "they", True),
        ("[agent=Ann Berg] [trigger=met] [participant=Bo Lund].", "the ministers", False),
        ("[agent=Ann Berg] [trigger=met] envoys.", "the two", False),
    ],
)
def test_a_denial_that_the_two_met(know, before, who, disputed):
    story = (
        Story("a").event("kg:Meet", before).event("kg:Meet", f"She denied that [agent={who}] [trigger=met].", **DENIED)
    )
    told = know(story)

    assert any(s.standing == "disputed" for s in told.statements) is disputed


def test_a_denial_after_two_meetings_is_of_neither(know):
    story = Story("a").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund].")
    story.event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Cy Dahl].")
    story.event("kg:Meet", "She denied that [agent=they] had [trigger=met].", **DENIED)

    assert know(story).contradictions == ()


def sank(id: str, day: str, number: str = "", published: str = "2024-03-06", what: str = "ferry") -> Story:
    story = Story(id, published=published)
    story.event("kg:Disaster", f"A [patient={what}] [trigger=sank] on [time=a day|{day}].")
    if number:
        sinking = f"The sinking [trigger=killed] [quantity={number}]."
        story.event("kg:Die", sinking)
        at = story.events[-1].sentence.start + len("The ")
        story.events[-1:] = [story.events[-1], _noun(story, at)]
    return story


def _noun(story: Story, at: int) -> Event:
    """The event of the noun in the sentence of the last one."""
    last = story.events[-1]
    noun = Span(at, at + len("sinking"))
    return replace(last, id=f"v{len(story.events) + 1}", type="kg:Disaster", trigger=noun, roles=())


def found(ontology, named, *stories):
    """Kinds of the contradictions of documents that all name the same."""
    mentions = [
        NameMention(thing=iri(name), document=s.id, start=0, end=1, text=name) for s in stories for name in named
    ]
    told = make_knowledge([s.made() for s in stories], THINGS, ontology=ontology, mentions=mentions)
    return [c.kind for c in told.contradictions]


BOTH = ("Ann Berg", "Harbour Post")


@pytest.mark.parametrize(
    ("named", "one", "other", "kinds"),
    [
        (BOTH, sank("a", "2024-03-03"), sank("b", "2024-03-04"), ["time"]),
        (BOTH, sank("a", "2024-03-03"), sank("b", "2024-03-03"), []),
        (BOTH, sank("a", "2024-03-03"), sank("b", "2024-03-04", what="tanker"), []),
        (("Ann Berg", "Norland"), sank("a", "2024-03-03"), sank("b", "2024-03-04"), []),
        (BOTH, sank("a", "2024-03-03", "12 people"), sank("b", "2024-03-03", "19 people"), ["value"]),
        (("Ann Berg",), sank("a", "2024-03-03", "12 people"), sank("b", "2024-03-03", "19 people"), []),
        (BOTH, sank("a", "2024-03-03", "12 people"), sank("b", "2024-03-03", "19 people", "2024-03-08"), []),
    ],
    ids=[
        "days",
        "one day",
        "another ship",
        "only a country in common",
        "tolls",
        "one name in common",
        "a toll that grew",
    ],
)
def test_one_disaster_without_a_place(ontology, named, one, other, kinds):
    assert found(ontology, named, one, other) == kinds

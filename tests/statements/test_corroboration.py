from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import NameMention
from kg.statements import make_knowledge
from kg.statements.corroboration import NEARLY_SAME, near_copies
from tests.statements.builder import THINGS, Story, iri

MET = "[agent=Ann Berg] [trigger=met] [participant=Bo Lund]"
LONG = f"{MET} in the old town hall of [place=Oslo] late in the evening"


def story(id: str, publisher: str | None = None, speakers: tuple[str | None, ...] = (), text: str = MET + ".") -> Story:
    return Story(id, publisher=publisher).event("kg:Meet", text, speakers=speakers)


@pytest.mark.parametrize(
    ("stories", "sources"),
    [
        ([story("a", "The Lantern")], ("The Lantern",)),
        ([story("a")], ("a",)),
        ([story("a", "The Lantern"), story("b", "The Lantern")], ("The Lantern",)),
        ([story("a", "The Lantern"), story("b", "Harbour Post")], ("Harbour Post", "The Lantern")),
        (
            [story(i, p, ("Nordwire",)) for i, p in [("a", "The Lantern"), ("b", "Harbour Post"), ("c", None)]],
            ("Nordwire",),
        ),
        ([story("a", "The Lantern", ("Harbour Post", "Nordwire")), story("b", None, ("Nordwire",))], ("Nordwire",)),
        ([story("a", "The Lantern", ("officials",))], ("The Lantern",)),
        ([story("a", "The Lantern", (None,))], ("The Lantern",)),
        ([story("a", "Nordwire"), story("b", "The Lantern", ("Nordwire",))], ("Nordwire",)),
        ([story("a", "The Lantern", text=LONG), story("b", "Gazette", text=LONG + " alone")], ("Gazette",)),
    ],
    ids=[
        "publisher", "document", "one publisher twice", "two publishers", "three papers cite one agency",
        "agency through a paper", "unnamed officials", "reportedly", "the agency itself", "copied text",
    ],
)  # fmt: skip
def test_independent_sources(know, stories, sources):
    (statement,) = know(*stories).statements
    assert statement.sources == sources


def test_a_denial_supports_nothing(know):
    (statement,) = know(
        story("a", "The Lantern"),
        Story("b", publisher="Harbour Post").event("kg:Meet", MET + ".", status="denied", polarity="negative"),
    ).statements
    assert statement.sources == ("The Lantern",)


def test_a_speaker_without_a_name_is_no_voice(ontology):
    stories = [story("a", "The Lantern", ("Nordwire",)).made(), story("b", "Gazette", ("Cy Dahl",)).made()]
    mention = NameMention(thing=iri("Nordwire"), document="a", start=0, end=1, text="N")
    told = make_knowledge(stories, THINGS, ontology=ontology, mentions=[mention])
    assert told.statements[0].sources == ("Gazette", "Nordwire")


WORDS = st.lists(st.sampled_from("abcdefghijkl"), max_size=14).map(" ".join)


@given(st.lists(WORDS, max_size=12))
def test_near_copies_are_all_pairs_above_the_threshold(sentences):
    words = [set(s.split()) for s in sentences]
    expected = {
        (i, j)
        for j in range(len(words))
        for i in range(j)
        if min(len(words[i]), len(words[j])) >= 6 and len(words[i] & words[j]) >= NEARLY_SAME * len(words[i] | words[j])
    }
    assert set(near_copies(sentences)) == expected

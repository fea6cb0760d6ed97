"""The ruler that remembers gives what spaCy's own ruler gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from kg.annotation.attributes import RememberingRuler, remember_attributes

RULES: list[dict[str, Any]] = [
    {"patterns": [[{"TAG": "VB"}], [{"TAG": "VBZ"}]], "attrs": {"POS": "VERB", "MORPH": "VerbForm=Fin"}, "index": 0},
    {"patterns": [[{"TAG": "NN"}]], "attrs": {"POS": "NOUN", "MORPH": "Number=Sing"}, "index": 0},
    {"patterns": [[{"LOWER": {"IN": ["is", "'s"]}, "TAG": "VBZ"}]], "attrs": {"LEMMA": "be"}, "index": 0},
    {"patterns": [[{"TAG": "VBZ", "DEP": {"IN": ["aux", "auxpass"]}}]], "attrs": {"POS": "AUX"}, "index": 0},
    {"patterns": [[{"LOWER": "let"}, {"LOWER": {"REGEX": "^'?s$"}}]], "attrs": {"LEMMA": "us"}, "index": 1},
    {"patterns": [[{"DEP": "expl"}, {"LOWER": "is"}]], "attrs": {"POS": "VERB", "TAG": "VBZ"}, "index": 1},
    {"patterns": [[{"LOWER": "i", "DEP": "nsubj"}]], "attrs": {"MORPH": "Case=Nom"}, "index": 0},
    {"patterns": [[{"IS_SPACE": True}]], "attrs": {"TAG": "_SP", "POS": "SPACE"}, "index": 0},
]
WORDS = st.tuples(
    st.sampled_from(["is", "'s", "Let", "let", "ship", "I", "there", "\n", "sails"]),
    st.sampled_from(["VB", "VBZ", "NN", "PRP", ""]),
    st.sampled_from(["nsubj", "aux", "expl", "ROOT", ""]),
)
Word = tuple[str, str, str]
VOCAB = English().vocab


def outcome(ruler: AttributeRuler, words: list[Word]) -> list[tuple[str, ...]]:
    forms, tags, deps = ([word[k] for word in words] for k in range(3))
    doc = ruler(Doc(VOCAB, words=forms, tags=tags, deps=deps, heads=[0] * len(words)))
    return [(t.tag_, t.dep_, t.pos_, str(t.morph), t.lemma_) for t in doc]


def plain_ruler() -> AttributeRuler:
    ruler = AttributeRuler(VOCAB)
    ruler.add_patterns(RULES)
    return ruler


@given(texts=st.lists(st.lists(WORDS, max_size=6), max_size=8))
def test_remembered_outcomes_are_those_of_the_plain_ruler(texts: list[list[Word]]) -> None:
    remembering, plain = RememberingRuler(VOCAB, "ruler"), plain_ruler()
    remembering.add_patterns(RULES)

    for words in [*texts, *texts]:  # worked out, then remembered
        assert outcome(remembering, words) == outcome(plain, words)


@pytest.mark.parametrize(
    ("word", "remembers"),
    [
        ({"TAG": "NN", "DEP": "nsubj"}, True),
        ({"LOWER": {"REGEX": "^y"}}, True),
        ({"LOWER": {"NOT_IN": ["is"]}}, False),
        ({"ENT_TYPE": "GPE"}, False),
        ({"TAG": "NN", "OP": "+"}, False),
        ({"SHAPE": "Xxx"}, False),
    ],
)
def test_rulers_whose_patterns_ask_for_more_are_left(word: dict[str, Any], remembers: bool) -> None:
    nlp = English()
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add_patterns([{"patterns": [[word]], "attrs": {"POS": "NOUN"}, "index": 0}])

    remember_attributes(nlp)

    assert isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler) is remembers


@pytest.mark.model
def test_the_model_of_every_build_remembers(nlp: Any) -> None:
    assert isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)

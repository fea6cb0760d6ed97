"""Whatever a repair does to whatever tree, a tree is left."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotation.repairs import repair
from kg.annotation.trees import attach
from kg.model import Parse, Token
from tests.helpers import make_parse

WORDS = [
    "Ann|NNP|ann", "Berg|NNP|berg", "chairman|NN|chairman", "minister|NN|minister", "head|NN|head", "-|NN|-", "-|HYPH|-",
    ",|,|,", "and|CC|and", "of|IN|of", "to|TO|to", "by|IN|by", "near|IN|near", "that|WDT|that", "who|WP|who", "said|VBD|say",
    "told|VBD|tell", "died|VBD|die", "fined|VBD|fine", "asked|VBN|ask", "signed|VBN|sign", "including|VBG|include",
    "names|VBZ|name", "rumour|NN|rumour", "vice|NN|vice", "Monday|NNP|monday", "two|CD|two", "years|NNS|year",
    "opposition|NN|opposition", "dead|JJ|dead", "was|VBD|be", "will|MD|will", '"|``|"', ";|:|;",
]  # fmt: skip
DEPS = (
    "nsubj nsubjpass dobj dative ccomp xcomp advcl conj cc mark aux auxpass prep pobj agent acl relcl punct appos compound "
    "nmod poss advmod amod pcomp dep neg attr acomp npadvmod oprd"
).split()
LABELS = ["", "PERSON", "ORG", "GPE", "DATE"]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any words in any tree."""
    size = draw(st.integers(2, 12))
    root = draw(st.integers(0, size - 1))
    rows = []
    for i in range(size):
        text, tag, lemma = draw(st.sampled_from(WORDS)).split("|")
        head = root if i == root else draw(st.integers(i + 1, root) if i < root else st.integers(root, i - 1))
        dep = "ROOT" if i == root else draw(st.sampled_from(DEPS))
        rows.append(f"{text}|{tag}|{dep}|{head}|{lemma}|{draw(st.sampled_from(LABELS))}")
    return make_parse(" ".join(rows))


def is_tree(words: list[Token]) -> bool:
    """Whether each word has a way up to a root, and hangs where it says it does."""
    for word in words:
        above, steps = word, 0
        while above.head is not above and steps <= len(words):
            above, steps = above.head, steps + 1
        if steps > len(words) or (word.head is not word and word not in word.head.children):
            return False
    return all(child.head is word for word in words for child in word.children)


@settings(max_examples=600, deadline=None)
@given(parses())
def test_a_repaired_tree_is_a_tree(parse: Parse) -> None:
    repair(parse)

    assert is_tree(parse.tokens)


@given(parses(), st.data())
def test_a_word_may_be_hung_on_any_other(parse: Parse, data: st.DataObject) -> None:
    token, head = (data.draw(st.sampled_from(parse.tokens)) for _ in range(2))
    attach(token, head, "dep")

    assert token.head is head
    assert is_tree(parse.tokens)

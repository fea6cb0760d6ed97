"""Verbs that the parser hid in a noun phrase; on parses built by hand."""

from __future__ import annotations

import pytest

from kg.annotation.repairs import repair
from tests.helpers import make_parse


@pytest.mark.parametrize(
    ("table", "participle", "dep"),
    [
        (
            "They|PRP|nsubj|1 had|VBD|ROOT|1|have long|RB|advmod|3 opposed|VBN|amod|4|oppose cuts|NNS|dobj|1|cut",
            3,
            "ROOT",
        ),
        (
            "They|PRP|nsubj|1 have|VBP|ROOT|1|have newly|RB|advmod|3 built|VBN|amod|4|build ships|NNS|dobj|1|ship",
            3,
            "amod",
        ),
        ("They|PRP|nsubj|1 had|VBD|ROOT|1|have improved|VBN|amod|3|improve sales|NNS|dobj|1|sale", 2, "amod"),
        (
            "They|PRP|nsubj|1 saw|VBD|ROOT|1|see often|RB|advmod|3 stolen|VBN|amod|4|steal goods|NNS|dobj|1|good",
            3,
            "amod",
        ),
    ],
)
def test_a_perfect_with_an_adverb_inside_is_a_verb(table: str, participle: int, dep: str) -> None:
    parse = make_parse(table)
    repair(parse)
    verb = parse.tokens[participle]

    assert verb.dep == dep
    if dep == "ROOT":
        assert {c.dep for c in verb.children} == {"nsubj", "aux", "advmod", "dobj"}
        assert (verb.left, verb.right) == (0, 4)


@pytest.mark.parametrize(
    ("table", "root"),
    [
        (
            "It|PRP|nsubj|1 fell|VBD|ccomp|5|fall ;|:|punct|5 talks|NNS|nsubj|5|talk then|RB|advmod|5 "
            "began|VBD|ROOT|5|begin there|RB|advmod|5",
            1,
        ),
        (
            "It|PRP|nsubj|1 fell|VBD|ccomp|4|fall ;|:|punct|4 Ann|NNP|nsubj|4 said|VBD|ROOT|4|say",
            4,
        ),
        (
            "Acme|NNP|ROOT|0 ,|,|punct|0 a|DT|det|3 firm|NN|appos|0 ,|,|punct|0 filed|VBD|acl|0|file",
            5,
        ),
        (
            "Acme|NNP|ROOT|0 ,|,|punct|0 a|DT|det|3 firm|NN|appos|0 ,|,|punct|0 called|VBN|acl|0|call",
            0,
        ),
    ],
)
def test_the_verb_of_the_first_sentence_is_the_root(table: str, root: int) -> None:
    parse = make_parse(table)
    repair(parse)

    assert parse.tokens[root].dep == "ROOT"
    assert parse.tokens[root].head is parse.tokens[root]


@pytest.mark.parametrize(
    ("table", "dep"),
    [
        ("They|PRP|nsubj|1 cut|VBD|ROOT|1 about|IN|prep|1 900|CD|nummod|4 jobs|NNS|pobj|2|job", "dobj"),
        ("They|PRP|nsubj|1 talked|VBD|ROOT|1|talk about|IN|prep|1 900|CD|nummod|4 jobs|NNS|pobj|2|job", "pobj"),
        ("They|PRP|nsubj|1 left|VBD|ROOT|1|leave about|IN|prep|1 9|CD|nummod|4 a.m.|NN|pobj|2", "pobj"),
    ],
)
def test_a_bound_before_a_number_is_no_preposition(table: str, dep: str) -> None:
    parse = make_parse(table)
    repair(parse)

    assert parse.tokens[4].dep == dep


@pytest.mark.parametrize(
    ("table", "dep"),
    [
        ("Ann|NNP|nsubj|1 called|VBD|ROOT|1|call Bo|NNP|oprd|1 a|DT|det|4 crook|NN|oprd|1", "dobj"),
        ("Bo|NNP|nsubjpass|1 called|VBN|ROOT|1|call Bo|NNP|oprd|1 a|DT|det|4 crook|NN|dep|1", "oprd"),
    ],
)
def test_who_is_called_something_is_the_object(table: str, dep: str) -> None:
    parse = make_parse(table)
    repair(parse)

    assert parse.tokens[2].dep == dep

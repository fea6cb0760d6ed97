"""Verbs, participles and last nouns that the parser took for one another; on parses built by hand."""

from __future__ import annotations

import pytest

from kg.annotation.repairs import repair
from kg.model import Parse
from tests.helpers import make_parse


def mended(table: str) -> Parse:
    """The parse of a table after the repairs."""
    parse = make_parse(table)
    repair(parse)
    return parse


@pytest.mark.parametrize(
    ("table", "tag", "dep"),
    [
        (
            "It|PRP|nsubj|1 fell|VBD|ROOT|1|fall after|IN|mark|4 Ann|NNP|nsubj|4 agreed|VBN|advcl|1|agree "
            "by|IN|agent|4 phone|NN|pobj|5",
            "VBD",
            "prep",
        ),
        (
            "It|PRP|nsubj|1 fell|VBD|ROOT|1|fall with|IN|mark|4 roads|NNS|nsubj|4|road blocked|VBN|advcl|1|block "
            "by|IN|agent|4 snow|NN|pobj|5",
            "VBN",
            "agent",
        ),
        (
            "It|PRP|nsubj|1 fell|VBD|ROOT|1|fall after|IN|mark|5 Ann|NNP|nsubj|5 was|VBD|auxpass|5|be "
            "seen|VBN|advcl|1|see by|IN|agent|5 Bo|NNP|pobj|6",
            "VBN",
            "agent",
        ),
    ],
)
def test_a_clause_with_conjunction_and_subject_is_active(table: str, tag: str, dep: str) -> None:
    tokens = mended(table).tokens
    by = next(t for t in tokens if t.text == "by")

    assert (by.head.tag, by.dep) == (tag, dep)


_ASKED = "Ann|NNP|nsubj|2||PERSON ,|,|punct|0 asked|VBD|ROOT|2|ask twice|RB|advmod|2 ,|,|punct|2 "


@pytest.mark.parametrize(
    ("table", "root"),
    [
        (_ASKED + "said|VBD|conj|2|say no|UH|intj|5", "said"),
        (_ASKED + "and|CC|cc|2 said|VBD|conj|2|say no|UH|intj|6", "asked"),
        ("Ann|NNP|nsubj|1||PERSON asked|VBD|ROOT|1|ask twice|RB|advmod|1 ,|,|punct|1 left|VBD|conj|1|leave", "asked"),
    ],
)
def test_no_comma_parts_a_subject_from_its_verb(table: str, root: str) -> None:
    tokens = mended(table).tokens

    assert [t.text for t in tokens if t.dep == "ROOT"] == [root]


_TAKES = "She|PRP|nsubj|1 takes|VBZ|ROOT|1|take it|NN|dobj|1 and|CC|cc|2 "


@pytest.mark.parametrize(
    ("table", "tag"),
    [
        (_TAKES + "names|NNS|compound|6|name Bo|NNP|compound|6||PERSON Lund|NNP|conj|2||PERSON", "VBZ"),
        (_TAKES + "name|NN|compound|6|name Bo|NNP|compound|6||PERSON Lund|NNP|conj|2||PERSON", "NN"),
        (
            _TAKES + "ministers|NNS|compound|6|minister Bo|NNP|compound|6||PERSON Lund|NNP|conj|2||PERSON and|CC|cc|6 "
            "Li|NNP|conj|6||PERSON",
            "NNS",
        ),
    ],
)
def test_no_plural_stands_before_the_name_of_one_person(table: str, tag: str) -> None:
    assert mended(table).tokens[4].tag == tag


@pytest.mark.parametrize(
    ("table", "dep"),
    [
        ('They|PRP|nsubj|1 sang|VBD|ROOT|1|sing "|``|punct|1 Bo|NNP|dobj|1 ,|,|punct|1 leave|VBP|conj|1', "xcomp"),
        ("They|PRP|nsubj|1 sing|VBP|ROOT|1|sing and|CC|cc|1 leave|VBP|conj|1", "conj"),
    ],
)
def test_an_order_in_quotation_marks_is_nobodys_deed(table: str, dep: str) -> None:
    assert next(t for t in mended(table).tokens if t.text == "leave").dep == dep


@pytest.mark.parametrize(
    ("table", "root"),
    [
        ("Ann|NNP|ROOT|0 ,|,|punct|0 a|DT|det|3 cook|NN|appos|0 ,|,|punct|0 called|VBN|acl|0|call .|.|punct|0", 5),
        (
            "Ann|NNP|ROOT|0 ,|,|punct|0 a|DT|det|3 cook|NN|appos|0 ,|,|punct|0 called|VBN|acl|0|call by|IN|agent|5 "
            "Bo|NNP|pobj|6 .|.|punct|0",
            0,
        ),
        ("Ann|NNP|ROOT|0 ,|,|punct|0 a|DT|det|3 cook|NN|appos|0 ,|,|punct|0 arrested|VBN|acl|0|arrest .|.|punct|0", 0),
        (
            "Ann|NNP|dep|8 ,|,|punct|0 a|DT|det|3 cook|NN|appos|0 ,|,|punct|0 called|VBN|acl|0|call ;|:|punct|8 "
            "Bo|NNP|nsubj|8 left|VBD|ROOT|8|leave",
            5,
        ),
        (
            "Ann|NNP|dep|8 ,|,|punct|0 a|DT|det|3 cook|NN|appos|0 ,|,|punct|0 called|VBN|acl|0|call ,|,|punct|8 "
            "Bo|NNP|nsubj|8 left|VBD|ROOT|8|leave",
            8,
        ),
    ],
)
def test_a_sentence_whose_only_verb_looks_like_a_participle(table: str, root: int) -> None:
    assert [t.i for t in mended(table).tokens if t.dep == "ROOT"] == [root]


@pytest.mark.parametrize(
    ("table", "head"),
    [
        ("a|DT|det|1 telecoms|NNS|dobj|3|telecom tycoon|NN|amod|1 met|VBD|ROOT|3|meet", "met"),
        ("a|DT|det|2 telecoms|NNS|compound|2|telecom tycoon|NN|dobj|3 met|VBD|ROOT|3|meet", "met"),
        ("a|DT|det|1 tycoon|NN|dobj|3 alone|JJ|amod|1 met|VBD|ROOT|3|meet", "tycoon"),
    ],
)
def test_the_last_noun_of_a_phrase_is_its_head(table: str, head: str) -> None:
    assert mended(table).tokens[2].head.text == head


@pytest.mark.parametrize(
    ("table", "head"),
    [
        (
            "They|PRP|nsubj|1 shut|VBD|ROOT|1 the|DT|det|3 road|NN|dobj|1 to|IN|prep|1 Bo|NNP|pobj|4",
            "road",
        ),
        (
            "They|PRP|nsubj|1 took|VBD|ROOT|1|take the|DT|det|3 road|NN|dobj|1 to|IN|prep|1 Bo|NNP|pobj|4",
            "took",
        ),
        (
            "They|PRP|nsubj|1 sent|VBD|ROOT|1|send the|DT|det|3 text|NN|dobj|1 to|IN|prep|1 Bo|NNP|pobj|4",
            "sent",
        ),
    ],
)
def test_a_road_leads_somewhere(table: str, head: str) -> None:
    assert mended(table).tokens[4].head.text == head


@pytest.mark.parametrize(
    ("second", "head"),
    [("of|IN|conj|1 Bo|NNP|pobj|6", "of"), ("in|IN|conj|1 Bo|NNP|pobj|6", "in")],
)
def test_of_is_joined_to_of(second: str, head: str) -> None:
    tokens = mended(
        f"met|VBD|ROOT|0|meet in|IN|prep|0 view|NN|pobj|1 of|IN|prep|2 Ann|NNP|pobj|3 and|CC|cc|1 {second}"
    ).tokens

    assert tokens[6].head.text == head


@pytest.mark.parametrize(
    ("opening", "subject"),
    [
        ("the|DT|det|1 opposition|NN|nsubj|7 ", "Berg"),
        ("the|DT|det|1 coffee|NN|nsubj|7 ", "coffee"),
    ],
)
def test_the_leader_of_an_opposition_party(opening: str, subject: str) -> None:
    rest = "Party|NNP|poss|4 ~'s|POS|case|2 leader|NN|appos|1 Ann|NNP|compound|6||PERSON Berg|NNP|nsubj|7||PERSON "
    tokens = mended(opening + rest + "left|VBD|ROOT|7|leave").tokens

    assert next(t.text for t in tokens if t.dep == "nsubj") == subject

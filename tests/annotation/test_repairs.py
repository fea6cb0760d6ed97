"""Faults of the tree, mended: lists and appositions, days and places; on parses built by hand."""

from __future__ import annotations

import pytest

from kg.annotation.repairs import repair
from tests.helpers import make_parse

_SAW = "They|PRP|nsubj|1 saw|VBD|ROOT|1|see "


@pytest.mark.parametrize(
    ("table", "dep"),
    [
        (
            "six|CD|nummod|3 trucks|NNS|dobj|1|truck ,|,|punct|3 two|CD|nummod|6 boats|NNS|appos|3|boat and|CC|cc|6 "
            "cars|NNS|conj|6|car",
            "conj",
        ),
        (
            "six|CD|nummod|3 trucks|NNS|dobj|1|truck ,|,|punct|3 a|DT|det|6 boat|NN|appos|3 and|CC|cc|6 "
            "a|DT|det|9 car|NN|conj|6",
            "conj",
        ),
        ("six|CD|nummod|3 Vegas|NNPS|dobj|1 ,|,|punct|3 a|DT|det|6 boat|NN|appos|3", "appos"),
        ("six|CD|nummod|3 miles|NNS|dobj|1|mile (|-LRB-|punct|3 ten|CD|nummod|6 kilometers|NNS|appos|3", "appos"),
        ("the|DT|det|3 Vega|NNP|dobj|1 ,|,|punct|3 a|DT|det|6 boat|NN|appos|3", "appos"),
        ("a|DT|det|3 man|NN|dobj|1 ,|,|punct|3 a|DT|det|6 lawyer|NN|appos|3", "appos"),
        (
            "two|CD|nummod|3 firms|NNS|dobj|1|firm ,|,|punct|3 a|DT|det|6 bakery|NN|appos|3 and|CC|cc|6 "
            "a|DT|det|9 shop|NN|conj|6",
            "appos",
        ),
    ],
)
def test_items_with_another_count_are_a_list(table: str, dep: str) -> None:
    parse = make_parse(_SAW + table)
    repair(parse)

    assert parse.tokens[6].dep == dep


@pytest.mark.parametrize(
    ("noun", "verb", "content"),
    [("rumour|NN|nsubj|6", "died|VBN|relcl|1|die", True), ("rumour|NN|nsubj|6", "spread|VBN|relcl|1", False),
     ("letter|NN|nsubj|6", "written|VBN|relcl|1|write", False)],
)  # fmt: skip
def test_what_a_rumour_says_is_no_relative_clause(noun: str, verb: str, content: bool) -> None:
    parse = make_parse(
        f"The|DT|det|1 {noun} that|WDT|dobj|5 he|PRP|nsubj|5 had|VBD|aux|5|have {verb} was|VBD|ROOT|6|be old|JJ|acomp|6"
    )
    repair(parse)

    assert (parse.tokens[5].dep, parse.tokens[2].dep) == (("acl", "mark") if content else ("relcl", "dobj"))


@pytest.mark.parametrize(
    ("verb", "mark", "head"),
    [("said|VBD|ROOT|1|say", "", 1), ("says|VBZ|ROOT|1|say", "", 6), ("said|VBD|ROOT|1|say", "if|IN|mark|7 ", 7)],
)
def test_the_day_right_after_the_saying_is_its_day(verb: str, mark: str, head: int) -> None:
    n = bool(mark)
    parse = make_parse(
        f"Union|NN|nsubj|1 {verb} {mark}on|IN|prep|{6 + n} Tuesday|NNP|pobj|{2 + n}||DATE the|DT|det|{5 + n} "
        f"plant|NN|nsubj|{6 + n} closed|VBD|ccomp|1|close"
    )
    repair(parse)

    assert parse.tokens[2 + n].head.i == head


@pytest.mark.parametrize(
    ("death", "deed", "main"),
    [
        ("died|VBD|relcl|2|die", "promised|VBD|conj|4|promise", True),
        ("died|VBD|relcl|2|die", "left|VBD|conj|4|leave", False),
        ("waited|VBD|relcl|2|wait", "promised|VBD|conj|4|promise", False),
    ],
)
def test_the_dead_do_nothing_more(death: str, deed: str, main: bool) -> None:
    parse = make_parse(
        f"She|PRP|nsubj|1 praised|VBD|ROOT|1|praise men|NNS|dobj|1|man who|WP|nsubj|4 {death} and|CC|cc|4 {deed} money|NN|dobj|6"
    )
    repair(parse)

    assert parse.tokens[6].head.i == (1 if main else 4)


@pytest.mark.parametrize(
    ("comma", "ent", "head"),
    [(",", "GPE", "Talas"), ("and", "GPE", "met"), (",", "DATE", "met")],
)
def test_what_is_near_a_town_is_not_where_they_met(comma: str, ent: str, head: str) -> None:
    parse = make_parse(
        f"They|PRP|nsubj|1 met|VBD|ROOT|1|meet in|IN|prep|1 Talas|NNP|pobj|2||{ent} {comma}|,|punct|1 near|IN|prep|1 "
        "the|DT|det|7 border|NN|pobj|5"
    )
    repair(parse)

    assert parse.tokens[5].head.text == head


@pytest.mark.parametrize(
    ("above", "nearer", "noun", "head"),
    [("flight", "superjumbo", "jet", 4), ("owner", "airline", "company", 4), ("sister", "mayor", "dentist", 1),
     ("flight", "north", "jet", 1)],
)  # fmt: skip
def test_a_description_is_of_what_is_of_its_kind(above: str, nearer: str, noun: str, head: int) -> None:
    parse = make_parse(
        f"the|DT|det|1 {above}|NN|nsubj|9 of|IN|prep|1 the|DT|det|4 {nearer}|NN|pobj|2 ,|,|punct|1 a|DT|det|7 "
        f"{noun}|NN|appos|1 ,|,|punct|1 failed|VBD|ROOT|9|fail"
    )
    repair(parse)

    assert parse.tokens[7].head.i == head


@pytest.mark.parametrize(
    ("ent", "joint", "head", "dep"),
    [("PERSON", "", 1, "appos"), ("GPE", "", 3, "conj"), ("PERSON", "and|CC|cc|3 ", 3, "conj")],
)
def test_who_stands_behind_the_place_of_an_office_holds_it(ent: str, joint: str, head: int, dep: str) -> None:
    last = 6 + bool(joint)
    parse = make_parse(
        f"the|DT|det|1 bishop|NN|nsubj|{last + 1} of|IN|prep|1 Lima|NNP|pobj|2||GPE ,|,|punct|3 {joint}"
        f"Ann|NNP|compound|{last}||{ent} Berg|NNP|conj|3||{ent} left|VBD|ROOT|{last + 1}|leave"
    )
    repair(parse)

    assert (parse.tokens[last].head.i, parse.tokens[last].dep) == (head, dep)

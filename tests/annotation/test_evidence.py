"""Votes: what words and grammar say about a name."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kg.annotation.evidence import context_votes
from kg.annotation.names import head_of
from kg.annotation.own_words import name_votes
from tests.helpers import make_parse


def own(words: str) -> tuple[str, str | None] | None:
    """Type and class with the most votes of the name's own words."""
    parse = make_parse(" ".join(f"{w}|NNP|dep|0" for w in words.split()))
    votes = [v for v in name_votes(parse.tokens) if v[2] > 0]
    return max(votes, key=lambda v: v[2])[:2] if votes else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mirdal Ministry", ("Organization", "kg:GovernmentBody")),
        ("Ministry of Fisheries", ("Organization", "kg:GovernmentBody")),
        ("Mirdal News Agency", ("Organization", "kg:NewsAgency")),
        ("Mirdal Development Agency", ("Organization", "kg:GovernmentBody")),
        ("Mirdal Air Force", ("Organization", "kg:ArmedForce")),
        ("Mirdal Ltd", ("Organization", "kg:Company")),
        ("Air Mirdal", ("Organization", "kg:Company")),
        ("Lake Mirdal", ("Place", "kg:NaturalFeature")),
        ("Mirdal Airport", ("Place", "kg:Facility")),
        ("Mirdal Games", ("NamedEvent", "kg:NamedEvent")),
        ("Treaty of Mirdal", ("Work", "kg:Work")),
        ("MKL", ("Organization", None)),
        ("MirdalBank", ("Organization", None)),
        ("iMirdal", ("Product", None)),
        ("MK-12", ("Product", None)),
        ("Mirdal Diagnostics", ("Organization", "kg:Company")),
        ("Mirdal", None),
        ("State Mirdal", None),
    ],
)
def test_own_words(words: str, expected: tuple[str, str | None] | None) -> None:
    assert own(words) == expected


CONTEXT = {
    "the son of X": ("the|DT|det|1 son|NN|ROOT|1 of|IN|prep|1 Mirdal|NNP|pobj|2", "Person"),
    "X and his wife": ("Mirdal|NNP|nsubj|4 and|CC|cc|0 his|PRP$|poss|3 wife|NN|conj|0 left|VBD|ROOT|4", "Person"),
    "X (born 1950)": (
        "Mirdal|NNP|nsubj|5 (|-LRB-|punct|0 born|VBN|acl|0 1950|CD|npadvmod|2 )|-RRB-|punct|0 sat|VBD|ROOT|5",
        "Person",
    ),
    "X, who": ("Mirdal|NNP|nsubj|4 ,|,|punct|0 who|WP|nsubj|3 sang|VBD|relcl|0 sat|VBD|ROOT|4", "Person"),
    "married to X": (
        "She|PRP|nsubjpass|2 is|VBZ|auxpass|2 married|VBN|ROOT|2|marry to|IN|prep|2 Mirdal|NNP|pobj|3",
        "Person",
    ),
    "X have": ("Mirdal|NNP|nsubj|2 have|VBP|aux|2 sacked|VBN|ROOT|2|sack Holm|NNP|dobj|2", "Organization"),
    "X's board": ("Mirdal|NNP|poss|2 ~'s|POS|case|0 board|NN|nsubj|3 met|VBD|ROOT|3|meet", "Organization"),
    "rivals X": ("the|DT|det|1 rivals|NNS|nsubj|3|rival Mirdal|NNP|appos|1 won|VBD|ROOT|3|win", "Organization"),
    "her rival X": ("her|PRP$|poss|2 rival|NN|compound|2 Mirdal|NNP|nsubj|3 won|VBD|ROOT|3|win", "Person"),
    "across the X": ("She|PRP|nsubj|1 swam|VBD|ROOT|1 across|IN|prep|1 the|DT|det|4 Mirdal|NNP|pobj|2", "Place"),
    "the monastery X": ("the|DT|det|2 monastery|NN|compound|2 Mirdal|NNP|nsubj|3 burned|VBD|ROOT|3|burn", "Place"),
    "the distributor X": (
        "the|DT|det|2 distributor|NN|compound|2 Mirdal|NNP|nsubj|3 failed|VBD|ROOT|3|fail",
        "Organization",
    ),
    "the central bank of X": (
        "the|DT|det|2 central|JJ|amod|2 bank|NN|ROOT|2 of|IN|prep|2 Mirdal|NNP|pobj|3",
        "Place",
    ),
    "X's largest bank": (
        "Mirdal|NNP|poss|3 ~'s|POS|case|0 largest|JJS|amod|3 bank|NN|nsubj|4 failed|VBD|ROOT|4|fail",
        "Place",
    ),
    "paintings by X": ("paintings|NNS|ROOT|0|painting by|IN|prep|0 Mirdal|NNP|pobj|1", "Person"),
    "at X in a place": (
        "She|PRP|nsubj|1 dug|VBD|ROOT|1|dig at|IN|prep|1 Mirdal|NNP|pobj|2 in|IN|prep|3 Peru|NNP|pobj|4||GPE",
        "Place",
    ),
    "X is based in": (
        "Mirdal|NNP|nsubjpass|2 is|VBZ|auxpass|2 based|VBN|ROOT|2|base in|IN|prep|2 Peru|NNP|pobj|3",
        "Organization",
    ),
    "X lies on": (
        "Mirdal|NNP|nsubj|1 lies|VBZ|ROOT|1|lie on|IN|prep|1 the|DT|det|4 Isar|NNP|pobj|2",
        "Place",
    ),
    "X's lawyer": ("Mirdal|NNP|poss|2 ~'s|POS|case|0 lawyer|NN|nsubj|3 wept|VBD|ROOT|3|weep", "Person"),
    "X's parliament": ("Mirdal|NNP|poss|2 ~'s|POS|case|0 parliament|NN|nsubj|3 met|VBD|ROOT|3|meet", "Place"),
    "ruled X": ("She|PRP|nsubj|1 ruled|VBD|ROOT|1|rule Mirdal|NNP|dobj|1", "Place"),
    "off X": ("It|PRP|nsubj|1 sank|VBD|ROOT|1|sink off|IN|prep|1 Mirdal|NNP|pobj|2", "Place"),
    "sold to X": (
        "It|PRP|nsubjpass|2 was|VBD|auxpass|2 sold|VBN|ROOT|2|sell to|IN|prep|2 Mirdal|NNP|pobj|3",
        "Organization",
    ),
    "a stake in X": ("a|DT|det|1 stake|NN|ROOT|1 in|IN|prep|1 Mirdal|NNP|pobj|2", "Organization"),
    "the bishop of a town, X": (
        "the|DT|det|1 bishop|NN|nsubj|7 of|IN|prep|1 Lima|NNP|pobj|2||GPE ,|,|punct|3 Ann|NNP|compound|6 Mirdal|NNP|conj|3 "
        "left|VBD|ROOT|7|leave",
        "Person",
    ),
    "founded X": ("She|PRP|nsubj|1 founded|VBD|ROOT|1|found Mirdal|NNP|dobj|1", "Organization"),
    "studied at X": ("She|PRP|nsubj|1 studied|VBD|ROOT|1|study at|IN|prep|1 Mirdal|NNP|pobj|2", "Organization"),
    "the chairman of X": ("the|DT|det|1 chairman|NN|ROOT|1 of|IN|prep|1 Mirdal|NNP|pobj|2", "Organization"),
    "X is a bank": ("Mirdal|NNP|nsubj|1 is|VBZ|ROOT|1|be a|DT|det|3 bank|NN|attr|1", "Organization"),
    "lives in X": ("She|PRP|nsubj|1 lives|VBZ|ROOT|1|live in|IN|prep|1 Mirdal|NNP|pobj|2", "Place"),
    "the fall of X": ("the|DT|det|1 fall|NN|ROOT|1 of|IN|prep|1 Mirdal|NNP|pobj|2", "Place"),
    "flew to X": ("She|PRP|nsubj|1 flew|VBD|ROOT|1|fly to|IN|prep|1 Mirdal|NNP|pobj|2", "Place"),
    "captured X": ("They|PRP|nsubj|1 captured|VBD|ROOT|1|capture Mirdal|NNP|dobj|1", "Place"),
    "X province": ("Mirdal|NNP|compound|1 province|NN|ROOT|1", "Place"),
    "the X jets": ("the|DT|det|2 Mirdal|NNP|compound|2 jets|NNS|ROOT|2|jet", "Product"),
    "the film X": ("the|DT|det|1 film|NN|nsubj|3 Mirdal|NNP|appos|1 won|VBD|ROOT|3", "Work"),
}


@pytest.mark.parametrize(("table", "expected"), CONTEXT.values(), ids=CONTEXT.keys())
def test_context(table: str, expected: str) -> None:
    tokens = make_parse(table).tokens
    at = next(t.i for t in tokens if t.text == "Mirdal")
    sums: dict[str, float] = defaultdict(float)
    for kind, _, weight in context_votes(tokens, at, at + 1, head_of(tokens, at, at + 1)):
        sums[kind] += weight

    assert max(sums, key=lambda k: sums[k]) == expected
    assert sums[expected] > 0


SILENT = {
    "object of seeing": "She|PRP|nsubj|1 saw|VBD|ROOT|1|see Mirdal|NNP|dobj|1",
    "alone": "Mirdal|NNP|ROOT|0",
    "with X": "She|PRP|nsubj|1 left|VBD|ROOT|1|leave with|IN|prep|1 Mirdal|NNP|pobj|2",
    "X's partner": "Mirdal|NNP|appos|2 ~,|,|punct|0 partner|NN|nsubj|3 left|VBD|ROOT|3|leave",
    "X's idea": "Mirdal|NNP|poss|2 's|POS|case|0 idea|NN|ROOT|2",
}


@pytest.mark.parametrize("table", SILENT.values(), ids=SILENT.keys())
def test_no_votes(table: str) -> None:
    tokens = make_parse(table).tokens
    at = next(t.i for t in tokens if t.text == "Mirdal")

    assert list(context_votes(tokens, at, at + 1, tokens[at])) == []

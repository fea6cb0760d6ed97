"""Names: which words, of what type, standing for what; on parses built by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotation.gazetteer import Entry, Gazetteer
from kg.annotation.names import find_names
from kg.model import Name, Parse
from tests.helpers import make_parse


def entry(name: str, cls: str, weight: float, *, kind: str = "Place", form: str = "name", country: str = "") -> Entry:
    return Entry(name=name, type=kind, cls=cls, origin="world", weight=weight, form=form, country=country or None)


SMALL = Gazetteer(
    [
        ("Norway", entry("Norway", "kg:Country", 5, country="NO")),
        ("Norwegian", entry("Norway", "kg:Country", 4, form="demonym", country="NO")),
        ("Norwegians", entry("Norway", "kg:Group", 4, kind="Group", form="people", country="NO")),
        ("North Landia", entry("North Landia", "kg:Country", 5)),
        ("South Landia", entry("South Landia", "kg:Country", 5)),
        ("Tarhavn", entry("Tarhavn", "kg:City", 1.5, country="NO")),
        ("Lima", entry("Lima", "kg:City", 0.7, country="QQ")),
        ("Far Coast", entry("Far Coast", "kg:Region", 3)),
        ("NPB", entry("Nordic Press Bureau", "kg:NewsAgency", 3, kind="Organization")),
    ]
)


def names(table: str) -> list[tuple[str, str]]:
    parse = make_parse(table)
    return [(words(parse, n), n.type) for n in find_names(parse, SMALL)]


def words(parse: Parse, name: Name) -> str:
    return parse.text(parse.tokens[name.first].start, parse.tokens[name.last - 1].end)


SPANS = {
    "a title is no part of the name": (
        "President|NNP|compound|2||PERSON Ann|NNP|compound|2||PERSON Berg|NNP|nsubj|3||PERSON spoke|VBD|ROOT|3|speak",
        [("Ann Berg", "Person")],
    ),
    "nor is an honorific with a full stop": (
        "Mrs.|NNP|compound|1||PERSON Berg|NNP|nsubj|2||PERSON spoke|VBD|ROOT|2|speak",
        [("Berg", "Person")],
    ),
    "nor is the possessive ending": (
        "Ann|NNP|compound|1||PERSON Berg|NNP|poss|3||PERSON ~'s|POS|case|1||PERSON train|NN|nsubj|4 "
        "left|VBD|ROOT|4|leave",
        [("Ann Berg", "Person")],
    ),
    "nor is the article": (
        "The|DT|det|2||ORG Fisher|NNP|compound|2||ORG Foundation|NNP|nsubj|3||ORG paid|VBD|ROOT|3|pay",
        [("Fisher Foundation", "Organization")],
    ),
    "two people in one entity": (
        "Ann|NNP|nsubj|3||PERSON and|CC|cc|0||PERSON Bo|NNP|conj|0||PERSON met|VBD|ROOT|3|meet",
        [("Ann", "Person"), ("Bo", "Person")],
    ),
    "two people joined by a hyphen": (
        "Berg|NNP|nsubj|1||PERSON met|VBD|ROOT|1|meet Lund|NNP|dobj|1||PERSON .|.|punct|1\n"
        "The|DT|det|4 Berg|NNP|compound|4||PERSON ~-|HYPH|punct|4||PERSON ~Lund|NNP|compound|4||PERSON talk|NN|ROOT|4",
        [("Berg", "Person"), ("Lund", "Person"), ("Berg", "Person"), ("Lund", "Person")],
    ),
    "a given name with a hyphen": (
        "Lee|NNP|compound|1||PERSON Sun|NNP|nsubj|4||PERSON ~-|HYPH|punct|1 ~in|IN|prep|1 spoke|VBD|ROOT|4|speak",
        [("Lee Sun-in", "Person")],
    ),
    "a place and a person in one entity": (
        "minister|NN|nsubj|7 for|IN|prep|0 the|DT|det|4||ORG Far|NNP|compound|4||ORG Coast|NNP|pobj|1||ORG "
        "Ann|NNP|compound|6||ORG Berg|NNP|appos|0||ORG spoke|VBD|ROOT|7|speak",
        [("Far Coast", "Place"), ("Ann Berg", "Person")],
    ),
    "words that the model left out": (
        "Ann|NNP|compound|2 Maria|NNP|compound|2||PERSON Berg|NNP|nsubj|3 spoke|VBD|ROOT|3|speak",
        [("Ann Maria Berg", "Person")],
    ),
    "one body cut in two": (
        "Hansen|NNP|compound|1||ORG Marine|NNP|nsubj|2||B-PRODUCT sank|VBD|ROOT|2|sink",
        [("Hansen Marine", "Organization")],
    ),
    "an adjective before a ministry": (
        "the|DT|det|3 Norwegian|JJ|amod|3||ORG Defense|NNP|compound|3||ORG Ministry|NNP|nsubj|4||ORG sat|VBD|ROOT|4",
        [("Norwegian", "Place"), ("Defense Ministry", "Organization")],
    ),
    "two countries that share a word": (
        "North|NNP|nmod|3 and|CC|cc|0 South|NNP|compound|3 Landia|NNP|nsubj|4 spoke|VBD|ROOT|4|speak",
        [("North", "Place"), ("South Landia", "Place")],
    ),
    "a headline takes the names of the text": (
        "Berg|NNP|nsubj|1||ORG Plans|VBZ|ROOT|1|plan Summit|NNP|dobj|1 In|IN|prep|1 Tarhavn|NNP|pobj|3\n"
        "Ann|NNP|compound|1||PERSON Berg|NNP|nsubj|2||PERSON spoke|VBD|ROOT|2|speak of|IN|prep|2 Berg|NNP|pobj|3 "
        "in|IN|prep|2 Tarhavn|NNP|pobj|6||GPE",
        [("Berg", "Person"), ("Tarhavn", "Place"), ("Ann Berg", "Person"), ("Berg", "Person"), ("Tarhavn", "Place")],
    ),
    "an outbreak": (
        "the|DT|det|2 Nipavirus|NNP|compound|2||PRODUCT pandemic|NN|nsubj|3 spread|VBD|ROOT|3|spread",
        [("Nipavirus pandemic", "NamedEvent")],
    ),
    "a number belongs to the name": (
        "the|DT|det|1 Viking|NNP|nsubj|3||PRODUCT 2|CD|nummod|1 flew|VBD|ROOT|3|fly",
        [("Viking 2", "Product")],
    ),
}


@pytest.mark.parametrize(("table", "expected"), SPANS.values(), ids=SPANS.keys())
def test_spans(table: str, expected: list[tuple[str, str]]) -> None:
    assert names(table)[-len(expected) :] == expected


NO_NAME = {
    "an office": "the|DT|det|1 President|NNP|nsubj|2||PERSON spoke|VBD|ROOT|2|speak",
    "a noun that opens a sentence": "Photographs|NNS|nsubj|1||PERSON showed|VBD|ROOT|1|show it|PRP|dobj|1",
    "a portfolio": "the|DT|det|1 Minister|NNP|nsubj|4 of|IN|prep|1 Education|NNP|pobj|2 spoke|VBD|ROOT|4|speak",
    "a month": "in|IN|ROOT|0 March|NNP|pobj|0||DATE",
    "a town nobody else takes for one": "Reform|NNP|ROOT|0 Lima|NNP|nsubj|0",
    "small letters": "the|DT|det|1 house|NN|nsubj|2||ORG stood|VBD|ROOT|2|stand",
}


@pytest.mark.parametrize("table", NO_NAME.values(), ids=NO_NAME.keys())
def test_no_name(table: str) -> None:
    found = names(table)

    assert [n for n in found if n[0] in ("President", "Photographs", "Education", "March", "Lima", "house")] == []


TYPES = {
    "a town called a person": (
        "Tarhavn|NNP|nsubj|1||PERSON slept|VBD|ROOT|1|sleep in|IN|prep|1 Tarhavn|NNP|pobj|2||PERSON",
        ("Tarhavn", "Place"),
    ),
    "an agency called a person": ("NPB|NNP|nsubj|1||PERSON said|VBD|ROOT|1|say", ("NPB", "Organization")),
    "a surname of a full name": (
        "Ann|NNP|compound|1||PERSON Berg|NNP|nsubj|2||PERSON spoke|VBD|ROOT|2|speak\n"
        "Berg|NNP|nsubj|1||GPE spoke|VBD|ROOT|1|speak",
        ("Berg", "Person"),
    ),
    "the city of X": (
        "the|DT|det|1 city|NN|nsubj|4 of|IN|prep|1 Mirdal|NNP|pobj|2||PERSON slept|VBD|ROOT|4|sleep",
        ("Mirdal", "Place"),
    ),
    "X news agency": (
        "the|DT|det|3 Mirdal|NNP|compound|3||PERSON news|NN|compound|3 agency|NN|nsubj|4 said|VBD|ROOT|4|say",
        ("Mirdal", "Organization"),
    ),
    "X railway station": (
        "the|DT|det|3 Mirdal|NNP|compound|3||ORG railway|NN|compound|3 station|NN|nsubj|4 closed|VBD|ROOT|4|close",
        ("Mirdal", "Place"),
    ),
    "Mr X": ("Mr|NNP|compound|1 Mirdal|NNP|nsubj|2||ORG spoke|VBD|ROOT|2|speak", ("Mirdal", "Person")),
    "the lawyer X": (
        "the|DT|det|3 lawyer|NN|compound|3 Mir|NNP|compound|3||ORG Dal|NNP|nsubj|4||ORG spoke|VBD|ROOT|4|speak",
        ("Mir Dal", "Person"),
    ),
    "X, 42": (
        "Mirdal|NNP|nsubj|4||ORG ~,|,|punct|0 42|CD|appos|0 ~,|,|punct|0 spoke|VBD|ROOT|4|speak",
        ("Mirdal", "Person"),
    ),
    "X, a shipping company": (
        "Mirdal|NNP|nsubj|5||PERSON ~,|,|punct|0 a|DT|det|4 shipping|NN|compound|4 company|NN|appos|0 sank|VBD|ROOT|5",
        ("Mirdal", "Organization"),
    ),
    "X Ltd": (
        "Mirdal|NNP|compound|1||PERSON Ltd|NNP|nsubj|2||PERSON sank|VBD|ROOT|2|sink",
        ("Mirdal Ltd", "Organization"),
    ),
    "University of X": (
        "the|DT|det|1 University|NNP|nsubj|4||GPE of|IN|prep|1||GPE Mirdal|NNP|pobj|2||GPE closed|VBD|ROOT|4|close",
        ("University of Mirdal", "Organization"),
    ),
    "X River": (
        "the|DT|det|2 Mirdal|NNP|compound|2||ORG River|NNP|nsubj|3||ORG rose|VBD|ROOT|3|rise",
        ("Mirdal River", "Place"),
    ),
    "X Treaty": (
        "the|DT|det|2 Mirdal|NNP|compound|2||ORG Treaty|NNP|nsubj|3||ORG ended|VBD|ROOT|3|end",
        ("Mirdal Treaty", "Work"),
    ),
    "the X regime": (
        "the|DT|det|2 Mirdal|NNP|compound|2||ORG regime|NN|nsubj|3 fell|VBD|ROOT|3|fall",
        ("Mirdal", "Person"),
    ),
}


@pytest.mark.parametrize(("table", "expected"), TYPES.values(), ids=TYPES.keys())
def test_types(table: str, expected: tuple[str, str]) -> None:
    assert expected == names(table)[-1]


def test_a_demonym_stands_for_its_country() -> None:
    (found,) = find_names(make_parse("the|DT|det|2 Norwegian|JJ|amod|2||NORP premier|NN|ROOT|2"), SMALL)

    assert (found.canonical, found.adjective, found.type, found.cls) == ("Norway", True, "Place", "kg:Country")


def test_people_of_a_country_are_a_group() -> None:
    (found,) = find_names(make_parse("Norwegians|NNPS|nsubj|1||NORP ski|VBP|ROOT|1"), SMALL)

    assert (found.type, found.canonical, found.adjective) == ("Group", None, False)


def test_a_country_that_opens_the_name_of_its_body_is_named_too() -> None:
    table = "the|DT|det|3 Norway|NNP|compound|3||ORG Trade|NNP|compound|3||ORG Ministry|NNP|nsubj|4||ORG sat|VBD|ROOT|4"
    parse = make_parse(table)

    assert [words(parse, n) for n in find_names(parse, SMALL)] == ["Norway Trade Ministry", "Norway"]


def test_a_suffix_belongs_to_its_own_sentence() -> None:
    parse = make_parse("Ann|NNP|ROOT|0||PERSON\n,|NNP|ROOT|0 Ltd|NNP|compound|0")

    assert [words(parse, n) for n in find_names(parse, SMALL)][:1] == ["Ann"]


def test_no_parse_no_names() -> None:
    assert find_names(make_parse(""), SMALL) == []


WORDS = "Ann Berg Norway Norwegian North Tarhavn the The of and - 's President Ltd 2 , ( ) \" Ministry May war in NPB".split()
TAGS = ["NNP", "NN", "JJ", "DT", "IN", "CC", "CD", "POS", "VBD", "HYPH"]
DEPS = ["compound", "nsubj", "dobj", "pobj", "amod", "conj", "appos", "punct", "poss", "prep"]
LABELS = ["", "PERSON", "ORG", "GPE", "NORP", "DATE", "B-PERSON", "WORK_OF_ART"]
ROWS = st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(DEPS), st.sampled_from(LABELS))


@settings(max_examples=100)
@given(st.lists(st.lists(ROWS, min_size=1, max_size=12), min_size=1, max_size=4), st.data())
def test_any_parse_gives_names_inside_it_without_overlap(
    rows: list[list[tuple[str, str, str, str]]], data: st.DataObject
) -> None:
    lines = []
    for sentence in rows:
        heads = [data.draw(st.integers(0, max(0, i - 1))) for i in range(len(sentence))]
        items = zip(sentence, heads, strict=True)
        lines.append(
            " ".join(f"{w}|{tag}|{dep if i else 'ROOT'}|{h}||{ent}" for i, ((w, tag, dep, ent), h) in enumerate(items))
        )
    parse = make_parse("\n".join(lines))
    found = find_names(parse, SMALL)

    assert found == sorted(found, key=lambda n: (n.first, -n.last))
    assert all(0 <= n.first < n.last <= len(parse.tokens) for n in found)
    assert all(parse.tokens[n.first].sentence == parse.tokens[n.last - 1].sentence for n in found)
    apart = [n for n in found if not any(o is not n and o.first <= n.first and n.last <= o.last for o in found)]
    assert all(a.last <= b.first for a, b in pairwise(apart))

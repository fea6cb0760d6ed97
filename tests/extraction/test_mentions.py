"""Mentions: spans, kinds and types; on parses built by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extraction.mentions import find_mentions
from kg.model import Extraction, Mention, Name, Parse
from tests.helpers import make_parse

BERG = Name(first=0, last=2, type="Person", cls="kg:Person", origin="model")


def texts(parse: Parse) -> list[tuple[str, str, str]]:
    return [(parse.text(m.start, m.end), m.kind, m.type) for m in find_mentions(parse)]


NOMINALS = {
    "an age for whoever is of it": (
        "the|DT|det|5 54|CD|nummod|3 ~-|HYPH|punct|3 ~year|NN|npadvmod|5 ~-|HYPH|punct|5 ~old|JJ|nsubj|6 sat|VBD|ROOT|6",
        ("54-year-old", "Person"),
    ),
    "the age of a thing": (
        "the|DT|det|6 54|CD|nummod|3 ~-|HYPH|punct|3 ~year|NN|npadvmod|5 ~-|HYPH|punct|5 ~old|JJ|amod|6 bridge|NN|nsubj|7 "
        "fell|VBD|ROOT|7",
        ("54-year-old bridge", "Place"),
    ),
    "a model's number and name": (
        "the|DT|det|3 first|JJ|amod|3 787|CD|nummod|3 Falken|NN|nsubj|4 left|VBD|ROOT|4",
        ("first 787 Falken", "Product"),
    ),
    "people after a number": (
        "the|DT|det|2 300|CD|nummod|2 Falkens|NNS|nsubj|3 left|VBD|ROOT|3",
        ("300 Falkens", "Other"),
    ),
    "no article": ("The|DT|det|1 premier|NN|nsubj|2 sat|VBD|ROOT|2", ("premier", "Person")),
    "from the first modifier": (
        "a|DT|det|3 heavily|RB|advmod|2 armored|VBN|amod|3 train|NN|nsubj|4 left|VBD|ROOT|4",
        ("heavily armored train", "Product"),
    ),
    "no possessor": (
        "Berg|NNP|poss|3 ~'s|POS|case|0 old|JJ|amod|3 father|NN|nsubj|4 sat|VBD|ROOT|4",
        ("old father", "Person"),
    ),
    "no relative clause": (
        "the|DT|det|1 minister|NN|nsubj|4 who|WP|nsubj|3 resigned|VBD|relcl|1 spoke|VBD|ROOT|4",
        ("minister", "Person"),
    ),
    "plural people": ("two|CD|nummod|1 leaders|NNS|nsubj|2|leader met|VBD|ROOT|2", ("two leaders", "Group")),
    "plural bodies": (
        "news|NN|compound|1 agencies|NNS|nsubj|2|agency said|VBD|ROOT|2",
        ("news agencies", "Group"),
    ),
    "a pair of nouns": (
        "the|DT|det|2 news|NN|compound|2 agency|NN|nsubj|3 said|VBD|ROOT|3",
        ("news agency", "Organization"),
    ),
    "armed forces": (
        "the|DT|det|2 armed|JJ|amod|2 forces|NNS|nsubj|3|force moved|VBD|ROOT|3",
        ("armed forces", "Organization"),
    ),
    "arms": ("They|PRP|nsubj|1 sold|VBD|ROOT|1 arms|NNS|dobj|1|arm", ("arms", "Product")),
    "a place": ("the|DT|det|1 border|NN|nsubj|2 closed|VBD|ROOT|2", ("border", "Place")),
    "a work": ("the|DT|det|1 treaty|NN|nsubj|2 ended|VBD|ROOT|2", ("treaty", "Work")),
    "an amount of money": (
        "It|PRP|nsubj|1 cost|VBD|ROOT|1 $|$|quantmod|3||MONEY ~40|CD|nummod|4||MONEY million|CD|dobj|1||MONEY",
        ("$40 million", "Quantity"),
    ),
    "a distance": (
        "It|PRP|nsubj|1 ran|VBD|ROOT|1 700|CD|nummod|3||QUANTITY kilometers|NNS|dobj|1|kilometer|QUANTITY",
        ("700 kilometers", "Quantity"),
    ),
    "hundreds of": (
        "Hundreds|NNS|nsubj|3|hundred of|IN|prep|0 protesters|NNS|pobj|1|protester ran|VBD|ROOT|3",
        ("protesters", "Group"),
    ),
    "in-law": (
        "her|PRP$|poss|1 son|NN|nsubj|6 ~-|HYPH|punct|1 ~in|IN|prep|1 ~-|HYPH|punct|1 ~law|NN|pobj|3 ran|VBD|ROOT|6",
        ("son", "Person"),
    ),
    "the injured": ("the|DT|det|1 injured|JJ|nsubj|2 waited|VBD|ROOT|2", ("injured", "Group")),
    "a prize": ("Best|JJS|amod|1|good actor|NN|nsubj|2 went|VBD|ROOT|2", ("Best actor", "Other")),
    "no prize": ("the|DT|det|2 best|JJS|amod|2|good actor|NN|nsubj|3 went|VBD|ROOT|3", ("best actor", "Person")),
    "an office with a capital": ("the|DT|det|1 President|NNP|nsubj|2 sat|VBD|ROOT|2", ("President", "Person")),
    "units that are sold": (
        "They|PRP|nsubj|1 sold|VBD|ROOT|1|sell 40|CD|nummod|3 units|NNS|dobj|1|unit",
        ("40 units", "Product"),
    ),
    "units that are not": (
        "They|PRP|nsubj|1 saw|VBD|ROOT|1|see 40|CD|nummod|3 units|NNS|dobj|1|unit",
        ("40 units", "Other"),
    ),
    "anything else": ("the|DT|det|1 idea|NN|nsubj|2 won|VBD|ROOT|2", ("idea", "Other")),
}


@pytest.mark.parametrize(("table", "expected"), NOMINALS.values(), ids=NOMINALS.keys())
def test_nominals(table: str, expected: tuple[str, str]) -> None:
    nominals = [(text, kind) for text, how, kind in texts(make_parse(table)) if how == "nominal"]

    assert nominals == [expected]


PRONOUNS = {
    "she": ("She|PRP|nsubj|1 slept|VBD|ROOT|1", ("She", "Person")),
    "his": ("his|PRP$|poss|1 idea|NN|nsubj|2 won|VBD|ROOT|2", ("his", "Person")),
    "they": ("They|PRP|nsubj|1 slept|VBD|ROOT|1", ("They", "Group")),
    "its": ("its|PRP$|poss|1 idea|NN|nsubj|2 won|VBD|ROOT|2", ("its", "Other")),
    "it that is bought": ("It|PRP|nsubjpass|2 was|VBD|auxpass|2 bought|VBN|ROOT|2|buy", ("It", "Other")),
    "it that is good": ("It|PRP|nsubj|1 is|VBZ|ROOT|1|be good|JJ|acomp|1", ("It", "Other")),
    "the latter": ("The|DT|det|1 latter|JJ|nsubj|2 slept|VBD|ROOT|2", ("latter", "Other")),
    "the former": ("Berg|NNP|nsubj|1 met|VBD|ROOT|1|meet the|DT|det|3 former|NN|dobj|1", ("former", "Other")),
    "it that seems new": ("It|PRP|nsubj|1 seems|VBZ|ROOT|1|seem new|JJ|oprd|1", ("It", "Other")),
}


@pytest.mark.parametrize(("table", "expected"), PRONOUNS.values(), ids=PRONOUNS.keys())
def test_pronouns(table: str, expected: tuple[str, str]) -> None:
    assert [(text, kind) for text, how, kind in texts(make_parse(table)) if how == "pronoun"] == [expected]


EMPTY = {
    "weather": "It|PRP|nsubj|2 is|VBZ|aux|2 raining|VBG|ROOT|2|rain",
    "announced that": "It|PRP|nsubjpass|2 was|VBD|auxpass|2 announced|VBN|ROOT|2|announce "
    "that|IN|mark|5 all|DT|nsubj|5 slept|VBD|ccomp|2",
    "seems that": "It|PRP|nsubj|1 seems|VBZ|ROOT|1|seem that|IN|mark|4 all|DT|nsubj|4 slept|VBD|ccomp|1",
    "hard to": "It|PRP|nsubj|1 is|VBZ|ROOT|1|be hard|JJ|acomp|1 to|TO|aux|4 sleep|VB|xcomp|1",
    "expletive": "It|PRP|expl|1 matters|VBZ|ROOT|1|matter",
    "relative": "who|WP|nsubj|1 slept|VBD|ROOT|1",
    "a former bank": "former|JJ|amod|1 Berg|NNP|nsubj|2 slept|VBD|ROOT|2",
    "latter without an article": "latter|JJ|nsubj|1 slept|VBD|ROOT|1",
    "in brackets": "wept|VBD|ROOT|0|weep (|-LRB-|punct|2 it|PRP|dep|0 )|-RRB-|punct|2",
    "there": "There|EX|expl|1 is|VBZ|ROOT|1|be",
}


@pytest.mark.parametrize("table", EMPTY.values(), ids=EMPTY.keys())
def test_words_that_stand_for_nothing(table: str) -> None:
    assert texts(make_parse(table)) == []


def test_a_title_before_a_name_is_no_mention() -> None:
    parse = make_parse("president|NN|compound|2 Ann|NNP|compound|2 Berg|NNP|nsubj|3 spoke|VBD|ROOT|3")
    parse.names = [Name(first=1, last=3, type="Person", cls="kg:Person", origin="model")]

    assert texts(parse) == [("Ann Berg", "name", "Person")]


COMPATRIOTS = {
    "one": ("a|DT|det|1 Dane|JJ|nsubj|2 sat|VBD|ROOT|2", 1, ("Dane", "nominal", "Person")),
    "with its modifier": (
        "They|PRP|nsubj|1 met|VBD|ROOT|1 a|DT|det|4 young|JJ|amod|4 Danish|NNP|dobj|1",
        4,
        ("young Danish", "nominal", "Person"),
    ),
    "a people": ("the|DT|det|1 Danish|JJ|nsubj|2 won|VBD|ROOT|2", 1, ("Danish", "nominal", "Group")),
    "a headline": ("Dane|NNP|nsubjpass|1 held|VBN|ROOT|1", 0, ("Dane", "nominal", "Person")),
    "before a noun": ("a|DT|det|2 Danish|JJ|amod|2 judge|NN|nsubj|3 sat|VBD|ROOT|3", 1, ("Danish", "name", "Place")),
    "before a noun, misread": (
        "a|DT|det|1 Danish|NNP|nsubj|3 judge|NN|dep|3 sat|VBD|ROOT|3",
        1,
        ("Danish", "name", "Place"),
    ),
    "a language": ("They|PRP|nsubj|1 speak|VBP|ROOT|1 Danish|NNP|dobj|1", 2, ("Danish", "name", "Place")),
}


@pytest.mark.parametrize(("table", "place", "expected"), COMPATRIOTS.values(), ids=COMPATRIOTS)
def test_a_demonym_without_a_noun_is_a_person_or_a_people(
    table: str, place: int, expected: tuple[str, str, str]
) -> None:
    parse = make_parse(table)
    parse.names = [
        Name(first=place, last=place + 1, type="Place", cls="kg:Country", origin="world", adjective=True),
    ]

    assert expected in texts(parse)


def test_a_description_in_apposition_is_a_mention() -> None:
    parse = make_parse(
        "Ann|NNP|compound|1 Berg|NNP|nsubj|6 ~,|,|punct|1 a|DT|det|5 Danish|JJ|amod|5 judge|NN|appos|1 sat|VBD|ROOT|6"
    )
    danish = Name(
        first=4,
        last=5,
        type="Place",
        cls="kg:Country",
        origin="world",
        canonical="Denmark",
        adjective=True,
        links=("x",),
    )
    parse.names = [BERG, danish]

    assert texts(parse) == [
        ("Ann Berg", "name", "Person"),
        ("Danish judge", "nominal", "Person"),
        ("Danish", "name", "Place"),
    ]
    found = find_mentions(parse)[2]
    assert (found.canonical, found.adjective, found.links) == ("Denmark", True, ("x",))


def test_the_head_is_the_word_whose_head_is_outside() -> None:
    parse = make_parse(
        "University|NNP|nsubj|3 of|IN|prep|0 Bergen|NNP|pobj|1 paid|VBD|ROOT|3 old|JJ|amod|5 nuns|NNS|dobj|3|nun"
    )
    parse.names = [Name(first=0, last=3, type="Organization", cls="kg:Organization", origin="model")]

    assert [m.head for m in find_mentions(parse)] == [0, 5]


def test_times_are_no_mentions() -> None:
    assert texts(make_parse("on|IN|ROOT|0 last|JJ|amod|2||DATE week|NN|pobj|0||DATE")) == []


def test_mentions_are_in_text_order() -> None:
    parse = make_parse("Ann|NNP|compound|1 Berg|NNP|nsubj|2 met|VBD|ROOT|2 her|PRP$|poss|4 sister|NN|dobj|2")
    parse.names = [BERG]
    found: list[Mention] = find_mentions(parse)

    assert found == sorted(found, key=lambda m: m.start)
    assert [parse.text(m.start, m.end) for m in found] == ["Ann Berg", "her", "sister"]


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("latest|JJS|amod|1 version|NN|nsubj|4 of|IN|prep|1 phones|NNS|pobj|2|phone sold|VBD|ROOT|4", "Product"),
        ("latest|JJS|amod|1 version|NN|nsubj|4 of|IN|prep|1 events|NNS|pobj|2|event helped|VBD|ROOT|4", "Other"),
    ],
)
def test_a_version_is_a_thing_of_the_kind(table: str, kind: str) -> None:
    assert ("latest version", "nominal", kind) in texts(make_parse(table))


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The pro-Oslo councillor Ann Berg spoke.", {"Ann Berg"}),
        ("He is a non-Muslim.", set()),
        ("Post-Soviet states met.", set()),
        ("The pro-Oslo councillor left Oslo.", {"Oslo"}),
        ("The Oslo councillor Ann Berg spoke.", {"Oslo", "Ann Berg"}),
        ("Nurses staged anti-Oslo protests.", {"Oslo"}),
    ],
)
def test_a_name_in_a_modifier_of_stance_is_a_mention_where_it_is_used(
    extract_text: Callable[..., Extraction], sentence: str, named: set[str]
) -> None:
    found = extract_text(sentence)

    assert {
        found.document.text[m.start : m.end] for e in found.entities for m in e.mentions if m.kind == "name"
    } == named


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Vestoil released the program on Monday.", "program", "Product"),
        ("The program was downloaded by millions.", "program", "Product"),
        ("Ann Berg ended the program on Monday.", "program", "Other"),
        ("The pro-Oslo camp won.", "pro-Oslo camp", "Group"),
        ("The old camp closed.", "old camp", "Place"),
        ("The freighter sank.", "freighter", "Product"),
        ("The fighter died.", "fighter", "Person"),
    ],
)
def test_what_the_noun_stands_for_here(
    extract_text: Callable[..., Extraction], sentence: str, words: str, kind: str
) -> None:
    found = extract_text(sentence)
    kinds = {found.document.text[m.start : m.end]: e.type for e in found.entities for m in e.mentions}

    assert kinds.get(words) == kind

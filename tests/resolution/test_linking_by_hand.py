"""Coreference on parses built by hand: no model, and nothing that a model's error could blur."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Span
from kg.resolution import link_mentions
from tests.helpers import make_parse
from tests.resolution.builder import mention

MET = "Peter|NNP|compound|1 Keller|NNP|nsubj|2 met|VBD|ROOT|2|meet Susan|NNP|compound|4 Keller|NNP|dobj|2\n"
LEFT = "Keller|NNP|nsubj|1 left|VBD|ROOT|1|leave"


def words(parse, entity):
    return [parse.document.text[m.start : m.end] for m in entity.mentions]


def clusters(parse, mentions, **more):
    return [words(parse, e) for e in link_mentions(parse, mentions, **more).entities]


def test_a_lone_surname_with_two_bearers_stays_apart_and_says_so():
    parse = make_parse(MET + LEFT)
    mentions = [
        mention(parse, "Peter Keller", "name", "Person"),
        mention(parse, "Susan Keller", "name", "Person"),
        mention(parse, "Keller", "name", "Person", nth=2),
    ]
    entities, decisions = link_mentions(parse, mentions)

    assert [words(parse, e) for e in entities] == [["Peter Keller"], ["Susan Keller"], ["Keller"]]
    assert [(d.same, d.reasons) for d in decisions] == [(False, ("tie",)), (False, ("tie",))]


def test_a_title_tells_which_of_the_two():
    parse = make_parse(MET + "Mrs.|NNP|compound|1 Keller|NNP|nsubj|2 left|VBD|ROOT|2|leave")
    mentions = [
        mention(parse, "Peter Keller", "name", "Person"),
        mention(parse, "Susan Keller", "name", "Person"),
        mention(parse, "Keller", "name", "Person", nth=2),
    ]
    assert clusters(parse, mentions) == [["Peter Keller"], ["Susan Keller", "Keller"]]


def test_before_the_second_is_introduced_the_surname_means_the_first():
    parse = make_parse(
        "Peter|NNP|compound|1 Keller|NNP|nsubj|2 left|VBD|ROOT|2|leave\n"
        "Keller|NNP|nsubj|1 met|VBD|ROOT|1|meet Susan|NNP|compound|3 Keller|NNP|dobj|1"
    )
    mentions = [
        mention(parse, "Peter Keller", "name", "Person"),
        mention(parse, "Keller", "name", "Person", nth=1),
        mention(parse, "Susan Keller", "name", "Person"),
    ]
    assert clusters(parse, mentions) == [["Peter Keller", "Keller"], ["Susan Keller"]]


def test_family_name_first_hyphen_and_case():
    parse = make_parse(
        "Han|NNP|compound|1 Min-ho|NNP|nsubj|2 left|VBD|ROOT|2|leave\n"
        "Han|NNP|nsubj|1 smiled|VBD|ROOT|1|smile\n"
        "Han|NNP|compound|1 Min-Ho|NNP|nsubj|2 slept|VBD|ROOT|2|sleep"
    )
    mentions = [
        mention(parse, "Han Min-ho", "name", "Person"),
        mention(parse, "Han", "name", "Person", nth=1),
        mention(parse, "Han Min-Ho", "name", "Person"),
    ]
    assert clusters(parse, mentions) == [["Han Min-ho", "Han", "Han Min-Ho"]]


def test_a_surname_that_the_recogniser_took_for_a_body_is_the_persons():
    parse = make_parse("Peter|NNP|compound|1 Keller|NNP|nsubj|2 left|VBD|ROOT|2|leave\n" + LEFT)
    mentions = [
        mention(parse, "Peter Keller", "name", "Person"),
        mention(parse, "Keller", "name", "Organization", nth=1),
    ]
    (entity,) = link_mentions(parse, mentions).entities

    assert entity.type == "Person"
    assert {m.type for m in entity.mentions} == {"Person"}


def test_one_canonical_name_is_one_thing():
    parse = make_parse(
        "Norland|NNP|nsubj|1 signed|VBD|ROOT|1|sign\nThe|DT|det|2 Norlandic|JJ|amod|2 army|NN|nsubj|3 agreed|VBD|ROOT|3"
    )
    mentions = [
        mention(parse, "Norland", "name", "Place", canonical="Norland"),
        mention(parse, "Norlandic", "name", "Place", canonical="Norland", adjective=True),
        mention(parse, "army", "nominal", "Organization"),
    ]
    assert clusters(parse, mentions) == [["Norland", "Norlandic"], ["army"]]


def test_a_place_and_a_person_of_one_word_are_two():
    parse = make_parse("Lund|NNP|nsubj|1 visited|VBD|ROOT|1|visit Lund|NNP|dobj|1")
    mentions = [mention(parse, "Lund", "name", "Person"), mention(parse, "Lund", "name", "Place", nth=1)]

    assert clusters(parse, mentions) == [["Lund"], ["Lund"]]


def test_speakers_found_elsewhere_decide_who_i_is():
    parse = make_parse("Ann|NNP|nsubj|1 spoke|VBD|ROOT|1|speak\nI|PRP|nsubj|1 slept|VBD|ROOT|1|sleep")
    parse.quotes = [_quote(parse, "I slept")]
    mentions = [mention(parse, "Ann", "name", "Person"), mention(parse, "I", "pronoun", "Person")]
    content, source = Span(10, 17), Span(0, 3)

    assert clusters(parse, mentions, speakers=[([content], source)]) == [["Ann", "I"]]


def _quote(parse, text):
    from kg.model import Quote

    start = parse.document.text.index(text)
    return Quote(start=start, end=start + len(text))


NAMES = ["Ann Berg", "Berg", "Eva Berg", "FNA", "Far North Agency", "Norland", "she", "the agency", "they", "It"]
KINDS = {
    "FNA": ("name", "Organization"),
    "Far North Agency": ("name", "Organization"),
    "Norland": ("name", "Place"),
    "she": ("pronoun", "Person"),
    "they": ("pronoun", "Group"),
    "It": ("pronoun", "Other"),
    "the agency": ("nominal", "Organization"),
}


@st.composite
def stories(draw):
    """Sentences "X met Y" with any names, and a mention for each."""
    pairs = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=8))
    lines = []
    for left, right in pairs:
        n = len(left.split())
        rows = [f"{w}|NNP|compound|{n - 1}" for w in left.split()[:-1]] + [f"{left.split()[-1]}|NNP|nsubj|{n}"]
        rows.append(f"met|VBD|ROOT|{n}|meet")
        m = n + len(right.split())
        rows += [f"{w}|NNP|compound|{m}" for w in right.split()[:-1]] + [f"{right.split()[-1]}|NNP|dobj|{n}"]
        lines.append(" ".join(rows))
    parse = make_parse("\n".join(lines))
    mentions, at = [], 0
    for name in [n for pair in pairs for n in pair]:
        at = parse.document.text.index(name, at)
        kind, type_ = KINDS.get(name, ("name", "Person"))
        found = mention(parse, name, kind, type_, nth=parse.document.text[:at].count(name))
        mentions.append(found)
        at += len(name)
    return parse, mentions


@given(stories())
def test_every_mention_is_in_exactly_one_entity(story):
    parse, mentions = story
    entities = link_mentions(parse, mentions).entities

    placed = sorted((m.start, m.end) for e in entities for m in e.mentions)
    assert placed == sorted((m.start, m.end) for m in mentions)
    assert [e.id for e in entities] == [f"e{n}" for n in range(1, len(entities) + 1)]


@given(stories())
def test_the_order_of_the_mentions_does_not_matter(story):
    parse, mentions = story

    assert link_mentions(parse, mentions) == link_mentions(parse, mentions[::-1])


@given(stories())
def test_two_given_names_never_share_an_entity(story):
    parse, mentions = story

    for entity in link_mentions(parse, mentions).entities:
        assert not {"Ann Berg", "Eva Berg"} <= set(words(parse, entity))


SPELLED = (
    "Harbour|NNP|compound|2 Rescue|NNP|compound|2 Forces|NNPS|nsubj|3 left|VBD|ROOT|3|leave\n"
    "HRF|NNP|nsubj|1 slept|VBD|ROOT|1|sleep"
)


def test_what_a_document_spells_out_overrules_the_gazetteer():
    parse = make_parse(SPELLED)
    letters = mention(
        parse, "HRF", "name", "Organization", canonical="Human Relief Fund", links=("https://example.org/1",)
    )
    (body,) = link_mentions(parse, [mention(parse, "Harbour Rescue Forces", "name", "Organization"), letters]).entities

    assert (words(parse, body), body.links) == (["Harbour Rescue Forces", "HRF"], ())


def test_the_gazetteer_stands_where_the_letters_are_not_spelled_out():
    parse = make_parse(SPELLED.replace("Rescue|", "Supply|"))
    letters = mention(
        parse, "HRF", "name", "Organization", canonical="Human Relief Fund", links=("https://example.org/1",)
    )
    _, fund = link_mentions(parse, [mention(parse, "Harbour Supply Forces", "name", "Organization"), letters]).entities

    assert fund.links == ("https://example.org/1",)

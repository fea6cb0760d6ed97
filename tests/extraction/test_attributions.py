"""Attributions from parses that are built by hand, and laws that hold for any parse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotation import find_quotes
from kg.extraction.attribution_cues import AttributionCues
from kg.extraction.attributions import find_attributions
from kg.model import Parse, Quote
from tests.extraction.attribution_rows import CUES, rows
from tests.helpers import make_parse


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Ann|NNP|nsubj|1 said|VBD|ROOT|1|say that|IN|mark|4 Bo|NNP|nsubj|4 left|VBD|ccomp|1|leave .|.|punct|1",
            [("Ann", "said", "Bo left")],
        ),
        (
            "Bo|NNP|nsubj|1 left|VBD|ccomp|4|leave ,|,|punct|4 Ann|NNP|nsubj|4 said|VBD|ROOT|4|say .|.|punct|4",
            [("Ann", "said", "Bo left")],
        ),
        (
            "Bo|NNP|nsubj|1 left|VBD|ROOT|1|leave ,|,|punct|1 according|VBG|prep|1|accord to|IN|prep|3 "
            "police|NNS|pobj|4 .|.|punct|1",
            [("police", "according to", "Bo left")],
        ),
        (
            "Ann|NNP|nsubj|1 said|VBD|ROOT|1|say ,|,|punct|1 according|VBG|prep|1|accord to|IN|prep|3 Acme|NNP|pobj|4 "
            ",|,|punct|1 that|IN|mark|9 Bo|NNP|nsubj|9 left|VBD|ccomp|1|leave .|.|punct|1",
            [("Ann", "said", "Bo left"), ("Acme", "according to", "Ann said … Bo left")],
        ),
        (
            "Ann|NNP|nsubj|3 and|CC|cc|0 Bo|NNP|conj|0 denied|VBD|ROOT|3|deny that|IN|mark|6 Cy|NNP|nsubj|6 "
            "left|VBD|ccomp|3|leave .|.|punct|3",
            [("Ann", "denied", "Cy left"), ("Bo", "denied", "Cy left")],
        ),
        (
            "Bo|NNP|nsubj|2 reportedly|RB|advmod|2 left|VBD|ROOT|2|leave .|.|punct|2",
            [(None, "reportedly", "Bo … left")],
        ),
        (
            "Ann|NNP|nsubj|1 told|VBD|ROOT|1|tell Bo|NNP|dobj|1 that|IN|mark|5 Cy|NNP|nsubj|5 left|VBD|ccomp|1|leave",
            [("Ann", "told", "Cy left")],
        ),
        (
            "a|DT|det|1 warning|NN|nsubj|8 by|IN|prep|1 Ann|NNP|pobj|2 that|IN|mark|7 Bo|NNP|nsubj|7 will|MD|aux|7 "
            "leave|VB|acl|1 spread|VBD|ROOT|8",
            [("Ann", "warning", "Bo will leave")],
        ),
    ],
)
def test_hand_built_parses(table: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert rows(make_parse(table)) == expected


@pytest.mark.parametrize(
    "table",
    [
        "Ann|NNP|nsubj|1 left|VBD|ROOT|1|leave .|.|punct|1",
        "The|DT|det|2 said|VBN|amod|2|say paper|NN|nsubj|3 fell|VBD|ROOT|3|fall .|.|punct|3",
        "It|PRP|nsubj|1 went|VBD|ROOT|1|go according|VBG|prep|1|accord to|IN|prep|2 plan|NN|pobj|3 .|.|punct|1",
        "Ann|NNP|nsubj|1 told|VBD|ROOT|1|tell a|DT|det|3 lie|NN|dobj|1 .|.|punct|1",
        "She|PRP|nsubj|1 reports|VBZ|ROOT|1|report to|IN|prep|1 Ann|NNP|pobj|2 .|.|punct|1",
    ],
)
def test_yields_nothing(table: str) -> None:
    assert rows(make_parse(table)) == []


def test_the_chain_of_sources_is_resolved() -> None:
    parse = make_parse(
        "Ann|NNP|nsubj|1 said|VBD|ROOT|1|say ,|,|punct|1 according|VBG|prep|1|accord to|IN|prep|3 Acme|NNP|pobj|4 "
        ",|,|punct|1 that|IN|mark|9 Bo|NNP|nsubj|9 left|VBD|ccomp|1|leave .|.|punct|1"
    )
    inner, outer = find_attributions(parse, CUES)
    assert (inner.via, outer.via) == (1, None)
    assert inner.holds(9)
    assert outer.holds(9)
    assert outer.holds(1)
    assert not inner.holds(1)


def test_addressee_and_head_are_token_positions() -> None:
    parse = make_parse(
        "Ann|NNP|nsubj|1 told|VBD|ROOT|1|tell Bo|NNP|dobj|1 that|IN|mark|5 Cy|NNP|nsubj|5 left|VBD|ccomp|1"
    )
    (draft,) = find_attributions(parse, CUES)
    assert (draft.source_head, draft.cue_token, draft.addressee) == (0, 1, 2)


@pytest.mark.parametrize(
    ("verb", "lemma", "certainty"),
    [("said", "say", "certain"), ("denied", "deny", "negative"), ("speculated", "speculate", "possible")],
)
def test_certainty_comes_from_the_cue(verb: str, lemma: str, certainty: str) -> None:
    parse = make_parse(f"Ann|NNP|nsubj|1 {verb}|VBD|ROOT|1|{lemma} that|IN|mark|4 Bo|NNP|nsubj|4 left|VBD|ccomp|1")
    assert [d.certainty for d in find_attributions(parse, CUES)] == [certainty]


def test_no_cues_no_attributions() -> None:
    parse = make_parse("Ann|NNP|nsubj|1 said|VBD|ROOT|1|say that|IN|mark|4 Bo|NNP|nsubj|4 left|VBD|ccomp|1")
    assert find_attributions(parse, AttributionCues()) == []


WORDS = [
    "said|VBD|say",
    "say|VB|say",
    "told|VBD|tell",
    "according|VBG|accord",
    "to|IN|to",
    "to|TO|to",
    "that|IN|that",
    "that|WDT|that",
    "reported|VBN|report",
    "reports|NNS|report",
    "plans|NNS|plan",
    "by|IN|by",
    "Ann|NNP|ann",
    "police|NNS|police",
    "he|PRP|he",
    "and|CC|and",
    ",|,|,",
    ".|.|.",
    ":|:|:",
    '"|``|"',
    "'|''|'",
    "reportedly|RB|reportedly",
    "cited|VBN|cite",
    "citing|VBG|cite",
    "quoted|VBD|quote",
    "as|IN|as",
    "saying|VBG|say",
    "in|IN|in",
    "words|NNS|word",
    "confident|JJ|confident",
    "OSLO|NNP|oslo",
    "-|:|-",
    "claim|NN|claim",
    "of|IN|of",
    "left|VBD|leave",
    "will|MD|will",
]
DEPS = [
    "nsubj",
    "nsubjpass",
    "dobj",
    "ccomp",
    "xcomp",
    "advcl",
    "conj",
    "cc",
    "mark",
    "aux",
    "auxpass",
    "prep",
    "pobj",
    "agent",
    "acl",
    "relcl",
    "punct",
    "appos",
    "compound",
    "poss",
    "advmod",
    "amod",
    "pcomp",
    "dep",
    "neg",
    "attr",
    "acomp",
]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any words in any tree: nonsense is what a parser gives for nonsense."""
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        size = draw(st.integers(1, 12))
        root = draw(st.integers(0, size - 1))
        rows = []
        for i in range(size):
            text, tag, lemma = draw(st.sampled_from(WORDS)).split("|")
            # Heads point towards the root, so that the tree has no cycle.
            head = root if i == root else draw(st.integers(i + 1, root) if i < root else st.integers(root, i - 1))
            rows.append(f"{text}|{tag}|{'ROOT' if i == root else draw(st.sampled_from(DEPS))}|{head}|{lemma}")
        lines.append(" ".join(rows))
    parse = make_parse("\n".join(lines))
    length = len(parse.document.text)
    if draw(st.booleans()):
        parse.quotes = find_quotes(parse.document.text)
    else:
        ends = draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=4))
        parse.quotes = [Quote(start=min(e), end=max(e)) for e in sorted(ends)]
    return parse


@settings(max_examples=300, deadline=None)
@given(parses())
def test_any_parse_gives_attributions_that_hold_together(parse: Parse) -> None:
    found = find_attributions(parse, CUES)
    text = parse.document.text
    for draft in found:
        assert draft.content
        for span in (*draft.content, *filter(None, (draft.source, draft.cue))):
            assert 0 <= span.start < span.end <= len(text)
        edges = [edge for span in draft.ranges for edge in span]
        assert edges == sorted(edges), "in text order, without overlap"
        for (first, last), span in zip(draft.ranges, draft.content, strict=True):
            assert (parse.tokens[first].start, parse.tokens[last - 1].end) == (span.start, span.end)
            assert draft.holds(first)
        if draft.cue is not None and draft.cue_token is not None:
            assert draft.cue.start <= parse.tokens[draft.cue_token].start < draft.cue.end
        assert (draft.source is None) == (draft.source_head is None)
    for start in range(len(found)):
        seen, at = set(), start
        while (via := found[at].via) is not None:
            assert via not in seen
            seen.add(via)
            at = via


@given(parses())
def test_the_same_parse_gives_the_same_attributions(parse: Parse) -> None:
    assert find_attributions(parse, CUES) == find_attributions(parse, CUES)

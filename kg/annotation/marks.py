"""Names that more than capitals hold together: firms of two partners ("Berg & Lund"), names with a possessive ending of
their own ("Lund's"), ships and works that begin with a title ("Princess of Vik"), foundations of two founders, and roads
and laws with a number ("Highway 12")."""

from __future__ import annotations

from kg.annotation.candidates import Candidate, Spans
from kg.annotation.cues import PRODUCT_NOUNS, TITLES, WORK_NOUNS, words
from kg.annotation.edges import ends_in_number, proper
from kg.annotation.name_words import NUMBERED

_VESSELS = words("boat liner cruiser schooner steamer")
_FOUNDED = words("foundation fund trust institute center centre school prize library")
_TITLE = 10
"""Words of the longest title."""
_ALONE = ("nsubj", "nsubjpass", "dobj", "pobj")
"""Places of a noun, where a possessor never stands."""


def join_partners(spans: Spans) -> None:
    """Put the words on both sides of an ampersand together, unless both are well-known names or one is a full name."""
    tokens = spans.tokens
    for sign in tokens:
        at = sign.i
        if sign.text != "&" or not 0 < at < len(tokens) - 1 or tokens[at - 1].sentence != tokens[at + 1].sentence:
            continue
        left, right = spans.owner[at - 1], spans.owner[at + 1]
        if spans.owner[at] is not None or not (proper(tokens[at - 1]) and proper(tokens[at + 1])):
            continue
        if (at - 1 in spans.strong and at + 1 in spans.strong) or _is_long(left) or _is_long(right):
            continue
        if tokens[at - 1].lower in TITLES or tokens[at + 1].lower in TITLES:
            continue
        for part in (left, right):
            if part is not None:
                spans.drop(part)
        spans.add(at - 1, at + 2)


def _is_long(part: Candidate | None) -> bool:
    return part is not None and part.last - part.first > 1


def keep_endings(spans: Spans) -> None:
    """Give a name back its possessive ending where it owns nothing: "Lund's cut the rating"; then everywhere."""
    tokens = spans.tokens
    owners = [c for c in spans.found if c.last < len(tokens) and tokens[c.last].tag == "POS" and c.label != "Person"]
    proven = {tokens[c.last - 1].text for c in owners if _owns_nothing(spans, c)}
    for owner in owners:
        if tokens[owner.last - 1].text in proven:
            spans.drop(owner)
            spans.add(owner.first, owner.last + 1, owner)


def _owns_nothing(spans: Spans, name: Candidate) -> bool:
    """Whether the name stands where a noun does, and a verb or the sentence's end follows the ending."""
    tokens, word = spans.tokens, spans.tokens[name.last - 1]
    while word.dep == "conj" and word.head.i < word.i:
        word = word.head
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else word
    if (
        word.dep not in _ALONE
        or (name.entries and name.first in spans.strong)
        or word.head.lower == "of"
        or tokens[name.last].text == "'"
    ):
        return False
    if word.dep.startswith("nsubj") and after.tag in ("VBD", "VBZ", "VBP", "MD"):
        return after is word.head or after.head is word.head
    return name.label == "Organization" and after.tag in ("IN", "CC", ".", ",")


def add_titled(spans: Spans) -> None:
    """Take what begins with a title's word after the noun that says what it is: "the ferry Princess of Vik"."""
    tokens = spans.tokens
    for kind in tokens[:-3]:
        first = kind.i + 1
        named = kind.lower in PRODUCT_NOUNS or kind.lower in WORK_NOUNS or kind.lower in _VESSELS
        if not named or kind.tag != "NN" or tokens[first].lower not in TITLES or not tokens[first].text.istitle():
            continue
        of = first + 1
        last = of + 1 + (tokens[of + 1].lower == "the")
        if tokens[of].lower != "of" or tokens[last].sentence != kind.sentence or not proper(tokens[last]):
            continue
        for part in {id(c): c for c in spans.owner[first : last + 1] if c}.values():
            spans.drop(part)
        cls = ("Work", "kg:Work") if kind.lower in WORK_NOUNS else ("Product", "kg:Product")
        spans.add(first, last + 1, Candidate(first, last + 1, *cls))


def add_quoted_titles(spans: Spans) -> None:
    """Take the whole title in quotation marks after the noun for a work: 'the novel "A House in Vik"'."""
    tokens = spans.tokens
    for kind in tokens[:-3]:
        first = kind.i + 2
        opening = tokens[first - 1]
        if kind.lower not in WORK_NOUNS or opening.text != '"' or not tokens[first].text[0].isupper():
            continue
        inside = tokens[first : first + _TITLE]
        last = next((t.i for t in inside if t.text == '"'), first)
        if last - first < 2 or tokens[last].sentence != kind.sentence or not tokens[last - 1].text[-1].isalnum():
            continue
        for part in {id(c): c for c in spans.owner[first:last] if c}.values():
            spans.drop(part)
        spans.add(first, last, Candidate(first, last, "Work", "kg:Work"))


def join_forenames(spans: Spans) -> None:
    """Put the first of two founders together with the foundation: "the Ann and Bo Berg Foundation"."""
    tokens = spans.tokens
    for body in [c for c in spans.found if c.last - c.first > 2 and c.first > 2]:
        word, at = tokens[body.last - 1].lower, body.first - 2
        if word not in _FOUNDED or tokens[at + 1].text not in ("and", "&") or not tokens[at].text.istitle():
            continue
        founder = spans.owner[at]
        if tokens[at - 1].lower != "the" or at in spans.strong or _is_long(founder) or tokens[at].tag != "NNP":
            continue
        for part in (founder, body):
            if part is not None:
                spans.drop(part)
        spans.add(at, body.last, body)


def add_numbered(spans: Spans, headline: list[bool]) -> None:
    """Take the roads and laws that are named by a number: "Highway 12", "Proposition 3"."""
    tokens = spans.tokens
    for token in tokens[:-1]:
        if token.lower in NUMBERED and token.text.istitle() and not headline[token.sentence]:
            last = token.i + 2
            if not any(spans.owner[token.i : last]) and ends_in_number(tokens, token.i + 1):
                spans.add(token.i, last, Candidate(token.i, last, *NUMBERED[token.lower]))

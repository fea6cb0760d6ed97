"""What the text around a name, and the name's own words, say about what it names.

Comes in: a parse and one candidate.  Goes out: votes, each a type, a class (or None) and a weight; `names` adds them up
over all places where the same words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.annotation.cues import (
    EVENT_NOUNS,
    HONORIFICS,
    KIN,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    PRODUCT_NOUNS,
    TITLES,
    WORK_NOUNS,
    Vote,
    words,
)
from kg.annotation.edges import GOVERNORS
from kg.annotation.grammar import AT, position_votes
from kg.annotation.made_things import handling_votes
from kg.annotation.name_words import DESIGNATORS
from kg.annotation.noun_votes import common_votes, modifier_votes
from kg.annotation.own_words import INNER
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS

_YEAR = re.compile(r"1\d\d\d|20\d\d")
_MODIFIERS = ("compound", "nmod", "amod")
_SITES = frozenset({"GPE", "LOC"})
_LIFE = words("born b. b died d. né née")


# ---- The name's own words


# ---- The words around it


def context_votes(tokens: list[Token], first: int, last: int, head: Token) -> Iterator[Vote]:
    """Votes of the words around the name in one place."""
    sentence = tokens[first].sentence
    if first and tokens[first - 1].sentence == sentence:
        yield from _before(tokens, tokens[first - 1], tokens[last - 1])
    if last < len(tokens) and tokens[last].sentence == sentence:
        yield from _after(tokens, tokens[last], head)
    if first and tokens[first - 1].text == '"' and last < len(tokens) and tokens[last].text == '"':
        yield "Work", None, 1.2
        yield "Place", None, -2.5  # '"Salt Road", a thriller'
    if last - first > 1 and _titled(tokens, first):
        yield "Person", None, 2.0
    yield from position_votes(head)
    yield from handling_votes(head)


def _titled(tokens: list[Token], first: int) -> bool:
    """Whether a title with a complement stands before: "Secretary of State", "head of the Audit Court"."""
    at = first - 1
    while at >= max(0, first - 8) and tokens[at].sentence == tokens[first].sentence:
        word = tokens[at]
        if word.lower in TITLES and at + 1 < first and tokens[at + 1].lower in ("of", "for"):
            body = DESIGNATORS.get(tokens[first - 1].lower, "kg:Thing")
            before = tokens[first - 1]
            place = (before.tag == "NNP" and word.lower in GOVERNORS) or (before.ent == "GPE" and at == first - 3)
            return word.text[0].isupper() or place or TYPE_OF_CLASS[body] in ("Organization", "Place")
        if word.lower not in ("of", "for", "the", "and") and not word.text[0].isupper():
            return False
        at -= 1
    return False


def _before(tokens: list[Token], before: Token, last: Token) -> Iterator[Vote]:
    """Votes of the word before the name: a title, a noun that says what it is, an article."""
    if before.text == '"' and before.i and tokens[before.i - 1].lower in WORK_NOUNS:
        yield "Work", None, 2.5
        return
    if before.text == "#" and before.end == tokens[before.i + 1].start:
        yield "Other", None, 3.0  # a hashtag
    word = before.lower
    earlier = tokens[before.i - 1] if before.i else before
    if before.text in ("The", "A", "An") and earlier.sentence == before.sentence:
        if earlier.lower in WORK_NOUNS:
            yield "Work", None, 2.5  # "the film The Falcon"
            return
        if earlier.lower in ORGANIZATION_NOUNS:
            yield "Organization", ORGANIZATION_NOUNS[earlier.lower], 1.5
            return
    noun = before.tag in ("NN", "NNP")
    if before.lemma == "rival" and noun != (before.tag == "NNS"):
        yield from _rival_votes(before, last)
    elif word in HONORIFICS and before.text[0].isupper():
        yield "Person", None, 3.0
    elif word in PERSON_NOUNS and noun:
        yield "Person", None, 3.0 if word in KIN else 2.0
    elif word == "rival" and before.tag == "JJ":
        yield "Place", None, -1.5  # "moved to rival Acmo"
    elif word == "elect" and earlier.text == "-":
        yield "Person", None, 2.0
    elif word == "agency" and earlier.lower == "news":
        yield "Organization", "kg:NewsAgency", 3.0
    elif word in ORGANIZATION_NOUNS and noun and not _ends_name(before, earlier):
        yield "Organization", ORGANIZATION_NOUNS[word], 1.5
    elif word == "by" and earlier.ent == "WORK_OF_ART":
        yield "Person", None, 1.0
    elif word in PLACE_NOUNS and before.tag == "NN" and not (earlier.tag == "NNP" and earlier.head is before):
        yield "Place", PLACE_NOUNS[word], 1.5
    elif word == "of" and (earlier.lower in PLACE_NOUNS or earlier.lower.removesuffix("s") in PLACE_NOUNS):
        yield "Place", PLACE_NOUNS.get(earlier.lower), 3.0
    elif word == "(" and earlier.ent == "ORG":
        yield "Organization", None, 1.2  # an acronym
    elif (
        word == "," and len(last.text) == 2 and last.text.isupper() and earlier.tag == "NNP" and earlier.ent != "PERSON"
    ):
        yield "Place", "kg:Region", 2.5  # "Sacramento, CA"
    elif word in EVENT_NOUNS:
        yield "NamedEvent", None, 2.5 if before.text[0].isupper() else 1.5
    elif word in WORK_NOUNS:
        yield "Work", None, 1.5
    elif word in PRODUCT_NOUNS:
        yield "Product", None, 1.2
        if word != "model":
            yield "Person", None, -0.8
    elif word in AT and before.text[0].isupper() and before.dep != "prep":
        yield "Place", None, 2 * AT[word]  # "Near Oslo, ...": the capital has led the parser astray
    elif word in ("a", "an", "the"):
        yield from _article_votes(word, before, last)
        if earlier.lower in ("across", "along") and last.i == before.i + 1 and last.dep == "pobj":
            yield "Place", "kg:NaturalFeature", 1.8  # "across the Drina"
    elif noun and (before.head.tag in ("NNP", "NNPS") or last.head is before) and not before.text[0].isupper():
        yield from common_votes(before, 1.2, one_word=last.i == before.i + 1)


def _rival_votes(noun: Token, last: Token) -> Iterator[Vote]:
    """ "his rival Berg", but "Austrian rival Voss" and "the city rivals Voss"."""
    if any(c.lower in ("his", "her") for c in (*noun.children, *last.children)):
        yield "Person", None, 2.0
    elif noun.tag == "NN" or not any(c.dep == "conj" for c in last.children):
        yield "Organization", None, 0.4 if noun.tag == "NN" else 1.6
        yield "Person", None, 0.4 if noun.tag == "NN" else 0.0


def _ends_name(word: Token, earlier: Token) -> bool:
    """Whether the word is the last of a name, not a noun that says what the next name names."""
    return word.text.istitle() and earlier.tag == "NNP" and earlier.i < word.i and earlier.sentence == word.sentence


def _article_votes(word: str, before: Token, last: Token) -> Iterator[Vote]:
    """Votes of an article that belongs to the name, not to a noun after it."""
    if last.dep in ("compound", "nmod", "amod", "poss") and last.head.i > last.i:
        return
    if word == "the":
        yield "Person", None, -0.8
        if last.i == before.i + 1 and (cls := DESIGNATORS.get(last.lower)) and TYPE_OF_CLASS[cls] == "Organization":
            yield "Organization", cls, 1.0  # "the Herald"
        plural = last.text.endswith("s") and not last.text.endswith(("us", "is", "ss", "as"))
        if last.tag == "NNPS" or (plural and last.i == before.i + 1):
            yield "Organization", None, 0.5
        elif last.i == before.i + 1 and last.ent not in ("GPE", "LOC", "FAC") and last.lower not in DESIGNATORS:
            yield "Place", None, -0.8
            if INNER.fullmatch(last.text):
                yield "Product", None, 1.0  # "the HansenBook"; a firm would stand without the article
                yield "Organization", None, -0.8
    else:
        yield "Product", None, 1.5 if last.text.isupper() else 0.4
        yield "Person", None, -0.5


def _after(tokens: list[Token], after: Token, head: Token) -> Iterator[Vote]:
    """Votes of the words after the name: an age, a life span, a relative pronoun, a noun that the name modifies."""
    following = [t for t in tokens[after.i + 1 : after.i + 12] if t.sentence == after.sentence]
    word = after.lower
    second = following[0] if following else after
    if word in (",", "("):
        yield from _insertion_votes(word, following)
    elif word == "who":
        yield "Person", None, 1.5
    elif word == "for" and second.lower in ("his", "her") and following[1:2] and following[1].lower in _FEATS:
        yield "Person", None, 2.0  # "the prize went to Ann Berg for her role"
    elif word == "in" and head.dep == "pobj" and head.head.lower in AT and any(t.ent in _SITES for t in following[:3]):
        yield "Place", None, 0.8  # "at El-Zuma in northern Sudan"
    elif word == "news" and second.lemma == "agency":
        yield "Organization", "kg:NewsAgency", 3.0
    elif word in ("railway", "train", "metro", "bus", "railroad") and second.lemma == "station":
        yield "Place", "kg:City", 2.0
    elif head.tag != "JJ" or head.ent not in ("", "NORP"):
        while word == "-" and head.dep in _MODIFIERS and head.head.pos == "PROPN" and head.head.i > head.i:
            head = head.head  # "the Berg-Lund summit"
        if head.dep in _MODIFIERS and head.head.i > head.i and head.head.pos == "NOUN":
            yield from modifier_votes(head.head)


_FEATS = frozenset({"role", "performance", "portrayal", "part", "work", "debut"})


def _insertion_votes(opening: str, following: list[Token]) -> Iterator[Vote]:
    """Votes of an age (", 42,"), a life span ("(born 1990)", "(1774-1854)") or a relative clause after the name."""
    if not following:
        return
    word = following[0].lower
    if word.isdigit() and 5 <= int(word[:3]) < 110 and len(following) > 1 and following[1].text in (",", ")"):
        yield "Person", None, 2.0
    elif word == "who":
        yield "Person", None, 1.5
    elif word in ("which", "where"):
        yield "Person", None, -1.0
    elif word in _LIFE:
        yield "Person", None, 2.0
    elif word == "based" and opening == "," and following[1:2] and following[1].lower in ("in", "at"):
        yield "Organization", None, 1.5
    elif opening == "(":
        inside = following[: next((i for i, t in enumerate(following) if t.text == ")"), len(following))]
        if any(t.lower in _LIFE for t in inside):
            yield "Person", None, 2.5
        elif sum(bool(_YEAR.match(t.text)) for t in inside) == 2:
            yield "Person", None, 1.5

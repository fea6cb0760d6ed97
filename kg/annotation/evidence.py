"""What the text around a name, and the name's own words, say about what it names.

Comes in: a parse and one candidate.  Goes out: votes, each a type, a class (or None) and a weight; `names` adds them up
over all places where the same words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.annotation.cues import (
    DESIGNATORS,
    HONORIFICS,
    LEADING,
    ORGANIZATION_HOLDERS,
    ORGANIZATION_NOUNS,
    PAIRS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    PRODUCT_NOUNS,
    TITLES,
    TYPE_OF_CLASS,
    words,
)
from kg.model import Token

Vote = tuple[str, str | None, float]

_AT = {
    "in": 1.0,
    "at": 0.6,
    "near": 1.2,
    "outside": 1.2,
    "across": 1.0,
    "throughout": 1.2,
    "around": 0.6,
    "inside": 1.0,
}
_TO = {"from": 0.4, "to": 0.3, "toward": 0.3, "towards": 0.3, "into": 0.5}
_MOVING = words(
    """
    travel go arrive return fly head come send drive flee escape depart march way road trip visit flight journey route
    tour move relocate deploy evacuate transfer deport bring trek migrate sail withdraw pull bind"""
)
_REACHING = words(
    """
    visit leave enter reach capture liberate seize retake recapture occupy besiege tour evacuate shell bombard overrun
    free"""
)
_OF_PLACE = words(
    """
    resident mayor governor street north south east west northeast northwest southeast southwest outskirt liberation
    siege fall capture suburb part center centre heart people population bombing shelling coast skies streets
    residents outskirts mile kilometer km airport port bishop archbishop battle citizen inhabitant"""
)
_STATES = words("be have lie border remain become face include contain mean seem sit stand see experience")
_OF_PERSON = words(
    """
    regime dictatorship administration presidency cabinet era campaign loyalist supporter family foundation estate
    lawyer ally"""
)
_INNER = re.compile(r"(?!Ma?c|De|La|Le|Di|Du|Van|Fitz)[A-Z][a-z]+[A-Z]\w*")
_CAMEL = re.compile(r"[ie][A-Z]\w")
_PERSON_VERBS = words(
    """
    bear die marry graduate divorce resign retire weep smile laugh arrest murder shoot stab sentence jail imprison
    charge convict bury hospitalize elect appoint reelect nominate acquit interview kidnap think feel sit stand walk
    wear sleep"""
)
_SAYING = words("say tell add ask reply explain recall note argue write tweet comment believe hope know want speak")


def name_votes(name: list[Token]) -> Iterator[Vote]:
    """Votes of the name's own words: "X Ministry", "University of X", "A380", "NATO"."""
    last, first = name[-1].lower, name[0].lower
    if len(name) > 1:
        of = next((t.i - name[0].i for t in name[1:] if t.lower in ("of", "for", "on", "against")), 0)
        core = name[of - 1].lower if of else last
        pair = None if of else PAIRS.get(f"{name[-2].lower} {last}")
        cls = pair or DESIGNATORS.get(core) or (LEADING.get(core) if of else None)
        if cls:
            yield TYPE_OF_CLASS[cls], cls, 3.5
        elif first in LEADING:
            yield TYPE_OF_CLASS[LEADING[first]], LEADING[first], 1.5
        elif of and first in LEADING:
            yield TYPE_OF_CLASS[LEADING[first]], LEADING[first], 3.0
    elif last in DESIGNATORS:
        yield TYPE_OF_CLASS[DESIGNATORS[last]], DESIGNATORS[last], 1.2
    text = name[0].text
    if len(name) == 1 and text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        yield "Organization", None, 0.8
        yield "Person", None, -1.5
    if _INNER.fullmatch(text) and len(name) == 1:
        yield "Organization", None, 0.8
        yield "Person", None, -1.0
        yield "Place", None, -0.8
    if _CAMEL.match(text):
        yield "Product", None, 1.5
        yield "Person", None, -1.5
    if any(c.isdigit() for c in name[-1].text) and any(c.isalpha() for t in name for c in t.text):
        yield "Product", None, 0.8
        yield "Person", None, -1.5


def context_votes(tokens: list[Token], first: int, last: int, head: Token) -> Iterator[Vote]:
    """Votes of the words around the name in one place."""
    sentence = tokens[first].sentence
    before = tokens[first - 1] if first and tokens[first - 1].sentence == sentence else None
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == sentence else None
    if before is not None:
        yield from _before(tokens, before, tokens[last - 1])
    if after is not None:
        yield from _after(tokens, after, head)
    if last - first > 1 and _titled(tokens, first):
        yield "Person", None, 2.0
    yield from _grammar(head)


def _titled(tokens: list[Token], first: int) -> bool:
    """Whether a title with a complement stands before: "Secretary of State", "Minister for the Middle East"."""
    at = first - 1
    while at >= max(0, first - 8) and tokens[at].sentence == tokens[first].sentence:
        word = tokens[at]
        if word.lower in TITLES and at + 1 < first and tokens[at + 1].lower in ("of", "for"):
            return word.text[0].isupper()
        if word.lower not in ("of", "for", "the", "and") and not word.text[0].isupper():
            return False
        at -= 1
    return False


def _before(tokens: list[Token], before: Token, last: Token) -> Iterator[Vote]:
    word = before.lower
    if word in HONORIFICS and before.text[0].isupper():
        yield "Person", None, 3.0
    elif word in PERSON_NOUNS and before.tag in ("NN", "NNP"):
        yield "Person", None, 2.0
    elif word == "agency" and before.i and tokens[before.i - 1].lower == "news":
        yield "Organization", "kg:NewsAgency", 3.0
    elif word in ORGANIZATION_NOUNS and before.tag in ("NN", "NNP"):
        yield "Organization", ORGANIZATION_NOUNS[word], 1.5
    elif word in PLACE_NOUNS and before.tag == "NN":
        yield "Place", PLACE_NOUNS[word], 1.5
    elif word == "of" and before.i and tokens[before.i - 1].lower in PLACE_NOUNS:
        yield "Place", PLACE_NOUNS[tokens[before.i - 1].lower], 3.0
    elif word in PRODUCT_NOUNS:
        yield "Product", None, 0.7
    elif word in ("a", "an"):
        yield "Product", None, 1.5 if last.text.isupper() and last.head.i <= last.i else 0.4
        yield "Person", None, -0.5
    elif word in _AT and before.text[0].isupper() and before.dep != "prep":
        yield "Place", None, _AT[word]  # "Near Oslo, ...": a capital leads the tagger astray
    elif word == "the" and not (last.dep in ("compound", "nmod", "amod", "poss") and last.head.i > last.i):
        yield "Person", None, -0.8
        if last.tag == "NNPS" or (last.text.endswith("s") and last.i == before.i + 1):
            yield "Organization", None, 0.5


def _after(tokens: list[Token], after: Token, head: Token) -> Iterator[Vote]:
    second = tokens[after.i + 1] if after.i + 1 < len(tokens) else None
    word = after.lower
    if second is not None and word in (",", "(") and second.sentence == after.sentence:
        third = tokens[after.i + 2].text if after.i + 2 < len(tokens) else ""
        if second.text.isdigit() and 5 <= int(second.text[:3]) < 110 and third in (",", ")"):
            yield "Person", None, 2.0
        elif second.lower == "who":
            yield "Person", None, 1.5
        elif second.lower in ("which", "where"):
            yield "Person", None, -1.0
        return
    if word == "who":
        yield "Person", None, 1.5
    if second is not None and word == "news" and second.lemma == "agency":
        yield "Organization", "kg:NewsAgency", 3.0
    elif second is not None and word in ("railway", "train", "metro", "bus", "railroad") and second.lemma == "station":
        yield "Place", "kg:City", 2.0
    elif head.dep in ("compound", "nmod", "amod") and head.head.i > head.i and head.head.pos == "NOUN":
        yield from _modifies(head.head)


def _modifies(noun: Token) -> Iterator[Vote]:
    """Votes of a common noun that the name stands before: "X airport", "X newspaper", "X jets", "X chairman"."""
    word = noun.lemma
    if word in PLACE_NOUNS:
        facility = PLACE_NOUNS[word] in ("kg:Facility", "kg:Country")
        yield "Place", None if facility else PLACE_NOUNS[word], 1.5
    elif word in ORGANIZATION_HOLDERS:
        yield "Organization", None, 0.7
        yield "Person", None, -1.0
    elif word in ORGANIZATION_NOUNS:
        yield "Organization", ORGANIZATION_NOUNS[word], 1.5
    elif word in _OF_PERSON:
        yield "Person", None, 0.8
    elif word in PRODUCT_NOUNS:
        yield "Product", None, 0.6
        yield "Organization", None, 0.4
    elif word == "government":
        yield "Person", None, 0.5
    elif word in ("police", "official", "troops", "force", "border", "resident"):
        yield "Place", None, 0.7
        yield "Person", None, -0.7


def _grammar(head: Token) -> Iterator[Vote]:
    """Votes of the name's place in the sentence: apposition, copula, preposition, verb."""
    while head.dep == "conj" and head.head is not head and head.head.tag in ("NNP", "NNPS"):
        head = head.head
    above = head.head
    if head.dep == "pobj" and above.dep == "agent":
        yield "Organization", None, 0.4
        yield "Person", None, 0.4
    elif head.dep == "pobj":
        word = above.lower
        if word in _AT:
            yield "Place", None, _AT[word]
        elif word in _TO:
            yield "Place", None, 1.0 if above.head.lemma in _MOVING else _TO[word]
        elif word == "of" and above.head.lemma in _OF_PLACE:
            yield "Place", None, 1.0
        elif word == "of" and above.head.lemma in ORGANIZATION_HOLDERS:
            yield "Organization", None, 0.7
            yield "Person", None, -0.7
    elif head.dep == "dobj" and above.lemma in _REACHING:
        yield "Place", None, 0.7
    elif head.dep in ("nsubj", "nsubjpass"):
        if above.lemma in _SAYING:
            yield "Person", None, 0.4
            yield "Organization", None, 0.3
        elif above.lemma in _PERSON_VERBS:
            yield "Person", None, 1.0
        elif head.dep == "nsubj" and above.lemma not in _STATES:
            yield "Person", None, 0.35
            yield "Organization", None, 0.35
        elif above.lemma == "be" and (attr := above.child("attr")) is not None:
            yield from _equals(attr, 1.5)
    elif head.dep == "appos" and above.pos == "NOUN":
        yield from _equals(above, 2.0)
    for child in head.children:
        if child.dep == "appos" and child.pos == "NOUN":
            yield from _equals(child, 2.0)


def _equals(noun: Token, weight: float) -> Iterator[Vote]:
    """Votes of a common noun that says what the name is."""
    word = noun.lemma
    if word in PERSON_NOUNS or word.endswith(("man", "woman")):
        yield "Person", None, weight
    elif word in PLACE_NOUNS:
        yield "Place", PLACE_NOUNS[word], weight
    elif word in ORGANIZATION_NOUNS:
        yield "Organization", ORGANIZATION_NOUNS[word], weight
    elif word in PRODUCT_NOUNS:
        yield "Product", None, weight

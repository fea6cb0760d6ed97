"""What a name's place in the sentence says about what it names: its verb, its preposition, its apposition."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.cues import KIN, ORGANIZATION_HOLDERS, PERSON_NOUNS, PLACE_NOUNS, WORK_NOUNS, Vote, words
from kg.annotation.name_words import DESIGNATORS
from kg.annotation.noun_votes import equal_votes
from kg.annotation.verb_votes import FOUNDING, is_many, match_votes, object_votes, passive_votes, subject_votes
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS, class_of_noun

AT = {
    "in": 1.0,
    "at": 0.6,
    "near": 1.2,
    "off": 0.8,
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
_DWELLING = words("live reside dwell settle bear base locate headquarter situate raise grow")
_OF_PLACE = words(
    """
    resident mayor governor street north south east west northeast northwest southeast southwest outskirt liberation
    siege fall capture suburb center centre heart people population bombing shelling coast skies streets
    residents outskirts mile kilometer km airport port bishop archbishop battle citizen inhabitant"""
)
_SEATED = words("mp lawmaker legislator senator congressman congresswoman councillor")
"""Whoever sits for a place: "the MP for X"."""
_DOINGS = words(
    "victory defeat resignation arrest murder assassination death killing trial inauguration biography birth"
)
_ENGAGING = words(
    "hire rehire recruit sign fire sack treat mentor jail detain imprison kidnap behead execute quote honor honour"
)
"""What is done with people, and now and then with bodies."""
_DIRECTING = words("direct co-direct write co-write compose choreograph")
"""What is done with works, when the object is a name."""
_CREATING = words("found co-found write author compose paint invent sing direct illustrate translate narrate")
_WORKING = words("work study teach educate serve enrol enroll train employ lecture professor student intern graduate")
_PLAYING = words(
    "play tie fixture clash derby score sign start appear debut goal striker midfielder defender goalkeeper win draw defeat"
)
_CORPORATE = words(
    """
    director directors chairman chairwoman board
    ceo cfo shares stock shareholder shareholders customers headquarters subsidiary subsidiaries employees revenue
    revenues profit profits takeover software firmware fleet factory factories"""
)
"""What a firm has, and a person hardly."""
_OF_STATE = {
    **dict.fromkeys(words("parliament constitution currency economy borders coast capital airspace independence"), 1.2),
    **dict.fromkeys(words("government cabinet army military border president premier ambassador embassy"), 0.7),
}
"""What a state has, some of it a ruler, too."""
_OWNED = words("stake shareholding shareholder investor")
"""Nouns whose "in X" is a firm."""
_PRIVATE = words("lawyer attorney widow grave funeral birthday memoir memoirs obituary")
"""What people have, beside their families, and bodies hardly."""
_LEAVING = words("graduate degree diploma doctorate phd resign retire bachelor master graduation")


def position_votes(head: Token) -> Iterator[Vote]:
    """Votes of the verb, preposition or noun that the name depends on, and of an apposition."""
    if any(c.dep == "acl" and c.lemma in FOUNDING and c.tag == "VBN" for c in head.children):
        yield "Organization", None, 1.5  # "Acme, founded in 1990"
        yield "Person", None, -0.7
    for child in head.children:
        if child.dep == "appos" and child.pos == "NOUN":
            yield from equal_votes(child, 2.0)
        elif child.dep == "conj" and child.lemma in KIN and any(c.tag == "PRP$" for c in child.children):
            yield "Person", None, 2.0  # "Berg and his wife"
    if head.dep == "pobj" and head.head.lower == "of" and head.head.head.ent == "PERSON":
        yield "Organization", None, 0.6  # "Ann Berg of Acme"
        yield "Person", None, -0.6
    if _is_full_name(head) and any(_names_party(c) for c in head.children):
        yield "Person", None, 1.0  # "Ann Berg of the Labour Party"
    if any(c.dep == "acl" and c.lemma in _DIRECTING and c.child("agent") for c in head.children):
        yield "Work", None, 2.0  # "X, directed by Ann Berg"
    if head.dep == "poss" and head.head.ent == "PERSON" and head.head.tag == "NNP":
        yield "Organization", None, 0.5  # "Acme's Ann Berg"
        yield "Person", None, -0.5
    if head.dep == "poss" and (head.head.lower in KIN or head.head.lower in _PRIVATE):
        yield "Person", None, 1.2
    if head.dep == "poss" and head.head.lower in _OF_STATE:
        yield "Place", "kg:Country", _OF_STATE[head.head.lower]
        yield "Person", None, -0.4
    if head.dep == "poss" and _is_largest(head.head):
        yield "Place", "kg:Country", 1.2
        yield "Person", None, -0.7
    if head.dep == "poss" and head.head.lower in _CORPORATE:
        yield "Organization", None, 1.0
        yield "Person", None, -0.7
    if _is_holder_behind(head):
        yield "Person", None, 2.0
        return
    while head.dep == "conj" and head.head is not head and head.head.tag in ("NNP", "NNPS"):
        head = head.head
    above = head.head
    if head.dep == "pobj":
        yield from _after_preposition(above)
    elif head.dep == "dobj":
        yield from object_votes(above.lemma)
        if above.lemma in _ENGAGING and _is_full_name(head):
            yield "Person", None, 1.0
        elif above.lemma in _DIRECTING and head.ent != "PERSON":
            yield "Work", None, 1.0
        yield from match_votes(head, above)
    elif head.dep == "nsubjpass":
        yield from passive_votes(above)
    elif head.dep == "nsubj":
        if is_many(head, above):
            yield "Organization", None, 1.5
            yield "Person", None, -1.0
        yield from subject_votes(above)
        yield from match_votes(head, above)
    elif head.dep == "appos" and above.pos == "NOUN":
        yield from equal_votes(above, 2.0)
        if above.dep == "pobj" and above.head.head.lemma in _OWNED:
            yield "Organization", None, 2.0  # "a stake in the plant X"
    elif (
        head.dep == "appos"
        and above.dep == "pobj"
        and above.head.lower == "of"
        and above.head.head.lemma in PERSON_NOUNS
    ):
        yield "Person", None, 2.0  # "the head of Acme, Ann Berg": the parser hangs her on the firm


def _is_holder_behind(name: Token) -> bool:
    """Whether a name behind the place of an office is the holder's, which the parser takes for another place: Berg in
    "the bishop of Oslo, Ann Berg"."""
    place = name.head
    office = place.head.head
    listed = any(c.dep == "cc" for c in (*place.children, *name.children)) or any(
        c.dep == "conj" for c in name.children
    )
    of_office = place.dep == "pobj" and place.head.lower == "of" and office.lemma in PERSON_NOUNS
    return name.dep == "conj" and of_office and not listed and any(c.dep == "compound" for c in name.children)


def _is_largest(noun: Token) -> bool:
    """Whether a noun names the greatest of its kind in a country: "Norland's biggest lender"."""
    superlative = any(c.dep == "amod" and c.lower in ("biggest", "largest", "oldest") for c in noun.children)
    return superlative and TYPE_OF_CLASS[class_of_noun(noun.lemma)] in ("Organization", "Place")


def _is_full_name(head: Token) -> bool:
    """Whether it is written like a surname with one forename before it."""
    before = [c for c in head.children if c.dep == "compound"]
    return len(before) == 1 and all(t.tag == "NNP" and t.text.istitle() for t in (head, *before))


def _names_party(preposition: Token) -> bool:
    """Whether a preposition leads to a body that has members: "of the Labour Party"."""
    body = preposition.child("pobj") if preposition.lower in ("of", "from") else None
    return body is not None and body.tag == "NNP" and DESIGNATORS.get(body.lower) == "kg:PoliticalParty"


def _after_preposition(preposition: Token) -> Iterator[Vote]:
    word, governor = preposition.lower, preposition.head.lemma
    if preposition.dep == "agent":
        yield "Organization", None, 0.4
        yield "Person", None, 1.2 if governor in _CREATING else 0.4
    elif word in ("in", "of") and governor in _OWNED:
        yield "Organization", None, 2.0
    elif word == "of" and governor == "bank" and any(c.lower == "central" for c in preposition.head.children):
        yield "Place", "kg:Country", 2.0
    elif word == "of":
        yield from _of_votes(governor)
    elif word == "to" and governor == "sell":
        yield "Organization", None, 0.5
    elif word == "as" and governor in ("sell", "market", "brand"):
        yield "Product", None, 1.2
        yield "Person", None, -0.8
    elif word == "by" and governor in WORK_NOUNS:
        yield "Person", None, 1.2
    elif (
        (word == "at" and governor in _WORKING)
        or (word == "from" and governor in _LEAVING)
        or (word in ("for", "against") and governor in _PLAYING)
    ):
        yield "Organization", None, 1.2
    elif word == "for" and governor in _SEATED:
        yield "Place", None, 1.2
    elif word == "in" and governor in ("star", "co-star"):
        yield "Work", None, 2.0
    elif word == "to" and governor == "marry":
        yield "Person", None, 2.0
    elif word in AT:
        yield "Place", None, AT[word] + 0.8 * (governor in _DWELLING)
    elif word in _TO:
        people = word == "from" and TYPE_OF_CLASS[class_of_noun(governor)] in ("Person", "Group", "Organization")
        yield "Place", None, 1.0 if governor in _MOVING else 0.8 if people else _TO[word]


def _of_votes(noun: str) -> Iterator[Vote]:
    if noun in KIN:
        yield "Person", None, 2.0
    elif noun in _OF_PLACE or noun in PLACE_NOUNS:
        yield "Place", None, 1.0
    elif noun in _DOINGS:
        yield "Person", None, 0.8
    elif noun == "author":
        yield "Work", None, 1.5
        yield "Person", None, -1.0
    elif noun in ORGANIZATION_HOLDERS:
        yield "Organization", None, 1.0
        yield "Person", None, -0.7

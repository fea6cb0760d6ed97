"""What the common noun beside a name says about what it names: "X, a lawyer", "X airport", "X jets"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.cues import (
    ORGANIZATION_HOLDERS,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    PLAYERS,
    PRODUCT_NOUNS,
    WORK_NOUNS,
    Vote,
    words,
)
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS, class_of_noun

_DISTRICTS = words("constituency electorate")
_OF_PERSON = words(
    "regime dictatorship administration presidency cabinet era campaign loyalist supporter estate lawyer ally"
)
_FIRES = words("fire wildfire blaze bushfire earthquake quake volcano avalanche landslide mudslide")
_TRADED = words("share stock shareholder revenue earnings")
_FIGHTERS = words("rebel militant guerrilla insurgent jihadist militiaman gunman commander stronghold")
MEETINGS = words("summit meeting talk talks call rivalry feud debate alliance")


def equal_votes(noun: Token, weight: float) -> Iterator[Vote]:
    """Votes of a common noun that says what the name is: "X, a lawyer", "X is a village"."""
    word = noun.lemma
    if word in ("rival", "partner") and not any(c.lower in ("his", "her") for c in noun.children):
        return  # of a firm, a club or a person
    if word in PERSON_NOUNS or word.endswith(("man", "woman")):
        yield "Person", None, weight
    elif word in PLACE_NOUNS:
        yield "Place", PLACE_NOUNS[word], weight
    elif word in ORGANIZATION_NOUNS:
        yield "Organization", ORGANIZATION_NOUNS[word], weight
    elif word in PRODUCT_NOUNS:
        yield "Product", None, weight
    elif word in WORK_NOUNS:
        yield "Work", None, weight
    else:
        yield from common_votes(noun, 0.75 * weight)


def common_votes(noun: Token, weight: float, *, one_word: bool = False) -> Iterator[Vote]:
    """Votes of any other common noun for a person, a body or a place.

    Args:
        noun: beside the name.
        weight: of the vote.
        one_word: whether the name is one word; "the distributor Mirdal" is a firm, "the distributor Ann Berg" nobody knows.
    """
    cls = class_of_noun(noun.lemma)
    kind = TYPE_OF_CLASS[cls]
    if cls == "kg:Company" and noun.lemma.endswith(("er", "or")) and not one_word:
        yield "Person", None, 0.7 * weight  # a publisher, a broker: a firm or somebody
        weight *= 0.7
    if kind in ("Person", "Organization", "Place"):
        yield kind, cls, weight


def _is_certain(noun: Token) -> bool:
    """Whether only things that are made are called so: an operating system, but no other system."""
    return noun.lemma not in ("system", "model") or any(c.lower == "operating" for c in noun.children)


def modifier_votes(noun: Token) -> Iterator[Vote]:
    """Votes of a common noun that the name stands before: "X airport", "X newspaper", "X jets", "X chairman"."""
    word = noun.lemma
    if word in PLACE_NOUNS:
        facility = PLACE_NOUNS[word] in ("kg:Facility", "kg:Country")
        yield "Place", None if facility else PLACE_NOUNS[word], 1.5
    elif word in _FIRES:
        yield "Place", None, 1.0
        yield "Person", None, -0.5
    elif word in _TRADED:
        yield "Organization", "kg:Company", 1.5
        yield "Person", None, -1.0
    elif word in PLAYERS:
        yield "Organization", None, 1.5
        yield "Person", None, -1.0
    elif word in _FIGHTERS:
        yield "Organization", "kg:ArmedForce", 1.5
        yield "Person", None, -1.0
    elif word in ORGANIZATION_HOLDERS:
        yield "Organization", None, 0.7
        yield "Person", None, -1.0
    elif word == "carrier" and any(c.lower == "aircraft" for c in noun.children):
        yield "Product", "kg:Vehicle", 1.5
    elif word in ORGANIZATION_NOUNS:
        yield "Organization", ORGANIZATION_NOUNS[word], 1.5
    elif word in _OF_PERSON:
        yield "Person", None, 0.8
    elif word in PRODUCT_NOUNS:
        one = noun.tag == "NN" and _is_certain(noun) and any(c.lower == "the" or c.dep == "poss" for c in noun.children)
        yield "Product", None, 1.0 if one else 0.6  # "the Falcon jet", but "Hansen jets"
        yield "Organization", None, 0.2 if one else 0.4
        yield "Person", None, -0.5
    elif word in _DISTRICTS:
        yield "Place", "kg:Region", 1.5
    elif word in ("index", "average"):
        yield "Other", None, 2.0
    elif word == "government":
        yield "Person", None, 0.5
    elif word in MEETINGS:
        yield "Person", None, 0.7
    elif word in ("police", "official", "troops", "force", "border", "resident"):
        yield "Place", None, 0.7
        yield "Person", None, -0.7

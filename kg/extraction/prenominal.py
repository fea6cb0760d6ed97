"""Words beside a noun that are events in their own right: "falling prices", "the recently adopted law", "the drafting of a
bill".
"""

from __future__ import annotations

from kg.extraction.phrases import PARTITIVES
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS, class_of_noun

_CHANGING = frozenset(
    "rise grow fall decline shrink dwindle deteriorate worsen mount soar increase decrease escalate intensify weaken "
    "strengthen diminish surge plunge plummet slump swell wane erode".split()
)
"""Verbs of change whose participle before a noun tells that it changes."""
_NEWLY = frozenset("recently newly just freshly previously".split())
"""Adverbs that make a participle before a noun tell of something done."""
_NO_DEEDS = frozenset(
    "beginning being bearing building ceiling clothing covering dealing doing dwelling earning ending evening feeling filling "
    "finding following heading helping holding housing inkling king lining listing living longing marketing meaning morning "
    "offering outing painting planning proceeding railing range ranking rating reading ring saving serving setting showing "
    "sibling sitting spelling spring standing sterling string thing thinking turning understanding undertaking wellbeing "
    "well-being wing wording working writing".split()
)
"""Nouns in -ing that mostly name a thing, a state or a stretch of time."""


def is_changing(word: Token) -> bool:
    """Whether a participle before a noun tells that what it names changes: "growing losses", but not "a growing boy"."""
    if word.tag != "VBG" or word.dep != "amod" or word.i > word.head.i or word.lemma not in _CHANGING:
        return False
    noun = word.head
    if noun.lemma in PARTITIVES or noun.pos != "NOUN":
        return False  # "a growing number of firms" is about the firms
    return TYPE_OF_CLASS.get(class_of_noun(noun.lemma), "Other") in ("Other", "Quantity")


def is_newly_done(word: Token) -> bool:
    """Whether a participle before a noun tells what has been done: "the recently adopted law"."""
    if word.tag != "VBN" or word.dep != "amod" or word.i > word.head.i:
        return False
    return any(c.lower in _NEWLY and c.i < word.i for c in word.children)


def is_deed(word: Token) -> bool:
    """Whether a noun in -ing names what somebody does: "the drafting of the bill", but not "the building of the court"."""
    if word.tag != "NN" or not word.lower.endswith("ing") or len(word.lower) < 6 or word.lower in _NO_DEEDS:
        return False
    whose = any(c.dep in ("det", "poss", "amod") and c.i < word.i for c in word.children)
    return whose and any(c.dep == "prep" and c.lower == "of" and c.child("pobj") is not None for c in word.children)

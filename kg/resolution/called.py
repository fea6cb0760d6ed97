"""Offices that stand beside a person's names, with a body or without: "Interior Minister Berg", "Berg, the ambassador".

They tell two people of one surname apart where no document says which country or body the office is of.
"""

from __future__ import annotations

import re
from collections.abc import Set

from kg.model import Entity
from kg.resolution.offices import KINDS, PREMIER, office_noun
from kg.resolution.wordlists import FEMALE_TITLES, HONORIFICS, MALE_TITLES, PERSON_NOUNS

Called = tuple[str, frozenset[str]]
"""Noun of an office, and the words that make it another one: minister, {interior}."""

_NOUNS = (HONORIFICS & PERSON_NOUNS) - MALE_TITLES - FEMALE_TITLES - {"professor", "doctor", "officer"} | {
    "envoy",
    "executive",
    "prosecutor",
    "spokesperson",
}
_EXCLUSIVE = frozenset({"president", "minister", "ambassador", "mayor", "governor", "spokesperson"})
"""Offices of which a person holds one at a time."""
_FORMER = frozenset({"former", "ex", "acting", "deputy", "vice"})
_REACH = 60
"""Characters before a name in which its title stands."""
_WORD = re.compile(r"[^\W\d_]+(?=[ -]*)|[^\s\w-]")


def offices_called(text: str, entity: Entity) -> frozenset[Called]:
    """The offices by which a document calls a person.

    Args:
        text: of the document.
        entity: the person.
    """
    found = set()
    for m in entity.mentions:
        if m.kind == "pronoun":
            continue
        own = text[m.start : m.end]
        # the title before a name; of a nominal what comes before its complement
        end = m.start if m.kind == "name" else m.start + len(re.split(r" (?:of|for|to|at) |,", own)[0])
        words = [w.lower() for w in _WORD.findall(text[max(0, end - _REACH) : end])]
        if not words or (m.kind == "name" and not text[:end].endswith(" ")):
            continue
        noun = office_noun(words[-1])
        if noun in _NOUNS:
            found.add((noun, _kinds(words)))
    return frozenset(found)


def _kinds(words: list[str]) -> frozenset[str]:
    kinds = set(PREMIER.get(words[-1], ()))
    for word in reversed(words[:-1]):
        if word not in KINDS:
            break
        kinds.add(word)
    return frozenset(kinds)


def share_office(ours: Set[Called], theirs: Set[Called]) -> bool:
    """Whether both are called by one office.

    >>> share_office({("minister", frozenset({"interior"}))}, {("minister", frozenset())})
    False
    """
    return not ours.isdisjoint(theirs)


def other_office(ours: Set[Called], theirs: Set[Called]) -> bool:
    """Whether both hold offices of which one excludes the other: an interior minister is not the president.

    >>> other_office({("minister", frozenset({"interior"}))}, {("president", frozenset())})
    True
    >>> other_office({("minister", frozenset({"interior"}))}, {("minister", frozenset())})
    False
    """
    left, right = ([c for c in called if c[0] in _EXCLUSIVE and not c[1] & _FORMER] for called in (ours, theirs))
    return bool(left and right) and not any(a == b and (k == j or not k or not j) for a, k in left for b, j in right)

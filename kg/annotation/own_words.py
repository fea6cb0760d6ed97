"""Votes of the words that a name is made of: "X Ministry", "University of X", "A380", "NATO"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.annotation.cues import Vote
from kg.annotation.edges import PARTICLES
from kg.annotation.name_words import DESIGNATORS, LEADING, LEADING_PAIRS, NUMBERED, PAIRS, PARTISANS, PREFIXES, TRADES
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS

INNER = re.compile(r"(?!Ma?c|De|La|Le|Di|Du|Van|Fitz)[A-Z][a-z]+[A-Z]\w*")
_CAMEL = re.compile(r"[ie][A-Z]\w")
_ENDINGS = {
    "Place": ("platz", "strasse", "straße", "allee", "stadt", "abad", "grad", "shire", "burgh"),
    "Other": ("ism", "phobia"),
    "Organization": ("bank", "zeitung", "posten", "bladet", "avisen", "partei", "gesellschaft", "verband", "werke"),
}
"""Endings of single words that tell what they name: "Nordbank"."""


def name_votes(name: list[Token]) -> Iterator[Vote]:
    """Votes of the name's own words: "X Ministry", "University of X", "A380", "NATO"."""
    if len(name) > 1:
        yield from _part_votes(name)
    else:
        yield from _shape_votes(name[0])
    if _CAMEL.match(name[0].text):
        yield "Product", None, 1.5
        yield "Person", None, -1.5
    if len(name) > 1 and name[0].text.isdigit() and len(name[0].text) == 3:
        yield "Product", None, 1.2  # "787 Falcon"
    if any(c.isdigit() for c in name[-1].text) and any(c.isalpha() for t in name for c in t.text):
        yield "Product", None, 0.8
        yield "Person", None, -1.5


def _part_votes(name: list[Token]) -> Iterator[Vote]:
    """Votes of a first or last word that tells what the whole names."""
    last, first = name[-1].lower, name[0].lower
    of = next((t.i - name[0].i for t in name[1:] if t.lower in ("of", "for", "on", "against")), 0)
    if first in NUMBERED and last.isdigit() and len(name) == 2:
        yield *NUMBERED[first], 3.0
    if len(name) == 3 and name[1].text == "&":
        yield "Organization", None, 1.5  # people and places are joined by "and"
        yield "Person", None, -1.0
    if not of and name[-2].lower in PARTICLES and name[-2].text.islower():
        return  # "Jos van Dam", "Ana de la Torre"
    core = name[of - 1].lower if of else name[-2].lower if last.isdigit() else last
    pair = None if of else PAIRS.get(f"{name[-2].lower} {last}")
    cls = pair or DESIGNATORS.get(core) or (LEADING.get(core) if of else None)
    if cls is None and last in TRADES:
        yield "Organization", "kg:Company", 1.5
        return
    if cls == "kg:Company" and last.isdigit() and len(last) == 3:
        yield "Product", None, 2.0  # "Hansen Airlines 777"
        return
    if last in PARTISANS:
        cls = "kg:PoliticalParty"
    if of and core in ("center", "centre") and name[of].lower == "for":
        cls = "kg:Organization"
    if not cls:
        cls = LEADING_PAIRS.get(f"{first} {name[1].lower}")
    if cls:
        yield TYPE_OF_CLASS[cls], cls, 3.5
    elif first in PREFIXES or (of and first in LEADING):
        cls = PREFIXES.get(first) or LEADING[first]
        yield TYPE_OF_CLASS[cls], cls, 3.0


def _shape_votes(word: Token) -> Iterator[Vote]:
    """Votes of how a single word is written: a designator, an acronym, a capital inside."""
    text = word.text
    if word.lower in DESIGNATORS:
        yield TYPE_OF_CLASS[DESIGNATORS[word.lower]], DESIGNATORS[word.lower], 1.2
    if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        yield "Organization", None, 0.8
        yield "Person", None, -1.5
    for kind, endings in _ENDINGS.items():
        if word.lower.endswith(endings) and word.lower not in endings:
            yield kind, None, 1.0
            if kind == "Organization" and not word.lower.endswith("bank"):
                yield "Person", None, -0.8  # as a surname may end in "bank"
    if INNER.fullmatch(text):
        yield "Organization", None, 0.8
        yield "Person", None, -1.0
        yield "Place", None, -0.8

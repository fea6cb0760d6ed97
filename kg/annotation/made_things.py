"""What shows that a name is a made thing's: its maker beside it, what is done with it, what it is a part or version of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.annotation.candidates import Candidate, key
from kg.annotation.cues import TITLES, Vote, words
from kg.annotation.gazetteer import Gazetteer
from kg.annotation.name_words import COMPANY_PARTS, DESIGNATORS
from kg.annotation.verb_votes import SAYING
from kg.model import Token

_HANDLED = words("download install manufacture assemble uninstall reinstall debug unveil discontinue redesign pilot")
"""What is done with things only."""
_RELEASED = words("release rename replace test")
_LAUNCHED = words("launch develop ship")
"""What is done with people and bodies too; with things when a firm does it."""
_BUILT = words("build make develop manufacture assemble produce market")
_COUNTED = words("prototype user upgrade beta maker manufacturer developer variant download")
"""Nouns whose "of X" is a thing: "users of X"."""
_USERS = words("user download prototype cockpit driver owner assembly engine upgrade update")
"""Nouns whose modifier may be a thing: "X users"."""


def made_votes(
    tokens: list[Token],
    group: Sequence[Candidate],
    heads: Mapping[str, str],
    is_firm: Callable[[str], bool],
    gazetteer: Gazetteer,
) -> list[Vote]:
    """Votes for a made thing by the words of its name: the maker's name with a word that names no body and no place
    ("Hansen Falcon"), or a known product's name with words before or after it ("Hansen Windows", "Windows XP").

    Args:
        tokens: of the parse.
        group: the places where the same words stand.
        heads: first words of bodies' full names, lower case, with the class of the body.
        is_firm: tells of a word in lower case whether it alone is the name of a firm in the text.
        gazetteer: knows makers and products.
    """
    first, last = group[0].first, group[0].last
    ending = tokens[last - 1].lower
    if (
        last - first < 2
        or tokens[first + 1].text == "-"
        or group[0].entries
        or ending in DESIGNATORS
        or ending in COMPANY_PARTS
        or ending in TITLES
    ):
        return []
    known = gazetteer.by_key(key(tokens, first, first + 1))
    rest = gazetteer.by_key(key(tokens, first + 1, last))
    if (rest and rest[0].type == "Product") or (known and known[0].type == "Product"):
        return [("Product", None, 2.0)]
    maker = key(tokens, first, first + 1).lower()
    alone = not known and tokens[first].text.istitle() and not ending.isdigit() and is_firm(maker)
    if rest or not (alone or "kg:Company" in {e.cls for e in known[:1]} | {heads.get(maker)}):
        return []
    return [] if any(_speaks(tokens[c.last - 1]) for c in group) else [("Product", None, 1.3)]


def _speaks(head: Token) -> bool:
    return head.dep == "nsubj" and head.head.lemma in SAYING


def versions(surface: str) -> str:
    """What a name with the number of a version is a version of, or empty: "lumo" for "lumo 4", not for "berg 737"."""
    base, _, number = surface.rpartition(" ")
    return base if number[:1].isdigit() and len(number.partition(".")[0]) < 3 and " " not in base else ""


def handling_votes(head: Token) -> Iterator[Vote]:
    """Votes of what is done with the thing, and of the noun it belongs to."""
    while head.dep == "conj" and head.head is not head and head.head.tag in ("NNP", "NNPS"):
        head = head.head
    above = head.head
    if head.dep in ("dobj", "nsubjpass"):
        yield from _object_votes(head, above)
    elif head.dep == "pobj" and above.dep == "agent" and above.head.lemma in _BUILT and head.ent != "NORP":
        yield "Organization", None, 0.5
        yield "Person", None, -0.5
    elif head.dep == "pobj" and above.lower == "of" and above.head.lemma in _COUNTED:
        yield "Product", None, 0.8
        yield "Person", None, -0.5
    elif head.dep == "pobj" and above.lower == "on" and above.head.lemma == "run" and above.head.pos == "VERB":
        yield "Product", None, 0.8
    elif head.dep in ("compound", "nmod") and above.lemma in _USERS and above.tag in ("NN", "NNS"):
        yield "Product", None, 0.4


def _object_votes(head: Token, verb: Token) -> Iterator[Vote]:
    """Votes of the verb whose object the name is."""
    if verb.lemma in _HANDLED:
        yield "Product", None, 1.0
        yield "Person", None, -0.7
    elif head.dep == "dobj" and any(c.dep == "nsubj" and c.ent == "ORG" for c in verb.children):
        person = head.ent == "PERSON" and (
            verb.lemma not in _LAUNCHED or any(c.dep == "compound" for c in head.children)
        )
        if person or verb.lemma not in _RELEASED | _LAUNCHED:
            return
        yield "Product", None, 0.8
        yield "Person", None, -0.5

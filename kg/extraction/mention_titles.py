"""Nouns that only introduce a name, and are no mention of their own: "president Ann Berg", "the city of Oslo"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Name, Token
from kg.nouns import TYPE_OF_CLASS

_KINDS = frozenset(
    {
        "agency",
        "newspaper",
        "daily",
        "magazine",
        "party",
        "airline",
        "militia",
        "network",
        "channel",
        "broadcaster",
        "tabloid",
    }
)
"""Nouns that say what kind of body the name beside them names: "the X news agency" is X."""
_SETTLEMENTS = frozenset(
    {"city", "town", "village", "port", "municipality", "district", "province", "region", "island", "suburb", "county"}
)


def introduces_name(tokens: Sequence[Token], noun: Token, cls: str, named: Sequence[Name | None]) -> bool:
    """Whether the noun only introduces a name.

    Args:
        tokens: of the parse.
        noun: head of a description.
        cls: ontology class of what it describes.
        named: name at each token, with one more place at the end.

    Example: "president" in "president Ann Berg", "agency" in "the agency Kyst" and in "Kyst news agency", "town" in "the
    town of Bergen"; but not "president" in "the president, Ann Berg".
    """
    following = named[noun.i + 1]
    if following is not None and tokens[following.first].sentence == noun.sentence:
        person = cls == "kg:Person" and following.type == "Person"
        body = noun.lemma in _KINDS and following.type == "Organization" and TYPE_OF_CLASS[cls] == "Organization"
        if (person or body) and _depend(tokens, noun, following):
            return True
    return kind_after_name(tokens, noun, named) is not None or _of_place(noun, named)


def kind_after_name(tokens: Sequence[Token], noun: Token, named: Sequence[Name | None]) -> Name | None:
    """The name that the noun says the kind of, when it stands right before: Kyst in "Kyst news agency"."""
    if noun.lemma not in _KINDS:
        return None
    at = noun.i - 1
    while at > 0 and tokens[at].dep == "compound" and tokens[at].text.islower() and tokens[at].head is noun:
        at -= 1
    name = named[at] if at >= 0 else None
    if name is None or name.type != "Organization" or tokens[at].sentence != noun.sentence:
        return None
    modifies = any(t.head is noun and t.dep in ("compound", "nmod") for t in tokens[name.first : name.last])
    return name if modifies else None


def _depend(tokens: Sequence[Token], noun: Token, name: Name) -> bool:
    """Whether noun and name hang on each other."""
    inside = tokens[name.first : name.last]
    return any(t.head is noun or noun.head is t for t in inside)


def _of_place(noun: Token, named: Sequence[Name | None]) -> bool:
    """Whether the noun says what kind of settlement the place after its "of" is."""
    if noun.lemma not in _SETTLEMENTS:
        return False
    inner = next(
        (c.child("pobj") for c in noun.children if c.dep == "prep" and c.lower == "of" and c.i == noun.i + 1), None
    )
    name = named[inner.i] if inner is not None else None
    return name is not None and name.type == "Place" and name.cls != "kg:Country"

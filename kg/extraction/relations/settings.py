"""Places that the text sets in a country without naming it again: "the capital, Bishkek", "the northern city of Talas".

The country is the one that the text has named before and that the gazetteer gives for the place; where the two disagree,
or the text has not named it, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import described
from kg.extraction.relations.drafts import RelationDraft
from kg.model import Mention, Token

_SETTLED = frozenset("city town village port suburb province region state island".split())
_SIDES = frozenset(
    "northern southern eastern western northeastern northwestern southeastern southwestern central coastal "
    "north-eastern north-western south-eastern south-western".split()
)


def find_settings(context: Context) -> Iterator[RelationDraft]:
    """Which country a capital or a town on one side of the country belongs to.

    Example: "Peru voted. Shops in the capital, Lima, were closed." gives Lima, kg:capitalOf, Peru.
    """
    for token in context.tokens:
        capital = token.lemma == "capital" and token.pos == "NOUN"
        if not capital and not (token.lemma in _SETTLED and any(c.lower in _SIDES for c in token.children)):
            continue
        if _says_where(context, token):
            continue
        for place in _place(context, token):
            mention = place.mention
            if mention is None or mention.type != "Place" or mention.kind != "name" or mention.cls == "kg:Country":
                continue
            country = _named_before(context, token, mention) if mention.capital or not capital else None
            predicate = "kg:capitalOf" if capital else "kg:locatedIn"
            if country is not None and context.allows(predicate, place, country):
                role = token.text if capital else None
                there = context.implied(country, token)
                yield RelationDraft(predicate, place, there, "holds", "place-setting", token, role)


def _place(context: Context, noun: Token) -> list[Filler]:
    """The place that a noun introduces or is said of."""
    found = context.finder.find(noun)
    if found.token is not noun:
        return [found]
    top = noun.head
    if noun.dep == "compound" and top.i > noun.i and context.named(top):
        return [context.finder.find(top)]  # "the capital Lima"
    after = context.tokens[noun.i + 1 : noun.i + 3]
    if len(after) == 2 and after[0].text == ",":  # whatever the parser hangs it on
        following = context.places.get(after[1].start)
        if following is not None:
            return [context.filler(following)]
    return described(context, noun)


def _says_where(context: Context, noun: Token) -> bool:
    """Whether the phrase says itself what the place is in: "the Peruvian capital", "a region of Peru", "its capital"."""
    for child in noun.children:
        if child.dep == "poss":
            return True
        if child.i < noun.i and (mention := context.mention(child)) is not None and mention.type == "Place":
            return True
        if child.dep == "prep" and child.lower in ("of", "in") and noun.lemma == "capital":
            return True
    return False


def _named_before(context: Context, noun: Token, place: Mention) -> Filler | None:
    """The last mention before a word of the country that the gazetteer gives for a place."""
    for token in reversed(context.tokens[: noun.i]):
        mention = context.mention(token)
        country = mention is not None and mention.kind == "name" and mention.cls == "kg:Country"
        if country and mention is not None and mention.country == place.country is not None:
            return context.filler(mention)
    return None

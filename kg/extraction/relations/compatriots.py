"""People told by their nation alone: "Bo Lund, a 23-year-old Brazilian", "the Spaniard Rafael Soto".

The noun stands for the person, so that the country is taken from where the text names it; where it does not, nothing is
said.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import described
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.standing import noun_status, phrase_head
from kg.model import Name, Token

_SINGULAR = frozenset({"NN", "NNP"})


def find_compatriots(context: Context) -> Iterator[RelationDraft]:
    """Whose citizen somebody is whom a noun for one of a people describes.

    Example: "Brazil lost. Bo Lund, a young Brazilian, scored." gives Bo Lund, kg:citizenOf, Brazil.
    """
    tokens = context.tokens
    for name in context.finder.parse.names:
        token = tokens[name.last - 1]
        if name.country is None or token.tag not in _SINGULAR or name.last - name.first > 2:
            continue
        people = [p for p in _described_by(context, name, token) if p.type == "Person"]
        country = _named(context, name, token) if people else None
        if country is None or noun_status(context, token, name.first) not in ("holds", "former"):
            continue
        for person in people:
            if context.allows("kg:citizenOf", person, country):
                there = context.implied(country, token)
                yield RelationDraft("kg:citizenOf", person, there, "holds", "compatriot", token)


def _described_by(context: Context, name: Name, token: Token) -> list[Filler]:
    """Whom the noun describes: a name that it stands before, or whom it is said of."""
    if name.type == "Group":
        top = phrase_head(token)
        if top is not token:
            return [context.finder.find(top)] if context.named(top) else []
        return described(context, token)
    mention = context.mention(token)
    person = mention is not None and mention.kind == "nominal" and mention.type == "Person"
    return described(context, token) if name.adjective and person else []


def _named(context: Context, name: Name, token: Token) -> Filler | None:
    """The nearest mention of the country, those before the word first."""
    fitting = [
        m
        for m in context.finder.by_head.values()
        if m.kind == "name" and m.cls == "kg:Country" and m.country == name.country
    ]
    if not fitting:
        return None
    return context.filler(min(fitting, key=lambda m: (m.start > token.start, abs(m.start - token.start))))

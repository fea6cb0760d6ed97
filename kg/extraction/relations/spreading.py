"""Places named one after the other, each within the next: "Ajaccio, Corsica, France", "Ajaccio in Corsica"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.model import Mention

_SPREADING = frozenset({"kg:residesIn", "kg:bornIn", "kg:headquarteredIn", "kg:basedIn"})
"""Who lives in a town lives in its country."""
_TWOFOLD = frozenset({"New York", "Washington"})
"""Cities that share their name with the region that more likely follows another city."""
_GAP = 7
"""How many words after "in" the wider place may begin."""
_WIDER = {"kg:City": 0, "kg:Facility": 0, "kg:Place": 0, "kg:NaturalFeature": 0, "kg:Region": 1, "kg:Country": 2}


def chain(context: Context, place: Filler) -> Iterator[Filler]:
    """The wider places that follow a place after commas, the nearest first."""
    tokens = context.tokens
    here = place
    for _ in range(3):
        mention = here.mention
        comma = here.token.i + 1
        if mention is None or comma + 1 >= len(tokens) or tokens[comma].text != ",":
            return
        following = context.places.get(tokens[comma + 1].start)
        if following is None or not _is_wider(context, mention, following):
            return
        here = context.filler(following)
        yield here


def _is_wider(context: Context, place: Mention, following: Mention) -> bool:
    if context.finder.parse.text(following.start, following.end) in _TWOFOLD and place.cls == "kg:City":
        return True
    return _WIDER.get(following.cls, 0) > _WIDER.get(place.cls, 0)


def find_chains(context: Context) -> Iterator[RelationDraft]:
    """Each place lies in the one that follows it.

    Example: "in Lyon, France" gives Lyon, kg:locatedIn, France.
    """
    for mention in context.places.values():
        place = context.filler(mention)
        wider = next(chain(context, place), None)
        rule = "place-comma"
        if wider is None:
            wider, rule = _around(context, mention), "place-in"
        if wider is not None and context.allows("kg:locatedIn", place, wider):
            yield RelationDraft("kg:locatedIn", place, wider, "holds", rule, place.token)


def _around(context: Context, place: Mention) -> Filler | None:
    """ "Lyon in the south of France": a wider place after "in", of the same country as the gazetteer has it.

    Whatever the parser hangs it on; a team of that name that plays abroad is out.
    """
    tokens, i = context.tokens, place.head + 1
    if place.country is None or i >= len(tokens) or tokens[i].lower != "in":
        return None
    for token in tokens[i + 1 : i + _GAP]:
        following = context.places.get(token.start)
        if following is not None:
            fits = following.country == place.country and _is_wider(context, place, following)
            return context.filler(following) if fits else None
        if token.pos not in ("DET", "ADJ", "NOUN", "ADP"):
            return None
    return None


def spread(context: Context, drafts: Sequence[RelationDraft]) -> Iterator[RelationDraft]:
    """The drafts, with those that follow from the wider places: who lives in Lyon, France, lives in France."""
    for draft in drafts:
        yield settled(context, draft)
        if draft.predicate in _SPREADING:
            for wider in chain(context, draft.object):
                yield settled(context, replace(draft, object=wider))


def settled(context: Context, draft: RelationDraft) -> RelationDraft:
    """A seat in a country is kg:basedIn, one in a town kg:headquarteredIn."""
    if draft.predicate not in ("kg:headquarteredIn", "kg:basedIn"):
        return draft
    return replace(draft, predicate="kg:basedIn" if context.is_country(draft.object) else "kg:headquarteredIn")

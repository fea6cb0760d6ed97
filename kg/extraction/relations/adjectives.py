"""Relations that adjectives carry: "married to", "native to", "the Lima-based company", "the German-born actor"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.standing import verb_status
from kg.model import Token

_MUTUAL = frozenset({"married", "adjacent", "allied"})
"""What two are to each other: "Ann and Bo are married"."""
_BESIDE = frozenset({"amod", "acl", "appos"})


def find_by_adjectives(context: Context) -> Iterator[RelationDraft]:
    """Relations of the adjectives (and participles) in the lexicon.

    Example: "She is married to Bo Lund." gives She, kg:spouseOf, Bo Lund.
    """
    for token in context.tokens:
        if token.pos in ("ADJ", "VERB"):
            senses = context.lexicon.lookup("adjective", token.lower)
            if senses:
                slots = _slots(context, token)
                for sense in senses:
                    for holder in slots.get("holder", ()):
                        for slot in sorted(sense.own & slots.keys() - {"holder"}):
                            for other in slots[slot][:1] if sense.reference == "kg:spouseOf" else slots[slot]:
                                if context.satisfies(sense, {"holder": holder, slot: other}) and context.allows(
                                    sense.reference, holder, other
                                ):
                                    yield RelationDraft(
                                        sense.reference, holder, other, _status(context, token), "adjective", token
                                    )


def _slots(context: Context, token: Token) -> dict[str, list[Filler]]:
    """Fillers of an adjective: whom it is said of, the word joined to it by a hyphen, objects of its prepositions."""
    slots: dict[str, list[Filler]] = {}
    if holders := _holders(context, token):
        slots["holder"] = holders
    before = context.tokens[token.i - 1] if token.i > 1 else None
    if before is not None and before.text == "-":
        slots["compound"] = [context.finder.find(context.tokens[token.i - 2])]
    for child in token.children:
        if child.dep == "prep":
            slots[child.lower] = [f for c in child.children if c.dep == "pobj" for f in context.expanded(c)]
        elif child.dep == "xcomp" and (aux := child.child("aux")) is not None and aux.lower == "to":
            # the parser took a title for a verb: "married to *actor* Bo Lund"
            slots["to"] = [context.finder.find(c) for c in child.children if c.dep == "dobj" and context.named(c)]
    if token.lower in _MUTUAL and "to" not in slots and len(slots.get("holder", ())) == 2:
        slots["holder"], slots["to"] = slots["holder"][:1], slots["holder"][1:]
    return slots


def _holders(context: Context, token: Token) -> list[Filler]:
    above = token.head
    while token.dep == "amod" and above.pos == "ADJ" and above.dep in ("amod", "compound", "nmod"):
        above = above.head  # "the Oslo-based weekly Acme", with "weekly" for an adjective
    if token.dep in _BESIDE and above.pos in ("NOUN", "PROPN"):
        return [context.finder.find(above)] if context.named(above) else find_holders(context, above)
    if token.dep == "acomp" or (token.dep in ("conj", "ROOT", "advcl", "ccomp") and token.pos == "ADJ"):
        verb = above if token.dep == "acomp" else token
        return [context.finder.find(t) for t in context.subjects.of(verb)]
    return []


def _status(context: Context, token: Token) -> str:
    verb = token.head
    if token.dep != "acomp" or verb.pos not in ("VERB", "AUX"):
        return "holds"
    status = verb_status(context.facts.verb(verb), verb)
    past = verb.tag == "VBD" and verb.dep != "ccomp"
    return "former" if status == "holds" and past else status

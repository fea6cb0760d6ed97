"""Amounts as fillers of roles, and two kinds of sentences that no verb of the lexicon covers and that are read here as
events: a toll that is put at a number, and the distance of two places.

The words of the text stay in the role; the amount (`kg.extraction.amounts`) stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extraction.amounts import read_amount
from kg.extraction.drafts import EventDraft, RoleDraft
from kg.extraction.factuality import Factuality
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.predications import Predication
from kg.model import OPEN_EVENT, Span, Token

DISTANCE = "distance"
"""Lemma of the open event that says how far one place is from another; the graph knows it as `kg:Distance`."""

_PEOPLE = frozenset({"Person", "Group"})


def amount_of(role: str, filler: Filler, finder: FillerFinder, unit: str = "") -> str | None:
    """The amount that a filler gives: of a quantity, or how many people something happens to.

    Args:
        role: of the filler.
        filler: its words and what they are.
        finder: for the words in front.
        unit: what is counted, where the event says it and not the filler: a toll counts people.
    """
    token = filler.token
    counted = token.tag == "CD" or any(c.tag == "CD" for c in token.children)
    if filler.time is not None or not counted or role not in ("quantity", "patient", "agent"):
        return None
    if filler.mention is not None and filler.mention.kind != "nominal":
        return None
    if role != "quantity" and filler.type != "Quantity" and filler.type not in _PEOPLE and token.tag != "CD":
        return None
    start = finder.parse.tokens[token.left].start
    unit = "people" if filler.type in _PEOPLE else unit
    text = finder.parse.text(filler.span.start, filler.span.end)
    found = read_amount(text, finder.parse.text(min(start, filler.span.start), filler.span.start), unit)
    return str(found) if found else None


# ---------------------------------------------------------------------------------------------------------------------
# Tolls
# ---------------------------------------------------------------------------------------------------------------------

_TOLL_VERBS = frozenset(
    "put raise bring take set give estimate revise lower rise climb stand reach jump increase grow be hit pass".split()
)
_COUNTERS = frozenset({"put", "raise", "bring", "take", "set", "give", "estimate", "revise", "lower"})
"""Verbs whose subject gives the number."""
_DEAD = frozenset({"dead", "death", "victim", "fatality", "casualty"})
_HURT = frozenset({"injury", "injured", "wounded"})

Facts = Callable[[Token], Factuality]


def find_tolls(tokens: Sequence[Token], finder: FillerFinder, facts: Facts) -> Iterator[EventDraft]:
    """Events of dying or being hurt in sentences that only give their number: "they put the toll at 98".

    Args:
        tokens: of the document.
        finder: fillers of the parse.
        facts: factuality of what a verb tells.
    """
    for token in tokens:
        if token.lemma not in ("toll", "number", "count"):
            continue
        cls = _counted_class(token)
        verb = token.head if token.dep in ("dobj", "nsubj", "nsubjpass") else None
        if cls is None or (verb is not None and verb.lemma not in _TOLL_VERBS):
            continue
        number = _number_at(token, verb)
        if number is None:
            continue
        yield _toll(token, verb, number, cls, finder, facts)


def _counted_class(token: Token) -> str | None:
    """What a toll counts; None for the toll of a road or a number of anything else."""
    counted = {c.lemma for c in token.children if c.dep == "compound"}
    counted |= {p.lemma for c in token.children if c.lower == "of" for p in c.children}
    if counted & _HURT:
        return "kg:Injure"
    return "kg:Die" if token.lemma == "toll" or counted & _DEAD else None


def _number_at(token: Token, verb: Token | None) -> Token | None:
    """The number that the toll is put at, reaches, or is."""
    if verb is None:
        wanted = [p for c in token.children if c.lower == "of" for p in c.children if p.dep == "pobj"]
    else:
        words = [*verb.children, *token.children]
        wanted = [p for c in words if c.dep == "prep" and c.lower in ("at", "to") for p in c.children]
        wanted += [c for c in verb.children if c.dep in ("dobj", "attr") and c is not token]
    return next((n for n in wanted if n.tag == "CD" or any(c.dep == "nummod" for c in n.children)), None)


def _before(toll: Token) -> list[Token]:
    """The "death" of a "death toll"."""
    return [c for c in toll.children if c.dep == "compound" and c.i == toll.i - 1]


def _toll(token: Token, verb: Token | None, number: Token, cls: str, finder: FillerFinder, facts: Facts) -> EventDraft:
    first = min((token, *_before(token)), key=lambda t: t.i)
    predication = Predication(head=token, pos="noun", lemma=token.lemma, trigger=Span(first.start, token.end))
    predication.light = verb
    start = finder.parse.tokens[number.left].start
    roles = [RoleDraft("quantity", Filler(number, Span(start, number.end)))]
    giver = verb.child("nsubj") if verb is not None and verb.lemma in _COUNTERS else None
    if giver is not None and giver is not token and finder.find(giver).mention is not None:
        roles.append(RoleDraft("source", finder.find(giver)))
    return EventDraft(
        predication=predication,
        type=cls,
        lemma="die" if cls == "kg:Die" else "injure",
        trigger=predication.trigger,
        roles=roles,
        factuality=facts(verb) if verb is not None else Factuality("happened"),
        rule="toll",
    )


# ---------------------------------------------------------------------------------------------------------------------
# Distances
# ---------------------------------------------------------------------------------------------------------------------

_LENGTHS = frozenset({"km", "kilometer", "kilometre", "kilometers", "kilometres", "mile", "miles"})
_LOCATING = frozenset({"lie", "be", "locate", "situate", "sit", "stand"})
_DIRECTION = re.compile(r"(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|away|outside)", re.I)
_LONGEST = 8
"""Words, at most, between the unit and the "from" or "of" of a distance."""


def find_distances(tokens: Sequence[Token], finder: FillerFinder) -> Iterator[EventDraft]:
    """Distances of two places: "the port lies 80 km (50 miles) north of the capital"."""
    for token in tokens:
        if token.lower not in _LENGTHS:
            continue
        there = _measured_from(tokens, token)
        here = _measured(token, finder)
        if there is None or here is None:
            continue
        origin = finder.find(there)
        if origin.type != "Place" or origin.token is here[0].token:
            continue
        number = next((c for c in token.children if c.dep == "nummod"), None)
        if number is None:
            continue
        yield _distance(token, number, here, origin, finder)


def _measured_from(tokens: Sequence[Token], unit: Token) -> Token | None:
    """The place behind "from" or "north of"; what stands between may be the same length in brackets."""
    depth = 0
    for word in tokens[unit.i + 1 : unit.i + 1 + _LONGEST]:
        if word.sentence != unit.sentence:
            return None
        if word.text == "(":
            depth += 1
        elif word.text == ")":
            depth -= 1
        elif depth == 0 and word.lower in ("from", "of"):
            return word.child("pobj")
        elif depth == 0 and not _DIRECTION.fullmatch(word.lower) and word.text not in "-–,":
            return None
    return None


def _measured(unit: Token, finder: FillerFinder) -> tuple[Filler, Token] | None:
    """The place that lies there, and the word that says so: a verb, or the unit itself behind a noun."""
    for word in unit.ancestors():
        if word.pos in ("VERB", "AUX"):
            if word.lemma not in _LOCATING:
                return None
            subject = word.child("nsubj", "nsubjpass")
            if word.dep == "relcl" or (subject is None and word.dep in ("acl", "advcl")):
                subject = word.head
            found = finder.find(subject) if subject is not None else None
            return (found, word if word.lemma != "be" else unit) if found is not None and _is_place(found) else None
        if word.dep != "appos" or word.pos in ("NOUN", "PROPN"):
            found = finder.find(word)
            if found.type == "Place":
                return found, unit
    return None


def _is_place(filler: Filler) -> bool:
    mention = filler.mention
    return mention is not None and (
        mention.type == "Place" or (mention.type == "Other" and filler.token.pos == "PROPN")
    )


def _distance(
    unit: Token, number: Token, here: tuple[Filler, Token], origin: Filler, finder: FillerFinder
) -> EventDraft:
    filler, head = here
    start = finder.parse.tokens[number.left].start
    pos = "verb" if head is not unit else "noun"
    predication = Predication(head=head, pos=pos, lemma=DISTANCE, trigger=Span(head.start, head.end))
    return EventDraft(
        predication=predication,
        type=OPEN_EVENT,
        lemma=DISTANCE,
        trigger=predication.trigger,
        roles=[
            RoleDraft("patient", filler),
            RoleDraft("origin", origin),
            RoleDraft("quantity", Filler(unit, Span(start, unit.end))),
        ],
        factuality=Factuality("ongoing"),
        rule="distance",
    )


_DEALS = frozenset({"kg:Acquire", "kg:Trade"})


def _add_price(event: EventDraft) -> None:
    """ "a $2 billion takeover": the sum before the noun of a deal."""
    if event.type not in _DEALS or event.predication.pos != "noun" or any(r.role == "quantity" for r in event.roles):
        return
    for word in event.predication.head.children:
        if word.tag == "CD" and word.ent == "MONEY" and word.dep in ("nummod", "compound", "nmod"):
            first = min((word, *word.children), key=lambda t: t.i)
            event.roles.append(RoleDraft("quantity", Filler(word, Span(first.start, word.end))))
            return


def add_quantities(
    events: list[EventDraft], tokens: Sequence[Token], finder: FillerFinder, facts: Facts
) -> list[EventDraft]:
    """The events with those that only a number tells of; an open event gives way to the distance it states."""
    distances = list(find_distances(tokens, finder))
    heads = {d.predication.head.i for d in distances}
    kept = [e for e in events if not (e.type == OPEN_EVENT and e.predication.head.i in heads)]
    for event in kept:
        _add_price(event)
    tolls = list(find_tolls(tokens, finder, facts))
    counted = {t.i for toll in tolls for t in (toll.predication.head, *_before(toll.predication.head))}
    made = [*(e for e in kept if e.predication.head.i not in counted), *distances, *tolls]
    there, by_head = {id(e) for e in made}, {e.predication.head.i: e for e in reversed(made)}
    for event in made:
        for role in event.roles:
            if role.event is not None and id(role.event) not in there:
                role.event = by_head.get(role.event.predication.head.i)  # it has given way to another
    return made

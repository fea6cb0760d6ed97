"""Which sense of the lexicon a predication has: multiword lemmas before single words, strict senses before lax ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extraction.drafts import Reading
from kg.extraction.fillers import FillerFinder
from kg.extraction.lexicon import Lexicon, Sense
from kg.extraction.noun_predications import RECEIVING_VERBS
from kg.extraction.predications import LIGHT_VERBS, Predication
from kg.extraction.schema import Schema
from kg.model import Span, Token


def choose_sense(predication: Predication, lexicon: Lexicon, finder: FillerFinder, schema: Schema) -> Reading:
    """The reading of a predication: multiword lemmas before single words, strict senses before lax ones."""
    for lemma, trigger, slots, fixed in _lemmas(predication, lexicon, finder):
        senses = lexicon.lookup(predication.pos, lemma)
        if predication.carrier is not None and senses:
            slots = _with_carrier(predication, slots, senses)
        fitting = [s for s in senses if _fits(s, slots, predication, finder, schema)]
        events = [s for s in fitting if not s.is_relation]
        relations = [s for s in fitting if s.is_relation]
        if events or relations:
            return Reading(predication, lemma, trigger, slots, events[0] if events else None, relations, fixed)
    return Reading(predication, _plain_lemma(predication), predication.trigger, predication.slots, None)


def _with_carrier(
    predication: Predication, slots: dict[str, list[Token]], senses: Sequence[Sense]
) -> dict[str, list[Token]]:
    """The slots of a noun with those of its light verb, when the verb above it is one."""
    verb = predication.carrier
    assert verb is not None
    particle = verb.child("prt")
    words = {verb.lemma, f"{verb.lemma} {particle.lower}" if particle is not None else verb.lemma}
    known = any(not words.isdisjoint(s.light_verbs) for s in senses)
    if not (predication.occurs or known or verb.lemma in LIGHT_VERBS | RECEIVING_VERBS or verb.lemma == "be"):
        return slots
    predication.light = verb
    merged = dict(slots)
    mediated = verb.lemma in _MEDIATING and ("between" in slots or "between" in predication.carried)
    for slot, fillers in predication.carried.items():
        if slot == "subject" and mediated:
            continue
        merged[slot] = [*merged.get(slot, ()), *(f for f in fillers if f not in merged.get(slot, ()))]
    return merged


_MEDIATING = frozenset("broker facilitate host arrange negotiate oversee".split())
"""Verbs whose subject stands between the two sides of an event: "brokered a truce between them"."""


def _plain_lemma(predication: Predication) -> str:
    particle = predication.particle
    return f"{predication.lemma} {particle.lower}" if particle is not None else predication.lemma


def _lemmas(
    predication: Predication, lexicon: Lexicon, finder: FillerFinder
) -> Iterable[tuple[str, Span, dict[str, list[Token]], frozenset[int]]]:
    """Lemmas that the words may stand for, the longest first, each with its trigger, slots and further words."""
    rests = lexicon.phrases.get((predication.pos, predication.lemma), ())
    for rest in rests:
        verbal = predication.pos == "verb" and rest[-1] != "-"
        made = _verb_phrase(predication, rest) if verbal else _noun_phrase(predication, rest, finder)
        if made is not None:
            words = (predication.lemma, *rest) if verbal else (*rest, predication.lemma)
            yield " ".join(words), *made
    if predication.particle is None or predication.pos == "noun":
        yield predication.lemma, predication.trigger, predication.slots, frozenset()
    elif not any(r[0] == predication.particle.lower for r in rests):
        # A particle that the lexicon does not know of adds little: "march off", "sign up".
        yield predication.lemma, predication.trigger, predication.slots, frozenset()


def _verb_phrase(
    predication: Predication, rest: tuple[str, ...]
) -> tuple[Span, dict[str, list[Token]], frozenset[int]] | None:
    """Match the further words of a multiword verb: particles, prepositions, a fixed object."""
    slots = dict(predication.slots)
    node = predication.head
    last = node
    fixed = set()
    for word in rest:
        if word in ("a", "an", "the", "one's"):
            continue
        step = next(
            (
                c
                for c in node.children
                if (c.lower == word or c.lemma == word) and c.dep in _PHRASE_DEPS and c.i > predication.head.i
            ),
            None,
        )
        if step is None and node is not predication.head:
            step = next((c for c in predication.head.children if c.lower == word and c.dep in _PHRASE_DEPS), None)
        if step is None:
            return None
        if step.dep == "dobj" and len(rest) == 1 and _is_measured(step):
            return None  # "took a $30 million charge" is no "take charge"
        if step.dep in ("dobj", "attr", "acomp", "oprd"):
            _drop_object(slots, step)
            for slot, fillers in predication.loose.items():
                slots.setdefault(slot, fillers)
            for child in step.children:
                if child.dep == "poss":
                    slots.setdefault("possessive", [child])
            node = step
        elif step.dep == "pobj":
            _drop_object(slots, step)  # "went on strike": the strike is no topic of it
            node = step
        elif step.dep == "prep":
            if rest == ("for",) and predication.head.child("dobj") is not None:
                return None  # "asked them for help" is no "ask for"
            fillers = slots.get(word, [])
            slots.setdefault("object", [f for f in fillers if f.pos not in ("VERB", "AUX")])
            if not slots["object"]:
                del slots["object"]
            node = step
        fixed.add(step.i)
        last = step if step.i > last.i else last
    tight = last.i - predication.head.i <= len(rest) + 1
    return (Span(predication.head.start, last.end) if tight else predication.trigger), slots, frozenset(fixed)


def _is_measured(noun: Token) -> bool:
    """Whether a sum tells how large a thing is, as with the bare noun of a fixed phrase none does."""
    sums = (c.child("pobj") if c.lower == "of" else c for c in noun.children if c.dep == "nummod" or c.lower == "of")
    return any(s is not None and (s.tag == "CD" or s.ent == "MONEY") for s in sums)


def _drop_object(slots: dict[str, list[Token]], word: Token) -> None:
    """Take a word of the lemma itself out of the objects."""
    slots["object"] = [t for t in slots.get("object", ()) if t is not word]
    if not slots["object"]:
        del slots["object"]


_PHRASE_DEPS = frozenset(
    {"prt", "prep", "dobj", "advmod", "acomp", "oprd", "attr", "pobj", "pcomp", "agent", "nsubjpass"}
)


def _noun_phrase(
    predication: Predication, rest: tuple[str, ...], finder: FillerFinder
) -> tuple[Span, dict[str, list[Token]], frozenset[int]] | None:
    """Match the words before the head of a multiword noun: "air strike", "trade war"."""
    tokens, head = finder.parse.tokens, predication.head.i
    start = head - len(rest)
    if start < 0:
        return None
    for word, token in zip(rest, tokens[start:head], strict=True):
        if word not in (token.lower, token.lemma) or token.sentence != predication.head.sentence:
            return None
    inside = set(range(start, head))
    slots = {
        slot: kept for slot, fillers in predication.slots.items() if (kept := [f for f in fillers if f.i not in inside])
    }
    return Span(tokens[start].start, predication.head.end), slots, frozenset(inside)


def _fits(
    sense: Sense, slots: dict[str, list[Token]], predication: Predication, finder: FillerFinder, schema: Schema
) -> bool:
    """Whether every condition of a sense holds."""
    loose = predication.loose
    if any(not slots.get(s) and not loose.get(s) for s in sense.requires):
        return False
    if any(slots.get(s) for s in sense.forbids):
        return False
    for restriction in sense.restrictions:
        fillers = slots.get(restriction.slot) or loose.get(restriction.slot) or ()
        if not any(_filler_fits(t, restriction.types, restriction.lemmas, finder, schema) for t in fillers) and not (
            sense.is_relation
            and "kg:Organization" in restriction.types
            and any(_may_be_body(t, finder) for t in fillers)
        ):
            return False
    return True


def _may_be_body(token: Token, finder: FillerFinder) -> bool:
    """Whether a pronoun of which nothing is known may stand for an organization: "it is headquartered in Bern"."""
    mention = finder.find(token).mention
    return mention is not None and mention.kind == "pronoun" and mention.type == "Other"


def _filler_fits(
    token: Token, types: frozenset[str], lemmas: frozenset[str], finder: FillerFinder, schema: Schema
) -> bool:
    if token.lemma in lemmas or token.lower in lemmas:
        return True
    if not types:
        return False
    mention = finder.find(token).mention
    if mention is None:
        return False
    return "kg:" + mention.type in types or (bool(mention.cls) and schema.is_a(mention.cls, types))

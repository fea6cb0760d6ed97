"""Parse → predications: one normalised predicate with its arguments for each verb and each predicating noun.

Voice, control and raising, coordination, relative clauses, participles and light verbs are resolved here, so that a frame of
the lexicon needs plain slot names only: subject, object, indirectObject, clause, possessive, compound, modifier, and
prepositions by their words.  Nothing here knows what any verb means, except for the grammar of a few closed classes
(light verbs, verbs of occurring, verbs whose object is the subject of the infinitive).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.extraction.noun_predications import fill_noun
from kg.extraction.phrases import (
    antecedent,
    antecedents,
    expand,
    fill_preposition,
    fill_prepositions,
    has_object_gap,
    has_relative_pronoun,
    is_passive,
    opens_with_place,
)
from kg.extraction.prenominal import is_changing, is_deed, is_newly_done
from kg.extraction.subjects import PERSUADING, Subjects
from kg.model import Parse, Span, Token

LIGHT_VERBS = frozenset(
    "make have hold take give pay conduct carry launch stage undertake start begin open do engage continue resume "
    "wage mount embark complete finish end conclude enter offer".split()
)
"""Verbs that lend their subject to an event noun in object position: "held talks", "paid a visit"."""
_WHERE = frozenset({"in", "at", "near", "outside", "around", "inside", "across"})


@dataclass(slots=True, eq=False)
class Predication:
    """A predicate and the words that fill its slots."""

    head: Token
    pos: str
    """verb or noun."""
    lemma: str
    trigger: Span
    """The head and its particle."""
    slots: dict[str, list[Token]] = field(default_factory=dict)
    """Slot → heads of its fillers; a clause is given by its verb."""
    loose: dict[str, list[Token]] = field(default_factory=dict)
    """Prepositional slots that the parser hung on the object and that may belong here: "sold arms *to them*"."""
    passive: bool = False
    carrier: Token | None = None
    """The verb that has the noun as its object, subject or predicate."""
    carried: dict[str, list[Token]] = field(default_factory=dict)
    """Arguments of the carrier that are the noun's when the carrier is a light verb."""
    occurs: bool = False
    """Whether the carrier says that the noun takes place."""
    light: Token | None = None
    """The carrier, once it is known to be no more than that."""
    particle: Token | None = None

    def first(self, slot: str) -> Token | None:
        """The first filler of a slot."""
        fillers = self.slots.get(slot)
        return fillers[0] if fillers else None

    def add(self, slot: str, fillers: Iterable[Token]) -> None:
        """Fill a slot further; no filler twice."""
        have = self.slots.setdefault(slot, [])
        have.extend(f for f in fillers if f not in have)
        if not have:
            del self.slots[slot]


def find_predications(parse: Parse, is_event_noun: Callable[[Token], bool]) -> list[Predication]:
    """Predications of the verbs and event nouns, in text order.

    Args:
        parse: tokens with heads and dependency labels.
        is_event_noun: whether a noun may name an event, by the lexicon.
    """
    subjects = Subjects()
    found: list[Predication] = []
    for token in parse.tokens:
        if token.pos in ("VERB", "AUX"):
            if is_predicate(token):
                found.append(_verb(token, subjects))
            elif is_changing(token) or is_newly_done(token):
                found.append(_participle(token))
        elif token.pos in ("NOUN", "PROPN") and (is_event_noun(token) or is_deed(token)):
            noun = Predication(head=token, pos="noun", lemma=token.lemma, trigger=Span(token.start, token.end))
            fill_noun(noun, subjects)
            found.append(noun)
    _share_objects(found)
    _share_openings(found)
    _share_endings(found)
    return found


_INTRANSITIVE = frozenset(
    "appear arise arrive burst collapse come crash die disappear emerge erupt explode fall flare go happen lie march "
    "occur protest rebel resign return riot rise rush sit sleep stand stay surge surrender tumble turn vanish wait wake "
    "walk".split()
)
"""Verbs that seldom take an object: in "burst and killed twelve people" the people were killed only."""


def _share_objects(found: list[Predication]) -> None:
    """ "provide or sell arms": the parser hangs an object on the last of several verbs; it belongs to those before, too."""
    by_head = {p.head.i: p for p in found if p.pos == "verb"}
    for last in found:
        verb = last.head
        if verb.dep != "conj" or last.passive or verb.head.i not in by_head:
            continue
        before = by_head[verb.head.i]
        own = verb.child("dobj")
        between = any(
            c.i < verb.i and c.i > verb.head.i and c.dep in ("prep", "advmod", "ccomp", "xcomp")
            for c in verb.head.children
        )
        if (
            own is not None
            and not between
            and "object" not in before.slots
            and verb.i - verb.head.i <= 3
            and not before.passive
            and verb.head.lemma not in _INTRANSITIVE
        ):
            before.add("object", expand(own))
            for slot, fillers in {
                **last.loose,
                **{k: v for k, v in last.slots.items() if k in ("to", "from", "with")},
            }.items():
                before.loose.setdefault(slot, []).extend(fillers)


def _share_openings(found: list[Predication]) -> None:
    """ "Near Oslo, the army shelled a farm and seized a bridge": the opening phrase holds for all coordinated verbs."""
    by_head = {p.head.i: p for p in found if p.pos == "verb"}
    for predication in found:
        verb = predication.head
        if predication.pos != "verb" or verb.dep != "conj" or verb.child("nsubj", "nsubjpass") is not None:
            continue
        first = by_head.get(verb.head.i)
        subject = verb.head.child("nsubj", "nsubjpass")
        if first is None or subject is None:
            continue
        for child in verb.head.children:
            if child.dep == "prep" and child.lower in _WHERE and child.right < subject.left:
                shared: dict[str, list[Token]] = {}
                fill_preposition(child, shared)
                for slot, fillers in shared.items():
                    predication.slots.setdefault(slot, fillers)


def _share_endings(found: list[Predication]) -> None:
    """ "two were killed and nine injured in a crash": what follows the participle without an auxiliary holds for both."""
    by_head = {p.head.i: p for p in found if p.pos == "verb" and p.passive}
    for last in by_head.values():
        verb = last.head
        first = by_head.get(verb.head.i)
        if verb.dep != "conj" or first is None or verb.child("nsubjpass") is None or verb.child("auxpass") is not None:
            continue
        for slot in ("in", "when"):
            fillers = last.slots.get(slot) or last.loose.get(slot)
            if fillers and slot not in first.slots:
                first.loose.setdefault(slot, fillers)


def is_predicate(token: Token) -> bool:
    """Whether a verb heads a clause or participle phrase of its own, and is no auxiliary, copula or attribute."""
    if token.dep in ("aux", "auxpass", "prep", "punct", "case", "amod", "compound", "det", "cc", "mark", "advmod"):
        return False
    return token.lemma != "be"


def _verb(verb: Token, subjects: Subjects) -> Predication:
    particle = verb.child("prt")
    trigger = Span(verb.start, verb.end)
    if particle is not None and abs(particle.i - verb.i) == 1:
        trigger = Span(min(verb.start, particle.start), max(verb.end, particle.end))
    made = Predication(head=verb, pos="verb", lemma=verb.lemma, trigger=trigger, particle=particle)
    made.passive = is_passive(verb)
    made.add("object" if made.passive else "subject", subjects.of(verb))
    for child in verb.children:
        match child.dep:
            case "nsubjpass":
                for prep in child.children:
                    if prep.dep == "prep" and prep.lower in ("against", "to"):
                        fill_preposition(prep, made.loose)  # "evidence against them was heard"
            case "dobj":
                made.add("object", antecedents(child, verb))
                fill_prepositions(child, made.loose)
            case "dative":
                if child.pos == "ADP":
                    fill_preposition(child, made.slots)
                else:
                    made.add("indirectObject", antecedents(child, verb))
            case "agent":
                for filler in child.children:
                    if filler.dep == "pobj":
                        made.add("subject", antecedents(filler, verb))
            case "prep":
                fill_preposition(child, made.slots)
            case "attr" | "oprd":
                made.add("complement", expand(child))
                fill_prepositions(child, made.loose)
            case "ccomp" | "xcomp":
                made.add("clause", [child])
                told = child.child("nsubj") if child.dep == "ccomp" and verb.lemma in PERSUADING else None
                if told is not None and any(c.dep == "aux" and c.lower == "to" for c in child.children):
                    made.add("object", expand(told))  # "allowed them to leave"
            case "advcl" if child.i > verb.i and any(c.lower == "when" for c in child.children):
                made.loose["when"] = [child.child("acl") or child]  # the verb of "when a bus overturned"
            case "npadvmod" if _is_change(child):
                made.add("object", expand(child))
            case "advmod":
                measure = child.child("npadvmod") if child.lower in ("up", "down", "higher", "lower") else None
                if measure is not None and _is_change(measure) and child.i == verb.i + 1:
                    made.add("object", expand(measure))  # "closed down 2 percent"
                if child.lower in ("there", "here", "abroad", "overseas", "home", "away", "where"):
                    made.add("adverb", antecedents(child, verb))
    if verb.dep == "advcl" and verb.tag == "VBG" and verb.i > verb.head.i and verb.head.child("dobj") is None:
        made.loose["beside"] = [verb.head]  # "a plane crashed, killing ten"
    if verb.dep == "relcl":
        _fill_gap(verb, made)
    elif verb.dep in ("ccomp", "advcl") and verb.head.lemma == "be" and any(c.lower == "where" for c in verb.children):
        made.add("where", subjects.of(verb.head))  # "the city is where they met"
    given = verb.child("dobj")
    if made.passive and given is not None and given.pos == "NUM" and verb.child("nsubjpass") is not None:
        made.slots["object"] = [t for t in made.slots["object"] if t is not given]  # "was fined $3 million"
    elif made.passive and "indirectObject" not in made.slots and given is not None and given.pos != "NUM":
        # "Kim was given a medal": the surface subject is the indirect object.
        made.slots["indirectObject"] = [t for t in made.slots.get("object", ()) if t.dep != "dobj"]
        made.slots["object"] = [t for t in made.slots["object"] if t not in made.slots["indirectObject"]]
    return made


def _participle(verb: Token) -> Predication:
    """ "falling prices": the prices fall; "the recently adopted law": the law was adopted."""
    made = Predication(head=verb, pos="verb", lemma=verb.lemma, trigger=Span(verb.start, verb.end))
    made.passive = verb.tag == "VBN"
    made.add("object" if made.passive else "subject", expand(verb.head))
    return made


def _is_change(measure: Token) -> bool:
    """Whether a measure says by how much something rose or fell: "fell 80 points"."""
    number = measure.child("nummod")
    if number is None:
        return False
    return measure.lemma in _STEPS or (measure.lemma == "point" and number.text[0].isdigit())  # not "three points"


_STEPS = frozenset({"%", "percent", "cent"})


def _fill_gap(verb: Token, made: Predication) -> None:
    """Put the antecedent of a relative clause into the slot that is empty in it."""
    noun = antecedent(verb.head)
    for child in verb.children:
        if child.tag == "WRB" and child.lower == "where":
            made.add("where", noun)
            return
        if child.tag == "WRB":
            return
    if has_relative_pronoun(verb) or opens_with_place(verb) or _is_of_owner(verb):
        return
    stranded = next((c for c in verb.children if c.dep == "prep" and not c.children), None)
    if stranded is not None:
        made.add(stranded.lower, noun)
    elif has_object_gap(verb) and "clause" not in made.slots:
        made.add("object", noun)


def _is_of_owner(verb: Token) -> bool:
    """Whether "whose" opens the clause: in "Ann, whose husband died" nothing is missing."""
    return any(word.tag == "WP$" for child in verb.children if child.i < verb.i for word in child.children)

"""Event nouns: what stands around them, and the verb that carries them: "held talks", "the visit took place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extraction.phrases import (
    PARTITIVES,
    antecedents,
    expand,
    fill_preposition,
    fill_prepositions,
    has_object_gap,
    is_passive,
    stance_before,
)
from kg.extraction.subjects import Subjects
from kg.model import Token

if TYPE_CHECKING:
    from kg.extraction.predications import Predication

OCCURRENCE_VERBS = frozenset(
    "happen occur begin start continue resume follow come go end conclude last erupt ensue".split()
)
"""Verbs that say of an event noun in subject position that it takes place."""
_STAGING = frozenset(
    "make hold give pay conduct carry launch stage undertake wage mount organize organise lead".split()
)
"""Verbs that lend their subject to the noun which they describe: "the march staged by nurses"."""
RECEIVING_VERBS = frozenset("receive get obtain win gain accept".split())
"""Verbs that lend a noun their subject as the one to whom it is done: "received a promise"."""
_VEHICLES = frozenset(
    "mission effort campaign process operation bid talk move attempt round session programme program drive trip tour visit "
    "spree wave series plan offer deal measure".split()
)
"""Nouns that carry the event noun before them: "a mediation mission between X and Y"."""


def fill_noun(made: Predication, subjects: Subjects) -> None:
    """Fill the slots of an event noun, and find the verb that may carry it.

    Args:
        made: the predication of the noun, with nothing but its head.
        subjects: finds who does what a verb says.
    """
    noun = made.head
    vehicle = noun.head if noun.dep == "compound" and noun.head.lemma in _VEHICLES else None
    for child in (
        noun.children if vehicle is None else [*noun.children, *(c for c in vehicle.children if c is not noun)]
    ):
        match child.dep:
            case "compound" | "nmod" | "amod" if prefix := stance_before(child):
                if prefix == "anti" and child.text[0].isupper() and child.lower != "semitic":
                    made.add("against", [child])  # never who protests
            case "poss":
                made.add("possessive", antecedents(child, noun))
            case "compound" | "nmod" if child.tag != "IN":  # not the "in" of "an in-depth inquiry"
                made.add("compound", _compounds(child))
            case "amod" if child.text != "-":
                made.add("modifier", [child, *(c for c in child.children if c.dep in ("conj", "npadvmod", "compound"))])
            case "prep" | "agent":
                fill_preposition(child, made.slots)
                inner = child.child("pobj") if child.lower in ("against", "on", "of") else None
                if inner is not None:
                    fill_prepositions(inner, made.loose)  # "strikes against rebels in Idlib"
            case "acl" | "ccomp" if child.tag == "VB" or child.child("mark") is not None:
                made.add("clause", [child])
            case "nummod" if noun.tag == "NNS":
                made.add("count", [child])
            case "nummod" if child.ent == "MONEY":
                made.loose["of"] = [child]  # "a $30 million charge": one of that much
            case "acl" | "relcl" if child.lemma in _STAGING:
                made.add("subject", _staged_by(child, subjects))
    if is_measured(noun):
        measure = noun.head.head
        for child in measure.children:
            if child.dep == "prep" and child is not noun.head:
                fill_preposition(child, made.slots)  # "tons of aid for Peru"
    if noun.tag == "NNS":
        _each_one(noun, made)
    _find_carrier(vehicle or noun, made, subjects)


def _staged_by(verb: Token, subjects: Subjects) -> list[Token]:
    """Who acts in the noun before a relative clause of a light verb: "talks held by them", "the attack that they
    carried out"."""
    if is_passive(verb):
        return [t for c in verb.children if c.dep == "agent" for p in c.children if p.dep == "pobj" for t in expand(p)]
    doer, gone = verb.child("nsubj"), verb.child("dobj")
    if verb.dep != "relcl" or doer is None or doer.tag in ("WDT", "WP"):
        return []
    return subjects.of(verb) if has_object_gap(verb) or (gone is not None and gone.tag == "WDT") else []


def _each_one(noun: Token, made: Predication) -> None:
    """ "three meetings with him, one in X and one in Y": what is said of each one is said of them all."""
    queue = list(noun.children)
    while queue:
        word = queue.pop()
        if word.pos in ("VERB", "AUX"):
            continue
        if word.lower in ("one", "another", "others", "two") and word.dep in ("appos", "conj", "nummod", "dep"):
            fill_prepositions(word, made.slots)
        queue.extend(word.children)


def _find_carrier(noun: Token, made: Predication, subjects: Subjects) -> None:
    """The verb that may only carry the noun, with its arguments: "held talks", "the visit will take place".

    Whether it does depends on the noun: the lexicon knows ("strike" carries "deal").
    """
    verb = noun.head
    while (noun.dep == "conj" and verb.pos in ("NOUN", "PROPN")) or is_measured(noun):
        if noun.dep == "pobj":
            noun, verb = verb.head, verb.head.head  # "tons of aid"
        else:
            noun, verb = verb, verb.head
    engaged = noun.dep == "pobj" and verb.lower in ("in", "on", "with") and verb.head.lemma in ("engage", "embark")
    if engaged:
        verb = verb.head
    elif noun.dep not in ("dobj", "nsubj", "nsubjpass", "attr"):
        return
    if verb.pos not in ("VERB", "AUX"):
        return
    made.carrier = verb
    if noun.dep == "attr":
        return
    if verb.lemma == "be":
        if noun.dep == "nsubj" and verb.child("attr", "acomp") is None:
            fill_prepositions(verb, made.carried)  # "the last trip was to X in May"
        return
    passive = is_passive(verb)
    made.occurs = noun.dep == "nsubj" and not passive and (verb.lemma in OCCURRENCE_VERBS or _takes_place(verb))
    if noun.dep == "nsubj" and not passive and not made.occurs:
        made.carrier = None  # "the strike engaged a unit": the noun acts, nobody else does through it
        return
    carried: dict[str, list[Token]] = {}
    if noun.dep == "dobj" and not passive and verb.lemma in RECEIVING_VERBS:
        carried["indirectObject"] = [s for s in subjects.of(verb) if s is not noun]
    elif noun.dep in ("dobj", "pobj") and not passive:
        carried["subject"] = [s for s in subjects.of(verb) if s is not noun]
    for child in verb.children:
        if child.dep == "agent":
            carried["subject"] = [t for c in child.children if c.dep == "pobj" for t in expand(c)]
        elif child.dep == "dative" and child.pos != "ADP":
            carried["indirectObject"] = expand(child)
        elif engaged and child.dep == "dobj":
            carried["object"] = expand(child)  # "engaged rebels in a firefight"
        elif child.dep in ("prep", "dative") and not (engaged and child is noun.head):
            fill_preposition(child, carried)
    made.carried = {slot: fillers for slot, fillers in carried.items() if fillers}


def is_measured(noun: Token) -> bool:
    """Whether a noun stands after "of" and a word that measures it: "tons of aid", "a series of meetings"; or after "in" and
    a sum: "2 million dollars in aid"."""
    if noun.dep != "pobj" or noun.head.head is noun.head:
        return False
    measure = noun.head.head
    if noun.head.lower == "of":
        return measure.lemma in PARTITIVES
    return noun.head.lower == "in" and (measure.ent == "MONEY" or measure.lemma in ("dollar", "euro", "pound"))


def _takes_place(verb: Token) -> bool:
    """ "take place", "be under way"."""
    return verb.lemma == "take" and any(c.dep == "dobj" and c.lower == "place" for c in verb.children)


def _compounds(child: Token) -> list[Token]:
    """Noun modifiers, those joined by hyphen or "and" included: "Alpha-Beta meeting"."""
    return [
        child,
        *(c for c in child.children if c.dep in ("compound", "conj", "nmod", "appos") and c.pos in ("PROPN", "NOUN")),
    ]

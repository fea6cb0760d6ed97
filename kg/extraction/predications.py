"""Parse → predications: one normalised predicate with its arguments for each verb and each predicating noun.

Voice, control and raising, coordination, relative clauses, participles and light verbs are resolved here, so that a frame of
the lexicon needs plain slot names only: subject, object, indirectObject, clause, possessive, compound, modifier, and
prepositions by their words.  Nothing here knows what any verb means, except for the grammar of a few closed classes
(light verbs, verbs of occurring, verbs whose object is the subject of the infinitive).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.extraction.phrases import (
    PARTITIVES,
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
from kg.extraction.subjects import PERSUADING, Subjects
from kg.model import Parse, Span, Token

LIGHT_VERBS = frozenset(
    "make have hold take give pay conduct carry launch stage undertake start begin open do engage continue resume "
    "wage mount embark complete finish end conclude enter offer".split()
)
"""Verbs that lend their subject to an event noun in object position: "held talks", "paid a visit"."""
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
        elif token.pos in ("NOUN", "PROPN") and is_event_noun(token):
            found.append(_noun(token, subjects))
    _share_objects(found)
    _share_openings(found)
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
            case "npadvmod" if _is_change(child):
                made.add("object", expand(child))
            case "advmod":
                measure = child.child("npadvmod") if child.lower in ("up", "down", "higher", "lower") else None
                if measure is not None and _is_change(measure) and child.i == verb.i + 1:
                    made.add("object", expand(measure))  # "closed down 2 percent"
                if child.lower in ("there", "here", "abroad", "overseas", "home", "away", "where"):
                    made.add("adverb", antecedents(child, verb))
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


def _is_change(measure: Token) -> bool:
    """Whether a measure says by how much something rose or fell: "fell 80 points"."""
    number = measure.child("nummod")
    if number is None:
        return False
    return measure.lemma in _STEPS or (measure.lemma == "point" and number.text[0].isdigit())  # not "three points"


_STEPS = frozenset({"%", "percent", "cent"})


def _noun(noun: Token, subjects: Subjects) -> Predication:
    made = Predication(head=noun, pos="noun", lemma=noun.lemma, trigger=Span(noun.start, noun.end))
    vehicle = noun.head if noun.dep == "compound" and noun.head.lemma in _VEHICLES else None
    for child in (
        noun.children if vehicle is None else [*noun.children, *(c for c in vehicle.children if c is not noun)]
    ):
        match child.dep:
            case "poss":
                made.add("possessive", antecedents(child, noun))
            case "compound" | "nmod":
                made.add("compound", _compounds(child))
            case "amod":
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
    return made


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


def _fill_gap(verb: Token, made: Predication) -> None:
    """Put the antecedent of a relative clause into the slot that is empty in it."""
    noun = antecedent(verb.head)
    for child in verb.children:
        if child.tag == "WRB" and child.lower == "where":
            made.add("where", noun)
            return
        if child.tag == "WRB":
            return
    if has_relative_pronoun(verb) or opens_with_place(verb):
        return
    stranded = next((c for c in verb.children if c.dep == "prep" and not c.children), None)
    if stranded is not None:
        made.add(stranded.lower, noun)
    elif has_object_gap(verb) and "clause" not in made.slots:
        made.add("object", noun)

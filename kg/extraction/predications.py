"""Parse → predications: one normalised predicate with its arguments for each verb and each predicating noun.

Voice, control and raising, coordination, relative clauses, participles and light verbs are resolved here, so that a frame of
the lexicon needs plain slot names only: subject, object, indirectObject, clause, possessive, compound, modifier, and
prepositions by their words.  Nothing here knows what any verb means, except for the grammar of a few closed classes
(light verbs, verbs of occurring, verbs whose object is the subject of the infinitive).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

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
RECEIVING_VERBS = frozenset("receive get obtain win gain accept".split())
"""Verbs that lend a noun their subject as the one to whom it is done: "received a promise"."""
OBJECT_CONTROL = frozenset(
    "ask tell urge order request beg press appeal implore plead instruct command advise encourage recommend require oblige "
    "invite summon lobby petition want need like expect allow permit let enable authorize authorise entitle empower force "
    "compel cause lead drive prompt help make get persuade convince teach train send hire appoint elect choose nominate name "
    "select dispatch deploy bring call warn remind challenge motivate inspire tempt trust believe consider find see watch "
    "hear prefer set task commission pay bribe push pressure provoke assign induce assist free leave keep catch show depict "
    "film picture photograph prevent stop forbid ban bar block prohibit discourage convict suspect".split()
)
"""Verbs whose object does what the infinitive or participle says: "urged them to leave"; with all others the subject does
it: "left the train to meet them", "promised them to leave"."""
OBJECT_OF_GERUND = frozenset(
    "accuse suspect convict acquit charge stop prevent ban bar keep prohibit discourage jail imprison arrest detain fine "
    "sentence criticise criticize condemn blame praise thank punish sue fire dismiss sack honor honour reward investigate "
    "prosecute try indict expel suspend".split()
)
"""Verbs whose object does what the gerund after a preposition says: "accused him of selling"."""
PARTITIVES = frozenset(
    "group number lot series dozen hundred thousand million pair couple handful majority kind sort type range set crowd "
    "variety bunch score batch convoy wave ton tonne dollar euro pound barrel worth percent piece round package total half "
    "third all most some any many several few both each one none rest part".split()
)
"""Nouns that only measure what follows "of": the filler is the noun after it."""
_AIMS = frozenset("aim goal plan purpose intention task job mission objective ambition hope role duty idea".split())
"""Nouns whose owner does what the infinitive after "is" says: "her aim is to leave"."""
_MESSAGES = frozenset(
    "statement letter report communique resolution declaration message note post appeal decree order".split()
)
"""Things by which their sender speaks: "issued a statement urging …"."""
_VEHICLES = frozenset(
    "mission effort campaign process operation bid talk move attempt round session programme program drive trip tour visit "
    "spree wave series plan offer deal measure".split()
)
"""Nouns that carry the event noun before them: "a mediation mission between X and Y"."""
_SUBJECTS = ("nsubj", "csubj", "expl")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_WHERE = frozenset({"in", "at", "near", "outside", "around", "inside", "across"})
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET", "SYM"})


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
        ):
            before.add("object", _expand(own))
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
                _preposition(child, shared)
                for slot, fillers in shared.items():
                    predication.slots.setdefault(slot, fillers)


def is_predicate(token: Token) -> bool:
    """Whether a verb heads a clause or participle phrase of its own, and is no auxiliary, copula or attribute."""
    if token.dep in ("aux", "auxpass", "prep", "punct", "case", "amod", "compound", "det", "cc", "mark", "advmod"):
        return False
    return token.lemma != "be"


class Subjects:
    """Surface subjects of one parse, worked out once for each verb."""

    def __init__(self) -> None:
        self._known: dict[int, list[Token]] = {}

    def of(self, verb: Token) -> list[Token]:
        """Fillers of the surface subject: own, shared with a conjunct, or controlled from above."""
        if verb.i not in self._known:
            self._known[verb.i] = []  # ends a circle
            self._known[verb.i] = self._find(verb)
        return self._known[verb.i]

    def _find(self, verb: Token) -> list[Token]:
        own = verb.child("nsubj", "nsubjpass")
        if own is not None:
            return _antecedents(own, verb)
        if verb.child("csubj", "csubjpass") is not None:
            return []
        above = verb.head
        match verb.dep:
            case "conj":
                return self.of(above) if above.pos in ("VERB", "AUX") else []
            case "xcomp":
                return self._controller(above)
            case "ccomp" | "advcl" | "dep":
                if verb.tag in ("VBG", "VBN", "VB") and above.pos in ("VERB", "AUX"):
                    return self._controller(above) if verb.dep == "ccomp" else self._doer(above, verb)
                return self._complement_subject(above) if above.pos == "ADJ" else []
            case "acl":
                if verb.tag == "VBG" and above.lemma in _MESSAGES and above.dep == "dobj":
                    return self.of(above.head)
                if verb.tag in ("VBG", "VBN"):
                    return _expand(above)
                return self.of_noun(above)
            case "relcl":
                return [] if _object_gap(verb) else _expand(above) if verb.child("dobj") and not _where(verb) else []
            case "pcomp":
                if any(c.dep in ("compound", "amod", "det", "poss", "nmod") for c in verb.children):
                    return []  # a noun in all but name: "in heavy shelling"
                governor = above.head
                if governor.pos == "ADV" and governor.dep == "advmod":
                    governor = governor.head  # "prior to joining, she ..."
                if governor.pos in ("VERB", "AUX"):
                    if governor.lemma in OBJECT_OF_GERUND:
                        return _objects(governor, self)
                    predicate = governor.child("attr") if governor.lemma == "be" else None
                    owner = predicate.child("poss") if predicate is not None else None
                    if owner is not None:  # "it is her first trip since taking office"
                        return _expand(owner)
                    return self.of(governor)
                return self.of_noun(governor)
        return []

    def _doer(self, above: Token, participle: Token) -> list[Token]:
        """Subject of a participle beside a clause: that of the clause; of a passive one its agent ("was shelled by the
        rebels, killing two")."""
        agent = above.child("agent")
        if agent is not None and participle.tag == "VBG" and participle.i > agent.i:
            return [t for c in agent.children if c.dep == "pobj" for t in _expand(c)]
        return self.of(above)

    def _controller(self, above: Token) -> list[Token]:
        """Subject of an infinitive or participle: the object of the verb above, else its subject."""
        if above.pos == "ADJ":
            return self._complement_subject(above)
        if above.pos in ("NOUN", "PROPN"):
            return self.of_noun(above)
        if above.lemma == "be":
            subject = above.child("nsubj")
            owner = subject.child("poss") if subject is not None and subject.lemma in _AIMS else None
            if owner is not None:
                return _expand(owner)
        if above.lemma in OBJECT_CONTROL:
            own = above.child("dobj", "dative")
            if own is not None and own.pos in ("NOUN", "PROPN", "PRON"):
                return _expand(own)
        return self.of(above)

    def _complement_subject(self, adjective: Token) -> list[Token]:
        """Subject of "is due to …", "is likely to …": that of the copula."""
        above = adjective.head
        if adjective.dep in ("acomp", "attr", "oprd", "conj") and above.pos in ("VERB", "AUX"):
            return self.of(above)
        return self._complement_subject(above) if adjective.dep == "conj" and above.pos == "ADJ" else []

    def of_noun(self, noun: Token) -> list[Token]:
        """Who does what an infinitive after a noun says: "its plan to …", "has a plan to …"."""
        owner = noun.child("poss")
        if owner is not None:
            return _expand(owner)
        above = noun.head
        if noun.dep in ("dobj", "attr", "pobj") and above.pos in ("VERB", "AUX"):
            return self.of(above)
        if noun.dep == "pobj" and above.head.pos in ("VERB", "AUX"):
            return self.of(above.head)
        return []


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
            case "dobj":
                made.add("object", _antecedents(child, verb))
                _prepositions(child, made.loose)
            case "dative":
                if child.pos == "ADP":
                    _preposition(child, made.slots)
                else:
                    made.add("indirectObject", _antecedents(child, verb))
            case "agent":
                for filler in child.children:
                    if filler.dep == "pobj":
                        made.add("subject", _antecedents(filler, verb))
            case "prep":
                _preposition(child, made.slots)
            case "attr" | "oprd":
                made.add("complement", _expand(child))
                _prepositions(child, made.loose)
            case "ccomp" | "xcomp":
                made.add("clause", [child])
            case "advmod":
                if child.lower in ("there", "here", "abroad", "overseas", "home", "away", "where"):
                    made.add("adverb", _antecedents(child, verb))
    if verb.dep == "relcl":
        _fill_gap(verb, made)
    elif verb.dep in ("ccomp", "advcl") and verb.head.lemma == "be" and any(c.lower == "where" for c in verb.children):
        made.add("where", subjects.of(verb.head))  # "the city is where they met"
    given = verb.child("dobj")
    if made.passive and "indirectObject" not in made.slots and given is not None and given.pos != "NUM":
        # "Kim was given a medal": the surface subject is the indirect object.
        made.slots["indirectObject"] = [t for t in made.slots.get("object", ()) if t.dep != "dobj"]
        made.slots["object"] = [t for t in made.slots["object"] if t not in made.slots["indirectObject"]]
    return made


def _noun(noun: Token, subjects: Subjects) -> Predication:
    made = Predication(head=noun, pos="noun", lemma=noun.lemma, trigger=Span(noun.start, noun.end))
    vehicle = noun.head if noun.dep == "compound" and noun.head.lemma in _VEHICLES else None
    for child in (
        noun.children if vehicle is None else [*noun.children, *(c for c in vehicle.children if c is not noun)]
    ):
        match child.dep:
            case "poss":
                made.add("possessive", _antecedents(child, noun))
            case "compound" | "nmod":
                made.add("compound", _compounds(child))
            case "amod":
                made.add("modifier", [child, *(c for c in child.children if c.dep in ("conj", "npadvmod", "compound"))])
            case "prep" | "agent":
                _preposition(child, made.slots)
                inner = child.child("pobj") if child.lower in ("against", "on", "of") else None
                if inner is not None:
                    _prepositions(inner, made.loose)  # "strikes against rebels in Idlib"
            case "acl" | "ccomp" if child.tag == "VB" or child.child("mark") is not None:
                made.add("clause", [child])
            case "nummod" if noun.tag == "NNS":
                made.add("count", [child])
    if noun.tag == "NNS":
        _each_one(noun, made)
    _find_carrier(vehicle or noun, made, subjects)
    return made


def _each_one(noun: Token, made: Predication) -> None:
    """ "three meetings with him, one in X and one in Y": what is said of each one is said of them all."""
    queue = list(noun.children)
    while queue:
        word = queue.pop()
        if word.pos in ("VERB", "AUX"):
            continue
        if word.lower in ("one", "another", "others", "two") and word.dep in ("appos", "conj", "nummod", "dep"):
            _prepositions(word, made.slots)
        queue.extend(word.children)


def _find_carrier(noun: Token, made: Predication, subjects: Subjects) -> None:
    """The verb that may only carry the noun, with its arguments: "held talks", "the visit will take place".

    Whether it does depends on the noun: the lexicon knows ("strike" carries "deal").
    """
    verb = noun.head
    while (noun.dep == "conj" and verb.pos in ("NOUN", "PROPN")) or _measured(noun):
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
            _prepositions(verb, made.carried)  # "the last trip was to X in May"
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
            carried["subject"] = [t for c in child.children if c.dep == "pobj" for t in _expand(c)]
        elif child.dep == "dative" and child.pos != "ADP":
            carried["indirectObject"] = _expand(child)
        elif child.dep in ("prep", "dative") and not (engaged and child is noun.head):
            _preposition(child, carried)
    made.carried = {slot: fillers for slot, fillers in carried.items() if fillers}


def _measured(noun: Token) -> bool:
    """Whether a noun stands after "of" and a word that measures it: "tons of aid", "a series of meetings"."""
    return (
        noun.dep == "pobj"
        and noun.head.lower == "of"
        and noun.head.head.lemma in PARTITIVES
        and noun.head.head is not noun.head
    )


def _takes_place(verb: Token) -> bool:
    """ "take place", "be under way"."""
    return verb.lemma == "take" and any(c.dep == "dobj" and c.lower == "place" for c in verb.children)


def _compounds(child: Token) -> list[Token]:
    """Noun modifiers, those joined by hyphen or "and" included: "Alpha-Beta meeting"."""
    return [
        child,
        *(c for c in child.children if c.dep in ("compound", "conj", "nmod", "appos") and c.pos in ("PROPN", "NOUN")),
    ]


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: with auxiliary, as a reduced relative, or as a conjunct of a passive."""
    if verb.tag == "VBD" and verb.dep == "conj" and verb.head.child("auxpass") is not None:
        given = verb.child("dobj")  # "was found guilty and fined 900 euros": tagged as a past tense
        return verb.child("nsubj") is None and (
            given is None or given.pos in ("NUM", "SYM") or bool(given.child("nummod"))
        )
    if verb.tag != "VBN":
        return any(c.dep in ("auxpass", "nsubjpass") for c in verb.children) and verb.tag in ("VBD", "VBN")
    have = False
    for child in verb.children:
        if child.dep in ("auxpass", *_PASSIVE_SUBJECTS):
            return True
        have = have or (child.dep == "aux" and child.lemma in ("have", "'ve", "'s"))
    if have:
        return False
    if verb.child("nsubj") is not None and verb.child("aux", "auxpass") is None:
        embedded = verb.dep in ("ccomp", "xcomp", "advcl", "pcomp", "acl")
        return embedded and verb.child("dobj") is None  # "saw two soldiers killed", "with ten people killed"
    if verb.dep == "conj" and verb.head.pos == "VERB":
        own = verb.child("nsubj")
        return own is None and is_passive(verb.head)
    if verb.dep in ("acl", "advcl", "amod"):
        return True
    return verb.dep in ("ccomp", "xcomp", "ROOT", "dep") and verb.child("nsubj") is None and verb.child("dobj") is None


def _preposition(prep: Token, slots: dict[str, list[Token]]) -> None:
    """Put the objects of a preposition into the slot of its words: "in", "out-of", "according-to"."""
    words = prep.lower
    node = prep
    for _ in range(2):  # "out of", "in front of" are chains of prepositions
        inner = next((c for c in node.children if c.dep in ("prep", "pcomp") and c.pos in ("ADP", "SCONJ")), None)
        if inner is None or any(c.dep == "pobj" for c in node.children):
            break
        words, node = f"{words}-{inner.lower}", inner
    fixed = [c for c in node.children if c.dep in ("advmod", "amod", "npadvmod") and c.i == node.i - 1]
    if fixed and fixed[0].lower == "as":
        words = f"as-{words}"
    fillers: list[Token] = []
    for child in node.children:
        if child.dep == "pobj":
            fillers.extend(_antecedents(child, node))
        elif child.dep == "pcomp" and child.pos in ("VERB", "AUX", "NOUN"):
            fillers.append(child)
    if fillers:
        have = slots.setdefault(words, [])
        have.extend(f for f in fillers if f not in have)
    for child in prep.children:
        further = child.dep == "conj" or (child.dep == "prep" and node is prep and fillers)
        if child.pos == "ADP" and further:
            _preposition(child, slots)


def _prepositions(token: Token, slots: dict[str, list[Token]]) -> None:
    for child in token.children:
        if child.dep == "prep":
            _preposition(child, slots)


def _objects(verb: Token, subjects: Subjects) -> list[Token]:
    """The objects of a verb; of a passive one its surface subject."""
    if is_passive(verb):
        return subjects.of(verb)
    own = verb.child("dobj")
    return _expand(own) if own is not None else []


def _expand(token: Token) -> list[Token]:
    """A filler and its conjuncts; partitives give what they measure."""
    found: list[Token] = []
    queue = [token]
    while queue:
        word = queue.pop(0)
        queue.extend(c for c in word.children if c.pos in _NOMINAL and (c.dep == "conj" or _listed(c)))
        if word.lemma in PARTITIVES or word.lower in PARTITIVES:
            inner = next(
                (
                    p
                    for c in word.children
                    if c.dep == "prep" and c.lower == "of"
                    for p in c.children
                    if p.dep == "pobj"
                ),
                None,
            )
            if inner is not None:
                queue.insert(0, inner)
                continue
        if word.pos != "PUNCT":
            found.append(word)
    return found


def _listed(token: Token) -> bool:
    """Whether an apposition is really the second of three: "X, Y, and Z"."""
    return token.dep == "appos" and any(c.dep == "cc" and c.lower in ("and", "or") for c in token.children)


def _antecedents(filler: Token, verb: Token) -> list[Token]:
    """Fillers of a slot, a relative pronoun replaced by the noun it stands for."""
    if filler.tag in _RELATIVES or (filler.lower == "that" and filler.tag in ("WDT", "IN")):
        clause = filler
        while clause.dep not in ("relcl", "acl", "ROOT"):
            clause = clause.head
        if clause.dep == "relcl":
            return _expand_antecedent(clause.head)
        return []
    return _expand(filler)


def _expand_antecedent(noun: Token) -> list[Token]:
    """The noun a relative clause hangs on; conjuncts are left out, the clause is about the nearest one."""
    if noun.lemma in PARTITIVES:
        inner = [p for c in noun.children if c.dep == "prep" and c.lower == "of" for p in c.children if p.dep == "pobj"]
        return inner or [noun]
    return [noun]


def _where(verb: Token) -> bool:
    """Whether a relative clause begins with an adverb or with preposition and pronoun."""
    return any(
        (c.tag == "WRB") or (c.dep == "prep" and any(p.tag in _RELATIVES for p in c.children)) for c in verb.children
    )


def _relative_pronoun(verb: Token) -> bool:
    return any(c.tag in ("WDT", "WP") or (c.lower == "that" and c.dep in ("nsubj", "dobj")) for c in verb.children)


def _object_gap(verb: Token) -> bool:
    """Whether a relative clause without pronoun leaves out its object: "the deal they signed"."""
    return verb.child("nsubj") is not None and verb.child("dobj") is None and not is_passive(verb)


def _fill_gap(verb: Token, made: Predication) -> None:
    """Put the antecedent of a relative clause into the slot that is empty in it."""
    antecedent = _expand_antecedent(verb.head)
    for child in verb.children:
        if child.tag == "WRB" and child.lower == "where":
            made.add("where", antecedent)
            return
        if child.tag == "WRB":
            return
    if _relative_pronoun(verb) or _where(verb):
        return
    stranded = next((c for c in verb.children if c.dep == "prep" and not c.children), None)
    if stranded is not None:
        made.add(stranded.lower, antecedent)
    elif _object_gap(verb) and "clause" not in made.slots:
        made.add("object", antecedent)

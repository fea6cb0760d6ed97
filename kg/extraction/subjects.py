"""Who does it: the surface subject of a verb, its own, shared with a conjunct, or controlled from above."""

from __future__ import annotations

from kg.extraction.phrases import antecedents, expand, has_object_gap, is_passive, opens_with_place
from kg.model import Token

OBJECT_CONTROL = frozenset(
    "ask tell urge order request beg press appeal implore plead instruct command advise encourage recommend require oblige "
    "invite summon lobby petition want need like expect allow permit let enable authorize authorise entitle empower force "
    "compel cause lead drive prompt help make get persuade convince teach train send hire appoint elect choose nominate name "
    "select dispatch deploy bring call warn remind challenge motivate inspire tempt trust believe consider find see watch "
    "hear prefer set task commission pay bribe push pressure provoke assign induce assist free leave keep catch show depict "
    "film picture photograph prevent stop forbid ban bar block prohibit discourage convict suspect".split()
)
"""Verbs whose object does what the infinitive or participle says: "urged them to leave"; with all others the subject does
it: "promised them to leave".  To leave is of both: "left them injured", "left the train to meet them"."""
PERSUADING = frozenset(
    "ask tell urge order request beg press implore instruct command advise encourage require allow permit let enable force "
    "compel persuade convince teach train authorize authorise forbid warn invite push pressure oblige".split()
)
"""Those of them that are done to the object itself: whoever is allowed to leave is allowed something; what is expected is
not."""
OBJECT_OF_GERUND = frozenset(
    "accuse suspect convict acquit charge stop prevent ban bar keep prohibit discourage jail imprison arrest detain fine "
    "sentence criticise criticize condemn blame praise thank punish sue fire dismiss sack honor honour reward investigate "
    "prosecute try indict expel suspend".split()
)
"""Verbs whose object does what the gerund after a preposition says: "accused him of selling"."""
_CHARGING = frozenset("accuse suspect convict acquit".split())
_GROUNDS = frozenset("suspicion charge count allegation accusation ground".split())
"""What somebody is arrested or tried on."""
_PICKING = frozenset("select choose appoint hire commission task".split())
"""Verbs whose object does what an infinitive says even when other words stand between."""
_FOLLOWING = frozenset({"replace", "succeed"})
_INSTALLING = frozenset("appoint choose elect hire install name nominate pick promote select".split())
"""Verbs whose object takes the place of somebody: "named Berg as mayor, replacing Lund"."""
_LEADING = frozenset("lead result contribute amount".split())
"""Verbs whose preposition takes a whole clause: "resulted in them leaving"."""
_AIMS = frozenset("aim goal plan purpose intention task job mission objective ambition hope role duty idea".split())
"""Nouns whose owner does what the infinitive after "is" says: "her aim is to leave"."""
_MAKING = frozenset(
    "broker build commission compile compose create design develop draft finance found fund issue make mediate operate "
    "organise organize own paint print produce publish release run sponsor write".split()
)
"""Verbs whose participle after a clause tells of its object: "rejected the report, written by a rival"."""
_MESSAGES = frozenset(
    "statement letter report communique resolution declaration message note post appeal decree order".split()
)
"""Things by which their sender speaks: "issued a statement urging …"."""


def _is_finite(verb: Token) -> bool:
    """Whether an auxiliary gives the verb a tense."""
    return any(c.dep in ("aux", "auxpass") and c.tag in ("VBD", "VBZ", "VBP", "MD") for c in verb.children)


class Subjects:
    """Surface subjects of one parse, worked out once for each verb."""

    def __init__(self) -> None:
        self._known: dict[int, list[Token]] = {}

    def of(self, verb: Token) -> list[Token]:
        """Fillers of the surface subject: own, shared with a conjunct, or controlled from above."""
        if verb.i not in self._known:
            self._known[verb.i] = []  # ends a circle
            self._known[verb.i] = _before(verb, self._find(verb))
        return self._known[verb.i]

    def _find(self, verb: Token) -> list[Token]:
        own = verb.child("nsubj", "nsubjpass")
        if own is not None:
            return antecedents(own, verb)
        if verb.child("csubj", "csubjpass") is not None:
            return []
        above = verb.head
        match verb.dep:
            case "conj":
                return self.of(above) if above.pos in ("VERB", "AUX") else []
            case "xcomp":
                left = above.lemma == "leave" and verb.tag == "VB"
                return self.of(above) if left else self._controller(above)
            case "ccomp" if above.dep == "relcl" and _is_finite(verb) and not above.child("dobj", "dative"):
                return expand(above.head)  # "a charge she says was invented"
            case "ccomp" | "advcl" | "dep":
                if verb.tag in ("VBG", "VBN", "VB") and above.pos in ("VERB", "AUX"):
                    return self._controller(above) if verb.dep == "ccomp" else self._doer(above, verb)
                return self._complement_subject(above) if above.pos == "ADJ" else []
            case "acl":
                if verb.tag == "VBG" and above.lemma in _MESSAGES and above.dep == "dobj":
                    return self.of(above.head)
                if verb.tag in ("VBG", "VBN"):
                    return expand(above)
                return self.of_noun(above)
            case "relcl":
                return (
                    []
                    if has_object_gap(verb)
                    else expand(above)
                    if verb.child("dobj") and not opens_with_place(verb)
                    else []
                )
            case "pcomp":
                if any(c.dep in ("compound", "amod", "det", "poss", "nmod") for c in verb.children):
                    return []  # a noun in all but name: "in heavy shelling"
                governor = above.head
                if governor.pos == "ADV" and governor.dep == "advmod":
                    governor = governor.head  # "prior to joining, she ..."
                charged = governor.head if governor.dep in ("dobj", "nsubjpass") and above.lower == "of" else None
                if charged is not None and charged.lemma in _CHARGING:
                    return _objects(charged, self)  # "convicted a nurse of poisoning", with "of" hung on the nurse
                if governor.pos in ("VERB", "AUX"):
                    if governor.lemma in OBJECT_OF_GERUND:
                        return _objects(governor, self)
                    predicate = governor.child("attr") if governor.lemma == "be" else None
                    owner = predicate.child("poss") if predicate is not None else None
                    if owner is not None:  # "it is her first trip since taking office"
                        return expand(owner)
                    return self.of(governor)
                if (
                    governor.lemma in _GROUNDS
                    and governor.dep == "pobj"
                    and governor.head.head.lemma in OBJECT_OF_GERUND
                ):
                    return _objects(governor.head.head, self)  # "arrested him on suspicion of stealing"
                return self.of_noun(governor)
        return []

    def _doer(self, above: Token, participle: Token) -> list[Token]:
        """Subject of a participle beside a clause: that of the clause; of a passive one its agent ("was shelled by the
        rebels, killing two"); of an infinitive whoever was picked for it ("hired a firm in May to build it")."""
        made = above.child("dobj") if participle.tag == "VBN" and participle.lemma in _MAKING else None
        if made is not None and made.i < participle.i and participle.child("agent") is not None:
            return expand(made)
        if participle.tag == "VBN" and any(c.lower == "as" and c.i < participle.i for c in participle.children):
            return []  # "hid the results, as alleged in a lawsuit"
        if participle.tag == "VBG" and participle.lemma in _FOLLOWING and above.lemma in _INSTALLING:
            return _objects(above, self)  # "named Berg as mayor, replacing Lund"
        called_on = _called_on(above) if participle.tag == "VB" else []
        if called_on:
            return called_on
        picked = above.child("dobj") if participle.tag == "VB" and above.lemma in _PICKING else None
        if picked is not None and picked.i < participle.i:
            return expand(picked)
        if participle.tag == "VBG" and above.lemma in _LEADING:
            outcome = above.child("prep")
            doer = outcome.child("pobj") if outcome is not None else None
            if doer is not None and doer.right == participle.left - 1:
                return expand(doer)  # "led to Oslo losing the games"
        agent = above.child("agent")
        if agent is not None and participle.tag == "VBG" and participle.i > agent.i:
            return [t for c in agent.children if c.dep == "pobj" for t in expand(c)]
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
                return expand(owner)
        if above.lemma in OBJECT_CONTROL:
            own = above.child("dobj", "dative")
            if own is not None and own.tag in ("WDT", "WP") and above.dep == "relcl":
                return self.of(above) if above.lemma == "make" else expand(above.head)  # "the vow she made to leave"
            if own is not None and own.pos in ("NOUN", "PROPN", "PRON"):
                return expand(own)
        return _called_on(above) or self.of(above)

    def _complement_subject(self, adjective: Token) -> list[Token]:
        """Subject of "is due to …", "is likely to …": that of the copula."""
        above = adjective.head
        if adjective.dep in ("acomp", "attr", "oprd", "conj") and above.pos in ("VERB", "AUX"):
            return self.of(above)
        return self._complement_subject(above) if adjective.dep == "conj" and above.pos == "ADJ" else []

    def of_noun(self, noun: Token) -> list[Token]:
        """Who does what an infinitive after a noun says: "its plan to …", "has a plan to …"."""
        owner = noun.child("poss")
        if owner is None:
            by = next((c for c in noun.children if c.dep in ("prep", "agent") and c.lower == "by"), None)
            owner = by.child("pobj") if by is not None else None  # "the decision by them to leave"
        if owner is not None:
            return expand(owner)
        above = noun.head
        if noun.dep in ("dobj", "attr", "pobj") and above.pos in ("VERB", "AUX"):
            return self.of(above)
        if noun.dep == "pobj" and above.head.pos in ("VERB", "AUX"):
            return self.of(above.head)
        return []


def _before(verb: Token, fillers: list[Token]) -> list[Token]:
    """Of the nouns that a participle or relative clause describes those before it: "a drill made in Oslo and a pump"."""
    if verb.dep not in ("acl", "relcl") or len(fillers) < 2:
        return fillers
    return [t for t in fillers if t.i < verb.i] or fillers


def _called_on(verb: Token) -> list[Token]:
    """Whom an appeal is to: "called on them to leave", "pleaded with them to stay"."""
    prepositions = _CALLING.get(verb.lemma, frozenset())
    prep = next((c for c in verb.children if c.dep in ("prep", "dative") and c.lower in prepositions), None)
    inner = prep.child("pobj") if prep is not None else None
    return expand(inner) if inner is not None else []


_CALLING = {
    "call": frozenset({"on", "upon"}),
    "appeal": frozenset({"to"}),
    "plead": frozenset({"with"}),
    "prevail": frozenset({"on", "upon"}),
}


def _objects(verb: Token, subjects: Subjects) -> list[Token]:
    """The objects of a verb; of a passive one its surface subject."""
    if is_passive(verb):
        return subjects.of(verb)
    own = verb.child("dobj")
    if own is not None and own.tag in ("WDT", "WP") and verb.dep == "relcl":
        return expand(verb.head)  # "the mine, which they accuse of poisoning the river"
    return expand(own) if own is not None else []

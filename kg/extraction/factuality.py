"""Does it happen?  Status, polarity and certainty of each verb and event noun, as its sentence presents it.

Each predicate has a reading of its own (tense, aspect, modal, negation, adverbs) and stands under others ("refused to …",
"the possibility of …", "if …").  What a governing word does to what stands under it is data, `ontology/cues.ttl`; here the
readings are put together from the root of the sentence down, as in TruthTeller (Lotan, Stern & Dagan 2013) after
Karttunen's implicative signatures.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import SetupError
from kg.extraction.predications import LIGHT_VERBS, OBJECT_OF_GERUND, OCCURRENCE_VERBS, Predication, is_passive
from kg.ids import ONTOLOGY
from kg.model import Parse, Token

_ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
_LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
_CONSTRUCTIONS = ("onInfinitive", "onClause", "onGerund", "onNoun")


@dataclass(frozen=True, slots=True)
class Factuality:
    """How a text presents an event."""

    status: str
    polarity: str = "positive"
    certainty: str = "certain"
    explicit: bool = True
    """False when nothing but the default speaks for it (an event noun without any cue)."""
    grounded: bool = True
    """False when not even the clause around it tells of something that happened."""

    @property
    def real(self) -> bool:
        """Whether the text takes it for a fact."""
        return self.status in ("happened", "ongoing", "general") and self.polarity == "positive"


HAPPENED = Factuality("happened")
ONGOING = Factuality("ongoing")
PLANNED = Factuality("planned")
POSSIBLE = Factuality("possible", certainty="possible")
REQUESTED = Factuality("requested", certainty="possible")
PRESUMED = Factuality("happened", explicit=False)
UNGROUNDED = Factuality("happened", explicit=False, grounded=False)
HYPOTHETICAL = Factuality("hypothetical", certainty="possible")
GENERAL = Factuality("general", certainty="probable")
DENIED = Factuality("denied", polarity="negative")
_BY_EFFECT = {
    "planned": PLANNED,
    "expected": Factuality("planned", certainty="probable"),
    "possible": POSSIBLE,
    "requested": REQUESTED,
    "hypothetical": HYPOTHETICAL,
    "general": GENERAL,
    "denied": DENIED,
}

Cues = dict[tuple[str, str, str], str]
"""(part of speech, lemma, construction) → effect."""


def read_cues(path: Path) -> Cues:
    """Read the table of cues (Turtle).

    Raises:
        SetupError: if the file cannot be read.
    """
    cues: Cues = {}
    entries: dict[object, dict[str, object]] = {}
    forms: dict[object, str] = {}
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            if triple.predicate.value == _ONTOLEX + "writtenRep" and isinstance(triple.object, Literal):
                forms[triple.subject] = triple.object.value
            else:
                entries.setdefault(triple.subject, {})[triple.predicate.value] = triple.object
    except (SyntaxError, OSError) as error:
        raise SetupError(f"the table of cues {path.name} cannot be read: {error}") from error
    for data in entries.values():
        lemma = forms.get(data.get(_ONTOLEX + "canonicalForm"))
        pos = data.get(_LEXINFO + "partOfSpeech")
        if lemma is None or not isinstance(pos, NamedNode):
            continue
        for construction in _CONSTRUCTIONS:
            effect = data.get(ONTOLOGY + construction)
            if isinstance(effect, NamedNode):
                cues[pos.value.removeprefix(_LEXINFO), lemma, construction] = effect.value.removeprefix(ONTOLOGY)
    return cues


def _flip(fact: Factuality) -> Factuality:
    """The same event denied."""
    if fact.polarity == "negative":
        return replace(fact, polarity="positive", status="happened" if fact.status == "denied" else fact.status)
    status = "denied" if fact.status in ("happened", "ongoing", "general", "planned") else fact.status
    return replace(fact, polarity="negative", status=status)


def _weaken(fact: Factuality, certainty: str) -> Factuality:
    """At most this certain."""
    order = ("certain", "probable", "possible")
    return replace(fact, certainty=max(fact.certainty, certainty, key=order.index))


@dataclass(slots=True, eq=False)
class FactualityReader:
    """Readings of the predicates of one parse, each worked out once."""

    parse: Parse
    cues: Cues
    headline: frozenset[int] = frozenset()
    """Numbers of the sentences that are headlines: present tense there tells what happened."""
    future: frozenset[int] = frozenset()
    """Positions of verbs and nouns with a time that lies ahead."""
    past: frozenset[int] = frozenset()
    """Positions of verbs and nouns with a time that lies well behind the publication date."""
    _known: dict[int, Factuality] = field(default_factory=dict)

    def of(self, predication: Predication) -> Factuality:
        """Reading of a predication."""
        head = predication.head
        return self.verb(head) if predication.pos == "verb" else self.noun(head, predication.light)

    # -- verbs ----------------------------------------------------------------------------------------------------

    def verb(self, verb: Token) -> Factuality:
        """Reading of a verb (or of an adjective or noun that governs a clause)."""
        known = self._known.get(verb.i)
        if known is None:
            self._known[verb.i] = HAPPENED  # ends a circle
            known = self._known[verb.i] = self._adverbs(verb, self._verb(verb))
        return known

    def _verb(self, verb: Token) -> Factuality:
        negative = self._negated(verb)
        finite = self._finite(verb)
        if finite is not None:
            fact = self._under_clause(verb, finite)
        else:
            fact = self._nonfinite(verb)
        if negative:
            fact = _flip(fact)
        if fact.status in ("planned", "possible") and self._conditional(verb):
            fact = HYPOTHETICAL
        if verb.i in self.future and fact.status in ("ongoing", "happened", "general") and not self._past_tense(verb):
            fact = replace(fact, status="planned")
        return fact

    def _finite(self, verb: Token) -> Factuality | None:
        """Reading by tense and modal; None for infinitives and participles, which depend on what stands above them."""
        auxiliaries = [c for c in verb.children if c.dep in ("aux", "auxpass")]
        if not auxiliaries and verb.dep == "conj" and verb.head.pos in ("VERB", "AUX"):
            shared = self._shared_auxiliaries(verb)
            if shared is not None:
                auxiliaries = shared
            elif verb.tag in ("VB", "VBG", "VBN"):
                return None
        if auxiliaries and auxiliaries[0].lower in ("had", "were", "should") and self._inverted(verb, auxiliaries[0]):
            return HYPOTHETICAL
        modal = next((a for a in auxiliaries if a.tag == "MD"), None)
        if modal is not None:
            return self._modal(verb, modal, auxiliaries)
        if any(a.lower == "to" for a in auxiliaries):
            return None
        first = auxiliaries[0] if auxiliaries else None
        if first is not None and first.tag in ("VBD", "VBZ", "VBP"):
            if first.lemma == "be" and verb.lemma == "go" and verb.tag == "VBG" and verb.child("xcomp"):
                return PLANNED
            if first.lemma == "have" or first.lower in ("'ve", "'s") and verb.tag == "VBN" and not is_passive(verb):
                lasting = verb.tag == "VBG" or (first.tag != "VBD" and verb.lemma in _PHASE)
                return ONGOING if lasting else HAPPENED
            if first.lemma == "do":
                return HAPPENED if first.tag == "VBD" else self._present(verb)
            if verb.tag == "VBG":
                return ONGOING if first.tag != "VBD" else HAPPENED
            return HAPPENED if first.tag == "VBD" else self._present(verb, passive=True)
        if first is not None and first.lemma in ("be", "get") and verb.tag in ("VBN", "VBD", "VBG"):
            return None if first.tag in ("VB", "VBG", "VBN") and len(auxiliaries) == 1 else HAPPENED
        if verb.tag == "VBD":
            return HAPPENED
        if verb.tag in ("VBZ", "VBP"):
            return self._present(verb)
        if verb.tag == "VB" and verb.dep == "ROOT":
            return REQUESTED if verb.child("nsubj") is None else self._present(verb)
        if verb.tag == "VBN" and verb.dep in ("ROOT", "ccomp", "conj") and verb.sentence in self.headline:
            return HAPPENED
        return None

    @staticmethod
    def _shared_auxiliaries(verb: Token) -> list[Token] | None:
        """Auxiliaries of the first conjunct that serve this one, too: "will meet and sign"."""
        head = verb.head
        while head.dep == "conj" and head.pos in ("VERB", "AUX") and not any(c.dep == "aux" for c in head.children):
            head = head.head
        if verb.child("nsubj", "nsubjpass") is not None and verb.tag not in ("VB", "VBN", "VBG"):
            return None
        have = [c for c in head.children if c.dep in ("aux", "auxpass")]
        fits = verb.tag == head.tag or (
            verb.tag in ("VBN", "VBD") and head.tag in ("VBN", "VBD") and not verb.child("nsubj")
        )
        return have if have and fits and verb.tag != "VBD" else None

    def _inverted(self, verb: Token, auxiliary: Token) -> bool:
        """ "Had she left, …": the auxiliary before the subject, and no question."""
        subject = verb.child("nsubj", "nsubjpass")
        return subject is not None and auxiliary.i < subject.i and auxiliary.i == verb.left and not self._asks(verb)

    def _modal(self, verb: Token, modal: Token, auxiliaries: list[Token]) -> Factuality:
        effect = self.cues.get(("modal", modal.lower, "onClause"), "possible")
        perfect = any(a.lemma == "have" for a in auxiliaries)
        if effect == "would":
            if perfect or self._quoted(verb):
                return HYPOTHETICAL
            reported = verb.dep == "ccomp" or any(
                a.dep == "ccomp" for a in verb.ancestors() if a.dep in ("ccomp", "relcl", "advcl")
            )
            effect = (
                "planned" if reported or verb.dep in ("relcl", "conj", "pcomp") or self._asked(verb) else "hypothetical"
            )
        if self._conditional(verb) and effect in ("planned", "possible"):
            return HYPOTHETICAL
        if effect == "planned" and perfect and modal.lower in ("will", "'ll"):
            return _weaken(PLANNED, "probable")
        return _BY_EFFECT[effect]

    def _quoted(self, verb: Token) -> bool:
        """Whether the whole clause is somebody's own words: "would" is no future of the past there."""
        first = verb
        while first.dep == "conj" and first.head.pos in ("VERB", "AUX"):
            first = first.head
        start = self.parse.tokens[first.left].start
        return any(q.start <= start and verb.end <= q.end for q in self.parse.quotes)

    def _asked(self, verb: Token) -> bool:
        """Whether the clause is what a verb of saying or knowing is about: "did not say when it would …"."""
        opener = any(c.tag in ("WP", "WRB") for c in verb.children)
        return verb.dep == "advcl" and opener and self._effect(verb.head, "onClause") in ("reported", "factive")

    def _conditional(self, verb: Token) -> bool:
        """Whether the clause has an if-clause of its own."""
        return any(
            c.dep in ("advcl", "acomp", "amod", "ccomp", "oprd", "dep")
            and any(m.lower in ("if", "unless") and m.dep in ("mark", "prep", "advmod") for m in c.children)
            for c in verb.children
        )

    def _present(self, verb: Token, *, passive: bool = False) -> Factuality:
        """Simple present: news of the day in a headline; what is always so in a passive or a relative clause; else going
        on."""
        if verb.sentence in self.headline:
            return HAPPENED
        subject = verb.child("nsubj", "nsubjpass")
        bare = (
            subject is not None
            and subject.tag == "NNS"
            and not any(c.dep in ("det", "poss", "nummod") for c in subject.children)
        )
        if any(c.lower == "being" for c in verb.children):
            return ONGOING
        if passive or bare or (verb.dep == "relcl" and verb.head.pos == "NOUN"):
            return Factuality("general")
        return ONGOING

    @staticmethod
    def _past_tense(verb: Token) -> bool:
        return verb.tag == "VBD" or any(c.dep in ("aux", "auxpass") and c.tag == "VBD" for c in verb.children)

    def _negated(self, verb: Token) -> bool:
        """Negation in the clause: not, never, no longer, "no one …", "signed no …"."""
        for child in verb.children:
            low = child.lower
            if child.dep == "neg" or low in ("never", "n't", "not") or (child.dep == "preconj" and low == "neither"):
                after = self.parse.tokens[child.i + 1].lower if child.i + 1 < len(self.parse.tokens) else ""
                if after not in ("only", "just", "merely", "simply") and not (
                    low == "not" and child.i > verb.i and child.dep != "neg"
                ):
                    return True
            elif low == "longer" and any(c.lower == "no" for c in child.children):
                return True
            elif child.dep in ("nsubj", "nsubjpass", "dobj"):
                if low in ("nobody", "nothing", "none", "neither", "no-one"):
                    return True
                if any(c.lower in ("no", "neither") and c.dep in ("det", "neg") for c in child.children):
                    return True
                first = self.parse.tokens[child.left]
                if first.lower == "not" and self.parse.tokens[first.i + 1].lower in (
                    "one",
                    "a",
                    "an",
                    "single",
                    "any",
                    "all",
                ):
                    return True  # "not one rifle has been sent"
            elif child.dep == "advmod" and self.cues.get(("adverb", low, "onClause")) == "negates":
                return True
            elif child.dep == "cc" and low == "nor" and child.i < verb.i:
                return True
        if verb.dep == "conj" and verb.head.pos in ("VERB", "AUX"):
            joint = [c for c in verb.head.children if c.dep == "cc" and verb.head.i < c.i < verb.i]
            if any(c.lower == "nor" for c in joint):
                return True
            shares = verb.child("nsubj", "nsubjpass", "aux", "auxpass") is None
            if shares and any(c.lower == "or" for c in joint) and verb.tag == "VB":
                return self._negated(verb.head)
        return False

    def _adverbs(self, verb: Token, fact: Factuality) -> Factuality:
        for child in verb.children:
            if child.dep not in ("advmod", "npadvmod", "acomp", "dep"):
                continue
            effect = self.cues.get(("adverb", child.lower, "onClause"))
            if effect in ("probable", "possible"):
                fact = _weaken(fact, effect)
                if effect == "possible" and fact.status == "planned":
                    fact = replace(fact, status="possible")
            elif effect == "general" and fact.status == "ongoing":
                fact = replace(fact, status="general")
        return fact

    def _under_clause(self, verb: Token, own: Factuality) -> Factuality:
        """A finite clause under a word that takes a stand on it: denied, doubted, believed; or under "if"."""
        mark = next(
            (c.lower for c in verb.children if c.dep in ("mark", "advmod") and c.i < verb.i and c.lower in _MARKS), ""
        )
        if verb.dep == "conj" and verb.head.pos in ("VERB", "AUX") and not mark:
            above = verb.head
            if above.dep in ("ccomp", "advcl", "acl") and verb.child("nsubj") is None:
                outer = self._under_clause(above, own) if above.child("mark") else own
                return outer
            return own
        if verb.dep == "advcl":
            if mark in ("if", "unless"):
                return HYPOTHETICAL
            if mark in ("before", "until") and own.real and verb.head.pos in ("VERB", "AUX"):
                return self._awaited(verb.head) or own
            if (
                mark in ("when", "once", "after", "before", "until", "as", "while")
                and own.status in ("ongoing", "happened")
                and not self._past_tense(verb)
            ):
                main = self.verb(verb.head) if verb.head.pos in ("VERB", "AUX") else own
                if not main.real and main.polarity == "positive":
                    return main
            return own
        if mark in ("whether", "if"):
            return POSSIBLE if own.status not in ("planned",) else _weaken(POSSIBLE, "possible")
        if verb.dep in ("ccomp", "acl", "csubj", "xcomp", "relcl") and verb.dep != "relcl":
            effect = self._effect(verb.head, "onClause")
            return self._apply(effect or "reported", verb.head, own, finite=True)
        if self._question(verb):
            return POSSIBLE
        return own

    def _awaited(self, main: Token) -> Factuality | None:
        """What a main clause lies before, when it lies ahead itself: "will not sign before the court has ruled"."""
        fact = self.verb(main)
        if fact.status in ("possible", "hypothetical"):
            return replace(fact, polarity="positive")
        modal = any(c.tag == "MD" and c.dep == "aux" for c in main.children)
        return PLANNED if fact.status in ("planned", "requested") or (fact.status == "denied" and modal) else None

    def _question(self, verb: Token) -> bool:
        """Whether the verb is the root of a question."""
        return verb.dep == "ROOT" and self._asks(verb)

    def _asks(self, verb: Token) -> bool:
        """Whether the sentence ends in a question mark."""
        sentence = self.parse.sentences[verb.sentence]
        return self.parse.tokens[sentence.last - 1].text == "?" or (
            sentence.last - sentence.first > 1 and self.parse.tokens[sentence.last - 2].text == "?"
        )

    def _nonfinite(self, verb: Token) -> Factuality:
        """Infinitives, gerunds and participles: as real as what they hang on lets them be."""
        above = verb.head
        infinitive = verb.tag == "VB" or any(c.lower == "to" and c.dep == "aux" for c in verb.children)
        match verb.dep:
            case "conj" if above.pos in ("VERB", "AUX"):
                fact = self._nonfinite(above) if self._finite(above) is None else self.verb(above)
                return fact
            case "ROOT":
                return (
                    PLANNED if infinitive and verb.sentence in self.headline else REQUESTED if infinitive else ONGOING
                )
            case "xcomp" | "ccomp" | "csubj" | "dep" | "oprd":
                if above.lemma == "be" and infinitive and verb.dep == "xcomp":
                    return self._apply("planned", above, PLANNED, finite=False)
                if above.lemma == "have" and infinitive and verb.dep == "xcomp":
                    return self._apply("requested", above, REQUESTED, finite=False)
                carried = self._carried_noun(above) if infinitive else None
                effect = self._effect(carried or above, "onInfinitive" if infinitive else "onGerund")
                if carried is not None and effect is None:
                    effect = self._effect(above, "onInfinitive")
                if effect is None:
                    return self._purpose(above) if infinitive else self._apply("passes", above, ONGOING, finite=False)
                return self._apply(effect, above, self._participle(verb), finite=False)
            case "advcl":
                if infinitive:
                    return self._purpose(above)
                if verb.tag == "VBN" and above.pos in ("VERB", "AUX") and self.verb(above).real:
                    return HAPPENED
                return self._apply("passes", above, HAPPENED, finite=False)
            case "acl":
                if infinitive:
                    effect = self._effect(above, "onInfinitive")
                    if effect is None or above.lemma == "order":  # "in order to" is no order
                        return self._purpose(above)
                    return self._apply(effect, above, HAPPENED, finite=False)
                fact = self.noun(above, None) if above.pos in ("NOUN", "PROPN") else HAPPENED
                if verb.tag == "VBN":
                    return HAPPENED if fact.real else fact
                return self._clause_of(above)
            case "pcomp":
                return self._gerund(verb)
            case "relcl":
                return PLANNED if infinitive else HAPPENED
        return HAPPENED

    @staticmethod
    def _carried_noun(verb: Token) -> Token | None:
        """The noun that a light verb carries: "made a commitment to …", "the commitment it made to …"."""
        if verb.lemma not in LIGHT_VERBS or verb.pos != "VERB":
            return None
        return verb.child("dobj") or (verb.head if verb.dep == "relcl" else None)

    def _participle(self, verb: Token) -> Factuality:
        """What a perfect infinitive says by itself: "is said to have left" tells of the past."""
        return HAPPENED if any(c.lemma == "have" and c.dep == "aux" for c in verb.children) else ONGOING

    def _clause_of(self, token: Token) -> Factuality:
        """Reading of the clause that a word stands in."""
        for above in token.ancestors():
            if above.pos in ("VERB", "AUX"):
                return self.verb(above)
        return HAPPENED

    def _purpose(self, above: Token) -> Factuality:
        """An infinitive of purpose: still to come when the main event is news; carried out, in all likelihood, when the
        main event lies well behind."""
        if above.pos not in ("VERB", "AUX"):
            above = next((t for t in above.ancestors() if t.pos in ("VERB", "AUX")), above)
        main = self.verb(above) if above.pos in ("VERB", "AUX") else HAPPENED
        if main.real:
            behind = self._behind(above)
            return Factuality("happened", certainty="probable") if behind else PLANNED
        return replace(main, status="possible" if main.polarity == "negative" else main.status, polarity="positive")

    def _behind(self, verb: Token) -> bool:
        """Whether an event lies well behind: by its time, or because it is a count of events ("made four trips")."""
        nouns = [c for c in verb.children if c.dep in ("dobj", "nsubj", "attr")]
        counted = any(c.tag == "NNS" and c.child("nummod") is not None for c in nouns) and self._past_tense(verb)
        return counted or verb.i in self.past or any(c.i in self.past for c in nouns)

    def _gerund(self, verb: Token) -> Factuality:
        """A gerund after a preposition: "before leaving", "without signing", "accused of selling", "a means of paying"."""
        prep = verb.head
        above = prep.head
        main = self._clause_of(prep)
        if prep.lower == "without" or above.lower == "far" or "instead" in (prep.lower, above.lower):
            return _flip(HAPPENED) if main.real else _flip(main)
        effect = self._effect(above, "onGerund")
        if effect is not None and (
            prep.lower in ("of", "from", "about", "for", "to") or effect not in ("passes", "reported")
        ):
            return self._apply(effect, above, HAPPENED, finite=False)
        if prep.lower in _TEMPORAL or above.lower in ("prior", "previous", "subsequent"):
            if main.real or main.polarity == "negative" or prep.lower in ("since", "despite"):
                return HAPPENED
            return main
        if above.pos in ("NOUN", "PROPN"):
            return GENERAL if prep.lower in ("of", "for") else self._apply("passes", above, HAPPENED, finite=False)
        return self._purpose(above) if prep.lower in ("for", "towards", "toward", "to") and main.real else main

    # -- what a governing word does -------------------------------------------------------------------------------

    def _effect(self, governor: Token, construction: str) -> str | None:
        pos = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun", "PROPN": "noun"}.get(governor.pos)
        if governor.tag in ("VBN", "VBG", "VBD") and pos == "adjective":
            pos = "verb"
        if pos is None:
            return None
        effect = self.cues.get((pos, governor.lemma, construction))
        if effect is None and pos == "adjective":
            effect = self.cues.get((pos, governor.lower, construction)) or self.cues.get(
                ("verb", governor.lemma, construction)
            )
        elif effect is None and pos == "verb" and governor.tag in ("VBN", "VBD"):
            effect = self.cues.get(("adjective", governor.lower, construction))
        return effect

    def _apply(self, effect: str, governor: Token, own: Factuality, *, finite: bool) -> Factuality:
        """Reading of what stands under a governing word with this effect."""
        above = self._governor(governor)
        match effect:
            case "passes":
                return above if not finite else own
            case "factive":
                if finite:
                    return own
                return HAPPENED if above.real or above.polarity == "negative" else above
            case "negates":
                if above.polarity == "negative" and above.status == "denied":
                    return HAPPENED
                return DENIED if above.real else replace(above, polarity="negative")
            case "reported":
                if finite:
                    unfounded = governor.pos == "NOUN" and above.polarity == "negative"  # "no evidence that …"
                    return POSSIBLE if unfounded and own.polarity == "positive" else own
                return own if above.real else replace(above, polarity="positive")
            case "probable":
                base = own if own.real or finite else HAPPENED
                return _weaken(base, "probable")
            case "denied":
                if above.polarity == "negative":
                    return _weaken(own, "probable")
                return _flip(own) if own.polarity == "positive" else DENIED
            case "possible" if finite and own.status in ("planned", "requested", "hypothetical"):
                return replace(own, certainty="possible", status="possible" if own.status == "planned" else own.status)
        fact = _BY_EFFECT.get(effect, own)
        if effect in ("planned", "expected", "requested", "possible") and above.status == "denied":
            return DENIED if not finite else own
        if effect in ("planned", "expected", "requested", "possible") and above.status in ("hypothetical", "possible"):
            return replace(fact, status=above.status, certainty=above.certainty)
        if effect == "planned" and above.certainty != "certain":
            return _weaken(fact, above.certainty)
        if finite and own.polarity == "negative":
            return replace(fact, polarity="negative")
        return fact

    def _governor(self, governor: Token) -> Factuality:
        if governor.pos in ("VERB", "AUX"):
            return self.verb(governor)
        if governor.pos == "ADJ":
            head = governor.head
            fact = self.verb(head) if head.pos in ("VERB", "AUX") and head is not governor else ONGOING
            return fact
        if governor.pos in ("NOUN", "PROPN"):
            return self.noun(governor, None)
        return HAPPENED

    # -- nouns ----------------------------------------------------------------------------------------------------

    def noun(self, noun: Token, light: Token | None) -> Factuality:
        """Reading of an event noun: its adjectives, the verb that carries it, what it is the object of."""
        known = self._known.get(noun.i)
        if known is None:
            self._known[noun.i] = HAPPENED
            known = self._known[noun.i] = self._noun(noun, light)
        return known

    def _noun(self, noun: Token, light: Token | None) -> Factuality:
        negative = any(c.lower in ("no", "neither") and c.dep in ("det", "neg") for c in noun.children)
        carried = self._carried(noun, light)
        fact = carried if carried.status == "denied" else self._modified(noun) or carried
        if not fact.explicit and any(t.i in self.past for t in (noun, *noun.ancestors())):
            fact = replace(fact, explicit=True)
        if noun.i in self.future and fact.real:
            fact = replace(fact, status="planned")
        return _flip(fact) if negative and fact.polarity == "positive" else fact

    def _modified(self, noun: Token) -> Factuality | None:
        """By an adjective: planned, possible, alleged, failed."""
        whole = (
            noun.head.children if noun.dep == "compound" and noun.head.i > noun.i else ()
        )  # "a potential meeting place"
        for child in (*noun.children, *(c for c in whole if c.dep == "amod")):
            if child.dep in ("amod", "compound") or (child.dep == "advmod" and child.i < noun.i):
                effect = self.cues.get(("adjective", child.lower, "onNoun"))
                if child.lower in ("ongoing", "current", "continuing"):
                    return ONGOING
                if effect == "probable":
                    return Factuality("possible", certainty="probable")
                if effect == "negates":
                    return DENIED
                if effect == "factive":
                    return HAPPENED
                if effect is not None:
                    return _BY_EFFECT[effect]
            elif child.dep == "acl" and child.tag == "VBN":
                # "the summit, expected to take place": the participle's infinitive is about the noun itself.
                if child.child("xcomp") is not None and self._effect(child, "onInfinitive"):
                    return self.verb(child.child("xcomp") or child)
                effect = self.cues.get(("verb", child.lemma, "onNoun"))
                if effect in ("planned", "negates", "possible") and child.lemma not in ("ban", "bar"):
                    return _BY_EFFECT.get(effect, DENIED)
        return None

    def _carried(self, noun: Token, light: Token | None) -> Factuality:
        above, dep = noun.head, noun.dep
        if dep == "compound" and above.i > noun.i and light is None:
            return Factuality("general", certainty="probable", explicit=False)  # "debt reduction measures"
        while dep in ("conj", "appos", "compound", "nmod") and above is not noun and above.pos in ("NOUN", "PROPN"):
            noun, above, dep = above, above.head, above.dep
        if dep == "pobj":
            return self._after_preposition(noun, above)
        if above.pos not in ("VERB", "AUX") or above is noun:
            return UNGROUNDED
        main = self.verb(above)
        told = PRESUMED if main.real and main.status == "happened" and main.certainty == "certain" else UNGROUNDED
        definite = _definite(noun)
        if dep in ("nsubj", "nsubjpass") and not (dep == "nsubjpass"):
            if above.lemma in OCCURRENCE_VERBS or (light is above and above.lemma != "be"):
                return main
            if above.lemma == "be":
                xcomp = above.child("xcomp")
                adjective = above.child("acomp")
                if xcomp is not None and xcomp.child("aux") is not None:
                    return self.verb(xcomp)
                if adjective is not None and self.cues.get(("adjective", adjective.lower, "onNoun")) not in (
                    None,
                    "factive",
                ):
                    effect = self.cues["adjective", adjective.lower, "onNoun"]
                    return _BY_EFFECT.get(effect, POSSIBLE)
                return main if not main.real else told
            if not main.real and not definite:
                return replace(main, polarity="positive", status="possible" if main.status == "denied" else main.status)
            return told
        if dep == "attr":
            return main if not main.real else replace(told, status=main.status)
        effect = self._effect(above, "onNoun")
        if effect == "planned" and definite and above.lemma in _TELLING:
            return told  # "the arrest was announced"
        if effect in _INTENSIONAL:
            return self._apply(effect, above, HAPPENED, finite=False)
        if dep == "nsubjpass" and above.child("xcomp") is not None and effect is None:
            return self.verb(above)
        if effect == "passes" or above.lemma in LIGHT_VERBS or light is above and not definite:
            return main
        if effect in ("factive", "reported"):
            return main if not main.real and not definite else PRESUMED
        if not main.real and not definite:
            return replace(main, polarity="positive", status="possible" if main.status == "denied" else main.status)
        return told if definite else UNGROUNDED

    def _after_preposition(self, noun: Token, prep: Token) -> Factuality:
        above = prep.head
        main = self._clause_of(prep)
        low = prep.lower
        if low in ("without", "barring"):
            return DENIED
        if low == "ahead" or (low == "of" and above.lower == "ahead"):
            return PLANNED
        if low == "of" and above.lower in ("case", "event", "instead", "absence"):
            return HYPOTHETICAL if above.lower != "instead" else DENIED
        if low in ("after", "following") and not main.real and main.polarity == "positive":
            return replace(main, explicit=False)
        told = PRESUMED if main.real and main.status == "happened" and main.certainty == "certain" else UNGROUNDED
        if low in ("after", "since", "following", "amid", "despite"):
            return told
        if above.pos == "NOUN" and low in ("of", "in", "for"):
            whole = self._modified(above)
            if whole is not None and not whole.real:
                return whole
        effect = self._effect(above, "onNoun") if above.pos in ("NOUN", "PROPN", "VERB", "AUX", "ADJ") else None
        if low in ("before", "during", "until", "in", "at", "on", "as") and (effect is None or above.pos != "NOUN"):
            if low in ("in", "on", "at") and above.pos in ("VERB", "AUX") and not main.real and not _definite(noun):
                return main
            if not main.real and main.polarity == "positive" and (low == "during" or not _definite(noun)):
                return replace(main, explicit=False)
            return told if _definite(noun) or low == "during" else UNGROUNDED
        if effect in _INTENSIONAL and effect not in ("general", "probable"):
            return self._apply(effect, above, HAPPENED, finite=False)
        if effect == "probable":
            return POSSIBLE
        if (
            low == "for"
            and above.pos in ("VERB", "AUX")
            and not _definite(noun)
            and above.lemma not in OBJECT_OF_GERUND
        ):
            return POSSIBLE if main.real else main  # "set money aside for talks"
        if not main.real and not _definite(noun) and main.polarity == "positive":
            return main
        return told if _definite(noun) else UNGROUNDED


_INTENSIONAL = frozenset("planned expected requested possible hypothetical negates denied general probable".split())
"""Effects that say something of a noun that is only spoken of: "expects talks", "called for talks"."""
_TEMPORAL = frozenset("before after by in while since on upon through despite when during".split())
_TELLING = frozenset({"announce", "unveil", "outline", "detail"})
_PHASE = frozenset({"begin", "start", "resume"})
_MARKS = frozenset("if unless whether when once after before until as while".split())


def _definite(noun: Token) -> bool:
    """Whether the noun speaks of a known event: "the", "this", a possessor, or "of" with a name."""
    return any(
        c.dep == "poss" or (c.dep == "det" and c.lower in ("the", "this", "that", "these", "those", "both"))
        for c in noun.children
    )

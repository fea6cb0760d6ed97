"""Verbs and event nouns: negation, time, and the words that they stand under, from the root of the sentence down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.extraction.factuality.clauses import (
    asks,
    discredits,
    in_fiction,
    is_conditional,
    is_delayed,
    is_negated,
    is_past,
    is_subjunctive,
    tells_content,
)
from kg.extraction.factuality.cues import Cues, effect_of
from kg.extraction.factuality.finite import read_finite
from kg.extraction.factuality.nonfinite import read_nonfinite
from kg.extraction.factuality.nouns import read_noun
from kg.extraction.factuality.values import (
    BY_EFFECT,
    DENIED,
    HAPPENED,
    HYPOTHETICAL,
    ONGOING,
    PLANNED,
    POSSIBLE,
    REQUESTED,
    Factuality,
    flip,
    weaken,
)
from kg.extraction.predications import Predication
from kg.model import Parse, Token

_TRYING = frozenset({"try", "attempt", "struggle", "strive"})
"""Verbs that tell whether their infinitive lies ahead: "will try to stop it before it spreads"."""
_FARTHEST = 4
"""Words, at most, between a that-clause and the report that it belongs to: "reports in two papers that …"."""
_MARKS = frozenset("if unless whether when once after before until as while".split())


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
    over: frozenset[int] = frozenset()
    """Positions of verbs and nouns with a time that ended before the publication date."""
    repeated: frozenset[int] = frozenset()
    """Positions of verbs and nouns with a time that comes again and again."""
    lasting: frozenset[int] = frozenset()
    """Positions of verbs and nouns with a stretch of time: "for ten years"."""
    _known: dict[int, Factuality] = field(default_factory=dict)

    def of(self, predication: Predication) -> Factuality:
        """Reading of a predication."""
        head = predication.head
        return self.verb(head) if predication.pos == "verb" else self.noun(head, predication.light)

    def verb(self, verb: Token) -> Factuality:
        """Reading of a verb (or of an adjective or noun that governs a clause)."""
        known = self._known.get(verb.i)
        if known is None:
            self._known[verb.i] = HAPPENED  # ends a circle
            known = self._known[verb.i] = self._adverbs(verb, self._verb(verb))
        return known

    def _verb(self, verb: Token) -> Factuality:
        negative = is_negated(self.parse, self.cues, verb)
        finite = read_finite(self, verb)
        if finite is not None:
            fact = self._under_clause(verb, finite)
        else:
            fact = read_nonfinite(self, verb)
        if fact.real and fact.certainty == "certain" and in_fiction(verb):
            fact = replace(fact, certainty="probable")
        if negative:
            fact = flip(fact)
        conditional = fact.status in ("planned", "possible") or (fact.status == "ongoing" and verb.tag == "VBG")
        if conditional and is_conditional(verb):
            fact = HYPOTHETICAL
        if verb.i in self.repeated and fact.status == "ongoing" and verb.tag in ("VBP", "VBZ"):
            fact = replace(fact, status="general")  # "the committee meets every Friday"
        if fact.polarity == "negative" and is_delayed(verb):
            fact = HAPPENED if is_past(verb) else PLANNED  # "did not arrive until Friday"
        if verb.i in self.future and fact.status in ("ongoing", "happened", "general") and not is_past(verb):
            fact = replace(fact, status="planned")
        return fact

    def _adverbs(self, verb: Token, fact: Factuality) -> Factuality:
        for child in verb.children:
            if child.dep not in ("advmod", "npadvmod", "acomp", "dep"):
                continue
            effect = self.cues.get(("adverb", child.lower, "onClause"))
            if effect in ("probable", "possible"):
                fact = weaken(fact, effect)
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
                return self._under_clause(above, own) if above.child("mark") else own
            return own
        if verb.dep == "advcl":
            if mark in ("if", "unless"):
                return HYPOTHETICAL
            if mark == "whether":
                return POSSIBLE
            if mark in ("before", "until") and own.real and verb.head.pos in ("VERB", "AUX"):
                return self._awaited(verb.head) or own
            if (
                mark in ("when", "once", "after", "before", "until", "as", "while")
                and own.status in ("ongoing", "happened")
                and not is_past(verb)
            ):
                main = self.verb(verb.head) if verb.head.pos in ("VERB", "AUX") else own
                if not main.real and main.polarity == "positive":
                    return main
            return own
        if mark in ("whether", "if"):
            return POSSIBLE if own.status not in ("planned",) else weaken(POSSIBLE, "possible")
        if own.real or own.certainty != "certain":
            disowned = self._disowned(verb, own)
            if disowned is not None:
                return disowned
        if verb.dep in ("ccomp", "acl", "csubj", "xcomp"):
            governor = (verb.head.child("acomp") or verb.head) if verb.head.pos == "AUX" else verb.head
            effect = effect_of(self.cues, governor, "onClause")  # "it is likely that …"
            if (
                effect == "reported"
                and is_subjunctive(verb, governor)
                and effect_of(self.cues, governor, "onInfinitive") == "requested"
            ):
                return REQUESTED if own.polarity == "positive" else flip(REQUESTED)  # "insisted that the club leave"
            if effect in (None, "reported") and own.real and any(c.tag in ("WP", "WRB") for c in verb.children):
                return own  # "did not say why she had left"
            return self.apply(effect or "reported", governor, own, finite=True)
        if verb.dep == "ROOT" and asks(self.parse, verb):
            return POSSIBLE
        return own

    def _disowned(self, verb: Token, own: Factuality) -> Factuality | None:
        """What a report, a claim or an accusation says that somebody denies: "rejected a claim by Oslo that it had …"."""
        if not tells_content(verb):
            return None
        noun = verb.head
        for _ in range(_FARTHEST):
            if noun.pos in ("VERB", "AUX"):
                return None
            if noun.dep in ("dobj", "nsubjpass") and effect_of(self.cues, noun.head, "onClause") == "denied":
                return self.apply("denied", noun.head, own, finite=True)
            if noun.dep == "nsubj" and noun.head.lemma == "be":
                verdict = noun.head.child("acomp", "attr")
                if verdict is not None and effect_of(self.cues, verdict, "onClause") in ("negates", "denied"):
                    return self.apply("denied", noun.head, own, finite=True)  # "the claim that … is absurd"
            noun = noun.head
        return None

    def _awaited(self, main: Token) -> Factuality | None:
        """What a main clause lies before, when it lies ahead itself: "will not sign before the court has ruled"."""
        if main.dep == "xcomp" and main.head.lemma in _TRYING:
            main = main.head
        fact = self.verb(main)
        if fact.status in ("possible", "hypothetical"):
            return replace(fact, polarity="positive")
        modal = any(c.tag == "MD" and c.dep == "aux" for c in main.children)
        return PLANNED if fact.status in ("planned", "requested") or (fact.status == "denied" and modal) else None

    def clause_of(self, token: Token) -> Factuality:
        """Reading of the clause that a word stands in."""
        for above in token.ancestors():
            if above.pos in ("VERB", "AUX"):
                return self.verb(above)
        return HAPPENED

    def apply(self, effect: str, governor: Token, own: Factuality, *, finite: bool) -> Factuality:
        """Reading of what stands under a governing word with this effect."""
        above = self._governor(governor)
        if own.polarity == "positive" and (taken_back := discredits(governor)):
            return DENIED if taken_back == "wrong" else POSSIBLE
        match effect:
            case "passes" | "ends":
                return above if not finite else own
            case "vouches" if finite:
                return own if above.polarity == "positive" else POSSIBLE
            case "factive":
                if finite:
                    return own
                return HAPPENED if above.real or above.polarity == "negative" else above
            case "excludes":
                if above.polarity == "negative" and above.status == "denied":
                    return POSSIBLE
                return DENIED if above.real else replace(above, polarity="negative")
            case "negates":
                if above.polarity == "negative" and above.status == "denied":
                    return HAPPENED
                return DENIED if above.real else replace(above, polarity="negative")
            case "reported":
                if finite:
                    unsaid = above.polarity == "negative" or above.status in ("possible", "hypothetical", "requested")
                    unfounded = governor.pos == "NOUN" and above.polarity == "negative"  # "no evidence that …"
                    return POSSIBLE if (unsaid and own.real) or (unfounded and own.polarity == "positive") else own
                return own if above.real else replace(above, polarity="positive")
            case "probable":
                base = own if own.real or finite else HAPPENED
                return weaken(base, "probable")
            case "denied":
                if above.polarity == "negative":
                    return weaken(own, "probable")
                return flip(own) if own.polarity == "positive" else DENIED
            case "possible" if finite and own.status in ("planned", "requested", "hypothetical"):
                return replace(own, certainty="possible", status="possible" if own.status == "planned" else own.status)
        fact = BY_EFFECT.get(effect, own)
        if effect in ("planned", "expected", "requested", "possible") and above.status == "denied":
            return DENIED if not finite else POSSIBLE if own.real else own  # "does not mean that they have left"
        if effect in ("planned", "expected", "requested", "possible") and above.status in ("hypothetical", "possible"):
            return replace(fact, status=above.status, certainty=above.certainty)
        if effect == "planned" and above.certainty != "certain":
            return weaken(fact, above.certainty)
        if finite and own.polarity == "negative":
            return replace(fact, polarity="negative")
        return fact

    def _governor(self, governor: Token) -> Factuality:
        if governor.pos in ("VERB", "AUX"):
            return self.verb(governor)
        if governor.pos == "ADJ":
            head = governor.head
            return self.verb(head) if head.pos in ("VERB", "AUX") and head is not governor else ONGOING
        if governor.pos in ("NOUN", "PROPN"):
            return self.noun(governor, None)
        return HAPPENED

    def noun(self, noun: Token, light: Token | None) -> Factuality:
        """Reading of an event noun: its adjectives, the verb that carries it, what it is the object of."""
        if noun.child("aux") is not None:
            return self.verb(noun)  # 'will "never, ever" vote', tagged as a noun
        known = self._known.get(noun.i)
        if known is None:
            self._known[noun.i] = HAPPENED
            known = self._known[noun.i] = read_noun(self, noun, light)
        return known

"""Finite verbs: what tense, modal and auxiliaries say by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extraction.factuality.clauses import (
    is_conditional,
    is_fiction,
    is_in_hindsight,
    is_inverted,
    is_negated,
    is_past,
    is_quoted,
    joins_infinitive,
    shared_auxiliaries,
)
from kg.extraction.factuality.cues import effect_of
from kg.extraction.factuality.values import (
    BY_EFFECT,
    HAPPENED,
    HYPOTHETICAL,
    ONGOING,
    PLANNED,
    REQUESTED,
    Factuality,
    weaken,
)
from kg.extraction.phrases import is_passive
from kg.model import Token

if TYPE_CHECKING:
    from kg.extraction.factuality.reader import FactualityReader

_TERMS = frozenset("jail imprison sentence suspend ban disqualify remand exile".split())
"""Verbs whose stretch of time is what is imposed: "has jailed him for two years"."""
_STANDING = frozenset(
    "accuse base besiege blame charge control detain employ fund head lead manage operate own run sponsor suspect".split()
)
"""Verbs whose passive in the present tense says what is so now, not what is always so."""
_PHASE = frozenset({"begin", "start", "resume"})


def read_finite(reader: FactualityReader, verb: Token) -> Factuality | None:
    """Reading by tense and modal; None for infinitives and participles, which depend on what stands above them."""
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if not auxiliaries and verb.dep == "conj" and verb.head.pos in ("VERB", "AUX"):
        shared = shared_auxiliaries(verb)
        if shared is not None:
            auxiliaries = shared
        elif verb.tag in ("VB", "VBG", "VBN"):
            return None
    if (
        auxiliaries
        and auxiliaries[0].lower in ("had", "were", "should")
        and is_inverted(reader.parse, verb, auxiliaries[0])
    ):
        return HYPOTHETICAL
    modal = next((a for a in auxiliaries if a.tag == "MD"), None)
    if modal is not None:
        return _modal(reader, verb, modal, auxiliaries)
    if any(a.lower == "to" for a in auxiliaries):
        return None
    first = auxiliaries[0] if auxiliaries else None
    subject = verb.child("nsubj", "nsubjpass")
    if subject is not None and subject.lower in ("whoever", "whatever", "whichever"):
        return HYPOTHETICAL
    if first is not None and first.lower == "be" and verb.dep == "ccomp" and subject is not None:
        return REQUESTED  # "demanded that the banker be freed"
    if first is not None and first.tag in ("VBD", "VBZ", "VBP"):
        if first.lemma == "be" and verb.lemma == "go" and verb.tag == "VBG" and verb.child("xcomp"):
            return PLANNED
        if first.lemma == "have" or (first.lower in ("'ve", "'s") and verb.tag == "VBN" and not is_passive(verb)):
            lasting = verb.tag == "VBG" or (
                first.tag != "VBD"
                and (
                    verb.lemma in _PHASE
                    or (verb.i in reader.lasting and verb.lemma not in _TERMS and not is_passive(verb))
                )
            )
            return ONGOING if lasting else HAPPENED
        if first.lemma == "do":
            return HAPPENED if first.tag == "VBD" else _present(reader, verb)
        if verb.tag == "VBG":
            return ONGOING if first.tag != "VBD" else HAPPENED
        return HAPPENED if first.tag == "VBD" else _present(reader, verb, passive=True)
    if first is not None and first.lemma in ("be", "get") and verb.tag in ("VBN", "VBD", "VBG"):
        return None if first.tag in ("VB", "VBG", "VBN") and len(auxiliaries) == 1 else HAPPENED
    if verb.tag in ("VBD", "VBP") and joins_infinitive(verb) and not is_negated(reader.parse, reader.cues, verb.head):
        return None
    if verb.tag == "VBD":
        return PLANNED if _joins_headline(reader, verb) else HAPPENED
    if verb.tag in ("VBZ", "VBP"):
        return HYPOTHETICAL if is_fiction(verb) else _present(reader, verb)
    if verb.tag == "VB" and verb.dep == "ROOT":
        return REQUESTED if verb.child("nsubj") is None else _present(reader, verb)
    if verb.tag == "VBN" and verb.dep in ("ROOT", "ccomp", "conj") and verb.sentence in reader.headline:
        return HAPPENED
    return None


def _joins_headline(reader: FactualityReader, verb: Token) -> bool:
    """Whether it may as well be an infinitive that goes on with a headline's: "Bank to buy rival, cut jobs"."""
    if verb.sentence not in reader.headline or verb.lower != verb.lemma:
        return False
    subject = verb.child("nsubj")
    first = verb.head if subject is None else subject.child("relcl", "acl")
    return first is not None and first.tag == "VB" and any(c.lower == "to" and c.dep == "aux" for c in first.children)


def _modal(reader: FactualityReader, verb: Token, modal: Token, auxiliaries: list[Token]) -> Factuality:
    effect = reader.cues.get(("modal", modal.lower, "onClause"), "possible")
    perfect = any(a.lemma == "have" for a in auxiliaries)
    if effect == "would":
        own_words = is_quoted(reader.parse, verb)
        if own_words and verb.dep in ("ccomp", "relcl"):  # "They told us that it would close"
            above = next((t for t in verb.ancestors() if t.pos == "VERB"), verb)
            own_words = not (is_past(above) and is_quoted(reader.parse, above))
        if perfect or own_words:
            return HYPOTHETICAL
        reported = verb.dep == "ccomp" or any(
            a.dep == "ccomp" for a in verb.ancestors() if a.dep in ("ccomp", "relcl", "advcl")
        )
        if not reported and is_in_hindsight(verb) and not is_conditional(verb):
            return HAPPENED
        effect = (
            "planned" if reported or verb.dep in ("relcl", "conj", "pcomp") or _asked(reader, verb) else "hypothetical"
        )
    if is_conditional(verb) and effect in ("planned", "possible"):
        return HYPOTHETICAL
    if effect == "planned" and perfect and modal.lower in ("will", "'ll"):
        return weaken(PLANNED, "probable")
    return BY_EFFECT[effect]


def _asked(reader: FactualityReader, verb: Token) -> bool:
    """Whether the clause is what a verb of saying or knowing is about: "did not say when it would …"."""
    opener = any(c.tag in ("WP", "WRB") for c in verb.children)
    return verb.dep == "advcl" and opener and effect_of(reader.cues, verb.head, "onClause") in ("reported", "factive")


def _is_provision(verb: Token) -> bool:
    """ "a pact with Norland under which its guards stop boats": what is agreed on, not what is going on."""
    under = next((c for c in verb.children if c.dep == "prep" and c.lower == "under"), None)
    return under is not None and any(c.lower == "which" for c in under.children)


def _present(reader: FactualityReader, verb: Token, *, passive: bool = False) -> Factuality:
    """Simple present: news of the day in a headline; what is always so in a passive or a relative clause; else going
    on."""
    if verb.sentence in reader.headline:
        return HAPPENED
    subject = verb.child("nsubj", "nsubjpass")
    bare = (
        subject is not None
        and subject.tag == "NNS"
        and not any(c.dep in ("det", "poss", "nummod") for c in subject.children)
    )
    if any(c.lower == "being" for c in verb.children):
        return ONGOING
    if passive and verb.lemma in _STANDING and not bare:
        return ONGOING  # "the mayor is accused of fraud"
    if passive or bare or (verb.dep == "relcl" and (verb.head.pos == "NOUN" or _is_provision(verb))):
        return Factuality("general")
    return ONGOING

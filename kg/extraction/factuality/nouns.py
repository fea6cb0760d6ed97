"""Event nouns: planned, cancelled, called for, or simply told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extraction.factuality.clauses import is_definite, is_past
from kg.extraction.factuality.cues import effect_of
from kg.extraction.factuality.values import (
    BY_EFFECT,
    DENIED,
    HAPPENED,
    HYPOTHETICAL,
    ONGOING,
    PLANNED,
    POSSIBLE,
    PRESUMED,
    UNGROUNDED,
    Factuality,
    flip,
)
from kg.extraction.noun_predications import OCCURRENCE_VERBS, is_measured
from kg.extraction.predications import LIGHT_VERBS
from kg.extraction.subjects import OBJECT_OF_GERUND
from kg.model import Token

if TYPE_CHECKING:
    from kg.extraction.factuality.reader import FactualityReader

_INTENSIONAL = frozenset(
    "planned expected requested possible hypothetical negates excludes denied general probable".split()
)
"""Effects that say something of a noun that is only spoken of: "expects talks", "called for talks"."""
_COMING_ABOUT = OCCURRENCE_VERBS | {"materialize", "materialise", "transpire"}
_EQUATING = frozenset({"mark", "represent", "constitute", "become"})
"""Verbs whose object is what their subject is: "the visit marks her first trip abroad"."""
_CONCLUDING = frozenset("sign reach strike seal clinch ink forge finalize finalise".split())
"""Verbs by which an agreement comes about."""
_PLACING = frozenset({"come", "mark", "follow", "coincide"})
"""Verbs that set the event of their subject among others: "the attack comes a day after …"."""
_DECIDING = frozenset("vote campaign lobby argue decide advise speak push".split())
"""Verbs for or against what may never come about: "voted against the sale"."""
_CIRCUMSTANCE = frozenset("in during at on after following".split())
_SCHEDULED = frozenset({"trial", "hearing", "election", "referendum", "summit", "retrial", "inauguration"})
"""Events that are set down for a day: what is told of as before one has yet to meet it."""
_AWAITING = frozenset({"face", "await"})
_CAUSES = frozenset({"due", "because", "thanks", "owing"})
_COMING_TO = frozenset(
    "suffer:from end:with end:in close:with finish:with conclude:with open:with begin:with start:with culminate:in "
    "culminate:with result:in erupt:into descend:into".split()
)
"""Verbs and prepositions that take their noun along: "ended the year with a loss"."""
_COMPACTS = frozenset("agreement deal pact treaty accord settlement contract truce".split())
_MAKING_GOOD = frozenset(
    "compensate reimburse apologise apologize thank praise reward congratulate forgive mourn".split()
)
"""Verbs that answer what has happened: "will be compensated for the delays"."""
_RESULTS = frozenset({"loss", "profit", "decline", "drop", "deficit", "surplus", "shortfall"})
"""What a firm that announces it has behind it."""
_TELLING = frozenset({"announce", "unveil", "outline", "detail", "call"})


def read_noun(reader: FactualityReader, noun: Token, light: Token | None) -> Factuality:
    """Reading of an event noun: its adjectives, the verb that carries it, what it is the object of.

    Args:
        reader: gives the readings of the verbs around.
        noun: names an event.
        light: the verb that only carries it, if one does.
    """
    negative = any(c.lower in ("no", "neither") and c.dep in ("det", "neg") for c in noun.children)
    carried = _carried(reader, noun, light)
    fact = carried if carried.status == "denied" else _modified(reader, noun) or carried
    if not fact.explicit and any(t.i in reader.past for t in (noun, *noun.ancestors())):
        fact = replace(fact, explicit=True)
    if noun.i in reader.future and fact.real:
        fact = replace(fact, status="planned")
    elif noun.i in reader.over and fact.polarity == "positive":
        topic = fact is carried and fact.status == "possible" and noun.dep == "dobj" and is_definite(noun)
        planned = fact.status == "planned" and fact.certainty == "certain"  # not "expects a loss for the past quarter"
        fact = HAPPENED if topic or planned else fact  # "plans to study last year's losses"
    return flip(fact) if negative and fact.polarity == "positive" else fact


def _modified(reader: FactualityReader, noun: Token) -> Factuality | None:
    """By an adjective: planned, possible, alleged, failed."""
    whole = noun.head.children if noun.dep == "compound" and noun.head.i > noun.i else ()  # "a potential meeting place"
    for child in (*noun.children, *(c for c in whole if c.dep == "amod")):
        if child.dep in ("amod", "compound") or (child.dep == "advmod" and child.i < noun.i):
            effect = reader.cues.get(("adjective", child.lower, "onNoun"))
            if child.lower in ("ongoing", "current", "continuing"):
                return ONGOING
            if effect == "probable":
                return Factuality("possible", certainty="probable")
            if effect == "negates":
                return DENIED
            if effect == "factive":
                return HAPPENED
            if effect is not None:
                return BY_EFFECT[effect]
        elif child.dep == "acl" and child.tag == "VBN":
            # "the summit, expected to take place": the participle's infinitive is about the noun itself.
            if child.child("xcomp") is not None and effect_of(reader.cues, child, "onInfinitive"):
                return reader.verb(child.child("xcomp") or child)
            effect = reader.cues.get(("verb", child.lemma, "onNoun"))
            if effect in ("planned", "negates", "possible") and child.lemma not in ("ban", "bar"):
                return BY_EFFECT.get(effect, DENIED)
    return None


_SUMS = frozenset("ton tonne barrel dollar euro pound hundred thousand million billion trillion number series".split())
_STRINGS = frozenset("string spate flurry raft slew succession wave handful dozen couple".split())
"""Words that only measure; "part of the plan" says more."""
_SPANS = frozenset("hour day week month year round".split())


def is_ranked(noun: Token) -> bool:
    """Whether a noun is told from its like by a superlative or an ordinal: "its largest takeover", "their first talks"."""
    return any(c.i < noun.i and (c.tag == "JJS" or c.lower in ("first", "only")) for c in noun.children)


def _carried(reader: FactualityReader, noun: Token, light: Token | None) -> Factuality:
    above, dep = noun.head, noun.dep
    if dep == "compound" and above.i > noun.i and light is None:
        return Factuality("general", certainty="probable", explicit=False)  # "debt reduction measures"
    if dep in ("appos", "npadvmod") and _says_how_much(noun) and _holds(reader.clause_of(noun)):
        return PRESUMED  # "the index was up 3 percent, a rise of 80 points"
    if dep == "appos" and is_ranked(noun) and not reader.clause_of(noun).real:
        return reader.clause_of(noun)  # "agreed to buy Acme, its largest takeover in a decade"
    while dep in ("conj", "appos", "compound", "nmod") and above is not noun and above.pos in ("NOUN", "PROPN"):
        noun, above, dep = above, above.head, above.dep
    if (is_measured(noun) and noun.head.head.lemma in _SUMS) or _is_in_string(noun) or _fills_time(noun):
        noun = noun.head.head  # "pledged tons of aid": as real as the tons
        above, dep = noun.head, noun.dep
    if dep == "pobj":
        fact = _after_preposition(reader, noun, above)
        return PRESUMED if not fact.real and _told_apart(noun) else fact
    if above.pos not in ("VERB", "AUX") or above is noun:
        return UNGROUNDED
    main = reader.verb(above)
    if dep == "dobj" and above.lemma in _AWAITING and above.tag in ("VBZ", "VBP", "VBG") and noun.lemma in _SCHEDULED:
        return PLANNED  # "faces trial", "is awaiting trial"
    definite = is_definite(noun)
    told = PRESUMED if _tells(main) or (dep == "nsubj" and above.lemma in _PLACING and _holds(main)) else UNGROUNDED
    if light is above and above.lemma in _CONCLUDING and not main.real:
        return main  # "left without signing the treaty": the treaty is theirs only with the signature
    if dep == "nsubj":
        below = above.child("xcomp") or (above.child("acomp") or above).child("xcomp")
        if below is not None and below.lemma in _COMING_ABOUT:
            return reader.verb(below)  # "the merger failed to materialise"
        if above.lemma in OCCURRENCE_VERBS or (light is above and above.lemma != "be"):
            return main
        if above.lemma == "be":
            xcomp = above.child("xcomp")
            adjective = above.child("acomp")
            if xcomp is not None and xcomp.child("aux") is not None:
                return reader.verb(xcomp)
            if adjective is not None and reader.cues.get(("adjective", adjective.lower, "onNoun")) not in (
                None,
                "factive",
            ):
                return BY_EFFECT.get(reader.cues["adjective", adjective.lower, "onNoun"], POSSIBLE)
            return main if not main.real else told
        if main.status == "hypothetical" and noun.i not in reader.over:
            return POSSIBLE  # "the merger would create …"
        if not main.real and not definite:
            return replace(main, polarity="positive", status="possible" if main.status == "denied" else main.status)
        return told
    if dep == "attr":
        return main if not main.real else replace(told, status=main.status)
    effect = effect_of(reader.cues, above, "onObject") if dep == "dobj" else None
    effect = effect or effect_of(reader.cues, above, "onNoun")
    if effect == "planned" and above.lemma in _TELLING and (definite or noun.lemma in _RESULTS):
        sure = main.real or main.polarity == "negative"  # not "will announce the closure"
        return told if sure else replace(told, certainty="probable")  # "the arrest was announced"
    if effect in _INTENSIONAL:
        return reader.apply(effect, above, HAPPENED, finite=False)
    if effect == "rejects":
        return (
            told if reader.cues.keys() & {("noun", noun.lemma, c) for c in ("onInfinitive", "onClause")} else POSSIBLE
        )
    if above.lemma in _EQUATING and dep == "dobj" and not main.real:
        return main
    if dep == "nsubjpass" and above.child("xcomp") is not None and effect is None:
        return reader.verb(above)
    if above.lemma == "end" and dep in ("dobj", "nsubjpass") and not main.real:
        return replace(PRESUMED, certainty="probable")  # "the plan to end the siege": there is one, as it seems
    if effect == "passes" or above.lemma in LIGHT_VERBS or (light is above and not definite):
        return main
    if effect in ("factive", "reported"):
        return main if not main.real and not definite else PRESUMED
    if not main.real and not definite:
        return replace(main, polarity="positive", status="possible" if main.status == "denied" else main.status)
    return told if definite else UNGROUNDED


def _says_how_much(noun: Token) -> bool:
    """ "a rise of 80 points", "a loss of $3 million"."""
    measured = (c.child("pobj") for c in noun.children if c.dep == "prep" and c.lower == "of")
    return any(m is not None and (m.tag == "CD" or m.ent in ("PERCENT", "MONEY", "QUANTITY")) for m in measured)


def _is_in_string(noun: Token) -> bool:
    """ "a string of accidents": as real as the string."""
    return noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in _STRINGS


def _is_concluded(noun: Token) -> bool:
    """ "a contract signed in June"."""
    clause = noun.child("acl")
    return clause is not None and clause.tag == "VBN" and clause.lemma in _CONCLUDING


def _fills_time(noun: Token) -> bool:
    """ "after three days of talks": what comes after the days comes after the talks."""
    span = noun.head.head
    after = span.dep == "pobj" and span.head.lower in ("after", "following")
    return noun.dep == "pobj" and noun.head.lower == "of" and span.lemma in _SPANS and after


def _after_preposition(reader: FactualityReader, noun: Token, prep: Token) -> Factuality:
    above = prep.head
    main = reader.clause_of(prep)
    low = prep.lower
    if low in ("without", "barring"):
        return DENIED
    if low == "ahead" or (low == "of" and above.lower == "ahead"):
        return PLANNED
    if low == "of" and above.lower in ("case", "event", "instead", "absence"):
        return HYPOTHETICAL if above.lower != "instead" else DENIED
    if low in ("after", "following") and not main.real and main.polarity == "positive":
        return replace(main, explicit=False)
    if low == "to" and above.lower in ("close", "closer", "near", "nearer") and not is_definite(noun):
        return POSSIBLE  # "came close to a deal"
    if low == "before" and noun.lemma in _SCHEDULED and _tells(main) and not _told_apart(noun):
        return PLANNED  # "was dismissed weeks before her trial"
    told = PRESUMED if _tells(main) or (low in _CIRCUMSTANCE and _is_told_of(prep, main)) else UNGROUNDED
    if low in ("since", "despite", "because") or (low in ("to", "of") and above.lower in _CAUSES):
        if low in ("since", "despite") or main.real or main.status == "denied" or noun.lemma in _STRINGS:
            return HAPPENED
        if main.status == "planned":
            return (
                PRESUMED if _told_apart(noun) else replace(PRESUMED, certainty="probable")
            )  # "will be shut due to the march"
        return main
    if f"{above.lemma}:{low}" in _COMING_TO and above.pos == "VERB":
        return replace(main, explicit=False)
    if low == "including" and above.pos == "NOUN" and effect_of(reader.cues, above, "onNoun") is None:
        listed = reader.noun(above, None)
        return replace(listed, status="happened" if listed.real else listed.status, explicit=False)
    if low == "under" and noun.lemma in _COMPACTS and (is_definite(noun) or _is_concluded(noun)):
        return PRESUMED  # "under the deal, they will share the port"
    if low == "at" and _tells(main) and _is_counted(noun) and effect_of(reader.cues, above, "onClause") == "reported":
        return PRESUMED  # "said at a rally in Oslo"
    if prep.dep == "agent" or (low == "to" and above.lemma in ("response", "reaction")):
        return told  # "was shaken by protests", "was cut in response to losses"
    held = above.child("dobj") if low == "for" and above.pos == "VERB" and is_definite(noun) else None
    if held is not None and effect_of(reader.cues, held, "onNoun") == "factive":
        return PRESUMED  # "denied responsibility on Monday for the attack"
    if low == "for" and above.lemma in _MAKING_GOOD and (_holds(main) or main.status == "planned"):
        return PRESUMED
    if low in ("after", "following", "upon") and _tells(main):
        return HAPPENED  # "was signed after talks"
    if low in ("after", "following", "amid", "amidst"):
        return PRESUMED if _holds(main) else told
    price = low == "for" and above.lower in ("return", "exchange") and above.dep == "pobj"
    if price and not main.real:
        return main
    if price and _is_offered(reader, above):
        return POSSIBLE
    if above.pos == "NOUN" and low in ("of", "in", "for"):
        whole = _modified(reader, above)
        if whole is not None and not whole.real:
            return whole
    effect = effect_of(reader.cues, above, "onNoun") if above.pos in ("NOUN", "PROPN", "VERB", "AUX", "ADJ") else None
    if low == "with" and above.pos == "VERB" and effect in ("planned", "expected"):
        effect = None  # "was elected with 180 votes"
    if low in ("before", "during", "until", "in", "at", "on", "as") and (effect is None or above.pos != "NOUN"):
        if low in ("in", "on", "at") and above.pos in ("VERB", "AUX") and not main.real and not is_definite(noun):
            aside = main.status == "denied" and above.lemma not in LIGHT_VERBS and _is_told_of(prep, main)
            return replace(PRESUMED, certainty="probable") if aside else main
        if not main.real and main.polarity == "positive" and (low == "during" or not is_definite(noun)):
            return replace(main, explicit=False)
        return told if is_definite(noun) or low == "during" or (low == "in" and _is_counted(noun)) else UNGROUNDED
    if effect in _INTENSIONAL and effect not in ("general", "probable"):
        return reader.apply(effect, above, HAPPENED, finite=False)
    if effect == "probable":
        return POSSIBLE
    if low in ("against", "for") and above.lemma in _DECIDING:
        return replace(told, certainty="probable") if is_definite(noun) else POSSIBLE
    if low == "by" and _is_counted(noun):
        return told  # "was confirmed by a vote of 5 to 4"
    if effect == "factive" and is_definite(noun):
        return PRESUMED  # "responsibility for the attack"
    if low == "for" and above.pos in ("VERB", "AUX") and not is_definite(noun) and above.lemma not in OBJECT_OF_GERUND:
        return POSSIBLE if main.real else main  # "set money aside for talks"
    if not main.real and not is_definite(noun) and main.polarity == "positive":
        return main
    return told if is_definite(noun) else UNGROUNDED


def _is_offered(reader: FactualityReader, word: Token) -> bool:
    """Whether a phrase tells of the price of what is only offered or sought: "offered a truce in return for the release"."""
    verb = next((t for t in word.ancestors() if t.pos in ("VERB", "AUX")), word)
    effect = effect_of(reader.cues, verb, "onObject") or effect_of(reader.cues, verb, "onNoun")
    return effect in _INTENSIONAL or verb.lemma in ("offer", "propose")


def _told_apart(noun: Token) -> bool:
    """Whether a relative clause tells of the event as past: "failed to agree in talks that ended on Monday"."""
    clause = noun.child("relcl")
    return clause is not None and clause.tag == "VBD" and clause.child("neg") is None


def _is_counted(noun: Token) -> bool:
    """Whether a noun speaks of one or several cases: "died in a crash", not "died in combat"."""
    return any(c.lower in ("a", "an", "two", "several") and c.dep in ("det", "nummod", "amod") for c in noun.children)


def _tells(main: Factuality) -> bool:
    """Whether a clause tells of what has happened, without doubt."""
    return main.status == "happened" and main.polarity == "positive" and main.certainty == "certain"


def _holds(main: Factuality) -> bool:
    """Whether a clause is a fact of the past or the present."""
    return _tells(main) or (main.status == "ongoing" and main.polarity == "positive" and main.certainty == "certain")


def _is_told_of(prep: Token, main: Factuality) -> bool:
    """Whether a phrase stands in a denial of something past: "nobody was hurt in the blast" takes the blast for granted."""
    if main.status != "denied":
        return False
    verb = next((t for t in prep.ancestors() if t.pos in ("VERB", "AUX")), None)
    return verb is not None and is_past(verb) and not any(c.tag == "MD" for c in verb.children)

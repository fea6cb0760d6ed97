"""Infinitives, gerunds and participles: as real as what they hang on lets them be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extraction.factuality.clauses import (
    carried_noun,
    is_conditional,
    is_definite,
    is_past,
    is_singled_out,
    is_yet_to_come,
    joins_infinitive,
)
from kg.extraction.factuality.cues import effect_of
from kg.extraction.factuality.finite import read_finite
from kg.extraction.factuality.nouns import read_noun
from kg.extraction.factuality.values import (
    GENERAL,
    HAPPENED,
    HYPOTHETICAL,
    ONGOING,
    PLANNED,
    POSSIBLE,
    REQUESTED,
    Factuality,
    flip,
)
from kg.extraction.subjects import OBJECT_OF_GERUND
from kg.model import Token

if TYPE_CHECKING:
    from kg.extraction.factuality.reader import FactualityReader

_OUTCOMES = frozenset(
    "allow boost bring combine create double end enable expand extend form give increase make raise reduce save strengthen "
    "triple turn".split()
)
"""Verbs whose participle mostly tells what a plan will come to."""
_LOOKING_AHEAD = frozenset({"planned", "expected", "possible", "requested"})
_CHARGING = frozenset({"of", "from", "for", "with"})
_ASIDE = frozenset("by before after while since upon despite when during".split())
_DESERTS = frozenset(
    "acclaim applause award blame credit criticism fine honour honor jail medal plaudit praise prize reprimand sentence "
    "suspension term thanks tribute".split()
)
"""What one gets for something done: "won praise for rescuing the child"."""
_PERFORMING = frozenset({"declare", "pronounce"})
"""Verbs that make true what they say: "was declared elected"."""
_TEMPORAL = frozenset("before after by in while since on upon through despite when during".split())


def read_nonfinite(reader: FactualityReader, verb: Token) -> Factuality:
    """Infinitives, gerunds and participles: as real as what they hang on lets them be."""
    above = verb.head
    infinitive = verb.tag == "VB" or any(c.lower == "to" and c.dep == "aux" for c in verb.children)
    if verb.tag == "VBN" and not infinitive and any(c.lower in _BEFORE_NOW and c.i < verb.i for c in verb.children):
        return HAPPENED  # "will replace the steel previously used"
    if infinitive and any(c.lower == "whether" and c.i < verb.i for c in verb.children):
        return POSSIBLE  # "has not decided whether to sell"
    match verb.dep:
        case "conj" if verb.tag == "VBN" and above.tag == "VB" and not joins_infinitive(verb):
            return HAPPENED  # "could not hold on and lost", tagged as a participle
        case "conj" if above.pos in ("VERB", "AUX"):
            return read_nonfinite(reader, above) if read_finite(reader, above) is None else reader.verb(above)
        case "conj" if verb.tag == "VB":
            return reader.clause_of(verb)  # "whether to raise its bid or withdraw", hung on the bid
        case "ROOT":
            if infinitive:
                return PLANNED if verb.sentence in reader.headline else REQUESTED
            return HAPPENED if verb.tag == "VBN" else ONGOING
        case "xcomp" | "ccomp" | "csubj" | "dep" | "oprd":
            if infinitive and above.lemma in ("be", "have") and is_yet_to_come(verb):
                return flip(reader.verb(above))
            if (
                above.lemma == "be"
                and verb.dep == "csubj"
                and (named := above.child("attr"))
                and named.lemma in _OPTIONS
            ):
                return POSSIBLE  # "closing the school was one option"
            named = above.child("attr") if above.lemma == "be" and infinitive else None
            if named is not None and named.i < verb.i and is_singled_out(named):
                main = reader.verb(above)
                return HAPPENED if main.real else main  # "is the third minister to resign"
            if above.lemma == "be" and infinitive and verb.dep == "xcomp":
                if any(c.lower == "have" and c.dep == "aux" for c in verb.children):
                    return HYPOTHETICAL  # "was to have spoken"
                return reader.apply("planned", above, PLANNED, finite=False)
            if above.lemma == "have" and infinitive and verb.dep == "xcomp":
                return reader.apply("requested", above, REQUESTED, finite=False)
            if above.lemma == "like" and verb.lemma in _COURTESIES and above.child("neg") is None:
                if is_conditional(above) or is_conditional(verb):
                    return HYPOTHETICAL
                return HAPPENED  # "we would like to thank them"
            if above.lemma == "do" and above.pos == "AUX" and verb.tag == "VB":
                return reader.verb(above)  # "only then did the truth emerge"
            bare = verb.dep == "ccomp" and verb.tag == "VB" and verb.child("aux", "auxpass") is None
            if bare and effect_of(reader.cues, above, "onClause") == "reported":
                asked = effect_of(reader.cues, above, "onInfinitive") == "requested"  # "insisted that the club leave"
                return REQUESTED if asked else POSSIBLE  # 'said he "could not" sign it': the parser has lost the modal
            own_subject = verb.dep == "ccomp" and infinitive and verb.child("nsubj", "nsubjpass") is not None
            if own_subject and effect_of(reader.cues, above, "onClause") == "reported" and verb.i < above.i:
                return PLANNED  # "Airline to cut jobs, union says"
            carried = carried_noun(above) if infinitive else None
            effect = effect_of(reader.cues, carried or above, "onInfinitive" if infinitive else "onGerund")
            own = verb if verb.dep == "ccomp" else above
            if verb.tag == "VBN" and effect is None and own.child("nsubj", "nsubjpass", "dobj") is not None:
                wish = effect_of(reader.cues, above, "onInfinitive")  # "ordered the road closed"
                effect = wish if wish in _WISHES else None
            if verb.tag == "VBN" and above.child("auxpass") is not None and above.lemma not in _PERFORMING:
                told = effect_of(reader.cues, above, "onInfinitive")  # "was reported killed", "is believed kidnapped"
                effect = told if told in ("probable", "possible") else effect
            if carried is not None and effect is None:
                effect = effect_of(reader.cues, above, "onInfinitive")
            if effect is None and infinitive and _resolves(verb):
                return reader.verb(above)
            if effect is None:
                return _purpose(reader, above) if infinitive else reader.apply("passes", above, ONGOING, finite=False)
            return reader.apply(effect, above, _participle(verb), finite=False)
        case "advcl" if any(c.lower in ("if", "unless") and c.dep == "mark" for c in verb.children):
            return HYPOTHETICAL  # "faces prison if convicted"
        case "advcl":
            if infinitive:
                if above.lemma == "go" and any(c.dep == "prt" and c.lower == "on" for c in above.children):
                    return reader.apply("passes", above, HAPPENED, finite=False)
                if _resolves(verb):
                    return reader.verb(above)
                return _outcome(reader, verb) or _purpose(reader, above)
            if verb.tag == "VBN" and above.pos in ("VERB", "AUX") and reader.verb(above).real:
                return HAPPENED
            effect = effect_of(reader.cues, above, "onGerund") if verb.tag == "VBG" else None
            if effect is not None and 0 < verb.left - above.i <= 2 and not _is_apart(reader, verb):
                return reader.apply(effect, above, ONGOING, finite=False)  # "ruled out sending troops"
            if verb.tag == "VBG" and verb.lemma in _OUTCOMES:
                planned = above.child("xcomp")
                if planned is not None and above.i < planned.i < verb.i and reader.verb(planned).status == "planned":
                    return reader.verb(planned)  # "agreed to buy a rival, creating the largest bank"
            if verb.tag == "VBG" and verb.i > above.i and reader.verb(above).status == "denied":
                return HAPPENED if is_past(above) else PLANNED  # "will not run again, ending speculation"
            return reader.apply("passes", above, HAPPENED, finite=False)
        case "acl" | "relcl" if infinitive and is_singled_out(above):
            return reader.clause_of(above)
        case "acl":
            if infinitive:
                effect = effect_of(reader.cues, above, "onInfinitive")
                if effect is None or above.lemma == "order":  # "in order to" is no order
                    return _purpose(reader, above)
                if above.dep == "nsubj" and _comes_to_nothing(reader, above.head):
                    return reader.apply("negates", above.head, HAPPENED, finite=False)  # "the bid to … failed"
                if above.dep == "dobj" and effect not in ("requested", "reported") and _gives_up(reader, above.head):
                    return reader.apply("negates", above.head, HAPPENED, finite=False)  # "declined an offer to …"
                return reader.apply(effect, above, HAPPENED, finite=False)
            fact = reader.noun(above, None) if above.pos in ("NOUN", "PROPN") else HAPPENED
            if verb.tag == "VBN":
                announces = effect_of(reader.cues, verb, "onNoun") in _LOOKING_AHEAD and reader.clause_of(above).real
                expected = above.dep in ("nsubj", "nsubjpass") and fact.status == "planned" and verb.child("agent")
                # "the strike announced on Monday"; "engineers hired by the council will report"
                return HAPPENED if fact.real or announces or expected else fact
            clause = reader.clause_of(above)  # "did not adopt a resolution calling for talks": the resolution is there
            return clause if clause.polarity == "positive" else POSSIBLE
        case "amod" if verb.tag == "VBG":
            return _changing(reader, verb)
        case "amod":
            one = (
                is_definite(above) or above.pos == "PROPN" or reader.clause_of(above).status in ("happened", "ongoing")
            )
            return HAPPENED if one else replace(HAPPENED, certainty="probable")  # "a newly elected mayor may resign"
        case "pcomp" | "pobj" if above.pos == "ADP":
            return _gerund(reader, verb)
        case "dobj" if (effect := effect_of(reader.cues, above, "onGerund")) is not None:
            return reader.apply(effect, above, ONGOING, finite=False)
        case "relcl":
            return PLANNED if infinitive else HAPPENED
    return HAPPENED


_COURTESIES = frozenset("thank congratulate commend apologise apologize".split())
"""What one does by saying that one would like to."""
_BEFORE_NOW = frozenset("previously formerly recently originally".split())
_CLOSING = frozenset({"close", "end", "finish", "settle"})
"""How a day at the exchange or a match ends: "slipped to close at 71.25"."""
_OPTIONS = frozenset(
    "option possibility idea goal aim alternative question ambition dream price condition priority solution answer task "
    "hope challenge way".split()
)
"""What a deed is called that nobody has done yet."""
_WISHES = frozenset({"requested", "planned", "expected"})


_RESOLVING = frozenset(
    "accept acquit adopt approve censure confirm endorse impeach override pass ratify reject uphold".split()
)
"""What a vote does by itself; what it only orders ("voted to close the mine") is yet to come."""
_BODIES = frozenset(
    "assembly board cabinet chamber commission committee congress council court house jury legislature panel parliament "
    "senate".split()
)


def _resolves(verb: Token) -> bool:
    """Whether an infinitive says how a whole body has voted: "the council voted to reject the bid"."""
    body = verb.head.child("nsubj") if verb.head.lemma == "vote" and verb.lemma in _RESOLVING else None
    return body is not None and (body.ent == "ORG" or body.lemma in _BODIES)


def _outcome(reader: FactualityReader, verb: Token) -> Factuality | None:
    """An infinitive that tells how something ended: "rose to close at 90", "came home only to find …"."""
    above = verb.head
    before = reader.parse.tokens[verb.left - 1] if verb.left else None
    only = any(c.lower == "only" and c.i < verb.i for c in verb.children) or (
        before is not None and before.lower == "only" and before.head.i in (verb.i, above.i)
    )
    stands = verb.lemma in _CLOSING and any(
        (inner := c.child("pobj")) is not None
        # "at 71.25" is a price, "at 5" an hour
        and (c.lower == "with" if inner.tag != "CD" else c.lower == "at" and "." in inner.text)
        for c in verb.children
    )
    if above.pos in ("VERB", "AUX") and (only or stands or effect_of(reader.cues, above, "onInfinitive") == "ends"):
        return reader.verb(above)
    return None


def _is_apart(reader: FactualityReader, verb: Token) -> bool:
    """Whether a comma or a conjunction opens the clause of a verb."""
    return reader.parse.tokens[verb.left - 1].text == "," or reader.parse.tokens[verb.left].dep == "mark"


def _comes_to_nothing(reader: FactualityReader, verb: Token) -> bool:
    """Whether a verb says that what its subject aims at is not reached: "failed", "was unsuccessful"."""
    adjective = verb.child("acomp") if verb.pos == "AUX" else None
    if adjective is not None:
        return reader.cues.get(("adjective", adjective.lower, "onNoun")) == "negates"
    return effect_of(reader.cues, verb, "onSubject") == "negates"


def _gives_up(reader: FactualityReader, verb: Token) -> bool:
    """Whether a verb says that what its object aims at does not come about: "turned down an offer", "lost a bid"."""
    return verb.lemma == "lose" or effect_of(reader.cues, verb, "onNoun") in ("rejects", "negates")


def _participle(verb: Token) -> Factuality:
    """What a perfect infinitive says by itself: "is said to have left" tells of the past."""
    return HAPPENED if any(c.lemma == "have" and c.dep == "aux" for c in verb.children) else ONGOING


def _purpose(reader: FactualityReader, above: Token) -> Factuality:
    """An infinitive of purpose: still to come when the main event is news; carried out, in all likelihood, when the
    main event lies well behind."""
    if above.pos not in ("VERB", "AUX"):
        above = next((t for t in above.ancestors() if t.pos in ("VERB", "AUX")), above)
    main = reader.verb(above) if above.pos in ("VERB", "AUX") else HAPPENED
    if main.real:
        behind = _behind(reader, above)
        return Factuality("happened", certainty="probable") if behind else PLANNED
    return replace(main, status="possible" if main.polarity == "negative" else main.status, polarity="positive")


def _behind(reader: FactualityReader, verb: Token) -> bool:
    """Whether an event lies well behind: by its time, or because it is a count of events ("made four trips")."""
    nouns = [c for c in verb.children if c.dep in ("dobj", "nsubj", "attr")]
    counted = any(c.tag == "NNS" and c.child("nummod") is not None for c in nouns) and is_past(verb)
    return counted or verb.i in reader.past or any(c.i in reader.past for c in nouns)


def _changing(reader: FactualityReader, verb: Token) -> Factuality:
    """ "amid falling prices": as real as the prices would be if they were the event."""
    fact = read_noun(reader, verb.head, None)
    if not fact.real:
        return fact
    return replace(fact, status="ongoing", certainty=fact.certainty if fact.grounded else "probable", explicit=True)


def _gerund(reader: FactualityReader, verb: Token) -> Factuality:
    """A gerund after a preposition: "before leaving", "without signing", "accused of selling", "a means of paying"."""
    prep = verb.head
    above = prep.head
    if above.dep in ("dobj", "nsubjpass") and above.head.lemma in OBJECT_OF_GERUND and prep.lower in _CHARGING:
        above = above.head  # the parser hangs "of taking bribes" on the one accused
    main = reader.clause_of(prep)
    before = reader.parse.tokens[prep.i - 1].lower if prep.i else ""
    near = above.lower == "close" and prep.lower == "to" and above.head.lemma == "come"  # "came close to selling"
    if (
        near
        or prep.lower == "without"
        or not {"far", "away", "short", "instead"}.isdisjoint((prep.lower, above.lower, before))
    ):
        return flip(HAPPENED) if main.real else flip(main)
    whole = reader.cues.get(("verb", f"{above.lemma} {prep.lower}", "onGerund")) if above.pos == "VERB" else None
    if whole is not None:
        return reader.apply(whole, above, HAPPENED, finite=False)  # "kept them from leaving"
    effect = effect_of(reader.cues, above, "onGerund")
    if (
        effect is not None
        and prep.lower not in _ASIDE
        and (prep.lower in ("of", "from", "about", "for", "to") or effect not in ("passes", "reported"))
    ):
        return reader.apply(effect, above, HAPPENED, finite=False)
    if above.pos == "NOUN" and prep.lower in ("about", "on", "over"):
        return POSSIBLE  # "talks about selling the mine"
    if prep.lower in _TEMPORAL or above.lower in ("prior", "previous", "subsequent"):
        if main.real or main.polarity == "negative" or prep.lower in ("since", "despite"):
            return HAPPENED
        return main
    if above.pos in ("NOUN", "PROPN"):
        return GENERAL if prep.lower in ("of", "for") else reader.apply("passes", above, HAPPENED, finite=False)
    given = above.child("dobj") if above.pos == "VERB" else None
    if prep.lower == "for" and (above.lemma in OBJECT_OF_GERUND or (given is not None and given.lemma in _DESERTS)):
        return replace(HAPPENED, certainty="probable")  # "fined the club for breaking the rules"
    return _purpose(reader, above) if prep.lower in ("for", "towards", "toward", "to") and main.real else main

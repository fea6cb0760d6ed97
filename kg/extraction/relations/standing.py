"""Does a relation hold, did it, will it?  Its status by the words around the noun or verb that carries it."""

from __future__ import annotations

from kg.extraction.factuality import Factuality
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import governor, is_predicate, leader, made
from kg.model import Token

_FORMER = frozenset(
    "former ex then late previous erstwhile onetime one-time outgoing departing ousted deposed retired "
    "formerly previously once".split()
)
_FUTURE = frozenset("future incoming elect designate prospective would-be".split())
_DOUBTED = frozenset("alleged supposed purported reputed rumored rumoured putative presumed so-called".split())
_SELF = frozenset({"styled", "proclaimed", "declared", "appointed"})
"""After "self-": what only the holder says."""
_LASTING = frozenset({"kg:childOf", "kg:siblingOf", "kg:bornIn", "kg:birthDate", "kg:deathDate", "kg:foundedBy"})
"""Facts that never end: who *was* the son of a king still is."""
_STATES = frozenset(
    "live dwell reside grow work serve own lead head run belong teach govern rule control employ command chair manage "
    "preside play coach direct represent inhabit boss helm anchor edit".split()
)
"""Verbs for what lasts: in the plain past tense they tell of what is over."""
LEAVING = frozenset(
    "resign step quit retire dismiss oust remove sack fire leave depart divorce depose overthrow topple unseat".split()
)
"""Verbs that end what "as" after them names."""
_LASTS = frozenset({"continue", "remain", "stay"})
_REACH = 14
"""How many words after a role its dates may stand."""
_STATUS = {
    "happened": "holds",
    "ongoing": "holds",
    "general": "holds",
    "planned": "future",
    "possible": "possible",
    "hypothetical": "possible",
    "requested": "possible",
    "denied": "denied",
}


def lasting(predicate: str, status: str) -> str:
    """The status of a relation that cannot end is never `former`; a place lies where it lies, whatever it may be."""
    if predicate == "kg:locatedIn" and status in ("possible", "future"):
        return "holds"  # "the venue could be the city of Lyon"
    return "holds" if status == "former" and predicate in _LASTING else status


def verb_status(fact: Factuality, head: Token) -> str:
    """Status of what a verb says: "leads", "no longer leads", "led", "will lead"."""
    if head.dep == "xcomp" and head.head.lower == "used":
        return "former"  # "used to work"
    if head.pos == "NOUN" and _is_past_bond(head):
        return "former"
    if any(
        c.lower == "longer" or (c.lower in ("once", "formerly", "previously") and c.i < head.i) for c in head.children
    ):
        return "former"
    if fact.certainty != "certain" and fact.status not in ("denied", "general"):
        return "holds" if head.lemma in LEAVING else "possible"
    status = _STATUS[fact.status]
    if head.lemma in LEAVING:  # who may leave is still there
        return {"holds": "former", "future": "holds", "possible": "holds"}.get(status, "holds")
    if status == "future" and _goes_on(head):
        return "holds"
    return "former" if status == "holds" and head.lemma in _STATES and _plain_past(head) else status


_ENDING = frozenset({"end", "dissolve", "annul", "collapse", "fail"})
_EARLIER = frozenset({"first", "second", "previous", "earlier", "former", "brief"})


def _is_past_bond(noun: Token) -> bool:
    """ "her first marriage, to Bo", "the marriage to Bo ended": over."""
    return is_brought_to_end(noun) or any(c.dep == "amod" and c.lower in _EARLIER for c in noun.children)


def is_brought_to_end(noun: Token) -> bool:
    """ "the marriage ended in 2016": the verb and its time tell only of the end."""
    return noun.dep in ("nsubj", "nsubjpass") and noun.head.lemma in _ENDING


def _goes_on(verb: Token) -> bool:
    """ "will *continue* to lead", "will *remain*": what is to come is so already."""
    above = verb.head if verb.dep == "xcomp" else verb
    return verb.lemma in _LASTS or above.lemma in _LASTS


def noun_status(context: Context, token: Token, first: int) -> str:
    """Status of a role noun by the words before it ("former", "incoming") and by the verb of its copula.

    Args:
        context: the parse.
        token: the role noun.
        first: position of the first word of a role of several words.
    """
    tokens = context.tokens
    start = max(min(phrase_head(token).left, token.left), first - 8)
    for i in range(start, token.i):
        word = tokens[i].lower
        if word in _FORMER or word.startswith(("ex-", "then-")):
            return "former"
        if word in _FUTURE:
            return "future"
        if word in _DOUBTED or (word in _SELF and i > 1 and tokens[i - 2].lower == "self"):
            return "possible"
    after = tokens[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[0].text == "-" and after[1].lower in _FUTURE:
        return "future"
    if ended(context, token):
        return "former"
    node = leader(context, token)
    if is_predicate(node) and node.head.pos in ("VERB", "AUX"):
        return "former" if _removed(context, node.head) else _copula_status(context, node.head)
    if node.dep == "appos" and _asked(context, node):
        return "possible"
    if made(context, token) is not None:
        return _status_as(context, token.head)
    verb = governor(node.head) if node.dep == "pobj" and node.head.lower == "as" else None
    return _status_as(context, verb) if verb is not None else "holds"


def ended(context: Context, word: Token) -> bool:
    """Whether a time after a word says that it is over: "president until 2012", "from 2007 to 2012"."""
    tokens = context.tokens
    published = (context.finder.parse.document.published or "9999")[:4]
    opened = False
    for token in tokens[word.i + 1 : word.i + _REACH]:
        if token.text in (",", ";", "(", ".") or token.pos == "VERB" or token.sentence != word.sentence:
            return False
        if token.lower in ("from", "between"):
            opened = True
        elif token.lower in ("until", "till") or (opened and token.lower in ("to", "and", "-", "–")):
            time = context.finder.times.get(token.i + 1)
            if time is not None and time.type == "DATE" and time.value[:4] <= published and time.value[:2].isdigit():
                return True
    return False


def _status_as(context: Context, verb: Token) -> str:
    """Status of what somebody is "as": "works as" holds, "resigned as" is over, "may resign as" still holds."""
    fact = context.facts.verb(verb)
    if verb.lemma in LEAVING:
        return "former" if fact.real and fact.certainty == "certain" else "holds"
    return "possible" if verb.lemma == "nominate" else verb_status(fact, verb)


def _asked(context: Context, noun: Token) -> bool:
    """ "Is Ann Berg the mayor?": the parser takes the predicate of the question for an apposition."""
    subject = noun.head
    verb = subject.head
    if verb.lemma != "be" or verb.i > subject.i or subject.dep != "nsubj" or noun.left - subject.i > 1:
        return False
    return context.tokens[context.finder.parse.sentences[noun.sentence].last - 1].text == "?"


def _copula_status(context: Context, verb: Token) -> str:
    fact = context.facts.verb(verb)
    if any(c.lower == "longer" for c in verb.children):
        return "former"
    if not fact.real or fact.certainty != "certain":
        if fact.status in ("denied", "general") or fact.certainty == "certain":
            return "holds" if fact.status == "planned" and _goes_on(verb) else _STATUS[fact.status]
        return "possible"
    return "former" if verb.lemma == "be" and verb.dep != "ccomp" and _plain_past(verb) else "holds"


def _removed(context: Context, verb: Token) -> bool:
    """ "was elected president and ousted in 2006": the same sentence tells of the end."""
    ends = (c for c in verb.children if c.dep == "conj" and c.i > verb.i and c.lemma in LEAVING)
    return any(verb_status(context.facts.verb(c), c) == "former" for c in ends)


def _plain_past(verb: Token) -> bool:
    """ "was", "lived": not "has been", and not what somebody said in the past of the present ("said she lived")."""
    if any(c.dep == "aux" and c.tag in ("VBZ", "VBP", "VB") for c in verb.children):
        return False
    past = verb.tag == "VBD" or any(c.dep in ("aux", "auxpass") and c.tag == "VBD" for c in verb.children)
    return past and verb.dep != "ccomp"


def phrase_head(token: Token) -> Token:
    """The word that a title stands before: the last name of "spokesman Bo Lund"."""
    node = token
    while node.dep in ("compound", "nmod") and node.head.i > node.i and node.head.sentence == node.sentence:
        node = node.head
    return node

"""What the verb of a name says about what it names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.cues import Vote, words
from kg.annotation.noun_votes import equal_votes
from kg.model import Token

_REACHING = words(
    """
    visit leave enter reach capture liberate seize retake recapture occupy besiege tour evacuate shell bombard overrun
    free"""
)
_STATES = words("be have lie border remain become face include contain mean seem sit stand see experience")
_PERSON_VERBS = words(
    """
    bear die marry graduate divorce resign retire weep smile laugh raise arrest murder shoot stab sentence jail imprison
    charge convict indict extradite detain arraign bury hospitalize elect kill injure wound rob poison behead execute deport
    appoint reelect nominate acquit interview kidnap think feel sit stand walk
    wear sleep attend study teach educate live reside"""
)
_HELD = words("custody hospital")
_MORTAL = words("die marry graduate retire testify")
_MEETING = words("marry wed arrest thank accuse succeed interview congratulate convict sentence greet assassinate")
SAYING = words("say tell add ask reply explain recall note argue write tweet comment believe hope know want speak")
FOUNDING = words("found co-found establish incorporate acquire dissolve own rename restructure rebrand")
_JOINING = words("edit join attend quit chair manage run")
_MAKING = words("manufacture market distribute employ operate sell export")
_RULING = words("rule govern invade annex colonize colonise")
_FACING = words("beat defeat thrash face meet succeed oust outpoll")
_BEATING = words("beat thrash defeat trounce outplay")


def is_many(name: Token, verb: Token) -> bool:
    """Whether a verb in the plural goes with one name: "Acme have sold their striker"."""
    if name.tag != "NNP" or any(c.dep in ("conj", "cc", "appos") for c in name.children):
        return False
    finite = [t for t in (*verb.children, verb) if t.dep in ("aux", "auxpass") or t is verb]
    return any(t.lower in ("are", "have", "were") and t.tag in ("VBP", "VBD") and name.i < t.i for t in finite)


def object_votes(verb: str) -> Iterator[Vote]:
    """Votes of a verb's lemma for its object: "visited X", "founded X"."""
    if verb in _REACHING:
        yield "Place", None, 0.9
    elif verb in _RULING:
        yield "Place", "kg:Country", 1.0
    elif verb in FOUNDING:
        yield "Organization", None, 1.2
        yield "Person", None, -0.7
    elif verb in _JOINING:
        yield "Organization", None, 0.7
    elif verb in _MEETING:
        yield "Person", None, 1.0


def match_votes(head: Token, verb: Token) -> Iterator[Vote]:
    """Votes for a club under the name of its town ("Oslo beat Bergen") and for whom a person meets."""
    subject = verb.child("nsubj") if head.dep == "dobj" and verb.lemma in _FACING else None
    full = head.ent not in ("GPE", "LOC", "ORG", "NORP") and any(c.dep == "compound" for c in head.children)
    if subject is not None and subject.ent == "PERSON" and full:
        yield "Person", None, 1.0
    if verb.lemma in _BEATING and head.ent in ("GPE", "LOC", "ORG"):
        other = verb.child("dobj" if head.dep == "nsubj" else "nsubj")
        if other is not None and other.tag == "NNP":
            yield "Organization", None, 1.0


def _is_sited(verb: Token) -> bool:
    """Whether a verb says where a place is: "lies on the Isar", "is near Oslo"; people lie and are in places, too."""
    where = ("near", "on") if verb.lemma == "lie" else ("near",)
    preposition = next((c for c in verb.children if c.dep == "prep" and c.lower in where), None)
    site = preposition.child("pobj") if preposition is not None else None
    return site is not None and site.tag == "NNP"


def passive_votes(verb: Token) -> Iterator[Vote]:
    """Votes of a verb in the passive voice for its subject: "X was founded", "X was arrested"."""
    if verb.lemma == "base":
        yield "Organization", None, 1.5
    into = verb.child("prep") if verb.lemma == "take" else None
    if verb.lemma in FOUNDING:
        yield "Organization", None, 1.2
        yield "Person", None, -0.7
    elif verb.lemma in _PERSON_VERBS or (into is not None and any(c.lemma in _HELD for c in into.children)):
        yield "Person", None, 1.0


def subject_votes(verb: Token) -> Iterator[Vote]:
    """Votes of a verb for its subject: "X died", "X sells", "X is a bank"."""
    if verb.lemma in SAYING:
        yield "Person", None, 0.4
        yield "Organization", None, 0.3
    elif verb.lemma in _PERSON_VERBS or verb.lemma in _MORTAL:
        yield "Person", None, 2.0 if verb.lemma in _MORTAL else 1.0
    elif verb.lemma in ("lie", "be") and verb.child("attr", "acomp") is None and _is_sited(verb):
        yield "Place", None, 1.2
    elif verb.lemma in _MAKING:
        yield "Organization", None, 0.8
    elif verb.lemma == "play" and any(c.lower == "for" for c in verb.children):
        yield "Person", None, 1.0
    elif verb.lemma in ("take", "leave", "assume") and (office := verb.child("dobj")) and office.lemma == "office":
        yield "Person", None, 2.0
    elif verb.lemma == "be":
        attribute = verb.child("attr")
        if attribute is not None:
            yield from equal_votes(attribute, 1.5)
    elif verb.lemma not in _STATES:
        yield "Person", None, 0.35
        yield "Organization", None, 0.35

"""What syntax says about a pronoun: whom it cannot stand for, whose clause it stands in, when it stands for nothing.

Source of the filters: Lappin and Leass 1994, https://aclanthology.org/J94-4002/
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Token
from kg.resolution.clusters import Node
from kg.resolution.wordlists import CLASS_NOUNS, POSSESSIVE, REFLEXIVE

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl", "ROOT"})
"""Clauses without a subject of their own take that of the clause above."""
_WEATHER = frozenset({"rain", "snow", "take", "seem", "appear", "turn", "happen"})
"""Verbs whose "it" may stand for nothing."""


def forbidden(pronoun: Token, other: Node) -> bool:
    """Whether syntax forbids that a pronoun and a mention are one thing."""
    token = other.token
    if token.sentence != pronoun.sentence:
        return pronoun.lower in REFLEXIVE
    if token.left <= pronoun.i <= token.right and token.i != pronoun.i:
        # "his train" is not him; but a relative clause may speak of its noun, if that is not its subject as well
        if pronoun.dep in ("dobj", "dative", "pobj") and pronoun.lower not in REFLEXIVE and governs(token, pronoun):
            return True
        if _beside_relative(pronoun, token):
            return True  # "Keller, whom he sued", "Keller, from whom she parted": two people
        # nor does "Keller and his father" hold him
        told = (
            ("relcl", "acl") if pronoun.dep == "poss" and token.tag == "NNP" else ("relcl",)
        )  # "Ann, coached by her father"
        return not any(a.dep in told or (a.dep == "conj" and a.head is token) for a in _path(pronoun, token))
    if pronoun.lower in REFLEXIVE:
        return not governs(token, pronoun)
    if pronoun.lower in POSSESSIVE and pronoun.dep == "poss":
        return _answers(token, pronoun)
    if pronoun.dep in ("dobj", "dative") and governs(token, pronoun):
        return True  # "she, selling her": two people
    if pronoun.dep == "pobj" and clause(pronoun).dep in ("conj", "xcomp") and governs(token, pronoun):
        return True  # "she came and spoke with her", "she refused to speak with her": two people
    # not the subject and the object of one verb; but "a friend of Berg visited him" may speak of Berg
    return (
        clause(token) is clause(pronoun)
        and not _inside_subject(token)
        and (
            (token.dep in ("nsubj", "nsubjpass", "dobj", "dative", "pobj", "attr") and pronoun.dep not in SUBJECT)
            or (pronoun.dep in SUBJECT and token.dep not in ("poss", "compound", "amod"))
        )
    )


def _beside_relative(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun stands in a relative clause of a noun, or of its other name, beside the relative pronoun that
    stands for the noun."""
    verb = pronoun.head
    described = verb.head.head if verb.head.dep == "appos" and verb.head is not noun else verb.head
    if verb.dep != "relcl" or described is not noun or pronoun.dep not in SUBJECT | {"dobj", "dative"}:
        return False
    words = [*verb.children, *(p for c in verb.children if c.dep == "prep" for p in c.children)]
    return any(w is not pronoun and w.tag in ("WP", "WDT") and w.dep in _FILLS for w in words)


_FILLS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})


def _inside_subject(token: Token) -> bool:
    """Whether a word is the complement of a noun that is a subject, or beside one."""
    if token.dep != "pobj" or token.head.head.pos not in ("NOUN", "PROPN"):
        return False
    noun = token.head.head
    while noun.dep == "appos":
        noun = noun.head
    return noun.dep in SUBJECT


_ANSWERING = frozenset({"accept", "decline", "deny", "dismiss", "grant", "rebuff", "rebut", "refuse", "reject"})
_PLEAS = frozenset(
    """
    accusation allegation apology application appeal bid claim criticism demand invitation offer plea proposal request
    resignation
    """.split()
)


def _answers(subject: Token, possessor: Token) -> bool:
    """ "Berg accepted her resignation": what somebody answers comes from somebody else."""
    plea = possessor.head
    return (
        plea.dep == "dobj"
        and plea.lemma in _PLEAS
        and plea.head.lemma in _ANSWERING
        and subject.dep == "nsubj"
        and governs(subject, possessor)
    )


def coordinated(token: Token) -> bool:
    """Whether a word is one of several joined by "and": together they are many."""
    return token.dep == "conj" or any(c.dep == "conj" for c in token.children)


def _path(token: Token, top: Token) -> list[Token]:
    found = []
    while token is not top and token.head is not token:
        found.append(token)
        token = token.head
    return found


def commanded(nodes: Sequence[Node], node: Node) -> set[int]:
    """Clusters that a subject cannot belong to, as they are named in what its verb governs (principle C): Lund in "He
    said that Lund had left" and in "The firm sued Lund"."""
    if node.token.dep not in SUBJECT:
        return set()
    verb, found = node.token.head, set()
    for other in nodes[node.order + 1 :]:
        if other.token.i > verb.right or other.sentence != node.sentence:
            break
        if other.kind != "name" or other.mention.adjective or other.token.i < verb.i:
            continue
        inner = clause(other.token)
        if inner is verb or (other.token.dep in SUBJECT and inner.dep == "ccomp" and inner.head is verb):
            found.add(id(other.cluster))
    return found


_ARGUMENTS = SUBJECT | {"dobj", "dative"}


def coarguments(a: Token, b: Token) -> bool:
    """Whether two words are arguments of one verb, or joined by "and": two things, then."""
    if (a.dep == "conj" and a.head is b) or (b.dep == "conj" and b.head is a):
        return True
    return a is not b and a.head is b.head and a.dep in _ARGUMENTS and b.dep in _ARGUMENTS


def whole(token: Token) -> Token:
    """The word that stands in the clause for a name: "town" for the name in "the town of Bergen"."""
    noun = token.head.head
    named = token.dep == "pobj" and token.head.lower == "of" and noun.lemma in CLASS_NOUNS
    return noun if named else token


def clause(token: Token) -> Token:
    """The verb, or the root, whose clause a word belongs to."""
    while token.head is not token:
        token = token.head
        if token.tag[0] == "V" or token.pos == "AUX":
            return token
    return token


def subject_of(token: Token) -> Token | None:
    """The subject of the clause that a word stands in, also when the verb shares or inherits it: "resigned his post" in
    "she lost and resigned her post", "by selling it"."""
    verb = clause(token)
    for _ in range(4):
        found = verb.child("nsubj", "nsubjpass", "csubj")
        if found is not None:
            return verb.head if _relative(verb, found) else found
        if verb.dep not in _INHERITS or verb.head is verb:
            return None
        verb = clause(verb) if verb.dep == "pcomp" else verb.head
    return None


def subjects_above(token: Token) -> list[int]:
    """Positions of the subjects of the clauses that hold a word, the innermost first, without itself."""
    found: list[int] = []
    for verb in token.ancestors():
        subject = verb.child("nsubj", "nsubjpass")
        if subject is None:
            controller = _controller(verb)
            if controller is not None:
                found.append(controller.i)
            elif verb.tag == "VBG" and verb.dep != "prep":
                found.append(verb.i - 1)  # "led to Norland selling its ships", however it was parsed
        elif _relative(verb, subject):
            found.append(verb.head.i)  # "the yard, which sold its ships": the yard did
        elif subject is not token and not subject.left <= token.i <= subject.right:
            found.append(subject.i)
    return found


def _controller(verb: Token) -> Token | None:
    """The object that does what an infinitive says: "encourages sailors to bring their ships"."""
    if verb.dep != "xcomp" or verb.tag != "VB" or verb.head.lemma == "promise":
        return None
    return verb.head.child("dobj")


def parallel(pronoun: Token, other: Token) -> bool:
    """Whether two words play one part: subject and subject; with a passive, those to whom it happens ("They arrested
    sailors.  They were fined")."""
    if pronoun.dep == "nsubjpass":
        return other.dep in ("nsubjpass", "dobj")
    return pronoun.dep in SUBJECT and other.dep in SUBJECT


def telling_above(token: Token) -> list[Token]:
    """Who tells and who is told what a word stands in: Berg and Lund for "she" in "Berg told Lund that she had won"."""
    for verb in token.ancestors():
        if verb.dep == "ccomp":
            return [t for t in (verb.head.child("nsubj"), verb.head.child("dative", "dobj")) if t is not None]
        if verb.dep in ("relcl", "advcl", "ROOT"):
            return []
    return []


def governs(subject: Token, token: Token) -> bool:
    """Whether a word is the subject of the clause that another one stands in."""
    return subject_of(token) is subject


def _relative(verb: Token, subject: Token) -> bool:
    """Whether a verb's subject is a relative pronoun, which stands for the noun that the clause hangs on."""
    return verb.dep == "relcl" and subject.tag in ("WDT", "WP")


def pleonastic(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is likely that", "it seems", "it rains"."""
    if token.dep == "expl":
        return True
    if token.dep not in SUBJECT:
        return False
    verb = token.head
    if verb.lemma in _WEATHER:
        return any(c.dep in ("ccomp", "xcomp") and c.i > verb.i for c in verb.children) or verb.lemma in (
            "rain",
            "snow",
        )
    clausal = any(c.dep in ("ccomp", "xcomp", "csubj", "advcl", "acl") and c.i > verb.i for c in verb.children)
    if verb.lemma == "be":
        predicate = verb.child("acomp", "attr")
        if predicate is None:
            return False
        return clausal or any(
            c.dep in ("ccomp", "xcomp", "acl", "relcl") and c.i > predicate.i for c in predicate.children
        )
    return token.dep == "nsubjpass" and any(c.dep == "ccomp" and c.i > verb.i for c in verb.children)

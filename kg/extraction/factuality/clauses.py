"""What the grammar of a clause says: negation, condition, question, tense, quotation, definiteness."""

from __future__ import annotations

from kg.extraction.factuality.cues import Cues
from kg.extraction.predications import LIGHT_VERBS
from kg.model import Parse, Token


def shared_auxiliaries(verb: Token) -> list[Token] | None:
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


def joins_infinitive(verb: Token) -> bool:
    """Whether a verb goes on with the infinitive before it, whatever the tagger takes it for: "will retire and be
    succeeded", "would keep its ships but lay off 300 sailors"."""
    first = verb.head
    if verb.dep != "conj" or first.tag != "VB" or verb.child("nsubj", "nsubjpass") is not None:
        return False
    auxiliary = verb.child("aux", "auxpass")
    bare = verb.lower in (verb.lemma, "lay")  # "lay" is taken for the past of "lie"
    if not (auxiliary.lower in ("be", "get") if auxiliary is not None else bare):
        return False
    while first.dep == "conj" and first.child("aux") is None:
        first = first.head
    return any(c.tag in ("MD", "TO") for c in first.children if c.dep == "aux")


def tells_content(verb: Token) -> bool:
    """Whether a clause under a noun is what that noun says ("the claim that Oslo had lost"), not what tells it apart ("the
    claim that Oslo had made")."""
    that = next((c for c in verb.children if c.lower == "that" and c.i < verb.i), None)
    subject = verb.child("nsubj", "nsubjpass", "expl")
    if that is None or subject is None or subject is that or verb.dep not in ("acl", "relcl", "ccomp"):
        return False
    return that.dep != "dobj" or any(c.dep == "dobj" and c is not that for c in verb.children)


def is_subjunctive(verb: Token, governor: Token) -> bool:
    """Whether a clause has the bare form where a report would have another: "insists that the club leave", "insisted that
    the clubs leave"."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or subject.lower in ("i", "we", "you"):
        return False
    single = subject.tag in ("NN", "NNP", "PRP") and subject.lower != "they" and subject.child("conj") is None
    first = next((c for c in verb.children if c.dep in ("aux", "auxpass")), verb)
    bare = first is verb and verb.lower == verb.lemma and verb.tag in ("VB", "VBP")
    return first.lower == "be" or (bare and (single or governor.tag == "VBD"))


def discredits(governor: Token) -> str | None:
    """Whether a word of saying or showing takes back what it governs: "wrong" for "wrongly reported that …", "doubtful"
    for "a fake video showed …" and "an earlier version of the article said …"."""
    if governor.pos != "VERB":
        return None
    if any(c.dep == "advmod" and c.lower in _WRONGLY for c in governor.children):
        return "wrong"
    source = governor.child("nsubj")
    words = {c.lower for c in source.children} if source is not None else set()
    withdrawn = source is not None and source.lemma == "version" and not words.isdisjoint(_EARLIER)
    return "doubtful" if withdrawn or not words.isdisjoint(_FAKE) else None


def is_fiction(verb: Token) -> bool:
    """ "In the novel, she murders her brother": told of what happens in a story."""
    return any(
        c.dep == "prep" and c.lower == "in" and (work := c.child("pobj")) is not None and work.lemma in _FICTION
        for c in verb.children
    )


_WRONGLY = frozenset("wrongly falsely mistakenly erroneously incorrectly wrongfully".split())
_FAKE = frozenset("fake hoax doctored fabricated manipulated forged bogus staged false".split())
_EARLIER = frozenset("earlier previous original".split())
_FICTION = frozenset("novel film movie play episode series story drama comic sitcom opera fable sequel musical".split())


def is_past(verb: Token) -> bool:
    """Whether a verb form is a past tense."""
    return verb.tag == "VBD" or any(c.dep in ("aux", "auxpass") and c.tag == "VBD" for c in verb.children)


def is_conditional(verb: Token) -> bool:
    """Whether the clause has an if-clause of its own; "asked if" and "even if" set no condition."""
    return any(
        c.dep in ("advcl", "acomp", "amod", "ccomp", "oprd", "dep")
        and (c.dep != "ccomp" or c.i < verb.i)
        and any(m.lower in ("if", "unless") and m.dep in ("mark", "prep", "advmod") for m in c.children)
        and not any(m.lower in ("even", "as") and m.i < c.i for m in c.children)
        for c in verb.children
    )


def is_yet_to_come(verb: Token) -> bool:
    """ "has yet to rule", "is yet to rule": the infinitive has not happened."""
    words = (*verb.children, *(c for c in verb.head.children if c.i < verb.i))
    return any(c.lower == "yet" and c.i < verb.i for c in words)


def is_singled_out(noun: Token) -> bool:
    """ "the first woman to win", "the latest firm to close": the infinitive is what sets it apart, no plan; but not "the
    only way to win"."""
    words = (noun, *(c for c in noun.children if c.dep in ("amod", "advmod")))
    return noun.lemma not in _MEANS and any(w.lower in _SINGLE for w in words)


_SINGLE = frozenset("first second third fourth fifth last only latest".split())
_MEANS = frozenset(
    "way step means method option choice chance opportunity time place thing reason move goal aim task effort attempt plan "
    "hope day person one".split()
)


def is_delayed(verb: Token) -> bool:
    """ "did not arrive until Friday", "is not expected to end until May": it happens, only later."""
    return any(
        c.dep == "prep"
        and c.lower in ("until", "till")
        and c.i > verb.i
        and any(n.ent in ("DATE", "TIME") or n.tag == "CD" for n in c.children)
        for c in verb.children
    )


def is_in_hindsight(verb: Token) -> bool:
    """ "She would later win", "would go on to win": told from afterwards, by the writer."""
    if any(c.lower in ("later", "subsequently") and c.dep == "advmod" and c.i < verb.i for c in verb.children):
        return True
    on = verb.lemma == "go" and any(c.lower == "on" for c in verb.children)
    return on and verb.child("xcomp", "advcl") is not None


def asks(parse: Parse, verb: Token) -> bool:
    """Whether the sentence ends in a question mark."""
    sentence = parse.sentences[verb.sentence]
    return parse.tokens[sentence.last - 1].text == "?" or (
        sentence.last - sentence.first > 1 and parse.tokens[sentence.last - 2].text == "?"
    )


def is_inverted(parse: Parse, verb: Token, auxiliary: Token) -> bool:
    """ "Had she left, …": the auxiliary before the subject, and no question."""
    subject = verb.child("nsubj", "nsubjpass")
    return subject is not None and auxiliary.i < subject.i and auxiliary.i == verb.left and not asks(parse, verb)


def is_quoted(parse: Parse, verb: Token) -> bool:
    """Whether the whole clause is somebody's own words: "would" is no future of the past there."""
    first = verb
    while first.dep == "conj" and first.head.pos in ("VERB", "AUX"):
        first = first.head
    start = parse.tokens[first.left].start
    return any(q.start <= start and verb.end <= q.end for q in parse.quotes)


def is_negated(parse: Parse, cues: Cues, verb: Token) -> bool:
    """Negation in the clause: not, never, no longer, "no one …", "signed no …"."""
    for child in verb.children:
        low = child.lower
        if child.dep == "neg" or low in ("never", "n't", "not") or (child.dep == "preconj" and low == "neither"):
            after = parse.tokens[child.i + 1].lower if child.i + 1 < len(parse.tokens) else ""
            if low == "not" and child.i and parse.tokens[child.i - 1].lower == "or":
                continue  # "whether or not to stay"
            if after not in ("only", "just", "merely", "simply") and not (
                low == "not" and child.i > verb.i and child.dep != "neg"
            ):
                return True
        elif low == "longer" and any(c.lower == "no" for c in child.children):
            return True
        elif child.dep in ("nsubj", "nsubjpass", "dobj"):
            if low in ("nobody", "nothing", "none", "neither", "no-one"):
                return True
            if any(c.lower in ("no", "neither") and c.dep in ("det", "neg", "preconj") for c in child.children):
                return True
            first = parse.tokens[child.left]
            if first.lower == "not" and parse.tokens[first.i + 1].lower in (
                "one",
                "a",
                "an",
                "single",
                "any",
                "all",
            ):
                return True  # "not one rifle has been sent"
        elif (
            child.dep == "advmod"
            and cues.get(("adverb", low, "onClause")) == "negates"
            and not (low in ("nearly", "almost") and verb.lemma in _MULTIPLYING)
        ) or (child.dep == "cc" and low == "nor" and child.i < verb.i):
            return True
    if verb.dep == "conj" and verb.head.pos in ("VERB", "AUX"):
        joint = [c for c in verb.head.children if c.dep == "cc" and verb.head.i < c.i < verb.i]
        if any(c.lower == "nor" for c in joint):
            return True
        shares = verb.child("nsubj", "nsubjpass", "aux", "auxpass") is None
        if shares and any(c.lower == "or" for c in joint) and verb.tag == "VB":
            return is_negated(parse, cues, verb.head)
    return False


_MULTIPLYING = frozenset("double triple treble quadruple halve".split())
"""Verbs whose "nearly" is a matter of degree: "prices nearly doubled"."""


def carried_noun(verb: Token) -> Token | None:
    """The noun that a light verb carries: "made a commitment to …", "the commitment it made to …"."""
    if verb.lemma not in LIGHT_VERBS or verb.pos != "VERB":
        return None
    noun = verb.child("dobj")
    if noun is not None and noun.tag not in ("WDT", "WP"):
        return noun
    return verb.head if verb.dep == "relcl" else None


def is_definite(noun: Token) -> bool:
    """Whether the noun speaks of a known event: "the", "this", a possessor, or "of" with a name."""
    return any(
        c.dep == "poss" or (c.dep == "det" and c.lower in ("the", "this", "that", "these", "those", "both"))
        for c in noun.children
    )


def in_fiction(verb: Token) -> bool:
    """Whether a verb tells what somebody in a story does: "a drama about a runner accused of doping"."""
    for word in verb.ancestors():
        if word.lower == "about" and word.dep == "prep" and word.head.lemma in _STORIES:
            hero = word.child("pobj")
            return hero is not None and (hero.tag == "NNS" or any(c.lower in ("a", "an") for c in hero.children))
    return False


_STORIES = frozenset(
    "drama comedy thriller novel opera musical film movie play story series sitcom romance fantasy".split()
)

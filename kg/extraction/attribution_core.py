"""A verb of saying with the words around it: auxiliaries, the noun phrase that is its source, the addressee."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import Range, Reading, Scene
from kg.extraction.attribution_sources import DOCUMENTS, full_name, noun_phrase
from kg.extraction.attribution_speakers import (
    before,
    beside,
    between_commas,
    closing_noun,
    closing_phrase,
    speaker,
    subject,
)
from kg.model import Token

_NOBODY = frozenset({"nobody", "none", "neither", "no-one"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg", "advmod"})


@dataclass(slots=True)
class Core:
    """A verb with its auxiliaries and the words that name its subject."""

    verb: Token
    source: Token | None
    words: Range | None
    first: int
    last: int
    """Position after the last word."""
    passive: bool
    addressee: Token | None = None


def make_core(scene: Scene, verb: Token) -> Core:
    """The verb, its auxiliaries, and its source where that stands beside it."""
    first, last = verb.i, verb.i + 1
    deps = {c.dep for c in verb.children}
    closing = closing_noun(scene, verb)
    if closing is not None:
        start = noun_phrase(scene, closing)[0]
        return Core(verb, closing, (start, first), start, last, False)
    passive = bool(deps & {"auxpass", "nsubjpass"}) or _is_bare_participle(verb, deps)
    for child in reversed(verb.children):
        if child.i < first and child.dep in _AUXILIARY and first - child.right <= 2 and child.tag not in _NOUN_TAGS:
            first = child.left
    if passive:
        agent = verb.child("agent")
        by = agent.child("pobj") if agent else _medium(verb)
        told = verb.child("nsubjpass")
        words = noun_phrase(scene, by) if by else None
        if told is not None and noun_phrase(scene, told)[1] == first:
            first = noun_phrase(scene, told)[0]
        return Core(verb, by, words, first, max(last, words[1] if words else 0), True, told)
    own = subject(verb)
    if verb.tag in {"NN", "NNS", "NNP"}:
        return _nounmake_core(scene, verb)
    after = subject(verb.head)
    opens = verb.dep == "advcl" or (verb.dep == "ccomp" and after is not None and after.i > verb.i)
    when = verb.dep == "advcl" and verb.tag == "VBN" and scene.tokens[verb.i - 1].lower in {"when", "if", "once"}
    if verb.tag in {"VBN", "VBD"} and own is None and ((opens and verb.i < verb.head.i) or when):
        return Core(verb, None, None, first, last, True)  # "Asked about it, she said ..."
    if own is None and verb.dep in {"conj", "ROOT", "dep", "parataxis"} and (apart := between_commas(scene, verb)):
        return Core(verb, scene.tokens[apart[1] - 1], apart, apart[0], last, False)
    if own is None and (ending := closing_phrase(scene, verb)) is not None:
        return Core(verb, ending[0], ending[1], ending[1][0], last, False)
    source = speaker(scene, verb)
    if source is None or (
        source.i < verb.i and own is None and verb.dep not in {"conj", "xcomp", "advcl", "relcl", "acl"}
    ):
        source = (beside(scene, verb) if verb.tag in {"VBD", "VBZ", "VBP", "VBN"} else None) or source
    if source is None and verb.tag in {"VBD", "VBZ", "VBP"}:
        source = before(scene, verb, first)
    if source is None:
        return Core(verb, None, None, first, last, False)
    words = full_name(scene, source)
    if words[0] > verb.i:
        last = max(last, words[1]) if words[0] - verb.i <= 2 else last
    elif own is source or first - words[1] <= 1:
        first = min(first, words[0])
    return Core(verb, source, words, first, last, False)


def _is_bare_participle(verb: Token, deps: set[str]) -> bool:
    """Whether a past participle is passive without an auxiliary: "as reported by", not "Acme ... announced that"."""
    if verb.tag != "VBN" or deps & {"aux", "nsubj"} or verb.dep in {"conj", "ccomp", "ROOT"}:
        return False
    return "agent" in deps or not (verb.head.dep == "ROOT" and "ccomp" in deps)


def _nounmake_core(scene: Scene, verb: Token) -> Core:
    """The core of a verb that the tagger took for a noun: all before it in the sentence names the source."""
    start = scene.region(verb.i)[0]
    words = scene.tokens[start : verb.i]
    if not words:
        return Core(verb, None, None, verb.i, verb.i + 1, False)
    top = next((t for t in words if t.head is t), words[-1])
    source = words[-1] if any(t.lower in {"by", "from"} for t in words) else top
    return Core(verb, source, (start, verb.i), start, verb.i + 1, False)


def _medium(verb: Token) -> Token | None:
    """Where it is said, when nobody is named: "as stated on the company's website"."""
    for child in verb.children:
        thing = (
            child.child("pobj") if child.dep == "prep" and child.lower in {"on", "in"} and child.i > verb.i else None
        )
        if thing is not None and (thing.lemma in DOCUMENTS or thing.lemma in {"website", "site", "page", "blog"}):
            return thing
    return None


def make_reading(core: Core, cue: Cue, content: list[Range], addressee: Token | None = None) -> Reading:
    """The reading of a verb with this content."""
    after = core.verb.i + 1  # of "pointed out" both words
    split_verb = any(c.i == after and c.dep == "prt" and cue.lemma.endswith(f" {c.lower}") for c in core.verb.children)
    return Reading(
        cue=cue,
        word=core.verb,
        cue_words=(core.verb.i, after + split_verb),
        source=core.source,
        source_words=core.words,
        content=content,
        addressee=addressee if addressee is not None else _addressee(core, cue),
    )


def _addressee(core: Core, cue: Cue) -> Token | None:
    """Whom it is said to: "told reporters", "said to reporters"."""
    verb = core.verb
    if cue.slots.get("object") == "addressee":
        return core.addressee if core.passive else verb.child("dobj", "dative")
    for child in verb.children:
        if child.dep in {"prep", "dative"} and cue.slots.get(child.lower) == "addressee":
            return child.child("pobj")
    return None


def is_unsaid(verb: Token) -> bool:
    """Whether the verb is negated: "did not say", "without saying", "declined to say"."""
    if verb.child("neg") is not None or verb.head.lower == "without":
        return True
    above = subject(verb)
    if above is not None and (above.lower in _NOBODY or any(c.lower in {"neither", "no"} for c in above.children)):
        return True
    return verb.dep == "xcomp" and verb.head.lemma in {"decline", "refuse", "fail", "unable"}


def is_none(noun: Token) -> bool:
    """Whether a noun is there only to be denied: "no evidence", "no assurance"."""
    return any(c.lower == "no" and c.dep in {"det", "neg"} for c in noun.children)

"""What follows a verb of saying: a clause, an infinitive, a gerund, a noun phrase.

Comes from the parse; where that has gone astray, from a bare "that", or from a finite verb right after the supposed
object.
"""

from __future__ import annotations

from kg.extraction.attribution_core import Core, is_unsaid
from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_judgements import find_judgement, find_standing
from kg.extraction.attribution_scene import FINITE, MARKS, VERBAL, Range, Scene, is_mark, word_set
from kg.extraction.attribution_sources import can_speak, noun_phrase
from kg.extraction.attribution_speakers import breaks_out, subject
from kg.model import Token

_SPEAKING = word_set("comment say speak discuss answer respond elaborate talk confirm reveal disclose specify")
_PAST = FINITE | {"VBN"}
_AHEAD = word_set("expect plan intend hope want prepare schedule agree promise vow pledge need due ready likely")
_QUESTION = word_set("whether if when where how why who what which")


def find_complement(scene: Scene, core: Core, cue: Cue) -> list[Range]:
    """Where the content stands that follows the verb as its complement; empty when none does."""
    verb, passive = core.verb, core.passive
    region = scene.region(verb.i)
    content: list[Range] = []
    for child in verb.children:
        if child.i < verb.i or child.dep not in {"ccomp", "xcomp", "advcl", "prep", "dobj", "oprd"}:
            continue
        if content and child.dep == "ccomp" and _new_speaker(scene, child) is not None:
            continue
        span = _content(scene, core, cue, child, passive)
        if span is None and content and child.dep == "ccomp" and child.tag == "VB" and child.left <= content[0][1] + 1:
            span = child.left, child.right + 1  # 'said he "could not" sign it': one clause, cut by the quotation
        if span is not None:
            span = max(span[0], region[0]), min(span[1], region[1])
            if span[0] < span[1]:
                content = [(content[0][0], span[1])] if content and child.dep == "ccomp" else content or [span]
    if not content and cue.takes("clause"):
        span = _surface_clause(scene, core, cue, region) or _gapped_clause(scene, core, region)
        content = [span] if span else []
    if not content and cue.takes("question") and not is_unsaid(verb):
        span = _surface_question(scene, core, region)
        content = [span] if span else []
    if not content and (thing := verb.child("dobj")) is not None and core.source is not None and not is_unsaid(verb):
        content = _behind_object(cue, thing)
    if not content and passive and cue.takes("object"):
        content = _passive_subject(scene, core, cue)
    return content


def _passive_subject(scene: Scene, core: Core, cue: Cue) -> list[Range]:
    """What is announced in "the deal was announced", "the deal announced in May"; a belief needs a believer."""
    verb = core.verb
    if core.source is None and (cue.attitude != "saying" or cue.certainty != "certain"):
        return []
    thing = verb.child("nsubjpass")
    if thing is None or thing.tag in {"WDT", "WP"}:
        thing = verb.head if verb.dep in {"relcl", "acl"} else None
    if thing is None or cue.certainty == "negative":
        return []
    if thing.tag not in {"NN", "NNS"} or thing.ent in {"PERSON", "DATE"}:
        return []
    return [noun_phrase(scene, thing) if thing is verb.head else (thing.left, thing.right + 1)]


def _behind_object(cue: Cue, thing: Token) -> list[Range]:
    """A gerund that the parser hung on the object: "accused the mayor of taking bribes"."""
    for child in thing.children:
        inner = child.child("pcomp") if child.dep == "prep" and cue.takes(child.lower) else None
        inner = inner or (child.child("pobj") if child.dep == "prep" and cue.takes(child.lower) else None)
        if inner is not None and (
            inner.tag == "VBG" or any(c.i == inner.left and c.tag == "VBG" for c in inner.children)
        ):
            return [(inner.left, inner.right + 1)]
    return []


def _content(scene: Scene, core: Core, cue: Cue, child: Token, passive: bool) -> Range | None:
    """The content that one dependent holds, if the cue takes its kind."""
    if child.dep != "ccomp" and core.source is not None and not can_speak(core.source):
        return None
    if child.dep == "prep":
        if core.source is None or cue.attitude == "naming":
            return None
        inner = child.child("pcomp", "pobj") if cue.takes(child.lower) else None
        return (inner.left, inner.right + 1) if inner is not None else None
    if cue.attitude == "naming" and not passive and child.dep in {"dobj", "ccomp"}:
        return find_judgement(core, cue, child)
    if child.dep == "dobj" and cue.takes("participle"):
        return find_standing(core, child)
    if child.dep == "dobj":
        if passive or not cue.takes("object") or core.verb.child("dative"):
            return None
        clause = _bare_clause(scene, core, cue, child)
        if clause is not None:
            return clause
        if is_unsaid(core.verb) or _is_ahead(core.verb):
            return None
        plain = child.tag in {"NN", "NNS", "NNP", "NNPS", "VBG"} and child.ent not in {"PERSON", "DATE", "TIME"}
        return (child.left, child.right + 1) if plain and child is not core.source else None
    infinitive = any(c.tag == "TO" and c.dep == "aux" for c in child.children)
    if infinitive and child.lemma in {"name", "identify", "quote"} and child.child("auxpass"):
        return None  # "asked not to be named"
    if child.tag in VERBAL and infinitive and child.child("nsubj", "nsubjpass") is None:
        urged = child.dep == "advcl" and any(
            c.dep == "prep" and cue.slots.get(c.lower) == "addressee" and c.right < child.left
            for c in core.verb.children
        )  # "called on the council to act"
        slot = "raising" if passive and cue.slots.get("object") != "addressee" else "infinitive"
        if cue.attitude == "intending" and child.lemma in _SPEAKING:
            return None  # "declined to comment"
        start = child.left if child.left > core.verb.i else core.last  # "a law that Oslo has promised to sign"
        start += scene.tokens[start].tag == "TO"
        return (start, child.right + 1) if cue.takes(slot) and (urged or child.dep != "advcl") else None
    first = child.child("aux", "auxpass") or child
    if first.tag == "VBG" and child.dep in {"xcomp", "ccomp"} and child.child("nsubj") is None:
        return (child.left, child.right + 1) if cue.takes("gerund") else None
    if child.dep == "ccomp" and cue.takes("question"):
        asked = _clause(scene, core, cue, child)
        if asked is None or scene.tokens[asked[0]].lower not in _QUESTION:
            return None
        return _to_comma(scene, asked) if passive and core.verb.dep == "advcl" else asked
    if cue.takes("participle") and first.tag == "VBG" and child.dep == "ccomp":
        return child.left, child.right + 1  # "the poll shows Berg leading"
    if child.dep == "ccomp" and cue.takes("clause") and (infinitive or _is_finite(child) or _lost_modal(child)):
        return _clause(scene, core, cue, child)
    if child.dep == "ccomp" and infinitive and cue.takes("infinitive") and child.child("nsubj") is not None:
        return child.left, child.right + 1  # "wants the firm to sell"
    return None


def _is_ahead(verb: Token) -> bool:
    """Whether a thing is only to be told of: "expects to report a loss", "plans to announce the closure"."""
    return verb.dep == "xcomp" and verb.tag == "VB" and verb.head.lemma in _AHEAD


def _lost_modal(verb: Token) -> bool:
    """Whether a bare form with a subject lacks the modal that the parser hung into a quoted bit: 'she "could not" sign'."""
    return verb.tag == "VB" and verb.child("nsubj") is not None


def _is_finite(verb: Token) -> bool:
    return verb.tag in FINITE or any(c.tag in FINITE and c.dep in {"aux", "auxpass", "cop"} for c in verb.children)


def _clause(scene: Scene, core: Core, cue: Cue, child: Token) -> Range | None:
    """A finite clause without its "that"; an indirect question after a negated verb is no content, nor is it an order."""
    tokens, verb = scene.tokens, core.verb
    first = max(child.left, core.last)
    opener = next((c for c in child.children if verb.i < c.i < child.i and c.dep == "mark"), None)
    if tokens[first].lower in _QUESTION and (is_unsaid(verb) or cue.attitude == "directing"):
        return None
    if opener is not None and opener.lower == "that":
        first = opener.i + 1
    while first < child.right and is_mark(tokens[first]):
        first += 1
    last = _clause_end(scene, child)
    if tokens[first].tag in FINITE:
        # "which critics say will hurt farmers, passed on Tuesday": the comma ends the clause without a subject.
        last = next(
            (i for i in range(first + 1, last - 1) if tokens[i].text == "," and tokens[i + 1].tag in _PAST), last
        )
    return first, last


def _clause_end(scene: Scene, clause: Token) -> int:
    """Where a clause ends: before what the speaker does next, and before the writer goes on by himself."""
    tokens = scene.tokens
    for token in tokens[clause.i + 1 : clause.right + 1]:
        if token.dep in {"conj", "advcl"} and breaks_out(scene, token):
            return token.i
        if token.lower in {"while", "compared"} and is_mark(tokens[token.i - 1]):
            return token.i
        if token.dep in {"conj", "advcl"} and (joint := _new_speaker(scene, token)) is not None:
            return joint
    return clause.right + 1


def _new_speaker(scene: Scene, verb: Token) -> int | None:
    """Where the writer goes on to another source: ", but" in "Ann says it failed, but records show that ..."."""
    own, cues = subject(verb), scene.cues.verbs.get(verb.lemma, ())
    if own is None or own.tag == "PRP" or not any(c.attitude in {"saying", "naming"} for c in cues):
        return None
    if verb.dep == "advcl":
        mark = verb.child("mark")
        apart = mark is not None and mark.lower in {"though", "although"} and scene.tokens[mark.i - 1].text == ","
        return mark.i if mark is not None and apart and can_speak(own) else None
    for token in reversed(scene.tokens[verb.head.i + 1 : own.i]):
        if token.dep == "cc":
            comma = scene.tokens[token.i - 1].text == ","
            return token.i if comma and can_speak(own) and scene.tokens[token.i + 1].lower != "that" else None
    return None


def _surface_clause(scene: Scene, core: Core, cue: Cue, region: Range) -> Range | None:
    """A "that"-clause, or a clause without "that", that the parser has attached elsewhere."""
    tokens = scene.tokens
    for i in range(core.last, min(region[1] - 2, core.last + 14)):
        token = tokens[i]
        if token.lower == "that" and token.dep not in {"nsubj", "nsubjpass", "dobj", "det", "pobj"}:
            after = tokens[i + 1]
            return (i + 1, region[1]) if after.tag not in FINITE else None
        told_of = token.dep == "pobj" and token.head.lower in {"on", "about", "to"} and token.child("poss") is None
        if told_of and token.lemma in scene.cues.nouns:
            return None  # "commented on reports that ...": the clause is what the reports say
        if token.tag in VERBAL or (is_mark(token) and token.text not in MARKS) or token.lower == "whether":
            break
    if core.verb.dep in {"compound", "amod"} and core.verb.head.i > core.verb.i:
        end = core.verb.head.i + 1
        return (core.last, region[1]) if end < region[1] and tokens[end].tag in FINITE else None
    thing = core.verb.child("dobj", "nsubj")
    return _bare_clause(scene, core, cue, thing) if thing is not None and thing is not core.source else None


def _gapped_clause(scene: Scene, core: Core, region: Range) -> Range | None:
    """A relative clause without its subject that the parser took for the main one: "a sum he said came from Acme"."""
    verb, tokens = core.verb, scene.tokens
    if verb.dep != "relcl" or core.last != verb.i + 1 or core.last >= region[1]:
        return None
    after = tokens[core.last]
    if after.tag not in FINITE or subject(verb) is not core.source:
        return None
    if any(c.dep == "prep" and c.i < verb.i for c in verb.children):
        return None  # "the case on which the court ruled was old"
    main = after.head if after.dep in {"aux", "auxpass"} else after
    return after.i, min(main.right + 1, region[1])


def _surface_question(scene: Scene, core: Core, region: Range) -> Range | None:
    """An "if" or "whether" behind the one who is asked, up to the comma: "asked Ann if she would go"."""
    tokens = scene.tokens
    for i in range(core.last, min(region[1] - 2, core.last + 8)):
        token = tokens[i]
        if token.lower in {"if", "whether"} and token.dep == "mark":
            return _to_comma(scene, (i, min(region[1], max(token.head.right + 1, i + 2))))
        if token.tag in VERBAL or is_mark(token):
            break
    return None


def _to_comma(scene: Scene, span: Range) -> Range:
    """The range up to its first comma: "Asked whether she knew, the minister said ..."."""
    return span[0], next((i for i in range(*span) if scene.tokens[i].text == ","), span[1])


def _bare_clause(scene: Scene, core: Core, cue: Cue, thing: Token) -> Range | None:
    """The clause whose subject the parser took for the verb's object: "confirmed a meeting will take place"."""
    tokens, last = scene.tokens, scene.region(core.verb.i)[1]
    end = noun_phrase(scene, thing)[1]
    if thing.i < core.last or end >= last:
        return None
    finite = tokens[end].tag in FINITE or (cue.attitude == "directing" and tokens[end].tag == "VB")
    if not finite or core.last > thing.left or any(t.tag in VERBAL for t in tokens[core.last : end]):
        return None
    return thing.left, last

"""Verbs of saying and thinking → readings: "Ann said (that) ...", "..., said Ann", "was told that ...".

Order of evidence: a quotation beside the verb, then a comma and a clause before it ("..., Ann said."), then its
complement in the parse, then a bare "that" further on.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.attribution_complements import find_complement
from kg.extraction.attribution_core import Core, is_none, is_unsaid, make_core, make_reading
from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_insertions import phrase_end, read_insertion
from kg.extraction.attribution_scene import FINITE, MARKS, PARENTHETICAL, Range, Reading, Scene, is_mark
from kg.extraction.attribution_sources import author, can_speak, noun_phrase, split
from kg.extraction.attribution_speakers import is_relative
from kg.model import Token

_VOICED = frozenset({"subject", "quote"})
"""The slots of a verb that tells how words are uttered, and takes nothing but a quotation."""


def read_verb(scene: Scene, verb: Token) -> list[Reading]:
    """Readings of one verb; empty when it introduces nothing that somebody says."""
    cues = _cues(scene, verb)
    if not cues or (verb.dep in {"amod", "compound"} and verb.tag not in FINITE):
        return []
    if verb.lemma in {"quote", "cite"}:
        passed_on = _passed_on(scene, verb, cues[0])
        if passed_on:
            return passed_on
    if _quoted_as(scene, verb) or any(c.lower == "otherwise" for c in verb.children):
        return []  # "The bridge is safe; a report says otherwise"
    core = make_core(scene, verb)
    for cue in cues:
        if not all(_filled(core, slot, lemmas) for slot, lemmas in cue.fillers):
            continue
        found = _read(scene, core, cue)
        if found is not None:
            return _with_sources(scene, core, found)
    return []


def _cues(scene: Scene, verb: Token) -> tuple[Cue, ...]:
    for particle in scene.cues.particles.get(verb.lemma, ()):
        if any(c.lower == particle and c.i > verb.i for c in verb.children):
            return scene.cues.verbs[f"{verb.lemma} {particle}"]
    return scene.cues.verbs.get(verb.lemma, ())


def _filled(core: Core, slot: str, lemmas: frozenset[str]) -> bool:
    """Whether the slot is filled by one of these words."""
    filler = core.source if slot == "subject" else core.verb.child("dobj")
    return filler is not None and filler.lemma in lemmas


def _read(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    if cue.takes("quote") and not core.passive:
        found = _quoted(scene, core, cue)
        if found is not None:
            return found
    if cue.takes("clause"):
        found = read_insertion(scene, core, cue)
        if found is not None:
            return found
    content = find_complement(scene, core, cue)
    if not content:
        return None
    found = make_reading(core, cue, content)
    after = scene.quotation_from(content[-1][1])
    if after >= 0 and core.source is not None and scene.tokens[content[-1][1]].text == ":":
        found.content.append(scene.quotes[after])  # 'Ann predicts a defeat: "We are tired."'
        found.quotes = [after]
    return found


def _with_sources(scene: Scene, core: Core, found: Reading) -> list[Reading]:
    """The reading once for each coordinated name that is its source; none when nobody says it."""
    thing = core.verb.child("dobj")
    denied = thing is not None and thing.i < found.content[0][0] and is_none(thing)
    found.negated = core.verb.child("neg") is not None or denied  # "found no evidence that ..."
    if core.source is None:
        found.unnamed = True
        return [found] if core.passive else []
    heads = list(split(core.source))
    if len(heads) == 1:
        found.source, found.source_words = author(core.source), core.words
        return [found]
    each = []
    for head in heads:
        words = noun_phrase(scene, head, coordinated=False)
        each.append(replace(found, source=head, source_words=words, content=list(found.content)))
    return each


def _quoted_as(scene: Scene, verb: Token) -> bool:
    """Whether a verb is the "saying" of "quoted her as saying"."""
    tokens, i = scene.tokens, verb.i
    return (
        i > 1 and tokens[i - 1].lower == "as" and any(t.lemma in {"quote", "cite"} for t in tokens[max(0, i - 12) : i])
    )


def _passed_on(scene: Scene, verb: Token, cue: Cue) -> list[Reading]:
    """ "Acme quoted Berg as saying ...", "Berg was quoted by Acme as saying ...": Berg's words, through Acme."""
    tokens = scene.tokens
    last = scene.region(verb.i)[1]
    saying = next(
        (t for t in tokens[verb.i + 2 : min(last, verb.i + 14)] if t.tag == "VBG" and _quoted_as(scene, t)), None
    )
    if saying is None or saying.lemma not in scene.cues.verbs:
        return []
    core = make_core(scene, verb)
    agent = saying.child("agent")
    if core.source is None and agent is not None and (by := agent.child("pobj")) is not None:
        core.source, core.words = by, noun_phrase(scene, by)
    inner = (
        verb.child("nsubjpass", "nsubj")
        if core.passive
        else next((c for c in verb.children if c.dep in {"dobj", "nsubj"} and c.i > verb.i), None)
    )
    if inner is None and verb.dep in {"acl", "relcl"}:
        inner = verb.head
    if inner is None:
        return []
    speech = Core(saying, inner, noun_phrase(scene, inner), saying.i, saying.i + 1, False)
    found = _read(scene, speech, scene.cues.verbs[saying.lemma][-1])
    before = scene.quotation_before(core.first)
    if found is None and before >= 0:
        found = make_reading(speech, scene.cues.verbs[saying.lemma][-1], [scene.quotes[before]])
        found.quotes = [before]
    elif found is None and core.first and tokens[core.first - 1].text == ",":
        found = make_reading(speech, scene.cues.verbs[saying.lemma][-1], [(scene.region(verb.i)[0], core.first)])
    if found is None:
        return []
    found.cue_words, found.source = (saying.i, saying.i + 1), author(inner)
    if core.source is None or core.source is inner:
        return [found]
    outer = make_reading(core, cue, [*found.content, (noun_phrase(scene, inner)[0], saying.i + 1)])
    outer.source = author(core.source)
    return [outer, found]


# ---------------------------------------------------------------------------------------------------------------------
# Quotations beside the verb
# ---------------------------------------------------------------------------------------------------------------------


def _quoted(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    """A quotation right before the words of saying, after them, or on both sides."""
    content: list[Range] = []
    quotes: list[int] = []
    before = scene.quotation_before(core.first)
    if before >= 0 and _takes_before(scene, core, cue, before):
        content.append(_left_of(scene, before, core.first))
        if content[0] == scene.quotes[before]:
            quotes.append(before)
    after = _quotation_after(scene, core, cue)
    while after >= 0:
        content.append(scene.quotes[after])
        quotes.append(after)
        after = _next_fragment(scene, after)
    if len(content) == 1 and quotes != [] and content[0][1] <= core.first:
        content += _unclosed(scene, core)
    if not content:
        return None
    found = make_reading(core, cue, content)
    found.quotes = quotes
    if content[0][1] <= core.first:
        found.phrase = (core.first, phrase_end(scene, core.last))
        found.level = PARENTHETICAL
    return found


def _takes_before(scene: Scene, core: Core, cue: Cue, quotation: int) -> bool:
    """Whether a quotation that ends right before the words of saying is what they say: they follow its comma, or they
    are all there is in the sentence after it."""
    verb = core.verb
    if core.source is None or verb.tag not in FINITE | {"VBN", "VB"} or is_unsaid(verb) or is_relative(verb):
        return False
    if not scene.is_whole(quotation) and find_complement(scene, core, cue):
        return False  # 'Under the headline "Why", the paper argued that …'
    end = scene.quotes[quotation][1]
    closing = "".join(t.text for t in scene.tokens[end - 1 : core.first] if is_mark(t))
    if not scene.is_whole(quotation) and not any(c in closing for c in ",.!?"):
        return False  # 'understands "the anger" people feel'
    if cue.attitude == "naming" and not can_speak(core.source):
        return False
    if cue.attitude == "naming" and not (scene.is_whole(quotation) and verb.child("dobj") in {None, core.source}):
        return False
    if not any(c in closing for c in ".!?") or "..." in closing:
        return True
    told = cue.slots.get("object") == "addressee" and cue.takes("clause")
    return (
        not find_complement(scene, core, cue)
        and _quotation_after(scene, core, cue) < 0
        and (told or verb.child("dobj") in {None, core.source})
    )


def _unclosed(scene: Scene, core: Core) -> list[Range]:
    """The rest of the sentence when the second half of a split quotation lacks its closing mark."""
    tokens, end = scene.tokens, phrase_end(scene, core.last)
    last = scene.region(core.verb.i)[1]
    if end + 1 < last and tokens[end].text == "," and tokens[end + 1].text in MARKS and scene.quote_of[end + 2] < 0:
        return [(end + 2, last)]
    return []


def _left_of(scene: Scene, quotation: int, end: int) -> Range:
    """The quotation before the words of saying, with what the writer puts before its first mark in the same clause."""
    first, last = scene.quotes[quotation]
    if scene.is_whole(quotation):
        return first, last
    return scene.region(end)[0], last


def _quotation_after(scene: Scene, core: Core, cue: Cue) -> int:
    """The quotation that the verb introduces; -1 when there is none, or when it is part of a clause of the writer's."""
    region = scene.region(core.verb.i)
    tokens, allowed = scene.tokens, cue.takes("infinitive")
    own = scene.quote_of[core.verb.i]
    for i in range(core.last, min(region[1] + 2, len(tokens), core.last + 30)):
        token = tokens[i]
        inside = scene.quote_of[i]
        if inside >= 0 and inside != own:
            return inside if scene.quotes[inside][0] == i and _fits(scene, core, cue, inside) else -1
        if i >= region[1] and token.text not in MARKS:
            return -1
        if token.tag in FINITE or token.text in {".", "!", "?", ";"}:
            return -1
        if token.tag in {"VB", "VBG"} and not (allowed or token.dep in {"pcomp", "acl"}):
            return -1
        if token.tag == "PRP" and token.dep in {"nsubj", "nsubjpass"} and token.head is not core.verb:
            return -1
    return -1


def _fits(scene: Scene, core: Core, cue: Cue, quotation: int) -> bool:
    """Whether a quotation after the verb is all that it says, not a few words of a longer clause."""
    first, last = scene.quotes[quotation]
    tokens, verb = scene.tokens, core.verb
    if cue.attitude == "naming":
        if core.source is None or not can_speak(core.source):
            return False
        opened = next((t for t in reversed(tokens[max(0, first - 4) : first]) if not is_mark(t)), None)
        least = 1 if opened is not None and opened.lower == "as" else 2 if cue.takes("complement") else 3
        return last - first >= least and verb.i < first <= verb.right and tokens[first].sentence == verb.sentence
    if scene.is_whole(quotation):
        return True
    if first - 2 <= verb.i and (tokens[last - 1].text in {".", "!", "?"} or _is_slogan(scene, cue, first, last)):
        return True  # 'chanted "Lock her up!"'
    if any(t.dep in {"nsubj", "nsubjpass"} and first <= t.head.i < last for t in tokens[core.last : first]):
        return False
    opener = next((t for t in tokens[max(verb.i + 1, first - 3) : first] if t.lower == "that"), None)
    if opener is not None:
        goes_on = last + 1 < len(tokens) and not is_mark(tokens[last + 1]) and not scene.has_verb((first, last))
        return not goes_on and not any(t.dep in {"nsubj", "nsubjpass"} for t in tokens[opener.i + 1 : first])
    if scene.has_verb((first, last)):
        return True
    return cue.takes("infinitive") and any(t.tag == "VB" for t in tokens[first:last])


def _is_slogan(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """Whether quoted words without a verb are words that were uttered: 'chanted "no justice, no peace"', not a title."""
    if set(cue.slots) <= _VOICED:
        return True
    words = [t.text for t in scene.tokens[first + 1 : last] if len(t.text) > 3]
    opened = scene.tokens[first].text[0].isupper()
    return opened and last - first >= 3 and any(not w[0].isupper() for w in words)


def _next_fragment(scene: Scene, quotation: int) -> int:
    """A further quotation joined to this one by "and", "or", "but" or a comma."""
    i = scene.quotes[quotation][1]
    tokens = scene.tokens
    while i < len(tokens) and (is_mark(tokens[i]) and tokens[i].text not in {".", ";", ":"}):
        i += 1
    if i < len(tokens) and tokens[i].dep == "cc":
        following = scene.quotation_from(i + 1)
        if following >= 0 and tokens[scene.quotes[following][0]].sentence == tokens[i].sentence:
            return following
    return -1

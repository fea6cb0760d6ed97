"""Words of saying that interrupt or follow what is said: "..., Ann said.", "The talks, Ann said, failed"."""

from __future__ import annotations

from kg.extraction.attribution_complements import find_complement
from kg.extraction.attribution_core import Core, is_unsaid, make_reading
from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import FINITE, MARKS, PARENTHETICAL, Range, Reading, Scene, is_mark, word_set
from kg.extraction.attribution_sources import DOCUMENTS
from kg.extraction.attribution_speakers import is_relative
from kg.model import Token

_SUBORDINATE = word_set("who which whose where while as after although though when because")
_SUBORDINATORS = word_set("when while after before although though because since if as once until unless whereas asked")
_INVERTED = word_set("had were should")
_ASIDE = word_set("adding referring citing according noting saying speaking using without")
_STOPS = frozenset({",", ";", ":", "--", "-", "–", "—", "("}) | MARKS


def read_insertion(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    """Content before the words of saying, and after them where they only interrupt it."""
    if core.source is None or core.verb.tag not in FINITE | {"VBN", "VB"} or is_unsaid(core.verb):
        return None
    if is_relative(core.verb):
        return None  # ', said Berg, who insisted on it'
    region = scene.region(core.verb.i)
    tokens = scene.tokens
    end = phrase_end(scene, core.last)
    complement = find_complement(scene, core, cue)
    follows = bool(complement) and complement[0][0] <= end
    as_word = _introduced_by_as(scene, core)
    if as_word is not None:
        return None if follows else _as_phrase(scene, core, cue, as_word)
    if core.passive or follows or (end > core.last and not cue.takes("quote")):
        return None  # thoughts are inserted bare: ", she believes,"
    left, right = (region[0], core.first), (end, region[1])
    comma = core.first > region[0] and tokens[core.first - 1].text in _STOPS
    if comma and core.first > 1 and tokens[core.first - 1].text in MARKS and not is_mark(tokens[core.first - 2]):
        comma = False  # 'knows "the anger" people feel'
    closes = all(is_mark(t) for t in tokens[end : region[1]])
    if not comma and not (closes and cue.attitude == "saying" and _is_bare(scene, core, end)):
        return None
    complete = _has_main_clause(scene, left) or (closes and _is_headline(scene, left, region))
    content = [left]
    if _goes_on(scene, core, right, complete):
        content = [right] if not complete and _is_setting(scene, left) else [left, right]
    elif not complete:
        return None
    found = make_reading(core, cue, content)
    found.phrase, found.level = (core.first, end), PARENTHETICAL
    return found


def _introduced_by_as(scene: Scene, core: Core) -> Token | None:
    """The "as" of "as Ann said", "as was reported by Ann"."""
    before = scene.tokens[core.first - 1] if core.first else None
    if before is not None and before.lower == "as" and before.sentence == core.verb.sentence:
        return before
    return next((c for c in core.verb.children if c.lower == "as" and c.i < core.verb.i), None)


def _as_phrase(scene: Scene, core: Core, cue: Cue, word: Token) -> Reading | None:
    """ "As Ann said, ...": all else in the sentence is what she said."""
    end = phrase_end(scene, core.last)
    if cue.attitude not in {"saying", "believing"} or (core.verb.child("dobj") and " " not in cue.lemma):
        return None
    region = scene.region(core.verb.i)
    content = [(region[0], word.i), (end, region[1])]
    found = make_reading(core, cue, content)
    found.phrase, found.level = (word.i, end), PARENTHETICAL
    return found


def phrase_end(scene: Scene, i: int) -> int:
    """Where the words of saying end: at the next comma, mark or sentence end."""
    tokens = scene.tokens
    sentence = tokens[i - 1].sentence
    while (
        i < len(tokens) and tokens[i].sentence == sentence and tokens[i].text not in _STOPS and not is_mark(tokens[i])
    ):
        i += 1
    return i


def _is_bare(scene: Scene, core: Core, end: int) -> bool:
    """Whether "subject verb" at the end of a sentence, without a comma before, can only take what stands before it."""
    verb = core.verb
    return (
        core.words is not None
        and core.words[0] < verb.i
        and end - core.last <= 2
        and verb.tag in {"VBD", "VBZ"}
        and core.source is not None
        and core.source.tag not in {"WDT", "WP", "PRP"}
        and verb.child("dobj", "ccomp") is None
        and scene.has_verb((scene.region(verb.i)[0], core.first))
        and not _ends_in_apposition(scene, (scene.region(verb.i)[0], core.first))
    )


def _ends_in_apposition(scene: Scene, span: Range) -> bool:
    """Whether a range ends with a comma and a noun phrase: "..., a charge" before "the country denies"."""
    tokens, i = scene.tokens, span[1]
    while i > span[0] and not is_mark(tokens[i - 1]):
        i -= 1
    last = tokens[i : span[1]]
    return i > span[0] and bool(last) and last[0].tag == "DT" and not scene.has_verb((i, span[1]))


def _is_headline(scene: Scene, left: Range, region: Range) -> bool:
    """Whether a range without finite verb is a headline's statement: "Bridge to close in May, ministry says"."""
    tokens = scene.tokens
    return not is_mark(tokens[region[1] - 1]) and any(t.tag in {"TO", "VBN"} for t in tokens[left[0] : left[1]])


def _is_setting(scene: Scene, span: Range) -> bool:
    """Whether a range only tells when or in what somebody speaks: "In a statement, Ann said, ..."."""
    words = scene.tokens[span[0] : span[1]]
    if not words or words[0].tag not in {"IN", "RB", "CC"} or len(words) > 10:
        return False
    return any(t.lemma in DOCUMENTS or t.ent in {"DATE", "TIME"} for t in words)


def _has_main_clause(scene: Scene, span: Range) -> bool:
    """Whether a finite clause stands in the range that is not subordinate to what follows: not "When asked, ..."."""
    if span[1] - span[0] > 2 and scene.tokens[span[0]].lower in _INVERTED and scene.tokens[span[0]].tag in FINITE:
        return False  # "Had she left, Ann says, the talks would have failed"
    for token in scene.tokens[span[0] : span[1]]:
        if token.tag not in FINITE:
            continue
        top = token
        while top.head is not top and span[0] <= top.head.i < span[1]:
            top = top.head
        opener = scene.tokens[max(top.left, span[0])]
        if top.dep != "advcl" or opener.lower not in _SUBORDINATORS:
            return True
    return False


def _goes_on(scene: Scene, core: Core, right: Range, complete: bool) -> bool:
    """Whether what follows the words of saying belongs to the content as well."""
    tokens, i = scene.tokens, right[0]
    while i < right[1] and is_mark(tokens[i]):
        i += 1
    if i >= right[1] or right[0] == right[1] or tokens[right[0]].text not in {",", "-", "–", "—", "--"}:
        return False
    if not complete:
        joined = tokens[i].lower in {"who", "which", "whose", "but", "and"}
        return scene.has_verb((i, right[1])) and not joined
    if tokens[i].tag in FINITE or tokens[i].lower == "that":
        return True  # "What we need, Ann said, is time": what stands before is its subject
    if tokens[i].lower in _SUBORDINATE or tokens[i].lower in _ASIDE or tokens[i].tag == "VBG":
        return False
    spans = any(
        c.dep == "ccomp" and c.left < core.first and c.right >= i and c.i != core.verb.i for c in core.verb.children
    )
    return spans or tokens[i].lower in {"but", "and", "or"}

"""Parse → attributions: who says what, with source, cue and content (the scheme of PARC 3: Pareti 2015).

Saying, believing, intending and wanting are all found; `AttributionDraft.attitude` tells them apart.  What is not done
here: resolving the source to an entity, and deciding what an attributed event is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.attribution_cues import AttributionCues, read_cues
from kg.extraction.attribution_phrases import read_adverb, read_cited, read_noun, read_preposition, read_words
from kg.extraction.attribution_quotes import continue_quotations
from kg.extraction.attribution_scene import EMBEDDED, Range, Reading, Scene, is_mark, make_scene
from kg.extraction.attribution_verbs import read_verb
from kg.model import Parse, Span, Token

__all__ = ["AttributionCues", "AttributionDraft", "find_attributions", "read_cues"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionDraft:
    """Somebody says, thinks or intends something; tokens are positions in `Parse.tokens`."""

    source: Span | None
    """The noun phrase that names who says it; None for an unnamed source ("reportedly")."""
    source_head: int | None
    """The word of the source that a mention has as its head."""
    cue: Span | None
    """The words that say so; None where a quotation continues without them."""
    cue_token: int | None
    content: tuple[Span, ...]
    """Without quotation marks, in text order."""
    ranges: tuple[tuple[int, int], ...]
    """The content as half-open token ranges, in text order."""
    quote: bool
    """Whether all of the content stands between quotation marks."""
    via: int | None
    """Position, in the list, of the attribution whose content holds this one."""
    addressee: int | None
    attitude: str
    """saying, believing, intending, directing or naming."""
    certainty: str
    """What the content is worth as the cue presents it: certain, probable, possible, or negative ("denied that")."""

    def holds(self, token: int) -> bool:
        """Whether the token at this position is in the content."""
        return any(first <= token < last for first, last in self.ranges)


def find_attributions(parse: Parse, cues: AttributionCues) -> list[AttributionDraft]:
    """Find who says what.

    Args:
        parse: needs tags, lemmas and dependencies; quotations make it better.
        cues: from `read_cues`.

    Returns:
        Attributions in the order of their cues; `via` is a position in this list.

    Example: "Berg said, according to Acme, that the port is closed." gives Acme's, and through it Berg's.
    """
    scene = make_scene(parse, cues)
    readings: list[Reading] = []
    openings = cues.openings
    for token in parse.tokens:
        if token.lemma in openings or token.lower in openings:
            readings += _read(scene, token)
    readings += continue_quotations(scene, readings)
    readings = _select(scene, _settle(scene, readings))
    return _drafts(scene, readings)


def _read(scene: Scene, token: Token) -> list[Reading]:
    cues, lemma = scene.cues, token.lemma
    if token.lower in {"according", "in"}:
        return read_preposition(scene, token)
    if token.tag.startswith("VB") or (lemma in cues.verbs and scene.opens_quotation(token)):
        found = read_cited(scene, token) if lemma in {"cite", "quote"} else []
        return found or read_verb(scene, token)
    if token.tag == "NNS" and lemma in {"word", "opinion", "view"} and (found := read_words(scene, token)):
        return found
    if lemma in cues.nouns and token.tag in {"NN", "NNS"}:
        for cue in cues.nouns[lemma]:
            found = read_noun(scene, token, cue)
            if found:
                return found
    if token.lower in cues.adverbs:
        return read_adverb(scene, token, cues.adverbs[token.lower][0])
    return []


# ---------------------------------------------------------------------------------------------------------------------
# Scopes and nesting
# ---------------------------------------------------------------------------------------------------------------------


def _settle(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Readings whose contents respect each other: inserted phrases are no part of what they enclose."""
    spoken = {r.word.i: r for r in readings if r.word is not None}
    for reading in readings:
        if reading.through is not None and (outer := spoken.get(reading.through.i)) is not None:
            outer.content = [c for part in outer.content for c in _without([part], reading.phrase)]
            reading.content = list(outer.content)
            reading.level, reading.phrase, reading.via = EMBEDDED, None, outer
    kept: list[Reading] = []
    by_sentence: dict[int, list[Reading]] = {}
    for reading in readings:
        by_sentence.setdefault(_sentence(scene, reading), []).append(reading)
    for group in by_sentence.values():
        phrases = [r for r in group if r.phrase is not None]
        for reading in group:
            for outer in phrases:
                if outer is not reading and _encloses(outer, reading):
                    reading.content = _without(reading.content, outer.phrase)
            if reading.phrase is not None:
                reading.content = _without(reading.content, reading.phrase)
            reading.content.sort()
            reading.content = [c for c in (_trim(scene, c) for c in reading.content) if c is not None]
            if reading.content:
                kept.append(reading)
    return kept


def _select(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Readings without those that only repeat another: "in a statement that" beside "said", "said he expects", and plans
    and wishes in what somebody says."""
    starts = {r.content[0][0] for r in readings if r.word is not None and r.word.tag.startswith("V")}
    kept = []
    for reading in readings:
        word, cue = reading.word, reading.cue
        if word is None or cue is None:
            kept.append(reading)
            continue
        if word.tag in {"NN", "NNS"} and reading.content[0][0] in starts:
            continue
        source = reading.source
        if cue.attitude in {"intending", "directing"} and (source is None or _is_reported(readings, reading)):
            continue
        if source is not None and source.lower == "you":
            continue
        own = source is not None and source.tag == "PRP"
        if own and cue.attitude == "believing" and _is_reported(readings, reading):
            continue
        kept.append(reading)
    return kept


def _is_reported(readings: list[Reading], reading: Reading) -> bool:
    """Whether a reading stands in what somebody else is reported to say."""
    assert reading.word is not None
    at = reading.word.i
    return any(other is not reading and any(first <= at < last for first, last in other.content) for other in readings)


def _sentence(scene: Scene, reading: Reading) -> int:
    at = reading.word.i if reading.word is not None else reading.content[0][0]
    return scene.tokens[at].sentence


def _encloses(outer: Reading, inner: Reading) -> bool:
    """Whether an inserted phrase stands further out than another reading: it comes later, or comes first of all."""
    if inner.level < outer.level:
        return True
    if inner.level > outer.level:
        return False
    if outer.phrase is None or inner.phrase is None:
        return False
    return outer.phrase[0] > inner.phrase[0] or outer.phrase[1] <= min(c[0] for c in inner.content)


def _without(content: list[Range], hole: Range | None) -> list[Range]:
    if hole is None:
        return content
    parts: list[Range] = []
    for first, last in content:
        if hole[1] <= first or last <= hole[0]:
            parts.append((first, last))
            continue
        parts += [p for p in ((first, hole[0]), (hole[1], last)) if p[0] < p[1]]
    return parts


def _trim(scene: Scene, span: Range) -> Range | None:
    """The range without marks at its ends and without an opening "that"."""
    tokens, (first, last) = scene.tokens, span
    while first < last and (is_mark(tokens[first]) or (tokens[first].lower == "that" and tokens[first].dep == "mark")):
        first += 1
    while last > first and (is_mark(tokens[last - 1]) or tokens[last - 1].dep == "cc"):
        last -= 1
    return (first, last) if first < last else None


# ---------------------------------------------------------------------------------------------------------------------
# Drafts
# ---------------------------------------------------------------------------------------------------------------------


def _drafts(scene: Scene, readings: list[Reading]) -> list[AttributionDraft]:
    readings.sort(key=lambda r: (r.word.i if r.word else r.content[0][0], r.source.i if r.source else -1))
    via = _nesting(readings)
    return [_draft(scene, reading, via[i]) for i, reading in enumerate(readings)]


def _nesting(readings: list[Reading]) -> list[int | None]:
    """For each reading the position of the smallest other one whose content holds its cue."""
    ends = [max(c[1] for c in r.content) for r in readings]
    found: list[int | None] = []
    for i, reading in enumerate(readings):
        best: int | None = None
        at = reading.word.i if reading.word is not None else -1
        if reading.via is not None:
            best = next((j for j, outer in enumerate(readings) if outer is reading.via), None)
        for j, outer in enumerate(readings if best is None else []):
            if i == j or ends[j] <= at or not any(f <= at < last for f, last in outer.content):
                continue
            if best is None or _size(outer) < _size(readings[best]):
                best = j
        found.append(best)
    return _without_cycles(found)


def _without_cycles(via: list[int | None]) -> list[int | None]:
    for i in range(len(via)):
        seen, j = {i}, via[i]
        while j is not None and j not in seen:
            seen.add(j)
            j = via[j]
        if j is not None:
            via[i] = None
    return via


def _size(reading: Reading) -> int:
    return sum(last - first for first, last in reading.content)


def _draft(scene: Scene, reading: Reading, via: int | None) -> AttributionDraft:
    cue = reading.cue
    return AttributionDraft(
        source=_span(scene, reading.source_words) if reading.source is not None else None,
        source_head=reading.source.i if reading.source is not None else None,
        cue=_span(scene, reading.cue_words),
        cue_token=reading.word.i if reading.word is not None else None,
        content=tuple(s for s in (_span(scene, c) for c in reading.content) if s is not None),
        ranges=tuple(reading.content),
        quote=_is_quote(scene, reading),
        via=via,
        addressee=reading.addressee.i if reading.addressee is not None else None,
        attitude=cue.attitude if cue is not None else "saying",
        certainty=_certainty(reading),
    )


def _certainty(reading: Reading) -> str:
    """What the cue makes of the content; hearsay ("is said to have left") is no more than probable."""
    if reading.cue is None:
        return "certain"
    if reading.negated:
        return "negative" if reading.cue.attitude == "believing" else "possible"
    hearsay = reading.unnamed and reading.cue.lemma in {"say", "report"}
    return "probable" if hearsay and reading.cue.certainty == "certain" else reading.cue.certainty


def _span(scene: Scene, words: Range | None) -> Span | None:
    if words is None:
        return None
    return Span(scene.tokens[words[0]].start, scene.tokens[words[1] - 1].end)


def _is_quote(scene: Scene, reading: Reading) -> bool:
    own = scene.quote_of[reading.word.i] if reading.word is not None else -1
    return all(
        scene.quote_of[first] not in {-1, own} and scene.quote_of[last - 1] not in {-1, own}
        for first, last in reading.content
    )

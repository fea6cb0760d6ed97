"""Parse → attributions: who says what, with source, cue and content (the scheme of PARC 3: Pareti 2015).

Saying, believing, intending and wanting are all found; `AttributionDraft.attitude` tells them apart.  What is not done
here: resolving the source to an entity, and deciding what an attributed event is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.attribution_cues import AttributionCues, read_cues
from kg.extraction.attribution_headlines import read_headline_verb, read_headlines
from kg.extraction.attribution_nouns import read_noun
from kg.extraction.attribution_phrases import (
    read_adjective,
    read_adverb,
    read_cited,
    read_preposition,
    read_words,
)
from kg.extraction.attribution_quotes import continue_quotations
from kg.extraction.attribution_scene import Range, Reading, Scene, make_scene
from kg.extraction.attribution_scopes import nest, select, settle
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
    readings += read_headlines(scene)
    readings = select(settle(scene, readings))
    return _drafts(scene, readings)


def _read(scene: Scene, token: Token) -> list[Reading]:
    cues, lemma = scene.cues, token.lemma
    if token.lower in {"according", "in", "per"}:
        return read_preposition(scene, token)
    if token.lower in cues.adjectives and token.tag in {"JJ", "VBN"}:
        return read_adjective(scene, token, cues.adjectives[token.lower][0])
    if token.tag.startswith("VB") or (lemma in cues.verbs and scene.opens_quotation(token)):
        found = read_cited(scene, token) if lemma in {"cite", "quote"} else []
        return found or read_verb(scene, token)
    if lemma in {"word", "opinion", "view"} and (found := read_words(scene, token)):
        return found
    if token.tag == "NNS" and lemma in cues.verbs and (found := read_headline_verb(scene, token)):
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
# Drafts
# ---------------------------------------------------------------------------------------------------------------------


def _drafts(scene: Scene, readings: list[Reading]) -> list[AttributionDraft]:
    readings.sort(key=lambda r: (r.word.i if r.word else r.content[0][0], r.source.i if r.source else -1))
    via = nest(readings)
    return [_draft(scene, reading, via[i]) for i, reading in enumerate(readings)]


def _draft(scene: Scene, reading: Reading, via: int | None) -> AttributionDraft:
    cue, content = reading.cue, _balanced(scene, reading.content)
    return AttributionDraft(
        source=_span(scene, reading.source_words) if reading.source is not None else None,
        source_head=reading.source.i if reading.source is not None else None,
        cue=_span(scene, reading.cue_words),
        cue_token=reading.word.i if reading.word is not None else None,
        content=tuple(s for s in (_span(scene, c) for c in content) if s is not None),
        ranges=content,
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


def _balanced(scene: Scene, content: list[Range]) -> tuple[Range, ...]:
    """The content, each part with the mark that ends a quotation inside it: 'it "must go on"'."""
    tokens, taken = scene.tokens, {first for first, _ in content}
    found = []
    for first, last in content:
        opened = sum(t.text == '"' for t in tokens[first:last]) % 2 == 1
        inside = opened and scene.quote_of[first] != scene.quote_of[last - 1] and last < len(tokens)
        closes = inside and tokens[last].text == '"' and tokens[last].sentence == tokens[last - 1].sentence
        found.append((first, last + (closes and last not in taken)))
    return tuple(found)


def _is_quote(scene: Scene, reading: Reading) -> bool:
    own = scene.quote_of[reading.word.i] if reading.word is not None else -1
    return all(
        scene.quote_of[first] not in {-1, own} and scene.quote_of[last - 1] not in {-1, own}
        for first, last in reading.content
    )

"""Quotations that carry no words of saying of their own: they go on from the last speaker, or follow a colon."""

from __future__ import annotations

from bisect import bisect_left

from kg.extraction.attribution_scene import FINITE, VERBAL, Range, Reading, Scene, is_mark
from kg.extraction.attribution_sources import author, noun_phrase
from kg.extraction.attribution_speakers import subject
from kg.model import Token

_LONG = 5


def continue_quotations(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Attributions of the quotations that no verb has claimed.

    A quotation after another of the same paragraph extends it; one that opens a paragraph right after a quotation is a
    new attribution of the same source; after a colon it belongs to the subject of the sentence.
    """
    found: list[Reading] = []
    taken: dict[int, Reading] = {}
    for reading in readings:
        for quotation in reading.quotes:
            taken.setdefault(quotation, reading)
    held = _held(scene, readings)
    for number, span in enumerate(scene.quotes):
        speaks = _is_speech(scene, number) or (number - 1 in taken and _is_exclamation(scene, number))
        if number in taken or number in held or not speaks:
            continue
        speech = _continued(scene, number, span, taken) or _introduced(scene, number, span)
        if speech is None:
            continue
        taken[number] = speech
        if speech.quotes[:1] == [number]:
            found.append(speech)
    return found


def _is_speech(scene: Scene, number: int) -> bool:
    """Whether a quotation is an utterance and not a title or a scare quote."""
    first, last = scene.quotes[number]
    if not scene.is_whole(number):
        return False
    has_verb = any(t.tag in VERBAL for t in scene.tokens[first:last])
    return has_verb and (last - first >= _LONG or scene.tokens[last - 1].text in {".", "!", "?"})


def _is_exclamation(scene: Scene, number: int) -> bool:
    """Whether a quotation without a verb is a sentence of its own: 'No more bad deals.'"""
    first, last = scene.quotes[number]
    opened, closed = scene.tokens[first].text[0].isupper(), scene.tokens[last - 1].text in {".", "!", "?"}
    return scene.is_whole(number) and opened and closed


def _held(scene: Scene, readings: list[Reading]) -> set[int]:
    """Quotations that stand in what somebody says already."""
    starts = [first for first, _ in scene.quotes]
    held = set()
    for reading in readings:
        for first, last in reading.content:
            for number in range(bisect_left(starts, first), bisect_left(starts, last)):
                if all(is_mark(t) for t in scene.tokens[last : scene.quotes[number][1]]):
                    held.add(number)
    return held


def _continued(scene: Scene, number: int, span: Range, taken: dict[int, Reading]) -> Reading | None:
    """The quotation as a continuation of the one before it."""
    before = taken.get(number - 1)
    if before is None or before.source is None:
        return None
    end = scene.quotes[number - 1][1]
    gap = scene.paragraph(span[0]) - scene.paragraph(end - 1)
    # The rest of the sentence of saying belongs to it: ", said Berg, who has worked here for years."
    said = scene.parse.sentences[before.word.sentence].last if before.word is not None else end
    between = (max(end, said), span[0])
    if gap == 0 and not scene.has_verb(between):
        before.content.append(span)
        return before
    if gap <= 1 and not scene.has_verb(between):
        return _same_source(before, number, span)
    return None


def _same_source(before: Reading, number: int, span: Range) -> Reading:
    return Reading(
        cue=None,
        word=None,
        cue_words=None,
        source=before.source,
        source_words=before.source_words,
        content=[span],
        quotes=[number],
    )


def _introduced(scene: Scene, number: int, span: Range) -> Reading | None:
    """The quotation after a colon, or after a sentence about a person: 'Berg was blunt: "..."'."""
    i = span[0] - 1
    tokens = scene.tokens
    while i >= 0 and not tokens[i].text[-1:].isalnum() and tokens[i].text not in {":", "."}:
        i -= 1
    if i < 0 or scene.paragraph(i) != scene.paragraph(span[0]):
        return None
    sentence = scene.parse.sentences[tokens[i].sentence]
    verbs = [t if t.dep not in {"aux", "auxpass"} else t.head for t in tokens[sentence.first : i] if t.tag in FINITE]
    who = next((s for s in map(subject, verbs) if s is not None), None)
    if not verbs and tokens[i].text == ":" and tokens[sentence.first].ent == "PERSON":
        lead = tokens[sentence.first : i]
        who = next((t for t in lead if (t.tag == "NNP" and t.head not in lead) or t.head is t), None)
    if who is None or scene.quote_of[who.i] >= 0 or not _is_person(who, colon=tokens[i].text == ":"):
        return None
    return Reading(
        cue=None,
        word=None,
        cue_words=None,
        source=author(who),
        source_words=noun_phrase(scene, who),
        content=[span],
        quotes=[number],
    )


def _is_person(token: Token, *, colon: bool) -> bool:
    if token.ent == "PERSON" or token.lower in {"he", "she"}:
        return True
    return colon and (token.ent in {"ORG", "GPE"} or token.tag in {"NN", "NNP"})

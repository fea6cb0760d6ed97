"""Names that the gazetteer knows and the model has not seen, with the words that go on with them; and outbreaks."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotation.candidates import Spans, key
from kg.annotation.cues import STATE_WORDS, TITLES, words
from kg.annotation.edges import ends_in_number, prefixed, proper
from kg.annotation.gazetteer import Entry
from kg.annotation.name_words import DESIGNATORS, LEADING
from kg.model import Token

_DIRECTIONS = words("North South East West Northern Southern Eastern Western")
_MEDIA = words("tv channel television broadcaster radio network station")
_OUTBREAKS = words("pandemic epidemic")


def add_hits(spans: Spans, headline: list[bool]) -> None:
    """Take the known names, each with the capitalised words that go on with it ("Tarhavn Lantern Festival")."""
    tokens = spans.tokens
    for first, (last, entries) in spans.hits.items():
        if headline[tokens[first].sentence] or (last - first == 1 and _is_word(spans, first, entries)):
            continue
        if entries[0].weight < 3 and _follows_name(spans, first):
            continue  # "Bo Lund": left to the rows of capitalised words
        _add_other_direction(spans, first, last)
        grown = _grow(spans, first, last)
        head = _heads(spans, first, entries)
        if head is not None:
            spans.add(head, last)
        elif _is_channel(tokens, first, last) or _is_version(tokens, last, entries):
            spans.add(first, last + 1)
        elif grown == last or (entries[0].weight >= 4 and tokens[grown - 1].lower not in DESIGNATORS):
            spans.add(first, last)
        elif _glued(spans, first, last, grown) or (entries[0].form == "demonym" and tokens[last].lower in STATE_WORDS):
            spans.add(first, last)
            spans.add(last, grown)
        else:
            spans.add(first, grown)


def _heads(spans: Spans, first: int, entries: Sequence[Entry]) -> int | None:
    """Where the name begins whose last part the known place is: "Gulf of Oman", "Bank of the Philippines"."""
    tokens = spans.tokens
    of = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    if of < 1 or tokens[of].lower != "of" or entries[0].type != "Place" or entries[0].form != "name":
        return None
    word, owner = tokens[of - 1], spans.owner[of - 1]
    if word.sentence != tokens[first].sentence or not proper(word):
        return None
    if word.lower not in LEADING and word.lower not in DESIGNATORS:
        return None
    place = spans.owner[first]
    if (owner and owner.last - owner.first > 1) or (
        place and (place.first, place.last) != (first, spans.hits[first][0])
    ):
        return None
    for taken in (owner, place):
        if taken:
            spans.drop(taken)
    return of - 1


def _follows_name(spans: Spans, at: int) -> bool:
    """Whether a free capitalised word stands right before."""
    before = spans.tokens[at - 1] if at else spans.tokens[at]
    free = at > 0 and before.sentence == spans.tokens[at].sentence and not spans.owner[at - 1]
    return free and proper(before) and before.lower not in TITLES


def _is_word(spans: Spans, at: int, entries: Sequence[Entry]) -> bool:
    """Whether a small town's name is a word here: by its tag, or because it opens the sentence and nothing else shows
    that it has a capital of its own."""
    if entries[0].weight >= 3:
        return False
    token = spans.tokens[at]
    return token.tag not in ("NNP", "NNPS") or (spans.opens(at) and token.text not in spans.inner)


def _grow(spans: Spans, first: int, last: int) -> int:
    """End of the row of capitalised words that a known name begins."""
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    if prefixed(tokens, first):
        return last
    while last < len(tokens) and tokens[last].sentence == sentence and not spans.owner[last]:
        hit = spans.hits.get(last)
        if not proper(tokens[last]) or tokens[last].lower in TITLES or (hit and hit[1][0].weight > 1):
            break
        last += 1
    return last


def _glued(spans: Spans, first: int, last: int, grown: int) -> bool:
    """Whether a person follows the place of the title before: "minister for Norway Ann Berg"."""
    tokens = spans.tokens
    ruled = first > 0 and tokens[first - 1].lower in ("of", "for") and first in spans.strong
    return ruled and grown - last >= 2 and not any(t.lower in DESIGNATORS for t in tokens[last:grown])


def _is_channel(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a place and a number are the name of a medium: "the broadcaster Norway 5"."""
    if not first or last >= len(tokens) or tokens[last].sentence != tokens[first].sentence:
        return False
    return tokens[last].tag == "CD" and tokens[first - 1].lower in _MEDIA


def _is_version(tokens: list[Token], last: int, entries: Sequence[Entry]) -> bool:
    """Whether a number goes on with the name of a made thing: "Windows 7"."""
    return entries[0].type == "Product" and last < len(tokens) and ends_in_number(tokens, last)


def _add_other_direction(spans: Spans, first: int, last: int) -> None:
    """Take the "North" of "North and South Korea": it stands for the country beside it."""
    tokens = spans.tokens
    if first < 2 or tokens[first].text not in _DIRECTIONS or tokens[first - 1].lower not in ("and", "or"):
        return
    word = tokens[first - 2]
    entries = spans.gazetteer.by_key(" ".join([word.text, key(tokens, first + 1, last)]))
    if word.text in _DIRECTIONS and entries:
        owner = spans.owner[word.i]
        if owner and (owner.first, owner.last) == (word.i, word.i + 1):
            owner.entries = entries
        spans.add(word.i, word.i + 1, entries=entries)


def add_outbreaks(spans: Spans) -> None:
    """Take the name of a disease with the word after it: "Covid-19 pandemic", "corona pandemic"."""
    tokens = spans.tokens
    for token in tokens:
        if token.lower not in _OUTBREAKS:
            continue
        first = token.i
        while (
            first > 0
            and tokens[first - 1].dep in ("compound", "nmod", "nummod")
            and tokens[first - 1].sentence == token.sentence
        ):
            first -= 1
        if first < token.i:
            for taken in {id(c): c for c in spans.owner[first : token.i] if c}.values():
                spans.drop(taken)
            spans.add(first, token.i + 1)

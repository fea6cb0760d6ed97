"""Names in headlines, where every word has a capital: what the text below, the gazetteer or the model calls a name."""

from __future__ import annotations

from kg.annotation.candidates import Candidate, Spans
from kg.annotation.cues import TITLES
from kg.annotation.edges import trim
from kg.annotation.gazetteer import fold
from kg.model import Parse, Token

_LONGEST = 7
"""Words of a name that is looked for."""


def headline_marks(parse: Parse) -> list[bool]:
    """Which sentences write every word with a capital, so that capitals tell nothing."""
    return [_all_capitals(parse.words(s)) for s in parse.sentences]


def _all_capitals(sentence: list[Token]) -> bool:
    """Whether nearly all longer words and all verbs have a capital."""
    longer = [t for t in sentence if len(t.text) > 3 and t.text.isalpha()]
    if sentence[-1].text == "." and sentence[-1].dep == "punct":
        return False
    small = sum(t.text.islower() for t in longer)
    if len(longer) < 3:
        return len(longer) == 2 and all(t.text.isupper() for t in longer)
    titled = small * 5 <= len(longer) and len(sentence) <= 40
    return titled and not any(t.tag[:2] in ("VB", "MD") and t.text.islower() for t in sentence)


def add_headlines(spans: Spans, headline: list[bool]) -> None:
    """Take the names of the headlines, after those of the text have been taken."""
    tokens = spans.tokens
    names = {_small(tokens, c.first, c.last): c for c in spans.found}
    for sentence, marked in zip(spans.parse.sentences, headline, strict=True):
        if not marked:
            continue
        shouted = all(t.text.isupper() for t in tokens[sentence.first : sentence.last] if t.text.isalpha())
        at = sentence.first
        while at < sentence.last:
            at = _take(spans, names, at, sentence.last, shouted=shouted)
    for name in spans.parse.names:
        if headline[tokens[name.first].sentence]:
            first, last = trim(tokens, name.first, name.last, person=name.type == "Person")
            if not any(t.lower in spans.small or t.lower in TITLES for t in tokens[first:last]):
                spans.add(first, last, Candidate(first, last, name.type, name.cls))


def _small(tokens: list[Token], first: int, last: int) -> str:
    return " ".join([t.lower for t in tokens[first:last]])


def _take(spans: Spans, names: dict[str, Candidate], at: int, end: int, *, shouted: bool) -> int:
    """Take the longest name of the text or the gazetteer that begins here; gives the place to go on from."""
    tokens = spans.tokens
    if not tokens[at].text[0].isalnum() or tokens[at].text.islower():
        return at + 1
    for last in range(min(at + _LONGEST, end), at, -1):
        like = names.get(_small(tokens, at, last))
        if like:
            spans.add(at, last, like, like.entries)
            return last
        entries = spans.entries(at, last)
        if not entries and shouted:
            entries = spans.gazetteer.by_key(" ".join([fold(t.text.title()) for t in tokens[at:last]]))
        if entries and entries[0].weight >= 3 and not (shouted and len(tokens[at].text) <= 3):
            spans.add(at, last, entries=entries)
            return last
    return at + 1

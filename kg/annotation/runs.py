"""Names the model has not seen: those of the gazetteer, outbreaks, and rows of capitalised words."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotation.candidates import Spans, key
from kg.annotation.cues import DESIGNATORS, LEADING, OWNERS, PORTFOLIOS, STATE_WORDS, TITLES, words
from kg.annotation.edges import ends_in_number, proper, trim
from kg.annotation.gazetteer import Entry
from kg.annotation.grammar import MEETINGS
from kg.model import Token

_DIRECTIONS = words("North South East West Northern Southern Eastern Western")
_MEDIA = words("tv channel television broadcaster radio network station")
_OUTBREAKS = words("pandemic epidemic")
_HALVES = words("franco sino anglo russo indo afro euro ibero greco austro serbo nippo luso israelo")
_MINISTERS = words("minister secretary undersecretary commissioner department ministry ambassador state")


# ---- The gazetteer's names


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
        while first > 0 and tokens[first - 1].dep in ("compound", "nmod", "nummod"):
            first -= 1
        if first < token.i:
            for taken in {id(c): c for c in spans.owner[first : token.i] if c}.values():
                spans.drop(taken)
            spans.add(first, token.i + 1)


# ---- Rows of capitalised words


def add_runs(spans: Spans, headline: list[bool]) -> None:
    """Take the rows of capitalised words that are left."""
    tokens, at = spans.tokens, 0
    while at < len(tokens):
        first, token = at, tokens[at]
        at += 1
        if spans.owner[first] or not proper(token) or headline[token.sentence]:
            continue
        if token.lower in _HALVES and at < len(tokens) and tokens[at].text == "-":
            continue  # "Franco-German"
        while at < len(tokens) and tokens[at].sentence == token.sentence and _goes_on(spans, at):
            at += 1
        if at - first == 3 and tokens[first + 1].text == "-" and tokens[at - 1].head.lemma in MEETINGS:
            spans.add(first, first + 1)  # "the Berg-Lund summit"
            spans.add(at - 1, at)
            continue
        if at < len(tokens) and not spans.owner[at] and ends_in_number(tokens, at):
            at += 1
        if _is_office(tokens, first, at):
            continue
        start, end = trim(tokens, first, at, person=True)
        while start < end and tokens[start].lower.removesuffix("s") in TITLES and not _names_body(tokens, start, end):
            start += 1
        lone = end - start == 1 and spans.opens(start) and not _is_subject(spans, start)
        if start < end and not lone:
            spans.add(start, end)


def _is_subject(spans: Spans, at: int) -> bool:
    """Whether a lone word that opens a sentence is a name: one with a capital elsewhere too, or a subject that the text
    never writes small."""
    token = spans.tokens[at]
    if token.text in spans.inner:
        return True
    return token.tag == "NNP" and token.dep in ("nsubj", "nsubjpass", "poss") and token.lower not in spans.small


def join_owners(spans: Spans) -> None:
    """Put a body's name together with the possessive before it: "Farmers' Congress", "St Olav's School"."""
    tokens = spans.tokens
    for body in [c for c in spans.found if c.first > 1 and tokens[c.first - 1].tag == "POS"]:
        owner = tokens[body.first - 2]
        saint = owner.i > 0 and tokens[owner.i - 1].lower in ("st", "st.", "saint")
        taken = spans.owner[owner.i]
        if tokens[body.last - 1].lower not in DESIGNATORS or not owner.text[0].isupper():
            continue
        if (owner.lower in OWNERS or saint) and (taken is None or taken.last == owner.i + 1):
            first = min(taken.first if taken else owner.i, owner.i - saint)
            for part in (taken, body):
                if part:
                    spans.drop(part)
            spans.add(first, body.last, body)


def _is_office(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the row is an office or a part of one: "Energy Minister", "Education" in "Minister of Education"."""
    while end > start and tokens[end - 1].lower in TITLES:
        end -= 1
    return _is_portfolio(tokens, start, end)


def _is_portfolio(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the row says what somebody is minister of: "Minister of Education", "Energy Minister"."""
    if not all(t.lower in PORTFOLIOS for t in tokens[start:end]):
        return False
    if end < len(tokens) and tokens[end].lower.removesuffix("s") in _MINISTERS:
        return True
    return (
        start > 1
        and tokens[start - 1].lower in ("of", "for")
        and tokens[start - 2].lower.removesuffix("s") in _MINISTERS
    )


def _names_body(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a row that begins with a title's word names a body: "Defense Ministry"."""
    return end - start > 1 and tokens[end - 1].lower in DESIGNATORS


def _goes_on(spans: Spans, at: int) -> bool:
    """Whether the word goes on with the row of capitalised words before it."""
    token = spans.tokens[at]
    if spans.owner[at]:
        return False
    if proper(token):
        return True
    if token.text in ("-", "&") and at + 1 < len(spans.tokens):
        after = spans.tokens[at + 1]
        return not spans.owner[at + 1] and after.sentence == token.sentence and (proper(after) or after.tag == "CD")
    return token.tag in ("NN", "NNS", "CD") and spans.tokens[at - 1].text == "-"

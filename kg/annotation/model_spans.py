"""The model's entities with their spans repaired: cut where two names ran together, joined where one was cut."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.candidates import Candidate, Spans
from kg.annotation.cues import OFFICE_FIELDS, PORTFOLIOS, TITLES, words
from kg.annotation.edges import PARTICLES, QUALIFIERS, title_of, trim
from kg.annotation.glued import Part, cuts, person_name, unglued
from kg.annotation.name_words import DESIGNATORS
from kg.annotation.widening import widen
from kg.model import Name

_MONTHS = words(
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec"
)

_MARKS = {'"': '"', ")": "("}

_MINISTERIAL = words("minister secretary commissioner councillor councilor executive attorney prosecutor judge")
"""Titles whose holder is named after a field or a kind of place."""


def model_spans(spans: Spans, headline: list[bool]) -> Iterator[Candidate]:
    """The model's entities outside headlines, in text order."""
    tokens = spans.tokens
    parts: list[Part] = []
    for name in spans.parse.names:
        if headline[tokens[name.first].sentence] or _no_name(spans, name):
            continue
        first = name.first
        for cut in [*cuts(spans, name), name.last]:
            start, end = trim(tokens, first, cut, person=name.type == "Person")
            start, end = _whole(spans, start, end)
            if start < end and not (parts and parts[-1][1] > start):
                author = first > name.first and tokens[first - 1].text == "by"
                parts += [(start, end, person_name(start, end))] if author else unglued(spans, (start, end, name))
            first = cut + 1
    parts = _nicknamed(spans, _joined(spans, parts))
    taken = [False] * (len(tokens) + 1)
    for first, last, _ in parts:
        taken[first:last] = [True] * (last - first)
    for first, last, name in parts:
        if name.type != "Group":
            product = any(e.type == "Product" for e in spans.entries(first, last)[:1])
            first, last = widen(spans, first, last, taken, person=name.type == "Person" and not product)
        yield Candidate(first, last, name.type, name.cls)


def _whole(spans: Spans, first: int, last: int) -> tuple[int, int]:
    """The known name of several words in which the span lies, or the span: "Trinidad" in "Trinidad and Tobago"."""
    for start in range(first, max(first - 4, -1), -1):
        hit = spans.hits.get(start)
        if hit and hit[0] >= last and first < last and start in spans.strong:
            return start, hit[0]
    return first, last


def _no_name(spans: Spans, name: Name) -> bool:
    """Whether the entity is a noun that opens a sentence, a date or an office: "Photographs", "Minister of X"."""
    tokens = spans.tokens
    word = tokens[name.first]
    if name.last - name.first == 1:
        if word.lower in OFFICE_FIELDS and name.last < len(tokens) and tokens[name.last].lower in _MINISTERIAL:
            return True  # "Industry" before "Minister", "County" before "Commissioner"
        if word.lower in PORTFOLIOS and word.i not in spans.strong and title_of(tokens, name.first):
            return True  # "Education" in "Secretary for Education"
        common = word.tag in ("NN", "NNS", "VBG") and spans.opens(word.i)
        return common and word.i not in spans.strong and word.text not in spans.inner
    if word.lower in _MONTHS:
        return True
    hit = spans.hits.get(name.first)
    nation = (
        hit is not None and hit[0] < name.last and hit[1][0].form == "demonym"
    )  # "Norwegian Health" before "Minister"
    start = hit[0] if hit is not None and nation else name.first
    office = all(t.lower in QUALIFIERS or t.lower in PORTFOLIOS for t in tokens[start : name.last])
    if office and name.last < len(tokens) and tokens[name.last].lower in TITLES:
        return True  # "Shadow Home" before "Secretary"
    row = [t.lower.removesuffix("s") for t in tokens[name.first : name.last] if t.lower != "the"]
    if row[:2] == ["co", "-"] and "of" in row:
        return True  # "Co-Owner of the Oslo Mill"
    return bool(row) and row[0] in TITLES and "of" in row and row[row.index("of") - 1] in TITLES


# ---- One name in two entities


def _joined(spans: Spans, parts: list[Part]) -> list[Part]:
    """The parts with neighbours put together where the model cut one name in two."""
    made: list[Part] = []
    for first, last, name in parts:
        if made and made[-1][1] == first - 1 and {t.lower for t in spans.tokens[first - 2 : first]} <= PARTICLES:
            start, _, name = made.pop()  # "Ann van", "den" and "Berg"
            first = start
        elif made and made[-1][1] == first and _one_name(spans, made[-1], (first, last, name)):
            first, end, other = made.pop()
            particle = spans.tokens[end - 1].lower in PARTICLES
            name = other if particle or other.type == "Organization" else name
        made.append((first, last, name))
    return made


def _nicknamed(spans: Spans, parts: list[Part]) -> list[Part]:
    """The parts with forename and surname put together around a nickname: Ann "Annie" Berg, Ann (Annie) Berg."""
    made: list[Part] = []
    for first, last, name in parts:
        opening = _opening_mark(spans, first) if name.type == "Person" else None
        if opening is not None:
            kept = [p for p in made if p[0] < opening]
            if kept and kept[-1][1] == opening and kept[-1][2].type == "Person":
                first, made = kept[-1][0], kept[:-1]
        made.append((first, last, name))
    return made


def _opening_mark(spans: Spans, first: int) -> int | None:
    """Where marks open that close right before the word, with one to three words inside."""
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    if first < 3 or tokens[first - 1].text not in _MARKS:
        return None
    for at in range(first - 3, max(first - 6, -1), -1):
        if tokens[at].sentence != sentence:
            return None
        if tokens[at].text == _MARKS[tokens[first - 1].text]:
            return at if tokens[at + 1].text[0].isupper() and tokens[first - 2].text[-1].isalpha() else None
    return None


def _one_name(spans: Spans, left: Part, right: Part) -> bool:
    tokens = spans.tokens
    word = tokens[left[1] - 1]
    if word.lower in PARTICLES and left[1] - left[0] > 1 and tokens[right[0]].text[0].isupper():
        return word.sentence == tokens[right[0]].sentence  # "Ann van der" and "Berg"
    if left[2].type == "Organization" and right[2].type == "Product" and tokens[right[0]].text[0].isdigit():
        return word.sentence == tokens[right[0]].sentence  # "Hansen" and "747"
    if word.sentence != tokens[right[0]].sentence or word.tag not in ("NNP", "NNPS") or left[2].type == "Group":
        return False
    entries = spans.entries(left[0], left[1])
    if tokens[right[1] - 1].lower in DESIGNATORS:
        return not entries or entries[0].weight < 4 or entries[0].type == "Organization"
    maker = entries and entries[0].cls == "kg:Company" and right[2].type == "Product"
    alike = left[2].type == right[2].type or right[2].type == "Product"
    return alike and word.dep == "compound" and right[0] <= word.head.i < right[1] and (maker or not entries)

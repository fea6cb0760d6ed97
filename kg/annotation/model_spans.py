"""The model's entities with their spans repaired: cut where two names ran together, joined where one was cut."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.candidates import Candidate, Spans
from kg.annotation.cues import (
    COMPANY_PARTS,
    DESIGNATORS,
    LEADING,
    OFFICE_FIELDS,
    ORGANIZATION_NOUNS,
    OWNERS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    PORTFOLIOS,
    STATE_WORDS,
    TITLES,
    TYPE_OF_CLASS,
    words,
)
from kg.annotation.edges import PARTICLES, QUALIFIERS, prefixed, title_of, trim, widen
from kg.model import Name

_CUTS = frozenset(',;:()[]{}"|•…–—') | {"--", "...", "/", "-", "and", "&", "or", "versus", "vs", "vs."}
_MONTHS = words(
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec"
)

_LEADING_OUT = words("in at near for from outside that who which as")
_KINDS = ORGANIZATION_NOUNS.keys() | PLACE_NOUNS.keys() | PERSON_NOUNS
_MARKS = {'"': '"', ")": "("}
_NO_FORENAMES = DESIGNATORS.keys() | LEADING.keys() | COMPANY_PARTS | TITLES | PORTFOLIOS | QUALIFIERS

_MINISTERIAL = words("minister secretary commissioner councillor councilor executive attorney prosecutor judge")
"""Titles whose holder is named after a field or a kind of place."""

Part = tuple[int, int, Name]


def model_spans(spans: Spans, headline: list[bool]) -> Iterator[Candidate]:
    """The model's entities outside headlines, in text order."""
    tokens = spans.tokens
    parts: list[Part] = []
    for name in spans.parse.names:
        if headline[tokens[name.first].sentence] or _no_name(spans, name):
            continue
        first = name.first
        for cut in [*_cuts(spans, name), name.last]:
            start, end = trim(tokens, first, cut, person=name.type == "Person")
            start, end = _whole(spans, start, end)
            if start < end and not (parts and parts[-1][1] > start):
                author = first > name.first and tokens[first - 1].text == "by"
                parts += [(start, end, _person(start, end))] if author else _unglued(spans, (start, end, name))
            first = cut + 1
    parts = _nicknamed(spans, _joined(spans, parts))
    taken = [False] * (len(tokens) + 1)
    for first, last, _ in parts:
        taken[first:last] = [True] * (last - first)
    for first, last, name in parts:
        if name.type != "Group":
            first, last = widen(spans, first, last, taken, person=name.type == "Person")
        yield Candidate(first, last, name.type, name.cls)


def _person(first: int, last: int) -> Name:
    return Name(first=first, last=last, type="Person", cls="kg:Person", origin="model")


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
    return bool(row) and row[0] in TITLES and "of" in row and row[row.index("of") - 1] in TITLES


# ---- Two names in one entity


def _cuts(spans: Spans, name: Name) -> Iterator[int]:
    """Words at which the entity falls into two names: "Ann Berg and Bo Lund", "Lund-Berg", "Oslo's Ann Berg"."""
    first = name.first
    for at in range(name.first, name.last):
        token = spans.tokens[at]
        if first == at:
            continue
        cut = (
            _splits(spans, name, first, at)
            if token.text in _CUTS or token.tag == "POS"
            else _leaves(spans, name, first, at) or _is_author(spans, name, at)
        )
        if cut:
            yield at
            first = at + 1


def _leaves(spans: Spans, name: Name, first: int, at: int) -> bool:
    """Whether a preposition leads out of the name: "Vik in Norway", "Royal School of Music in Oslo"."""
    word = spans.tokens[at]
    if word.lower not in _LEADING_OUT or not word.text.islower() or at + 1 >= name.last:
        return False
    if word.lower == "at" and any(t.lower in LEADING for t in spans.tokens[first:at]):
        return False  # "University of Norway at Bergen"
    opening = first + (spans.tokens[first].lower == "the")
    hit = spans.hits.get(opening)
    known = hit is not None and hit[0] <= at and opening in spans.strong and word.lower != "in"
    after = at + 1 + (spans.tokens[at + 1].lower == "the")
    hit = spans.hits.get(after)
    place = hit is not None and hit[0] == name.last and hit[1][0].type == "Place" and word.lower == "in"
    outside = not name.first <= word.head.i < name.last
    return name.type in ("Person", "Place") or known or place or outside


def _is_author(spans: Spans, name: Name, at: int) -> bool:
    """Whether the full name of an author ends the entity: "The Falcon by Ann Berg"."""
    tokens = spans.tokens
    after = tokens[at + 1 : name.last]
    return tokens[at].text == "by" and len(after) in (2, 3) and all(t.tag == "NNP" and t.text.istitle() for t in after)


def _splits(spans: Spans, name: Name, first: int, at: int) -> bool:
    tokens, last = spans.tokens, name.last
    word = tokens[at]
    if at + 1 >= last:
        return True
    hit = spans.hits.get(first)
    if hit and hit[0] > at:
        return False
    after = at + 2 if tokens[at + 1].lower in ("the", "a") and at + 2 < last else at + 1
    if word.text == "-":
        dash = word.start > tokens[at - 1].end
        capital = tokens[after].text[0].isupper()
        return dash or (capital and spans.known(first, at) and spans.known(after, last))
    if word.text == "/":
        return tokens[after].text[0].isupper()
    if word.tag == "POS":
        if tokens[at - 1].lower in OWNERS:
            return False
        return spans.known(first, at) or spans.known(after, last) or name.type == "Person"
    if word.lower in ("and", "&", "or"):
        return _splits_at_and(spans, name, first, at, after)
    if word.text == "," and name.type in ("Organization", "Work"):
        listed = any(t.lower in ("and", "&") for t in tokens[at:last])
        return not listed and DESIGNATORS.get(tokens[at + 1].lower) != "kg:Company"
    return True


def _splits_at_and(spans: Spans, name: Name, first: int, at: int, after: int) -> bool:
    """People and places are two; a body only when each side names one: not "Ministry of Food and Fisheries"."""
    tokens, last = spans.tokens, name.last
    if name.type in ("Person", "Group"):
        return tokens[at].text != "&"
    left, right = spans.known(first, at), spans.known(after, last)
    listed = left and first in spans.strong and spans.entries(first, at) and after == at + 1
    if listed and tokens[at].text != "&" and tokens[last - 1].lower not in DESIGNATORS and last - after < 3:
        return True  # a known body and another one
    if name.type == "Place":
        return left or right
    bodies = tokens[at - 1].lower in DESIGNATORS and tokens[last - 1].lower in DESIGNATORS and after > at + 1
    return bodies or (left and right)


def _unglued(spans: Spans, part: Part) -> Iterator[Part]:
    """The parts of "Norwegian Defence Ministry" (adjective and body) and of "minister for the Far East Ann Berg"."""
    first, last, name = part
    tokens = spans.tokens
    for at in range(last - 2, first, -1):
        if tokens[at].text.islower() and tokens[at].lemma in _KINDS and tokens[at + 1].tag == "NNP":
            part = at + 1, last, name
            first = at + 1
            break
    holder = _holder(spans, first, last) if name.type in ("Organization", "Person") else last
    if holder < last:
        yield first, holder, name
        yield holder, last, _person(holder, last)
        return
    hit = spans.hits.get(first)
    if hit is None or hit[0] >= last:
        yield part
        return
    entry, rest = hit[1][0], tokens[hit[0] : last]
    if prefixed(tokens, first) and entry.type == "Place":
        yield first, hit[0], name  # "pro-Oslo"
        first = hit[0]
        yield first, last, name
        return
    acronym = len(rest) == 1 and rest[0].text.isupper()
    if entry.form == "demonym" and (acronym or spans.entries(hit[0], last)):
        yield first, hit[0], name
        first = hit[0]
    elif entry.form == "demonym" and rest[0].lower in STATE_WORDS:
        if DESIGNATORS.get(rest[-1].lower) in ("kg:GovernmentBody", "kg:ArmedForce"):
            yield first, hit[0], name
            first = hit[0]
    elif (
        first > 0
        and tokens[first - 1].lower in ("of", "for", "to", "the")
        and entry.type == "Place"
        and entry.weight >= 3
        and (len(rest) >= 2 or name.type == "Person")
        and not any(t.lower in DESIGNATORS for t in rest)
    ):
        first = hit[0]
        name = _person(first, last)
    yield first, last, name


def _holder(spans: Spans, first: int, last: int) -> int:
    """Where the name of the holder of an office begins, after the body: Ann Berg in "head of the City Council Ann Berg";
    the end when there is none."""
    tokens = spans.tokens
    if not title_of(tokens, first):
        return last
    for at in range(last - 1, max(first, last - 4), -1):
        if tokens[at].tag != "NNP" or not tokens[at].text.istitle() or tokens[at].lower in _NO_FORENAMES:
            return last
        if _ends_body(spans, first, at):
            full = last - at > 1 or (last < len(tokens) and tokens[last].tag == "NNP" and tokens[last].text.istitle())
            return at if full and not spans.entries(at, last) else last
    return last


def _ends_body(spans: Spans, first: int, last: int) -> bool:
    """Whether the name of a body ends here: "City Council", "University of Oslo"."""
    word = spans.tokens[last - 1].lower
    if TYPE_OF_CLASS[DESIGNATORS.get(word, "kg:Thing")] in ("Organization", "Place"):
        return True
    leading = last - first > 2 and spans.tokens[last - 2].lower == "of" and spans.tokens[last - 3].lower in LEADING
    return leading and any(e.type == "Place" for e in spans.entries(last - 1, last))


# ---- One name in two entities


def _joined(spans: Spans, parts: list[Part]) -> list[Part]:
    """The parts with neighbours put together where the model cut one name in two."""
    made: list[Part] = []
    for first, last, name in parts:
        if made and made[-1][1] == first and _one_name(spans, made[-1], (first, last, name)):
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

"""Where one entity of the model falls into two names: "Ann Berg and Bo Lund", "Norwegian Defence Ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.candidates import Spans
from kg.annotation.cues import ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, PORTFOLIOS, STATE_WORDS, TITLES, words
from kg.annotation.edges import PARTICLES, QUALIFIERS, governs, prefixed, title_of
from kg.annotation.name_words import COMPANY_PARTS, DESIGNATORS, LEADING, OWNERS
from kg.model import Name
from kg.nouns import TYPE_OF_CLASS

_CUTS = frozenset(',;:()[]{}"|•…–—') | {"--", "...", "/", "-", "and", "&", "or", "versus", "vs", "vs."}
_LEADING_OUT = words("in at near for from outside that who which as")
_KINDS = ORGANIZATION_NOUNS.keys() | PLACE_NOUNS.keys() | PERSON_NOUNS
_NO_FORENAMES = DESIGNATORS.keys() | LEADING.keys() | COMPANY_PARTS | TITLES | PORTFOLIOS | QUALIFIERS

Part = tuple[int, int, Name]


def person_name(first: int, last: int) -> Name:
    """A person's name of these words."""
    return Name(first=first, last=last, type="Person", cls="kg:Person", origin="model")


def cuts(spans: Spans, name: Name) -> Iterator[int]:
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
    if at - first == last - after == 2 and tokens[at].text == "and" and _are_people(spans, first, last):
        return True
    bodies = tokens[at - 1].lower in DESIGNATORS and tokens[last - 1].lower in DESIGNATORS and after > at + 1
    return bodies or (left and right)


def _are_people(spans: Spans, first: int, last: int) -> bool:
    """Whether the words around an "and" may all be forenames and surnames: "Ann Berg and Bo Lund"."""
    row = [t for t in spans.tokens[first:last] if t.text != "and"]
    return all(t.text.istitle() and t.tag[:3] == "NNP" and t.lower not in _NO_FORENAMES for t in row)


def unglued(spans: Spans, part: Part) -> Iterator[Part]:
    """The parts of "Norwegian Defence Ministry" (adjective and body) and of "minister for the Far East Ann Berg"."""
    first, last, name = part
    tokens = spans.tokens
    for at in range(last - 2, first, -1):
        if tokens[at].text.islower() and tokens[at].lemma in _KINDS and tokens[at + 1].tag == "NNP":
            part = at + 1, last, name
            first = at + 1
            break
    plain = last - first == 3 and not any(t.lower in _NO_FORENAMES for t in tokens[first:last])
    if plain and name.type in ("Person", "Organization") and governs(tokens, first) and first not in spans.strong:
        yield first, first + 1, Name(first=first, last=first + 1, type="Place", cls="kg:Place", origin="model")
        yield first + 1, last, person_name(first + 1, last)
        return
    holder = _holder(spans, first, last) if name.type in ("Organization", "Person") else last
    if holder < last:
        yield first, holder, name
        yield holder, last, person_name(holder, last)
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
    if (
        entry.form == "people"
        and rest[0].tag == "NNP"
        and (rest[-1].lower not in DESIGNATORS or rest[-2].lower in PARTICLES)
    ):
        yield first, hit[0], Name(first=first, last=hit[0], type="Group", cls="kg:Group", origin="model")
        yield hit[0], last, person_name(hit[0], last)  # "the Briton Ann Berg"
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
        name = person_name(first, last)
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

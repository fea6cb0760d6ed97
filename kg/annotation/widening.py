"""Names with the capitalised words beside them that the model left out."""

from __future__ import annotations

from kg.annotation.candidates import Spans
from kg.annotation.cues import PERSON_NOUNS, PORTFOLIOS, TITLES, words
from kg.annotation.edges import (
    DEGREES,
    PARTICLES,
    begins_person,
    ends_in_number,
    governs,
    is_letter_of_word,
    opens_with_trade,
    proper,
    qualifies,
    title_of,
)
from kg.annotation.name_words import DESIGNATORS
from kg.model import Token

_NO_FORENAMES = TITLES | PERSON_NOUNS | DEGREES

_COMPANY_SUFFIXES = words("inc inc. llc ltd ltd. plc corp corp. co. co lp llp")
_PERSON_SUFFIXES = words("jr jr. sr sr. ii iii iv")
_NO_NAME_PARTS = words("led based born style era only wide like")


def widen(spans: Spans, first: int, last: int, taken: list[bool], *, person: bool) -> tuple[int, int]:
    """The span with the capitalised words beside it that the model left out; marks them in `taken`."""
    last = _widen_right(spans, first, last, taken, person=person)
    start = _widen_left(spans, first, last, taken, person=person)
    taken[start:last] = [True] * (last - start)
    return start, last


def _widen_right(spans: Spans, first: int, last: int, taken: list[bool], *, person: bool) -> int:
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    while last < len(tokens) and tokens[last].sentence == sentence and not taken[last]:
        token, hit = tokens[last], spans.hits.get(last)
        if not proper(token) or token.lower in TITLES or (hit and hit[1][0].weight >= 4) or qualifies(tokens, last):
            break
        if person and token.text.isupper() and len(token.text) > 2:
            break  # an acronym
        if last + 1 < len(tokens) and (is_letter_of_word(tokens, last) or begins_person(tokens, last)):
            break
        last += 1
    if (person and _hyphenated(tokens, last)) or _has_suffix(tokens, last, person=person):
        return last + 2
    if not person and tokens[last - 1].lower in DESIGNATORS:
        last = _of_place(spans, last)
    follows = not person and last < len(tokens) and not taken[last] and ends_in_number(tokens, last)
    return last + follows


def _widen_left(spans: Spans, first: int, last: int, taken: list[bool], *, person: bool) -> int:
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    body = tokens[last - 1].lower in DESIGNATORS and not tokens[last - 1].text.isupper()
    particle = False
    while first > 0 and tokens[first - 1].sentence == sentence and not taken[first - 1]:
        token = tokens[first - 1]
        if person and token.lower in PARTICLES:
            particle = True
        else:
            other = first - 1 in spans.strong and not body and not particle
            if person and last - first > 1:  # "City Museum Ann Berg", "mayor of Oslo Ann Berg"
                other = other or token.lower in DESIGNATORS or governs(tokens, first - 1)
            field = token.lower in PORTFOLIOS and (person or (not body and title_of(tokens, first - 1)))
            if (
                other
                or field
                or not proper(token)
                or token.lower in _NO_FORENAMES
                or opens_with_trade(tokens, first - 1)
            ):
                break
        first -= 1
    return first


def _has_suffix(tokens: list[Token], last: int, *, person: bool) -> bool:
    """Whether a comma and a suffix follow: ", Inc.", ", Jr."."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    if not tokens[last - 1].sentence == tokens[last].sentence == tokens[last + 1].sentence:
        return False
    if last + 2 < len(tokens) and tokens[last + 2].text == "-":
        return False  # "Ann Berg, co-owner of Acme"
    suffix = tokens[last + 1].lower
    return suffix in _COMPANY_SUFFIXES or (person and suffix in _PERSON_SUFFIXES)


def _of_place(spans: Spans, last: int) -> int:
    """End of a body's name with the place it is of: "Liberal Party of Norway"."""
    tokens = spans.tokens
    if last + 1 >= len(tokens) or tokens[last].lower != "of" or tokens[last].sentence != tokens[last - 1].sentence:
        return last
    place = last + 1 + (tokens[last + 1].lower == "the")
    hit = spans.hits.get(place)
    named = hit is not None and place in spans.strong and hit[1][0].type == "Place" and hit[1][0].form == "name"
    return hit[0] if hit is not None and named and tokens[place].sentence == tokens[last].sentence else last


def _hyphenated(tokens: list[Token], last: int) -> bool:
    """Whether a hyphen and a small part of a name follow without a space: the "-in" of "Lee Sun-in"."""
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    part = tokens[last + 1]
    joined = tokens[last - 1].end == tokens[last].start and tokens[last].end == part.start
    return joined and part.text.islower() and len(part.text) < 6 and part.lower not in _NO_NAME_PARTS

"""Dates between brackets after the name of a person: "(born 12 March 1975 in Oslo)", "(1774-1854)", "(died 1806)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.model import Mention, Span, Timex, Token

_BIRTH = frozenset({"born", "b.", "b", "*"})
_DEATH = frozenset({"died", "d.", "d", "†"})
_REACH = 3
"""Words that may stand between name and bracket: ", OBE"."""
_WIDEST = 60
"""Words between the brackets at most."""
_SHORTEST_LIFE = 20
"""Years: "(1981-1989)" after a name is more likely a term of office."""
_YEAR = re.compile(r"\d{4}")


@dataclass(slots=True)
class LifeDates:
    """What the brackets of one parse say, and which words they hold."""

    drafts: list[RelationDraft]
    words: frozenset[int]


def find_life_dates(context: Context) -> LifeDates:
    """Dates and places of birth and death in brackets.

    Example: "Ann Berg (born 12 March 1975 in Oslo) is a writer." gives kg:birthDate 1975-03-12 and kg:bornIn Oslo.
    """
    drafts: list[RelationDraft] = []
    words: set[int] = set()
    for token in context.tokens:
        if token.text in ("(", "[") and token.i > 0:
            inside = _inside(context, token)
            person = _person_before(context, token) if inside else None
            if person is not None:
                found = list(_read(context, person, inside))
                if found:
                    drafts += found
                    words |= {t.i for t in inside}
    return LifeDates(drafts, frozenset(words))


def _inside(context: Context, bracket: Token) -> list[Token]:
    """The words between an opening bracket and its closing one."""
    tokens, depth = context.tokens, 0
    for i in range(bracket.i + 1, min(len(tokens), bracket.i + _WIDEST)):
        if tokens[i].text in "([":
            depth += 1
        elif tokens[i].text in ")]":
            if depth == 0:
                return tokens[bracket.i + 1 : i]
            depth -= 1
    return []


def _person_before(context: Context, bracket: Token) -> Filler | None:
    """The person whose name ends just before a bracket; of letters after a name ("OBE") the name before them."""
    found: Filler | None = None
    for i in range(bracket.i - 1, max(-1, bracket.i - 2 - _REACH), -1):
        token = context.tokens[i]
        if token.sentence != bracket.sentence:
            break
        mention = context.mention(token)
        if mention is not None and mention.kind == "name":
            if mention.type == "Person":
                found = context.filler(mention)
            if not _letters(context, mention):
                return found if mention.type == "Person" else None
        elif token.text not in (",", ")") and not token.text.isupper() and token.pos not in ("PROPN", "NUM"):
            break
    return found


def _letters(context: Context, mention: Mention) -> bool:
    return context.finder.parse.text(mention.start, mention.end).replace(" ", "").isupper()


def _read(context: Context, person: Filler, inside: list[Token]) -> Iterator[RelationDraft]:
    dates = _dates(context, inside)
    marked = False
    side = ""
    given: set[str] = set()
    for token in inside:
        if token.lower in _BIRTH or token.lower in _DEATH:
            side, marked = ("birth" if token.lower in _BIRTH else "death"), True
        time = context.finder.times.get(token.i)
        predicate = {"birth": "kg:birthDate", "death": "kg:deathDate"}.get(side)
        if predicate and time is not None and time.type == "DATE" and predicate not in given:
            given.add(predicate)
            yield _dated(context, predicate, person, token, time)
        place = context.places.get(token.start)
        if side == "birth" and place is not None and "kg:bornIn" not in given:
            given.add("kg:bornIn")
            other = context.filler(place)
            if context.allows("kg:bornIn", person, other):
                yield RelationDraft("kg:bornIn", person, other, "holds", "life-dates", token)
    if not marked and len(dates) == 2 and _whole_life(context, inside, dates):
        for predicate, (token, time) in zip(("kg:birthDate", "kg:deathDate"), dates, strict=True):
            yield _dated(context, predicate, person, token, time)


def _dated(context: Context, predicate: str, person: Filler, token: Token, time: Timex) -> RelationDraft:
    other = Filler(token, Span(time.start, time.end), time=time)
    return RelationDraft(predicate, person, other, "holds", "life-dates", token)


def _dates(context: Context, inside: list[Token]) -> list[tuple[Token, Timex]]:
    found: list[tuple[Token, Timex]] = []
    for token in inside:
        time = context.finder.times.get(token.i)
        if time is not None and time.type == "DATE" and (not found or found[-1][1] is not time):
            found.append((token, time))
    return found


def _whole_life(context: Context, inside: list[Token], dates: list[tuple[Token, Timex]]) -> bool:
    """Whether two dates with a dash between them are those of a life."""
    (_, first), (_, last) = dates
    between = context.finder.parse.text(first.end, last.start)
    if between.strip() not in ("-", "–", "—", "to", "−"):
        return False
    if last.end != inside[-1].end:
        return False
    years = _YEAR.match(first.value), _YEAR.match(last.value)
    return years[0] is not None and years[1] is not None and int(years[1][0]) - int(years[0][0]) >= _SHORTEST_LIFE

"""Faults of the tree that only the names show."""

from __future__ import annotations

from kg.annotation.cues import TITLES
from kg.annotation.names import head_of
from kg.annotation.trees import attach, renew_edges
from kg.model import Name, Parse, Token

_MINISTERS = frozenset({"minister", "secretary", "undersecretary", "commissioner"})


def repair_names(parse: Parse) -> None:
    """Hang on its own noun what the parser hung on a word inside a name."""
    for name in parse.names:
        if name.type in ("Organization", "Place") and not name.adjective:
            _part_holder(parse, name)
    _join_bodies(parse)


def _join_bodies(parse: Parse) -> None:
    """ "at the University of Oslo and Harvard": what the parser joined to a word inside a name is joined to the name."""
    tokens = parse.tokens
    bodies = [n for n in parse.names if n.type == "Organization" and not n.adjective]
    heads = {head_of(tokens, n.first, n.last).i for n in bodies}
    for name in bodies:
        last = tokens[name.last - 1]
        head = head_of(tokens, name.first, name.last)
        if last is head or last.dep != "pobj" or not any(t.lower == "of" for t in tokens[name.first : name.last]):
            continue
        joined = [c for c in last.children if c.i >= name.last and c.dep in ("cc", "conj")]
        if any(c.i in heads for c in joined):
            for word in joined:
                attach(word, head, word.dep)
            renew_edges(parse.words(parse.sentences[head.sentence]))


def _part_holder(parse: Parse, body: Name) -> None:
    """ "the head of Acme Ann Berg": the parser takes the holder's name for the end of the body's; the office stands before
    it as a title does."""
    tokens = parse.tokens
    office = _office(tokens, body.first)
    holder = next((n for n in parse.names if n.first == body.last and n.type == "Person"), None)
    if office is None or holder is None or tokens[holder.first].sentence != office.sentence:
        return
    end, inside = tokens[body.last - 1], tokens[holder.first : holder.last]
    glued = next((t for t in inside if t.dep == "pobj" and office.i < t.head.i < body.last), None)
    if glued is None or end.head not in inside:
        return
    attach(end, glued.head, "pobj")
    for word in [c for t in inside for c in t.children if c.i < body.last]:
        attach(word, end, word.dep)
    person = head_of(tokens, holder.first, holder.last)
    if person is not glued:
        attach(glued, person, "compound")
    else:
        attach(person, person if office.head is office else office.head, office.dep)
        attach(office, person, "nmod")
    renew_edges(parse.words(parse.sentences[office.sentence]))


def _office(tokens: list[Token], first: int) -> Token | None:
    """The office before "of" and the name that begins here: "head" in "head of the"."""
    of = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    office = tokens[of - 1] if of > 0 else None
    if office is None or tokens[of].lower not in ("of", "for") or office.sentence != tokens[first].sentence:
        return None
    if tokens[of].lower == "for" and office.lower in _MINISTERS:
        return None  # "Minister for the Far Coast": of no country and no body
    return office if office.lower in TITLES else None

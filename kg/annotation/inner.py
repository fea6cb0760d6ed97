"""Places inside the names of their own bodies: "US" in "US State Department", "Bergen" in "Bergen City Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotation.candidates import key
from kg.annotation.gazetteer import Gazetteer
from kg.model import Name, Token

_AREAS = frozenset({"county", "state", "province", "district", "region"})


def inner_names(tokens: list[Token], named: Sequence[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    """The names of places inside the names of government bodies and armed forces."""
    for name in named:
        yield from _owner(tokens, name, gazetteer)
    yield from _seats(tokens, named)


def _owner(tokens: list[Token], name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    """The country that opens the name of its own body: "US" in "US State Department", "Finnish" in "Finnish Navy"."""
    if name.cls not in ("kg:GovernmentBody", "kg:ArmedForce"):
        return
    for size in (2, 1):
        last = name.first + size
        entries = gazetteer.by_key(key(tokens, name.first, last)) if last < name.last else ()
        if entries and entries[0].cls == "kg:Country" and entries[0].form in ("name", "demonym"):
            country = entries[0]
            yield Name(
                first=name.first,
                last=last,
                type="Place",
                cls="kg:Country",
                origin=country.origin,
                canonical=country.name,
                adjective=True,
                links=country.links,
                country=country.country,
            )
            return


def _seats(tokens: list[Token], named: Sequence[Name]) -> Iterator[Name]:
    """The town in the name of its own body, when the text names it elsewhere too: "Bergen" in "Bergen City Council"."""
    towns = {
        tuple(t.text for t in tokens[n.first : n.last]): n
        for n in named
        if n.cls in ("kg:City", "kg:Region") and not n.adjective
    }
    for name in named:
        if name.cls != "kg:GovernmentBody":
            continue
        for size in (3, 2, 1):
            row = tuple(t.text for t in tokens[name.first : name.first + size])
            if row in towns and name.first + size < name.last and tokens[name.first + size].lower not in _AREAS:
                yield replace(towns[row], first=name.first, last=name.first + size)
                break
            of, row = name.last - size - 1, tuple(t.text for t in tokens[name.last - size : name.last])
            if row in towns and of > name.first and tokens[of].lower == "of":
                yield replace(towns[row], first=of + 1, last=name.last)
                break

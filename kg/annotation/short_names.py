"""What the full names of a document say about shorter ones."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotation.cues import Vote
from kg.annotation.made_things import versions
from kg.annotation.name_words import DESIGNATORS, PREFIXES


class Parts:
    """What the full names decided so far say about shorter ones."""

    def __init__(self) -> None:
        self.surnames: set[str] = set()
        self.forenames: set[str] = set()
        self.heads: dict[str, str] = {}
        self.models: set[str] = set()
        self.sites: set[str] = set()
        self.short: dict[str, tuple[str, str]] = {}
        """Names without the word that tells what they name, to type and class."""

    def _call(self, surface: str, kind: str, cls: str) -> None:
        """Keep "st brigid" for St Brigid's Hospital, "delacroix" for Delacroix Imports."""
        rest = surface.rpartition(" ")[0].removesuffix(" 's")
        self.short.setdefault(rest, (kind, cls))

    def add(self, surface: str, kind: str, cls: str) -> None:
        """Keep what a full name says: its words in lower case, and its type and class."""
        first, *_, last = surface.split(" ")
        if kind == "Person":
            self.surnames.add(last)
            self.forenames.add(first)
        elif kind == "Organization":
            if first not in PREFIXES:
                self.heads.setdefault(first, cls)
            elif PREFIXES[first] == "kg:Organization":
                self.heads.setdefault(last, cls)  # a club without its "Real"; a bank is no town
            self._call(surface, kind, cls)
        elif cls == "kg:Facility" and last in DESIGNATORS:
            self._call(surface, kind, cls)
        elif kind == "NamedEvent" and first in PREFIXES:
            self.short[surface.removeprefix(first + " ")] = kind, cls
        elif cls in ("kg:NaturalFeature", "kg:Facility") and first in PREFIXES:
            self.sites.add(last)
        elif cls == "kg:NaturalFeature":
            self.sites.add(first)
        elif kind == "Product":
            self.models.add(last.removesuffix("s"))
            self.models.add(versions(surface))

    def votes(self, surface: str, *, acronym: bool, is_body: bool) -> Iterator[Vote]:
        """Votes for a short name.

        Args:
            surface: the name.
            acronym: whether it is written in capitals; then it is no part of a full name.
            is_body: whether the text calls it a body: "the steelmaker Berg", beside a Karl Berg.
        """
        if acronym:
            return
        if surface in self.surnames:
            yield "Person", None, 0.5 if is_body else 2.2
        elif surface in self.forenames:
            yield "Person", None, 1.5
        if surface.removesuffix("s") in self.models:
            yield "Product", None, 1.5
        if surface in self.sites:
            yield "Place", None, 2.2
        if surface in self.short and (" " in surface or self.short[surface][0] == "NamedEvent"):
            kind, cls = self.short[surface]
            yield kind, cls, 4.0 if cls == "kg:Company" else 2.2  # "Brand Lane" of Brand Lane Capital is no road
        elif surface in self.heads:
            sure = self.heads[surface] == "kg:Company" and surface not in self.surnames
            yield "Organization", self.heads[surface], 2.2 if sure else 1.5

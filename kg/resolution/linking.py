"""A user's gazetteer of people and bodies: names with external identifiers, as Turtle, CSV or a Wikidata JSON dump.

A thing gets a link from here and from nowhere else.  *Certain* (`Thing.links`, owl:sameAs): one entry has the thing's
own name, no other entry does, the kinds agree and the name says enough (two words, or an acronym that the entry also
spells out). *Likely* (`Thing.close`, skos:closeMatch): an alias fits, or the kind is not told, and there is still only
one such entry.

CSV: columns `iri` and `name`, optional `aliases` (separated by `|`) and `type`.  Turtle: `rdfs:label`,
`skos:prefLabel`, `skos:altLabel`, `schema:name`, `schema:alternateName`, `foaf:name` with `rdf:type`.  Wikidata: the
dump's JSON, one entity a line, also `.gz` and `.bz2`, read line by line, English labels and aliases, P31 for the kind.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from kg.errors import InputError
from kg.model import Thing
from kg.resolution.acronyms import acronym_letters
from kg.resolution.names import name_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the gazetteer."""

    iri: str
    names: tuple[str, ...]
    """The main name first."""
    type: str = ""
    """Entity type, or empty when the gazetteer does not tell."""


_NAME_PROPERTIES = (
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "https://schema.org/name",
    "http://schema.org/name",
    "http://xmlns.com/foaf/0.1/name",
)
_ALIAS_PROPERTIES = (
    "http://www.w3.org/2004/02/skos/core#altLabel",
    "https://schema.org/alternateName",
    "http://schema.org/alternateName",
)
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_TYPE_WORDS = {
    "person": "Person",
    "human": "Person",
    "organization": "Organization",
    "organisation": "Organization",
    "newsagency": "Organization",
    "corporation": "Organization",
    "company": "Organization",
    "governmentorganization": "Organization",
    "governmentbody": "Organization",
    "politicalparty": "Organization",
    "place": "Place",
    "country": "Place",
    "city": "Place",
}
_WIKIDATA_KINDS = {"Q5": "Person", "Q515": "Place", "Q6256": "Place", "Q3624078": "Place", "Q486972": "Place"}
"""Values of P31 (instance of) that tell the kind; other values leave it open, except for people."""


def read_gazetteer(path: Path) -> Iterator[Entry]:
    """Entries of a gazetteer file, by its ending: .ttl .nt .csv .json .jsonl, the last two also .gz and .bz2.

    Raises:
        InputError: if the ending is not known or the file is broken; names the line.
    """
    kinds = [s for s in path.suffixes if s not in (".gz", ".bz2")]
    kind = kinds[-1].lower() if kinds else ""
    if kind in (".ttl", ".nt"):
        yield from _read_turtle(path)
    elif kind == ".csv":
        yield from _read_csv(path)
    elif kind in (".json", ".jsonl", ".ndjson"):
        yield from _read_wikidata(path)
    else:
        raise InputError(f"gazetteer {str(path)!r}: unknown ending {kind!r}; allowed are .ttl .nt .csv .json .jsonl")


def _open(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    if path.suffix == ".bz2":
        return bz2.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8", newline="")


def _read_csv(path: Path) -> Iterator[Entry]:
    with _open(path) as stream:
        rows = csv.DictReader(stream)
        if rows.fieldnames is None or not {"iri", "name"} <= set(rows.fieldnames):
            raise InputError(f"gazetteer {str(path)!r}: needs the columns iri and name; it has {rows.fieldnames}")
        for row in rows:
            if row["iri"] and row["name"]:
                others = [a.strip() for a in (row.get("aliases") or "").split("|") if a.strip()]
                yield Entry(row["iri"], (row["name"], *others), kind_of(row.get("type") or ""))


def _read_turtle(path: Path) -> Iterator[Entry]:
    import pyoxigraph

    names: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, list[str]] = defaultdict(list)
    types: dict[str, str] = {}
    form = pyoxigraph.RdfFormat.N_TRIPLES if path.suffix == ".nt" else pyoxigraph.RdfFormat.TURTLE
    try:
        for quad in pyoxigraph.parse(path=str(path), format=form):
            subject, predicate, value = quad.subject, quad.predicate.value, quad.object
            if not isinstance(subject, pyoxigraph.NamedNode):
                continue
            if predicate == _RDF_TYPE and isinstance(value, pyoxigraph.NamedNode):
                types[subject.value] = types.get(subject.value) or kind_of(value.value)
            elif isinstance(value, pyoxigraph.Literal) and (value.language or "en").startswith("en"):
                if predicate in _NAME_PROPERTIES:
                    names[subject.value].append(value.value)
                elif predicate in _ALIAS_PROPERTIES:
                    aliases[subject.value].append(value.value)
    except (OSError, SyntaxError) as error:
        raise InputError(f"gazetteer {str(path)!r} cannot be read: {error}") from error
    for iri in sorted(names):
        yield Entry(iri, (*sorted(names[iri]), *sorted(aliases[iri])), types.get(iri, ""))


def kind_of(word: str) -> str:
    """Entity type of a type's name or IRI, or empty.

    >>> kind_of("http://xmlns.com/foaf/0.1/Person"), kind_of("Organization"), kind_of("http://example.org/Ship")
    ('Person', 'Organization', '')
    """
    local = word.replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    return _TYPE_WORDS.get(local.lower(), "")


def _read_wikidata(path: Path) -> Iterator[Entry]:
    with _open(path) as stream:
        for number, line in enumerate(stream, 1):
            line = line.strip().rstrip(",")
            if line in ("", "[", "]"):
                continue
            try:
                item = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(
                    f"gazetteer {str(path)!r}, line {number}: no JSON ({error.msg}); a dump has one entity a line"
                ) from error
            if (entry := _wikidata_entry(item)) is not None:
                yield entry


def _wikidata_entry(item: dict[str, Any]) -> Entry | None:
    label = item.get("labels", {}).get("en", {}).get("value")
    if not label or not str(item.get("id", "")).startswith("Q"):
        return None
    others = tuple(a["value"] for a in item.get("aliases", {}).get("en", []))
    kinds = set()
    for claim in item.get("claims", {}).get("P31", []):
        value = claim.get("mainsnak", {}).get("datavalue", {}).get("value", {})
        kinds.add(_WIKIDATA_KINDS.get(value.get("id", ""), ""))
    told = kinds - {""}
    return Entry(f"http://www.wikidata.org/entity/{item['id']}", (label, *others), told.pop() if len(told) == 1 else "")


def link_things(things: Iterable[Thing], entries: Iterable[Entry]) -> list[Thing]:
    """The things with the identifiers that a gazetteer has for them.

    Only names that the things bear are kept in memory, so the gazetteer may be as large as Wikidata.
    """
    things = list(things)
    wanted = {name_key(n) for t in things for n in (t.name, *t.aliases)}
    by_name: dict[str, dict[str, tuple[Entry, bool]]] = defaultdict(dict)
    for entry in entries:
        for n, name in enumerate(entry.names):
            key = name_key(name)
            if key in wanted:
                main = n == 0 or by_name[key].get(entry.iri, (entry, False))[1]
                by_name[key][entry.iri] = (entry, main)
    return [_linked(t, by_name) for t in things]


def _linked(thing: Thing, by_name: dict[str, dict[str, tuple[Entry, bool]]]) -> Thing:
    own = [c for c in by_name.get(name_key(thing.name), {}).values() if c[0].type in ("", thing.type)]
    full = " " in name_key(thing.name)
    if len(own) == 1:
        entry, main = own[0]
        spelled = bool(acronym_letters(thing.name)) and any(" " in name_key(a) for a in thing.aliases)
        if main and entry.type == thing.type and (full or spelled):
            return replace(thing, links=tuple(sorted({*thing.links, entry.iri})))
        return replace(thing, close=tuple(sorted({*thing.close, entry.iri})))
    if own or thing.links:
        return thing  # several of that name: none is chosen
    other: dict[str, Entry] = {}
    for alias in thing.aliases:
        if " " in name_key(alias) or acronym_letters(alias):
            for entry, _ in by_name.get(name_key(alias), {}).values():
                if entry.type in ("", thing.type):
                    other[entry.iri] = entry
    if len(other) == 1:
        return replace(thing, close=tuple(sorted({*thing.close, *other})))
    return thing

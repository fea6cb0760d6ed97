"""A person's decisions: a small TOML file that the next build obeys.

    [[same]]                      # one thing
    names = ["FNA", "Far North Agency"]

    [[different]]                 # not one thing, whatever the evidence
    names = ["Ann Berg", "Anna Berg"]

    [[different]]                 # the one of these documents only shares the name of the others
    names = ["John Doe"]
    documents = ["report-7"]

    [[name]]                      # call it so
    of = "Far North Agency"
    name = "FNA"

    [[type]]                      # it is one of these
    of = "Far North Agency"
    type = "Organization"
    class = "kg:NewsAgency"

Things are given by a name, as written in the documents, or by their IRI in an earlier build.  Every entry is reported:
applied to how many names, or matching nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.ids import THING, slug
from kg.resolution.names import name_key, person_words
from kg.resolution.records import Group, GroupKey, Record, Usage, make_record

KINDS = ("same", "different", "name", "type")
TYPES = ("Person", "Organization", "Place", "Group", "NamedEvent", "Product", "Work", "Quantity", "Other")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One entry of the file."""

    kind: str
    """same, different, name or type."""
    things: tuple[str, ...]
    """Names or IRIs, as written."""
    value: str = ""
    """New name, or new type."""
    cls: str = ""
    """New class, or empty."""
    documents: tuple[str, ...] = ()
    """Documents whose thing of this name is another one."""

    def __str__(self) -> str:
        told = " = ".join(self.things) if self.kind == "same" else " ≠ ".join(self.things)
        where = f" in {', '.join(self.documents)}" if self.documents else ""
        return f"{self.kind}: {told}{where}" + (f" → {self.value}" if self.value else "")


def read_rulings(path: Path) -> list[Ruling]:
    """The entries of a decisions file, in its order.

    Raises:
        InputError: if the file cannot be read or an entry is not understood.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"decisions file {str(path)!r} cannot be read: {error}; it must be TOML") from error
    if unknown := sorted(set(data) - set(KINDS)):
        raise InputError(f"decisions file {str(path)!r}: unknown table {unknown[0]!r}; allowed are {', '.join(KINDS)}")
    return [_ruling(kind, entry, path) for kind in KINDS for entry in _entries(data, kind, path)]


def _entries(data: dict[str, Any], kind: str, path: Path) -> Iterable[dict[str, Any]]:
    entries = data.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise InputError(f"decisions file {str(path)!r}: write [[{kind}]] with two brackets, once for each decision")
    return entries


def _ruling(kind: str, entry: dict[str, Any], path: Path) -> Ruling:
    if kind in ("same", "different"):
        things, where = _texts(entry.get("names")), _texts(entry.get("documents", []))
        if things is None or where is None or (len(things) < 2 and not (kind == "different" and things and where)):
            raise InputError(
                f'decisions file {str(path)!r}: [[{kind}]] needs names = ["...", "..."], two or more'
                + (', or one name and documents = ["..."]' if kind == "different" else "")
            )
        return Ruling(kind, things, documents=where)
    of, value, cls = entry.get("of"), entry.get(kind), entry.get("class", "")
    if not all(isinstance(v, str) for v in (of, value, cls)) or not of or not value:
        raise InputError(f'decisions file {str(path)!r}: [[{kind}]] needs of = "..." and {kind} = "..."')
    if kind == "type" and value not in TYPES:
        raise InputError(f"decisions file {str(path)!r}: unknown type {value!r}; allowed are {', '.join(TYPES)}")
    return Ruling(kind, (of,), value, cls)


def _texts(value: object) -> tuple[str, ...] | None:
    """A list of texts as a tuple; None when it is something else."""
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        return None
    return tuple(value)


_BY_HAND = "by hand: "


def set_apart(records: Iterable[Record], rulings: Sequence[Ruling]) -> None:
    """Mark the records of documents whose thing of a name is another one than elsewhere."""
    for number, ruling in enumerate(rulings):
        if ruling.documents:
            wanted = {name_key(t) for t in ruling.things}
            for record in records:
                if record.document in ruling.documents and wanted & {*record.keys, *forms_of(record)}:
                    record.gid = f"{_BY_HAND}{number}"


def retype(records: Iterable[Record], rulings: Sequence[Ruling], usage: Usage) -> list[Record]:
    """The records with the types that the rulings give them."""
    by_name = {name_key(r.things[0]): r for r in rulings if r.kind == "type"}
    if not by_name:
        return list(records)
    made = []
    for record in records:
        ruling = next((by_name[k] for k in (*record.keys, *sorted(forms_of(record))) if k in by_name), None)
        if ruling is not None:
            cls = ruling.cls or f"kg:{ruling.value}"
            entity = replace(record.entity, type=ruling.value, cls=cls)
            again = make_record(record.document, entity, record.forms, record.canonical, usage)
            again.offices, again.land = record.offices, record.land
            record = again
        made.append(record)
    return made


class Steering:
    """The rulings at work on the groups of a corpus."""

    def __init__(self, rulings: Sequence[Ruling], groups: Iterable[Group], records: Iterable[Record]) -> None:
        self._rulings = rulings
        self._by_name: dict[str, list[Group]] = {}
        self._by_iri: dict[str, list[Group]] = {}
        self._lone: set[str] = set()
        if not rulings:
            return
        self._lone = {r.keys[0] for r in records if r.lone}
        for group in groups:
            for name in {group.name, *(name_key(f) for f in group.forms)}:
                self._by_name.setdefault(name, []).append(group)
            for iri in {THING + slug(t) for t in (group.name, *group.forms, group.canonical) if t}:
                self._by_iri.setdefault(iri, []).append(group)

    def find(self, thing: str) -> list[Group]:
        """The groups that a name or an IRI means; a main name goes before an alias."""
        if thing.startswith(THING):
            return self._by_iri.get(thing, [])
        key = name_key(thing)
        found = self._by_name.get(key) or self._by_name.get(" ".join(person_words(thing)), [])
        return [g for g in found if g.name == key] or found

    def known(self, thing: str) -> bool:
        """Whether some document has a thing of this name or IRI."""
        return bool(self.find(thing)) or name_key(thing) in self._lone

    def pairs(self, kind: str) -> list[tuple[GroupKey, GroupKey]]:
        """Pairs of groups that the rulings of a kind (same or different) are about, each in order of the keys."""
        found = []
        for number, ruling in enumerate(self._rulings):
            if ruling.documents and kind == ruling.kind:
                every = [g for t in ruling.things for g in self.find(t)]
                marked = [g for g in every if g.key[2] == f"{_BY_HAND}{number}"]
                found += [(min(a.key, b.key), max(a.key, b.key)) for a in marked for b in every if b not in marked]
            elif ruling.kind == kind:
                for left, right in combinations([self.find(t) for t in ruling.things], 2):
                    found += [(min(a.key, b.key), max(a.key, b.key)) for a in left for b in right if a is not b]
        return found

    def lone_names(self) -> dict[str, GroupKey]:
        """One-word names of people that a ruling takes for a thing with a fuller name."""
        found: dict[str, GroupKey] = {}
        for ruling in self._rulings:
            if ruling.kind == "same":
                full = [g for t in ruling.things if name_key(t) not in self._lone for g in self.find(t)]
                for thing in ruling.things:
                    if full and name_key(thing) in self._lone:
                        found[name_key(thing)] = full[0].key
        return found

    def names(self) -> list[tuple[GroupKey, Ruling]]:
        """Groups with the ruling that names them."""
        return [(g.key, r) for r in self._rulings if r.kind == "name" for g in self.find(r.things[0])]

    def notes(self) -> tuple[str, ...]:
        """What became of each ruling: obeyed, or what no document has."""
        return tuple(self._note(r) for r in self._rulings)

    def _note(self, ruling: Ruling) -> str:
        missing = [repr(t) for t in ruling.things if not self.known(t)]
        if ruling.documents:
            marked = any(g.key[2].startswith(_BY_HAND) for t in ruling.things for g in self.find(t))
            return f"decision {'obeyed' if marked else 'without effect'}: {ruling}"
        needed = 2 if ruling.kind in ("same", "different") else 1
        if len(ruling.things) - len(missing) >= needed:
            return f"decision obeyed: {ruling}"
        return f"decision without effect: {ruling} (no document names {', '.join(missing)})"


def forms_of(record: Record) -> set[str]:
    """Comparison forms of everything a record is called."""
    return {name_key(f) for f in record.forms}

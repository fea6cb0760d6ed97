"""Names and IRIs of things: readable, the same in every run, the same whichever documents came first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.ids import THING, digest, slug
from kg.resolution.names import is_full_name, is_generic_body, name_key, person_words
from kg.resolution.records import Record
from kg.resolution.wordlists import COMMON_NAMES


@dataclass(slots=True, eq=False)
class Draft:
    """A thing in the making."""

    records: list[Record]
    type: str
    cls: str
    name: str
    forms: Counter[str]
    links: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    local: str = ""
    """Where it stands, when its name alone does not say who it is: the IRI then ends in a digest of it."""
    iri: str = ""
    former: set[str] = field(default_factory=set)
    """IRIs that it would have without some documents: those of its shorter names, and of the places of its lone names."""


def choose_name(records: Sequence[Record], type_: str) -> tuple[str, Counter[str]]:
    """The best name of a thing and all its names with the number of documents that use each.

    A gazetteer's name goes first, then for people the fullest name in its most frequent form, for others the longest.
    """
    forms: Counter[str] = Counter()
    for record in records:
        forms.update(dict.fromkeys(record.forms, 1))
    canonical = Counter(r.canonical for r in records if r.canonical)
    if canonical:
        return min(canonical, key=lambda c: (-canonical[c], c)), forms
    if not forms:
        return records[0].entity.name, forms
    if type_ == "Person":
        by_length = Counter({f: c for f, c in forms.items() if is_full_name(f)}) or forms
        best = Counter(r.entity.name for r in records if r.entity.name in by_length) or by_length
        return min(best, key=lambda f: (-best[f], -len(person_words(f)), f)), forms
    best = Counter(r.entity.name for r in records)
    return min(best, key=lambda f: (-len(f.split()), -best[f], f.isupper(), f)), forms


_FIRST = ("Place", "Organization", "Person", "NamedEvent", "Product", "Work", "Group", "Other", "Quantity")


def mint(drafts: Sequence[Draft]) -> None:
    """Give every draft its IRI, and the slugs of its shorter names.

    Of several things with one name the first in a fixed order (known to a gazetteer, then by type) has the plain slug;
    the others add their type, and if that is not enough a digest of what tells them apart.
    """
    by_slug: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.local:
            draft.iri = local_iri(draft.name, draft.local)
        else:
            by_slug[slug(draft.name)].append(draft)
    for base in sorted(by_slug):
        rivals = sorted(by_slug[base], key=_rank)
        rivals[0].iri = THING + base
        taken = {THING + base}
        for draft in rivals[1:]:
            iri = f"{THING}{base}-{slug(draft.cls.partition(':')[2])}"
            if iri in taken:
                iri = f"{iri}-{digest(*_identity(draft), length=6)}"
            taken.add(iri)
            draft.iri = iri
    _set_former(drafts)


def local_iri(name: str, place: str) -> str:
    """The IRI of a thing that belongs to its document.

    Args:
        name: of the thing.
        place: where it stands, see `Draft.local`.
    """
    return f"{THING}{slug(name, limit=60)}-{digest(place, length=8)}"


def _rank(draft: Draft) -> tuple[object, ...]:
    return (not draft.links, _FIRST.index(draft.type) if draft.type in _FIRST else 99, _identity(draft))


def _identity(draft: Draft) -> tuple[str, ...]:
    """What stays the same for a thing when documents are added: its identifier, else its first document."""
    return draft.links[:1] or (min(r.document for r in draft.records),)


def _set_former(drafts: Sequence[Draft]) -> None:
    taken = {d.iri for d in drafts}
    for draft in drafts:
        if draft.local:
            continue
        for form in draft.forms:
            if (draft.type == "Person" and not is_full_name(form)) or is_lone(name_key(form)):
                continue  # alone it would have had an IRI of its document
            iri = THING + slug(" ".join(person_words(form)) if draft.type == "Person" else form)
            if iri not in taken:
                draft.former.add(iri)


def is_lone(key: str) -> bool:
    """Whether a name by itself says too little to give an IRI of its own.

    >>> is_lone("defense ministry"), is_lone("summit"), is_lone("far north agency")
    (True, True, False)
    """
    return is_generic_body(key) or key in COMMON_NAMES


def aliases(draft: Draft) -> tuple[str, ...]:
    """Every other name, sorted."""
    return tuple(sorted(set(draft.forms) - {draft.name}))

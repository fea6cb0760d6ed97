"""Named entities of the documents, gathered by name: what resolution across documents compares.

A `Group` holds every entity of the corpus that bears one name (and, when a gazetteer knows it, one identifier).  A
person known by a single word only is not gathered: a lone surname says too little; nor is a body whose name fits many
countries ("Defense Ministry").  See `lone`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Entity, Extraction
from kg.resolution.acronyms import acronym_letters
from kg.resolution.called import Called, offices_called
from kg.resolution.names import (
    given_name_gender,
    is_full_name,
    is_generic_body,
    name_key,
    person_words,
    title_gender,
    without_nickname,
)
from kg.resolution.offices import ANY_TOP
from kg.resolution.wordlists import COMMON_NAMES, KINSHIP, LEGAL_FORMS

PERSON, OTHER = "person", "other"
_EXECUTIVE = "kg:chiefExecutiveOf"
"""The office that "the head of Acme" holds too, as far as its words go."""
_KIN = frozenset({"kg:childOf", "kg:siblingOf", "kg:spouseOf"})

GroupKey = tuple[str, str, str]
"""Family (person or other), comparison form of the name, external identifier or empty."""


@dataclass(slots=True, eq=False)
class Record:
    """One named entity of one document."""

    document: str
    entity: Entity
    forms: Counter[str]
    """Its names as written."""
    keys: tuple[str, ...]
    """Comparison forms of its full names, the best name first."""
    family: str
    lone: bool
    """A person known by one word only, a name that fits many things ("Defense Ministry", "Summit"), or an acronym of
    several bodies."""
    canonical: str | None
    gid: str
    """External identifier from a gazetteer, or empty."""
    doubtful: tuple[str, ...] = ()
    """Identifiers that are likely, not certain."""
    offices: frozenset[tuple[str, str]] = frozenset()
    """Predicate and name key of the body of each office it holds."""
    called: frozenset[Called] = frozenset()
    """Of a person, the offices that stand beside the names, whether or not the document says what they are of."""
    kin: bool = False
    """Whether the document calls this person only by a given name, as somebody's relative: "his brother Bo"."""
    land: str = ""
    """The only country that its document names, or empty."""

    @property
    def place(self) -> str:
        """Readable identifier for decisions."""
        return f"{self.document}#{self.entity.id} {self.entity.name}"

    @property
    def local(self) -> str:
        """Document and first character, which tell things of one name apart in their IRIs."""
        return f"{self.document}#{self.entity.mentions[0].start}"


@dataclass(slots=True, eq=False)
class Group:
    """Every record of one name."""

    key: GroupKey
    records: list[Record] = field(default_factory=list)
    types: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    canonical: str | None = None
    words: tuple[str, ...] = ()
    gender: str = ""
    offices: set[tuple[str, str]] = field(default_factory=set)
    """Predicate and name key of the body of each office it holds."""
    called: set[Called] = field(default_factory=set)
    """Of a person, the offices that stand beside the names."""

    @property
    def name(self) -> str:
        """Comparison form of the name."""
        return self.key[1]

    @property
    def type(self) -> str:
        """Type by vote."""
        return min(self.types, key=lambda t: (-self.types[t], t))

    @property
    def documents(self) -> set[str]:
        """Ids of the documents that name it."""
        return {r.document for r in self.records}


@dataclass(frozen=True, slots=True)
class Usage:
    """What names the whole corpus uses: a gazetteer's word counts only when the corpus bears it out."""

    names: frozenset[str]
    """Comparison form of every name as written."""
    countries: dict[str, str]
    """Comparison form of a country's names and adjectives → its name."""


def read_usage(extractions: Iterable[Extraction]) -> Usage:
    """The names of all documents."""
    names: set[str] = set()
    countries: dict[str, str] = {}
    for extraction in extractions:
        text = extraction.document.text
        for entity in extraction.entities:
            for m in entity.mentions:
                if m.kind == "name":
                    key = name_key(text[m.start : m.end])
                    names.add(key)
                    if m.canonical and m.cls == "kg:Country":
                        countries[key] = min(m.canonical, countries.get(key, m.canonical))
    return Usage(frozenset(names), countries)


def make_records(extraction: Extraction, usage: Usage) -> list[Record]:
    """The named entities of one document."""
    text = extraction.document.text
    offices, land = _offices(extraction), _only_country(extraction)
    kin = {i for r in extraction.relations if r.predicate in _KIN for i in (r.subject, r.object)}
    made = []
    for entity in extraction.entities:
        forms: Counter[str] = Counter()
        canonical = None
        for m in entity.mentions:
            if m.kind == "name":
                canonical = canonical or (m.canonical if m.type == entity.type else None)
                if not m.adjective:
                    forms[clean(text[m.start : m.end])] += 1
        if forms or canonical:
            record = make_record(extraction.document.id, entity, forms, canonical, usage)
            record.offices, record.land = frozenset(offices.get(entity.id, ())), land
            if record.family == PERSON:
                record.called = offices_called(text, entity)
                record.kin = record.lone and entity.id in kin and _is_introduced(text, entity)
            made.append(record)
    return made


def _is_introduced(text: str, entity: Entity) -> bool:
    """Whether a noun for a relative stands right before the name, or a comma between: "her sister Ann", "her son, Bo"."""
    names = [m for m in entity.mentions if m.kind == "name"]
    before = text[max(0, names[0].start - 24) : names[0].start].replace(",", " ").lower().split()
    return bool(before) and before[-1] in KINSHIP


def _offices(extraction: Extraction) -> dict[str, set[tuple[str, str]]]:
    """The offices that the document's relations state, by entity."""
    names = {e.id: name_key(e.name) for e in extraction.entities}
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for relation in extraction.relations:
        if relation.object in names and relation.polarity == "positive":
            found[relation.subject].add((relation.predicate, names[relation.object]))
            if relation.predicate == "kg:headOf" and (relation.role or "").lower() in ANY_TOP:
                found[relation.subject].add((_EXECUTIVE, names[relation.object]))
    return found


def _only_country(extraction: Extraction) -> str:
    countries = {name_key(e.name) for e in extraction.entities if e.cls == "kg:Country"}
    return countries.pop() if len(countries) == 1 else ""


def make_record(document: str, entity: Entity, forms: Counter[str], canonical: str | None, usage: Usage) -> Record:
    """The record of an entity with its names as written."""
    gid = entity.links[0] if entity.links else ""
    doubtful: tuple[str, ...] = ()
    if canonical and entity.type == "Place" and entity.cls != "kg:Country" and name_key(canonical) not in usage.names:
        # another name of a place that nobody calls by its own: likely, not certain
        canonical, gid, doubtful = None, "", entity.links
    if entity.type == "Person":
        family, (keys, lone) = PERSON, _person_keys(entity, forms)
    else:
        family, (keys, lone) = OTHER, _other_keys(entity, forms, canonical, usage)
    distinct = tuple(k for k in dict.fromkeys(keys) if k)
    return Record(document, entity, forms, distinct or ("",), family, lone, canonical, gid, doubtful)


def _person_keys(entity: Entity, forms: Counter[str]) -> tuple[list[str], bool]:
    full = [" ".join(person_words(f)) for f in sorted(forms) if is_full_name(f)]
    full += [" ".join(person_words(f)) for form in sorted(forms) for f in without_nickname(form)]
    best = " ".join(person_words(entity.name) if full else person_words(entity.name)[-1:])
    return ([best], True) if not full else ([best, *full] if best in full else full, False)


def _other_keys(entity: Entity, forms: Counter[str], canonical: str | None, usage: Usage) -> tuple[list[str], bool]:
    keys = [name_key(canonical or entity.name), *(name_key(f) for f in sorted(forms))]
    if entity.type != "Organization" or canonical:
        return keys, not canonical and keys[0] in COMMON_NAMES
    for n in (1, 2):  # "Norlandic Defense Ministry" is Norland's
        words = keys[0].split()
        country = usage.countries.get(" ".join(words[:n]))
        if country and is_generic_body(" ".join(words[n:])):
            return [f"{' '.join(words[n:])} {name_key(country)}", *keys, " ".join(words[n:])], False
    body, _, land = keys[0].rpartition(" of ")
    if land in usage.countries and is_generic_body(body):  # "Defense Ministry of Norland"
        return [f"{body} {name_key(usage.countries[land])}", *keys, body], False
    return keys, is_generic_body(keys[0]) or keys[0] in COMMON_NAMES


def mark_ambiguous(records: Sequence[Record]) -> None:
    """Take acronyms that the corpus spells out in two ways, where they stand alone, for lone names."""
    spelled: dict[str, set[str]] = defaultdict(set)
    bare: dict[str, list[Record]] = defaultdict(list)
    known: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.family == PERSON:
            continue
        if record.canonical:
            if record.forms and all(acronym_letters(f) for f in record.forms):
                known[name_key(min(record.forms))].append(record)
            continue
        short = [k for k in record.keys if " " not in k and any(acronym_letters(f) for f in record.forms)]
        if short and len(record.keys) == 1:
            bare[short[0]].append(record)
        elif short and " " in record.keys[0]:
            for key in short:
                spelled[key].add(record.keys[0])
    for key, told in known.items():
        if spelled.get(key):  # the gazetteer knows one body by the letters, the corpus another
            for record in told:
                record.canonical, record.gid, record.keys, record.lone = None, "", (key,), True
    ambiguous = {k for k, longer in spelled.items() if len({frozenset(_core_words(name)) for name in longer}) > 1}
    crowded = _crowded_lengths(spelled, ambiguous)
    for key, alone in bare.items():
        if key in ambiguous or len(key) in crowded:
            for record in alone:
                record.lone = True


def _crowded_lengths(spelled: Iterable[str], ambiguous: set[str]) -> set[int]:
    """Lengths of acronyms that the corpus so often spells out in two ways that the others cannot be trusted either."""
    every, twice = Counter(map(len, spelled)), Counter(map(len, ambiguous))
    return {n for n, total in every.items() if total >= _ENOUGH and twice[n] > _CROWDED * total}


_ENOUGH, _CROWDED = 20, 0.05


def _core_words(name: str) -> list[str]:
    return [w for w in name.split() if w not in LEGAL_FORMS] or name.split()


def clean(text: str) -> str:
    """A name as written, on one line, with straight apostrophes and without a possessive ending."""
    return " ".join(text.replace("’", "'").removesuffix("'s").removesuffix("'").split())


def gather(records: Sequence[Record]) -> dict[GroupKey, Group]:
    """Groups of the records that are no lone names, sorted by key."""
    groups: dict[GroupKey, Group] = defaultdict(lambda: Group(("", "", "")))
    for record in records:
        if record.lone:
            continue
        key = group_key(record)
        if key not in groups:
            groups[key] = Group(key)
        _add(groups[key], record)
    return {key: groups[key] for key in sorted(groups)}


def group_key(record: Record) -> GroupKey:
    """The group that a record belongs to."""
    return (record.family, record.keys[0], record.gid)


def _add(group: Group, record: Record) -> None:
    group.records.append(record)
    group.types[record.entity.type] += 1
    group.classes[record.entity.cls] += 1
    group.forms.update(record.forms)
    group.offices |= record.offices
    group.called |= record.called
    group.canonical = min(filter(None, (group.canonical, record.canonical)), default=None)
    if record.family == PERSON:
        group.words = tuple(group.key[1].split())
        for form in record.forms:
            group.gender = group.gender or title_gender(form) or given_name_gender(group.words)

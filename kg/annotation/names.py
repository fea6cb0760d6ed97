"""What each name names: one type and class for the same words over the whole document.

1. `spans` says which words make up names.
2. Places with the same words are put together.  Long names are decided first, since they tell about their parts: a
   single word that ends a person's full name is that person's surname; and a word before its plural.
3. Each group adds up votes: the model's label (once, by its share of the group), the gazetteer's entries by their
   weight, the name's own words, and the words around each place (at most `_CAP` for one type).  The greatest sum wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.annotation.candidates import Candidate, key
from kg.annotation.clubs import name_clubs
from kg.annotation.cues import NO_NAMES, PERSON_NOUNS, PORTFOLIOS, TITLES, Vote
from kg.annotation.evidence import context_votes
from kg.annotation.gazetteer import Entry, Gazetteer
from kg.annotation.inner import inner_names
from kg.annotation.made_things import made_votes
from kg.annotation.name_words import DESIGNATORS
from kg.annotation.namesakes import countries_of_cities, meant_entry, named_countries
from kg.annotation.own_words import name_votes
from kg.annotation.short_names import Parts
from kg.annotation.spans import find_candidates
from kg.model import Name, Parse, Token

_CAP = 3.0
_ENOUGH = 1.0  # votes that a name needs which the model has not seen
_LIKELY = 0.6  # votes that give a row of capitalised words its type
_NAMED_KIND = 0.9  # votes of a noun beside the name that says what it is
_KNOWN = 3.0  # weight of a gazetteer's entry that decides
_TRUST = {"Organization": 0.8, "Group": 0.8, "Product": 0.7, "Work": 0.6, "NamedEvent": 0.8}
"""Weight of a label of the model, where it is not 1."""
_GENERAL = {
    "Person": "kg:Person",
    "Organization": "kg:Organization",
    "Place": "kg:Place",
    "Group": "kg:Group",
    "NamedEvent": "kg:NamedEvent",
    "Product": "kg:Product",
    "Work": "kg:Work",
    "Other": "kg:Thing",
}


def find_names(parse: Parse, gazetteer: Gazetteer) -> list[Name]:
    """The names of a parse, in text order, an outer name before the country's name that it begins with ("US State
    Department" and "US"); else they do not overlap."""
    candidates = find_candidates(parse, gazetteer)
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(parse.tokens, candidate.first, candidate.last).lower()].append(candidate)
    parts = Parts()
    homes, inner = named_countries(candidates), countries_of_cities(candidates)
    ends = {c.last: c for c in candidates}
    kinds = {c.last - 1: (c.entries[0].type, 0.6) for c in candidates if c.entries and c.entries[0].weight >= _KNOWN}
    named: list[Name] = []

    def is_firm(word: str) -> bool:
        alone = groups.get(word)
        decided = _decide(parse.tokens, word, alone, Parts(), ()) if alone else None
        return decided is not None and decided[1] == "kg:Company"

    for surface in sorted(groups, key=_telling):
        _share_entries(groups[surface])
        made = made_votes(parse.tokens, groups[surface], parts.heads, is_firm, gazetteer)
        people = () if made else _shortened(parse.tokens, surface, groups)
        beside = _listed(parse.tokens, groups[surface], kinds)
        decided = _decide(parse.tokens, surface, groups[surface], parts, [*made, *people, *beside])
        if decided is None:
            continue
        kind, cls = decided
        sure = kind == "Product" and any(v[0] == kind and v[2] > 1 for v in (*made, *beside))
        if sure or all(c.label == kind for c in groups[surface]):
            kinds.update((c.last - 1, (kind, 1.6 if sure else 0.6)) for c in groups[surface])
        if " " in surface:
            parts.add(surface, kind, cls)
        elif kind == "Product":
            parts.models.add(surface)
        entry = meant_entry(parse.tokens, groups[surface], kind, homes, inner, ends, gazetteer)
        named += (_name(candidate, kind, cls, entry) for candidate in groups[surface])
    named += list(inner_names(parse.tokens, named, gazetteer))
    return name_clubs(parse.tokens, sorted(named, key=lambda n: (n.first, -n.last)), gazetteer)


def _telling(surface: str) -> tuple[int, bool]:
    """Sorts names so that those that tell about others come first: the longer, the maker's, the singular."""
    last = surface.rpartition(" ")[2]
    return -surface.count(" "), (last not in DESIGNATORS if last != surface else last[-1] == "s")


def _listed(tokens: list[Token], group: list[Candidate], kinds: Mapping[int, tuple[str, float]]) -> list[Vote]:
    """A vote for the type of a name in the same list: "Norway, Sweden and X"."""
    for candidate in group:
        head = head_of(tokens, candidate.first, candidate.last)
        beside = [head.head] if head.dep == "conj" else []
        for other in (*beside, *(c for c in head.children if c.dep == "conj")):
            kind, weight = kinds.get(other.i, ("Group", 0.0))
            if kind != "Group":
                return [(kind, None, weight)]
    return []


def _shortened(tokens: list[Token], surface: str, groups: Mapping[str, list[Candidate]]) -> list[Vote]:
    """A vote for a person when the text goes on with the last word of the name alone, as it does with people."""
    full, short = groups[surface][0], groups.get(surface.rpartition(" ")[2], [])
    name = tokens[full.first : full.last]
    if not 1 < len(name) < 4 or not short or full.entries or short[0].entries or not _like_a_person(name):
        return []
    if any(t.lower in PERSON_NOUNS or t.lower in PORTFOLIOS for t in name):
        return []
    people = any(c.label == "Person" for c in short) or not any(c.label for c in short)
    return [("Person", None, 1.0)] if people else []


def _share_entries(group: list[Candidate]) -> None:
    """Give what the gazetteer knows about one way of writing the words ("Oslo") to the others ("OSLO")."""
    known = next((c.entries for c in group if c.entries), ())
    for candidate in group:
        candidate.entries = candidate.entries or known


def head_of(tokens: list[Token], first: int, last: int) -> Token:
    """The word of a span whose head lies outside; the last such word."""
    for token in reversed(tokens[first:last]):
        if token.head is token or not first <= token.head.i < last:
            return token
    return tokens[last - 1]


def _decide(
    tokens: list[Token], surface: str, group: list[Candidate], parts: Parts, extra: Sequence[Vote]
) -> tuple[str, str] | None:
    """Type and class of the thing that these words name, or None when they are no name."""
    if surface not in parts.surnames and (surface in NO_NAMES or all(w in TITLES for w in surface.split(" "))):
        return None
    sums: dict[str, float] = defaultdict(float)
    classes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))

    def vote(kind: str, cls: str | None, weight: float) -> None:
        sums[kind] += weight
        if cls and weight > 0:
            classes[kind][cls] += weight

    for candidate in group:
        if candidate.label:
            vote(candidate.label, candidate.cls, _TRUST.get(candidate.label, 1.0) / len(group))
    for entry in _best_entries(group[0].entries):
        vote(entry.type, entry.cls, entry.weight)
    first = group[0]
    own = () if first.entries and first.entries[0].weight >= 3 else name_votes(tokens[first.first : first.last])
    acronym = len(surface) <= 5 and tokens[first.first].text.isupper()
    context = list(_context(tokens, group))
    is_body = any(kind == "Organization" and cls and weight >= _NAMED_KIND for kind, cls, weight in context)
    for kind, cls, weight in (*own, *extra, *parts.votes(surface, acronym=acronym, is_body=is_body)):
        vote(kind, cls, weight)
    shown = 0.0
    for kind, cls, weight in context:
        vote(kind, cls, weight)
        shown += weight if kind == "Place" else 0
    if not first.entries and sums.get("Place", 0) > 0 and shown < 0.5:
        sums["Place"] -= 0.7  # a place that no gazetteer knows, and nothing in the text shows it to be one
    if sums.get("Person", 0) > 0 and not first.label and _like_a_person(tokens[first.first : first.last]):
        sums["Person"] += 0.4 if " " in surface else 0.3
    elif (
        sums.get("Person", 0) > 0 and first.label == "Organization" and _like_a_person(tokens[first.first : first.last])
    ):
        sums["Person"] += 0.2  # the model's frequent fault
    kind = max(sums, key=lambda k: (sums[k], k), default="Other")
    if sums[kind] < _ENOUGH and not any(c.label for c in group):
        if first.entries and not all(_stands_alone(tokens, c) for c in group):
            return None
        kind = "Other" if sums[kind] < _LIKELY else kind
    if sums[kind] <= 0:
        kind = "Organization" if first.label else "Other"
    found = classes[kind]
    return kind, max(found, key=lambda c: (found[c], c)) if found else _GENERAL[kind]


def _stands_alone(tokens: list[Token], name: Candidate) -> bool:
    """Whether a known name inside a sentence is what a verb or preposition speaks of, with nothing before it: "in Vik"."""
    head = head_of(tokens, name.first, name.last)
    if not name.first or tokens[name.first - 1].sentence != head.sentence or tokens[name.first - 1].text == "-":
        return False
    alone = head.dep in ("pobj", "dobj", "appos") and not any(c.dep in ("det", "amod", "poss") for c in head.children)
    return alone and all(t.tag == "NNP" and t.text.istitle() for t in tokens[name.first : name.last])


def _like_a_person(name: list[Token]) -> bool:
    """Whether the words are written like a surname, or forenames and surname."""
    if len(name) > 3 or (not (name[0].tag == "NNPS" and len(name) > 1) and name[0].tag != "NNP"):
        return False  # the tagger takes Anders for a plural
    return all(t.text.istitle() and t.text.isalpha() for t in name) and all(t.tag == "NNP" for t in name[1:])


def _best_entries(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The weightiest entry of each type."""
    seen = set()
    for entry in entries:
        if entry.type not in seen:
            seen.add(entry.type)
            yield entry


def _context(tokens: list[Token], group: list[Candidate]) -> Iterator[Vote]:
    """The votes around all places of a group, limited for each type."""
    sums: dict[str, float] = defaultdict(float)
    for candidate in group:
        head = head_of(tokens, candidate.first, candidate.last)
        for kind, cls, weight in context_votes(tokens, candidate.first, candidate.last, head):
            kept = max(-_CAP, min(_CAP, sums[kind] + weight)) - sums[kind]
            if kept:
                sums[kind] += kept
                yield kind, cls, kept


def _name(candidate: Candidate, kind: str, cls: str, entry: Entry | None) -> Name:
    if entry is None:
        return Name(first=candidate.first, last=candidate.last, type=kind, cls=cls, origin="model")
    people = entry.form == "people"
    return Name(
        first=candidate.first,
        last=candidate.last,
        type=kind,
        cls=entry.cls,
        origin=entry.origin,
        canonical=None if people or entry.shared else entry.name,
        adjective=entry.form == "demonym",
        links=() if people else entry.links,
        country=entry.country,
        capital=entry.capital,
    )

"""Which words are names, and of what: the model's entities and the gazetteer's names, reconciled.

Comes in: a parse with the model's entities as names.  Goes out: names with repaired spans and types that agree over the
document.
"""

from __future__ import annotations

from collections import defaultdict

from kg.annotation.gazetteer import Entry, Gazetteer, fold
from kg.model import Name, Parse, Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president vice-president prime
    minister premier chancellor king queen prince princess emperor pope cardinal archbishop bishop rev rev. reverend
    father brother sister senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor
    judge justice attorney general gen gen. lieutenant lt lt. colonel col col. captain capt capt. major maj maj.
    sergeant sgt sgt. admiral adm adm. commander corporal marshal private pvt. secretary minister ambassador
    spokesman spokeswoman spokesperson chairman chairwoman chair director chief head leader deputy foreign defense
    defence finance interior state ex-president then-president ceo sheikh ayatollah imam mullah comrade coach
    striker officer inspector detective sheriff
    """
)


def find_names(parse: Parse, gazetteer: Gazetteer) -> list[Name]:
    """The names of a parse, in text order and without overlap."""
    tokens = parse.tokens
    known = _known_names(tokens, gazetteer, parse)
    names: list[Name] = []
    taken = [False] * len(tokens)
    votes: dict[str, dict[tuple[str, str], float]] = defaultdict(lambda: defaultdict(float))
    spans = [(trim(tokens, n.first, n.last), n) for n in parse.names]
    for (first, last), name in spans:
        if first < last and _named(tokens, first, last):
            votes[_surface(tokens, first, last)][(name.type, name.cls)] += 1
    for first, last, entry in known:
        surface = _surface(tokens, first, last)
        agreed = votes.get(surface, {})
        model_place = any(k[0] == entry.type for k in agreed)
        if entry.weight < 1.0 and not model_place:
            continue
        if any(
            f <= first and last <= t and t - f > last - first
            for (f, t), n in spans
            if n.type in ("Person", "Organization")
        ):
            continue
        names.append(_known(first, last, entry))
        taken[first:last] = [True] * (last - first)
    for (first, last), _name in spans:
        if first >= last or any(taken[first:last]) or not _named(tokens, first, last):
            continue
        ballot = votes[_surface(tokens, first, last)]
        kind, cls = max(ballot, key=lambda k: (ballot[k], k))
        names.append(Name(first=first, last=last, type=kind, cls=cls, origin="model"))
        taken[first:last] = [True] * (last - first)
    return sorted(names, key=lambda n: n.first)


def _known(first: int, last: int, entry: Entry) -> Name:
    return Name(
        first=first,
        last=last,
        type=entry.type,
        cls=entry.cls,
        origin=entry.origin,
        canonical=None if entry.form == "people" else entry.name,
        adjective=entry.form == "demonym",
        links=() if entry.form == "people" else entry.links,
    )


def _surface(tokens: list[Token], first: int, last: int) -> str:
    return " ".join(t.lower for t in tokens[first:last])


def _named(tokens: list[Token], first: int, last: int) -> bool:
    return any(t.text[0].isupper() for t in tokens[first:last])


def trim(tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """The span without article, titles, possessive ending and punctuation at its ends."""
    while last > first and (
        tokens[last - 1].tag == "POS" or (not tokens[last - 1].text[-1].isalnum() and len(tokens[last - 1].text) == 1)
    ):
        last -= 1
    while first < last and (tokens[first].lower in ("the", "a", "an") or not tokens[first].text[0].isalnum()):
        first += 1
    while last - first > 1 and tokens[first].lower in TITLES and tokens[last - 1].ent == "PERSON":
        first += 1
    return first, last


def _known_names(tokens: list[Token], gazetteer: Gazetteer, parse: Parse) -> list[tuple[int, int, Entry]]:
    """Names of the gazetteer in the text, the longest at each place."""
    found = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if not token.text[0].isupper():
            continue
        first = at - 1
        word = fold(token.text)
        longest = gazetteer.longest(word)
        for size in range(min(longest, len(tokens) - first), 0, -1):
            row = tokens[first : first + size]
            if row[-1].sentence != token.sentence:
                continue
            entries = gazetteer.by_key(" ".join(fold(t.text) for t in row))
            if entries:
                found.append((first, first + size, entries[0]))
                at = first + size
                break
    return found

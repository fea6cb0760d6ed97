"""Clubs under the names of their towns: "the Bergen coach", where the text names Fjell Bergen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.annotation.candidates import key
from kg.annotation.cues import PLAYERS, words
from kg.annotation.gazetteer import Gazetteer
from kg.model import Name, Token

_SPORTING = PLAYERS | words("coach captain skipper playmaker teammate side squad fullback")
"""Nouns whose modifier or possessor is a club."""
_PLAYING = words("defeat thrash lose win play score draw trounce outplay knock concede equalize beat")
"""Verbs that a club does in a text on sport."""
_BIDS = words("bid right vote election award case war battle seat majority race host")
"""What a town, too, wins or loses."""
_BEATEN = words("beat defeat thrash join trounce outplay play")
_MATCH = words("against for to from")
_MOVING = words("score play sign join transfer move win lose debut draw")


def name_clubs(tokens: list[Token], named: Sequence[Name], gazetteer: Gazetteer) -> list[Name]:
    """The names, with those of a town that stand for its club as names of the club.

    A town's name stands for a club only where the text names the club in full, and the words around are those of sport.

    Args:
        tokens: of the parse.
        named: the names, in text order.
        gazetteer: knows the towns.
    """
    clubs = _clubs(tokens, named, gazetteer)
    if not clubs:
        return list(named)
    owner = {i: name for name in named for i in range(name.first, name.last)}
    short: dict[int, Name] = {}
    for token in tokens:
        full = clubs.get(token.lower) if token.text[0].isupper() else None
        own = owner.get(token.i)
        alone = own is None or (own.last - own.first == 1 and own.type in ("Place", "Other") and not own.adjective)
        if full and alone and _in_sport(token):
            short[token.i] = Name(
                first=token.i,
                last=token.i + 1,
                type="Organization",
                cls="kg:Organization",
                origin="model",
                canonical=full,
            )
    kept = [n for n in named if not (n.last - n.first == 1 and n.first in short)]
    return sorted([*kept, *short.values()], key=lambda n: (n.first, -n.last))


def _clubs(tokens: list[Token], named: Sequence[Name], gazetteer: Gazetteer) -> dict[str, str]:
    """Full names by the word for the town; not of a town with two clubs."""
    found: dict[str, set[str]] = {}
    for name in named:
        if name.type == "Organization" and name.cls == "kg:Organization" and name.last - name.first == 2:
            for at, other in ((name.last - 1, name.first), (name.first, name.last - 1)):
                entries = gazetteer.by_key(key(tokens, at, at + 1))
                rest = gazetteer.by_key(key(tokens, other, other + 1))
                town = any(e.cls == "kg:City" for e in entries[:2])
                if town and not any(e.cls in ("kg:City", "kg:Country") for e in rest[:1]) and _plays(tokens, name):
                    found.setdefault(tokens[at].lower, set()).add(key(tokens, name.first, name.last))
    return {town: full.pop() for town, full in found.items() if len(full) == 1}


def _plays(tokens: list[Token], name: Name) -> bool:
    """Whether a full name stands among words of sport too: no festival, firm or university."""
    return _in_sport(tokens[name.last - 1])


def _in_sport(token: Token) -> bool:
    """Whether the words around a name are those of sport: "the X coach", "X beat Y", "scored against X"."""
    return any(_sporting(head, dep) for head, dep in _places(token))


def _places(token: Token) -> Iterator[tuple[Token, str]]:
    node = token
    while node.dep == "conj" and node.head.i < node.i:
        node = node.head
    yield node.head, node.dep
    if node.dep in ("compound", "nmod", "amod", "poss") and node.head.tag == "NNP":  # "the Bergen coach Ann Berg"
        for sibling in node.head.children:
            if sibling.dep == "compound" and sibling.i > node.i and sibling.lemma in _SPORTING:
                yield sibling, node.dep
    if node.dep == "pobj":
        yield node.head.head, node.head.lower


def _sporting(head: Token, dep: str) -> bool:
    if dep in ("compound", "nmod", "amod", "poss"):
        return head.lemma in _SPORTING and head.pos in ("NOUN", "PROPN")
    if dep == "nsubj":
        won = {c.lemma for c in head.children if c.dep in ("dobj", "xcomp", "advcl")}
        return head.lemma in _PLAYING and won.isdisjoint(_BIDS)
    if dep == "dobj":
        return head.lemma in _BEATEN and not any(c.lemma in _BIDS for c in head.children)
    return dep in _MATCH and head.lemma in _MOVING

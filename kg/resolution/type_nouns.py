"""Nouns for a type: "the company", "the country", "the airline" stand for one that was named and is of that type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.model import Token
from kg.resolution.binding import coarguments, commanded
from kg.resolution.clusters import Cluster, Clusters, Node, first_token
from kg.resolution.descriptions import inside
from kg.resolution.names import name_key
from kg.resolution.offices import is_person_noun
from kg.resolution.wordlists import COMPANY_KINDS, COMPANY_NOUNS

_WINDOW = 6
"""Sentences that the noun may look back."""
_NONE, _MARGIN = -99.0, 0.15
_PROMINENT = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"near", "outside", "beyond", "off", "past", "towards", "toward"})
"""Prepositions before a landmark, of which the text goes on to tell nothing."""
_SMALL = frozenset({"town", "village"})
"""Nouns for what no country has for its capital."""
_TWICE = 2
"""Names after which a capital is more than told of in passing."""
_OPENING = 3
"""Sentences in which a text says what country it is about."""
_FAR = 2
"""Sentences beyond which "the city" may be another one that the text names."""
_SETTLED = frozenset({"town", "village", "city", "state", "province", "region", "district"})
_TOWNS = frozenset({"kg:City", "kg:Region"})
_AIR = frozenset({"air", "airline", "airlines", "airways"})
_JOINT = frozenset({"alliance", "union", "league", "bloc"})
"""Nouns for bodies of states and of others."""
_TRADES = {"airline": _AIR, "carrier": _AIR}
"""Words of a name that tell its trade, where they are not the noun itself."""
_ALIKE = {n: frozenset({"airline", "carrier"}) for n in ("airline", "carrier")}
"""Nouns that one and the same body is called by."""
_NO_FIRMS = frozenset(
    "union federation confederation party ministry court university institute committee council association charity "
    "foundation museum parliament squad alliance agency league movement".split()
)
"""Nouns for bodies that are no firms."""


class Ranked(NamedTuple):
    """Those who may be meant, the best first, and whether the best stands out."""

    clusters: list[Cluster]
    clear: bool


def rank_named(clusters: Clusters, node: Node, named: Sequence[Node], classes: frozenset[str]) -> Ranked:
    """Named things that a noun for their type may mean; the nearer and the more spoken of, the better.

    Args:
        clusters: the document's mentions.
        node: the noun.
        named: names of the noun's entity type so far, in text order.
        classes: classes of a name that the noun can stand for.
    """
    scored: dict[int, tuple[float, Cluster]] = {}
    banned = commanded(clusters.nodes, node)
    for other in reversed(named):
        if node.sentence - other.sentence > _WINDOW:
            break
        if id(other.cluster) in banned:
            continue
        if node.lemma in _SMALL and other.mention.capital:
            continue
        if node.lemma == "capital" and (not other.mention.capital or _is_seat(other) or _in_passing(clusters, other)):
            continue  # "the Paris lawyer" is told of, and not Paris
        if node.lemma in COMPANY_NOUNS and _is_no_firm(clusters, other.cluster):
            continue
        fits = other.mention.cls in classes or (node.lemma in _JOINT and _called(clusters, other.cluster, node.lemma))
        if fits and not inside(other, node) and not coarguments(other.token, node.token):
            value = _prominence(other, node)
            if value > scored.get(id(other.cluster), (_NONE, None))[0]:
                scored[id(other.cluster)] = (value, other.cluster)
    ranked = sorted(scored.values(), key=lambda pair: -pair[0])
    found = [c for _, c in ranked]
    if found and named_since(found, node, named):
        return Ranked(found, clear=False)
    if len(found) < 2:
        return Ranked(found, clear=bool(found))
    if node.lemma in _JOINT:
        told = [c for c in found if _called(clusters, c, node.lemma)]
        if len(told) == 1:
            return Ranked(told, clear=True)
    if node.lemma in COMPANY_KINDS:
        told = [c for c in found if _called(clusters, c, node.lemma)]
        return Ranked(told or found, clear=len(told) == 1)
    return Ranked(found, clear=ranked[0][0] - ranked[1][0] >= _MARGIN)


def named_since(found: Sequence[Cluster], node: Node, named: Sequence[Node]) -> bool:
    """Whether another town was named after the one that is spoken of most, so that "the city" may be either; or any town
    after a region that is told of only in somebody's office ("a former governor of Ostfold"); or whether the one has not
    been named for a while, and is not the only one."""
    if node.lemma not in _SETTLED:
        return False
    before = [n for n in found[0].nodes if n.order < node.order]
    if node.sentence - before[-1].sentence > _FAR and any(
        n.cluster is not found[0] and n.mention.cls == before[-1].mention.cls for n in named
    ):
        return True
    others = found[1:] if any(not _is_of_office(n) for n in before) else [n.cluster for n in named]
    return any(
        n.order > before[-1].order and n.order < node.order and n.mention.cls in _TOWNS
        for c in others
        if c is not found[0]
        for n in c.nodes
    )


def _is_of_office(node: Node) -> bool:
    """ "the governor of Ostfold": a place that only says whose an office is."""
    above = node.token.head.head if node.token.dep == "pobj" else node.token.head
    return is_person_noun(above.lemma)


def _is_no_firm(clusters: Clusters, cluster: Cluster) -> bool:
    """Whether something is called by what no firm is: "the pilots' union ALPL", "Bergen University"."""
    tokens = clusters.parse.tokens
    for node in cluster.nodes:
        if node.kind == "nominal" and node.lemma in _NO_FIRMS:
            return True
        if node.kind == "name" and (
            tokens[first_token(clusters.parse, node) - 1].lower in _NO_FIRMS
            or (node.token.lower in _NO_FIRMS and node.token.lower != "union" and " " in node.text)
        ):
            return True
    return False


def _called(clusters: Clusters, cluster: Cluster, noun: str) -> bool:
    """Whether something is called by a noun elsewhere: in a description, right before its name, or in it."""
    tokens = clusters.parse.tokens
    words = _TRADES.get(noun, frozenset({noun}))
    nouns = _ALIKE.get(noun, frozenset({noun}))
    return any(
        n.lemma in nouns
        or words & set(name_key(n.text).split())
        or tokens[first_token(clusters.parse, n) - 1].lower in nouns
        for n in cluster.nodes
        if n.kind != "pronoun"
    )


def _prominence(other: Node, node: Node) -> float:
    role = 0.5 if first_of_several(other.token).dep in _PROMINENT else 0.0
    if other.mention.adjective:
        role = -1.0 if other.token.head.dep in _PROMINENT else -2.0  # "Norlandic officials said that the country"
    elif other.token.dep == "compound" and (_is_line(other.token.head) or _is_seat(other)):
        role = -1.0  # "its Falcon saloons": the model, not the maker
    elif other.mention.type == "Place" and other.token.dep == "pobj" and other.token.head.lower in _BESIDE:
        role = -1.0  # "a field near Oslo"
    if node.lemma in (other.mention.canonical or other.text).lower():
        role += 1.0  # "the phone" for a name that holds the word
    return role - (node.sentence - other.sentence) + 0.2 * min(other.cluster.names_seen, 8)


def _is_seat(place: Node) -> bool:
    """Whether a city only says which body is meant: "told a Lima court"."""
    return place.mention.cls == "kg:City" and place.token.head.tag in ("NN", "NNS")


def _in_passing(clusters: Clusters, place: Node) -> bool:
    """Whether a capital is named once, far from the beginning: "talks in Doha", in a text on another country."""
    return (
        place.cluster.names_seen < _TWICE
        and place.sentence > _OPENING
        and not any(
            n.mention.country == place.mention.country and n.mention.cls == "kg:Country" and n.sentence <= _OPENING
            for n in clusters.nodes
        )
    )


def _is_line(noun: Token) -> bool:
    """Whether the noun after a name is what bears it ("its Falcon saloons"), and no office ("Acme founder Bo Lund")."""
    return noun.tag in ("NN", "NNS") and noun.dep not in ("compound", "appos") and not is_person_noun(noun.lemma)


def first_of_several(token: Token) -> Token:
    """The first of the words that "and" joins, whose place in the clause they all share."""
    while token.dep == "conj":
        token = token.head
    return token

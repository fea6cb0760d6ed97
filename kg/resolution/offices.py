"""Who is called what in a document: titles before names, appositions and copulas, with the country or body they go
with.

"Norland's president Ann Berg", "Ann Berg, president of Norland" and "Ann Berg is the president" all say: Berg,
president, (Norland).  Nominals such as "the Norlandic president" or "the president" are resolved through this.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.model import Token
from kg.resolution.clusters import Cluster, Clusters, Node
from kg.resolution.wordlists import HEADS, IT, PERSON_NOUNS

_SAME = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "ceo": "executive",
    "co-founder": "founder",
    "premier": "minister",
}


_RANKS = frozenset({"vice", "deputy", "assistant", "former", "acting", "ex", "shadow"})
"""Words that say that somebody is not the holder but another."""
KINDS = _RANKS | frozenset(
    """
    prime foreign defense defence interior home justice finance treasury education health trade transport energy
    agriculture environment labor labour culture economy press state attorney first opposition chief
    """.split()
)
_PAST = frozenset({"former", "ex"})
_ACTING = frozenset({"Place", "Organization"})
_PLAIN: frozenset[str] = frozenset()
_CHIEF = frozenset({"chief"})
PREMIER = {"premier": frozenset({"prime"}), "ceo": frozenset({"chief"})}
"""Nouns that say in one word which minister or executive is meant."""
ANY_TOP = frozenset({"leader", "head", "dictator", "ruler", "strongman", "chief", "boss"})
"""Nouns that stand for any office at the top."""


def office_kind(noun: Token) -> frozenset[str]:
    """The words before a title's noun that make it another office: "vice" in "Norland's vice president".

    Args:
        noun: the head of the title.
    """
    found = {c.lower for c in noun.children if c.i < noun.i and c.dep in ("compound", "amod", "nmod")}
    return frozenset(found & KINDS) | PREMIER.get(noun.lower, _PLAIN)


@dataclass(frozen=True, slots=True)
class Office:
    """One holder called by one noun."""

    noun: str
    """Lemma of the title's head, gendered forms made one."""
    kind: frozenset[str]
    """Words before the noun that make it another office: "foreign", "vice"."""
    holder: Node
    body: Node | None
    """The country or body it goes with, when it is said."""


class Offices:
    """All offices of a document, by noun."""

    def __init__(self) -> None:
        self.by_noun: dict[str, list[Office]] = defaultdict(list)
        self.by_holder: dict[int, list[Office]] = defaultdict(list)

    def add(self, noun: str, holder: Node, body: Node | None, kind: frozenset[str] = _PLAIN) -> None:
        """Note that a holder is called by a noun."""
        office = Office(office_noun(noun), kind, holder, body)
        self.by_noun[office.noun].append(office)
        self.by_holder[holder.order].append(office)

    def holders(
        self, noun: str, body: Cluster | None, before: int, kind: frozenset[str] = _PLAIN, *, exact: bool = False
    ) -> list[Cluster]:
        """Those who can be meant by a noun, with a body or without, the latest mentioned first.

        "leader" and "head" stand for any office at the top; "the foreign minister" for no other minister.  With `exact`
        only those of whom the document says that they go with the body.
        """
        name = office_noun(noun)
        fit = self._fitting(name, name in ANY_TOP, body, kind)
        if not fit and body is not None and name in HEADS:
            fit = self._fitting(name, True, body, kind)
        if not fit and body is not None and name == "executive" and "chief" in kind:
            # "the Acme CEO" after "Berg, head of Acme": one who is said to lead that very body (its president may be another)
            fit = [
                o
                for o in self._fitting("head", True, body, kind - _CHIEF)
                if o.body is not None and o.noun != "president"
            ]
        if exact:
            fit = [o for o in fit if o.body is not None]
        found: dict[int, Cluster] = {}
        for office in fit:
            cluster = office.holder.cluster
            if cluster.first.order < before:
                found[id(cluster)] = cluster
        return sorted(found.values(), key=lambda c: -last_before(c, before))

    def _fitting(self, name: str, any_top: bool, body: Cluster | None, kind: frozenset[str]) -> list[Office]:
        """Offices of this name, or of any at the top, with this body; where none is, those whose body is not said: for an
        organisation those of the same name only ("President Berg" is not the head of a company)."""
        nouns = sorted({name, *HEADS, "executive"}) if any_top else [name]
        all_ = [o for noun in nouns for o in self.by_noun.get(noun, ()) if kind <= o.kind]
        if any_top:
            all_ = [o for o in all_ if o.noun != "executive" or "chief" in o.kind]
        if not kind & _RANKS:
            all_ = [o for o in all_ if not o.kind & _RANKS]
        if body is None:
            return all_
        exact = [o for o in all_ if o.body is not None and o.body.cluster is body]
        loose = [o for o in all_ if o.body is None and (o.noun == name or body.type != "Organization")]
        if name == "executive":
            loose = [o for o in loose if o.kind == kind]  # "the EU executive" is no chief executive
        return exact or loose

    def bodies(self, cluster: Cluster, *, now: bool = False) -> list[Cluster]:
        """The bodies that somebody speaks or acts for, as the document says; with `now` not those they did so for."""
        found: dict[int, Cluster] = {}
        for node in cluster.nodes:
            for office in self.by_holder.get(node.order, ()):
                if now and not office.kind.isdisjoint(_PAST):
                    continue
                if office.body is not None and office.body.cluster.type in _ACTING:
                    found[id(office.body.cluster)] = office.body.cluster
        return list(found.values())


def last_before(cluster: Cluster, order: int) -> int:
    """Position of the cluster's last mention before a position, or -1."""
    best = -1
    for node in cluster.nodes:
        if node.order >= order:
            break
        best = node.order
    return best


def office_noun(noun: str) -> str:
    """The noun with gendered and spelling variants made one.

    >>> office_noun("spokeswoman"), office_noun("president")
    ('spokesperson', 'president')
    """
    return _SAME.get(noun, noun)


def is_person_noun(lemma: str) -> bool:
    """Whether a noun names a person: from the list, or by its ending ("guitarist").

    >>> is_person_noun("violinist"), is_person_noun("train")
    (True, False)
    """
    return lemma in PERSON_NOUNS or (len(lemma) > 5 and lemma.endswith(("ist", "man", "woman")))


def body_of(clusters: Clusters, noun: Token) -> Node | None:
    """The country or body a title goes with: `Norland's ... `, `Norlandic ...`, `... of / for / at Norland`."""
    for child in noun.children:
        if child.dep in ("poss", "compound", "amod", "nmod"):
            found = clusters.by_head.get(child.i)
            if found is not None and (found.cluster.type in _ACTING or found.word in IT):
                return found  # what "its" stands for is known later
        elif child.dep == "prep" and child.lower in ("of", "for", "at", "from", "with"):
            for obj in child.children:
                if obj.dep == "pobj" and (found := clusters.by_head.get(obj.i)) is not None:
                    return found if found.cluster.type in _ACTING else None
    return None


def country_of(clusters: Clusters, node: Node) -> str | None:
    """The country that the words around a body's name give: "Norwegian Defense Ministry", "Norway's ...", "... of
    Norway"."""
    for child in node.token.children:
        if child.dep in ("poss", "compound", "amod", "nmod"):
            found = clusters.by_head.get(child.i)
        elif child.dep == "prep" and child.lower in ("of", "in") and (obj := child.child("pobj")) is not None:
            found = clusters.by_head.get(obj.i)
        else:
            continue
        if found is not None and found is not node and found.mention.cls == "kg:Country":
            return found.mention.canonical or found.text
    return None

"""Who is called what in a document: titles before names, appositions and copulas, with the country or body they go
with.

"Norland's president Ann Berg", "Ann Berg, president of Norland" and "Ann Berg is the president" all say: Berg,
president, (Norland).  Nominals such as "the Norlandic president" or "the president" are resolved through this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Token
from kg.resolution.appositions import appositive
from kg.resolution.clusters import Cluster, Clusters, Node, first_token
from kg.resolution.wordlists import FEMALE_NOUNS, HE, HEADS, MALE_NOUNS, PERSON_NOUNS, SHE

_SAME = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "ceo": "chief",
    "co-founder": "founder",
    "premier": "minister",
}
_AGENTIVE = ("er", "or", "ist", "man", "woman", "ant", "ian", "ee")


_RANKS = frozenset({"vice", "deputy", "assistant", "former", "acting", "ex", "shadow"})
"""Words that say that somebody is not the holder but another."""
_KINDS = _RANKS | frozenset(
    """
    prime foreign defense defence interior home justice finance treasury education health trade transport energy
    agriculture environment labor labour culture economy press state attorney first opposition
    """.split()
)
_PLAIN: frozenset[str] = frozenset()


def office_kind(noun: Token) -> frozenset[str]:
    """The words before a title's noun that make it another office: "vice" in "Norland's vice president".

    Args:
        noun: the head of the title.
    """
    found = {c.lower for c in noun.children if c.i < noun.i and c.dep in ("compound", "amod", "nmod")}
    return frozenset(found & _KINDS)


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

    def holders(self, noun: str, body: Cluster | None, before: int, kind: frozenset[str] = _PLAIN) -> list[Cluster]:
        """Those who can be meant by a noun, with a body or without, the latest mentioned first.

        "leader" and "head" stand for any office at the top; "the foreign minister" for no other minister.
        """
        name = office_noun(noun)
        nouns = HEADS if name in ("leader", "head", "dictator", "ruler", "strongman", "chief") else {name}
        fit = self._fitting(nouns, body, kind)
        if not fit and body is not None and name in HEADS:
            fit = self._fitting(HEADS, body, kind)
        found: dict[int, Cluster] = {}
        for office in fit:
            cluster = office.holder.cluster
            if cluster.first.order < before:
                found[id(cluster)] = cluster
        return sorted(found.values(), key=lambda c: -last_before(c, before))

    def _fitting(self, nouns: frozenset[str] | set[str], body: Cluster | None, kind: frozenset[str]) -> list[Office]:
        all_ = [o for noun in sorted(nouns) for o in self.by_noun.get(noun, ()) if kind <= o.kind]
        if not kind & _RANKS:
            all_ = [o for o in all_ if not o.kind & _RANKS]
        if body is None:
            return all_
        exact = [o for o in all_ if o.body is not None and o.body.cluster is body]
        return exact or [o for o in all_ if o.body is None]

    def bodies(self, cluster: Cluster) -> list[Cluster]:
        """The bodies that somebody speaks or acts for, as the document says."""
        found: dict[int, Cluster] = {}
        for node in cluster.nodes:
            for office in self.by_holder.get(node.order, ()):
                if office.body is not None:
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


def find_offices(clusters: Clusters) -> Offices:
    """Read the offices off titles, appositions and copulas, and link appositions to their names."""
    offices = Offices()
    for node in clusters.nodes:
        if node.kind == "name" and node.mention.type == "Person":
            _title_before(clusters, offices, node)
        if node.kind != "pronoun":
            _apposition(clusters, offices, node)
            _copula(clusters, offices, node)
    return offices


def _title_before(clusters: Clusters, offices: Offices, node: Node) -> None:
    """`Norland President Ann Berg`: the noun before the name, and the body before the noun."""
    tokens = clusters.parse.tokens
    i = first_token(clusters.parse, node) - 1
    if i < 0 or tokens[i].sentence != node.token.sentence:
        return
    noun = tokens[i]
    if noun.tag[:2] != "NN" or not is_person_noun(noun.lemma if noun.lemma in PERSON_NOUNS else noun.lower):
        return
    lemma = noun.lower if noun.lower in PERSON_NOUNS else noun.lemma
    _mark_gender(node, lemma)
    title = clusters.by_head.get(i)
    if title is not None and title.kind == "nominal" and title.number == node.number:
        clusters.link(title, node, "title", 0.9)
    kind = _kind_before(tokens, i)
    j = i - 1
    while (
        j >= 0 and tokens[j].sentence == noun.sentence and tokens[j].tag in ("NN", "NNP", "NNPS", "JJ", "POS", "HYPH")
    ):
        body = clusters.by_head.get(j)
        if body is not None and body.kind == "name" and body.mention.type in ("Place", "Organization"):
            offices.add(lemma, node, body, kind)
            return
        j -= 1
    offices.add(lemma, node, body_of(clusters, noun), kind)


def _kind_before(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """The same for a title before a name, whose words may all hang on the name."""
    found = set()
    for token in reversed(tokens[max(0, i - 4) : i]):
        if token.lower in _KINDS:
            found.add(token.lower)
        elif token.tag not in ("NN", "NNP", "JJ", "HYPH", "CC"):
            break
    return frozenset(found)


def _mark_gender(node: Node, lemma: str) -> None:
    gender = "male" if lemma in MALE_NOUNS else "female" if lemma in FEMALE_NOUNS else ""
    if gender and not node.cluster.gender:
        node.cluster.gender = gender


def body_of(clusters: Clusters, noun: Token) -> Node | None:
    """The country or body a title goes with: `Norland's ... `, `Norlandic ...`, `... of / for / at Norland`."""
    for child in noun.children:
        if child.dep in ("poss", "compound", "amod", "nmod"):
            found = clusters.by_head.get(child.i)
            if found is not None and found.cluster.type in ("Place", "Organization"):
                return found
        elif child.dep == "prep" and child.lower in ("of", "for", "at", "from", "with"):
            for obj in child.children:
                if obj.dep == "pobj" and (found := clusters.by_head.get(obj.i)) is not None:
                    return found if found.cluster.type in ("Place", "Organization") else None
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


def _apposition(clusters: Clusters, offices: Offices, node: Node) -> None:
    """`Ann Berg, the president of Norland` and `the coach, Ann Berg`."""
    for child in node.token.children:
        if child.dep != "appos":
            continue
        other = clusters.by_head.get(child.i)
        if other is None:
            if node.cluster.type == "Person" and is_person_noun(child.lemma):
                offices.add(child.lemma, node, body_of(clusters, child), office_kind(child))
            continue
        if other.kind == "name" and other.mention.type == "Person" and node.cluster.type != "Person":
            node = _person_above(clusters, node)
        if other.kind == "pronoun" or not appositive(clusters, node, other):
            continue
        name, noun = (node, other) if node.kind == "name" else (other, node)
        if noun.kind != "name" and name.kind == "name" and name.cluster.type == "Person":
            offices.add(noun.lemma, name, body_of(clusters, noun.token), office_kind(noun.token))
        clusters.link(other, node, "apposition", 0.9)


def _person_above(clusters: Clusters, node: Node) -> Node:
    """`The mayor of Bergen, Ann Berg`: the mayor, wherever the parser put the apposition."""
    top = node.token
    while top.dep == "pobj" and top.head.dep == "prep" and top.head.lower in ("of", "for", "at", "in"):
        top = top.head.head
        found = clusters.by_head.get(top.i)
        if found is not None and found.kind == "nominal" and found.cluster.type == "Person":
            return found
    return node


def _copula(clusters: Clusters, offices: Offices, node: Node) -> None:
    """`Ann Berg is the president of Norland`: a predicate noun, not negated, not hedged; an indefinite one says what a
    person or a body is."""
    verb = node.token.head
    if node.token.dep != "nsubj" or verb.lemma != "be" or verb.lower not in ("is", "was", "are", "were"):
        return
    attr = verb.child("attr")
    if attr is None or any(c.dep in ("neg", "aux") for c in verb.children):
        return
    other = clusters.by_head.get(attr.i)
    if node.cluster.type == "Person" and is_person_noun(attr.lemma):
        offices.add(attr.lemma, node, body_of(clusters, attr), office_kind(attr))
    if other is None or other.kind != "nominal" or node.kind == "nominal" or other.number != node.number:
        return
    if node.word in HE or node.word in SHE:
        if other.cluster.type == "Person":
            clusters.link(other, node, "copula", 0.8)
        return
    same = other.cluster.type == node.cluster.type
    if same and (other.definite or node.cluster.type in ("Person", "Organization")):
        clusters.link(other, node, "copula", 0.8)

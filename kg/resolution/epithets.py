"""Descriptions that stand in for a name: "the 54-year-old", "the Bergen-born striker", "the Norwegian firm".

News writing calls whom it has just spoken of by what else is known of them: age, birthplace, nation, seat.  Such a
description goes to the one named person or body of the sentence before; where several may be meant it stays apart.
"""

from __future__ import annotations

from dataclasses import replace

from kg.model import Token
from kg.resolution.binding import SUBJECT
from kg.resolution.clusters import PLURAL, SINGULAR, Cluster, Clusters, Node, conflict
from kg.resolution.names import name_key
from kg.resolution.offices import Offices, is_person_noun, office_noun
from kg.resolution.speakers import SAYING, Voices
from kg.resolution.wordlists import COMPANY_KINDS, COMPANY_NOUNS, FIRST_SINGULAR, HEADS, KINSHIP

_REACH = 2
"""Sentences back in which the one who is meant is looked for; the nearest with a candidate decides."""
_ORIGINS = frozenset({"born", "based", "raised", "headquartered", "listed", "owned"})
"""Second parts of compounds that tell where somebody or something is from."""
_PARTS = SUBJECT | {"poss", "dobj"}
_SEATS = frozenset({"based", "headquartered"})
_NARROWING = frozenset({"poss", "prep", "relcl", "acl", "appos"})
_SCENE = frozenset(
    "victim suspect attacker assailant gunman driver passenger man woman boy girl child teenager witness patient".split()
)
"""Nouns for somebody of a scene, whom a text often does not name."""
_CALLINGS = frozenset(
    """
    politician economist diplomat lawmaker academic singer musician composer rapper comedian actor actress filmmaker
    writer novelist author poet painter sculptor billionaire millionaire tycoon physicist chemist historian philosopher
    cleric pontiff
    """.split()
)
"""Nouns for what somebody is all the time, and not only in the scene that is told."""
_FUNCTIONS = frozenset(
    """
    spokesperson prosecutor judge lawyer attorney solicitor barrister investigator detective inspector officer sheriff
    coach trainer manager doctor physician surgeon referee
    """.split()
)
"""Nouns for those who in a report speak and decide of others: "the 31-year-old" after them is hardly they."""
_OF_STATES = frozenset("ambassador consul envoy minister premier president chancellor king queen".split())
"""Offices of a state: "the Swedish ambassador" is nobody who was told of as something else."""
_CLUBS = frozenset({"club", "team", "side"})
_BODIES = COMPANY_NOUNS | _CLUBS | {"group"}
_CLASSES = frozenset({"kg:Company", "kg:Organization"})


def is_epithet(clusters: Clusters, node: Node) -> bool:
    """Whether a definite description tells something of whom the text has just spoken of, rather than bring in another.

    A demonym with "the" ("the Swede") becomes a description of a person.
    """
    token = node.token
    part = token.dep in _PARTS or (token.dep == "pobj" and node.lemma in _CLUBS)
    if not part or not any(c.dep == "det" and c.lower == "the" for c in token.children):
        return False
    if any(c.dep in _NARROWING and c.i > token.i and not _adds(c) for c in token.children):
        return False
    if node.kind == "name":
        return _one_of_a_people(node)
    if node.number == PLURAL:
        return False
    if node.mention.type == "Person":
        if node.lemma in KINSHIP | _SCENE:
            return False
        if node.lemma in _CALLINGS and all(c.dep in ("det", "punct") for c in token.children):
            return True
        return token.lower == "old" or _is_demonym(clusters, node) or _tells_origin(clusters, token, former=True)
    return node.mention.type == "Organization" and node.lemma in _BODIES and _tells_origin(clusters, token)


def _adds(clause: Token) -> bool:
    """Whether a relative clause only adds something, as the comma before it says: "the Swede, who married Lund"."""
    return clause.dep == "relcl" and any(c.text == "," and c.i < clause.left for c in clause.head.children)


def _one_of_a_people(node: Node) -> bool:
    mention = node.mention
    if mention.type != "Group" or mention.country is None or node.token.tag not in ("NN", "NNP"):
        return False
    node.kind, node.number = "nominal", SINGULAR
    node.mention = replace(mention, kind="nominal", type="Person", cls="kg:Person")
    node.cluster.types, node.cluster.number = {"Person": 1}, SINGULAR
    return True


def _is_demonym(clusters: Clusters, node: Node) -> bool:
    return node.token.tag in ("JJ", "NNP", "NN") and node.token.text[0].isupper() and " " not in node.text


def _tells_origin(clusters: Clusters, noun: Token, *, former: bool = False) -> bool:
    """Whether a noun's modifiers tell an age, a place or a nation; with `former`, what somebody was before."""
    for child in noun.children:
        if child.i > noun.i or child.dep not in ("amod", "compound", "nmod"):
            continue
        if child.lower in _ORIGINS or (child.lower == "old" and child.children):
            return True
        if former and child.lower == "former" and noun.lemma not in HEADS:
            return True
        name = clusters.by_head.get(child.i)
        if name is not None and name.kind == "name" and name.mention.type == "Place":
            return name.mention.adjective or noun.lemma in _CLUBS
    return False


def find_meant(clusters: Clusters, node: Node, offices: Offices, voices: Voices) -> Cluster | None:
    """The one named person or body that a description can mean, or None.

    Args:
        clusters: the document's mentions; those before the description are resolved.
        node: a description for which `is_epithet` holds.
        offices: who holds which office, for the nation of people.
        voices: speakers; a quotation speaks of its speaker, whoever is named in it.
    """
    by_sentence: dict[int, list[Node]] = {}
    for other in reversed(clusters.nodes[: node.order]):
        if node.sentence - other.sentence > _REACH:
            break
        by_sentence.setdefault(other.sentence, []).append(other)
    here = by_sentence.get(node.sentence, [])
    if any(_is_rival(n, node) and voices.quote_at(n.mention.start) < 0 for n in here):
        return _only(clusters, node, _spoken_of(here, node, voices), offices) if _says_after(node) else None
    for back in range(1, _REACH + 1):
        nodes = by_sentence.get(node.sentence - back, [])
        if found := _spoken_of(nodes, node, voices):
            return _only(clusters, node, found, offices)
        if any(_is_rival(n, node) for n in nodes):
            return None  # only as the owner of something: "that was Berg's decision"
    return None


def _says_after(node: Node) -> bool:
    """ "Acme will close a yard, the Bergen-based firm said": who speaks tells of itself."""
    verb = node.token.head
    content = verb.child("ccomp")
    return node.token.dep == "nsubj" and verb.lemma in SAYING and content is not None and content.i < node.token.left


def _is_rival(other: Node, node: Node) -> bool:
    """Whether a mention is of somebody who might be meant."""
    unknown = other.kind == "nominal" and other.token.dep in SUBJECT and is_person_noun(other.lemma)
    person = node.cluster.type == "Person" and unknown
    if (other.cluster.type != node.cluster.type and not person) or other.number == PLURAL or other.mention.adjective:
        return False
    if other.kind == "nominal" and not other.cluster.named and other.token.dep not in SUBJECT:
        return other.token.child("poss") is None  # "he thanked his successor": told of in passing
    return node.cluster.type == "Person" or any(n.mention.cls in _CLASSES for n in other.cluster.nodes)


def _spoken_of(nodes: list[Node], node: Node, voices: Voices) -> list[Cluster]:
    """The people or bodies that a sentence speaks of."""
    found: dict[int, Cluster] = {}
    told: set[int] = set()
    for other in nodes:
        if voices.quote_at(other.mention.start) >= 0 and other.word not in FIRST_SINGULAR:
            other = voices.speaker(other.mention.start)[0] or other
        if _is_rival(other, node):
            found[id(other.cluster)] = other.cluster
            if other.token.dep != "poss":
                told.add(id(other.cluster))
    return [c for i, c in found.items() if i in told]


def _only(clusters: Clusters, node: Node, found: list[Cluster], offices: Offices) -> Cluster | None:
    """The one who is named and of the nation that is told, if all are known."""
    nations = _nations(clusters, node)
    called = [o.holder for o in offices.by_noun.get(office_noun(node.lemma), ()) if o.holder.order < node.order]
    if called:  # "the former bishop" is none but a bishop
        found = [c for c in found if any(h.cluster is c for h in called)]
    elif node.lemma in _OF_STATES:
        return None
    if any(o.noun in _FUNCTIONS for c in found for n in c.nodes for o in offices.by_holder.get(n.order, ())):
        return None
    fit = [c for c in found if not conflict(node.cluster, c) and not _foreign(clusters, c, offices, nations)]
    if node.lemma in COMPANY_KINDS and any(_is_one(n, node.lemma) for n in clusters.nodes[: node.order]):
        fit = [c for c in fit if any(_is_one(n, node.lemma) for n in c.nodes)]
    if len(fit) > 1 and nations:
        fit = [c for c in fit if nations & _nations_of(clusters, c, offices)]
    if len(fit) != 1 or not fit[0].named:
        return None
    return fit[0]


def _is_one(node: Node, noun: str) -> bool:
    """Whether a body's name says its trade: "Svea Bank" is a bank."""
    return node.kind == "name" and node.mention.type == "Organization" and noun in name_key(node.text).split()


def _foreign(clusters: Clusters, cluster: Cluster, offices: Offices, nations: set[str]) -> bool:
    known = _nations_of(clusters, cluster, offices)
    return bool(nations and known) and not nations & known


def _nations_of(clusters: Clusters, cluster: Cluster, offices: Offices) -> set[str]:
    found = {code for n in cluster.nodes for code in _nations(clusters, n)}
    bodies = [n.mention for b in offices.bodies(cluster) if b.type == "Place" for n in b.nodes]
    bodies += [o.mention for n in cluster.nodes if n.kind == "name" and (o := _possessor(clusters, n)) is not None]
    return found | {m.country for m in bodies if m.country is not None}


def _possessor(clusters: Clusters, name: Node) -> Node | None:
    """Whose somebody is said to be: "Norway's Ann Berg"."""
    owner = name.token.child("poss")
    return clusters.by_head.get(owner.i) if owner is not None else None


def _nations(clusters: Clusters, node: Node) -> set[str]:
    """Countries by which a mention is described: "the Norwegian singer", "the Norwegian", "the Bergen firm"."""
    words = [node.token, *(c for c in node.token.children if c.i < node.token.i)]
    names = [n.mention for w in words if (n := clusters.by_head.get(w.i)) is not None and n.kind == "name"]
    found = {m.country for m in names if m.adjective or (m.cls == "kg:City" and node.kind == "nominal")}
    if node.kind == "nominal":
        found.add(node.mention.country)
        seats = (p for c in node.token.children if c.lower in _SEATS for p in c.children)
        found |= {n.mention.country for p in seats if (n := clusters.by_head.get(p.i)) is not None}
    return {code for code in found if code is not None}

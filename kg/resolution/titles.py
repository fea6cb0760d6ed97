"""Reads the offices of a document off titles before names, appositions and copulas, and links what they say is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Token
from kg.resolution.appositions import appositive
from kg.resolution.clusters import SINGULAR, Clusters, Node, first_token
from kg.resolution.offices import KINDS, PREMIER, Offices, body_of, is_person_noun, office_kind
from kg.resolution.wordlists import FEMALE_NOUNS, HE, KINSHIP, MALE_NOUNS, PERSON_NOUNS, SHE


def find_offices(clusters: Clusters) -> Offices:
    """Read the offices off titles, appositions and copulas, and link appositions to their names."""
    offices = Offices()
    for node in clusters.nodes:
        if node.kind == "name" and node.mention.type == "Person":
            _title_before(clusters, offices, node)
        if node.kind != "pronoun":
            _apposition(clusters, offices, node)
            _side_by_side(clusters, node)
            _copula(clusters, offices, node)
            _identified(clusters, node)
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
    """The words that make a title before a name another office; its words may all hang on the name."""
    found = set()
    for token in reversed(tokens[max(0, i - 4) : i]):
        if token.lower in KINDS:
            found.add(token.lower)
        elif token.tag not in ("NN", "NNP", "JJ", "HYPH", "CC"):
            break
    return frozenset(found) | PREMIER.get(tokens[i].lower, frozenset())


def _mark_gender(node: Node, lemma: str) -> None:
    gender = "male" if lemma in MALE_NOUNS else "female" if lemma in FEMALE_NOUNS else ""
    if gender and not node.cluster.gender:
        node.cluster.gender = gender


def _apposition(clusters: Clusters, offices: Offices, node: Node) -> None:
    """`Ann Berg, the president of Norland` and `the coach, Ann Berg`."""
    for child in node.token.children:
        if child.dep != "appos":
            continue
        other = clusters.by_head.get(child.i) or _named_below(clusters, node, child)
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


def _side_by_side(clusters: Clusters, node: Node) -> None:
    """`the German maker Acme sued`, where the parser takes the noun and the name for two parts of one clause."""
    token = node.token
    if node.kind != "nominal" or not node.definite or node.mention.type != "Organization" or token.tag != "NN":
        return
    if not any(c.dep in ("amod", "compound") for c in token.children):
        return  # "the company Acme sold was small": one that Acme sold
    following = clusters.nodes[node.order + 1 : node.order + 4]
    name = next((n for n in following if n.mention.start == node.mention.end + 1), None)
    if name is None or name.kind != "name" or name.mention.type != "Organization" or name.cluster is node.cluster:
        return
    if name.token.dep in ("nsubj", "appos") and name.token.head in (token.head, token) and token.dep in _PARTS:
        clusters.link(name, node, "apposition", 0.9)


_PARTS = frozenset({"nsubj", "conj", "dobj"})


def _named_below(clusters: Clusters, node: Node, noun: Token) -> Node | None:
    """`her son, the painter Bo Lund`: the name beside a noun that is no mention of its own."""
    name = noun.child("appos")
    found = clusters.by_head.get(name.i) if name is not None and node.lemma in KINSHIP else None
    return (
        found if found is not None and found.kind == "name" and name is not None and name.left == noun.i + 1 else None
    )


def _person_above(clusters: Clusters, node: Node) -> Node:
    """`The mayor of Bergen, Ann Berg`: the mayor, wherever the parser put the apposition."""
    top = node.token
    while top.dep == "pobj" and top.head.dep == "prep" and top.head.lower in ("of", "for", "at", "in"):
        top = top.head.head
        found = clusters.by_head.get(top.i)
        if found is not None and found.kind == "nominal" and found.cluster.type == "Person":
            return found
    return node


_SCENES = frozenset({"site", "scene", "venue"})
"""Predicate nouns that say what happened at a place, not what it is."""


def _copula(clusters: Clusters, offices: Offices, node: Node) -> None:
    """`Ann Berg is the president of Norland`: a predicate noun, not negated, not hedged; an indefinite one says what a
    person or a body is."""
    verb = node.token.head
    if node.token.dep != "nsubj" or verb.lemma != "be" or verb.lower not in ("is", "was", "are", "were"):
        return
    attr = verb.child("attr")
    if attr is None or attr.lemma in _SCENES or any(c.dep in ("neg", "aux") for c in verb.children):
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


_IDENTIFYING = frozenset({"identify", "name"})
_WRONGLY = frozenset("initially wrongly falsely mistakenly erroneously incorrectly allegedly not never".split())


def _identified(clusters: Clusters, node: Node) -> None:
    """`the gunman, named by police as Bo Lund`, `the victim was identified as Bo Lund`."""
    token = node.token
    if node.kind != "nominal" or node.cluster.type != "Person" or node.number != SINGULAR:
        return
    verbs = [c for c in token.children if c.dep == "acl"]
    if token.dep in ("nsubjpass", "dobj"):
        verbs.append(token.head)
    for verb in verbs:
        words = {c.lower for c in verb.children if c.dep in ("advmod", "neg", "aux")}
        if verb.lemma not in _IDENTIFYING or not words.isdisjoint(_WRONGLY | _UNREAL):
            continue
        name = next((n for p in _as(verb) if (n := clusters.by_head.get(p.i)) is not None), None)
        if name is not None and name.kind == "name" and name.mention.type == "Person" and name.token.i > token.i:
            clusters.link(node, name, "identified as", 0.85)


_UNREAL = frozenset({"will", "would", "could", "may", "might", "can", "to"})


def _as(verb: Token) -> Iterator[Token]:
    """What a verb makes somebody: the object of "as", also where the parser hangs it on who says so."""
    by = (o for c in verb.children if c.dep == "agent" for o in c.children)
    for word in (verb, *by):
        for child in word.children:
            if child.dep == "prep" and child.lower == "as" and (found := child.child("pobj")) is not None:
                yield found

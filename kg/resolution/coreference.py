"""Mentions of one document to entities: who and what is meant, name, nominal or pronoun.

Comes in: a parse and its mentions.  Goes out: entities that hold every mention exactly once, and the decisions behind
the links.  Order: names among themselves, titles and appositions, then nominals and pronouns from left to right, so
that each sees the clusters as they stand at that point of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kg.model import Decision, Entity, Mention, Parse
from kg.resolution.clusters import Cluster, Clusters
from kg.resolution.memory import Memory
from kg.resolution.name_links import link_names
from kg.resolution.names import is_generic_body, name_key, person_words
from kg.resolution.nominals import link_epithet, resolve_nominal
from kg.resolution.offices import country_of
from kg.resolution.pronouns import Pronouns
from kg.resolution.speakers import Speakers, Voices
from kg.resolution.titles import find_offices


class Coreference(NamedTuple):
    """The entities of a document, and why mentions were linked or left apart."""

    entities: list[Entity]
    decisions: list[Decision]


def link_mentions(parse: Parse, mentions: Sequence[Mention], *, speakers: Speakers = ()) -> Coreference:
    """Entities of a document: every mention in exactly one.

    Args:
        parse: the parsed document, with its quotations.
        mentions: names, nominals and pronouns; any order.
        speakers: content spans and source span of the attributions, when they are known already; "I" in a content is
            its source.

    A body that only its country tells from others ("Defense Ministry") has the country in its name when the text gives
    it: "Defense Ministry (Norway)".

    Returns:
        Entities in the order of their first mentions (e1, e2 ...), and the decisions; exact repetitions of a name are
        no decisions.

    Example: "Ann Berg met Bo Lund. She thanked Lund." gives {Ann Berg, She} and {Bo Lund, Lund}.
    """
    clusters = Clusters(parse, sorted(mentions, key=lambda m: (m.start, -m.end)))
    link_names(clusters)
    offices = find_offices(clusters)
    voices = Voices(clusters, speakers)
    memory = Memory(clusters, offices, voices)
    pronouns = Pronouns(clusters, offices, voices)
    for node in clusters.nodes:
        if node.kind == "pronoun":
            pronouns.resolve(node)
        elif node.kind == "nominal":
            resolve_nominal(memory, node)
        elif node.mention.type == "Group" and len(node.cluster.nodes) == 1:
            link_epithet(memory, node)  # "the Swede"
        memory.see(node)
    return Coreference(list(_entities(clusters)), clusters.decisions)


def _entities(clusters: Clusters) -> list[Entity]:
    seen: set[int] = set()
    made: list[Entity] = []
    for node in clusters.nodes:
        cluster = node.cluster
        if id(cluster) not in seen:
            seen.add(id(cluster))
            made.append(make_entity(clusters, cluster, f"e{len(made) + 1}"))
    return made


def make_entity(clusters: Clusters, cluster: Cluster, entity_id: str) -> Entity:
    """The entity of a finished cluster; type and class by vote, names before nominals."""
    if len(cluster.nodes) == 1:
        m = cluster.nodes[0].mention
        mentions: tuple[Mention, ...] = (m,)
        type_, cls, links = m.type, m.cls, m.links
        name = m.canonical if m.adjective and m.canonical else _plain(cluster.nodes[0].text)
    else:
        mentions = tuple(n.mention for n in cluster.nodes)
        type_ = cluster.type if cluster.types else mentions[0].type
        cls = _class(mentions, type_)
        links = tuple(sorted({link for m in mentions if m.type == type_ for link in m.links}))
        name = best_name(cluster, type_)
    if type_ == "Organization" and is_generic_body(name_key(name)):
        country = next((q for n in cluster.nodes if (q := country_of(clusters, n))), None)
        name = f"{name} ({country})" if country else name
    return Entity(id=entity_id, type=type_, cls=cls, name=name, mentions=mentions, links=links)


def _class(mentions: tuple[Mention, ...], type_: str) -> str:
    votes = Counter(m.cls for m in mentions if m.type == type_ and m.kind == "name") or Counter(
        m.cls for m in mentions if m.type == type_ and m.kind == "nominal"
    )
    return _specific(votes) if votes else mentions[0].cls


_GENERAL = frozenset(
    {"kg:Person", "kg:Organization", "kg:Place", "kg:Group", "kg:Thing", "kg:Product", "kg:NamedEvent"}
)


def _specific(votes: Counter[str]) -> str:
    """The most frequent class; a class that says more than the type goes first."""
    return max(sorted(votes), key=lambda c: (c not in _GENERAL, votes[c]))


def best_name(cluster: Cluster, type_: str) -> str:
    """The fullest name used, in its most frequent form; without names, the longest nominal's words."""
    names = [n for n in cluster.nodes if n.kind == "name" and not n.mention.adjective]
    if not names:
        names = [n for n in cluster.nodes if n.kind == "name"]
        canonical = next((n.mention.canonical for n in names if n.mention.canonical), None)
        if canonical:
            return canonical
    if not names:
        names = [n for n in cluster.nodes if n.kind == "nominal"] or cluster.nodes
    forms = Counter(_plain(n.text) for n in names)
    if type_ == "Person":
        full = max(len(person_words(f)) for f in forms)
        forms = Counter({f: c for f, c in forms.items() if len(person_words(f)) == full})
        return max(sorted(forms), key=lambda f: (forms[f], -len(f)))
    return max(sorted(forms), key=lambda f: (len(name_key(f)), forms[f], not f.isupper()))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").removesuffix("'s").removesuffix("'").split())

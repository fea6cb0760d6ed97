"""Coreference of people's names inside a document: variants of a full name, and parts of one.

A part with two possible owners stays apart, and that is recorded.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kg.resolution.clusters import SINGULAR, Cluster, Clusters, Node, conflict
from kg.resolution.names import is_full_name, name_key, part_of_name, person_words, same_full_name
from kg.resolution.nicknames import short_of_one
from kg.resolution.offices import is_person_noun
from kg.resolution.wordlists import HONORIFICS, KINSHIP, PERSON_NOUNS

Owners = dict[str, dict[int, tuple[tuple[str, ...], Node]]]
"""Word of a full name → the clusters that bear it, with the name's words."""

_ORDER = ("surname", "family-first", "given", "middle")
_SURE = {"surname": 0.95, "family-first": 0.9, "given": 0.85, "middle": 0.6}
_POLITE = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms."})
_LOCATIVE = frozenset({"in", "at", "near", "to", "from", "around", "outside", "through", "into", "toward", "towards"})


def link_full_person_names(clusters: Clusters, names: list[Node]) -> None:
    """Variants of a full name: middle names, initials, hyphens, order, spelling."""
    by_word: dict[str, list[tuple[tuple[str, ...], Node]]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for node in names:
        if node.mention.type != "Person":
            continue
        words = person_words(node.text)
        if not is_full_name(node.text) or words in seen:
            continue
        seen.add(words)
        for word in {words[0], words[-1]}:
            for other_words, other in by_word[word]:
                if same_full_name(words, other_words) and not _two_forms(words[0], other_words[0]):
                    clusters.link(node, other, "variant of full name", 0.95)
            by_word[word].append((words, node))


def _two_forms(given: str, other: str) -> bool:
    """Whether one document has two forms of a given name of which neither begins the other: a text keeps to one, so
    that Jack and John Berg of one text are two."""
    return short_of_one(given, other) and given[:3] != other[:3]


def link_person_parts(clusters: Clusters, names: list[Node]) -> None:
    """A surname, family name or given name alone goes to the one person of the document who bears it."""
    owners = _owners(names)
    bodies = {name_key(n.text).split()[0] for n in names if n.mention.type == "Organization" and " " in n.text}
    places = _used_as_places(clusters, names)
    lone: dict[str, Node] = {}
    for node in _candidates(clusters, names, owners):
        words = person_words(node.text)
        found = _bearers(node, words, owners)
        if found and node.mention.type != "Person" and name_key(node.text) in (bodies | places):
            continue
        if found and _is_body(node):
            continue
        if found and _link_part(clusters, node, found, of_body=words[-1] in bodies):
            continue
        if node.mention.type == "Person":
            clusters.link(node, lone.setdefault(" ".join(words), node), "same name", 1.0, record=False)


def _owners(names: list[Node]) -> Owners:
    owners: Owners = defaultdict(dict)
    for node in names:
        if node.mention.type == "Person" and is_full_name(node.text):
            words = person_words(node.text)
            for word in words:
                owners[word].setdefault(id(node.cluster), (words, node))
    return owners


def _candidates(clusters: Clusters, names: list[Node], owners: Owners) -> list[Node]:
    """Short names, and capitalised single nouns that are a part of somebody's name: the recogniser missed them."""
    if not owners:
        return [n for n in names if n.mention.type == "Person" and not is_full_name(n.text)]
    found = []
    for node in clusters.nodes:
        if node.kind == "name":
            if len(person_words(node.text)) <= 2 and not node.mention.adjective:
                found.append(node)
        elif node.kind == "nominal" and node.text[0].isupper() and node.text.lower() in owners:
            found.append(node)
    return found


def _is_body(node: Node) -> bool:
    """Whether a name is known for one of a firm, whoever bears it too: "the steelmaker Berg", beside Karl Berg."""
    named = node.mention.type == "Organization" and node.mention.cls == "kg:Company"
    return named and not _is_introduced(node) and not _is_titled(node)


def _used_as_places(clusters: Clusters, names: list[Node]) -> set[str]:
    """Names that stand after "in", "at", "to" ... somewhere in the document: places, whoever bears them too."""
    return {
        name_key(n.text)
        for n in names
        if n.mention.type == "Place" and n.token.dep == "pobj" and n.token.head.lower in _LOCATIVE
    }


def _bearers(node: Node, words: tuple[str, ...], owners: Owners) -> list[tuple[str, Cluster]]:
    return [
        (how, owner.cluster)
        for full, owner in owners.get(words[-1], {}).values()
        if owner.cluster is not node.cluster and not _possessed(owner, node) and (how := part_of_name(words, full))
    ]


def _possessed(owner: Node, node: Node) -> bool:
    """`Berg's daughter, Eva Berg`: the possessor is somebody else."""
    noun = node.token.head
    return node.token.dep == "poss" and noun.left <= owner.token.i <= noun.right


def _link_part(clusters: Clusters, node: Node, candidates: list[tuple[str, Cluster]], *, of_body: bool) -> bool:
    fitting = [(how, c) for how, c in candidates if not _gender_conflict(node, c)]
    distinct = list({id(c): c for _, c in fitting}.values())
    titled = bool(distinct) and _is_titled(node) and all(_is_presented(c.first) for c in distinct)
    if (
        distinct
        and (titled or _is_introduced(node) or (_acts(node) and not _in_headline(clusters, node)))
        and all(c.first.order > node.order for c in distinct)
    ):
        clusters.tie(node, distinct)  # who was named in full before is not in the text: hardly the one who comes next
        return False
    if len(distinct) > 1:
        distinct = _introduced(node, fitting, distinct, of_body=of_body)
        if len(distinct) > 1:
            clusters.tie(node, distinct)
            genders = {c.gender for c in distinct}
            node.cluster.gender = node.cluster.gender or (genders.pop() if len(genders) == 1 else "")
    if len(distinct) != 1:
        return False
    how = next(how for how, c in fitting if c is distinct[0])
    if not conflict(node.cluster, distinct[0]):
        for other in node.cluster.nodes:
            _retype(other)
    return clusters.link(node, distinct[0], f"{how} of full name", _SURE[how])


def _acts(node: Node) -> bool:
    """Whether a mention is the subject of a finite verb, as no mention of a caption is."""
    return node.token.dep in ("nsubj", "nsubjpass") and node.token.head.tag in ("VBD", "VBZ", "VBP")


def _is_introduced(node: Node) -> bool:
    """Whether the text says who it is, or is polite: "Mr Berg", "Berg, the minister of mines"."""
    before = {c.lower for c in node.token.children if c.dep == "compound" and c.i < node.token.i}
    told = any(c.dep == "appos" and is_person_noun(c.lemma) for c in node.token.children)
    return told or not before.isdisjoint(_POLITE)


def _is_titled(node: Node) -> bool:
    """Whether a name has a title of office: "President Berg"."""
    first = node.text.split()[0].lower()
    before = {c.lower for c in node.token.children if c.dep == "compound" and c.i < node.token.i}
    return bool(({first} | before) & HONORIFICS & PERSON_NOUNS)


def _is_presented(node: Node) -> bool:
    """Whether the text says for the first time who somebody is, and not by a title: "Bo Berg, a dentist"."""
    told = [c for c in node.token.children if c.dep == "appos" and is_person_noun(c.lemma)]
    return any(d.lower in ("a", "an") for c in told for d in c.children) and not _is_titled(node)


def _in_headline(clusters: Clusters, node: Node) -> bool:
    """Whether a mention stands in the first sentence or line, where a surname may come before the full name."""
    first = clusters.parse.sentences[0].paragraph
    return node.sentence == 0 or clusters.parse.sentences[node.sentence].paragraph == first


def _introduced(
    node: Node, fitting: list[tuple[str, Cluster]], distinct: list[Cluster], *, of_body: bool
) -> list[Cluster]:
    """The bearers that the text has introduced by now, leaving out relatives of another where no body is called so, too;
    a surname before a given name."""
    before = [c for c in distinct if c.first.order < node.order]
    if not before:  # a headline: whoever the text then speaks of, not a relative
        before = [c for c in distinct if not _is_relative(c.first)]
    if len(before) > 1 and not of_body:
        before = [c for c in before if not _is_relative(c.first)] or before
    if len(before) == 1:
        return before
    surnamed = [c for how, c in fitting if how == _ORDER[0] and c in before]
    if len(surnamed) == 1:
        return surnamed
    called = [c for c in before if _goes_by(c, node, [o for o in before if o is not c])]
    return called if len(called) == 1 else distinct


def _goes_by(cluster: Cluster, node: Node, others: list[Cluster]) -> bool:
    """Whether the text has called somebody by the name alone before it told of the others of that name, and has since
    named them in full each time, or not last."""
    words = person_words(node.text)
    own = [n for n in cluster.nodes if n.kind == "name" and n.order < node.order]
    first = next((n.order for n in own if person_words(n.text) == words), node.order)
    for other in others:
        named = [n for n in other.nodes if n.kind == "name" and n.order < node.order]
        if first > other.first.order or any(person_words(n.text) == words for n in named):
            return False
        if len(named) < 2 and named and named[-1].order > own[-1].order:
            return False
    return True


def _is_relative(node: Node) -> bool:
    """Whether somebody comes in as a relative of another: of "Ann Berg and her son Bo Berg" the surname alone is hers."""
    token = node.token
    noun = token.head if token.dep == "appos" else token
    if noun.dep == "dobj" and noun.head.lemma == "marry":
        return True  # "she married the painter Bo Berg in 1990"
    above = token.head.head
    if token.dep == "pobj" and token.head.lower == "of" and above.lemma in KINSHIP and above.dep != "conj":
        return True  # "he is a brother of Bo Berg"
    if token.dep == "appos":
        near = [token.head, *token.head.children]
    else:
        told = (c for c in token.children if c.dep == "appos" and c.lemma in KINSHIP)  # "Bo Berg, the minister's son"
        near = [token, *token.children, *(c for noun in told for c in noun.children)]
    owned = any(t.dep == "poss" for t in near)
    return owned and any(t.lemma in KINSHIP and t.dep != "poss" for t in near)


def _retype(node: Node) -> None:
    """A part of a person's name is a person's name, whatever the recogniser said."""
    if node.kind == "name" and node.mention.type == "Person":
        return
    node.cluster.types.clear()
    node.cluster.types["Person"] = 3
    node.kind, node.number = "name", SINGULAR
    node.mention = replace(node.mention, kind="name", type="Person", cls="kg:Person", canonical=None, links=())


def _gender_conflict(node: Node, cluster: Cluster) -> bool:
    """Whether a mention's own gender speaks against a cluster."""
    return bool(node.gender and cluster.gender and node.gender != cluster.gender)

"""The working record of coreference: mentions with what the rules ask of them, clusters of mentions, decisions.

A rule asks `Clusters.link(node, other, ...)`; the link is made unless the two clusters conflict, and is recorded
either way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Decision, Mention, Parse, Token
from kg.resolution.names import (
    given_name_gender,
    is_double_surname,
    is_full_name,
    person_words,
    same_full_name,
    title_gender,
)
from kg.resolution.wordlists import DEMONSTRATIVE, FEMALE, FEMALE_NOUNS, HE, IT, MALE, MALE_NOUNS, SHE, THEY, UNKNOWN

SINGULAR, PLURAL = "singular", "plural"
_DEFINITE = frozenset({"the"}) | DEMONSTRATIVE
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_PLURAL_WORDS = frozenset({"people", "police", "personnel", "staff", "media", "troops"})


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """One mention, with what the rules ask of it."""

    mention: Mention
    order: int
    """Position in text order."""
    token: Token
    """Syntactic head word."""
    text: str
    kind: str
    word: str
    """Lower-cased head word; the whole pronoun."""
    lemma: str
    number: str
    gender: str
    definite: bool = False
    """A nominal with "the", a demonstrative or a possessor."""
    cluster: Cluster = field(init=False)

    def __repr__(self) -> str:
        return f"<{self.text!r} {self.kind} {self.mention.type}>"

    @property
    def sentence(self) -> int:
        """Number of its sentence."""
        return self.token.sentence


@dataclass(slots=True, eq=False, repr=False)
class Cluster:
    """Mentions taken for one thing so far."""

    nodes: list[Node]
    types: dict[str, int]
    """Votes of the mentions; a name counts three times a nominal."""
    gender: str = UNKNOWN
    number: str = ""
    names_seen: int = 0
    """Names among the mentions that the pass over the text has reached."""
    person_names: set[tuple[str, ...]] = field(default_factory=set)
    """Words of the full names (two words and more) when it is a person."""

    def __repr__(self) -> str:
        return f"<{' | '.join(n.text for n in self.nodes)}>"

    @property
    def type(self) -> str:
        """Type by vote of the mentions; the earlier vote wins a tie."""
        return max(self.types, key=self.types.__getitem__) if self.types else "Other"

    @property
    def named(self) -> bool:
        """Whether some mention is a name."""
        return any(n.kind == "name" for n in self.nodes)

    @property
    def first(self) -> Node:
        """The mention that stands first in the text."""
        return self.nodes[0]


class Clusters:
    """All mentions of a document, their clusters, and the decisions taken."""

    def __init__(self, parse: Parse, mentions: Sequence[Mention]) -> None:
        self.parse = parse
        self.nodes: list[Node] = [make_node(parse, m, i) for i, m in enumerate(mentions)]
        self.by_head: dict[int, Node] = {}
        self.decisions: list[Decision] = []
        for node in self.nodes:
            kept = self.by_head.get(node.token.i)
            if kept is None or node.mention.end - node.mention.start > kept.mention.end - kept.mention.start:
                self.by_head[node.token.i] = node
            node.cluster = make_cluster(node)

    def link(self, node: Node, other: Node | Cluster, reason: str, score: float, *, record: bool = True) -> bool:
        """Merge the clusters of two mentions unless they conflict.

        Args:
            node: the mention that is being resolved.
            other: its antecedent, or the cluster it joins.
            reason: name of the rule.
            score: how sure the rule is, in [0, 1].
            record: whether to keep the decision; exact repetitions are not kept.

        Returns:
            Whether the two are in one cluster now.
        """
        target = other.cluster if isinstance(other, Node) else other
        if node.cluster is target:
            return True
        against = conflict(node.cluster, target)
        if record or against:
            reasons = (f"{reason} {score:+.2f}",) + ((f"{against} conflict",) if against else ())
            antecedent = other if isinstance(other, Node) else nearest(target, node)
            self.record(node, antecedent, not against, 0.0 if against else score, reasons)
        if against:
            return False
        merge(node.cluster, target)
        return True

    def record(self, node: Node, other: Node, same: bool, score: float, reasons: tuple[str, ...]) -> None:
        """Keep a decision as data."""
        self.decisions.append(
            Decision(left=self.place(node), right=self.place(other), same=same, score=round(score, 3), reasons=reasons)
        )

    def place(self, node: Node) -> str:
        """Where a mention stands, readable and exact: document, characters (RFC 5147) and words."""
        m = node.mention
        return f"{self.parse.document.id}#char={m.start},{m.end} {node.text}"

    def tie(self, node: Node, candidates: Sequence[Cluster]) -> None:
        """Record that a mention was left alone because several candidates fit alike."""
        for candidate in candidates:
            self.record(node, nearest(candidate, node), False, 0.5, ("tie",))


def nearest(cluster: Cluster, node: Node) -> Node:
    """The last mention of a cluster before a mention, or its first one."""
    found = cluster.nodes[0]
    for other in cluster.nodes:
        if other.order >= node.order:
            break
        found = other
    return found


def make_cluster(node: Node) -> Cluster:
    """A cluster of one mention."""
    made = Cluster([node], {}, node.gender, node.number)
    kind, type_ = node.kind, node.mention.type
    if kind != "pronoun":
        made.types[type_] = 3 if kind == "name" else 1
    if kind == "name" and type_ == "Person":
        words = person_words(node.text)
        if is_full_name(node.text):
            made.person_names.add(words)
    return made


def merge(a: Cluster, b: Cluster) -> Cluster:
    """Put two clusters into one and give back the one that stays."""
    if len(a.nodes) > len(b.nodes):
        a, b = b, a
    for node in a.nodes:
        node.cluster = b
    last = b.nodes[-1].order
    b.nodes.extend(a.nodes)
    if a.nodes[0].order < last:
        b.nodes.sort(key=lambda n: n.order)
    for type_, votes in a.types.items():
        b.types[type_] = b.types.get(type_, 0) + votes
    b.gender = b.gender or a.gender
    b.number = b.number or a.number
    b.person_names |= a.person_names
    b.names_seen += a.names_seen
    return b


def conflict(a: Cluster, b: Cluster) -> str:
    """What forbids that two clusters are one thing, or empty: gender, or full names that cannot be one person's."""
    if a.gender and b.gender and a.gender != b.gender and ("Person" in (a.type, b.type) or not (a.types or b.types)):
        return "gender"
    if a.person_names and b.person_names and not _one_bearer(a, b):
        return "name"
    return ""


def _one_bearer(a: Cluster, b: Cluster) -> bool:
    return any(
        same_full_name(x, y) or is_double_surname(x, y) or is_double_surname(y, x)
        for x in a.person_names
        for y in b.person_names
    )


def make_node(parse: Parse, mention: Mention, order: int) -> Node:
    """The working record of a mention."""
    token = parse.tokens[mention.head]
    text = parse.document.text[mention.start : mention.end]
    node = Node(mention, order, token, text, mention.kind, token.lower, token.lemma, "", UNKNOWN)
    if mention.kind == "pronoun":
        node.word = text.lower()
        node.number, node.gender = pronoun_features(node.word)
    elif mention.kind == "name":
        node.number = PLURAL if mention.type == "Group" else SINGULAR
        if mention.type == "Person":
            node.gender = title_gender(text) or given_name_gender(person_words(text)) or title_before(parse, node)
    else:
        plural = token.tag in ("NNS", "NNPS") or token.lower in _PLURAL_WORDS
        node.number = PLURAL if plural else SINGULAR
        node.definite = any(c.dep == "poss" or (c.dep == "det" and c.lower in _DEFINITE) for c in token.children)
        lemma = token.lemma
        node.gender = MALE if lemma in MALE_NOUNS else FEMALE if lemma in FEMALE_NOUNS else UNKNOWN
    return node


def title_before(parse: Parse, node: Node) -> str:
    """Gender told by an honorific or a gendered noun right before a name: "Mr Berg", "spokeswoman Berg"."""
    first = first_token(parse, node)
    if first == 0:
        return UNKNOWN
    word = parse.tokens[first - 1]
    if word.sentence != node.token.sentence:
        return UNKNOWN
    if word.lower in MALE_NOUNS:
        return MALE
    return FEMALE if word.lower in FEMALE_NOUNS else title_gender(word.text)


def first_token(parse: Parse, node: Node) -> int:
    """Position of the first token of a mention."""
    i, start = node.token.i, node.mention.start
    while i > 0 and parse.tokens[i].start > start:
        i -= 1
    return i


def pronoun_features(word: str) -> tuple[str, str]:
    """Number and gender of a pronoun."""
    if word in HE:
        return SINGULAR, MALE
    if word in SHE:
        return SINGULAR, FEMALE
    if word in IT:
        return SINGULAR, "neuter"
    return (PLURAL if word in THEY else ""), UNKNOWN

"""Coreference of pronouns: agreement, syntax and salience choose the antecedent; two that fit alike leave it open.

First and second person mean the speaker and the hearer of the quotation they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Token
from kg.resolution.agreement import agrees, fits_predicate, predicate_of
from kg.resolution.binding import (
    SUBJECT,
    commanded,
    coordinated,
    forbidden,
    pleonastic,
    subject_of,
    subjects_above,
    telling_above,
)
from kg.resolution.clusters import PLURAL, Cluster, Clusters, Node
from kg.resolution.epithets import is_epithet
from kg.resolution.offices import Offices, body_of
from kg.resolution.one_of_two import one_of_two
from kg.resolution.salience import WEIGHTS, score, unnamed_score
from kg.resolution.speakers import Voices
from kg.resolution.unnamed import unnamed_subjects
from kg.resolution.wordlists import (
    FIRST_PLURAL,
    FIRST_SINGULAR,
    HE,
    IT,
    KINSHIP,
    ONE_OF_TWO,
    REFLEXIVE,
    RELATIVE,
    SECOND,
    SHE,
    THEY,
)

_WINDOW = 3
"""Sentences that a pronoun looks back."""
_MARGIN = 0.25
"""How much better the best candidate must be than the next."""
_MEMORY = 8
"""Sentences within which somebody of whom a text tells is remembered."""
_OFTEN = 3
"""Pronouns after which a text is about somebody."""
_KIN_MARGIN = 1.2
"""The same for "his wife" after the sentence that names him: whose relative somebody is must not be guessed."""
_FAINT = -1.0
"""Score under which he and she stay open: nobody whom the sentences just before speak of fits."""
_NONE = -9.0


class Pronouns:
    """Resolves pronouns one by one in text order."""

    def __init__(self, clusters: Clusters, offices: Offices, voices: Voices) -> None:
        self._clusters = clusters
        self._offices = offices
        self._voices = voices
        self._collective: dict[int, Node] = {}
        self._done: set[int] = set()
        self._open: set[int] = set()
        """Clusters of pronouns for which nobody near fits: they are no antecedents themselves."""

    def resolve(self, node: Node) -> None:
        """Link a pronoun to its antecedent, if one stands out."""
        if node.order in self._done:
            return
        self._done.add(node.order)
        word = node.word
        if word in FIRST_SINGULAR or word in FIRST_PLURAL or word in SECOND:
            self._speech(node)
        elif word in RELATIVE and node.token.tag in ("WP", "WDT", "WP$"):
            self._relative(node)
        elif word in IT:
            if not pleonastic(node.token):
                self._third(node)
        elif word in HE or word in SHE or word in THEY:
            self._third(node)
        elif word in ONE_OF_TWO and (meant := one_of_two(self._clusters, node)) is not None:
            self._clusters.link(node, meant, "one of two", 0.8)

    def _speech(self, node: Node) -> None:
        speaker, hearer = self._voices.speaker(node.mention.start)
        if node.word in FIRST_SINGULAR:
            if speaker is not None and speaker.cluster.type in ("Person", "Other"):
                self._clusters.link(node, speaker, "speaker of the quotation", 0.9)
            elif speaker is None and self._voices.quote_at(node.mention.start) < 0:
                self._group(node, -1, "narrator")
        elif node.word in FIRST_PLURAL:
            self._we(node, speaker)
        elif hearer is not None:
            self._clusters.link(node, hearer, "hearer of the quotation", 0.6)

    def _we(self, node: Node, speaker: Node | None) -> None:
        """ "we" is the body that the speaker speaks for, when the document says which one."""
        if speaker is None:
            return
        if speaker.cluster.type in ("Organization", "Place", "Group"):
            self._clusters.link(node, speaker, "speaker is a body", 0.7)
            return
        bodies = self._offices.bodies(speaker.cluster)
        if not bodies and speaker.kind == "nominal" and (body := body_of(self._clusters, speaker.token)) is not None:
            bodies = [body.cluster]
        if len(bodies) == 1:
            self._clusters.link(node, bodies[0], "body of the speaker", 0.6)
        else:
            self._group(node, id(speaker.cluster), "same speaker's we")

    def _group(self, node: Node, key: int, reason: str) -> None:
        first = self._collective.setdefault(key, node)
        if first is not node:
            self._clusters.link(node, first, reason, 0.6)

    def _relative(self, node: Node) -> None:
        """`the train, which ...`: the noun that the relative clause hangs on."""
        for verb in node.token.ancestors():
            if verb.dep == "relcl":
                noun = self._clusters.by_head.get(verb.head.i)
                if noun is not None:
                    self._clusters.link(node, noun, "relative clause", 0.9)
                return
            if verb.dep in ("ccomp", "advcl", "ROOT"):
                return

    def _third(self, node: Node) -> None:
        scored = sorted(self._candidates(node), key=lambda pair: -pair[0])
        if not scored:
            return
        if len(scored) > 1 and scored[0][0] - scored[1][0] < (_KIN_MARGIN if _of_kin(node, scored[0][1]) else _MARGIN):
            self._clusters.tie(node, [c for _, c in scored[:2]])
            return
        best, cluster = scored[0]
        hero = self._hero(node) if _is_stranger(node, cluster) else None
        if hero is not None:
            self._clusters.tie(node, [hero, cluster])
            return
        if self._opens_for_another(node, cluster):
            self._clusters.tie(node, [cluster])
            return
        if best < _FAINT and node.word in HE | SHE:
            self._clusters.tie(node, [cluster])
            self._open.add(id(node.cluster))
            return
        if cluster.type == "Quantity" or any(unnamed_score(node, t) > best - _MARGIN for t in self._unnamed(node)):
            return
        self._clusters.link(node, cluster, "pronoun", min(0.95, 0.5 + best / 20))

    def _hero(self, node: Node) -> Cluster | None:
        """Whom a text keeps calling "she": whoever was so called again and again, though not in the last sentences."""
        for other in reversed(self._clusters.nodes[: node.order]):
            if node.sentence - other.sentence > _MEMORY:
                return None
            cluster = other.cluster
            if other.word == node.word or (other.kind == "pronoun" and other.gender == node.gender):
                often = sum(n.kind == "pronoun" and n.gender == node.gender for n in cluster.nodes)
                return cluster if cluster.named and often >= _OFTEN else None
        return None

    def _unnamed(self, node: Node) -> Iterator[Token]:
        return unnamed_subjects(self._clusters.parse, self._clusters.by_head, node)

    def _candidates(self, node: Node) -> list[tuple[float, Cluster]]:
        found: dict[int, tuple[float, Cluster]] = {}
        joint = contrary = _NONE
        twin = False
        nodes, here = self._clusters.nodes, node.sentence
        speaker, _ = self._voices.speaker(node.mention.start)
        if speaker is not None and speaker.order > node.order and speaker.word in HE | SHE:
            self.resolve(speaker)  # '"He sacked her," she said': first of all, who speaks
        quote = self._voices.quote_at(node.mention.start)
        banned = commanded(nodes, node)
        if speaker is not None and node.word not in IT:
            banned.add(id(speaker.cluster))  # inside a quotation the speaker is "I"
        if node.word in HE | SHE:
            banned |= self._spoken_of(node)
            if self._beside_open_epithet(node):
                return []
        predicate = predicate_of(self._clusters, node)
        rank = {i: n for n, i in enumerate(subjects_above(node.token))}
        for i in range(node.order - 1, -1, -1):
            other = nodes[i]
            if here - other.sentence > _WINDOW:
                break
            key = id(other.cluster)
            if key in banned or key in self._open or not agrees(node, other) or _is_capacity(other):
                continue
            if forbidden(node.token, other):
                if node.word not in REFLEXIVE:
                    banned.add(key)
                continue
            value = score(node, other, rank)
            if quote < 0 and node.word in HE | SHE and self._voices.quote_at(other.mention.start) >= 0:
                value += WEIGHTS["quoted"] * (other.word not in FIRST_SINGULAR)
            if predicate is not None:
                if other.lemma == predicate.lemma:
                    value += WEIGHTS["predicate"]
                    twin = True
                elif not fits_predicate(predicate, other):
                    contrary = max(contrary, value)
                    banned.add(key)
                    continue
            if node.word in THEY and (other.number != PLURAL or other.kind == "name") and coordinated(other.token):
                if other.token.dep != "conj":
                    joint = max(joint, value + WEIGHTS["joint"])
                continue
            known = found.get(key)
            if known is None or known[0] < value:
                found[key] = (value, other.cluster)
        left = [pair for key, pair in found.items() if key not in banned]
        left = _namesakes(node, left) or left
        best = max((value for value, _ in left), default=_NONE)
        if contrary > best and not twin:
            return []  # what fits best cannot be what "it" is said to be
        if joint > best:
            return []  # "Norland and Sorland ... they": both, and no mention stands for both
        if node.token.dep in SUBJECT and len(self._telling(node) & {id(c) for _, c in left}) > 1:
            return []  # "Berg told Lund that she had won": either
        if quote < 0 and (not left or node.token.dep == "poss"):
            left += self._cataphor(node)
        return left

    def _spoken_of(self, node: Node) -> set[int]:
        """Whom a speaker names in the words that are quoted: nobody calls themselves so."""
        return {
            id(n.cluster)
            for quote in self._voices.quotes_of(node)
            for n in self._clusters.nodes
            if n.kind != "pronoun" and quote.start <= n.mention.start < quote.end and n.cluster.type == "Person"
        }

    def _beside_open_epithet(self, node: Node) -> bool:
        """ "The Swede thanked him": either of two may be the Swede, and so the other one is left open, too."""
        subject = subject_of(node.token) if node.token.dep in ("dobj", "dative", "pobj") else None
        other = self._clusters.by_head.get(subject.i) if subject is not None else None
        if other is None or other is node or other.kind != "nominal" or other.cluster.named:
            return False
        return other.mention.type == "Person" and is_epithet(self._clusters, other)

    def _telling(self, node: Node) -> set[int]:
        """Who tells and who is told what the pronoun stands in."""
        ends = telling_above(node.token)
        nodes = (n for t in ends if (n := self._clusters.by_head.get(t.i)) is not None)
        return {id(n.cluster) for n in nodes if n.cluster.type in ("Person", "Group", "Organization", "Place")}

    def _opens_for_another(self, node: Node, cluster: Cluster) -> bool:
        """ "Before he left Oslo, the bishop spoke to Berg" after a sentence about Lund: he may as well be the bishop, whom
        the text spoke of before."""
        verb = node.token.head
        if node.word not in HE | SHE or node.token.dep not in SUBJECT or verb.dep != "advcl" or verb.head.i < verb.i:
            return False
        subject = verb.head.child("nsubj")
        other = self._clusters.by_head.get(subject.i) if subject is not None and subject.i > verb.i else None
        if other is None or other.kind != "nominal" or not other.definite or other.mention.type != "Person":
            return False
        named_so = any(n.lemma == other.lemma and n.cluster is not cluster for n in self._clusters.nodes[: node.order])
        return named_so and not any(n.lemma == other.lemma for n in cluster.nodes)

    def _cataphor(self, node: Node) -> list[tuple[float, Cluster]]:
        """`When she arrived, Ann ...`, `In her speech, Ann ...`: the subject of the clause that the pronoun opens."""
        for other in self._clusters.nodes[node.order + 1 :]:
            if other.sentence != node.sentence:
                break
            token = other.token
            if token.dep in SUBJECT and other.kind == "name" and token.head.left <= node.token.i < token.left:
                return [(WEIGHTS["fronted"], other.cluster)] if agrees(node, other) else []
        return []


def _is_stranger(node: Node, cluster: Cluster) -> bool:
    """Whether somebody has just been named for the first time, in passing, and nothing tells whether it is a he or a she."""
    if node.word not in HE | SHE or cluster.gender:
        return False
    named = [n for n in cluster.nodes if n.kind != "pronoun" and n.order < node.order]
    last = named[-1] if named else None
    return len(named) <= 2 and last is not None and all(n.token.dep not in SUBJECT for n in named)


def _is_capacity(node: Node) -> bool:
    """Whether a nominal only says as what somebody acts: "after a term as justice minister"."""
    token = node.token
    bare = not any(c.dep in ("det", "poss") for c in token.children)
    return node.kind == "nominal" and token.dep == "pobj" and token.head.lower == "as" and bare and token.tag == "NN"


def _of_kin(node: Node, best: Cluster) -> bool:
    """Whether a pronoun says whose relative somebody is, and its own sentence does not name the best candidate."""
    noun = node.token.head
    kin = noun.lemma in KINSHIP or any(c.dep == "compound" and c.lemma in KINSHIP for c in noun.children)
    return node.token.dep == "poss" and kin and all(n.sentence != node.sentence for n in best.nodes if n is not node)


def _namesakes(node: Node, candidates: list[tuple[float, Cluster]]) -> list[tuple[float, Cluster]]:
    """Of "his wife, Eva Berg" who bears the surname of the relative, where one does."""
    noun = node.token.head
    if node.token.dep != "poss":
        return []
    kin = noun.lemma in KINSHIP
    titled = any(c.dep == "compound" and c.lemma in KINSHIP for c in noun.children)
    name = noun.child("appos") if kin else noun if titled else None
    if name is None or name.tag != "NNP" or name.child("compound") is None:
        return []
    surname = name.lower
    return [
        (value, cluster)
        for value, cluster in candidates
        if any(n.kind == "name" and n.token.lower == surname and n.token is not name for n in cluster.nodes)
    ]

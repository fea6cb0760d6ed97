"""What the pass over a document's nominals has seen so far."""

from __future__ import annotations

from collections import defaultdict

from kg.resolution.clusters import Clusters, Node
from kg.resolution.names import name_key
from kg.resolution.offices import Offices
from kg.resolution.speakers import Voices


class Memory:
    """Mentions passed, by what later nominals ask for.

    Args:
        clusters: the document's mentions.
        offices: who holds which office.
        voices: who speaks in which quotation.
    """

    def __init__(self, clusters: Clusters, offices: Offices, voices: Voices) -> None:
        self.clusters = clusters
        self.offices = offices
        self.voices = voices
        self.by_lemma: dict[str, list[Node]] = defaultdict(list)
        """Lemma → nominals with that head, and bodies and places with it in their names."""
        self.owned: dict[tuple[int, str], Node] = {}
        """Owner's cluster, noun and number → what it has."""
        self.named_types: dict[str, list[Node]] = defaultdict(list)
        """Entity type → names."""

    def see(self, node: Node) -> None:
        """Remember a mention for those that come later."""
        if node.kind == "name":
            node.cluster.names_seen += 1
            words = name_key(node.text).split()
            if len(words) > 1 and node.mention.type != "Person":
                for word in {words[-1], node.token.lower}:  # "the union" of the Dockers' Union of Bergen
                    self.by_lemma[word].append(node)
            if node.mention.type == "Organization" and any(w.endswith("bank") and w != "bank" for w in words):
                self.by_lemma["bank"].append(node)  # Nordbank
            if not node.mention.adjective or node.cluster.type == "Place":
                self.named_types[node.cluster.type].append(node)
        elif node.kind == "nominal":
            self.by_lemma[node.lemma].append(node)

"""The ontology's words: how a class or property reads on an edge, and which of the nine entity types a class is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode, Store

from kg.reading.reader import Reader, short
from kg.vocab import PREFIXES, expand, ontology_file

KINDS = ("Person", "Organization", "Place", "Group", "NamedEvent", "Product", "Work", "Quantity")
"""Entity types of the vocabulary, most telling first; what is none of them is Other."""

PAST = frozenset({"happened", "ongoing", "holds", "former", "disputed"})
"""Standings that read in the past or present: "met"; the others read "meet"."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Wording:
    """Look-ups in `ontology/kg.ttl`; what the ontology does not know is read off its name."""

    reader: Reader

    def phrase(self, curie: str, standing: str) -> str:
        """Words between subject and object: "met" for what happened, "meet" for what is planned or denied."""
        iri = expand(curie)
        word = "kg:verbPhrase" if standing in PAST else "kg:infinitive"
        return self.reader.value(iri, word) or self.reader.value(iri, "rdfs:label") or _words(curie)

    def property_to(self, curie: str, role: str) -> str | None:
        """The property by which an event of this class is a fact about what fills a role: kg:met for participants of
        kg:Meet."""
        return next((p for p in self._bare(curie) if self._takes(p, role)), None)

    def _takes(self, curie: str, role: str) -> bool:
        mutual = role == "participant" and self.is_symmetric(curie)
        return mutual or expand("kg:" + role) in self.reader.values(expand(curie), "kg:toRole")

    def is_mutual(self, curie: str, said: str) -> bool:
        """Whether those who take part in an event of this class, told by these words, do it with one another."""
        return any(self.is_symmetric(p) and self._joins(p, said) for p in self._bare(curie))

    def _joins(self, curie: str, said: str) -> bool:
        joint = self.reader.values(expand(curie), "kg:jointWords")
        return not joint or said.lower().startswith(tuple(joint))

    def from_roles(self, curie: str) -> list[str]:
        """Roles from which an event of this class can be a fact: the patient, too, of who dies somewhere."""
        found = {short(iri) for p in self._bare(curie) for iri in self.reader.values(expand(p), "kg:fromRole")}
        return sorted(role.removeprefix("kg:") for role in found)

    def _bare(self, curie: str) -> list[str]:
        return sorted(map(short, self.reader.values(expand(curie), "kg:bareProperty")))

    def kind(self, classes: list[str]) -> str:
        """Entity type that one of these classes is or stands below; Other when none."""
        above = {short(cls).rpartition(":")[2] for start in classes for cls in self._above(start)}
        return next((kind for kind in KINDS if kind in above), "Other")

    def _above(self, cls: str) -> set[str]:
        found, waiting = set(), [cls]
        while waiting:
            if (one := waiting.pop()) not in found:
                found.add(one)
                waiting.extend(self.reader.values(one, "rdfs:subClassOf"))
        return found

    def is_symmetric(self, curie: str) -> bool:
        """Whether the property holds in both directions."""
        return PREFIXES["owl"] + "SymmetricProperty" in self.reader.values(expand(curie), "rdf:type")


@cache
def read_wording() -> Wording:
    """The wording of the ontology that the package ships."""
    store = Store()
    store.load(path=str(ontology_file("kg.ttl")), to_graph=NamedNode(PREFIXES["graph"] + "ontology"))
    return Wording(Reader(store))


def _words(curie: str) -> str:
    """`kg:headOfState` as "head of state"."""
    return _CAMEL.sub(" ", curie.rpartition(":")[2]).lower()

"""ontology/kg.ttl → Schema: what extraction needs of the ontology, as plain dictionaries."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse

from kg.errors import SetupError
from kg.ids import ONTOLOGY

_RDFS = "http://www.w3.org/2000/01/rdf-schema#"


@dataclass(slots=True)
class Schema:
    """Classes above each class, PLOVER type of each event class, domain and range of each property; all as CURIEs."""

    above: dict[str, frozenset[str]] = field(default_factory=dict)
    """Class → itself and every class above it."""
    plover: dict[str, str] = field(default_factory=dict)
    domain: dict[str, frozenset[str]] = field(default_factory=dict)
    range: dict[str, frozenset[str]] = field(default_factory=dict)
    symmetric: frozenset[str] = frozenset()

    def is_a(self, cls: str, targets: frozenset[str]) -> bool:
        """Whether a class is one of the targets or below one."""
        return not targets or not targets.isdisjoint(self.above.get(cls, frozenset((cls,))))


def read_schema(path: Path) -> Schema:
    """Read the ontology (Turtle).

    Raises:
        SetupError: if the file cannot be read.
    """
    parents: dict[str, set[str]] = {}
    schema = Schema()
    symmetric: set[str] = set()
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            subject, predicate, value = triple.subject, triple.predicate.value, triple.object
            if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode):
                continue
            name, target = _curie(subject), _curie(value)
            if predicate == _RDFS + "subClassOf" and target.startswith("kg:"):
                parents.setdefault(name, set()).add(target)
            elif predicate == ONTOLOGY + "plover":
                schema.plover[name] = value.value.rpartition("#")[2]
            elif predicate == _RDFS + "domain":
                schema.domain[name] = schema.domain.get(name, frozenset()) | {target}
            elif predicate == _RDFS + "range":
                schema.range[name] = schema.range.get(name, frozenset()) | {target}
            elif value.value.endswith("owl#SymmetricProperty"):
                symmetric.add(name)
    except (SyntaxError, OSError) as error:
        raise SetupError(f"the ontology {path.name} cannot be read: {error}") from error
    for name in parents:
        schema.above[name] = frozenset(_closure(name, parents))
    schema.symmetric = frozenset(symmetric)
    return schema


def _closure(name: str, parents: dict[str, set[str]]) -> set[str]:
    found, queue = {name}, [name]
    while queue:
        for parent in parents.get(queue.pop(), ()):
            if parent not in found:
                found.add(parent)
                queue.append(parent)
    return found


def _curie(node: NamedNode) -> str:
    return "kg:" + node.value.removeprefix(ONTOLOGY) if node.value.startswith(ONTOLOGY) else node.value

"""ontology/kg.ttl → Ontology: the part of the ontology that the program acts on, as plain frozen types."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import SetupError
from kg.ids import ONTOLOGY
from kg.model import EventClass, Ontology, Property
from kg.vocab import ontology_file

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_Facts = dict[str, dict[str, list[str]]]


def read_ontology(path: Path | None = None) -> Ontology:
    """Read an ontology (Turtle); the project's own when no path is given.

    Raises:
        SetupError: if the file is missing or does not parse.
    """
    facts = _read(path or ontology_file("kg.ttl"))
    above = _above(facts)
    properties = {name: _property(name, said) for name, said in facts.items() if _is_property(said)}
    events = {
        name: _event_class(name, facts[name], properties)
        for name, parents in above.items()
        if "kg:Event" in parents and name in facts
    }
    return Ontology(above=above, possible=_possible(above), events=events, properties=properties)


def _read(path: Path) -> _Facts:
    facts: _Facts = defaultdict(lambda: defaultdict(list))
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                facts[_curie(quad.subject.value)][quad.predicate.value].append(_curie(quad.object.value))
    except (SyntaxError, OSError) as error:
        raise SetupError(f"the ontology {path.name} cannot be read: {error}; install the package again") from error
    return facts


def _above(facts: _Facts) -> dict[str, frozenset[str]]:
    """Every class with itself and all classes of the project above it."""
    above = {}
    for name, said in facts.items():
        if _OWL + "Class" not in said.get(_RDF_TYPE, ()):
            continue
        found, queue = {name}, [name]
        while queue:
            fresh = {p for p in facts[queue.pop()][_RDFS + "subClassOf"] if p.startswith("kg:")} - found
            found |= fresh
            queue += sorted(fresh)
        above[name] = frozenset(found)
    return above


def _possible(above: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found = {cls: frozenset[str]().union(*(a for a in above.values() if cls in a)) for cls in above}
    return found | {"kg:Thing": above["kg:Thing"]}


def _is_property(said: dict[str, list[str]]) -> bool:
    return not {_OWL + "ObjectProperty", _OWL + "DatatypeProperty"}.isdisjoint(said.get(_RDF_TYPE, ()))


def _property(name: str, said: dict[str, list[str]]) -> Property:
    return Property(
        name=name,
        phrase=_one(said, "kg:verbPhrase") or name.removeprefix("kg:"),
        infinitive=_one(said, "kg:infinitive") or name.removeprefix("kg:"),
        domain=_one(said, _RDFS + "domain"),
        range=_one(said, _RDFS + "range"),
        symmetric=_OWL + "SymmetricProperty" in said[_RDF_TYPE],
        exclusive=_one(said, "kg:exclusive") == "true",
        functional=_one(said, "kg:functional") == "true",
        from_roles=frozenset(r.removeprefix("kg:") for r in _all(said, "kg:fromRole")),
        to_roles=frozenset(r.removeprefix("kg:") for r in _all(said, "kg:toRole")),
        words=tuple(sorted(_all(said, "kg:forWords"))),
        except_words=tuple(sorted(_all(said, "kg:exceptWords"))),
        joint=tuple(sorted(_all(said, "kg:jointWords"))),
    )


def _event_class(name: str, said: dict[str, list[str]], properties: dict[str, Property]) -> EventClass:
    once = _one(said, "kg:once")
    return EventClass(
        name=name,
        phrase=_one(said, "kg:verbPhrase") or name.removeprefix("kg:").lower(),
        infinitive=_one(said, "kg:infinitive") or name.removeprefix("kg:").lower(),
        bare=tuple(properties[p] for p in sorted(_all(said, "kg:bareProperty"))),
        singular=_one(said, "kg:singular") == "true",
        uniform=_one(said, "kg:uniform") == "true",
        once=once.removeprefix("kg:") if once else None,
    )


def _all(said: dict[str, list[str]], curie: str) -> list[str]:
    return said.get(ONTOLOGY + curie.removeprefix("kg:") if curie.startswith("kg:") else curie, [])


def _one(said: dict[str, list[str]], curie: str) -> str | None:
    return next(iter(_all(said, curie)), None)


def _curie(iri: str) -> str:
    return "kg:" + iri.removeprefix(ONTOLOGY) if iri.startswith(ONTOLOGY) else iri

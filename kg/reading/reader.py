"""Single nodes of a graph: their values, labels and names, whatever named graph they stand in."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import QueryError
from kg.vocab import PREFIXES, expand


@dataclass(frozen=True, slots=True)
class Reader:
    """Look-ups in a store by IRI and CURIE, over all its named graphs; answers are distinct and sorted."""

    store: Store

    def values(self, node: str, prop: str) -> list[str]:
        """Values of a property; none for the empty string, which stands for a node that is not there."""
        if not node:
            return []
        quads = self.store.quads_for_pattern(NamedNode(node), _node(prop), None, None)
        return sorted({quad.object.value for quad in quads if isinstance(quad.object, NamedNode | Literal)})

    def value(self, node: str, prop: str) -> str | None:
        """The first value of a property, if any."""
        return next(iter(self.values(node, prop)), None)

    def text(self, node: str, prop: str) -> str:
        """The first value of a property, or the empty string."""
        return self.value(node, prop) or ""

    def number(self, node: str, prop: str) -> int:
        """The first value of a property as a whole number, or 0."""
        return int(self.value(node, prop) or 0)

    def local(self, node: str, prop: str) -> str:
        """The first value of a property without its namespace: `happened`."""
        return self.text(node, prop).rpartition("#")[2]

    def subjects(self, prop: str, node: str) -> list[str]:
        """Nodes that have this node as value of a property."""
        quads = self.store.quads_for_pattern(None, _node(prop), NamedNode(node), None)
        return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})

    def label(self, node: str) -> str:
        """The label of a node, or its CURIE."""
        return self.value(node, "rdfs:label") or short(node)

    def known(self, node: str) -> bool:
        """Whether the graph says anything about the node."""
        found: Quad | None = next(self.store.quads_for_pattern(NamedNode(node), None, None, None), None)
        return found is not None

    def named(self, prop: str, name: str) -> set[str]:
        """Nodes whose label or alias is this name, whatever its case."""
        quads = self.store.quads_for_pattern(None, _node(prop), None, None)
        wanted = name.casefold()
        return {
            quad.subject.value
            for quad in quads
            if isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, Literal)
            and quad.object.value.casefold() == wanted
        }


@cache
def _node(curie: str) -> NamedNode:
    return NamedNode(expand(curie))


def find_node(store: Store, name: str) -> str:
    """IRI of the node that a name, alias, CURIE or full IRI stands for; case does not matter in names.

    A label wins over an alias, a thing over a statement, a statement over its event.

    Raises:
        QueryError: if there is none, or if the name fits several nodes; the message lists what may be meant.
    """
    reader = Reader(store)
    iri = as_iri(name)
    if iri is not None and reader.known(iri):
        return iri
    for prop in ("rdfs:label", "skos:altLabel"):
        found = reader.named(prop, name.strip())
        for kind in ("", "statement"):
            found = {node for node in found if node.startswith(PREFIXES[kind])} or found
        if len(found) > 1:
            choices = ", ".join(short(node) for node in sorted(found))
            raise QueryError(f"{name!r} may be {choices}; name one of these")
        if found:
            return found.pop()
    meant = _alike(reader, name.strip())
    hint = f"did you mean {' or '.join(meant)}?" if meant else "`kg query aliases` lists the names"
    raise QueryError(f"nothing in the graph is called {name!r}; {hint}")


def _alike(reader: Reader, name: str) -> list[str]:
    """A few names of things that hold these words, or are spelled much like them."""
    quads = reader.store.quads_for_pattern(None, _node("rdfs:label"), None, None)
    names = sorted({q.object.value for q in quads if _is_thing(q) and isinstance(q.object, Literal)})
    holding = sorted((known for known in names if name and name.casefold() in known.casefold()), key=len)
    return holding[:3] or difflib.get_close_matches(name, names, n=3, cutoff=0.7)


def _is_thing(quad: Quad) -> bool:
    return isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(PREFIXES[""])


def as_iri(text: str) -> str | None:
    """Full IRI from `<iri>`, an absolute IRI or a CURIE with a known prefix; None for anything else.

    >>> as_iri(":oslo"), as_iri("<https://example.org/x>"), as_iri("Bo: a life")
    ('https://w3id.org/newskg/id/oslo', 'https://example.org/x', None)
    """
    bare = text.strip().removeprefix("<").removesuffix(">")
    prefix, colon, local = bare.partition(":")
    if colon and prefix in PREFIXES:
        bare = PREFIXES[prefix] + local
    elif "://" not in bare and not bare.startswith("urn:"):
        return None
    try:
        return NamedNode(bare).value
    except ValueError:
        return None


def short(iri: str) -> str:
    """CURIE of an IRI, or the IRI itself in angle brackets when no prefix fits.

    >>> short("https://w3id.org/newskg/id/oslo"), short("https://example.org/x")
    (':oslo', '<https://example.org/x>')
    """
    for prefix, namespace in PREFIXES.items():
        local = iri[len(namespace) :]
        if iri.startswith(namespace) and not set("/#") & set(local):
            return f"{prefix}:{local}"
    return f"<{iri}>"

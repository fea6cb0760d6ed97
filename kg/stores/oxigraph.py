"""An Oxigraph database in a folder: embedded, no server, the default."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Quad, QuerySolutions, Store

from kg.errors import GraphError
from kg.reading import plain_value
from kg.stores.interface import Answer, GraphStore

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, NamedNode


class OxigraphStore(GraphStore):
    """Oxigraph in a folder; one process at a time can write to it."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        try:
            self._store: Store | None = Store(str(path))
        except OSError as error:
            raise GraphError(f"cannot open an Oxigraph database in {path}: {error}") from error

    def load(self, quads: Iterable[Quad]) -> int:
        """Replace each graph that the quads name."""
        groups: dict[NamedNode | BlankNode | DefaultGraph, list[Quad]] = {}
        for quad in quads:
            groups.setdefault(quad.graph_name, []).append(quad)
        store = self._open()
        for name, members in groups.items():
            store.clear_graph(name)
            store.bulk_extend(members)
        store.flush()
        return sum(map(len, groups.values()))

    def query(self, text: str, *, entity: str | None = None) -> Answer:
        """SPARQL over the union of the named graphs."""
        try:
            found = self._open().query(text, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise GraphError(f"Oxigraph does not take the query: {error}") from error
        if not isinstance(found, QuerySolutions):
            raise GraphError("a store answers SELECT only")
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(plain_value(cell) for cell in row) for row in found))

    def close(self) -> None:
        """Let go of the folder, so that another process can open it."""
        self._store = None

    def _open(self) -> Store:
        if self._store is None:
            raise GraphError("the store has been closed")
        return self._store

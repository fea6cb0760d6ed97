"""What every store can do: take a graph, twice if need be, and answer questions about it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Quad

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A table from a store; numbers as numbers, None where there is no value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class GraphStore(ABC):
    """A database that holds a graph.

    Loading replaces what an earlier load has put there, graph by graph, and leaves all else alone.  So loading twice
    changes nothing, and a load that broke off is mended by loading again.
    """

    language = "SPARQL"
    """Language of its queries: SPARQL or Cypher."""

    @abstractmethod
    def load(self, quads: Iterable[Quad]) -> int:
        """Put a graph into the store and return the number of quads."""

    @abstractmethod
    def query(self, text: str, *, entity: str | None = None) -> Answer:
        """Ask in the store's language, with all named graphs seen as one; `entity` fills the parameter of that name."""

    def close(self) -> None:  # noqa: B027 - most stores hold nothing open
        """Let go of files and connections; the store can be used as a context manager."""

    def __enter__(self) -> GraphStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

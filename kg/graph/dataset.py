"""Quads → rdflib Dataset, on Oxigraph through oxrdflib."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Quad, Store

from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset


def to_dataset(quads: Iterable[Quad]) -> Dataset:
    """An rdflib Dataset over the quads; its default graph is the union of the named ones, as in `kg query`."""
    from oxrdflib import OxigraphStore  # only here: rdflib is slow to import, and most commands do without
    from rdflib import Dataset

    store = Store()
    store.bulk_extend(quads)
    dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, iri in PREFIXES.items():
        dataset.bind(prefix, iri)
    return dataset

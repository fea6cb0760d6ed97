"""Knowledge graphs from news, with every fact traced to its sentence.

    import kg

    built = kg.build("seeds", out="exports")
    built.counts()["asserted"]
    built.dataset                          # rdflib Dataset
    built.network                          # networkx MultiDiGraph
    kg.query("who-met-whom", "exports/graph.trig").rows

The road: `documents` → `annotation` → `extraction` → `resolution` → `statements` → `graph` → `formats`, `stores`, `view`.
`model` has the nouns, `pipeline` the verbs in order.  Names are loaded when they are first used, so that importing the
package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.pipeline import (
        Build,
        Extractor,
        Settings,
        build,
        explain,
        export,
        extract,
        load,
        query,
        serve,
        validate,
        view_page,
    )

__all__ = [
    "Build",
    "Extractor",
    "Settings",
    "build",
    "explain",
    "export",
    "extract",
    "load",
    "query",
    "serve",
    "validate",
    "view_page",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}; it has {', '.join(__all__)}")
    from kg import pipeline

    return getattr(pipeline, name)

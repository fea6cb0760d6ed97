"""The verbs in order; beside `extracting`, the only module that knows the packages.

read → annotate → extract → resolve → merge into statements → encode as RDF → write
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

from pyoxigraph import Quad

from kg import (
    documents,
    explanation,
    formats,
    graph,
    queries,
    resolution,
    statements,
    stores,
    view,
)
from kg.extracting import Extractor as Extractor  # `kg.Extractor` is public
from kg.extracting import extract_documents
from kg.model import OPEN_EVENT, Extraction, Knowledge, Skipped
from kg.reading import find_node

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

Progress = Callable[[int, str], None]
"""Called after each document with the number done and its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person can choose."""

    model: str | None = None
    """Name of an installed spaCy pipeline; the default one without it."""
    workers: int = 1
    """Processes that parse and extract."""
    metadata: Path | None = None
    """CSV with publisher, date, title and address by document id."""
    decisions: Path | None = None
    """A person's decisions on which names are one thing."""
    gazetteer: Path | None = None
    """A person's names with external identifiers (Turtle, CSV, Wikidata dump), for links."""


def extract(
    inputs: Sequence[str],
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
    stdin: BinaryIO | TextIO | None = None,
) -> Iterator[Extraction | Skipped]:
    """Extractions of the documents, one by one, in the order of the inputs.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        settings: model, workers, metadata.
        progress: told of each document.
        stdin: where `-` reads from.

    Yields:
        An Extraction for each document; a Skipped for each that could not be read or worked on.

    Raises:
        InputError: if nothing can be read.
        SetupError: if the model or an ontology file is missing.
    """
    settings = settings or Settings()
    found = documents.read_documents(inputs, metadata=settings.metadata, stdin=stdin)
    for done, result in enumerate(extract_documents(found, settings.model, settings.workers), 1):
        if progress is not None:
            progress(done, result.what if isinstance(result, Skipped) else result.document.id)
        yield result


@dataclass(slots=True)
class Build:
    """A finished knowledge graph: what it knows, and the forms people ask for."""

    knowledge: Knowledge
    skipped: tuple[Skipped, ...]
    extractions: tuple[Extraction, ...]
    """What each document says, entities with their IRIs."""
    quads: list[Quad]
    """The graph: sorted pyoxigraph quads in named graphs."""
    notes: tuple[str, ...] = ()
    """What resolution has to report: decisions that were obeyed, and those that matched nothing."""
    seconds: float = 0.0

    @property
    def dataset(self) -> Dataset:
        """The graph as an rdflib `Dataset`."""
        return graph.to_dataset(self.quads)

    @property
    def network(self) -> MultiDiGraph[str]:
        """Things and what links them as a networkx `MultiDiGraph`; edges carry status and evidence."""
        return view.make_network(graph.to_store(self.quads))

    def counts(self) -> dict[str, Any]:
        """The figures of the closing summary; `asserted_open` are those asserted that are events of no class."""
        standings = Counter(s.standing for s in self.knowledge.statements)
        return {
            "documents": len(self.knowledge.documents),
            "skipped": len(self.skipped),
            "entities": len(self.knowledge.things),
            "events": sum(s.kind == "event" for s in self.knowledge.statements),
            "relations": sum(s.kind == "relation" for s in self.knowledge.statements),
            "asserted": sum(s.asserted for s in self.knowledge.statements),
            "asserted_open": sum(s.asserted and s.predicate == OPEN_EVENT for s in self.knowledge.statements),
            "standing": dict(sorted(standings.items())),
            "contradictions": len(self.knowledge.contradictions),
        }


def build(
    inputs: Sequence[str] | str,
    settings: Settings | None = None,
    *,
    out: Path | str | None = None,
    progress: Progress | None = None,
    stdin: BinaryIO | TextIO | None = None,
) -> Build:
    """Build the knowledge graph of a folder of articles.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        settings: model, workers, metadata, decisions.
        out: folder for graph.ttl, graph.trig, graph.html and report.json; nothing is written without it.
        progress: told of each document.
        stdin: where `-` reads from.

    Raises:
        InputError: if nothing can be read.
        SetupError: if the model or an ontology file is missing.
    """
    started = time.perf_counter()
    settings = settings or Settings()
    inputs = [inputs] if isinstance(inputs, str) else list(inputs)
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    for result in extract(inputs, settings, progress=progress, stdin=stdin):
        (skipped if isinstance(result, Skipped) else extractions).append(result)  # type: ignore[arg-type]
    resolved = resolution.resolve(extractions, decisions_file=settings.decisions, gazetteer=settings.gazetteer)
    knowledge = statements.make_knowledge(
        resolved.extractions,
        resolved.things,
        ontology=graph.read_ontology(),
        mentions=resolved.mentions,
        decisions=resolved.decisions,
    )
    built = Build(
        knowledge=knowledge,
        skipped=tuple(skipped),
        quads=graph.encode(knowledge),
        notes=resolved.notes,
        extractions=tuple(resolved.extractions),
    )
    if out is not None:
        write(built, Path(out))
    built.seconds = time.perf_counter() - started
    return built


OUTPUTS = ("graph.ttl", "graph.trig", "graph.html", "report.json")
"""Files that `build` writes."""


def write(built: Build, folder: Path) -> None:
    """Write a finished graph: Turtle, TriG, the network page and the report."""
    formats.write(built.quads, "turtle", folder / "graph.ttl")
    formats.write(built.quads, "trig", folder / "graph.trig")
    view.write_page(graph.to_store(built.quads), folder / "graph.html")
    (folder / "report.json").write_text(
        json.dumps(_report(built), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


def _report(built: Build) -> dict[str, Any]:
    """The figures, what was skipped and why, documents without a date, and the decisions of resolution."""
    return {
        **built.counts(),
        "skipped": [asdict(s) for s in built.skipped],
        "undated": [d.id for d in built.knowledge.documents if d.published is None],
        "notes": list(built.notes),
        "decisions": [asdict(d) for d in built.knowledge.decisions],
    }


def query(question: str, graph_file: Path | str, *, entity: str | None = None) -> queries.Result:
    """Ask a graph file a question: a name of the cookbook, a file with SPARQL, or SPARQL itself.

    Raises:
        GraphError: if the file cannot be read.
        QueryError: if the question cannot be run.
    """
    store = formats.read_graph(graph_file)
    return queries.run(question, store, entity=find_node(store, entity) if entity else None)


def explain(what: Sequence[str], graph_file: Path | str) -> str:
    """What stands behind a thing or an event (one name or IRI) or a fact (subject, predicate, object), as text."""
    store = formats.read_graph(graph_file)
    return explanation.encode_text(explanation.explain(store, *what))


def validate(graph_file: Path | str) -> graph.Report:
    """The graph checked against its shapes."""
    return graph.validate(formats.read_graph(graph_file))


def infer(graph_file: Path | str, out: Path | None = None) -> tuple[Path, int]:
    """Write what follows from the facts of a graph to a TriG file of its own; the path and the number of triples.

    Args:
        graph_file: with named graphs (`graph.trig`), so that facts can be told from claims.
        out: `inferred.trig` beside the graph when left out.

    Raises:
        GraphError: if the graph cannot be read, or has no named graphs.
    """
    inferred = graph.infer(formats.read_graph(graph_file))
    target = out or Path(graph_file).with_name("inferred.trig")
    return formats.write(inferred, "trig", target), sum(q.predicate.value.endswith("#byRule") for q in inferred)


def export(graph_file: Path | str, format_name: str, out: Path | None = None) -> Path:
    """Write a graph in another format; beside the graph when `out` is not given."""
    known = formats.find_format(format_name)
    target = out or Path(graph_file).with_name("graph" + (known.suffix or "-" + known.name))
    return formats.write(formats.read_graph(graph_file), format_name, target)


def view_page(graph_file: Path | str, out: Path | str) -> Path:
    """Write the network page of a graph."""
    return view.write_page(formats.read_graph(graph_file), out)


def load(graph_file: Path | str, target: str, login: stores.Login | None = None) -> int:
    """Load a graph file into a database, replacing what an earlier load put there; the number of quads.

    Raises:
        GraphError: if the file cannot be read, or the database cannot be opened or does not take the graph.
        SetupError: if the database needs a package that is not installed.
    """
    with stores.open_store(target, login) as store:
        return store.load(formats.read_graph(graph_file))


def serve(graph_file: Path | str, serving: stores.Serving | None = None) -> stores.GraphServer:
    """A server of a graph file: the network page at `/` and a SPARQL endpoint at `/sparql`.

    Raises:
        GraphError: if the file cannot be read, or the server does not start.
        SetupError: if Oxigraph's server is not installed.
    """
    store = formats.read_graph(graph_file)
    return stores.GraphServer(store, view.render_page(store), queries.check_local, serving)

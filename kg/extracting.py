"""Documents → Extractions: one by one, in batches that go through the model together, or in several processes."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from kg import annotation, extraction, resolution
from kg.model import Document, Extraction, Parse, Skipped
from kg.vocab import ontology_file

_BATCH = 16
"""Documents that are parsed together."""


class Extractor:
    """Document → Extraction, with the model and the tables loaded once."""

    def __init__(self, model: str | None = None) -> None:
        self._nlp = annotation.load_model(model or annotation.DEFAULT_MODEL)
        self._gazetteer = annotation.load_gazetteer(ontology_file("world.ttl"))
        self._resources = extraction.read_resources(ontology_file)
        # The model and the tables stay for good: taken out of the collector's rounds, they cost no time in any of them.
        gc.collect()
        gc.freeze()

    def __call__(self, document: Document) -> Extraction:
        """Everything that one document says."""
        return self._read(annotation.annotate(document, self._nlp, self._gazetteer))

    def _read(self, parse: Parse) -> Extraction:
        times = extraction.find_times(parse)
        mentions = extraction.find_mentions(parse)
        attributions = extraction.find_attributions(parse, self._resources.attribution_cues)
        speakers = [(a.content, a.source) for a in attributions if a.source is not None]
        entities, decisions = resolution.link_mentions(parse, mentions, speakers=speakers)
        found = extraction.find_facts(parse, entities, times, attributions, self._resources)
        return replace(found, decisions=tuple(decisions))

    def attempt(self, document: Document) -> Extraction | Skipped:
        """The extraction, or the reason why there is none: one bad document never stops a run."""
        return self._attempt(document, lambda: self(document))

    def attempt_all(self, batch: Sequence[Document]) -> Iterator[Extraction | Skipped]:
        """The same for several documents: their lines go through the model together, which is faster."""
        try:
            parses = list(annotation.annotate_documents(batch, self._nlp, self._gazetteer))
        except Exception:  # one of them breaks the model or a rule: each by itself then, to find which
            yield from map(self.attempt, batch)
            return
        for parse in parses:
            yield self._attempt(parse.document, partial(self._read, parse))

    @staticmethod
    def _attempt(document: Document, work: Callable[[], Extraction]) -> Extraction | Skipped:
        try:
            return work()
        except Exception as error:  # whatever a text may break is reported, and the others go on
            return Skipped(
                what=document.path or document.id,
                stage="extract",
                reason=f"{type(error).__name__}: {error}; please report it with the document",
            )


_worker: Extractor | None = None


def _start_worker(model: str | None) -> None:
    global _worker  # one extractor a process: models do not travel between processes
    _worker = Extractor(model)


def _work(batch: Sequence[Document]) -> list[Extraction | Skipped]:
    assert _worker is not None
    return list(_worker.attempt_all(batch))


def extract_documents(
    found: Iterable[Document | Skipped], model: str | None = None, workers: int = 1
) -> Iterator[Extraction | Skipped]:
    """Extractions of documents, in their order; what was skipped before stands in its place.

    Args:
        found: the documents.
        model: name of an installed spaCy pipeline; the default one without it.
        workers: processes that parse and extract.
    """
    if workers <= 1:
        extractor: Extractor | None = None
        for batch in _batches(found):
            if isinstance(batch, Skipped):
                yield batch
            else:
                extractor = extractor or Extractor(model)
                yield from extractor.attempt_all(batch)
        return
    items = list(found)
    todo = [i for i in items if isinstance(i, Document)]
    size = max(1, min(_BATCH, len(todo) // (4 * workers)))
    batches = [todo[i : i + size] for i in range(0, len(todo), size)]
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, initializer=_start_worker, initargs=(model,)) as pool:
        made = chain.from_iterable(pool.imap(_work, batches))
        for item in items:
            yield next(made) if isinstance(item, Document) else item


def _batches(found: Iterable[Document | Skipped]) -> Iterator[list[Document] | Skipped]:
    """Documents in a row together, at most so many; what was skipped by itself, in its place."""
    batch: list[Document] = []
    for item in found:
        if isinstance(item, Document):
            batch.append(item)
        if batch and (isinstance(item, Skipped) or len(batch) == _BATCH):
            yield batch
            batch = []
        if isinstance(item, Skipped):
            yield item
    if batch:
        yield batch

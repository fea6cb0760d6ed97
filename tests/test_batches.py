"""Documents go through the model in batches; nobody notices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import annotation
from kg.documents import read_documents
from kg.extracting import Extractor, _batches
from kg.model import Document, Extraction, Parse, Skipped
from kg.pipeline import extract

SEEDS = Path(__file__).parent.parent / "seeds"


def make(name: str) -> Document:
    return Document(id=name, text="Ann Berg met Bo Lund in Oslo.")


def test_order_is_kept_and_what_was_skipped_stands_in_its_place() -> None:
    skipped = Skipped(what="x", stage="read", reason="broken")
    many = [make(str(n)) for n in range(20)]

    found = list(_batches([many[0], skipped, *many[1:], skipped]))

    assert found == [[many[0]], skipped, many[1:17], many[17:], skipped]


@pytest.mark.model
def test_a_document_says_the_same_alone(extractor: Extractor) -> None:
    documents = [d for d in read_documents([str(SEEDS)]) if isinstance(d, Document)]

    together = list(extractor.attempt_all(documents))

    assert together == [extractor(d) for d in documents]


@pytest.mark.model
def test_a_document_that_breaks_the_model_leaves_the_others(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = annotation.annotate_documents

    def fragile(documents: Iterable[Document], *tools: Any) -> Iterator[Parse]:
        documents = list(documents)
        if any(d.id == "bad" for d in documents):
            raise ValueError("broken parse")
        return whole(documents, *tools)

    monkeypatch.setattr(annotation, "annotate_documents", fragile)
    monkeypatch.setattr(annotation, "annotate", lambda document, *tools: next(fragile([document], *tools)))

    first, bad, last = extractor.attempt_all([make("a"), make("bad"), make("z")])

    assert isinstance(first, Extraction)
    assert isinstance(last, Extraction)
    assert isinstance(bad, Skipped)
    assert "broken parse" in bad.reason


@pytest.mark.model
def test_extraction_of_files_keeps_their_order(tmp_path: Path) -> None:
    for name in ("a.txt", "b.bin", "c.txt"):
        (tmp_path / name).write_text("OSLO: Ann Berg met Bo Lund.\n", encoding="utf-8")

    found = list(extract([str(tmp_path / name) for name in ("a.txt", "b.bin", "c.txt")]))

    assert [type(x) for x in found] == [Extraction, Skipped, Extraction]

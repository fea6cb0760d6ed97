"""Fixtures: the model is loaded once for the whole run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pyoxigraph import Store

from kg.annotation import Gazetteer, annotate, load_gazetteer, load_model
from kg.extracting import Extractor
from kg.model import Document, Extraction, Parse
from kg.pipeline import build
from kg.vocab import ontology_file

# A busy machine is no failure; a run that decides on a change tries the same examples every time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def nlp() -> Any:
    """The default spaCy model."""
    return load_model()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer with the project's own world file."""
    return load_gazetteer(ontology_file("world.ttl"))


@pytest.fixture(scope="session")
def parse_text(nlp: Any, gazetteer: Gazetteer) -> Callable[..., Parse]:
    """A function that annotates a text: `parse_text("Ann met Bob.", published="2023-09-12")`."""

    def run(text: str, **fields: Any) -> Parse:
        return annotate(Document(id="test", text=text, **fields), nlp, gazetteer)

    return run


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The whole way from a document to its extraction."""
    return Extractor()


@pytest.fixture(scope="session")
def extract_text(extractor: Extractor) -> Callable[..., Extraction]:
    """A function that extracts from a text: `extract_text("Ann met Bob.", published="2023-09-12")`."""

    def run(text: str, **fields: Any) -> Extraction:
        return extractor(Document(id="test", text=text, **fields))

    return run


@pytest.fixture(scope="session")
def seeds_store() -> Store:
    """The graph of the project's own sample reports."""
    built = build(str(Path(__file__).parent.parent / "seeds"))
    store = Store()
    store.bulk_extend(built.quads)
    return store

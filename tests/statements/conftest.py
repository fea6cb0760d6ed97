from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.graph import read_ontology
from kg.model import Knowledge, Ontology
from kg.statements import make_knowledge
from tests.statements.builder import THINGS, Story


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return read_ontology()


@pytest.fixture
def know(ontology: Ontology) -> Callable[..., Knowledge]:
    """A function that makes the knowledge of some stories."""

    def run(*stories: Story) -> Knowledge:
        return make_knowledge([s.made() for s in stories], THINGS, ontology=ontology)

    return run

"""The small hand-written graph, once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.formats import read_graph


@pytest.fixture(scope="session")
def small() -> Store:
    return read_graph(Path(__file__).parent.parent / "data" / "small.trig")

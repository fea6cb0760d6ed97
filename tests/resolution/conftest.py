"""Coreference of a text, read with the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def together(parse_text: Callable) -> Callable[[str], list[list[str]]]:
    """A function that gives the words of every cluster of a text, read with the model."""
    from kg.extraction import find_mentions
    from kg.resolution import link_mentions

    def run(text: str) -> list[list[str]]:
        parse = parse_text(text)
        entities = link_mentions(parse, find_mentions(parse)).entities
        return [[text[m.start : m.end] for m in e.mentions] for e in entities]

    return run

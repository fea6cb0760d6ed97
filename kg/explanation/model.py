"""What an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.reading import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything the graph knows about one node, with where it stands."""

    iri: str
    label: str
    types: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Property and external identifier."""
    mentions: tuple[tuple[str, int], ...] = ()
    """Written form and how often it occurs, most frequent first."""
    accounts: tuple[Account, ...]

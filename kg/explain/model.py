"""What an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One sentence behind a statement."""

    iri: str
    document: str
    """Document id."""
    publisher: str | None
    published: str | None
    sentence: str
    quote: str
    """The words that carry the statement."""
    start: int
    """Offset of the sentence in the document's text."""
    quote_start: int
    """Offset of these words in the document's text."""
    speakers: tuple[str, ...]
    """Who says it, outermost first, each with the cue; empty when the document itself does."""
    status: str
    polarity: str
    certainty: str
    rule: str
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One statement with all its sources."""

    iri: str
    label: str
    predicate: str
    standing: str
    roles: tuple[tuple[str, str], ...]
    """Role and filler, as labels."""
    sources: tuple[Source, ...]


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

"""An explanation as text for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kg.explanation.model import Explanation
from kg.reading import Account, Source, short


def encode_text(explanation: Explanation) -> str:
    """Name, type, names and links of a node, then each statement with its sentences; quoted words stand in »«."""
    return "\n".join(_printable(line) for line in _lines(explanation)) + "\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    yield f"{explanation.label}  {short(explanation.iri)}"
    yield f"  is      {', '.join(explanation.types)}"
    if explanation.aliases:
        yield f"  also    {', '.join(explanation.aliases)}"
    if explanation.mentions:
        yield f"  written {', '.join(f'{surface} ×{count}' for surface, count in explanation.mentions)}"
    for prop, value in explanation.links:
        yield f"  {prop} {value}"
    for account in explanation.accounts:
        yield ""
        yield from _account(account)


def _account(account: Account) -> Iterator[str]:
    yield f"{account.label}  [{account.standing}]  {account.predicate}  {short(account.iri)}"
    yield "  " + "; ".join(f"{filler.role}: {filler.name}" for filler in account.roles)
    for source in account.sources:
        yield from _source(source)


def _source(source: Source) -> Iterator[str]:
    place = ", ".join(part for part in (source.document, source.publisher, source.published) if part)
    yield f"  {place}: {_marked(source)}"
    said = " → ".join(source.speakers) or "the document itself"
    doubts = [part for part in (source.polarity, source.certainty) if part not in ("positive", "certain", "")]
    sure = "" if source.confidence is None else f" {source.confidence:g}"
    yield f"    said by {said}; {', '.join([source.status, *doubts])}; rule {source.rule}{sure}"


def _marked(source: Source) -> str:
    """The sentence with the words that carry the statement between marks."""
    at = source.quote_start - source.start
    if not source.quote or source.sentence[at : at + len(source.quote)] != source.quote:
        return source.sentence
    return f"{source.sentence[:at]}»{source.quote}«{source.sentence[at + len(source.quote) :]}"


def _printable(line: str) -> str:
    """Without control and formatting characters, which a terminal would obey."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in line)

"""What the rules for relations hand on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.fillers import Filler
from kg.model import Token


@dataclass(frozen=True, slots=True, eq=False)
class RelationDraft:
    """A relation before ids are given out."""

    predicate: str
    subject: Filler
    object: Filler
    status: str
    """holds, former, future, possible or denied."""
    rule: str
    anchor: Token
    """The word that carries it, for sentence and attribution."""
    role: str | None = None
    """The office as written."""
    weak: bool = False
    """Whether the text only makes it likely: kept as a claim, never a bare fact."""

    @property
    def polarity(self) -> str:
        """Negative for what is denied."""
        return "negative" if self.status == "denied" else "positive"

"""What extraction holds in its hands before ids are given out: readings, events, roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.factuality import Factuality
from kg.extraction.fillers import Filler
from kg.extraction.lexicon import Sense
from kg.extraction.predications import Predication
from kg.model import Span, Token

ANIMATE = frozenset({"Person", "Organization", "Group", "Place"})
"""Types that act; states and cities do."""


@dataclass(slots=True, eq=False)
class RoleDraft:
    """A role before ids are given out."""

    role: str
    filler: Filler
    event: EventDraft | None = None
    implied: bool = False
    """Not said of this event by the grammar, but follows from what it is about."""


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event before ids are given out."""

    predication: Predication
    type: str
    lemma: str
    trigger: Span
    roles: list[RoleDraft]
    factuality: Factuality
    rule: str
    sense: Sense | None = None
    attributions: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class Reading:
    """A predication with the sense chosen for it, and its slots as the lemma's words leave them."""

    predication: Predication
    lemma: str
    trigger: Span
    slots: dict[str, list[Token]]
    sense: Sense | None
    relations: list[Sense] = field(default_factory=list)
    fixed: frozenset[int] = frozenset()
    """Positions of the further words of a multiword lemma."""

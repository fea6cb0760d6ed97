"""How a text presents an event: the values, and what negation and doubt do to them."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Factuality:
    """How a text presents an event."""

    status: str
    polarity: str = "positive"
    certainty: str = "certain"
    explicit: bool = True
    """False when nothing but the default speaks for it (an event noun without any cue)."""
    grounded: bool = True
    """False when not even the clause around it tells of something that happened."""

    @property
    def real(self) -> bool:
        """Whether the text takes it for a fact."""
        return self.status in ("happened", "ongoing", "general") and self.polarity == "positive"


HAPPENED = Factuality("happened")
ONGOING = Factuality("ongoing")
PLANNED = Factuality("planned")
POSSIBLE = Factuality("possible", certainty="possible")
REQUESTED = Factuality("requested", certainty="possible")
PRESUMED = Factuality("happened", explicit=False)
UNGROUNDED = Factuality("happened", explicit=False, grounded=False)
HYPOTHETICAL = Factuality("hypothetical", certainty="possible")
GENERAL = Factuality("general", certainty="probable")
DENIED = Factuality("denied", polarity="negative")
BY_EFFECT = {
    "planned": PLANNED,
    "expected": Factuality("planned", certainty="probable"),
    "possible": POSSIBLE,
    "requested": REQUESTED,
    "hypothetical": HYPOTHETICAL,
    "general": GENERAL,
    "denied": DENIED,
}


def flip(fact: Factuality) -> Factuality:
    """The same event denied."""
    if fact.polarity == "negative":
        return replace(fact, polarity="positive", status="happened" if fact.status == "denied" else fact.status)
    status = "denied" if fact.status in ("happened", "ongoing", "general", "planned") else fact.status
    return replace(fact, polarity="negative", status=status)


def weaken(fact: Factuality, certainty: str) -> Factuality:
    """At most this certain; what only may have happened is possible."""
    order = ("certain", "probable", "possible")
    least = max(fact.certainty, certainty, key=order.index)
    doubtful = least == "possible" and fact.polarity == "positive" and fact.status in ("happened", "ongoing")
    return replace(fact, certainty=least, status="possible" if doubtful else fact.status)

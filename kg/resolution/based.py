"""Nominals that say what country a body is of ("the Norlandic firm"), across documents.

One document says "the Norlandic firm" and names Acme; another says that Acme is of Norland.  Where Acme is the only
body of that country that the first one names, the firm is Acme.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.model import Decision, Entity, Extraction
from kg.resolution.joining import join_nominal
from kg.resolution.names import name_key
from kg.resolution.naming import Draft
from kg.resolution.records import OTHER
from kg.resolution.wordlists import COMPANY_KINDS, COMPANY_NOUNS

_SEATS = frozenset({"kg:basedIn", "kg:headquarteredIn"})
_WHY = "only body of that seat", 0.8
"""Reason and score."""


def place_based_nominals(
    extractions: Iterable[Extraction], named: set[tuple[str, str]], drafts: Sequence[Draft], decisions: list[Decision]
) -> set[tuple[str, str]]:
    """Add each nominal for a company of a country to the one thing of its document that it can mean.

    Args:
        extractions: all documents.
        named: document and id of the entities that have a name.
        drafts: named things; those that are meant gain a record.
        decisions: grows by what is joined.

    Returns:
        Document and id of the entities that were placed.
    """
    bodies = _bodies(drafts)
    placed = set()
    for x in extractions:
        document, entities = x.document.id, {e.id: e for e in x.entities}
        for relation in x.relations:
            key, seat = (document, relation.subject), entities.get(relation.object or "")
            if relation.predicate not in _SEATS or seat is None or key in named or key in placed:
                continue
            noun = _noun(x.document.text, entities[relation.subject])
            held = relation.predicate, name_key(seat.name)
            found = [d for d in bodies[document] if noun and _can_be(d, noun, held)]
            if len(found) == 1:
                placed.add(key)
                join_nominal(found[0], document, entities[relation.subject], OTHER, _WHY, decisions)
    return placed


def _noun(text: str, entity: Entity) -> str:
    """The noun of a definite nominal for a company, or empty: "firm" of "the Norlandic firm"."""
    nouns = set()
    for m in entity.mentions:
        if m.kind == "nominal":
            words = text[max(0, m.start - 4) : m.end].lower().split()
            if "the" not in words:
                return ""
            nouns.add(words[-1])
    noun = nouns.pop() if len(nouns) == 1 else ""
    return noun if noun in COMPANY_NOUNS else ""


def _can_be(draft: Draft, noun: str, held: tuple[str, str]) -> bool:
    """Whether some document says that a body has its seat there, and nothing says that its trade is another."""
    if not any(held in r.offices for r in draft.records):
        return False
    if noun not in COMPANY_KINDS:
        return True
    return any(noun in key.split() for r in draft.records for key in r.keys)


def _bodies(drafts: Iterable[Draft]) -> dict[str, list[Draft]]:
    """Document → the bodies that it names."""
    found: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == "Organization" and draft.cls in ("kg:Company", "kg:Organization"):
            for document in sorted({r.document for r in draft.records}):
                found[document].append(draft)
    return found

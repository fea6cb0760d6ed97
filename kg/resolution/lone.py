"""People whom their document calls by one word only, and bodies whose name fits many countries.

The document's own coreference has had its say: either it has no fuller name, or it has several and left the word
apart.  Here such a person joins the one bearer of the name in other documents whom its context supports; else it stays
a thing of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.model import Decision
from kg.resolution.called import other_office, share_office
from kg.resolution.comparison import CALLED, CONTEXT, OFFICE, THRESHOLD, Comparison
from kg.resolution.context import Contexts
from kg.resolution.names import is_generic_body
from kg.resolution.naming import Draft, local_iri
from kg.resolution.pairs import TIE, decide
from kg.resolution.records import OTHER, PERSON, Record

_NAME = 0.5
"""What a lone name says by itself."""
_CONTEXT = 0.6
_OFFICE = 0.35
_CALLED = 0.2
_LAND = 0.2
_REACH = 20
"""How many things of one lone name a further one is compared with."""


def place_lone_names(
    records: Sequence[Record],
    drafts: Sequence[Draft],
    contexts: Contexts,
    decisions: list[Decision],
    told: Mapping[str, Draft],
) -> list[Draft]:
    """Add each lone name to the thing it stands for, or make a thing of it.

    Args:
        records: all records of the corpus.
        drafts: things with full names; those that are found to be meant gain a record.
        contexts: what else the documents speak of.
        decisions: grows by the outcome of each comparison.
        told: lone names that the user's decisions give to a thing.

    Returns:
        The new things.
    """
    bearers = _bearers(drafts, {r.keys[0] for r in records if r.lone and r.family == OTHER})
    _share_bodies(records, drafts)
    made: list[Draft] = []
    alone: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for record in records:
        if not record.lone:
            continue
        word = record.keys[0]
        draft = told.get(word) or _bearer(record, bearers.get((record.family, word), ()), contexts, decisions)
        if draft is None:
            draft = _companion(record, alone[record.family, word], contexts, decisions)
        if draft is None:
            made.append(_lone_draft(record))
            alone[record.family, word].append(made[-1])
        else:
            draft.records.append(record)
            draft.former.add(local_iri(record.entity.name, record.local))
            draft.forms.update(dict.fromkeys(record.forms, 1))
    return made


def _share_bodies(records: Sequence[Record], drafts: Sequence[Draft]) -> None:
    """Call the body of an office by one name, now that it is known which names are one body's: head of "Acme" and of
    "Acme Metals"."""
    names: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        for key in {k for r in draft.records for k in r.keys}:
            names[key].add(draft.name)
    for record in records:
        known = ((predicate, body, names.get(body, ())) for predicate, body in record.offices)
        record.offices = frozenset((p, min(found) if len(found) == 1 else body) for p, body, found in known)


def _bearers(drafts: Sequence[Draft], wanted: set[str]) -> dict[tuple[str, str], list[Draft]]:
    """Things by the lone names that can stand for them: a surname, a body's name without its country, an acronym."""
    found: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == "Person":
            words = {w for r in draft.records for key in r.keys for w in (key.split()[0], key.split()[-1])}
            for word in sorted(words):
                found[PERSON, word].append(draft)
        else:
            for name in sorted({k for r in draft.records for k in r.keys} & wanted):
                found[OTHER, name].append(draft)
    return found


def _bearer(record: Record, bearers: Sequence[Draft], contexts: Contexts, decisions: list[Decision]) -> Draft | None:
    """The one bearer of a lone name whom the context supports."""
    own = [d for d in bearers if any(r.document == record.document for r in d.records)]
    if own:  # its own document has a bearer and left it apart
        bearers = [d for d in bearers if any(share_office(record.called, r.called) for r in d.records)]
        if any(d in own for d in bearers):
            return None
    if record.kin:
        bearers = []  # a given name: "his brother Bo" is no Bo Lund of another text
    if _of_a_country(record):
        bearers = [d for d in bearers if record.land and any(_of_land(record, r) for r in d.records)]
    compared = [(_compare(record, d, contexts), d) for d in _holders(record, bearers)]
    accepted = [d for outcome, d in compared if outcome.same]
    if len(accepted) > 1:  # an office that both hold tells nothing between them
        surely = [d for outcome, d in compared if outcome.same and _without_office(outcome) >= THRESHOLD]
        accepted = surely if len(surely) == 1 else accepted
    for outcome, draft in compared:
        if (outcome.same and draft not in accepted) or len(accepted) > 1:
            outcome = replace(outcome, veto=TIE)
        decisions.append(decide(record.place, f"{draft.name} ({draft.type})", outcome.same, outcome))
    return accepted[0] if len(accepted) == 1 else None


def _holders(record: Record, bearers: Sequence[Draft]) -> Sequence[Draft]:
    """Those bearers whose office a lone name may have: "Minister Berg" is no President Ann Berg, and where one Berg is
    called a minister, none of the others."""
    if not record.called:
        return bearers
    same = [d for d in bearers if any(share_office(record.called, r.called) for r in d.records)]
    return same or [d for d in bearers if not other_office(record.called, {c for r in d.records for c in r.called})]


def _companion(record: Record, alone: Sequence[Draft], contexts: Contexts, decisions: list[Decision]) -> Draft | None:
    """The same lone name in another document that speaks of the same things."""
    near = [d for d in alone[-_REACH:] if d.type == record.entity.type]
    near = [d for d in near if not any(other_office(record.called, r.called) for r in d.records)]
    if _of_a_country(record):
        # each country has one: that two documents speak of the same things does not make it one
        near = [d for d in near if record.land and all(r.land == record.land for r in d.records)]
    if not near:
        return None
    outcome, draft = max(((_compare(record, d, contexts), d) for d in near), key=lambda found: found[0].score)
    decisions.append(decide(record.place, f"{draft.name} ({draft.type})", outcome.same, outcome))
    return draft if outcome.same else None


def _of_a_country(record: Record) -> bool:
    """Whether a record is of a body that every country has: "Defense Ministry"."""
    return record.family == OTHER and is_generic_body(record.keys[0])


def _of_land(record: Record, other: Record) -> bool:
    """Whether the other is the body of that name of the only country that the record's document names."""
    return other.keys[0] == f"{record.keys[0]} {record.land}"


def _compare(record: Record, draft: Draft, contexts: Contexts) -> Comparison:
    """The evidence that a lone name means a thing."""
    others = [r for r in draft.records if not r.lone] or draft.records
    weighed = [("lone name", _NAME), (CONTEXT, _CONTEXT * contexts.of_records(record, others))]
    if record.offices and any(record.offices & r.offices for r in others):
        weighed.append((OFFICE, _OFFICE))
    elif any(share_office(record.called, r.called) for r in others):
        weighed.append((CALLED, _CALLED))
    if record.land and any(_of_land(record, r) for r in others):
        weighed.append(("the only country of the document", _LAND))
    return Comparison(tuple(weighed))


def _without_office(outcome: Comparison) -> float:
    return sum(weight for reason, weight in outcome.weighed if reason not in (OFFICE, CALLED))


def _lone_draft(record: Record) -> Draft:
    e = record.entity
    return Draft([record], e.type, e.cls, e.name, Counter(dict.fromkeys(record.forms, 1)), e.links, local=record.local)

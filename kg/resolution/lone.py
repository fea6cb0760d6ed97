"""People whom their document calls by one word only.

The document's own coreference has had its say: either it has no fuller name, or it has several and left the word
apart.  Here such a person joins the one bearer of the name in other documents whom its context supports; else it stays
a thing of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.model import Decision
from kg.resolution.comparison import THRESHOLD, Comparison
from kg.resolution.context import Contexts
from kg.resolution.naming import Draft
from kg.resolution.pairs import decide
from kg.resolution.records import Record

_SURNAME = 0.5
_CONTEXT = 0.6


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
    bearers = _bearers(drafts)
    made: list[Draft] = []
    for record in records:
        if not record.lone:
            continue
        word = record.keys[0]
        draft = told.get(word) or _bearer(record, bearers.get(word, ()), contexts, decisions)
        if draft is None:
            made.append(_lone_draft(record))
        else:
            draft.records.append(record)
            draft.forms.update(dict.fromkeys(record.forms, 1))
    return made


def _bearers(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
    found: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == "Person":
            words = {w for r in draft.records for key in r.keys for w in (key.split()[0], key.split()[-1])}
            for word in sorted(words):
                found[word].append(draft)
    return found


def _bearer(record: Record, bearers: Sequence[Draft], contexts: Contexts, decisions: list[Decision]) -> Draft | None:
    if any(r.document == record.document for d in bearers for r in d.records):
        return None  # its own document has a bearer and left it apart
    best = []
    for draft in bearers:
        likeness = contexts.of_records(record, [r for r in draft.records if not r.lone])
        score = _SURNAME + _CONTEXT * likeness
        reasons = (f"surname alone {_SURNAME:+.2f}", f"shared context {_CONTEXT * likeness:+.2f}")
        best.append((score, draft, reasons))
    accepted = [b for b in best if b[0] >= THRESHOLD]
    for score, draft, reasons in best:
        same = len(accepted) == 1 and score >= THRESHOLD
        outcome = Comparison(round(score, 3), reasons + (("tie",) if len(accepted) > 1 else ()))
        decisions.append(decide(record.place, f"{draft.name} ({draft.type})", same, outcome))
    return accepted[0][1] if len(accepted) == 1 else None


def _lone_draft(record: Record) -> Draft:
    e = record.entity
    local = f"{record.document}#{e.mentions[0].start}"
    return Draft([record], e.type, e.cls, e.name, Counter(dict.fromkeys(record.forms, 1)), e.links, local=local)

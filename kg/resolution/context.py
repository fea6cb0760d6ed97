"""What else the documents of a thing speak of: weak evidence that two names in two documents are one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log

from kg.resolution.records import Group, Record

_DOCUMENTS = 100
"""Documents of a thing that are looked at; what stands in so many is no rare company any more."""


class Contexts:
    """Names that stand together in documents, weighted by how rare they are in the corpus."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for record in records:
            if not record.lone:
                self._names[record.document].add(record.keys[0])
        self._much = 1.5 * log(len(self._names) + 1) or 1.0
        frequency = Counter(name for names in self._names.values() for name in names)
        # a name that every document has says nothing, nor does one that no other document can share
        self._weight = {name: log((len(self._names) + 1) / n) if n > 1 else 0.0 for name, n in frequency.items()}

    def likeness(self, a: Group, b: Group) -> float:
        """How much the documents of two groups speak of the same other things, in [0, 1]."""
        return self._overlap(a.documents, b.documents, {a.name, b.name})

    def of_groups(self, a: Sequence[Group], b: Sequence[Group]) -> float:
        """The same for several groups taken together on each side."""
        left, right = ({d for g in groups for d in g.documents} for groups in (a, b))
        return self._overlap(left, right, {g.name for g in (*a, *b)})

    def of_records(self, record: Record, others: Iterable[Record]) -> float:
        """The same for one entity of one document against the entities of another thing."""
        own = set(record.keys)
        others = list(others)
        for other in others:
            own.update(other.keys)
        return self._overlap({record.document}, {o.document for o in others}, own)

    def _overlap(self, a: set[str], b: set[str], own: set[str]) -> float:
        left = set().union(*(self._names[d] for d in sorted(a)[:_DOCUMENTS])) - own
        right = set().union(*(self._names[d] for d in sorted(b)[:_DOCUMENTS])) - own
        shared = sum(self._weight[n] for n in sorted(left & right))
        smaller = min(sum(self._weight[n] for n in sorted(left)), sum(self._weight[n] for n in sorted(right)))
        # in what they could share, and beyond what common names such as those of great powers amount to
        return min(1.0, shared / smaller) * min(1.0, shared / self._much) if smaller else 0.0

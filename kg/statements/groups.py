"""Union-find over positions 0 … n-1."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """A partition of `range(size)` that grows coarser.

    >>> groups = Groups(4)
    >>> groups.join(0, 2); groups.join(2, 3)
    >>> groups.all()
    [[0, 2, 3], [1]]
    """

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The first position of the group that the item is in."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> None:
        """Make one group of two."""
        first, second = sorted((self.find(left), self.find(right)))
        self._parent[second] = first

    def all(self) -> list[list[int]]:
        """The groups, each in order, by their first position."""
        groups: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            groups[self.find(item)].append(item)
        return list(groups.values())

"""Groups from links: what agrees first, around a member that all others are tied to; then what surely differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Tie = Callable[[int, int], bool]
"""A question about two places in a list, the same whichever comes first."""


class Clusters:
    """Grows clusters from single members; deterministic for links in a given order."""

    def __init__(self) -> None:
        self._of: dict[int, list[int]] = {}

    def gather(self, links: Iterable[tuple[int, int]], linked: Tie, apart: Tie) -> None:
        """Join by links, surest first, around a centre: a member that ``linked`` ties to every other.

        No two members of a cluster may be ``apart``. So a chain in which each mention resembles only the next never
        becomes one statement, as under single linkage; nor must each pair be sure by itself, as under complete linkage,
        where one short telling would break a group. For a cluster of n members the joins take at most n * n calls of
        each function, when those remember what they found.
        """
        for one, other in links:
            joined = self._joined(one, other, apart)
            if joined and centres(joined, linked):
                self._keep(joined)

    def bridge(self, links: Iterable[tuple[int, int]], apart: Tie) -> None:
        """Join whole clusters by links, unless two of their members are ``apart``."""
        for one, other in links:
            joined = self._joined(one, other, apart)
            if joined:
                self._keep(joined)

    def all(self) -> list[list[int]]:
        """The clusters of two or more, each in ascending order, by their first members."""
        return sorted({id(members): members for members in self._of.values()}.values())

    def _joined(self, one: int, other: int, apart: Tie) -> list[int]:
        first, second = self._of.get(one, [one]), self._of.get(other, [other])
        if first is second or any(apart(a, b) for a in first for b in second):
            return []
        return sorted([*first, *second])

    def _keep(self, members: list[int]) -> None:
        for member in members:
            self._of[member] = members


def centres(members: Sequence[int], linked: Tie) -> list[int]:
    """The members that are linked to all others."""
    return [one for one in members if all(one == other or linked(one, other) for other in members)]

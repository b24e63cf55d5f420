"""Groups from links: each group has a member that all others are linked to, and no two members are known to differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Linked = Callable[[int, int], bool]


def cluster(links: Iterable[tuple[int, int]], linked: Linked, apart: Linked) -> list[list[int]]:
    """Clusters of two or more, each in ascending order, by their first members.

    ``links`` come surest first. Two clusters are joined by a link between them when the whole then has a centre (a
    member that ``linked`` ties to every other) and no two of its members are ``apart``. A chain in which each mention
    resembles only the next never becomes one statement, as it would under single linkage; nor must each pair be sure by
    itself, as under complete linkage, where one short telling would break a group.

    Deterministic; for a cluster of n members the joins together take at most n * n calls of each function, when those
    remember what they found.
    """
    member_of: dict[int, list[int]] = {}
    for one, other in links:
        first, second = member_of.get(one, [one]), member_of.get(other, [other])
        if first is second or any(apart(a, b) for a in first for b in second):
            continue
        joined = sorted([*first, *second])
        if not centres(joined, linked):
            continue
        for member in joined:
            member_of[member] = joined
    found = {id(members): members for members in member_of.values()}
    return sorted(found.values())


def centres(members: Sequence[int], linked: Linked) -> list[int]:
    """The members that are linked to all others."""
    return [one for one in members if all(one == other or linked(one, other) for other in members)]

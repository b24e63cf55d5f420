"""Pairing old places with new ones."""

from __future__ import annotations

import itertools

import pytest

from cijferspoor.checking.verifying.places import MAX_PAIRS, carry, pair


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [1, 2], []),
        ([5], [], []),
        ([100], [10, 90, 400], [(0, 1)]),
        ([10, 100], [20, 90, 400], [(0, 0), (1, 1)]),
        ([10, 100, 400], [90, 410], [(1, 0), (2, 1)]),
        ([100], [90, 110], [(0, 0)]),
    ],
)
def test_pairs_are_nearest_and_in_order(old: list[int], new: list[int], expected: list[tuple[int, int]]) -> None:
    assert pair(old, new) == expected


def test_no_other_pairing_in_order_is_nearer() -> None:
    places = [0, 3, 4, 9, 12, 20]
    for size, other in itertools.product(range(4), range(4)):
        for old in itertools.combinations(places, size):
            for new in itertools.combinations([1, 3, 8, 13, 19], other):
                found = pair(old, new)
                small, large = sorted([old, new], key=len)
                best = min(
                    sum(abs(a - b) for a, b in zip(small, chosen, strict=True))
                    for chosen in itertools.combinations(large, len(small))
                )
                assert len(found) == len(small)
                assert sum(abs(old[i] - new[j]) for i, j in found) == best


def test_very_many_places_are_paired_in_order() -> None:
    size = int(MAX_PAIRS**0.5) + 1
    assert pair(range(size), range(size + 1)) == [(i, i) for i in range(size)]


def test_a_span_is_carried_over_white_space() -> None:
    old, new = "Er waren 12 000 daders.", "Er\nwaren  12\u00a0000 daders."
    start, end = carry(old, 9, 15, new)
    assert new[start:end] == "12\u00a0000"

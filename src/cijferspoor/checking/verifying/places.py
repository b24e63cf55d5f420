"""Which of the places where a sentence stands now is the one where it stood before."""

from __future__ import annotations

import re
from collections.abc import Sequence

MAX_PAIRS = 250_000
"""Old places times new places that are weighed against each other: 500 copies of one sentence on both sides take
half a second. Beyond that the first goes with the first, the second with the second."""


def same_words(text: str) -> str:
    """``text`` with single spaces: two sentences that differ in white space only have the same."""
    return " ".join(text.split())


def pair(old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs ``(i, j)`` of places, one to one and in order, with the least distance in all.

    Both lists are sorted; of the longer one some places stay without a partner.
    """
    if len(old) > len(new):
        return sorted((i, j) for j, i in pair(new, old))
    if len(old) == len(new) or len(old) * len(new) > MAX_PAIRS:
        return [(i, i) for i in range(len(old))]
    # least[j]: the least distance for the old places so far within the first j new ones; taken[i][j] whether the
    # j-th new place is used for that.
    least: list[int | None] = [0] * (len(new) + 1)
    taken: list[list[bool]] = []
    for place in old:
        row: list[int | None] = [None]
        used = [False]
        for j, other in enumerate(new, start=1):
            before = least[j - 1]
            with_it = None if before is None else before + abs(place - other)
            without = row[j - 1]
            use = with_it is not None and (without is None or with_it < without)
            row.append(with_it if use else without)
            used.append(use)
        least = row
        taken.append(used)
    pairs: list[tuple[int, int]] = []
    j = len(new)
    for i in range(len(old) - 1, -1, -1):
        while not taken[i][j]:
            j -= 1
        pairs.append((i, j - 1))
        j -= 1
    return pairs[::-1]


def carry(old: str, start: int, end: int, new: str) -> tuple[int, int]:
    """Where ``old[start:end]`` stands in ``new``, when the two differ in white space only."""
    marks = [i for i, char in enumerate(new) if not char.isspace()]
    first = sum(not char.isspace() for char in old[:start])
    last = first + sum(not char.isspace() for char in old[start:end]) - 1
    return marks[first], marks[last] + 1


def find_words(sentence: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words of ``sentence`` stand in ``text[start:end]``, whatever the white space between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, sentence.split())))
    return [match.span() for match in pattern.finditer(text, start, end)]

"""The best tree over scored arcs (Chu & Liu 1965; Edmonds 1967), with exactly one root."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, 0 for the root word.

    Args:
        scores: [words, words + 1]; the score of each word's having the root (column 0) or another word as head.
    """
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = _arborescence(full)
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) == 1:
        return heads[1:]
    best, found = -np.inf, heads
    for root in roots:
        forced = full.copy()
        forced[1:, 0] = -1e6
        forced[root, 0] = 0.0
        candidate = _arborescence(forced)
        total = sum(full[i, candidate[i]] for i in range(1, n + 1))
        if total > best:
            best, found = total, candidate
    return found[1:]


def _arborescence(scores: Scores) -> list[int]:
    """Heads by the Chu-Liu-Edmonds algorithm; node 0 is the root, its own head entry is 0."""
    n = len(scores)
    heads = [0, *(int(np.argmax(scores[i])) for i in range(1, n))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    place = {node: k for k, node in enumerate(outside)}
    new = len(outside)
    small = np.full((new + 1, new + 1), -np.inf)
    enter: dict[int, int] = {}
    leave: dict[int, int] = {}
    for u in outside:
        for v in outside:
            small[place[v], place[u]] = scores[v, u]
        gains = [scores[c, u] - scores[c, heads[c]] for c in cycle]
        enter[u] = cycle[int(np.argmax(gains))]
        small[new, place[u]] = max(gains)
        leave[u] = cycle[int(np.argmax([scores[u, c] for c in cycle]))]
        small[place[u], new] = scores[u, leave[u]]
    small[0] = -np.inf
    solved = _arborescence(small)
    result = list(heads)
    for v in outside[1:]:
        head = solved[place[v]]
        result[v] = leave[v] if head == new else outside[head]
    above = outside[solved[new]]
    result[enter[above]] = above
    return result


def _cycle(heads: list[int]) -> list[int]:
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start + 1
            path.append(node)
            node = heads[node]
        if node and state[node] == start + 1:
            return path[path.index(node) :]
    return []

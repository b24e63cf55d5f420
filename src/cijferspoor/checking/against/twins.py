"""A sentence that the article has word for word, or nearly, from the source: then it is clear which figure is which."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from cijferspoor.checking.against.pairs import Pair

_FEWEST = 3
"""Words of the shortest sentence that can be known again."""


def twin_of(pairs: Sequence[Pair], near_copy: float) -> Pair | None:
    """The figure at the same place in the source's wording of the same sentence, if it has one; the likest if more.

    Numbers, hedges and times are no part of the likeness: they are what may be wrong.
    """
    found = [(likeness, pair) for pair in pairs if (likeness := _likeness(pair)) >= near_copy]
    return max(found, key=lambda item: (item[0], item[1].fits, item[1].match.score))[1] if found else None


def _likeness(pair: Pair) -> float:
    one, other = pair.claim, pair.source
    if (one.rank, one.size) != (other.rank, other.size) or min(len(one.frame), len(other.frame)) < _FEWEST:
        return 0.0
    if one.content != other.content:
        return 0.0  # another content word makes another statement of it
    return SequenceMatcher(None, one.frame, other.frame, autojunk=False).ratio()


def other_number(pair: Pair) -> bool:
    """Has a twin another number than the source's, where all else was copied?

    What might be a coarse rounding elsewhere is none here. ``meer dan 50`` for ``meer dan 60`` is still true.
    """
    if pair.number is None or pair.number.reason in ("exact", "rounded"):
        return False
    return pair.number.fit != "fits"

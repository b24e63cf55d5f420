"""A sentence that the article has word for word, or nearly, from the source: then it is clear which figure is which."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.words import dice, words_of
from cijferspoor.lexicon import Lexicon

if TYPE_CHECKING:  # a pair is made of a match, which knows of twins
    from cijferspoor.checking.against.pairs import Pair

_FEWEST = 3
"""Words of the shortest sentence that can be known again."""
_TELLING = 3
"""Content words from which a sentence says by itself what it is about."""
_SAME_TEXT = 0.5
"""The share of other words in common (Dice) from which two documents are versions of one."""
_FEW = 2
"""Words that are exchanged for others at one place, at most, for the rest to be the same sentence."""

Blocks = list[tuple[frozenset[str], frozenset[str]]]


class Twins:
    """Knows sentences again by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        changes, checking = lexicon.changes, lexicon.checking
        moves = (word for way in (changes.up, changes.down) for word in (*way.verbs, *way.nouns, *way.comparatives))
        reporting = (word for phrase in lexicon.relations.reporting for word in phrase.split())
        self._idle = frozenset((*checking.idle, *moves, *reporting))
        self._limits = checking.wording
        self._words = words_of(lexicon)

    def twin_of(self, pairs: Sequence[Pair]) -> Pair | None:
        """The figure at the same place in the source's wording of the same sentence, if it has one.

        Numbers, hedges and times are no part of the sentence: they are what may be wrong. Every other word is, also a
        small one: ``stemden voor`` is not ``stemden tegen``.
        """
        found = [(likeness, pair) for pair in pairs if (likeness := self._likeness(pair)) > 0]
        return max(found, key=lambda item: (item[0], item[1].fits, item[1].match.score))[1] if found else None

    def _likeness(self, pair: Pair) -> float:
        one, other = pair.claim, pair.source
        if (one.rank, one.size) != (other.rank, other.size) or min(len(one.frame), len(other.frame)) < _FEWEST:
            return 0.0
        if len(one.content) < _TELLING and not one_text(one, other):
            return 0.0  # `Dat is 14 procent van het totaal` may be said of anything
        if dice(frozenset(one.frame), frozenset(other.frame)) < self._limits.same:
            return 0.0  # seen at a glance
        ratio, blocks = self._blocks(pair)
        return ratio if ratio >= self._limits.near_copy and not any(a | b for a, b in blocks) else 0.0

    def exchanged(self, pair: Pair) -> bool:
        """Is it the same sentence but for a word or two, exchanged for others: ``keurde goed``, ``keurde af``?"""
        ratio, blocks = self._blocks(pair)
        if ratio < self._limits.same:
            return False
        return any(
            a and b and len(a) <= _FEW and len(b) <= _FEW and self._stems(a) != self._stems(b) for a, b in blocks
        )

    def _blocks(self, pair: Pair) -> tuple[float, Blocks]:
        """How alike two sentences are in order, and the telling words of each stretch in which they differ."""
        one, other = pair.claim.frame, pair.source.frame
        if not (one and other) or not set(one) & set(other):
            return 0.0, []
        matcher = SequenceMatcher(None, one, other, autojunk=False)
        blocks = [
            (frozenset(one[a:b]) - self._idle, frozenset(other[c:d]) - self._idle)
            for tag, a, b, c, d in matcher.get_opcodes()
            if tag != "equal"
        ]
        return matcher.ratio(), blocks

    def _stems(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(self._words.stem(word) for word in words)


def one_text(one: Statement, other: Statement) -> bool:
    """Are the documents versions of one text, by the words around the sentence?"""
    rest, its_rest = one.context - one.content, other.context - other.content
    return bool(rest and its_rest) and dice(rest, its_rest) >= _SAME_TEXT


@lru_cache(maxsize=8)
def twins_of(lexicon: Lexicon) -> Twins:
    """The twins of a lexicon, made once."""
    return Twins(lexicon)

"""Words that exclude each other (``minderjarig``, ``meerderjarig``) and subjects that are part of wider ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.checking.against.statement import words_of
from cijferspoor.checking.against.words import dice
from cijferspoor.lexicon import Lexicon

Stems = frozenset[str]


class Opposites:
    """``opposites`` and ``topics`` of ``relations.toml``, by stems."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = words_of(lexicon)
        self._words = words
        self._oppositions = [
            [[words.stems(phrase) for phrase in group] for group in groups]
            for groups in lexicon.relations.opposites.values()
        ]
        self._wider: dict[str, set[str]] = {}
        for topic, wider in lexicon.relations.topics.items():
            # `seksuele uitbuiting`: its last word is the subject, and reaches what the whole reaches.
            for stem in words.stems(topic):
                self._wider.setdefault(stem, set()).update(stem for text in wider for stem in words.stems(text))

    def exclude(self, one: Stems, other: Stems) -> bool:
        """Does one side have a word that rules out a word of the other? A side that has both rules out nothing."""
        return any(self._excluded(groups, one, other) for groups in self._oppositions)

    def _excluded(self, groups: Sequence[Sequence[Stems]], one: Stems, other: Stems) -> bool:
        here = {i for i, group in enumerate(groups) if any(phrase and phrase <= one for phrase in group)}
        there = {i for i, group in enumerate(groups) if any(phrase and phrase <= other for phrase in group)}
        return bool(here and there and not here & there)

    def complementary(self, one: Stems, other: Stems, alike: float) -> bool:
        """Are they told apart by the only two of an opposition, with the rest (nearly, by Dice) the same?"""
        for groups in self._oppositions:
            if len(groups) != 2 or not self._excluded(groups, one, other):
                continue
            words = frozenset(stem for group in groups for phrase in group for stem in phrase)
            rest, its_rest = one - words, other - words
            if rest == its_rest or dice(rest, its_rest) >= alike:
                return True
        return False

    def widened(self, stem: str) -> Stems:
        """The wider subjects that a word stands for."""
        found: set[str] = set()
        waiting = [stem]
        while waiting:
            for wider in self._wider.get(waiting.pop(), ()):
                if wider not in found:
                    found.add(wider)
                    waiting.append(wider)
        return frozenset(found)


@lru_cache(maxsize=8)
def opposites_of(lexicon: Lexicon) -> Opposites:
    """The opposites of a lexicon, made once."""
    return Opposites(lexicon)

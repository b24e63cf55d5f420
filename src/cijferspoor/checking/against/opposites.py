"""Words that exclude each other (``minderjarig``, ``meerderjarig``) and subjects that are part of wider ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cijferspoor.checking.against.words import dice, words_of
from cijferspoor.lexicon import Lexicon

Stems = frozenset[str]
_REMEMBERED = 20_000


class Opposites:
    """``opposites`` and ``topics`` of ``relations.toml``, by stems."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = words_of(lexicon)
        self._oppositions = [
            [[phrase for text in group if (phrase := words.every(text))] for group in groups]
            for groups in lexicon.relations.opposites.values()
        ]
        # By one of its stems each phrase is found without a look at the others.
        self._by_stem: dict[str, list[tuple[int, int, Stems]]] = {}
        for number, groups in enumerate(self._oppositions):
            for place, group in enumerate(groups):
                for phrase in group:
                    self._by_stem.setdefault(min(phrase), []).append((number, place, phrase))
        self.vocabulary: Stems = frozenset(
            stem for groups in self._oppositions for group in groups for phrase in group for stem in phrase
        )
        self._wider: dict[str, set[str]] = {}
        for topic, wider in lexicon.relations.topics.items():
            # `seksuele uitbuiting`: its last word is the subject, and reaches what the whole reaches.
            for stem in words.stems(topic):
                self._wider.setdefault(stem, set()).update(stem for text in wider for stem in words.stems(text))
        self._hits = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def _look_up(self, stems: Stems) -> dict[int, frozenset[int]]:
        """The groups of each opposition that have a phrase in these stems."""
        found: dict[int, set[int]] = {}
        for stem in stems:
            for number, place, phrase in self._by_stem.get(stem, ()):
                if phrase <= stems:
                    found.setdefault(number, set()).add(place)
        return {number: frozenset(places) for number, places in found.items()}

    def exclude(self, one: Stems, other: Stems) -> bool:
        """Does one side have a word that rules out a word of the other? A side that has both rules out nothing."""
        return any(True for _ in self._excluding(one, other))

    def _excluding(self, one: Stems, other: Stems) -> Iterator[int]:
        here, there = self._hits(one), self._hits(other)
        return (number for number in here if number in there and not here[number] & there[number])

    def complementary(self, one: Stems, other: Stems, alike: float) -> bool:
        """Are they told apart by the only two of an opposition, with the rest (nearly, by Dice) the same?"""
        for number in self._excluding(one, other):
            groups = self._oppositions[number]
            words = frozenset(stem for group in groups for phrase in group for stem in phrase)
            rest, its_rest = one - words, other - words
            if len(groups) == 2 and (rest == its_rest or dice(rest, its_rest) >= alike):
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

"""Which sentence of the article is most like one that is no longer there, and how the two line up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cijferspoor.checking.verifying.words import Word

ALIKE = 0.4
"""The least share of words two sentences have in common to be two wordings of one (Dice: twice the shared words by all
words of both). Unrelated Dutch sentences share articles, prepositions and the full stop, up to 0.3; a headline of two
words with another number has 0.5."""
MAX_CANDIDATES = 200
"""Sentences that are compared in full with a lost one: those that share its rarest words. Keeps an article of
thousands of sentences, all reworded, from comparing each with each."""
MAX_RANKED = 5
"""The most similar sentences in which a figure is looked for: a sentence is seldom cut in more than two."""
MAX_ALIGNED = 300
"""Words of the longest sentence that is aligned in full: difflib takes quadratic time and more. Of a longer one (a
list without full stops) only what is the same at both ends is aligned."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence (by its number in the article) and how like the lost one it is, from 0 to 1."""

    number: int
    likeness: float


class Likeness:
    """Finds for a lost sentence the most similar ones among those of an article."""

    def __init__(self, sentences: Sequence[Sequence[Word]]) -> None:
        self._bags = [Counter(word.norm for word in sentence) for sentence in sentences]
        self._lengths = [len(sentence) for sentence in sentences]
        self._starts = [sentence[0].start if sentence else 0 for sentence in sentences]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self._bags):
            for norm in bag:
                self._holders[norm].append(number)

    def ranked(self, lost: Sequence[Word], place: int) -> list[Candidate]:
        """The sentences at least ``ALIKE``, most similar first and among equals the nearest to ``place`` first."""
        bag = Counter(word.norm for word in lost)
        found: list[Candidate] = []
        for number in self._sharing(bag):
            likeness = 2 * self._shared(bag, number) / (len(lost) + self._lengths[number])
            if likeness >= ALIKE:
                found.append(Candidate(number, likeness))
        found.sort(key=lambda c: (-c.likeness, abs(self._starts[c.number] - place), c.number))
        return found[:MAX_RANKED]

    def sharing_most(self, lost: Sequence[Word], place: int) -> list[int]:
        """The sentences that have most words in common, however long they are: one may hold the lost one whole."""
        bag = Counter(word.norm for word in lost)
        numbers = self._sharing(bag)
        numbers.sort(key=lambda number: (-self._shared(bag, number), abs(self._starts[number] - place), number))
        return numbers[:MAX_RANKED]

    def _shared(self, bag: Counter[str], number: int) -> int:
        other = self._bags[number]
        return sum(min(count, other[norm]) for norm, count in bag.items())

    def _sharing(self, bag: Counter[str]) -> list[int]:
        """Sentences that share a word, the rarest words first."""
        sharing: dict[int, None] = {}
        for norm in sorted(bag, key=lambda norm: (len(self._holders.get(norm, ())), norm)):
            for number in self._holders.get(norm, ()):
                sharing[number] = None
                if len(sharing) >= MAX_CANDIDATES:
                    return list(sharing)
        return list(sharing)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the words of an old sentence line up with those of a new one.

    ``same`` maps the number of an old word to that of the same word in the new sentence. ``put`` holds stretches of old
    words with what was put in their place: ``(old_start, old_end, new_start, new_end)``.
    """

    same: dict[int, int]
    put: tuple[tuple[int, int, int, int], ...]

    @classmethod
    def of(cls, old: Sequence[Word], new: Sequence[Word]) -> Alignment:
        """The alignment of two sentences."""
        a, b = [word.norm for word in old], [word.norm for word in new]
        if max(len(a), len(b)) > MAX_ALIGNED:
            return cls._by_ends(a, b)
        same: dict[int, int] = {}
        put: list[tuple[int, int, int, int]] = []
        for tag, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag == "equal":
                same.update(zip(range(i, i_end), range(j, j_end), strict=True))
            elif tag == "replace":
                put.append((i, i_end, j, j_end))
        return cls(same, tuple(put))

    @classmethod
    def _by_ends(cls, a: Sequence[str], b: Sequence[str]) -> Alignment:
        shortest = min(len(a), len(b))
        head = next((i for i in range(shortest) if a[i] != b[i]), shortest)
        tail = next((i for i in range(shortest - head) if a[-1 - i] != b[-1 - i]), shortest - head)
        same = {i: i for i in range(head)}
        same |= {len(a) - 1 - i: len(b) - 1 - i for i in range(tail)}
        middle = (head, len(a) - tail, head, len(b) - tail)
        return cls(same, (middle,) if middle[0] < middle[1] and middle[2] < middle[3] else ())

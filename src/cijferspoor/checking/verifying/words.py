"""Sentences as words with their places, and the places where a figure's own words stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.words import cardinal, ordinal

_WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_POINTS = frozenset(".,:/")
"""Signs that make one number of the digits on both sides: ``12.500``, ``3,5``, ``21:00``, ``1/2``."""
_HYPHENS = frozenset("-–−'’")
"""Signs that make one word or range of what stands on both sides: ``10-12``, ``7-jarige``, ``60's``."""
_SIGNS = frozenset("-−–+±")
_PERCENT = frozenset("%‰")
_GROUP = 3
"""Digits in a group of a long number: ``12 500``."""
_NOT_A_NUMBER = frozenset({"een", "ene", "één"})
"""Far more often an article than the number one."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of digits or letters, or one other sign: in lower case, with its place in the text."""

    norm: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]``; offsets count in ``text``."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match[0].lower(), match.start(), match.end()) for match in matches]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure's own words as the words ``first`` to ``last`` (inclusive) of its old sentence.

    ``lead`` and ``trail`` count the characters by which those words are longer than the quote, as in ``2x``, whose
    quote may be ``2``. ``reach`` is what made the number longer than these words, as the extractor left it out.
    """

    norms: tuple[str, ...]
    first: int
    last: int
    lead: int
    trail: int
    reach: tuple[str, str]

    @classmethod
    def of(cls, text: str, sentence: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> Quoted | None:
        """The words of ``text[start:end]`` in the words of that text; None when there are none."""
        inside = [i for i, word in enumerate(sentence) if word.start < end and word.end > start]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        norms = tuple(word.norm for word in sentence[first : last + 1])
        lead, trail = max(0, start - sentence[first].start), max(0, sentence[last].end - end)
        return cls(norms, first, last, lead, trail, reach(text, sentence, first, last, lexicon))

    def spots(self, text: str, sentence: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
        """The words at which these same words start, where they are not part of another number."""
        length = len(self.norms)
        for i in range(len(sentence) - length + 1):
            if sentence[i].norm != self.norms[0] or tuple(w.norm for w in sentence[i : i + length]) != self.norms:
                continue
            if reach(text, sentence, i, i + length - 1, lexicon) == self.reach:
                yield i

    def place(self, sentence: Sequence[Word], spot: int) -> tuple[int, int]:
        """The offsets of the quote at a spot."""
        first, last = sentence[spot], sentence[spot + len(self.norms) - 1]
        return first.start + self.lead, last.end - self.trail


def numeric(norm: str, lexicon: Lexicon) -> bool:
    """Digits, or a word that is a number: ``twaalf``, ``miljoen``, ``derde``, ``half``, ``honderden``."""
    if norm[0].isdigit():
        return True
    if norm in _NOT_A_NUMBER or not norm[0].isalpha():
        return False
    numbers = lexicon.numbers
    listed = (numbers.abbreviated_powers, numbers.vague, numbers.halves, numbers.quarters, numbers.half_nouns)
    return (
        any(norm in names for names in listed)
        or cardinal(norm, lexicon) is not None
        or ordinal(norm, lexicon) is not None
    )


def reach(text: str, sentence: Sequence[Word], first: int, last: int, lexicon: Lexicon) -> tuple[str, str]:
    """What stands right before and after words ``first`` to ``last`` and would make them part of another number.

    ``12`` is another number in ``12.500``, ``12 miljoen``, ``-12``, ``12%`` and ``10-12``.
    """
    return _left(text, sentence, first, lexicon), _right(text, sentence, last, lexicon)


def _left(text: str, sentence: Sequence[Word], first: int, lexicon: Lexicon) -> str:
    if first == 0:
        return ""
    here, before = sentence[first], sentence[first - 1]
    if before.end < here.start:
        return before.norm if _apart(text, before, here, lexicon) else ""
    if before.norm[0].isalnum():
        return before.norm
    further = sentence[first - 2] if first > 1 else None
    if further and further.end == before.start and _joins(further, before, here):
        return further.norm + before.norm
    return before.norm if before.norm in _SIGNS and here.norm[0].isdigit() else ""


def _right(text: str, sentence: Sequence[Word], last: int, lexicon: Lexicon) -> str:
    if last + 1 == len(sentence):
        return ""
    here, after = sentence[last], sentence[last + 1]
    if after.norm in _PERCENT:
        return after.norm
    if here.end < after.start:
        return after.norm if _apart(text, here, after, lexicon) else ""
    if after.norm[0].isalnum():
        return after.norm
    further = sentence[last + 2] if last + 2 < len(sentence) else None
    joined = further and further.start == after.end and _joins(here, after, further)
    return after.norm + further.norm if joined and further else ""


def _joins(left: Word, sign: Word, right: Word) -> bool:
    if sign.norm in _POINTS:
        return left.norm[0].isdigit() and right.norm[0].isdigit()
    return sign.norm in _HYPHENS and left.norm[0].isalnum() and right.norm[0].isalnum()


def _apart(text: str, left: Word, right: Word, lexicon: Lexicon) -> bool:
    """Do two words with white space between them make one number? ``12 500``, ``12 miljoen``, ``twee duizend``."""
    if "\n" in text[left.end : right.start]:
        return False
    if left.norm[0].isdigit() and right.norm[0].isdigit():
        return len(right.norm) == _GROUP and len(left.norm) <= _GROUP
    if right.norm[0].isdigit():
        return False  # `in de eerste 12 weken`: a word before digits is another number
    return numeric(left.norm, lexicon) and numeric(right.norm, lexicon)

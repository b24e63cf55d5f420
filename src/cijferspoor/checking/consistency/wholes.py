"""Parts and their wholes, by the words that tie them: ``229 bezoekers, van wie 199``, ``60 van hen``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cijferspoor.checking.consistency.passage import (
    Line,
    Passage,
    ends_with,
    noun_after,
    same_measure,
    starts_with,
    without_tail,
)
from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns import is_function_word, is_verb_like, plural_like
from cijferspoor.records import Figure

_COUNTABLE = ("count", "money", "measure", "duration")
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her)\w+(?:d|t|en)")
_REACH = 8
"""Words between a whole and its part, at most."""
_OPENS = (",", "(", "–", "-", ";", ":")
_BREAKS = frozenset(",;:()")


@dataclass(frozen=True)
class PartOf:
    """A figure that is a part of another. ``wholes`` holds all it may be a part of together, the nearest last.

    ``line`` is the part's.
    """

    part: Figure
    wholes: tuple[Figure, ...]
    line: Line
    sure: bool = True
    """Is there nothing else between them that the part may be of?"""

    @property
    def whole(self) -> Figure | None:
        """The whole, when there is one only."""
        return self.wholes[0] if len(self.wholes) == 1 else None


def parts_of(passage: Passage) -> Iterator[PartOf]:
    """The parts of an article and their wholes, from the words between them."""
    for line in passage.lines:
        for one, other in pairwise(line.numbers):
            if not same_measure(one, other) or one.kind not in _COUNTABLE:
                continue
            if relative(line, one, other, passage.lexicon):
                earlier = [f for f in line.numbers if f.start <= one.start and same_measure(f, other)]
                yield PartOf(other, tuple(earlier), line, sure=_nothing_else(line, one, other, passage.lexicon))
            elif _of_the(line, one, other, passage.lexicon):
                yield PartOf(one, (other,), line)
            elif _fronted(line, one, other, passage.lexicon):
                yield PartOf(other, (one,), line)
        if line.follows:
            yield from _partitive(passage.lines[line.number - 1], line, passage.lexicon)


def relative(line: Line, whole: Figure, part: Figure, lexicon: Lexicon) -> bool:
    """``229 bezoekers, van wie 199``: is the relative's antecedent what the first figure counts?"""
    words = lexicon.consistency
    between = without_tail(line.between(whole.end, part.start, without=[noun_after(whole)]), words.fillers)
    at = ends_with(between, words.relatives)
    told_of_a_time = without_tail(line.since_time(whole.end, part.start), words.fillers)
    if ends_with(told_of_a_time, words.relatives) is None:
        return False  # `12 leden, van wie er in 2010 nog 30 ...`
    if at is None or not _plain(_stripped(between[:at]), lexicon):
        return False
    # `300 moeders van wie 500 kinderen naar school gaan`: whose children
    whose = between[at:] in {tuple(phrase.split()) for phrase in words.possessives}
    return not (whose and counts_other(whole, part))


def of_the_whole(between: Sequence[str], lexicon: Lexicon) -> bool:
    """Is ``van de`` all there is between a part or share and a number?"""
    return starts_with(between, lexicon.consistency.of_the) == len(between) > 0


def counts_other(whole: Figure, part: Figure) -> bool:
    """Has the part a noun of its own behind it, and another than the whole?"""
    if noun_after(part) is None or part.counted is None:
        return False
    return whole.counted is None or part.counted.lemma != whole.counted.lemma


def opens_clause(line: Line, whole: Figure, lexicon: Lexicon) -> bool:
    """Does ``Van de 476 slachtoffers`` begin the sentence, or a part of it after a comma?"""
    before = line.before(whole.start)
    at = ends_with(before, lexicon.consistency.of_the)
    return at is not None and (at == 0 or before[at - 1] in (*_OPENS, "“", '"', "'", "‘"))


def _of_the(line: Line, part: Figure, whole: Figure, lexicon: Lexicon) -> bool:
    """``250 van de 229 bezoekers``, of which extraction makes no share; not ``12 leden van de 5 partijen``."""
    if noun_after(part) is not None and part.counted and part.counted.end <= whole.start:
        return False
    label = line.before(part.start)[-1:]
    if label and label[0].isalpha() and not (is_function_word(label[0], lexicon) or is_verb_like(label[0], lexicon)):
        return False  # `groep 8 van de 3 scholen`
    return of_the_whole(line.between(part.end, whole.start), lexicon)


def _fronted(line: Line, whole: Figure, part: Figure, lexicon: Lexicon) -> bool:
    """``Van de 476 slachtoffers waren er 119 minderjarig``."""
    if not opens_clause(line, whole, lexicon):
        return False
    between = line.between(whole.end, part.start, without=[noun_after(whole)])
    head = without_tail(between, lexicon.consistency.fillers)
    partitive = "er" in between[len(head) :]
    if counts_other(whole, part) or not set(head[-1:]) & set(line.since_time(whole.end, part.start)):
        return False
    if not head or len(head) > _REACH or _BREAKS & set(head) or not _plain(head[:-1], lexicon):
        return False
    return partitive or head[-1] in lexicon.consistency.partial_verbs


def _partitive(before: Line, line: Line, lexicon: Lexicon) -> Iterator[PartOf]:
    """``... 90 slachtoffers. 60 van hen ...``, ``... Daarvan waren er 60 ...``."""
    if not line.numbers or line.numbers[0].kind not in _COUNTABLE:
        return
    part, words = line.numbers[0], lexicon.consistency
    opening = line.before(part.start)
    behind = starts_with(line.after(part.end), words.partitives) is not None and len(opening) <= 1
    head = without_tail(opening, words.fillers)
    told = starts_with(head, words.partitives)
    ahead = told is not None and len(head) - told <= 1
    if not (behind or ahead):
        return
    wholes = [f for f in before.numbers if same_measure(f, part)]
    lemmas = {f.counted.lemma for f in wholes if f.counted}
    if part.counted is not None and part.counted.lemma in lemmas:
        yield PartOf(part, tuple(wholes), line)


def _nothing_else(line: Line, whole: Figure, part: Figure, lexicon: Lexicon) -> bool:
    """Only verbs, function words and names of places between a whole and ``, van wie``: no other noun, not even one."""
    between = without_tail(
        line.between(whole.end, part.start, without=[noun_after(whole)]), lexicon.consistency.fillers
    )
    head = _stripped(between[: ends_with(between, lexicon.consistency.relatives)])
    return all(
        is_function_word(word, lexicon) or is_verb_like(word, lexicon) or _PARTICIPLE.fullmatch(word) for word in head
    )


def _stripped(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if words[-1:] and words[-1] in _OPENS else words


def _plain(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Do these words hold no other plural that could be meant, and no border?"""
    return len(words) <= _REACH and not _BREAKS & set(words) and not any(plural_like(word, lexicon) for word in words)

"""Ages that cannot be: ``meerderjarigen jonger dan 15 jaar``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.passage import Line, Passage
from cijferspoor.checking.consistency.wholes import relative
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages import is_person
from cijferspoor.records import Age, Figure

_OLDEST = 130
_BEFORE_AGE = frozenset({"van", "(", "tussen"})
_DENIALS = frozenset({"niet", "geen", "bijna", "nog", "net", "of", "en", "dan"})
_ADJECTIVE = "volwassen"


@dataclass(frozen=True, slots=True)
class _Bounds:
    low: int
    high: int
    text: str

    def apart(self, other: _Bounds) -> bool:
        return self.high < other.low or other.high < self.low


def impossible_ages(passage: Passage) -> Iterator[Finding]:
    """Two ages of the same people that exclude each other."""
    for line in passage.lines:
        yield from _named(line, passage.lexicon)
        yield from _parts(line, passage.lexicon)


def _named(line: Line, lexicon: Lexicon) -> Iterator[Finding]:
    """``meerderjarige slachtoffers jonger dan 15 jaar``, ``een minderjarige (19)``."""
    if set(lexicon.consistency.then_and_now) & {word.norm for word in line.words}:
        return
    for figure in line.numbers:
        if figure.age is None:
            continue
        stated = _bounds(figure.age)
        for at, word in enumerate(line.words):
            term = lexicon.ages.terms.get(word.norm)
            if term is None or word.end > figure.age.start:
                continue
            state = _Bounds(
                term.min or 0,
                _OLDEST if term.max is None else term.max,
                line.text[word.start - line.start : word.end - line.start],
            )
            between = line.between(word.end, figure.age.start)
            denied = at > 0 and line.words[at - 1].norm in _DENIALS
            if not denied and state.apart(stated) and _one_phrase(word.norm, between, lexicon):
                yield _finding("error", [figure], state, stated)


def _one_phrase(term: str, between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Are the two ages of one noun phrase for people?

    ``volwassen honden van 2 jaar`` are not people, ``een volwassene met een kind van 6 jaar`` is not 6.
    """
    nouns = between[:-1] if between and between[-1] in _BEFORE_AGE else between
    if not nouns:
        noun = term.endswith(("e", "en")) and term != _ADJECTIVE
        return noun or between[:1] == ("(",)
    return len(nouns) == 1 and is_person(nouns[0], lexicon)


def _parts(line: Line, lexicon: Lexicon) -> Iterator[Finding]:
    """``12 volwassenen, van wie 3 jonger dan 15 jaar``: a part that is of another age than the whole."""
    for whole, part in pairwise(line.numbers):
        if whole.age is None or part.age is None or whole.age == part.age or not relative(line, whole, part, lexicon):
            continue
        one, other = _bounds(whole.age), _bounds(part.age)
        if not one.apart(other):
            continue
        # Behind `40 procent is meerderjarig` the part may still be one of all.
        inside = whole.counted is not None and whole.counted.start <= whole.age.start < whole.counted.end
        level: Severity = "error" if inside and whole.counted and whole.counted.start >= whole.end else "note"
        yield _finding(level, [whole, part], one, other)


def _bounds(age: Age) -> _Bounds:
    return _Bounds(age.min or 0, _OLDEST if age.max is None else age.max, age.text)


def _finding(level: Severity, figures: list[Figure], one: _Bounds, other: _Bounds) -> Finding:
    explanation = f"“{one.text}” and “{other.text}” are told of the same people, and nobody is both."
    arithmetic = f"{one.low} to {one.high} years and {other.low} to {other.high} years"
    return finding("impossible_age", level, figures, explanation, arithmetic.replace(f" to {_OLDEST}", " and over"))

"""Two values and what the article calls the change between them: ``van 120 naar 150, een stijging van 20 procent``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

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
from cijferspoor.records import Figure
from cijferspoor.records.figure import Direction

_CLAIMS = ("change", "multiple")
_MARKS = frozenset({",", "(", ":", "–", "-", ";", "=", "“", '"', "'"})
_FAR = 1000
"""``van 3 naar 4 miljoen``: a first value so much smaller lacks the word of the second."""
_REACH = 10
_LOOK_BACK = 2
"""Sentences before two values in which a change may find another value to run from."""
_DIRECTIONS: tuple[Direction, ...] = ("up", "down")


@dataclass(frozen=True)
class Trend:
    """The earlier value, the later one, and the change the article tells of.

    ``either``: which value is the earlier is not sure. ``direction`` is that of the words, where they have one; not
    that of the record, which follows the verb. ``sure``: nothing says that the change may be measured from elsewhere.
    """

    first: Figure
    last: Figure
    claim: Figure
    direction: Direction | None = None
    either: bool = False
    sure: bool = True
    rivals: tuple[Figure, ...] = ()
    """Other values close by that the change may run from, where nothing ties it to these two."""


def trends_of(passage: Passage) -> Iterator[Trend]:
    """All changes that stand beside the values they run between."""
    for line in passage.lines:
        numbers = line.numbers
        for at in range(len(numbers) - 1):
            one, other = numbers[at], numbers[at + 1]
            against = _against(line, one, other, passage.lexicon)
            if _from_to(one, other):
                yield from _claims_around(passage, line, (one, other), at)
            elif against or _two_times(one, other):
                pair = (other, one) if against else (one, other)
                yield from _claims_around(passage, line, pair, at, either=True)
            if at + 2 < len(numbers):
                yield from _more_than(line, one, other, numbers[at + 2], passage.lexicon)


def _claims_around(
    passage: Passage, line: Line, pair: tuple[Figure, Figure], at: int, *, either: bool = False
) -> Iterator[Trend]:
    """The change named right behind two values, right before them, or at the start of the next sentence."""
    lexicon, numbers = passage.lexicon, line.numbers
    end = max(figure.end for figure in pair)
    if at + 2 < len(numbers) and numbers[at + 2].kind in _CLAIMS:
        claim = numbers[at + 2]
        between = line.between(end, claim.start, without=[_noun(pair, end)])
        marked = between[:1] and between[0] in _MARKS and set(line.since_time(end, claim.start)) & _MARKS
        if marked and _names_change(between[1:], lexicon):
            for trend in _trend(line, pair, claim, between, lexicon, either=either):
                yield replace(trend, rivals=_rivals(passage, line, pair) if either else ())
    if at > 0 and numbers[at - 1].kind in _CLAIMS and not either:
        claim = numbers[at - 1]
        between = line.between(claim.end, pair[0].start, without=[noun_after(claim)])
        if between[-1:] == ("van",) and set(between[:-1]) <= {",", "(", *_particles(lexicon)}:
            yield from _trend(line, pair, claim, (), lexicon, either=either)
    following = passage.lines[line.number + 1 : line.number + 2]
    if at + 2 == len(numbers) and following and following[0].follows and following[0].numbers:
        after, claim = following[0], following[0].numbers[0]
        opening = after.between(after.start, claim.start)
        if claim.kind in _CLAIMS and opening and _names_change(opening, lexicon):
            for trend in _trend(after, pair, claim, opening, lexicon, either=either):
                yield replace(trend, rivals=_rivals(passage, line, pair), sure=not either)


def _more_than(line: Line, later: Figure, claim: Figure, earlier: Figure, lexicon: Lexicon) -> Iterator[Trend]:
    """``150 meldingen, 20 procent meer dan de 120 van een jaar eerder``."""
    if (
        claim.kind not in _CLAIMS
        or not same_measure(later, earlier)
        or later.kind in _CLAIMS
        or not _alike(later, earlier)
    ):
        return
    behind = line.between(claim.end, earlier.start)
    comparatives = {*lexicon.changes.up.comparatives, *lexicon.changes.down.comparatives}
    if "dan" not in behind or not set(behind) <= comparatives | set(lexicon.consistency.earlier):
        return
    before = line.between(later.end, claim.start, without=[noun_after(later)])
    if before[:1] and before[0] in _MARKS and _names_change(before[1:], lexicon) and not _is_rate(line, claim, lexicon):
        direction = claim.change.direction if claim.change else None
        yield Trend(earlier, later, claim, direction)


def _rivals(passage: Passage, line: Line, pair: tuple[Figure, Figure]) -> tuple[Figure, ...]:
    near = passage.lines[max(0, line.number - _LOOK_BACK) : line.number + 1]
    same = [f for one in near for f in one.numbers if (f.kind, f.unit) == (pair[0].kind, pair[0].unit)]
    return tuple(figure for figure in same if figure.id not in {one.id for one in pair} and figure.value)


def _from_to(one: Figure, other: Figure) -> bool:
    """``van 120 naar 150``: extraction gives both the same change."""
    if one.change is None or one.change != other.change or one.kind != other.kind or one.unit != other.unit:
        return False
    if one.value is None or other.value is None or (one.value, other.value) != (one.change.from_, one.change.to):
        return False
    far = min(one.value, other.value) * _FAR < max(one.value, other.value)
    return not far and one.kind not in _CLAIMS


def _against(line: Line, one: Figure, other: Figure, lexicon: Lexicon) -> bool:
    """``150 meldingen, tegen 120 een jaar eerder``: the second is the earlier value."""
    if one.kind in _CLAIMS or not same_measure(one, other) or not _alike(one, other):
        return False
    between = without_tail(line.between(one.end, other.start, without=[noun_after(one)]), lexicon.consistency.earlier)
    at = ends_with(between, lexicon.consistency.versus)
    return at is not None and at <= _REACH and one.value is not None and other.value is not None


def _two_times(one: Figure, other: Figure) -> bool:
    """``In 2020 waren er 120 meldingen en in 2021 150``: the same counted at two times, each told with its own."""
    if one.kind in _CLAIMS or not same_measure(one, other) or not _alike(one, other) or one.value is None:
        return False
    times = one.period, other.period
    if times[0] is None or times[1] is None or times[0].start == times[1].start or other.value is None:
        return False
    dates = [time.start_date for time in times if time]
    near = all(time is not None and time.start >= one.sentence.start for time in times)
    return None not in dates and dates[0] != dates[1] and near and one.kind != "share"


def _alike(one: Figure, other: Figure) -> bool:
    return noun_after(other) is None or bool(one.counted and other.counted and one.counted.lemma == other.counted.lemma)


def _trend(
    line: Line,
    pair: tuple[Figure, Figure],
    claim: Figure,
    between: Sequence[str],
    lexicon: Lexicon,
    *,
    either: bool,
) -> Iterator[Trend]:
    if _is_rate(line, claim, lexicon) or set(between) & set(lexicon.consistency.rates):
        return
    nouns = _nouns(lexicon)
    directions = {direction for direction in _DIRECTIONS if nouns[direction] & set(between)}
    direction = directions.pop() if len(directions) == 1 else None
    if either and direction is not None:
        # `150, tegen 120 ..., een stijging`: the word tells which of the two is the later
        low, high = sorted(pair, key=lambda figure: figure.value or 0)
        pair, either = ((low, high) if direction == "up" else (high, low)), False
    if not _of_these(line, pair, claim, lexicon):
        return
    yield Trend(*pair, claim, direction, either)


def _of_these(line: Line, pair: tuple[Figure, Figure], claim: Figure, lexicon: Lexicon) -> bool:
    """Is nothing said behind the change that makes it one of others, or from another time?"""
    tail = _tail(line, max((claim, *pair), key=_end) if line.start <= pair[0].start else claim, lexicon)
    if tail[:1] and tail[0] in lexicon.consistency.other_base:
        return False
    if starts_with(tail, ("dan", *lexicon.consistency.versus)) is None:
        return True
    # `een stijging van 10 procent ten opzichte van 2021`
    times = [(p.period.start_date, p.period.end_date) for p in line.periods if p.start >= claim.end and p.period]
    own = pair[0].period
    return own is not None and own.start_date is not None and times == [(own.start_date, own.end_date)]


def _end(figure: Figure) -> int:
    return figure.end


def _tail(line: Line, last: Figure, lexicon: Lexicon) -> Sequence[str]:
    """The words behind a change and its values, without a comparative that belongs to it and its noun."""
    noun = noun_after(last)
    words = line.after(noun[1] if noun else last.end)
    comparatives = {*lexicon.changes.up.comparatives, *lexicon.changes.down.comparatives}
    return words[1:] if words[:1] and words[0] in comparatives else words


def _is_rate(line: Line, claim: Figure, lexicon: Lexicon) -> bool:
    """A change per year, or a mean one, is not the whole change."""
    near = line.after(claim.end)[:2]
    return claim.per is not None or claim.statistic is not None or bool(set(near) & set(lexicon.consistency.rates))


def _names_change(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Do these words say that what follows is the change: ``een forse stijging van``, ``dat is``?"""
    nouns = _nouns(lexicon)
    gains = (word for words in lexicon.changes.gains.values() for word in words)
    known = {*lexicon.consistency.apposition, *nouns["up"], *nouns["down"], *gains, *_MARKS}
    return len(words) <= _REACH and all(
        word in known or (word.endswith("e") and words[at - 1 : at] == ("een",)) for at, word in enumerate(words)
    )


def _noun(pair: tuple[Figure, Figure], end: int) -> tuple[int, int] | None:
    return next((noun_after(figure) for figure in pair if figure.end == end), None)


@lru_cache(maxsize=8)
def _nouns(lexicon: Lexicon) -> dict[Direction, frozenset[str]]:
    return {"up": frozenset(lexicon.changes.up.nouns), "down": frozenset(lexicon.changes.down.nouns)}


def _particles(lexicon: Lexicon) -> set[str]:
    up, down = lexicon.changes.up, lexicon.changes.down
    return {*up.particles, *down.particles, *up.verbs, *down.verbs, *up.comparatives, *down.comparatives}

"""A share told beside the counts it is made of: ``119 van de 476 slachtoffers (25 procent)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.intervals import Interval, Measure, Read, counts_itself, severity, told
from cijferspoor.checking.consistency.passage import Line, Passage, ends_with, noun_after
from cijferspoor.checking.consistency.wholes import of_the_whole, parts_of
from cijferspoor.checking.results import Finding
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure

_REACH = 10
_BREAKS = frozenset(",;:()")
_STOPS = frozenset({".", ",", ";", ":", ")", "!", "?", "–"})
_WHOLE = ("van het totaal", "van alle", "van het geheel")


@dataclass(frozen=True)
class _Told:
    """A part, its whole and the share the article gives; a ratio (``119 van de 476``) is part and whole in one."""

    figures: tuple[Figure, ...]
    part: float
    whole: float
    share: Figure
    measure: Measure


def wrong_shares_of_counts(passage: Passage) -> Iterator[Finding]:
    """Shares that are not what their counts make: ``119 van de 476, een derde``."""
    widths = passage.lexicon.consistency.widths
    for case in (*_ratios(passage), *_parts(passage), *_counts_of_shares(passage)):
        level = severity(case.measure, widths)
        if level and case.whole:
            computed = told(case.part / case.whole * 100)
            yield finding(
                "share_miscalculated",
                level,
                case.figures,
                f"“{case.share.quote}” is not the share that the counts beside it make.",
                f"{told(case.part)} / {told(case.whole)} = {computed} %, not {told(case.share.value or 0)} %",
            )


def restates(line: Line, before: Figure, figure: Figure, lexicon: Lexicon, *, aside: bool = True) -> bool:
    """Does a figure say again, in other terms, what stands before it: in brackets, after ``ofwel``, as an ``aside``?

    Right behind ``before`` or what it counts, or behind the rest of its clause. No other figure stands between them.
    """
    between = line.between(before.end, figure.start, without=[noun_after(before)])
    if line.alone_in_brackets(figure):
        return len(between) <= _REACH and not _BREAKS & set(between[:-1])
    at = ends_with(between, lexicon.consistency.restating)
    head = between if at is None else between[:at]
    if head[-1:] != (",",) or len(head) > _REACH or _BREAKS & set(head[:-1]):
        return False
    after = line.after(figure.end)
    ended = not after or after[0] in _STOPS or ends_with(after[:3], _WHOLE) == 0
    return ended and (at is not None or (aside and (not after or after[0] != ",")))


def base_of(line: Line, share: Figure, whole: Figure, lexicon: Lexicon) -> bool:
    """Is the second figure surely the whole of the share: ``38 procent van de 41 deelnemers``?"""
    return whole.kind == "count" and whole.per is None and of_the_whole(line.between(share.end, whole.start), lexicon)


def _ratios(passage: Passage) -> Iterator[_Told]:
    """``119 van de 476 slachtoffers (25 procent)``, ``41 van haar 63 pogingen, een score van 65 procent``."""
    lexicon = passage.lexicon
    for line in passage.lines:
        for one, other in pairwise(line.numbers):
            if one.fraction is None or not counts_itself(one, lexicon.consistency.widths) or other.kind != "share":
                continue
            if other.fraction and counts_itself(other, lexicon.consistency.widths):
                continue
            if other.value is not None and restates(line, one, other, lexicon):
                yield _Told((one, other), *one.fraction, other, _same(one, other))


def _parts(passage: Passage) -> Iterator[_Told]:
    """``476 slachtoffers, van wie 119 (25 procent)``, ``van de 476 slachtoffers waren er 119 man, een kwart``."""
    for pair in parts_of(passage):
        part, whole, line = pair.part, pair.whole, pair.line
        share = next((other for other in line.numbers if other.start >= part.end), None)
        if part.kind != "count" or whole is None or not part.value or not whole.value or share is None:
            continue
        if share.kind != "share" or share.value is None or not restates(line, part, share, passage.lexicon):
            continue
        if (part.value or 0) <= (whole.value or 0) and not _other_base(passage, line, part, share, whole):
            yield _Told((whole, part, share), part.value, whole.value, share, _quotient(part, whole, share))


def _counts_of_shares(passage: Passage) -> Iterator[_Told]:
    """``Een kwart van de 476 slachtoffers, 150 mensen, ...``, ``33 procent van de 476 (119)``."""
    lexicon = passage.lexicon
    for line in passage.lines:
        numbers = line.numbers
        for share, whole, part in zip(numbers, numbers[1:], numbers[2:], strict=False):
            if (
                share.kind != "share"
                or share.value is None
                or part.kind != "count"
                or not part.value
                or not whole.value
            ):
                continue
            if counts_itself(share, lexicon.consistency.widths) or not base_of(line, share, whole, lexicon):
                continue
            if part.per is None and _counts_again(line, whole, part, lexicon):
                yield _Told((share, whole, part), part.value, whole.value, share, _quotient(part, whole, share))


def _counts_again(line: Line, whole: Figure, part: Figure, lexicon: Lexicon) -> bool:
    """``, 150 mensen,``: a count with nothing but its noun, between commas or brackets."""
    between = line.between(whole.end, part.start, without=[noun_after(whole)])
    after = line.between(part.end, line.end, without=[noun_after(part)])
    closed = not after or after[0] in (",", ".", ")", ";")
    if between == ("(",):
        return after[:1] == (")",)
    at = ends_with(between, lexicon.consistency.restating)
    return (between == (",",) and closed) or (at is not None and between[:at] == (",",) and closed)


def _other_base(passage: Passage, line: Line, part: Figure, share: Figure, whole: Figure) -> bool:
    """Is the share right for another count close by? Then it is told of that one."""
    near = passage.lines[max(0, line.number - 2) : line.number + 1]
    others: Sequence[Figure] = [
        f for one in near for f in one.numbers if f.kind == "count" and f.id not in (part.id, whole.id)
    ]
    widths = passage.lexicon.consistency.widths
    return any(bool(f.value) and severity(_quotient(part, f, share), widths) is None for f in others)


def _same(ratio: Figure, share: Figure) -> Measure:
    def measure(read: Read) -> tuple[Interval, Interval]:
        return read(ratio), read(share)

    return measure


def _quotient(part: Figure, whole: Figure, share: Figure) -> Measure:
    def measure(read: Read) -> tuple[Interval, Interval]:
        return (read(part) / read(whole)).scaled(100), read(share)

    return measure

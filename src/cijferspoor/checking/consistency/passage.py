"""The article as the rules read it: sentences with their figures, and the words between two figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.words import words_of
from cijferspoor.numerals.tokens import tokenize
from cijferspoor.records import Figure

Span = tuple[int, int]

_GAP = 2
"""Characters between two sentences of one paragraph, at most; a blank line is more."""
_NEAR = 40
"""Words on either side of a figure that are looked at."""
_TIME_OPENERS = ("in", "over", "op", "van", "tot", "eind", "begin")
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’»)")
_ROW = " | "


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign of a sentence; ``norm`` is folded, offsets count in the article."""

    start: int
    end: int
    norm: str


@dataclass(frozen=True)
class Line:
    """A sentence with figures. ``figures`` are all of them in order, ``numbers`` all but the periods."""

    number: int
    start: int
    end: int
    text: str
    figures: tuple[Figure, ...]
    follows: bool
    """Does the line before it stand right before it, in the same paragraph?"""
    headline: bool

    @cached_property
    def numbers(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.figures if figure.kind != "period")

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(Word(t.start + self.start, t.end + self.start, t.norm) for t in tokenize(self.text))

    @cached_property
    def periods(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.figures if figure.kind == "period")

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _period_starts(self) -> list[int]:
        return [period.start for period in self.periods]

    def _words_in(self, start: int, end: int) -> tuple[Word, ...]:
        first, last = bisect_left(self._word_starts, start), bisect_left(self._word_starts, end)
        return tuple(word for word in self.words[first:last] if word.end <= end)

    def _periods_in(self, start: int, end: int) -> tuple[Figure, ...]:
        first, last = bisect_left(self._period_starts, start), bisect_left(self._period_starts, end)
        return self.periods[first:last]

    def between(self, start: int, end: int, *, without: Iterable[Span | None] = ()) -> tuple[str, ...]:
        """The words from ``start`` to ``end``, but for times (``in 2019``) and the spans of ``without``."""
        times = {period.start: period.end for period in self._periods_in(start, end)}
        left_out = [*times.items(), *(span for span in without if span is not None)]
        found: list[str] = []
        for word in self._words_in(start, end):
            if not any(a <= word.start < b for a, b in left_out):
                found.append(word.norm)
            elif found and found[-1] in _TIME_OPENERS and word.start in times:
                found.pop()
        return tuple(found)

    def since_time(self, start: int, end: int) -> tuple[str, ...]:
        """The words from ``start`` to ``end``, from the last time between them on, that time left out."""
        last = max((period.end for period in self._periods_in(start, end) if period.end <= end), default=start)
        return tuple(word.norm for word in self._words_in(last, end))

    def before(self, offset: int) -> tuple[str, ...]:
        """The words before ``offset``, times included; the nearest ones of a very long sentence."""
        last = bisect_left(self._word_starts, offset)
        return tuple(word.norm for word in self.words[max(0, last - _NEAR) : last] if word.end <= offset)

    def after(self, offset: int) -> tuple[str, ...]:
        """The words from ``offset`` on, times included; the nearest ones of a very long sentence."""
        first = bisect_left(self._word_starts, offset)
        return tuple(word.norm for word in self.words[first : first + _NEAR])

    def alone_in_brackets(self, figure: Figure) -> bool:
        """Is the figure all there is between two brackets?"""
        return self.before(figure.start)[-1:] == ("(",) and self.after(figure.end)[:1] == (")",)


def lines_of(figures: Sequence[Figure], text: str | None) -> list[Line]:
    """The sentences that hold figures, in reading order; rows of tables are left out."""
    groups: dict[Span, list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.sentence.start, figure.sentence.end), []).append(figure)
    lines: list[Line] = []
    for (start, end), group in sorted(groups.items()):
        sentence = group[0].sentence.text
        if _ROW in sentence or "\t" in sentence:
            continue
        group.sort(key=lambda figure: (figure.start, figure.end))
        follows = bool(lines) and _adjacent(lines[-1].end, start, text)
        headline = not sentence.rstrip("".join(_CLOSING) + " ").endswith(tuple(_ENDS))
        lines.append(Line(len(lines), start, end, sentence, tuple(group), follows, headline))
    return lines


def _adjacent(end: int, start: int, text: str | None) -> bool:
    return 0 <= start - end <= _GAP and (text is None or "\n" not in text[end:start])


def ends_with(words: Sequence[str], phrases: Iterable[str]) -> int | None:
    """Where the longest of ``phrases`` that ends ``words`` begins, or None."""
    best: int | None = None
    for phrase in phrases:
        wanted = words_of(phrase)
        at = len(words) - len(wanted)
        if at >= 0 and tuple(words[at:]) == wanted and (best is None or at < best):
            best = at
    return best


def starts_with(words: Sequence[str], phrases: Iterable[str]) -> int | None:
    """How many words the longest of ``phrases`` that begins ``words`` has, or None."""
    best: int | None = None
    for phrase in phrases:
        wanted = words_of(phrase)
        if tuple(words[: len(wanted)]) == wanted and (best is None or len(wanted) > best):
            best = len(wanted)
    return best


def without_tail(words: Sequence[str], fillers: Iterable[str]) -> tuple[str, ...]:
    """The words without the fillers that end them."""
    listed = frozenset(fillers)
    end = len(words)
    while end and words[end - 1] in listed:
        end -= 1
    return tuple(words[:end])


def noun_after(figure: Figure) -> Span | None:
    """The span of what the figure counts, when it stands behind it."""
    counted = figure.counted
    return (counted.start, counted.end) if counted is not None and counted.start >= figure.end else None


def same_measure(one: Figure, other: Figure) -> bool:
    """Can the two numbers be compared and added: the same kind and unit, neither a rate nor a mean?"""
    plain = all(f.per is None and f.statistic in (None, "total") for f in (one, other))
    return plain and one.kind == other.kind and one.unit == other.unit


@dataclass(frozen=True)
class Passage:
    """One article: its lines, its word lists, and what is known of it beside the figures."""

    lines: tuple[Line, ...]
    lexicon: Lexicon
    text: str | None = None
    title: str | None = None

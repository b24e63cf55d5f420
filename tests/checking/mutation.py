"""One change to an article, made to tell an untruth about one figure: which places, which words, and in what order.

An edit is only a proposal. Whether the changed article really says something else, and something false, is for
``tests.checking.truth`` to judge, from what the extractor reads in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cijferspoor import Figure
from cijferspoor.numerals.words import fold
from tests.checking.dutch import cased, fraction_at, other_fractions, other_words
from tests.checking.opposites import DIRECTIONS, HEDGES

EditKind = Literal["digit", "number_word", "year", "hedge", "points", "transposed", "direction"]
KINDS: tuple[EditKind, ...] = ("digit", "transposed", "number_word", "hedge", "points", "direction", "year")

_STEPS = (1, 5)
"""A digit becomes itself plus these, modulo 10: a slip of one, and one far off."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TOKEN = re.compile(f"{_NUMERAL.pattern}|{_WORD.pattern}")
_PERCENT = re.compile(r"\s?%|(?<=\s)(?:procent|percent)\b(?!punt)", re.IGNORECASE)
_POINTS = re.compile(r"procentpunt(?:en)?|percentpunt(?:en)?", re.IGNORECASE)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` (code points) becomes ``new``; ``figure`` is the index of the figure it is about."""

    kind: EditKind
    start: int
    end: int
    new: str
    figure: int

    def apply(self, text: str) -> str:
        """The article with this one change."""
        return text[: self.start] + self.new + text[self.end :]

    @property
    def growth(self) -> int:
        """How far the text behind the change moves, in code points."""
        return len(self.new) - (self.end - self.start)

    def moved(self, offset: int) -> int:
        """Where an offset before or behind the change is afterwards."""
        return offset + self.growth if offset >= self.end else offset


def edits(text: str, figures: Sequence[Figure]) -> list[Edit]:
    """Every edit of an article, in the order of its figures; the same change is proposed once.

    Args:
        text: the article's extracted text, which the figures' offsets count in.
        figures: its figures, periods included.
    """
    found: dict[tuple[str, int, int, str], Edit] = {}
    for index, figure in enumerate(figures):
        changes = _period_edits(text, figure) if figure.kind == "period" else _figure_edits(text, figure)
        for kind, (start, end), new in changes:
            if text[start:end] != new:
                found.setdefault((kind, start, end, new), Edit(kind, start, end, new, index))
    return list(found.values())


Proposal = tuple[EditKind, Span, str]


def _figure_edits(text: str, figure: Figure) -> Iterator[Proposal]:
    outside = [*hedge_spans(text, figure), *_per_span(text, figure)]
    changes: dict[EditKind, Iterator[tuple[Span, str]]] = {
        "digit": _digits(text, figure, outside),
        "transposed": _transpositions(text, figure, outside),
        "number_word": _words(text, figure, outside),
        "hedge": _hedges(text, figure),
        "points": _points(text, figure),
        "direction": _directions(text, figure),
    }
    for kind, found in changes.items():
        yield from ((kind, span, new) for span, new in found)


def _period_edits(text: str, figure: Figure) -> Iterator[Proposal]:
    """A year becomes the year before; two years, two years earlier: ``2019-2022`` -> ``2017-2020``."""
    years = _YEAR.findall(figure.quote)
    if years:
        back = 1 if len(years) == 1 else 2
        new = _YEAR.sub(lambda match: str(int(match.group()) - back), figure.quote)
        yield "year", (figure.start, figure.end), new


def hedge_spans(text: str, figure: Figure) -> list[Span]:
    """Where the hedge of a figure stands: in its quote, or behind it in the sentence (``300 mensen of meer``)."""
    word = figure.hedge.word if figure.hedge else ""
    if not word or word.endswith("tal"):
        return []  # `zestigtal` is a hedge and a number in one
    for start, end in ((figure.start, figure.end), (figure.end, figure.sentence.end)):
        at = text[start:end].casefold().find(word.casefold())
        if at >= 0:
            return [(start + at, start + at + len(word))]
    return []


def _per_span(text: str, figure: Figure) -> list[Span]:
    at = text[figure.start : figure.end].find(figure.per.text) if figure.per else -1
    return [(figure.start + at, figure.end)] if figure.per and at >= 0 else []


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _numerals(text: str, figure: Figure, outside: Sequence[Span]) -> Iterator[Span]:
    for match in _NUMERAL.finditer(text, figure.start, figure.end):
        if not _inside(match.start(), outside):
            yield match.span()


def _leads(text: str, at: int, first: int) -> bool:
    """Is this the first digit of a numeral that another digit follows at once, so that it cannot be a zero?"""
    return at == first and text[at + 1 : at + 2].isdigit()


def _digits(text: str, figure: Figure, outside: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    for first, last in _numerals(text, figure, outside):
        for at in range(first, last):
            if not text[at].isdigit():
                continue
            for step in _STEPS:
                new = str((int(text[at]) + step) % 10)
                if not (new == "0" and _leads(text, at, first)):
                    yield (at, at + 1), new


def _transpositions(text: str, figure: Figure, outside: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """``299`` -> ``929``; also over the sign between two digits: ``1.300`` -> ``3.100``."""
    for first, last in _numerals(text, figure, outside):
        places = [at for at in range(first, last) if text[at].isdigit()]
        for left, right in pairwise(places):
            new = text[right] + text[left + 1 : right] + text[left]
            if not (text[right] == "0" and (_leads(text, left, first) or (left == first and right > left + 1))):
                yield (left, right + 1), new


def _words(text: str, figure: Figure, outside: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    fraction = fraction_at(figure.quote)
    if fraction:
        span = (figure.start + fraction.start(), figure.start + fraction.end())
        outside = [*outside, span]
        if figure.value is not None:
            yield from ((span, new) for new in other_fractions(fraction.group(), figure.value / 100))
    number_ends = -1
    for match in _TOKEN.finditer(text, figure.start, figure.end):
        others = other_words(match.group(), after_number=match.start() - 1 == number_ends)
        if others or match.group()[0].isdigit():
            number_ends = match.end()
        if not _inside(match.start(), outside):
            yield from ((match.span(), new) for new in others if _agrees(match.group(), new, figure))


def _agrees(word: str, new: str, figure: Figure) -> bool:
    """May one stand for the other without a noun changing its number? ``één ouder`` cannot become ``twee ouder``.

    ``een`` in ``een op de vijf`` can become another number; in ``een zestigtal`` it is none.
    """
    if figure.fraction is not None and " " in figure.quote:
        return fold(word) != "een" or figure.fraction[0] == 1
    return "een" not in (fold(word), fold(new))


def _hedges(text: str, figure: Figure) -> Iterator[tuple[Span, str]]:
    for start, end in hedge_spans(text, figure):
        opposite = HEDGES.get(" ".join(text[start:end].lower().split()))
        if opposite:
            yield (start, end), cased(text[start:end], opposite)


def _points(text: str, figure: Figure) -> Iterator[tuple[Span, str]]:
    """``40%`` -> ``40 procentpunt`` and back; nothing where no number in digits or words carries the unit itself."""
    if figure.unit == "percentage_point":
        yield from ((match.span(), "procent") for match in _POINTS.finditer(text, figure.start, figure.end))
    elif figure.unit == "percent":
        for match in _PERCENT.finditer(text, figure.start, figure.end):
            yield match.span(), " procentpunt" if "%" in match.group() else "procentpunt"


def _directions(text: str, figure: Figure) -> Iterator[tuple[Span, str]]:
    """Every word of rise or fall in the sentence of a change; the extractor decides which of them carries it."""
    if figure.change is None:
        return
    for match in _WORD.finditer(text, figure.sentence.start, figure.sentence.end):
        opposite = DIRECTIONS.get(match.group().lower())
        if opposite:
            yield match.span(), cased(match.group(), opposite)

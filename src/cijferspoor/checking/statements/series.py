"""Statements told of several periods: ``25 % in 2015 -> 8 % in 2019``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from cijferspoor.checking.against.amounts import same
from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.results import Evidence
from cijferspoor.checking.statements.cluster import Clusters
from cijferspoor.checking.statements.groups import group_statements, statement_id
from cijferspoor.checking.statements.index import candidates
from cijferspoor.checking.statements.links import Linker, ordered
from cijferspoor.checking.statements.records import Point, Series, StatementGroup
from cijferspoor.checking.statements.words import amount_words, statement_words
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.records import Figure

_ALIKE = 0.9
"""The shorter of two periods as a share of the longer: months of 28 and 31 days and leap years may be compared, a
month and a year may not."""

_ROW = " | "
"""Between the cells of a row, as ``reading`` writes tables."""


def find_series(
    figures: Iterable[Figure],
    *,
    lexicon: Lexicon | None = None,
    groups: Sequence[StatementGroup] | None = None,
) -> list[Series]:
    """The statements that are told of two or more periods, in one document or several, by what is told first.

    Two figures are of one series when they are surely the same statement but for their periods (``check`` would call
    an equal number ``wrong_period``), in one unit, of periods that their own sentences name, about as long as each
    other and not overlapping; or when the text gives them as the two ends of one change (``van 25% in 2015 naar 8% in
    2019``).

    Args:
        figures: those of all documents together.
        lexicon: other word lists, weights and thresholds than ours.
        groups: what ``group_statements`` made of the same figures, when that is known.
    """
    lexicon = lexicon or default_lexicon()
    figures = list(figures)
    groups = group_statements(figures, lexicon=lexicon) if groups is None else groups
    told = [one for one in ordered(statements(figures, lexicon)) if _days(one.figure)]
    linker = Linker(told, lexicon, _company(groups))
    points = _Points(told, groups)
    scores: dict[tuple[int, int], float] = {}
    for one, other, _ in candidates(told, lexicon):
        found = _score(one, other, linker)
        if found is not None:
            pair = points.pair(one, other)
            scores[pair] = max(found, scores.get(pair, 0.0))
    clusters = Clusters()
    clusters.gather(
        sorted(scores, key=lambda pair: (-scores[pair], pair)),
        lambda one, other: (min(one, other), max(one, other)) in scores,
        lambda one, other: not _comparable(told[one].figure, told[other].figure),
    )
    return [_series(members, points) for members in clusters.all()]


def _score(one: int, other: int, linker: Linker) -> float | None:
    first, second = linker.told[one].figure, linker.told[other].figure
    if not _comparable(first, second):
        return None
    return 1.0 if _two_ends(first, second) else linker.in_series(one, other)


class _Points:
    """Which statement stands for each: of a group of several mentions its reference, or else the first of them."""

    def __init__(self, told: Sequence[Statement], groups: Sequence[StatementGroup]) -> None:
        self.told = told
        self._group: dict[tuple[str, str], StatementGroup] = {
            (mention.evidence.document, mention.evidence.id): group for group in groups for mention in group.mentions
        }
        self._chosen: dict[str, int] = {}
        for place, statement in enumerate(told):
            group = self.group(place)
            if group and (group.id not in self._chosen or statement.figure.id == group.reference):
                self._chosen[group.id] = place

    def pair(self, one: int, other: int) -> tuple[int, int]:
        """The statements that stand for two, the earlier first."""
        first, second = sorted(
            self._chosen.get(group.id, place) if (group := self.group(place)) else place for place in (one, other)
        )
        return first, second

    def group(self, place: int) -> StatementGroup | None:
        """The group that a statement is in."""
        figure = self.told[place].figure
        return self._group.get((figure.document, figure.id))


def _company(groups: Sequence[StatementGroup]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for group in groups:
        documents = sorted({mention.evidence.document for mention in group.mentions})
        found.update(combinations(documents, 2))
    return found


def _days(figure: Figure) -> int:
    """The length of its period, 0 where that is open, not known or not told with the figure itself.

    A period that a figure has from an earlier sentence is good enough to tell two statements apart, not to place a
    number on a line of years; a row of a table has its period in its header.
    """
    period, sentence = figure.period, figure.sentence
    if period is None or period.start_date is None or period.end_date is None:
        return 0
    if not sentence.start <= period.start < sentence.end and _ROW not in sentence.text:
        return 0
    return (period.end_date - period.start_date).days + 1


def _comparable(one: Figure, other: Figure) -> bool:
    """Are two figures in one unit, of periods of one length that do not overlap?"""
    if (one.kind, one.unit) != (other.kind, other.unit) or one.kind in ("change", "multiple"):
        return False  # a rise of one year and that of the next are not two values of one thing
    short, long = sorted((_days(one), _days(other)))
    first, second = one.period, other.period
    if first is None or second is None or short < _ALIKE * long:
        return False
    assert first.start_date and first.end_date and second.start_date and second.end_date
    return first.end_date < second.start_date or second.end_date < first.start_date


def _two_ends(one: Figure, other: Figure) -> bool:
    """Are they what one change in one sentence goes from and to?"""
    change = one.change
    if change is None or change != other.change or one.document != other.document or one.sentence != other.sentence:
        return False
    ends = change.from_, change.to
    return (same(ends[0], one.value) and same(ends[1], other.value)) or (
        same(ends[0], other.value) and same(ends[1], one.value)
    )


def _series(members: Sequence[int], points: _Points) -> Series:
    figures = [points.told[member].figure for member in members]
    found = sorted((_point(points.told[one].figure, points.group(one)) for one in members), key=lambda p: p.start_date)
    return Series(
        id=statement_id(figures),
        statement=statement_words(figures[0], figures, timed=False),
        kind=figures[0].kind,
        unit=figures[0].unit,
        points=tuple(found),
    )


def _point(figure: Figure, group: StatementGroup | None) -> Point:
    assert figure.period and figure.period.start_date and figure.period.end_date
    return Point(
        start_date=figure.period.start_date,
        end_date=figure.period.end_date,
        amount=amount_words(figure),
        evidence=Evidence.of(figure),
        hedge=figure.hedge,
        group=group.id if group else None,
        disputed=group is not None and not group.agrees,
    )

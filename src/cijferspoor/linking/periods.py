"""The time a figure is about: its clause's period, else its sentence's, else the one the paragraph sets."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, replace

from cijferspoor.linking.figure import NEIGHBOURS, LinkedFigure, SentenceView
from cijferspoor.periods.period import Period

_CLOSE = 25
"""Characters between a figure and a period behind it that still read as one phrase (``25% van hen in 2015``)."""


_JOIN_PENALTY = 15
"""Characters that a word which opens another phrase counts for."""

_SUPERLATIVE = 4
"""How many words before ``sinds`` a superlative may stand."""


@dataclass
class PeriodScope:
    """The period that the sentences before set for the rest of their paragraph."""

    paragraph: int = -1
    period: Period | None = None

    def enter(self, paragraph: int) -> None:
        """A new paragraph starts without a period."""
        if paragraph != self.paragraph:
            self.paragraph, self.period = paragraph, None

    def leave(self, view: SentenceView) -> None:
        """After a sentence, its only period (or its opening one) holds for what follows."""
        main = [
            p
            for p in view.periods
            if not _bracketed(view.text, p) and not _compared(view, p) and p.text.lower() not in view.words.news_time
        ]
        if not main:
            return
        opening = main[0].start - view.sentence.start <= 4 + len(main[0].text)
        distinct = {(period.start_date, period.end_date) for period in main}
        self.period = main[0] if len(distinct) == 1 or opening else None


def link_periods(view: SentenceView, scope: PeriodScope) -> None:
    """Fill ``period`` of every figure of the sentence."""
    for figure in view.figures:
        if figure.own_period is not None:
            figure.period, figure.period_rule = figure.own_period, "period.own"
            continue
        found = _in_sentence(view, figure)
        if found is not None:
            figure.period, figure.period_rule = _anchored(view, figure, found[0]), found[1]
        elif scope.period is not None:
            figure.period, figure.period_rule = scope.period, "period.paragraph"
    _respectively(view)


def _anchored(view: SentenceView, figure: LinkedFigure, period: Period) -> Period:
    """In ``het hoogste aantal sinds 2013 (11.740)`` and ``sinds 2011, toen 112`` the figure is of that year alone."""
    if period.start_date is None or period.end_date is not None or figure.start < period.end:
        return period
    between = view.text[period.end : figure.start].split()
    if between[:1] not in (["("], []) and "toen" not in between[:2]:
        return period
    if between == [] and view.text[figure.start - 1] != "(":
        return period
    return replace(period, end_date=dt.date(period.start_date.year, 12, 31), rule=f"{period.rule}.anchor")


def _respectively(view: SentenceView) -> None:
    """``In 2022 en 2023 respectievelijk 1.034 en 1.487``: each figure takes its own year."""
    at = view.text.find("respectievelijk", view.sentence.start, view.sentence.end)
    if at < 0:
        return
    listed = [figure for figure in view.after(at) if figure.number is not None]
    for period in view.periods:
        first, last = period.start_date, period.end_date
        if first is None or last is None or (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
            continue
        if last.year - first.year + 1 != len(listed) or len(listed) < 2:
            continue
        for year, figure in enumerate(listed, first.year):
            dates = dt.date(year, 1, 1), dt.date(year, 12, 31)
            figure.period = replace(period, start_date=dates[0], end_date=dates[1])
            figure.period_rule = "period.respectively"


def _in_sentence(view: SentenceView, figure: LinkedFigure) -> tuple[Period, str] | None:
    """The nearest period without another number of the same kind in between, its own clause first."""
    at = bisect_left(view.periods, figure.start, key=lambda period: period.start)
    near_by = view.periods[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
    periods = [
        p for p in near_by if not (_aside(view, figure, p) or _base(view, figure, p) or _record(view, figure, p))
    ]
    if not periods:
        return None
    behind = [p for p in periods if p.start >= figure.end and not _split(view, figure, figure.end, p.start)]
    before = [p for p in periods if p.end <= figure.start]
    near = [p for p in before if _same_clause(view.text, p.end, figure.start)]
    next_one = behind[0] if behind and _same_clause(view.text, figure.end, behind[0].start) else None
    if next_one is not None and _distance(view, figure.end, next_one.start) <= _CLOSE:
        if not near or _distance(view, near[-1].end, figure.start) >= _distance(view, figure.end, next_one.start):
            return next_one, "period.behind"
    if next_one is not None and near and _of_the_one_before(view, figure, near[-1]):
        return next_one, "period.own_of_pair"
    if near:
        return near[-1], "period.clause"
    if next_one is not None:
        return next_one, "period.clause"
    if before:
        return before[-1], "period.sentence"
    return _coordinated(view, figure, periods)


def _of_the_one_before(view: SentenceView, figure: LinkedFigure, period: Period) -> bool:
    """``412 explosies in 2022 en 824 explosies in 2023``: the period before closes the number before."""
    joint = view.text[period.end : figure.start].lower().split()
    earlier = next((other for other in view.before(period.start) if other.number is not None), None)
    if earlier is None or earlier.end > period.start or not joint or joint[0] not in view.words.period_joints:
        return False
    apart = not _same_clause(view.text, earlier.end, period.start)
    return not apart and set(joint[1:]) <= set(view.words.pair_fillers)


def _coordinated(view: SentenceView, figure: LinkedFigure, periods: list[Period]) -> tuple[Period, str] | None:
    """``113 duizend kinderen in Nederland en 147 duizend in België hadden in 2018``: the only period is for both."""
    if len(periods) != 1 or periods[0].start < figure.end:
        return None
    between = view.text[figure.end : periods[0].start]
    words = set(between.lower().split())
    if words & set(view.words.period_contrasts) or any(char in ",;:()" for char in between):
        return None
    return periods[0], "period.sentence"


def _distance(view: SentenceView, start: int, end: int) -> int:
    """Characters between, with a penalty for words that open another phrase."""
    between = view.text[start:end].split()
    return end - start + _JOIN_PENALTY * any(word in view.words.period_joints for word in between)


def _split(view: SentenceView, figure: LinkedFigure, start: int, end: int) -> bool:
    """Does another figure with a number stand between?"""
    return any(other is not figure and other.number is not None for other in view.between(start, end))


def _same_clause(text: str, start: int, end: int) -> bool:
    return not any(char in ",;:()–" for char in text[start:end])


def _base(view: SentenceView, figure: LinkedFigure, period: Period) -> bool:
    """In ``een kwart meer dan in 2019`` the year is what a change is measured from, not when it is."""
    if figure.number is None or figure.number.kind not in ("change", "multiple"):
        return False
    return _compared(view, period)


def _record(view: SentenceView, figure: LinkedFigure, period: Period) -> bool:
    """In ``3,4 procent, het laagste cijfer sinds 2008`` the year says how long it was not so low."""
    if period.start_date is None or period.end_date is not None or period.start < figure.end:
        return False
    words = view.text[figure.end : period.start].lower().split()[-_SUPERLATIVE:]
    return any(word.endswith("ste") for word in words)


def _likened(view: SentenceView, period: Period) -> bool:
    """``net als in de drie voorgaande jaren``: another time, named for likeness."""
    return _led_by(view, period, view.words.likenesses)


def _compared(view: SentenceView, period: Period) -> bool:
    """Do words of comparison stand right before the period?"""
    return _led_by(view, period, view.words.comparisons)


def _led_by(view: SentenceView, period: Period, phrases: list[str]) -> bool:
    """Does one of the phrases end right before the period, or one preposition or article before it?"""
    before = view.text[max(view.sentence.start, period.start - _CLOSE) : period.start].lower().split()
    short = before[:-1] if before and before[-1] in view.words.period_openers else before
    return any(words[-len(phrase.split()) :] == phrase.split() for phrase in phrases for words in (before, short))


def _bracketed(text: str, period: Period) -> bool:
    return text[max(0, period.start - 1) : period.start] == "(" and text[period.end : period.end + 1] == ")"


def _aside(view: SentenceView, figure: LinkedFigure, period: Period) -> bool:
    """A year in brackets behind a name or title says when that is from, not when the figure is."""
    if _likened(view, period):
        return True
    if not _bracketed(view.text, period):
        return False
    return not (period.start >= figure.end and period.start - figure.end <= _CLOSE)

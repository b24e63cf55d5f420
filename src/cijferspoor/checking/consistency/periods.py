"""Times that cannot be. At most a note: a time may be linked to another part of the sentence than it seems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.passage import Line, Passage
from cijferspoor.checking.consistency.wholes import parts_of
from cijferspoor.checking.results import Finding
from cijferspoor.records import Figure, PeriodSpan, parse_partial_date

_RANGES = {"tussen": ("en",), "van": ("tot", "t", "-", "–"), "periode": ("-", "–")}


def impossible_periods(passage: Passage) -> Iterator[Finding]:
    """A part outside the time of its whole, a stretch told backwards, what is to come told as past."""
    yield from _parts_outside(passage)
    for line in passage.lines:
        yield from _backwards(line)
        yield from _still_to_come(line, passage)


def _parts_outside(passage: Passage) -> Iterator[Finding]:
    """``90 slachtoffers in de eerste vier maanden van 2020. 60 van hen meldden zich in mei 2020.``"""
    for pair in parts_of(passage):
        whole, part = pair.whole, pair.part
        if whole is None or whole.period is None or part.period is None or whole.period.text == part.period.text:
            continue
        own = pair.line.start <= part.period.start < pair.line.end and part.period.start > part.start
        if own and _apart(whole.period, part.period):
            yield finding(
                "impossible_period",
                "note",
                [whole, part],
                f"“{part.quote}” is told as a part of “{whole.quote}”, of another time.",
                f"{_dates(part.period)} is outside {_dates(whole.period)}",
            )


def _backwards(line: Line) -> Iterator[Finding]:
    """``tussen 2019 en 2015``"""
    for one, other in pairwise(line.periods):
        opener = line.before(one.start)[-1:]
        words = tuple(word.norm for word in line.words if word.start >= one.end and word.end <= other.start)
        link = words or tuple(word for word in other.quote.lower().split()[:1] if word == "tot")
        years = all(
            figure.quote.split()[-1].isdigit() and len(figure.quote.split()[-1]) == 4 for figure in (one, other)
        )
        if years and opener and link[:1] and link[0] in _RANGES.get(opener[0], ()) and len(link) <= 2:
            first, last = int(one.quote.split()[-1]), int(other.quote.split()[-1])
            if first > last:
                explanation = f"The stretch from “{one.quote}” to “{other.quote}” ends before it starts."
                yield finding("impossible_period", "note", [one, other], explanation, f"{first} > {last}")


def _still_to_come(line: Line, passage: Passage) -> Iterator[Finding]:
    """A count of a time after the day of publication, told as past: ``In 2031 waren er 300``."""
    words = {word.norm for word in line.words}
    lists = passage.lexicon.consistency
    if not words & set(lists.past) or words & set(lists.foreseen):
        return
    for figure in line.numbers:
        published = _published(figure)
        period = figure.period
        if published is None or period is None or period.basis != "explicit" or period.start_date is None:
            continue
        if (
            line.start <= period.start < line.end
            and period.start_date > published
            and figure.kind in ("count", "share")
        ):
            explanation = f"“{figure.quote}” is told as past, of a time after the article was published."
            yield finding("impossible_period", "note", [figure], explanation, f"{_dates(period)} is after {published}")


def _published(figure: Figure) -> dt.date | None:
    """The last day on which the article can have been published."""
    stated = figure.article.published if figure.article else None
    return parse_partial_date(stated).end_date if stated else None


def _apart(one: PeriodSpan, other: PeriodSpan) -> bool:
    before = one.end_date is not None and other.start_date is not None and one.end_date < other.start_date
    after = other.end_date is not None and one.start_date is not None and other.end_date < one.start_date
    return before or after


def _dates(period: PeriodSpan) -> str:
    return f"{period.start_date or 'open'} to {period.end_date or 'open'}"

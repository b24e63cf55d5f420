"""The times two figures are about, held against each other."""

from __future__ import annotations

import datetime as dt

from cijferspoor.checking.against.compared import Compared
from cijferspoor.records import Figure, PeriodSpan

_ROW = " | "
"""What stands between the cells in the text of a row."""
_PARTS = frozenset({"begin", "start", "eind", "einde", "medio", "halverwege", "midden"})
"""Words that name a part of a year, which is told as the whole (docs/figures.md, section 6)."""
_MOMENT = 7
"""Days up to which a time may be the moment at which a yearly number was counted."""
_YEAR = 360
"""Days from which a stretch is told in years: within those, a shorter one is another figure."""


def compare_periods(claim: Figure, source: Figure) -> Compared:
    """``same`` for equal dates, ``compatible`` for a moment within a year, ``different`` for other times.

    A relative time that could not be resolved (``vorig jaar`` in an article without a date) is the same only by its
    words, which makes it ``compatible``.
    """
    one, other = claim.period, source.period
    if one is None and other is None:
        if _years_apart(claim, source):
            return Compared("unknown", "neither names a time, and they were published years apart")
        return Compared("compatible", "neither names a time")
    if one is None or other is None:
        named = one or other
        where = "the source" if one is None else "the article"
        return Compared("unknown", f"only {where} names a time: {named.text if named else ''}")
    if not (_resolved(one) and _resolved(other)):
        if _words(one) == _words(other):
            return Compared("compatible", f"{one.text}, though the year is not known")
        return Compared("unknown", f"{one.text} against {other.text}, not both known")
    if (one.start_date, one.end_date) == (other.start_date, other.end_date):
        if _PARTS.intersection(_words(one).split()) != _PARTS.intersection(_words(other).split()):
            return Compared("unknown", f"{one.text} against {other.text}")
        return Compared("same", _dates(one))
    told = f"{_dates(one)} against {_dates(other)}"
    if not (own_time(claim) and own_time(source)):
        return Compared("unknown", f"{told}, which another sentence says")
    if _contains(one, other) or _contains(other, one):
        return Compared("narrower" if _contains(other, one) else "wider", told)
    return Compared("different", told)


def may_be_part(claim: Figure, source: Figure) -> bool:
    """Is one time a part of the other that is too long to be a moment in it: a month of the year?"""
    one, other = claim.period, source.period
    if one is None or other is None or None in (one.start_date, one.end_date, other.start_date, other.end_date):
        return False
    unequal = (one.start_date, one.end_date) != (other.start_date, other.end_date)
    return unequal and min(_days(one), _days(other)) > _MOMENT and own_time(claim) and own_time(source)


def told_otherwise(claim: Figure, source: Figure) -> bool:
    """Are two times told in other words that cannot both be resolved: ``in juli``, ``in augustus``?"""
    one, other = claim.period, source.period
    if one is None or other is None or (_resolved(one) and _resolved(other)):
        return False
    return _words(one) != _words(other)


def own_time(figure: Figure) -> bool:
    """Does the figure's own sentence name its time, or its header in a table? What another says may not hold for it."""
    period, sentence = figure.period, figure.sentence
    return period is not None and (sentence.start <= period.start < sentence.end or _ROW in sentence.text)


def apart(claim: Figure, source: Figure) -> bool:
    """Are both times known, and not one: other years, months or days, or a stretch of other length?"""
    one, other = claim.period, source.period
    if one is None or other is None or not (_resolved(one) and _resolved(other)):
        return False
    if None in (one.start_date, one.end_date, other.start_date, other.end_date):
        return _disjoint(one, other)
    if _disjoint(one, other):
        return True
    return (one.start_date, one.end_date) != (other.start_date, other.end_date) and min(
        _days(one), _days(other)
    ) >= _YEAR


def _years_apart(claim: Figure, source: Figure) -> bool:
    years = [int(f.article.published[:4]) for f in (claim, source) if f.article and f.article.published]
    return len(years) == 2 and abs(years[0] - years[1]) > 1


def _resolved(period: PeriodSpan) -> bool:
    return period.start_date is not None or period.end_date is not None


def _words(period: PeriodSpan) -> str:
    return " ".join(period.text.lower().split())


def _contains(outer: PeriodSpan, inner: PeriodSpan) -> bool:
    low = outer.start_date is None or (inner.start_date is not None and inner.start_date >= outer.start_date)
    high = outer.end_date is None or (inner.end_date is not None and inner.end_date <= outer.end_date)
    return low and high


def _disjoint(one: PeriodSpan, other: PeriodSpan) -> bool:
    return _ends_before(one.end_date, other.start_date) or _ends_before(other.end_date, one.start_date)


def _ends_before(end: dt.date | None, start: dt.date | None) -> bool:
    return end is not None and start is not None and end < start


def _days(period: PeriodSpan) -> int:
    assert period.start_date and period.end_date
    return (period.end_date - period.start_date).days


def _dates(period: PeriodSpan) -> str:
    start, end = period.start_date, period.end_date
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}-{end.year}"
    return f"{start or 'open'} to {end or 'open'}"

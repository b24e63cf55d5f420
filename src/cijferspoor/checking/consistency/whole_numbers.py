"""A share or mean that no whole number of people gives: the GRIM test.

Of 41 people 15 are 36.6 percent and 16 are 39.0: none are 38 percent. The test is that of Brown & Heathers 2017 (The
GRIM test: a simple technique detects numerous anomalies in the reporting of results in psychology,
doi:10.1177/1948550616673876), with the rounding rule of statcheck (Nuijten et al. 2016,
doi:10.3758/s13428-015-0664-2): a whole number fits if its share rounds to the reported one, with halves either way. It
bites only where one person more or less is more than the unit the share is rounded to: below 100 people for whole
percentages.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.groups import counts_people
from cijferspoor.checking.consistency.intervals import told
from cijferspoor.checking.consistency.passage import Line, Passage, noun_after
from cijferspoor.checking.consistency.ratios import base_of
from cijferspoor.checking.consistency.wholes import counts_other, opens_clause
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure

_NOISE = 1e-9
_ROUND = 5
"""A share that is a multiple of this may be a manner of speaking, as long as a possible one is near."""
_REACH = 3
_DETERMINERS = ("de", "deze", "alle", "die")


def impossible_shares(passage: Passage) -> Iterator[Finding]:
    """``38 procent van de 41 deelnemers``."""
    for line in passage.lines:
        for one, other in pairwise(line.numbers):
            if one.kind == "share" and base_of(line, one, other, passage.lexicon):
                yield from _judged(one, other, passage.lexicon)
            elif other.kind == "share" and _fronted_base(line, one, other, passage.lexicon):
                yield from _judged(other, one, passage.lexicon)


def impossible_means(passage: Passage) -> Iterator[Finding]:
    """``De 15 gezinnen hadden gemiddeld 2,45 kinderen``."""
    for line in passage.lines:
        if len(line.numbers) != 2:
            continue
        whole, mean = line.numbers
        people = counts_people(mean, passage.lexicon)
        if mean.statistic != "mean" or mean.kind != "count" or mean.per is not None or not people:
            continue
        unit = _unit(mean)
        named = whole.start == line.start or line.before(whole.start)[-1:] in {(word,) for word in _DETERMINERS}
        if unit < 1 and named and _whole(whole, 1 / unit) and mean.value is not None and mean.hedge is None:
            size = whole.value or 1.0
            if "," not in line.between(whole.end, mean.start) and not _fits(mean.value * size, unit / 2 * size):
                yield _finding("error", mean, whole, mean.value * size, 1.0, "")


def _judged(share: Figure, whole: Figure, lexicon: Lexicon) -> Iterator[Finding]:
    bare = share.hedge is None and not share.estimated and share.fraction is None and share.unit == "percent"
    bare = bare and share.statistic is None and share.per is None
    if not bare or share.value is None or not _whole(whole, 100 / _unit(share)):
        return
    size = whole.value or 1.0
    people = share.value * size / 100
    if _fits(people, _unit(share) / 2 * size / 100):
        return
    nearest = abs(round(people) - people) * 100 / size
    loose = share.value % _ROUND == 0 and nearest <= _ROUND / 2
    level: Severity = "error" if counts_people(whole, lexicon) and not loose else "note"
    yield _finding(level, share, whole, people, 100.0, " %")


def _fronted_base(line: Line, whole: Figure, share: Figure, lexicon: Lexicon) -> bool:
    """``Van de 41 deelnemers was 38 procent tevreden``: nothing but a verb stands between."""
    if whole.kind != "count" or whole.per is not None or not opens_clause(line, whole, lexicon):
        return False
    between = line.between(whole.end, share.start, without=[noun_after(whole)])
    same = whole.counted and share.counted and whole.counted.lemma == share.counted.lemma
    return bool(same) and 0 < len(between) <= _REACH and "," not in between and not counts_other(whole, share)


def _whole(figure: Figure, below: float) -> bool:
    """A bare whole number of things, few enough for the test to bite."""
    value = figure.value
    if (
        figure.kind != "count"
        or value is None
        or figure.hedge is not None
        or figure.estimated
        or figure.counted is None
    ):
        return False
    return 0 < value == int(value) and value < below - _NOISE


def _fits(number: float, room: float) -> bool:
    """Is there a whole number within ``room``?"""
    return math.ceil(number - room - _NOISE) <= math.floor(number + room + _NOISE)


def _unit(figure: Figure) -> float:
    """The unit the number was rounded to, 1 at most: ``20 procent`` is not rounded to tens."""
    step = figure.high - figure.low if figure.high is not None and figure.low is not None else 1.0
    return min(step, 1.0)


def _finding(level: Severity, figure: Figure, whole: Figure, number: float, scale: float, unit: str) -> Finding:
    size = whole.value or 1.0
    low, high = math.floor(number), math.ceil(number)
    below, above = (f"{told(n)} / {told(size)} = {told(n / size * scale)}{unit}" for n in (low, high))
    return finding(
        "impossible_share",
        level,
        [figure, whole],
        f"No whole number out of {told(size)} gives “{figure.quote}”.",
        f"{below}, {above}, not {told(figure.value or 0)}{unit}",
    )

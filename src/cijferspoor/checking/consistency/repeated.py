"""The same figure told twice, with two numbers: in the headline and the body, or at two places in the body.

What makes two statements the same is decided as between an article and a source (``checking.against``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.match import Match, matcher_of
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.intervals import Measure, severity, told, total
from cijferspoor.checking.consistency.passage import Passage
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.records import Figure

_KINDS = ("count", "share", "money", "measure", "duration", "change", "multiple")
_FEWEST_SMALL = 3
"""Numbers below this are said of anything: ``twee mensen``."""
_LARGE = 10
"""Smaller numbers are often told of a few here and a few there."""
_MOST = 6
"""Figures of the body that are tried as parts of one in the headline."""
_CROWDED = 30
"""A sentence of more figures is a list or a table in prose, where each has words of its own that are not found."""
_WITHIN = 40
"""Figures of one kind further on in a long report that a figure is held against."""
_HEADLINES = 2
"""Lines without a full stop at the top of an article that are its headline."""


def told_twice(passage: Passage) -> Iterator[Finding]:
    """A headline that differs from the body, and a figure of the body told again with another number."""
    headlines = _headlines(passage)
    lines = [line for line in passage.lines if len(line.numbers) <= _CROWDED]
    told_figures = [figure for line in lines for figure in line.numbers if _comparable(figure)]
    made = statements(told_figures, passage.lexicon)
    top = [one for one in made if one.figure.sentence.start in headlines]
    body = [one for one in made if one.figure.sentence.start not in headlines]
    yield from _against_headline(passage, top, body)
    yield from _within_body(passage, body)


def _against_headline(passage: Passage, top: Sequence[Statement], body: Sequence[Statement]) -> Iterator[Finding]:
    """One finding for a figure of the headline that the body tells otherwise and nowhere the same."""
    for one in top:
        rivals = [other for other in body if _same_measure(one.figure, other.figure)]
        if any(_agree(passage, one.figure, other.figure) for other in rivals if _near(one, other)):
            continue
        if _added_up(passage, one, rivals):
            continue
        near = [other for other in rivals if _near(one, other) and one.clause & other.sentence][:_WITHIN]
        matches = [
            match for other in near if (match := _match(passage, one, other)) and _is_headline_of(passage, match)
        ]
        if matches:
            best = max(matches, key=lambda match: match.score)
            explanation = f"The headline says “{one.figure.quote}”, the article “{best.source.figure.quote}”."
            yield finding(
                "headline_differs", _level(passage, best), [one.figure, best.source.figure], explanation, _formula(best)
            )


def _comparable_pairs(body: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Figures of two sentences that count the same in the same unit and share a word, not too far apart."""
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in body:
        figure = one.figure
        groups[one.head, figure.kind, figure.unit, figure.statistic].append(one)
    for group in groups.values():
        for at, one in enumerate(group):
            for other in group[at + 1 : at + 1 + _WITHIN]:
                apart = one.figure.sentence.start != other.figure.sentence.start
                if apart and one.clause & other.sentence and not _other_time(one.figure, other.figure):
                    yield one, other


def _added_up(passage: Passage, one: Statement, rivals: Sequence[Statement]) -> bool:
    """Is the headline's number the sum of some of the body's, as ``drie scholen`` of two here and one there?"""
    parts = [other.figure for other in rivals if other.head == one.head][:_MOST]
    widths = passage.lexicon.consistency.widths

    def made_of(some: Sequence[Figure]) -> Measure:
        return lambda read: (total(read(part) for part in some), read(one.figure))

    return any(
        severity(made_of(some), widths) is None
        for size in range(2, len(parts) + 1)
        for some in combinations(parts, size)
    )


def _within_body(passage: Passage, body: Sequence[Statement]) -> Iterator[Finding]:
    limits = passage.lexicon.consistency.repeated
    told_of: set[str] = set()
    for one, other in _comparable_pairs(body):
        if one.figure.id in told_of or _agree(passage, one.figure, other.figure) or _sources_differ(one, other):
            continue
        match = _match(passage, one, other)
        if match is None or match.unsettled() or match.wording < limits.body or not _enough(match, limits.words):
            continue
        told_of.add(one.figure.id)
        explanation = f"“{one.figure.quote}” and “{other.figure.quote}” are told of the same, and differ."
        yield finding(
            "told_twice_differently", _level(passage, match), [one.figure, other.figure], explanation, _formula(match)
        )


def _level(passage: Passage, match: Match) -> Severity:
    """An error only where all that is said of the two is the same, word for word or nearly so."""
    copied = match.wording >= passage.lexicon.checking.wording.near_copy
    one, other = match.claim, match.source
    same_source = one.source == other.source
    large = min(one.figure.value or 0, other.figure.value or 0) >= _LARGE
    return "error" if copied and large and same_source and not match.unsettled() else "note"


def _headlines(passage: Passage) -> frozenset[int]:
    """Where the headlines begin: the lines on top without a full stop, and the one that is the title."""
    found: list[int] = []
    for line in passage.lines:
        titled = passage.title is not None and line.text.strip() == passage.title.strip()
        if not titled and not (line.headline and line.number < _HEADLINES and len(found) == line.number):
            break
        found.append(line.start)
    return frozenset(found)


def _comparable(figure: Figure) -> bool:
    bare = figure.kind in _KINDS and figure.value is not None and not figure.estimated
    return bare and not (figure.kind == "count" and (figure.value or 0) < _FEWEST_SMALL)


def _same_measure(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.unit == other.unit and one.statistic == other.statistic


def _match(passage: Passage, one: Statement, other: Statement) -> Match | None:
    match = matcher_of(passage.lexicon).match(one, other)
    return match if not match.differing() else None


def _other_time(one: Figure, other: Figure) -> bool:
    times = [(figure.period.start_date, figure.period.end_date) for figure in (one, other) if figure.period]
    return len(times) == 2 and times[0] != times[1]


def _near(one: Statement, other: Statement) -> bool:
    """May the body's figure be the headline's? Then its number supports it."""
    return one.head is None or other.head is None or one.head == other.head or bool(one.clause & other.sentence)


def _is_headline_of(passage: Passage, match: Match) -> bool:
    limits = passage.lexicon.consistency.repeated
    unsure = set(match.unsettled()) - {"period"}
    return (
        not unsure and match.score >= limits.score and match.wording >= limits.wording and _enough(match, limits.words)
    )


def _enough(match: Match, words: int) -> bool:
    one, other = match.claim, match.source
    shared = (one.clause | one.says | one.base) & (other.sentence | other.says | other.base)
    return len(shared) + (one.head is not None and one.head == other.head) >= words


def _sources_differ(one: Statement, other: Statement) -> bool:
    return bool(one.source and other.source and not one.source & other.source)


def _agree(passage: Passage, one: Figure, other: Figure) -> bool:
    return severity(lambda read: (read(one), read(other)), passage.lexicon.consistency.widths) != "error"


def _formula(match: Match) -> str:
    one, other = match.claim.figure, match.source.figure
    return f"{told(one.value or 0)}, not {told(other.value or 0)}"

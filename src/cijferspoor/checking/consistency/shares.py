"""Shares of one whole: groups that exclude each other are not more than all, and the rest is what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.groups import AGE, Group, group_of
from cijferspoor.checking.consistency.intervals import Interval, Measure, Read, point, severity, told, total
from cijferspoor.checking.consistency.passage import Line, Passage
from cijferspoor.checking.results import Finding, FindingRule, Severity
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure

_ALL = 100.0
_MOST = 5
"""Shares before a rest that are tried in all combinations."""
_LOOK_BACK = 4
"""Sentences before a rest in which the other shares may stand."""
_FEWEST = 2
_JOINTS = frozenset({",", "en", ";", "tegen", "tegenover", "versus", "maar", "terwijl"})
_VAGUE = frozenset({"deel", "meesten", "groep", "rest", "meerderheid", "minderheid", "aantal"})
"""Words for a share without a number, which the rest may leave room for."""
_OLDEST = 130

Grouped = tuple[Figure, Group]


def wrong_shares(passage: Passage) -> Iterator[Finding]:
    """``60 procent vrouwen en 50 procent mannen``: groups that exclude each other and come to more than all, or less.

    Each share is allowed half of its rounding unit: two of 50.5 percent that are both told as 51 are no error.
    """
    for line in passage.lines:
        for listed in _lists(line, passage.lexicon):
            yield from _judged(listed, passage.lexicon)


def wrong_rests(passage: Passage) -> Iterator[Finding]:
    """``60 procent stemde voor, de overige 30 procent tegen``: a rest that is not what the other shares leave."""
    lexicon = passage.lexicon
    for line in passage.lines:
        for rest in line.numbers:
            if not _is_rest(line, rest, lexicon):
                continue
            before = _shares_before(passage, line, rest)
            vague = _VAGUE | set(lexicon.function_words.quantifiers)
            if (
                not before
                or vague & {word.norm for word in line.words}
                or any(_completes(some, rest, before, lexicon) for some in _some_of(before))
            ):
                continue
            level = severity(_left_over([before[-1]], rest), lexicon.consistency.widths)
            if level:
                bare = rest.hedge is None and before[0].hedge is None
                sure = bare and len(before) == 1 and before[0].start >= line.start
                yield _told_finding("shares_do_not_sum", level if sure else "note", [*before, rest], "a rest")


def _judged(listed: Sequence[Grouped], lexicon: Lexicon) -> Iterator[Finding]:
    shares = [figure for figure, _ in listed]
    widths = lexicon.consistency.widths

    def at_least(read: Read) -> tuple[Interval, Interval]:
        return total(read(share) for share in shares).and_more(), point(_ALL)

    def at_most(read: Read) -> tuple[Interval, Interval]:
        return total(read(share) for share in shares).up_to(), point(_ALL)

    level = severity(at_least, widths)
    if level:
        yield _told_finding("shares_exceed_100", level, shares, "groups that exclude each other")
    elif _complete([group for _, group in listed], lexicon) and severity(at_most, widths):
        # Of some it may not be known to which group they belong.
        yield _told_finding("shares_do_not_sum", "note", shares, "groups that make up the whole")


def _lists(line: Line, lexicon: Lexicon) -> Iterator[tuple[Grouped, ...]]:
    """Shares side by side, each of a group that excludes those of the others."""
    run: list[Grouped] = []
    for figure in line.numbers:
        group = group_of(line, figure, lexicon) if figure.kind == "share" and figure.value is not None else None
        joined = False
        if group is not None:
            joined = (
                bool(run)
                and _joined(line, run[-1], (figure, group))
                and all(_exclude(other, group) for _, other in run)
            )
        if not joined:
            if len(run) >= _FEWEST:
                yield tuple(run)
            run = []
        if group is not None:
            run.append((figure, group))
    if len(run) >= _FEWEST:
        yield tuple(run)


def _joined(line: Line, one: Grouped, other: Grouped) -> bool:
    """Nothing between them but the joint of a list, and the same whole or none named."""
    between = line.between(one[1].end, other[0].start)
    if between != line.since_time(one[1].end, other[0].start):
        return False  # `60 procent vrouw, in 2020 50 procent man`
    # `60 procent vrouwen`: the group is what the record counts
    wholes = [figure.counted for figure, group in (one, other) if figure.counted and figure.counted.end != group.end]
    named = [whole.lemma for whole in wholes]
    periods = {(f.period.start_date, f.period.end_date) for f, _ in (one, other) if f.period}
    return 0 < len(between) <= 2 and set(between) <= _JOINTS and len(set(named)) <= 1 and len(periods) <= 1


def _exclude(one: Group, other: Group) -> bool:
    if one.name != other.name:
        return False
    if one.ages is not None and other.ages is not None:
        return one.ages[1] < other.ages[0] or other.ages[1] < one.ages[0]
    return one.index != other.index


def _complete(groups: Sequence[Group], lexicon: Lexicon) -> bool:
    """Is everybody in one of the groups?"""
    if groups[0].name != AGE:
        kinds = lexicon.consistency.exclusive[groups[0].name]
        return kinds.complete and len(groups) == len(kinds.groups)
    ages = sorted(group.ages for group in groups if group.ages)
    touching = all(one[1] + 1 == other[0] for one, other in pairwise(ages))
    return ages[0][0] == 0 and ages[-1][1] == _OLDEST and touching


def _is_rest(line: Line, figure: Figure, lexicon: Lexicon) -> bool:
    """``de overige 30 procent``, with nothing between."""
    if figure.kind != "share" or figure.value is None or figure.unit != "percent":
        return False
    before = line.before(figure.start)
    return len(before) > 1 and before[-1] in lexicon.linking.remaining and before[-2] == "de"


def _shares_before(passage: Passage, line: Line, rest: Figure) -> list[Figure]:
    """The shares the rest may complete: those before it in its sentence, else in those before."""
    before = [f for f in line.numbers if f.kind == "share" and f.end <= rest.start]
    at = line.number
    while (
        not (before and before[0].start >= line.start) and passage.lines[at].follows and line.number - at < _LOOK_BACK
    ):
        at -= 1
        before = [*(f for f in passage.lines[at].numbers if f.kind == "share"), *before]
    return before[-_MOST:] if all(f.value is not None for f in before) else []


def _some_of(shares: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    for size in range(1, len(shares) + 1):
        yield from combinations(shares, size)


def _completes(some: Sequence[Figure], rest: Figure, before: Sequence[Figure], lexicon: Lexicon) -> bool:
    """Do these shares and the rest come to all, or to another share (``80 procent rookt: 60 ... de overige 20``)?"""
    widths = lexicon.consistency.widths
    if severity(_left_over(some, rest), widths) is None:
        return True
    others = [share for share in before if share not in some]
    return any(severity(_comes_to([*some, rest], share), widths) is None for share in others)


def _comes_to(shares: Sequence[Figure], whole: Figure) -> Measure:
    def measure(read: Read) -> tuple[Interval, Interval]:
        return total(read(share) for share in shares), read(whole)

    return measure


def _left_over(shares: Sequence[Figure], rest: Figure) -> Measure:
    def measure(read: Read) -> tuple[Interval, Interval]:
        return point(_ALL) - total(read(share) for share in shares), read(rest)

    return measure


def _told_finding(rule: FindingRule, level: Severity, shares: Sequence[Figure], what: str) -> Finding:
    values = [share.value or 0 for share in shares]
    formula = " + ".join(told(value) for value in values)
    computed = told(sum(values))
    explanation = f"Shares of {what} come to {computed} percent."
    return finding(rule, level, shares, explanation, f"{formula} = {computed} %, not 100 %")

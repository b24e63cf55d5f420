"""Parts and wholes: a part is not more than its whole, and all parts together are the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cijferspoor.checking.against.concepts import concepts_of
from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.groups import counts_people, group_of
from cijferspoor.checking.consistency.intervals import Interval, Read, severity, told, total
from cijferspoor.checking.consistency.passage import Line, Passage, ends_with, noun_after, same_measure, without_tail
from cijferspoor.checking.consistency.wholes import parts_of, relative
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.records import Figure

_FEWEST = 2
_MOST_WORDS = 6
_SUMMED = ("same", "narrower")
_LOOK_BACK = 3
"""Sentences before a part in which its whole may also stand."""
_SUM_OPENERS = (",", "(", "–", "-", ";", ":", "dus", "en", "goed", "voor")


def exceeding_parts(passage: Passage) -> Iterator[Finding]:
    """``229 bezoekers, van wie 250 slachtoffer``: a part that is more than its whole."""
    for pair in parts_of(passage):
        part, wholes = pair.part, pair.wholes
        if (part.value is None and part.low is None) or _larger_before(passage, pair.line, part, wholes):
            continue

        def measure(read: Read, part: Figure = part, wholes: tuple[Figure, ...] = wholes) -> tuple[Interval, Interval]:
            return _sum(wholes, read).up_to(), read(part)

        level = severity(measure, passage.lexicon.consistency.widths)
        if level:
            limit = " + ".join(_short(figure) for figure in wholes)
            yield finding(
                "part_exceeds_whole",
                level if pair.sure else "note",
                [*wholes, part],
                f"“{part.quote}” is told as a part of “{wholes[-1].quote}”, which is less.",
                f"{_short(part)} > {limit}",
            )


def wrong_sums(passage: Passage) -> Iterator[Finding]:
    """``120 jongens en 130 meisjes, samen 240``: a sum that its parts do not make."""
    widths = passage.lexicon.consistency.widths
    for line in passage.lines:
        for parts, stated, sure in _summed(line, passage):

            def measure(
                read: Read, parts: Sequence[Figure] = parts, stated: Figure = stated
            ) -> tuple[Interval, Interval]:
                return _sum(parts, read), read(stated)

            level = severity(measure, widths)
            if level:
                yield _sum_finding(parts, stated, level if sure else "note")


def overfull_wholes(passage: Passage) -> Iterator[Finding]:
    """``229 mensen: 150 vrouwen en 100 mannen``: groups that exclude each other, together another number."""
    widths = passage.lexicon.consistency.widths
    for line in passage.lines:
        for whole, parts, listed in _divided(line, passage):

            def measure(
                read: Read, parts: Sequence[Figure] = parts, whole: Figure = whole
            ) -> tuple[Interval, Interval]:
                return read(whole), _sum(parts, read)

            level = severity(measure, widths)
            more = sum(part.value or 0 for part in parts) > (whole.value or 0)
            if level and (more or listed):
                # Fewer than the whole: of some it may not be known.
                yield _sum_finding(parts, whole, level if more else "note")


def _summed(line: Line, passage: Passage) -> Iterator[tuple[tuple[Figure, ...], Figure, bool]]:
    """The parts, their stated sum, and whether it is surely meant as one."""
    words = passage.lexicon.consistency
    numbers = line.numbers
    for at in range(_FEWEST, len(numbers)):
        stated, parts = numbers[at], numbers[:at]
        if not all(same_measure(part, stated) and part.kind != "share" for part in parts):
            continue
        between = line.between(parts[-1].end, stated.start, without=[noun_after(parts[-1])])
        between = without_tail(between, ("goed", "voor", "dus", "maar", "liefst"))
        sure = ends_with(between, words.sums)
        found = sure if sure is not None else ends_with(between, words.totals)
        if found is None or between[:found][-1:] not in {(sign,) for sign in _SUM_OPENERS} or found > _MOST_WORDS:
            continue
        if _listed(line, parts, passage) and _of_the_same(parts, stated, passage):
            yield parts, stated, sure is not None


def _of_the_same(parts: Sequence[Figure], stated: Figure, passage: Passage) -> bool:
    """Does the sum count the parts, or something of theirs: ``5 auto's en 3 bussen, samen 200 passagiers``?"""
    if noun_after(stated) is None or stated.counted is None:
        return True
    relation, lemma = concepts_of(passage.lexicon).relation, stated.counted.lemma
    # `3 moeders en 2 vaders, samen 9 kinderen`: crossing, but of theirs
    summed = _SUMMED if lemma in passage.lexicon.relations.demographic else (*_SUMMED, "crossing")
    return all(part.counted is not None and relation(part.counted.lemma, lemma) in summed for part in parts)


def _listed(line: Line, parts: Sequence[Figure], passage: Passage) -> bool:
    """Is there nothing between the parts but nouns, places and the joints of a list?"""
    joints = passage.lexicon.consistency.list_joints
    for one, other in pairwise(parts):
        between = line.between(one.end, other.start, without=[noun_after(one)])
        if not 0 < len(between) <= _MOST_WORDS or between[-1] not in joints:
            return False
    return True


def _divided(line: Line, passage: Passage) -> Iterator[tuple[Figure, tuple[Figure, ...], bool]]:
    """A whole, the parts it is divided in, and whether the list is told as complete (after a colon)."""
    numbers = line.numbers
    for at in range(len(numbers) - _FEWEST):
        whole, first = numbers[at], numbers[at + 1]
        if whole.kind != "count" or not same_measure(whole, first) or not counts_people(whole, passage.lexicon):
            continue  # `4 gezinnen: 8 volwassenen en 12 kinderen`
        colon = line.between(whole.end, first.start, without=[noun_after(whole)]) == (":",)
        if not colon and not relative(line, whole, first, passage.lexicon):
            continue
        parts = _groups_from(line, numbers[at + 1 :], passage)
        if len(parts) >= _FEWEST:
            yield whole, parts, colon


def _groups_from(line: Line, figures: Sequence[Figure], passage: Passage) -> tuple[Figure, ...]:
    """The figures of a list as far as each is of a group that excludes those of the others."""
    found: list[Figure] = []
    names: set[tuple[str, int]] = set()
    for figure in figures:
        group = group_of(line, figure, passage.lexicon)
        if group is None or (group.name, group.index) in names or (names and group.name not in {n for n, _ in names}):
            break
        if found and not _listed(line, [found[-1], figure], passage):
            break
        found.append(figure)
        names.add((group.name, group.index))
    return tuple(found)


def _larger_before(passage: Passage, line: Line, part: Figure, wholes: Sequence[Figure]) -> bool:
    """For a part in a sentence of its own: does a number large enough stand a little further back?"""
    if wholes and wholes[0].sentence.start == part.sentence.start:
        return False
    near = passage.lines[max(0, line.number - _LOOK_BACK) : line.number]
    return any(
        (figure.high is None or figure.high >= (part.low or 0))
        for other in near
        for figure in other.numbers
        if same_measure(figure, part) and figure.start != part.start
    )


def _sum(figures: Sequence[Figure], read: Read) -> Interval:
    return total(read(figure) for figure in figures)


def _short(figure: Figure) -> str:
    return told(figure.value) if figure.value is not None else figure.quote


def _sum_finding(parts: Sequence[Figure], stated: Figure, level: Severity) -> Finding:
    computed = sum(part.value or 0 for part in parts)
    formula = " + ".join(_short(part) for part in parts)
    return finding(
        "parts_do_not_sum",
        level,
        [*parts, stated],
        f"The parts come to {told(computed)}, the article says “{stated.quote}”.",
        f"{formula} = {told(computed)}, not {_short(stated)}",
    )

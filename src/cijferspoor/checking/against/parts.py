"""Parts and wholes: a share from two counts, a count from a share, the rest, and sums."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cijferspoor.checking.against.reckon import Reckoner, Reckoning, same_time, told
from cijferspoor.checking.against.statement import Ages, Statement
from cijferspoor.checking.against.times import compare_periods

_FEWEST_PARTS = 2
_AMONG = re.compile(r"\b(?:onder wie|van wie|van hen|waarvan|waaronder|daarvan|onder hen)\b", re.IGNORECASE)


def shares_of_counts(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """A share from the part and the whole that the source counts: 119 of 476 is 25 %."""
    if claim.figure.kind != "share":
        return
    for part in reckoner.counts:
        if not reckoner.part(claim, part) or not same_time(claim, part):
            continue
        whole = _whole_of(reckoner, claim, part)
        if whole is None:
            continue
        one, all_of = part.figure.value or 0.0, whole.figure.value or 1.0
        share = 100 * one / all_of
        formula = f"{told(one)} / {told(all_of)} = {told(share)} %"
        told_as_one = whole.whole or whole.figure.sentence.start == part.figure.sentence.start
        strict = told_as_one and _surely(claim, part) and claim.head is not None and not claim.borrowed
        yield Reckoning(share, formula, (part, whole), ("a part and its whole in the source",), strict)


def _whole_of(reckoner: Reckoner, claim: Statement, part: Statement) -> Statement | None:
    """The nearest count of the whole, no smaller than the part."""
    for other in reckoner.counts.near(part):
        larger = (other.figure.value or 0.0) >= (part.figure.value or 0.0)
        if larger and reckoner.whole(claim, other) and same_time(other, part) and same_time(claim, other):
            return other
    return None


def counts_of_shares(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """A count from a share and its whole: 25 % of 476 is 119. As exact as the share is."""
    if claim.figure.kind != "count" or claim.figure.per is not None:
        return
    for share in reckoner.shares:
        if not reckoner.part(claim, share) or not same_time(claim, share):
            continue
        for whole in reckoner.counts.near(share):
            if not (reckoner.whole(share, whole) and same_time(share, whole) and same_time(claim, whole)):
                continue
            percent, all_of = share.figure.value or 0.0, whole.figure.value or 0.0
            count = percent / 100 * all_of
            half = min(((share.figure.high or percent) - (share.figure.low or percent)) / 2, 0.5) / 100 * all_of
            formula = f"{told(percent)} % of {told(all_of)} = {told(count)}"
            because = ("a share and its whole in the source",)
            yield Reckoning(count, formula, (share, whole), because, False, count - half, count + half)
            break


def parts_told(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """The part or whole that a share itself names: ``119 van de 476``."""
    if claim.figure.kind != "count":
        return
    for share in reckoner.shares:
        fraction = share.figure.fraction
        if fraction is None or fraction[1] <= 10 or not same_time(claim, share):
            continue
        sources, because = (share,), ("the source tells part and whole",)
        if reckoner.part(claim, share):
            yield Reckoning(fraction[0], f"{fraction[0]} of {fraction[1]}", sources, because)
        elif not claim.says and claim.age == share.base_age and reckoner.counted(claim, share):
            yield Reckoning(fraction[1], f"{fraction[0]} of {fraction[1]}", sources, because)


def complements(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """The rest of a whole: 25 % ``minderjarig`` leaves 75 % ``meerderjarig``."""
    if claim.figure.kind != "share":
        return
    for share in reckoner.shares:
        if not reckoner.counted(claim, share) or claim.base_age != share.base_age or not same_time(claim, share):
            continue
        if _rest_by_age(claim, share) or _rest_by_words(reckoner, claim, share):
            value = share.figure.value or 0.0
            formula = f"100 % - {told(value)} % = {told(100 - value)} %"
            yield Reckoning(100 - value, formula, (share,), ("the rest of the same whole",))


def _rest_by_age(claim: Statement, share: Statement) -> bool:
    if claim.age is None or share.age is None or claim.age == claim.base_age:
        return False
    return _next_to(claim.age, share.age) or _next_to(share.age, claim.age)


def _next_to(younger: Ages, older: Ages) -> bool:
    """Do two open age groups make up all ages?"""
    return younger[0] is None and older[1] is None and younger[1] is not None and older[0] == younger[1] + 1


def _rest_by_words(reckoner: Reckoner, claim: Statement, share: Statement) -> bool:
    """Two words that exclude each other and leave no third, or the same words with and without a denial."""
    if not (claim.says or share.says):
        return False
    if reckoner.compare.complementary(
        reckoner.compare.sides(claim) | claim.age_words, reckoner.compare.sides(share) | share.age_words
    ):
        return True
    if claim.age != share.age:
        return False
    return claim.negated != share.negated and claim.says == share.says


def sums(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """A total from the parts that one sentence of the source names: 180 ``meisjes`` and 120 ``jongens`` are 300."""
    if claim.figure.kind != "count" or claim.head is None or claim.figure.per is not None:
        return
    by_sentence: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for count in reckoner.counts:
        by_sentence[count.figure.document, count.figure.sentence.start].append(count)
    for parts in by_sentence.values():
        own = [part for part in parts if _is_part(reckoner, claim, part)]
        apart = {(part.head, part.says, part.age, part.base) for part in own}
        if len(own) < _FEWEST_PARTS or len(own) != len(parts) or len(apart) != len(own):
            continue
        if any(_AMONG.search(part.clause_text) or part.whole for part in own):
            continue  # `11.000 mensen, onder wie 3.900 kinderen`: a part is not added to its whole
        total = sum(part.figure.value or 0.0 for part in own)
        formula = f"{' + '.join(told(part.figure.value or 0.0) for part in own)} = {told(total)}"
        yield Reckoning(total, formula, tuple(own), ("all parts that one sentence names",))


def _is_part(reckoner: Reckoner, claim: Statement, part: Statement) -> bool:
    kind = reckoner.compare.counted(claim, part).outcome
    alike = kind in ("same", "compatible", "wider", "unknown") and part.head != claim.head
    said = alike or (kind in ("same", "compatible") and bool(part.says or part.age) and not claim.says)
    return said and same_time(claim, part) and reckoner.overlap(claim, part) >= reckoner.settings.wording.compatible


def _surely(claim: Statement, source: Statement) -> bool:
    """Is the time the same, or unknown to both?"""
    return compare_periods(claim.figure, source.figure).close

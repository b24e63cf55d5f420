"""Which statements may be one at all: found by what they count and by their numbers, before any scoring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cijferspoor.checking.against.amounts import amount_of
from cijferspoor.checking.against.concepts import Concepts, concepts_of
from cijferspoor.checking.against.statement import Statement
from cijferspoor.lexicon import Lexicon

_SHORTEST = 4
"""Letters of the shortest last part of a compound, as in ``against.words.compound_of``."""
_NAMELESS = "\x00nameless"


def candidates(told: Sequence[Statement], lexicon: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Pairs of statements (indices, the lower first) of one kind that may be about the same thing.

    Either the noun of one is that of the other or a kind of it, whatever the numbers; or the numbers overlap, whatever
    the nouns (``ruim een kwart van de meisjes``, ``ruim een kwart van de slachtoffers``). The last of the three says
    whether the nouns go together.

    Time and memory grow with the pairs that share a noun and a kind, or a kind, a unit and a number.
    """
    seen: set[tuple[int, int]] = set()
    for related, pairs in ((True, _by_concept(told, concepts_of(lexicon))), (False, _by_number(told, lexicon))):
        for pair in pairs:
            if pair not in seen:
                seen.add(pair)
                yield *pair, related


def _by_concept(told: Sequence[Statement], concepts: Concepts) -> Iterator[tuple[int, int]]:
    own: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    reach: dict[str | None, frozenset[str]] = {}
    for place, statement in enumerate(told):
        for key in _own(statement, concepts):
            own[statement.figure.kind, key].append(place)
    for place, statement in enumerate(told):
        if statement.head not in reach:
            reach[statement.head] = _reach(statement.head, concepts)
        for key in sorted(reach[statement.head].union(_own(statement, concepts))):
            for other in own.get((statement.figure.kind, key), ()):
                if other != place:
                    yield min(place, other), max(place, other)


def _own(statement: Statement, concepts: Concepts) -> tuple[str, ...]:
    """What a statement is found by: its noun, with synonyms as one, and the age of people who are told of by age."""
    if statement.head is None:
        return (_NAMELESS,)
    found = [_plain(statement.head, concepts)]
    if statement.age is not None and concepts.demographic(statement.head):
        found.append(f"\x00{statement.age[0]}-{statement.age[1]}")
    return tuple(found)


def _reach(head: str | None, concepts: Concepts) -> frozenset[str]:
    """The nouns it is a kind of: listed ones, and each that may be the last part of a compound."""
    if head is None:
        return frozenset()
    plain, last = _plain(head, concepts), concepts.parts(head)[0]
    ends = {plain[at:] for at in range(3, len(plain) - _SHORTEST + 1)}
    return frozenset({last, *concepts.wider(last), *ends})


def _plain(head: str, concepts: Concepts) -> str:
    last, before = concepts.parts(head)
    return last if before is None else before + last


def _by_number(told: Sequence[Statement], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """A sweep over the intervals of what the words allow; those open on a side overlap too much to say anything."""
    intervals: defaultdict[tuple[str, str | None], list[tuple[float, float, int]]] = defaultdict(list)
    for place, statement in enumerate(told):
        amount = amount_of(statement.figure, lexicon.checking.rounding)
        if amount.value is not None and amount.low is not None and amount.high is not None:
            key = statement.figure.kind, statement.figure.unit
            intervals[key].append((amount.low, amount.high, place))
    for listed in intervals.values():
        listed.sort()
        for at, (_, high, place) in enumerate(listed):
            for low, _, other in listed[at + 1 :]:
                if low > high:
                    break
                yield min(place, other), max(place, other)

"""Hedges: the words around a number that say how exact it is, and the interval they allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from cijferspoor.lexicon import Lexicon
from cijferspoor.lexicon.schemas.hedges import Widths
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import PhraseTable, Token, adjacent
from cijferspoor.records.figure import Kind, Meaning

_EXACT = "exact"
_MAX_STACK = 3
_ROUND_FROM = 10


@dataclass(frozen=True, slots=True)
class Hedged:
    """The hedge found around a quantity; ``first``/``last`` are the token range it stretches the quote to."""

    first: int
    last: int
    words: tuple[tuple[int, int], ...] = ()
    meaning: Meaning | None = None
    exact: bool = False


@lru_cache(maxsize=8)
def _tables(lexicon: Lexicon) -> dict[str, PhraseTable]:
    hedges = lexicon.hedges
    before: dict[str, str] = dict.fromkeys(hedges.exact, _EXACT)
    after: dict[str, str] = {}
    for meaning, words in hedges.meanings.items():
        before |= dict.fromkeys(words.words, meaning)
        before |= dict.fromkeys(words.round, f"{meaning}:round")
        before |= dict.fromkeys(words.unit, f"{meaning}:unit")
        after |= dict.fromkeys(words.after, meaning)
    return {"before": PhraseTable(before), "after": PhraseTable(after)}


def hedge_around(
    tokens: Sequence[Token], first: int, last: int, quantity: Quantity, has_unit: bool, lexicon: Lexicon
) -> Hedged:
    """The hedge before and after tokens ``first`` .. ``last`` (number with its unit).

    Two hedges can stack (``zeker zo'n 300``): the outer meaning counts and both words are kept.
    """
    tables = _tables(lexicon)
    words: list[tuple[int, int]] = []
    meaning: Meaning | None = None
    exact = False
    for _ in range(_MAX_STACK):
        found = tables["before"].before(tokens, first)
        if found is None or not _fits(found[1], quantity, has_unit):
            break
        start, label = found
        words.insert(0, (tokens[start].start, tokens[first - 1].end))
        exact = exact or label == _EXACT
        meaning = _meaning(label) or meaning
        first = start
    behind = tables["after"].at(tokens, last)
    if behind is None and not has_unit and meaning is None:
        apart = _after_noun(tokens, last, tables["after"])
        if apart is not None:
            return Hedged(first, last, (*words, apart[0]), _meaning(apart[1]), False)
    if behind is not None and tokens[last].text == "+" and not adjacent(tokens, last):
        behind = None  # `16+` is sixteen or more, `een +31 %` is not
    if behind is not None and meaning in (None, "about"):
        words.append((tokens[last].start, tokens[behind[0] - 1].end))
        last, meaning = behind[0], _meaning(behind[1])
    return Hedged(first, last, tuple(words), meaning, exact and meaning is None)


def _after_noun(tokens: Sequence[Token], last: int, after: PhraseTable) -> tuple[tuple[int, int], str] | None:
    """``300 mensen of meer``: one plural noun may stand between the number and its hedge."""
    if last >= len(tokens) or tokens[last].kind != "word" or not tokens[last].norm.endswith(("en", "s")):
        return None
    found = after.at(tokens, last + 1)
    if found is None or tokens[last + 1].norm not in ("of", "en"):
        return None
    end, label = found
    # `mensen of meer dan` belongs to what follows
    if end < len(tokens) and tokens[end].norm == "dan":
        return None
    return (tokens[last + 1].start, tokens[end - 1].end), label


def hedged_at(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Do the words right before token ``first`` hedge a number?"""
    return _tables(lexicon)["before"].before(tokens, first) is not None


def opens_hedge(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Is token ``i`` the first word of a longer hedge: the ``een`` of ``een kleine 300``?"""
    for length in (2, 3, 4):
        found = _tables(lexicon)["before"].before(tokens, i + length)
        if found is not None and found[0] <= i and i + length < len(tokens):
            return True
    return False


def _fits(label: str, quantity: Quantity, has_unit: bool) -> bool:
    need = label.partition(":")[2]
    if need == "unit":
        return has_unit
    if need == "round":
        value = quantity.value if quantity.value is not None else quantity.low
        return has_unit or quantity.form != "cardinal" or (quantity.step >= _ROUND_FROM and (value or 0) >= _ROUND_FROM)
    return True


def _meaning(label: str) -> Meaning | None:
    name = label.partition(":")[0]
    return next((meaning for meaning in get_args(Meaning) if meaning == name), None)


def interval(
    value: float, step: float, meaning: Meaning | None, *, exact: bool, kind: Kind, widths: Widths
) -> tuple[float | None, float | None]:
    """The interval ``(low, high)`` that the wording allows for ``value``; None is open.

    ``step`` is the last significant unit as written, in the unit of ``value``. The widths are this
    project's own (``lexicon/hedges.toml``); no study gives any for Dutch.
    """
    if exact:
        return value, value
    room = _room(value, step, kind, widths)
    half = widths.bare_units * step
    low, high = {
        None: (value - half, value + half),
        "about": (value - room, value + room),
        "just_over": (value, value + room),
        "just_under": (value - room, value),
        "more_than": (value, None),
        "at_least": (value, None),
        "less_than": (None, value),
        "at_most": (None, value),
    }[meaning]
    if kind == "share":
        low = max(low, min(0.0, value)) if low is not None else None
        high = min(high, max(100.0, value)) if high is not None else None
    elif low is not None and value >= 0:
        low = max(low, 0.0)
    return _tidy(low), _tidy(high)


def _room(value: float, step: float, kind: Kind, widths: Widths) -> float:
    room = min(widths.relative * abs(value), widths.units * step)
    return max(room, widths.count_floor) if kind == "count" else room


def _tidy(number: float | None) -> float | None:
    """Cut the noise of binary fractions: 5.3500000000000005 is 5.35."""
    return None if number is None else float(f"{number:.12g}")

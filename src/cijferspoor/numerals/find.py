"""Find every number in a stretch of text: the public face of the number stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.numerals.ages import find_ages
from cijferspoor.numerals.changes import mark_changes, multiple_word_at
from cijferspoor.numerals.draft import Draft, draft, duration_word_at, finish
from cijferspoor.numerals.number import AgeMention, HedgeWord, Meaning, Number, Rejection
from cijferspoor.numerals.quantities import quantity_at
from cijferspoor.numerals.rejections import find_rejections
from cijferspoor.numerals.tokens import Token, index_at, mark_span, tokenize
from cijferspoor.numerals.words import cardinal


@dataclass(frozen=True, slots=True)
class Numerals:
    """What the number stage finds in one stretch of text."""

    numbers: tuple[Number, ...]
    ages: tuple[AgeMention, ...]
    rejections: tuple[Rejection, ...]
    tokens: tuple[Token, ...]


def find_numbers(text: str, *, lexicon: Lexicon | None = None) -> list[Number]:
    """All numbers, shares, amounts, durations and ages in a plain text, in order and without overlap.

    Years and dates are numbers here too; ``cijferspoor.periods.find_periods`` tells them apart. Values are
    normalised as ``docs/figures.md`` says: shares in percent (0..100), ranges as ``low`` and ``high``.
    """
    found = find_numerals(text, lexicon=lexicon)
    ages = [age_as_number(text, age) for age in found.ages if not age.term]
    return sorted([*found.numbers, *ages], key=lambda number: number.start)


_AGE_HEDGES: dict[str, Meaning] = {
    "age.younger": "less_than",
    "age.under": "less_than",
    "age.up_to": "less_than",
    "age.minus": "less_than",
    "age.through": "at_most",
    "age.or_younger": "at_most",
    "age.older": "more_than",
    "age.above": "more_than",
    "age.from": "at_least",
    "age.or_older": "at_least",
    "age.plus": "at_least",
}


def _age_hedge(text: str, age: AgeMention) -> HedgeWord | None:
    """The words that open an age to one side, as a hedge: ``boven de`` in ``boven de tachtig``."""
    meaning = _AGE_HEDGES.get(age.rule)
    if meaning is None:
        return None
    tokens = tokenize(text, age.start, age.end)
    units = {"jaar", "jaren", "maanden", "weken", "dagen", "-", "de"}
    words = [t.text for t in tokens if t.kind == "word" and t.norm not in units and cardinal(t.norm) is None]
    return HedgeWord(word=" ".join(words) or text[age.start : age.end], meaning=meaning)


def age_as_number(text: str, age: AgeMention) -> Number:
    """An age that stands alone, as a number of kind ``age``: low and high are the ages themselves."""
    return Number(
        start=age.start,
        end=age.end,
        kind="age",
        value=age.value,
        low=age.min_age,
        high=age.max_age,
        core_start=age.start,
        core_end=age.end,
        unit=age.unit or "year",
        hedge=_age_hedge(text, age),
        rule=age.rule,
    )


def find_numerals(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    taken: Iterable[tuple[int, int]] = (),
    lexicon: Lexicon | None = None,
) -> Numerals:
    """Numbers, ages and rejected numerals in ``text[start:end]``; stretches in ``taken`` (periods) are left alone."""
    lexicon = lexicon or default_lexicon()
    tokens = tokenize(text, start, end)
    rejections = find_rejections(text, tokens, lexicon)
    spans = [*taken, *((rejection.start, rejection.end) for rejection in rejections)]
    blocked = _blocked(tokens, spans)
    ages = find_ages(text, tokens, lexicon, blocked)
    ages = [age for age in ages if not _touches(blocked, tokens, age.start, age.end)]
    for age in ages:
        if not age.term:
            mark_span(blocked, tokens, age.start, age.end)
    drafts = mark_changes(tokens, list(_drafts(tokens, blocked, lexicon)), lexicon)
    numbers = tuple(finish(text, tokens, made, lexicon) for made in drafts)
    return Numerals(numbers, tuple(ages), tuple(rejections), tuple(tokens))


def _drafts(tokens: Sequence[Token], blocked: Sequence[bool], lexicon: Lexicon) -> Iterable[Draft]:
    floor = 0
    i = 0
    while i < len(tokens):
        made = None if blocked[i] else _draft_at(tokens, i, lexicon)
        if made is None or any(blocked[made.quantity.first : made.last]):
            i += 1
            continue
        # A hedge never reaches back into the number before it.
        made.first = max(made.first, floor)
        yield made
        floor = i = max(made.last, i + 1)


def _draft_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Draft | None:
    word = multiple_word_at(tokens, i, lexicon) or duration_word_at(tokens, i, lexicon)
    if word is not None:
        return word
    quantity = quantity_at(tokens, i, lexicon)
    return draft(tokens, quantity, lexicon) if quantity is not None else None


def _blocked(tokens: Sequence[Token], spans: Iterable[tuple[int, int]]) -> list[bool]:
    marks = [False] * len(tokens)
    for start, end in spans:
        mark_span(marks, tokens, start, end)
    return marks


def _touches(marks: Sequence[bool], tokens: Sequence[Token], start: int, end: int) -> bool:
    i = index_at(tokens, start)
    while i < len(tokens) and tokens[i].start < end:
        if marks[i]:
            return True
        i += 1
    return False

"""Statements and verdicts in words: what is stated, the number left aside, and how a later telling stands to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from cijferspoor.checking.results import Reason
from cijferspoor.export.display import BREAK, NBSP, age_text, period_text, value_text
from cijferspoor.export.screen import one_line
from cijferspoor.records import Figure, PeriodSpan

Part = TypeVar("Part")

_LONGEST = 70
_EXPLAINED: dict[Reason, str] = {
    "exact": "The same as {0}",
    "rounded": "A fair rounding of {0}",
    "hedge_fits": "The wording covers {0}",
    "value_differs": "Another number than {0}",
    "hedge_misleads": "The hedge does not cover {0}",
    "rounded_wrong_way": "Rounded to the wrong side of {0}",
    "transposed_digits": "Two digits of {0} have changed places",
    "percent_for_points": "Percent and percentage points are mixed up: {0}",
    "wrong_unit": "Another unit or scale than {0}",
    "direction_reversed": "The other way round than {0}",
    "unsure": "Close to {0}; it cannot be told whether they agree",
}
_PRECISER: dict[Reason, str] = {
    "rounded": "{0} is a fair rounding of it",
    "hedge_fits": "The wording of {0} covers it",
    "rounded_wrong_way": "{0} is rounded to the wrong side of it",
    "hedge_misleads": "The hedge of {0} does not cover it",
}
"""For a mention that is more precise than the reference."""


def explained(reason: Reason, reference: Figure, note: str, *, preciser: bool = False) -> str:
    """How a mention, which may be ``preciser``, stands to the reference; with a note in brackets where there is one."""
    words = (_PRECISER if preciser and reason in _PRECISER else _EXPLAINED)[reason]
    words = words.format(f"“{one_line(reference.quote)}”")
    return f"{words} ({note})" if note else words


def amount_words(figure: Figure) -> str:
    """What the words of a figure come to, with plain spaces: ``≳ 100``, ``25 %``, ``≤ 14``."""
    if figure.kind != "change":  # which way it went is no part of what it is now
        figure = figure.model_copy(update={"change": None})
    text = value_text(figure) or (age_text(figure.age) if figure.kind == "age" else "")
    return text.replace(NBSP, " ")


def statement_words(figure: Figure, mentions: Sequence[Figure], *, timed: bool = True) -> str:
    """What is stated: ``kinderen: minderjarig · 2019-2022``; a figure that names nothing by its own words.

    What the figure does not have is taken from the first of ``mentions`` that has it. ``timed``: with the period.
    """
    told = (figure, *mentions)
    named = [part.text for part in (first(one.counted for one in told), first(one.property for one in told)) if part]
    parts = [": ".join(one_line(text, _LONGEST) for text in named) or f"“{_around(figure)}”"]
    age = first(one.age for one in told)
    if named and age is not None and not any(age.text in text for text in named):
        parts.append(one_line(age.text, _LONGEST))
    per = first(one.per for one in told)
    if per is not None:
        parts.append(one_line(per.text))
    if timed:
        parts.append(period_text(period_of(told)))
    return " · ".join(part for part in parts if part).replace(NBSP, " ").replace(BREAK, "")


def first(parts: Iterable[Part | None]) -> Part | None:
    """The first that is there."""
    return next((part for part in parts if part is not None), None)


def period_of(figures: Iterable[Figure]) -> PeriodSpan | None:
    """The first period with known dates, else the first in words."""
    periods = [figure.period for figure in figures if figure.period is not None]
    return first(period for period in periods if period.start_date or period.end_date) or first(periods)


def _around(figure: Figure) -> str:
    """The figure with some of the words behind it, or its whole sentence where it ends that."""
    text, at = figure.sentence.text, figure.start - figure.sentence.start
    behind = one_line(text[at:], 1_000)
    words = behind if len(behind) >= len(figure.quote) + 15 else one_line(text, 1_000)
    if len(words) <= _LONGEST:
        return words.rstrip(" .")
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;") + " …"

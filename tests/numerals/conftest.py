"""Short ways to say what a sentence should give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cijferspoor import extract_text
from cijferspoor.numerals import Number, find_numbers, find_numerals

Rows = list[tuple[Any, ...]]


@pytest.fixture
def numbers() -> Callable[[str], Rows]:
    """Quote, kind, value, low, high and unit of every number, ages as numbers included."""

    def rows(text: str) -> Rows:
        return [
            (text[n.start : n.end], n.kind, close(n.value), close(n.low), close(n.high), n.unit)
            for n in find_numbers(text)
        ]

    return rows


@pytest.fixture
def only() -> Callable[[str], Number]:
    """The one number of a text; an age that is a word (``minderjarig``) is none."""

    def one(text: str) -> Number:
        found = find_numbers(text)
        assert len(found) == 1, [text[n.start : n.end] for n in found]
        return found[0]

    return one


@pytest.fixture
def ages() -> Callable[[str], Rows]:
    """Quote, youngest and oldest of every age, words such as ``minderjarig`` included."""

    def rows(text: str) -> Rows:
        return [(text[a.start : a.end], a.min_age, a.max_age) for a in find_numerals(text).ages]

    return rows


@pytest.fixture
def records() -> Callable[[str], Rows]:
    """Quote, kind, value, low and high of every record of a whole extraction that is no period."""

    def rows(text: str) -> Rows:
        return [
            (f.quote, f.kind, close(f.value), close(f.low), close(f.high))
            for f in extract_text(text).figures
            if f.kind != "period"
        ]

    return rows


def close(number: float | None) -> float | None:
    """Six decimals are enough to tell numbers apart, and 33.3333333333 reads as 33.333333."""
    return None if number is None else round(number, 6)

"""Hostile text takes time in proportion to its length."""

from __future__ import annotations

import time

import pytest

from cijferspoor.periods import find_periods

UNITS = [
    "1-", "2019-", "jan ", "van ", "tot ", "mei, ", "2019, ", "2019 en ", "1, ", "de ", "het eind van ",
    "begin ", "eerste helft van ", "tussen 2010 en ", "'", "a/2019/", "een half jaar ", "7", "a", "\n",
    ". ", "a'",
    "http://", "maart en ", "dezelfde periode ", "dezelfde maand in ", "de laatste zondag van ", "week van 1 mei ",
    "1/1-", "binnen 1 jaar 1 maand ", "1 maand en ", "dit jaar tot ", "A '66 ", "2019: ", "3 mei en ", "tegen 2020 ",
    "afgelopen 1 tot ", "een uur later ",
]  # fmt: skip


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        find_periods(text)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    short, long = (unit * 4000)[:4000], (unit * 16000)[:16000]
    assert seconds(long) < 10 * seconds(short) + 0.05

"""What a number allows when it is recomputed."""

from __future__ import annotations

import math

import pytest

from cijferspoor import Figure, extract_text
from cijferspoor.checking.consistency.intervals import Interval, loose, tight, told
from cijferspoor.lexicon import default_lexicon

WIDTHS = default_lexicon().consistency.widths


def figure(text: str) -> Figure:
    (found,) = (f for f in extract_text(text).figures if f.kind != "period")
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 procent van de leden stemde.", 19.5, 20.5),
        ("6,5 procent van de leden stemde.", 6.45, 6.55),
        ("Er waren 120 leden.", 120, 120),
        ("Er waren 500 leden.", 495, 505),
        ("Er waren 1.222 leden.", 1222, 1222),
        ("Er waren 3.000 leden.", 2950, 3050),
        ("Er waren 3 miljoen leden.", 2_500_000, 3_500_000),
        ("Een derde van de leden stemde.", 30.83, 35.83),
        ("119 van de 476 leden stemden.", 25, 25),
        ("Ruim 20 procent van de leden stemde.", 19.5, 24),
        ("Er waren minstens 200 leden.", 200, math.inf),
        ("Er waren naar schatting 200 leden.", -math.inf, math.inf),
    ],
)
def test_tight(text: str, low: float, high: float) -> None:
    found = tight(figure(text), WIDTHS)
    assert (found.low, found.high) == (pytest.approx(low, abs=0.01), pytest.approx(high, abs=0.01))


@pytest.mark.parametrize(
    "text", ["20 procent van de leden stemde.", "Er waren 3.000 leden.", "Ruim 20 leden stemden.", "De helft stemde."]
)
def test_loose_holds_tight(text: str) -> None:
    near, far = tight(figure(text), WIDTHS), loose(figure(text), WIDTHS)
    assert far.low <= near.low <= near.high <= far.high


def test_arithmetic_of_intervals() -> None:
    one, other = Interval(10, 12), Interval(2, 3)
    assert one + other == Interval(12, 15)
    assert one - other == Interval(7, 10)
    assert one / other == Interval(10 / 3, 6)
    assert (one / Interval(0, 3)).high == math.inf
    assert one.meets(Interval(12, 20))
    assert not one.meets(Interval(12.1, 20))


def test_numbers_in_formulas() -> None:
    assert [told(n) for n in (150, 24.6, 70.67, 0.8, 1234.5)] == ["150", "24.6", "70.7", "0.8", "1234.5"]

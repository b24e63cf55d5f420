"""Numbers as amounts: their digits, the ends of what they allow, and their units."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.amounts import amount_of, digits_of
from cijferspoor.checking.against.pairs import factor_between
from cijferspoor.records import Figure
from tests.checking.against.telling import LEXICON, figure

SETTINGS = LEXICON.checking


def count(wording: str) -> Figure:
    return figure(f"In 2022 waren er {wording} slachtoffers.")


@pytest.mark.parametrize(
    ("wording", "digits"), [("229", 3), ("1300", 2), ("1.320", 3), ("0", 0), ("honderden", 0), ("200 tot 300", 0)]
)
def test_significant_digits(wording: str, digits: int) -> None:
    assert digits_of(count(wording)) == digits


def test_ends_that_are_left_out() -> None:
    more = amount_of(count("meer dan 60"), SETTINGS.rounding)
    least = amount_of(count("minstens 60"), SETTINGS.rounding)
    assert (more.holds(60), more.holds(61), more.holds(59)) == (False, True, False)
    assert (least.holds(60), least.holds(61), least.holds(59)) == (True, True, False)
    assert more.within(least) and least.meets(more)


def test_the_unit_of_the_claim() -> None:
    year, months = figure("Hij kreeg anderhalf jaar cel."), figure("Hij kreeg 18 maanden cel.")
    factor = factor_between(months, year, SETTINGS)
    assert factor is not None
    assert round(factor * 1.5) == 18
    assert factor_between(months, count("18"), SETTINGS) is None
    assert factor_between(figure("Het kostte 18 euro."), months, SETTINGS) is None


def test_rates() -> None:
    monthly, yearly = (figure(f"Per {unit} melden zich 12 patiënten.", "12") for unit in ("maand", "jaar"))
    assert factor_between(monthly, yearly, SETTINGS) == pytest.approx(1 / 12)
    assert factor_between(yearly, monthly, SETTINGS) == pytest.approx(12)
    assert factor_between(monthly, monthly, SETTINGS) == 1


@pytest.mark.xfail(strict=True, reason="`scale_units` has durations only, though its schema says measures too")
def test_kilos_and_grams() -> None:
    kilos, grams = figure("Het pakket weegt 30 kilo."), figure("Het pakket weegt 30.000 gram.")
    assert factor_between(kilos, grams, SETTINGS) is not None

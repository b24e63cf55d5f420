"""Fractions, ratios, percentages and majorities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.numerals import Number

Only = Callable[[str], Number]

SHARES = [
    ("De helft van de leden zweeg.", "De helft", 50, (1, 2)),
    ("Zeker de helft van de leden zweeg.", "Zeker de helft", 50, (1, 2)),
    ("Een derde van de leden zweeg.", "Een derde", 33.333333, (1, 3)),
    ("Twee derde van de leden zweeg.", "Twee derde", 66.666667, (2, 3)),
    ("Tweederde van de leden zweeg.", "Tweederde", 66.666667, (2, 3)),
    ("Een kwart van de leden zweeg.", "Een kwart", 25, (1, 4)),
    ("Driekwart van de leden zweeg.", "Driekwart", 75, (3, 4)),
    ("Drie kwart van de leden zweeg.", "Drie kwart", 75, (3, 4)),
    ("Een vijfde van de leden zweeg.", "Een vijfde", 20, (1, 5)),
    ("Drie vijfden van de leden zweeg.", "Drie vijfden", 60, (3, 5)),
    ("Een tiende deel van de leden zweeg.", "Een tiende", 10, (1, 10)),
    ("Vijf zesde van de leden zweeg.", "Vijf zesde", 83.333333, (5, 6)),
    ("2/3 van de leden zweeg.", "2/3", 66.666667, (2, 3)),
    ("Eén op de vijf leden zweeg.", "Eén op de vijf", 20, (1, 5)),
    ("Een op de acht leden zweeg.", "Een op de acht", 12.5, (1, 8)),
    ("1 op de 4 leden zweeg.", "1 op de 4", 25, (1, 4)),
    ("Negen op de tien leden zwegen.", "Negen op de tien", 90, (9, 10)),
    ("Twee op drie leden zwegen.", "Twee op drie", 66.666667, (2, 3)),
    ("Bij 3 op de 1.000 leden bleef het stil.", "3 op de 1.000", 0.3, (3, 1000)),
    ("23 van de 44 leden zwegen.", "23 van de 44", 52.272727, (23, 44)),
    ("Vier van haar zes leden zwegen.", "Vier van haar zes", 66.666667, (4, 6)),
]


@pytest.mark.parametrize(("text", "quote", "value", "fraction"), SHARES)
def test_spoken_share(text: str, quote: str, value: float, fraction: tuple[int, int], only: Only) -> None:
    found = only(text)
    assert text[found.start : found.end] == quote
    assert (found.kind, found.unit, found.fraction) == ("share", "percent", fraction)
    assert found.value == pytest.approx(value)


PERCENT = [
    ("Van de leden zweeg 40%.", "40%", 40),
    ("Van de leden zweeg 40 %.", "40 %", 40),
    ("Van de leden zweeg 40 procent.", "40 procent", 40),
    ("Van de leden zweeg 40 pct.", "40 pct", 40),
    ("Van de leden zweeg veertig procent.", "veertig procent", 40),
    ("Van de leden zweeg 0,5%.", "0,5%", 0.5),
    ("Van de leden zweeg een half procent.", "een half procent", 0.5),
    ("Van de leden zweeg anderhalf procent.", "anderhalf procent", 1.5),
    ("Van de leden zweeg 5 promille.", "5 promille", 0.5),
    ("Van de leden zweeg 5‰.", "5‰", 0.5),
    ("Van de leden zweeg 100 procent.", "100 procent", 100),
]


@pytest.mark.parametrize(("text", "quote", "value"), PERCENT)
def test_percent(text: str, quote: str, value: float, only: Only) -> None:
    found = only(text)
    assert text[found.start : found.end].rstrip(".") == quote
    assert (found.kind, found.unit) == ("share", "percent")
    assert found.value == pytest.approx(value)


MAJORITIES = [
    ("De meerderheid van de leden zweeg.", "De meerderheid", 50, 100),
    ("Een ruime meerderheid van de leden zweeg.", "Een ruime meerderheid", 50, 100),
    ("Het merendeel van de leden zweeg.", "Het merendeel", 50, 100),
    ("Het overgrote merendeel zweeg.", "Het overgrote merendeel", 50, 100),
    ("Een kleine minderheid zweeg.", "Een kleine minderheid", 0, 50),
]


@pytest.mark.parametrize(("text", "quote", "low", "high"), MAJORITIES)
def test_majority_has_no_value(text: str, quote: str, low: float, high: float, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind) == (quote, "share")
    assert (found.value, found.low, found.high) == (None, low, high)


TWO = [
    ("Het werd 38 om 22 procent.", [("38", 38), ("22 procent", 22)]),
    ("Dat is 75% ten opzichte van 25%.", [("75%", 75), ("25%", 25)]),
    ("Een derde is klaar, een kwart niet.", [("Een derde", 33.333333), ("een kwart", 25)]),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_shares(
    text: str, expected: list[tuple[str, float]], numbers: Callable[[str], list[tuple[object, ...]]]
) -> None:
    assert [(row[0], row[2]) for row in numbers(text)] == expected
    assert {row[1] for row in numbers(text)} == {"share"}


NO_SHARES = [
    "De tweede helft van de wedstrijd viel tegen.",
    "Zijn wederhelft was er niet bij.",
    "Een derde verdachte meldde zich.",
    "Zij kwam als vijfde over de streep.",
    "De kwartfinale begon laat.",
    "De derde prijs was een boek.",
    "Het was een op en neer gaande beweging.",
]


@pytest.mark.parametrize("text", NO_SHARES)
def test_no_share(text: str, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [row for row in numbers(text) if row[1] == "share"] == []


COUNTS = [
    ("60 van hen zwegen.", "60", 60),
    ("Van de 44 leden kwam niemand.", "44", 44),
    ("Hij kocht 3 van die boeken.", "3", 3),
]


@pytest.mark.parametrize(("text", "quote", "value"), COUNTS)
def test_a_count_and_no_share(text: str, quote: str, value: float, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind, found.value) == (quote, "count", value)

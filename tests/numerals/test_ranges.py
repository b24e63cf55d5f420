"""Ranges are one number with two ends; vague numbers have an open end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.numerals import Number

Only = Callable[[str], Number]

RANGES = [
    ("Er kwamen 10 tot 15 leden.", "10 tot 15", "count", 10, 15, None),
    ("Er kwamen 10-15 leden.", "10-15", "count", 10, 15, None),
    ("Er kwamen 10 – 15 leden.", "10 – 15", "count", 10, 15, None),
    ("Er kwamen tussen 5.000 en 7.500 leden.", "tussen 5.000 en 7.500", "count", 5000, 7500, None),
    ("Er kwamen tussen de 5.000 en 7.500 leden.", "tussen de 5.000 en 7.500", "count", 5000, 7500, None),
    ("Er kwamen tussen de 20 en de 30 leden.", "tussen de 20 en de 30", "count", 20, 30, None),
    ("Er kwamen 2 à 3 leden.", "2 à 3", "count", 2, 3, None),
    ("Er kwamen tien à twaalf leden.", "tien à twaalf", "count", 10, 12, None),
    ("Er kwamen twee of drie leden.", "twee of drie", "count", 2, 3, None),
    ("Er kwamen 90.000 tot 127.000 leden.", "90.000 tot 127.000", "count", 90_000, 127_000, None),
    ("Er kwamen 3 tot 5 miljoen leden.", "3 tot 5 miljoen", "count", 3e6, 5e6, None),
    ("Er kwamen 800.000 tot 1,2 miljoen leden.", "800.000 tot 1,2 miljoen", "count", 8e5, 1.2e6, None),
    ("Er kwamen zes- à zevenhonderd leden.", "zes- à zevenhonderd", "count", 600, 700, None),
    ("Twee tot drie procent zweeg.", "Twee tot drie procent", "share", 2, 3, "percent"),
    ("10% tot 15% zweeg.", "10% tot 15%", "share", 10, 15, "percent"),
    ("Het kost 10 tot 15 euro.", "10 tot 15 euro", "money", 10, 15, "EUR"),
    ("Het kost € 10 tot € 15.", "€ 10 tot € 15", "money", 10, 15, "EUR"),
    ("Het kost 2 à 3 miljoen euro.", "2 à 3 miljoen euro", "money", 2e6, 3e6, "EUR"),
    ("Het duurt zes tot acht weken.", "zes tot acht weken", "duration", 6, 8, "week"),
    ("Een kwart tot een derde van de leden zweeg.", "Een kwart tot een derde", "share", 25, 100 / 3, "percent"),
]


@pytest.mark.parametrize(("text", "quote", "kind", "low", "high", "unit"), RANGES)
def test_range(text: str, quote: str, kind: str, low: float, high: float, unit: str | None, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind, found.value, found.unit) == (quote, kind, None, unit)
    assert (found.low, found.high) == pytest.approx((low, high))


VAGUE = [
    ("Er kwamen tientallen brieven.", "tientallen", 20),
    ("Er kwamen honderden brieven.", "honderden", 200),
    ("Er kwamen duizenden brieven.", "duizenden", 2000),
    ("Er kwamen tienduizenden brieven.", "tienduizenden", 20_000),
    ("Er kwamen honderdduizenden brieven.", "honderdduizenden", 200_000),
    ("Er kwamen miljoenen brieven.", "miljoenen", 2_000_000),
    ("Er kwamen enkele tientallen brieven.", "enkele tientallen", 20),
    ("Er kwamen een paar honderd brieven.", "een paar honderd", 200),
    ("Er kwamen enkele duizenden brieven.", "enkele duizenden", 2000),
    ("Er kwamen tientallen miljoenen brieven.", "tientallen miljoenen", 20_000_000),
]


@pytest.mark.parametrize(("text", "quote", "low"), VAGUE)
def test_vague(text: str, quote: str, low: float, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind) == (quote, "count")
    assert (found.value, found.low, found.high) == (None, low, None)


def test_vague_money(only: Only) -> None:
    found = only("Het kostte miljoenen euro's.")
    assert (found.kind, found.value, found.low, found.unit) == ("money", None, 2_000_000, "EUR")


APART = [
    ("Er kwamen 15 tot 10 leden.", [15, 10]),
    ("Er kwamen 4 of 40 leden.", [4, 40]),
    ("Van de 12 kwamen er 3 en 9 bleven thuis.", [12, 3, 9]),
    ("Tussen Delft en Leiden lagen 3 dorpen.", [3]),
    ("Er kwamen drie en vier leden.", [3, 4]),
]


@pytest.mark.parametrize(("text", "values"), APART)
def test_no_range(text: str, values: list[float], numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [row[2] for row in numbers(text)] == values


NOT_VAGUE = [
    "Veel brieven bleven liggen.",
    "Een aantal brieven.",
    "Enkele brieven, ettelijke kaarten.",
    "Een paar brieven.",
]


@pytest.mark.parametrize("text", NOT_VAGUE)
def test_vague_words_without_a_number(text: str, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert numbers(text) == []

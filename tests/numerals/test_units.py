"""Money, durations and measures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.numerals import Number

Only = Callable[[str], Number]

UNITS = [
    ("Het kost 50 euro.", "50 euro", "money", 50, "EUR"),
    ("Het kost € 300.000.", "€ 300.000", "money", 300_000, "EUR"),
    ("Het kost €300.000.", "€300.000", "money", 300_000, "EUR"),
    ("Het kost € 12,50 per stuk.", "€ 12,50", "money", 12.5, "EUR"),
    ("Het kost € 300,- per stuk.", "€ 300,-", "money", 300, "EUR"),
    ("Het kost 2,5 miljoen euro.", "2,5 miljoen euro", "money", 2.5e6, "EUR"),
    ("Het kost € 2,5 miljoen.", "€ 2,5 miljoen", "money", 2.5e6, "EUR"),
    ("Het kost € 2,5 mln.", "€ 2,5 mln", "money", 2.5e6, "EUR"),
    ("Het kost drie ton.", "drie ton", "money", 300_000, "EUR"),
    ("Het kost anderhalve ton.", "anderhalve ton", "money", 150_000, "EUR"),
    ("Het kost 40 cent.", "40 cent", "money", 0.4, "EUR"),
    ("Het kost 100 dollar.", "100 dollar", "money", 100, "USD"),
    ("Het kost $ 100.", "$ 100", "money", 100, "USD"),
    ("Het kost £ 100.", "£ 100", "money", 100, "GBP"),
    ("Het kostte toen 500 gulden.", "500 gulden", "money", 500, "NLG"),
    ("Het duurt vierentwintig uur.", "vierentwintig uur", "duration", 24, "hour"),
    ("Het duurt drie kwartier.", "drie kwartier", "duration", 45, "minute"),
    ("Het duurt driekwart eeuw.", "driekwart eeuw", "duration", 75, "year"),
    ("Het duurt 18 maanden.", "18 maanden", "duration", 18, "month"),
    ("Het duurt anderhalf jaar.", "anderhalf jaar", "duration", 1.5, "year"),
    ("Het duurt drie opeenvolgende jaren.", "drie opeenvolgende jaren", "duration", 3, "year"),
    ("Het duurt 28 uur en 45 minuten.", "28 uur en 45 minuten", "duration", 28.75, "hour"),
    ("Het duurt 1 uur 30.", "1 uur 30", "duration", 1.5, "hour"),
    ("Het duurt twee jaar en zes maanden.", "twee jaar en zes maanden", "duration", 2.5, "year"),
    ("Het duurt vijf decennia.", "vijf decennia", "duration", 50, "year"),
    ("Het duurt 90 seconden.", "90 seconden", "duration", 90, "second"),
    ("Het weegt 30 kilo.", "30 kilo", "measure", 30, "kg"),
    ("Het weegt 300 ton staal.", "300 ton", "measure", 300, "t"),
    ("Het weegt 1,5 ton staal.", "1,5 ton", "measure", 1.5, "t"),
    ("De fabriek stoot 1,5 ton CO2 uit.", "1,5 ton", "measure", 1.5, "t"),
    ("Het is 1,5 meter hoog.", "1,5 meter", "measure", 1.5, "m"),
    ("Het is 1.89 meter hoog.", "1.89 meter", "measure", 1.89, "m"),
    ("Het rijdt 80 km/u op de ring.", "80 km/u", "measure", 80, "km/h"),
    ("Het rijdt 80 kilometer per uur.", "80 kilometer per uur", "measure", 80, "km/h"),
    ("Het meet 70 vierkante meter.", "70 vierkante meter", "measure", 70, "m²"),
    ("Het meet 70 m² en niet meer.", "70 m²", "measure", 70, "m²"),
    ("Het meet 70 m2 en heeft een tuin.", "70 m2", "measure", 70, "m²"),
    ("Het werd 37 graden.", "37 graden", "measure", 37, "°C"),
    ("Het werd 37 °C.", "37 °C", "measure", 37, "°C"),
    ("Het bevat 180ml water.", "180ml", "measure", 180, "ml"),
    ("Het is een 50-meter lang bad.", "50-meter", "measure", 50, "m"),
]


@pytest.mark.parametrize(("text", "quote", "kind", "value", "unit"), UNITS)
def test_unit(text: str, quote: str, kind: str, value: float, unit: str, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind, found.unit) == (quote, kind, unit)
    assert found.value == pytest.approx(value)


COUNTS = [
    ("Er waren 12 meterkasten.", "12"),
    ("Er waren 12 jaarboeken.", "12"),
    ("Er waren 3 g brieven.", "3 g"),
    ("Er waren drie m brieven.", "drie"),
    ("Er waren 12 lange brieven.", "12"),
    ("Er waren 12 euroteken.", "12"),
    ("Er waren 12 minderjarigen.", "12"),
    ("Er waren 12 kilometerpaaltjes.", "12"),
]


@pytest.mark.parametrize(("text", "quote"), COUNTS)
def test_a_unit_is_a_whole_word(text: str, quote: str, only: Only) -> None:
    found = only(text)
    assert text[found.start : found.end] == quote
    assert (found.kind == "count") == (quote != "3 g")


TWO = [
    ("Het duurde 3 uur en 40 mensen bleven.", [("3 uur", "duration"), ("40", "count")]),
    ("Na 1 uur 300 klachten.", [("1 uur", "duration"), ("300", "count")]),
    ("Het duurde 3 weken, 2 euro per dag.", [("3 weken", "duration"), ("2 euro", "money")]),
    ("De cel is 2 meter bij 3 meter.", [("2 meter", "measure"), ("3 meter", "measure")]),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_numbers_keep_their_own_unit(
    text: str, expected: list[tuple[str, str]], numbers: Callable[[str], list[tuple[object, ...]]]
) -> None:
    assert [(row[0], row[1]) for row in numbers(text)] == expected

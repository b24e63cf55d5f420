"""Numbers in digits, as the Dutch write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.numerals.digits import MAX_DIGITS, parse_digits

GROUPS = [
    ("0", (0, 0)),
    ("299", (299, 0)),
    ("1.300", (1300, 0)),
    ("3.000", (3000, 0)),
    ("1.234.567", (1_234_567, 0)),
    ("5,4", (5.4, 1)),
    ("0,05", (0.05, 2)),
    ("1.234,5", (1234.5, 1)),
    ("12'000", (12_000, 0)),
    ("12’000", (12_000, 0)),
    ("1.89", (1.89, 2)),
    ("4,250", (4.25, 3)),
    ("9" * MAX_DIGITS, (int("9" * MAX_DIGITS), 0)),
]

NO_GROUPS = [
    "12.05.2018",
    "1.2.3",
    "1.300.50",
    "1,2,3",
    "1'2",
    "1.300'000",
    "1234.567.890",
    "9" * (MAX_DIGITS + 1),
    "1." * 30 + "1",
    "",
    "een",
    "1.",
    ",5",
]


@pytest.mark.parametrize(("text", "parsed"), GROUPS)
def test_digit_groups(text: str, parsed: tuple[float, int]) -> None:
    assert parse_digits(text) == pytest.approx(parsed)


@pytest.mark.parametrize("text", NO_GROUPS)
def test_no_digit_groups(text: str) -> None:
    assert parse_digits(text) is None


WRITTEN = [
    ("Er kwamen 1.300 bezoekers.", ("1.300", "count", 1300, 1250, 1350, None)),
    ("Er kwamen 299 bezoekers.", ("299", "count", 299, 298.5, 299.5, None)),
    ("Er kwamen 3.000 bezoekers.", ("3.000", "count", 3000, 2500, 3500, None)),
    ("De klas haalde een 5,4.", ("5,4", "count", 5.4, 5.35, 5.45, None)),
    ("Het dorp telt 1.234,5 hectare.", ("1.234,5 hectare", "measure", 1234.5, 1234.45, 1234.55, "ha")),
    ("Er wonen 12 000 mensen.", ("12 000", "count", 12_000, 11_500, 12_500, None)),
    ("Er wonen 12\u00a0000 mensen.", ("12\u00a0000", "count", 12_000, 11_500, 12_500, None)),
    ("Er wonen 14 000 mensen.", ("14 000", "count", 14_000, 13_500, 14_500, None)),
    ("Er wonen 1 234 567 mensen.", ("1 234 567", "count", 1_234_567, 1_234_566.5, 1_234_567.5, None)),
    ("Er wonen 12'000 mensen.", ("12'000", "count", 12_000, 11_500, 12_500, None)),
    ("Er wonen 12’000 mensen.", ("12’000", "count", 12_000, 11_500, 12_500, None)),
    ("Het werd -3 graden.", ("-3 graden", "measure", -3, -3.5, -2.5, "°C")),
    ("Het werd min 3 graden.", ("min 3 graden", "measure", -3, -3.5, -2.5, "°C")),
    ("Het duurde 3½ uur.", ("3½ uur", "duration", 3.5, 3.25, 3.75, "hour")),
    ("Het duurde 5 2/3 uur.", ("5 2/3 uur", "duration", 5.666667, 5.416667, 5.916667, "hour")),
    ("Er waren 0 klachten.", ("0", "count", 0, 0, 0.5, None)),
]


@pytest.mark.parametrize(("text", "row"), WRITTEN)
def test_written(text: str, row: tuple[object, ...], numbers: Callable[[str], list[object]]) -> None:
    assert numbers(text) == [row]


SEPARATE = [
    ("Zaal 1, 2 en 3 telden 40, 50 en 60 bezoekers.", [40, 50, 60]),
    ("De kamers kregen 120 230 of 45 bezoeken.", [120_230, 45]),
    ("Er waren 12 3000 liter tanks.", [12, 3000]),
    ("Het waren er 4, 5 of meer.", [4, 5]),
]


@pytest.mark.parametrize(("text", "values"), SEPARATE)
def test_neighbours_stay_apart(text: str, values: list[float], numbers: Callable[[str], list[object]]) -> None:
    found = [row[2] for row in numbers(text)]  # type: ignore[index]
    assert [value for value in found if value in values] == values


CODES = ["Zie bestand 123456789012345678901.", "Het kenmerk is 1.2.3.4 en blijft zo."]


@pytest.mark.parametrize("text", CODES)
def test_codes_are_no_numbers(text: str, numbers: Callable[[str], list[object]]) -> None:
    assert numbers(text) == []

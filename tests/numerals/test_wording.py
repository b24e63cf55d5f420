"""Wordings where a number hides in a word, or reads otherwise than its digits say."""

from __future__ import annotations

import pytest

from cijferspoor.numerals import find_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een vierdaagse mars.", [("vierdaagse", "duration", 4, "day")]),
        ("Een 5-daagse reis.", [("5-daagse", "duration", 5, "day")]),
        ("Een driejarig project.", [("driejarig", "duration", 3, "year")]),
        ("Haar driejarige dochter.", [("driejarige", "age", 3, "year")]),
        ("Een drietal bakkers.", [("Een drietal", "count", 3, None)]),
        ("Het gebeurt 2x zo vaak.", [("2x zo vaak", "multiple", 2, None)]),
        ("Het steeg met een factor 10.", [("10", "multiple", 10, None)]),
        ("Zij is onder de 18.", [("onder de 18", "age", 18, "year")]),
        ("De brug is onder de 18 meter.", [("onder de 18 meter", "measure", 18, "m")]),
        ("Zij werkt via 5G.", []),
        ("Het is 24/7 open.", []),
        ("De verhouding is 1:3.", []),
        ("Zij luistert naar de Top 2000.", []),
    ],
)
def test_value_and_kind(text: str, found: list[tuple[str, str, float, str | None]]) -> None:
    assert [(text[n.start : n.end], n.kind, n.value, n.unit) for n in find_numbers(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Het aantal steeg van 716 tot 1.222.",
        "Het aantal nam toe van 716 tot 1.222 brieven.",
        "De teller liep op van 716 tot 1.222.",
    ],
)
def test_rising_pair(text: str) -> None:
    first, second = find_numbers(text)
    assert (first.value, second.value) == (716, 1222)
    for number in (first, second):
        assert number.change is not None
        assert (number.change.direction, number.change.from_, number.change.to) == ("up", 716, 1222)


def test_a_rise_of_a_range_is_one_change() -> None:
    (change,) = find_numbers("Men verwacht een stijging van 5 tot 8 procent.")
    assert (change.kind, change.low, change.high) == ("change", 5, 8)


def test_a_hedge_after_the_noun() -> None:
    (count,) = find_numbers("Er kwamen 300 bakkers of meer.")
    assert count.hedge is not None
    assert (count.hedge.meaning, count.low, count.high) == ("at_least", 300, None)


def test_a_vague_number_with_a_ceiling_has_no_floor() -> None:
    (count,) = find_numbers("Er kwamen hooguit tientallen bakkers.")
    assert (count.value, count.low, count.high) == (None, None, None)

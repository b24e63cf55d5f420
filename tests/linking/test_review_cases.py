"""Sentences in which a rule once reached too far, each beside one in which it must reach."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from tests.linking.extracted import figure_of

KINDS: list[tuple[str, str, str]] = [
    # billions are money, unless of people or of something named before
    ("De aarde telt straks 8 miljard mensen, nu zijn het er 7,8 miljard.", "7,8 miljard", "count"),
    ("Nederland zag het aantal bijen teruglopen tot 1,2 miljard.", "1,2 miljard", "count"),
    ("Volgens de VN leven er straks 10 miljard op aarde.", "10 miljard", "count"),
    ("Het kabinet trekt 10 miljard uit.", "10 miljard", "money"),
    # a decimal is a percentage only when it is parallel to one
    ("De vochtigheid was 11,2 procent en de pH was 7,4.", "7,4", "count"),
    ("Slechts 40 procent slaagde; het cijfer was een 6,4.", "6,4", "count"),
    ("De huur stijgt met 2,5 procent en de app scoort 4,5.", "4,5", "count"),
    ("In 2018 was dat 54,9 procent; vier jaar daarvoor 53,8.", "53,8", "share"),
    ("Het percentage vrouwen is hoger bij de score van 7,1.", "7,1", "count"),
    # opening hours and durations
    ("Op zaterdag duurt de reis 2 tot 3 uur.", "2 tot 3 uur", "duration"),
    ("Kinderen slapen op zondag 9 tot 12 uur.", "9 tot 12 uur", "duration"),
    # headings with a number of their own
    ("2.5 Kilo poeder gevonden", "2.5 Kilo", "measure"),
]


@pytest.mark.parametrize(("text", "quote", "kind"), KINDS)
def test_kind(text: str, quote: str, kind: str) -> None:
    assert figure_of(text, quote).kind == kind


COUNTED: list[tuple[str, str, str | None]] = [
    ("Jongens en meisjes scoren respectievelijk 30 en 40 procent.", "30", "jongen"),
    ("Jongens en meisjes scoren respectievelijk 30 en 40 procent.", "40 procent", "meisje"),
    ("De leraren kregen meer dan de leerlingen: 30 tegen 20 boeken.", "30", "boek"),
    ("Ouder dan 65 was 40 procent.", "40 procent", None),
    ("Van de leden is volgens de voorzitter van de bonden 40 procent boos.", "40 procent", "lid"),
    ("Volgens de leden is 40 procent ontevreden.", "40 procent", "lid"),
    ("Er deden 80 artsen mee. Twintig weigeren nog.", "Twintig", "arts"),
    ("Tien branden in een week.", "Tien", "brand"),
    ("Bij Belfius sneuvelden 25 winkels, bij ING 69.", "69", "winkel"),
]


@pytest.mark.parametrize(("text", "quote", "lemma"), COUNTED)
def test_counted(text: str, quote: str, lemma: str | None) -> None:
    counted = figure_of(text, quote).counted
    assert (counted.lemma if counted else None) == lemma


def test_hours_of_opening_are_no_figure() -> None:
    for text in ("Bel op werkdagen tussen 9 en 12 uur.", "Het museum is open van 9 tot 17 uur."):
        assert not extract_text(text).figures


def test_a_number_before_a_name_is_part_of_it_without_a_parallel() -> None:
    assert not extract_text("Zij werkt in Gent met Linux, in Delft met Windows 11.").figures

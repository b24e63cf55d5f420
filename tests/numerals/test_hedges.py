"""Every hedge of the contract, with the exact interval it stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.numerals import Number
from cijferspoor.numerals.hedges import interval
from cijferspoor.records.figure import Kind, Meaning

Only = Callable[[str], Number]
Hedge = tuple[str, str, str, float, float | None, float | None]

BEFORE: list[Hedge] = [
    # about: n plus or minus g, where g is a tenth of n, at most the last significant unit, at least 1
    ("Er waren ongeveer 300 leden.", "ongeveer", "about", 300, 270, 330),
    ("Er waren circa 300 leden.", "circa", "about", 300, 270, 330),
    ("Er waren ca. 300 leden.", "ca.", "about", 300, 270, 330),
    ("Er waren zo'n 1300 leden.", "zo'n", "about", 1300, 1200, 1400),
    ("Er waren zo’n 1300 leden.", "zo’n", "about", 1300, 1200, 1400),
    ("Er waren rond de 40 leden.", "rond de", "about", 40, 36, 44),
    ("Er waren om en nabij 40 leden.", "om en nabij", "about", 40, 36, 44),
    ("Er waren grofweg 299 leden.", "grofweg", "about", 299, 298, 300),
    ("Er waren pakweg vijf leden.", "pakweg", "about", 5, 4, 6),
    ("Er waren zowat honderd leden.", "zowat", "about", 100, 90, 110),
    ("Er waren plusminus 50 leden.", "plusminus", "about", 50, 45, 55),
    # just over and just under: one side of that
    ("Er waren ruim honderd leden.", "ruim", "just_over", 100, 100, 110),
    ("Er waren een dikke honderd leden.", "een dikke", "just_over", 100, 100, 110),
    ("Er waren iets meer dan 250 leden.", "iets meer dan", "just_over", 250, 250, 260),
    ("Er waren net iets boven de 250 leden.", "net iets boven de", "just_over", 250, 250, 260),
    ("Er waren goed 250 leden.", "goed", "just_over", 250, 250, 260),
    ("Er waren bijna 300 leden.", "bijna", "just_under", 300, 270, 300),
    ("Er waren krap 300 leden.", "krap", "just_under", 300, 270, 300),
    ("Er waren een kleine 300 leden.", "een kleine", "just_under", 300, 270, 300),
    ("Er waren net geen 300 leden.", "net geen", "just_under", 300, 270, 300),
    ("Er waren iets minder dan 300 leden.", "iets minder dan", "just_under", 300, 270, 300),
    ("Er waren tegen de 300 leden.", "tegen de", "just_under", 300, 270, 300),
    # open on one side
    ("Er waren meer dan 300 leden.", "meer dan", "more_than", 300, 300, None),
    ("Er waren boven de 300 leden.", "boven de", "more_than", 300, 300, None),
    ("Er waren over de 300 leden.", "over de", "more_than", 300, 300, None),
    ("Er waren minstens 300 leden.", "minstens", "at_least", 300, 300, None),
    ("Er waren ten minste 300 leden.", "ten minste", "at_least", 300, 300, None),
    ("Er waren minimaal 300 leden.", "minimaal", "at_least", 300, 300, None),
    ("Er waren op zijn minst 300 leden.", "op zijn minst", "at_least", 300, 300, None),
    ("Er waren zeker 300 leden.", "zeker", "at_least", 300, 300, None),
    ("Er waren vanaf 300 leden kortingen.", "vanaf", "at_least", 300, 300, None),
    ("Er waren minder dan 300 leden.", "minder dan", "less_than", 300, None, 300),
    ("Er waren onder de 300 leden.", "onder de", "less_than", 300, None, 300),
    ("Er waren nog geen 300 leden.", "nog geen", "less_than", 300, None, 300),
    ("Er waren beneden de 300 leden.", "beneden de", "less_than", 300, None, 300),
    ("Er waren hooguit 300 leden.", "hooguit", "at_most", 300, None, 300),
    ("Er waren hoogstens 300 leden.", "hoogstens", "at_most", 300, None, 300),
    ("Er waren maximaal 300 leden.", "maximaal", "at_most", 300, None, 300),
    ("Er waren ten hoogste 300 leden.", "ten hoogste", "at_most", 300, None, 300),
    ("Er waren tot wel 300 leden.", "tot wel", "at_most", 300, None, 300),
    # with other kinds than counts
    ("Ruim 40% van de leden zweeg.", "Ruim", "just_over", 40, 40, 44),
    ("Bijna 5,4 procent van de leden zweeg.", "Bijna", "just_under", 5.4, 5.3, 5.4),
    ("Bijna 100 procent van de leden zweeg.", "Bijna", "just_under", 100, 90, 100),
    ("Ongeveer 99 procent van de leden zweeg.", "Ongeveer", "about", 99, 98, 100),
    ("Ruim de helft van de leden zweeg.", "Ruim", "just_over", 50, 50, 55),
    ("Het kost ruim 2,5 miljoen euro.", "ruim", "just_over", 2.5e6, 2.5e6, 2.6e6),
    ("Het kost zo'n € 300.", "zo'n", "about", 300, 270, 330),
    ("Het duurde langer dan 3 uur.", "langer dan", "more_than", 3, 3, None),
    ("Het steekt boven 2 meter uit.", "boven", "more_than", 2, 2, None),
    # a number with a hedge behind it
    ("Er waren 300 of meer leden.", "of meer", "at_least", 300, 300, None),
    ("Er waren 300 of minder leden.", "of minder", "at_most", 300, None, 300),
]


@pytest.mark.parametrize(("text", "word", "meaning", "value", "low", "high"), BEFORE)
def test_hedge(
    text: str, word: str, meaning: str, value: float, low: float | None, high: float | None, only: Only
) -> None:
    found = only(text)
    assert found.hedge is not None
    assert (found.hedge.word, found.hedge.meaning) == (word, meaning)
    assert word in text[found.start : found.end]
    assert found.value == pytest.approx(value)
    assert (found.low, found.high) == (
        low if low is None else pytest.approx(low),
        high if high is None else pytest.approx(high),
    )


STACKED: list[Hedge] = [
    ("Er waren zeker zo'n 300 leden.", "zeker zo'n", "at_least", 300, 300, None),
    ("Er waren hooguit zo'n 300 leden.", "hooguit zo'n", "at_most", 300, None, 300),
    ("Er waren hooguit een kleine 300 leden.", "hooguit een kleine", "at_most", 300, None, 300),
    ("Er waren naar verluidt al zeker ruim 300 leden.", "al zeker ruim", "at_least", 300, 300, None),
]


@pytest.mark.parametrize(("text", "word", "meaning", "value", "low", "high"), STACKED)
def test_stacked_hedges_keep_the_outer_meaning_and_both_words(
    text: str, word: str, meaning: str, value: float, low: float | None, high: float | None, only: Only
) -> None:
    found = only(text)
    assert found.hedge is not None
    assert (found.hedge.word, found.hedge.meaning) == (word, meaning)
    assert (found.value, found.low, found.high) == (value, low, high)


BARE = [
    ("Er waren slechts 300 leden.", 250, 350),
    ("Er waren maar liefst 300 leden.", 250, 350),
    ("Er waren zelfs 300 leden.", 250, 350),
    ("Er waren in totaal 300 leden.", 250, 350),
    ("Er waren precies 300 leden.", 300, 300),
    ("Er waren exact 300 leden.", 300, 300),
]


@pytest.mark.parametrize(("text", "low", "high"), BARE)
def test_words_that_are_no_hedges(text: str, low: float, high: float, only: Only) -> None:
    found = only(text)
    assert (found.hedge, found.value, found.low, found.high) == (None, 300, low, high)


NOT_ITS_HEDGE = [
    "Het schip was ruim en 300 leden voeren mee.",
    "Onder de 44 leden waren veel oud-spelers.",
    "Boven de drie huizen hing rook.",
    "Zij werkt bijna niet meer sinds de 30 leden weg zijn.",
    "Dat is zeker, want 12 leden zagen het.",
    "Er kwam geen hulp. Meer. Dan 12 leden erbij.",
]


@pytest.mark.parametrize("text", NOT_ITS_HEDGE)
def test_no_hedge(text: str, only: Only) -> None:
    assert only(text).hedge is None


WIDTHS = default_lexicon().hedges.widths

INTERVALS: list[tuple[float, float, Meaning | None, bool, Kind, tuple[float | None, float | None]]] = [
    (300, 100, None, False, "count", (250, 350)),
    (300, 100, None, True, "count", (300, 300)),
    (300, 100, "about", False, "count", (270, 330)),
    (299, 1, "about", False, "count", (298, 300)),
    (5, 1, "about", False, "count", (4, 6)),
    (5, 1, "about", False, "money", (4.5, 5.5)),
    (1, 1, "about", False, "count", (0, 2)),
    (0, 1, None, False, "count", (0, 0.5)),
    (99.8, 0.1, None, False, "share", (99.75, 99.85)),
    (100, 100, None, False, "share", (50, 100)),
    (0, 1, "about", False, "share", (0, 0)),
    (-3, 1, None, False, "measure", (-3.5, -2.5)),
    (5.4, 0.1, None, False, "measure", (5.35, 5.45)),
    (7, 1, "more_than", False, "count", (7, None)),
    (7, 1, "at_most", False, "count", (None, 7)),
]


@pytest.mark.parametrize(("value", "step", "meaning", "exact", "kind", "expected"), INTERVALS)
def test_interval(
    value: float,
    step: float,
    meaning: Meaning | None,
    exact: bool,
    kind: Kind,
    expected: tuple[float | None, float | None],
) -> None:
    assert interval(value, step, meaning, exact=exact, kind=kind, widths=WIDTHS) == expected

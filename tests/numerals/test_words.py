"""Single words: cardinals, ordinals, spoken years, and the accents that make no difference."""

from __future__ import annotations

import pytest

from cijferspoor.numerals.words import MAX_WORD, cardinal, fold, ordinal, spoken_year, trailing_unit

FOLDED = [
    ("Één", "een"),
    ("e\u0301e\u0301n", "een"),
    ("DRIEËNTWINTIG", "drieentwintig"),
    ("zo'n", "zo'n"),
    ("", ""),
    ("ß", "ß"),
]

CARDINALS = [
    ("nul", 0),
    ("een", 1),
    ("één", 1),
    ("twaalf", 12),
    ("negentien", 19),
    ("twintig", 20),
    ("eenentwintig", 21),
    ("tweeëndertig", 32),
    ("tweeendertig", 32),
    ("achtenzestig", 68),
    ("negenennegentig", 99),
    ("honderd", 100),
    ("honderdeen", 101),
    ("honderdeneen", 101),
    ("tweehonderdvijftig", 250),
    ("dertienhonderd", 1300),
    ("vijfentwintighonderd", 2500),
    ("duizend", 1000),
    ("duizendentwee", 1002),
    ("negentienhonderdvierentachtig", 1984),
    ("achttienduizend", 18_000),
    ("honderdvijftigduizend", 150_000),
    ("driehonderdvierenvijftigduizendzeshonderdeenentwintig", 354_621),
    ("miljoen", 1_000_000),
    ("tweemiljoen", 2_000_000),
    ("TwintigDuizend", 20_000),
]

NO_CARDINALS = [
    "",
    "eens",
    "enkele",
    "twintigtien",
    "tientwintig",
    "tweehonderdhonderd",
    "tienentwintig",
    "honderdhonderd",
    "duizendduizend",
    "entwintig",
    "eenen",
    "vierde",
    "achterlijk",
    "tienen",
    "zesde",
    "12",
    "drie vier",
    "drie-vier",
    "een" * MAX_WORD,
]

ORDINALS = [
    ("eerste", 1),
    ("tweede", 2),
    ("derde", 3),
    ("achtste", 8),
    ("negentiende", 19),
    ("twintigste", 20),
    ("eenentwintigste", 21),
    ("tweeëntwintigste", 22),
    ("honderdste", 100),
    ("honderdeerste", 101),
    ("honderdderde", 103),
    ("honderdachtste", 108),
    ("duizendste", 1000),
    ("miljoenste", 1_000_000),
]

NO_ORDINALS = ["", "drie", "vierste", "achtde", "twintigde", "laatste", "de", "ste", "beste", "oudste"]

YEARS = [
    ("negentienvijfenveertig", 1945),
    ("negentienachtentwintig", 1928),
    ("zeventieneenentachtig", 1781),
    ("achttientwaalf", 1812),
]

NO_YEARS = ["negentien", "negentiendrie", "twintigtwintig", "dertig", "vijfveertig", ""]


@pytest.mark.parametrize(("word", "folded"), FOLDED)
def test_folding_drops_case_and_accents(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(("word", "value"), CARDINALS)
def test_cardinals(word: str, value: int) -> None:
    assert cardinal(word) == value


@pytest.mark.parametrize("word", NO_CARDINALS)
def test_no_cardinals(word: str) -> None:
    assert cardinal(word) is None


@pytest.mark.parametrize(("word", "rank"), ORDINALS)
def test_ordinals(word: str, rank: int) -> None:
    assert ordinal(word) == rank
    assert cardinal(word) is None


@pytest.mark.parametrize("word", NO_ORDINALS)
def test_no_ordinals(word: str) -> None:
    assert ordinal(word) is None


@pytest.mark.parametrize(("word", "year"), YEARS)
def test_spoken_years(word: str, year: int) -> None:
    assert spoken_year(word) == year


@pytest.mark.parametrize("word", NO_YEARS)
def test_no_spoken_years(word: str) -> None:
    assert spoken_year(word) is None


UNITS = [
    (1300, 0, 100),
    (299, 0, 1),
    (5.4, 1, 0.1),
    (100, 0, 100),
    (0, 0, 1),
    (2.50, 2, 0.01),
    (-40, 0, 10),
    (1_000_000, 0, 1_000_000),
]


@pytest.mark.parametrize(("value", "decimals", "unit"), UNITS)
def test_last_significant_unit(value: float, decimals: int, unit: float) -> None:
    assert trailing_unit(value, decimals) == pytest.approx(unit)

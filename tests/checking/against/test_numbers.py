"""Numbers as worded: what the article says, what the source says, and whether the one covers the other."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.amounts import Amount
from cijferspoor.checking.against.numbers import Comparison, compare, transposed
from cijferspoor.checking.against.pairs import compare_figures
from cijferspoor.records import Figure
from tests.checking.against.telling import LEXICON, figure

SETTINGS = LEXICON.checking
SENTENCES = {
    "count": "In 2022 waren er {} slachtoffers.",
    "share": "In 2022 was {} van de slachtoffers minderjarig.",
    "money": "Het kostte {} euro.",
    "age": "De daders waren {}.",
    "duration": "Hij kreeg {} cel.",
}


def number(kind: str, wording: str) -> Figure:
    return figure(SENTENCES[kind].format(wording))


def compared(kind: str, claim: str, source: str) -> Comparison:
    found = compare_figures(number(kind, claim), number(kind, source), SETTINGS)
    assert found is not None
    return found


SHARES = [
    ("40 procent", "40,3 procent", "fits rounded"),
    ("40,3 procent", "40,3 procent", "fits exact"),
    ("41 procent", "40,3 procent", "differs rounded_wrong_way"),
    ("30 procent", "29,6 procent", "fits rounded"),
    ("30 procent", "29,4 procent", "differs rounded_wrong_way"),
    ("20 procent", "24 procent", "differs value_differs"),
    ("40,3 procent", "40 procent", "differs value_differs"),
    ("5 promille", "0,5 procent", "fits exact"),
    ("ruim 40 procent", "40,3 procent", "fits hedge_fits"),
    ("ruim 40 procent", "43 procent", "fits hedge_fits"),
    ("ruim 40 procent", "46 procent", "unclear unsure"),
    ("ruim 40 procent", "38 procent", "differs hedge_misleads"),
    ("ruim 40 procent", "60 procent", "differs value_differs"),
    ("bijna 40 procent", "38 procent", "fits hedge_fits"),
    ("bijna 40 procent", "41 procent", "differs hedge_misleads"),
    ("bijna 40 procent", "ruim 40 procent", "differs hedge_misleads"),
    ("ruim 40 procent", "bijna 40 procent", "differs hedge_misleads"),
    ("ongeveer 40 procent", "38 procent", "fits hedge_fits"),
    ("ongeveer 40 procent", "50 procent", "differs value_differs"),
    ("een derde", "33 procent", "fits rounded"),
    ("een derde", "34 procent", "fits rounded"),
    ("een derde", "38 procent", "unclear unsure"),
    ("een derde", "45 procent", "differs value_differs"),
    ("de helft", "50 procent", "fits exact"),
    ("de helft", "58 procent", "differs value_differs"),
    ("ruim een kwart", "27 procent", "fits hedge_fits"),
    ("ruim een kwart", "24 procent", "differs hedge_misleads"),
    ("negen op de tien", "91 procent", "fits rounded"),
    ("1 op de 5", "33 procent", "differs value_differs"),
    ("de meerderheid", "66 procent", "fits hedge_fits"),
    ("de meerderheid", "48 procent", "differs value_differs"),
    ("twee derde", "de meerderheid", "fits hedge_fits"),
    ("meer dan de helft", "54 procent", "fits hedge_fits"),
    ("meer dan de helft", "49 procent", "differs hedge_misleads"),
    ("nog geen 10 procent", "9 procent", "fits hedge_fits"),
    ("nog geen 10 procent", "11 procent", "differs hedge_misleads"),
    ("23 van de 44", "52 procent", "fits rounded"),
    ("52 procent", "23 van de 44", "fits rounded"),
    ("53 procent", "23 van de 44", "differs value_differs"),
    ("40 tot 50 procent", "45 procent", "fits hedge_fits"),
    ("40 tot 50 procent", "40 tot 50 procent", "fits exact"),
    ("40 tot 50 procent", "55 procent", "differs value_differs"),
    ("45 procent", "40 tot 50 procent", "fits hedge_fits"),
    ("0 procent", "0 procent", "fits exact"),
    ("0 procent", "3 procent", "differs value_differs"),
]
COUNTS = [
    ("229", "229", "fits exact"),
    ("twaalf", "12", "fits exact"),
    ("229", "228", "differs value_differs"),
    ("229", "292", "differs transposed_digits"),
    ("1300", "1.320", "fits rounded"),
    ("1.300", "1.320", "fits rounded"),
    ("1400", "1.320", "differs rounded_wrong_way"),
    ("1000", "1.320", "unclear unsure"),
    ("1200", "1.320", "differs value_differs"),
    ("1.320", "1300", "differs value_differs"),
    ("300", "299", "fits rounded"),
    ("1,5 miljoen", "1.498.000", "fits rounded"),
    ("1,5 miljoen", "1.560.000", "differs rounded_wrong_way"),
    ("meer dan 300", "301", "fits hedge_fits"),
    ("meer dan 300", "300", "fits hedge_fits"),  # 300 may have been rounded
    ("meer dan 40", "40", "differs hedge_misleads"),
    ("meer dan 300", "299", "differs hedge_misleads"),
    ("meer dan 300", "900", "fits hedge_fits"),
    ("minstens 300", "300", "fits hedge_fits"),
    ("minstens 300", "299", "differs hedge_misleads"),
    ("hooguit 300", "301", "differs hedge_misleads"),
    ("ruim 300", "312", "fits hedge_fits"),
    ("ruim 300", "ruim 310", "fits hedge_fits"),
    ("ruim 300", "298", "differs hedge_misleads"),
    ("ruim 300", "bijna 300", "differs hedge_misleads"),
    ("bijna 300", "299", "fits hedge_fits"),
    ("bijna 300", "200", "differs value_differs"),
    ("zo'n 300", "288", "fits hedge_fits"),
    ("zo'n 300", "345", "unclear unsure"),
    ("zo'n 300", "400", "differs value_differs"),
    ("300", "ruim 300", "fits rounded"),
    ("299", "meer dan 300", "differs value_differs"),
    ("honderden", "299", "fits hedge_fits"),
    ("honderden", "150", "unclear unsure"),
    ("honderden", "90", "differs value_differs"),
    ("honderden", "honderden", "fits exact"),
    ("200 tot 300", "250", "fits hedge_fits"),
    ("200 tot 300", "350", "differs value_differs"),
    ("350", "200 tot 300", "differs value_differs"),
    ("meer dan 100", "meer dan 300", "fits hedge_fits"),
    ("nul", "3", "differs value_differs"),
    ("0", "nul", "fits exact"),
    ("drie", "4", "differs value_differs"),
    ("naar schatting 300", "290", "fits rounded"),
]
OTHERS = [
    ("money", "2,5 miljoen", "2.480.000", "fits rounded"),
    ("money", "2,5 miljoen", "2.590.000", "differs rounded_wrong_way"),
    ("money", "300.000", "299.500", "fits rounded"),
    ("age", "17 jaar", "17 jaar", "fits exact"),
    ("age", "17 jaar", "18 jaar", "differs value_differs"),
    ("age", "gemiddeld 17 jaar", "gemiddeld 17,4 jaar", "fits rounded"),
    ("age", "gemiddeld 17 jaar", "gemiddeld 18,2 jaar", "differs value_differs"),
    # Ages as limits say where a group ends: only the same limit will do.
    ("age", "jonger dan 18 jaar", "jonger dan 18 jaar", "fits exact"),
    ("age", "jonger dan 18 jaar", "jonger dan 16 jaar", "differs value_differs"),
    ("age", "jonger dan 18 jaar", "17 jaar", "differs value_differs"),
    ("age", "18 tot 22 jaar", "20 jaar", "differs value_differs"),
    ("duration", "18 maanden", "anderhalf jaar", "fits exact"),
    ("duration", "twee jaar", "24 maanden", "fits exact"),
    ("duration", "twee jaar", "twee maanden", "differs value_differs"),
]


@pytest.mark.parametrize(
    ("kind", "claim", "source", "outcome"),
    [*(("share", *row) for row in SHARES), *(("count", *row) for row in COUNTS), *OTHERS],
)
def test_wordings(kind: str, claim: str, source: str, outcome: str) -> None:
    found = compared(kind, claim, source)
    assert f"{found.fit} {found.reason}" == outcome


@pytest.mark.parametrize(
    ("claim", "source", "note"),
    [
        ("meer dan 300", "900", "true, though the source's number is far beyond it"),
        ("meer dan 300", "310", ""),
        ("299", "honderden", "the source is vaguer"),
        ("300", "ruim 300", "the article leaves out the source's hedge"),
        ("bijna 300", "ruim 300", "the hedges point in opposite directions"),
        ("meer dan 40", "40", "the source has exactly this number"),
        ("honderden", "150", "a vague number that the source's comes near"),
        ("1.299", "1300", "the source's own number may be rounded"),
        ("228", "229", ""),
    ],
)
def test_notes(claim: str, source: str, note: str) -> None:
    assert compared("count", claim, source).note == note


def test_the_article_may_be_the_finer_one() -> None:
    assert compared("count", "1.299", "1300").finer
    assert not compared("count", "1.299", "1301").finer
    assert not compared("count", "1.399", "1300").finer


@pytest.mark.parametrize("value", [0.0, 3.0, 40.3, 1300.0, 2.5e6])
@pytest.mark.parametrize("meaning", [None, "about", "just_over", "just_under", "more_than", "at_most"])
def test_any_wording_fits_itself(value: float, meaning: object) -> None:
    amount = Amount(value, value, value, 0.0, meaning)  # type: ignore[arg-type]
    assert compare(amount, amount, SETTINGS.rounding) == Comparison("fits", "exact")


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        (229, 292, True),
        (1234, 1324, True),
        (40.3, 43.0, False),
        (229, 229, False),
        (229, 922, False),
        (123, 321, False),
        (12, 120, False),
        (12.5, 15.2, False),
    ],
)
def test_transposed(one: float, other: float, swapped: bool) -> None:
    assert transposed(one, other) == transposed(other, one) == swapped


def test_rounded_to_nothing() -> None:
    assert compared("share", "0 procent", "0,4 procent").fit == "fits"


@pytest.mark.parametrize("claim", ["ruim 40 procent", "bijna 40 procent"])
def test_a_percentage_without_decimals_may_have_been_rounded(claim: str) -> None:
    assert compared("share", claim, "40 procent").fit != "differs"


@pytest.mark.parametrize(
    ("claim", "source"), [("duizenden", "honderden"), ("5.000", "meer dan 100"), ("meer dan 300", "meer dan 100")]
)
def test_more_than_an_open_source_says(claim: str, source: str) -> None:
    assert compared("count", claim, source).fit != "fits"

"""A change told beside its two values."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import findings, formula, told

QUARTER = "(150 - 120) / 120 = 25 %, not 20 %"
WRONG = [
    ("Het aantal meldingen steeg van 120 naar 150, een stijging van 20 procent.", QUARTER),
    ("Het aantal meldingen steeg met 20 procent, van 120 in 2021 naar 150 in 2022.", QUARTER),
    ("Het aantal ging van 120 naar 150. Dat is een stijging van 20 procent.", QUARTER),
    ("Het aantal meldingen verdubbelde van 120 naar 150.", "150 / 120 = 1.25, not 2"),
    ("Het aantal ging van 120 naar 150, een verdubbeling.", "150 / 120 = 1.25, not 2"),
    ("Er kwamen 150 meldingen, 20 procent meer dan de 120 van een jaar eerder.", QUARTER),
    ("Er kwamen 150 meldingen, 20 meer dan de 120 van een jaar eerder.", "150 - 120 = 30, not 20"),
    ("Er kwamen 150 meldingen binnen, tegen 120 een jaar eerder, een stijging van 20 procent.", QUARTER),
    ("Het aantal steeg van 120 naar 150, een stijging van 40.", "150 - 120 = 30, not 40"),
    ("Het aantal daalde van 100 naar 40, bijna een halvering.", "40 / 100 = 0.4, not 0.5"),
    ("Het aantal is gehalveerd van 100 naar 80.", "80 / 100 = 0.8, not 0.5"),
    ("Het aantal daalde van 150 naar 120, een daling van 25 procent.", "(150 - 120) / 150 = 20 %, not 25 %"),
    ("Het aantal ging van 100 naar 500, vier keer zoveel.", "500 / 100 = 5, not 4"),
    ("Het aantal daalde van 200 naar 100, een forse daling van een kwart.", "(200 - 100) / 200 = 50 %, not 25 %"),
]
RIGHT = [
    "Het aantal meldingen steeg van 120 naar 150, een stijging van 25 procent.",
    "Het aantal steeg van 120 naar 147, een stijging van ruim 20 procent.",
    "Het aantal meldingen steeg van 716 tot 1.222, een toename van 71 procent.",
    "Het aantal steeg van 120 naar 150, een kwart meer.",
    "Het aantal steeg van 120 naar 150, een stijging van gemiddeld 5 procent per jaar.",
    "Het aantal steeg van 120 naar 150, terwijl het aantal aangiftes met 10 procent daalde.",
    "Het aantal boetes daalde van 716 naar 298, tussen maart en oktober zelfs met de helft.",
    "Het aantal steeg van 120 in 2019 naar 150 in 2022, een stijging van 10 procent ten opzichte van 2021.",
    "Het aantal steeg van 120 naar 150, 40 meer dan een jaar eerder.",
    "Het aantal is bijna verdubbeld, van 120 naar 230.",
    "Het aantal meldingen is meer dan gehalveerd, van 61 naar 23.",
    "Het aantal inbraken daalde van 4.210 in 2015 naar 2.380 in 2020, bijna een halvering.",
    "Het aantal verdrievoudigde van 10 naar 31.",
    "Het aantal ging van 100 naar 600, vijf keer meer.",
    "De omzet steeg van 4.000 naar 5.100 euro, ruim een kwart meer.",
    "De omzet nam toe van 3 naar 4 miljoen euro, een groei van 50 procent.",
    "Het aandeel steeg van 8 naar 10 procent, een stijging van 2 procentpunt.",
    "Het aandeel steeg van 8 naar 10 procent, een stijging van 25 procent.",
    "De straf ging van 12 naar 18 maanden, een half jaar langer.",
    "De temperatuur steeg van 10 naar 15 graden, een stijging van 5 graden.",
    "In 2020 waren er 120 meldingen en in 2021 150, een stijging van een kwart.",
    "In 2019 telde de club 300 leden en in 2020 320. Een stijging van 20 procent bij de jeugd.",
    "Eerst kostte het 200 euro. In 2022 was dat 222 euro en in 2023 248 euro. Dat is bijna een kwart meer.",
    "Van 120 naar 150 woningen is een begin. In de regio steeg het aantal met 3 procent.",
]


@pytest.mark.parametrize(("text", "arithmetic"), WRONG)
def test_a_change_that_is_another(text: str, arithmetic: str) -> None:
    assert told(text) == [("change_miscalculated", "error")]
    assert formula(text) == arithmetic


@pytest.mark.parametrize("text", RIGHT)
def test_a_change_that_is_right_or_of_something_else(text: str) -> None:
    assert told(text) == []


def test_the_words_go_the_other_way() -> None:
    text = "Het aantal ging van 120 naar 150, een daling van 25 procent."
    assert told(text) == [("change_miscalculated", "error")]
    assert formula(text) == "150 > 120"


@pytest.mark.parametrize(
    "text",
    [
        "Het aandeel steeg van 8 naar 10 procent, een stijging van 2 procent.",
        "Het aandeel ging van 8 procent in 2019 naar 10 procent in 2020, een toename van 2 procent.",
        "Het aandeel steeg van 8 naar 10 procent, een stijging van 25 procentpunt.",
    ],
)
def test_percent_and_percentage_points(text: str) -> None:
    assert told(text) == [("percent_for_points", "error")]
    percent, points = "(10 - 8) / 8 = 25 %", "10 - 8 = 2 percentage points"
    assert formula(text) in (f"{percent}; {points}", f"{points}; {percent}")


def test_a_percentage_cut_off_instead_of_rounded_is_a_note() -> None:
    text = "Het aantal steeg van 716 naar 1.222, een toename van 70 procent."
    assert told(text) == [("change_miscalculated", "note")]
    assert formula(text) == "(1222 - 716) / 716 = 70.7 %, not 70 %"


def test_large_round_numbers_may_have_been_rounded() -> None:
    rule = "change_miscalculated"
    assert told("Het aantal steeg van 3 miljoen naar 4 miljoen, een groei van 40 procent.") == []
    assert told("Het aantal steeg van 3.000 naar 4.000, een groei van 40 procent.") == [(rule, "note")]
    assert told("Het aantal steeg van 3.000 naar 9.000, een groei van 20 procent.") == [(rule, "error")]


def test_evidence_in_reading_order() -> None:
    (finding,) = findings("Het aantal steeg met 20 procent, van 120 naar 150.")
    assert [side.quote for side in finding.evidence] == ["20 procent", "120", "150"]

"""One number told twice, side by side."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import formula, told


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("Een vijfde (25 procent) van de jongeren spaart.", "20 %, not 25 %"),
        ("Een vijfde van de jongeren (25 procent) spaart.", "20 %, not 25 %"),
        ("Een vijfde van de jongeren, ofwel 25 procent, spaart.", "20 %, not 25 %"),
        ("25 procent (een vijfde) van de jongeren spaart.", "25 %, not 20 %"),
        ("Ruim de helft (41 procent) spaart.", "50 %, not 41 %"),
        ("De meerderheid (38 procent) spaart.", "50 to 100 %, not 38 %"),
        ("Hij kreeg anderhalf jaar (20 maanden) cel.", "1.5 x 12 months, not 20"),
        ("Er waren twaalf (13) deelnemers.", "12, not 13"),
    ],
)
def test_two_numbers_for_one(text: str, arithmetic: str) -> None:
    assert told(text) == [("restated_differently", "error")]
    assert formula(text) == arithmetic


@pytest.mark.parametrize(
    "text",
    [
        "Een vijfde (20 procent) van de jongeren spaart.",
        "Een derde van de jongeren (35 procent) spaart.",
        "Ruim de helft (58 procent) spaart.",
        "Bijna een op de tien stemmen (9,5 procent) ging naar het blok.",
        "Nog niet de helft (46 procent) spaart.",
        "Het merendeel van de jongeren met schulden (71 procent) zwijgt.",
        "40 procent (35 procent) van de jongeren spaart.",
        "Een vijfde van de jongens (25 procent van de meisjes) spaart.",
        "Een vijfde (vorig jaar 25 procent) van de jongeren spaart.",
        "Hij kreeg anderhalf jaar (18 maanden) cel.",
        "Hij kreeg 18 maanden cel (waarvan 6 voorwaardelijk).",
        "De kuur duurt twee weken (14 dagen).",
        "Het werk duurde twee weken (tien dagen).",
        "De termijn is een maand (30 dagen).",
        "Er waren twaalf (12) deelnemers.",
        "Er waren twaalf deelnemers (13 aanmeldingen).",
        "Een vijfde spaart, een kwart leent en een derde geeft alles uit.",
    ],
)
def test_one_number_or_two_things(text: str) -> None:
    assert told(text) == []


def test_a_hedge_that_reaches_far_is_a_note() -> None:
    assert told("Ruim de helft (75 procent) spaart.") == [("restated_differently", "note")]

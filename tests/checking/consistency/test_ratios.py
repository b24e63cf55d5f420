"""A share beside the counts it is made of."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import formula, told


@pytest.mark.parametrize(
    "text",
    [
        "119 van de 476 slachtoffers (33 procent) waren minderjarig.",
        "119 van de 476 slachtoffers waren minderjarig, een derde.",
        "Van de 476 slachtoffers waren er 119 minderjarig, een derde.",
        "Van de 476 slachtoffers waren er 119 (33 procent) minderjarig.",
        "Er waren 476 slachtoffers, van wie 119 (33 procent) minderjarig.",
        "119 van de 476 slachtoffers waren minderjarig, ofwel 33 procent.",
    ],
)
def test_a_share_that_its_counts_do_not_make(text: str) -> None:
    assert told(text) == [("share_miscalculated", "error")]
    assert (formula(text) or "").startswith("119 / 476 = 25 %, not 33")


def test_a_count_that_is_not_the_share() -> None:
    assert told("Een kwart van de 476 slachtoffers, 150 mensen, was minderjarig.") == [("share_miscalculated", "error")]
    assert told("30 procent van de 476 slachtoffers (119) was minderjarig.") == [("share_miscalculated", "error")]


@pytest.mark.parametrize(
    "text",
    [
        "119 van de 476 slachtoffers (25 procent) waren minderjarig.",
        "119 van de 476 slachtoffers waren minderjarig, een kwart.",
        "Bos schoot 41 van haar 63 pogingen raak, een score van 65 procent.",
        "Van de 364 jongeren met een achterstand kregen er 52 een deurwaarder op bezoek, ofwel 14 procent.",
        "119 van de 476 slachtoffers (vorig jaar 33 procent) waren minderjarig.",
        "119 van de 476 slachtoffers waren minderjarig, een derde was meerderjarig.",
        "In 119 van de 476 gemeenten (33 procent van de inwoners) is een loket.",
        "9 van de 24 zwemplassen zijn afgekeurd, een derde van de stranden ook.",
        "Van de 476 slachtoffers waren er 119 minderjarig, 60 procent meisje.",
        "Ruim een kwart van de 476 slachtoffers, 125 mensen, was minderjarig.",
        "Een kwart van de 476 slachtoffers, 119 mensen, was minderjarig.",
        "Een kwart van de 476 slachtoffers, onder wie 30 mannen, was minderjarig.",
        "Er waren 238 meisjes. Van de 476 slachtoffers waren er 119 (50 procent) minderjarig meisje.",
    ],
)
def test_shares_that_are_right_or_of_something_else(text: str) -> None:
    assert told(text) == []

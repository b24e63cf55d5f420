"""Shares and means that no whole number of people gives."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import formula, told


@pytest.mark.parametrize(
    "text",
    [
        "38 procent van de 41 deelnemers was tevreden.",
        "Van de 41 deelnemers was 38 procent tevreden.",
        "40 procent van de 3 leerlingen zakte.",
        "12,5 procent van de 41 deelnemers haakte af.",
    ],
)
def test_no_whole_number_of_people(text: str) -> None:
    assert told(text) == [("impossible_share", "error")]


def test_the_two_nearest_are_shown() -> None:
    assert formula("38 procent van de 41 deelnemers was tevreden.") == "15 / 41 = 36.6 %, 16 / 41 = 39 %, not 38 %"


def test_round_shares_and_things_are_notes() -> None:
    assert told("20 procent van de 33 leerlingen zakte.") == [("impossible_share", "note")]
    assert told("38 procent van de 41 gemeenten doet mee.") == [("impossible_share", "note")]


@pytest.mark.parametrize(
    "text",
    [
        "37 procent van de 41 deelnemers was tevreden.",
        "39 procent van de 41 deelnemers was tevreden.",
        "Ruim 38 procent van de 41 deelnemers was tevreden.",
        "Een derde van de 41 deelnemers was tevreden.",
        "38 procent van de 410 deelnemers was tevreden.",
        "38 procent van de ruim 40 deelnemers was tevreden.",
        "38 procent van de 41 hectare is bos.",
        "38 procent van de 41 miljoen euro is besteed.",
        "Van de 41 deelnemers was 38 procent van de vrouwen tevreden.",
        "Er waren 41 deelnemers en 38 procent van de leden was tevreden.",
        "Naar schatting 38 procent van de 41 deelnemers haakt af.",
        "13 procent van de 8 leden stemde tegen.",
    ],
)
def test_shares_that_can_be(text: str) -> None:
    assert told(text) == []


def test_a_mean_of_whole_numbers() -> None:
    assert told("De 15 gezinnen hadden gemiddeld 2,45 kinderen.") == [("impossible_share", "error")]
    assert formula("De 15 gezinnen hadden gemiddeld 2,45 kinderen.") == "36 / 15 = 2.4, 37 / 15 = 2.47, not 2.45"


@pytest.mark.parametrize(
    "text",
    [
        "De 15 gezinnen hadden gemiddeld 2,47 kinderen.",
        "De 150 gezinnen hadden gemiddeld 2,45 kinderen.",
        "De 15 leerlingen haalden gemiddeld 7,43 punten.",
        "De 15 gezinnen hadden gemiddeld ruim 2,45 kinderen.",
        "De 15 gezinnen hadden gemiddeld 2 kinderen.",
    ],
)
def test_means_that_can_be(text: str) -> None:
    assert told(text) == []

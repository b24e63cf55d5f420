"""Shares of one whole: not more than all, and what is left is the rest."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import findings, formula, told


@pytest.mark.parametrize(
    "text",
    [
        "Van de leden is 60 procent vrouw en 50 procent man.",
        "De club heeft 60 procent vrouwen en 50 procent mannen.",
        "Van de daders is 70 procent minderjarig en 40 procent meerderjarig.",
        "Van hen is 60 procent jonger dan 18, 30 procent is 18 tot en met 23 jaar en 25 procent is ouder dan 23 jaar.",
    ],
)
def test_more_than_all(text: str) -> None:
    assert ("shares_exceed_100", "error") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Van de leden is 60 procent vrouw en 40 procent man.",
        "Van de leden is 51 procent vrouw en 50 procent man.",
        "Ruim 60 procent van de leden is vrouw en bijna 40 procent man.",
        "Zo'n 60 procent van de vrouwen en 70 procent van de mannen rookt.",
        "Van de meisjes spaart 60 procent, van de jongens 70 procent.",
        "In 2019 was 60 procent vrouw, in 2020 was 50 procent man.",
        "Van de daders is 80 procent man, van de slachtoffers is 70 procent vrouw.",
        "Als reden noemt 60 procent geld, 55 procent tijd en 40 procent gezondheid.",
        "80 procent is voor lokale producten, 45 procent tegen een hoger tarief.",
        "Van de slachtoffers is 60 procent jonger dan 18 jaar en 50 procent jonger dan 16 jaar.",
        "Van de jongeren is 33,3 procent man, 66,7 procent vrouw.",
        "Twee derde van de leden is vrouw en een derde man.",
        "55 procent van de vrouwelijke en 60 procent van de mannelijke leden kwam.",
        "Onder de kinderen is 60 procent lid, onder de volwassenen 50 procent.",
    ],
)
def test_shares_that_fit_or_are_of_other_things(text: str) -> None:
    assert told(text) == []


def test_fewer_than_all_is_a_note() -> None:
    text = "Van de leden is 60 procent vrouw en 30 procent man."
    assert told(text) == [("shares_do_not_sum", "note")]
    assert formula(text) == "60 + 30 = 90 %, not 100 %"


def test_a_rest_that_is_not_what_is_left() -> None:
    text = "60 procent van de leden stemde voor, de overige 30 procent stemde tegen."
    assert told(text) == [("shares_do_not_sum", "error")]
    assert [side.quote for side in findings(text)[0].evidence] == ["60 procent", "30 procent"]
    text = "Een kwart komt met de trein. De overige 60 procent fietst."
    assert told(text) == [("shares_do_not_sum", "note")]


@pytest.mark.parametrize(
    "text",
    [
        "60 procent van de leden stemde voor, de overige 40 procent stemde tegen.",
        "Twee derde van de leden stemde voor, de overige 33 procent stemde tegen.",
        "De helft gaat naar scholen, een kwart naar zorg, de overige 25 procent blijft staan.",
        "Van de leden rookt 80 procent: 60 procent sigaretten, de overige 20 procent een pijp.",
        "De meesten komen met de auto, 20 procent fietst en de overige 30 procent loopt.",
        "Ruim 60 procent stemde voor, de overige 38 procent stemde tegen.",
        "De andere 30 procent bleef thuis.",
    ],
)
def test_a_rest_that_may_be_right(text: str) -> None:
    assert told(text) == []


def test_shares_before_it_in_the_paragraph_count() -> None:
    text = "De helft van de reizigers neemt de auto. 20 procent fietst. De overige 30 procent loopt."
    assert told(text) == []

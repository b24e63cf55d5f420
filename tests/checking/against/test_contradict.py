"""Each way in which a figure can be wrong: what must be contradicted, and what must not."""

from __future__ import annotations

import pytest

from tests.checking.against.telling import verdict

WRONG = [
    (
        "percent_for_points",
        "De steun voor de partij daalde in 2022 met 3 procent.",
        "De steun voor de partij daalde in 2022 met 3 procentpunt.",
    ),
    ("percent_for_points", "De rente ging met 0,5 procentpunt omhoog.", "De rente ging met 0,5 procent omhoog."),
    (
        "direction_reversed",
        "Het aantal diefstallen steeg in 2022 met 12 procent.",
        "Het aantal diefstallen daalde in 2022 met 12 procent.",
    ),
    (
        "direction_reversed",
        "In 2021 waren er 34 klachten meer dan in 2020.",
        "In 2021 waren er 34 klachten minder dan in 2020.",
    ),
    (
        "wrong_period",
        "In de zomer van 2021 verdronken 27 mensen in open water.",
        "In de zomer van 2020 verdronken 27 mensen in open water.",
    ),
    (
        "wrong_period",
        "In 2022 werden in Zwolle 229 fietsen gestolen.",
        "In 2021 werden in Zwolle 229 fietsen gestolen, in 2022 waren het er 310.",
    ),
    (
        "wrong_period",
        "In 2022 werden in Zwolle 229 fietsen gestolen.",
        "Tussen 2019 en 2022 werden in Zwolle 229 fietsen gestolen.",
    ),
    (
        "wrong_base",
        "40 procent van de minderjarige slachtoffers is mishandeld.",
        "40 procent van de slachtoffers is mishandeld.",
    ),
    (
        "wrong_base",
        "Van de vrouwen boven de 65 jaar woont 38 procent alleen.",
        "Van de vrouwen boven de 75 jaar woont 38 procent alleen.",
    ),
    (
        "wrong_base",
        "Een kwart van alle huishoudens is arm.",
        "Een kwart van de huishoudens in een huurwoning is arm.",
    ),
    ("wrong_base", "Van de mannen is 40 procent te zwaar.", "Van de vrouwen is 40 procent te zwaar."),
    ("wrong_unit", "De boete bedroeg 2,5 miljoen euro.", "De boete bedroeg 2,5 miljard euro."),
    ("wrong_unit", "De boete bedroeg 2,5 miljoen euro.", "De boete bedroeg 2,5 miljoen dollar."),
    ("wrong_unit", "40 procent van de leerlingen spijbelde in 2022.", "In 2022 spijbelden 40 leerlingen."),
    (
        "wrong_unit",
        "Per maand melden zich 220 patiënten bij de kliniek.",
        "Per jaar melden zich 220 patiënten bij de kliniek.",
    ),
    (
        "value_differs",
        "In Zwolle werden in 2022 229 fietsen gestolen.",
        "In Zwolle werden in 2022 187 fietsen gestolen.",
    ),
    ("value_differs", "40 procent van de huurders heeft schimmel.", "Van de huurders heeft 55 procent schimmel."),
    ("transposed_digits", "In 2020 telde de stad 3.417 daklozen.", "In 2020 telde de stad 3.471 daklozen."),
    (
        "hedge_misleads",
        "Ruim 90 boeren stopten in 2020 met hun bedrijf.",
        "In 2020 stopten 86 boeren met hun bedrijf.",
    ),
    (
        "hedge_misleads",
        "Ruim 300 leraren staakten in mei 2019 in Deventer.",
        "In mei 2019 staakten in Deventer bijna 300 leraren.",
    ),
    (
        "rounded_wrong_way",
        "41 procent van de huurders heeft schimmel in huis.",
        "Van de huurders heeft 40,3 procent schimmel in huis.",
    ),
]
RIGHT = [
    # Two for each reason: the same number or nearly, of something else, or a claim that the source does not settle.
    (
        "percent_for_points",
        "De steun voor de partij daalde in 2022 met 3 procent.",
        "Het vertrouwen in de rechter daalde in 2022 met 3 procentpunt.",
    ),
    (
        "percent_for_points",
        "De steun voor de partij daalde in 2022 met 3 procent.",
        "De steun voor de partij daalde in 2022 met 4 procentpunt.",
    ),
    (
        "direction_reversed",
        "Het aantal diefstallen steeg in 2022 met 12 procent.",
        "Het aantal inbraken daalde in 2022 met 12 procent.",
    ),
    (
        "direction_reversed",
        "In 2021 waren er 34 klachten meer dan in 2020.",
        "In 2021 waren er 34 boetes minder dan in 2020.",
    ),
    ("direction_reversed", "Het aantal leden steeg met 8 procent.", "Het aantal leden groeide met 8 procent."),
    (
        "wrong_period",
        "In de zomer van 2021 verdronken 27 mensen in open water.",
        "In de zomer van 2020 verdronken 27 mensen in een zwembad.",
    ),
    (
        "wrong_period",
        "In 2022 werden in Zwolle 229 fietsen gestolen.",
        "In 2021 werden in Zwolle 229 auto's gestolen.",
    ),
    (
        "wrong_period",
        "Vorig jaar werden in Zwolle 229 fietsen gestolen.",
        "In 2021 werden in Zwolle 229 fietsen gestolen.",
    ),
    (
        "wrong_period",
        "In 2022 werden in Zwolle 229 fietsen gestolen.",
        "In 2021 ging het mis in Zwolle. Er werden 229 fietsen gestolen.",
    ),
    (
        "wrong_base",
        "Van de vrouwen boven de 65 jaar woont 38 procent alleen.",
        "Van de vrouwen boven de 75 jaar woont 38 procent in een flat.",
    ),
    (
        "wrong_base",
        "40 procent van de minderjarige slachtoffers is mishandeld.",
        "40 procent van de slachtoffers heeft een baan.",
    ),
    ("wrong_base", "In 2022 meldden 40 vrouwen zich bij de opvang.", "In 2022 meldden 40 mannen zich bij de opvang."),
    ("wrong_unit", "De actie duurde 48 uur.", "De actie duurde twee dagen."),
    ("wrong_unit", "In 2022 kocht de gemeente 40 woningen.", "In 2022 stond 40 procent van de woningen leeg."),
    (
        "wrong_unit",
        "Elke week worden er 40 fietsen gestolen in Epe.",
        "Elke maand worden er 40 fietsen verkocht in Epe.",
    ),
    (
        "value_differs",
        "In Zwolle werden in 2022 229 fietsen gestolen.",
        "In Zwolle werden in 2022 187 fietsen teruggevonden.",
    ),
    (
        "value_differs",
        "In Zwolle werden in 2022 229 fietsen gestolen.",
        "In Kampen werden in 2022 187 fietsen gestolen.",
    ),
    (
        "value_differs",
        "In Zwolle werden in 2022 229 fietsen gestolen.",
        "In januari 2022 werden in Zwolle 310 fietsen gestolen.",
    ),
    (
        "value_differs",
        "Volgens het CBS vielen in 2022 229 slachtoffers door brand.",
        "Volgens de politie vielen in 2022 310 slachtoffers door brand.",
    ),
    ("value_differs", "De burgemeester wil 40 woningen bouwen.", "De gemeente bouwde 65 woningen."),
    ("transposed_digits", "In 2020 telde de stad 3.417 daklozen.", "In 2020 telde de stad 3.471 studenten."),
    (
        "transposed_digits",
        "In Zwolle werden in 2022 229 fietsen gestolen.",
        "In Zwolle werden in 2022 292 fietsen teruggevonden.",
    ),
    (
        "hedge_misleads",
        "Ruim 200 fietsen werden in 2022 in Zwolle gestolen.",
        "In Zwolle werden in 2022 187 auto's gestolen.",
    ),
    (
        "hedge_misleads",
        "Ruim 200 fietsen werden in 2022 in Zwolle gestolen.",
        "In Zwolle werden in 2022 204 fietsen gestolen.",
    ),
    # The source's own number may have been rounded.
    ("hedge_misleads", "Ruim 40 procent van de huurders heeft schimmel.", "Van de huurders heeft 40 procent schimmel."),
    (
        "rounded_wrong_way",
        "41 procent van de huurders heeft schimmel in huis.",
        "Van de huurders heeft 40,3 procent een balkon.",
    ),
    (
        "rounded_wrong_way",
        "41 procent van de huurders heeft schimmel in huis.",
        "Van de huurders heeft 40,6 procent schimmel in huis.",
    ),
    (
        "hedge_misleads",
        "Ruim 90 boeren stopten in 2020 met hun bedrijf.",
        "In 2020 begonnen 86 boeren met hun bedrijf.",
    ),
    ("direction_reversed", "De prijs van melk steeg met 12 procent.", "De prijs van boter daalde met 12 procent."),
    (
        "percent_for_points",
        "De werkloosheid onder jongeren steeg in 2022 met 2 procent.",
        "De werkloosheid onder ouderen steeg in 2022 met 2 procentpunt.",
    ),
    ("wrong_unit", "De subsidie voor musea is 3 miljoen euro.", "De huur van het museum is 3.000 euro."),
    ("wrong_unit", "De subsidie voor musea is 3 miljoen euro.", "De subsidie voor theaters is 3 miljard euro."),
]


@pytest.mark.parametrize(("reason", "claim", "source"), WRONG)
def test_contradicted(reason: str, claim: str, source: str) -> None:
    assert verdict(claim, source) == f"contradicted {reason}"


@pytest.mark.parametrize(("reason", "claim", "source"), RIGHT)
def test_not_contradicted(reason: str, claim: str, source: str) -> None:
    assert "contradicted" not in verdict(claim, source)


def test_the_two_ends_of_a_trend_changed_round() -> None:
    claim, source = "Het aantal diefstallen steeg van 120 naar 150.", "Het aantal diefstallen daalde van 150 naar 120."
    assert {verdict(claim, source, quote) for quote in ("120", "150")} == {"contradicted direction_reversed"}
    assert {verdict(source, source, quote) for quote in ("120", "150")} == {"supported exact"}


def test_a_source_that_tells_several_numbers_for_one_thing_contradicts_nothing() -> None:
    claim = "In 2020 telde het waterschap 412 boringen."
    north = "In 2020 telde het waterschap in het noorden 398 boringen."
    south = "In het zuiden telde het waterschap in 2020 nog 371 boringen."
    assert verdict(claim, f"{north} {south}") == "not_found"


def test_nobody_else_by_name_is_contradicted() -> None:
    claim = "Volgens het CBS vielen in 2022 229 slachtoffers door brand."
    assert verdict(claim, claim.replace("229", "310")) == "contradicted value_differs"
    assert verdict(claim, claim.replace("229", "310").replace("het CBS", "de brandweer")) == "not_found"

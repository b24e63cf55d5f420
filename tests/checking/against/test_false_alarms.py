"""Figures that a source tells nothing of, though it has a sentence much like theirs: nothing may be contradicted.

``FALSE`` are the known false alarms: a case that is mended fails there, and moves to ``MENDED``.
"""

from __future__ import annotations

import pytest

from tests.checking.against.telling import verdict

# Other deeds, causes, measures, rates, places, times and directions; a small number that may well return; a number of
# the source that may have been rounded.
MENDED = [
    (
        "In de zomer van 2021 verdronken 27 mensen in open water.",
        "In de zomer van 2021 werden 31 mensen gered uit open water.",
    ),
    ("Het ziekenhuis nam in 2022 88 verpleegkundigen aan.", "Het ziekenhuis ontsloeg in 2022 64 verpleegkundigen."),
    (
        "In 2020 kregen 310 studenten een beurs van het fonds.",
        "In 2020 vroegen 420 studenten een beurs van het fonds aan.",
    ),
    (
        "In 2022 stierven 61 schapen door een wolf op de Veluwe.",
        "In 2022 stierven 88 schapen door een hond op de Veluwe.",
    ),
    ("De brug is 120 meter lang.", "De brug is 12 meter breed."),
    (
        "37 procent van de ouders leest dagelijks voor aan hun kind.",
        "62 procent van de ouders leest wekelijks voor aan hun kind.",
    ),
    ("Het museum trok in juli 12.000 bezoekers.", "Het museum trok in augustus 14.000 bezoekers."),
    ("In het voorjaar telde de boswachter 40 reeën.", "In het najaar telde de boswachter 55 reeën."),
    ("In 2020 telde de stad 3.417 daklozen.", "In 2020 telde de provincie 3.471 daklozen."),
    ("Het aantal vissers daalde in 2022 met 3 procent.", "Het aantal vissers steeg in 2021 met 3 procent."),
    ("0 procent van de scholen doet mee aan de proef.", "0,4 procent van de scholen doet mee aan de proef."),
    ("De provincie keurde 40 aanvragen goed.", "De provincie keurde 25 aanvragen af."),
    ("In 2021 verhuisden 140 gezinnen naar Almere.", "In 2021 verhuisden 125 gezinnen uit Almere."),
    ("Het waterpeil staat op 140 centimeter.", "Het waterpeil stond op 90 centimeter."),
    (
        "Van de patiënten komt 61 procent te voet naar de praktijk.",
        "Van de patiënten komt 24 procent te laat naar de praktijk.",
    ),
    (
        "Van de raadsleden stemde 61 procent voor het voorstel.",
        "Van de raadsleden stemde 35 procent tegen het voorstel.",
    ),
    ("In 2022 werden er 71 huizen boven de winkels gebouwd.", "In 2022 werden er 54 huizen achter de winkels gebouwd."),
    ("Voor de wedstrijd werden 22 supporters opgepakt.", "Na de wedstrijd werden 37 supporters opgepakt."),
    (
        "Het ongeluk kostte de eerste fabriek 2,4 miljoen euro.",
        "Het ongeluk kostte de tweede fabriek 1,1 miljoen euro.",
    ),
    ("In 2022 gaf de gemeente Emmen 54 boetes voor afval.", "In 2022 gaf de politie in Emmen 83 boetes voor afval."),
    ("De winkel nam 54 klanten mee.", "De winkel nam 83 klanten over."),
    ("Aan het begin van 2022 telde de club 340 leden.", "Aan het eind van 2022 telde de club 410 leden."),
    ("In 2022 waren er 340 vaste leden bij de club.", "In 2022 waren er 410 tijdelijke leden bij de club."),
]
FALSE: list[tuple[str, str]] = [
    ("In 2022 vielen er 3 doden in Zwolle.", "In 2021 vielen er 3 doden in Zwolle."),
    (
        "In 2022 reisden 4.200 toeristen van Texel naar Vlieland.",
        "In 2022 reisden 3.900 toeristen van Vlieland naar Texel.",
    ),
    ("Bijna 340 leden bleven in 2022 bij de club.", "In 2022 verlieten 410 leden de club."),
]


@pytest.mark.parametrize(("claim", "source"), MENDED)
def test_not_contradicted(claim: str, source: str) -> None:
    assert "contradicted" not in verdict(claim, source)


@pytest.mark.xfail(strict=True, reason="a false `contradicted`: the source tells of something else, or may be rounded")
@pytest.mark.parametrize(("claim", "source"), FALSE)
def test_false_contradicted(claim: str, source: str) -> None:
    assert "contradicted" not in verdict(claim, source)

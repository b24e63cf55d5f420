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
]
FALSE: list[tuple[str, str]] = [
    ("De provincie keurde 40 aanvragen goed.", "De provincie keurde 25 aanvragen af."),
    ("In 2021 verhuisden 140 gezinnen naar Almere.", "In 2021 verhuisden 125 gezinnen uit Almere."),
    ("In 2022 vielen er 3 doden in Zwolle.", "In 2021 vielen er 3 doden in Zwolle."),
]


@pytest.mark.parametrize(("claim", "source"), MENDED)
def test_not_contradicted(claim: str, source: str) -> None:
    assert "contradicted" not in verdict(claim, source)


@pytest.mark.xfail(strict=True, reason="a false `contradicted`: the source tells of something else, or may be rounded")
@pytest.mark.parametrize(("claim", "source"), FALSE)
def test_false_contradicted(claim: str, source: str) -> None:
    assert "contradicted" not in verdict(claim, source)

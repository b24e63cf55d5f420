"""Numbers in words, and words mixed with digits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SPELLED = [
    ("Er kwamen twaalf brieven.", "twaalf", 12),
    ("Er kwamen tweeënzestig brieven.", "tweeënzestig", 62),
    ("Er kwamen tweeenzestig brieven.", "tweeenzestig", 62),
    ("Er kwamen vijf en twintig brieven.", "vijf en twintig", 25),
    ("Er kwamen dertienhonderd brieven.", "dertienhonderd", 1300),
    ("Er kwamen honderd en drie brieven.", "honderd en drie", 103),
    ("Er kwamen tweeduizend zestien brieven.", "tweeduizend zestien", 2016),
    ("Er kwamen twee honderd duizend brieven.", "twee honderd duizend", 200_000),
    ("Er kwamen 747 duizend brieven.", "747 duizend", 747_000),
    ("Er kwamen 3,5 miljoen brieven.", "3,5 miljoen", 3_500_000),
    ("Er kwamen 5 mln brieven.", "5 mln", 5_000_000),
    ("Er kwamen 5 mln. brieven.", "5 mln.", 5_000_000),
    ("Er kwamen 2 mrd brieven.", "2 mrd", 2_000_000_000),
    ("Er kwamen anderhalf miljoen brieven.", "anderhalf miljoen", 1_500_000),
    ("Er kwamen drie en een half miljoen brieven.", "drie en een half miljoen", 3_500_000),
    ("Er kwam een half miljoen brieven.", "een half miljoen", 500_000),
    ("Er kwamen een miljoen tweehonderdduizend brieven.", "een miljoen tweehonderdduizend", 1_200_000),
    ("Er lag een dozijn brieven.", "een dozijn", 12),
    ("Er lagen twee dozijn brieven.", "twee dozijn", 24),
    ("Er lagen één brief.", "één", 1),
    ("Er lagen e\u0301e\u0301n brief.", "e\u0301e\u0301n", 1),
    ("VIJFTIG BRIEVEN KWAMEN AAN.", "VIJFTIG", 50),
    ("Anderhalve brief per dag is genoeg.", "Anderhalve", 1.5),
    ("De baan kreeg vijf komma vijf punten.", "vijf komma vijf", 5.5),
]


@pytest.mark.parametrize(("text", "quote", "value"), SPELLED)
def test_value(text: str, quote: str, value: float, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [(row[0], row[2]) for row in numbers(text)] == [(quote, value)]


INTERVALS = [
    ("Er kwamen 3,5 miljoen brieven.", 3_450_000, 3_550_000),
    ("Er kwamen 747 duizend brieven.", 746_500, 747_500),
    ("Er kwamen honderd brieven.", 50, 150),
    ("Er kwamen drie en een half miljoen brieven.", 3_250_000, 3_750_000),
    ("Er kwamen dertienhonderd brieven.", 1250, 1350),
    ("Er kwamen honderd en drie brieven.", 102.5, 103.5),
]


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_bare_interval(text: str, low: float, high: float, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [row[3:5] for row in numbers(text)] == [(low, high)]


TWO = [
    ("Twee mannen en drie vrouwen liepen weg.", [2, 3]),
    ("De een kreeg honderd, de ander duizend stemmen.", [100, 1000]),
    ("Het gaf een miljard en een half miljoen.", [1_000_000_000, 500_000]),
    ("Tien of veertig, meer waren het niet.", [10, 40]),
    ("In acht dorpen en zes steden bleef het stil.", [8, 6]),
    ("Er waren honderd honderd brieven.", [100, 100]),
]


@pytest.mark.parametrize(("text", "values"), TWO)
def test_two_numbers(text: str, values: list[float], numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [row[2] for row in numbers(text)] == values


NONE = [
    "Een man liep over een brug.",
    "De ene keer wel, de andere keer niet.",
    "Een van de leden stapte op.",
    "Eén van de leden stapte op.",
    "Op één na waren zij er allemaal.",
    "De leden kwamen één voor één binnen.",
    "Veel mensen, enkele honden en een aantal katten.",
    "De meeste leden kwamen, vrijwel alle kinderen ook.",
    "Zij eisten aandacht, namen rust en vierden feest.",
    "Het achterste deel viel in duigen.",
    "Zij was de vierde die belde.",
    "In de achttiende eeuw stond hier een molen.",
    "Een aanzienlijk deel bleef thuis.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert numbers(text) == []


ONE = [
    ("Ten minste één ouder was thuis.", "Ten minste één"),
    ("Ten minste een ouder was thuis.", "Ten minste een"),
    ("Minstens een slachtoffer overleed.", "Minstens een"),
    ("Er was maar één ouder thuis.", "één"),
    ("Het kostte een euro.", "een euro"),
    ("Dat is een procent van het geheel.", "een procent"),
    ("Eén van hen was thuis.", "Eén"),
]


@pytest.mark.parametrize(("text", "quote"), ONE)
def test_one_that_counts(text: str, quote: str, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [(row[0], row[2]) for row in numbers(text)] == [(quote, 1)]

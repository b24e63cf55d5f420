"""Ages in every form of the contract, in inclusive whole years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor.numerals import find_numerals

Ages = Callable[[str], list[tuple[object, ...]]]

AGES = [
    # younger, older
    ("Er kwamen kinderen jonger dan 15.", "jonger dan 15", None, 14),
    ("Er kwamen kinderen jonger dan 15 jaar.", "jonger dan 15 jaar", None, 14),
    ("Een kwart van hen is jonger dan vijftien jaar.", "jonger dan vijftien jaar", None, 14),
    ("Het kwart dat jonger is dan 15 jaar.", "jonger is dan 15 jaar", None, 14),
    ("Er kwamen leden van 15 jaar of jonger.", "15 jaar of jonger", None, 15),
    ("Leden onder de 18 betalen niet.", "onder de 18", None, 17),
    ("Leden onder de 18 jaar betalen niet.", "onder de 18 jaar", None, 17),
    ("Zij was nog geen achttien.", "nog geen achttien", None, 17),
    ("De gemiddelde leeftijd bedraagt 23 jaar.", "23 jaar", 23, 23),
    ("De politie zocht Rik P.V. (37) in Delft.", "37", 37, 37),
    ("Mensen ouder dan 60 blijven thuis.", "ouder dan 60", 61, None),
    ("Mensen ouder dan 60 jaar blijven thuis.", "ouder dan 60 jaar", 61, None),
    ("Mensen boven de 65 blijven thuis.", "boven de 65", 66, None),
    ("Mensen van 18 jaar en ouder stemmen.", "18 jaar en ouder", 18, None),
    ("Mensen van 75 of ouder blijven thuis.", "75 of ouder", 75, None),
    ("Vrouwen vanaf 50 jaar krijgen een brief.", "vanaf 50 jaar", 50, None),
    # words
    ("Een minderjarige verdachte zweeg.", "minderjarige", None, 17),
    ("Twee minderjarigen zwegen.", "minderjarigen", None, 17),
    ("De verdachte was meerderjarig.", "meerderjarig", 18, None),
    ("Alle volwassenen zwegen.", "volwassenen", 18, None),
    # plus and minus
    ("De 16-plussers mogen stemmen.", "16-plussers", 16, None),
    ("De 65-plus korting vervalt.", "65-plus", 65, None),
    ("De korting voor 65+ vervalt.", "65+", 65, None),
    ("De vijftigplussers stemden voor.", "vijftigplussers", 50, None),
    ("De 16-minners mogen niet stemmen.", "16-minners", None, 15),
    # up to
    ("Jongeren tot en met 23 jaar reizen gratis.", "tot en met 23 jaar", None, 23),
    ("Kinderen tot twaalf jaar reizen gratis.", "tot twaalf jaar", None, 11),
    # ranges
    ("Jongeren van 18 tot en met 22 jaar.", "van 18 tot en met 22 jaar", 18, 22),
    ("Kinderen van 6 t/m 12 jaar.", "van 6 t/m 12 jaar", 6, 12),
    ("Jongeren van 12 tot 18 jaar.", "van 12 tot 18 jaar", 12, 17),
    ("Kinderen van 0 tot 19 jaar.", "van 0 tot 19 jaar", 0, 18),
    ("Jongeren tussen de 18 en 23.", "tussen de 18 en 23", 18, 23),
    ("Jongeren tussen de 18 en 23 jaar.", "tussen de 18 en 23 jaar", 18, 23),
    ("De 12- tot 18-jarigen zwegen.", "12- tot 18-jarigen", 12, 18),
    ("De 0- tot 19-jarigen zwegen.", "0- tot 19-jarigen", 0, 19),
    ("Een 16- of 17-jarige zweeg.", "16- of 17-jarige", 16, 17),
    ("De twintigers zwegen.", "twintigers", 20, 29),
    ("Veel tachtigers zwegen.", "tachtigers", 80, 89),
    # one age
    ("Een elfjarige zweeg.", "elfjarige", 11, 11),
    ("Dat gebeurde op elfjarige leeftijd.", "elfjarige", 11, 11),
    ("Een 15-jarig meisje zweeg.", "15-jarig", 15, 15),
    ("Een vijftienjarig meisje zweeg.", "vijftienjarig", 15, 15),
    ("Zij is gemiddeld 17 jaar oud.", "17 jaar oud", 17, 17),
    ("De baby was negen maanden oud.", "negen maanden oud", 0, 0),
    ("De peuter was 18 maanden oud.", "18 maanden oud", 1, 1),
    ("Een hoogleraar (63) zweeg.", "63", 63, 63),
    ("Jan de Vries (17) zweeg.", "17", 17, 17),
    ("Een vrouw van 35 zweeg.", "35", 35, 35),
    ("Een man van 35 jaar zweeg.", "35 jaar", 35, 35),
    ("De leeftijd van zestien jaar is het minimum.", "zestien jaar", 16, 16),
    ("De gemiddelde leeftijd is 43 jaar.", "43 jaar", 43, 43),
    ("De gemiddelde leeftijd van de leden van de bond was 43 jaar.", "43 jaar", 43, 43),
    ("De leeftijd van de leden steeg naar 43 jaar.", "43 jaar", 43, 43),
    ("De leeftijd van de leden daalde tot 43 jaar.", "43 jaar", 43, 43),
    ("Vorig jaar lag de leeftijd van de leden op 43 jaar.", "43 jaar", 43, 43),
    ("De leeftijd waarop vrouwen in dit land trouwen, is 30,3 jaar.", "30,3 jaar", 30, 30),
    ("De pensioenleeftijd gaat naar 68 jaar.", "68 jaar", 68, 68),
    ("Ik was zestien.", "zestien", 16, 16),
    ("Op haar vijftiende verhuisde zij.", "vijftiende", 15, 15),
    ("Op zijn 18e verhuisde hij.", "18e", 18, 18),
    ("Zij is 25 jaar.", "25 jaar", 25, 25),
]


@pytest.mark.parametrize(("text", "quote", "youngest", "oldest"), AGES)
def test_age(text: str, quote: str, youngest: int | None, oldest: int | None, ages: Ages) -> None:
    assert ages(text) == [(quote, youngest, oldest)]


VALUES = [
    ("Kinderen jonger dan 15 jaar.", 15, "year"),
    ("De baby was negen maanden oud.", 9, "month"),
    ("De 16-minners zwegen.", 16, "year"),
    ("De twintigers zwegen.", None, None),
    ("Jongeren van 12 tot 18 jaar.", None, None),
]


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_stated_number(text: str, value: float | None, unit: str | None) -> None:
    (age,) = find_numerals(text).ages
    assert (age.value, age.unit) == (value, unit)


def test_an_age_alone_is_a_number_of_kind_age(numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert numbers("Mensen ouder dan 60 jaar zwegen.") == [("ouder dan 60 jaar", "age", 60, 61, None, "year")]


def test_two_ages(ages: Ages) -> None:
    text = "De 12-jarige zoon en de 14-jarige dochter zwegen."
    assert ages(text) == [("12-jarige", 12, 12), ("14-jarige", 14, 14)]


NO_AGES = [
    # how long something lasts
    "Hij kreeg twaalf jaar cel.",
    "Zij tekende een vijfjarig contract.",
    "Het contract loopt van 12 tot 18 maanden.",
    "De oorlog duurde 18 tot 22 jaar.",
    "Het verbod geldt tot en met 3 weken later.",
    "De straf was nog geen achttien maanden.",
    "Het leeftijdsverschil tussen de partners bedroeg 3 jaar.",
    "De leeftijd van de leden steeg in tien jaar tijd met 2 jaar.",
    "De leeftijd van de dader is onbekend, het verblijf was 3 jaar.",
    "De leeftijdsgrens gaat binnen 3 jaar omhoog.",
    "Op die leeftijd was de wachttijd 3 jaar.",
    # counts and other kinds
    "Onder de 100 doden was een Belg.",
    "Het kostte boven de 100 euro.",
    "Er kwamen nog geen 18 leden.",
    "Er waren meer dan 65 kinderen.",
    "Het huis (3 kamers) stond leeg.",
    "De jaren tachtig waren anders.",
    "Het koor van 35 zangers zweeg.",
    # not a possible age
    "Een 140-jarige boom viel om.",
    "Een 150-plusser bestaat niet.",
]


@pytest.mark.parametrize("text", NO_AGES)
def test_no_age(text: str, ages: Ages) -> None:
    assert ages(text) == []

"""Numbers and words that look like periods and are none."""

from __future__ import annotations

import pytest

from cijferspoor.periods import find_periods

NONE = [
    "Het kostte 2000 dollar en daarna 2022 euro.",
    "Er kwamen 1997 mensen en 2.019 gevallen bij.",
    "Tussen 1500 en 2000 mensen liepen mee.",
    "De prijs steeg van 1500 tot 2000.",
    "De prijs steeg van 1987 naar 2004.",
    "Er volgde een daling van 2000 banen.",
    "De ploeg telt 1900 leden.",
    "Zij is 22 jaar en kreeg na 42 jaar gelijk.",
    "Het duurde zes weken, drie opeenvolgende jaren lang.",
    "In tien jaar tijd verdubbelde het.",
    "In andere jaren tien tot twintig.",
    "Drie jaar nadat zij vertrok, kwam zij terug.",
    "Lees https://voorbeeld.nl/2019/05/bericht of documenten/2018/rapport.pdf.",
    "Het Goede Vrijdag-akkoord hield stand.",
    "Hij las het in de Volkskrant Zaterdag.",
    "Het herfstakkoord kwam er jaarlijks, dagelijks zelfs.",
    "Zij zei dat haar meisje meikersen at.",
    "De slachtoffers die jaren zwegen, kregen gelijk.",
    "Elke zaterdag staat er een kraam.",
    "Wij rijden MH2014 en de A2.",
    "Volgens artikel 1950 mag dat niet.",
    "Vandaag de dag is dat gewoon.",
    "Het bedrag wordt over twee jaar verspreid.",
    "Dat is in de laatste drie dagen van zijn leven gebeurd.",
    "Het jaar was goed en het was half acht.",
    "Dat kost hem per jaar 40 euro.",
    "In de 18e eeuw en aan het eind van de negentiende eeuw bloeide de handel.",
    "Zij voetbalt bij De Meeuwen '66 en hij bij Oranje Zwart '44.",
    "Bestel het onder nummer 2022-07 of kenmerk: 2021-03.",
    "Het rapport heet KB-2022-07.",
    "Zij wonen in Vorst (1190) en Sint-Gillis (1060).",
    "Daarna volgden er nog (1013) en (2060), de meeste gevallen (1711).",
    "Hij dronk in het jaar 300 liters.",
    "Het derde trimester is het zwaarst.",
    "De score werd 1/10-2/11.",
    "Zij telde er 2003",
    "Ze danste op K3 en kocht een kaartje.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_period(text: str) -> None:
    assert find_periods(text) == []


def test_names_of_people_are_no_months() -> None:
    assert [period.text for period in find_periods("Daar woont Mei sinds april.")] == ["sinds april"]


def test_for_a_year_is_not_before_it() -> None:
    (plan,) = find_periods("De begroting voor 2024 is rond.")
    assert (plan.text, str(plan.start_date)) == ("2024", "2024-01-01")


def test_a_term_has_a_rule_of_its_own() -> None:
    (term,) = find_periods("Binnen twee weken is er een antwoord.")
    assert term.rule == "relative.within"


def test_a_number_in_brackets_behind_a_year_is_a_count() -> None:
    found = find_periods("Dat is minder dan in 2020 (1013) en 2019 (1372).")
    assert [period.text for period in found] == ["2020", "2019"]


def test_a_comparison_of_numbers_is_no_target_year() -> None:
    assert [p.text for p in find_periods("Er kwamen er 80, tegen 2025 in mei 2019.")] == ["mei 2019"]


@pytest.mark.parametrize(
    "text",
    [
        "Het aantal steeg met 12 procent ten opzichte van 2021.",
        "Een daling van 8 procent ten opzichte van 2021.",
        "Het aantal steeg in de loop van 2021 met 12 procent.",
    ],
)
def test_a_year_beside_a_change_is_no_amount(text: str) -> None:
    (period,) = find_periods(text)
    assert period.start_date is not None
    assert period.start_date.year == 2021

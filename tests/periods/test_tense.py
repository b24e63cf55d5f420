"""Which summer, quarter or month is meant: by the tense of the sentence and by what lies near."""

from __future__ import annotations

import datetime as dt

import pytest

from cijferspoor.periods import find_periods

CASES = [
    ("2024-07-02", "Vorige zomer was het warm.", "2023-06-01", "2023-08-31"),
    ("2024-02-10", "Afgelopen winter vroor het weinig.", "2022-12-01", "2023-02-28"),
    ("2024-05-10", "Afgelopen winter vroor het weinig.", "2023-12-01", "2024-02-29"),
    ("2024-05-10", "Deze zomer rijden er minder treinen.", "2024-06-01", "2024-08-31"),
    ("2024-11-10", "Deze winter rijden er minder treinen.", "2024-12-01", "2025-02-28"),
    ("2024-02-10", "Deze winter reden er minder treinen.", "2023-12-01", "2024-02-29"),
    ("2024-05-10", "Komend voorjaar gaat het loket dicht.", "2025-03-01", "2025-05-31"),
    ("2024-06-05", "Komende zomer gaat het loket dicht.", "2024-06-01", "2024-08-31"),
    ("2024-03-20", "In het tweede kwartaal opent een filiaal.", "2024-04-01", "2024-06-30"),
    ("2024-03-20", "In het tweede kwartaal daalde de omzet.", "2023-04-01", "2023-06-30"),
    ("2024-02-08", "In het vierde kwartaal staat er winst in de boeken.", "2023-10-01", "2023-12-31"),
    ("2024-07-20", "In het tweede kwartaal daalde de omzet.", "2024-04-01", "2024-06-30"),
    ("2024-01-11", "Nieuwe cijfers volgen in februari.", "2024-02-01", "2024-02-29"),
    ("2024-01-11", "Het boek verschijnt in mei.", "2024-05-01", "2024-05-31"),
    ("2024-05-20", "Het loket is vanwege een feest dicht op 12 juni.", "2024-06-12", "2024-06-12"),
    ("2024-05-20", "Op 12 juni brak er brand uit.", "2023-06-12", "2023-06-12"),
    ("2024-05-20", "Op 12 juni regende het hard.", "2023-06-12", "2023-06-12"),
    ("2024-05-20", "In april voorspelde zij dat het zou stijgen.", "2024-04-01", "2024-04-30"),
    ("2024-05-22", "Komend weekend is het droog.", "2024-05-25", "2024-05-26"),
    ("2024-05-22", "Het afgelopen kwartaal was sterk.", "2024-01-01", "2024-03-31"),
    ("2024-05-22", "Van maandag tot en met vrijdag werd er gestaakt.", "2024-05-13", "2024-05-17"),
    ("2024-05-22", "Dit jaar tot nu toe werd er niet gestaakt.", "2024-01-01", "2024-05-22"),
    ("2024-05-22", "In het jaar tot op heden werd er niet gestaakt.", "2024-01-01", "2024-05-22"),
    ("2024-05-22", "Tussen nu en 15 november komt er een besluit.", "2024-05-22", "2024-11-15"),
    ("2024-05-22", "Volgend jaar zomer is het klaar.", "2025-06-01", "2025-08-31"),
    ("2024-05-22", "De afgelopen vijf à tien jaar groeide het.", "2014-05-22", "2024-05-22"),
    ("2024-05-22", "Binnen 2 jaar en 3 maanden is het klaar.", "2024-05-22", "2026-08-22"),
    ("2024-05-22", "De maand na de volgende is het klaar.", "2024-07-01", "2024-07-31"),
    ("2024-05-22", "In de week van 6 mei was het klaar.", "2024-05-06", "2024-05-12"),
    ("2024-05-22", "De laatste zondag van maart begint de zomertijd.", "2024-03-31", "2024-03-31"),
    ("2024-05-22", "Op de eerste maandag van de maand loeit de sirene.", "2024-05-06", "2024-05-06"),
    ("2024-05-22", "In de nacht van 31 december op 1 januari vielen er schoten.", "2023-12-31", "2024-01-01"),
    ("2024-05-22", "Op zaterdag 4 en zondag 5 mei was het vol.", "2024-05-04", "2024-05-05"),
    ("2024-05-22", "Vorige week maandag was het vol.", "2024-05-13", "2024-05-13"),
    ("2024-05-22", "Tijdens K1 was er les.", "2024-01-01", "2024-03-31"),
]


@pytest.mark.parametrize(("day", "text", "start", "end"), CASES, ids=[f"{case[0]} {case[1]}" for case in CASES])
def test_which_one(day: str, text: str, start: str, end: str) -> None:
    (found,) = find_periods(text, dt.date.fromisoformat(day))
    assert (str(found.start_date), str(found.end_date)) == (start, end)


def test_hours_ago_are_not_dated() -> None:
    (found,) = find_periods("Vijf minuten geleden ging de bel.", dt.date(2024, 5, 22))
    assert (found.text, found.start_date) == ("Vijf minuten geleden", None)


def test_a_footnote_mark_is_no_count_of_years() -> None:
    (found,) = find_periods("4 Vorig jaar kwamen er meer.", dt.date(2024, 5, 22))
    assert (found.text, str(found.start_date)) == ("Vorig jaar", "2023-01-01")

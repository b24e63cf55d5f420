"""Ages and times that cannot be."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import formula, told


@pytest.mark.parametrize(
    "text",
    [
        "Er waren twaalf meerderjarige slachtoffers jonger dan 15 jaar.",
        "Een volwassene (15) raakte gewond.",
        "Een minderjarige jongen van 19 jaar werd opgepakt.",
        "Er kwamen 30 volwassenen, van wie 12 jonger dan 15 jaar.",
    ],
)
def test_nobody_is_both(text: str) -> None:
    assert told(text) == [("impossible_age", "error")]


def test_a_part_of_a_predicate_may_be_of_all() -> None:
    text = "Ruim 40 procent is meerderjarig, van wie een op de vijf jonger is dan 15 jaar."
    assert told(text) == [("impossible_age", "note")]
    assert formula(text) == "18 and over years and 0 to 14 years"


@pytest.mark.parametrize(
    "text",
    [
        "Ruim 40 procent is minderjarig, van wie een op de vijf jonger is dan 15 jaar.",
        "Er waren twaalf minderjarige slachtoffers van 12 tot 18 jaar.",
        "Een inmiddels volwassen man, toen 15 jaar, deed aangifte.",
        "De destijds minderjarige verdachte (19) zweeg.",
        "De volwassen honden van 2 jaar zijn te koop.",
        "De slachtoffers zijn minderjarig of 18 tot 23 jaar.",
        "Volwassenen en kinderen jonger dan 12 jaar betalen niets.",
        "Volwassenen betalen 12 euro, jongeren onder de 15 jaar de helft.",
        "Er kwamen 30 kinderen, van wie 12 jonger dan 6 jaar.",
    ],
)
def test_ages_that_can_be(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In de eerste vier maanden van 2020 meldden zich 90 slachtoffers. 60 van hen meldden zich in mei 2020.",
        "Tussen 2019 en 2015 kwamen er 300 meldingen.",
        "In 2031 waren er 300 meldingen.",
    ],
)
def test_times_that_cannot_be_are_notes(text: str) -> None:
    assert told(text) == [("impossible_period", "note")]


@pytest.mark.parametrize(
    "text",
    [
        "In de eerste vier maanden van 2020 meldden zich 90 slachtoffers. 60 van hen meldden zich in maart 2020.",
        "Tussen 2015 en 2019 kwamen er 300 meldingen.",
        "In 2031 zouden er 300 meldingen moeten zijn.",
        "In 2031 wonen er 300 mensen in het dorp.",
        "In 2023 waren er 300 meldingen.",
        "Eerst in 2019 en daarna in 2015 kwamen er 300 meldingen.",
    ],
)
def test_times_that_can_be(text: str) -> None:
    assert told(text) == []


def test_without_a_date_of_publication_nothing_is_to_come() -> None:
    assert told("In 2031 waren er 300 meldingen.", None) == []

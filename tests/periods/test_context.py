"""Phrases that move a period named before to another year, and those that only point back at it."""

from __future__ import annotations

import datetime as dt

import pytest

from cijferspoor.periods import find_periods

TUESDAY = dt.date(2022, 9, 13)

MOVED = [
    (
        "In de eerste helft van dit jaar kwamen er 80 klachten, tegen 60 in dezelfde periode van vorig jaar.",
        "dezelfde periode van vorig jaar",
        ("2021-01-01", "2021-06-30"),
    ),
    (
        "Tussen mei en juli reden er 40 bussen. In dezelfde periode in 2018 waren dat er 70.",
        "dezelfde periode in 2018",
        ("2018-05-01", "2018-07-31"),
    ),
    (
        "In juni 2022 bleef het droog. In dezelfde maand een jaar eerder viel er 80 millimeter.",
        "dezelfde maand een jaar eerder",
        ("2021-06-01", "2021-06-30"),
    ),
    (
        "In het tweede kwartaal van 2022 groeide de winst, anders dan in hetzelfde kwartaal van 2020.",
        "hetzelfde kwartaal van 2020",
        ("2020-04-01", "2020-06-30"),
    ),
    (
        "Sinds 1 maart zijn er 40 bomen geveld, in dezelfde periode vorig jaar waren het er 30.",
        "dezelfde periode vorig jaar",
        ("2021-03-01", "2021-09-13"),
    ),
    (
        "In februari 2020 werden er 29 gebouwd en in de overeenkomstige periode van 2019 slechts 10.",
        "de overeenkomstige periode van 2019",
        ("2019-02-01", "2019-02-28"),
    ),
    (
        "In mei 2022 lagen er 40 boten. In heel 2021 waren het er 90. In dezelfde maand van 2021 lagen er 8.",
        "dezelfde maand van 2021",
        ("2021-05-01", "2021-05-31"),
    ),
]


@pytest.mark.parametrize(("text", "quote", "days"), MOVED, ids=[case[1] for case in MOVED])
def test_the_period_before_is_moved_to_the_year_as_one_period(text: str, quote: str, days: tuple[str, str]) -> None:
    found = find_periods(text, TUESDAY)[-1]
    assert (found.text, found.basis, found.rule) == (quote, "context", "context.moved")
    assert (str(found.start_date), str(found.end_date)) == days


def test_nothing_to_move_stays_undated() -> None:
    (found,) = find_periods("In dezelfde periode van vorig jaar was dat anders.", TUESDAY)
    assert (found.text, found.start_date) == ("dezelfde periode van vorig jaar", None)


def test_a_number_behind_it_is_no_year() -> None:
    found = find_periods("Dit jaar kwamen er 40, in dezelfde periode 2022 telefoontjes.", TUESDAY)
    assert [period.text for period in found] == ["Dit jaar", "dezelfde periode"]


def test_the_same_year_without_another_is_that_of_the_publication() -> None:
    (found,) = find_periods("De winkel ging nog hetzelfde jaar dicht.", TUESDAY)
    assert (str(found.start_date), found.basis) == ("2022-01-01", "publication")
    assert find_periods("De winkel ging nog dat jaar dicht.", TUESDAY)[0].basis is None


def test_the_same_year_with_its_number() -> None:
    (found,) = find_periods("In datzelfde jaar 1891 verhuisde hij.", TUESDAY)
    assert (found.text, str(found.start_date)) == ("datzelfde jaar 1891", "1891-01-01")


def test_the_year_before_looks_past_a_year_that_was_only_compared_with() -> None:
    text = "In 2021 kwamen er 60 bij, meer dan in 2015. Het jaar voordien waren het er 50."
    assert str(find_periods(text)[-1].start_date) == "2020-01-01"


def test_the_preceding_year_is_told_from_the_story() -> None:
    text = "In 2012 steeg het tot 1.700. Het voorgaande jaar was het minder."
    assert str(find_periods(text, TUESDAY)[-1].start_date) == "2011-01-01"


def test_a_unit_finer_than_what_was_named_is_not_guessed() -> None:
    assert find_periods("In 2021 begon hij. Een maand later stopte hij.")[-1].start_date is None


@pytest.mark.parametrize("quote", ["Twee uur later", "Tien minuten later", "Een uur eerder", "Drie kwartier daarna"])
def test_by_the_clock_is_told_but_not_dated(quote: str) -> None:
    (found,) = find_periods(f"{quote} was alles weer rustig.", TUESDAY)
    assert (found.text, found.start_date, found.basis) == (quote, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "De trein kwam twee uur later dan gepland.",
        "Zij mag een uur eerder naar huis.",
        "De wedstrijd duurde twee uur.",
    ],
)
def test_a_length_of_time_is_no_period(text: str) -> None:
    assert find_periods(text, TUESDAY) == []


SLASHED = [
    ("In het schooljaar 2018/2019 bleven er 40 zitten. In 2020/2021 waren dat er 60.", "2020-08-01", "2021-07-31"),
    ("In het collegejaar 2018/2019 en 2019/2020 kwamen er meer.", "2019-09-01", "2020-08-31"),
    # without the word, or written another way, the two are calendar years; a season is what it says
    ("In 2020/2021 bleven er 60 zitten.", "2020-01-01", "2021-12-31"),
    ("In het schooljaar 2018-2019 bleven er 40 zitten. In 2020/2021 bleef er een.", "2020-01-01", "2021-12-31"),
    ("In het schooljaar 2018/2019 kwam hij. Het seizoen 2020/2021 was zijn beste.", "2020-01-01", "2021-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), SLASHED, ids=[case[0] for case in SLASHED])
def test_years_with_a_slash_are_school_years_where_the_article_wrote_them_so(text: str, first: str, last: str) -> None:
    found = find_periods(text)[-1]
    assert (str(found.start_date), str(found.end_date), found.basis) == (first, last, "explicit")

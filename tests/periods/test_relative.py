"""Periods that count from the publication date, and those that point back in the article."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from cijferspoor.periods import find_periods
from cijferspoor.records import DateRange

WEDNESDAY = dt.date(2019, 5, 15)

CASES = [
    ("Vorig jaar waren het er 60.", "Vorig jaar", "2018-01-01", "2018-12-31"),
    ("Afgelopen jaar waren het er 60.", "Afgelopen jaar", "2018-01-01", "2018-12-31"),
    ("Het afgelopen jaar waren het er 60.", "Het afgelopen jaar", "2018-05-15", "2019-05-15"),
    ("Dit jaar zijn het er 70.", "Dit jaar", "2019-01-01", "2019-12-31"),
    ("In de afgelopen tien jaar daalde het.", "de afgelopen tien jaar", "2009-05-15", "2019-05-15"),
    ("De komende drie maanden is het dicht.", "De komende drie maanden", "2019-05-16", "2019-08-15"),
    ("Vorige maand viel het mee.", "Vorige maand", "2019-04-01", "2019-04-30"),
    ("Vier weken geleden begon het.", "Vier weken geleden", "2019-04-15", "2019-04-21"),
    ("Bijna twintig jaar geleden begon het.", "Bijna twintig jaar geleden", "1999-01-01", "1999-12-31"),
    ("Twee tot drie jaar geleden begon het.", "Twee tot drie jaar geleden", "2016-01-01", "2017-12-31"),
    ("Over twee weken is de uitslag er.", "Over twee weken", "2019-05-27", "2019-06-02"),
    ("Gistermiddag was het raak.", "Gistermiddag", "2019-05-14", "2019-05-14"),
    ("Zaterdag was het raak.", "Zaterdag", "2019-05-11", "2019-05-11"),
    ("Zaterdag zal het raak zijn.", "Zaterdag", "2019-05-18", "2019-05-18"),
    ("Het gebeurde vrijdagavond.", "vrijdagavond", "2019-05-10", "2019-05-10"),
    ("Afgelopen weekend was het vol.", "Afgelopen weekend", "2019-05-11", "2019-05-12"),
    ("Komend jaar wordt het beter.", "Komend jaar", "2020-01-01", "2020-12-31"),
    (
        "De laatste twee maanden van dit jaar.",
        "De laatste twee maanden van dit jaar",
        "2019-11-01",
        "2019-12-31",
    ),
    ("Begin april ging het mis.", "Begin april", "2019-04-01", "2019-04-30"),
    ("In oktober ging het mis.", "oktober", "2018-10-01", "2018-10-31"),
    ("In oktober zal het beter gaan.", "oktober", "2019-10-01", "2019-10-31"),
    ("Sinds januari is het raak.", "Sinds januari", "2019-01-01", None),
    ("Van nov tot maart was het koud.", "Van nov tot maart", "2018-11-01", "2019-02-28"),
    ("In juni vorig jaar was het droog.", "juni vorig jaar", "2018-06-01", "2018-06-30"),
    ("Het was vorig jaar in juni droog.", "vorig jaar in juni", "2018-06-01", "2018-06-30"),
    ("Het was vorig jaar in Delft droog.", "vorig jaar", "2018-01-01", "2018-12-31"),
    ("Afgelopen kwartaal ging het goed.", "Afgelopen kwartaal", "2019-01-01", "2019-03-31"),
    ("De voorgaande 12 maanden waren zwaar.", "De voorgaande 12 maanden", "2018-05-15", "2019-05-15"),
    ("Eerder dit jaar bleek dat al.", "Eerder dit jaar", "2019-01-01", "2019-05-15"),
]


@pytest.mark.parametrize(("text", "quote", "start", "end"), CASES, ids=[case[1] for case in CASES])
def test_with_a_publication_date(text: str, quote: str, start: str, end: str | None) -> None:
    (period,) = find_periods(text, WEDNESDAY)
    assert (period.text, period.basis) == (quote, "publication")
    assert [str(day) if day else None for day in (period.start_date, period.end_date)] == [start, end]


@pytest.mark.parametrize(("text", "quote"), [(case[0], case[1]) for case in CASES])
def test_without_one_the_words_are_kept_undated(text: str, quote: str) -> None:
    (period,) = find_periods(text)
    assert (period.text, period.start_date, period.end_date, period.basis) == (quote, None, None, None)


def test_a_month_as_reference_dates_years_and_not_days() -> None:
    month = DateRange.month(2021, 9)
    year, window, day = find_periods("Vorig jaar, de afgelopen twee jaar en gisteren.", month)
    assert str(year.start_date) == "2020-01-01"
    assert (str(window.start_date), str(window.end_date)) == ("2019-09-01", "2021-09-30")
    assert day.start_date is None


def test_a_year_as_reference_does_not_place_a_month() -> None:
    last, month = find_periods("Vorig jaar was het druk. In november niet.", DateRange.year(2021))
    assert (str(last.end_date), month.start_date) == ("2020-12-31", None)


def dated(text: str, reference: dt.date | None = None) -> list[tuple[str, str, str, str | None]]:
    return [(p.text, str(p.start_date), str(p.end_date), p.basis) for p in find_periods(text, reference)]


def test_pointing_back_to_a_year() -> None:
    found = dated("In 2011 waren het er 40. Een jaar eerder 30. Dat jaar sloot de fabriek.")
    assert found[1:] == [
        ("Een jaar eerder", "2010-01-01", "2010-12-31", "context"),
        ("Dat jaar", "2010-01-01", "2010-12-31", "context"),
    ]


def test_that_year_is_not_the_stretch_told_from_it() -> None:
    found = dated("In 2011 waren het er 40, in de vijf jaar daarvoor 30. Datzelfde jaar sloot de fabriek.")
    assert found[-1] == ("Datzelfde jaar", "2011-01-01", "2011-12-31", "context")


def test_pointing_back_to_a_stretch() -> None:
    text = "Er zijn cijfers over de eerste vijf maanden van dit jaar. In die periode daalde het."
    assert dated(text, WEDNESDAY)[1] == ("die periode", "2019-01-01", "2019-05-31", "context")


def test_the_years_before() -> None:
    assert dated("In 2011 steeg het, in de vier jaar ervoor niet.")[1][1:3] == ("2007-01-01", "2010-12-31")


def test_an_undated_period_hides_the_ones_before_it() -> None:
    assert dated("In 2011 was het stil. Vorig jaar niet. Een jaar eerder wel.")[2][1:] == (
        "None",
        "None",
        None,
    )


def test_a_month_takes_the_year_of_its_sentence() -> None:
    assert dated("In 2011 was het stil, behalve in maart.")[1] == (
        "maart",
        "2011-03-01",
        "2011-03-31",
        "context",
    )


def test_a_month_takes_the_year_it_was_named_with() -> None:
    assert dated("Het congres is in juni 2012. Wie in juni komt, betaalt meer.")[1][1] == "2012-06-01"


def test_no_phrase_crosses_a_sentence() -> None:
    text = "Dat was in 2011 en 2012 zo"
    cut = text.index(" en")
    assert next(p.text for p in find_periods(text, sentences=[(0, cut), (cut, len(text))])) == "2011"
    assert [p.text for p in find_periods(text)] == ["2011 en 2012"]


def test_order_and_offsets() -> None:
    text = "Vorig jaar, in 2015 én op 3 mei 2016; sinds één jaar eerder. Zaterdag ook, in de jaren ’60."
    found = find_periods(text, WEDNESDAY)
    assert len(found) >= 5
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))

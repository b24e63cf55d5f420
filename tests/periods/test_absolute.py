"""Periods whose year the text gives."""

from __future__ import annotations

import pytest

from cijferspoor.periods import find_periods
from cijferspoor.periods.dates import easter

CASES = [
    ("In 2017 kwamen er 34 meldingen binnen.", "2017", "2017-01-01", "2017-12-31"),
    ("Over de jaren 2011-2014 is niets bekend.", "2011-2014", "2011-01-01", "2014-12-31"),
    ("De cijfers van 2016/2017 zijn er nog niet.", "2016/2017", "2016-01-01", "2017-12-31"),
    ("Tussen 2003 en 2009 verdwenen de meeste banen.", "Tussen 2003 en 2009", "2003-01-01", "2009-12-31"),
    ("Zij was van 2005 tot en met 2011 wethouder.", "van 2005 tot en met 2011", "2005-01-01", "2011-12-31"),
    ("Zij was van 2005 tot 2011 wethouder.", "van 2005 tot 2011", "2005-01-01", "2011-12-31"),
    ("In 2006 en 2007 lag het hoger.", "2006 en 2007", "2006-01-01", "2007-12-31"),
    ("In maart en april 2018 was het stil.", "maart en april 2018", "2018-03-01", "2018-04-30"),
    ("Dat was in november 2004.", "november 2004", "2004-11-01", "2004-11-30"),
    ("Op 3 oktober 1998 ging het mis.", "3 oktober 1998", "1998-10-03", "1998-10-03"),
    ("Op zondag 7 mei 2006 werd er gestemd.", "zondag 7 mei 2006", "2006-05-07", "2006-05-07"),
    ("Datum: 14-09-2015.", "14-09-2015", "2015-09-14", "2015-09-14"),
    ("Stand op 2015-09-14 vastgesteld.", "2015-09-14", "2015-09-14", "2015-09-14"),
    ("Q2 2016 viel tegen.", "Q2 2016", "2016-04-01", "2016-06-30"),
    (
        "In het vierde kwartaal van 2012 daalde het.",
        "het vierde kwartaal van 2012",
        "2012-10-01",
        "2012-12-31",
    ),
    ("In de tweede helft van 2013 steeg het.", "de tweede helft van 2013", "2013-07-01", "2013-12-31"),
    ("Het was in de zomer van 2008 droog.", "de zomer van 2008", "2008-06-01", "2008-08-31"),
    ("In de winter van 2009/2010 vroor het.", "de winter van 2009/2010", "2009-12-01", "2010-02-28"),
    ("In de jaren tachtig was dat anders.", "de jaren tachtig", "1980-01-01", "1989-12-31"),
    ("Eind jaren '70 kwam de ommekeer.", "Eind jaren '70", "1970-01-01", "1979-12-31"),
    ("In de jaren vijftig en zestig groeide het.", "de jaren vijftig en zestig", "1950-01-01", "1969-12-31"),
    ("In het schooljaar 2015/2016 telde men 40.", "het schooljaar 2015/2016", "2015-08-01", "2016-07-31"),
    ("Op Goede Vrijdag 2002 bleef het rustig.", "Goede Vrijdag 2002", "2002-03-29", "2002-03-29"),
    ("Sinds 2014 is dat verboden.", "Sinds 2014", "2014-01-01", None),
    ("Voor 1954 was er geen bad.", "Voor 1954", None, "1953-12-31"),
    ("Na 2011 werd het minder.", "Na 2011", "2012-01-01", None),
    ("Het geldt per 1 april 2003 voor iedereen.", "per 1 april 2003", "2003-04-01", None),
    ("Eind 2012 waren dat er meer.", "Eind 2012", "2012-01-01", "2012-12-31"),
    ("De wet bleef tot eind 2012 van kracht.", "tot eind 2012", None, "2012-12-31"),
    ("Dat duurde van nov 2015 tot feb 2016.", "van nov 2015 tot feb 2016", "2015-11-01", "2016-01-31"),
    (
        "De eerste drie maanden van 2011 waren zwaar.",
        "De eerste drie maanden van 2011",
        "2011-01-01",
        "2011-03-31",
    ),
    (
        "Zij vertrok in negentienhonderd achtenzeventig.",
        "negentienhonderd achtenzeventig",
        "1978-01-01",
        "1978-12-31",
    ),
    ("Het boek (1987) werd vertaald.", "1987", "1987-01-01", "1987-12-31"),
    ("Het zijn er 40 minder tegenover 2021.", "2021", "2021-01-01", "2021-12-31"),
    ("Dat is een kwart meer t.o.v. 2017.", "2017", "2017-01-01", "2017-12-31"),
    ("Tegen 2035 moet de uitstoot gehalveerd zijn.", "Tegen 2035", "2035-01-01", "2035-12-31"),
    ("Dat moet uiterlijk 2031 geregeld zijn.", "uiterlijk 2031", None, "2031-12-31"),
    ("Ook 2017 was een droog jaar.", "2017", "2017-01-01", "2017-12-31"),
    ("Tekort aan huizen 2019: 300", "2019", "2019-01-01", "2019-12-31"),
    ("Meldingen hulplijn 2019", "2019", "2019-01-01", "2019-12-31"),
    ("Het dorp werd in 1840 opgeheven.", "1840", "1840-01-01", "1840-12-31"),
    ("De opstand van het jaar 247 mislukte.", "het jaar 247", "0247-01-01", "0247-12-31"),
    ("Dat geldt 3/12-5/1/2020 niet.", "3/12-5/1/2020", "2019-12-03", "2020-01-05"),
    ("In de zomer en herfst van 2021 was het nat.", "de zomer en herfst van 2021", "2021-06-01", "2021-11-30"),
    ("De eerste jaarhelft van 2018 was nat.", "De eerste jaarhelft van 2018", "2018-01-01", "2018-06-30"),
    ("Het derde trimester van 2018 was nat.", "Het derde trimester van 2018", "2018-07-01", "2018-09-30"),
    ("In de oudejaarsnacht van 2019 was het nat.", "de oudejaarsnacht van 2019", "2019-12-31", "2019-12-31"),
    ("De laatste vrijdag van 2020 was nat.", "De laatste vrijdag van 2020", "2020-12-25", "2020-12-25"),
    ("In diezelfde zomer van 2019 was het nat.", "diezelfde zomer van 2019", "2019-06-01", "2019-08-31"),
    ("Tijdens het WK '74 was het nat.", "'74", "1974-01-01", "1974-12-31"),
]


@pytest.mark.parametrize(("text", "quote", "start", "end"), CASES, ids=[case[1] for case in CASES])
def test_explicit(text: str, quote: str, start: str | None, end: str | None) -> None:
    (period,) = find_periods(text)
    assert (period.text, period.basis) == (quote, "explicit")
    assert text[period.start : period.end] == quote
    assert [str(day) if day else None for day in (period.start_date, period.end_date)] == [start, end]


def test_years_apart_stay_apart() -> None:
    found = find_periods("In 2006, 2010 en 2014 werd er gestemd.")
    assert [period.text for period in found] == ["2006", "2010", "2014"]


@pytest.mark.parametrize(
    ("year", "day"), [(1954, "04-18"), (1981, "04-19"), (2000, "04-23"), (2008, "03-23"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert str(easter(year)) == f"{year}-{day}"


def test_impossible_dates_are_found_but_undated() -> None:
    (period,) = find_periods("Dat gebeurde op 31 februari 2011.")
    assert (period.start_date, period.basis) == (None, None)


def test_months_of_a_list_share_the_year_at_its_end() -> None:
    found = find_periods("In maart, juni en september 2019 werd er gemeten.")
    assert [str(period.start_date) for period in found] == ["2019-03-01", "2019-06-01", "2019-09-01"]


def test_november_before_february_lies_a_year_earlier() -> None:
    found = find_periods("In november en in februari 2021 werd er gemeten.")
    assert [str(period.start_date) for period in found] == ["2020-11-01", "2021-02-01"]

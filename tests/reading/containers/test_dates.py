"""Publication dates in a column."""

from __future__ import annotations

import datetime as dt

import pytest

from cijferspoor.reading.containers.dates import corpus_date

CET = dt.timezone(dt.timedelta(hours=1))


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2020", "2020"),
        ("2020-05", "2020-05"),
        (" 2020-05-14 ", "2020-05-14"),
        ("2020/05/14", "2020-05-14"),
        ("2020-05-14 10:30", "2020-05-14"),
        ("2020-05-14T10:30:00.123456", "2020-05-14"),
        ("2020-05-14T22:30:00Z", "2020-05-15"),  # half past midnight in Amsterdam
        ("2020-01-14 23:30:00 UTC", "2020-01-15"),
        ("2020-01-14T22:30:00+00:00", "2020-01-14"),
        ("2020-05-14T23:30:00+02:00", "2020-05-14"),
        ("14-05-2020", "2020-05-14"),
        ("14/5/2020", "2020-05-14"),
        ("14.05.2020 10:30", "2020-05-14"),
        ("14 mei 2020", "2020-05-14"),
        ("Donderdag 14 mei 2020, 10:24 uur", "2020-05-14"),
        ("1 mrt. 2020", "2020-03-01"),
        ("mei 2020", "2020-05"),
        ("20200514", "2020-05-14"),
        ("Thu, 14 May 2020 22:30:00 +0000", "2020-05-15"),
        ("1589452200", "2020-05-14"),
        (2020, "2020"),
        (2020.0, "2020"),
        (20200514, "2020-05-14"),
        (1589452200, "2020-05-14"),
        (1589452200.5, "2020-05-14"),
        (1589452200000, "2020-05-14"),
        (dt.date(2020, 5, 14), "2020-05-14"),
        (dt.datetime(2020, 5, 14, 23, 30), "2020-05-14"),
        (dt.datetime(2020, 5, 14, 22, 30, tzinfo=dt.timezone.utc), "2020-05-15"),
        (dt.datetime(2020, 5, 14, 23, 30, tzinfo=CET), "2020-05-14"),
        (None, None),
        ("", None),
        ("  ", None),
        (float("nan"), None),
    ],
)
def test_dates(value: object, date: str | None) -> None:
    assert corpus_date(value) == date


@pytest.mark.parametrize(
    "value",
    [
        "gisteren", "14-05-20", "05/14/2020", "31-02-2020", "2020-02-30", "2020-13", "20201345", "202005", "5", 5, 0,
        -1, 12345678901234567890, float("inf"), 631151999, 99, True, [2020], {"$date": 5}, "0001-01-01", "9999-12-31",
        dt.date(1, 1, 1), "2020-05-14T25:00:00Z", "30 februari 2020", "2020-05-14 en later", "14 mei", "Q1 2020",
        "Thu, 99 May 2020 22:30:00 +0000",
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_guessed(value: object) -> None:
    with pytest.raises(ValueError):
        corpus_date(value)

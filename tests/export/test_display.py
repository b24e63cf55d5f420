"""Values, ages and periods as the table shows them."""

from __future__ import annotations

from typing import Any

import pytest

from cijferspoor.export.display import BREAK, age_text, number, period_text, value_text
from cijferspoor.records import Age, PeriodSpan

UP, DOWN = {"direction": "up"}, {"direction": "down"}
YEARLY = {"value": 1, "unit": "year", "text": "per jaar"}
PER_100_000 = {"value": 100_000, "unit": "inwoner", "text": "per 100.000 inwoners"}


def spaced(text: str) -> str:
    """With plain spaces, for reading in a test."""
    return text.replace("\u00a0", " ").replace(BREAK, "")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (999, "999"),
        (1300, "1 300"),
        (1_300_000, "1 300 000"),
        (5.4, "5.4"),
        (24.125, "24.125"),
        (1234.5, "1 234.5"),
        (-3, "-3"),
        (0.00042, "0.00042"),
        (100 / 3, "33.3333"),
    ],
)
def test_a_number_is_grouped_and_loses_no_stated_digit(value: float, shown: str) -> None:
    assert spaced(number(value)) == shown


def test_no_space_in_a_number_can_be_broken_at() -> None:
    assert " " not in number(1_300_000)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"kind": "share", "value": 40, "unit": "percent"}, "40 %"),
        ({"kind": "count", "low": 25, "high": 30}, "25–30"),
        ({"kind": "share", "value": 60, "unit": "percent", "hedge": "more_than"}, "> 60 %"),
        ({"kind": "count", "low": 200}, "≥ 200"),
        ({"kind": "count", "high": 12}, "≤ 12"),
        ({"kind": "count", "value": 300, "hedge": "about", "low": 290, "high": 310}, "~ 300"),
        ({"kind": "count", "value": 100, "hedge": "just_over"}, "≳ 100"),
        ({"kind": "count", "value": 100, "hedge": "just_under"}, "≲ 100"),
        ({"kind": "count", "value": 100, "hedge": "at_least"}, "≥ 100"),
        ({"kind": "count", "value": 100, "hedge": "at_most"}, "≤ 100"),
        ({"kind": "count", "value": 100, "hedge": "less_than"}, "< 100"),
        ({"kind": "money", "value": 1_300_000, "unit": "EUR"}, "€ 1 300 000"),
        ({"kind": "money", "value": 5, "unit": "CHF"}, "CHF 5"),
        ({"kind": "money", "low": 2, "high": 3, "unit": "EUR"}, "€ 2–3"),
        ({"kind": "share", "value": 100 / 3, "unit": "percent", "fraction": (1, 3)}, "33.3 %"),
        ({"kind": "duration", "value": 1, "unit": "year"}, "1 year"),
        ({"kind": "duration", "value": 18, "unit": "month"}, "18 months"),
        ({"kind": "measure", "value": 1.5, "unit": "m"}, "1.5 m"),
        ({"kind": "multiple", "value": 5, "hedge": "just_over"}, "× ≳ 5"),
        ({"kind": "change", "value": 12, "unit": "percent", "change": UP}, "+12 %"),
        ({"kind": "change", "value": 2, "unit": "percentage_point", "change": DOWN}, "−2 pp"),
        ({"kind": "share", "value": 25, "unit": "percent", "change": DOWN}, "25 % ↓"),
        ({"kind": "count", "value": 1300, "per": YEARLY}, "1 300 per year"),
        ({"kind": "count", "value": 24, "per": PER_100_000}, "24 per 100 000 inwoner"),
        ({"kind": "count", "value": 3, "statistic": "mean"}, "mean 3"),
        ({"kind": "count", "value": 3, "statistic": "total"}, "3"),
        ({"kind": "period"}, ""),
        ({"kind": "age", "high": 14, "unit": "year"}, "≤ 14 years"),
    ],
)  # fmt: skip
def test_value(make: Any, fields: dict[str, Any], shown: str) -> None:
    if "hedge" in fields:
        fields = fields | {"hedge": {"word": "x", "meaning": fields["hedge"]}}
    assert spaced(value_text(make(**fields))) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (None, 14, "≤ 14"),
        (16, 17, "16–17"),
        (65, None, "≥ 65"),
        (11, 11, "11"),
        (None, None, ""),
        (0, 0, "0"),
    ],
)
def test_age(low: int | None, high: int | None, shown: str) -> None:
    assert spaced(age_text(Age(min=low, max=high, text="x", start=0, end=1))) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2019-01-01", "2019-12-31", "2019"),
        ("2019-01-01", "2022-12-31", "2019–2022"),
        ("2020-03-01", "2020-03-31", "2020-03"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2019-02-01", "2019-02-27", "2019-02-01–2019-02-27"),
        ("2020-03-01", "2020-04-30", "2020-03–2020-04"),
        ("2020-01-01", "2020-04-30", "2020-01–2020-04"),
        ("2018-10-18", "2018-10-18", "2018-10-18"),
        ("2018-10-18", "2018-10-20", "2018-10-18–2018-10-20"),
        ("2016-01-01", None, "since 2016"),
        ("2016-07-01", None, "since 2016-07"),
        ("2016-07-02", None, "since 2016-07-02"),
        (None, "1862-12-31", "until 1862"),
        (None, "1862-11-30", "until 1862-11"),
        (None, "1862-11-29", "until 1862-11-29"),
        (None, None, "“vorig jaar”"),
    ],
)
def test_period(first: str | None, last: str | None, shown: str) -> None:
    words = "vorig jaar"
    span = PeriodSpan(text=words, start_date=first, end_date=last, basis=None, start=0, end=len(words))  # type: ignore[arg-type]
    assert spaced(period_text(span)) == shown


def test_nothing_is_shown_for_what_is_not_there() -> None:
    assert (age_text(None), period_text(None)) == ("", "")

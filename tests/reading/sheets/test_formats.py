"""A number shows as its format says, in Dutch, with its sign."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cijferspoor.reading.sheets.formats import number_of, shown_number
from cijferspoor.reading.sheets.moments import is_moment, shown_moment


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("0.27", "0%", "27%"),
        ("0.27000000000000002", "0.0%", "27,0%"),
        ("0.125", "0%", "13%"),
        ("1234.5", "#,##0", "1.235"),
        ("1234567.891", "#,##0.00", "1.234.567,89"),
        ("12.5", "General", "12,5"),
        ("0.1", "General", "0,1"),
        ("0.30000000000000004", "General", "0,3"),
        ("0.333333333333333", "General", "0,3333333333"),
        ("2019", "General", "2019"),
        ("1e6", "General", "1000000"),
        ("12", "0.0#", "12,0"),
        ("12.345", "0.0#", "12,35"),
        ("5", "000", "005"),
        ("1234567", "#,##0,", "1.235"),
        ("12500", '0.0," duizend"', "12,5 duizend"),
        ("12", '0" kg"', "12 kg"),
        ("1200", "[$€-413] #,##0", "€ 1.200"),
        ("1200.5", '_ "€" * #,##0.00_ ;_ "€" * \\-#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ', "€ 1.200,50"),
        ("-1200.5", '_ "€" * #,##0.00_ ;_ "€" * \\-#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ', "€ -1.200,50"),
        ("0", '_ "€" * #,##0.00_ ;_ "€" * \\-#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ', "€ -"),
        ("-12", "#,##0_);(#,##0)", "-12"),
        ("-12", "0;[Red]0", "-12"),
        ("-0.4", "0", "0"),
        ("0", "0;-0;", ""),
        ("12", ";;;", ""),
        ("12", "[>100]0.0;0", "12"),
        ("0.5", "# ?/?", "0,5"),
        ("0", "0.0%", "0,0%"),
    ],
)
def test_a_number_shows_as_in_the_sheet(value: str, code: str, shown: str) -> None:
    assert shown_number(Decimal(value), code) == shown


def test_a_year_has_no_point() -> None:
    assert shown_number(Decimal(2019), "#,##0", grouped=False) == "2019"


@pytest.mark.parametrize("value", ["1e300", "-1e300", "1e-300", "123456789012345678901234567890123456"])
@pytest.mark.parametrize("code", ["General", "#,##0.00", "0%", "0" * 200 + "." + "0" * 200, "#,,,,,,,,,"])
def test_no_number_is_too_large(value: str, code: str) -> None:
    assert len(shown_number(Decimal(value), code)) < 700


@pytest.mark.parametrize("value", ["nan", "inf", "x", "", "1e999999"])
def test_what_is_no_number(value: str) -> None:
    assert number_of(value) is None


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("43965", "dd-mm-yyyy", "2020-05-14"),
        ("43965", "d mmmm yyyy", "2020-05-14"),
        ("43965", "mmm-yy", "mei 2020"),
        ("43965", "yyyy", "2020"),
        ("43965", "d mmm", "14 mei"),
        ("43965.5", "dd-mm-yyyy hh:mm", "2020-05-14 12:00"),
        ("43965", "dd-mm-yyyy hh:mm", "2020-05-14"),
        ("0.5", "h:mm", "12:00"),
        ("1.5", "[h]:mm", "36:00"),
        ("1", "dd-mm-yyyy", "1900-01-01"),
        ("61", "dd-mm-yyyy", "1900-03-01"),
    ],
)
def test_a_date_is_as_precise_as_its_format(value: str, code: str, shown: str) -> None:
    assert is_moment(code)
    assert shown_moment(Decimal(value), code, from_1904=False) == shown


def test_days_that_begin_in_1904() -> None:
    assert shown_moment(Decimal(42503), "yyyy-mm-dd", from_1904=True) == "2020-05-14"


@pytest.mark.parametrize("value", ["-1", "3000000", "60"])
def test_what_is_no_date(value: str) -> None:
    assert shown_moment(Decimal(value), "yyyy-mm-dd", from_1904=False) is None


@pytest.mark.parametrize("code", ["General", "0", "#,##0.00", '0" dagen"', "[Red]0", "@", "0.0%", '"dag" 0'])
def test_formats_of_numbers_are_no_dates(code: str) -> None:
    assert not is_moment(code)

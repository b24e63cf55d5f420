"""Changes, multiples, and values that something rose or fell to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor import extract_text
from cijferspoor.numerals import Number

Only = Callable[[str], Number]

CHANGES = [
    ("De steun steeg met 12 procent.", "12 procent", 12, "percent", "up"),
    ("De steun is met 12% gestegen.", "12%", 12, "percent", "up"),
    ("De steun daalde met 12 procent.", "12 procent", 12, "percent", "down"),
    ("De steun nam met 12 procent toe.", "12 procent", 12, "percent", "up"),
    ("De steun nam met 12 procent af.", "12 procent", 12, "percent", "down"),
    ("De steun is met ruim 12 procent toegenomen.", "ruim 12 procent", 12, "percent", "up"),
    ("De steun daalde met een vijfde.", "een vijfde", 20, "percent", "down"),
    ("De steun was bijna de helft meer.", "bijna de helft", 50, "percent", "up"),
    ("De steun lag een kwart lager.", "een kwart", 25, "percent", "down"),
    ("De steun lag 12 procent hoger.", "12 procent", 12, "percent", "up"),
    ("De steun lag 2 procentpunt lager.", "2 procentpunt", 2, "percentage_point", "down"),
    ("De steun groeide 2 procentpunten.", "2 procentpunten", 2, "percentage_point", "up"),
    ("Het was een stijging van 3 procent.", "3 procent", 3, "percent", "up"),
    ("Het was een daling van 3 procent.", "3 procent", 3, "percent", "down"),
    ("De omzet kromp 4 procent.", "4 procent", 4, "percent", "down"),
    ("De huur ging met 50 euro omhoog.", "50 euro", 50, "EUR", "up"),
    ("De huur is 50 euro hoger.", "50 euro", 50, "EUR", "up"),
    ("Het koor telt 4 leden minder.", "4", 4, None, "down"),
    ("Het koor kreeg er 4 minder dan vorig jaar.", "4", 4, None, "down"),
    ("Na een daling nam de steun met 12 procent toe.", "12 procent", 12, "percent", "up"),
    ("De steun nam met 12 procent toe, terwijl de omzet kromp.", "12 procent", 12, "percent", "up"),
    ("De steun nam met 12 procent toe terwijl de omzet kromp.", "12 procent", 12, "percent", "up"),
    ("De stijging van de huur nam met 12 procent af.", "12 procent", 12, "percent", "down"),
    ("De huren stegen, de lonen namen met 12 procent af.", "12 procent", 12, "percent", "down"),
    ("De steun liep terug met 12 procent en de omzet groeide.", "12 procent", 12, "percent", "down"),
    ("De steun daalde, na een stijging in de winter, met 12 procent.", "12 procent", 12, "percent", "down"),
    ("+5% over het hele seizoen.", "+5%", 5, "percent", "up"),
    ("Het was een +31 % in de winter.", "+31 %", 31, "percent", "up"),
]


@pytest.mark.parametrize(("text", "quote", "value", "unit", "direction"), CHANGES)
def test_change(text: str, quote: str, value: float, unit: str | None, direction: str, only: Only) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.kind, found.unit) == (quote, "change", unit)
    assert found.value == pytest.approx(value)
    assert found.change is not None
    assert (found.change.direction, found.change.from_, found.change.to) == (direction, None, None)


NO_CHANGES = [
    ("Met 12 leden trok het koor door de stad.", "count"),
    ("Het koor bestaat voor 12 procent uit tenoren.", "share"),
    ("Meer dan 12 procent zweeg.", "share"),
    ("Zij betaalde met 50 euro.", "money"),
    ("Twee grotere steden deden mee.", "count"),
    ("Minder dan 4 leden kwamen.", "count"),
    ("Het koor zong met drie leden voor de koning.", "count"),
]


@pytest.mark.parametrize(("text", "kind"), NO_CHANGES)
def test_kind_beside_words_of_change(text: str, kind: str, only: Only) -> None:
    assert only(text).kind == kind


FROM_TO = [
    ("Het ging van 25% naar 8%.", [("25%", 25), ("8%", 8)], "share", ("down", 25, 8)),
    ("Het steeg van 25 naar 30 procent.", [("25", 25), ("30 procent", 30)], "share", ("up", 25, 30)),
    ("Het liep op van 716 naar 1.222.", [("716", 716), ("1.222", 1222)], "count", ("up", 716, 1222)),
    ("Het steeg van 40 euro naar 55 euro.", [("40 euro", 40), ("55 euro", 55)], "money", ("up", 40, 55)),
]


@pytest.mark.parametrize(("text", "expected", "kind", "change"), FROM_TO)
def test_from_one_value_to_another(
    text: str, expected: list[tuple[str, float]], kind: str, change: tuple[str, float, float]
) -> None:
    figures = extract_text(text).figures
    assert [(f.quote, f.value) for f in figures] == expected
    assert {f.kind for f in figures} == {kind}
    assert {(f.change.direction, f.change.from_, f.change.to) for f in figures if f.change} == {change}


def test_from_to_with_years_between() -> None:
    text = "Het aandeel daalde van 25% in 2015 naar 8% in 2019."
    shares = [f for f in extract_text(text).figures if f.kind == "share"]
    assert [(f.quote, f.value) for f in shares] == [("25%", 25), ("8%", 8)]
    assert [f.change.model_dump(by_alias=True) for f in shares if f.change] == [
        {"direction": "down", "from": 25.0, "to": 8.0}
    ] * 2
    years = [(f.period.start_date, f.period.end_date) for f in shares if f.period]
    assert [(str(start), str(end)) for start, end in years] == [
        ("2015-01-01", "2015-12-31"),
        ("2019-01-01", "2019-12-31"),
    ]


ARRIVED = [
    ("Het aantal steeg naar 716.", 716, "up"),
    ("Het aantal is gedaald tot 8 procent.", 8, "down"),
    ("De prijs zakte naar 40 euro.", 40, "down"),
]


@pytest.mark.parametrize(("text", "value", "direction"), ARRIVED)
def test_the_value_it_led_to(text: str, value: float, direction: str, only: Only) -> None:
    found = only(text)
    assert found.value == value
    assert found.kind != "change"
    assert found.change is not None
    assert (found.change.direction, found.change.from_, found.change.to) == (direction, None, value)


MULTIPLES = [
    ("De kans is vijf keer zo groot.", "vijf keer zo groot", 5, "up"),
    ("Het gebeurt ruim vijf keer zo vaak.", "ruim vijf keer zo vaak", 5, "up"),
    ("Er kwam drie keer zoveel post.", "drie keer zoveel", 3, "up"),
    ("Er kwam drie keer meer post.", "drie keer meer", 3, "up"),
    ("Er kwam 2,5 keer meer post.", "2,5 keer meer", 2.5, "up"),
    ("Er kwam twee keer minder post.", "twee keer minder", 2, "down"),
    ("De prijs is verdubbeld.", "verdubbeld", 2, "up"),
    ("De prijs is bijna verdubbeld.", "bijna verdubbeld", 2, "up"),
    ("De prijs verdrievoudigde.", "verdrievoudigde", 3, "up"),
    ("Een verdubbeling van de prijs.", "verdubbeling", 2, "up"),
    ("De prijs is gehalveerd.", "gehalveerd", 0.5, "down"),
    ("De prijs halveerde.", "halveerde", 0.5, "down"),
    ("Een halvering van de prijs.", "halvering", 0.5, "down"),
    ("Het dubbele van de prijs.", "dubbele", 2, "up"),
    ("Er kwam dubbel zoveel post.", "dubbel", 2, "up"),
]


@pytest.mark.parametrize(("text", "quote", "value", "direction"), MULTIPLES)
def test_multiple(text: str, quote: str, value: float, direction: str, only: Only) -> None:
    found = only(text)
    assert (quote in text[found.start : found.end], found.kind, found.value) == (True, "multiple", value)
    assert found.change is not None
    assert found.change.direction == direction


TIMES = ["Hij ging vier keer naar zee.", "Zij belde tweemaal aan.", "Drie maal klonk de bel."]


@pytest.mark.parametrize("text", TIMES)
def test_times_are_a_count(text: str, only: Only) -> None:
    assert (only(text).kind, only(text).change) == ("count", None)


NO_MULTIPLES = [
    "Een dubbele deur gaf toegang.",
    "Zij speelde in het dubbelspel.",
    "Deze keer meer dan ooit.",
    "De halve finale was spannend.",
    "Hij at een maaltijd zo groot als een huis.",
]


@pytest.mark.parametrize("text", NO_MULTIPLES)
def test_no_multiple(text: str, numbers: Callable[[str], list[tuple[object, ...]]]) -> None:
    assert [row for row in numbers(text) if row[1] == "multiple"] == []

"""The times that two figures are about."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.times import apart, compare_periods, own_time
from cijferspoor.records import Figure
from tests.checking.against.telling import figures


def theft(when: str, published: str | None = None) -> Figure:
    """229 thefts at some time."""
    return next(one for one in figures(f"{when} werden er 229 fietsen gestolen.", published) if one.kind == "count")


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("In 2022", "In 2022", "same"),
        ("In 2022", "In het jaar 2022", "same"),
        ("In maart 2022", "In maart 2022", "same"),
        ("Sinds 2019", "Vanaf 2019", "same"),
        ("Tussen 2019 en 2022", "In 2019-2022", "same"),
        ("In maart 2022", "In 2022", "narrower"),
        ("In 2022", "Tussen 2019 en 2022", "narrower"),
        ("In 2022", "Sinds 2019", "narrower"),
        ("Sinds 2019", "In 2022", "wider"),
        ("In 2022", "In 2021", "different"),
        ("In 2018", "Sinds 2019", "different"),
        ("In maart 2022", "In april 2022", "different"),
        ("In maart 2022", "In 2021", "different"),
        ("Tussen 2018 en 2020", "Tussen 2019 en 2022", "different"),
        ("Daar", "Hier", "compatible"),
        ("In 2022", "Daar", "unknown"),
        ("Vorig jaar", "Vorig jaar", "compatible"),
        ("Vorig jaar", "Dit jaar", "unknown"),
        ("Vorig jaar", "In 2022", "unknown"),
    ],
)
def test_outcomes(one: str, other: str, outcome: str) -> None:
    turned = {"narrower": "wider", "wider": "narrower"}
    assert compare_periods(theft(one), theft(other)).outcome == outcome
    assert compare_periods(theft(other), theft(one)).outcome == turned.get(outcome, outcome)


def test_relative_times_by_their_dates() -> None:
    told = theft("Vorig jaar", "2023-05-01")
    assert compare_periods(told, theft("In 2022")).outcome == "same"
    assert compare_periods(told, theft("Vorig jaar", "2022-05-01")).outcome == "different"


def test_published_years_apart() -> None:
    early, late = theft("Daar", "2015-01-01"), theft("Daar", "2023-01-01")
    assert compare_periods(early, late).outcome == "unknown"
    assert compare_periods(late, theft("Daar", "2022-12-01")).outcome == "compatible"


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        ("In 2022", "In 2022", "2022"),
        ("In 2022", "In 2021", "2022 against 2021"),
        ("In 2022", "Tussen 2019 en 2022", "2022 against 2019-2022"),
        ("In 2022", "Sinds 2019", "2022 against 2019-01-01 to open"),
        ("In 2022", "Daar", "only the article names a time: 2022"),
        ("Daar", "In 2022", "only the source names a time: 2022"),
        ("Daar", "Hier", "neither names a time"),
    ],
)
def test_details(one: str, other: str, detail: str) -> None:
    assert compare_periods(theft(one), theft(other)).detail == detail


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2022", "In 2021"),
        ("In 2018", "Sinds 2019"),
        ("In maart 2022", "In april 2022"),
        ("In 2022", "Tussen 2019 en 2022"),
    ],
)
def test_times_apart(one: str, other: str) -> None:
    assert apart(theft(one), theft(other))
    assert apart(theft(other), theft(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2022", "In 2022"),
        ("In maart 2022", "In 2022"),  # may be an event of that month
        ("In 2022", "Sinds 2019"),
        ("In 2022", "Daar"),
        ("Vorig jaar", "In 2022"),
        ("Daar", "Hier"),
    ],
)
def test_times_not_surely_apart(one: str, other: str) -> None:
    assert not apart(theft(one), theft(other))
    assert not apart(theft(other), theft(one))


def test_a_time_that_another_sentence_names() -> None:
    text = "In 2021 ging het mis in Zwolle. Er werden 229 fietsen gestolen."
    borrowed = next(one for one in figures(text) if one.kind == "count")
    assert borrowed.period is not None
    assert not own_time(borrowed)
    assert own_time(theft("In 2021"))
    assert not own_time(theft("Daar"))
    assert compare_periods(theft("In 2022"), borrowed).outcome == "unknown"
    assert compare_periods(theft("In 2021"), borrowed).outcome == "same"

"""What is told of several periods: in one article or in several, and what is no series."""

from __future__ import annotations

import pytest

from tests.checking.statements.telling import MELDPUNT_A, MELDPUNT_B, courses, groups_of, series_of


def test_the_two_ends_of_a_change() -> None:
    text = "Het aandeel gemelde minderjarige slachtoffers daalde van 25% in 2015 naar 8% in 2019."
    (series,) = series_of(text)
    assert courses([series]) == [[(2015, "25 %"), (2019, "8 %")]]
    assert series.statement == "gemelde minderjarige slachtoffers"


def test_one_thing_in_several_years_of_one_article() -> None:
    text = "In 2021 waren er 75 branden in de haven. In 2020 waren er 90 branden in de haven."
    (series,) = series_of(text)
    assert [(point.evidence.quote, point.group) for point in series.points] == [("90", None), ("75", None)]


def test_other_years_are_no_disagreement() -> None:
    later = ("2022-02-03", MELDPUNT_B.replace("2022", "2021"))
    articles = ("2023-02-01", MELDPUNT_A), later
    assert groups_of(*articles) == []
    (series,) = series_of(*articles)
    assert courses([series]) == [[(2021, "292"), (2022, "229")]]
    assert [point.evidence.document for point in series.points] == ["b.txt", "a.txt"]
    assert not any(point.disputed for point in series.points)


def test_a_point_of_several_articles_is_told_once_and_says_whether_they_agree() -> None:
    before = MELDPUNT_A.replace("2022", "2021").replace("229", "180")
    articles = ("2023-02-01", f"{MELDPUNT_A} {before}"), ("2023-02-03", MELDPUNT_B)
    (group,) = groups_of(*articles)
    (series,) = series_of(*articles)
    assert courses([series]) == [[(2021, "180"), (2022, "229")]]
    assert [(point.group, point.disputed) for point in series.points] == [(None, False), (group.id, True)]


NO_SERIES = {
    "other things": "In 2021 waren er 75 branden in de haven. In 2020 waren er 90 schepen in de haven.",
    "a month and a year": "In 2021 waren er 75 branden in de haven. In maart 2020 waren er 9 branden in de haven.",
    "overlapping periods": "In 2021 waren er 75 branden in de haven. In 2019-2022 waren er 290 branden in de haven.",
    "the same year": "In 2021 waren er 75 branden in de haven. In 2021 waren er 75 branden in de haven.",
    "no years": "Er waren 75 branden in de haven. Er waren toen 90 branden in de haven.",
    "other ages": (
        "In 2021 was 40 procent van de leden jonger dan 18 jaar. In 2020 was 30 procent van de leden ouder dan 65 jaar."
    ),
    "changes": "In 2021 steeg het aantal leden met 4 procent. In 2020 steeg het aantal leden met 3 procent.",
    "a year from an earlier sentence": (
        "In 2021 waren er 75 branden in de haven. Van die branden was 27 procent snel geblust. "
        "In 2020 was van de branden 30 procent snel geblust."
    ),
}


@pytest.mark.parametrize("text", NO_SERIES.values(), ids=NO_SERIES)
def test_what_is_no_series(text: str) -> None:
    assert courses(series_of(text)) == []

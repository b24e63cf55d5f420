"""Tables as a statistics office makes them: units under the header, years in groups, months beside years, shares."""

from __future__ import annotations

from tests.linking.test_tables import by_quote, extract_rows, numbers, skipped, year


def told(rows: list[list[str]], caption: str = "") -> list[tuple[object, ...]]:
    return [
        (one.kind, one.value, year(one), one.counted and one.counted.lemma, one.property and one.property.text)
        for one in numbers(extract_rows(rows, caption=caption))
    ]


def test_a_row_of_units_under_the_header() -> None:
    rows = [["Perioden", "Slachtoffers", "Verdachten", "Opgelost"], ["", "aantal", "x 1 000", "%"]]
    rows.append(["2019", "1 320", "1,4", "40"])
    assert told(rows) == [
        ("count", 1320, 2019, "slachtoffer", None),
        ("count", 1400, 2019, "verdachte", None),
        ("share", 40, 2019, None, "Opgelost"),
    ]


def test_a_row_of_values_is_no_row_of_units() -> None:
    rows = [["Wijk", "Meldingen"], ["Oost", "12"], ["West", "14"]]
    assert [one[1] for one in told(rows)] == [12, 14]


def test_years_over_groups() -> None:
    rows = [
        ["", "Mannen", "", "Vrouwen", ""],
        ["", "2019", "2020", "2019", "2020"],
        ["Slachtoffers", "1", "2", "3", "4"],
    ]
    assert [(one[1], one[2]) for one in told(rows)] == [(1, 2019), (2, 2020), (3, 2019), (4, 2020)]


def test_years_in_a_column_of_their_own() -> None:
    rows = [
        ["Regio", "Perioden", "Slachtoffers"],
        ["Oost", "2019", "299"],
        ["Oost", "2020", "320"],
        ["West", "2019", "30"],
    ]
    assert told(rows) == [
        ("count", 299, 2019, "slachtoffer", "Oost"),
        ("count", 320, 2020, "slachtoffer", "Oost"),
        ("count", 30, 2019, "slachtoffer", "West"),
    ]
    rows = [["Regio", "Peiljaar", "Slachtoffers"], *rows[1:]]
    assert [(one[1], one[2]) for one in told(rows)] == [(299, 2019), (320, 2020), (30, 2019)]


def test_a_month_has_the_year_beside_it() -> None:
    rows = [["Jaar", "Maand", "Meldingen"], ["2019", "januari", "25"], ["2019", "december", "30"]]
    found = numbers(extract_rows(rows))
    assert [str(one.period.start_date) for one in found if one.period] == ["2019-01-01", "2019-12-01"]
    assert [str(one.period.end_date) for one in found if one.period] == ["2019-01-31", "2019-12-31"]


def test_a_month_beside_several_years_has_no_time() -> None:
    rows = [["Maand", "Meldingen"], ["januari", "25"]]
    (found,) = numbers(extract_rows(rows, caption="Meldingen per maand, 2015-2020"))
    assert found.period is None, "better none than the wrong one"


def test_the_title_says_of_whom_the_rows_are_part() -> None:
    rows = [["Geslacht", "Aantal", "%"], ["Jongens", "12", "40"]]
    assert told(rows, "Slachtoffers van uitbuiting naar geslacht, 2019") == [
        ("count", 12, 2019, "jongen", "Slachtoffers van uitbuiting"),
        ("share", 40, 2019, "slachtoffer", "Jongens"),
    ]


def test_a_title_is_counted_where_a_header_says_how_many() -> None:
    rows = [["Leeftijd", "2019"], ["", "aantal"], ["0 tot 12 jaar", "12"]]
    assert told(rows, "Slachtoffers; leeftijd") == [("count", 12, 2019, "slachtoffer", None)]
    assert told([rows[0], rows[2]], "Slachtoffers; leeftijd") == []


def test_labels_of_a_row_go_together() -> None:
    rows = [["Regio", "Stand", "Aantal inwoners"], ["Oost", "werkloos", "12"], ["Oost", "werkend", "30"]]
    assert [one[4] for one in told(rows)] == ["Oost | werkloos", "Oost | werkend"]


def test_a_part_of_one_is_no_percentage() -> None:
    """0,27 may be 27 percent: it is not read as less than one."""
    found = extract_rows([["Wijk", "Aandeel minderjarig"], ["Oost", "0,27"], ["West", "0,4"]])
    assert numbers(found) == []
    assert ("0,27", "table_cell") in skipped(found)
    percent = extract_rows([["Wijk", "Aandeel minderjarig"], ["Oost", "0,9"], ["West", "40,2"]])
    assert [one.value for one in numbers(percent)] == [0.9, 40.2]
    told_so = extract_rows([["Wijk", "Percentage minderjarig"], ["Oost", "0,9"]])
    assert [one.value for one in numbers(told_so)] == [0.9]


def test_a_unit_in_brackets_behind_its_noun() -> None:
    rows = [["Jaar", "Slachtoffers (aantal)", "Misdrijven, relatief (%)"], ["2019", "12", "4,5"]]
    assert [(one[0], one[3]) for one in told(rows)] == [("count", "slachtoffer"), ("share", "misdrijf")]


def test_failed_formulas_and_secrets_are_no_labels() -> None:
    rows = [["Jaar", "Meldingen"], ["2019", "#N/B"], ["2020", "."], ["2021", "12"]]
    assert [one.value for one in numbers(extract_rows(rows))] == [12]


def test_months_as_iso_writes_them() -> None:
    found = extract_rows([["Periode", "Meldingen"], ["2020-05", "12"], ["2019-20", "13"]])
    assert [str(by_quote(found, quote).period.end_date) for quote in ("12", "13")] == ["2020-05-31", "2020-12-31"]  # type: ignore[union-attr]

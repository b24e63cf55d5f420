"""A number in a table cell is a figure when its headers tell what it counts; else it is skipped as ``table_cell``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import default_lexicon
from cijferspoor.pipeline import Extraction, extract_article
from cijferspoor.reading.build import Origin, build_article
from cijferspoor.reading.document import TableCell, TextBuilder
from cijferspoor.records import Figure

Rows = Sequence[Sequence[str | TableCell]]


def extract_rows(rows: Rows, *, caption: str = "", above: str = "", below: str = "") -> Extraction:
    builder = TextBuilder()
    builder.paragraph(above)
    cells = [[cell if isinstance(cell, TableCell) else TableCell(cell) for cell in row] for row in rows]
    builder.table(cells, caption)
    builder.paragraph(below)
    article = build_article(builder.document(), Origin("t"), published=None, lexicon=default_lexicon())
    extraction = extract_article(article, pipeline="none")
    for figure in extraction.figures:
        assert article.text[figure.start : figure.end] == figure.quote
        for part in (figure.counted, figure.property, figure.age, figure.period):
            assert part is None or article.text[part.start : part.end] == part.text
    return extraction


def numbers(extraction: Extraction) -> list[Figure]:
    return [figure for figure in extraction.figures if figure.kind != "period"]


def by_quote(extraction: Extraction, quote: str) -> Figure:
    (figure,) = [figure for figure in numbers(extraction) if figure.quote == quote]
    return figure


def year(figure: Figure) -> int | None:
    return figure.period.start_date.year if figure.period and figure.period.start_date else None


def skipped(extraction: Extraction) -> list[tuple[str, str]]:
    return [(item.quote, item.reason) for item in extraction.skipped]


def test_a_year_and_an_amount_make_a_count_with_a_period() -> None:
    found = extract_rows([["Jaartal", "Aantal"], ["2019", "299"], ["2020*", "1.320"]])
    assert [(f.kind, f.quote, f.value, year(f)) for f in numbers(found)] == [
        ("count", "299", 299, 2019),
        ("count", "1.320", 1320, 2020),
    ]
    assert [f.quote for f in found.figures if f.kind == "period"] == ["2019", "2020"]
    assert found.figures[1].sentence.text == "2019 | 299"


def test_the_header_names_what_is_counted_and_what_is_a_share() -> None:
    rows = [["Jaar", "Aantal slachtoffers", "Percentage minderjarig"], ["2019", "299", "12,5"], ["Totaal", "299", "40"]]
    found = extract_rows(rows, caption="Tabel 3.2: Slachtoffers van uitbuiting per jaar")
    count, share, total, rest = numbers(found)
    assert count.counted is not None
    assert count.counted.lemma == "slachtoffer"
    assert (share.kind, share.value, share.unit) == ("share", 12.5, "percent")
    assert share.counted is not None
    assert share.counted.text == "Slachtoffers van uitbuiting"
    assert share.property is not None
    assert share.property.text == "minderjarig"
    assert share.age is not None
    assert share.age.max == 17
    assert (total.statistic, total.period) == ("total", None)
    assert rest.kind == "share"


def test_groups_over_the_columns_and_ages_beside_the_rows() -> None:
    rows = [["Leeftijd", "Jongens", "Meisjes"], ["0-11 jaar", "12", "30"]]
    rows += [["12 tot 18", "1987", "2004"], ["65+", "5", "-"]]
    found = numbers(extract_rows(rows))
    assert [(f.value, f.counted and f.counted.lemma, f.age and (f.age.min, f.age.max)) for f in found] == [
        (12, "jongen", (0, 11)),
        (30, "meisje", (0, 11)),
        (1987, "jongen", (12, 17)),  # a number that could be a year is none in a column of counts
        (2004, "meisje", (12, 17)),
        (5, "jongen", (65, None)),
    ]


def test_years_over_the_columns_need_a_title_that_tells_what_is_counted() -> None:
    rows = [["Gemeente", "2019", "2020"], ["Noordermeer", "12", "14"]]
    assert numbers(extract_rows(rows)) == []
    assert skipped(extract_rows(rows)) == [("12", "table_cell"), ("14", "table_cell")]
    found = numbers(extract_rows(rows, caption="Aantal meldingen per gemeente"))
    assert [(f.value, year(f), f.counted and f.counted.lemma, f.property and f.property.text) for f in found] == [
        (12, 2019, "melding", "Noordermeer"),
        (14, 2020, "melding", "Noordermeer"),
    ]
    lead_in = numbers(extract_rows(rows, above="Het aantal meldingen per gemeente was als volgt:"))
    assert [f.value for f in lead_in] == [12, 14]


def test_a_line_of_prose_above_a_table_is_no_title() -> None:
    rows = [["Gemeente", "2019"], ["Noordermeer", "12"]]
    assert numbers(extract_rows(rows, above="Het aantal meldingen verschilt per gemeente.")) == []


def test_units_and_factors_in_the_header() -> None:
    money = extract_rows([["Post", "Bedrag (x 1.000 euro)"], ["Opvang", "12,3"], ["Zorg", "1.200"]])
    assert [(f.kind, f.value, f.unit) for f in numbers(money)] == [("money", 12300, "EUR"), ("money", 1_200_000, "EUR")]
    assert [f.quote for f in numbers(money)] == ["12,3", "1.200"]
    weight = extract_rows([["Soort", "Vangst in kg"], ["Haring", "12,5"]])
    assert [(f.kind, f.value, f.unit) for f in numbers(weight)] == [("measure", 12.5, "kg")]
    plain = extract_rows([["Ploeg", "G", "V"], ["Oost", "2", "1"]])
    assert numbers(plain) == [], "G is games drawn, not grams"


def test_rates_and_means() -> None:
    rates = extract_rows([["Gemeente", "Aantal", "Per 100.000 inwoners"], ["Noordermeer", "120", "4,5"]])
    rate = by_quote(rates, "4,5")
    assert rate.per is not None
    assert (rate.per.value, rate.per.unit) == (100_000, "inwoner")
    assert by_quote(rates, "120").per is None
    mean = by_quote(extract_rows([["Jaar", "Gemiddelde leeftijd"], ["2019", "14,5"]]), "14,5")
    assert (mean.kind, mean.unit, mean.statistic) == ("age", "year", "mean")


def test_a_share_above_a_hundred_is_none() -> None:
    found = extract_rows([["Jaar", "Percentage"], ["2019", "120"]])
    assert numbers(found) == []
    assert ("120", "table_cell") in skipped(found)


def test_units_in_the_cell_go_before_the_header() -> None:
    found = numbers(extract_rows([["Groep", "Aantal"], ["Meisjes", "60%"], ["Jongens", "€ 12"]]))
    assert [(f.kind, f.unit) for f in found] == [("share", "percent"), ("money", "EUR")]


def test_headers_of_two_rows_and_spans() -> None:
    rows = [
        [TableCell("Jaar", rows=2), TableCell("Slachtoffers", columns=2)],
        ["jongens", "meisjes"],
        ["2019", "5", "6"],
        ["2020", "7", "8"],
    ]
    found = numbers(extract_rows(rows))
    assert [(f.value, year(f), f.counted and f.counted.lemma) for f in found] == [
        (5, 2019, "jongen"),
        (6, 2019, "meisje"),
        (7, 2020, "jongen"),
        (8, 2020, "meisje"),
    ]


def test_a_section_row_heads_the_rows_under_it() -> None:
    rows = [["Groep", "Aantal"], [TableCell("Slachtoffers", columns=2)], ["Oost", "12"], ["West", "14"]]
    found = numbers(extract_rows(rows))
    assert [(f.value, f.counted and f.counted.lemma) for f in found] == [(12, "slachtoffer"), (14, "slachtoffer")]


def test_numbers_that_rank_or_name_are_skipped() -> None:
    found = extract_rows([["Nr.", "Wijk", "Meldingen"], ["1", "Oost", "15"], ["2", "West", "16"]])
    assert [f.value for f in numbers(found)] == [15, 16]
    assert skipped(found) == [("1", "table_cell"), ("2", "table_cell")]
    phones = extract_rows([["Dienst", "Telefoon"], ["Balie", "0201234567"]])
    assert numbers(phones) == []


def test_numbers_without_headers_are_skipped() -> None:
    found = extract_rows([["12", "13"], ["14", "15"]])
    assert found.figures == ()
    assert skipped(found) == [(quote, "table_cell") for quote in ("12", "13", "14", "15")]


def test_cells_that_a_reader_could_not_tell_apart_are_skipped() -> None:
    rows = [["2021 96", "61,5"], ["2022 117", "58"]]
    found = extract_rows(rows, above="Jaar, aantal meldingen en percentage minderjarig")
    assert numbers(found) == []
    twice = extract_rows([["Groep", "Meldingen"], ["Jongens", "12 (40%)"], ["Meisjes", "18 (60%)"]])
    assert [(f.kind, f.value) for f in numbers(twice)] == [
        ("count", 12),
        ("share", 40),
        ("count", 18),
        ("share", 60),
    ]


def test_prose_in_a_cell_is_read_as_prose() -> None:
    text = "In 2019 kregen 299 slachtoffers hulp van de gemeente. Een kwart was minderjarig."
    found = extract_rows([["Onderwerp", "Toelichting"], ["Opvang", text], ["Zorg", "Geen"]])
    assert [(f.kind, f.quote) for f in found.figures] == [("period", "2019"), ("count", "299"), ("share", "Een kwart")]
    assert found.figures[1].sentence.text == "In 2019 kregen 299 slachtoffers hulp van de gemeente."


def test_text_around_a_table_is_read_as_before() -> None:
    rows = [["Jaar", "Aantal"], ["2019", "12"]]
    found = extract_rows(rows, above="Er kwamen 48 meldingen binnen.", below="Dat waren er 7 meer.")
    assert [f.quote for f in numbers(found)] == ["48", "12", "7"]
    assert [f.start for f in found.figures] == sorted(f.start for f in found.figures)


def test_a_hostile_span_costs_nothing() -> None:
    rows = [[TableCell("Jaar", rows=10**9, columns=10**9), "Aantal"], ["2019", "12"]]
    assert extract_rows(rows).article.text.startswith("Jaar | Aantal")


def test_a_caption_names_what_is_counted_only_where_it_says_so() -> None:
    hours = [["Dag", "Van", "Tot"], ["Maandag", "9.00", "17.30"]]
    assert numbers(extract_rows(hours, caption="Openingstijden")) == []
    sizes = [["Onderdeel", "Waarde"], ["Hoogte", "180"]]
    assert numbers(extract_rows(sizes, caption="Afmetingen")) == []
    plain = [["Wijk", "2020"], ["Oost", "12"]]
    assert numbers(extract_rows(plain, caption="Fietsen")) == []
    assert [f.value for f in numbers(extract_rows(plain, caption="Fietsen per wijk"))] == [12]


def test_prices_are_no_counts_of_those_who_pay_them() -> None:
    rows = [["Wie", "Prijs"], ["Volwassenen", "12"], ["Kinderen", "€ 6"]]
    assert [(f.kind, f.value) for f in numbers(extract_rows(rows))] == [("money", 6)]


def test_shares_in_cells_and_age_groups_beside_sections() -> None:
    rows = [["Groep", "2020"], ["Minderjarig", "45%"], ["Meerderjarig", "55%"]]
    assert [(f.value, year(f), f.age and f.age.max) for f in numbers(extract_rows(rows))] == [
        (45, 2020, 17),
        (55, 2020, None),
    ]
    rows = [["", "2021"], ["Kinderen", ""], ["0-3 jaar", "12"], ["Volwassenen", ""], ["18-64 jaar", "200"]]
    found = numbers(extract_rows(rows, caption="Aantal ongevallen"))
    assert [(f.value, f.age and (f.age.min, f.age.max)) for f in found] == [(12, (0, 3)), (200, (18, 64))]


def test_a_number_that_is_kept_back_makes_no_section() -> None:
    rows = [["Groep", "Aantal", "Deel"], ["Jongens", "12", "40%"], ["Onbekend", "x", ""], ["Totaal", "30", "100%"]]
    total = by_quote(extract_rows(rows), "30")
    assert (total.property, total.statistic) == (None, "total")


def test_a_factor_in_a_caption_is_no_amount() -> None:
    found = extract_rows([["Post", "2021"], ["Zorg", "12,5"]], caption="Uitgaven (x 1.000 euro)")
    assert [(f.kind, f.value) for f in numbers(found)] == [("money", 12_500)]
    assert ("x 1.000", "factor") in skipped(found)

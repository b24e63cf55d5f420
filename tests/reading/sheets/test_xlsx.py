"""Workbooks as their readers see them: titles, headers, spans, hidden parts, notes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from cijferspoor import extract
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import format_of
from tests.export.conftest import article, figure, written
from tests.reading.office.packages import zipped
from tests.reading.sheets.books import SHEET, book_parts, filled, read, saved, sheet, text, workbook, zipped_book

MELDINGEN = [["Jaar", "Aantal meldingen"], [2019, 299], [2020, (1320, "#,##0")]]


def test_a_sheet_is_a_table_and_its_name_the_caption() -> None:
    document = read(workbook(MELDINGEN, "Meldingen per jaar"))
    assert document.text == "Meldingen per jaar\nJaar | Aantal meldingen\n2019 | 299\n2020 | 1.320\n"
    (table,) = document.tables
    assert table.caption == (0, 18)
    assert document.reader == "xlsx"


@pytest.mark.parametrize("name", ["Sheet1", "Blad1", "Blad 12", "Data"])
def test_a_name_that_a_program_gave_is_no_caption(name: str) -> None:
    assert text(MELDINGEN, name).startswith("Jaar | Aantal")


def test_a_title_above_and_notes_below() -> None:
    rows = [["Tabel 3"], ["Meldingen per jaar"], [], *MELDINGEN, ["Bron: Meldpunt Noordermeer."]]
    document = read(workbook(rows))
    assert document.text.startswith("Tabel 3: Meldingen per jaar\nJaar |")
    assert document.text.endswith("2020 | 1.320\n\nBron: Meldpunt Noordermeer.\n")


def test_a_text_above_a_table_is_no_caption() -> None:
    prose = "Deze tabel toont het aantal meldingen dat het meldpunt in elk jaar van burgers kreeg."
    document = read(workbook([[prose], [], *MELDINGEN]))
    assert document.text.startswith(f"{prose}\n\nJaar |")
    assert document.tables[0].caption is None


def test_two_tables_on_a_sheet() -> None:
    rows = [["Meldingen"], *MELDINGEN, [], ["Zaken"], ["Jaar", "Aantal zaken"], [2019, 12], [], ["Oost"], [2020, 14]]
    document = read(workbook(rows))
    assert [document.text[slice(*table.caption)] for table in document.tables if table.caption] == [
        "Meldingen",
        "Zaken",
    ]
    assert document.text.endswith("Jaar | Aantal zaken\n2019 | 12\nOost | \n2020 | 14\n")


def test_tables_side_by_side() -> None:
    rows = [
        ["Wijk", "Meldingen", None, "Leeftijd", "Slachtoffers"],
        ["Oost", 12, None, "0-11 jaar", 3],
        ["West", 14, None, "12-17 jaar", 4],
    ]
    assert [len(table.cells) for table in read(workbook(rows)).tables] == [6, 6]
    spaced = [["Wijk", 2019, None, 2020], ["Oost", 12, None, 13], ["West", 14, None, 15]]
    assert [len(table.cells) for table in read(workbook(spaced)).tables] == [9]


def test_merged_cells_span() -> None:
    book = filled([[None, "Jongens", None, "Meisjes", None], ["Wijk", 2019, 2020, 2019, 2020], ["Oost", 1, 2, 3, 4]])
    book.worksheets[0].merge_cells("B1:C1")
    book.worksheets[0].merge_cells("D1:E1")
    document = read(book)
    assert document.text.startswith(" | Jongens | Meisjes\nWijk | 2019")
    assert [cell.columns for cell in document.tables[0].cells[:3]] == [1, 2, 2]


def test_cells_left_blank_beside_a_group_are_part_of_it() -> None:
    rows = [[None, "Jongens", None, "Meisjes", None], ["Wijk", 2019, 2020, 2019, 2020], ["Oost", 1, 2, 3, 4]]
    assert [cell.columns for cell in read(workbook(rows)).tables[0].cells[:3]] == [1, 2, 2]
    down = [["Wijk", "Groep", "Aantal"], ["Oost", "Jongens", 1], [None, "Meisjes", 2], ["West", "Jongens", 3]]
    cells = read(workbook(down)).tables[0].cells
    assert [cell.rows for cell in cells if cell.column == 0] == [1, 2, 1]


def test_what_is_hidden_is_left_out_and_told() -> None:
    book = filled([["Jaar", "Geheim", "Meldingen"], [2019, 1, 299], [2020, 2, 320], [2021, 3, 400]])
    book.worksheets[0].column_dimensions["B"].hidden = True
    book.worksheets[0].row_dimensions[3].hidden = True
    filled([["x", 1]], book, "Kladblad").worksheets[1].sheet_state = "hidden"
    document = read(book)
    assert document.text == "Jaar | Meldingen\n2019 | 299\n2021 | 400\n"
    assert document.notes == (
        "the sheet 'Sheet1' has 1 hidden row, not read",
        "the sheet 'Sheet1' has 1 hidden column, not read",
        "the sheet 'Kladblad' is hidden and was not read",
    )


def test_years_on_an_axis_have_no_point() -> None:
    years = [["Wijk", (2019, "#,##0"), (2020, "#,##0")], ["Oost", (1987, "#,##0"), (2400, "#,##0")]]
    assert text(years) == "Wijk | 2019 | 2020\nOost | 1.987 | 2.400\n"


def test_formulas_give_what_they_gave() -> None:
    cell = '<row r="3"><c r="A3"><v>2020</v></c><c r="B3"><f>B2*2</f><v>598</v></c></row></sheetData>'
    book = zipped_book(sheet(["Jaar", "Meldingen"], [2019, 299]).replace("</sheetData>", cell))
    assert read(book).text == "Jaar | Meldingen\n2019 | 299\n2020 | 598\n"
    never = read(workbook([["Jaar", "Meldingen"], [2019, 299], [2020, "=B2*2"]]))
    assert never.text.endswith("2019 | 299\n2020 | \n")
    assert "a formula without a result" in never.notes[0]


def test_dates_truths_errors_and_text() -> None:
    rows = [
        ["Dag", "Meldingen", "Af", "Fout"],
        [dt.date(2020, 5, 14), 12, True, "#N/A"],
        [(43965, "mmm-yy"), 14, False],
    ]
    assert text(rows).splitlines()[1:] == ["2020-05-14 | 12 | WAAR | #N/A", "mei 2020 | 14 | ONWAAR | "]


def test_a_raised_digit_is_no_part_of_a_year() -> None:
    item = (
        "<is><r><t>2020</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r><rPh sb='0' eb='1'>"
        "<t>x</t></rPh></is>"
    )
    book = zipped_book(sheet(["Jaar", "Aantal"], ["2020", 12]).replace("<is><t>2020</t></is>", item))
    assert read(book).text == "Jaar | Aantal\n2020¹ | 12\n"


def test_days_of_1904() -> None:
    book = filled([["Dag", "Meldingen"], [dt.date(2020, 5, 14), 12]])
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    assert "2020-05-14" in read(book).text


def test_the_figures_of_a_workbook(tmp_path: Path) -> None:
    rows = [
        ["Slachtoffers van mensenhandel naar leeftijd"],
        ["Leeftijd", (2019, "0"), (2020, "0")],
        ["Totaal", (1320, "#,##0"), (1411, "#,##0")],
        ["0 tot 12 jaar", 12, "."],
        ["12 tot 18 jaar", 119, 121],
    ]
    (tmp_path / "cijfers.xlsx").write_bytes(workbook(rows))
    (found,) = extract(tmp_path, pipeline="none")
    counts = [one for one in found.figures if one.kind == "count"]
    assert [
        (one.quote, one.value, one.counted and one.counted.lemma, one.period and one.period.text, one.statistic)
        for one in counts[:2]
    ] == [("1.320", 1320, "slachtoffer", "2019", "total"), ("1.411", 1411, "slachtoffer", "2020", "total")]
    assert [(one.value, one.age and (one.age.min, one.age.max)) for one in counts[2:]] == [
        (12, (0, 11)),
        (119, (12, 17)),
        (121, (12, 17)),
    ]


def test_first_bytes_tell_a_workbook() -> None:
    for data in (workbook(MELDINGEN), zipped_book(sheet(["a"])), written("xlsx", article(figure()))):
        assert format_of("", data[:4096], ReadOptions()).name == "xlsx"
        assert format_of("cijfers.xlsx", data[:4096], ReadOptions()).name == "xlsx"
    assert format_of("", zipped({"xl.txt": "x", "map/xl/a": "y"})[:4096], ReadOptions()).name == "zip"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 kapot", "damaged"),
        (zipped({"word/document.xml": "<x/>", "[Content_Types].xml": "<Types/>"}), "is a Word document"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "old binary Excel workbook"),
        (zipped({k: v for k, v in book_parts(sheet(["a"])).items() if k != "xl/workbook.xml"}), "no sheets inside"),
        (zipped(book_parts(sheet(["a"])) | {SHEET: "<worksheet"}), "broken XML"),
        (zipped_book(sheet(["a", 1], [2, 3], merged="A1:Q99999999")), "a place that is none"),
        (zipped_book(sheet(["a"], place="XFE1")), "a place that is none"),
        (written("xlsx", article(figure())), "holds figure records"),
    ],
)
def test_what_is_wrong_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=told):
        read(data)


def test_a_merged_range_of_billions_costs_nothing() -> None:
    assert read(zipped_book(sheet(["Jaar", "Aantal"], [2019, 12], merged="B1:XFD1048576"))).text.startswith("Jaar")


def test_an_empty_workbook_has_no_text() -> None:
    assert read(saved(filled([]))).text == ""

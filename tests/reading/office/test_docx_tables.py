"""Tables in Word documents: cells with their place, spans and headers."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from tests.reading.office.packages import cells, docx, docx_parts, paragraph, problem, read, zipped


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*inside: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(inside)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


SPAN = '<w:gridSpan w:val="2"/>'
DOWN = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"


def test_a_table_with_its_caption_stands_between_its_neighbours() -> None:
    document = python_docx.Document()
    document.add_paragraph("Voor.")
    document.add_paragraph("Tabel 1. Fietsen", style="Caption")
    made = document.add_table(2, 2)
    for place, text in enumerate(("Jaar", "Aantal", "2020", "1.200")):
        made.cell(place // 2, place % 2).text = text
    document.add_paragraph("Na.")
    buffer = io.BytesIO()
    document.save(buffer)
    result = read("docx", buffer.getvalue())
    assert result.text == "Voor.\n\nTabel 1. Fietsen\nJaar | Aantal\n2020 | 1.200\n\nNa.\n"
    assert [words for words, *_ in cells(result)] == ["Jaar", "Aantal", "2020", "1.200"]
    caption = result.tables[0].caption
    assert caption and result.text[slice(*caption)] == "Tabel 1. Fietsen"


def test_a_caption_that_no_table_follows_is_a_paragraph() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="caption"/></w:style>'
    caption = paragraph("Figuur 1. Groei", '<w:pStyle w:val="B"/>')
    result = docx(caption + paragraph("Tekst.") + table(row(cell("1"))) + caption, styles=styles)
    assert result.text == "Figuur 1. Groei\n\nTekst.\n\n1\n\nFiguur 1. Groei\n"
    assert result.tables[0].caption is None


def test_merged_cells_are_there_once_with_their_spans() -> None:
    body = table(
        row(cell("Regio", DOWN), cell("Aantal", SPAN)),
        row(cell("", ON), cell("2019"), cell("2020")),
        row(cell("Utrecht"), cell("10"), cell("12")),
    )
    assert cells(docx(body)) == [
        ("Regio", 0, 0, 2, 1, False), ("Aantal", 0, 1, 1, 2, False), ("2019", 1, 1, 1, 1, False),
        ("2020", 1, 2, 1, 1, False), ("Utrecht", 2, 0, 1, 1, False), ("10", 2, 1, 1, 1, False),
        ("12", 2, 2, 1, 1, False),
    ]  # fmt: skip


def test_a_cell_that_goes_on_from_nothing_is_a_cell_of_its_own() -> None:
    body = table(row(cell("a", ON), cell("b")), row(cell("c", SPAN + ON)), row(cell("d"), cell("e", ON)))
    assert [(words, r, c, rows) for words, r, c, rows, *_ in cells(docx(body))] == [
        ("a", 0, 0, 1), ("b", 0, 1, 1), ("c", 1, 0, 1), ("d", 2, 0, 1), ("e", 2, 1, 1),
    ]  # fmt: skip


def test_columns_left_out_before_a_row_keep_the_others_in_place() -> None:
    body = table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>'))
    assert [(words, r, c) for words, r, c, *_ in cells(docx(body))] == [
        ("a", 0, 0), ("b", 0, 1), ("", 1, 0), ("c", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("<w:tblHeader/>", "", [True, False]), ("<w:tblHeader/>", "<w:tblHeader/>", [True, True]),
     ("", "<w:tblHeader/>", [False, False]), ('<w:tblHeader w:val="0"/>', "", [False, False])],
)  # fmt: skip
def test_header_rows_are_those_that_repeat_from_the_top(first: str, second: str, expected: list[bool]) -> None:
    body = table(row(cell("Jaar"), properties=first), row(cell("2020"), properties=second))
    assert [found[-1] for found in cells(docx(body))] == expected


@pytest.mark.parametrize(
    ("style", "look", "expected"),
    [
        ("Licht", 'w:firstRow="1"', True), ("Licht", 'w:val="04A0"', True),
        ("Licht", 'w:firstRow="0" w:val="04A0"', False),
        ("Kind", 'w:firstRow="1"', True), ("Raster", 'w:firstRow="1"', False), ("Weg", 'w:firstRow="1"', False),
    ],
)  # fmt: skip
def test_a_style_that_sets_the_first_row_apart_makes_it_a_header(style: str, look: str, expected: bool) -> None:
    bold = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    styles = (
        f'<w:style w:type="table" w:styleId="Licht"><w:name w:val="Light"/>{bold}</w:style>'
        '<w:style w:type="table" w:styleId="Kind"><w:name w:val="K"/><w:basedOn w:val="Licht"/></w:style>'
        '<w:style w:type="table" w:styleId="Raster"><w:name w:val="Table Grid"/></w:style>'
    )
    properties = f'<w:tblStyle w:val="{style}"/><w:tblLook {look}/>'
    result = docx(table(row(cell("Jaar")), row(cell("2020")), properties=properties), styles=styles)
    assert [found[-1] for found in cells(result)] == [expected, False]


def test_deleted_rows_are_left_out_and_rows_in_content_controls_are_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{row(cell('2'))}</w:sdtContent></w:sdt>"
    body = table(row(cell("1")), row(cell("weg"), properties="<w:del/>"), control, row(f"<w:sdt><w:sdtContent>{cell('3')}</w:sdtContent></w:sdt>"))  # fmt: skip  # noqa: E501
    result = docx(body)
    assert result.text == "1\n2\n3\n"
    assert result.notes == ("has tracked changes: read as if all were accepted",)


def test_a_row_that_would_be_an_empty_line_does_not_break_the_table() -> None:
    body = table(row(cell("a", DOWN)), row(cell("", ON)), row(cell("")), row(cell("", ON), cell("b")), row(cell("c")))
    result = docx(body)
    assert result.text == "a\n | b\nc\n"
    assert cells(result)[0] == ("a", 0, 0, 1, 1, False)


def test_a_table_in_a_cell_gives_its_words() -> None:
    inner = table(row(cell("a"), cell("b")), row(cell("c"), cell("d")))
    body = table(row(f"<w:tc>{paragraph('Voor')}{inner}{paragraph('na')}</w:tc>", cell("1")))
    result = docx(body)
    assert result.text == "Voor a b c d na | 1\n"
    assert len(result.tables) == 1


def test_tables_too_wide_or_too_many_cells_are_refused() -> None:
    wide = row(*(cell("1", '<w:gridSpan w:val="999999999"/>') for _ in range(2)))
    assert "columns" in problem("docx", zipped(docx_parts(table(wide))))
    start = row(cell("1", f'<w:gridSpan w:val="999"/>{DOWN}'))
    tall = table(start, *[row(cell("", f'<w:gridSpan w:val="999"/>{ON}'))] * 1_100)
    assert "cells" in problem("docx", zipped(docx_parts(tall)))


@pytest.mark.parametrize("value", ["-3", "x", "", "٣", "1e9", "99999999999999999999999"])
def test_a_span_that_is_no_number_counts_as_one_or_is_refused(value: str) -> None:
    data = zipped(docx_parts(table(row(cell("1", f'<w:gridSpan w:val="{value}"/>'), cell("2")))))
    if value.startswith("99"):
        assert "columns" in problem("docx", data)
    else:
        assert [found[2] for found in cells(read("docx", data))] == [0, 1]

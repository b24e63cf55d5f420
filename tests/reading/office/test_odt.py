"""OpenDocument texts: the words that a reader sees, in order, and what the file says of itself."""

from __future__ import annotations

import io
from datetime import datetime

import odfdo
import pytest

from tests.reading.office.packages import cells, odt, odt_parts, problem, read, zipped

STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Table"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Tabelbijschrift"/>
<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="R1" style:family="paragraph" style:parent-style-name="R2"/>
<style:style style:name="R2" style:family="paragraph" style:parent-style-name="R1"/>
"""
COMMON = '<style:style style:name="Tabelbijschrift" style:family="paragraph" style:parent-style-name="Caption"/>'


def saved(document: odfdo.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_document_that_odfdo_made() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Meer fietsen in de stad"))
    document.body.append(odfdo.Paragraph("In 2020 telde de gemeente 1.200 fietsen."))
    document.body.append(odfdo.List(["elektrisch: 300", "gewoon: 900"]))
    table = odfdo.Table("Fietsen", width=2, height=2)
    for place, text in enumerate(("Jaar", "Aantal", "2020", "1.200")):
        table.set_value((place % 2, place // 2), text)
    document.body.append(table)
    plain = read("odt", saved(document))
    assert plain.text == (
        "Meer fietsen in de stad\n\nIn 2020 telde de gemeente 1.200 fietsen.\n\n- elektrisch: 300\n- gewoon: 900\n\n"
        "Jaar | Aantal\n2020 | 1.200\n"
    )
    assert [words for words, *_ in cells(plain)] == ["Jaar", "Aantal", "2020", "1.200"]
    assert plain.created is None  # the date of odfdo's own template is no evidence
    document.meta.title = "Fietsen"
    document.meta.initial_creator = "J. de Vries"
    document.meta.creation_date = datetime(2020, 5, 14, 9, 0)
    own = read("odt", saved(document))
    assert (own.title, own.author, own.created, own.reader) == ("Fietsen", "J. de Vries", "2020-05-14", "odt")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("een<text:s text:c='3'/>twee<text:tab/>drie<text:line-break/>vier", "een twee drie\nvier"),
        ("een<text:s text:c='999999999999'/>twee", "een twee"),
        ("regel\n    verder <text:span>met <text:span>span</text:span></text:span>.", "regel verder met span."),
        ("<text:a>een link</text:a> en <text:bookmark-ref>tabel 3</text:bookmark-ref>", "een link en tabel 3"),
        ("fiet\u00adsers, 80\u00a0000", "fietsers, 80\u00a0000"),
        ("km<text:span text:style-name='T1'>2</text:span>", "km²"),
        ("in 2020<text:span text:style-name='T1'>1</text:span> was", "in 2020¹ was"),
        ("CO<text:span text:style-name='T2'>2</text:span>", "CO2"),
        ("voor<office:annotation><text:p>klopt 13?</text:p></office:annotation> na", "voor na"),
        ("<text:ruby><text:ruby-base>in</text:ruby-base><text:ruby-text>op</text:ruby-text></text:ruby>", "in"),
        ("a<text:change-start text:change-id='c'/>b<text:change-end/>c<text:soft-page-break/>d", "abcd"),
        ("zicht<text:span text:style-name='T3'>geheim 7</text:span>baar", "zichtbaar"),
        ("<text:placeholder>&lt;naam&gt;</text:placeholder>na", "na"),
        ("<draw:frame><draw:image/><draw:text-box><text:p>In het kader 40.</text:p></draw:text-box></draw:frame>Bij.",
         "Bij.\n\nIn het kader 40."),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph(inside: str, expected: str) -> None:
    assert odt(f"<text:p>{inside}</text:p>", styles=STYLES).text == f"{expected}\n"


def test_lists_in_lists_sections_and_headings_in_lists() -> None:
    body = (
        "<text:list><text:list-header><text:p>Kop</text:p></text:list-header><text:list-item><text:p>een</text:p>"
        "<text:p>verder</text:p><text:list><text:list-item><text:p>binnen</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:h>Hoofdstuk</text:h></text:list-item></text:list>"
        "<text:section><text:p>in deel</text:p></text:section>"
        "<text:section text:display='none'><text:p>verborgen 5</text:p></text:section>"
    )
    result = odt(body)
    assert result.text == "Kop\n\n- een\n\nverder\n\n- binnen\n\nHoofdstuk\n\nin deel\n"
    assert result.notes == ("hidden text is left out",)


def test_deleted_text_contents_and_hidden_paragraphs_are_left_out_with_a_note() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:date>2020-01-01T00:00:00"
        "</dc:date></office:change-info><text:p>1.000 weg</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:table-of-content><text:index-body><text:p>Inkomen 12</text:p></text:index-body>"
        "</text:table-of-content><text:p text:style-name='H'>geheim 9</text:p><text:p>Er zijn 1.200 fietsen.</text:p>"
    )
    result = odt(body, styles=STYLES)
    assert result.text == "Er zijn 1.200 fietsen.\n"
    assert result.notes == (
        "has tracked changes: read as if all were accepted",
        "the table of contents is left out",
        "hidden text is left out",
    )


def test_notes_stand_after_the_body_and_do_not_glue_to_numbers() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Voorlopig.</text:p></text:note-body></text:note>"  # noqa: E501
    assert odt(f"<text:p>In 2020{note} was 12.</text:p><text:p>Einde.</text:p>").text == (
        "In 2020 was 12.\n\nEinde.\n\nVoorlopig.\n"
    )


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def row(*inside: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(inside)}</table:table-row>"


def test_spans_covered_cells_headers_and_captions() -> None:
    body = (
        "<text:p text:style-name='P2'>Tabel 1. Fietsen</text:p><table:table>"
        "<table:table-header-columns><table:table-column/></table:table-header-columns>"
        "<table:table-column table:number-columns-repeated='2'/><table:table-header-rows>"
        + row(
            cell("Regio", "table:number-rows-spanned='2'"), cell("Aantal", "table:number-columns-spanned='2'"), COVERED
        )
        + row(COVERED, cell("2019"), cell("2020"))
        + "</table:table-header-rows>"
        + row(cell("Utrecht"), cell("10", "table:number-columns-repeated='2'"))
        + "</table:table><text:p text:style-name='P1'>Tabel 2.</text:p><text:p text:style-name='R1'>Einde.</text:p>"
    )
    result = odt(body, styles=STYLES, common=COMMON)
    assert result.text == ("Tabel 1. Fietsen\nRegio | Aantal\n2019 | 2020\nUtrecht | 10 | 10\n\nTabel 2.\n\nEinde.\n")
    assert cells(result) == [
        ("Regio", 0, 0, 2, 1, True), ("Aantal", 0, 1, 1, 2, True), ("2019", 1, 1, 1, 1, True),
        ("2020", 1, 2, 1, 1, True), ("Utrecht", 2, 0, 1, 1, True), ("10", 2, 1, 1, 1, False),
        ("10", 2, 2, 1, 1, False),
    ]  # fmt: skip
    caption = result.tables[0].caption
    assert caption and result.text[slice(*caption)] == "Tabel 1. Fietsen"


def test_a_span_over_rows_that_are_not_there_ends_with_the_table() -> None:
    body = f"<table:table>{row(cell('a', 'table:number-rows-spanned=' + repr('500')), cell('b'))}</table:table>"
    assert [found[3] for found in cells(odt(body))] == [1, 1]


def test_a_table_in_a_cell_gives_its_words() -> None:
    inner = f"<table:table>{row(cell('a'), cell('b'))}</table:table>"
    body = (
        f"<table:table>{row('<table:table-cell><text:p>Voor</text:p>' + inner + '</table:table-cell>')}</table:table>"
    )
    assert odt(body).text == "Voor a b\n"


EMPTY = "<table:table-cell table:number-columns-repeated='16380'/>"


def test_empty_filling_cells_and_rows_do_not_count() -> None:
    body = (
        "<table:table>"
        + row(cell("1"), cell("2"), EMPTY)
        + row(EMPTY, attributes="table:number-rows-repeated='1048576'")
        + "</table:table>"
    )
    assert [found[:3] for found in cells(odt(body))] == [("1", 0, 0), ("2", 0, 1)]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (row(cell("1", "table:number-columns-repeated='100000000'")), "columns"),
        (row(cell("1"), attributes="table:number-rows-repeated='100000000'"), "cells"),
        (row(cell("x" * 200_000), attributes="table:number-rows-repeated='99999'"), "characters"),
        (row(cell("x" * 200_000, "table:number-columns-repeated='999'")), "characters"),
        (row(cell("1", "table:number-columns-spanned='999' table:number-rows-spanned='999999'")), "cells"),
    ],
)
def test_repeats_beyond_reason_are_refused(inside: str, said: str) -> None:
    assert said in problem("odt", zipped(odt_parts(f"<table:table>{inside}</table:table>")))


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ("<meta:creation-date>2020-05-14T23:30:00.123456789</meta:creation-date>", "2020-05-14"),
        ("<meta:creation-date>2020-05-14T23:30:00Z</meta:creation-date>", "2020-05-15"),
        ("<dc:date>2021-03-04T10:00:00</dc:date>", "2021-03-04"),
        ("<meta:creation-date>1970-01-01T00:00:00</meta:creation-date><dc:date>2021-03-04</dc:date>", "2021-03-04"),
        ("<meta:creation-date>14 mei 2020</meta:creation-date>", None),
    ],
)
def test_created_is_the_creation_date_or_else_that_of_the_last_change(meta: str, expected: str | None) -> None:
    assert odt("<text:p>tekst</text:p>", meta=meta).created == expected


def test_a_locked_document_says_what_to_do() -> None:
    parts = odt_parts("<text:p>x</text:p>")
    encrypted = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    for variant in (parts | {"META-INF/manifest.xml": encrypted}, parts | {"encrypted-package": b"\x8f\x01"}):
        assert "locked with a password" in problem("odt", zipped(variant))


def test_pictures_only_and_a_missing_text_part_say_so() -> None:
    assert "OCR" in problem("odt", zipped(odt_parts("<text:p/>") | {"Pictures/a.png": b"\x89PNG"}))
    parts = odt_parts("")
    del parts["content.xml"]
    assert "no text part" in problem("odt", zipped(parts))

"""Small workbooks: by openpyxl, as others write them, and by hand, for what no program writes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sheets.xlsx import read_xlsx
from tests.reading.office.packages import zipped

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""

Rows = Sequence[Sequence[Any]]


def filled(rows: Rows, book: openpyxl.Workbook | None = None, name: str = "Sheet1") -> openpyxl.Workbook:
    """A workbook with these rows on a sheet; a tuple is a value and its number format."""
    if book is None:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
    sheet = book.create_sheet(name)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if isinstance(value, tuple):
                sheet.cell(number, column, value[0]).number_format = value[1]
            elif value is not None:
                sheet.cell(number, column, value)
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def workbook(rows: Rows, name: str = "Sheet1") -> bytes:
    return saved(filled(rows, name=name))


def read(book: openpyxl.Workbook | bytes) -> RawDocument:
    return read_xlsx(book if isinstance(book, bytes) else saved(book), ReadOptions())


def text(rows: Rows, name: str = "Sheet1") -> str:
    return read(workbook(rows, name)).text


def sheet(*rows: Sequence[object], merged: str = "", last: int = 0, place: str = "") -> str:
    """A worksheet part by hand; ``last`` adds a row far down, ``place`` is where the first cell says it stands."""
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(value, place) for value in row)
        lines.append(f'<row r="{number}">{cells}</row>' if not place else f"<row>{cells}</row>")
    lines += [f'<row r="{last}">' + f"<c><v>{n}</v></c>" * 100 + "</row>" for n in (last,) if last]
    ranges = f'<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData>{ranges}</worksheet>'


def _cell(value: object, place: str) -> str:
    at = f' r="{place}"' if place else ""
    if isinstance(value, str):
        return f'<c{at} t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c{at}><v>{value}</v></c>"


def book_parts(content: str, name: str = "Blad1", properties: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet."""
    sheets = f'<sheets><sheet name="{name}" sheetId="1" r:id="r1"/></sheets>'
    relation = (
        '<Relationships xmlns="{0}/relationships"><Relationship Id="r1" Type="{1}/{2}" Target="{3}"/></Relationships>'
    )
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relation.format(_PACKAGE, _OFFICE, "officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{properties}{sheets}</workbook>',
        "xl/_rels/workbook.xml.rels": relation.format(_PACKAGE, _OFFICE, "worksheet", "worksheets/sheet1.xml"),
        SHEET: content,
    }


def zipped_book(content: str, name: str = "Blad1", properties: str = "") -> bytes:
    return zipped(book_parts(content, name, properties))

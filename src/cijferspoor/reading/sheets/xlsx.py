"""Excel workbooks (.xlsx, also .xlsm) to tables.

The XML is read directly, as that of Word documents is: openpyxl either knows no merged and hidden cells (read-only) or
fills every cell of a merged range, of which a small file can claim billions. What formulas gave when the workbook was
last saved is read; nothing is computed, and nothing that a workbook refers to is opened.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cijferspoor.reading.document import RawDocument, TextBuilder, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Budget
from cijferspoor.reading.office.ooxml import part, related, targets, with_properties
from cijferspoor.reading.office.package import Package
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sheets.compose import Cells, add_sheet
from cijferspoor.reading.sheets.formats import format_of_id
from cijferspoor.reading.sheets.markup import S, string_of, whole_of
from cijferspoor.reading.sheets.worksheet import Book, read_sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHEETS = 1_000
"""Sheets in a workbook; a year of days has 366."""
_OUR_COLUMNS = {"schema_version", "document", "kind", "quote"}


def read_xlsx(data: bytes, options: ReadOptions) -> RawDocument:
    """A workbook, each sheet as its tables with the sheet's name in the caption.

    Left out, with a note: hidden sheets, rows and columns, and formulas that were never computed. Left out: charts,
    comments, pictures.

    Raises:
        ReadError: not a workbook, locked, damaged, hostile, or made by ``extract --format xlsx``.
    """
    package = Package(data, "xlsx")
    main = related(package, "").get("officeDocument", "xl/workbook.xml")
    root = package.xml(main)
    sheets = None if root is None else root.find(f"{S}sheets")
    if root is None or sheets is None:
        raise ReadError("has no sheets inside: it is damaged; open it in Excel and save it again")
    book = _book(package, main, root)
    places = targets(package, main)
    builder, budget, notes = TextBuilder(), Budget(), list[str]()
    for sheet in list(sheets)[:_SHEETS]:
        name = sheet.get("name", "")
        if sheet.get("state", "visible") != "visible":
            notes.append(f"the sheet {_shown(name)} is hidden and was not read")
            continue
        content = package.xml(places.get(sheet.get(_ID, ""), ""))
        if content is None or content.tag != f"{S}worksheet":
            continue  # a sheet with only a chart
        found = read_sheet(content, book, budget)
        notes += [f"the sheet {_shown(name)} has {remark}" for remark in found.remarks]
        _refuse_records(found.cells)
        add_sheet(builder, name, found.cells)
    document = with_properties(builder.document(), package)
    return replace(document, notes=tuple(notes), reader="xlsx", reader_version=library("lxml"))


def _book(package: Package, main: str, root: _Element) -> Book:
    """What all sheets share: texts, and the number format of each style."""
    parts = related(package, main)
    shared = part(package, parts, "sharedStrings")
    styles = part(package, parts, "styles")
    properties = root.find(f"{S}workbookPr")
    own: dict[int, str] = {}
    codes: list[str] = []
    if styles is not None:
        for code in styles.iterfind(f"{S}numFmts/{S}numFmt"):
            own[whole_of(code.get("numFmtId"))] = code.get("formatCode", "")
        codes = [format_of_id(whole_of(style.get("numFmtId")), own) for style in styles.iterfind(f"{S}cellXfs/{S}xf")]
    return Book(
        [] if shared is None else [string_of(item) for item in shared.iterchildren(f"{S}si")],
        codes,
        from_1904=properties is not None and properties.get("date1904") in ("1", "true"),
    )


def _shown(name: str) -> str:
    """A sheet's name for a message: the file chose it."""
    return repr("".join(char if char.isprintable() else "?" for char in name[:60]))


def _refuse_records(cells: Cells) -> None:
    """Our own output holds numbers without headers that mean what they mean in a table of counts."""
    if {cell.text for (row, _), cell in cells.items() if row == 1} >= _OUR_COLUMNS:
        raise ReadError("holds figure records, not numbers of a table; give the jsonl, csv or parquet beside it")

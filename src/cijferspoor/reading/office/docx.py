"""Word documents (.docx, also .docm and .dotx content) to text, tables and dates.

The XML is read directly: python-docx leaves out text boxes, content controls, notes and tracked changes, and gives up
on a broken picture link or a strict document.
"""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.reading.document import RawDocument, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Budget, build
from cijferspoor.reading.office.docx_body import Body
from cijferspoor.reading.office.docx_styles import Styles, W
from cijferspoor.reading.office.ooxml import part, related, with_properties
from cijferspoor.reading.office.package import Package
from cijferspoor.reading.options import ReadOptions

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".emf", ".wmf")


def read_docx(data: bytes, options: ReadOptions) -> RawDocument:
    """A Word document, as a reader sees it with all tracked changes accepted.

    Footnotes and endnotes stand after the body. Left out: page headers and footers, comments, the table of contents,
    hidden text, prompts of empty content controls. ``created`` is the core property, or when that is a template's,
    ``modified``.

    Raises:
        ReadError: not a Word document, locked, damaged, or hostile.
    """
    package = Package(data, "docx")
    main = related(package, "").get("officeDocument", "word/document.xml")
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise ReadError("has no text part inside: it is damaged; open it in Word and save it again")
    parts = related(package, main)
    styles = Styles(part(package, parts, "styles"))
    budget = Budget()
    walker = Body(styles, budget)
    blocks = walker.blocks(body, 2)
    if walker.references:
        notes = [(kind, part(package, parts, f"{kind}s")) for kind in ("footnote", "endnote")]
        blocks += walker.note_blocks(notes)
    document = build(blocks)
    if not document.text:
        _refuse_pictures(package)
    return replace(
        with_properties(document, package), notes=tuple(budget.notes), reader="docx", reader_version=library("lxml")
    )


def _refuse_pictures(package: Package) -> None:
    if any(name.endswith(_PICTURES) and "/media/" in name for name in package.names):
        raise ReadError("holds only pictures, no text: run text recognition (OCR) on it first")

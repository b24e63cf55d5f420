"""Word documents (.docx, also .docm and .dotx content) to text, tables and dates.

The XML is read directly: python-docx leaves out text boxes, content controls, notes and tracked changes, and gives up
on a broken picture link or a strict document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cijferspoor.reading.document import RawDocument, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Budget, build
from cijferspoor.reading.office.docx_body import Body
from cijferspoor.reading.office.docx_styles import Styles, W
from cijferspoor.reading.office.package import Package, resolve
from cijferspoor.reading.office.properties import author_of, stamp_date, title_of
from cijferspoor.reading.options import ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
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
    main = _related(package, "").get("officeDocument", "word/document.xml")
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise ReadError("has no text part inside: it is damaged; open it in Word and save it again")
    related = _related(package, main)
    styles = Styles(_part(package, related, "styles"))
    budget = Budget()
    walker = Body(styles, budget)
    blocks = walker.blocks(body, 2)
    if walker.references:
        notes = [(kind, _part(package, related, f"{kind}s")) for kind in ("footnote", "endnote")]
        blocks += walker.note_blocks(notes)
    document = build(blocks)
    if not document.text:
        _refuse_pictures(package)
    return replace(
        _with_properties(document, package), notes=tuple(budget.notes), reader="docx", reader_version=library("lxml")
    )


def _related(package: Package, source: str) -> dict[str, str]:
    """The parts that ``source`` refers to, by the last word of the relation's type; external ones are left alone."""
    folder, _, name = source.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found: dict[str, str] = {}
    for relation in () if root is None else root.iterchildren(_RELATIONSHIP):
        if relation.get("TargetMode", "Internal") == "Internal":
            kind = relation.get("Type", "").rpartition("/")[2]
            found.setdefault(kind, resolve(source, relation.get("Target", "")))
    return found


def _part(package: Package, related: dict[str, str], kind: str) -> _Element | None:
    return package.xml(related[kind]) if kind in related else None


def _with_properties(document: RawDocument, package: Package) -> RawDocument:
    """The core properties; the type of their relationship is ``.../core-properties``."""
    root = _part(package, _related(package, ""), "core-properties")
    if root is None:
        return document
    created, modified = (stamp_date(root.findtext(f"{_TERMS}{name}")) for name in ("created", "modified"))
    return replace(
        document,
        title=title_of(root.findtext(f"{_DC}title")),
        author=author_of(root.findtext(f"{_DC}creator")),
        created=created or modified,
    )


def _refuse_pictures(package: Package) -> None:
    if any(name.endswith(_PICTURES) and "/media/" in name for name in package.names):
        raise ReadError("holds only pictures, no text: run text recognition (OCR) on it first")

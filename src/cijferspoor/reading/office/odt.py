"""OpenDocument texts (.odt, .ott) to text, tables and dates.

The XML is read directly, with the same guard as for Word: the format is plain enough, and no library for it reads
without resolving entities.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cijferspoor.reading.document import RawDocument, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Budget, build
from cijferspoor.reading.office.odt_body import OdtBody
from cijferspoor.reading.office.odt_styles import OFFICE, OdtStyles
from cijferspoor.reading.office.package import Package
from cijferspoor.reading.office.properties import author_of, stamp_date, title_of
from cijferspoor.reading.options import ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element

_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_NANOSECONDS = re.compile(r".*\.\d{9}")


def read_odt(data: bytes, options: ReadOptions) -> RawDocument:
    """An OpenDocument text, as a reader sees it with all tracked changes accepted.

    Footnotes and endnotes stand after the body. Left out: page headers and footers, comments, tables of contents,
    hidden text, deleted text. ``created`` is the creation date, or without one the date of the last change.

    Raises:
        ReadError: not an OpenDocument text, locked, damaged, or hostile.
    """
    package = Package(data, "odt")
    if "encrypted-package" in package.names or b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise ReadError("is locked with a password: open it in LibreOffice and save a copy without one")
    content = package.xml("content.xml")
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or text is None:
        raise ReadError("has no text part inside: it is damaged; open it in LibreOffice and save it again")
    budget = Budget()
    walker = OdtBody(OdtStyles(content, package.xml("styles.xml")), budget)
    blocks = walker.blocks(text, 3)
    document = build(blocks + walker.note_blocks())
    if not document.text and any(name.startswith("pictures/") for name in package.names):
        raise ReadError("holds only pictures, no text: run text recognition (OCR) on it first")
    return replace(
        _with_properties(document, package), notes=tuple(budget.notes), reader="odt", reader_version=library("lxml")
    )


def _with_properties(document: RawDocument, package: Package) -> RawDocument:
    root = package.xml("meta.xml")
    meta = None if root is None else root.find(f"{OFFICE}meta")
    if meta is None:
        return document
    created = None if _is_template_date(meta) else stamp_date(meta.findtext(f"{_META}creation-date"))
    return replace(
        document,
        title=title_of(meta.findtext(f"{_DC}title")),
        author=author_of(meta.findtext(f"{_META}initial-creator")) or author_of(meta.findtext(f"{_DC}creator")),
        created=created or stamp_date(meta.findtext(f"{_DC}date")),
    )


def _is_template_date(meta: _Element) -> bool:
    """Is it the date at which odfdo's own template was made? A document that was never edited keeps it."""
    return (
        meta.findtext(f"{_META}generator", "").startswith("odfdo")
        and meta.findtext(f"{_META}editing-duration", "") == "P0D"
        and _NANOSECONDS.fullmatch(meta.findtext(f"{_META}creation-date", "").strip()) is not None
    )

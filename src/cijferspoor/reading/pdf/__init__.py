"""PDF: pages of placed letters to paragraphs in reading order."""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.reading.document import RawDocument, library
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.pdf.composing import compose, drop_markers
from cijferspoor.reading.pdf.furniture import remove_furniture
from cijferspoor.reading.pdf.layout import regions
from cijferspoor.reading.pdf.opening import metadata, open_pdf
from cijferspoor.reading.pdf.pages import check_pages, read_pages
from cijferspoor.reading.pdf.shapes import most_common_size

__all__ = ["read_pdf"]


def read_pdf(data: bytes, options: ReadOptions) -> RawDocument:
    """The text of a PDF in reading order, without running headers, footers and page numbers.

    Lines are joined to paragraphs, also over columns and pages, and hyphens of the typesetter are taken out. The marker
    of a note (``229`` with a raised 3) is left out when the note itself is in the document; other raised digits become
    superscripts, so that no figure gets a digit too many. Text outside the visible page is not read, nor are the fields
    of forms. Not safe in threads, for PDFium is not.

    Raises:
        ReadError: locked, damaged, without pages or with too many, scanned, or with letters that have no meaning.
    """
    document = open_pdf(data, options.password, options.max_pages)
    try:
        title, author, created = metadata(document)
        pages = read_pages(document)
    finally:
        document.close()
    body = most_common_size(pages)
    remove_furniture(pages, body)
    notes = check_pages(pages)
    page_regions = [regions(page.fragments, page.number) for page in pages]
    drop_markers(page_regions, body)
    raw = compose(pages, page_regions, body)
    return replace(
        raw,
        title=title,
        author=author,
        created=created,
        notes=tuple(notes),
        reader="pdf",
        reader_version=library("pypdfium2"),
    )

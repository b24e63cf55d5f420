"""PDFs for tests: set by a real typesetter, or written out by hand where it is about what no typesetter makes."""

from __future__ import annotations

from functools import cache

import typst

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.pdf import read_pdf

PAGE = '#set page(paper: "a4")\n'
TEXT = '#set text(lang: "nl", hyphenate: true, size: 10pt)\n#set par(justify: true)\n#set smartquote(enabled: false)\n'


@cache
def typeset(body: str, page: str = PAGE, text: str = TEXT) -> bytes:
    """The PDF that Typst makes of ``body``."""
    return bytes(typst.compile((page + text + body).encode()))


def read(pdf: bytes, **options: object) -> RawDocument:
    return read_pdf(pdf, ReadOptions(**options))  # type: ignore[arg-type]


def blocks(pdf: bytes) -> list[str]:
    """The blocks of text of a PDF."""
    return read(pdf).text.removesuffix("\n").split("\n\n")


def by_hand(
    *contents: str, extra: str = "", page: str = "", font: str = "", info: str = "", objects: str = ""
) -> bytes:
    """A PDF with one page for each content stream; ``extra`` goes in the catalog, ``page`` in every page."""
    count = len(contents)
    font = font or "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    kids = " ".join(f"{10 + 2 * place} 0 R" for place in range(count))
    parts = [
        f"1 0 obj << /Type /Catalog /Pages 2 0 R {extra} >> endobj",
        f"2 0 obj << /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [0 0 595 842] >> endobj",
        f"3 0 obj << {font} >> endobj",
        f"4 0 obj << {info} >> endobj",
        objects,
    ]
    for place, content in enumerate(contents):
        number = 10 + 2 * place
        resources = "/Resources << /Font << /F1 3 0 R >> /XObject << /Im0 6 0 R >> >>"
        parts.append(
            f"{number} 0 obj << /Type /Page /Parent 2 0 R {resources} /Contents {number + 1} 0 R {page} >> endobj"
        )
        parts.append(
            f"{number + 1} 0 obj << /Length {len(content.encode('cp1252'))} >> stream\n{content}\nendstream endobj"
        )
    # Without a table of references the reader has to look for the objects itself, as in a file that broke off.
    return ("%PDF-1.4\n" + "\n".join(parts) + "\ntrailer << /Root 1 0 R /Info 4 0 R >>\n%%EOF").encode("cp1252")


def show(x: float, y: float, text: str, size: float = 10) -> str:
    """Draws text at a place, in points from the bottom left."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET"

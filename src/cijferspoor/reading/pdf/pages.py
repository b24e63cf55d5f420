"""The pages of an opened PDF, one after the other."""

from __future__ import annotations

from typing import Any

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.pdf.chars import read_chars
from cijferspoor.reading.pdf.opening import pdfium
from cijferspoor.reading.pdf.shapes import Page

HARDLY_TEXT = 200
"""Letters on a page below which it may be a picture with a page number or a stamp on it."""
PICTURE = 0.25
"""Part of a page that its images cover when it is a scan and no page with a logo."""
_NESTED = 3
"""How deep images are looked for in groups of drawings; scanners put them at the top or one group down."""
UNREADABLE = 0.3
"""Part of the letters without meaning above which a document cannot be read; sound files have next to none."""
SOME_UNREADABLE = 0.02
_SCANNED = "run OCR first, for example: ocrmypdf in.pdf out.pdf"


def read_pages(document: Any) -> list[Page]:
    """All pages with their fragments. A page that cannot be opened is marked as damaged."""
    return [_read_page(document, place) for place in range(len(document))]


def _read_page(document: Any, place: int) -> Page:
    library, raw = pdfium()
    page = Page(place + 1)
    opened = textpage = None
    try:
        opened = document[place]
        textpage = opened.get_textpage()
        read_chars(page, textpage, raw, opened.get_bbox())
        if sum(len(part.text) for part in page.fragments) < HARDLY_TEXT:
            page.pictures = _covered(opened, raw) >= PICTURE
    except library.PdfiumError:
        page.damaged = True
    finally:
        for handle in (textpage, opened):
            if handle is not None:
                handle.close()
    return page


def _covered(opened: Any, raw: Any) -> float:
    """Which part of a page images cover, each counted whole."""
    left, bottom, right, top = opened.get_bbox()
    area = 0.0
    for image in opened.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_NESTED):
        x0, y0, x1, y1 = image.get_bounds()
        area += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
    return float(area / max(1.0, (right - left) * (top - bottom)))


def check_pages(pages: list[Page]) -> list[str]:
    """Remarks on pages that were not read. Call it when headers and footers are gone.

    Raises:
        ReadError: there is no text, or its letters have no meaning.
    """
    damaged = [page.number for page in pages if page.damaged]
    scanned = [page.number for page in pages if page.pictures and not (page.fragments or page.turned)]
    if not any(page.fragments or page.turned for page in pages):
        if damaged and not scanned:
            raise ReadError("is damaged: no page can be opened; save it again from a PDF viewer, or ask for a new copy")
        if scanned:
            raise ReadError(f"holds pictures of pages and no text; {_SCANNED}")
        raise ReadError(f"holds no text; if you see words in it they are drawings: {_SCANNED}")
    notes = [_check_letters(pages)]
    if damaged:
        one = len(damaged) == 1
        notes.append(f"{_listed(damaged)} {'is' if one else 'are'} damaged and {'was' if one else 'were'} not read")
    if scanned:
        words = "is a picture without text and was" if len(scanned) == 1 else "are pictures without text and were"
        notes.append(f"{_listed(scanned)} {words} not read; run OCR first")
    return [note for note in notes if note]


def _check_letters(pages: list[Page]) -> str:
    letters = bad = 0
    for page in pages:
        for part in page.fragments:
            if len(part.text) > 1:  # a single one is the bullet of a list
                letters += len(part.text)
                bad += sum(_meaningless(char) for char in part.text)
    if bad > UNREADABLE * letters:
        raise ReadError(
            "has text whose fonts do not say which letters they hold; run OCR over it, for example: "
            "ocrmypdf --force-ocr in.pdf out.pdf"
        )
    if bad > SOME_UNREADABLE * letters:
        return f"{round(100 * bad / letters)} % of its letters could not be read; run OCR over it to be sure of them"
    return ""


def _meaningless(char: str) -> bool:
    return char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char >= "\U000f0000"


def _listed(numbers: list[int]) -> str:
    """``page 3``, ``pages 3-5, 8``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = ", ".join(f"{first}-{last}" if last > first else str(first) for first, last in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {words}"

"""Headers and footers that show for what they are on a single page: by their words, or by their type and place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cijferspoor.reading.pdf.shapes import Line

SMALLER = 0.9
"""Headers and footers in a type smaller than the text by this factor stand out without being read."""
WELL_APART = 1.5
"""In font sizes of the text: the blank between it and a header or footer that is known by its place alone."""
MARGIN = 60.0
"""Points from the edge of the page within which such a header or footer stands: the margin of most pages."""
PRINTED = 40.0
"""Points from the edge within which browsers print their own lines; they leave half an inch at most."""
_SHORT = 80
_MANY_LINES = 15
"""Lines on a page below which it may be a slide or a poster, whose small lines are its text."""
_LEVEL = 1.0
"""In font sizes: how far the ends of a header may lie from those of the footer that it matches."""

_COUNTED = re.compile(
    r"(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)\s*\d{1,4}(?:\s*(?:van|/|of|\|)\s*\d{1,4})?", re.IGNORECASE
)
_PRINT_TIME = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? +\d{1,2}[:.]\d\d(?:\s?[AP]M)?")
"""The time of printing as browsers write it: ``11/22/26, 12:40 AM``, ``22-11-2026, 00:40``."""
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_OF = re.compile(r"\d{1,4}/\d{1,4}")
_NOTE = re.compile(r"[\d¹²³⁴-⁹*†‡(]|(?:bron|noot|foto|beeld|tabel|figuur)\b", re.IGNORECASE)
"""How notes, sources and captions begin, which may stand as low and as small as a footer."""
_DATED = re.compile(
    r"\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.? \d{4}\b",
    re.IGNORECASE,
)


def printed(line: Line, from_edge: float) -> bool:
    """Is a row what a browser prints on a page: time and title, or address and number of the page?"""
    texts = [part.text.strip() for part in line.parts]
    if from_edge > PRINTED or not texts:
        return False
    if _PRINT_TIME.fullmatch(texts[0]):
        return True
    return _ADDRESS.fullmatch(texts[0]) is not None and (len(texts) == 1 or _OF.fullmatch(texts[-1]) is not None)


def page_counted(line: Line) -> bool:
    """Does a row have the number of the page in a piece of its own, with the word for it: ``Versie 1  pagina 1``?"""
    return len(line.parts) > 1 and any(_COUNTED.fullmatch(part.text.strip()) for part in line.parts)


def marginal(line: Line, lines: Sequence[Line], from_edge: float, blank: float, body: float) -> bool:
    """Is a row in small type in the margin a header or footer?

    ``lines`` are those of its page and ``blank`` is the space between the row and the text, in points. One that ends
    as a sentence does, or that may be a note, a caption or the date of the text, is not.
    """
    text = line.text.strip()
    if len(lines) < _MANY_LINES or from_edge > MARGIN or line.size > SMALLER * body or blank < WELL_APART * body:
        return False
    prose = text[-1:] in ".!?:;,…”\"'" or len(text) > _SHORT
    return not (prose or _NOTE.match(text) or _DATED.search(text))


def matching(header: Line, footer: Line) -> bool:
    """Is a row set over the same width, in as many pieces and the same type, as a footer that was recognised?"""
    near = _LEVEL * footer.size
    return (
        1 < len(header.parts) == len(footer.parts)
        and abs(header.size - footer.size) < 0.1
        and abs(header.x0 - footer.x0) < near
        and abs(header.x1 - footer.x1) < near
        and not any(_DATED.search(part.text) for part in header.parts)
    )

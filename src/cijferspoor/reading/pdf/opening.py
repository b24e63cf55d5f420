"""Opening a PDF, and what the file says about itself."""

from __future__ import annotations

import re
from datetime import datetime
from importlib import import_module
from typing import Any

from cijferspoor.reading.clock import amsterdam_day
from cijferspoor.reading.errors import ReadError

_DATE = re.compile(
    r"(?:D:)?(?P<year>\d{4})(?:(?P<month>\d\d)(?:(?P<day>\d\d)(?:(?P<hour>\d\d)(?:(?P<minute>\d\d)(?:\d\d)?)?)?)?)?"
    r"(?P<zone>Z|[+-]\d\d'?(?:\d\d'?)?)?"
)
"""A date as ISO 32000-1, 7.9.4 writes it; everything after the year may be missing."""
_NO_TITLE = re.compile(
    r"\s*(?:microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|naamloos|zonder titel|document|presentatie|slide|dia)"
    r"[\s-]*\d*|powerpoint[- ]presentati(?:e|on)"
    r"|.*\.(?:docx?|dotx?|odt|rtf|pdf|indd|qxp|qxd|pptx?|xlsx?|tex|pages|html?)"
    r"|[\W\d_]*)\s*",
    re.IGNORECASE,
)
"""Titles that programs fill in on their own: the name of a file or of the program."""
_NO_AUTHOR = re.compile(r"\s*(?:administrator|admin|user|gebruiker|owner|unknown|onbekend|[\W\d_]*)\s*", re.IGNORECASE)
_LONGEST = 500


def pdfium() -> tuple[Any, Any]:
    """pypdfium2 and its module of C functions; imported here, for it takes a while and only PDFs need it.

    Raises:
        ReadError: it is not installed.
    """
    try:
        return import_module("pypdfium2"), import_module("pypdfium2.raw")
    except ImportError as error:
        raise ReadError("reading .pdf files needs pypdfium2: pip install pypdfium2") from error


def open_pdf(data: bytes, password: str | None, max_pages: int) -> Any:
    """The opened document (``pypdfium2.PdfDocument``); the caller closes it.

    Raises:
        ReadError: damaged, locked, or with no pages or too many.
    """
    library, raw = pdfium()
    try:
        document = library.PdfDocument(data, password=password)
    except library.PdfiumError as error:
        raise ReadError(_refusal(getattr(error, "err_code", None), raw, password)) from error
    except (ValueError, UnicodeError) as error:
        raise ReadError("cannot be opened with this password; check its characters") from error
    count = len(document)
    if 0 < count <= max_pages:
        return document
    document.close()
    if count <= 0:
        raise ReadError("has no pages; it is damaged or empty, make it again")
    raise ReadError(f"has {count} pages, more than {max_pages}; split it, or raise the limit with --max-pages")


def _refusal(code: int | None, raw: Any, password: str | None) -> str:
    if code == raw.FPDF_ERR_PASSWORD:
        if password:
            return "does not open with this password; give the right one with --password"
        return "is locked with a password: give it with --password, or save a copy without one"
    if code == raw.FPDF_ERR_SECURITY:
        return "is locked in a way that cannot be opened here; save a copy without protection"
    return "is damaged or no PDF; open it in a PDF viewer and save it again, or ask for a new copy"


def metadata(document: Any) -> tuple[str | None, str | None, str | None]:
    """Title, author and day of making, each None when the file does not say or a program filled it in."""
    title = _words(_entry(document, "Title"))
    author = _words(_entry(document, "Author"))
    created = pdf_date(_entry(document, "CreationDate")) or pdf_date(_entry(document, "ModDate"))
    return (
        None if title is None or _NO_TITLE.fullmatch(title) else title,
        None if author is None or _NO_AUTHOR.fullmatch(author) else author,
        created,
    )


def pdf_date(text: str) -> str | None:
    """``D:20200514103000+02'00'`` as ``2020-05-14``, as precise as stated; a time in UTC is that day in Amsterdam."""
    match = _DATE.match(text.strip())
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    try:
        stated = datetime(int(year), int(month or 1), int(day or 1), int(match["hour"] or 0), int(match["minute"] or 0))
    except ValueError:
        return None
    if not 1993 <= stated.year <= 2100:  # PDF is of 1993; files give 1601 or 1970 when a clock was not set
        return None
    if match["hour"] and (match["zone"] or "").replace("'", "") in ("Z", "+00", "+0000", "-0000", "-00"):
        stated = datetime.combine(amsterdam_day(stated), stated.time())
    return "-".join(
        part for part, given in ((f"{stated:%Y}", True), (f"{stated:%m}", month), (f"{stated:%d}", day)) if given
    )


def _entry(document: Any, key: str) -> str:
    library, _ = pdfium()
    try:
        return str(document.get_metadata_value(key))
    except (library.PdfiumError, UnicodeError, ValueError):
        return ""


def _words(text: str) -> str | None:
    """An entry without control characters and needless spaces; None when nothing is left."""
    clean = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return clean[:_LONGEST] or None

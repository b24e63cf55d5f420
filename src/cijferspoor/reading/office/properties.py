"""What an office file says of itself, minus what its program or template says of every file."""

from __future__ import annotations

import re
from datetime import date, datetime

from cijferspoor.reading.clock import amsterdam_day

TEMPLATE_STAMPS = (
    "2013-12-23T23:15",
    "1601-01-01",
    "1899-12-30",
    "1899-12-31",
    "1900-01-01",
    "1970-01-01",
    "1980-01-01",
)
"""Dates that tell nothing of the article: that of python-docx's own template, and where clocks start to count
(Windows, spreadsheets, Unix, zip and DOS)."""
FIRST_YEAR = 1985
"""Office files with dates in them are younger than this: Word 2.0 and the first RTF came after."""
TEMPLATE_TITLES = ("word document", "document", "document1", "untitled", "naamloos", "microsoft word-document")
"""Titles that programs fill in by themselves, in lower case."""
TEMPLATE_AUTHORS = (
    "python-docx",
    "un-named",
    "microsoft office user",
    "windows user",
    "windows-gebruiker",
    "gebruiker",
)
"""Authors that programs fill in by themselves, in lower case."""
MAX_LINE = 500
"""Characters of a title or author; a longer one is not a title."""

_STAMP = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,12})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?",
    re.ASCII,
)
_UTC = ("Z", "+00:00", "-00:00", "+0000", "-0000")


def stamp_date(stamp: str | None) -> str | None:
    """The date in an ISO 8601 stamp (W3CDTF), as precise as it is, or None when it is no evidence.

    A time in UTC becomes the date in Amsterdam; another offset keeps the date as written.
    """
    text = (stamp or "").strip()
    match = _STAMP.fullmatch(text)
    if match is None or text.startswith(TEMPLATE_STAMPS) or int(match[1]) < FIRST_YEAR:
        return None
    year, month, day, hour, minute, zone = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        if zone not in _UTC:
            return "-".join(part for part in (year, month, day) if part)
        return amsterdam_day(datetime(int(year), int(month), int(day), int(hour), int(minute))).isoformat()
    except (ValueError, OverflowError):
        return None


def title_of(text: str | None) -> str | None:
    """A title on one line, or None when it is empty or one that a program filled in."""
    return _line(text, TEMPLATE_TITLES)


def author_of(text: str | None) -> str | None:
    """An author on one line, or None when it is empty or one that a program filled in."""
    return _line(text, TEMPLATE_AUTHORS)


def _line(text: str | None, empty: tuple[str, ...]) -> str | None:
    line = " ".join("".join(char if char.isprintable() else " " for char in text or "").split())
    return line if line and line.lower() not in empty and len(line) <= MAX_LINE else None

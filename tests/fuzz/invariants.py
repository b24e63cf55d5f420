"""What must hold of whatever a reader makes of whatever bytes: a document in good order, or one line that says why not."""

from __future__ import annotations

import re
from itertools import pairwise

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, reader_of

BUILT = ("html", "mhtml", "eml", "pdf", "docx", "odt", "rtf")
"""Formats whose text is made by TextBuilder; the others keep the text as it is."""
LONGEST = 1_100
"""Characters of a message: some name columns or attachments."""

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")
_HALF = re.compile("[\ud800-\udfff]")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_OPTIONS = ReadOptions(max_pages=50)


def read_or_refuse(form: str, data: bytes, options: ReadOptions = _OPTIONS) -> RawDocument | None:
    """What the reader makes of ``data``, checked; None when it refuses in one line. Anything else is an error."""
    try:
        document = reader_of(FORMATS[form])(data, options)
    except ReadError as error:
        check_message(str(error))
        return None
    check_document(document, built=form in BUILT)
    return document


def check_message(message: str) -> None:
    assert message and "\n" not in message and "Traceback" not in message, message
    assert len(message) <= LONGEST, len(message)


def check_document(document: RawDocument, *, built: bool = True) -> None:
    """``built`` texts have no control characters, single spaces and one empty line between blocks."""
    text = document.text
    assert _HALF.search(text) is None, text[:200]
    if built:
        assert (found := _CONTROL.search(text)) is None, (found, text[:200])
        assert "  " not in text and " \n" not in text and "\n " not in text and "\n\n\n" not in text
        assert not text or (text.endswith("\n") and not text.startswith("\n") and not text.endswith("\n\n"))
    assert list(document.pages) == sorted(document.pages)
    assert all(0 <= page <= len(text) for page in document.pages)
    _check_tables(document, built=built)
    for told in (document.title, document.author, document.site, document.url):
        assert told is None or (told and not _HALF.search(told)), told
    for note in document.notes:
        check_message(note)
    for date in (document.published, document.created):
        assert date is None or _DATE.fullmatch(date), date


def _check_tables(document: RawDocument, *, built: bool) -> None:
    text = document.text
    for table in document.tables:
        assert 0 <= table.start <= table.end <= len(text)
        if table.caption is not None:
            start, end = table.caption
            assert 0 <= start < end < table.start, "the caption stands above the rows"
        ends = [(table.start, table.start), *((cell.start, cell.end) for cell in table.cells)]
        for (_, before), (start, end) in pairwise(ends):
            assert before <= start <= end <= table.end
        for cell in table.cells:
            words = text[cell.start : cell.end]
            assert "\n" not in words and words == words.strip(), words
            assert cell.row >= 0 and cell.column >= 0 and cell.rows >= 1 and cell.columns >= 1
        places = [(cell.row, cell.column) for cell in table.cells]
        assert len(set(places)) == len(places), "two cells in one place"
    for first, second in pairwise(document.tables):
        assert first.end <= second.start

"""What must hold of what a reader makes of any bytes: a document in good order, or one line that says why not."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.pipeline import Extraction, extract_article
from cijferspoor.reading import Row, Source, expand
from cijferspoor.reading.build import Origin, build_article
from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, reader_of
from tests.test_properties import check_every_digit, check_offsets

BUILT = ("html", "mhtml", "eml", "pdf", "docx", "odt", "rtf", "xlsx")
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
        assert not text or (text.endswith("\n") and not text.startswith("\n") and not text.endswith("\n\n"))
        assert "\n\n\n" not in text
        prose = _without_tables(document)
        assert not re.search(r"  |(?m:^ | $)", prose), repr(prose[:300])
    assert list(document.pages) == sorted(document.pages)
    assert all(0 <= page <= len(text) for page in document.pages)
    _check_tables(document, built=built)
    for told in (document.title, document.author, document.site, document.url):
        assert told is None or (told and not _HALF.search(told)), told
    for note in document.notes:
        check_message(note)
    for date in (document.published, document.created):
        assert date is None or _DATE.fullmatch(date), date


def _without_tables(document: RawDocument) -> str:
    """The text with a letter for each table: empty cells leave blanks around the bars between them."""
    parts, place = [], 0
    for table in document.tables:
        parts += [document.text[place : table.start], "T"]
        place = table.end
    return "".join([*parts, document.text[place:]])


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
            assert "\n" not in words and (not built or words == words.strip()), words
            assert cell.row >= 0 and cell.column >= 0 and cell.rows >= 1 and cell.columns >= 1
        places = [(cell.row, cell.column) for cell in table.cells]
        assert len(set(places)) == len(places), "two cells in one place"
    for first, second in pairwise(document.tables):
        assert first.end <= second.start


def opened(form: str, path: Path, data: bytes, options: ReadOptions = _OPTIONS) -> list[Source]:
    """What comes out of a container with these bytes, checked: articles, and problems in one line each."""
    path.write_bytes(data)
    found = list(expand([Source(path, "corpus")], replace(options, format=form)))
    assert found, "neither an article nor a problem"
    for source in found:
        if source.problem is not None:
            check_message(source.problem)
            assert str(path) in source.problem
            assert source.content is None
        else:
            assert source.content is not None
        assert source.document.isprintable() and source.inside.isprintable()
        if isinstance(source.content, Row):
            assert source.content.text.strip() and not _HALF.search(source.content.text)
            assert source.content.published is None or _DATE.fullmatch(source.content.published)
    return found


def figures_of(document: RawDocument) -> Extraction | None:
    """The figures of what a reader made, checked; None when its publication date is refused."""
    try:
        article = build_article(document, Origin("a"), published=None, lexicon=default_lexicon())
    except ReadError as error:
        check_message(str(error))
        return None
    extraction = extract_article(article, pipeline="none")
    check_offsets(extraction)
    check_every_digit(extraction)
    check_numbers(extraction)
    return extraction


def check_numbers(extraction: Extraction) -> None:
    """An interval holds its value, and every number is one that JSON can write."""
    for figure in extraction.figures:
        ordered = [n for n in (figure.low, figure.value, figure.high) if n is not None]
        assert all(math.isfinite(n) for n in ordered), figure
        if figure.kind != "age":
            assert ordered == sorted(ordered), figure
        assert figure.low is None or figure.high is None or figure.low <= figure.high, figure
        json.loads(figure.model_dump_json(), parse_constant=pytest.fail)

"""CSV and TSV: a header, then a row an article; or a table of numbers, which is one article."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from cijferspoor.reading.containers.columns import ID, RECORD, RowReader
from cijferspoor.reading.containers.place import Complaints, Place
from cijferspoor.reading.containers.streams import put_back, row_limit, size, too_large
from cijferspoor.reading.containers.values import RowError
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import Columns, ReadOptions
from cijferspoor.reading.readers import MB
from cijferspoor.reading.sheets.delimited import is_table, read_table
from cijferspoor.reading.sources import Source

_SAMPLE = MB
"""Bytes that decide the encoding: in a megabyte of Dutch there are accents."""
_DELIMITERS = {"csv": ",;\t|", "tsv": "\t"}
"""What may stand between fields, the likeliest first."""
_FIELD_LIMIT = 2**31 - 1
"""What the csv module takes on every system."""
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""A first line with which spreadsheets are told the delimiter."""
_BAD_BYTE = re.compile("[\ud800-\udfff]")
_CHUNK = 1 << 16


def read_delimited(place: Place, stream: BinaryIO, options: ReadOptions, form: str) -> Iterator[Source]:
    """The articles in a CSV or TSV stream. A row's number counts from the one under the header.

    Where no column is one of text and the cells are numbers, the whole file is one article that holds a table.
    """
    limit = row_limit(options)
    csv.field_size_limit(max(csv.field_size_limit(), min(limit, _FIELD_LIMIT)))
    sample = stream.read(_SAMPLE)
    encoding = _encoding(sample)
    if options.columns == Columns() and _is_table(sample[:_CHUNK].decode(encoding, "ignore"), place, options, form):
        yield _table(place, sample, stream, options, form)
        return
    text = io.TextIOWrapper(put_back(sample, stream), encoding, "surrogateescape", newline="")
    reader = RowReader(place, options, form)
    lines = _Lines(text, limit)
    try:
        delimiter = _delimiter(_first_line(text, sample, encoding), _DELIMITERS[form], reader)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        header = next((row for row in rows if row), [])
    except (RowError, csv.Error, UnicodeError) as error:
        yield place.problem(f"has no header that can be read ({error}); give a CSV file with column names on top")
        return
    names = [name.strip() for name in header]
    if problem := _header_problem(names, reader):
        yield place.problem(problem)
        return
    yield from _rows(place, reader, names, rows, lines)


def _is_table(head: str, place: Place, options: ReadOptions, form: str) -> bool:
    """Is this a table of numbers? Only where no column of the first row is one of text, however it is divided."""
    for delimiter in _DELIMITERS[form]:
        names = dict.fromkeys(_names(head, delimiter))
        if RowReader(place, options, form).check(names) is None or names.keys() >= RECORD - {"schema_version"}:
            return False
    return is_table(head, _DELIMITERS[form], ID)


def _table(place: Place, sample: bytes, stream: BinaryIO, options: ReadOptions, form: str) -> Source:
    """The whole file as an article, or why it cannot be one."""
    limit = row_limit(options)
    data = sample + stream.read(max(0, limit + 1 - len(sample)))
    encoding = _encoding(sample)
    try:
        if len(data) > limit:
            raise too_large(limit)
        document = read_table(data.decode(encoding), _DELIMITERS[form], form)
    except UnicodeDecodeError as error:
        told = encoding.removesuffix("-sig").upper()
        return place.problem(f"is not {told} all through (byte {error.start:,}); save it again as UTF-8")
    except ReadError as error:
        return place.problem(str(error))
    return place.document_of(document)


def _rows(
    place: Place, reader: RowReader, names: list[str], rows: Iterator[list[str]], lines: _Lines
) -> Iterator[Source]:
    complaints = Complaints(place)
    number = 0
    while True:
        lines.begin()
        number += 1
        try:
            fields = next(rows)
            if not fields:
                number -= 1
                continue
            source = reader.source(number, _values(names, fields))
        except StopIteration:
            break
        except (RowError, csv.Error) as error:
            message = _told(error)
            yield from complaints.about(f"row {number:,} (line {lines.start:,}) {message}", row=number)
        except UnicodeError:
            yield from complaints.rest()
            yield place.problem(f"row {number:,} is not {lines.encoding}, and what follows was not read")
            return
        else:
            yield source
    if number == 1:
        yield place.problem("is empty: there are no rows under its header; leave it out or give another file")
    yield from complaints.rest()


def _values(names: list[str], fields: list[str]) -> dict[str, object]:
    if len(fields) != len(names):
        raise RowError(f"has {len(fields):,} fields, the header has {len(names):,}; check its quotes")
    return dict(zip(names, fields, strict=True))


class _Lines:
    """The lines of one record after another, together no longer than a row may be."""

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._text = text
        self._limit = limit
        self._left = limit
        self._line = 0
        self.start = 1
        self.encoding = text.encoding.removesuffix("-sig").upper()

    def begin(self) -> None:
        """The next line begins a record."""
        self._left = self._limit
        self.start = self._line + 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._left + 2)
        if not line:
            raise StopIteration
        self._line += 1
        self._left -= len(line)
        if self._left < 0:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(_CHUNK)
            raise RowError(f"is longer than {size(self._limit)}; perhaps a quote is not closed")
        if "\0" in line:
            raise RowError("holds a NUL byte; save the file again as text")
        if not line.isascii() and _BAD_BYTE.search(line):
            raise RowError(f"has bytes that are not {self.encoding}; save it again as UTF-8")
        return line


def _encoding(sample: bytes) -> str:
    """By the byte order mark; else UTF-8, unless what is not ASCII is mostly something else: then as Windows does."""
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    text = decoder.decode(sample)
    bad = len(_BAD_BYTE.findall(text))
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return "cp1252" if bad and good <= 2 * bad else "utf-8-sig"


def _first_line(text: io.TextIOWrapper, sample: bytes, encoding: str) -> str:
    """The start of the sample as text; a line that names the delimiter is taken from the stream."""
    head = sample[:_CHUNK].decode(encoding, "ignore")
    if match := _SEPARATOR_LINE.match(head):
        text.readline()
        return f"{match[1]}sep"
    return head


def _delimiter(head: str, allowed: str, reader: RowReader) -> str:
    """The delimiter with which the header makes sense: a text column, and most columns."""
    if head[1:] == "sep":
        return head[0]
    best = (False, 0, allowed[0])
    for delimiter in allowed:
        names = _names(head, delimiter)
        found = (reader.check(dict.fromkeys(names)) is None, len(names), delimiter)
        if found[:2] > best[:2]:
            best = found
    return best[2]


def _names(head: str, delimiter: str) -> list[str]:
    """The first row that is not empty, divided by this sign; none where it cannot be."""
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter, strict=True)
    try:
        return [name.strip() for name in next((row for row in rows if row), [])]
    except csv.Error:
        return []


def _header_problem(names: list[str], reader: RowReader) -> str | None:
    if not any(names):
        return "is empty: there are no columns in it; leave it out or give another file"
    columns = dict.fromkeys(names)
    if columns.keys() >= RECORD - {"schema_version"} and columns.keys() & {"schema_version", "rule"}:
        return "holds figure records, not articles; give the articles they were made from"
    if problem := reader.check(columns):
        return problem
    counts = Counter(names)
    twice = [name for name in reader.needed(columns) if counts[name] > 1]
    return f"has two columns called {twice[0]!r}; rename one" if twice else None


def _told(error: Exception) -> str:
    if isinstance(error, RowError):
        return str(error)
    if "unexpected end of data" in str(error):
        return "has a quote that is not closed before the end of the file"
    return f"is not valid CSV ({error}); check its quotes"

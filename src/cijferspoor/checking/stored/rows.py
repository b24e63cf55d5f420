"""The rows of a file of records, whatever format it was written in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pydantic import ValidationError

from cijferspoor.checking.stored.files import RecordsError, Row, sqlite_rows, table_rows
from cijferspoor.checking.stored.texts import csv_rows, json_array, json_lines

SKIPPED = "skipped"
"""The ``kind`` of a record of a numeral that is no figure."""
_HEAD = 4_096
"""Bytes that tell the format; a CSV header of ours takes a thousand."""
_OTHERS = {b"PK\x03\x04": "is a workbook or an archive", b"\x1f\x8b": "is compressed", b"<": "is a page"}
_FORMATS = "give the jsonl, json, csv, parquet or sqlite that extract wrote"


def stored_rows(path: Path, stream: BinaryIO | None = None, *, only: Collection[str] | None = None) -> Iterator[Row]:
    """Where each record stands in its file (``line 12``) and its fields, nested as in JSON, one by one.

    The format is told by the contents. ``only``: no other columns are needed, so that a table need not be read whole.
    ``stream`` is read instead of the file (standard input): JSON and CSV only.

    Raises:
        RecordsError: the file cannot be read, is damaged, or holds something else. One line, without the file's name.
    """
    with _opened(path, stream) as file:
        yield from _rows(path, file, only, piped=stream is not None)


def what_is_wrong(where: str, error: ValidationError) -> RecordsError:
    """What to say of a row that is no figure's record."""
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    missing = first["type"] == "missing"
    what = f"has no {name}" if missing else f"{name or 'the record'}: {first['msg'].lower()}"
    return RecordsError(f"{where} is not a figure's record ({what}); {_FORMATS}")


@contextmanager
def _opened(path: Path, stream: BinaryIO | None) -> Iterator[io.BufferedReader]:
    """The file, or the stream with room to look ahead."""
    if stream is not None:
        ahead: io.BufferedReader = io.BufferedReader(cast("io.RawIOBase", stream))  # any binary stream can be read into
        try:
            yield ahead
        finally:
            ahead.detach()
        return
    try:
        file = path.open("rb")
    except OSError as error:
        raise RecordsError(f"cannot be read ({(error.strerror or str(error)).lower()}); check the path") from error
    with file:
        yield file


def _rows(path: Path, file: io.BufferedReader, only: Collection[str] | None, *, piped: bool) -> Iterator[Row]:
    head = file.peek(_HEAD)[:_HEAD]
    if head.startswith((b"PAR1", b"SQLite format 3\0")):
        if piped:
            raise RecordsError("is parquet or sqlite on standard input; give the file itself")
        return (table_rows if head.startswith(b"PAR1") else sqlite_rows)(path, only)
    for start, what in _OTHERS.items():
        if head.startswith(start):
            raise RecordsError(f"{what}, not records; {_FORMATS}")
    return _text_rows(file, head)


def _text_rows(file: io.BufferedReader, head: bytes) -> Iterator[Row]:
    # PowerShell writes `>` as UTF-16 with a byte order mark.
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else "utf-8-sig"
    start = head.decode(encoding, "replace").lstrip()
    if start.startswith("{") and '"@context"' in start:
        raise RecordsError(f"has Web Annotations, which are no records; {_FORMATS}")
    reader: Callable[[io.TextIOWrapper], Iterator[Row]] = csv_rows
    if start[:1] in ("{", "["):
        reader = json_lines if start[0] == "{" else json_array
    text = io.TextIOWrapper(file, encoding=encoding, newline="" if reader is csv_rows else "\n")
    try:
        yield from reader(text)
    except UnicodeDecodeError as error:
        raise RecordsError(f"is not UTF-8 text (byte {error.start}); {_FORMATS}") from error
    except OSError as error:
        raise RecordsError(f"cannot be read ({(error.strerror or str(error)).lower()})") from error
    finally:
        text.detach()

"""The process that reads a Parquet file for ``parquet``: rows with pyarrow in small batches, articles as JSON lines."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from cijferspoor.reading.containers.columns import RECORD, RowReader
from cijferspoor.reading.containers.place import Complaints, Place
from cijferspoor.reading.containers.streams import row_limit, size
from cijferspoor.reading.containers.values import RowError
from cijferspoor.reading.document import library
from cijferspoor.reading.options import Columns, ReadOptions
from cijferspoor.reading.sources import Row, Source
from cijferspoor.reading.worker import forbid, limit_memory

_MESSAGE = 1_000_000
"""Characters of text in one message: enough to be fast, few enough to be early."""
_BATCH_BYTES = 4_000_000
"""Bytes of text a batch should have: enough to be fast, few enough to stay small."""
_MOST_ROWS = 1_000
"""Rows of the largest batch."""
_BUFFER = 1 << 20
"""Bytes of a column that are read from disk at once; without it a whole row group is held."""
_THRIFT = 100_000_000
"""Bytes of the largest text or list in the file's own index, so that a damaged one cannot ask for all memory."""


def main() -> None:
    """Read the file on standard input, as the first argument asks; what is found goes to standard output."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends this process
    sys.dont_write_bytecode = True
    request = json.loads(sys.argv[1])
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace", newline="\n")
    # What a library prints must not get between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.addaudithook(forbid)
    limit_memory(request["memory"])
    place = Place(Path(request["path"]), request["document"], request["name"], request["inside"])
    options = ReadOptions(max_bytes=request["max_bytes"], columns=Columns(**request["columns"]))
    with suppress(BrokenPipeError), open(0, "rb", closefd=False) as file:
        for message in _messages(_sources(place, file, options)):
            print(json.dumps(message, ensure_ascii=False), file=answers, flush=True)
        print("[]", file=answers, flush=True)


def _messages(sources: Iterator[Source]) -> Iterator[list[dict[str, Any]]]:
    """Sources as plain data, some at a time."""
    message: list[dict[str, Any]] = []
    length = 0
    for source in sources:
        row = source.content
        plain: dict[str, Any] = {"document": source.document, "problem": source.problem, "inside": source.inside}
        if isinstance(row, Row):
            plain["row"] = {name: getattr(row, name) for name in Row.__slots__}
            length += len(row.text)
        message.append(plain)
        if length > _MESSAGE:
            yield message
            message, length = [], 0
    if message:
        yield message


def _sources(place: Place, file: IO[bytes], options: ReadOptions) -> Iterator[Source]:
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra, and slow to load)
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        yield place.problem("reading .parquet files needs pyarrow: pip install 'cijferspoor[parquet]'")
        return
    complaints = Complaints(place)
    try:
        parquet = pq.ParquetFile(
            file,
            buffer_size=_BUFFER,
            pre_buffer=False,
            thrift_string_size_limit=_THRIFT,
            thrift_container_size_limit=_THRIFT,
        )
        columns = _columns(parquet.schema_arrow, pa)
        reader = RowReader(place, options, "parquet", library("pyarrow"))
        if problem := _problem(columns, reader, parquet.metadata.num_rows):
            yield place.problem(problem)
            return
        batches = parquet.iter_batches(
            _batch_size(parquet, reader.needed(columns)), columns=reader.needed(columns), use_threads=False
        )
        yield from _rows(batches, reader, complaints, pa, row_limit(options))
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        yield from complaints.rest()
        yield place.problem(f"is damaged or no Parquet file ({_reason(error)}); make it again from its source")
    else:
        yield from complaints.rest()


def _rows(batches: Iterator[Any], reader: RowReader, complaints: Complaints, pa: Any, limit: int) -> Iterator[Source]:
    number = 0
    for batch in batches:
        lists = [_values(column, pa) for column in batch.columns]
        names = batch.schema.names
        for fields in zip(*lists, strict=True):
            number += 1
            try:
                source = reader.source(number, _row(names, fields, limit))
            except RowError as error:
                yield from complaints.about(f"row {number:,} {error}", row=number)
            else:
                yield source


class _Unreadable:
    """A value that Python has no form for, such as a date after the year 9999."""

    def __init__(self, error: Exception) -> None:
        self.reason = _reason(error)


def _row(names: list[str], fields: tuple[object, ...], limit: int) -> dict[str, object]:
    bad = next((field for field in fields if isinstance(field, _Unreadable)), None)
    if bad is not None:
        raise RowError(f"has a value that cannot be read ({bad.reason})")
    if any(isinstance(field, str | bytes) and len(field) > limit for field in fields):
        raise RowError(f"is longer than {size(limit)}")
    return dict(zip(names, fields, strict=True))


def _values(column: Any, pa: Any) -> list[object]:
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        # Python's moments have microseconds.
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        values: list[object] = column.to_pylist()
    except (ValueError, OverflowError):
        return [_value(cell) for cell in column]
    return values


def _value(cell: Any) -> object:
    try:
        return cell.as_py()
    except (ValueError, OverflowError) as error:
        return _Unreadable(error)


def _columns(schema: Any, pa: Any) -> dict[str, object]:
    """The names of the columns, those of a struct nested."""
    return {field.name: _columns(field.type, pa) if pa.types.is_struct(field.type) else None for field in schema}


def _problem(columns: Mapping[str, object], reader: RowReader, rows: int) -> str | None:
    if columns.keys() >= RECORD:
        return "holds figure records, not articles; give the articles they were made from"
    if len(set(columns)) != len(columns):
        return "has two columns of the same name; rename one"
    return reader.check(columns) or (None if rows else "is empty: there are no rows in it; give another file")


def _batch_size(parquet: Any, needed: list[str]) -> int:
    """Rows a batch, by what the file's index says an average row takes."""
    metadata = parquet.metadata
    total = 0
    for group in range(metadata.num_row_groups):
        chunks = metadata.row_group(group)
        for number in range(chunks.num_columns):
            chunk = chunks.column(number)
            if chunk.path_in_schema.partition(".")[0] in needed:
                total += max(0, chunk.total_uncompressed_size)
    average = total // max(1, metadata.num_rows)
    rows: int = _BATCH_BYTES // max(1, average)
    return max(1, min(_MOST_ROWS, rows))


def _reason(error: Exception) -> str:
    told = " ".join(str(error).split())
    return told[:120] or type(error).__name__

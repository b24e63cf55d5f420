"""Parquet: one flat table with real types, written in row groups."""

from __future__ import annotations

import datetime as dt
import io
from importlib import import_module
from importlib.metadata import version
from typing import Any, BinaryIO

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.clean import encodable
from cijferspoor.export.columns import COLUMNS, flat, kind_of
from cijferspoor.export.sink import Sink
from cijferspoor.export.writer import ExportError
from cijferspoor.records import SCHEMA_VERSION

ROW_GROUP = 50_000
"""Rows in a row group: enough for good compression and fast filters, tens of megabytes in memory."""

_CHUNK_ROWS = 2_000
_CHUNK_CHARACTERS = 4_000_000
_GROUP_BYTES = 64_000_000
"""A row group ends early when its sentences are long, so that memory stays bounded."""

_LARGEST = 2**63 - 1
"""The largest whole number of 64 bits; a fraction beyond it is left to ``value``."""

_REQUIRED = frozenset({"schema_version", "document", "kind", "quote", "start", "end"})
_UNLIKE = frozenset({"id", "quote", "sentence.text", "explanation"})
"""Columns whose values hardly ever repeat, for which a dictionary would be a detour."""


def column_names() -> tuple[str, ...]:
    """The columns of CSV, with a fraction as two whole numbers and a publication day also as a date."""
    names: list[str] = []
    for column in COLUMNS:
        names += ["fraction.numerator", "fraction.denominator"] if column == "fraction" else [column]
        if column == "article.published":
            names.append("article.published_date")
    return tuple(names)


class ParquetWriter:
    """Columns and types are the same whatever the options and the records."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._arrow, self._parquet = _libraries()
        self._sink, self._explain = sink, explain
        self._names = column_names()
        self._schema = self._make_schema()
        self._rows: list[dict[str, Any]] = []
        self._characters = 0
        self._chunks: list[Any] = []
        self._writer: Any = None

    def begin(self) -> None:
        """Open the file."""
        self._output = _Counted(self._sink.stream)
        self._writer = self._parquet.ParquetWriter(
            self._output,
            self._schema,
            compression="snappy",  # the one that Power Query, old R and old Spark read too
            use_dictionary=[name for name in self._names if kind_of(name) == "text" and name not in _UNLIKE],
        )

    def write(self, article: ArticleRecords) -> None:
        """Add the records of one article."""
        for record in article.records:
            fields = flat(record, explain=self._explain, info=article.info)
            self._rows.append(_typed(fields))
            self._characters += len(fields.get("sentence.text") or "") + len(fields.get("explanation") or "")
            if len(self._rows) >= _CHUNK_ROWS or self._characters >= _CHUNK_CHARACTERS:
                self._chunk()

    def end(self) -> None:
        """Write what is left and the footer."""
        self._chunk()
        self._group(all_of_it=True)
        self._writer.close()
        self._writer = None

    def abandon(self) -> None:
        """Let go of the rows; the file is of no use without its footer."""
        writer, self._writer = self._writer, None
        self._rows, self._chunks = [], []
        if writer is not None:
            self._output.deaf = True  # closing writes a footer, also to a pipe that is gone
            writer.close()

    def _make_schema(self) -> Any:
        pa = self._arrow
        types = {
            "integer": pa.int64(),
            "float": pa.float64(),
            "date": pa.date32(),
            "boolean": pa.bool_(),
            "text": pa.string(),
        }
        fields = [pa.field(name, types[kind_of(name)], nullable=name not in _REQUIRED) for name in self._names]
        metadata = {"cijferspoor": version("cijferspoor"), "cijferspoor.schema_version": SCHEMA_VERSION}
        return pa.schema(fields, metadata=metadata)

    def _chunk(self) -> None:
        """Rows as Python objects take ten times the memory of the same rows as columns."""
        if self._rows:
            self._chunks.append(self._arrow.RecordBatch.from_pylist(self._rows, schema=self._schema))
            self._rows, self._characters = [], 0
        self._group()

    def _group(self, *, all_of_it: bool = False) -> None:
        rows = sum(chunk.num_rows for chunk in self._chunks)
        size = sum(chunk.nbytes for chunk in self._chunks)
        if rows and (all_of_it or rows >= ROW_GROUP or size >= _GROUP_BYTES):
            table = self._arrow.Table.from_batches(self._chunks, schema=self._schema)
            self._writer.write_table(table, row_group_size=rows)
            self._chunks = []


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as Arrow takes them."""
    numerator, denominator = fields.pop("fraction", None) or (None, None)
    if max(abs(numerator or 0), abs(denominator or 0)) <= _LARGEST:
        fields["fraction.numerator"], fields["fraction.denominator"] = numerator, denominator
    fields["article.published_date"] = fields.get("article.published")
    return {name: _fit(value, kind_of(name)) for name, value in fields.items() if value is not None}


def _fit(value: Any, kind: str) -> Any:
    if kind == "date":
        return _day(value)
    if kind == "float":
        return float(value)
    return encodable(value) if kind == "text" else value


def _day(text: str) -> dt.date | None:
    """The day; none for a year or month only."""
    try:
        return dt.date.fromisoformat(text) if len(text) == len("2020-05-14") else None
    except ValueError:
        return None


def _libraries() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise ExportError("writing parquet needs pyarrow: pip install 'cijferspoor[parquet]'") from error


class _Counted(io.RawIOBase):
    """A stream that knows how far it is, which a pipe does not, and that stays open when Parquet is done."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._length = stream, 0
        self.deaf = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if not self.deaf:
            self._stream.write(data)
        self._length += len(data)
        return len(data)

    def tell(self) -> int:
        return self._length

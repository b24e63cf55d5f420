"""Records in Parquet and SQLite, and how a flat row becomes a record again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from cijferspoor.export.csvfile import neutral

COLUMNS_NEEDED = ("document", "kind", "quote", "start", "end", "sentence.text", "sentence.start", "sentence.end")
"""What every table of figures' records has, in each of its versions."""
_WANTED = ("id", *COLUMNS_NEEDED, "article.sha256")
_WHOLE = ("start", "end", "sentence.start", "sentence.end")
_BATCH = 5_000
"""Rows of Parquet held at a time."""
_HALF = re.compile(r"\\u(d[89a-f][0-9a-f]{2})")
_PATIENCE = 10.0
"""Seconds to wait for another program to let go of a database."""

Row = tuple[str, Mapping[str, Any]]


class RecordsError(Exception):
    """Records cannot be read; the message is one line that says what is wrong, without the name of the file."""


def nested(row: Mapping[str, Any], *, csv: bool = False) -> dict[str, Any]:
    """The fields of a flat row (``sentence.text``), nested as in JSON, with texts as they were before writing."""
    kind = row.get("kind")
    fields: dict[str, Any] = {name: row.get(name) for name in _WANTED if "." not in name}
    for name in ("id", "document") if csv else ():
        fields[name] = _without_apostrophe(fields[name])
    start, end = _whole(row.get("start")), _whole(row.get("end"))
    fields |= {"start": start, "end": end, "quote": _fitted(row.get("quote"), start, end)}
    if kind != "skipped":
        start, end = _whole(row.get("sentence.start")), _whole(row.get("sentence.end"))
        fields["sentence"] = {"text": _fitted(row.get("sentence.text"), start, end), "start": start, "end": end}
    fields["article"] = {"sha256": row.get("article.sha256") or None}
    return fields


def _whole(cell: Any) -> Any:
    """A whole number; what is none is left to the model to refuse. A spreadsheet may have made ``12.0`` of it."""
    text = str(cell).strip().replace(",", ".")
    return int(text.partition(".")[0]) if re.fullmatch(r"\d{1,18}(\.0+)?", text) else cell


def _without_apostrophe(text: Any) -> Any:
    if isinstance(text, str) and text.startswith("'") and neutral(text[1:]) == text:
        return text[1:]
    return text


def _fitted(text: Any, start: Any, end: Any) -> Any:
    """The text as long as its offsets say.

    CSV has an apostrophe before what a spreadsheet would run; Parquet and SQLite have half characters escaped.
    """
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)) or len(text) == end - start:
        return text
    others = [text[1:] if text.startswith("'") else text, _HALF.sub(lambda match: chr(int(match[1], 16)), text)]
    return next((other for other in others if len(other) == end - start), text)


def table_rows(path: Path) -> Iterator[Row]:
    """The rows of a Parquet file."""
    try:
        parquet = import_module("pyarrow.parquet")
        arrow = import_module("pyarrow")
    except ImportError as error:
        raise RecordsError("reading parquet needs pyarrow: pip install 'cijferspoor[parquet]'") from error
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            names = set(file.schema_arrow.names)
            if lost := [name for name in COLUMNS_NEEDED if name not in names]:
                raise RecordsError(f"holds no figures' records (no column {lost[0]})")
            columns = [name for name in _WANTED if name in names]
            for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield f"row {number}", nested(row)
    except (arrow.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:200]
        raise RecordsError(f"cannot be read as parquet ({reason}); is the file complete?") from error


def sqlite_rows(path: Path) -> Iterator[Row]:
    """The rows of the tables that the SQLite format has, figures first."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if lost := sorted({"documents", "figures"} - tables):
                raise RecordsError(f"is not a database of cijferspoor (no table {lost[0]})")
            yield from _figures(database)
            if "skipped" in tables:
                for number, (document,) in enumerate(database.execute("SELECT document FROM skipped"), start=1):
                    yield f"skipped {number}", {"kind": "skipped", "document": document}
    except sqlite3.Error as error:
        raise RecordsError(f"cannot be read as a database ({error}); close other programs that use it") from error


def _figures(database: sqlite3.Connection) -> Iterator[Row]:
    names = ("id", *COLUMNS_NEEDED)
    columns = ", ".join(f'figures."{name.replace(".", "_")}"' for name in names)
    query = (
        f"SELECT {columns}, documents.sha256 FROM figures LEFT JOIN documents USING (document) ORDER BY figures.rowid"
    )
    for number, row in enumerate(database.execute(query), start=1):
        fields = dict(zip((*names, "article.sha256"), row, strict=True))
        fields["document"] = _own_name(database, fields["document"])
        yield f"figure {number}", nested(fields)


def _own_name(database: sqlite3.Connection, document: object) -> object:
    """The name of an article that was stored as ``name#2``, since another of that name came before it."""
    base, _, times = str(document).rpartition("#")
    if not (base and times.isdecimal()):
        return document
    known = database.execute("SELECT 1 FROM documents WHERE document = ?", [base]).fetchone()
    return base if known else document

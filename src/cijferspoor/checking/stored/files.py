"""Records in Parquet and SQLite, and how a flat row becomes a record again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from cijferspoor.export.columns import ARTICLE_COLUMNS, COLUMNS, kind_of
from cijferspoor.export.csvfile import neutral

COLUMNS_NEEDED = ("document", "kind", "quote", "start", "end", "sentence.text", "sentence.start", "sentence.end")
"""What every table of figures' records has, in each of its versions."""
CLAIMED = frozenset({"id", *COLUMNS_NEEDED, "article.sha256"})
"""What is enough to find a figure back in its article."""
_FRACTION = ("fraction.numerator", "fraction.denominator")
_KNOWN = tuple(name for name in (*COLUMNS, *_FRACTION) if name not in ("explanation", "schema_version"))
_SPANNED = ("", "sentence", "counted", "property", "age", "period", "source")
"""The parts of a record with words of the article and their offsets; the figure itself first."""
_TRUTH = {"true": True, "false": False, "waar": True, "onwaar": False, "1": True, "0": False}
_BATCH = 5_000
"""Rows of Parquet held at a time."""
_HALF = re.compile(r"\\u(d[89a-f][0-9a-f]{2})")
_PATIENCE = 10.0
"""Seconds to wait for another program to let go of a database."""

Row = tuple[str, Mapping[str, Any]]


class RecordsError(Exception):
    """Records cannot be read; the message is one line that says what is wrong, without the name of the file."""


def nested(row: Mapping[str, Any], *, csv: bool = False) -> dict[str, Any]:
    """The fields of a flat row (``sentence.text``), nested as in JSON, with texts as they were before writing.

    What a row does not have is None, and so is a part of which it has nothing.
    """
    fields: dict[str, Any] = {}
    for name in _KNOWN:
        if name in row:
            parent, _, own = name.rpartition(".")
            part = fields.setdefault(parent, {}) if parent else fields
            part[own] = _value(row[name], name, csv=csv)
    for name in _SPANNED:
        part = fields.get(name) if name else fields
        if part:
            text = "text" if name else "quote"
            part[text] = _fitted(part.get(text), part.get("start"), part.get("end"))
    fields["fraction"] = _fraction(fields.get("fraction"))
    per = fields.get("per")
    if per and per.get("value") is not None:
        per["unit"] = per.get("unit") or ""  # `24 per duizend` has none
    for name, part in fields.items():
        if isinstance(part, dict) and all(value is None for value in part.values()):
            fields[name] = None
    return fields


def _value(cell: Any, name: str, *, csv: bool) -> Any:
    """A cell as JSON has it; what it cannot be is left as it is, for the model to refuse."""
    if cell is None or (csv and cell == ""):
        return None
    kind = kind_of(name)
    if kind == "integer":
        return _whole(cell)
    if kind == "boolean":
        return _TRUTH.get(str(cell).strip().casefold(), cell)
    if kind == "float" and isinstance(cell, str):
        return cell.strip().replace(",", ".")
    spanned = name.rpartition(".")[2] in ("text", "quote") and name != "per.text"
    return _without_apostrophe(cell) if csv and not spanned else cell


def _fraction(cell: Any) -> Any:
    """``1; 3`` in CSV, two numbers elsewhere."""
    if isinstance(cell, str):
        parts = [part.strip() for part in cell.split(";")]
        return [int(part) for part in parts] if all(re.fullmatch(r"-?\d{1,400}", part) for part in parts) else cell
    if isinstance(cell, Mapping):
        found = [cell.get("numerator"), cell.get("denominator")]
        return found if None not in found else None
    return cell


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


def table_rows(path: Path, only: Collection[str] | None = None) -> Iterator[Row]:
    """The rows of a Parquet file; ``only`` these columns."""
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
            columns = [name for name in (_KNOWN if only is None else sorted(only)) if name in names]
            for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield f"row {number}", nested(row)
    except (arrow.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:200]
        raise RecordsError(f"cannot be read as parquet ({reason}); is the file complete?") from error


def sqlite_rows(path: Path, only: Collection[str] | None = None) -> Iterator[Row]:
    """The rows of the tables that the SQLite format has, figures first; ``only`` these columns."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if lost := sorted({"documents", "figures"} - tables):
                raise RecordsError(f"is not a database of cijferspoor (no table {lost[0]})")
            yield from _figures(database, _KNOWN if only is None else only)
            if "skipped" in tables:
                for number, (document,) in enumerate(database.execute("SELECT document FROM skipped"), start=1):
                    yield f"skipped {number}", {"kind": "skipped", "document": document}
    except sqlite3.Error as error:
        raise RecordsError(f"cannot be read as a database ({error}); close other programs that use it") from error


def _figures(database: sqlite3.Connection, wanted: Collection[str]) -> Iterator[Row]:
    present = {
        table: {row[1] for row in database.execute(f"PRAGMA table_info({table})")} for table in ("figures", "documents")
    }
    columns = {}
    for name in wanted:
        table, own = ("documents", name.removeprefix("article.")) if name in ARTICLE_COLUMNS else ("figures", name)
        column = own.replace(".", "_")
        if column in present[table] or name in COLUMNS_NEEDED:  # a query for what is needed tells that it is lost
            columns[name] = f'{table}."{column}"'
    query = (
        f"SELECT {', '.join(columns.values())} FROM figures LEFT JOIN documents USING (document) ORDER BY figures.rowid"
    )
    for number, row in enumerate(database.execute(query), start=1):
        fields = dict(zip(columns, row, strict=True))
        fields["document"] = _own_name(database, fields["document"])
        yield f"figure {number}", nested(fields)


def _own_name(database: sqlite3.Connection, document: object) -> object:
    """The name of an article that was stored as ``name#2``, since another of that name came before it."""
    base, _, times = str(document).rpartition("#")
    if not (base and times.isdecimal()):
        return document
    known = database.execute("SELECT 1 FROM documents WHERE document = ?", [base]).fetchone()
    return base if known else document

"""A SQLite database of documents, figures and skipped numerals, ready for Datasette."""

from __future__ import annotations

import posixpath
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.clean import encodable, encodable_in_place
from cijferspoor.export.columns import flat
from cijferspoor.export.sqlite_tables import COLUMNS_OF, prepare, quoted
from cijferspoor.export.text import document_fields
from cijferspoor.export.writer import ExportError
from cijferspoor.records import Figure

_MAGIC = b"SQLite format 3\0"
"""How every SQLite file begins: https://www.sqlite.org/fileformat.html, section 1.2."""

_PATIENCE = 10.0
"""Seconds to wait for another program, such as Datasette, to let go of the database."""

_NUMBER = re.compile(r"#\d+$")
"""Which article of a file it is, at the end of its path: ``corpus.jsonl#3``."""
_NUMBERS = re.compile(r"(?:#\d+)+")

_CACHE_KIB = 32_768
"""Memory for pages; what does not fit goes to the file before the end of the transaction."""


class SqliteWriter:
    """Replaces the rows of each document that is written and leaves the others; all in one transaction."""

    def __init__(self, path: Path, *, explain: bool) -> None:
        self._path, self._explain = path.absolute(), explain
        self._connection: sqlite3.Connection | None = None
        self._was_there = True

    def begin(self) -> None:
        """Open the database and make the tables that are not yet there."""
        self._check_file()
        self._was_there = self._path.exists()
        with self._explained():
            connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
            self._connection = connection
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.execute("BEGIN IMMEDIATE")
            prepare(connection)
            connection.execute("CREATE TEMP TABLE written (document TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID")

    def write(self, article: ArticleRecords) -> None:
        """Replace the rows of this document."""
        with self._explained():
            path = article.info.path if article.info is not None else None
            document = self._replaced(encodable(article.document), encodable(path or ""))
            self._insert("documents", [_text_kept(document_fields(article)) | {"document": document}])
            self._insert("figures", self._rows(article, document, figures=True))
            self._insert("skipped", self._rows(article, document, figures=False))

    def _rows(self, article: ArticleRecords, document: str, *, figures: bool) -> Iterator[dict[str, Any]]:
        for record in article.records:
            if isinstance(record, Figure) == figures:
                yield _columns(flat(record, explain=self._explain)) | {"document": document}

    def end(self) -> None:
        """Commit."""
        with self._explained():
            self._open().execute("COMMIT")
            self._open().close()

    def abandon(self) -> None:
        """Roll back: an existing database stays as it was, a new one goes."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        with suppress(sqlite3.Error):
            connection.close()
        # What was rolled back to nothing is as empty as before; a commit that did go through stays.
        if not self._was_there and self._path.is_file() and self._path.stat().st_size == 0:
            self._path.unlink()

    def _open(self) -> sqlite3.Connection:
        assert self._connection is not None, "begin comes first"
        return self._connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """SQLite's errors as one line."""
        try:
            yield
        except sqlite3.Error as error:
            told = str(error)
            if "no such module" in told:
                raise ExportError("this Python's SQLite has no full-text search (FTS5); use another format") from error
            if "locked" in told or "busy" in told:
                what = "another program or another run is writing to it"
                raise ExportError(f"{what}, so it is unchanged; wait for that to end, or close it") from error
            kept = "it is unchanged" if self._was_there else "nothing was left there"
            raise ExportError(f"cannot be written ({told}), {kept}; {_advice(told)}") from error

    def _check_file(self) -> None:
        if self._path.exists() and not self._path.is_file():
            raise ExportError("is not a file; a database needs one: give another --output FILE")
        if self._path.is_file():
            with self._path.open("rb") as stream:
                start = stream.read(len(_MAGIC))
            if start not in (b"", _MAGIC):  # an empty file is an empty database
                raise ExportError("is there already and is not a SQLite database; write to a new file")

    def _replaced(self, document: str, path: str) -> str:
        """Make room for a document; the name it gets when it is not the first of that name in this run.

        Raises:
            ExportError: the database has an article of that name from another file.
        """
        name, times = document, self._times(document)
        for old in self._leftovers(document, path) if times == 1 else []:
            self._remove(old)
        while times > 1:
            name = f"{document}#{times}"
            if self._times(name) == 1:
                break
            times = self._times(document)
        stored = self._open().execute("SELECT path FROM documents WHERE document = ?", [name]).fetchone()
        if stored and path and stored[0] and container(stored[0]) != container(path):
            raise ExportError(
                f"has {name} from {stored[0]}, and now it comes from {path}, so nothing was changed; give the same "
                "paths as before, or the folder above both, or another --output FILE"
            )
        self._remove(name)
        return name

    def _leftovers(self, document: str, path: str) -> list[str]:
        """What an earlier run stored as ``document#2`` and on, from the same file, and this run has not written.

        In another order the articles of one name get other numbers, so the old numbers say nothing.
        """
        query = """SELECT document, path FROM documents WHERE document >= ? AND document < ?
            AND NOT EXISTS (SELECT 1 FROM written WHERE written.document = documents.document)"""
        found = self._open().execute(query, [f"{document}#", f"{document}$"])  # the dollar comes after the hash
        return [
            name
            for name, other in found
            if _NUMBERS.fullmatch(name, len(document)) and path and other and container(other) == container(path)
        ]

    def _remove(self, document: str) -> None:
        for table in ("figures", "skipped", "documents"):
            self._open().execute(f"DELETE FROM {table} WHERE document = ?", [document])

    def _times(self, document: str) -> int:
        """How often this name has been asked for in this run. A temporary table, for a corpus has millions."""
        count = "INSERT INTO written VALUES (?, 1) ON CONFLICT (document) DO UPDATE SET times = times + 1"
        self._open().execute(count, [document])
        told = self._open().execute("SELECT times FROM written WHERE document = ?", [document])
        return int(told.fetchone()[0])

    def _insert(self, table: str, rows: Iterable[dict[str, Any]]) -> None:
        columns = COLUMNS_OF[table]
        names, places = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({names}) VALUES ({places})"
        self._open().executemany(statement, ([_fit(row.get(column)) for column in columns] for row in rows))


def _advice(told: str) -> str:
    room = "full" in told or "disk" in told or "unable to open" in told
    return "make room or choose another place" if room else "is it damaged? write to a new file"


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record under the names of their columns."""
    row = {name.replace(".", "_"): value for name, value in fields.items()}
    row["fraction_numerator"], row["fraction_denominator"] = row.pop("fraction", None) or (None, None)
    return row


def _text_kept(fields: dict[str, Any]) -> dict[str, Any]:
    return fields | {"text": encodable_in_place(fields["text"])}


def _fit(value: Any) -> Any:
    """A value as SQLite holds it; its whole numbers end at 2^63."""
    if isinstance(value, str):
        return encodable(value)
    return float(value) if isinstance(value, int) and not -(2**63) <= value < 2**63 else value


def container(path: str) -> str:
    """The file an article came from: its path without the number of the row, ``./a/x.jsonl#3`` as ``a/x.jsonl``."""
    return posixpath.normpath(_NUMBER.sub("", path.replace("\\", "/")))

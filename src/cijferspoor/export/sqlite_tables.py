"""The tables of the SQLite format, and whether a database has them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from cijferspoor.export.columns import COLUMNS
from cijferspoor.export.text import DOCUMENT_FIELDS
from cijferspoor.export.writer import ExportError
from cijferspoor.records import SCHEMA_VERSION, Skipped

USER_VERSION = sum(int(part) * unit for part, unit in zip(SCHEMA_VERSION.split("."), (100, 1), strict=True))
"""SQLite's place for a version number, filled with that of the records: 101 for schema version 1.1."""

SEARCHED = ("quote", "sentence_text", "counted_text", "source_text")
"""What full-text search looks in."""

_WHOLE = frozenset({"page", "pages", "age_min", "age_max", "fraction_numerator", "fraction_denominator", "estimated"})
_REAL = frozenset({"value", "low", "high", "per_value", "change_from", "change_to"})
_ALWAYS = frozenset({"document", "id", "kind", "quote", "start", "end", "sentence_text", "rule", "reason", "sha256"})


def _figure_columns() -> tuple[str, ...]:
    names: list[str] = []
    for column in COLUMNS:
        if column == "fraction":
            names += ["fraction_numerator", "fraction_denominator"]
        elif column != "reason" and not column.startswith("article."):
            names.append(column.replace(".", "_"))
    return tuple(names)


COLUMNS_OF: dict[str, tuple[str, ...]] = {
    "documents": DOCUMENT_FIELDS,
    "figures": _figure_columns(),
    "skipped": tuple(name for name in Skipped.model_fields if name not in ("kind", "schema_version")),
}
"""The columns of each table, without SQLite's own ``rowid``."""


def quoted(name: str) -> str:
    """A name for SQL; ``end`` is a word of the language."""
    return f'"{name}"'


def _column(name: str) -> str:
    whole = name in _WHOLE or name in ("start", "end") or name.endswith(("_start", "_end"))
    kind = "INTEGER" if whole else "REAL" if name in _REAL else "TEXT"
    return f"  {quoted(name)} {kind}" + (" NOT NULL" if name in _ALWAYS else "")


def _table(name: str, extra: Iterable[str], *, key: str = "") -> str:
    columns = [_column(column) + (" PRIMARY KEY" if column == key else "") for column in COLUMNS_OF[name]]
    # A named rowid, unlike a hidden one, is never renumbered by VACUUM; the full-text index points to it.
    first = [] if key else ["  rowid INTEGER PRIMARY KEY"]
    return f"CREATE TABLE IF NOT EXISTS {name} (\n" + ",\n".join([*first, *columns, *extra]) + "\n)"


_OF_DOCUMENT = "  FOREIGN KEY (document) REFERENCES documents (document)"
_LIST, _NEW, _OLD = (", ".join(prefix + name for name in SEARCHED) for prefix in ("", "new.", "old."))
_FORGET = f"INSERT INTO figures_fts (figures_fts, rowid, {_LIST}) VALUES ('delete', old.rowid, {_OLD});"
_ADD = f"INSERT INTO figures_fts (rowid, {_LIST}) VALUES (new.rowid, {_NEW});"
_DETAILS = ", ".join(
    f"documents.{name} AS article_{name}" for name in DOCUMENT_FIELDS if name not in ("document", "text")
)

# The double quotes are what Datasette looks for to show a search box with the table.
FTS = f"""CREATE VIRTUAL TABLE figures_fts USING fts5 ({_LIST},
  content="figures", content_rowid="rowid", tokenize='unicode61 remove_diacritics 2')"""

TABLES: tuple[str, ...] = (
    _table("documents", (), key="document"),
    _table("figures", ("  UNIQUE (document, id)", _OF_DOCUMENT)),
    _table("skipped", (_OF_DOCUMENT,)),
)
AROUND: tuple[str, ...] = (
    "CREATE INDEX IF NOT EXISTS figures_document ON figures (document)",
    "CREATE INDEX IF NOT EXISTS figures_kind ON figures (kind)",
    "CREATE INDEX IF NOT EXISTS figures_counted_lemma ON figures (counted_lemma)",
    "CREATE INDEX IF NOT EXISTS figures_period_start_date ON figures (period_start_date)",
    "CREATE INDEX IF NOT EXISTS figures_value ON figures (value)",
    "CREATE INDEX IF NOT EXISTS skipped_document ON skipped (document)",
    f"CREATE TRIGGER IF NOT EXISTS figures_fts_insert AFTER INSERT ON figures BEGIN {_ADD} END",
    f"CREATE TRIGGER IF NOT EXISTS figures_fts_delete AFTER DELETE ON figures BEGIN {_FORGET} END",
    f"CREATE TRIGGER IF NOT EXISTS figures_fts_update AFTER UPDATE ON figures BEGIN {_FORGET} {_ADD} END",
    f"""CREATE VIEW IF NOT EXISTS figures_with_article AS SELECT figures.*, {_DETAILS}
  FROM figures JOIN documents USING (document)""",
)


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables where they are not yet there.

    Raises:
        ExportError: the database is another program's, or holds records of another schema version.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    ours = names & {*COLUMNS_OF, "figures_fts", "figures_with_article"}
    if version not in (0, USER_VERSION):
        what = "has records of another version of cijferspoor" if ours else "belongs to another program"
        raise ExportError(f"{what} (user_version {version}, not {USER_VERSION}); write to a new file")
    if version == 0 and ours:
        raise ExportError(f"has a table {min(ours)} that is not of cijferspoor; write to a new file")
    for statement in TABLES:
        connection.execute(statement)
    for table, columns in COLUMNS_OF.items():
        present = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        if not present.issuperset(columns):
            lost = min(set(columns) - present)
            raise ExportError(f"its table {table} has no column {lost}; write to a new file")
    if "figures_fts" not in names:
        connection.execute(FTS)
        connection.execute("INSERT INTO figures_fts (figures_fts) VALUES ('rebuild')")
    for statement in AROUND:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")

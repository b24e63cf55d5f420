"""Figures that ``cijferspoor extract`` wrote earlier, as records again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from cijferspoor.checking.stored import (
    SKIPPED,
    RecordsError,
    is_records,
    is_results,
    looks_like_records,
    stored_rows,
    what_is_wrong,
)
from cijferspoor.records import SCHEMA_VERSION, ArticleInfo, Figure

__all__ = ["RecordsError", "is_records", "is_results", "load_figures", "looks_like_records"]

_VERSIONS = ("1.0", SCHEMA_VERSION)
"""Versions of records that are read; 1.0 had no ``article``, and is otherwise the same."""
_ARTICLE_NEEDED = tuple(name for name, field in ArticleInfo.model_fields.items() if field.is_required())


def load_figures(path: Path, stream: BinaryIO | None = None) -> Iterator[Figure]:
    """The figures in a file that ``extract`` wrote as jsonl, json, csv, parquet or sqlite, one by one.

    Skipped numerals are passed over. The format is told by the contents. ``stream`` is read instead of the file
    (standard input): JSON and CSV only. Explanations come back from JSON only.

    Raises:
        RecordsError: the file cannot be read, is damaged, or holds something else or no records at all. One line,
            without the file's name.
    """
    any_rows = False
    for where, fields in stored_rows(path, stream):
        any_rows = True
        if fields.get("kind") != SKIPPED:
            yield _figure(where, fields)
    if not any_rows:
        raise RecordsError("holds no records")


def _figure(where: str, fields: Mapping[str, Any]) -> Figure:
    version = fields.get("schema_version", SCHEMA_VERSION)
    if version not in _VERSIONS:
        raise RecordsError(f"{where} is of schema version {str(version)[:20]!r}; make the records again with extract")
    given = {name: value for name, value in fields.items() if name != "reason"} | {"schema_version": SCHEMA_VERSION}
    article = given.get("article")
    if isinstance(article, Mapping) and any(article.get(name) is None for name in _ARTICLE_NEEDED):
        given["article"] = None  # a table with part of its columns
    given["estimated"] = given.get("estimated") or False
    try:
        return Figure.model_validate(given)
    except ValidationError as error:
        raise what_is_wrong(where, error) from error

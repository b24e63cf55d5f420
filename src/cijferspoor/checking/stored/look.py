"""Does a file hold records that ``extract`` wrote? By its first bytes, and the last ones of a Parquet file."""

from __future__ import annotations

import codecs
import csv
import re
from pathlib import Path

from cijferspoor.checking.stored.files import COLUMNS_NEEDED

HEAD = 65_536
"""Bytes that are looked at: a first record with a long sentence fits."""
_TAIL = 1_000_000
"""Bytes at the end of a Parquet file that hold the names of its columns."""
_SQLITE = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
"""Where SQLite keeps ``user_version`` (file format, 1.3), in which our records' version stands: 100 or 101."""
_VERSIONS = range(100, 200)
_RESULTS_HEAD = 4_096
_RESULT_KEYS = ("verdict", "severity", "mentions", "new_start")
"""Keys of what ``check``, ``compare`` and ``verify`` write as JSON, beside those of a record."""
_RESULT_COLUMNS = frozenset({"verdict", "severity", "part", "status"})
"""One of these is among the first columns that they write as CSV."""
_KEYS = ("document", "kind", "quote", "start", "end")
"""Keys of every record; that of a skipped numeral has no sentence."""
_SKIPPED = re.compile(r'"kind"\s*:\s*"skipped"')


def is_records(path: Path) -> bool:
    """Does a file hold figures' records? False for what cannot be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            if not head.startswith(b"PAR1"):
                return looks_like_records(head)
            file.seek(max(0, path.stat().st_size - _TAIL))
            tail = file.read()
    except (OSError, ValueError):
        return False
    return all(name in tail for name in (b"schema_version", b"sentence.text", b"quote"))


def looks_like_records(head: bytes) -> bool:
    """Do the first bytes of a file (not Parquet), or of standard input, begin records?"""
    if head.startswith(_SQLITE):
        return int.from_bytes(head[_USER_VERSION], "big") in _VERSIONS
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8-sig", "replace").lstrip()
    return _is_json(text) if text[:1] in ("{", "[") else _is_csv(text)


def is_results(path: Path) -> bool:
    """Does a file hold what ``check``, ``compare`` or ``verify`` found, which is no evidence of anything?"""
    try:
        with path.open("rb") as file:
            head = file.read(_RESULTS_HEAD)
    except (OSError, ValueError):
        return False
    text = head.decode("utf-8-sig", "replace").lstrip()
    if text[:1] in ("{", "["):
        return '"id"' in text and any(re.search(rf'"{key}"\s*:', text) for key in _RESULT_KEYS)
    names = _header(text)
    return names[:1] in (["schema_version"], ["id"]) and not _RESULT_COLUMNS.isdisjoint(names[:4])


def _is_json(text: str) -> bool:
    """The keys of a record; those of a Web Annotation and of an article are others."""
    if not re.match(r'\[?\s*\{\s*"', text) or '"@context"' in text[:1_000]:
        return False
    first = text.partition("\n")[0] if text.startswith("{") and "\n" in text else text
    return _has_keys(first) or _has_keys(text[:HEAD])


def _has_keys(text: str) -> bool:
    present = all(re.search(rf'"{key}"\s*:', text) for key in _KEYS)
    return present and ('"sentence"' in text or _SKIPPED.search(text) is not None)


def _is_csv(text: str) -> bool:
    return set(COLUMNS_NEEDED) <= set(_header(text))


def _header(text: str) -> list[str]:
    """The names in the first line of a table."""
    header = text.partition("\n")[0].rstrip("\r")
    try:
        return next(csv.reader([header], delimiter=max(",;\t", key=header.count)), [])
    except csv.Error:
        return []

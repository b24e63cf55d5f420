"""Stored: records that ``extract`` wrote earlier, read back row by row from JSON, CSV, Parquet and SQLite."""

from cijferspoor.checking.stored.files import CLAIMED, RecordsError, Row
from cijferspoor.checking.stored.look import is_records, is_results, looks_like_records
from cijferspoor.checking.stored.rows import SKIPPED, stored_rows, what_is_wrong

__all__ = [
    "CLAIMED",
    "SKIPPED",
    "RecordsError",
    "Row",
    "is_records",
    "is_results",
    "looks_like_records",
    "stored_rows",
    "what_is_wrong",
]

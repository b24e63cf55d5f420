"""Read the claims of records that ``cijferspoor extract`` made earlier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from cijferspoor.checking.stored import CLAIMED, SKIPPED, RecordsError, stored_rows, what_is_wrong
from cijferspoor.checking.verifying.claims import Claim


def load_claims(path: Path, stream: BinaryIO | None = None) -> Iterator[Claim | None]:
    """The claims of the figures in a file, one by one; None for each skipped numeral, which has no sentence.

    The format is told by the contents. ``stream`` is read instead of the file (standard input): JSON and CSV only.

    Raises:
        RecordsError: the file cannot be read, is damaged, or holds something else. One line, without the file's name.
    """
    any_rows = False
    for where, fields in stored_rows(path, stream, only=CLAIMED):
        any_rows = True
        yield None if fields.get("kind") == SKIPPED else _claim(where, fields)
    if not any_rows:
        raise RecordsError("holds no records, so there is nothing to verify")


def _claim(where: str, fields: Mapping[str, Any]) -> Claim:
    article = fields.get("article")
    sha256 = article.get("sha256") if isinstance(article, Mapping) else None
    try:
        return Claim.model_validate({**fields, "sha256": sha256})
    except ValidationError as error:
        raise what_is_wrong(where, error) from error

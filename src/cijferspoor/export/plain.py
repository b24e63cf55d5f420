"""A record as the dict of JSON types that every machine-readable format is made from."""

from __future__ import annotations

import json
from typing import Any

from cijferspoor.export.batch import Record


def plain(record: Record, *, explain: bool = False) -> dict[str, Any]:
    """The record as dicts, lists, strings, numbers and None; dates are ISO strings.

    ``explanation`` is there only when ``explain`` is true and the record has one.
    """
    data: dict[str, Any] = record.model_dump(mode="json", by_alias=True)
    if not explain:
        data.pop("explanation", None)
    return data


def json_line(record: Record, *, explain: bool = False) -> str:
    """The record as one line of JSON, without a line end."""
    return json.dumps(plain(record, explain=explain), ensure_ascii=False, allow_nan=False)

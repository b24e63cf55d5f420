"""CSV columns: every field of a record flattened with dots, in an order that does not change."""

from __future__ import annotations

import re
from typing import Any

from cijferspoor.export.batch import Record
from cijferspoor.export.plain import plain

COLUMNS: tuple[str, ...] = (
    "schema_version",
    "id",
    "document",
    "kind",
    "quote",
    "start",
    "end",
    "page",
    "value",
    "low",
    "high",
    "unit",
    "fraction",
    "hedge.word",
    "hedge.meaning",
    "estimated",
    "statistic",
    "counted.text",
    "counted.lemma",
    "counted.start",
    "counted.end",
    "property.text",
    "property.start",
    "property.end",
    "age.min",
    "age.max",
    "age.text",
    "age.start",
    "age.end",
    "period.text",
    "period.start_date",
    "period.end_date",
    "period.basis",
    "period.start",
    "period.end",
    "per.value",
    "per.unit",
    "per.text",
    "source.text",
    "source.start",
    "source.end",
    "change.direction",
    "change.from",
    "change.to",
    "sentence.text",
    "sentence.start",
    "sentence.end",
    "rule",
    "reason",
    "explanation",
)

_PLAIN_NUMBER = re.compile(r"[+-]?\d{1,400}(?:\.\d{1,400})?")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def row(record: Record, *, explain: bool = False) -> list[str]:
    """The cells of a record, one for each of ``COLUMNS``; an absent field is an empty cell."""
    flat = _flatten(plain(record, explain=explain))
    return [_cell(flat.get(column)) for column in COLUMNS]


def _flatten(data: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict):
            flat.update(_flatten(value, f"{prefix}{key}."))
        elif key == "explanation":
            flat[key] = "; ".join(cue_text(cue) for cue in value or ())
        else:
            flat[f"{prefix}{key}"] = value
    return flat


def cue_text(cue: dict[str, Any]) -> str:
    """One step of an explanation in words: ``counted by noun_after "slachtoffers" [12:24]``."""
    return f'{cue["field"]} by {cue["rule"]} "{cue["text"]}" [{cue["start"]}:{cue["end"]}]'


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        # Not "1/3": a spreadsheet would read that as the third of January.
        return "; ".join(_cell(item) for item in value)
    return neutral(str(value))


def neutral(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet would run it as a formula."""
    if text.startswith(_FORMULA_START) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text

"""The flat form of a record: every field with its path in dots, in an order that does not change."""

from __future__ import annotations

from typing import Any

from cijferspoor.export.batch import Record
from cijferspoor.export.plain import plain
from cijferspoor.records import ArticleInfo

ARTICLE_COLUMNS: tuple[str, ...] = tuple(f"article.{name}" for name in ArticleInfo.model_fields)
"""What is known of the article, ``article.path`` to ``article.reader_version``."""

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
    *ARTICLE_COLUMNS,
    "reason",
    "explanation",
)

_INTEGERS = frozenset({"page", "age.min", "age.max", "article.pages", "fraction.numerator", "fraction.denominator"})
_FLOATS = frozenset({"value", "low", "high", "per.value", "change.from", "change.to"})
_DATES = frozenset({"period.start_date", "period.end_date", "article.published_date"})


def kind_of(column: str) -> str:
    """``integer``, ``float``, ``date``, ``boolean`` or ``text``: what a typed format has in a column."""
    if column in ("start", "end") or column.endswith((".start", ".end")) or column in _INTEGERS:
        return "integer"
    if column == "estimated":
        return "boolean"
    return "float" if column in _FLOATS else "date" if column in _DATES else "text"


def flat(record: Record, *, explain: bool = False, info: ArticleInfo | None = None) -> dict[str, Any]:
    """The fields of a record by their path, ``counted.text``; those below an absent field are absent.

    Values are what JSON has; a fraction is a list of two and the explanation a string. ``info`` fills the
    ``article.*`` of a record that has none itself, such as a skipped numeral.
    """
    data = plain(record, explain=explain)
    if info is not None and data.get("article") is None:
        data["article"] = info.model_dump(mode="json")
    return _flatten(data)


def _flatten(data: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict):
            fields.update(_flatten(value, f"{prefix}{key}."))
        elif key == "explanation":
            fields[key] = "; ".join(cue_text(cue) for cue in value or ()) or None
        else:
            fields[f"{prefix}{key}"] = value
    return fields


def cue_text(cue: dict[str, Any]) -> str:
    """One step of an explanation in words: ``counted by noun_after "slachtoffers" [12:24]``."""
    return f'{cue["field"]} by {cue["rule"]} "{cue["text"]}" [{cue["start"]}:{cue["end"]}]'

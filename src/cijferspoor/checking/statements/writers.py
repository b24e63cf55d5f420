"""The comparison as a table, as JSON and as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cijferspoor.checking.output.grid import CheckLook
from cijferspoor.checking.results import Evidence
from cijferspoor.checking.statements.records import COMPARE_VERSION, StatementComparison
from cijferspoor.checking.statements.table import render_comparison
from cijferspoor.export import CsvDialect, Sink, Writer
from cijferspoor.export.csvfile import DIALECTS, csv_line
from cijferspoor.export.writer import PlainWriter
from cijferspoor.records.figure import HedgeWord, whole

COMPARE_FORMATS: tuple[str, ...] = ("table", "json", "csv")

COMPARE_COLUMNS: tuple[str, ...] = (
    "schema_version",
    "part",
    "id",
    "statement",
    "kind",
    "documents",
    "agrees",
    "document",
    "published",
    "page",
    "quote",
    "amount",
    "value",
    "low",
    "high",
    "unit",
    "hedge.word",
    "hedge.meaning",
    "verdict",
    "reason",
    "explanation",
    "score",
    "counted",
    "property",
    "age.min",
    "age.max",
    "period.text",
    "period.start_date",
    "period.end_date",
    "source",
    "figure",
    "against",
    "start",
    "end",
    "sentence",
)
"""A line for each mention of a ``statement`` and each point of a ``series`` (``part``); ``id`` tells them apart."""


def make_compare_writer(
    form: str, sink: Sink, *, look: CheckLook | None = None, csv_dialect: CsvDialect = "standard"
) -> Writer[StatementComparison]:
    """The writer of ``table``, ``json`` or ``csv``; ``look`` is for the table."""
    if form == "table":
        return _Table(sink, look or CheckLook())
    return _Csv(sink, csv_dialect) if form == "csv" else _Json(sink)


class _Table(PlainWriter):
    def __init__(self, sink: Sink, look: CheckLook) -> None:
        self._sink, self._look = sink, look

    def write(self, comparison: StatementComparison) -> None:
        self._sink.write(render_comparison(comparison, self._look))


class _Json(PlainWriter):
    """One object; ``series`` is left out when none was asked for."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, comparison: StatementComparison) -> None:
        data = comparison.model_dump(mode="json", exclude={"series"} if comparison.series is None else None)
        self._sink.write(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


class _Csv(PlainWriter):
    """Lines as ``extract`` writes them: a cell that a spreadsheet would run gets an apostrophe before it."""

    def __init__(self, sink: Sink, dialect: CsvDialect) -> None:
        self._sink, self._dialect = sink, DIALECTS[dialect]

    def write(self, comparison: StatementComparison) -> None:
        self._sink.write(self._dialect.mark + csv_line(COMPARE_COLUMNS, self._dialect))
        for row in _rows(comparison):
            self._sink.write(csv_line((row.get(column) for column in COMPARE_COLUMNS), self._dialect))


def _rows(comparison: StatementComparison) -> Iterator[dict[str, Any]]:
    for group in comparison.statements:
        shared = {
            "part": "statement",
            "id": group.id,
            "statement": group.statement,
            "documents": group.documents,
            "agrees": group.agrees,
        }
        for mention in group.mentions:
            own = mention.model_dump(include={"amount", "verdict", "reason", "explanation", "score", "against"})
            yield _evidence(mention.evidence, mention.hedge) | shared | own
    for series in comparison.series or ():
        documents = len({point.evidence.document for point in series.points})
        shared = {"part": "series", "id": series.id, "statement": series.statement, "documents": documents}
        for point in series.points:
            yield _evidence(point.evidence, point.hedge) | shared | {"amount": point.amount}


def _evidence(evidence: Evidence, hedge: HedgeWord | None) -> dict[str, Any]:
    same = ("kind", "document", "published", "page", "quote", "unit", "counted", "property", "source", "start", "end")
    age, period = evidence.age, evidence.period
    return {name: getattr(evidence, name) for name in same} | {
        "schema_version": COMPARE_VERSION,
        "figure": evidence.id,
        "value": whole(evidence.value),
        "low": whole(evidence.low),
        "high": whole(evidence.high),
        "hedge.word": hedge.word if hedge else None,
        "hedge.meaning": hedge.meaning if hedge else None,
        "age.min": age.min if age else None,
        "age.max": age.max if age else None,
        "period.text": period.text if period else None,
        "period.start_date": period.start_date if period else None,
        "period.end_date": period.end_date if period else None,
        "sentence": evidence.sentence.text,
    }

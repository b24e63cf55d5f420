"""Verdicts as JSON Lines, JSON, CSV or a table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cijferspoor.checking.verifying.claims import Verdict
from cijferspoor.checking.verifying.table import render_verdicts
from cijferspoor.export import Sink, TableLook, Writer
from cijferspoor.export.csvfile import csv_line
from cijferspoor.export.writer import PlainWriter

_SPAN = ("text", "start", "end")
VERDICT_COLUMNS: tuple[str, ...] = tuple(
    column
    for name in Verdict.model_fields
    for column in ([f"{name}.{part}" for part in _SPAN] if name.endswith("sentence") else [name])
)
"""The columns of CSV: the fields of a verdict, a span with its path in dots."""

Verdicts = Sequence[Verdict]
"""The verdicts on the records of one document."""


def make_verdict_writer(
    form: str, sink: Sink, *, look: TableLook | None = None, every: bool = False
) -> Writer[Verdicts]:
    """The writer of ``table``, ``json``, ``jsonl`` or ``csv``; with ``every`` a table lists what stands too."""
    if form == "table":
        return _TableWriter(sink, look or TableLook(), every=every)
    if form == "csv":
        return _CsvWriter(sink)
    return _JsonWriter(sink) if form == "json" else _JsonLinesWriter(sink)


class _JsonLinesWriter(PlainWriter):
    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, verdicts: Verdicts) -> None:
        for verdict in verdicts:
            self._sink.write(_json(verdict) + "\n")


class _JsonWriter(PlainWriter):
    def __init__(self, sink: Sink) -> None:
        self._sink, self._any = sink, False

    def begin(self) -> None:
        self._sink.write("[")

    def write(self, verdicts: Verdicts) -> None:
        for verdict in verdicts:
            self._sink.write((",\n" if self._any else "\n") + _json(verdict))
            self._any = True

    def end(self) -> None:
        self._sink.write("\n]\n" if self._any else "]\n")


class _CsvWriter(PlainWriter):
    """Lines as ``extract`` writes them: a cell that a spreadsheet would run gets an apostrophe before it."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def begin(self) -> None:
        self._sink.write(csv_line(VERDICT_COLUMNS))

    def write(self, verdicts: Verdicts) -> None:
        for verdict in verdicts:
            data = verdict.model_dump(mode="json")
            self._sink.write(csv_line(_cell(data, column) for column in VERDICT_COLUMNS))


class _TableWriter(PlainWriter):
    def __init__(self, sink: Sink, look: TableLook, *, every: bool) -> None:
        self._sink, self._look, self._every = sink, look, every
        self._any = False

    def write(self, verdicts: Verdicts) -> None:
        """Write what does not stand, under the name of its document."""
        shown = [verdict for verdict in verdicts if self._every or verdict.status != "stands"]
        if shown:
            self._sink.write(("\n" if self._any else "") + render_verdicts(shown, self._look))
            self._any = True


def _json(verdict: Verdict) -> str:
    return json.dumps(verdict.model_dump(mode="json"), ensure_ascii=False)


def _cell(data: dict[str, Any], column: str) -> object:
    name, _, part = column.partition(".")
    return data[name] if not part else (data[name] or {}).get(part)

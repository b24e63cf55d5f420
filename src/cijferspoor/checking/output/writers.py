"""One writer for each format of verdicts and of findings; all take articles one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from cijferspoor.checking.output.batch import ArticleChecks, ArticleFindings
from cijferspoor.checking.output.checks import render_checks, render_contradicted
from cijferspoor.checking.output.checkspage import ChecksPage
from cijferspoor.checking.output.claimreview import ClaimReviewWriter, Reviewer
from cijferspoor.checking.output.findings import render_findings
from cijferspoor.checking.output.findingspage import FindingsPage
from cijferspoor.checking.output.flat import CHECK_COLUMNS, FINDING_COLUMNS, flat_check, flat_finding
from cijferspoor.checking.output.grid import CheckLook
from cijferspoor.checking.results import Check, Finding
from cijferspoor.export import CsvDialect, Sink, Writer
from cijferspoor.export.csvfile import DIALECTS, csv_line
from cijferspoor.export.writer import PlainWriter

Item = TypeVar("Item")
Result = TypeVar("Result", bound=Check | Finding)


@dataclass(frozen=True, slots=True)
class Manner:
    """How to write: ``look`` is for tables (its ``explain`` is for pages too), ``reviewer`` for ClaimReview."""

    look: CheckLook = field(default_factory=CheckLook)
    csv_dialect: CsvDialect = "standard"
    reviewer: Reviewer = field(default_factory=Reviewer)


def make_check_writer(form: str, sink: Sink, manner: Manner | None = None) -> Writer[ArticleChecks]:
    """The writer of ``table``, ``json``, ``jsonl``, ``csv``, ``html`` or ``claimreview``."""
    manner = manner or Manner()
    if form == "table":
        return _ChecksTable(sink, manner.look)
    if form == "html":
        return ChecksPage(sink, explain=manner.look.explain)
    if form == "claimreview":
        return ClaimReviewWriter(sink, manner.reviewer)
    if form == "csv":
        return _Csv(sink, _checks_of, CHECK_COLUMNS, flat_check, manner.csv_dialect)
    return _Json(sink, _checks_of) if form == "json" else _JsonLines(sink, _checks_of)


def make_finding_writer(form: str, sink: Sink, manner: Manner | None = None) -> Writer[ArticleFindings]:
    """The writer of ``table``, ``json``, ``jsonl``, ``csv`` or ``html``."""
    manner = manner or Manner()
    if form == "table":
        return _FindingsTable(sink, manner.look)
    if form == "html":
        return FindingsPage(sink)
    if form == "csv":
        return _Csv(sink, _findings_of, FINDING_COLUMNS, flat_finding, manner.csv_dialect)
    return _Json(sink, _findings_of) if form == "json" else _JsonLines(sink, _findings_of)


def _checks_of(article: ArticleChecks) -> Sequence[Check]:
    return article.checks


def _findings_of(article: ArticleFindings) -> Sequence[Finding]:
    return article.findings


class _JsonLines(PlainWriter, Generic[Item, Result]):
    """One JSON object a line."""

    def __init__(self, sink: Sink, results: Callable[[Item], Sequence[Result]]) -> None:
        self._sink, self._results = sink, results

    def write(self, article: Item) -> None:
        for result in self._results(article):
            self._sink.write(_json(result) + "\n")


class _Json(PlainWriter, Generic[Item, Result]):
    """One JSON array, an element a line."""

    def __init__(self, sink: Sink, results: Callable[[Item], Sequence[Result]]) -> None:
        self._sink, self._results, self._any = sink, results, False

    def begin(self) -> None:
        self._sink.write("[")

    def write(self, article: Item) -> None:
        for result in self._results(article):
            self._sink.write((",\n" if self._any else "\n") + _json(result))
            self._any = True

    def end(self) -> None:
        self._sink.write("\n]\n" if self._any else "]\n")


class _Csv(PlainWriter, Generic[Item, Result]):
    """Lines as ``extract`` writes them: a cell that a spreadsheet would run gets an apostrophe before it."""

    def __init__(
        self,
        sink: Sink,
        results: Callable[[Item], Sequence[Result]],
        columns: Sequence[str],
        flat: Callable[[Result], dict[str, Any]],
        dialect: CsvDialect,
    ) -> None:
        self._sink, self._results, self._columns, self._flat = sink, results, columns, flat
        self._dialect = DIALECTS[dialect]

    def begin(self) -> None:
        self._sink.write(self._dialect.mark + csv_line(self._columns, self._dialect))

    def write(self, article: Item) -> None:
        for result in self._results(article):
            row = self._flat(result)
            self._sink.write(csv_line((row.get(column) for column in self._columns), self._dialect))


class _ChecksTable(PlainWriter):
    """A heading and a table for each article, and at the end the contradicted figures of all."""

    def __init__(self, sink: Sink, look: CheckLook) -> None:
        self._sink, self._look = sink, look
        self._named: list[tuple[str, Check]] = []
        self._shown = 0
        self._any = False

    def write(self, article: ArticleChecks) -> None:
        self._sink.write(("\n" if self._any else "") + render_checks(article, self._look))
        self._any = True
        self._shown += len(article.checks)
        self._named += [(article.document, check) for check in article.checks if check.verdict == "contradicted"]

    def end(self) -> None:
        # Where nothing else is shown the list would say the same again.
        if 0 < len(self._named) < self._shown:
            self._sink.write("\n" + render_contradicted(self._named, self._look))


class _FindingsTable(PlainWriter):
    def __init__(self, sink: Sink, look: CheckLook) -> None:
        self._sink, self._look, self._any = sink, look, False

    def write(self, article: ArticleFindings) -> None:
        self._sink.write(("\n" if self._any else "") + render_findings(article, self._look))
        self._any = True


def _json(result: Check | Finding) -> str:
    return json.dumps(result.model_dump(mode="json"), ensure_ascii=False, allow_nan=False)

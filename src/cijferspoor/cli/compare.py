"""``cijferspoor compare`` as a plain function: read the articles, group what they state, write, report."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from cijferspoor.cli import inputs
from cijferspoor.cli.order import CsvDialect, Task

if TYPE_CHECKING:  # at run time these would load pydantic, for --help too
    from cijferspoor.checking.statements import StatementComparison
    from cijferspoor.cli.evidence import Gathered
    from cijferspoor.export import Sink, Writer

CompareFormat = Literal["table", "json", "csv"]
COMPARE_FORMATS: tuple[CompareFormat, ...] = ("table", "json", "csv")
COMPARE_FORMAT_HELP = "Default: by the suffix of --output; else a table on a terminal, JSON in a pipe or file."
COMPARE_KIND_HELP = "Only statements of these kinds, such as count,share."
SERIES_HELP = "Also list what is told of several periods (the default), or not."
DISAGREE = 1
"""The exit code when articles disagree, whatever else went wrong."""
_SUFFIXES: dict[str, CompareFormat | None] = {".json": "json", ".csv": "csv", ".txt": "table", "": None}
_SIGNS = "✓✗─→≳"


@dataclass(frozen=True, slots=True)
class CompareOrder:
    """What to compare and how to write the result; ``form`` None is the default, empty ``kinds`` want all.

    ``task`` does not select figures: those around a figure tell what it is about.
    """

    paths: tuple[str, ...]
    task: Task = field(default_factory=Task)
    kinds: tuple[str, ...] = ()
    series: bool = True
    form: CompareFormat | None = None
    csv_dialect: CsvDialect = "standard"
    output: Path | None = None
    jobs: int = 1
    quiet: bool = False


def compare_order(given: dict[str, Any]) -> CompareOrder:
    """The checked options as an order.

    Raises:
        click.UsageError: two options cannot go together, a path is empty, or a suffix names no format.
    """
    paths = tuple(given["paths"])
    if "" in paths:  # as in: compare "$UNSET"; it would mean the current folder
        raise click.UsageError("a PATH is empty; write . for the current folder")
    if paths.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once; name it once")
    kinds = tuple(dict.fromkeys(sum(given["kinds"], ())))
    if "period" in kinds:
        raise click.UsageError("periods are not compared by themselves, but with the figures they belong to")
    form = given["form"]
    if form is None and given["output"] is not None:
        suffix = given["output"].suffix.lower()
        if suffix not in _SUFFIXES:
            raise click.UsageError(f"no format goes with the suffix {suffix!r} of --output: add --format")
        form = _SUFFIXES[suffix]
    if form != "csv" and given["csv_dialect"]:
        raise click.UsageError("--csv-dialect goes with --format csv")
    task = Task(
        published=given["published"],
        lexicon=given["lexicon"],
        reading=inputs.read_options(given),
        pipeline=given["pipeline"],
    )
    rest = {name: given[name] for name in ("series", "output", "jobs", "quiet")}
    return CompareOrder(paths, task, kinds, form=form, csv_dialect=given["csv_dialect"] or "standard", **rest)


def run_compare(order: CompareOrder) -> int:
    """Do what was ordered; the exit code is 0, 1 when articles disagree, or else 3 when an input failed.

    Raises:
        OutputError, BrokenPipeError: see ``Output``.
        Stopped: a signal asked the process to end.
        click.UsageError: an input would be overwritten, or the output lies among the inputs from an earlier run.
    """
    from cijferspoor.cli.failures import FINE, SOME_FAILED, complain  # noqa: PLC0415 - heavy, as are those below
    from cijferspoor.cli.output import Output  # noqa: PLC0415
    from cijferspoor.cli.terminal import signals_heeded  # noqa: PLC0415

    with signals_heeded():
        gathered = _gathered(order)
        if not gathered.documents:
            complain("none of the articles could be read, so nothing was compared")
            return SOME_FAILED
        compared = _compared(order, gathered)
        with Output(order.output, _maker(order)) as output:
            output.write(compared)
        if not order.quiet:
            if compared.documents == 1:
                complain("note: this is one article; a statement is compared when two or more tell it")
            complain(_summary(compared, gathered.failures))
    return DISAGREE if compared.disagreeing else SOME_FAILED if gathered.failures else FINE


def _gathered(order: CompareOrder) -> Gathered:
    from cijferspoor.cli.evidence import gather  # noqa: PLC0415
    from cijferspoor.cli.overwrite import inputs_beside  # noqa: PLC0415
    from cijferspoor.reading import discover  # noqa: PLC0415

    found = list(discover(order.paths))
    if len(inputs_beside(found, (order.output,))) < len(found):
        raise click.UsageError(f"{order.output} lies among the articles and would be read as one: write elsewhere")
    return gather(order.paths, order.task, jobs=order.jobs)


def _compared(order: CompareOrder, gathered: Gathered) -> StatementComparison:
    from cijferspoor.checking.statements import StatementComparison, find_series, group_statements  # noqa: PLC0415
    from cijferspoor.lexicon import load_lexicon  # noqa: PLC0415

    lexicon = load_lexicon(order.task.lexicon) if order.task.lexicon else None
    groups = group_statements(gathered.figures, lexicon=lexicon)
    series = find_series(gathered.figures, lexicon=lexicon, groups=groups) if order.series else None

    def wanted(kind: str) -> bool:
        return kind != "period" and (not order.kinds or kind in order.kinds)

    return StatementComparison(
        documents=gathered.documents,
        figures=sum(wanted(figure.kind) for figure in gathered.figures),
        statements=tuple(group for group in groups if wanted(group.kind)),
        series=None if series is None else tuple(one for one in series if wanted(one.kind)),
    )


def _maker(order: CompareOrder) -> Any:
    from cijferspoor.checking.output import CheckLook  # noqa: PLC0415
    from cijferspoor.checking.statements import make_compare_writer  # noqa: PLC0415
    from cijferspoor.cli.terminal import is_terminal, may_color, shows, width  # noqa: PLC0415

    on_terminal = order.output is None and is_terminal()
    look = CheckLook(
        width=width(on_terminal), color=on_terminal and may_color(), ascii_only=on_terminal and not shows(_SIGNS)
    )
    form = order.form or ("table" if on_terminal else "json")

    def make(sink: Sink) -> Writer[StatementComparison]:
        return make_compare_writer(form, sink, look=look, csv_dialect=order.csv_dialect)

    return make


def _summary(compared: StatementComparison, failures: int) -> str:
    """``5 articles, 62 figures: 7 statements told by several, 1 disagrees; 2 series; 1 input failed``."""
    from cijferspoor.checking.output import several  # noqa: PLC0415

    wrong = compared.disagreeing
    parts = [
        f"{several(compared.documents, 'article')}, {several(compared.figures, 'figure')}: "
        f"{several(len(compared.statements), 'statement')} told by several, {wrong} disagree{'s' * (wrong == 1)}"
    ]
    if compared.series is not None:
        parts.append(f"{len(compared.series)} series")
    if failures:
        parts.append(f"{several(failures, 'input')} failed")
    return "; ".join(parts)

"""``cijferspoor extract`` as a plain function: find the articles, work on each, write, report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cijferspoor.cli.failures import FINE, SOME_FAILED, complain
from cijferspoor.cli.order import Order
from cijferspoor.cli.output import Output
from cijferspoor.cli.overwrite import inputs_beside
from cijferspoor.cli.pool import outcomes
from cijferspoor.cli.report import Report
from cijferspoor.cli.terminal import is_terminal, may_color, signals_heeded, width
from cijferspoor.cli.work import Outcome
from cijferspoor.export import FILE_FORMATS, DocumentsWriter, Sink, TableLook, TextWriter, Writer, make_writer
from cijferspoor.nlp.words import lacking

if TYPE_CHECKING:
    from cijferspoor.reading import ReadOptions, Source


def run(order: Order) -> int:
    """Do what was ordered; the exit code is 0, or 3 when some inputs failed.

    Raises:
        OutputError, BrokenPipeError: see ``Output``.
        Stopped: a signal asked the process to end.
        click.UsageError: an input would be overwritten.
    """
    with signals_heeded():
        return _run(order)


def _run(order: Order) -> int:
    from cijferspoor import reading  # noqa: PLC0415 - heavy, and only now are signals heeded

    options = order.task.reading or reading.ReadOptions()
    sources = inputs_beside(reading.discover(order.paths), (order.output, order.documents))
    many = any(_may_hold_many(source, options) for source in sources)
    if not order.task.as_text and not order.quiet:
        _tell_what_lacks(order.task.pipeline)
    report = Report(quiet=order.quiet, total=None if many else len(sources), as_text=order.task.as_text)
    jobs = order.jobs if many else min(order.jobs, len(sources) or 1)
    alone = len(sources) == 1 and not many
    articles = reading.expand(sources, options)
    if many and len(sources) == 1 and (first := next(articles, None)) is not None:
        # What standard input holds shows with its first article: one text, or a row of a corpus.
        alone = first.document == reading.STDIN
        articles = chain([first], articles)
    with _outputs(order, alone=alone) as outputs, report.progress():
        for outcome in outcomes(articles, order.task, jobs):
            _deal_with(outcome, outputs, report)
    report.summarise()
    return SOME_FAILED if report.failures else FINE


def _deal_with(outcome: Outcome, outputs: Sequence[Output[Any]], report: Report) -> None:
    """Write one outcome, or tell why there is nothing to write."""
    if outcome.written is None:
        report.failed(outcome.failure or f"{outcome.name}: failed", outcome.trace)
    else:
        report.done(outcome)
        with report.out_of_the_way():
            for output in outputs:
                output.write(outcome.written)
    report.step()


def _may_hold_many(source: Source, options: ReadOptions) -> bool:
    """May more than one article come from this input? By its name alone: standard input may be a corpus."""
    from cijferspoor.reading.readers import FORMATS, suffix_format  # noqa: PLC0415

    form = FORMATS[options.format] if options.format else suffix_format(source.path.name)
    return source.document == "-" or (form is not None and form.holds != "article")


@contextmanager
def _outputs(order: Order, *, alone: bool) -> Iterator[list[Output[Any]]]:
    """The records' output, and the one of the articles beside it when asked for."""
    with ExitStack() as stack:
        in_place = order.form in FILE_FORMATS
        outputs = [stack.enter_context(Output(order.output, _maker(order, alone=alone), in_place=in_place))]
        if order.documents is not None:
            outputs.append(stack.enter_context(Output(order.documents, DocumentsWriter)))
        yield outputs


def _tell_what_lacks(pipeline: str | None) -> None:
    """Say what a pipeline that was asked for does not give, since linking then goes by word lists instead."""
    if pipeline is None:
        return
    from cijferspoor.nlp.pipelines import load_pipeline  # noqa: PLC0415

    loaded = load_pipeline(pipeline)
    if loaded and loaded.note:
        complain(f"note: {loaded.note}: look at what it finds, or install one that fits")
    missing = lacking(loaded.provides) if loaded else []
    if missing:
        complain(f"note: the pipeline {pipeline} gives no {' and no '.join(missing)}: links go by word lists there")


def _maker(order: Order, *, alone: bool) -> Any:
    if order.task.as_text:
        return partial(TextWriter, raw=alone and order.form is None)
    on_terminal = order.output is None and is_terminal()
    look = TableLook(width=width(on_terminal), color=on_terminal and may_color(), context=order.context)
    form = order.form or ("table" if on_terminal else "jsonl")

    def make(target: Sink | Path) -> Writer[Any]:
        return make_writer(form, target, explain=order.explain, look=look, csv_dialect=order.csv_dialect)

    return make

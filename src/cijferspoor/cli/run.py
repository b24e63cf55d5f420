"""``cijferspoor extract`` as a plain function: find the articles, work on each, write, report."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any

from cijferspoor.cli.failures import FINE, SOME_FAILED, Stopped, complain
from cijferspoor.cli.order import Order
from cijferspoor.cli.output import Output
from cijferspoor.cli.pool import outcomes
from cijferspoor.cli.report import Report
from cijferspoor.export import Sink, TableLook, TextWriter, Writer, make_writer
from cijferspoor.nlp.words import lacking

if TYPE_CHECKING:
    from cijferspoor.reading import Source

PIPED_WIDTH = 100
NARROWEST = 20


def run(order: Order) -> int:
    """Do what was ordered; the exit code is 0, or 3 when some inputs failed.

    Raises:
        OutputError, BrokenPipeError: see ``Output``.
        Stopped: a signal asked the process to end.
    """
    with _signals_heeded():
        return _run(order)


def _run(order: Order) -> int:
    from cijferspoor import reading  # noqa: PLC0415 - heavy, and only now are signals heeded

    sources = list(reading.discover(order.paths))
    if not order.task.as_text and not order.quiet:
        _tell_what_lacks(order.task.pipeline)
    report = Report(quiet=order.quiet, total=len(sources), as_text=order.task.as_text)
    sources = _without_output(sources, order, report)
    with Output(order.output, _maker(order, len(sources))) as output, report.progress():
        for outcome in outcomes(sources, order.task, min(order.jobs, len(sources) or 1)):
            if outcome.written is None:
                report.failed(outcome.failure or f"{outcome.name}: failed", outcome.trace)
            else:
                report.done(outcome)
                with report.out_of_the_way():
                    output.write(outcome.written)
            report.step()
    report.summarise()
    return SOME_FAILED if report.failures else FINE


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


def _without_output(sources: list[Source], order: Order, report: Report) -> list[Source]:
    """Never overwrite an article with the records of it."""
    if order.output is None or not order.output.is_file():
        return sources
    kept = []
    for source in sources:
        if source.path.exists() and source.path.samefile(order.output):
            report.failed(f"{source.document}: is the --output file too; write the records to another place")
        else:
            kept.append(source)
    return kept


def _maker(order: Order, articles: int) -> Any:
    if order.task.as_text:
        return partial(TextWriter, raw=articles == 1 and order.form is None)
    on_terminal = order.output is None and _is_terminal()
    look = TableLook(width=_width(on_terminal), color=on_terminal and _may_color(), context=order.context)
    form = order.form or ("table" if on_terminal else "jsonl")

    def make(sink: Sink) -> Writer[Any]:
        return make_writer(form, sink, explain=order.explain, look=look)

    return make


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _may_color() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width(on_terminal: bool) -> int:
    """COLUMNS when set; else the terminal's own width, or 100 where there is no terminal."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(NARROWEST, int(columns))
    return max(NARROWEST, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if on_terminal else PIPED_WIDTH)


@contextmanager
def _signals_heeded() -> Iterator[None]:
    """End in good order, without a half-written file, when asked to by a signal."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped(number)

    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(ValueError, AttributeError):  # not in the main thread; not on this system
            number = getattr(signal, name)
            if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""``cijferspoor verify`` as a plain function: load the records, read their articles again, write the verdicts."""

from __future__ import annotations

import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cijferspoor.checking.verifying import (
    STATUSES,
    Ledger,
    RecordsError,
    Verdict,
    load_claims,
    lost,
    make_verdict_writer,
    verify_article,
)
from cijferspoor.cli.failures import FINE, SOME_FAILED, complain, describe_internal
from cijferspoor.cli.inputs import read_options
from cijferspoor.cli.output import Output
from cijferspoor.cli.overwrite import inputs_beside
from cijferspoor.cli.terminal import is_terminal, may_color, signals_heeded, width
from cijferspoor.export import Sink, TableLook, Writer
from cijferspoor.reading import ReadError, ReadOptions, Source, discover, expand, read
from cijferspoor.reading.sources import STDIN

if TYPE_CHECKING:
    from collections.abc import Sequence

GONE = 1
"""The exit code when a figure is gone, whatever else went wrong."""
_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "table", "": None}
_NO_ARTICLE = "there is no article of this name under --articles"


@dataclass(frozen=True, slots=True)
class VerifyOrder:
    """The records, where their articles are, and how to write the verdicts; ``form`` None is the default."""

    records: str
    articles: tuple[str, ...]
    reading: ReadOptions
    form: str | None = None
    output: Path | None = None
    every: bool = False
    quiet: bool = False


def verify_order(given: dict[str, Any]) -> VerifyOrder:
    """The checked options as an order.

    Raises:
        click.UsageError: two options cannot go together, a path is not there, or a suffix names no format.
    """
    records, articles, output = given["records"], given["articles"], given["output"]
    if [records, *articles].count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read only once; name it once")
    for path in articles:
        if path != STDIN and (not path or not Path(path).exists()):
            raise click.UsageError(f"--articles {path or repr(path)}: no such file or folder; check the spelling")
    if output is not None and records != STDIN and output.exists() and output.samefile(records):
        raise click.UsageError("--output is the file with the records; write the verdicts to another place")
    form = given["form"]
    if form is None and output is not None:
        if output.suffix.lower() not in _SUFFIXES:
            raise click.UsageError(f"no format goes with the suffix {output.suffix!r} of --output: add --format")
        form = _SUFFIXES[output.suffix.lower()]
    reading = read_options(given | {"any_language": True})  # the language was judged when the records were made
    return VerifyOrder(records, articles, reading, form, output, given["every"], given["quiet"])


def run_verify(order: VerifyOrder) -> int:
    """Do what was ordered; the exit code is 0, 1 when any figure is gone, or else 3 when an input failed.

    Raises:
        OutputError, BrokenPipeError: see ``Output``.
        Stopped: a signal asked the process to end.
    """
    with signals_heeded(), Ledger() as ledger:
        try:
            left_out = _enter(order, ledger)
        except RecordsError as error:
            complain(f"{'standard input' if order.records == STDIN else order.records}: {error}")
            return SOME_FAILED
        failures = _check(order, ledger)
        told = _write(order, ledger)
        if not order.quiet:
            complain(_summary(told, left_out, failures))
    return GONE if told["gone"] else SOME_FAILED if failures else FINE


def _enter(order: VerifyOrder, ledger: Ledger) -> int:
    """Load all claims; how many skipped numerals were left out."""
    stream = None
    if order.records == STDIN:
        if sys.stdin is None:
            raise RecordsError("is closed; give a file, or pipe the records in")
        stream = sys.stdin.buffer
    figures = left_out = 0
    for claim in load_claims(Path(order.records), stream):
        if claim is None:
            left_out += 1
        else:
            ledger.add(claim)
            figures += 1
    if not figures:
        raise RecordsError("holds skipped numerals only; they have no sentence to verify")
    ledger.indexed()
    return left_out


def _check(order: VerifyOrder, ledger: Ledger) -> int:
    """Read the articles that have claims and enter the verdicts; how many inputs failed."""
    failures = 0
    for source in expand(_sources(order), order.reading):
        claims = ledger.claims(source.document)
        if not claims and source.problem is None:
            continue
        failure, trace = None, None
        try:
            article = read(source, options=order.reading)
            ledger.decide(list(claims), verify_article(list(claims.values()), article))
        except ReadError as error:
            failure = str(error)
        except OSError as error:
            failure = f"{source.document}: cannot be read ({error.strerror or error})"
        except Exception as error:  # one bad article must not stop the others
            failure, trace = f"{source.document}: {describe_internal(error)}", traceback.format_exc()
        if failure is not None:
            failures += 1
            complain(failure, trace)
            ledger.failed(source.document, failure)
    return failures


def _sources(order: VerifyOrder) -> Iterator[Source]:
    """What is under --articles, but for the records and the verdicts, which may be kept beside the articles."""
    own = [Path(order.records)] if order.records != STDIN else []
    sources = inputs_beside(discover(order.articles), (order.output,))
    for source in sources:
        if not any(path.exists() and source.path.exists() and path.samefile(source.path) for path in own):
            yield source


def _write(order: VerifyOrder, ledger: Ledger) -> Counter[str]:
    """Write all verdicts; how many there are of each status."""
    on_terminal = order.output is None and is_terminal()
    form = order.form or ("table" if on_terminal else "jsonl")
    look = TableLook(width=width(on_terminal), color=on_terminal and may_color())

    def make(sink: Sink) -> Writer[Sequence[Verdict]]:
        return make_verdict_writer(form, sink, look=look, every=order.every)

    told: Counter[str] = Counter()
    with Output(order.output, make) as output:
        for reason, claims in ledger.outcomes():
            why = f"its article cannot be read: {reason}" if reason else _NO_ARTICLE
            verdicts = [verdict or lost(claim, why) for claim, verdict in claims]
            told.update(verdict.status for verdict in verdicts)
            output.write(verdicts)
    return told


def _summary(told: Counter[str], left_out: int, failures: int) -> str:
    """``120 records: 110 stand, 5 moved, 3 changed, 2 gone``, and what was not verified."""
    total = sum(told.values())  # Counter.total is not in Python 3.10
    words = {"stands": "stand"}
    counts = ", ".join(f"{told[status]} {words.get(status, status)}" for status in STATUSES)
    parts = [f"{total} record{'s' * (total != 1)}: {counts}"]
    if left_out:
        parts.append(f"{left_out} skipped numeral{'s' * (left_out != 1)} left out")
    if failures:
        parts.append(f"{failures} input{'s' * (failures != 1)} failed")
    return "; ".join(parts)

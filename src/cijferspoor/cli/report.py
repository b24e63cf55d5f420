"""What the user is told on standard error: failures, progress and one line at the end."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from cijferspoor.cli.failures import complain
from cijferspoor.cli.work import Outcome
from cijferspoor.records import KINDS


class Report:
    """Keeps count while articles come in."""

    def __init__(self, *, quiet: bool, total: int | None, as_text: bool = False) -> None:
        self._quiet, self._as_text = quiet, as_text
        self._started = time.monotonic()
        self._kinds: Counter[str] = Counter()
        self._skipped = 0
        self.articles = 0
        self.failures = 0
        self._bar = _bar() if (total is None or total > 1) and not quiet and _is_terminal(sys.stderr) else None
        self._task = self._bar.add_task("reading", total=total) if self._bar else TaskID(0)

    def failed(self, message: str, trace: str | None = None) -> None:
        """Tell of an input that failed; ``message`` begins with its name."""
        self.failures += 1
        with self.out_of_the_way():
            complain(message, trace)

    def done(self, outcome: Outcome) -> None:
        """Count an article that went well."""
        self.articles += 1
        self._kinds += outcome.kinds
        self._skipped += outcome.skipped
        for note in outcome.notes:
            with self.out_of_the_way():
                complain(f"note: {outcome.name}: {note}")

    def step(self) -> None:
        """One more input dealt with, well or not."""
        if self._bar:
            self._bar.advance(self._task)

    @contextmanager
    def progress(self) -> Iterator[None]:
        """Show the bar, if there is one, and take it away at the end."""
        if self._bar is None:
            yield
            return
        with self._bar:
            yield

    @contextmanager
    def out_of_the_way(self) -> Iterator[None]:
        """Take the bar away while something else is printed on the same terminal."""
        if self._bar is None or not self._bar.live.is_started:
            yield
            return
        self._bar.stop()
        yield
        self._bar.start()

    def summarise(self) -> None:
        """Print the one line at the end, unless quiet."""
        if self._quiet:
            return
        with suppress(OSError, ValueError):
            click.echo(f"cijferspoor: {self.summary(time.monotonic() - self._started)}", err=True)

    def summary(self, seconds: float) -> str:
        """``5 articles, 62 figures (30 count, 12 share), 14 numerals skipped, 1 input failed, 2.3 s``."""
        parts = [_several(self.articles, "article")]
        if not self._as_text:
            figures = sum(self._kinds.values())
            kinds = ", ".join(f"{self._kinds[kind]} {kind}" for kind in KINDS if self._kinds[kind])
            parts.append(_several(figures, "figure") + (f" ({kinds})" if kinds else ""))
            parts.append(f"{_several(self._skipped, 'numeral')} skipped")
        if self.failures:
            parts.append(f"{_several(self.failures, 'input')} failed")
        return ", ".join([*parts, f"{seconds:.1f} s"])


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )

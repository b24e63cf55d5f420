"""Where the result goes: standard output, or a file that changes only when all went well."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Generic, TypeVar

from cijferspoor.cli.failures import OutputError
from cijferspoor.export import Sink, Writer, open_output

Item = TypeVar("Item")


class Output(Generic[Item]):
    """Opened by the first article written: when every input fails, a file keeps what it held.

    Raises:
        OutputError: the file or stream is full or cannot be written.
        BrokenPipeError: the reader of standard output is gone.
    """

    def __init__(self, path: Path | None, make: Callable[[Sink], Writer[Item]]) -> None:
        self._path, self._make = path, make
        self._stack = ExitStack()
        self._sink: Sink | None = None
        self._writer: Writer[Item] | None = None

    def __enter__(self) -> Output[Item]:
        return self

    def write(self, article: Item) -> None:
        """Write one article, and let whoever reads along see it."""
        try:
            if self._writer is None:
                self._writer = self._open()
            self._writer.write(article)
            self._flush()
        except OSError as error:
            raise self._explained(error) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None and self._writer is not None:
                self._writer.end()
                self._flush()
            self._stack.__exit__(kind, error, trace)
        except OSError as failure:
            # Closing with the failure in hand removes the temporary file; closing twice does no harm.
            self._stack.__exit__(type(failure), failure, failure.__traceback__)
            raise self._explained(failure) from failure

    def _open(self) -> Writer[Item]:
        stream = self._stack.enter_context(open_output(self._path)) if self._path else _stdout()
        self._sink = Sink(stream)
        writer = self._make(self._sink)
        writer.begin()
        return writer

    def _flush(self) -> None:
        if self._sink is not None:
            self._sink.flush()

    def _explained(self, error: OSError) -> Exception:
        if isinstance(error, BrokenPipeError):
            return error
        if self._path is None:
            return OutputError(f"standard output: cannot be written ({error.strerror or error})")
        kept = "it is unchanged" if self._path.is_file() else "nothing was left there"
        reason = f"cannot be written ({error.strerror or error}), {kept}"
        return OutputError(f"{self._path}: {reason}; make room or choose another place")


def _stdout() -> BinaryIO:
    if sys.stdout is None:
        raise OutputError("standard output is closed; use --output FILE")
    return sys.stdout.buffer

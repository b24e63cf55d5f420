"""Where the result goes: standard output, or a file that changes only when all went well."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Generic, TypeVar

from cijferspoor.cli.failures import OutputError
from cijferspoor.export import ExportError, Sink, Writer, open_output

Item = TypeVar("Item")


class Output(Generic[Item]):
    """Opened by the first article written: when every input fails, a file keeps what it held.

    ``make`` gets a Sink; with ``in_place`` (for ``export.FILE_FORMATS``) it gets ``path`` itself, and its writer
    sees to it that the file stays as it was after a failure.

    Raises:
        OutputError: the file or stream is full or cannot be written, or cannot have this format.
        BrokenPipeError: the reader of standard output is gone.
    """

    def __init__(self, path: Path | None, make: Callable[[Any], Writer[Item]], *, in_place: bool = False) -> None:
        self._path, self._make, self._in_place = path, make, in_place
        self._stack = ExitStack()
        self._sink: Sink | None = None
        self._writer: Writer[Item] | None = None

    def __enter__(self) -> Output[Item]:
        return self

    def write(self, article: Item) -> None:
        """Write one article, and let whoever reads along see it."""
        try:
            writer = self._writer or self._open()
            writer.write(article)
            self._flush()
        except (OSError, ExportError) as error:
            raise self._explained(error) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._abandon(error)
            return
        try:
            if self._writer is not None:
                self._writer.end()
                self._flush()
            self._stack.__exit__(None, None, None)
        except BaseException as failure:
            self._abandon(failure)
            if isinstance(failure, (OSError, ExportError)):
                raise self._explained(failure) from failure
            raise

    def _open(self) -> Writer[Item]:
        if self._in_place and self._path is not None:
            writer = self._make(self._path)
        else:
            stream = self._stack.enter_context(open_output(self._path)) if self._path else _stdout()
            self._sink = Sink(stream)
            writer = self._make(self._sink)
        self._writer = writer
        writer.begin()
        return writer

    def _abandon(self, failure: BaseException) -> None:
        """Undo what was begun. What fails now, such as closing a file on a full disk, hides no ``failure``."""
        if self._writer is not None:
            with suppress(OSError, ExportError):
                self._writer.abandon()
        # Closing with the failure in hand removes the temporary file; closing twice does no harm.
        with suppress(OSError):
            self._stack.__exit__(type(failure), failure, failure.__traceback__)

    def _flush(self) -> None:
        if self._sink is not None:
            self._sink.flush()

    def _explained(self, error: OSError | ExportError) -> Exception:
        if isinstance(error, BrokenPipeError):
            return error
        name = "standard output" if self._path is None else str(self._path)
        if isinstance(error, ExportError):
            return OutputError(f"{name}: {error}")
        if self._path is None:
            return OutputError(f"{name}: cannot be written ({error.strerror or error})")
        kept = "it is unchanged" if self._path.is_file() else "nothing was left there"
        reason = f"cannot be written ({error.strerror or error}), {kept}"
        return OutputError(f"{name}: {reason}; make room or choose another place")


def _stdout() -> BinaryIO:
    if sys.stdout is None:
        raise OutputError("standard output is closed; use --output FILE")
    return sys.stdout.buffer

"""Readers of foreign formats in a process of their own, with limits on time and memory.

A parser of PDF, Office or HTML is a large program fed by strangers. It runs in one worker process, kept for the next
file: when it crashes, hangs or eats memory, that one file is reported and the next file gets a fresh worker. Answers
come back as JSON and are checked, so that a parser that was taken over cannot reach into this process.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from itertools import pairwise
from typing import IO, Any, cast

from cijferspoor.reading.document import Cell, RawDocument, Table
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import Format

_FILES = 500
"""A worker is replaced after so many files, so that what a library leaks cannot pile up."""
_LONGEST = 2_000_000_000
"""Bytes of the longest answer: the largest file as JSON, every character escaped, fits many times."""
_LENGTH = struct.Struct(">Q")
_START = "import sys; sys.path[:] = {path!r}; from cijferspoor.reading.worker import main; main()"
_DEBUG = "CIJFERSPOOR_DEBUG"


class Worker:
    """One worker process at a time, for one file at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._files = 0
        self._owner = os.getpid()
        self._lock = threading.Lock()

    def read(self, form: Format, data: bytes, options: ReadOptions) -> RawDocument:
        """What ``form``'s reader makes of ``data``.

        Raises:
            ReadError: the reader says so, crashed, took longer than ``options.max_seconds`` or more memory than
                ``options.max_memory``.
        """
        with self._lock:
            return self._read(form, data, options)

    def _read(self, form: Format, data: bytes, options: ReadOptions) -> RawDocument:
        process = self._running()
        late = threading.Event()

        def give_up() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(options.max_seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            answer = _ask(process, form.function, data, options)
        except (OSError, EOFError, ValueError, RecursionError, MemoryError) as error:
            self.stop()
            if late.is_set():
                raise ReadError(_too_slow(options.max_seconds)) from error
            raise ReadError(_crashed(process.returncode)) from error
        except BaseException:
            self.stop()  # interrupted halfway: what the worker says next would answer the wrong question
            raise
        finally:
            timer.cancel()
        self._files += 1
        if self._files >= _FILES or "retire" in answer:
            self.stop()
        return _document(answer)

    def stop(self) -> None:
        """End the worker process, if there is one."""
        process, self._process, self._files = self._process, None, 0
        if process is None or self._owner != os.getpid():
            return
        with suppress(OSError):
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # this process was forked: the worker answers the one it came from
            self._process, self._files, self._owner = None, 0, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                # The same packages as here; the current folder, where the files may be, is not searched for modules.
                [sys.executable, "-c", _START.format(path=[entry for entry in sys.path if entry])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if os.environ.get(_DEBUG) else subprocess.DEVNULL,
            )
        return self._process


_worker = Worker()
atexit.register(_worker.stop)


def read_isolated(form: Format, data: bytes, options: ReadOptions) -> RawDocument:
    """What ``form``'s reader makes of ``data``, read in the worker process; raises ReadError as ``Worker.read``."""
    return _worker.read(form, data, options)


def _ask(process: subprocess.Popen[bytes], function: str, data: bytes, options: ReadOptions) -> dict[str, Any]:
    stdin, stdout = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    request = json.dumps({"function": function, "options": asdict(options)}).encode()
    for part in (request, data):
        stdin.write(_LENGTH.pack(len(part)))
        stdin.write(part)
    stdin.flush()
    (size,) = _LENGTH.unpack(_exactly(stdout, _LENGTH.size))
    if size > _LONGEST:
        raise ValueError("an answer of more than any file gives")
    answer = json.loads(_exactly(stdout, size))
    if not isinstance(answer, dict):
        raise ValueError("not an answer")  # noqa: TRY004 (the caller takes it for a crash)
    return answer


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _document(answer: dict[str, Any]) -> RawDocument:
    """The answer as a document whose every span lies in its text."""
    if "error" in answer:
        raise ReadError(str(answer["error"]))
    raw = answer["document"]
    try:
        tables = tuple(
            Table(
                table["start"],
                table["end"],
                tuple(Cell(**cell) for cell in table["cells"]),
                tuple(table["caption"]) if table["caption"] else None,
            )
            for table in raw.pop("tables")
        )
        pages, notes = tuple(raw.pop("pages")), tuple(raw.pop("notes"))
        document = RawDocument(**raw, tables=tables, pages=pages, notes=notes)
        _check_spans(document)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise ReadError("its reader gave an answer that makes no sense; please report this with the file") from error
    return document


def _check_spans(document: RawDocument) -> None:
    """Raise ValueError when a part is of another type, or a table or page lies outside the text."""
    size = len(document.text)
    spans = [(cell.start, cell.end) for table in document.tables for cell in table.cells]
    spans += [(table.start, table.end) for table in document.tables]
    spans += [table.caption for table in document.tables if table.caption]
    spans += [(page, size) for page in document.pages]
    told = (document.title, document.author, document.site, document.url, document.published, document.created)
    texts = (document.text, document.reader, document.reader_version, *document.notes)
    places = [n for table in document.tables for c in table.cells for n in (c.row, c.column, c.rows, c.columns)]
    if not (
        all(isinstance(text, str) for text in texts)
        and all(part is None or isinstance(part, str) for part in told)
        and all(isinstance(number, int) for span in spans for number in span)
        and all(isinstance(number, int) and number >= 0 for number in places)
    ):
        raise ValueError("not a document")
    cells = [(cell.start, cell.end) for table in document.tables for cell in table.cells]
    if any(after[0] < before[1] for before, after in pairwise(cells)):
        raise ValueError("cells that overlap")
    if not all(0 <= start <= end <= size for start, end in spans):
        raise ValueError("spans outside the text")


def _too_slow(seconds: float) -> str:
    return f"takes longer than {seconds:g} seconds to read; split it, or save its text in another format"


def _crashed(code: int | None) -> str:
    told = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    return f"its reader crashed ({told}); the file may be damaged: repair it, or save its text in another format"

"""Parquet: a row an article, read in a process of its own, for a damaged file can bring pyarrow down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from typing import IO, Any

from cijferspoor.reading.containers.place import Place, one_line
from cijferspoor.reading.containers.streams import row_limit
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import MB
from cijferspoor.reading.sources import Row, Source

_START = "import sys; sys.path[:] = {path!r}; from cijferspoor.reading.containers.parquet_worker import main; main()"
_SLACK = 10 * MB
"""Bytes of a message beyond its longest row: it is sent as soon as it has a megabyte of text."""
_ESCAPED = 6
"""Bytes of a character in JSON when it is a control character."""


def read_parquet(place: Place, file: IO[bytes], options: ReadOptions) -> Iterator[Source]:
    """The articles in a Parquet file on disk, numbered from 1.

    ``options.max_seconds`` is how long the next rows may take, ``options.max_memory`` what the process may use.
    """
    process = _started(place, file, options)
    try:
        while True:
            message = _next(process, options.max_seconds, _SLACK + _ESCAPED * row_limit(options))
            if not message:
                return
            for plain in message:
                yield _source(place, plain)
    except TimeoutError:
        yield place.problem(f"takes longer than {options.max_seconds:g} seconds to read on; split it")
    except (ValueError, TypeError, KeyError):
        code = _ended(process)
        told = f"signal {-code}" if code < 0 else f"exit code {code}"
        yield place.problem(f"is damaged: its reader crashed ({told}), what follows was not read; make the file again")
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def _ended(process: subprocess.Popen[bytes]) -> int:
    """How a process ended that said no more; one that goes on all the same is killed."""
    try:
        return process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _started(place: Place, file: IO[bytes], options: ReadOptions) -> subprocess.Popen[bytes]:
    request = {
        "path": os.fspath(place.path),
        "document": place.document,
        "name": place.name,
        "inside": place.inside,
        "columns": asdict(options.columns),
        "max_bytes": options.max_bytes,
        "memory": options.max_memory,
    }
    return subprocess.Popen(
        # The same packages as here; the current folder, where the files may be, is not searched for modules.
        [sys.executable, "-c", _START.format(path=[entry for entry in sys.path if entry]), json.dumps(request)],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Arrow's own allocators reserve more addresses than they use, and those are limited.
        env={**os.environ, "ARROW_DEFAULT_MEMORY_POOL": "system"},
    )


def _next(process: subprocess.Popen[bytes], seconds: float, longest: int) -> list[Any]:
    """The next message; an empty one is the last.

    Raises:
        TimeoutError: it did not come in time.
        ValueError: the process ended before its last message, or said something else.
    """
    late = threading.Event()

    def give_up() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline(longest)
    finally:
        timer.cancel()
    if late.is_set():
        raise TimeoutError
    message = json.loads(line)
    if not isinstance(message, list):
        raise ValueError("not a message")  # noqa: TRY004 (the caller takes it for a crash)
    return message


def _source(place: Place, plain: dict[str, Any]) -> Source:
    """The plain data as a source, with every part checked: whoever broke into the process could send anything."""
    document, problem, inside = plain["document"], plain["problem"], plain["inside"]
    row = Row(**plain["row"]) if "row" in plain else None
    texts = [document, inside, problem or ""]
    if row:
        texts += [row.text, row.published or "", row.title or "", row.reader, row.reader_version, row.note]
    if not all(isinstance(text, str) for text in texts) or (row is None) == (problem is None):
        raise ValueError("not a source")
    if problem is not None and not (problem.startswith(place.name) and problem.isprintable()):
        raise ValueError("not a problem")
    return Source(place.path, one_line(document), problem, row, inside)

"""Byte streams with limits: bounded lines, bytes put back, bytes counted as they are unpacked."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from typing import IO, BinaryIO, Protocol

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, MB

MAX_SPOOL = 2_000 * MB
"""Bytes that are put on disk for a reader that must seek (zip, Parquet) in what cannot be sought (a pipe)."""
_CHUNK = 1 << 16
BUFFER = 1 << 18
"""Bytes read at once: larger is no faster on a local disk."""


def row_limit(options: ReadOptions) -> int:
    """Bytes of the longest row: what one text file may have."""
    return options.max_bytes or FORMATS["text"].max_bytes


def size(limit: int) -> str:
    """A limit in bytes as the user reads it: ``20 MB``."""
    return f"{limit / MB:,g} MB"


def too_large(limit: int) -> ReadError:
    """What is said of an article above the limit."""
    return ReadError(f"is larger than {size(limit)}; split it, or raise the limit with --max-bytes")


class Readable(Protocol):
    """Anything with ``read``; standard input may be a stand-in without more."""

    def read(self, size: int = -1, /) -> bytes: ...


class PutBack(io.RawIOBase):
    """A stream with the bytes that were read to see what it is before it again.

    Gives what there is and does not wait for more, so that a line of a pipe can be used before the next one comes.
    """

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = memoryview(head)
        self._read = getattr(rest, "read1", rest.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        wanted = len(buffer)
        if self._head:
            data, self._head = bytes(self._head[:wanted]), self._head[wanted:]
        else:
            data = self._read(wanted)
        buffer[: len(data)] = data
        return len(data)


def put_back(head: bytes, rest: Readable) -> io.BufferedReader:
    """``head`` and what follows it as one stream."""
    return io.BufferedReader(PutBack(head, rest), BUFFER)


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines of a stream with their line ends; None for one longer than ``limit`` bytes, which is passed over."""
    while line := stream.readline(limit + 2):
        if len(line) <= limit or not line.rstrip(b"\r\n")[limit:]:
            yield line
            continue
        while not line.endswith(b"\n") and line:
            line = stream.readline(_CHUNK)
        yield None


def read_bounded(stream: Readable, limit: int) -> bytes:
    """All bytes of a stream.

    Raises:
        ReadError: there are more than ``limit``.
    """
    parts = []
    left = limit + 1
    while left > 0 and (data := stream.read(min(left, _CHUNK))):
        parts.append(data)
        left -= len(data)
    if left <= 0:
        raise too_large(limit)
    return b"".join(parts)


def spooled(stream: Readable) -> IO[bytes]:
    """The stream as a nameless file on disk, for a reader that must seek.

    Raises:
        ReadError: it is larger than ``MAX_SPOOL``.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 (the caller closes it)
    try:
        left = MAX_SPOOL
        while data := stream.read(_CHUNK):
            left -= len(data)
            if left < 0:
                break
            file.write(data)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    if left < 0:
        file.close()
        raise ReadError(f"is larger than {size(MAX_SPOOL)}; save it to a file of its own and give that")
    return file

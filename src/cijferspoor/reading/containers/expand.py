"""The one door: sources in, sources out, with every container opened on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cijferspoor.reading.containers.jsonl import is_jsonl
from cijferspoor.reading.containers.place import Place
from cijferspoor.reading.containers.rows import read_rows
from cijferspoor.reading.containers.streams import Readable, put_back, row_limit, spooled
from cijferspoor.reading.containers.tars import read_tar
from cijferspoor.reading.containers.zips import read_zip
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, HEAD, Format, format_of
from cijferspoor.reading.sources import STDIN, Source, check_regular

_TAR_MARK = slice(257, 262)
"""Where a tar archive says ``ustar``."""


def expand(sources: Iterable[Source], options: ReadOptions) -> Iterator[Source]:
    """The articles behind ``sources``: a corpus row by row, an archive file by file, other files as they are.

    Lazy, in constant memory, and never raises for what an input holds: a container, row or file in an archive that
    cannot be read is a Source with a ``problem``, and the rest goes on. Standard input is read here as soon as its turn
    comes, JSON Lines in it line by line as they arrive.
    """
    for source in sources:
        if source.problem or source.content is not None:
            yield source
        elif source.path.as_posix() == STDIN:
            yield from _standard_input(source, options)
        else:
            yield from _file(source, options)


def _file(source: Source, options: ReadOptions) -> Iterator[Source]:
    form = _format(source, options)
    if form is None or form.holds == "article":
        yield source
        return
    place = Place.of(source)
    try:
        with source.path.open("rb") as file:
            before = _state(file)
            yield from _opened(place, file, form, options)
            if _state(file) != before:
                yield place.problem("changed while it was read; run again when it is complete")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield place.problem(f"cannot be read any further ({reason}); check the disk and its permissions")
    except Exception as error:  # a library's mistake on a broken file must not stop the others
        yield place.problem(f"cannot be read any further ({type(error).__name__}: {error}); it may be damaged")


def _format(source: Source, options: ReadOptions) -> Format | None:
    """The format of a file; None when it cannot be opened, which its reader will say."""
    if check_regular(source.path):
        return None
    try:
        with source.path.open("rb") as file:
            return format_of(source.path.name, file.read(HEAD), options)
    except OSError:
        return None


def _opened(place: Place, file: BinaryIO, form: Format, options: ReadOptions) -> Iterator[Source]:
    try:
        if form.holds == "rows":
            yield from read_rows(place, file, form, options, seekable=True)
        elif form.name == "zip":
            yield from read_zip(place, file, options)
        else:
            yield from read_tar(place, file, options)
    except ReadError as error:
        yield place.problem(str(error))


def _standard_input(source: Source, options: ReadOptions) -> Iterator[Source]:
    place = Place.of(source)
    if sys.stdin is None:
        yield place.problem("is closed; give a file, or pipe the text in")
        return
    try:
        head = _head(sys.stdin.buffer, row_limit(options))
        form = _piped_format(head, options)
        stream = put_back(head, sys.stdin.buffer)
        if form.holds == "article":
            # One byte above the limit, so that the reader sees that it is too large.
            limit = options.max_bytes or form.max_bytes
            yield Source(source.path, source.document, content=stream.read(limit + 1))
        elif form.name == "zip":
            with spooled(stream) as file:
                yield from read_zip(place, file, options)
        elif form.holds == "rows":
            yield from read_rows(place, stream, form, options)
        else:
            yield from read_tar(place, stream, options)
    except ReadError as error:
        yield place.problem(str(error))
    except OSError as error:
        yield place.problem(f"cannot be read ({(error.strerror or str(error)).lower()}); save it to a file first")


def _head(stdin: Readable, limit: int) -> bytes:
    """The first bytes: enough to tell the format, and no further than the first line of what may be JSON Lines."""
    read = getattr(stdin, "read1", stdin.read)
    head = b""
    while True:
        like_json = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
        if (b"\n" in head.lstrip()) if like_json else (len(head) >= HEAD):
            return head
        data = read(HEAD) if len(head) <= limit else b""
        if not data:
            return head
        head += data


def _piped_format(head: bytes, options: ReadOptions) -> Format:
    form = format_of("", head[:HEAD], options)
    if options.format is not None or form.name != "text":
        return form
    if head[_TAR_MARK] == b"ustar":
        return FORMATS["tar"]
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    return FORMATS["jsonl"] if first.startswith(b"{") and is_jsonl(first) else form


def _state(file: BinaryIO) -> tuple[int, int]:
    state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns

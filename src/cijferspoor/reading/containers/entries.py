"""Files in an archive: which are taken, what they are called, and how much they may unpack to."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from cijferspoor.reading.containers.place import Place, one_line
from cijferspoor.reading.containers.rows import read_rows
from cijferspoor.reading.containers.streams import BUFFER, Readable, read_bounded, size
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, HEAD, MB, SUFFIXES, format_of, suffix_format
from cijferspoor.reading.sources import Source

MAX_ENTRIES = 100_000
"""Files in the largest archive that is read: more than a newspaper prints in ten years."""
MAX_UNPACKED = 10_000 * MB
"""Bytes an archive may unpack to: at some 50 MB a second this is already three minutes of unpacking alone."""
MAX_RATIO = 200
"""Unpacked bytes for a packed one: text gives some ten, very repetitive tables fifty, a bomb a thousand."""
SMALL = 10 * MB
"""Unpacked bytes below which the ratio does not matter."""
BOMB = f"unpacks to more than {MAX_RATIO} times its size, as an attack does; unpack it by hand"
_DRIVE = re.compile(r"^[A-Za-z]:")


class ExhaustedError(ReadError):
    """The archive has reached a limit: nothing more of it is read."""


class Budget:
    """How many bytes the archive may still unpack to."""

    def __init__(self) -> None:
        self._left = MAX_UNPACKED

    def spend(self, count: int) -> None:
        """Takes ``count`` bytes.

        Raises:
            ExhaustedError: there are not so many left.
        """
        self._left -= count
        if self._left < 0:
            raise ExhaustedError(f"unpacks to more than {size(MAX_UNPACKED)}; split it")


class Meter(io.RawIOBase):
    """A file that is being unpacked, with its bytes counted. ``packed`` is its size in the archive, where known."""

    def __init__(self, file: Readable, budget: Budget | None, packed: int | None) -> None:
        self._file = file
        self._budget = budget
        self._packed = packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        self._count += len(data)
        if self._budget:
            self._budget.spend(len(data))
        if is_bomb(self._count, self._packed):
            raise ReadError(BOMB)
        buffer[: len(data)] = data
        return len(data)


def is_bomb(unpacked: int, packed: int | None) -> bool:
    """Did so many bytes come out of so few that they are no articles?"""
    return packed is not None and unpacked > SMALL and unpacked > MAX_RATIO * max(1, packed)


class Names:
    """The names of the files of one archive: which are articles, and how many had the same name before."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()

    def place(self, archive: Place, name: str) -> Place | None:
        """Where this file is, or None for a file that is passed over: hidden, or with a suffix that is not known.

        The name is made safe first: no drive, no root, no ``..``, one printable line.
        """
        parts = [part for part in _DRIVE.sub("", name.replace("\\", "/")).split("/") if part not in ("", ".", "..")]
        if (
            not parts
            or any(part.startswith(".") or part == "__MACOSX" for part in parts)
            or not suffix_format(parts[-1])
        ):
            return None
        stem, _, suffix = parts[-1].rpartition(".")
        folders = one_line("/".join(parts[:-1]))
        inside = f"{folders}/" if folders else ""
        inside += f"{one_line(stem)}.{suffix}"  # a long name keeps its suffix, by which the file is read
        self._taken[inside] += 1
        return archive.entry(inside, self._taken[inside])


def no_articles() -> str:
    """What is said of an archive in which no file was taken."""
    return f"has no articles in it; looked for files ending in {', '.join(sorted(SUFFIXES))}"


def read_entry(place: Place, file: io.RawIOBase, options: ReadOptions) -> Iterator[Source]:
    """The article in a file of an archive, or the articles when it is a corpus.

    Raises:
        ReadError: it is too large, an archive itself, or reaches a limit.
    """
    stream = io.BufferedReader(file, BUFFER)
    head = stream.peek(HEAD)[:HEAD]
    form = format_of(place.inside, head, options)
    if form.holds == "files":
        raise ReadError("is an archive inside an archive, which is not opened; unpack it first")
    if form.holds == "rows":
        yield from read_rows(place, stream, form, options)
    else:
        yield place.file(read_bounded(stream, options.max_bytes or form.max_bytes))


def inner_options(options: ReadOptions) -> ReadOptions:
    """The options for what is in an archive: that the archive is one says nothing of its files."""
    if options.format is None or FORMATS[options.format].holds != "files":
        return options
    return replace(options, format=None)

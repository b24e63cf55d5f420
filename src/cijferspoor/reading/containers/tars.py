"""Tar archives, packed with gzip or not, and single files packed with gzip: read from begin to end, never sought."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from cijferspoor.reading.containers.entries import (
    BOMB,
    MAX_ENTRIES,
    Budget,
    ExhaustedError,
    Meter,
    Names,
    inner_options,
    is_bomb,
    no_articles,
    read_entry,
)
from cijferspoor.reading.containers.jsonl import is_jsonl
from cijferspoor.reading.containers.place import Complaints, Place
from cijferspoor.reading.containers.rows import read_rows
from cijferspoor.reading.containers.streams import BUFFER, Readable, put_back, read_bounded
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, HEAD, MB, format_of
from cijferspoor.reading.sources import Source

_DAMAGE = (tarfile.TarError, OSError, EOFError, zlib.error, ValueError)
"""What the tarfile and gzip modules raise on a broken archive."""
_GZIP = b"\x1f\x8b"
_MAX_HEADER = MB
"""Bytes between two files: headers with long names take some thousands, and tarfile holds them in memory."""
_BLOCK = tarfile.BLOCKSIZE


def read_tar(place: Place, stream: BinaryIO, options: ReadOptions) -> Iterator[Source]:
    """The articles in a tar archive or in a file packed with gzip."""
    packed = _Packed(stream)
    buffered = io.BufferedReader(packed, BUFFER)
    try:
        gzipped = buffered.peek(2)[:2] == _GZIP
        unpacked = _Unpacked(gzip.GzipFile(fileobj=buffered) if gzipped else buffered, packed if gzipped else None)
        block = unpacked.read(_BLOCK)
        if gzipped and not _is_tar(block):
            yield from _single(place, put_back(block, unpacked), options)
        else:
            yield from _files(place, unpacked, block, options)
    except ReadError as error:
        yield place.problem(str(error))
    except _DAMAGE as error:
        yield place.problem(f"is damaged or breaks off ({_reason(error)}); make or download it again")


def _files(place: Place, unpacked: _Unpacked, block: bytes, options: ReadOptions) -> Iterator[Source]:
    complaints = Complaints(place, "file")
    names, budget = Names(), Budget()
    unpacked.budget = budget
    found, entries, headers = False, 0, [b""]
    try:
        unpacked.allow(len(block) + _MAX_HEADER)
        stream = put_back(block, unpacked)
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_header_class(headers)) as archive:
            while info := archive.next():
                unpacked.allow(archive.offset + _MAX_HEADER)
                archive.members = []  # type: ignore[attr-defined] # it keeps them all, and they may be a hundred thousand
                entries += 1
                if entries > MAX_ENTRIES:
                    raise ExhaustedError(f"holds more than {MAX_ENTRIES:,} files; the others were not read; split it")
                own = names.place(place, info.name) if info.isreg() else None
                if own is None:
                    continue
                found = True
                yield from _entry(archive, info, own, complaints, options)
    except (ReadError, *_DAMAGE) as error:
        yield from complaints.rest()
        if isinstance(error, tarfile.StreamError) and not entries:  # how Python 3.10 says that an archive is empty
            yield place.problem(no_articles())
            return
        told = str(error) if isinstance(error, ReadError) else f"is damaged or breaks off ({_reason(error)})"
        yield place.problem(f"{told}; what comes after was not read")
        return
    yield from complaints.rest()
    if len(headers[0]) < _BLOCK or headers[0].strip(b"\0"):
        yield place.problem("breaks off before its end; make or download it again")
    elif not found:
        yield place.problem(no_articles())


def _entry(
    archive: tarfile.TarFile, info: tarfile.TarInfo, place: Place, complaints: Complaints, options: ReadOptions
) -> Iterator[Source]:
    file = archive.extractfile(info)
    assert file is not None
    try:
        yield from read_entry(place, Meter(file, None, None), inner_options(options))
    except ExhaustedError:
        raise
    except ReadError as error:
        yield from complaints.about(str(error), place=place)


def _single(place: Place, stream: io.BufferedReader, options: ReadOptions) -> Iterator[Source]:
    """One file packed with gzip: ``corpus.jsonl.gz`` has the rows of ``corpus.jsonl``."""
    name = PurePath(place.path.name)
    if name.suffix.lower() == ".tgz" or name.name.lower().endswith(".tar.gz"):
        raise ReadError("is damaged or no tar archive; make or download it again")
    inside = name.stem if name.suffix.lower() == ".gz" else name.name
    head = stream.peek(HEAD)[:HEAD]
    options = inner_options(options)
    form = format_of(inside, head, options)
    if form.name == "text" and is_jsonl(head.partition(b"\n")[0]) and options.format is None and inside == "-":
        form = FORMATS["jsonl"]
    if form.holds == "files":
        raise ReadError("is an archive inside an archive, which is not opened; unpack it first")
    if form.holds == "rows":
        yield from read_rows(place, stream, form, options)
    else:
        data = read_bounded(stream, options.max_bytes or form.max_bytes)
        yield Source(place.path, place.document, content=data, inside=inside)


def _is_tar(block: bytes) -> bool:
    if not block.strip(b"\0"):
        return len(block) == _BLOCK  # an archive of nothing
    try:
        tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except tarfile.TarError:
        return False
    return True


def _header_class(last: list[bytes]) -> type[tarfile.TarInfo]:
    """A TarInfo that keeps the last header: tarfile does not tell an archive's end from a break in it."""

    class Header(tarfile.TarInfo):
        @classmethod
        def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Header:
            last[0] = bytes(buf)
            return super().frombuf(buf, encoding, errors)

    return Header


class _Packed(io.RawIOBase):
    """Counts the bytes of the archive as it is on disk."""

    def __init__(self, file: BinaryIO) -> None:
        self._read = getattr(file, "read1", file.read)
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._read(len(buffer))
        self.count += len(data)
        buffer[: len(data)] = data
        return len(data)


class _Unpacked:
    """The archive without its packing, with limits on how far it goes and how much comes out of how little."""

    def __init__(self, file: Readable, packed: _Packed | None) -> None:
        self._file = file
        self._packed = packed
        self._count = 0
        self._most: int | None = None
        self.budget: Budget | None = None

    def allow(self, position: int) -> None:
        """Up to here bytes may be read before the next file is told."""
        self._most = position

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._count += len(data)
        if self._most is not None and self._count > self._most + BUFFER:
            raise ExhaustedError("has a header that is larger than any name needs, as an attack has")
        if self.budget:
            self.budget.spend(len(data))
        if is_bomb(self._count, self._packed.count if self._packed else None):
            raise ExhaustedError(BOMB)
        return data


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__

"""Zip archives, file by file in the order of their index."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from cijferspoor.reading.containers.entries import (
    MAX_ENTRIES,
    Budget,
    ExhaustedError,
    Meter,
    Names,
    inner_options,
    no_articles,
    read_entry,
)
from cijferspoor.reading.containers.place import Complaints, Place
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import MB
from cijferspoor.reading.sources import Source

_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What the zipfile module raises on a broken archive, on a wrong password and on ways of packing it does not know."""
_MAX_INDEX = 64 * MB
"""Bytes of the largest index: 100,000 files with long names take 20 MB."""
_ENTRY_MARK = b"PK\x01\x02"
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways of packing that unpack in small steps; with others a few bytes may become a hundred megabytes at once."""
_ENCRYPTED = 0x1


def read_zip(place: Place, file: IO[bytes], options: ReadOptions) -> Iterator[Source]:
    """The articles in a zip archive, which must be seekable."""
    guard = _Index(file)
    try:
        archive = zipfile.ZipFile(guard)
    except ReadError as error:
        yield place.problem(str(error))
        return
    except _DAMAGE as error:
        yield place.problem(f"is damaged or no zip archive ({error}); make or download it again")
        return
    guard.opened()
    complaints = Complaints(place, "file")
    names, budget, found = Names(), Budget(), False
    for info in archive.infolist():
        other = info.filename.endswith("/") or stat.S_ISLNK(info.external_attr >> 16)
        own = None if other else names.place(place, info.filename)
        if own is None:
            continue
        found = True
        try:
            yield from _entry(archive, info, own, budget, options)
        except ExhaustedError as error:
            yield place.problem(f"{error}; the files from {own.inside} on were not read")
            break
        except ReadError as error:
            yield from complaints.about(str(error), place=own)
        except _DAMAGE as error:
            yield from complaints.about(f"is damaged ({error}); make the archive again", place=own)
    yield from complaints.rest()
    if not found:
        yield place.problem(no_articles())


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Place, budget: Budget, options: ReadOptions
) -> Iterator[Source]:
    locked = info.flag_bits & _ENCRYPTED
    if locked and options.password is None:
        raise ReadError("is locked with a password: give it with --password, or unpack it first")
    if info.compress_type not in _WAYS:
        raise ReadError(f"is packed in a way that is not read (method {info.compress_type}); pack it as ordinary zip")
    try:
        file = archive.open(info, pwd=options.password.encode("utf-8") if locked and options.password else None)
    except RuntimeError as error:
        if not locked or isinstance(error, NotImplementedError):
            raise
        raise ReadError("is locked with another password than was given; unpack it first") from error
    with file:
        yield from read_entry(place, Meter(file, budget, info.compress_size), inner_options(options))


class _Index(io.RawIOBase):
    """The archive's file, which refuses an index that would fill memory: zipfile reads it in one go, and keeps it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._opening = True

    def opened(self) -> None:
        """From now on files are read, in small steps."""
        self._opening = False

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, _MAX_INDEX + 1) if size >= 0 else _MAX_INDEX + 1)
        if self._opening and (len(data) > _MAX_INDEX or data.count(_ENTRY_MARK) > MAX_ENTRIES):
            raise ReadError(f"holds more than {MAX_ENTRIES:,} files; split it")
        return data

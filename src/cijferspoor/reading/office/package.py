"""Zip packages (.docx, .odt) that nobody vouches for: every limit is checked before a parser sees a byte."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.kinds import kind_of_package, refuse_kind, refuse_other
from cijferspoor.reading.office.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 10_000
"""Parts in a package. A report with a thousand pictures has some two thousand; each costs memory to list."""
MAX_PART = 100_000_000
"""Bytes of one unpacked part. The text part of a thousand-page Word report is 20 to 30 MB."""
MAX_TOTAL = 1_000_000_000
"""Bytes of all parts together, as declared. Files are 100 MB at most, and pictures hardly shrink."""
MAX_RATIO = 250
"""How many times smaller packing may make a part. Word's wordy XML shrinks 10 to 40 times, zeros a thousand times."""
RATIO_FROM = 10_000_000
"""Unpacked bytes from which the ratio counts: below it, an empty form may well shrink 500 times."""

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BAD_ZIP = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, KeyError, IndexError, OverflowError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
"""What ``zipfile`` raises for a file that is not what it says, seen and documented."""
_BROKEN = "is a damaged or incomplete file: copy or download it again, or open it in its own program and save it again"
_DRIVE = re.compile(r"[A-Za-z]:")


class Package:
    """The parts of a checked package, by name; case does not count, as in OPC (ISO/IEC 29500-2, 6.2.2.3).

    Nothing is unpacked until it is asked for, and nothing outside the file is ever opened.
    """

    def __init__(self, data: bytes, wanted: str) -> None:
        """Open and check ``data`` as ``wanted`` (``docx`` or ``odt``).

        Raises:
            ReadError: it is something else, is damaged, locked, or looks like an attack.
        """
        if not data.startswith(b"PK"):
            refuse_other(data, wanted)
        # Counted first: zipfile lists the whole directory, and a small file can hold millions of entries.
        if data.count(_DIRECTORY_ENTRY) > MAX_PARTS:
            raise ReadError(f"has more than {MAX_PARTS:,} parts inside: that is no normal document and it is not read")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._infos = _checked(self._zip.infolist())
        except _BAD_ZIP as error:
            raise ReadError(_BROKEN) from error
        refuse_kind(self._kind(), wanted)

    @cached_property
    def names(self) -> set[str]:
        """Names of all parts, lower case."""
        return set(self._infos)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, or None when there is none of that name.

        Raises:
            ReadError: the part is too large, locked or damaged.
        """
        info = self._infos.get(name.lower())
        if info is None:
            return None
        _check_part(info)
        try:
            with self._zip.open(info) as file:
                # zipfile stops at the declared size and then checks the sum: a part that goes on is a damaged one.
                data = file.read(MAX_PART + 1)
        except _BAD_ZIP as error:
            raise ReadError(_BROKEN) from error
        if len(data) != info.file_size:
            raise ReadError(_BROKEN)
        return data

    def xml(self, name: str) -> _Element | None:
        """The root element of an XML part, or None when there is none of that name.

        Raises:
            ReadError: as ``read`` and ``xml.parse``.
        """
        data = self.read(name)
        return None if data is None else parse(data, name)

    def _kind(self) -> str:
        mimetype, types = "mimetype", "[content_types].xml"
        return kind_of_package(self.names, self.read(mimetype) or b"", self.read(types) or b"")


def resolve(source: str, target: str) -> str:
    """The part name that a relationship's target means, seen from the part ``source``; never leaves the package."""
    base = "" if target.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join("/", base, target.replace("\\", "/").lstrip("/"))).lstrip("/")


def _checked(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by lower-case name, after the checks that need only the directory."""
    if len(infos) > MAX_PARTS:
        raise ReadError(f"has more than {MAX_PARTS:,} parts inside: that is no normal document and it is not read")
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL:
        raise ReadError(f"unpacks to {total:,} bytes, the limit is {MAX_TOTAL:,}: it looks like a zip bomb")
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.orig_filename.replace("\\", "/")
        if name.startswith("/") or _DRIVE.match(name) or "\0" in name or ".." in name.split("/"):
            raise ReadError("has a part with a path outside the document: it looks like an attack and is not read")
        if name.lower() in found:
            raise ReadError("has two parts of the same name: it is damaged or an attack; save it again in its program")
        found[name.lower()] = info
    return found


def _check_part(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise ReadError("is locked with a password: open it in its own program and save a copy without one")
    if info.compress_type not in _METHODS:
        raise ReadError("is packed in a way that office programs do not use: open it in its program and save it again")
    if info.file_size > MAX_PART:
        raise ReadError(f"has a part of {info.file_size:,} bytes, the limit is {MAX_PART:,}: split the document")
    if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size):
        raise ReadError(f"has a part that unpacks to more than {MAX_RATIO} times its size: it looks like a zip bomb")

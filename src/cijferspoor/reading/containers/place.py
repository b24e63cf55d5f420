"""Where in a container something stands, and what the user is told about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.sources import STDIN, Row, Source, shown

MAX_PROBLEMS = 20
"""Problems of one container that are told one by one: enough to see what is wrong, too few to flood a terminal."""
MAX_ID = 200
"""Characters of the longest id or name that is kept whole; addresses of news articles stay well below."""
_LONGEST_MESSAGE = 1_000
"""Characters of a message: a library may quote what it found in a broken file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A container as the user knows it: a corpus or archive on disk, on standard input or in an archive.

    ``name`` begins every message; ``document`` every id that is made here; ``inside`` is the name in the archive.
    """

    path: Path
    document: str
    name: str
    inside: str = ""

    @classmethod
    def of(cls, source: Source) -> Place:
        """The place of a source that is a container itself."""
        name = "standard input" if source.path.as_posix() == STDIN else shown(source.path)
        return cls(source.path, source.document, name)

    def entry(self, inside: str, number: int = 1) -> Place:
        """A file in this archive: the ``number``-th of that name."""
        again = f"#{number}" if number > 1 else ""
        return Place(self.path, f"{self.document}/{inside}{again}", f"{self.name}/{inside}{again}", inside)

    def row(self, number: int, row: Row, identity: str | None) -> Source:
        """An article of this corpus, named by its id column or else by its number."""
        own = f"#{number}"
        return Source(self.path, identity or f"{self.document}{own}", content=row, inside=f"{self.inside}{own}")

    def file(self, data: bytes) -> Source:
        """An article in this archive."""
        return Source(self.path, self.document, content=data, inside=self.inside)

    def document_of(self, content: RawDocument) -> Source:
        """The one article that this container turned out to be."""
        return Source(self.path, self.document, content=content, inside=self.inside)

    def problem(self, message: str, row: int | None = None) -> Source:
        """One line about this container, or about one of its rows."""
        own = f"#{row}" if row is not None else ""
        line = f"{self.name}: {one_line(message, _LONGEST_MESSAGE)}"
        return Source(self.path, f"{self.document}{own}", problem=line, inside=f"{self.inside}{own}")


class Complaints:
    """Tells the first problems of a container one by one and counts the others."""

    def __init__(self, place: Place, what: str = "row") -> None:
        self._place = place
        self._what = what
        self._count = 0

    def about(self, message: str, *, row: int | None = None, place: Place | None = None) -> Iterator[Source]:
        """The problem as a source, or nothing when there were too many before it."""
        self._count += 1
        if self._count <= MAX_PROBLEMS:
            yield (place or self._place).problem(message, row)

    def rest(self) -> Iterator[Source]:
        """How many problems were only counted, if any."""
        more = self._count - MAX_PROBLEMS
        if more > 0:
            yield self._place.problem(f"and {more:,} more {self._what}{'s' * (more > 1)} that could not be read")


def one_line(value: str, longest: int = MAX_ID) -> str:
    """``value`` as a single printable line of at most ``longest`` characters, other characters escaped.

    What is too long ends in a digest of the whole, so that two long values do not become one.
    """
    line = " ".join(value.split())
    if not line.isprintable():
        line = "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in line)
    if len(line) <= longest:
        return line
    digest = hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{line[: longest - len(digest) - 1]}~{digest}"

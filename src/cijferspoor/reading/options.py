"""How inputs are to be read: limits, columns of a corpus, a password."""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_PAGES = 2_000
"""Pages of the longest PDF that is read unless the user asks for more; annual reports have a few hundred."""
MAX_SECONDS = 120.0
"""Seconds that one file in a format with a parser may take; a thousand-page PDF takes about twenty."""
MAX_MEMORY = 2_000_000_000
"""Bytes of address space a parser may use (where the system can limit it)."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a corpus that hold text, id, date and title; None looks for the usual names."""

    text: str | None = None
    id: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user may say about reading. Small and picklable, for it travels to worker processes.

    ``format`` is the name of a format that every input is read as, whatever its suffix; ``max_bytes`` None is the
    limit of the format.
    """

    format: str | None = None
    max_bytes: int | None = None
    max_pages: int = MAX_PAGES
    max_seconds: float = MAX_SECONDS
    max_memory: int = MAX_MEMORY
    password: str | None = field(default=None, repr=False)
    columns: Columns = Columns()
    any_language: bool = False

"""What every format's writer can do."""

from __future__ import annotations

from typing import Protocol, TypeVar

Item_contra = TypeVar("Item_contra", contravariant=True)


class ExportError(Exception):
    """The records cannot be written in this format; the message is one line that says what to do."""


class Writer(Protocol[Item_contra]):
    """``begin`` once, ``write`` for each article, ``end`` once; ``abandon`` instead of ``end`` after a failure.

    All raise OSError when the file or stream is full, and ExportError when the format cannot be written there.
    """

    def begin(self) -> None:
        """Write what stands before the first record."""

    def write(self, article: Item_contra, /) -> None:
        """Write one article."""

    def end(self) -> None:
        """Write what stands after the last record."""

    def abandon(self) -> None:
        """Let go of everything and undo what can be undone. Also right before ``begin``, and twice."""


class PlainWriter:
    """What a writer inherits that needs nothing before the first record, after the last or at a failure."""

    def begin(self) -> None:
        """Nothing stands before the first record."""

    def end(self) -> None:
        """Nothing stands after the last record."""

    def abandon(self) -> None:
        """Nothing is held."""

"""A stream of UTF-8 bytes, whatever the locale says."""

from __future__ import annotations

from typing import BinaryIO


class Sink:
    """Takes text, writes UTF-8 to a binary stream.

    A lone surrogate (half a character, from a file name that is not UTF-8) is written as ``\\udc80``,
    which inside JSON is the escape for that same character.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    @property
    def stream(self) -> BinaryIO:
        """The stream itself, for formats that are not text."""
        return self._stream

    def write(self, text: str) -> None:
        """Write ``text``. Raises OSError when the stream is full or its reader is gone."""
        self._stream.write(text.encode("utf-8", "backslashreplace"))

    def flush(self) -> None:
        """Hand everything written so far to the operating system."""
        self._stream.flush()

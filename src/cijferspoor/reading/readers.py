"""The table of readers: by suffix, from the bytes of a file to its text and metadata.

A new format is one function ``(data, context) -> RawDocument`` and one line in ``READERS``; what comes after
(line ends, publication date, paragraphs and sentences) is the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.decoding import decode


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What a reader may need to know besides the bytes."""

    document: str
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Extracted text and what the file says about itself; ``published`` as 2020, 2020-05 or 2020-05-14."""

    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[bytes, ReadContext], RawDocument]


def read_plain(data: bytes, context: ReadContext) -> RawDocument:
    """Text as it is. Markdown too: its marks are dealt with where lines are told apart."""
    return RawDocument(decode(data))


READERS: Mapping[str, Reader] = {".txt": read_plain, ".md": read_plain}
"""Known suffixes, lower case. A file named by the user with another suffix is read as plain text."""

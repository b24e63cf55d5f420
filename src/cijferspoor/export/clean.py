"""Text made fit for formats that cannot hold every string Python can."""

from __future__ import annotations

import re

_HALF = re.compile(r"[\ud800-\udfff]")
# What XML 1.0 forbids, and the control characters of Latin-1, which it discourages and Excel shows as boxes.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")


def encodable(text: str) -> str:
    """``text`` as UTF-8 can hold it: half a character (from a file name that is not UTF-8) becomes ``\\udc80``."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8") if _HALF.search(text) else text


def encodable_in_place(text: str) -> str:
    """As ``encodable``, but with one character for one, so that offsets in ``text`` stay true."""
    return _HALF.sub("\ufffd", text)


def without_controls(text: str) -> str:
    """``text`` without the characters that XML cannot hold, and with line ends as XML has them."""
    return _NOT_XML.sub("", encodable(text).replace("\r\n", "\n").replace("\r", "\n"))


def astral_offsets(text: str) -> list[int]:
    """Where the characters stand that take two UTF-16 code units, such as emoji; one pass over the text."""
    return [match.start() for match in _ASTRAL.finditer(text)]


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units, which is how Excel and browsers count."""
    return len(text) + len(_ASTRAL.findall(text))


def cut_utf16(text: str, limit: int) -> str:
    """``text`` (without lone surrogates), or its start with an ellipsis, in at most ``limit`` UTF-16 code units."""
    if utf16_length(text) <= limit:
        return text
    return text[:limit].encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore") + "…"

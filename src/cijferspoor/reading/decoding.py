"""Bytes to text: which encoding, and is it text at all."""

from __future__ import annotations

import codecs
import re

from cijferspoor.reading.errors import ReadError

_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = bytes([*range(9), *range(14, 32), 127])
_MOST_CONTROL = 0.1
"""Text has next to no control characters; compressed data has one in eight bytes."""
_WEST_EUROPEAN = ("cp1252", "iso8859_15", "cp850", "mac_roman")
"""What Dutch text was saved in before UTF-8: Windows, Unix, DOS and old Macintosh."""
_SAMPLE = 200_000
"""Bytes around the non-ASCII ones that the detector gets to see; more does not change its mind."""
_UNLIKELY = re.compile(
    r"[^\W\d_a-zA-ZáàâäåçéèêëíìîïñóòôöúùûüßÁÀÂÄÅÇÉÈÊËÍÎÏÑÓÔÖÚÛÜ]"  # letters Dutch and its loans hardly use
    r"|[\x80-\x9f¤]"
    r"|[a-z][ÁÀÂÄÅÇÉÈÊËÍÎÏÑÓÔÖÚÛÜ]"
    r"|\w[‚„‰‡†ˆ˜¢£¥§¬¶¿¡ﬂﬁ◊]"
)
"""Signs of a wrong guess: ``BelgiÎ``, ``Cura‡ao``, ``cafŽ``."""
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes) -> str:
    """The text in ``data``: by its byte order mark, else UTF-8, else the best West European guess.

    Raises:
        ReadError: the data is not text, or in no encoding we can make out. The message does not name the
        file.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_bom(data, encoding)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error)
    return _guess(data)


def _with_bom(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        raise ReadError(f"starts as {name} but breaks off at byte {error.start}; save it again as UTF-8") from error


def _refuse_binary(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"holds {name}, not plain text; save its text as UTF-8 in a .txt file")
    controls = len(data) - len(data.translate(None, delete=_CONTROL))
    if b"\x00" in data or controls > _MOST_CONTROL * len(data):
        raise ReadError("holds binary data, not text; give a text file, saved as UTF-8")


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """A file that is UTF-8 but for some bytes must not be read as cp1252: every accent would come out
    wrong.
    """
    whole = _MULTIBYTE.findall(data)
    others = sum(byte > 127 for byte in _MULTIBYTE.sub(b"", data))
    if len(whole) > 2 * others:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(f"is UTF-8 except for a bad byte on line {line} (byte {error.start}); repair or save it again")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (only files that are not UTF-8 pay for it)

    matches = from_bytes(_around_accents(data), cp_isolation=list(_WEST_EUROPEAN), threshold=0.5)
    candidates = [match.encoding for match in matches]
    readings = []
    for place, encoding in enumerate(_WEST_EUROPEAN):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        rank = candidates.index(encoding) if encoding in candidates else len(candidates)
        readings.append((len(_UNLIKELY.findall(text[:_SAMPLE])), rank, place, text))
    if not candidates or not readings:
        raise ReadError("the encoding cannot be detected; save the file as UTF-8")
    return min(readings)[-1]


def _around_accents(data: bytes) -> bytes:
    """The lines that hold bytes outside ASCII: the others say nothing about the encoding."""
    lines = (line[:2_000] for line in data.split(b"\n") if not line.isascii())
    return b"\n".join(lines)[:_SAMPLE] or data[:_SAMPLE]

"""What the first bytes of a file tell of its format."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress

_PREFIXES = (
    (b"{\\rtf", "rtf"),
    (b"PAR1", "parquet"),
    (b"\x1f\x8b", "tar"),
    (b"\xd0\xcf\x11\xe0", "docx"),  # an old or a locked Word file: its reader says which, and what to do
)
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)", re.I | re.S
)


_MAIL = re.compile(
    rb"^(From|To|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|Content-Type|DKIM-Signature):", re.I | re.M
)
_MAIL_HEADERS = 3
"""So many different headers of e-mail before the first empty line make an e-mail; an article has none."""
_ENTRY = re.compile(rb"PK\x03\x04")
_MOST_TYPES = 50_000
"""Bytes of the list of part types that are looked at; a workbook of many sheets has ten thousand."""
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*(?:[\[{]\s*)?\"[^\"\n]{0,200}\"\s*[:,\]]")


def is_json(head: bytes) -> bool:
    """Do the first bytes open a JSON object or array?"""
    return _JSON.match(head) is not None


def signature(head: bytes) -> str | None:
    """The name of the format that a file begins as, or None where its first bytes tell nothing."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _packed(head)
    if head[257:262] == b"ustar":
        return "tar"
    known = next((name for prefix, name in _PREFIXES if head.startswith(prefix)), None)
    if known is not None:
        return known
    return "html" if _MARKUP.match(head) else _mail(head)


def _packed(head: bytes) -> str:
    """Which kind of zip file: an office document says so in its first entries."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]:
        return "odt"
    names = [_entry_name(head, match.start()) for match in _ENTRY.finditer(head)]
    if not names[0].startswith((b"word/", b"xl/", b"docProps/", b"[Content_Types].xml", b"_rels/")):
        return "zip"
    for folder, name in ((b"word/", "docx"), (b"xl/", "xlsx")):
        if any(entry.startswith(folder) for entry in names):
            return name
    if names[0] == b"[Content_Types].xml" and b"spreadsheetml.sheet" in _unpacked(head):
        return "xlsx"
    return "zip" if names[0].startswith(b"docProps/") else "docx"


def _entry_name(head: bytes, at: int) -> bytes:
    return head[at + 30 : at + 30 + int.from_bytes(head[at + 26 : at + 28], "little")]


def _unpacked(head: bytes) -> bytes:
    """The beginning of the first entry."""
    start = 30 + sum(int.from_bytes(head[at : at + 2], "little") for at in (26, 28))
    with suppress(zlib.error):
        return zlib.decompressobj(-15).decompress(head[start:], _MOST_TYPES) if head[8] else head[start:]
    return b""


def _mail(head: bytes) -> str | None:
    """``eml`` for an e-mail, ``mhtml`` for a web page that a browser saved as one."""
    headers = head.replace(b"\r", b"").partition(b"\n\n")[0]
    if len({name.lower() for name in _MAIL.findall(headers)}) < _MAIL_HEADERS:
        return None
    return "mhtml" if b"multipart/related" in headers and b"Snapshot-Content-Location:" in headers else "eml"

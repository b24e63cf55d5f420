"""XML from a stranger: no DTD, no entities, no network, and bounded before the parser starts."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from cijferspoor.reading.errors import ReadError

MAX_MARKS = 4_000_000
"""Tags and attributes in one part, counted by their ``<`` and ``=``. In libxml2 each takes some 200 bytes, so that a
tree stays below 1 GB; the text part of a thousand-page Word report has one to two million."""
MAX_DEPTH = 200
"""Elements inside elements. A table in a table in a table is 15 deep; the walk over them uses Python's stack."""

_ENCODINGS = {"utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-16be"}
"""Only encodings in which ``<!DOCTYPE`` cannot hide from the check below. Office programs write UTF-8."""
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml([^>]{0,200}?)\?>")
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
"""Namespaces of a document saved as `Strict Open XML`, to those that all others use (ISO/IEC 29500-1 and -4)."""
_SAVE = "open the document in its own program and save it again"


def parse(data: bytes, name: str) -> etree._Element:
    """The root element of a part; comments and processing instructions are left out.

    Raises:
        ReadError: broken XML, a DOCTYPE (office formats forbid it), an odd encoding, or too much markup.
    """
    data = _utf8(data, name)
    if b"<!DOCTYPE" in data:
        raise ReadError(f"declares entities or a DOCTYPE in {shown(name)}: it looks like an attack and is not read")
    if data.count(b"<") + data.count(b"=") > MAX_MARKS:
        raise ReadError(f"has more than {MAX_MARKS:,} marks in {shown(name)}: split the document")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False,
        huge_tree=False, recover=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise too_deep() from error
        line = error.lineno or 1
        raise ReadError(f"has broken XML in {shown(name)} (line {line}): {_SAVE}") from error
    except (ValueError, LookupError, AssertionError) as error:
        raise ReadError(f"has broken XML in {shown(name)}: {_SAVE}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(f"declares a DOCTYPE in {shown(name)}: it looks like an attack and is not read")
    return root


def too_deep() -> ReadError:
    """What to say of a document that is nested beyond ``MAX_DEPTH``."""
    return ReadError(f"is nested more than {MAX_DEPTH} levels deep: it is damaged or an attack; {_SAVE}")


def shown(name: str) -> str:
    """A part's name for a message: the file chose it, so it is kept short and printable."""
    return "".join(char if char.isprintable() else "?" for char in name[:60])


def _utf8(data: bytes, name: str) -> bytes:
    """``data`` in an encoding that keeps ASCII as it is; UTF-16 becomes UTF-8."""
    if data.startswith(_UTF16):
        wide = "utf-16" if data.startswith(_UTF16[:2]) else "utf-16-le" if data.startswith(b"<\0") else "utf-16-be"
        try:
            text = data.decode(wide)
        except UnicodeDecodeError as error:
            raise ReadError(f"has broken UTF-16 in {shown(name)}: {_SAVE}") from error
        return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text, count=1).encode("utf-8", "replace")
    declaration = _DECLARATION.match(data)
    named = _ENCODING.search(declaration[1]) if declaration else None
    known = named is None or named[1].decode("ascii").lower() in _ENCODINGS
    if not _START.match(data) or not known or (declaration and named is None and b"encoding" in declaration[1]):
        raise ReadError(f"has broken XML or an unusual encoding in {shown(name)}: {_SAVE}")
    return data

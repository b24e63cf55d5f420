"""From bytes to a tree without scripts and hidden elements. Nothing is fetched and no entity is expanded."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cijferspoor.reading.decoding import decode
from cijferspoor.reading.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_TAGS = 1_000_000
"""Tags of the largest page that is read; a long annual report as one page has some fifty thousand."""
_HEAD = 4_096
"""Bytes in which a page declares its encoding: four times what browsers look at."""
_LONG_TAG = 20_000
"""Code points of a tag that is looked at for a flood of attributes, on which the parser takes quadratic time."""
_MANY_BAD = 0.001
"""Share of bytes that may be broken in a page that says it is UTF-8; above that it is something else."""

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{2,40})", re.I
)
_CHARSETS = re.compile(
    r"(?:utf-8|ascii|iso8859-\d+|cp\d{3,4}|mac-roman|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc_\w\w)$"
)
_TAG = re.compile(rf"<([a-zA-Z][\w:-]*)[^<>]{{{_LONG_TAG},}}>")
_PICTURE = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%]{1000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_FORMATTING = re.compile(r"</?(?:a|abbr|b|big|center|em|font|i|small|span|strong|tt|u)(?:\s[^<>]*)?/?>", re.I)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was saved: its source text, its tree, and remarks for the user."""

    source: str
    root: _Element
    notes: tuple[str, ...] = ()


def parse(data: bytes, charset: str | None = None) -> Page:
    """The tree of a page; ``charset`` is what the envelope around it says.

    Raises:
        ReadError: the page is no text, is empty, or is built to choke a parser.
    """
    source, notes = _decoded(data, charset)
    return parse_text(source, notes)


def parse_text(source: str, notes: tuple[str, ...] = ()) -> Page:
    """The tree of a page whose text is known."""
    if source.count("<") > MAX_TAGS:
        raise ReadError(
            f"holds more than {MAX_TAGS:,} tags, too many for an article: save only the part with the article"
        )
    source = _NO_XML.sub(" ", source)
    plain = _TAG.sub(_without_flood, _PICTURE.sub("data:,", source))
    root, stopped = _tree(plain)
    if stopped:
        # Old pages leave `<font>` and `<b>` open, which pile up; the text does not need them.
        root, stopped = _tree(_FORMATTING.sub("", plain))
    if stopped:
        raise ReadError("is nested too deep or holds one part that is too large to read safely: save the article again")
    if root is None:
        raise ReadError("holds no text: open the page in a browser and save it again")
    return Page(source, root, notes)


def _tree(source: str) -> tuple[_Element | None, bool]:
    """The tree, and whether the parser gave up before the end."""
    from lxml import etree, html  # noqa: PLC0415 (slow to load, and most articles are plain text)

    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8"
    )
    try:
        root = html.document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    return root, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _without_flood(match: re.Match[str]) -> str:
    """A tag with thousands of attributes loses them all; a long value, such as a picture, is no flood."""
    return f"<{match.group(1)}>" if len(_QUOTED.sub("", match.group())) > _LONG_TAG else match.group()


def _decoded(data: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data:
        return decode(data), ()
    try:
        # Text that is valid UTF-8 is UTF-8, whatever a page says that was saved anew.
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    found = _DECLARED.search(data[:_HEAD])
    inside = next((group for group in found.groups() if group), b"") if found else b""
    for name in filter(None, (charset, inside.decode("ascii", "replace"))):
        codec = _codec(name)
        if codec == "utf-8":
            repaired = data.decode("utf-8", "replace")
            bad = repaired.count("\ufffd")
            if bad <= max(1, _MANY_BAD * len(data)):
                return repaired, (f"holds bytes that are not UTF-8 ({bad} times); they are read as \ufffd",)
        elif codec:
            try:
                return data.decode(codec), ()
            except UnicodeDecodeError:
                continue
    return decode(data), ()


def _codec(label: str) -> str | None:
    """The codec for a declared encoding, as browsers take it: Latin-1 is in practice Windows-1252."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _CHARSETS.match(name) else None

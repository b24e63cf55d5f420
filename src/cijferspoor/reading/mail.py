"""E-mail messages, and web pages that a browser saved in the form of one."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from cijferspoor.reading.decoding import decode
from cijferspoor.reading.document import RawDocument, TextBuilder
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import page_document, visible_text
from cijferspoor.reading.html.dates import mail_date
from cijferspoor.reading.options import ReadOptions

_MOST_PARTS = 10_000
"""Parts of the largest message that is read; a saved web page with all its pictures has some hundreds."""
_BLANK_LINE = re.compile(r"\n[ \t\xa0]*(?:\n[ \t\xa0]*)+")
_STUB, _REAL = 300, 3
"""A plain text this short, with an HTML text so many times as long, only says where the real text is."""
_UNNAMED = frozenset(
    ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "text/calendar")
)
_ENCRYPTED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_LONGEST_HEADER = 2_000
_HALF = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Half a character. Those between are bytes that Python could not read, which may be UTF-8 after all."""
_HTML = ("text/html", "application/xhtml+xml")
_NO_CHARSETS = frozenset(("unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined"))
"""Codecs of Python that no mail program names: they read escapes, or take quadratic time."""


def read_mhtml(data: bytes, options: ReadOptions) -> RawDocument:
    """A web page saved as one file. The date in its header is when it was saved, not when it was published.

    Raises:
        ReadError: there is no page in it, or the page holds no article.
    """
    message = _parsed(data)
    root = _page_part(message)
    if root is None:
        raise ReadError("holds no web page: save the page again, or give it as .html")
    url = _header(root, "Content-Location") or _header(message, "Snapshot-Content-Location")
    document = page_document(_payload(root), _charset(root), url)
    created = document.created or mail_date(_header(message, "Date") or "")
    return replace(document, created=created, title=document.title or _header(message, "Subject"), reader="mhtml")


def read_eml(data: bytes, options: ReadOptions) -> RawDocument:
    """An e-mail message: its own text, plain if it has one. Attachments are named in a note.

    Raises:
        ReadError: it is encrypted, holds no text, or is built to choke a parser.
    """
    message = _parsed(data)
    parts = _guarded_parts(message)
    inner = next((found for found in parts.messages if parts.empty), None)
    shown = message
    while parts.empty and inner is not None:
        shown, parts = inner, _guarded_parts(inner)
        inner = next(iter(parts.messages), None)
    builder = TextBuilder()
    _add_text(parts, builder)
    if builder.empty:
        raise ReadError(_why_empty(message, parts))
    return replace(
        builder.document(),
        title=_header(message, "Subject") or _header(shown, "Subject"),
        author=_sender(shown) or _sender(message),
        published=mail_date(_header(shown, "Date") or "") or mail_date(_header(message, "Date") or ""),
        notes=_notes(parts),
        reader="eml",
        reader_version=f"Python {sys.version_info.major}.{sys.version_info.minor}",
    )


@dataclass(slots=True)
class _Parts:
    """What a message is made of: its texts in order (``plain`` and ``html`` of the same place together)."""

    texts: list[tuple[str | None, str | None]] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not any((plain or html or "").strip() for plain, html in self.texts)


def _parsed(data: bytes) -> Message:
    if not data.strip():
        raise ReadError("is empty: save it again")
    try:
        # The lenient policy: a broken header must not keep the text from being read.
        return message_from_bytes(data.lstrip(b"\r\n\t "), policy=policy.compat32)
    except (RecursionError, MessageError, ValueError, LookupError) as error:
        raise ReadError("cannot be read as an e-mail message: save it again from the mail program") from error


def _guarded_parts(message: Message) -> _Parts:
    parts = _Parts()
    try:
        _gather(message, parts)
    except RecursionError as error:
        raise ReadError("is nested too deep to read safely: save the text of the message by itself") from error
    return parts


def _gather(message: Message, parts: _Parts) -> None:
    """Sort the parts of a message, outermost first, without going into messages that it forwards."""
    waiting = [message]
    seen = 0
    while waiting:
        part = waiting.pop(0)
        seen += 1
        if seen > _MOST_PARTS:
            raise ReadError(f"has more than {_MOST_PARTS:,} parts: save the text of the message by itself")
        kind = part.get_content_type()
        if kind in _ENCRYPTED:
            continue
        if kind == "message/rfc822" and part is not message:
            parts.messages.extend(inner for inner in _children(part))
        elif kind == "multipart/alternative":
            parts.texts.append(_alternatives(part, parts))
        elif part.is_multipart():
            waiting = [*_children(part), *waiting]
        elif (kind == "text/plain" or part.get_content_maintype() == "multipart") and not _is_attached(part):
            parts.texts.append((_text(part), None))  # also a message whose parts cannot be told apart
        elif kind in _HTML and not _is_attached(part):
            parts.texts.append((None, _text(part)))
        elif _is_file(part):
            parts.attachments.append(_file_name(part))


def _alternatives(message: Message, parts: _Parts) -> tuple[str | None, str | None]:
    """The plain and the HTML form of one text; what else hangs there (pictures, files) is gathered as well."""
    plain: list[str] = []
    html: list[str] = []
    for part in _descendants(message):
        kind = part.get_content_type()
        if kind == "text/plain" and not _is_attached(part):
            plain.append(_text(part))
        elif kind in _HTML and not _is_attached(part):
            html.append(_text(part))
        elif not part.is_multipart() and _is_file(part):
            parts.attachments.append(_file_name(part))
    return "\n\n".join(plain) or None, "\n".join(html) or None


def _descendants(message: Message) -> Iterator[Message]:
    waiting = _children(message)
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        yield part
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting = [*_children(part), *waiting]


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _add_text(parts: _Parts, builder: TextBuilder) -> None:
    for plain, html in parts.texts:
        if html is not None:
            marked = TextBuilder()
            visible_text(html, marked)
            if plain is None or not plain.strip() or _is_stub(plain, marked):
                visible_text(html, builder)
                continue
        for paragraph in _BLANK_LINE.split((plain or "").replace("\r\n", "\n").replace("\r", "\n")):
            builder.paragraph(paragraph)


def _is_stub(plain: str, marked: TextBuilder) -> bool:
    """Does the plain text only say `Uw mailprogramma toont geen HTML`?"""
    length = len(plain.strip())
    return length < _STUB and len(marked.document().text) > _REAL * length


def _text(part: Message) -> str:
    """The text of a part, whatever its header says of the encoding."""
    data = _payload(part)
    charset = _charset(part)
    for name in (charset, "utf-8"):
        try:
            if name:
                # UTF-7 can hold half a character, which is no text.
                return data.decode(name).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return decode(data) if data else ""


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        name = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        return None
    name = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8"}.get(name or "", name)
    return name if name and _is_charset(name) else None


def _is_charset(name: str) -> bool:
    """Is it an encoding that mail is written in, and none of Python's own for other purposes?"""
    try:
        return codecs.lookup(name).name.replace("-", "_") not in _NO_CHARSETS
    except (LookupError, ValueError):
        return False


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _is_file(part: Message) -> bool:
    """An attachment, rather than a picture in the text or a signature."""
    if part.get_content_type() in _UNNAMED or part.get_content_type().startswith("multipart/"):
        return False
    pictured = part.get_content_maintype() == "image" and (part.get("Content-ID") is not None or not _is_attached(part))
    return not pictured and (_is_attached(part) or part.get_filename() is not None)


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError):
        name = None
    return _unfolded(name)[:100] if name and _unfolded(name) else "a file without a name"


def _notes(parts: _Parts) -> tuple[str, ...]:
    count = len(parts.attachments)
    if not count:
        return ()
    names = ", ".join(parts.attachments[:5]) + (f" and {count - 5} more" if count > 5 else "")
    if count == 1:
        return (f"holds 1 attachment that was not read: {names}; save it as a file",)
    return (f"holds {count} attachments that were not read: {names}; save them as files",)


def _why_empty(message: Message, parts: _Parts) -> str:
    if message.get_content_type() in _ENCRYPTED:
        return "is encrypted: open it in the mail program and save its text"
    if parts.attachments:
        names = ", ".join(parts.attachments[:5])
        return f"holds no text, only attachments ({names}): save them as files and give those"
    return "holds no text: save it again from the mail program"


def _header(message: Message, name: str) -> str | None:
    """A header as text, however badly it was encoded."""
    raw = message.get(name)
    if raw is None:
        return None
    try:
        value = str(make_header(decode_header(str(raw)[:_LONGEST_HEADER])))
    except (LookupError, ValueError, MessageError, IndexError, TypeError):
        value = str(raw)[:_LONGEST_HEADER]
    return _unfolded(value) or None


def _unfolded(value: str) -> str:
    plain = _HALF.sub("\ufffd", value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join("".join(char if char.isprintable() else " " for char in plain).split())


def _sender(message: Message) -> str | None:
    value = _header(message, "From")
    try:
        pairs = getaddresses([value]) if value else []
    except (IndexError, ValueError, TypeError):
        pairs = []
    return ", ".join(filter(None, (name or address for name, address in pairs))) or value


def _page_part(message: Message) -> Message | None:
    """The page itself: the part that the header names, else the first that is HTML."""
    parts = [message, *_descendants(message)]
    pages = [part for part in parts if part.get_content_type() in _HTML and not part.is_multipart()]
    try:
        start = str(message.get_param("start") or "").strip("<> ")
    except (ValueError, LookupError, TypeError):
        start = ""
    named = [part for part in pages if start and (_header(part, "Content-ID") or "").strip("<> ") == start]
    return next(iter([*named, *pages]), None)

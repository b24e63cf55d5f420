"""What a file seems to be that is not the document its name promises, and what to do about it."""

from __future__ import annotations

import re

from cijferspoor.reading.errors import ReadError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of a compound file: the binary Office formats, and the envelope of a locked .docx ([MS-CFB] 2.2)."""
DOCUMENTS = {
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "rtf": "an RTF document",
    "xlsx": "an Excel workbook",
}
"""What the readers here read, as messages name it."""

_OTHERS = {
    "pptx": "a PowerPoint presentation: save its text as .docx or .txt",
    "ods": "an OpenDocument spreadsheet: save it as .xlsx, or the sheet as .csv",
    "odp": "an OpenDocument presentation: save its text as .odt or .txt",
    "odf": "an OpenDocument file that holds no text document: save its text as .odt or .txt",
    "epub": "an e-book (EPUB): save its text as .html or .txt",
    "zip": "a plain zip archive: give it the suffix .zip, or unpack it and give the files inside",
}
_HEADS = (
    (b"%PDF-", "a PDF: give it the suffix .pdf"),
    (b"\x1f\x8b", "a gzip archive: unpack it and give the files inside"),
    (b"\x89PNG", "an image: run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "an image: run text recognition (OCR) on it first"),
)
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)", re.IGNORECASE)
_OLE_NAMES = (
    ("EncryptedPackage", "is locked with a password: open it in its own program and save a copy without one"),
    ("WordDocument", "is an old binary Word file (.doc): open it in Word or LibreOffice and save it as .docx"),
    ("Workbook", "is an old binary Excel workbook (.xls): open it in Excel or LibreOffice and save it as .xlsx"),
    ("PowerPoint Document", "is an old PowerPoint presentation (.ppt), not {wanted}: save its text as .docx or .txt"),
)
_CONTENT_TYPES = (
    (rb"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled", "docx"),
    (rb"spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.", "xlsx"),
    (rb"presentationml\.\w+\.main\+xml|ms-powerpoint\.", "pptx"),
)
_ODF = {"text": "odt", "text-template": "odt", "text-master": "odt", "text-web": "odt"}
_ODF |= {"spreadsheet": "ods", "spreadsheet-template": "ods", "presentation": "odp", "presentation-template": "odp"}
_ODF_TYPE = b"application/vnd.oasis.opendocument."


def refuse_other(data: bytes, wanted: str) -> None:
    """Raise a ReadError for ``data`` that is no zip package, saying what it seems to be.

    ``wanted`` is a key of ``DOCUMENTS``.
    """
    name = DOCUMENTS[wanted]
    if not data:
        raise ReadError("is empty: there is nothing in it; leave it out or give another file")
    if data.startswith(OLE[:4]):
        raise ReadError(_old_office(data).format(wanted=name))
    if data.startswith(b"{\\rtf"):
        raise ReadError(f"is an RTF document, not {name}: give it the suffix .rtf")
    for head, other in _HEADS:
        if data.startswith(head):
            raise ReadError(f"is not {name} but {other}")
    if _MARKUP.match(data[:1_000]):
        raise ReadError(f"is not {name} but HTML or XML: give it the suffix .html, or save it again as .{wanted}")
    raise ReadError(f"is not {name}, whatever its name says: open it in the program that made it and save it again")


def _old_office(data: bytes) -> str:
    """The stream names in a compound file tell what it is; they are UTF-16 ([MS-CFB] 2.6.1)."""
    for stream, message in _OLE_NAMES:
        if stream.encode("utf-16-le") in data:
            return message
    return "is an old binary Office file, not {wanted}: open it in Word or LibreOffice and save it as .docx"


def kind_of_package(names: set[str], mimetype: bytes, content_types: bytes) -> str:
    """What a zip package is, by the part that says so and else by its part names (lower case)."""
    if mimetype.startswith(b"application/epub+zip"):
        return "epub"
    if mimetype.startswith(_ODF_TYPE):
        return _ODF.get(mimetype.removeprefix(_ODF_TYPE).strip().decode("ascii", "replace"), "odf")
    for pattern, kind in _CONTENT_TYPES:
        if re.search(pattern, content_types):
            return kind
    for folder, kind in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
        if content_types and any(name.startswith(folder) for name in names):
            return kind
    return "odt" if {"content.xml", "meta-inf/manifest.xml"} <= names else "zip"


def refuse_kind(kind: str, wanted: str) -> None:
    """Raise a ReadError when a package of one kind was given as another."""
    if kind == wanted:
        return
    if kind in DOCUMENTS:
        raise ReadError(f"is {DOCUMENTS[kind]}, not {DOCUMENTS[wanted]}: give it the suffix .{kind}")
    raise ReadError(f"is not {DOCUMENTS[wanted]} but {_OTHERS[kind]}")

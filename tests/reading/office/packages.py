"""Small office documents made by hand, for what the libraries that write them cannot make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.docx import read_docx
from cijferspoor.reading.office.odt import read_odt
from cijferspoor.reading.office.rtf import read_rtf
from cijferspoor.reading.options import ReadOptions

READERS = {"docx": read_docx, "odt": read_odt, "rtf": read_rtf}
W_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta")),
        f'xmlns:draw="{ODF}:drawing:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""  # noqa: E501 (one attribute)


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def relations(**targets: str) -> str:
    """A relationships part: the last word of each type with its target."""
    prefix = {"core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"}
    lines = [
        f'<Relationship Id="r{place}" Type="{prefix.get(kind, f"{_RELATIONS}/{kind}")}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items())
    ]
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{"".join(lines)}</Relationships>'


def docx_parts(body: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a Word document; ``others`` are the contents of styles, footnotes, endnotes and core."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml", core="docProps/core.xml"),
        "word/document.xml": f"<w:document {W_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(**{kind: f"{kind}.xml" for kind in others if kind != "core"}),
    }
    for kind, content in others.items():
        if kind == "core":
            parts["docProps/core.xml"] = (
                '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
                f"{content}</c:coreProperties>"
            )
        else:
            parts[f"word/{kind}.xml"] = f"<w:{kind} {W_NAMESPACES}>{content}</w:{kind}>"
    return parts


def docx(body: str, **others: str) -> RawDocument:
    """What is read from a Word document with this body."""
    return read("docx", zipped(docx_parts(body, **others)))


def paragraph(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt_parts(body: str, *, styles: str = "", meta: str = "", common: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument text; ``styles`` are its automatic styles, ``common`` those in styles.xml."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF_NAMESPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_NAMESPACES}><office:styles>{common}</office:styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {ODF_NAMESPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    }


def odt(body: str, **others: str) -> RawDocument:
    """What is read from an OpenDocument text with this body."""
    return read("odt", zipped(odt_parts(body, **others)))


def rtf(body: str) -> RawDocument:
    """What is read from an RTF document with this body."""
    fonts = r"{\fonttbl{\f0\fnil Calibri;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset161 Calibri;}}"
    return read("rtf", (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + body + "}").encode("cp1252"))


def read(format: str, data: bytes) -> RawDocument:
    """``data`` as read by the reader of a format."""
    return READERS[format](data, ReadOptions())


def problem(format: str, data: bytes) -> str:
    """The one line that the reader of a format says of ``data``."""
    with pytest.raises(ReadError) as caught:
        read(format, data)
    message = str(caught.value)
    assert "\n" not in message and len(message) < 200, message
    return message


def cells(document: RawDocument, table: int = 0) -> list[tuple[str, int, int, int, int, bool]]:
    """Words, row, column, rows, columns and header of each cell; the words are looked up by the cell's span."""
    return [
        (document.text[c.start : c.end], c.row, c.column, c.rows, c.columns, c.header)
        for c in document.tables[table].cells
    ]

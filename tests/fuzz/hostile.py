"""Files that mean harm, made cheaply: a gigabyte is a few kilobytes on disk, or a hole in a file."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from base64 import b64encode
from pathlib import Path

from tests.fuzz.sound import FOLDER
from tests.reading.office import packages
from tests.reading.pdf import making
from tests.reading.sheets import books

GB = 1_000_000_000
SENTENCE = "Er waren 12 daders en 14 zaken in het hele land, zegt de politie in een bericht over het jaar."


def page(body: str) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>Zaken</title></head><body><article>{body}</article></body></html>".encode()
    )


def huge_entry(name: str, size: int = GB) -> bytes:
    """A zip whose one file unpacks to ``size`` blanks; its sum is not right, for nobody should come that far."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = block * (size // 1_000_000) + zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    common = struct.pack("<HHHHHIIIHH", 20, 0, zipfile.ZIP_DEFLATED, 0, 33, 0, len(packed), size, len(name), 0)
    local = b"PK\x03\x04" + common + name.encode()
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
    place = len(local) + len(packed)
    return local + packed + entry + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), place, 0)


def huge_part() -> bytes:
    """A Word document whose text part unpacks to a gigabyte."""
    return _huge("word/document.xml", packages.docx_parts(""))


def huge_part_odt() -> bytes:
    """The same for an OpenDocument text."""
    return _huge("content.xml", packages.odt_parts(""))


def huge_sheet() -> bytes:
    """The same for a workbook."""
    return _huge("xl/worksheets/sheet1.xml", books.book_parts(""))


def _huge(part: str, parts: dict[str, str | bytes]) -> bytes:
    others = {name: content for name, content in parts.items() if name != part}
    buffer = io.BytesIO(huge_entry(part))
    with zipfile.ZipFile(buffer, "a") as archive:
        for name, content in others.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def laughs(root: str) -> str:
    """Entities that make a few gigabytes of `ha`."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "ha">{entities}]>'


def with_laughs(parts: dict[str, str | bytes], name: str, root: str, inner: str) -> bytes:
    text = str(parts[name]).replace(inner, f"{inner}&l9;", 1)
    return packages.zipped(parts | {name: laughs(root) + text})


def calling(address: str) -> dict[str, bytes]:
    """Files that ask for something at an address or of the disk, by all the ways their formats have."""
    away = f"{address}/weg"
    secret = "file:///etc/passwd"
    tags = (FOLDER / "netwerk-tags.part").read_text(encoding="utf-8").replace("ADRES", address)
    inside = f'<!ENTITY geheim SYSTEM "{secret}"><!ENTITY ver SYSTEM "{away}"><!ENTITY % p SYSTEM "{away}"> %p;'
    outside = f'<!DOCTYPE d PUBLIC "-//A//B//EN" "{away}.dtd">'
    template = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" TargetMode="External" '
        'Target="{target}"/></Relationships>'
    )
    word = packages.docx_parts(packages.paragraph(SENTENCE) + '<w:altChunk r:id="r1" xmlns:r="x"/>')
    word["word/_rels/document.xml.rels"] = template.format(kind="styles", target=f"{away}.dotx")
    linked = f'<text:section><text:section-source xlink:href="{away}" xmlns:xlink="x"/></text:section>'
    odt = packages.odt_parts(f"<text:p>{SENTENCE}</text:p>{linked}")
    words = f"<article><h1>Zaken</h1><p>{SENTENCE} &geheim; &ver;</p></article>"
    xhtml = f"<!DOCTYPE html [{inside}]><html><body>{words}</body></html>"
    action = f"/OpenAction << /S /URI /URI ({away}) >> /AA << /WC << /S /JavaScript /JS (app.launchURL('{away}')) >> >>"
    return {
        "roept.html": page(f"<h1>Zaken</h1><p>{SENTENCE}</p>{tags}"),
        "entiteit.xhtml": b'<?xml version="1.0"?>' + xhtml.encode(),
        "roept.docx": packages.zipped(word),
        "dtd.docx": packages.zipped(word | {"word/document.xml": outside + str(word["word/document.xml"])}),
        "roept.odt": packages.zipped(odt),
        "roept.eml": f"From: a@b.example\nContent-Type: text/html\n\n<p>{SENTENCE}</p>{tags}\n".encode(),
        "extern.eml": (
            "From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/external-body; "
            f'access-type=URL; URL="{away}"\n\nContent-Type: text/plain\n\n--x\n\n{SENTENCE}\n--x--\n'
        ).encode(),
        "roept.rtf": (
            rf'{{\rtf1 {SENTENCE}{{\field{{\*\fldinst INCLUDETEXT "{away}"}}}}{{\*\template {away}}}\par}}'.encode()
        ),
        "roept.pdf": making.by_hand(making.show(50, 700, SENTENCE), extra=action),
    }


def loop_pdf() -> bytes:
    """Page trees that hold each other, and no page."""
    return _pdf("<< /Type /Pages /Kids [3 0 R] /Count 3 >>", "<< /Type /Pages /Kids [2 0 R] /Count 3 /Parent 2 0 R >>")


def counting_pdf(count: int) -> bytes:
    """One page, and ``count`` of them claimed."""
    words = making.show(50, 700, SENTENCE)
    return making.by_hand(words).replace(b"/Count 1 ", f"/Count {count} ".encode())


def _pdf(*objects: str) -> bytes:
    made = ["1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"]
    made += [f"{number} 0 obj {content} endobj" for number, content in enumerate(objects, 2)]
    return ("%PDF-1.4\n" + "\n".join(made) + "\ntrailer << /Root 1 0 R >>\n%%EOF").encode()


def nested_mail(depth: int) -> bytes:
    """Parts in parts in parts."""
    opening = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"From: a@b.example\n{opening}\n{SENTENCE}\n".encode()


def nested_zip(depth: int) -> bytes:
    data, name = SENTENCE.encode(), "a.txt"
    for _ in range(depth):
        data, name = packages.zipped({name: data}), "in.zip"
    return data


def one_long_row(path: Path, size: int) -> None:
    """A row without end, which takes no room on disk."""
    with path.open("wb") as file:
        file.write(b'{"text": "')
        file.truncate(size)


def hostile_files() -> dict[str, tuple[bytes, str]]:
    """Each file with a part of the line that must tell of it; empty where it must be read."""
    deep = 100_000
    entity_page = laughs("html") + f"<html><body><article><h1>Zaken</h1><p>{SENTENCE} &l9;</p></article></body></html>"
    docx, odt = packages.docx_parts(packages.paragraph(SENTENCE)), packages.odt_parts(f"<text:p>{SENTENCE}</text:p>")
    return {
        "lus.pdf": (loop_pdf(), "damaged"),
        "miljoen.pdf": (counting_pdf(1_000_000), "--max-pages"),
        "min.pdf": (counting_pdf(-3), ""),
        "meer.pdf": (counting_pdf(4), ""),
        "tienduizend.pdf": (making.by_hand(*[""] * 10_000), "has 10000 pages, more than 2000"),
        "gigabyte.docx": (huge_part(), "limit"),
        "gigabyte.odt": (huge_part_odt(), "limit"),
        "gigabyte.xlsx": (huge_sheet(), "limit"),
        "samen.xlsx": (books.zipped_book(books.sheet(["Jaar", "Aantal"], merged="A1:XFD1048576", last=9_999)), "cells"),
        "lach.xlsx": (with_laughs(books.book_parts(books.sheet(["Jaar"])), books.SHEET, "worksheet", "<sheetData>"),
            "DOCTYPE"),
        "ver.xlsx": (books.zipped_book(books.sheet(["12 daders en 14 zaken, zegt men in dit hele lange land hier nu"],
            place="XFD1048576")), ""),
        "bom.zip": (huge_entry("artikel.pdf"), "times its size"),
        "groot.zip": (huge_entry("artikel.txt"), "larger than 20 MB"),
        "inzip.zip": (nested_zip(5), "archive inside an archive"),
        "bom.tgz": (gzip.compress(b" " * 30_000_000, 9, mtime=0), "damaged or no tar"),
        "diep.jsonl": (b'{"text": ' + b"[" * deep + b"]" * deep + b"}\n", "nested too deeply"),
        "diep2.jsonl": (b'{"text": "Er", "a": ' + b'{"b":' * deep + b"1" + b"}" * deep + b"}\n", "nested too deeply"),
        "diep.html": (page("<div>" * deep + f"<p>{SENTENCE}</p>" + "</div>" * deep), "nested too deep"),
        "tags.html": (page("<b>" * deep + SENTENCE), ""),
        "lach.docx": (with_laughs(docx, "word/document.xml", "w:document", "<w:t xml:space=\"preserve\">"), "DOCTYPE"),
        "lach.odt": (with_laughs(odt, "content.xml", "office:document-content", "<text:p>"), "DOCTYPE"),
        "lach.html": (entity_page.encode(), ""),
        "bin.rtf": (rf"{{\rtf1 {SENTENCE}\par {{\pict\bin99999999999 x}} nog 3 zaken\par}}".encode(), ""),
        "groepen.rtf": (b"{\\rtf1 " + b"{" * deep + SENTENCE.encode() + b"}" * deep + b"}", "nested more than"),
        "delen.eml": (nested_mail(10_000), "cannot be read as an e-mail"),
        "basis.eml": (
            b"From: a\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b64encode(bytes(9_999)),
            "holds no text",
        ),
        "half.html": (page(f"<p>{SENTENCE} &#xD800; &#xDFFF; &#1114112; &#27;[31m</p>"), ""),
    }  # fmt: skip

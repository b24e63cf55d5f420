"""Packages that want to harm: each is refused quickly, with one clear line, before a parser sees its bytes."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator

import pytest

from cijferspoor.reading.office import package, xml
from cijferspoor.reading.office.package import resolve
from tests.reading.office.packages import (
    ODF_NAMESPACES,
    W_NAMESPACES,
    docx_parts,
    odt_parts,
    paragraph,
    problem,
    read,
    relations,
    zipped,
)

MB = 1_000_000
TEXT = {"docx": "word/document.xml", "odt": "content.xml"}
PARTS = {"docx": docx_parts(paragraph("Er zijn 12 fietsen.")), "odt": odt_parts("<text:p>Er zijn 12 fietsen.</text:p>")}
both = pytest.mark.parametrize("format", ["docx", "odt"])


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Every case takes less than five seconds."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < 5


def bomb(format: str, size: int, claimed: int | None = None) -> bytes:
    """A document whose text part unpacks to ``size`` spaces, and says that it is ``claimed``."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = b" " * MB
    stream = b"".join([*(packed.compress(chunk) for _ in range(size // MB)), packed.flush()])
    name = TEXT[format].encode()
    sizes = struct.pack("<III", zlib.crc32(b""), len(stream), claimed or size)
    common = struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HH", len(name), 0)
    others = zipped({name: part for name, part in PARTS[format].items() if name != TEXT[format]})
    end = others.rindex(b"PK\x05\x06")
    count, _, offset = struct.unpack("<HII", others[end + 10 : end + 20])
    local = b"PK\x03\x04" + common + name + stream
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
    directory = others[offset:end] + entry
    tail = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), offset + len(local), 0)
    return others[:offset] + local + directory + b"PK\x05\x06" + tail


def with_text(format: str, text: str | bytes) -> bytes:
    return zipped(PARTS[format] | {TEXT[format]: text})


def document(body: str, before: str = "") -> str:
    return f"{before}<w:document {W_NAMESPACES}><w:body>{body}</w:body></w:document>"


def content(body: str, before: str = "") -> str:
    return (
        f"{before}<office:document-content {ODF_NAMESPACES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )


@both
def test_a_part_of_a_gigabyte_is_refused_unread(format: str) -> None:
    data = bomb(format, 999 * MB)
    assert len(data) < 2 * MB
    tracemalloc.start()
    message = problem(format, data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "999,000,000 bytes" in message
    assert peak < 20 * MB


@both
@pytest.mark.parametrize("claimed", [1_000, 9 * MB])
def test_a_part_larger_than_it_says_is_damaged(format: str, claimed: int) -> None:
    assert "damaged" in problem(format, bomb(format, 60 * MB, claimed))


@both
def test_a_part_that_shrinks_too_well_is_a_bomb(format: str) -> None:
    assert "zip bomb" in problem(format, bomb(format, 60 * MB))


@both
def test_parts_that_are_together_too_large_are_refused(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_TOTAL", 10_000)
    assert "zip bomb" in problem(format, zipped(PARTS[format] | {"media/a.bin": b"\0" * 10_000}))


@both
def test_too_many_parts_are_refused_before_the_directory_is_listed(format: str) -> None:
    assert "parts" in problem(format, b"PK\x03\x04" + b"PK\x01\x02" * 2 * MB)
    assert read(format, zipped(PARTS[format] | {f"media/{n}": b"" for n in range(5_000)})).text


@both
def test_a_zip_inside_is_left_closed(format: str) -> None:
    inner = zipped({"a": b"\0" * MB})
    for _ in range(5):
        inner = zipped({"word/embeddings/inner.zip": inner, "document.xml": inner})
    assert read(format, zipped(PARTS[format] | {"word/embeddings/inner.zip": inner})).text == "Er zijn 12 fietsen.\n"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DTDS = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    "external file": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "external address": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/x">]>',
    "parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
    "external subset": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">',
    "after a declaration": '<?xml version="1.0" encoding="UTF-8"?>\n<!-- x --><!DOCTYPE x>',
}


@pytest.mark.parametrize("name", DTDS)
def test_a_doctype_is_refused(name: str) -> None:
    assert "DOCTYPE" in problem("docx", with_text("docx", document(paragraph("&l9;"), DTDS[name])))
    assert "DOCTYPE" in problem("odt", with_text("odt", content("<text:p>&l9;</text:p>", DTDS[name])))


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "docProps/core.xml"])  # fmt: skip  # noqa: E501
def test_a_doctype_in_another_part_is_refused(part: str) -> None:
    parts = docx_parts(paragraph("tekst"), styles="", core="")
    laughs = DTDS["billion laughs"].encode()
    data = parts[part]
    broken = parts | {part: laughs + (data.encode() if isinstance(data, str) else data).split(b"?>")[-1]}
    if part == "[Content_Types].xml":  # never parsed: only looked through for the kind of file
        assert read("docx", zipped(broken)).text == "tekst\n"
    else:
        assert "DOCTYPE" in problem("docx", zipped(broken))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_doctype_in_another_encoding_is_refused(encoding: str) -> None:
    text = document(paragraph("&l9;"), '<?xml version="1.0" encoding="UTF-16"?>' + DTDS["billion laughs"])
    assert "DOCTYPE" in problem("docx", with_text("docx", text.encode(encoding)))


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x>',
        b"<?xml version='1.0' encoding = 'cp037'?><x/>",
        b'<?xml version="1.0" encoding="' + b"x" * 100 + b'"?><x/>',
        "<?xml version='1.0' encoding='cp037'?><x/>".encode("cp037"),
        "<x/>".encode("utf-32"),
        b"\x00\x01\x02",
        b"",
        b"<w:document",
        b"<a>&onbekend;</a>",
        b"<a>\x00</a>",
        b"<\x00a\xd8",
    ],
)
def test_broken_xml_and_odd_encodings_are_refused(data: bytes) -> None:
    assert "broken" in problem("docx", with_text("docx", data))


def test_relations_to_elsewhere_are_never_followed() -> None:
    parts = dict(PARTS["docx"])
    parts["word/_rels/document.xml.rels"] = relations(styles="http://127.0.0.1:9/styles.xml").replace(
        "/>", ' TargetMode="External"/>'
    )
    parts["word/document.xml"] = document(paragraph("tekst") + '<w:altChunk r:id="r0" xmlns:r="r"/>')
    assert read("docx", zipped(parts)).text == "tekst\n"
    parts["word/_rels/document.xml.rels"] = relations(styles="file:///etc/passwd", footnotes="../../../../etc/passwd")
    assert read("docx", zipped(parts)).text == "tekst\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [("styles.xml", "word/styles.xml"), ("/docProps/a.xml", "docProps/a.xml"), ("../a.xml", "a.xml"),
     ("../../../etc/passwd", "etc/passwd"), ("..\\..\\a", "a"), ("//x/y", "x/y"), ("", "word")],
)  # fmt: skip
def test_a_target_stays_within_the_package(target: str, expected: str) -> None:
    assert resolve("word/document.xml", target) == expected


@both
@pytest.mark.parametrize("name", ["/etc/passwd", "../a.xml", "word/../../a", "C:/a", "..\\a", "word\\..\\..\\a", "\\a"])
def test_parts_with_paths_outside_are_refused(format: str, name: str) -> None:
    assert "path outside" in problem(format, zipped(PARTS[format] | {name: b"x"}))


@both
def test_two_parts_of_one_name_are_refused(format: str) -> None:
    buffer = io.BytesIO(zipped(PARTS[format]))
    with pytest.warns(UserWarning), zipfile.ZipFile(buffer, "a") as file:
        file.writestr(TEXT[format], "<x/>")
    assert "same name" in problem(format, buffer.getvalue())
    assert "same name" in problem(format, zipped(PARTS[format] | {TEXT[format].upper(): "<x/>"}))


@both
def test_a_damaged_zip_says_so_wherever_it_is_damaged(format: str) -> None:
    whole = zipped(PARTS[format])
    for end in (4, 100, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        assert "damaged" in problem(format, whole[:end]), end
    stored = zipped(PARTS[format], zipfile.ZIP_STORED)
    assert "damaged" in problem(format, stored.replace(b"Er zijn 12", b"Er zijn 13", 1))
    shifted = whole[:-6] + b"\xff\xff\xff\x7f" + whole[-2:]
    assert "damaged" in problem(format, shifted)


@both
def test_locked_and_oddly_packed_parts_are_refused(format: str) -> None:
    whole = zipped(PARTS[format])
    locked = whole.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
    assert "password" in problem(format, locked)
    assert "packed" in problem(format, zipped(PARTS[format], zipfile.ZIP_LZMA))


def test_a_million_empty_paragraphs_are_read_in_little_time() -> None:
    filler = "<w:p/>" * MB
    assert read("docx", with_text("docx", document(filler + paragraph("tekst")))).text == "tekst\n"


def test_a_million_empty_paragraphs_of_an_odt() -> None:
    assert read("odt", with_text("odt", content("<text:p/>" * MB + "<text:p>tekst</text:p>"))).text == "tekst\n"


@both
def test_too_many_marks_are_refused(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_MARKS", 500)
    assert "marks" in problem(format, with_text(format, "<a>" * 600))


DEEP = {
    "docx": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>",
             "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", "<w:p><w:hyperlink>", ""),
    "odt": ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>",
            "<text:list><text:list-item>", "</text:list-item></text:list>",
            "<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>",
            "<text:section>", "</text:section>"),
}  # fmt: skip


@pytest.mark.parametrize("times", [120, 600, 5_000])
@pytest.mark.parametrize("place", [0, 2, 4])
@both
def test_deep_nesting_is_refused(format: str, place: int, times: int) -> None:
    start, end = DEEP[format][place], DEEP[format][place + 1]
    body = start * times + end * times
    text = document(body) if format == "docx" else content(body)
    assert "deep" in problem(format, with_text(format, text))


@pytest.mark.parametrize(
    ("format", "start", "end"),
    [("docx", "<w:smartTag>", "</w:smartTag>"), ("odt", "<text:span>", "</text:span>")],
)
def test_deep_nesting_within_a_paragraph_is_refused(format: str, start: str, end: str) -> None:
    body = f"{start * 300}{end * 300}"
    text = document(f"<w:p>{body}</w:p>") if format == "docx" else content(f"<text:p>{body}</text:p>")
    assert "deep" in problem(format, with_text(format, text))


@both
def test_ordinary_nesting_is_read(format: str) -> None:
    start, end = DEEP[format][:2]
    inner = paragraph("12") if format == "docx" else "<text:p>12</text:p>"
    text = (document if format == "docx" else content)(start * 10 + inner + end * 10)
    assert read(format, with_text(format, text)).text == "12\n"


def test_open_fields_and_style_chains_do_not_take_long() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    styles = "".join(
        f'<w:style w:styleId="s{n}"><w:name w:val="x"/><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(5_000)
    )
    used = "".join(paragraph("", f'<w:pStyle w:val="s{n}"/>') for n in range(5_000))
    body = f"<w:p>{begin * 20_000}</w:p>" + f"<w:p>{begin}</w:p>" * 20_000 + used + paragraph("tekst")
    assert read("docx", zipped(docx_parts(body, styles=styles))).text == "tekst\n"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
KINDS = {
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), ".docx"),
    "locked": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), "Excel"),
    "other OLE": (OLE, "old binary Office"),
    "xlsx": (zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}), "Excel"),
    "pptx": (zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"}), "PowerPoint"),
    "ods": (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "spreadsheet"),
    "drawing": (zipped({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "no text document"),
    "epub": (zipped({"mimetype": "application/epub+zip"}), "EPUB"),
    "zip": (zipped({"artikel.txt": "tekst"}), ".zip"),
    "PDF": (b"%PDF-1.7 x", ".pdf"),
    "RTF": (b"{\\rtf1 x}", ".rtf"),
    "HTML": (b"<!DOCTYPE html><p>x", ".html"),
    "empty": (b"", "empty"),
    "text": (b"gewone tekst", "save it again"),
}


@both
@pytest.mark.parametrize("kind", KINDS)
def test_another_kind_of_file_is_named(format: str, kind: str) -> None:
    data, said = KINDS[kind]
    assert said in problem(format, data)


def test_each_others_documents_are_named() -> None:
    assert ".odt" in problem("docx", zipped(PARTS["odt"]))
    assert ".docx" in problem("odt", zipped(PARTS["docx"]))
    del (without := dict(PARTS["odt"]))["mimetype"]
    assert read("odt", zipped(without)).text == "Er zijn 12 fietsen.\n"


def test_messages_show_no_control_characters_of_the_file() -> None:
    parts = dict(PARTS["docx"]) | {"_rels/.rels": relations(officeDocument="a&#10;\u202e" + "x" * 500), }  # fmt: skip
    name = "a\n\u202e" + "x" * 500
    message = problem("docx", zipped(parts | {name: "<broken"}))
    assert message.isprintable()

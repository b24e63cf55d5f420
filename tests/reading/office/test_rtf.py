"""RTF documents: text, marks for structure, and what must not leak into it."""

from __future__ import annotations

import builtins
import contextlib
import time

import pytest

from cijferspoor.reading.document import TextBuilder
from cijferspoor.reading.errors import ReadError
from tests.reading.office.packages import cells, problem, read, rtf


def test_paragraphs_lists_breaks_and_tables_stand_as_the_text_builder_makes_them() -> None:
    result = rtf(
        r"\pard Meer fietsen\par\pard In 2020 telde men\line 1.200\tab fietsen.\par\par"
        r"{\pntext\f1\'b7\tab}elektrisch: 300\par{\listtext\pard\plain 2.\tab}gewoon: 900\par\pard"
        r"\trowd\trhdr\cellx1000\cellx2000\pard\intbl Jaar\cell Aantal\cell\row"
        r"\trowd\cellx1000\cellx2000\pard\intbl 2019\par of 2020\cell {\b 5|6\cell }\pard\intbl\row\pard Einde."
    )
    assert result.text == (
        "Meer fietsen\n\nIn 2020 telde men\n1.200 fietsen.\n\n- elektrisch: 300\n- gewoon: 900\n\n"
        "Jaar | Aantal\n2019 of 2020 | 5|6\n\nEinde.\n"
    )
    assert cells(result) == [
        ("Jaar", 0, 0, 1, 1, True), ("Aantal", 0, 1, 1, 1, True), ("2019 of 2020", 1, 0, 1, 1, False),
        ("5|6", 1, 1, 1, 1, False),
    ]  # fmt: skip
    assert result.reader == "rtf" and result.reader_version.startswith("striprtf ")


def test_text_after_a_table_and_a_second_table() -> None:
    table = r"\trowd\cellx1\cellx2\intbl 1\cell 2\cell\row "
    result = rtf(rf"{table}\pard tussen\par {table}\pard na\par")
    assert result.text == "1 | 2\n\ntussen\n\n1 | 2\n\nna\n"
    assert len(result.tables) == 2


@pytest.mark.parametrize("body", [
    r"\trowd\cellx1\cellx2\intbl 1\cell 2\cell\row\trowd\cellx2\intbl 3\cell\row\pard\par",
    r"\trowd\clmgf\cellx1\clmrg\cellx2\intbl 1\cell 2\cell\row\trowd\cellx1\cellx2\intbl 3\cell\cell\row\pard\par",
])  # fmt: skip
def test_a_table_with_merged_cells_is_text_only(body: str) -> None:
    result = rtf(body)
    assert result.text.replace(" |\n", "\n") == "1 | 2\n3\n"
    assert result.tables == ()


def test_a_row_that_never_ends_keeps_its_words() -> None:
    assert rtf(r"\trowd\cellx1\intbl 12\cell 13\par").text == "12\n\n13\n"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (r"caf\'e9 \'80 12", "café € 12"),
        (r"\u233?\u8364?\u-10179?\u-8704?", "é€😀"),
        (r"{\uc2\u233\'c3\'a9}na", "éna"),
        (r"\u8805\'3e 65", "≥ 65"),
        (r"{\f2 \'e1\'e2}", "αβ"),
        (r"80\_plus fiet\-sers 80\~000", "80-plus fietsers 80\u00a0000"),
        (r"\{12\} \\par \\line", "{12} \\par \\line"),
        (r"km{\super 2} in 2020{\super 1} de 19{\super e} CO{\sub 2}", "km² in 2020¹ de 19e CO2"),
        (r"\super 1\nosupersub 2", "¹2"),
        ("een\r\ntwee", "eentwee"),
        ("een\\\ntwee", "een\n\ntwee"),
        (r"{\field{\*\fldinst{HYPERLINK http://x.nl/2019}}{\fldrslt een link}} na", "een link na"),
        (r"voor{\*\onbekend 99} na{\header kop 7}{\footer 3}{\*\annotation 13?}", "voor na"),
        (r"voor{\pict\pngblip 89504e47{\*\blipuid 00ff}0d} na", "voor na"),
        (r"voor{\object{\*\objdata 0105}{\result{\pict 0901}}} na", "voor na"),
        (r"{\*\shppict{\pict 8950}}{\nonshppict{\pict 8951}}na", "na"),
        (r"{\upr{\'80 12}{\*\ud{\u8364?12}}} na", "€ 12 na"),
        (r"\uc9999999999 a", "a"),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph(inside: str, expected: str) -> None:
    assert rtf(rf"\pard {inside}\par").text == f"{expected}\n"


def test_bytes_that_are_not_escaped_are_in_the_code_page_of_the_file() -> None:
    for page, encoding in ((1252, "cp1252"), (65001, "utf-8"), (437, "cp437"), (99999, "cp1252")):
        data = rf"{{\rtf1\ansi\ansicpg{page} één café\par}}".encode(encoding)
        assert read("rtf", data).text == "één café\n"


def test_notes_and_text_boxes_stand_after_the_body() -> None:
    result = rtf(
        r"\pard In 2020{\super\chftn}{\footnote\pard{\super\chftn} Voorlopig \'e9\'e9n.} was 12"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt\pard In het kader 40.\par}}{\shprslt 8}}.\par Einde.\par"
    )
    assert result.text == "In 2020 was 12.\n\nEinde.\n\nVoorlopig één.\n\nIn het kader 40.\n"
    assert rtf(r"\pard x{\footnote {\f2 \'e1}}\par").text == "x\n\nα\n"


def test_hidden_and_deleted_text_is_left_out_with_a_note() -> None:
    result = rtf(r"{\stylesheet{\s1\v x;}}\pard zicht{\v geheim 7}baar{\deleted weg 8}{\v0\deleted0  ok}\par")
    assert result.text == "zichtbaar ok\n"
    assert result.notes == ("hidden text is left out", "has tracked changes: read as if all were accepted")
    assert rtf(r"{\stylesheet{\s1\v x;}}\pard zichtbaar\par").notes == ()


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        (
            r"{\title De caf\'e9s in \u8364?}{\author J. de Vries}{\creatim\yr2020\mo5\dy14\hr23\min59}",
            ("De cafés in €", "J. de Vries", "2020-05-14"),
        ),
        (r"{\creatim\yr2020\mo5}", (None, None, "2020-05")),
        (r"{\creatim\yr2020}", (None, None, "2020")),
        (r"{\creatim\yr0000\mo0\dy0}{\revtim\yr2021\mo3\dy4}", (None, None, "2021-03-04")),
        (r"{\creatim\yr2020\mo13\dy40}", (None, None, None)),
        (r"{\title }{\author }", (None, None, None)),
        (r"{\title " + "x" * 3_000 + "}", (None, None, None)),
    ],
)  # fmt: skip
def test_the_information_group(info: str, expected: tuple[str | None, str | None, str | None]) -> None:
    result = rtf(rf"{{\info{info}}}\pard tekst\par")
    assert (result.title, result.author, result.created) == expected
    assert result.text == "tekst\n"
    assert result.published is None


def test_raw_binary_in_a_picture_does_not_leak() -> None:
    data = rb"{\rtf1\ansi voor{\pict\wmetafile8\bin10 }}}{{{\par9} na \\bin5 en 12345\par}"
    assert read("rtf", data).text == "voor na \\bin5 en 12345\n"


def test_a_document_of_pictures_says_so() -> None:
    assert "OCR" in problem("rtf", rb"{\rtf1{\pict 8950}\par}")


HOSTILE = {
    "fields": r"{\field{\*\fldinst{" * 200,
    "many fields": r"{\field{\*\fldinst{HYPERLINK x}" * 20_000,
    "fonts": r"{\fonttbl" + r"\f0\fnil" * 50_000,
    "font ends": r"{\fonttbl" + r"{\f0\fcharset0 " * 400,
    "charset": r"{\fonttbl{\f0\fcharset78 x;}}\f0\'8a\'8b",
    "code point": r"\u99999999 \u \uc \u-99999\u55357?",
    "code page": r"\ansicpg \ansicpg1 \'e9",
    "code page of bytes": r"\ansicpg037 \'e9",
    "closing": "}" * 100_000 + "x",
    "backslashes": "\\" * 200_001,
    "binary": r"\bin9999999999 " + "x" * 1_000,
    "long word": "\\" + "a" * 100_000,
    "cells": r"\cell " * 100_000,
    "notes": r"{\footnote " * 300,
    "supers": r"{\super 1}" * 20_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_rtf_is_read_quickly_or_refused(name: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(ReadError):
        read("rtf", (r"{\rtf1\ansi " + HOSTILE[name] + "}").encode())
    assert time.monotonic() - started < 5


def test_deep_groups_and_too_many_cells_are_refused() -> None:
    assert "deep" in problem("rtf", rb"{\rtf1 " + b"{" * 100_000)
    assert "cells" in problem("rtf", rb"{\rtf1 " + rb"\cell " * 500_001)


def test_a_document_that_breaks_off_says_so() -> None:
    result = read("rtf", rb"{\rtf1\ansi Er zijn {\b 12 caf\'e9")
    assert result.text == "Er zijn 12 café\n"
    assert result.notes == ("ends in the middle: the rest of the document is missing",)


def test_what_is_no_rtf_says_what_it_is() -> None:
    assert ".docx" in problem("rtf", b"PK\x03\x04")
    assert "empty" in problem("rtf", b"")
    assert "not an RTF document" in problem("rtf", b"gewone tekst")


def test_without_striprtf_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: object) -> object:
        if name.startswith("striprtf"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", missing)
    assert problem("rtf", rb"{\rtf1 x}") == "reading .rtf files needs striprtf: pip install 'cijferspoor[rtf]'"


def test_the_text_is_what_the_text_builder_makes() -> None:
    expected = TextBuilder()
    for words in ("Kop", "In 2020 waren er 12 fietsen."):
        expected.paragraph(words)
    assert rtf(r"\pard\s1 Kop\par\pard In 2020 waren er 12 fietsen.\par").text == expected.document().text

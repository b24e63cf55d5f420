"""What a PDF says of itself, and what is said of one that cannot be read."""

from __future__ import annotations

import hashlib
import re

import pytest

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.pdf.opening import pdf_date
from tests.reading.pdf.making import by_hand, read, show

LINE = show(72, 700, "Er waren 229 gevallen.")
SCAN = "q 595 0 0 842 0 0 cm /Im0 Do Q"
IMAGE = (
    "6 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    "/Length 1 >> stream\nA\nendstream endobj"
)
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _locked(password: bytes) -> bytes:
    """A PDF that asks for a password: the 40-bit encryption of PDF 1.1 (ISO 32000-1, 7.6.3)."""
    user = (password + _PAD)[:32]
    owner = _rc4(hashlib.md5(user).digest()[:5], user)
    key = hashlib.md5(user + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + b"0123456789abcdef").digest()[:5]
    check = _rc4(key, _PAD)
    content = _rc4(hashlib.md5(key + bytes([11, 0, 0, 0, 0])).digest()[:10], LINE.encode())
    pdf = by_hand(LINE).replace(LINE.encode(), content)
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{check.hex()}> >>"
    ident = b"0123456789abcdef".hex()
    return pdf.replace(b"trailer <<", f"trailer << /Size 20 /ID [<{ident}> <{ident}>] {lock}".encode())


def test_a_locked_file_needs_its_password() -> None:
    locked = _locked(b"geheim")
    with pytest.raises(ReadError, match="locked with a password: give it with --password"):
        read(locked)
    with pytest.raises(ReadError, match="does not open with this password"):
        read(locked, password="fout")
    assert read(locked, password="geheim").text == "Er waren 229 gevallen.\n"
    assert read(_locked(b"")).text == "Er waren 229 gevallen.\n", "a lock on changing only"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "damaged or no PDF"),
        (b"%PDF-1.7\nhalverwege afge", "damaged or no PDF"),
        (by_hand(SCAN, SCAN, objects=IMAGE), "pictures of pages and no text; run OCR first"),
        (by_hand(SCAN + show(290, 30, "1"), SCAN + show(290, 30, "2"), objects=IMAGE), "pictures of pages and no text"),
        (by_hand(""), "holds no text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_too_many_pages() -> None:
    with pytest.raises(ReadError, match=r"has 3 pages, more than 2; .*--max-pages"):
        read(by_hand(LINE, LINE, LINE), max_pages=2)
    assert read(by_hand(LINE, LINE), max_pages=2).text


def test_some_pages_that_are_pictures_are_named() -> None:
    raw = read(by_hand(LINE, SCAN, SCAN, "", LINE, SCAN, objects=IMAGE))
    assert raw.notes == ("pages 2-3, 6 are pictures without text and were not read; run OCR first",)
    assert len(raw.pages) == 6
    assert read(by_hand(LINE + "q 90 0 0 90 0 0 cm /Im0 Do Q", objects=IMAGE)).notes == ()


def test_letters_without_meaning() -> None:
    font = "/Type /Font /Subtype /Type1 /BaseFont /Vreemd /Encoding << /Type /Encoding /Differences [32 "
    font += " ".join(f"/uniE0{code:02X}" for code in range(32, 127)) + "] >>"
    with pytest.raises(ReadError, match="do not say which letters"):
        read(by_hand(LINE, font=font))


@pytest.mark.parametrize(
    "damage",
    [
        lambda pdf: pdf[: pdf.rindex(b"trailer")],
        lambda pdf: pdf.replace(b"endstream endobj", b""),
        lambda pdf: pdf.replace(b"/Kids [", b"/Kids [2 0 R 99 0 R "),
        lambda pdf: pdf.replace(b" ET", b""),
        lambda pdf: pdf.replace(b"/Length", b"/Length 4 0 R /Lang"),
        lambda pdf: pdf.replace(b"/Parent 2 0 R", b"/Parent 10 0 R"),
        lambda pdf: pdf.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 0 0]"),
        lambda pdf: pdf.replace(b"/F1 10 Tf", b"/F1 1e30 Tf"),
        lambda pdf: re.sub(rb"1 0 0 1 72 700 Tm", b"0 0 0 0 72 700 Tm", pdf),
    ],
    ids=["trailer", "streams", "kids loop", "no end of text", "length", "parent loop", "no box", "huge", "flat"],
)
def test_damage_gives_text_or_a_message(damage) -> None:  # type: ignore[no-untyped-def]
    try:
        assert isinstance(read(damage(by_hand(LINE, LINE))).text, str)
    except ReadError as error:
        assert str(error)


def test_a_drawing_that_draws_itself() -> None:
    loop = (
        "6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /Im0 6 0 R >> >> "
        "/Length 8 >> stream\n/Im0 Do \nendstream endobj"
    )
    assert read(by_hand(LINE + " /Im0 Do", objects=loop)).text == "Er waren 229 gevallen.\n"


@pytest.mark.parametrize("cut", range(0, 900, 45))
def test_a_file_that_breaks_off(cut: int) -> None:
    try:
        read(by_hand(LINE, LINE)[:cut])
    except ReadError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("D:20200514103000+02'00'", "2020-05-14"),
        ("D:20200514233000Z", "2020-05-15"),
        ("D:20200514233000+00'00'", "2020-05-15"),
        ("D:20201231233000Z00'00'", "2021-01-01"),
        ("D:20200514233000-05'00'", "2020-05-14"),
        ("D:20200514233000", "2020-05-14"),
        ("20200514", "2020-05-14"),
        ("D:202005", "2020-05"),
        ("D:2020", "2020"),
        ("D:20201345", None),
        ("D:19700101000000Z", None),
        ("gisteren", None),
        ("", None),
    ],
)
def test_dates(stated: str, date: str | None) -> None:
    assert pdf_date(stated) == date


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ("/Title (Cijfers) /Author (Jan Vos) /CreationDate (D:20200514)", ("Cijfers", "Jan Vos", "2020-05-14")),
        ("/Title (Microsoft Word - brief.doc) /Author (Administrator)", (None, None, None)),
        ("/Title (rapport_def3.indd) /Author ( )", (None, None, None)),
        ("/Title (Naamloos-1)", (None, None, None)),
        ("/CreationDate (kapot) /ModDate (D:20190203)", (None, None, "2019-02-03")),
        ("/Title (Document over 12 gemeenten)", ("Document over 12 gemeenten", None, None)),
        ("", (None, None, None)),
    ],
)  # fmt: skip
def test_metadata(info: str, expected: tuple[str | None, str | None, str | None]) -> None:
    raw = read(by_hand(LINE, info=info))
    assert (raw.title, raw.author, raw.created) == expected
    assert raw.published is None and raw.reader == "pdf" and raw.reader_version.startswith("pypdfium2 ")

"""Bytes to text: encodings that occur in Dutch archives, and data that is no text."""

from __future__ import annotations

import codecs

import pytest

from cijferspoor.reading import ReadError
from cijferspoor.reading.decoding import decode

ARTICLE = (
    "De financiële schade in België loopt op. “Eén op de vijf cafés verloor € 300”, zei de coördinator – "
    "‘héél’ veel.\nVóór die tijd was het reëel om te denken dat het mee zou vallen."
)
PLAIN = "De premier van België bezocht één café.\nDe coördinatie in Curaçao liet te wensen over."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_typographic_text_survives(encoding: str) -> None:
    assert decode(ARTICLE.encode(encoding)) == ARTICLE


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp850", "mac_roman", "utf-16-le"])
def test_older_encodings(encoding: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
    assert decode(mark + PLAIN.encode(encoding)) == PLAIN


def test_one_accent_is_enough() -> None:
    assert decode("Een café verderop.".encode("cp1252")) == "Een café verderop."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00\x01\x02tekst", "binary data"),
        (bytes(range(1, 32)) * 20, "binary data"),
        (b"%PDF-1.7 tekst", "a PDF"),
        (b"PK\x03\x04 tekst", "ZIP"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "UTF-16"),
        ("België coöperatie één ".encode() + b"\xff", "bad byte on line 1"),
    ],
)
def test_no_text(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        decode(data)
    assert "\n" not in str(caught.value)


def test_a_tab_or_form_feed_is_no_binary_data() -> None:
    assert decode(b"a\tb\x0cc") == "a\tb\x0cc"

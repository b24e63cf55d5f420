"""The first bytes tell the format, and text that only looks like one stays text."""

from __future__ import annotations

import json

import pytest

from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import format_of
from cijferspoor.reading.signatures import is_json
from tests.formats.forms import FORMS, text

SEEN = {name: make for name, make in FORMS.items() if not name.endswith((".txt", ".md", ".jsonl", ".csv", ".tsv"))}


@pytest.mark.parametrize("name", SEEN)
def test_a_file_without_a_suffix_is_known_by_its_first_bytes(name: str) -> None:
    data = SEEN[name]()
    named = format_of(name, data[:4096], ReadOptions())
    assert format_of("", data[:4096], ReadOptions()) == named


@pytest.mark.parametrize(
    "article",
    [
        text(),
        b"From: een verslag van 12 dagen.\n\nHet was warm.",
        b"Subject: 12 zaken\nDate: vandaag\n\nEen lijstje.",
        b"[1] Er waren 12 zaken.\n",
        b'"Er waren 12 zaken", zei hij.\n',
        b"{naam} vulde 12 formulieren in.\n",
        b"<p>Een stukje HTML in een tekst van 12 regels.</p>\n",
    ],
)
def test_text_is_text(article: bytes) -> None:
    assert format_of("", article, ReadOptions()).name == "text"
    assert not is_json(article)


def test_the_name_goes_before_the_look_of_a_mail() -> None:
    mail = FORMS["artikel.eml"]()
    assert format_of("notulen.txt", mail, ReadOptions()).name == "text"
    assert format_of("mail", mail, ReadOptions()).name == "eml"


def test_the_bytes_go_before_a_wrong_name() -> None:
    assert format_of("rapport.txt", FORMS["artikel.pdf"]()[:4096], ReadOptions()).name == "pdf"
    assert format_of("pagina.pdf", FORMS["artikel.html"]()[:4096], ReadOptions()).name == "html"
    assert format_of("map.zip", FORMS["artikel.docx"]()[:4096], ReadOptions()).name == "zip"


def test_json() -> None:
    assert is_json(json.dumps({"text": "Er waren 12 zaken."}, indent=2).encode())
    assert is_json(b'["een", "twee"]')
    assert is_json(b'[{"text": "x"}]')

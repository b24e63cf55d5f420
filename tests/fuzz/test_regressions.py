"""What damaging files at random has found, each by name."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cijferspoor import extract_text
from cijferspoor.checking.verifying.load import load_claims
from cijferspoor.export import ArticleRecords
from cijferspoor.reading.document import Cell, RawDocument, Table
from tests.fuzz.invariants import check_message, figures_of, opened, read_or_refuse
from tests.fuzz.test_exports import written
from tests.test_properties import check_every_digit

HALF = {"unicode_escape": "\\ud800", "raw_unicode_escape": "\\ud800", "utf-7": "+2AA-"}
"""Encodings in which a message can write half a character."""


@pytest.mark.parametrize(("charset", "half"), HALF.items())
def test_half_a_character_in_a_mail(charset: str, half: str) -> None:
    data = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\n\nEr waren 12 daders {half} in 2020.\n"
    document = read_or_refuse("eml", data.encode())
    assert document is not None and "12 daders" in document.text


@pytest.mark.parametrize("form", ["eml", "mhtml"])
@pytest.mark.parametrize(("charset", "half"), HALF.items())
def test_half_a_character_in_a_header(form: str, charset: str, half: str) -> None:
    word = f"=?{charset}?q?Opvang_{half}?="
    page = "<p>Er waren 12 daders en 14 zaken in het hele land, zegt de politie in een bericht over het jaar.</p>"
    data = f"From: {word} <a@b.example>\nSubject: {word}\nContent-Type: text/html; name={word}\n\n{page}\n"
    document = read_or_refuse(form, data.encode())
    assert document is not None and "Opvang" in (document.title or "")


def test_half_a_character_in_the_name_of_an_attachment() -> None:
    attachment = 'Content-Disposition: attachment; filename="=?unicode_escape?q?b\\ud800.pdf?="\n\nx\n'
    data = f"From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nEr waren 12 daders.\n--x\n{attachment}--x--\n"
    document = read_or_refuse("eml", data.encode())
    assert document is not None and "1 attachment" in document.notes[0]


def test_an_encoding_that_takes_quadratic_time_is_not_one_of_mail() -> None:
    data = b"From: a\nContent-Type: text/plain; charset=punycode\n\n" + b"a" * 500_000 + b"-" + b"b9" * 500_000
    started = time.perf_counter()
    read_or_refuse("eml", data)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\x1b", "\x9b", "\U000e0041"])
def test_signs_that_reorder_or_hide_are_escaped_in_ids_and_messages(sign: str, tmp_path: Path) -> None:
    rows = f'{{"id": "a{sign}b", "text": "Er waren 12 zaken."}}\n{{"id": 1, "text": 3, "{sign}": 4}}\n'
    good, bad = opened("jsonl", tmp_path / "corpus", rows.encode())
    assert good.document.isprintable() and good.document not in ("ab", f"a{sign}b")
    assert bad.problem is not None and bad.problem.isprintable()


def test_two_ids_that_differ_in_a_hidden_sign_stay_two(tmp_path: Path) -> None:
    rows = '{"id": "ab", "text": "Er waren 12 zaken."}\n{"id": "a\u200bb", "text": "Er waren 13 zaken."}\n'
    first, second = opened("jsonl", tmp_path / "corpus", rows.encode())
    assert first.document != second.document


def test_a_markdown_row_of_more_cells_than_are_read() -> None:
    row = "|" + " 1 |" * 100 + " 61,5 |"
    document = read_or_refuse("markdown", f"| Jaar | Aantal |\n|---|---|\n{row}\n".encode())
    assert document is not None
    figures_of(document)


def test_a_table_of_few_cells_far_apart_is_not_walked() -> None:
    text = "Jaar | Aantal zaken\n2021 | 12\n2022 | 1.314\n"
    words = ("Jaar", "Aantal zaken", "2021", "12", "2022", "1.314")
    cells = tuple(
        Cell(text.index(word), text.index(word) + len(word), n // 2, 10**9 * (n % 2)) for n, word in enumerate(words)
    )
    extraction = figures_of(RawDocument(text, tables=(Table(0, len(text) - 1, cells),)))
    assert extraction is None or all(figure.kind == "period" for figure in extraction.figures)


@pytest.mark.parametrize("form", ["parquet", "sqlite"])
def test_an_id_that_begins_with_an_apostrophe_comes_back(form: str, tmp_path: Path) -> None:
    text = "Er waren 12 daders."
    made = extract_text(text, document="'=1", pipeline="none")
    path = written(form, [ArticleRecords("'=1", None, made.figures, made.article.info, text)], tmp_path)
    assert {claim.document for claim in load_claims(path) if claim is not None} == {"'=1"}


def test_the_file_that_is_nothing_but_a_mark_is_refused_in_one_line() -> None:
    for form in ("html", "mhtml", "eml", "pdf", "docx", "odt", "rtf"):
        for data in (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\n" * 10):
            assert read_or_refuse(form, data) is None, (form, data)


def test_a_number_too_long_for_a_float_is_accounted_for() -> None:
    for words in ("9" * 400 + " mensen", "1" + ".000" * 120 + " mensen", "10^9999 keer", "1e999 meter"):
        check_every_digit(extract_text(f"Er waren {words}.", pipeline="none"))


def test_messages_are_checked_at_all() -> None:
    for bad in ("", "two\nlines", "Traceback (most recent call last)", "x" * 5_000):
        with pytest.raises(AssertionError):
            check_message(bad)

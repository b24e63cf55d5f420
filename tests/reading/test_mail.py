"""Mail messages and web pages saved as one file."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import sys
from email.message import EmailMessage, MIMEPart
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import kinds
from cijferspoor.reading.mail import read_eml, read_mhtml
from cijferspoor.reading.options import ReadOptions

TEXT = (
    "Beste lezer,\n\nVorig jaar waren er 229 meldingen.\nDat zijn er 12 meer dan in 2018.\n\n- Oost: 120\n- West: 109\n"
)
READ = (
    "Beste lezer,\n\nVorig jaar waren er 229 meldingen.\nDat zijn er 12 meer dan in 2018.\n\n- Oost: 120\n- West: 109\n"
)


def message(text: str | None = TEXT, html: str | None = None) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = "Persbericht: 229 meldingen in één jaar"
    mail["From"] = "Wilma de Wit <wilma@plas.example>"
    mail["To"] = "redactie@krant.example"
    mail["Date"] = "Thu, 14 May 2020 10:30:00 +0200"
    if text is not None:
        mail.set_content(text)
    if html is not None:
        (mail.add_alternative if text is not None else mail.set_content)(html, subtype="html")
    return mail


def read(mail: EmailMessage | bytes) -> RawDocument:
    return read_eml(mail if isinstance(mail, bytes) else mail.as_bytes(), ReadOptions())


def test_a_plain_message() -> None:
    document = read(message())
    assert document.text == READ
    assert (document.title, document.author, document.published, document.created) == (
        "Persbericht: 229 meldingen in één jaar", "Wilma de Wit", "2020-05-14", None,
    )  # fmt: skip
    assert (document.reader, document.reader_version) == (
        "eml",
        f"Python {sys.version_info.major}.{sys.version_info.minor}",
    )
    assert document.notes == ()


def test_plain_text_goes_before_html() -> None:
    assert read(message(TEXT, "<p>Iets anders met 999 dingen.</p>")).text == READ


def test_html_is_read_whole_without_guesses_about_a_page() -> None:
    html = (
        "<html><head><title>x</title><style>p{}</style></head><body><table><tr><td><table><tr><td>"
        "<div class=newsletter><h1>Nieuwsbrief</h1><p>Er waren <b>229</b> meldingen.</p></div></td></tr></table></td></tr>"
        "<tr><td><ul><li>Oost: 120</li></ul><p style='display:none'>Verborgen 99</p><p>Groet,<br>Wilma</p></td></tr></table></body></html>"
    )
    document = read(message(None, html))
    assert document.text == "Nieuwsbrief\n\nEr waren 229 meldingen.\n\n- Oost: 120\n\nGroet,\nWilma\n"


def test_a_data_table_in_html_mail() -> None:
    document = read(message(None, "<p>De cijfers:</p><table><tr><th>Jaar<th>Aantal<tr><td>2019<td>229</table>"))
    assert document.text == "De cijfers:\n\nJaar | Aantal\n2019 | 229\n"
    assert [cell.header for cell in document.tables[0].cells] == [True, True, False, False]


def test_a_plain_stub_does_not_hide_the_html() -> None:
    html = "<p>Vorig jaar waren er 229 meldingen.</p>" * 9
    assert "229 meldingen" in read(message("Uw mailprogramma toont geen HTML.", html)).text


def test_quotes_and_signature_stay() -> None:
    text = "Het zijn er 12.\n\n> Hoeveel zijn het er?\n> Toch geen 40?\n\n-- \nWilma de Wit\n"
    assert (
        read(message(text)).text == "Het zijn er 12.\n\n> Hoeveel zijn het er?\n> Toch geen 40?\n\n--\nWilma de Wit\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "iso8859_15"])
@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
def test_encodings(encoding: str, transfer: str) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Cafés"
    mail.set_content("België: 12 cafés voor € 3.\n", charset=encoding, cte=transfer)
    assert read(mail).text == "België: 12 cafés voor € 3.\n"


def test_a_wrong_charset_is_no_problem() -> None:
    for charset in ("utf-8", "onzin", "us-ascii", "base64"):
        raw = f"Subject: x\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
        assert read(raw + "België: 12 cafés.\n".encode("cp1252")).text == "België: 12 cafés.\n"


def test_attachments_are_named() -> None:
    mail = message()
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="rapport.pdf")
    assert read(mail).notes == ("holds 1 attachment that was not read: rapport.pdf; save it as a file",)
    mail.add_attachment("a,b\n", subtype="csv", filename="tabel\né.csv")
    assert read(mail).notes == ("holds 2 attachments that were not read: rapport.pdf, tabel é.csv; save them as files",)
    assert read(mail).text == READ


def test_pictures_in_the_text_are_no_attachments() -> None:
    mail = message(TEXT, "<p>Hallo <img src='cid:a'></p>")
    payload = mail.get_payload()
    assert isinstance(payload, list)
    page = payload[1]
    assert isinstance(page, MIMEPart)
    page.add_related(b"GIF89a", maintype="image", subtype="gif", cid="<a>", filename="logo.gif")
    assert read(mail).notes == ()


def test_a_forwarded_message_is_read_when_there_is_no_other_text() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd: Persbericht"
    outer["From"] = "redactie@krant.example"
    outer["Date"] = "Fri, 15 May 2020 10:30:00 +0200"
    outer.make_mixed()
    outer.attach(MIMEText("  \n"))
    forwarded = EmailMessage()
    forwarded.add_attachment(message())
    outer.attach(next(forwarded.iter_parts()))
    document = read(outer)
    assert document.text == READ
    assert (document.title, document.published, document.author) == ("Fwd: Persbericht", "2020-05-14", "Wilma de Wit")


def test_the_own_text_goes_before_a_forwarded_message() -> None:
    outer = message("Zie bijlage: er waren 3 dingen.\n")
    outer.add_attachment(message())
    assert read(outer).text == "Zie bijlage: er waren 3 dingen.\n"


def test_texts_around_a_picture_are_one_text() -> None:
    outer = MIMEMultipart()
    outer.attach(MIMEText("Er waren er 12.\n"))
    outer.attach(MIMEText("En nog 13.\n"))
    assert read(outer.as_bytes()).text == "Er waren er 12.\n\nEn nog 13.\n"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Wed, 13 May 2020 22:30:00 +0000", "2020-05-14"),
        ("Wed, 13 May 2020 22:30:00 GMT", "2020-05-14"),
        ("Wed, 13 May 2020 22:30:00 +0200", "2020-05-13"),
        ("13 May 2020 22:30 -0500", "2020-05-13"),
        ("ergens in mei", None),
        ("Wed, 99 May 2020 22:30:00 +0200", None),
        ("", None),
    ],
)
def test_the_date_of_a_message(date: str, expected: str | None) -> None:
    assert read(f"From: a@b.nl\nDate: {date}\n\nEr waren er 12.\n".encode()).published == expected


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?utf-8?b?!!!?=", b"Subject: =?onzin?q?a=20b?=", b"Subject: caf\xe9 \xff", b"From: <<>>,;", b"From: =?utf-8?q?=C3?= <a",
        b"Content-Type: text/plain; charset=\"\xff\"; name*0*=x'y", b"Content-Type: ; ; =", b"Date: \xff\xfe", b"Message-ID: <[x",
        b"Content-Disposition: inline; filename*=utf-8''%ff%fe", b"To: " + b"a@b.nl, " * 3_000,
    ],
)  # fmt: skip
def test_broken_headers_do_not_matter(header: bytes) -> None:
    assert read(header + b"\nX: y\n\nEr waren er 12.\n").text == "Er waren er 12.\n"


def test_what_cannot_be_read_says_why() -> None:
    cases = {
        b"": "is empty",
        b"From: a@b.nl\n\n \n": "holds no text",
        b"Content-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/octet-stream\n\nx\n--x--\n": "is encrypted",
    }
    for raw, why in cases.items():
        with pytest.raises(ReadError, match=why):
            read(raw)
    only = message(None)
    only.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="rapport.pdf")
    with pytest.raises(ReadError, match=r"only attachments \(rapport.pdf\)"):
        read(only)


def test_a_message_whose_parts_cannot_be_told_apart_is_read_as_text() -> None:
    assert "12" in read(b"Content-Type: multipart/mixed; boundary=a\n\n--b\n\nEr waren er 12.\n").text


def test_messages_in_messages_without_end() -> None:
    raw = (
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
        + b"\nEr waren er 12.\n"
    )
    nested = b"Content-Type: message/rfc822\n\n" * 3_000 + b"Subject: x\n\nEr waren er 12.\n"
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000 + b"--b--\n"
    for data in (raw, nested, many):
        try:
            assert read(data).text
        except ReadError as error:
            assert "\n" not in str(error)


PAGE = (
    "<!DOCTYPE html><html><head><title>Meer vissen</title></head><body><nav><a href=/>Home</a></nav><article><h1>Meer vissen</h1>"
    "<p>In België zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren, zegt de boswachter.</p><p>Het waren er 12.</p></article>"
    "<footer>© 2020</footer></body></html>"
)
PAGE_TEXT = "Meer vissen\n\nIn België zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren, zegt de boswachter.\n\nHet waren er 12.\n"


def archive(charset: str = "utf-8", start: str = "", page: str = PAGE) -> bytes:
    mail = MIMEMultipart("related", **({"start": start} if start else {}), type="text/html")
    mail["From"] = "<Saved by Blink>"
    mail["Subject"] = "Meer vissen"
    mail["Date"] = "Fri, 15 May 2020 22:30:00 -0000"
    mail["Snapshot-Content-Location"] = "https://plas.example/vissen"
    frame = MIMEText("<p>Een kader met 99 dingen.</p>", "html")
    frame["Content-ID"] = "<frame-2>"
    style = MIMEText("p {}", "css")
    root = MIMEText(page, "html", charset)
    root["Content-ID"] = "<frame-1>"
    root["Content-Location"] = "https://plas.example/vissen"
    for part in (frame, style, root) if start else (style, root, frame):
        mail.attach(part)
    return mail.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("start", ["", "<frame-1>"])
def test_a_page_saved_as_one_file(charset: str, start: str) -> None:
    page = PAGE if charset == "utf-8" else PAGE.replace("©", "(c)")
    document = read_mhtml(archive(charset, start, page), ReadOptions())
    assert document.text == PAGE_TEXT
    assert (document.url, document.site, document.title) == (
        "https://plas.example/vissen",
        "plas.example",
        "Meer vissen",
    )
    assert (document.published, document.created, document.reader) == (None, "2020-05-16", "mhtml")


def test_a_saved_page_is_judged_as_a_page() -> None:
    with pytest.raises(ReadError) as error:
        read_mhtml(archive(page="<div id=root></div>"), ReadOptions())
    assert str(error.value) == kinds.SHELL
    with pytest.raises(ReadError, match="holds no web page"):
        read_mhtml(message().as_bytes(), ReadOptions())
    with pytest.raises(ReadError, match="is empty"):
        read_mhtml(b"\n", ReadOptions())

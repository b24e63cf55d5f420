"""The same article as a file of each format, made by real writers where there are any."""

from __future__ import annotations

import csv
import datetime as dt
import email.message
import email.policy
import io
import json
import quopri
import tarfile
import zipfile
from collections.abc import Callable
from html import escape

import docx as python_docx
import pyarrow as pa
import pyarrow.parquet as pq
import typst
from odfdo import Document, Header, List, ListItem, Paragraph, Table

from tests.formats.article import BLOCKS, PUBLISHED, TITLE, Block, lines, plain

DATE = dt.datetime(2024, 3, 12, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def text(tables: tuple[Block, ...] = ()) -> bytes:
    return f"{plain()}\nGepubliceerd op 12 maart 2024\n".encode()


def markdown(tables: tuple[Block, ...] = ()) -> bytes:
    made = ["---\ntitle: Opvang\ndate: 2024-03-12\n---", *lines(heading="## ")]
    made += ["\n".join(f"| {' | '.join(row)} |" for row in (t.rows[0], ("---",) * 3, *t.rows[1:])) for t in tables]
    return ("\n\n".join(made) + "\n").encode()


def html_body(tables: tuple[Block, ...] = ()) -> str:
    made = [f"<h1>{escape(TITLE)}</h1>"]
    for block in BLOCKS:
        if block.kind == "items":
            made.append("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in block.text.split("\n")) + "</ul>")
        else:
            tag = "h2" if block.kind == "heading" else "p"
            made.append(f"<{tag}>{escape(block.text)}</{tag}>")
    for table in tables:
        head = "".join(f"<th>{escape(cell)}</th>" for cell in table.rows[0])
        rows = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in table.rows[1:])
        made.append(f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
    return "\n".join(made)


FURNITURE_ABOVE = """
<div id="cookiebanner" class="cookie-consent" role="dialog"><p>Wij gebruiken cookies om onze site te verbeteren. Met 214
partners verzamelen wij gegevens.</p><button>Accepteren</button><button>Weigeren</button></div>
<header class="site-header"><a href="/"><img src="logo.svg" alt="De Waterdrechter"></a>
<nav><ul><li><a href="/">Home</a></li><li><a href="/regio">Regio</a></li><li><a href="/112">112</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/abonnee">Voor 9,95 per maand</a></li></ul></nav></header>
<nav class="breadcrumb" aria-label="kruimelpad"><ol>
<li><a href="/">Home</a></li><li><a href="/regio">Regio</a></li></ol></nav>
"""
FURNITURE_BELOW = """
<div class="share-buttons"><span>Deel dit artikel</span>
<a href="#">Facebook</a><a href="#">WhatsApp</a><span>27 keer gedeeld</span></div>
<section class="related-articles"><h3>Lees ook</h3><ul>
<li><a href="/a">Politie houdt 14 mensen aan bij inval in Waterdrecht</a></li>
<li><a href="/b">Brand verwoest 3 loodsen aan de Kade</a></li>
<li><a href="/c">Gemeente schrapt 250 parkeerplekken</a></li></ul></section>
<section class="newsletter"><h3>Nieuwsbrief</h3>
<p>Sluit je aan bij 12.000 lezers en ontvang elke ochtend 5 berichten.</p>
<form><input type="email"><button>Aanmelden</button></form></section>
<section id="comments" class="comments"><h3>3 reacties</h3>
<div class="comment"><p>Jan: 50 jaar geleden was dat anders.</p></div></section>
"""
FOOTER = """<aside class="sidebar"><h4>Meest gelezen</h4>
<ol><li>De 10 beste stranden</li><li>7 tips voor de tuin</li></ol></aside>
<footer><p>© 2024 De Waterdrechter. Alle rechten voorbehouden. KvK 12345678</p>
<p>Kade 12, 1234 AB Waterdrecht</p></footer>"""
META = f"""<meta charset="utf-8"><title>{TITLE} | De Waterdrechter</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="De Waterdrechter">
<meta property="article:published_time" content="{DATE.isoformat()}"><meta name="author" content="Sjoerd Wiarda">
<link rel="canonical" href="https://dewaterdrechter.example/opvang">"""


def html(tables: tuple[Block, ...] = (), meta: str = META) -> bytes:
    page = f"""<!DOCTYPE html><html lang="nl"><head>{meta}</head><body>{FURNITURE_ABOVE}<main><article class="article">
{html_body(tables)}</article>{FURNITURE_BELOW}</main>{FOOTER}<script>var n = 42;</script></body></html>"""
    return page.encode()


def mhtml(tables: tuple[Block, ...] = ()) -> bytes:
    body = quopri.encodestring(html(tables)).decode("ascii")
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://dewaterdrechter.example/opvang\r\n"
        "Subject: Opvang\r\nDate: Fri, 15 Mar 2024 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="grens"\r\n\r\n'
        "--grens\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://dewaterdrechter.example/opvang\r\n\r\n{body}\r\n"
        "--grens\r\nContent-Type: text/css\r\n\r\nbody { width: 80% }\r\n--grens--\r\n"
    ).encode()


def eml(tables: tuple[Block, ...] = ()) -> bytes:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Persdienst Waterdrecht <pers@waterdrecht.example>"
    message["To"] = "redactie@dewaterdrechter.example"
    message["Subject"] = f"Persbericht: {TITLE}"
    message["Date"] = DATE
    message.set_content(plain())
    return message.as_bytes()


def docx(tables: tuple[Block, ...] = ()) -> bytes:
    document = python_docx.Document()
    document.core_properties.created = DATE.astimezone(dt.timezone.utc).replace(tzinfo=None)
    document.sections[0].header.paragraphs[0].text = "Persdienst Waterdrecht, kopie 3 van 5"
    document.add_heading(TITLE, level=1)
    for block in BLOCKS:
        if block.kind == "items":
            for item in block.text.split("\n"):
                document.add_paragraph(item, style="List Bullet")
        elif block.kind == "heading":
            document.add_heading(block.text, level=2)
        else:
            document.add_paragraph(block.text)
    for block in tables:
        table = document.add_table(rows=0, cols=len(block.rows[0]))
        for row in block.rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt(tables: tuple[Block, ...] = ()) -> bytes:
    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, TITLE))
    for block in BLOCKS:
        if block.kind == "items":
            made = List()
            for item in block.text.split("\n"):
                made.append(ListItem(item))
            document.body.append(made)
        else:
            document.body.append(Header(2, block.text) if block.kind == "heading" else Paragraph(block.text))
    for block in tables:
        table = Table("Tabel", width=len(block.rows[0]), height=len(block.rows))
        for y, row in enumerate(block.rows):
            for x, words in enumerate(row):
                table.set_value((x, y), words)
        document.body.append(table)
    document.meta.creation_date = DATE.replace(tzinfo=None)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rtf(tables: tuple[Block, ...] = ()) -> bytes:
    def escaped(words: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in words)

    blocks = [escaped(line) for block in lines() for line in block.split("\n")]
    body = "".join(f"\\pard {block}\\par\n" for block in blocks)
    info = "{\\info{\\title Opvang}{\\creatim\\yr2024\\mo3\\dy12\\hr9\\min30}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times;}}}}{info}\n{body}}}".encode("ascii")


def pdf(tables: tuple[Block, ...] = (), *, columns: int = 1) -> bytes:
    def escaped(words: str) -> str:
        return json.dumps(words, ensure_ascii=False)

    made = [
        '#set document(title: "Opvang", author: "Persdienst", date: datetime(year: 2024, month: 3, day: 12))',
        f'#set page(paper: "a6", columns: {columns}, header: [Jaarbericht Noorderhaven 2023], numbering: "1 / 1")',
        '#set columns(gutter: 12pt)\n#set text(lang: "nl", hyphenate: true, size: 9pt)\n#set par(justify: true)',
        f"= #text({escaped(TITLE)})",
    ]
    for block in BLOCKS:
        if block.kind == "items":
            made.append("#list(" + ", ".join(f"text({escaped(item)})" for item in block.text.split("\n")) + ")")
        elif block.kind == "heading":
            made.append(f"== #text({escaped(block.text)})")
        else:
            made.append(f"#text({escaped(block.text)})")
    for block in tables:
        cells = ", ".join(f"text({escaped(cell)})" for row in block.rows for cell in row)
        made.append(f"#table(columns: {len(block.rows[0])}, {cells})")
    return bytes(typst.compile("\n\n".join(made).encode()))


def _row() -> dict[str, str]:
    return {"id": "wd-1", "title": TITLE, "published": PUBLISHED, "text": plain()}


def jsonl(tables: tuple[Block, ...] = ()) -> bytes:
    return (json.dumps(_row(), ensure_ascii=False) + "\n").encode()


def delimited(delimiter: str) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(_row()), delimiter=delimiter)
    writer.writeheader()
    writer.writerow(_row())
    return buffer.getvalue().encode("utf-8-sig")


def parquet(tables: tuple[Block, ...] = ()) -> bytes:
    row = _row() | {"published": dt.date.fromisoformat(PUBLISHED)}
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([row]), buffer)
    return buffer.getvalue()


def zipped(name: str, data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


FORMS: dict[str, Callable[[], bytes]] = {
    "artikel.txt": text,
    "artikel.md": markdown,
    "artikel.html": html,
    "artikel.mhtml": mhtml,
    "artikel.eml": eml,
    "artikel.docx": docx,
    "artikel.odt": odt,
    "artikel.rtf": rtf,
    "artikel.pdf": pdf,
    "kolommen.pdf": lambda: pdf(columns=2),
    "corpus.jsonl": jsonl,
    "corpus.csv": lambda: delimited(";"),
    "corpus.tsv": lambda: delimited("\t"),
    "corpus.parquet": parquet,
    "pagina.zip": lambda: zipped("map/artikel.html", html()),
    "rijen.zip": lambda: zipped("corpus.jsonl", jsonl()),
    "artikel.tar.gz": lambda: tarred("map/artikel.docx", docx()),
}
"""File name and contents of the article in every form that is read."""

WITH_TABLES: dict[str, Callable[[tuple[Block, ...]], bytes]] = {
    "artikel.html": html,
    "artikel.docx": docx,
    "artikel.odt": odt,
    "artikel.pdf": pdf,
}
"""The forms whose tables are read, beside Markdown."""

"""Files that cannot be read, each for a reason of its own, and the words that must tell it."""

from __future__ import annotations

import io
import zipfile

import typst

from tests.formats.forms import docx, pdf, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _locked_docx() -> bytes:
    return _OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)


def _bomb_docx() -> bytes:
    """A document whose text part unpacks to 400 MB of blanks."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with zipfile.ZipFile(io.BytesIO(docx())) as real:
            for name in real.namelist():
                if name != "word/document.xml":
                    archive.writestr(name, real.read(name))
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(400):
                part.write(b" " * 1_000_000)
    return buffer.getvalue()


def _laughs_docx() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    evil = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{entities}]><w:document xmlns:w="x">&l9;</w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, zipfile.ZipFile(io.BytesIO(docx())) as real:
        for name in real.namelist():
            archive.writestr(name, evil if name == "word/document.xml" else real.read(name))
    return buffer.getvalue()


def _scanned_pdf() -> bytes:
    box = "<rect width='90' height='90'/>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'>{box}</svg>"
    return bytes(typst.compile(f'#image(bytes("{svg}"), format: "svg")'.encode()))


def _page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>Nieuws</title></head><body>{body}</body></html>".encode()


WALL = _page(
    "<div id='consent'><h1>Jouw privacy</h1><p>Wij en onze 842 partners gebruiken cookies om deze site te laten werken "
    "en advertenties te tonen. Geef toestemming om verder te gaan naar het artikel.</p><button>Akkoord</button>"
    "<button>Instellingen</button></div>"
)
SHELL = _page(
    "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>"
    "<script src='a.js'></script>"
)
ENGLISH = b"Last year the council counted 48 reports of abuse, over a quarter more than in the year before that one.\n"

BROKEN: dict[str, tuple[bytes, str]] = {
    "leeg.txt": (b"", "is empty"),
    "binair.txt": (bytes(range(256)) * 40, "binary data"),
    "half.txt": ("Er waren één op de drie gevallen. ".encode() * 20 + b"\xc3\xa9\xc3 ", "bad byte"),
    "report.txt": (ENGLISH, "not in Dutch"),
    "muur.html": (WALL, "consent wall"),
    "schil.html": (SHELL, "script"),
    "kapot.pdf": (b"%PDF-1.7\n" + bytes(500), "damaged"),
    "scan.pdf": (b"", "OCR"),
    "afgekapt.pdf": (b"", "damaged"),
    "afgekapt.docx": (b"", "damaged"),
    "slot.docx": (_locked_docx(), "password"),
    "bom.docx": (b"", "limit"),
    "lach.docx": (b"", "DOCTYPE"),
    "werkmap.docx": (zipped("xl/workbook.xml", b"<workbook/>"), "not a Word document"),
    "regels.jsonl": (b'{"text": "Er waren 12 zaken.", "id": 1}\n{kapot\n', "line 2"),
    "kolom.csv": (b"naam,plaats\nOost,Noordermeer\n", "--text-column"),
    "rijen.parquet": (b"PAR1 kapot PAR1", "damaged"),
    "archief.zip": (b"PK\x03\x04 kapot", "damaged"),
    "archief.tar.gz": (b"\x1f\x8b\x08\x00 kapot", "damaged"),
    "brief.rtf": (b"{\\rtf1 ", "empty"),
}


def broken(name: str) -> bytes:
    """The bytes of a broken file; the large ones are made when they are asked for."""
    made = {
        "scan.pdf": _scanned_pdf,
        "afgekapt.pdf": lambda: pdf()[:2_000],
        "afgekapt.docx": lambda: docx()[:3_000],
        "bom.docx": _bomb_docx,
        "lach.docx": _laughs_docx,
    }
    return made[name]() if name in made else BROKEN[name][0]

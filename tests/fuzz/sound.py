"""Small sound files to damage: those in ``seeds/``, and binary ones that are made here."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.formats import forms
from tests.formats.article import TABLE
from tests.reading.office import packages
from tests.reading.pdf import making
from tests.reading.sheets import books

FOLDER = Path(__file__).parent / "seeds"

_LINES = "BT /F1 10 Tf 1 0 0 1 50 700 Tm 12 TL (In 2023 waren er 148 kin-) Tj T* (deren in opvang, zegt het CBS.) Tj ET"


def _body(form: str) -> str:
    return (FOLDER / f"inhoud-{form}.xml").read_text(encoding="utf-8")


def _docx() -> bytes:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Bron: 3 telefoontjes.</w:t></w:r></w:p></w:footnote>'
    return packages.zipped(packages.docx_parts(_body("docx"), footnotes=note, core="<dc:title>Opvang</dc:title>"))


def _odt() -> bytes:
    return packages.zipped(packages.odt_parts(_body("odt"), meta="<dc:title>Opvang</dc:title>"))


def _rows(*, packed: bool) -> bytes:
    rows = [{"id": 1, "text": "Er waren 12 zaken in Oost.", "date": "2020-05-14", "tekst": {"a": ["x", None]}}] * 3
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), buffer, compression="snappy" if packed else "none")
    return buffer.getvalue()


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in ("map/a.txt", "map/b.html", "é" * 120 + ".jsonl"):
            data = (FOLDER / "regels.jsonl").read_bytes() if name.endswith("l") else b"Er waren 12 zaken in 2020.\n"
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def _zip() -> bytes:
    names = ("artikel.txt", "pagina-tabel.html", "regels.jsonl", "rijen.csv")
    return packages.zipped({name: (FOLDER / name).read_bytes() for name in names})


MADE: dict[str, Callable[[], bytes]] = {
    "eigen.docx": _docx,
    "eigen.odt": _odt,
    "echt.docx": lambda: forms.docx((TABLE,)),
    "echt.odt": lambda: forms.odt((TABLE,)),
    "boek.xlsx": lambda: books.zipped_book(
        books.sheet(["Jaar", "Aantal meldingen"], [2019, 299], [2020, 1320], merged="A5:B5"), name="Meldingen"
    ),
    "echt.xlsx": lambda: books.workbook([["Jaar", "Aantal meldingen"], [2019, 299], [2020, 1320]]),
    "hand.pdf": lambda: making.by_hand(
        _LINES, _LINES.replace("148", "117"), info="/Title (Opvang) /CreationDate (D:2024)"
    ),
    "echt.pdf": lambda: forms.pdf((TABLE,)),
    "kolommen.pdf": lambda: forms.pdf(columns=2),
    "rijen.parquet": lambda: _rows(packed=False),
    "ingepakt.parquet": lambda: _rows(packed=True),
    "archief.zip": _zip,
    "archief.tar": _tar,
    "archief.tgz": lambda: gzip.compress(_tar(), mtime=0),
    "regels.jsonl.gz": lambda: gzip.compress((FOLDER / "regels.jsonl").read_bytes(), mtime=0),
}
_OTHERS = {"text": (".txt",), "markdown": (".md",), "parquet": (".parquet",), "tar": (".tar", ".tgz", ".gz")}
SUFFIXES: dict[str, tuple[str, ...]] = {
    form: _OTHERS.get(form, (f".{form}",))
    for form in (
        "text", "markdown", "html", "mhtml", "eml", "rtf", "docx", "odt", "xlsx", "pdf",
        "jsonl", "csv", "tsv", "parquet", "zip", "tar",
    )
}  # fmt: skip
"""How the names of the sound files of each format end."""


@cache
def seeds(form: str) -> tuple[bytes, ...]:
    """The sound files of a format, always in the same order."""
    names = sorted([*(path.name for path in FOLDER.iterdir()), *MADE])
    chosen = [name for name in names if name.endswith(SUFFIXES[form])]
    return tuple(MADE[name]() if name in MADE else (FOLDER / name).read_bytes() for name in chosen)

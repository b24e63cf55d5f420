"""Small sound files to damage: those in ``seeds/``, and binary ones that are made here."""

from __future__ import annotations

import gzip
import io
import tarfile
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.formats import forms
from tests.formats.article import TABLE
from tests.reading.office import packages
from tests.reading.pdf import making

FOLDER = Path(__file__).parent / "seeds"

_WORD = (
    packages.paragraph("Opvang in cijfers")
    + '<w:p><w:r><w:t>In 2023 waren er </w:t></w:r><w:hyperlink><w:r><w:t>148 kinderen</w:t></w:r></w:hyperlink>'
    '<w:r><w:footnoteReference w:id="2"/><w:tab/><w:br/></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del>'
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>'
    '<w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Jaar</w:t></w:r></w:p></w:tc><w:tc><w:tcPr>'
    '<w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Aantal</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge '
    'w:val="restart"/></w:tcPr><w:p><w:r><w:t>2022</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>117</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>148</w:t></w:r></w:p>'
    '</w:tc></w:tr></w:tbl>'
)  # fmt: skip
_ODT = (
    '<text:h text:outline-level="1">Opvang in cijfers</text:h><text:p>In 2023<text:s text:c="3"/>waren er '
    '<text:span text:style-name="T1">148</text:span> kinderen<text:note><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Bron: 3 telefoontjes.</text:p></text:note-body></text:note><text:line-break/>en<text:tab/>2</text:p>"
    "<text:list><text:list-item><text:p>Een: 12</text:p></text:list-item></text:list>"
    '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Jaar</text:p>'
    "</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
    '<table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="2"><text:p>2022</text:p></table:table-cell>'
    "</table:table-row></table:table>"
)
_LINES = "BT /F1 10 Tf 1 0 0 1 50 700 Tm 12 TL (In 2023 waren er 148 kin-) Tj T* (deren in de opvang, zegt het CBS.) Tj T* ET"


def _docx() -> bytes:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Bron: 3 telefoontjes.</w:t></w:r></w:p></w:footnote>'
    return packages.zipped(packages.docx_parts(_WORD, footnotes=note, core="<dc:title>Opvang</dc:title>"))


def _odt() -> bytes:
    return packages.zipped(packages.odt_parts(_ODT, meta="<dc:title>Opvang</dc:title>"))


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


MADE = {
    "eigen.docx": _docx,
    "eigen.odt": _odt,
    "echt.docx": lambda: forms.docx((TABLE,)),
    "echt.odt": lambda: forms.odt((TABLE,)),
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
SUFFIXES = {
    "text": (".txt",), "markdown": (".md",), "html": (".html",), "mhtml": (".mhtml",), "eml": (".eml",), "rtf": (".rtf",),
    "docx": (".docx",), "odt": (".odt",), "pdf": (".pdf",), "jsonl": (".jsonl",), "csv": (".csv",), "tsv": (".tsv",),
    "parquet": (".parquet",), "zip": (".zip",), "tar": (".tar", ".tgz", ".gz"),
}  # fmt: skip


@cache
def seeds(form: str) -> tuple[bytes, ...]:
    """The sound files of a format, always in the same order."""
    names = sorted([*(path.name for path in FOLDER.iterdir()), *MADE])
    chosen = [name for name in names if name.endswith(SUFFIXES[form])]
    return tuple(MADE[name]() if name in MADE else (FOLDER / name).read_bytes() for name in chosen)

"""The table of formats: by suffix and by what the bytes begin with, to the function that reads them.

A new format is one function ``(data, options) -> RawDocument`` in a module of its own and one line in ``FORMATS``; what
comes after (publication date, language, paragraphs and sentences) is the same for all. Readers of foreign formats run
in a worker process (``isolation``), so that a hostile file takes down no more than its own reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from cijferspoor.reading.decoding import decode
from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.signatures import is_json, signature

MB = 1_000_000

Reader = Callable[[bytes, ReadOptions], RawDocument]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. ``holds`` says whether it is one article or a container of many.

    ``function`` is ``module:name`` of its reader, imported when the first such file is read; ``max_bytes`` is the
    largest file that is read unless the user says otherwise; ``isolated`` readers run in a worker process.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str = ""
    max_bytes: int = 20 * MB
    isolated: bool = False
    holds: str = "article"


_HERE = "cijferspoor.reading"
FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format("text", (".txt",), f"{_HERE}.readers:read_plain"),
        Format("markdown", (".md", ".markdown"), f"{_HERE}.markdown:read_markdown"),
        Format("html", (".html", ".htm", ".xhtml"), f"{_HERE}.html:read_html", isolated=True),
        Format("mhtml", (".mhtml", ".mht"), f"{_HERE}.mail:read_mhtml", 50 * MB, isolated=True),
        Format("eml", (".eml",), f"{_HERE}.mail:read_eml", 50 * MB, isolated=True),
        Format("pdf", (".pdf",), f"{_HERE}.pdf:read_pdf", 200 * MB, isolated=True),
        Format("docx", (".docx",), f"{_HERE}.office.docx:read_docx", 100 * MB, isolated=True),
        Format("odt", (".odt",), f"{_HERE}.office.odt:read_odt", 100 * MB, isolated=True),
        Format("rtf", (".rtf",), f"{_HERE}.office.rtf:read_rtf", 50 * MB, isolated=True),
        Format("xlsx", (".xlsx", ".xlsm"), f"{_HERE}.sheets.xlsx:read_xlsx", 100 * MB, isolated=True),
        Format("jsonl", (".jsonl", ".ndjson"), holds="rows"),
        Format("csv", (".csv",), holds="rows"),
        Format("tsv", (".tsv", ".tab"), holds="rows"),
        Format("parquet", (".parquet",), holds="rows"),
        Format("zip", (".zip",), holds="files"),
        Format("tar", (".tar.gz", ".tgz", ".tar"), holds="files"),
        Format("gzip", (".jsonl.gz", ".ndjson.gz", ".csv.gz", ".tsv.gz"), holds="files"),
    )
}
SUFFIXES: Mapping[str, Format] = {suffix: form for form in FORMATS.values() for suffix in form.suffixes}
"""Known suffixes, lower case. A file named by the user with another suffix is judged by its first bytes."""

HEAD = 4_096
"""How many of the first bytes tell what a file is."""


def suffix_format(name: str) -> Format | None:
    """The format that a file's name tells, or None."""
    lower = name.lower()
    matching = [suffix for suffix in SUFFIXES if lower.endswith(suffix)]
    return SUFFIXES[max(matching, key=len)] if matching else None


def format_of(name: str, head: bytes, options: ReadOptions) -> Format:
    """The format of a file by its name and first bytes: where they disagree, the bytes are believed.

    What the user says goes first. A file that tells nothing is plain text.
    """
    if options.format is not None:
        return FORMATS[options.format]
    named = suffix_format(name)
    seen = signature(head)
    packed = named is not None and named.name in ("docx", "odt", "xlsx", "zip")
    if named is not None and packed and head.startswith(b"PK\x03\x04"):
        return named
    if seen is not None and not (seen in ("eml", "mhtml") and named is not None):
        return FORMATS[seen]
    return named or FORMATS["text"]


def reader_of(form: Format) -> Reader:
    """The function that reads a format; imports its module."""
    return load_reader(form.function)


def load_reader(function: str) -> Reader:
    """The function that ``module:name`` names."""
    module, _, name = function.partition(":")
    return cast("Reader", getattr(import_module(module), name))


def read_plain(data: bytes, options: ReadOptions) -> RawDocument:
    """Text as it is; JSON is data, not text."""
    if is_json(data[:HEAD]):
        raise ReadError("holds JSON, not text; give JSON Lines (one object a line) in a file ending in .jsonl")
    return RawDocument(decode(data), reader="text")

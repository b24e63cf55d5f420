r"""RTF documents to text, with striprtf for code pages and Unicode.

Tables, list items, notes and text boxes come from marks that ``rtf_prepare`` puts in. A row's cells are taken in order:
merged columns are not looked up, so rows of unequal length are text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from cijferspoor.reading.document import RawDocument, TableCell, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Block, Budget, build
from cijferspoor.reading.office.kinds import refuse_other
from cijferspoor.reading.office.properties import author_of, stamp_date, title_of
from cijferspoor.reading.office.rtf_prepare import (
    CELL,
    HEADER,
    INSIDE,
    ITEM,
    LINE,
    MERGED,
    NESTED,
    OUTSIDE,
    ROW,
    prepare,
    without_binary,
)
from cijferspoor.reading.options import ReadOptions

INFO_WITHIN = 5_000_000
"""Bytes from the start in which the information group is looked for; fonts and styles stand before it."""
MAX_INFO = 4_000
"""Characters of the information group that are read."""

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_CODE_PAGES = {65001: "utf-8"} | {page: f"cp{page}" for page in (437, 850, 852, *range(1250, 1259))}
"""Code pages for bytes that are not escaped; all keep ASCII, so that words and braces are found."""
_INFO = re.compile(r"\{\\info(?![a-z])")
_FIELD = r"\{{\\{name}(?![a-z]) ?((?:[^{{}}\\]|\\.){{0,1500}})\}}"
_TITLE, _AUTHOR = (re.compile(_FIELD.format(name=name), re.DOTALL) for name in ("title", "author"))
_TIME = r"\{{\\{name}\\yr(\d{{4}})(?:\\mo(\d{{1,2}})(?:\\dy(\d{{1,2}}))?)?"
_TIMES = tuple(re.compile(_TIME.format(name=name)) for name in ("creatim", "revtim"))
_PLACES = re.compile(f"[{INSIDE}{OUTSIDE}]")
_MARKS = re.compile("[\x00-\x08]")


def read_rtf(data: bytes, options: ReadOptions) -> RawDocument:
    r"""An RTF document. Notes and text boxes stand after the body.

    Left out: page headers and footers, comments, pictures and objects, hidden and deleted text. ``created`` is
    ``\creatim``, or without one ``\revtim``; both are local times.

    Raises:
        ReadError: not RTF, damaged, or striprtf is not installed.
    """
    start = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{\\rtf"):
        _refuse(data)
    data = without_binary(data)
    match = _CODE_PAGE.search(data[:10_000])
    text = data.decode(_CODE_PAGES.get(int(match[1]) if match else 1252, "cp1252"), "replace").lstrip("\ufeff")
    prepared = prepare(text)
    header = f"{{\\rtf1\\ansi\\ansicpg{match[1].decode() if match else '1252'} "
    budget = Budget(notes=prepared.remarks)
    blocks = _blocks(_strip(prepared.body), budget)
    for later in prepared.later:
        blocks += _blocks(_strip(f"{header}{prepared.fonts}{later}}}"), budget)
    document = build(blocks)
    if not document.text and b"\\pict" in data:
        raise ReadError("holds only pictures, no text: run text recognition (OCR) on it first")
    info = _info(text[:INFO_WITHIN], header)
    return replace(
        document, title=info[0], author=info[1], created=info[2],
        notes=tuple(budget.notes), reader="rtf", reader_version=library("striprtf"),
    )  # fmt: skip


def _refuse(data: bytes) -> None:
    if data.startswith(b"PK"):
        raise ReadError("is not an RTF document but a zip package: if it is a Word document, give it the suffix .docx")
    refuse_other(data, "rtf")


def _strip(text: str) -> str:
    """The plain text that striprtf finds, with its marks; two halves of a character beyond U+FFFF become one."""
    try:
        from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise ReadError("reading .rtf files needs striprtf: pip install 'cijferspoor[rtf]'") from error
    try:
        plain: str = rtf_to_text(text, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError, IndexError) as error:
        raise ReadError("has broken RTF: open it in Word or LibreOffice and save it again") from error
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\u2011", "-")


@dataclass(slots=True)
class _Rows:
    """The table that is being read: its finished rows, and the words of the row at hand."""

    done: list[list[str]] = field(default_factory=list)
    headers: list[bool] = field(default_factory=list)
    merged: bool = False
    inside: bool = False
    cells: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    header: bool = False

    def line(self, line: str) -> bool:
        """Take in a line of text; False when it is not part of a table."""
        self.merged = self.merged or MERGED in line
        self.header = self.header or HEADER in line
        *ended, last = line.split(CELL)
        for piece in ended:
            self.cells.append(_plain("\n".join([*self.words, piece])))
            self.words = []
        places = _PLACES.findall(last if ended else line)
        self.inside = places[-1] == INSIDE if places else self.inside
        if ROW in last:
            self.row()
        elif self.inside or self.cells:
            self.words.append(last)
        return bool(ended) or self.inside or bool(self.cells) or ROW in last

    def row(self) -> None:
        """The row at hand ends."""
        if self.cells:
            self.done.append(self.cells)
            self.headers.append(self.header)
        self.cells, self.header, self.inside = [], False, False

    def blocks(self) -> list[Block]:
        """The table so far, and words that no row ended; nothing of them is left here.

        Where rows differ in length or cells are merged, columns cannot be told: then the rows are text.
        """
        rows, headers, words, merged = self.done, self.headers, [*self.cells, *self.words], self.merged
        self.done, self.headers, self.cells, self.words = [], [], [], []
        self.header = self.inside = self.merged = False
        found: list[Block] = []
        if merged or len({len(row) for row in rows}) > 1:
            found.append(
                Block("paragraph", "\n".join(" | ".join(" ".join(cell.split("\n")) for cell in row) for row in rows))
            )
        elif rows:
            table = tuple(
                tuple(TableCell(cell, header=header) for cell in row) for row, header in zip(rows, headers, strict=True)
            )
            found.append(Block("table", rows=table))
        return [*found, *(Block("paragraph", _plain(part)) for part in words if _plain(part).strip())]


def _blocks(text: str, budget: Budget) -> list[Block]:
    """Each line that striprtf ends is a paragraph, save inside the cells of a table."""
    budget.spend(text.count(CELL), len(text))
    found: list[Block] = []
    rows = _Rows()
    for line in text.split("\n"):
        if rows.line(line):
            continue
        plain = _plain(line)
        if plain.strip():
            found += rows.blocks()
            found.append(Block("item" if ITEM in line else "paragraph", plain))
    return found + rows.blocks()


def _plain(text: str) -> str:
    """``text`` without marks."""
    return _MARKS.sub("", text.replace(LINE, "\n").replace(NESTED, " "))


def _info(text: str, header: str) -> tuple[str | None, str | None, str | None]:
    """Title, author and date of creation, from the information group."""
    start = _INFO.search(text)
    if start is None:
        return None, None, None
    group = text[start.start() : start.start() + MAX_INFO]
    title, author = (
        _strip(prepare(f"{header}{found[1]}}}").body) if found else None
        for found in (_TITLE.search(group), _AUTHOR.search(group))
    )
    return title_of(title), author_of(author), _created(group)


def _created(group: str) -> str | None:
    for pattern in _TIMES:
        found = pattern.search(group)
        if found:
            year, *rest = (part for part in found.groups() if part)
            stamp = stamp_date("-".join([year, *(f"{int(part):02d}" for part in rest)]))
            if stamp:
                return stamp
    return None

"""CSV: a header and a line for each record, safe to open in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.columns import COLUMNS, flat
from cijferspoor.export.sink import Sink
from cijferspoor.export.writer import PlainWriter

CsvDialect = Literal["standard", "excel-nl"]
CSV_DIALECTS: tuple[CsvDialect, ...] = get_args(CsvDialect)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells become lines: ``mark`` stands before the first, ``decimal`` between the digits of a number."""

    separator: str = ","
    decimal: str = "."
    line_end: str = "\n"
    mark: str = ""


DIALECTS: dict[CsvDialect, Dialect] = {
    "standard": Dialect(),
    # What Excel with Dutch settings reads and writes itself; without the mark it takes UTF-8 for Windows-1252.
    "excel-nl": Dialect(separator=";", decimal=",", line_end="\r\n", mark="\ufeff"),
}

_PLAIN_NUMBER = re.compile(r"[+-]?\d{1,400}(?:\.\d{1,400})?")
# Blanks and quotation marks before the sign: a program may strip them, and is then left with the formula.
_IGNORED = r"[ '\"‘’‚‛“”„‟`´\x00\xa0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]*"
_FORMULA = re.compile(rf"{_IGNORED}[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]")
_QUOTED = re.compile(r'["\r\n,;\t\x00]|^\s|\s$')


class CsvWriter(PlainWriter):
    """The columns are ``COLUMNS``, whatever the options."""

    def __init__(self, sink: Sink, *, explain: bool, dialect: CsvDialect = "standard") -> None:
        self._sink, self._explain, self._dialect = sink, explain, DIALECTS[dialect]

    def begin(self) -> None:
        """Write the header."""
        self._sink.write(self._dialect.mark + csv_line(COLUMNS, self._dialect))

    def write(self, article: ArticleRecords) -> None:
        """Write a line for each record."""
        for record in article.records:
            fields = flat(record, explain=self._explain, info=article.info)
            self._sink.write(csv_line((fields.get(column) for column in COLUMNS), self._dialect))


def csv_line(values: Iterable[object], dialect: Dialect = DIALECTS["standard"]) -> str:
    """One line: no text in it can run as a formula, and ``fraction`` and truths are as the columns have them."""
    # Not the csv module's writer: before Python 3.13 it leaves a lone carriage return unquoted.
    return dialect.separator.join(_quoted(_cell(value, dialect)) for value in values) + dialect.line_end


def _cell(value: object, dialect: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value).replace(".", dialect.decimal)
    if isinstance(value, list):
        # Not "1/3": a spreadsheet would read that as the third of January.
        return "; ".join(_cell(item, dialect) for item in value)
    return neutral(str(value))


def neutral(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet could run it as a formula.

    A text that begins with an apostrophe before such a sign gets one more, so that taking one away always
    gives the text back.
    """
    if _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell

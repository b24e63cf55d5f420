"""Records in text formats, streamed: JSON Lines, a JSON array, CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from cijferspoor.checking.stored.files import COLUMNS_NEEDED, RecordsError, nested

MAX_RECORD = 20_000_000
"""Characters of the longest record: a sentence is never longer than an article, for which extract has this limit."""
_CHUNK = 65_536
_SEPARATORS = ",;\t"
_BLANK = " \t\r\n"

Row = tuple[str, Mapping[str, Any]]


def json_lines(text: TextIO) -> Iterator[Row]:
    """One object a line; empty lines are passed over."""
    number = 0
    while line := text.readline(MAX_RECORD + 1):
        number += 1
        if len(line) > MAX_RECORD:
            raise RecordsError(f"line {number} is too long to be a record")
        if line.strip():
            yield f"line {number}", _object(number, line)


def _object(number: int, line: str) -> Mapping[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        told = f" ({error.msg.lower()})" if isinstance(error, json.JSONDecodeError) else ""
        raise RecordsError(f"not JSON at line {number}{told}; is the file complete?") from error
    if not isinstance(value, Mapping):
        raise RecordsError(f"line {number} is not a figure's record, but a {type(value).__name__}")
    return value


def json_array(text: TextIO) -> Iterator[Row]:
    """The objects of one array, each decoded as soon as it is there."""
    elements = _Elements(text)
    elements.expect("[")
    number = 0
    while not (number == 0 and elements.sees("]")):
        number += 1
        yield f"record {number}", elements.next(number)
        if elements.sees("]"):
            break
        elements.expect(",")
    elements.expect("]")
    elements.end()


class _Elements:
    """The text of an array, read piece by piece."""

    def __init__(self, text: TextIO) -> None:
        self._text, self._line = text, 1
        self._buffer, self._at = "", 0
        self._decoder = json.JSONDecoder()

    def sees(self, sign: str) -> bool:
        """Is this sign the next that is no white space?"""
        while True:
            while self._at < len(self._buffer) and self._buffer[self._at] in _BLANK:
                self._line += self._buffer[self._at] == "\n"
                self._at += 1
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1] == sign

    def expect(self, sign: str) -> None:
        """Go past this sign."""
        if not self.sees(sign):
            raise self._broken(f"expected {sign}")
        self._at += 1

    def end(self) -> None:
        """Nothing may follow the array."""
        self.sees("")
        if self._at < len(self._buffer):
            raise self._broken("something after the end")

    def next(self, number: int) -> Mapping[str, Any]:
        """The next object."""
        self.sees("{")  # past white space
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except (ValueError, RecursionError) as error:
                # Perhaps only the end is not yet there. Each time twice as much, so that long records stay linear.
                if len(self._buffer) - self._at > MAX_RECORD or not self._more(max(_CHUNK, len(self._buffer))):
                    told = error.msg.lower() if isinstance(error, json.JSONDecodeError) else "nested too deep"
                    raise self._broken(told) from error
                continue
            break
        self._line += self._buffer.count("\n", self._at, end)
        self._at = end
        if not isinstance(value, Mapping):
            raise RecordsError(f"record {number} is not a figure's record, but a {type(value).__name__}")
        return value

    def _more(self, size: int = _CHUNK) -> bool:
        piece = self._text.read(size)
        self._buffer, self._at = self._buffer[self._at :] + piece, 0
        return bool(piece)

    def _broken(self, told: str) -> RecordsError:
        return RecordsError(f"not JSON at line {self._line} ({told}); is the file complete?")


def csv_rows(text: TextIO) -> Iterator[Row]:
    """The rows under a header, in either dialect; the header tells which sign stands between the cells."""
    csv.field_size_limit(MAX_RECORD)
    header = _header(text)
    rows = csv.reader(text, delimiter=_separator(header), strict=True)
    names = next(csv.reader([header], delimiter=_separator(header)), [])
    if lost := [name for name in COLUMNS_NEEDED if name not in names]:
        raise RecordsError(
            f"is neither JSON nor a table of figures' records (no column {lost[0]}); "
            "give the jsonl, json, csv, parquet or sqlite that extract wrote"
        )
    try:
        for cells in rows:
            if not cells:
                continue
            line = rows.line_num + 1
            if len(cells) != len(names):
                raise RecordsError(
                    f"line {line} has {len(cells)} cells, the header has {len(names)}; is the file complete?"
                )
            yield f"line {line}", nested(dict(zip(names, cells, strict=True)), csv=True)
    except csv.Error as error:
        raise RecordsError(f"not CSV at line {rows.line_num + 1} ({error}); is the file complete?") from error


def _header(text: TextIO) -> str:
    header = text.readline(MAX_RECORD)
    if not header.strip():
        raise RecordsError("is empty: there are no records in it")
    return header


def _separator(header: str) -> str:
    return max(_SEPARATORS, key=header.count)

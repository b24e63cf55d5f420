"""JSON Lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from cijferspoor.reading.containers.columns import RECORD, NoTextColumnError, RowReader
from cijferspoor.reading.containers.place import MAX_PROBLEMS, Complaints, Place
from cijferspoor.reading.containers.streams import bounded_lines, row_limit, size
from cijferspoor.reading.containers.values import RowError
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sources import Source

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_REPAIR = "; repair or remove the line"


def read_jsonl(place: Place, stream: BinaryIO, options: ReadOptions) -> Iterator[Source]:
    """The articles in a stream of JSON Lines, each as soon as its line is there.

    A row's number is that of its line, so blank and broken lines count.
    """
    limit = row_limit(options)
    reader = RowReader(place, options, "jsonl")
    complaints = Complaints(place)
    textless: list[tuple[int, str]] | None = []  # rows before the first with a text column; None after it
    begun = False
    for number, line in enumerate(bounded_lines(stream, limit), 1):
        if line is not None and not line.strip():
            continue
        try:
            values = _object(_whole(line, limit), first=not begun)
            if not begun:
                _refuse_records(values)
            begun = True
            source = reader.source(number, values)
        except _WrongFileError as error:
            yield place.problem(str(error))
            return
        except NoTextColumnError as error:
            if textless is None:
                yield from complaints.about(f"line {number} {error}", row=number)
                continue
            textless.append((number, str(error)))
            if len(textless) == MAX_PROBLEMS:
                break
        except RowError as error:
            begun = True
            yield from complaints.about(f"line {number} {error}{_REPAIR}", row=number)
        else:
            for early, message in textless or ():
                yield from complaints.about(f"line {early} {message}", row=early)
            textless = None
            yield source
    yield from _ending(place, reader, complaints, textless, begun=begun)


def is_jsonl(line: bytes) -> bool:
    """Is this first line an object, as in JSON Lines?"""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _WrongFileError(Exception):
    """The whole file is something else."""


def _ending(
    place: Place, reader: RowReader, complaints: Complaints, textless: list[tuple[int, str]] | None, *, begun: bool
) -> Iterator[Source]:
    if textless:
        yield place.problem(textless[0][1])
    elif not begun:
        yield place.problem("is empty: there are no rows in it; leave it out or give another file")
    yield from complaints.rest()
    if textless is None:
        for message in reader.never_seen():
            yield place.problem(message)


def _whole(line: bytes | None, limit: int) -> bytes:
    if line is None:
        raise RowError(f"is longer than {size(limit)}")
    return line


def _object(line: bytes, *, first: bool) -> dict[str, object]:
    if first:
        line = line.removeprefix(_BOM)
        if line.lstrip().startswith(b"["):
            raise _WrongFileError("holds a JSON array, not JSON Lines; write one object a line (jq -c '.[]' does)")
        if line.startswith(_UTF16):
            raise _WrongFileError("is UTF-16; save it again as UTF-8")
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RowError(f"is not UTF-8 (byte {error.start + 1} of the line)") from error
    except json.JSONDecodeError as error:
        raise RowError(f"is not JSON ({error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1})") from error
    except RecursionError as error:
        raise RowError("is nested too deeply") from error
    except ValueError as error:  # a number of more digits than Python converts
        raise RowError("is not JSON that can be read (a number is too long)") from error
    if not isinstance(values, dict):
        raise RowError(f"is a JSON {_kind(values)}, not an object")
    return values


def _refuse_records(values: dict[str, object]) -> None:
    if values.keys() >= RECORD:
        raise _WrongFileError("holds figure records, not articles; give the articles they were made from")


def _kind(value: object) -> str:
    names = {list: "array", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")

"""A corpus by its format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from cijferspoor.reading.containers.delimited import read_delimited
from cijferspoor.reading.containers.jsonl import read_jsonl
from cijferspoor.reading.containers.parquet import read_parquet
from cijferspoor.reading.containers.place import Place
from cijferspoor.reading.containers.streams import spooled
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import Format
from cijferspoor.reading.sources import Source


def read_rows(
    place: Place, stream: BinaryIO, form: Format, options: ReadOptions, *, seekable: bool = False
) -> Iterator[Source]:
    """The articles in a corpus; a Parquet file is put on disk first where the stream cannot be sought.

    Raises:
        ReadError: the stream reaches a limit.
    """
    if form.name == "jsonl":
        yield from read_jsonl(place, stream, options)
    elif form.name == "parquet" and seekable:
        yield from read_parquet(place, stream, options)
    elif form.name == "parquet":
        with spooled(stream) as file:
            yield from read_parquet(place, file, options)
    else:
        yield from read_delimited(place, stream, options, form.name)

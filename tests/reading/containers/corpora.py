"""What the tests of containers share: writing small corpora and opening them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from cijferspoor.reading.containers import expand
from cijferspoor.reading.options import Columns, ReadOptions
from cijferspoor.reading.sources import Row, Source, discover

TEXT = "In 2019 waren er 300 slachtoffers."


def jsonl(rows: Iterable[Mapping[str, object] | str]) -> str:
    """Rows as JSON Lines; a string stands as it is."""
    return "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def opened(path: Path | str, options: ReadOptions | None = None, **columns: str) -> list[Source]:
    """What is behind a path."""
    return list(expand(discover([path]), options or ReadOptions(columns=Columns(**columns))))


def rows(sources: Iterable[Source]) -> list[Row]:
    return [source.content for source in sources if isinstance(source.content, Row)]


def ids(sources: Iterable[Source]) -> list[str]:
    return [source.document for source in sources if source.problem is None]


def problems(sources: Iterable[Source]) -> list[str]:
    return [source.problem for source in sources if source.problem is not None]

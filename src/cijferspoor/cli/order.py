"""What one ``cijferspoor extract`` has to do, after its options have been checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # at run time this would load pydantic, for --help too
    from cijferspoor.reading import ReadOptions
    from cijferspoor.records import DateRange

Format = Literal["table", "json", "jsonl", "csv", "parquet", "xlsx", "sqlite", "html", "webanno"]
CsvDialect = Literal["standard", "excel-nl"]


@dataclass(frozen=True, slots=True)
class Task:
    """What to do with each article; small and picklable, for it travels to worker processes."""

    kinds: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    skipped: bool = False
    as_text: bool = False
    published: DateRange | None = None
    lexicon: Path | None = None
    reading: ReadOptions | None = None
    pipeline: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """The articles, what to do with each, and how to write the result.

    ``form`` None means: a table on a terminal, JSON Lines elsewhere; with ``as_text`` it means raw text
    for one article.
    """

    paths: tuple[str, ...]
    task: Task = field(default_factory=Task)
    form: Format | None = None
    csv_dialect: CsvDialect = "standard"
    documents: Path | None = None
    output: Path | None = None
    explain: bool = False
    context: bool = False
    jobs: int = 1
    quiet: bool = False

"""What ``--against SOURCE...`` comes to: the figures of articles, tables of numbers and records made earlier."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cijferspoor.checking.recorded import RecordsError, is_records, is_results, load_figures, looks_like_records
from cijferspoor.cli.failures import complain, describe_internal
from cijferspoor.cli.order import Task
from cijferspoor.cli.pool import outcomes
from cijferspoor.cli.work import Outcome
from cijferspoor.export import ArticleRecords
from cijferspoor.records import ArticleInfo, Figure

if TYPE_CHECKING:
    from cijferspoor.reading import Source

_RECORD_SUFFIXES = (".json", ".sqlite", ".sqlite3", ".db")
"""Suffixes of records that no article has, which a folder may hold beside its articles."""


@dataclass(frozen=True)
class Gathered:
    """The figures of the sources, in the order of the articles and then of the records, and what they came from.

    Figures with the same ``document`` are of one document: where two of the same name differ, the second is ``name#2``.
    ``failures`` counts the inputs that could not be read, each already told on standard error in one line.
    """

    figures: tuple[Figure, ...]
    documents: int
    failures: int


def gather(paths: Sequence[str], task: Task, jobs: int = 1) -> Gathered:
    """All figures under ``paths``: files, folders, archives and corpora as ``extract`` reads them, and its own records.

    Records are recognised by their contents, wherever they are. ``jobs`` processes work on the articles.
    """
    from cijferspoor import reading  # noqa: PLC0415 - heavy, and only a check needs it

    options = task.reading or reading.ReadOptions()
    articles, records = _parted(_sources(paths))
    documents = _Documents()
    failures = 0
    jobs = jobs if any(map(_may_hold_many, articles)) else max(1, min(jobs, len(articles)))
    for outcome in outcomes(reading.expand(articles, options), replace(task, as_text=False), jobs):
        if isinstance(outcome.written, ArticleRecords):
            _note(outcome)
            documents.add(outcome.written)
        else:
            failures += 1
            complain(outcome.failure or f"{outcome.name}: failed", outcome.trace)
    for source in records:
        failures += not _add_records(source, documents)
    return Gathered(tuple(documents.figures), documents.count, failures)


@dataclass
class _Documents:
    """The figures found so far, each under a name that no other document has."""

    figures: list[Figure] = field(default_factory=list)
    _names: dict[tuple[str, str], str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _seen: set[tuple[str, str]] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self._names)

    def add(self, article: ArticleRecords) -> None:
        """Add an article that was read, also when it has no figures."""
        name = self._name(article.document, _text_of(article.info, article.document))
        for record in article.records:
            if isinstance(record, Figure):
                self._keep(record, name)

    def add_figure(self, figure: Figure, origin: str) -> None:
        """Add a figure; ``origin`` tells its document from others of that name where its record does not."""
        self._keep(figure, self._name(figure.document, _text_of(figure.article, origin)))

    def _keep(self, figure: Figure, name: str) -> None:
        # The same text read twice, from an article and from records of it, is told once: a sum must not count it twice.
        if (name, figure.id) not in self._seen:
            self._seen.add((name, figure.id))
            self.figures.append(figure if name == figure.document else figure.model_copy(update={"document": name}))

    def _name(self, document: str, text: str) -> str:
        """The name of a document with this text: its own, or ``name#2`` where another has that."""
        if (document, text) not in self._names:
            name, number = document, 1
            while name in self._taken:
                number += 1
                name = f"{document}#{number}"
            self._taken.add(name)
            self._names[document, text] = name
        return self._names[document, text]


def _text_of(article: ArticleInfo | None, origin: str) -> str:
    return article.sha256 if article is not None else f"of {origin}"


def _add_records(source: Source, documents: _Documents) -> bool:
    """Add the figures of a file of records, as far as they go; False, and a line on standard error, when it fails."""
    name = "standard input" if source.path.as_posix() == "-" else str(source.path)
    trace = None
    try:
        stream = sys.stdin.buffer if source.path.as_posix() == "-" else None
        # All or nothing: half a file of evidence would make figures look absent.
        for figure in list(load_figures(source.path, stream)):
            documents.add_figure(figure, str(source.path))
    except RecordsError as error:
        failure = str(error)
    except OSError as error:
        failure = f"cannot be read ({error.strerror or error})"
    except Exception as error:  # one bad input must not stop the others
        failure, trace = describe_internal(error), traceback.format_exc()
    else:
        return True
    complain(f"{name}: {failure}", trace)
    return False


def _parted(sources: Iterable[Source]) -> tuple[list[Source], list[Source]]:
    """The articles and the files of records."""
    articles: list[Source] = []
    records: list[Source] = []
    for source in sources:
        if source.problem is None and source.path.as_posix() != "-" and is_results(source.path):
            complain(f"note: {source.path}: left out, it holds what an earlier check found and is no source")
            continue
        (records if source.problem is None and _holds_records(source.path) else articles).append(source)
    return articles, records


def _holds_records(path: Path) -> bool:
    return looks_like_records(_piped_head()) if path.as_posix() == "-" else is_records(path)


def _piped_head() -> bytes:
    """The first bytes of standard input, which stay there to be read."""
    stream = None if sys.stdin is None else sys.stdin.buffer
    try:
        if stream is None:
            return b""
        if hasattr(stream, "peek"):
            return bytes(stream.peek(1))
        if stream.seekable():
            at = stream.tell()
            head = stream.read(4_096)
            stream.seek(at)
            return head
    except (OSError, ValueError):
        pass  # its reader will say what is wrong
    return b""


def _sources(paths: Sequence[str]) -> Iterator[Source]:
    """What is under the paths, with the records in folders whose suffix no article has."""
    from cijferspoor.reading import Source, discover  # noqa: PLC0415

    beside = {path: list(_records_in(Path(path))) for path in dict.fromkeys(paths) if Path(path).is_dir()}
    only_records = {Path(path) for path, found in beside.items() if found}
    seen: set[str] = set()
    for source in discover(paths):
        if source.problem is None or source.path not in only_records:  # else: a folder without articles
            seen.add(os.path.abspath(source.path))  # noqa: PTH100 (resolve follows links)
            yield source
    for found in beside.values():
        for path in found:
            if os.path.abspath(path) not in seen:  # noqa: PTH100
                seen.add(os.path.abspath(path))  # noqa: PTH100
                yield Source(path, path.name)


def _records_in(folder: Path) -> Iterator[Path]:
    """Files of records with a suffix of their own, sorted; hidden names and links to folders are passed over."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root) / name
            known = path.suffix.lower() in _RECORD_SUFFIXES and not name.startswith(".")
            if known and path.is_file() and is_records(path):
                yield path


def _may_hold_many(source: Source) -> bool:
    """May more than one article come from this input? By its name: standard input and unknown suffixes may."""
    from cijferspoor.reading.readers import suffix_format  # noqa: PLC0415

    form = suffix_format(source.path.name)
    return form is None or form.holds != "article"


def _note(outcome: Outcome) -> None:
    for note in outcome.notes:
        complain(f"note: {outcome.name}: {note}")

"""From the paths a user gives to the articles behind them, in a stable order and with unique ids."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.readers import SUFFIXES, suffix_format

STDIN = "-"
"""The path that means standard input, and the id of the article read from it."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article that a corpus holds: its text, and what the row says of it; ``note`` is a remark for the user."""

    text: str
    published: str | None = None
    title: str | None = None
    reader: str = "jsonl"
    reader_version: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One input: where it is, and the id its records will carry.

    ``problem`` is the user-facing reason why it cannot be read at all (no such file, an empty folder, a
    pipe); ``read`` raises it as a ReadError, so one bad input never hides the others. ``content`` is there when a
    container (``path``) has been opened: the bytes of a file in an archive, whose name in it is ``inside``, or a row of
    a corpus, whose ``inside`` is its number (``#17``), or what was read of a table of numbers.
    """

    path: Path
    document: str
    problem: str | None = None
    content: bytes | Row | RawDocument | None = None
    inside: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """A source with the path the user gave for it, which makes its id unique when needed."""

    source: Source
    root: str


def discover(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source]:
    """All articles under ``paths``: files, folders (recursive, sorted) or ``-`` for standard input.

    Paths are taken in the order given, the files of a folder in the order of their POSIX paths as bytes. In
    folders only known suffixes count, and hidden names and links to folders are passed over (so a link can
    never loop). A file that was already found by an earlier path is not given twice. Never raises: an input
    that cannot be used is a Source with a ``problem``.
    """
    found: list[_Found] = []
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        for source in _under(path):
            key = STDIN if path == STDIN else os.path.abspath(source.path)  # noqa: PTH100 (resolve follows links)
            if key not in seen:
                seen.add(key)
                found.append(_Found(source, path))
    yield from _unique(found)


def check_regular(path: Path) -> str | None:
    """Why ``path`` cannot be opened as a file, or None. Does not open it: a pipe would block."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return f"{shown(path)}: no such file or folder; check the spelling of the path"
    except (OSError, ValueError) as error:
        return f"{shown(path)}: cannot be read ({_reason(error)}); check the path and its permissions"
    if stat.S_ISDIR(mode):
        return f"{shown(path)}: is a folder; give the files in it, or the folder itself to the command"
    if not stat.S_ISREG(mode):
        return f"{shown(path)}: is a pipe or device, not a file; save it to a file or pipe it in as `-`"
    return None


def shown(path: Path) -> str:
    """A path as it can stand in a one-line message."""
    name = _id(str(path))
    return name if name.isprintable() else name.encode("unicode_escape").decode("ascii")


def _under(path: str) -> Iterator[Source]:
    if path == STDIN:
        yield Source(Path(STDIN), STDIN)
    elif Path(path).is_dir():
        yield from _folder(Path(path))
    else:
        yield Source(Path(path), _id(Path(path).name or path), check_regular(Path(path)))


def _folder(root: Path) -> Iterator[Source]:
    files: list[str] = []
    problems: list[Source] = []
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(root / folder) as entries:
                for entry in entries:
                    _sort_entry(entry, f"{folder}{entry.name}", files, waiting)
        except OSError as error:
            message = f"{shown(root / folder)}: cannot be listed ({_reason(error)}); check its permissions"
            problems.append(Source(root / folder, _id(folder.rstrip("/") or root.name), message))
    if not files and not problems:
        suffixes = ", ".join(sorted(SUFFIXES))
        message = f"{shown(root)}: no articles in this folder; looked for files ending in {suffixes}"
        problems.append(Source(root, _id(root.name or str(root)), message))
    sources = [Source(root / name, _id(name), check_regular(root / name)) for name in files]
    yield from sorted([*sources, *problems], key=lambda source: os.fsencode(source.path.as_posix()))


def _sort_entry(entry: os.DirEntry[str], name: str, files: list[str], folders: list[str]) -> None:
    if entry.name.startswith("."):
        return
    if entry.is_dir(follow_symlinks=False):
        folders.append(f"{name}/")
    elif suffix_format(entry.name) and not (entry.is_symlink() and Path(entry.path).is_dir()):
        files.append(name)


def _unique(found: list[_Found]) -> Iterator[Source]:
    """Ids as they are; where two are equal, first the folder's name and then its whole path goes before
    them.
    """
    for prefix in (_folder_name, _folder_path):
        counts = Counter(item.source.document for item in found)
        clashing = {item.root for item in found if counts[item.source.document] > 1}
        if not clashing:
            break
        found = [_prefixed(item, prefix(item)) if item.root in clashing else item for item in found]
    taken: Counter[str] = Counter()
    for item in found:
        taken[item.source.document] += 1
        number = taken[item.source.document]
        document = item.source.document if number == 1 else f"{item.source.document}#{number}"
        yield replace(item.source, document=document)


def _prefixed(item: _Found, prefix: str) -> _Found:
    within = item.source.path.name
    root = Path(item.root)
    if item.root == STDIN:
        return item
    if root != item.source.path and root in item.source.path.parents:
        within = item.source.path.relative_to(root).as_posix()
    return replace(item, source=replace(item.source, document=_id(f"{prefix}/{within}" if prefix else within)))


def _base(item: _Found) -> Path:
    root = Path(item.root)
    return root.parent if root == item.source.path and not root.is_dir() else root


def _folder_name(item: _Found) -> str:
    return Path(os.path.abspath(_base(item))).name  # noqa: PTH100 (a link keeps the name the user sees)


def _folder_path(item: _Found) -> str:
    return Path(os.path.abspath(_base(item))).as_posix().lstrip("/")  # noqa: PTH100


def _id(name: str) -> str:
    """``name`` as text that can be written anywhere: bytes that are not UTF-8 become ``\\xe9``."""
    return Path(name).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)

"""Word lists as data: TOML files, each validated by a strict schema when it is loaded.

``default_lexicon()`` gives the lists in the package. ``load_lexicon(directory)`` reads the same file names
from a user's directory and lays them over ours, table by table and key by key: a list given there
replaces our list, a key given there replaces our key, and what is not given stays as it was.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from cijferspoor.lexicon.schemas.ages import Ages
from cijferspoor.lexicon.schemas.changes import Changes
from cijferspoor.lexicon.schemas.checking import Checking
from cijferspoor.lexicon.schemas.consistency import Consistency
from cijferspoor.lexicon.schemas.function_words import FunctionWords
from cijferspoor.lexicon.schemas.hedges import Hedges
from cijferspoor.lexicon.schemas.linking import Linking
from cijferspoor.lexicon.schemas.nouns import Nouns
from cijferspoor.lexicon.schemas.numbers import Numbers
from cijferspoor.lexicon.schemas.periods import Periods
from cijferspoor.lexicon.schemas.reading import Reading
from cijferspoor.lexicon.schemas.rejections import Rejections
from cijferspoor.lexicon.schemas.relations import Relations
from cijferspoor.lexicon.schemas.sources import Sources
from cijferspoor.lexicon.schemas.tables import Tables
from cijferspoor.lexicon.schemas.units import Units
from cijferspoor.lexicon.schemas.verbs import Verbs

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class Lexicon(BaseModel):
    """All word lists. Each field is one TOML file of the same name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ages: Ages
    changes: Changes
    checking: Checking
    consistency: Consistency
    function_words: FunctionWords
    hedges: Hedges
    linking: Linking
    nouns: Nouns
    numbers: Numbers
    periods: Periods
    reading: Reading
    rejections: Rejections
    relations: Relations
    sources: Sources
    tables: Tables
    units: Units
    verbs: Verbs

    # A lexicon is made once and read everywhere: identity is equality, which lets it be a cache key.
    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


class LexiconError(ValueError):
    """A word list cannot be used; the message names the file, the key and what is wrong."""


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """The word lists that come with the package."""
    return _validate(_packaged())


def load_lexicon(directory: Path) -> Lexicon:
    """Our word lists with those of ``directory`` laid over them.

    Raises:
        LexiconError: the directory holds no word list, or one that is not valid.
    """
    tables = _packaged()
    files = sorted(directory.glob("*.toml")) if directory.is_dir() else []
    if not files:
        known = ", ".join(f"{name}.toml" for name in tables)
        raise LexiconError(f"{directory}: no word lists there; it may hold any of {known}")
    for file in files:
        if file.stem not in tables:
            raise LexiconError(f"{file}: not a word list; known are {', '.join(sorted(tables))}")
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise LexiconError(f"{file}: {error}") from error
        tables[file.stem] = _overlay(tables[file.stem], table)
    return _validate(tables)


def _packaged() -> dict[str, dict[str, Any]]:
    folder = resources.files(__package__)
    return {name: tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in Lexicon.model_fields}


def _overlay(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    merged = dict(ours)
    for key, value in theirs.items():
        both_tables = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _overlay(merged[key], value) if both_tables else value
    return merged


def _validate(tables: dict[str, dict[str, Any]]) -> Lexicon:
    try:
        return Lexicon.model_validate(tables)
    except ValidationError as error:
        first = error.errors()[0]
        name, *path = (str(part) for part in first["loc"])
        known = "unknown key; see docs/lexicon.md" if first["type"] == "extra_forbidden" else first["msg"]
        raise LexiconError(f"{name}.toml: {'.'.join(path) or 'file'}: {known}") from error

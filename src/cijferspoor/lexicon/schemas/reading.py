"""Schema of ``reading.toml``."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Reading(WordList):
    """To be filled by its owner."""

"""Schema of ``periods.toml``."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Periods(WordList):
    """To be filled by its owner."""

"""The base of every word list's schema."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class WordList(BaseModel):
    """A frozen table of words; an unknown key is an error, so a typo in a word list cannot hide."""

    model_config = ConfigDict(extra="forbid", frozen=True)

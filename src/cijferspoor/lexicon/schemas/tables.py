"""Schema of ``tables.toml``: words in the headers of tables."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Tables(WordList):
    """What the headers of a table say of the numbers in its cells."""

    amounts: list[str]
    """Over a count."""
    shares: list[str]
    """Over a share in percent."""
    portions: list[str]
    """Those of ``shares`` that may be told as a part of one."""
    totals: list[str]
    """Rows and columns that add up the others."""
    periods: list[str]
    """Over a column of years or other moments."""
    ages: list[str]
    """Over a column of ages."""
    factors: dict[str, str]
    """What the numbers are multiples of, and the number word for it."""
    ranks: list[str]
    """Columns whose numbers name or rank the row."""
    numbered: list[str]
    """Before the number of a caption."""
    divisions: list[str]
    """Behind a noun in a caption: it is counted, row by row."""
    uncounted: list[str]
    """Lemmas of nouns that are measured, priced or noted but not counted."""

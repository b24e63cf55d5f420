"""What the search for sources hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["report", "organisation", "person"]

CLAUSE, QUOTATION, ADJACENT, PARAGRAPH = 0, 1, 2, 3
"""Ranks: how directly a source vouches for a stretch of text."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and the stretch of text it vouches for; all offsets are half-open code points in the article.

    ``start``, ``end`` and ``text`` are the source as the article names it, without a determiner; for a
    pronoun they are the earlier name it points to. ``rank``: 0 clause or sentence, 1 quotation, 2 the
    sentence next to it, 3 the paragraph. ``cue`` spans the reporting words; ``rule`` names the rule.
    """

    start: int
    end: int
    text: str
    scope_start: int
    scope_end: int
    rank: int
    rule: str
    cue: tuple[int, int]
    kind: SourceKind

"""Schema of ``consistency.toml``: words that tie the figures of one article together."""

from __future__ import annotations

from pydantic import Field

from cijferspoor.lexicon.schemas.base import WordList


class Exclusive(WordList):
    """Groups of which nobody is in two."""

    groups: list[list[str]] = Field(min_length=2)
    """The words of each group, in the forms in which they stand beside a number."""
    complete: bool
    """Is everybody in one of the groups?"""


class Widths(WordList):
    """How much a number that is recomputed from, or compared with a recomputed one, may be off."""

    points: float = Field(gt=0)
    """Rounding unit of a percentage without decimals, in percentage points."""
    exact_below: float = Field(ge=0)
    """A count below this that does not end in two zeros is taken as it stands."""
    fraction: float = Field(ge=0)
    """The room around a spoken fraction as a share of it, where more than that of its record."""
    spoken_up_to: int = Field(ge=2)
    """Up to this denominator ``twee van de drie`` is a manner of speaking; above it ``41 van de 63`` is two counts."""
    multiple: float = Field(ge=0)
    """The room around a bare factor as a share of it: ``verdubbeld``."""
    hedge_tight: float = Field(ge=0)
    """How much further than in its record a hedged number reaches on its open side, in widths of its hedge."""
    hedge_loose: float = Field(ge=0)
    """The same, before it is an error."""
    hedge_about: float = Field(ge=0)
    """The most of these for a hedge that has two sides: ``zo'n``."""


class Repeated(WordList):
    """When two sentences tell the same figure."""

    score: float
    """The least score of the match between the two statements."""
    wording: float
    """The least share of content words in common (Dice)."""
    body: float
    """The same, for two sentences of the body."""
    words: int = Field(ge=1)
    """The least number of content words in common."""


class Consistency(WordList):
    """Words and widths for ``check`` without a source. Phrases are matched word by word, folded."""

    relatives: list[str]
    """Before a part of what was counted just before: ``229 bezoekers, van wie``."""
    possessives: list[str]
    """Those of ``relatives`` that say `whose` as well: ``moeders van wie 500 kinderen``."""
    partitives: list[str]
    """Beside a part of what the sentence before counted: ``60 van hen``."""
    of_the: list[str]
    """Between a part or share and its whole: ``119 van de 476``; or before a whole that opens the clause."""
    fillers: list[str]
    """Words between such an opener and the number."""
    partial_verbs: list[str]
    """Verbs between a whole and its part or share: ``van de 476 slachtoffers waren er 119``."""
    sums: list[str]
    """Before a number that is the sum of those before it."""
    totals: list[str]
    """The same, less surely."""
    restating: list[str]
    """Before a number that says the one before it in another way: ``een vijfde, ofwel 20 procent``."""
    apposition: list[str]
    """Words that may stand between two values and what the change between them is called."""
    rates: list[str]
    """Words that make a change one of a part of the time: ``gemiddeld``, ``per jaar``."""
    other_base: list[str]
    """Words behind a change that say of what else it is one."""
    versus: list[str]
    """Between a value and the earlier one it is held against: ``150, tegen 120 een jaar eerder``."""
    earlier: list[str]
    """Words for the other side of a comparison: ``meer dan de 120 van toen``."""
    list_joints: list[str]
    """Between the items of a list of parts."""
    copulas: list[str]
    """Between a share and the group it is of."""
    group_openers: list[str]
    """Words before a group that say nothing of it: an article, a filler."""
    then_and_now: list[str]
    """Words that put two ages of one person at different times."""
    past: list[str]
    """Verb forms that tell of the past."""
    foreseen: list[str]
    """Words that make a past form tell of what is to come: ``zou``, ``verwacht``."""
    exclusive: dict[str, Exclusive]
    widths: Widths
    repeated: Repeated

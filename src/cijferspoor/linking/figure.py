"""What linking works on and what it hands on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from cijferspoor.lexicon.schemas.linking import Linking
from cijferspoor.linking.nouns import NounPhrase
from cijferspoor.linking.sources import Attribution
from cijferspoor.nlp.words import Clause
from cijferspoor.numerals.number import AgeMention, Number
from cijferspoor.numerals.tokens import Token
from cijferspoor.periods.period import Period
from cijferspoor.reading.article import Sentence
from cijferspoor.records.figure import Per


@dataclass(frozen=True, slots=True)
class Link:
    """A span linked to a figure, and the rule that linked it."""

    start: int
    end: int
    rule: str
    lemma: str = ""


@dataclass(eq=False)
class LinkedFigure:
    """A number, age or period with what belongs to it. Rules fill the links one by one."""

    start: int
    end: int
    number: Number | None
    sentence: Sentence
    paragraph: int
    own_period: Period | None = None
    counted: Link | None = None
    says: Link | None = None
    age: AgeMention | None = None
    age_rule: str = ""
    period: Period | None = None
    period_rule: str = ""
    source: Attribution | None = None
    per: Per | None = None
    per_span: tuple[int, int] | None = None
    estimated: bool = False
    statistic: str | None = None
    cues: list[Link] = field(default_factory=list)
    phrase: NounPhrase | None = None

    @property
    def is_part(self) -> bool:
        """A count or share: a figure that counts something and can have an age."""
        return self.number is not None and self.number.kind in ("count", "share")

    @property
    def is_share(self) -> bool:
        """A share: a part of a whole."""
        return self.number is not None and self.number.kind == "share"


NEIGHBOURS = 12
"""How many figures before or after another a rule looks at; a bound that keeps long lists linear."""


@dataclass(eq=False)
class SentenceView:
    """One sentence with all that was found in it, as the linking rules see it. ``figures`` are in text order."""

    text: str
    sentence: Sentence
    paragraph: int
    tokens: tuple[Token, ...]
    figures: list[LinkedFigure]
    ages: tuple[AgeMention, ...]
    words: Linking
    periods: tuple[Period, ...]
    clause: Clause = field(default_factory=Clause)

    def before(self, offset: int) -> list[LinkedFigure]:
        """The figures that start before ``offset``, nearest first."""
        at = bisect_left(self.figures, offset, key=_start)
        return self.figures[max(0, at - NEIGHBOURS) : at][::-1]

    def after(self, offset: int) -> list[LinkedFigure]:
        """The figures that start at ``offset`` or later, nearest first."""
        at = bisect_left(self.figures, offset, key=_start)
        return self.figures[at : at + NEIGHBOURS]

    def between(self, start: int, end: int) -> list[LinkedFigure]:
        """The first figures that start in ``start`` .. ``end``."""
        return [figure for figure in self.after(start) if figure.start < end]

    def figure_at(self, offset: int) -> LinkedFigure | None:
        """The figure whose quote holds this character, or None."""
        near = self.before(offset + 1)[:2]
        return next((figure for figure in near if figure.end > offset), None)

    def other_at(self, offset: int, figure: LinkedFigure) -> LinkedFigure | None:
        """The figure whose quote holds this character, unless it is ``figure`` itself."""
        other = self.figure_at(offset)
        return None if other is figure else other

    def other_number_at(self, offset: int, figure: LinkedFigure) -> bool:
        """Does this character belong to another figure with a number?"""
        other = self.other_at(offset, figure)
        return other is not None and other.number is not None

    def in_period(self, offset: int) -> bool:
        """Does this character belong to a period?"""
        at = bisect_right(self.periods, offset, key=_start)
        return at > 0 and self.periods[at - 1].end > offset


def _start(item: LinkedFigure | Period) -> int:
    return item.start

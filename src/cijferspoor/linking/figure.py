"""What linking works on and what it hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from cijferspoor.linking.nouns import NounPhrase
from cijferspoor.linking.sources import Attribution
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


@dataclass
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


@dataclass
class SentenceView:
    """One sentence with all that was found in it, as the linking rules see it."""

    text: str
    sentence: Sentence
    paragraph: int
    tokens: tuple[Token, ...]
    figures: list[LinkedFigure]
    ages: tuple[AgeMention, ...]
    periods: tuple[Period, ...]

"""What a comparison of articles says: statements that several of them make, and statements told of several periods."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from cijferspoor.checking.results import REASONS, Evidence, Reason, Verdict
from cijferspoor.records.figure import Age, HedgeWord, Kind, Per, PeriodSpan, Statistic, whole

COMPARE_VERSION: Literal["1.0"] = "1.0"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Mention(_Model):
    """One telling of a statement, held ``against`` another (the id of its figure), as a rule the group's reference.

    ``amount`` is what its words come to, for people: ``≳ 100``, ``25 %``. ``verdict`` and ``reason`` are those of
    ``check`` (docs/check.md), None for the reference itself; ``explanation`` says it in words. ``score`` is that of
    the match, from 0 to 1.
    """

    evidence: Evidence
    amount: str
    hedge: HedgeWord | None = None
    fraction: tuple[int, int] | None = None
    against: str | None = None
    verdict: Verdict | None = None
    reason: Reason | None = None
    explanation: str | None = None
    score: float | None = None

    @model_validator(mode="after")
    def _agreement(self) -> Mention:
        if not (self.verdict is None) == (self.reason is None) == (self.against is None):
            raise PydanticCustomError("verdict", "a verdict has a reason, and a mention that it is held against")
        if self.verdict is not None and self.reason not in REASONS[self.verdict]:
            raise PydanticCustomError("reason", "the reason must be one that goes with the verdict")
        return self


class StatementGroup(_Model):
    """One statement that two or more documents make.

    ``statement`` says in words what is stated, the number left aside; ``counted`` to ``per`` are those words apart, as
    far as a mention has them. ``mentions`` are in order of publication (unknown dates last, then by document and
    place). ``reference`` is the id of the figure that most others can be held against, of equals the most precise,
    then the earliest; a mention that cannot be is held against the one that it is most surely about. ``agrees``: is no
    mention ``contradicted``?
    """

    schema_version: Literal["1.0"] = COMPARE_VERSION
    id: str
    statement: str
    kind: Kind
    unit: str | None = None
    counted: str | None = None
    property: str | None = None
    age: Age | None = None
    period: PeriodSpan | None = None
    per: Per | None = None
    statistic: Statistic | None = None
    documents: Annotated[int, Field(ge=2)]
    agrees: bool
    reference: str
    mentions: Annotated[tuple[Mention, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _agreement(self) -> StatementGroup:
        references = [mention for mention in self.mentions if mention.verdict is None]
        if [mention.evidence.id for mention in references] != [self.reference]:
            raise PydanticCustomError("reference", "all mentions but the reference have a verdict")
        if self.agrees == any(mention.verdict == "contradicted" for mention in self.mentions):
            raise PydanticCustomError("agrees", "a statement agrees when no mention is contradicted")
        return self

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data = cast("dict[str, Any]", handler(self))
        if data.get("per"):
            data["per"] = data["per"] | {"value": whole(data["per"]["value"])}
        return data


class Point(_Model):
    """The number for one period of a series; ``group`` is the id of the statement when several documents tell it.

    The dates are inclusive. ``evidence`` is the reference of that group, or the only telling, ``amount`` what it comes
    to, for people. ``disputed``: does that group not agree?
    """

    start_date: dt.date
    end_date: dt.date
    amount: str
    evidence: Evidence
    hedge: HedgeWord | None = None
    group: str | None = None
    disputed: bool = False


class Series(_Model):
    """One statement told of several periods, the earliest first."""

    schema_version: Literal["1.0"] = COMPARE_VERSION
    id: str
    statement: str
    kind: Kind
    unit: str | None = None
    points: Annotated[tuple[Point, ...], Field(min_length=2)]


class StatementComparison(_Model):
    """All that articles have in common: how many ``documents`` and ``figures`` were compared, and what was found.

    ``figures`` counts those that state something, which periods of their own do not.
    """

    schema_version: Literal["1.0"] = COMPARE_VERSION
    documents: Annotated[int, Field(ge=0)]
    figures: Annotated[int, Field(ge=0)]
    statements: tuple[StatementGroup, ...] = ()
    series: tuple[Series, ...] | None = ()

    @property
    def disagreeing(self) -> int:
        """How many statements are told with numbers that cannot both be right."""
        return sum(not group.agrees for group in self.statements)

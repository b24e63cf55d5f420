"""What a check says: validated records with the trail to the words on both sides.

All offsets are code points, half-open, in the extracted text of the document they stand in.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from cijferspoor.records.figure import Age, Figure, Kind, PeriodSpan, SentenceSpan, whole

CHECK_VERSION: Literal["1.0"] = "1.0"

Verdict = Literal["supported", "contradicted", "not_found"]
VERDICTS: tuple[Verdict, ...] = ("supported", "contradicted", "not_found")

Reason = Literal[
    "exact",
    "rounded",
    "hedge_fits",
    "derived",
    "value_differs",
    "hedge_misleads",
    "rounded_wrong_way",
    "wrong_period",
    "wrong_base",
    "percent_for_points",
    "wrong_unit",
    "direction_reversed",
    "transposed_digits",
    "nothing_comparable",
    "unsure",
]
SUPPORTED: tuple[Reason, ...] = ("exact", "rounded", "hedge_fits", "derived")
CONTRADICTED: tuple[Reason, ...] = (
    "value_differs",
    "hedge_misleads",
    "rounded_wrong_way",
    "wrong_period",
    "wrong_base",
    "percent_for_points",
    "wrong_unit",
    "direction_reversed",
    "transposed_digits",
)
NOT_FOUND: tuple[Reason, ...] = ("nothing_comparable", "unsure")
REASONS: dict[Verdict, tuple[Reason, ...]] = {
    "supported": SUPPORTED,
    "contradicted": CONTRADICTED,
    "not_found": NOT_FOUND,
}
"""The reasons that go with each verdict. ``unsure``: something like it stands there, but not surely the same."""

Outcome = Literal["same", "compatible", "unknown", "narrower", "wider", "different"]
Level = Literal["high", "medium", "low"]
Severity = Literal["error", "note"]

Offset = Annotated[int, Field(ge=0)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Evidence(_Model):
    """One figure as one side of a check: its own words, where they stand, and what they come to.

    ``id`` is that of the figure's record; ``path`` and ``sha256`` are those of its article, where known. ``counted``
    and ``property`` are the words themselves.
    """

    id: str
    document: str
    path: str | None = None
    sha256: str | None = None
    page: Annotated[int, Field(ge=1)] | None = None
    kind: Kind
    quote: str
    start: Offset
    end: Offset
    sentence: SentenceSpan
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    property: str | None = None
    age: Age | None = None
    period: PeriodSpan | None = None
    source: str | None = None
    published: str | None = None

    @classmethod
    def of(cls, figure: Figure) -> Evidence:
        """The side of a check that a figure is."""
        info = figure.article
        return cls(
            id=figure.id,
            document=figure.document,
            path=info.path if info else None,
            sha256=info.sha256 if info else None,
            page=figure.page,
            kind=figure.kind,
            quote=figure.quote,
            start=figure.start,
            end=figure.end,
            sentence=figure.sentence,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            unit=figure.unit,
            counted=figure.counted.text if figure.counted else None,
            property=figure.property.text if figure.property else None,
            age=figure.age,
            period=figure.period,
            source=figure.source.text if figure.source else None,
            published=info.published if info else None,
        )

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data = cast("dict[str, Any]", handler(self))
        return data | {name: whole(data[name]) for name in ("value", "low", "high")}


class Feature(_Model):
    """One named respect in which two figures were compared: what came of it, in words, and what it counts for.

    ``points`` is the weight of the feature times the worth of the outcome, both from ``checking.toml``.
    """

    name: str
    outcome: Outcome
    detail: str
    points: float


class Candidate(_Model):
    """A figure of the source that comes near, and in words what keeps it apart from the claim."""

    evidence: Evidence
    apart: tuple[str, ...]
    score: float


class Confidence(_Model):
    """How sure a verdict is, and the grounds in words; the level follows from the score and the grounds."""

    level: Level
    because: tuple[str, ...]


class Check(_Model):
    """The verdict on one figure of an article (the claim), with the figures of the source it rests on.

    ``evidence`` is empty for ``not_found``, one figure for a direct match, more for a computation, which
    ``computation`` shows. ``explanation`` is one or two sentences for people; ``hint`` adds a possible cause.
    ``score`` and ``trace`` tell how the first evidence (or the best candidate) was matched; ``trace`` is filled
    when asked for.
    """

    schema_version: Literal["1.0"] = CHECK_VERSION
    id: str
    verdict: Verdict
    reason: Reason
    explanation: str
    hint: str | None = None
    claim: Evidence
    evidence: tuple[Evidence, ...] = ()
    computation: str | None = None
    confidence: Confidence
    candidates: tuple[Candidate, ...] = ()
    score: float | None = None
    trace: tuple[Feature, ...] | None = None

    @model_validator(mode="after")
    def _agreement(self) -> Check:
        if self.reason not in REASONS[self.verdict]:
            raise PydanticCustomError("reason", "the reason must be one that goes with the verdict")
        if (self.verdict == "not_found") != (not self.evidence):
            raise PydanticCustomError("evidence", "a verdict other than not_found rests on figures of the source")
        if self.reason == "derived" and not self.computation:
            raise PydanticCustomError("computation", "what is derived shows its computation")
        return self

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the trace out unless there is one."""
        data = cast("dict[str, Any]", handler(self))
        if data.get("trace") is None:
            data.pop("trace", None)
        return data


FindingRule = Literal[
    "part_exceeds_whole",
    "parts_do_not_sum",
    "shares_exceed_100",
    "shares_do_not_sum",
    "change_miscalculated",
    "share_miscalculated",
    "impossible_share",
    "percent_for_points",
    "headline_differs",
    "told_twice_differently",
    "restated_differently",
    "impossible_age",
    "impossible_period",
]
"""What an article can have against itself; docs/check.md says what each means."""


class Finding(_Model):
    """Something in an article that does not agree with itself: the figures, the arithmetic, and how bad it is.

    ``arithmetic`` is a formula with the article's own numbers: ``(150 - 120) / 120 = 25 %, not 20 %``.
    """

    schema_version: Literal["1.0"] = CHECK_VERSION
    id: str
    document: str
    rule: FindingRule
    severity: Severity
    explanation: str
    arithmetic: str | None = None
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

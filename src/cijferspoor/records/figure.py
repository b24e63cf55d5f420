"""The records: what cijferspoor says about an article, validated.

Field by field the contract of ``docs/figures.md``. A record that breaks an invariant cannot be made:
pydantic raises, and the pipeline puts the numeral on the skipped list as ``rejected:<invariant>``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

SCHEMA_VERSION: Literal["1.1"] = "1.1"

Kind = Literal["count", "share", "change", "multiple", "age", "duration", "money", "measure", "period"]
KINDS: tuple[Kind, ...] = (
    "count",
    "share",
    "change",
    "multiple",
    "age",
    "duration",
    "money",
    "measure",
    "period",
)
Meaning = Literal["about", "just_over", "just_under", "more_than", "at_least", "less_than", "at_most"]
Basis = Literal["explicit", "publication", "context"]
Statistic = Literal["mean", "median", "total"]
Direction = Literal["up", "down"]
PublishedFrom = Literal["command_line", "metadata", "text", "file"]

Offset = Annotated[int, Field(ge=0)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class _Span(_Model):
    text: str
    start: Offset
    end: Offset

    @model_validator(mode="after")
    def _length(self) -> _Span:
        if self.end - self.start != len(self.text):
            raise PydanticCustomError("span", "a span's offsets must be as long as its text")
        return self


class SentenceSpan(_Span):
    """The sentence a figure stands in."""


class HedgeWord(_Model):
    """The words that make a number less than exact, and what they mean."""

    word: str
    meaning: Meaning


class Counted(_Span):
    """What is counted, or the whole a share is taken of; ``lemma`` is its head noun, singular."""

    lemma: str


class Property(_Span):
    """What the figure says of those it counts."""


class Age(_Span):
    """An age in whole years, inclusive; None is an open end."""

    min: Annotated[int, Field(ge=0, le=130)] | None
    max: Annotated[int, Field(ge=0, le=130)] | None

    @model_validator(mode="after")
    def _order(self) -> Age:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise PydanticCustomError("age_order", "an age range cannot end before it starts")
        return self


class PeriodSpan(_Span):
    """The time a figure is about; both dates inclusive, None is open or unresolved."""

    start_date: dt.date | None
    end_date: dt.date | None
    basis: Basis | None

    @model_validator(mode="after")
    def _order(self) -> PeriodSpan:
        if self.start_date and self.end_date and self.start_date > self.end_date:
            raise PydanticCustomError("period_order", "a period cannot end before it starts")
        return self


class Per(_Model):
    """The base of a rate: ``per jaar`` is 1 year, ``per 1.000 inwoners`` is 1000 inwoner."""

    value: float
    unit: str
    text: str


class SourceSpan(_Span):
    """Who vouches for the figure, as the article names it."""


class Change(_Model):
    """A trend: its direction and, where stated, the two values it runs between."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, populate_by_name=True)

    direction: Direction
    from_: float | None = Field(default=None, alias="from")
    to: float | None = None


class ArticleInfo(_Model):
    """The article a record comes from: enough to find it again and to know whether its text is still the same.

    ``path`` is where it was read (``archive.zip/page.html`` and ``corpus.jsonl#17`` inside a container), ``published``
    its publication date as precise as it was stated (``2020``, ``2020-05``, ``2020-05-14``) and ``published_from``
    where that was found. ``language`` is an ISO 639-1 code, None when the text is too short to tell. ``sha256`` is of
    the extracted text as UTF-8, which all offsets count in; ``reader`` and ``reader_version`` made that text.
    """

    path: str | None = None
    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    language: str | None = None
    pages: Annotated[int, Field(ge=1)] | None = None
    sha256: str
    reader: str
    reader_version: str


class Cue(_Model):
    """One step of an explanation: which rule filled a field, and the words it went by."""

    field: str
    rule: str
    text: str
    start: Offset
    end: Offset


class Figure(_Model):
    """One mention of a figure in an article. Offsets are code points, half-open."""

    schema_version: Literal["1.1"] = "1.1"
    id: str
    document: str
    kind: Kind
    quote: str
    start: Offset
    end: Offset
    sentence: SentenceSpan
    page: Annotated[int, Field(ge=1)] | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    fraction: tuple[int, int] | None = None
    hedge: HedgeWord | None = None
    estimated: bool = False
    statistic: Statistic | None = None
    counted: Counted | None = None
    property: Property | None = None
    age: Age | None = None
    period: PeriodSpan | None = None
    per: Per | None = None
    source: SourceSpan | None = None
    change: Change | None = None
    rule: str
    article: ArticleInfo | None = None
    explanation: tuple[Cue, ...] | None = None

    @model_validator(mode="after")
    def _invariants(self) -> Figure:
        if self.end - self.start != len(self.quote):
            raise PydanticCustomError("quote_offsets", "text[start:end] must be the quote")
        if not (self.sentence.start <= self.start and self.end <= self.sentence.end):
            raise PydanticCustomError("sentence_offsets", "a figure must stand inside its sentence")
        # An age's interval counts years, its value what was said: `onder de 18` is 18 with high 17.
        ordered = (self.low, self.high) if self.kind == "age" else (self.low, self.value, self.high)
        if (present := [n for n in ordered if n is not None]) != sorted(present):
            raise PydanticCustomError("interval_order", "low <= value <= high must hold")
        numbers = [n for n in (self.low, self.value, self.high) if n is not None]
        if self.fraction is not None and self.fraction[1] == 0:
            raise PydanticCustomError("zero_denominator", "a fraction needs a denominator other than 0")
        if self.kind == "share" and any(not 0 <= n <= 100 for n in numbers):
            raise PydanticCustomError("share_bounds", "a share lies between 0 and 100 percent")
        if self.kind == "age" and self.unit in (None, "year") and any(not 0 <= n <= 130 for n in numbers):
            raise PydanticCustomError("age_bounds", "an age lies between 0 and 130 years")
        return self

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Write whole numbers without a decimal point, and the explanation only when there is one."""
        data: dict[str, Any] = handler(self)
        for name in ("value", "low", "high"):
            data[name] = whole(data[name])
        if data.get("explanation") is None:
            data.pop("explanation", None)
        for name, keys in (("per", ("value",)), ("change", ("from", "from_", "to"))):
            if data.get(name):
                data[name] = {k: whole(v) if k in keys else v for k, v in data[name].items()}
        return data


class Skipped(_Model):
    """A numeral that is not a figure, and why."""

    schema_version: Literal["1.1"] = "1.1"
    kind: Literal["skipped"] = "skipped"
    document: str
    quote: str
    start: Offset
    end: Offset
    reason: str


def whole(number: float | None) -> float | int | None:
    """An int when the number has no fractional part: 1300.0 is written as 1300."""
    return int(number) if number is not None and number == int(number) else number

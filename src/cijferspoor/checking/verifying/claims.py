"""What a record claims about its article, and what is found of that claim."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from cijferspoor.records import SentenceSpan

Status = Literal["stands", "moved", "changed", "gone"]
STATUSES: tuple[Status, ...] = ("stands", "moved", "changed", "gone")
"""From best to worst."""

Offset = Annotated[int, Field(ge=0)]


class Claim(BaseModel):
    """The part of a figure's record that can be held against the article; other fields are not looked at.

    ``sha256`` is that of the extracted text the offsets count in, None in records of schema version 1.0.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    document: str
    kind: str
    quote: str
    start: Offset
    end: Offset
    sentence: SentenceSpan
    sha256: str | None = None

    @property
    def consistent(self) -> bool:
        """Is the quote what its own sentence says at that place? Not so in a record edited by hand."""
        offset = self.sentence.start
        here = self.start >= offset and self.sentence.text[self.start - offset : self.end - offset] == self.quote
        return here and bool(self.quote.strip())


class Verdict(BaseModel):
    """Whether a record still stands. Offsets are code points in the text as it is now, half-open.

    ``new_start`` and ``new_end`` tell where the figure stands now, also when that is where it stood; None when it is
    gone. ``new_sentence`` is its sentence now; of a figure that is gone, the sentence most like the old one, if any is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    document: str
    kind: str
    status: Status
    quote: str
    start: Offset
    end: Offset
    new_start: Offset | None = None
    new_end: Offset | None = None
    reason: str | None = None
    sentence: SentenceSpan
    new_sentence: SentenceSpan | None = None

    @model_validator(mode="after")
    def _place(self) -> Verdict:
        if self.status == "gone":
            if self.new_start is not None or self.new_end is not None:
                raise PydanticCustomError("gone_place", "what is gone stands nowhere")
            return self
        now = self.new_sentence
        if now is None or self.new_start is None or self.new_end is None:
            raise PydanticCustomError("no_place", "what is not gone stands somewhere")
        if not now.start <= self.new_start < self.new_end <= now.end:
            raise PydanticCustomError("new_offsets", "a figure must stand inside its sentence")
        return self


def found(
    claim: Claim, status: Status, place: tuple[int, int], now: SentenceSpan, reason: str | None = None
) -> Verdict:
    """The verdict on a figure that stands at ``place``."""
    return Verdict(**_same(claim), status=status, new_start=place[0], new_end=place[1], new_sentence=now, reason=reason)


def lost(claim: Claim, reason: str, now: SentenceSpan | None = None) -> Verdict:
    """The verdict on a figure that is gone; ``now`` is the sentence most like the one it stood in."""
    return Verdict(**_same(claim), status="gone", new_sentence=now, reason=reason)


def _same(claim: Claim) -> dict[str, object]:
    names = ("id", "document", "kind", "quote", "start", "end", "sentence")
    return {name: getattr(claim, name) for name in names}

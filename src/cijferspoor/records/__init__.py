"""Validated records and the types that travel between stages."""

from cijferspoor.records.dates import DateRange, parse_partial_date
from cijferspoor.records.figure import (
    KINDS,
    SCHEMA_VERSION,
    Age,
    ArticleInfo,
    Change,
    Counted,
    Cue,
    Figure,
    HedgeWord,
    Kind,
    Per,
    PeriodSpan,
    Property,
    SentenceSpan,
    Skipped,
    SourceSpan,
)

__all__ = [
    "KINDS",
    "SCHEMA_VERSION",
    "Age",
    "ArticleInfo",
    "Change",
    "Counted",
    "Cue",
    "DateRange",
    "Figure",
    "HedgeWord",
    "Kind",
    "Per",
    "PeriodSpan",
    "Property",
    "SentenceSpan",
    "Skipped",
    "SourceSpan",
    "parse_partial_date",
]

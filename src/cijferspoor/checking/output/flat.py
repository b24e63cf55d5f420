"""Verdicts and findings as rows of a spreadsheet: the same columns whatever the options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cijferspoor.checking.output.words import place_of
from cijferspoor.checking.results import Candidate, Check, Evidence, Feature, Finding

_PARTS = {
    "sentence": ("text", "start", "end"),
    "age": ("min", "max", "text", "start", "end"),
    "period": ("text", "start_date", "end_date", "basis", "start", "end"),
}
_EVIDENCE: tuple[str, ...] = tuple(
    column
    for name in Evidence.model_fields
    for column in ([f"{name}.{part}" for part in _PARTS[name]] if name in _PARTS else [name])
)

CHECK_COLUMNS: tuple[str, ...] = (
    "schema_version",
    "id",
    "verdict",
    "reason",
    "explanation",
    "hint",
    "computation",
    *(f"claim.{name}" for name in _EVIDENCE),
    "evidence_count",
    *(f"evidence.{name}" for name in _EVIDENCE),
    "other_evidence",
    "confidence.level",
    "confidence.because",
    "candidates",
    "score",
    "trace",
)
"""``evidence.*`` is the first figure the verdict rests on; ``other_evidence`` has the rest in words."""

FINDING_COLUMNS: tuple[str, ...] = (
    "schema_version",
    "id",
    "document",
    "severity",
    "rule",
    "explanation",
    "arithmetic",
    "evidence_count",
    *(f"evidence.{name}" for name in _EVIDENCE),
    "other_evidence",
)


def flat_check(check: Check) -> dict[str, Any]:
    """The fields of a verdict by column; absent where there is nothing."""
    data = check.model_dump(mode="json")
    row = {name: data[name] for name in CHECK_COLUMNS if name in data and name not in ("candidates", "trace")}
    row |= _flatten(data["claim"], "claim.")
    row |= _evidence(data["evidence"], check.evidence)
    return row | {
        "confidence.level": check.confidence.level,
        "confidence.because": "; ".join(check.confidence.because),
        "candidates": "; ".join(map(_near, check.candidates)),
        "trace": "; ".join(map(_step, check.trace or ())),
    }


def flat_finding(finding: Finding) -> dict[str, Any]:
    """The fields of a finding by column; absent where there is nothing."""
    data = finding.model_dump(mode="json")
    row = {name: data[name] for name in FINDING_COLUMNS if name in data}
    return row | _evidence(data["evidence"], finding.evidence)


def _evidence(data: Sequence[dict[str, Any]], evidence: Sequence[Evidence]) -> dict[str, Any]:
    row: dict[str, Any] = {"evidence_count": len(evidence)}
    row["other_evidence"] = "; ".join(map(_where, evidence[1:]))
    return row | (_flatten(data[0], "evidence.") if data else {})


def _flatten(data: dict[str, Any], prefix: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, value in data.items():
        if name in _PARTS:
            row |= {f"{prefix}{name}.{part}": (value or {}).get(part) for part in _PARTS[name]}
        else:
            row[f"{prefix}{name}"] = value
    return row


def _where(evidence: Evidence) -> str:
    """``"476" [12:15] (rapport.pdf, page 3)``."""
    return f'"{evidence.quote}" [{evidence.start}:{evidence.end}] ({place_of(evidence)})'.replace("\u00a0", " ")


def _near(candidate: Candidate) -> str:
    return f"{_where(candidate.evidence)}: {', '.join(candidate.apart)}"


def _step(feature: Feature) -> str:
    return f"{feature.name}: {feature.outcome} {feature.points:+g} ({feature.detail})"

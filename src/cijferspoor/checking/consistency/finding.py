"""Making a finding."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from cijferspoor.checking.results import Evidence, Finding, FindingRule, Severity
from cijferspoor.records import Figure

ID_LENGTH = 16
"""Hex digits of an id, as many as a figure's record has."""


def finding(
    rule: FindingRule, severity: Severity, figures: Sequence[Figure], explanation: str, arithmetic: str | None = None
) -> Finding:
    """A finding that rests on figures of one article, named in reading order. Its id follows from rule and figures."""
    ordered = sorted(figures, key=lambda figure: (figure.start, figure.end))
    key = ":".join((rule, *(figure.id for figure in ordered)))
    return Finding(
        id=hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH],
        document=ordered[0].document,
        rule=rule,
        severity=severity,
        explanation=explanation,
        arithmetic=arithmetic,
        evidence=tuple(Evidence.of(figure) for figure in ordered),
    )

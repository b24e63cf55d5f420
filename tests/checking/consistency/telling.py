"""What the rules find in a passage, extraction included."""

from __future__ import annotations

from functools import cache

from cijferspoor import extract_text
from cijferspoor.checking.consistency import find_inconsistencies
from cijferspoor.checking.results import Finding

Told = tuple[str, str]


@cache
def findings(text: str, published: str | None = "2023-06-01") -> tuple[Finding, ...]:
    """The findings in a text of our own."""
    extraction = extract_text(text, published=published)
    return tuple(find_inconsistencies(extraction.figures, text=extraction.article.text))


def told(text: str, published: str | None = "2023-06-01") -> list[Told]:
    """The rules and severities, in order."""
    return [(finding.rule, finding.severity) for finding in findings(text, published)]


def formula(text: str) -> str | None:
    """The arithmetic of the one finding in a text."""
    (finding,) = findings(text)
    return finding.arithmetic

"""What the writers are given: one article and what was found out about its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cijferspoor.checking.results import Check, Finding
from cijferspoor.records import ArticleInfo


@dataclass(frozen=True, slots=True)
class ArticleChecks:
    """The verdicts on one article's figures, in reading order.

    ``info`` is what is known of the article, ``sources`` what is known of each source, by its document's name.
    """

    document: str
    checks: tuple[Check, ...] = ()
    info: ArticleInfo | None = None
    sources: Mapping[str, ArticleInfo] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleFindings:
    """What one article has against itself, in reading order; ``figures`` is how many figures were looked at."""

    document: str
    findings: tuple[Finding, ...] = ()
    info: ArticleInfo | None = None
    figures: int = 0

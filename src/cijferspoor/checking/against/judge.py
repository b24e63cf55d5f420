"""The verdict on each figure of an article, from the figures of a source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cijferspoor.checking.results import Check, Confidence, Evidence
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure


def check_figures(
    claims: Iterable[Figure], sources: Sequence[Figure], *, lexicon: Lexicon | None = None, explain: bool = False
) -> list[Check]:
    """The verdicts on the figures of an article, in their order; periods of their own are passed over.

    Args:
        claims: the figures of the article.
        sources: the figures of all sources together.
        lexicon: other word lists than ours.
        explain: fill ``trace``.
    """
    checks = []
    for claim in claims:
        if claim.kind == "period":
            continue
        same = [s for s in sources if s.kind == claim.kind and s.value == claim.value]
        evidence = tuple(Evidence.of(figure) for figure in same[:1])
        checks.append(
            Check(
                id=claim.id,
                verdict="supported" if evidence else "not_found",
                reason="exact" if evidence else "nothing_comparable",
                explanation="stub",
                claim=Evidence.of(claim),
                evidence=evidence,
                confidence=Confidence(level="low", because=("stub",)),
            )
        )
    return checks

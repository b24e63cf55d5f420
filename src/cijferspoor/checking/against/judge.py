"""The verdict on each figure of an article, from the figures of a source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cijferspoor.checking.against.contradict import WHOSE, Contradiction, contradiction
from cijferspoor.checking.against.derive import Derivation, derive
from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.match import matcher_of
from cijferspoor.checking.against.pairs import Pair, pair_up
from cijferspoor.checking.against.phrase import (
    apart_words,
    confidence_of,
    contradicted_words,
    derived_words,
    miscounted_words,
    supported_words,
    unsure_words,
)
from cijferspoor.checking.against.reckon import REACH, Reckoner
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.support import Supporter, claim_is_share
from cijferspoor.checking.against.times import apart
from cijferspoor.checking.against.twins import one_text
from cijferspoor.checking.results import Candidate, Check, Confidence, Evidence, Reason
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.records import Figure

_RANK = ("hedge_fits", "rounded", "exact")


def check_figures(
    claims: Iterable[Figure], sources: Iterable[Figure], *, lexicon: Lexicon | None = None, explain: bool = False
) -> list[Check]:
    """The verdicts on the figures of an article, in their order; periods of their own are passed over.

    Args:
        claims: the figures of the article.
        sources: the figures of all sources together.
        lexicon: other word lists, weights and thresholds than ours.
        explain: fill ``trace``.
    """
    lexicon = lexicon or default_lexicon()
    judge = Judge(statements(sources, lexicon), lexicon, explain=explain)
    return [judge.check(claim) for claim in statements(claims, lexicon)]


class Judge:
    """Gives verdicts from the statements of one source.

    ``explain`` fills the trace of each check.
    """

    def __init__(self, sources: Sequence[Statement], lexicon: Lexicon, *, explain: bool) -> None:
        self._sources, self._explain = sources, explain
        self._matcher = matcher_of(lexicon)
        self._reckoner = Reckoner(sources, self._matcher)
        self._supporter = Supporter(self._matcher)
        self._settings = lexicon.checking

    def check(self, claim: Statement) -> Check:
        """The verdict on one figure: what supports it goes before what follows, and that before what is wrong."""
        pairs = pair_up(claim, self._sources, self._matcher)
        twin = self._matcher.twins.twin_of(pairs)
        told = (
            self._of_twin(claim, pairs, replace(twin, twin=True, version=one_text(twin.claim, twin.source)))
            if twin is not None
            else None
        )
        if told is not None:
            return told
        supporting = [pair for pair in pairs if self._supporter.supports(pair)]
        if supporting:
            best = max(supporting, key=_rank)
            rival = self._rival(claim, pairs, best)
            return self._contradicted(claim, rival) if rival else self._supported(claim, best)
        derived = derive(claim, self._reckoner)
        if derived and derived[0].supports:
            return self._derived(claim, derived[0], "derived", derived_words(derived[0].computation))
        found = contradiction(claim, pairs, self._matcher)
        if found is not None:
            return self._contradicted(claim, found)
        wrong = next((item for item in derived if item.wrong is not None), None)
        if wrong is not None and wrong.wrong is not None:
            return self._derived(claim, wrong, wrong.wrong, miscounted_words(wrong.wrong, wrong.computation))
        return self._not_found(claim, pairs)

    def _of_twin(self, claim: Statement, pairs: Sequence[Pair], twin: Pair) -> Check | None:
        """The verdict by the same figure in the source's wording of the same sentence, when that decides.

        Where that has another number, the rest of the source may tell whose number the article has.
        """
        found = contradiction(claim, [twin], self._matcher)
        if found is not None:
            cause = contradiction(claim, pairs, self._matcher) if found.reason == "value_differs" else None
            if cause is not None and cause.reason in WHOSE:
                return self._contradicted(claim, cause)
            parts = [pair for pair in pairs if found.reason == "value_differs" and _of_part(pair)]
            return self._contradicted(claim, Contradiction("wrong_base", parts[0]) if parts else found)
        if not twin.fits or twin.match.apart() or apart(claim.figure, twin.source.figure):
            return None
        return self._supported(claim, twin)

    def _rival(self, claim: Statement, pairs: Sequence[Pair], best: Pair) -> Contradiction | None:
        """A figure that surely is what the claim is about and has another number, where what has its number is not.

        ``De bouw kostte 12,4 miljoen`` against ``heeft 15,9 miljoen gekost, er was 12,4 miljoen begroot``.
        """
        limits = self._settings.thresholds
        if claim_is_share(best) and best.match.features["counted"].outcome in ("narrower", "wider"):
            # The source has the share of what the article names too, in the same breath, and it is another.
            own = [
                pair for pair in pairs if pair.differs and _beside(pair, best) and pair.match.features["counted"].close
            ]
            if any(not pair.match.differing() for pair in own):
                return Contradiction("wrong_base", best)
        others = [p for p in pairs if p.differs and p.match.wording >= best.match.wording + limits.rival_wording]
        nearer = [p for p in others if p.match.score >= best.match.score + limits.rival_score]
        return contradiction(claim, nearer, self._matcher) if nearer else None

    def _supported(self, claim: Statement, pair: Pair) -> Check:
        assert pair.number is not None
        return self._make(
            claim, pair, verdict="supported", reason=pair.number.reason, explanation=supported_words(pair)
        )

    def _contradicted(self, claim: Statement, found: Contradiction) -> Check:
        return self._make(
            claim,
            found.pair,
            verdict="contradicted",
            reason=found.reason,
            explanation=contradicted_words(found),
            hint=found.hint,
        )

    def _make(self, claim: Statement, pair: Pair, **fields: Any) -> Check:
        match = pair.match
        return Check(
            id=_id(claim.figure, [pair.source.figure]),
            claim=Evidence.of(claim.figure),
            evidence=(Evidence.of(pair.source.figure),),
            confidence=confidence_of(match, self._settings, fields["reason"]),
            score=round(match.score, 3),
            trace=match.trace() if self._explain else None,
            **fields,
        )

    def _derived(self, claim: Statement, derived: Derivation, reason: Reason, explanation: str) -> Check:
        figures = [statement.figure for statement in derived.sources]
        return Check(
            id=_id(claim.figure, figures),
            verdict="supported" if reason == "derived" else "contradicted",
            reason=reason,
            explanation=explanation,
            claim=Evidence.of(claim.figure),
            evidence=tuple(Evidence.of(figure) for figure in figures),
            computation=derived.computation,
            confidence=Confidence(level="medium", because=derived.because),
        )

    def _not_found(self, claim: Statement, pairs: Sequence[Pair]) -> Check:
        limits = self._settings.thresholds
        near = [pair for pair in pairs if pair.number is not None and pair.match.score >= limits.candidate]
        near.sort(key=lambda pair: -pair.match.score)
        about = [pair for pair in near if pair.match.features["counted"].outcome != "different"] or near
        best = about[: limits.candidates]
        return Check(
            id=_id(claim.figure, []),
            verdict="not_found",
            reason="unsure" if best else "nothing_comparable",
            explanation=unsure_words(best[0] if best else None),
            claim=Evidence.of(claim.figure),
            confidence=Confidence(level="low", because=apart_words(best[0]) if best else ("nothing comparable",)),
            candidates=tuple(
                Candidate(
                    evidence=Evidence.of(pair.source.figure), apart=apart_words(pair), score=round(pair.match.score, 3)
                )
                for pair in best
            ),
            score=round(best[0].match.score, 3) if best else None,
            trace=best[0].match.trace() if best and self._explain else None,
        )


def _beside(one: Pair, other: Pair) -> bool:
    """Do two figures of a source stand near each other in one document?"""
    first, second = one.source.figure, other.source.figure
    return first.document == second.document and abs(first.start - second.start) <= REACH


def _of_part(pair: Pair) -> bool:
    """Is the article's number the share of a part, or of a larger whole, of which the source says the same?"""
    features = pair.match.features
    other = features["counted"].outcome in ("narrower", "wider") and not pair.match.differing()
    return claim_is_share(pair) and pair.fits and other and features["wording"].close


def _rank(pair: Pair) -> tuple[float, int]:
    """The best match first; of equal ones the one with the number itself."""
    reason = pair.number.reason if pair.number else ""
    return round(pair.match.score, 3), _RANK.index(reason) if reason in _RANK else -1


def _id(claim: Figure, evidence: Sequence[Figure]) -> str:
    """Stable: of the same figures the same, on every machine."""
    told = "\x1f".join([claim.id, *(figure.id for figure in evidence)])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]

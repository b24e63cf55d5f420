"""What two statements say: the property, and the other words around the figure."""

from __future__ import annotations

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.tools import Tools, listed, told
from cijferspoor.checking.against.words import aligned
from cijferspoor.checking.results import Outcome


class Said(Tools):
    """Compares properties and wordings."""

    def property(self, claim: Statement, source: Statement) -> Compared:
        """What is said of them."""
        if claim.whole != source.whole:
            which = "the source" if source.whole else "the article"
            return Compared("different", f"the number of {which} is that of the whole")
        if self._opposites.exclude(self.sides(claim), self.sides(source)):
            return Compared("different", "they exclude each other")
        if claim.planned != source.planned:
            which = "the article" if claim.planned else "the source"
            return Compared("different", f"{which} tells of a plan, demand or expectation")
        if claim.negated != source.negated:
            return Compared("different", "one side denies it")
        one, other = claim.says, source.says
        if not one and not other:
            return Compared("same", "nothing but the number", empty=True)
        if not one or not other:
            return self._one_sided(claim, source)
        shared = self._likeness(one, other)
        limits = self._settings.wording
        if shared >= limits.property_same:
            return Compared("same", told(one & other), shared)
        if shared >= limits.property_compatible:
            return Compared("compatible", f"both say {told(one & other)}", shared)
        wide = self._likeness(one, source.clause | other), self._likeness(other, claim.clause | one)
        if max(wide) >= limits.property_same:
            return Compared("compatible", "in other words of the clause", max(wide))
        return Compared("different", f"{told(one)} against {told(other)}")

    def _one_sided(self, claim: Statement, source: Statement) -> Compared:
        """A property on one side only may stand among the other's words, as part of what is counted or done."""
        says, there = (claim.says, source) if claim.says else (source.says, claim)
        says, beside = aligned(says, there.base | there.clause | there.sentence)
        covered = says & beside
        share = len(covered) / len(says)
        if share >= self._settings.wording.property_same:
            return Compared("compatible", f"both say {told(covered)}", share)
        where = "the article" if claim.says else "the source"
        return Compared("narrower" if claim.says else "wider", f"only {where} says {told(says - covered)}", share)

    def sides(self, statement: Statement) -> frozenset[str]:
        """What is said, with words that exclude others though they restrict nothing by themselves: ``zakte``."""
        if statement.figure.kind in ("change", "multiple"):
            return statement.said  # its rise or fall is compared for itself
        return statement.said | self._opposites.vocabulary & statement.clause_words - self._words.moves

    def turned(self, claim: Statement, source: Statement) -> bool:
        """Is one told as more and the other as fewer: ``150 meer dan in 2021``?"""
        one, other = (s.clause_text.partition(s.figure.quote)[2] for s in (claim, source))
        return self._words.direction(one) * self._words.direction(other) < 0

    def complementary(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Do two properties exclude each other and leave no third?"""
        return self._opposites.complementary(one, other, self._settings.wording.property_same)

    def wording(self, claim: Statement, source: Statement) -> Compared:
        """The other words around the figure: of its clause or of the sentence, whichever are more alike."""
        # What is told for itself on one side, as its source or time, may be plain words on the other.
        (clause, sentence), (its_clause, its_sentence) = (
            (one.clause - other.off - other.base, one.sentence - other.off - other.base)
            for one, other in ((claim, source), (source, claim))
        )
        # `39 weken in 2020 en 46 weken in 2021`: a figure without words of its own has those of its sentence.
        wide = clause if claim.crowded and clause else sentence
        its_wide = its_clause if source.crowded and its_clause else its_sentence
        alike = self._likeness
        core, its_core = claim.core - source.off - source.base, source.core - claim.off - claim.base
        shared = max(alike(core, its_core), alike(clause, its_clause), alike(wide, its_wide), alike(clause, its_wide))
        if not (clause or its_clause) or (not (core or its_core) and not (clause and its_clause)):
            return Compared("same", "no more words on either side", 1.0, empty=True)
        common = (claim.clause | claim.sentence) & (source.clause | source.sentence)
        limits = self._settings.wording
        detail = f"in common: {told(common)}" if common else "no words in common"
        if self._strangers(claim, source, *aligned(clause, its_clause), shared):
            return Compared("different", f"{told(clause)} against {told(its_clause)}", shared)
        if (
            (claim.names - source.sentence_names)
            and (source.names - claim.sentence_names)
            and shared < limits.near_copy
        ):
            return Compared(
                "unknown",
                f"names: {listed(claim.names)} against {listed(source.names)}",
                min(shared, limits.compatible),
            )
        outcome: Outcome = (
            "same" if shared >= limits.same else "compatible" if shared >= limits.compatible else "unknown"
        )
        return Compared(outcome, detail, shared)

    def _strangers(
        self, claim: Statement, source: Statement, one: frozenset[str], other: frozenset[str], shared: float
    ) -> bool:
        """Does each side say things that the other does not, with nothing else that ties the two together?"""
        if shared >= self._settings.wording.strangers or not (one - other and other - one):
            return False
        tied = (
            claim.base & source.base or claim.says & source.says or (claim.age is not None and claim.age == source.age)
        )
        return not tied

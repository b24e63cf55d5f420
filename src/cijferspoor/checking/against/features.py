"""Two statements compared feature by feature: each outcome has words that say why."""

from __future__ import annotations

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.said import Said
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.times import compare_periods
from cijferspoor.checking.against.tools import told
from cijferspoor.checking.against.whom import Whom


class Comparer(Whom, Said):
    """Compares statements by one lexicon."""

    def features(self, claim: Statement, source: Statement) -> dict[str, Compared]:
        """All features by name, in the order in which they are explained."""
        return {
            "kind": self.kind(claim, source),
            "counted": self.counted(claim, source),
            "property": self.property(claim, source),
            "age": self.age(claim, source),
            "period": compare_periods(claim.figure, source.figure),
            "per": self.per(claim, source),
            "place": self.place(claim, source),
            "source": self.source(claim, source),
            "statistic": self.statistic(claim, source),
            "wording": self.wording(claim, source),
        }

    def kind(self, claim: Statement, source: Statement) -> Compared:
        """The kinds and units."""
        one, other = claim.figure, source.figure
        if one.kind != other.kind:
            return Compared("different", f"{one.kind} against {other.kind}")
        if one.unit == other.unit:
            return Compared("same", one.kind)
        sizes = self._settings.scale_units.values()
        if any(one.unit in units and other.unit in units for units in sizes):
            return Compared("compatible", f"{one.unit} against {other.unit}")
        return Compared("different", f"{one.unit or 'no unit'} against {other.unit or 'no unit'}")

    def per(self, claim: Statement, source: Statement) -> Compared:
        """The bases of a rate; ``per jaar`` is also what is told of one year."""
        one, other = claim.figure.per, source.figure.per
        if one is None and other is None:
            return Compared("same", "no rate", empty=True)
        if one is None or other is None:
            there = source.figure if one is not None else claim.figure
            rate = one or other
            period = there.period
            whole_year = rate is not None and (rate.unit, rate.value) == ("year", 1) and _is_year(period)
            return Compared(
                "unknown" if whole_year else "different", f"only one side is per {rate.unit if rate else ''}"
            )
        if one.unit == other.unit:
            return Compared("same" if one.value == other.value else "compatible", f"per {one.unit}")
        return Compared("different", f"per {one.unit} against per {other.unit}")

    def source(self, claim: Statement, source: Statement) -> Compared:
        """Who is named as saying so; that the source itself names nobody says nothing."""
        if not claim.source or not source.source:
            return Compared("unknown", "not named on both sides", empty=True)
        if claim.source & source.source:
            return Compared("same", told(claim.source & source.source))
        return Compared("different", f"{told(claim.source)} against {told(source.source)}")

    def statistic(self, claim: Statement, source: Statement) -> Compared:
        """Mean, median or neither; a total is what a number is anyway."""
        one, other = claim.statistic, source.statistic
        if one == other:
            return Compared("same", one or "no mean or median", empty=one is None)
        return Compared("different" if one and other else "unknown", f"{one or 'none'} against {other or 'none'}")


def _is_year(period: object) -> bool:
    start, end = getattr(period, "start_date", None), getattr(period, "end_date", None)
    return bool(start and end and 360 <= (end - start).days <= 366)

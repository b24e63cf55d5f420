"""Two statements compared feature by feature: each outcome has words that say why."""

from __future__ import annotations

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.concepts import Concepts, concepts_of
from cijferspoor.checking.against.opposites import Opposites, opposites_of
from cijferspoor.checking.against.statement import Ages, Statement, words_of
from cijferspoor.checking.against.times import compare_periods
from cijferspoor.checking.against.words import aligned, compound_of, dice
from cijferspoor.checking.results import Outcome
from cijferspoor.lexicon import Lexicon

_PARTS = ("share", "count")
_MINOR: Ages = (None, 17)


class Comparer:
    """Compares statements by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._settings = lexicon.checking
        self.concepts: Concepts = concepts_of(lexicon)
        self._opposites: Opposites = opposites_of(lexicon)
        self._words = words_of(lexicon)

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

    def counted(self, claim: Statement, source: Statement) -> Compared:
        """What is counted, or the whole a share is taken of: its noun and the words around that."""
        if claim.head is None or source.head is None:
            if claim.head is None and source.head is None:
                return Compared("unknown" if claim.figure.kind in _PARTS else "compatible", "counts nothing by name")
            return Compared("unknown", "one side names nothing counted")
        nouns = f"{claim.head} against {source.head}" if claim.head != source.head else claim.head
        relation = self.concepts.relation(claim.head, source.head)
        if relation == "different":
            return Compared("different", nouns)
        if claim.universal and source.restricted and not source.universal:
            return Compared("wider", f"all {nouns} against some")
        if relation in ("crossing", "narrower", "wider") and self._same_ages(claim, source):
            return Compared("compatible", f"{nouns}: of the same ages")
        if relation in ("narrower", "wider") and self._told_apart(claim, source, relation):
            return Compared("same", nouns)
        if relation == "crossing":
            return Compared("unknown", f"{nouns}: the same people perhaps")
        extra = self._extra(claim, source)
        if extra is not None:
            return extra
        return Compared("same", nouns) if relation == "same" else Compared(relation, f"{nouns}, which is {relation}")

    def _told_apart(self, claim: Statement, source: Statement, relation: str) -> bool:
        """``longkankergevallen`` and ``gevallen van longkanker``; ``gewonden`` and ``mensen`` who are ``gewond``."""
        narrow, wide = (claim, source) if relation == "narrower" else (source, claim)
        words = wide.base | wide.says | wide.clause | wide.sentence
        first = compound_of(narrow.head or "", wide.head or "")
        parts = [narrow.head or "", *([first, first.removesuffix("s")] if first else [])]
        return any(self._words.stem(part) in words for part in parts)

    def _same_ages(self, claim: Statement, source: Statement) -> bool:
        """``minderjarigen`` and ``kinderen onder de 18``: two words that say no more of people than the age does."""
        heads = claim.head or "", source.head or ""
        plain = all(self.concepts.demographic(head) and not self.concepts.gender(head) for head in heads)
        return plain and claim.age is not None and claim.age == source.age

    def _extra(self, claim: Statement, source: Statement) -> Compared | None:
        """Words beside the counted noun that one side has and the other has not, here or in its sentence."""
        own = self._beyond(claim.base, source)
        other = self._beyond(source.base, claim)
        if self._opposites.exclude(claim.base, source.base):
            return Compared("different", f"{_told(claim.base)} against {_told(source.base)}")
        if own and other:
            if dice(claim.base, source.base) >= self._settings.wording.property_compatible:
                return Compared("compatible", f"{_told(own)} against {_told(other)}")
            return Compared("different", f"{_told(own)} against {_told(other)}")
        if own and not own <= source.context:
            return Compared("narrower", f"the article says {_told(own)}")
        if other and not other <= claim.context:
            return Compared("wider", f"the source says {_told(other)}")
        return (
            Compared("compatible", f"one side adds {_told(own | other)}, which is named by both")
            if own or other
            else None
        )

    def _beyond(self, base: frozenset[str], there: Statement) -> frozenset[str]:
        covered = there.base | there.says | there.clause | there.sentence
        places = [
            *there.off,
            *(self._words.stem(a) for p in there.places for a in self._settings.place_adjectives.get(p, ())),
        ]
        return frozenset(
            stem
            for stem in base - covered
            if not self._opposites.widened(stem) & covered and not any(stem.startswith(p) for p in places if len(p) > 3)
        )

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
            return Compared("same", _told(one & other), shared)
        if shared >= limits.property_compatible:
            return Compared("compatible", f"both say {_told(one & other)}", shared)
        wide = self._likeness(one, source.clause | other), self._likeness(other, claim.clause | one)
        if max(wide) >= limits.property_same:
            return Compared("compatible", "in other words of the clause", max(wide))
        return Compared("different", f"{_told(one)} against {_told(other)}")

    def _one_sided(self, claim: Statement, source: Statement) -> Compared:
        """A property on one side only may stand among the other's words, as part of what is counted or done."""
        says, there = (claim.says, source) if claim.says else (source.says, claim)
        says, beside = aligned(says, there.base | there.clause | there.sentence)
        covered = says & beside
        share = len(covered) / len(says)
        if share >= self._settings.wording.property_same:
            return Compared("compatible", f"both say {_told(covered)}", share)
        where = "the article" if claim.says else "the source"
        return Compared("narrower" if claim.says else "wider", f"only {where} says {_told(says - covered)}", share)

    def _likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Words in common, compounds taken apart."""
        return dice(*aligned(one, other))

    def sides(self, statement: Statement) -> frozenset[str]:
        """What is said, with words that exclude others though they restrict nothing by themselves: ``zakte``."""
        if statement.figure.kind in ("change", "multiple"):
            return statement.said  # its rise or fall is compared for itself
        return statement.said | self._opposites.vocabulary & statement.clause_words

    def turned(self, claim: Statement, source: Statement) -> bool:
        """Is one told as more and the other as fewer: ``150 meer dan in 2021``?"""
        return self._words.direction(claim.clause_text) * self._words.direction(source.clause_text) < 0

    def excluding(self, claim: Statement, source: Statement) -> bool:
        """Can the two groups that are counted not be the same people: ``jongens``, ``meisjes``?"""
        return self.concepts.excluding(claim.head or "", source.head or "") or self._opposites.exclude(
            claim.base, source.base
        )

    def one_sex(self, claim: Statement, source: Statement) -> bool:
        """Is one group of one sex, where the other is not told apart by it?"""
        sexes = {self.concepts.gender(claim.head or ""), self.concepts.gender(source.head or "")}
        return len(sexes) > 1

    def complementary(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Do two properties exclude each other and leave no third?"""
        return self._opposites.complementary(one, other, self._settings.wording.property_same)

    def age(self, claim: Statement, source: Statement) -> Compared:
        """The ages they are told of; ``kinderen`` may be whom the other calls ``minderjarig``."""
        if claim.figure.kind == source.figure.kind == "age":
            return Compared("same", "the age is the number itself", empty=True)
        one, other = claim.age, source.age
        if one == other:
            return Compared("same", "no age" if one is None else _ages(one), empty=one is None)
        if one is None or other is None:
            told, bare = ("the source", claim) if one is None else ("the article", source)
            if (one or other) == _MINOR and bare.head is not None and self.concepts.is_child(bare.head):
                return Compared("compatible", f"{bare.head} against {_ages(one or other)}")
            return Compared("wider" if one is None else "narrower", f"only {told} says {_ages(one or other)}")
        return Compared("different", f"{_ages(one)} against {_ages(other)}")

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

    def place(self, claim: Statement, source: Statement) -> Compared:
        """Where it is; a place that only one side names may go without saying in the other's document."""
        one, other = claim.places, source.places
        if one & other or one == other or self._named(one, source) or self._named(other, claim):
            return Compared("same", _list(one & other) or "no place", empty=not one)
        home = frozenset(self._settings.home)
        if one and other:
            if one & source.names or other & claim.names:
                return Compared("compatible", f"{_list(one)} against {_list(other)}")
            return Compared("different", f"{_list(one)} against {_list(other)}")
        there = source.context if one else claim.context
        known = all(self._words.stems(name) <= there for name in one | other)
        where = f"only {'the article' if one else 'the source'} says {_list(one | other)}"
        return Compared("compatible" if known or one | other <= home else "unknown", where)

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

    def _named(self, places: frozenset[str], there: Statement) -> bool:
        """Does the other name one of the places by its adjective: ``Zeeuwse``, ``Amsterdamse``?"""
        first = there.figure.sentence.text.split(None, 1)[:1]  # `Almere telde`: any sentence starts with a capital
        names = {word for name in (*there.sentence_names, *map(str.lower, first)) for word in (name, *name.split())}
        for place in places:
            if names.intersection(self._settings.place_adjectives.get(place, ())):
                return True
            if any(
                name.startswith(place) or (place.startswith(name.removesuffix("e").removesuffix("s"))) for name in names
            ):
                return True
        return False

    def source(self, claim: Statement, source: Statement) -> Compared:
        """Who is named as saying so; that the source itself names nobody says nothing."""
        if not claim.source or not source.source:
            return Compared("unknown", "not named on both sides", empty=True)
        if claim.source & source.source:
            return Compared("same", _told(claim.source & source.source))
        return Compared("different", f"{_told(claim.source)} against {_told(source.source)}")

    def statistic(self, claim: Statement, source: Statement) -> Compared:
        """Mean, median or neither; a total is what a number is anyway."""
        one, other = claim.statistic, source.statistic
        if one == other:
            return Compared("same", one or "no mean or median", empty=one is None)
        return Compared("different" if one and other else "unknown", f"{one or 'none'} against {other or 'none'}")

    def wording(self, claim: Statement, source: Statement) -> Compared:
        """The other words around the figure: of its clause or of the sentence, whichever are more alike."""
        # What is told for itself on one side, as its source or time, may be plain words on the other.
        (clause, sentence), (its_clause, its_sentence) = (
            (one.clause - other.off - other.base, one.sentence - other.off - other.base)
            for one, other in ((claim, source), (source, claim))
        )
        wide = clause if claim.crowded else sentence
        its_wide = its_clause if source.crowded else its_sentence
        alike = self._likeness
        core, its_core = claim.core - source.off - source.base, source.core - claim.off - claim.base
        shared = max(alike(core, its_core), alike(clause, its_clause), alike(wide, its_wide), alike(clause, its_wide))
        if not (clause or its_clause):
            return Compared("same", "no more words on either side", 1.0, empty=True)
        common = (claim.clause | claim.sentence) & (source.clause | source.sentence)
        limits = self._settings.wording
        detail = f"in common: {_told(common)}" if common else "no words in common"
        if self._strangers(claim, source, *aligned(clause, its_clause), shared):
            return Compared("different", f"{_told(clause)} against {_told(its_clause)}", shared)
        if (
            (claim.names - source.sentence_names)
            and (source.names - claim.sentence_names)
            and shared < limits.near_copy
        ):
            return Compared(
                "unknown", f"names: {_list(claim.names)} against {_list(source.names)}", min(shared, limits.compatible)
            )
        outcome: Outcome = (
            "same" if shared >= limits.same else "compatible" if shared >= limits.compatible else "unknown"
        )
        return Compared(outcome, detail, shared)


def _is_year(period: object) -> bool:
    start, end = getattr(period, "start_date", None), getattr(period, "end_date", None)
    return bool(start and end and 360 <= (end - start).days <= 366)


def _told(stems: frozenset[str]) -> str:
    """Stems to be shown as the words they are of: see ``Match.detail``."""
    return ", ".join(f"⟦{stem}⟧" for stem in sorted(stems))


def _list(names: frozenset[str]) -> str:
    return ", ".join(name.title() for name in sorted(names))


def _ages(ages: Ages | None) -> str:
    if ages is None:
        return "no age"
    low, high = ages
    if low is None:
        return f"up to {high} years"
    return f"{low} years and over" if high is None else f"{low} to {high} years"

"""Whom two statements are about: what is counted, of what age and where."""

from __future__ import annotations

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.statement import Ages, Statement
from cijferspoor.checking.against.tools import Tools, listed, told
from cijferspoor.checking.against.words import compound_of, dice

_PARTS = ("share", "count")
_MINOR: Ages = (None, 17)


class Whom(Tools):
    """Compares what is counted, ages and places."""

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
            return Compared("different", f"{told(claim.base)} against {told(source.base)}")
        if own and other:
            if dice(claim.base, source.base) >= self._settings.wording.property_compatible:
                return Compared("compatible", f"{told(own)} against {told(other)}")
            return Compared("different", f"{told(own)} against {told(other)}")
        if own and (_one_document(claim, source) or not own <= source.context):
            return Compared("narrower", f"the article says {told(own)}")
        if other and (_one_document(claim, source) or not other <= claim.context):
            return Compared("wider", f"the source says {told(other)}")
        return (
            Compared("compatible", f"one side adds {told(own | other)}, which is named by both")
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

    def excluding(self, claim: Statement, source: Statement) -> bool:
        """Can the two groups that are counted not be the same people: ``jongens``, ``meisjes``?"""
        return self.concepts.excluding(claim.head or "", source.head or "") or self._opposites.exclude(
            claim.base, source.base
        )

    def one_sex(self, claim: Statement, source: Statement) -> bool:
        """Is one group of one sex, where the other is not told apart by it?"""
        sexes = {self.concepts.gender(claim.head or ""), self.concepts.gender(source.head or "")}
        return len(sexes) > 1

    def age(self, claim: Statement, source: Statement) -> Compared:
        """The ages they are told of; ``kinderen`` may be whom the other calls ``minderjarig``."""
        if claim.figure.kind == source.figure.kind == "age":
            return Compared("same", "the age is the number itself", empty=True)
        one, other = claim.age, source.age
        if one == other:
            return Compared("same", "no age" if one is None else _ages(one), empty=one is None)
        if one is None or other is None:
            which, bare = ("the source", claim) if one is None else ("the article", source)
            if (one or other) == _MINOR and bare.head is not None and self.concepts.is_child(bare.head):
                return Compared("compatible", f"{bare.head} against {_ages(one or other)}")
            return Compared("wider" if one is None else "narrower", f"only {which} says {_ages(one or other)}")
        return Compared("different", f"{_ages(one)} against {_ages(other)}")

    def place(self, claim: Statement, source: Statement) -> Compared:
        """Where it is; a place that only one side names may go without saying in the other's document."""
        one, other = claim.places, source.places
        if one & other or one == other or self._named(one, source) or self._named(other, claim):
            return Compared("same", listed(one & other) or "no place", empty=not one)
        home = frozenset(self._settings.home)
        if one and other:
            if one & source.names or other & claim.names:
                return Compared("compatible", f"{listed(one)} against {listed(other)}")
            return Compared("different", f"{listed(one)} against {listed(other)}")
        there = source.context if one else claim.context
        known = not _one_document(claim, source) and all(self._words.stems(name) <= there for name in one | other)
        where = f"only {'the article' if one else 'the source'} says {listed(one | other)}"
        return Compared("compatible" if known or one | other <= home else "unknown", where)

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


def _ages(ages: Ages | None) -> str:
    if ages is None:
        return "no age"
    low, high = ages
    if low is None:
        return f"up to {high} years"
    return f"{low} years and over" if high is None else f"{low} to {high} years"


def _one_document(one: Statement, other: Statement) -> bool:
    """Do both stand in one text? What goes without saying between two documents is a difference within one."""
    return one.figure.document == other.figure.document and one.context == other.context

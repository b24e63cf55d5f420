"""The group a count or share is of, when the words behind it say so: ``60 procent is vrouw``, ``150 mannen``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cijferspoor.checking.against.concepts import concepts_of
from cijferspoor.checking.consistency.passage import Line, noun_after, starts_with
from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages import is_person
from cijferspoor.records import Figure

AGE = "age"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of a kind that has several: ``name`` the kind, ``index`` which one, ``end`` where its words end.

    For ages ``index`` is -1 and the bounds are in ``ages``.
    """

    name: str
    index: int
    end: int
    ages: tuple[int, int] | None = None


@lru_cache(maxsize=8)
def _named(lexicon: Lexicon) -> dict[str, tuple[str, int]]:
    return {
        word: (name, index)
        for name, exclusive in lexicon.consistency.exclusive.items()
        for index, group in enumerate(exclusive.groups)
        for word in group
    }


def counts_people(figure: Figure, lexicon: Lexicon) -> bool:
    """Does a figure count people, one by one?"""
    lemma = figure.counted.lemma if figure.counted else ""
    return is_person(lemma, lexicon) or concepts_of(lexicon).is_person(lemma)


def group_of(line: Line, figure: Figure, lexicon: Lexicon) -> Group | None:
    """The group behind a figure: right behind it, after a copula, or after ``van de`` and the noun it counts."""
    words = lexicon.consistency
    listed = [word for word in line.words if word.start >= figure.end]
    noun = noun_after(figure)
    at = starts_with([word.norm for word in listed], words.of_the) or 0
    if at and noun is not None:
        # `60 procent van de leden is vrouw`; not `60 procent van de vrouwen`
        listed = [word for word in listed if word.start >= noun[1]]
        at = 0
        if not listed or listed[0].norm not in words.copulas:
            return None
    elif at:
        return None
    while at < len(listed) and listed[at].norm in (*words.copulas, *words.group_openers):
        at += 1
    if at >= len(listed):
        return None
    found = _named(lexicon).get(listed[at].norm)
    if found is not None:
        return Group(*found, listed[at].end)
    age = figure.age
    if age is not None and age.start == listed[at].start and (age.min is not None or age.max is not None):
        return Group(AGE, -1, age.end, (age.min or 0, 130 if age.max is None else age.max))
    return None

"""How two counted nouns stand to each other: the same thing, a kind of it, or something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from cijferspoor.checking.against.words import compound_of
from cijferspoor.lexicon import Lexicon

Relation = Literal["same", "narrower", "wider", "crossing", "different"]
"""``crossing``: one says who people are by age or sex, the other in what part (``meisje``, ``slachtoffer``)."""

PERSON = "persoon"


class Concepts:
    """The nouns of ``relations.toml``: synonyms, kinds, sexes and what excludes what."""

    def __init__(self, lexicon: Lexicon) -> None:
        relations = lexicon.relations
        self._main = {other: main for main, others in relations.synonyms.items() for other in others}
        self._kinds: dict[str, set[str]] = {}
        for word, wider in relations.kinds_of.items():
            self._kinds.setdefault(self.main(word), set()).update(self.main(kind) for kind in wider)
        self._known = sorted(
            {
                *self._main,
                *self._main.values(),
                *self._kinds,
                *(kind for kinds in self._kinds.values() for kind in kinds),
            },
            key=lambda word: (-len(word), word),
        )
        self._demographic = {
            self.main(word)
            for word in (
                *relations.ages,
                *lexicon.checking.demographic,
                *(w for ws in relations.genders.values() for w in ws),
            )
        }
        self._gender = {self.main(word): name for name, words in relations.genders.items() for word in words}
        self._groups = [
            [frozenset(self.main(word) for word in group) for group in groups]
            for groups in relations.opposites.values()
        ]
        self.relation = lru_cache(maxsize=65_536)(self._relation)

    def main(self, lemma: str) -> str:
        """The first of a group of synonyms; the noun itself when it has none."""
        return self._main.get(lemma, lemma)

    def parts(self, lemma: str) -> tuple[str, str | None]:
        """The noun a compound is a kind of, as far as it is known, and what stands before it."""
        if lemma in self._main or lemma in self._kinds:
            return self.main(lemma), None
        for known in self._known:
            before = compound_of(lemma, known)
            if before is not None:
                return self.main(known), before
        return lemma, None

    def wider(self, lemma: str) -> frozenset[str]:
        """All that a noun is a kind of, however far."""
        return _closure(self._kinds, self.main(lemma))

    def gender(self, lemma: str) -> str | None:
        """``female`` or ``male``, for a noun that says so."""
        return self._gender.get(self.parts(lemma)[0])

    def both_sexes(self, lemmas: Iterable[str]) -> bool:
        """Do these words name people of both sexes, as ``jongens en meisjes`` does?"""
        return len({self.gender(lemma) for lemma in lemmas} - {None}) > 1

    def demographic(self, lemma: str) -> bool:
        """Does the noun say who people are and not in what part: ``minderjarige``, ``meisje``, ``persoon``?"""
        return self.parts(lemma)[0] in self._demographic

    def is_child(self, lemma: str) -> bool:
        """Is it a word for children?"""
        head = self.parts(lemma)[0]
        return "kind" in {head, *self.wider(head)}

    def is_person(self, lemma: str) -> bool:
        """Is it a word for people?"""
        head = self.parts(lemma)[0]
        return head == PERSON or PERSON in self.wider(head)

    def _relation(self, one: str, other: str) -> Relation:
        a, b = self._whole(one), self._whole(other)
        if a == b:
            return "same"
        if self._exclude(a, b):
            return "different"
        head_a, head_b = self.parts(a)[0], self.parts(b)[0]
        if self._kind_of(a, head_a, b):
            return "narrower"
        if self._kind_of(b, head_b, a):
            return "wider"
        people = self.is_person(a) and self.is_person(b)
        crossing = head_a in self._demographic or head_b in self._demographic
        return "crossing" if people and crossing else "different"

    def _whole(self, lemma: str) -> str:
        """The noun with the first of its synonyms, also as the last part of a compound: ``verkeersongeval``."""
        head, before = self.parts(lemma)
        return head if before is None else before + head

    def _kind_of(self, word: str, head: str, other: str) -> bool:
        """A compound is a kind of its last part, also where neither is listed: ``chatbezoeker``, ``bezoeker``."""
        if other in self.wider(head):
            return True
        return head == other if word != head else compound_of(word, other) is not None

    def excluding(self, one: str, other: str) -> bool:
        """Can two nouns not be of the same people or things, by their sex or as opposites?"""
        return self._exclude(self._whole(one), self._whole(other))

    def _exclude(self, a: str, b: str) -> bool:
        sexes = self.gender(a), self.gender(b)
        if None not in sexes and sexes[0] != sexes[1]:
            return True
        return any(
            a in one and b in other for groups in self._groups for one in groups for other in groups if one is not other
        )


@lru_cache(maxsize=8)
def concepts_of(lexicon: Lexicon) -> Concepts:
    """The concepts of a lexicon, made once."""
    return Concepts(lexicon)


def _closure(kinds: dict[str, set[str]], word: str) -> frozenset[str]:
    return frozenset(_climb(kinds, word))


def _climb(kinds: dict[str, set[str]], word: str) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [word]
    while waiting:
        for wider in kinds.get(waiting.pop(), ()):
            if wider not in seen:
                seen.add(wider)
                waiting.append(wider)
                yield wider

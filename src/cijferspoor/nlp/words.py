"""Words as a Dutch pipeline sees them; plain data, so that linking needs no spaCy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

PROVIDES = ("pos", "morph", "lemma", "dep", "ents")
"""What a pipeline can give: parts of speech, morphology, lemmas, dependencies, named entities."""


class PipelineError(ValueError):
    """A pipeline cannot be used; the message says what to do, in one line."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, with Universal Dependencies labels; empty where the pipeline gives none.

    ``start`` and ``end`` are half-open code-point offsets in the article; ``head`` is the index in the sentence
    of the word it depends on, its own index for the root (and where there is no parser). ``plural`` and
    ``finite`` and ``infinitive`` are its morphology: ``Number=Plur``, ``VerbForm=Fin``, ``VerbForm=Inf``.
    """

    start: int
    end: int
    text: str
    pos: str
    lemma: str
    dep: str
    head: int
    plural: bool = False
    finite: bool = False
    infinitive: bool = False


VERBS = ("VERB", "AUX")
CLAUSES = ("ROOT", "conj", "parataxis", "ccomp", "advcl", "acl:relcl", "acl", "csubj")
"""The dependency labels of words that head a clause."""
BREAKS = frozenset(',;:()“”"–')


@dataclass(frozen=True)
class Clause:
    """The words of one sentence in order."""

    words: tuple[Word, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def index_at(self, offset: int) -> int:
        """The index of the word that holds the character, or -1."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and self.words[at].end > offset else -1

    def predicates(self, index: int) -> bool:
        """Is the word the finite verb of its clause? It heads one, and no other word there is finite."""
        word = self.words[index]
        # The plural of the present is spelled as the infinitive, and may be taken for it; not in a headline.
        plural = word.infinitive and self.words[-1].text in ".!?" and word.dep in ("ROOT", "conj", "parataxis")
        if word.pos not in VERBS or not (word.finite or plural) or word.dep not in CLAUSES:
            return False
        return not any(other.finite for step in (-1, 1) for other in self._beside(index, step))

    def _beside(self, index: int, step: int) -> Iterator[Word]:
        """The words from the one beside ``index`` up to a mark that ends a clause."""
        at = index + step
        while 0 <= at < len(self.words) and self.words[at].text not in BREAKS and not self._next_number(at):
            yield self.words[at]
            at += step

    def _next_number(self, at: int) -> bool:
        """``dertig lachten en tien huilden``: a conjunction before a number opens the next clause."""
        return self.words[at].pos == "CCONJ" and at + 1 < len(self.words) and self.words[at + 1].pos == "NUM"

    def children(self, index: int, *deps: str) -> list[int]:
        """The indices of the words that depend on word ``index``, by the labels asked for."""
        return [
            i
            for i, word in enumerate(self.words)
            if word.head == index and i != index and (not deps or word.dep in deps)
        ]

    def head_of(self, index: int) -> int:
        """The index of the word that word ``index`` depends on, -1 for the root or an unknown word."""
        if not 0 <= index < len(self.words) or self.words[index].head == index:
            return -1
        return self.words[index].head


@dataclass(frozen=True)
class Syntax:
    """The analysis of an article: a clause for each sentence that was analysed, by the sentence's start."""

    clauses: dict[int, Clause] = field(default_factory=dict)
    provides: frozenset[str] = frozenset()

    def clause(self, start: int) -> Clause:
        """The analysis of the sentence that starts at this offset; empty when there is none."""
        return self.clauses.get(start, _EMPTY)


_EMPTY = Clause()


class Analyser(Protocol):
    """Whatever can say how the words of sentences hang together: a loaded pipeline, or a Doc that has been parsed."""

    def analyse(self, text: str, sentences: Iterable[tuple[int, int]]) -> Syntax:
        """The analysis of the sentences of a text, given by their half-open offsets."""


def lacking(provides: Sequence[str] | frozenset[str]) -> list[str]:
    """What linking would use and a pipeline does not give."""
    return [part for part in ("pos", "morph", "dep") if part not in provides]

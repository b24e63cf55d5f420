"""Questions about the dependency tree that linking asks; every answer is empty where there is no tree."""

from __future__ import annotations

from cijferspoor.linking.figure import LinkedFigure, SentenceView
from cijferspoor.nlp.words import Clause

_CLIMB = 4
"""How many arcs a number may stand below the subject it is a part of."""
SUBJECTS = ("nsubj", "nsubj:pass")
_PARTS = ("nmod", "nummod", "det", "amod", "flat", "fixed")


def top(clause: Clause, start: int, end: int) -> int:
    """The index of the word in ``start`` .. ``end`` that all others there hang from, or -1."""
    inside = [i for i, word in enumerate(clause.words) if word.start >= start and word.end <= end]
    loose = [i for i in inside if clause.head_of(i) not in inside]
    return loose[0] if len(loose) == 1 else next((i for i in loose if clause.words[i].pos != "PUNCT"), -1)


def is_subject_of(clause: Clause, index: int, predicate: int) -> bool:
    """Is word ``index``, or what it is a part of, the one subject of ``predicate``?

    A small parser gives a long subject wrong labels more often than wrong arcs. So where a predicate with a copula
    has no subject of its own, a phrase without a preposition that is tied to it, either way, is the subject.
    """
    for _ in range(_CLIMB):
        if index < 0 or clause.words[index].dep not in _PARTS:
            break
        index = clause.head_of(index)
    if index < 0:
        return False
    subjects = clause.children(predicate, *SUBJECTS)
    if subjects:
        return subjects == [index]
    bare = not clause.children(index, "case")
    tied = clause.head_of(index) == predicate or clause.head_of(predicate) == index
    return bare and tied and index < predicate and bool(clause.children(predicate, "cop"))


def figure_top(view: SentenceView, figure: LinkedFigure) -> int:
    """The index of the head of a figure's own words."""
    return top(view.clause, figure.start, figure.end)

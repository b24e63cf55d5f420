"""Who is the subject of a reporting verb: Dutch main clauses have their verb in second place.

So either one phrase stands before the verb and is the subject, or something else does (``Dat``, a quotation,
``In 2020``) and the subject follows the verb.
"""

from __future__ import annotations

from dataclasses import dataclass

from cijferspoor.linking.sources.line import CLOSE_MARKS, WINDOW, About, Line
from cijferspoor.linking.sources.nouns import Phrase

MAX_APPOSITION = 15
"""Tokens between the commas around an apposition."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject; ``inverted``: it follows the verb; ``quoted``: a quotation or comma precedes the verb."""

    phrase: Phrase
    inverted: bool
    quoted: bool = False
    about: About = "sentence"


def subject_of(line: Line, verb: int) -> Subject | None:
    """The subject of the finite verb at token ``verb``, or None when the surface does not show it."""
    before = verb - 1
    opening = line.opening()
    if line.is_in(before, "back_references") and before <= opening + 1:
        return _after(line, verb, about="before" if before <= opening else "sentence", quoted=True)
    if line.is_in(before, "back_references") and line.mark(before - 1) == ",":
        return _after(line, verb, quoted=True)
    if line.is_in(before, "so"):
        alone = before <= opening
        return _after(line, verb, about="closing" if alone else "sentence", quoted=True)
    if verb == 0 or line.mark(before) in CLOSE_MARKS or line.mark(before) == ",":
        found = _after(line, verb, quoted=True, about="closing")
        return found or (_before(line, verb) if verb else None)
    return _before(line, verb) or _after(line, verb)


def _after(line: Line, verb: int, *, about: About = "sentence", quoted: bool = False) -> Subject | None:
    phrase = line.phrase(line.skip_adverbs(verb + 1))
    if phrase is None or line.is_in(verb + 1, "reflexives"):
        return None
    return Subject(phrase, True, quoted, about)


def _before(line: Line, verb: int) -> Subject | None:
    """The phrase that fills the place before the verb: the longest that starts a clause and ends there."""
    for start in _clause_starts(line, verb):
        phrase = line.phrase(start)
        if phrase is not None and phrase.first < verb and _reaches(line, phrase.last, verb):
            return Subject(phrase, False)
    return None


def _clause_starts(line: Line, verb: int) -> list[int]:
    first = max(0, verb - WINDOW)
    opening = line.opening()
    starts: list[int] = [opening - 1, opening] if opening else [0]
    for index in range(first, verb):
        previous = line.mark(index - 1)
        if previous in {",", ";", ":", "(", "…"} or line.is_in(index - 1, "boundaries") or previous in CLOSE_MARKS:
            starts.append(index)
    return [start for start in dict.fromkeys(starts) if first <= start < verb]


def _reaches(line: Line, end: int, verb: int) -> bool:
    """Whether only adverbs, a bracket or an apposition stand between ``end`` and ``verb``."""
    end = line.skip_adverbs(end, 2)
    if line.mark(end) == "(":
        for index in range(end + 1, min(end + 9, verb)):
            if line.mark(index) == ")":
                end = line.skip_adverbs(index + 1, 2)
                break
    if end == verb:
        return True
    commas = line.mark(end) == "," and line.mark(verb - 1) == ","
    return commas and end + 1 < verb and verb - end <= MAX_APPOSITION

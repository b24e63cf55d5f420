"""The words of a sentence that belong to one of its figures, and what their places say of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from cijferspoor.records import Figure

_COMMA = re.compile(r"[,;:()–—](?=\s|$)")
_OF_THE = re.compile(r"\bvan (?:de|het|alle|deze|die|onze)\s*(?:in totaal\s*)?$")
_BORDER = re.compile(
    r"[,;:()–—]|\b(?:en|maar|terwijl|waarvan|waaronder|onder wie|van wie|van hen|tegen|tegenover|ten opzichte van)\b",
    re.IGNORECASE,
)
"""Where one clause may end and the next begin, when each has a figure of its own."""


def clause_of(figure: Figure, neighbours: Sequence[Figure]) -> str:
    """The words around a figure, up to a border between it and the figures beside it."""
    sentence, offset = figure.sentence.text, figure.sentence.start
    starts = sorted((other.start, other.end) for other in neighbours)
    at = bisect_left(starts, (figure.start, figure.end))
    before = starts[at - 1][1] - offset if at > 0 else None
    after = next((start - offset for start, _ in starts[at + 1 :] if start >= figure.end), None)
    first, last = 0, len(sentence)
    if before is not None:
        borders = list(_BORDER.finditer(sentence, max(before, 0), max(figure.start - offset, 0)))
        first = borders[0].start() if borders else 0
    if after is not None:
        borders = list(_BORDER.finditer(sentence, figure.end - offset, after))
        last = borders[-1].start() if borders else last
    return sentence[first:last]


def is_universal(figure: Figure) -> bool:
    """Is it told of ``alle`` of them?"""
    counted, offset = figure.counted, figure.sentence.start
    if counted is None or counted.start < offset:
        return False
    return figure.sentence.text[: counted.start - offset].rstrip().lower().endswith(("alle", "van het totaal"))


def is_restricted(figure: Figure, restrictors: Sequence[str]) -> bool:
    """Is it told of some of them: ``van de huishoudens in een huurwoning``?"""
    counted, offset = figure.counted, figure.sentence.start
    if counted is None or counted.start < offset or figure.kind != "share":
        return False
    before, after = figure.sentence.text[: counted.start - offset], figure.sentence.text[counted.end - offset :]
    whole = _OF_THE.search(before.lower())
    first, _, rest = after.strip().partition(" ")
    # `van de huishoudens in Rotterdam`: where they are is compared for itself.
    return bool(whole) and first.lower() in restrictors and not rest[:1].isupper()


def without_own(figure: Figure, text: str, start: int) -> str:
    """A phrase of the figure without the words that tell its age or time, which are compared for themselves."""
    kept = list(text)
    for span in (figure.age, figure.period):
        if span is not None:
            for i in range(max(span.start - start, 0), min(span.end - start, len(kept))):
                kept[i] = " "
    return "".join(kept)


def without_quotes(text: str, figures: Sequence[Figure], *, times: bool = False) -> str:
    """A text without the figures in it, whose hedges say ``meer`` and ``minder`` of their numbers only.

    ``times``: also without their times and ages.
    """
    found = {figure.quote for figure in figures}
    if times:
        found |= {
            part.text for figure in figures for part in (figure.period, figure.age, figure.per) if part is not None
        }
    for quote in sorted(found, key=lambda words: (-len(words), words)):
        text = text.replace(quote, " ")
    return text


def without_spans(figure: Figure) -> str:
    """The sentence without the figure, its time and its rate."""
    text = figure.sentence.text
    for part in (figure.quote, figure.period.text if figure.period else "", figure.per.text if figure.per else ""):
        text = text.replace(part, " ") if part else text
    return text


def rank_of(figure: Figure, neighbours: Sequence[Figure]) -> int:
    """Which of the figures of its sentence it is."""
    ordered = sorted((other.start, other.end, other.id) for other in neighbours)
    return ordered.index((figure.start, figure.end, figure.id))


def core_of(figure: Figure, clause: str) -> str:
    """The part of a clause between the commas around its figure."""
    at = clause.find(figure.quote)
    if at < 0:
        return clause
    end = at + len(figure.quote)
    first = max((match.end() for match in _COMMA.finditer(clause, 0, at)), default=0)
    last = next((match.start() for match in _COMMA.finditer(clause, end)), len(clause))
    return clause[first:last]


def is_whole(figure: Figure, neighbours: Sequence[Figure]) -> bool:
    """Is it the whole that another figure of the sentence is a part of: ``van de 400 agenten``?"""
    before = figure.sentence.text[: max(figure.start - figure.sentence.start, 0)].lower()
    part = any(other is not figure and other.kind in ("count", "share") for other in neighbours)
    return figure.kind == "count" and part and _OF_THE.search(before) is not None


def right_behind(figure: Figure) -> bool:
    """``van de werknemers onder de 25 jaar heeft 53 procent``: the age says of which of them, and not what they are."""
    age, counted = figure.age, figure.counted
    if age is None or counted is None or age.start != counted.end + 1:
        return False
    return age.end < figure.start or figure.property is not None


def without_source(figure: Figure) -> str:
    """The sentence without who says so, whose name is no part of the statement."""
    text, source = figure.sentence.text, figure.source
    return text.replace(source.text, "") if source is not None else text


def inside(inner: object, outer: object) -> bool:
    """Does one span lie in another?"""
    start, end = getattr(inner, "start", -1), getattr(inner, "end", -1)
    return bool(getattr(outer, "start", 0) <= start and end <= getattr(outer, "end", 0))

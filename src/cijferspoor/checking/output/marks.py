"""Sentences with their figures marked, made safe to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cijferspoor.checking.results import Evidence
from cijferspoor.export.screen import one_line
from cijferspoor.records.figure import SentenceSpan

MARGIN = 1000
"""Characters shown either side of the marked figures; a sentence of a bad extraction can be a whole page."""
_OPEN, _CLOSE = "\ue000", "\ue001"
_LONGEST = 20_000

Piece = tuple[str, bool]
"""A stretch of a sentence, and whether it is a figure."""


def marked(sentence: SentenceSpan, places: Iterable[tuple[int, int]]) -> list[Piece]:
    """The sentence on one line in pieces, without control characters; ``places`` count as the sentence's offsets do.

    Places that touch or overlap are one piece; what lies outside the sentence is cut off.
    """
    text = sentence.text.replace(_OPEN, "�").replace(_CLOSE, "�")
    spans = _merged([_within(place, sentence) for place in places])
    first, last = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    left, right = max(0, first - MARGIN), min(len(text), last + MARGIN)
    told, at = ("…" if left else ""), left
    for start, end in spans:
        told += f"{text[at:start]}{_OPEN}{text[start:end]}{_CLOSE}"
        at = end
    told += text[at:right] + ("…" if right < len(text) else "")
    # Cleaned as a whole, so that blanks are told apart from blanks on either side of a mark.
    return _pieces(one_line(told, limit=_LONGEST))


def marked_evidence(evidence: Evidence) -> list[Piece]:
    """The sentence of one figure, with that figure marked."""
    return marked(evidence.sentence, [(evidence.start, evidence.end)])


def sentences_of(evidence: Sequence[Evidence]) -> list[tuple[Evidence, list[Piece]]]:
    """Each sentence once, in order, with all the figures in it marked, and the first of those figures."""
    grouped: dict[tuple[str, str | None, int, str], list[Evidence]] = {}
    for one in evidence:
        grouped.setdefault((one.document, one.path, one.sentence.start, one.sentence.text), []).append(one)
    return [
        (group[0], marked(group[0].sentence, [(one.start, one.end) for one in group])) for group in grouped.values()
    ]


def _within(place: tuple[int, int], sentence: SentenceSpan) -> tuple[int, int]:
    start, end = (min(max(0, at - sentence.start), len(sentence.text)) for at in place)
    return start, end


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pieces(told: str) -> list[Piece]:
    pieces: list[Piece] = []
    for part in told.split(_OPEN):
        inside, close, after = part.partition(_CLOSE)
        pieces += [(inside, True), (after, False)] if close else [(inside, False)]
    return [piece for piece in pieces if piece[0]]

"""How far a source vouches: its clause, its quotation, the sentence next to it, the paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cijferspoor.linking.sources.attribution import ADJACENT, CLAUSE, PARAGRAPH, QUOTATION, Attribution
from cijferspoor.linking.sources.line import Found, Line
from cijferspoor.linking.sources.names import Name

BETWEEN_MARKS = frozenset(" ,.:;-–—\n\t!?")
NEAR = 12
"""Characters between a quotation and the words that name its speaker: a comma, a space, ``zo`` or ``dat``."""
SPEECH = 40
"""Characters from which a quotation without a speaker is taken for speech rather than a title or a term."""
INSERTED = frozenset({"zo", "dat", "al", "aldus"})


@dataclass(frozen=True, slots=True)
class Sourced:
    """A construction whose source is known, with the span from its first to its last word."""

    found: Found
    name: Name
    cue: tuple[int, int]
    reach: tuple[int, int]

    def attribution(self, text: str, scope: tuple[int, int], rank: int) -> Attribution:
        """This source vouching for ``scope``."""
        return Attribution(
            start=self.name.start,
            end=self.name.end,
            text=text[self.name.start : self.name.end],
            scope_start=scope[0],
            scope_end=scope[1],
            rank=rank,
            rule=self.found.rule,
            cue=self.cue,
            kind=self.name.kind,
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and its sources in text order."""

    start: int
    end: int
    line: Line
    sources: tuple[Sourced, ...]


def clause_scopes(text: str, statement: Statement) -> Iterator[Attribution]:
    """Each source vouches for its sentence, or for its side of ``, maar`` when there are several."""
    begin = statement.start
    for index, here in enumerate(statement.sources):
        following = statement.sources[index + 1] if index + 1 < len(statement.sources) else None
        split = _division(statement.line, here.found, following.found) if following else statement.end
        if split is None:
            yield here.attribution(text, (begin, statement.end), CLAUSE)
            continue
        yield here.attribution(text, (begin, split), CLAUSE)
        begin = split


def _division(line: Line, here: Found, following: Found) -> int | None:
    """Offset of the last clause boundary between two constructions, or None when they share a clause."""
    first = max(here.cue[1], here.phrase.last)
    last = min(following.cue[0], following.phrase.first)
    for index in range(last, first - 1, -1):
        splits = line.is_in(index, "splitters") and line.mark(index - 1) == ","
        if splits or line.mark(index) == ";" or line.low(index) in {"maar", "terwijl"}:
            return line.tokens[index].start
    return None


def speakers(
    text: str, statements: list[Statement], quotes: list[tuple[int, int]]
) -> list[tuple[tuple[int, int], Sourced | None]]:
    """Each quotation with the source whose reporting words stand next to it, or None."""
    sources = [source for statement in statements for source in statement.sources]
    found: list[tuple[tuple[int, int], Sourced | None]] = []
    at = 0
    for quote in quotes:
        while at < len(sources) and sources[at].reach[1] + NEAR < quote[0]:
            at += 1
        near = (
            source
            for source in sources[at : at + 4]
            if _touch(text, quote[1], source.cue[0]) or _touch(text, source.reach[1], quote[0])
        )
        found.append((quote, next(near, None)))
    return found


def quotation_scopes(
    text: str, spoken: list[tuple[tuple[int, int], Sourced | None]], last: Sourced | None
) -> Iterator[Attribution]:
    """A speaker vouches for a whole quotation and for later ones without a speaker; ``last`` spoke before."""
    for quote, source in spoken:
        if source is not None:
            yield source.attribution(text, quote, QUOTATION)
            last = source
        elif last is not None and quote[1] - quote[0] >= SPEECH:
            yield last.attribution(text, quote, PARAGRAPH)


def _touch(text: str, end: int, start: int) -> bool:
    """Nothing but marks and an inserted word between two offsets."""
    if not 0 <= start - end <= NEAR:
        return False
    between = text[end:start].lower()
    return all(word in INSERTED for word in "".join(" " if c in BETWEEN_MARKS else c for c in between).split())


def paragraph_scopes(text: str, before: Statement | None, statements: list[Statement]) -> Iterator[Attribution]:
    """Sources reach back (``Dat meldt X``) and on to the sentences after them, up to the next source.

    ``before`` is the last sentence of the paragraph before this one.
    """
    reached = statements[0].start if statements else 0
    ends = _inheritance_ends(statements)
    for index, statement in enumerate(statements):
        if not statement.sources:
            continue
        earlier = statements[index - 1] if index else before
        first = statement.sources[0]
        if earlier is not None and first.found.about == "before":
            yield first.attribution(text, (earlier.start, earlier.end), ADJACENT)
        if reached < statement.start and first.found.about == "before":
            yield first.attribution(text, (reached, statement.start), PARAGRAPH)
        elif index and first.found.about == "closing":
            yield first.attribution(text, (statements[index - 1].start, statements[index - 1].end), PARAGRAPH)
        following = ends[index]
        if following > statement.end:
            yield statement.sources[-1].attribution(text, (statement.end, following), PARAGRAPH)
        reached = statement.end


def _inheritance_ends(statements: list[Statement]) -> list[int]:
    """For each sentence where the next sentence with a source starts, or else the paragraph ends."""
    end = statements[-1].end if statements else 0
    ends: list[int] = []
    for statement in reversed(statements):
        ends.append(end)
        if statement.sources:
            end = statement.start
    return ends[::-1]

"""Which way a change goes: the trend verb, noun or split verb that belongs to a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.draft import Draft
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.records.figure import Direction

DIRECTIONS: tuple[Direction, ...] = ("up", "down")
CLAUSE = 14
"""How many tokens a trend verb may stand from its amount: a clause, not a paragraph."""


_STOPS = frozenset(';:()“”"')


@lru_cache(maxsize=8)
def trend_words(lexicon: Lexicon) -> dict[str, dict[Direction, frozenset[str]]]:
    up, down = lexicon.changes.up, lexicon.changes.down
    return {
        "verbs": {"up": frozenset(up.verbs), "down": frozenset(down.verbs)},
        "nouns": {"up": frozenset(up.nouns), "down": frozenset(down.nouns)},
        "particles": {"up": frozenset(up.particles), "down": frozenset(down.particles)},
        "particle_verbs": {"up": frozenset(up.particle_verbs), "down": frozenset(down.particle_verbs)},
        "comparatives": {"up": frozenset(up.comparatives), "down": frozenset(down.comparatives)},
    }


def clause_around(tokens: Sequence[Token], first: int, step: int) -> Iterable[int]:
    """Token indices from ``first`` in one direction, up to a strong break."""
    i = first
    while 0 <= i < len(tokens) and abs(i - first) < CLAUSE:
        if tokens[i].norm in _STOPS or (tokens[i].norm == "." and step < 0):
            return
        yield i
        i += step


def trend_of(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """The direction of the trend verb or noun that the number belongs to, its own clause first.

    A verb on both sides of the number (``nam met 12 procent toe``) decides before any other word.
    """
    before = list(segment(tokens, _before_amount(tokens, made, lexicon), -1, lexicon))
    own = sorted((*before, *segment(tokens, made.last, 1, lexicon)))
    split = _split_direction(tokens, own, lexicon)
    if split is not None and split[1] in before and split[2] >= made.last:
        return split[0]
    here = [*segment(tokens, made.first - 1, -1, lexicon), *segment(tokens, made.last, 1, lexicon)]
    named = _nearest(tokens, here, made, lexicon)
    if split is not None and (named is None or min(_away(i, made) for i in split[1:]) < _away(named[1], made)):
        return split[0]
    if named is not None:
        return named[0]
    # `daalde, na een stijging in mei, met 3 procent`: a verb before the insertion, else whatever is near
    back = list(clause_around(tokens, made.first - 1, -1))
    found = _nearest(tokens, back, made, lexicon, ("verbs",))
    found = found or _nearest(tokens, [*back, *clause_around(tokens, made.last, 1)], made, lexicon)
    return found[0] if found is not None else None


def _away(i: int, made: Draft) -> int:
    """How many tokens word ``i`` stands from the number."""
    return min(abs(i - made.first), abs(i - made.last))


def _nearest(
    tokens: Sequence[Token],
    places: list[int],
    made: Draft,
    lexicon: Lexicon,
    groups: tuple[str, ...] = ("verbs", "nouns"),
) -> tuple[Direction, int] | None:
    """The direction of the trend verb or noun among these tokens that is nearest to the number, and its place."""
    words = trend_words(lexicon)
    for i in sorted(places, key=lambda i: _away(i, made)):
        for direction in DIRECTIONS:
            if any(tokens[i].norm in words[group][direction] for group in groups):
                return direction, i
    return None


def _split_direction(tokens: Sequence[Token], clause: list[int], lexicon: Lexicon) -> tuple[Direction, int, int] | None:
    """The direction of a verb with its particle in the clause, and where the two stand."""
    words = trend_words(lexicon)
    for direction in DIRECTIONS:
        found = _split_verb(tokens, clause, words["particle_verbs"][direction], words["particles"][direction], lexicon)
        if found is not None:
            return direction, *found
    return None


def _before_amount(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> int:
    """The token before a number, past ``, met respectievelijk``, which opens no clause of its own."""
    i = made.first - 1
    while norm_at(tokens, i) in (*lexicon.changes.fillers, "met"):
        i -= 1
    return i - 1 if norm_at(tokens, i) == "," and i < made.first - 1 else made.first - 1


def _split_verb(
    tokens: Sequence[Token], clause: list[int], verbs: frozenset[str], particles: frozenset[str], lexicon: Lexicon
) -> tuple[int, int] | None:
    """``nam met 12 procent toe``: a verb with its particle behind it; not ``in een hal viel hij``."""
    first = next((i for i in clause if tokens[i].norm in verbs), None)
    if first is None:
        return None
    for i in clause:
        if i > first and tokens[i].norm in particles:
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if following is None or following.kind == "sign" or following.norm in lexicon.changes.after_particle:
                return first, i
    # `toen het aantal met 12 procent op liep`: in a subordinate clause the two stand side by side
    return (first, first - 1) if first > 0 and tokens[first - 1].norm in particles else None


def segment(tokens: Sequence[Token], first: int, step: int, lexicon: Lexicon) -> Iterable[int]:
    """Token indices from ``first`` in one direction, up to a comma, a word that opens a clause or a stronger break."""
    for i in clause_around(tokens, first, step):
        if tokens[i].norm == "," or tokens[i].norm in lexicon.changes.clause_openers:
            return
        yield i

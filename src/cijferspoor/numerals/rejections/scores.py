"""Sports scores and times of day: ``2 - 1``, ``om twee uur``, ``half drie``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.rejections.references import Hit, counts_on
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.units import unit_of


def score(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``2 - 1``, ``(3-0)``, ``6-4``: two small numbers around a hyphen that no range can be."""
    if tokens[i].kind != "digits" or norm_at(tokens, i + 1) not in ("-", "–") or i + 2 >= len(tokens):
        return None
    if tokens[i + 2].kind != "digits" or (adjacent(tokens, i) and tokens[i - 1].text in "-/–"):
        return None
    a, b = tokens[i].text, tokens[i + 2].text
    k = i - (norm_at(tokens, i - 1) in (",", "en"))
    after_score = (
        k >= 3 and tokens[k - 1].kind == "digits" and tokens[k - 2].text in "-–" and tokens[k - 3].kind == "digits"
    )
    if not (a.isdecimal() and b.isdecimal() and len(a) <= 3 and len(b) <= 3) or (
        norm_at(tokens, i + 3) == "-" and adjacent(tokens, i + 3)
    ):
        return None
    if adjacent(tokens, i + 3) and tokens[i + 3].kind != "sign":
        return None
    n = i + 3 + (norm_at(tokens, i + 3) in (",", "en"))
    pairs = [norm_at(tokens, n + k) for k in range(3)]
    after_score = after_score or (pairs[0].isdecimal() and pairs[1] in ("-", "–") and pairs[2].isdecimal())
    return (i + 3, "sports_score") if after_score or _scores(tokens, i, int(a), int(b), lexicon) else None


def _scores(tokens: Sequence[Token], i: int, a: int, b: int, lexicon: Lexicon) -> bool:
    scores, follower = lexicon.rejections.scores, norm_at(tokens, i + 3)
    if a >= b or follower in scores.nouns:
        return True
    spaced = not adjacent(tokens, i + 1)
    counted = counts_on(tokens, i + 3, lexicon)
    unit = follower in (*lexicon.units.percent, *lexicon.units.duration, *lexicon.units.money_words)
    cued = norm_at(tokens, i - 1) in scores.cues or (norm_at(tokens, i - 1) == "(" and follower == ")")
    return not unit and not counted and (cued or spaced) and b <= 30


_NEAR = 8
"""How many tokens around a range of hours may speak of opening or calling."""


def clock_words(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``om twee uur``, ``half drie``, ``kwart over drie``, ``tussen 10 en 12 uur 's avonds``."""
    clock, word = lexicon.rejections.clock, tokens[i].norm
    if word in clock.halves:
        j = i + 1 + (norm_at(tokens, i + 1) in ("over", "voor"))
        if word == "kwart" and j == i + 1:
            return None
        hour = cardinal_at(tokens, j, lexicon)
        plain = hour is not None and hour.value is not None and 1 <= hour.value <= 12 and not hour.weak
        if plain and hour is not None and unit_of(tokens, hour, lexicon) is None and hour.last == j + 1:
            return hour.last, "clock_time"
        return None
    hour = cardinal_at(tokens, i, lexicon) if word != "een" else None
    if hour is None or hour.value is None or not 0 <= hour.value <= 24 or hour.weak:
        return None
    before = norm_at(tokens, i - 1)
    if norm_at(tokens, hour.last) in ("tot", "en", "-", "–") and (
        last := _opening_hours(tokens, i, hour.last, lexicon)
    ):
        return last, "clock_time"
    if norm_at(tokens, hour.last) == "uur" and before in clock.before:
        part = norm_at(tokens, hour.last + 1)
        if before in clock.sure or part in clock.parts_of_day:
            return hour.last + 1, "clock_time"
    return None


def _opening_hours(tokens: Sequence[Token], first: int, joint: int, lexicon: Lexicon) -> int | None:
    """``op werkdagen tussen 9 en 12 uur``: the token after it, where words of opening or calling stand near."""
    until = cardinal_at(tokens, joint + 1, lexicon)
    if until is None or until.value is None or not 0 < until.value <= 24 or norm_at(tokens, until.last) != "uur":
        return None
    clock = lexicon.rejections.clock
    around = {token.norm for token in tokens[max(0, joint - _NEAR) : until.last + _NEAR]}
    led = norm_at(tokens, first - 1) in ("van", "tussen", "vanaf", *clock.opening)
    return until.last + 1 if led and around & set(clock.opening) and not around & set(clock.lasting) else None

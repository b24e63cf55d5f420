"""Differences: ``steeg met 12 procent``, ``4 minder dan in 2019``, ``2 procentpunt lager``, ``+5%``."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.changes.directions import DIRECTIONS, clause_around, trend_of, trend_words
from cijferspoor.numerals.changes.multiples import factor_of, multiple_of
from cijferspoor.numerals.changes.trends import (
    arrives,
    elliptic_money,
    elliptic_share,
    from_to,
    implied_money,
    leads_to,
    share_unit,
)
from cijferspoor.numerals.draft import Draft
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.vocabulary import closed_words
from cijferspoor.numerals.words import cardinal
from cijferspoor.records.figure import Change, Direction

_AMOUNTS = ("meer", "minder", "hoger", "lager", "vaker", "groter", "kleiner", "duurder", "goedkoper")
_VERB_REACH = 5
"""How many tokens before an amount its verb may stand without a preposition."""


def mark_changes(tokens: Sequence[Token], drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """Turn numbers into changes and multiples where the words around them say so."""
    for made in drafts:
        if made.kind == "age":
            continue
        if not (multiple_of(tokens, made, lexicon) or factor_of(tokens, made, lexicon)):
            _change(tokens, made, lexicon)
    # Backwards, so that in `9,6, 14,7 en 4,9 procent` the unit reaches the first of the list.
    for later, earlier in itertools.pairwise(reversed(drafts)):
        share_unit(tokens, earlier, later, lexicon)
    for earlier, later in itertools.pairwise(drafts):
        _inserted(tokens, earlier, later, lexicon)
    elliptic_share(tokens, drafts, lexicon)
    for made in drafts:
        implied_money(tokens, made, lexicon)
    for earlier, later in itertools.pairwise(drafts):
        elliptic_money(tokens, earlier, later, lexicon)
        from_to(tokens, earlier, later, lexicon)
    for made in drafts:
        arrives(tokens, made, lexicon)
    for earlier, later in itertools.pairwise(drafts):
        # Words between two numbers belong to one of them only.
        earlier.last = min(earlier.last, later.quantity.first)
        later.first = max(later.first, earlier.last)
    return drafts


def _change(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> None:
    direction = _comparative(tokens, made, lexicon) or _by_amount(tokens, made, lexicon) or _signed(tokens, made)
    if direction is None and made.unit is not None and made.unit.code == "percentage_point":
        direction = trend_of(tokens, made, lexicon)
        made.kind = "change"
    elif direction is not None:
        made.kind = "change"
    if made.kind == "change":
        made.change = Change(direction=direction) if direction else None
        made.rule = f"change.{made.rule.partition('.')[2]}" if not made.rule.startswith("change.") else made.rule


def _comparative(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """``12 procent hoger``, ``4 minder dan in 2019``, ``drie zetels meer``."""
    if made.kind in ("duration", "multiple"):
        return None
    words = trend_words(lexicon)["comparatives"]
    level = made.kind == "share" and norm_at(tokens, made.first - 1) == "met"
    if level and trend_of(tokens, made, lexicon) is None:
        return None  # `komt met 55 procent hoger uit` states a level
    if made.kind == "share" and made.unit is not None and (side := _beside(tokens, made)):
        return side
    for skip in (0, 1) if made.kind == "count" else (0,):
        j = made.last + skip
        if skip and not _noun_between(tokens, j - 1, lexicon):
            continue
        word = norm_at(tokens, j)
        for direction in DIRECTIONS:
            plain_count = made.kind == "count"
            if word in words[direction] and not (plain_count and _hedges_next(tokens, j)):
                if word in ("meer", "minder") and _adjective_at(tokens, j + 1, lexicon):
                    continue
                # `twee grotere steden` are cities; a count changes only by more, less, higher and lower
                if made.kind == "share" and made.unit is None and word not in _AMOUNTS:
                    continue  # `bij driekwart korter dan een maand`
                if plain_count and word not in _AMOUNTS[:4]:
                    continue
                if word.endswith(("ere", "hoge")) and made.kind != "share":
                    continue
                return direction
    return None


def _inserted(tokens: Sequence[Token], outer: Draft, inner: Draft, lexicon: Lexicon) -> None:
    """``ruim de helft (54 procent) meer dan vorig jaar``: the same change twice, the second time in brackets."""
    bracketed = norm_at(tokens, outer.last) == "(" and norm_at(tokens, inner.last) == ")"
    if not bracketed or inner.first - outer.last > 2 or outer.kind != "share":
        return
    direction = _direction_of(norm_at(tokens, inner.last + 1), "comparatives", False, lexicon)
    if direction is None or norm_at(tokens, inner.last + 1) not in _AMOUNTS:
        return
    for made in (outer, inner):
        if made.kind in ("share", "change"):
            made.kind, made.change = "change", Change(direction=direction)
            made.rule = f"change.{made.rule.partition('.')[2]}"


def _beside(tokens: Sequence[Token], made: Draft) -> Direction | None:
    """``7% boven het record``, ``20 procent onder de norm``: a difference with what follows."""
    side = norm_at(tokens, made.last)
    if norm_at(tokens, made.last + 1) not in ("de", "het", "dat", "die") or norm_at(tokens, made.last + 2).isdecimal():
        return None
    return "up" if side == "boven" else "down" if side in ("onder", "beneden") else None


def _adjective_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """In ``89% minder zichtbaar`` the comparative belongs to an adjective, and the number is a plain share."""
    return i < len(tokens) and tokens[i].norm.endswith(tuple(lexicon.changes.adjective_endings))


def _noun_between(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """``drie zetels meer``: one plural noun may stand between the number and the comparative."""
    if i >= len(tokens) or tokens[i].kind != "word" or len(tokens[i].norm) < 4:
        return False
    return tokens[i].norm.endswith(("en", "s")) and tokens[i].norm not in closed_words(lexicon)


def _hedges_next(tokens: Sequence[Token], j: int) -> bool:
    """In ``vijf mensen meer dan 300 euro`` the comparative belongs to the next number."""
    follower = norm_at(tokens, j + 2)
    if any(norm_at(tokens, j + k) in ("geleden", "eerder", "terug", "tevoren") for k in range(3, 6)):
        return False  # `negen meer dan twee jaar geleden`
    return norm_at(tokens, j + 1) == "dan" and (follower.isdecimal() or (cardinal(follower) or 0) > 1)


def _by_amount(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """``met 12 procent gestegen``, ``een daling van 3 procent``, ``steeg 12 procent``, ``klom 178 plaatsen``."""
    at = made.first - 1
    while norm_at(tokens, at) in lexicon.changes.fillers:
        at -= 1
    before, particle = norm_at(tokens, at), norm_at(tokens, made.last)
    if made.kind in ("share", "money", "measure") and particle in ("omhoog", "omlaag"):
        return "up" if particle == "omhoog" else "down"
    if before == "met" and (made.kind in ("share", "money", "measure", "count")):
        return trend_of(tokens, made, lexicon)
    ranked = made.kind == "count" and particle in lexicon.changes.ranks.nouns
    compared = (made.kind == "share" and made.unit is not None) or ranked
    if before == "van" and not leads_to(tokens, made):
        # `een plus van een kwart`
        return _direction_of(norm_at(tokens, at - 1), "nouns", compared or made.kind == "share", lexicon)
    if before == "er":
        return _direction_of(norm_at(tokens, at - 1), "", True, lexicon)  # `verliest er tien`
    level = norm_at(tokens, made.first) in ("onder", "boven", "beneden")  # `zakt onder de tien procent`
    if level or before in ("tot", "naar", "op", "uit", "dan", "onder", "boven") or not compared:
        return None
    # `zullen niet meer dan 1,5 procent stijgen`
    if made.kind == "share" and (direction := _direction_of(particle, "verbs", False, lexicon)) is not None:
        return direction
    for i in list(clause_around(tokens, made.first - 1, -1))[:_VERB_REACH]:
        if tokens[i].norm in (",", "van", "dat", "die", "waarvan"):
            break
        if (direction := _direction_of(tokens[i].norm, "verbs", True, lexicon)) is not None:
            return direction
    return None


def _direction_of(word: str, group: str, gains: bool, lexicon: Lexicon) -> Direction | None:
    """The direction of a word of the group, or of winning and losing where ``gains`` count."""
    table = trend_words(lexicon).get(group, {})
    for direction in DIRECTIONS:
        if word in table.get(direction, ()) or (gains and word in lexicon.changes.gains.get(direction, ())):
            return direction
    return None


def _in_brackets(tokens: Sequence[Token], made: Draft) -> bool:
    """``28 zetels (+3)``: a signed number alone in brackets."""
    opening = made.first - 1 - (norm_at(tokens, made.first - 1) == "+")
    return norm_at(tokens, opening) == "(" and norm_at(tokens, made.last) == ")"


def _signed(tokens: Sequence[Token], made: Draft) -> Direction | None:
    """``+5%`` and ``-3 procent``."""
    bracketed = made.kind == "count" and _in_brackets(tokens, made)
    if not bracketed and (made.kind != "share" or made.unit is None):
        return None
    if made.quantity.value is not None and made.quantity.value < 0:
        return "down"
    if norm_at(tokens, made.first - 1) in ("+", "plus"):
        made.first -= 1
        return "up"
    return None

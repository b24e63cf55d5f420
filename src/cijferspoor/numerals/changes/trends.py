"""The values a trend runs between, and units that a number shares with the one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.changes.directions import segment, trend_of
from cijferspoor.numerals.draft import Draft
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.units import Unit
from cijferspoor.numerals.vocabulary import closed_words, trend_vocabulary
from cijferspoor.records.figure import Change, Direction

_SHARED = ".shared_unit"
_MILLION = 1_000_000
_MONEY_REACH = 8
"""How many tokens from an amount a verb of paying may stand."""


def leads_to(tokens: Sequence[Token], made: Draft) -> bool:
    """Does ``naar`` and a second value follow (``een stijging van 25 naar 30 procent``)?"""
    return any(norm_at(tokens, made.last + k) in ("naar", "tot") for k in range(5))


def from_to(tokens: Sequence[Token], start: Draft, end: Draft, lexicon: Lexicon) -> None:
    """``van 25% in 2015 naar 8% in 2019``: two values, both with the whole change."""
    if norm_at(tokens, start.first - 1) not in ("van",) or start.value is None or end.value is None:
        return
    link = end.first - 1
    while norm_at(tokens, link) in lexicon.changes.fillers:
        link -= 1
    between = [token.norm for token in tokens[start.last : link]]
    if norm_at(tokens, link) not in ("naar", "tot") or len(between) > 8 or set(between) & {".", ";", "die", "dat"}:
        return
    trend = trend_of(tokens, start, lexicon) or trend_of(tokens, end, lexicon)
    if norm_at(tokens, link) == "tot" and trend is None:
        return
    a, b = start.value, end.value
    if start.unit is None and end.unit is not None:
        # `van 25 naar 30 procent`: the unit holds for both
        start.unit, start.kind, start.factor, start.rule = end.unit, end.kind, end.factor, end.rule
        start.unit = None if end.unit.kind not in ("share", "money", "measure", "duration") else _moved(end, start)
        a = start.value if start.value is not None else a
    direction: Direction = "up" if b > a else "down"
    if a == b:
        return
    for made in (start, end):
        made.kind = made.unit.kind if made.unit else made.kind
        made.change = Change.model_validate({"direction": direction, "from": a, "to": b})


def share_unit(tokens: Sequence[Token], first: Draft, second: Draft, lexicon: Lexicon) -> None:
    """``38 om 22 procent``, ``respectievelijk 12 en 15 euro``: the unit holds for both."""
    changed = first.kind == "change" and second.kind == "share" and first.quantity.form == "cardinal"
    if first.unit is not None or second.first - first.last != 1 or not (first.kind == "count" or changed):
        return
    if changed and second.unit is not None and norm_at(tokens, first.last) in (*lexicon.changes.unit_links, ","):
        # `een stijging met 17,2 en 9,9 procent`: the rise holds for both as well
        first.unit, first.factor = _moved(second, first), second.factor
        second.kind, second.change = "change", first.change
        first.rule = second.rule = f"change.percent{_SHARED}"
        return
    if second.rule == "multiple.times" and norm_at(tokens, first.last) in lexicon.changes.unit_links:
        first.kind, first.rule, first.change = "multiple", second.rule, second.change  # `acht en zes keer zo hoog`
    if second.unit is None:
        return
    listed = norm_at(tokens, first.last) == "," and second.rule.endswith(_SHARED)
    linked = norm_at(tokens, first.last) in lexicon.changes.unit_links or listed
    if linked and first.quantity.form == "cardinal":
        first.unit, first.kind = _moved(second, first), second.unit.kind
        first.factor, first.rule = second.factor, second.rule.removesuffix(_SHARED) + _SHARED


def elliptic_share(tokens: Sequence[Token], drafts: Sequence[Draft], lexicon: Lexicon) -> None:
    """``CD&V (11,2 procent) en Groen (10,9)``: a decimal of nothing else, parallel to a percentage, is one too."""
    percentage: Draft | None = None
    for made in drafts:
        if made.unit is not None and made.unit.code == "percent":
            percentage = made
        elif not _bare_decimal(tokens, made, lexicon):
            continue
        elif percentage is not None and _parallel(tokens, percentage, made, lexicon):
            made.unit = _moved(percentage, made)
            made.kind, made.factor, made.change = percentage.kind, percentage.factor, percentage.change
            made.rule = f"{made.kind}.elliptic"
        elif _after_percentage_noun(tokens, made, lexicon):
            made.unit = Unit(made.quantity.first, made.quantity.last, "share", "percent", 1.0)
            made.kind, made.rule = "share", "share.elliptic"


def _parallel(tokens: Sequence[Token], percentage: Draft, made: Draft, lexicon: Lexicon) -> bool:
    """Both alone in brackets, or the second in a stretch of its own without a verb: ``54,9 procent; later 53,8``."""
    brackets = [(norm_at(tokens, one.first - 1), norm_at(tokens, one.last)) for one in (percentage, made)]
    if brackets == [("(", ")"), ("(", ")")]:
        return True
    between = [token.norm for token in tokens[percentage.last : made.first]]
    cut = max((k for k, word in enumerate(between) if word in (",", ";", "en", "tegen")), default=-1)
    stretch = set(between[cut + 1 :])
    ends = made.last >= len(tokens) or tokens[made.last].text in ".,;:)!?"
    blocked = (
        stretch & _verbs(lexicon)
        or set(between) & set(lexicon.changes.scores)
        or between[-1:] in (["een"], ["de"], ["het"])
    )
    return cut >= 0 and ends and not blocked and made.kind != "change" and percentage.kind == "share"


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> frozenset[str]:
    """Frequent verbs, auxiliaries and all words of rise and fall."""
    lists = lexicon.function_words
    return frozenset((*lists.verbs, *lists.auxiliaries, *trend_vocabulary(lexicon)))


@lru_cache(maxsize=8)
def _leading_to_level(lexicon: Lexicon) -> frozenset[str]:
    """What may stand between a percentage noun and its number."""
    words = lexicon.changes
    return frozenset((*lexicon.linking.copulas, *words.to_level, *words.fillers, *trend_vocabulary(lexicon)))


def _after_percentage_noun(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """``het percentage ligt op 7,1``, ``het percentage met 7,1``: nothing but a verb or preposition between."""
    for i in segment(tokens, made.first - 1, -1, lexicon):
        if tokens[i].norm in lexicon.changes.percentage_nouns:
            return True
        if tokens[i].norm not in _leading_to_level(lexicon):
            return False
    return False


def _bare_decimal(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """Is this a number such as ``10,9`` with no word behind it that it could count?"""
    written = tokens[made.quantity.first : made.quantity.last]
    decimal = len(written) == 1 and written[0].kind == "digits" and "," in written[0].text
    value = made.quantity.value
    if made.kind != "count" or made.unit is not None or not decimal or value is None or not 0 <= value <= 100:
        return False
    follower = tokens[made.last] if made.last < len(tokens) else None
    if follower is None or (follower.kind == "sign" and follower.text not in "%€$‰°-/"):
        return True
    return follower.norm in closed_words(lexicon) and follower.norm not in ("per", "op", "van")


def elliptic_money(tokens: Sequence[Token], first: Draft, second: Draft, lexicon: Lexicon) -> None:
    """``1,2 miljard euro dit jaar en 800 miljoen volgend jaar``: millions of nothing else are money too."""
    if first.kind == "money" and _millions_of_nothing(tokens, second, lexicon):
        second.unit = _moved(first, second)
        second.kind, second.factor, second.rule = "money", first.factor, "money.elliptic"


def implied_money(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> None:
    """``Anderlecht vangt 20 miljoen``: money by the verb; the currency is not stated, so it stays open."""
    if not _millions_of_nothing(tokens, made, lexicon):
        return
    if tokens[made.quantity.last - 1].norm in lexicon.units.money_powers and not _of_something(tokens, made, lexicon):
        made.kind, made.rule = "money", "money.implied"  # `3,4 miljard`: what comes in such numbers is named or money
        return
    around = tokens[max(0, made.first - _MONEY_REACH) : made.last + _MONEY_REACH]
    if any(token.norm in lexicon.units.money_cues for token in around):
        made.kind, made.rule = "money", "money.implied"


def _of_something(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """``er zijn er 7,8 miljard``, ``het aantal bijen daalde tot 1,2 miljard``: what is counted was named before."""
    before = {token.norm for token in tokens[: made.first]}
    named = before & {"er", *lexicon.linking.number_nouns} or any(is_person(word, lexicon) for word in before)
    return bool(named) or bool({token.norm for token in tokens} & set(lexicon.units.of_people))


def _millions_of_nothing(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """Is this a count of a million or more with no noun behind it?"""
    large = made.quantity.step >= _MILLION / 10 and (made.value or made.quantity.high or 0) >= _MILLION / 2
    if made.unit is not None or made.kind != "count" or not large:
        return False
    follower = tokens[made.last] if made.last < len(tokens) else None
    if follower is None or follower.kind == "sign":
        return True
    return follower.norm in closed_words(lexicon) or follower.norm in lexicon.units.money_cues


def _moved(end: Draft, start: Draft) -> Unit | None:
    """The unit of the second value, standing at the first."""
    if end.unit is None:
        return None
    return Unit(start.quantity.first, start.quantity.last, end.unit.kind, end.unit.code, end.unit.factor)


def arrives(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> None:
    """``steeg naar 716``, ``gedaald tot 8 procent``: a value with the direction that led to it."""
    if made.change is not None or made.value is None or made.kind in ("change", "multiple", "age"):
        return
    if norm_at(tokens, made.first - 1) not in ("naar", "tot"):
        return
    direction = trend_of(tokens, made, lexicon)
    if direction is not None:
        made.change = Change.model_validate({"direction": direction, "to": made.value})

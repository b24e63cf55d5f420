"""Spoken fractions, ratios and parts: ``twee derde``, ``een op de vijf``, ``de helft``, ``de meerderheid``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.hedges import hedged_at
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.vocabulary import closed_words
from cijferspoor.numerals.words import cardinal, ordinal

_SHORTEST_VERB = 3
_VERB_ENDINGS = ("kt", "pt", "lt", "mt", "gt", "dt", "wt", "vt", "bt", "eeft", "oont")


def part_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """A fraction, half, quarter or majority that starts at token ``i`` without a cardinal before it."""
    word, numbers = norm_at(tokens, i), lexicon.numbers
    if word in numbers.half_nouns:
        return _half(tokens, i, lexicon)
    ranked = ordinal(norm_at(tokens, i - 1), lexicon) is not None or norm_at(tokens, i - 1) == "laatste"
    if word in numbers.quarters and not ranked and not _clock(tokens, i, lexicon):
        value = numbers.quarters[word]
        return Quantity(i, i + 1, value, 0.05, "fraction", fraction=(round(4 * value), 4), rule="number.fraction")
    if word in numbers.majority or word in numbers.minority:
        return _majority(tokens, i, lexicon)
    joined = joined_fraction(word, lexicon)
    if joined is not None:
        value = joined[0] / joined[1]
        return Quantity(i, i + 1, value, 0.05, "fraction", fraction=joined, rule="number.fraction")
    return None


@lru_cache(maxsize=16_384)
def joined_fraction(word: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """``tweederde``, ``eenvijfde``: a fraction written as one word, as numerator and denominator."""
    if not word.endswith(("de", "ste", "den", "sten")) or ordinal(word, lexicon) is not None:
        return None
    for at in range(3, len(word) - 3):
        top = cardinal(word[:at], lexicon)
        below = _denominator(word[at:], lexicon) if top else None
        if top and below and top < below:
            return top, below
    return None


def _half(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """``de helft``, but not the ``eerste helft`` of a match or ``mijn helft``."""
    before = norm_at(tokens, i - 1)
    if before in lexicon.numbers.half_noun_blockers or ordinal(before, lexicon) is not None:
        return None
    first = i - 1 if i and tokens[i - 1].text.lower() in ("de", "een") else i
    return Quantity(first, i + 1, 0.5, 0.05, "fraction", fraction=(1, 2), rule="share.half")


def _majority(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """``de meerderheid``, ``een kleine minderheid``; not a coalition's or a people (``de joodse minderheid``)."""
    numbers = lexicon.numbers
    first = i
    while norm_at(tokens, first - 1) in numbers.majority_modifiers:
        first -= 1
    before = norm_at(tokens, first - 1)
    if before in numbers.half_noun_blockers or _denominator(before, lexicon) or joined_fraction(before, lexicon):
        return None  # `een twee derde meerderheid` is one share
    described = first > 0 and tokens[first - 1].kind == "word" and before not in closed_words(lexicon)
    if described and norm_at(tokens, i + 1) != "van" and not hedged_at(tokens, first, lexicon):
        return None
    if norm_at(tokens, i) in numbers.minority and before not in ("een", "slechts", "dan"):
        return None
    if before in ("de", "het", "een"):
        first -= 1
    low, high = (50.0, 100.0) if norm_at(tokens, i) in numbers.majority else (0.0, 50.0)
    return Quantity(first, i + 1, None, 1, "part", low=low, high=high, rule="share.majority")


def _clock(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """``kwart over drie`` is a time of day, ``kwartfinale`` another word."""
    return norm_at(tokens, i + 1) in ("over", "voor") and cardinal_at(tokens, i + 2, lexicon) is not None


def fraction_from(tokens: Sequence[Token], top: Quantity, lexicon: Lexicon) -> Quantity | None:
    """Turn a cardinal into the fraction it begins: ``twee | derde``, ``drie | kwart``, ``een | - | vierde``."""
    if top.value is None or top.value != int(top.value) or top.form != "cardinal" or top.value <= 0:
        return None
    j = top.last
    if norm_at(tokens, j) in ("-", "/") and tokens[j - 1].kind == "word":
        j += 1
    below = _denominator(norm_at(tokens, j), lexicon)
    sure = norm_at(tokens, j) in lexicon.numbers.denominators or hedged_at(tokens, top.first, lexicon)
    if below is None or (top.weak and not sure and _reads_as_ordinal(tokens, j, lexicon)):
        return None
    if top.value >= 2 and norm_at(tokens, j + 1) in lexicon.numbers.ranked_nouns:
        return None
    whole, numerator = _split_numerator(tokens, top, below, lexicon)
    fraction = None if whole else (numerator, below)
    return replace(
        top,
        last=j + 1,
        value=whole + numerator / below,
        step=0.05,
        form="fraction" if not whole else "cardinal",
        fraction=fraction,
        weak=False,
        rule="number.fraction",
    )


def _split_numerator(tokens: Sequence[Token], top: Quantity, below: int, lexicon: Lexicon) -> tuple[int, int]:
    """In ``tweehonderd drie vijfde`` the last word counts the fifths, the rest is whole."""
    value = int(top.value or 0)
    if top.last - top.first > 1:
        last = cardinal_at(tokens, top.last - 1, lexicon)
        if last is not None and last.value is not None and last.value < below and value > last.value:
            return value - int(last.value), int(last.value)
    return 0, value


def _denominator(word: str, lexicon: Lexicon) -> int | None:
    numbers = lexicon.numbers
    if word in numbers.denominators:
        return numbers.denominators[word]
    rank = ordinal(word, lexicon) or (ordinal(word[:-1], lexicon) if word.endswith("n") else None)
    return rank if rank is not None and rank >= 3 else None


def _reads_as_ordinal(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Is ``een derde`` here a third one (``een derde verdachte werd``), not one third (``een derde is``)?

    One third is followed by ``van``, ``deel``, punctuation, a comparative or a verb. Without a tagger a verb
    is known from a list, or from what follows it: a determiner or pronoun never follows a singular noun
    (``een derde onderging het geweld``).
    """
    numbers = lexicon.numbers
    follower = tokens[j + 1] if j + 1 < len(tokens) else None
    if follower is None or follower.kind != "word" or follower.norm in numbers.after_fraction:
        return False
    if norm_at(tokens, j - 2) == "schatting" or follower.norm in closed_words(lexicon) or _third_person(follower.norm):
        return False
    return norm_at(tokens, j + 2) not in numbers.after_verb


def _third_person(word: str) -> bool:
    """Does the word look like ``kampt``, ``rookt``: a present-tense verb, which no common singular noun resembles?"""
    return len(word) > _SHORTEST_VERB and word.endswith(_VERB_ENDINGS)


def mixed_number(tokens: Sequence[Token], whole: Quantity, lexicon: Lexicon) -> Quantity | None:
    """``drie en twee derde``, ``twintig drie vijfde``, ``honderd driekwart``, ``5 miljoen en driekwart``."""
    if whole.value is None or whole.value != int(whole.value) or (whole.weak and whole.last - whole.first > 1):
        return None
    j = whole.last
    joined = norm_at(tokens, j) == "en"
    if not joined and (j >= len(tokens) or tokens[j].kind != "word" or tokens[j - 1].kind != "word"):
        return None
    start = j + joined
    top = cardinal_at(tokens, start, lexicon)
    part = fraction_from(tokens, top, lexicon) if top else _quarter_word(tokens, start, lexicon)
    if part is None or part.value is None or not 0 < part.value < 1 or part.form != "fraction":
        return None
    scale = whole.step if joined and whole.step >= 1_000_000 else 1
    return replace(
        whole,
        last=part.last,
        value=whole.value + part.value * scale,
        step=0.05 * scale,
        weak=False,
        rule="number.mixed_fraction",
    )


def _quarter_word(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    part = part_at(tokens, i, lexicon)
    return part if part is not None and norm_at(tokens, i) in lexicon.numbers.quarters else None


def ratio_from(tokens: Sequence[Token], top: Quantity, lexicon: Lexicon) -> Quantity | None:
    """``een op de vijf``, ``4 op de 10``, ``23 van de 44``, ``2 uit 3``: one share with its two numbers."""
    if top.value is None or top.value != int(top.value) or top.form != "cardinal":
        return None
    link = norm_at(tokens, top.last)
    if link not in lexicon.numbers.ratio or adjacent(tokens, top.last):
        return None
    j = top.last + 1
    determined = norm_at(tokens, j) in lexicon.numbers.ratio_determiners
    if link == "van" and not determined:
        return None
    below = cardinal_at(tokens, j + determined, lexicon)
    if below is None or below.value is None or below.weak or below.value != int(below.value):
        return None
    if not 0 <= top.value < below.value or norm_at(tokens, below.last) in lexicon.numbers.not_after_ratio:
        return None
    return replace(
        top,
        last=below.last,
        value=top.value / below.value,
        step=0.05,
        form="ratio",
        fraction=(int(top.value), int(below.value)),
        weak=False,
        rule="share.ratio",
    )

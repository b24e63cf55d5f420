"""One header: the counted noun, unit, factor, share, age, time or base of a rate that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like
from cijferspoor.linking.rates import base_at
from cijferspoor.linking.tables.cells import CellView
from cijferspoor.numerals import AgeMention, find_numbers
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.periods import Period
from cijferspoor.reading.article import Sentence
from cijferspoor.records.figure import Per

_AGES = re.compile(
    r"(?P<low>\d{1,3})(?:\s?(?:[-–]|(?P<until>tot)(?!\sen\smet)|t/m|tot\sen\smet)\s?(?P<high>\d{1,3})"
    r"|\s?(?P<open>\+|plus|(?:jaar\s)?(?:en|of)\souder))?(?:\s?(?:jaar|jr\.?|jarigen))?"
)
_OLDEST = 130
_MEAN_AGE = "jaar oud"
_UNIT_KINDS = ("money", "measure")
_LEAST_BASE = 100
"""``per 100.000 inwoners`` is the base of a rate; ``per jaar`` and ``per gemeente`` say how the rows are divided."""


@dataclass(frozen=True)
class Label:
    """What a header says of the numbers it heads. ``suffix`` is what would stand behind each number in prose."""

    view: CellView
    amount: bool
    share: bool
    total: bool
    suffix: str
    phrase: NounPhrase | None
    rest: tuple[int, int] | None
    period: Period | None
    age: AgeMention | None
    per: tuple[Per, int, int] | None
    mean: tuple[int, int] | None
    median: tuple[int, int] | None

    @property
    def decides(self) -> bool:
        """Does it say what kind of number its cells hold?"""
        return self.amount or self.share or bool(self.suffix) or self.per is not None

    @property
    def plain(self) -> bool:
        """Words that only name the row or column: ``Amsterdam``, ``Jongens``."""
        return not (self.decides or self.total or self.period or self.age)


def read_label(text: str, view: CellView, lexicon: Lexicon, *, of_ages: bool = False) -> Label:
    """What one header cell, caption or heading says; ``of_ages``: it stands in a column of ages."""
    words, tokens = lexicon.tables, _without_number(view.numerals.tokens, lexicon)
    norms = [token.norm for token in tokens]
    phrase = _noun(text, tokens, lexicon)
    per = _base(text, view, lexicon)
    unit, factor = _unit(norms, lexicon), _factor(norms, words.factors)
    return Label(
        view=view,
        amount=any(norm in words.amounts for norm in norms),
        share=any(norm in words.shares for norm in norms),
        total=bool(norms) and norms[0] in words.totals,
        suffix=_MEAN_AGE if _mean_age(norms, lexicon) else " ".join(part for part in (factor, unit) if part),
        phrase=phrase,
        rest=_rest(tokens, words.shares) if phrase is None else None,
        period=view.periods[0] if view.periods else None,
        age=next(iter(view.numerals.ages), None) or (_age_group(view) if of_ages else None),
        per=per,
        mean=_word(tokens, lexicon.linking.mean_words),
        median=_word(tokens, lexicon.linking.median_words),
    )


def _without_number(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """A caption without its ``Tabel 3.2:``, and without the marks of Markdown."""
    tokens = [token for token in tokens if token.norm not in ("*", "_", "`")]
    if len(tokens) < 3 or tokens[0].norm not in lexicon.tables.numbered or not tokens[1].norm[:1].isdigit():
        return tokens
    return tokens[3:] if tokens[2].kind == "sign" else tokens[2:]


def _rest(tokens: Sequence[Token], shares: Sequence[str]) -> tuple[int, int] | None:
    """What follows ``Percentage`` or ``Aandeel``: what the share says."""
    if len(tokens) < 2 or tokens[0].norm not in shares or tokens[1].kind != "word":
        return None
    return tokens[1].start, tokens[-1].end


def _age_group(view: CellView) -> AgeMention | None:
    """``0-11``, ``12 t/m 17 jaar``, ``65+`` and ``23`` in a column that is headed by ``Leeftijd``."""
    match = _AGES.fullmatch(view.text)
    if match is None:
        return None
    low, high = int(match["low"]), int(match["high"]) if match["high"] else None
    if high is None and not match["open"]:
        high = low
    if match["until"] and high is not None:
        high -= 1
    if low > _OLDEST or (high is not None and not low <= high <= _OLDEST):
        return None
    return AgeMention(view.start, view.end, low, high, None, "year", "age.table_group")


def _word(tokens: Sequence[Token], words: Sequence[str]) -> tuple[int, int] | None:
    return next(((token.start, token.end) for token in tokens if token.norm in words), None)


def _mean_age(norms: Sequence[str], lexicon: Lexicon) -> bool:
    words = {*lexicon.linking.mean_words, *lexicon.linking.median_words}
    return bool(words & set(norms)) and bool(set(lexicon.tables.ages) & set(norms))


def _unit(norms: Sequence[str], lexicon: Lexicon) -> str:
    """A unit of money or measure that stands in brackets or behind ``in``, or is the whole header."""
    for i, norm in enumerate(norms):
        leads = norm_before(norms, i) in ("(", "[", "in", "x", "×")
        alone = len(norms) == 1  # `€`, but not `G` for games drawn
        behind_factor = i > 0 and (norms[i - 1] in lexicon.tables.factors or norms[i - 1][:1].isdigit())
        if (leads or behind_factor or alone) and norm not in lexicon.tables.factors and not norm[:1].isdigit():
            found = find_numbers(f"1 {norm}", lexicon=lexicon)
            if found and found[0].kind in (_UNIT_KINDS if not alone else ("money",)) and found[0].unit:
                return norm
    return ""


def norm_before(norms: Sequence[str], i: int) -> str:
    """The word before ``norms[i]``, or nothing."""
    return norms[i - 1] if i else ""


def _factor(norms: Sequence[str], factors: dict[str, str]) -> str:
    """``(x 1.000)``, ``in duizenden``, ``mln euro``: the number word that belongs behind each number."""
    digits = {"1.000": "duizend", "1000": "duizend", "1.000.000": "miljoen", "1000000": "miljoen"}
    for i, norm in enumerate(norms):
        before = norm_before(norms, i)
        if norm in digits and before in ("x", "×", "*", "€"):
            return digits[norm]
        if norm in factors and (before in ("", "x", "×", "*", "in", "(") or before == "€"):
            return factors[norm]
    return ""


def _noun(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> NounPhrase | None:
    """The noun behind ``Aantal`` or ``Percentage``, or with which the header opens; it must be a plural."""
    words = lexicon.tables
    leads = [i for i, token in enumerate(tokens) if token.norm in (*words.amounts, *words.shares)]
    for i in [*(at + 1 for at in leads), *([] if leads else [0])]:
        at = i
        while norm_at(tokens, at) in ("van", "de", "het", "alle", "gemeld", "gemelde") and at < i + 3:
            at += 1
        phrase = noun_phrase_at(text, tokens, at, plural=None, lexicon=lexicon) if at < len(tokens) else None
        if phrase is not None and plural_like(phrase.head, lexicon):
            return phrase
    return None


def _base(text: str, view: CellView, lexicon: Lexicon) -> tuple[Per, int, int] | None:
    tokens = view.numerals.tokens
    site = SentenceView(text, Sentence(view.start, view.end), -1, tokens, [], (), lexicon.linking, ())
    for i, token in enumerate(tokens):
        if token.norm == "per":
            found = base_at(site, tokens, i, lexicon, adjacent=True)
            if found is not None and found[0].value >= _LEAST_BASE:
                return found[:3]
    return None

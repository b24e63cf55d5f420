"""What a header says of the numbers under it as such: their unit, and what they are multiples of."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.tables.cells import CellView
from cijferspoor.numerals import find_numbers

_UNIT_KINDS = ("money", "measure")
_SIGNS = ("(", ")", "[", "]", "x", "×", "*", "in", "%", "‰")
"""What stands around a unit or factor."""


def tells_unit(view: CellView, lexicon: Lexicon) -> bool:
    """Does a cell only say what the numbers under it are: ``aantal``, ``x 1 000``, ``%``, ``mln euro``?"""
    words = lexicon.tables
    norms = [token.norm for token in view.numerals.tokens]
    known = (*words.amounts, *words.shares, *words.factors, *_SIGNS)
    left = [norm for norm in norms if norm not in known]
    if not norms or (len(norms) > 1 and left == norms):
        return False
    if left and factor_in(norms, words.factors):
        left = [norm for norm in left if not norm[:1].isdigit()]
    return not left or (len(left) == 1 and bool(unit_in(norms, lexicon)))


def unit_in(norms: Sequence[str], lexicon: Lexicon) -> str:
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


def factor_in(norms: Sequence[str], factors: dict[str, str]) -> str:
    """``(x 1.000)``, ``in duizenden``, ``mln euro``: the number word that belongs behind each number."""
    digits = {"1000": "duizend", "1000000": "miljoen", "1000000000": "miljard"}
    norms = _joined(norms)
    for i, norm in enumerate(norms):
        before = norm_before(norms, i)
        if norm.replace(".", "") in digits and before in ("x", "×", "*", "€"):
            return digits[norm.replace(".", "")]
        if norm in factors and (before in ("", "x", "×", "*", "in", "(") or before == "€"):
            return factors[norm]
    return ""


def _joined(norms: Sequence[str]) -> list[str]:
    """The words with the parts of a number made one: ``1 000`` as the statistics office writes it."""
    joined: list[str] = []
    for norm in norms:
        if joined and norm == "000" and joined[-1].isdigit():
            joined[-1] += norm
        else:
            joined.append(norm)
    return joined

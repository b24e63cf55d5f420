"""Names that hold a number: ``MH17``, ``covid-19``, ``Windows 11``, ``De Vijf Linden``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.digits import parse_digits
from cijferspoor.numerals.rejections.references import Hit
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.units import unit_of

_LONGEST = 12
"""Tokens of the longest name in one word; longer chains of hyphens are no names."""
# `op zijn 18e` is an age, which the age rules read.
_POSSESSIVES = frozenset({"zijn", "haar", "hun", "mijn", "je", "jouw", "z'n"})


def glued_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``MH17``, ``5MCompany``, ``covid-19``, ``F-16``, ``112-melding``: letters and digits in one word."""
    if tokens[i].kind == "sign" or (adjacent(tokens, i) and tokens[i - 1].text not in "(‘'“\"„,/’-–—"):
        return None
    last, digits, letters = i + 1, tokens[i].kind == "digits", tokens[i].kind == "word"
    while (
        last - i < _LONGEST and adjacent(tokens, last) and (tokens[last].kind != "sign" or _hyphen_inside(tokens, last))
    ):
        digits |= tokens[last].kind == "digits"
        letters |= tokens[last].kind == "word"
        last += 1
    if last == i + 1 or not (digits and letters):
        return None
    if _is_ordinal(tokens, i, last):
        return None if norm_at(tokens, i - 1) in _POSSESSIVES else (last, "ordinal")
    if _is_measured(tokens, i, last, lexicon):
        return None
    return last, "name"


def _is_ordinal(tokens: Sequence[Token], i: int, last: int) -> bool:
    """``68ste``, ``18e``, ``2de``."""
    return last == i + 2 and tokens[i].text.isdecimal() and tokens[i + 1].norm in ("e", "ste", "de", "er")


def _hyphen_inside(tokens: Sequence[Token], j: int) -> bool:
    return tokens[j].text in "-–" and adjacent(tokens, j + 1) and tokens[j + 1].kind != "sign"


def _is_measured(tokens: Sequence[Token], i: int, last: int, lexicon: Lexicon) -> bool:
    """``180ml``, ``50-meter``, ``15-jarige``, ``65-plussers``, ``3½``, ``1990-1995`` are no names."""
    if tokens[i].kind != "digits":
        # `EUR5`, `cao-loon` and `mei-2018` aside, a word before the digits makes a name
        unit = "".join(token.norm for token in tokens[i:last]) in lexicon.units.measure
        return unit or tokens[i].norm in ("eur", "usd") or cardinal_at(tokens, i, lexicon) is not None
    number = cardinal_at(tokens, i, lexicon)
    if number is None:
        return True
    if number.last >= last or unit_of(tokens, number, lexicon):
        return True
    rest = [token.norm for token in tokens[number.last : last]]
    tail = rest[-1]
    if tokens[last - 1].text[:1].isupper():
        return False  # `50Plus` is a party
    aged = tail in lexicon.rejections.not_names or tail in lexicon.numbers.duration_endings
    return aged or rest[0] in ("en",)


_CLAUSE = 25
"""Tokens that a number may continue the clause before it over."""


def named_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Windows 11``, ``Boeing 737``: a capitalised word inside the sentence, a number, and no noun after it."""
    if i < 2 or tokens[i].kind != "digits" or not tokens[i].text.isdecimal() or len(tokens[i].text) > 3:
        return None
    if tokens[i - 1].text in "'’" and adjacent(tokens, i) and tokens[i - 2].text[:1].isupper() and i > 2:
        return i + 1, "name"  # the club `De Houtrib '66`
    name = tokens[i - 1]
    parsed = parse_digits(tokens[i].text)
    if name.kind != "word" or not name.text[:1].isupper() or parsed is None or adjacent(tokens, i):
        return None
    if norm_at(tokens, i - 2) in (".", "“", '"', "‘", "'", "-", "–") or norm_at(tokens, i + 1) in (
        "-",
        "–",
        "/",
        "op",
        "van",
        "tot",
        "+",
    ):
        return None
    number = cardinal_at(tokens, i, lexicon)
    follower = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = follower is None or follower.text in ".,;:)?!" or follower.norm in lexicon.numbers.after_fraction
    if number is None or number.last != i + 1 or not ends or unit_of(tokens, number, lexicon) or _gapped(tokens, i):
        return None
    return i + 1, "name"


def _gapped(tokens: Sequence[Token], i: int) -> bool:
    """``in Gent sloten 25 winkels, in Brugge 69``: the same preposition and another name, with a number, before it."""
    preposition = norm_at(tokens, i - 2)
    if preposition not in ("in", "bij", "op", "te", "uit") or norm_at(tokens, i - 3) not in (",", "en", "tegen"):
        return False
    for k in range(max(0, i - _CLAUSE), i - 3):
        if tokens[k].norm == preposition and tokens[k + 1].text[:1].isupper():
            return any(token.kind == "digits" for token in tokens[k + 2 : i - 3])
    return False


def named_word(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``De Vijf Linden``: a capitalised number word inside the sentence, before another capitalised word."""
    token = tokens[i]
    if i == 0 or token.kind != "word" or not token.text[0].isupper() or token.text.isupper():
        return None
    if tokens[i - 1].kind != "word" or i + 1 >= len(tokens) or not tokens[i + 1].text[0].isupper():
        return None
    number = cardinal_at(tokens, i, lexicon)
    return (i + 1, "name") if number is not None and number.last == i + 1 and not number.weak else None

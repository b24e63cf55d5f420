"""References, addresses, short phone numbers and list numbers: ``artikel 273f``, ``Kerkstraat 12``, ``bel 113``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import PhraseTable, Token, adjacent, norm_at
from cijferspoor.numerals.units import unit_of
from cijferspoor.numerals.vocabulary import closed_words

Hit = tuple[int, str] | None


_LARGEST_NAMED = 1000
"""`Groep 8` and `plaats 300` are names and ranks; larger numbers count something."""
_HEADING = 12
"""Tokens of the longest heading."""
_CALL = 8
"""How many tokens around a short number may speak of calling."""


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> PhraseTable:
    return PhraseTable({cue: reason for reason, cues in lexicon.rejections.after.items() for cue in cues})


def after_cue(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``artikel 273f``, ``pagina 12``, ``nummer zeven``, ``groep 8``."""
    found = _cues(lexicon).at(tokens, i)
    if found is None:
        return None
    j, reason = found
    number = cardinal_at(tokens, j, lexicon)
    if number is None or (number.weak and tokens[j].text.islower()):
        return None
    last = number.last
    if norm_at(tokens, last) == "-" and adjacent(tokens, last) and adjacent(tokens, last + 1):
        return None  # `de groep 65-plussers`
    # `plaats 3` is a rank, but `op de plaats 300 mensen` and `groep 8 kinderen` need the number to end the phrase
    large = (number.value is None or number.value >= _LARGEST_NAMED) and tokens[i].text != "Top"  # `de Top 2000`
    if reason in ("name", "rank") and (large or _counts_itself(tokens, number, lexicon)):
        return None
    return _and_more(tokens, _end_of_code(tokens, last, reason), reason, lexicon), reason


def _counts_itself(tokens: Sequence[Token], number: Quantity, lexicon: Lexicon) -> bool:
    """Is the number after the cue a figure all the same: with a unit, a plural or a ratio behind it?"""
    last = number.last
    if unit_of(tokens, number, lexicon) or counts_on(tokens, last, lexicon):
        return True
    determined = norm_at(tokens, last + 1) in lexicon.numbers.ratio_determiners
    linked = norm_at(tokens, last) in lexicon.numbers.ratio and determined
    return linked and cardinal_at(tokens, last + 2, lexicon) is not None  # `dit seizoen 41 van haar 63 pogingen`


def _end_of_code(tokens: Sequence[Token], last: int, reason: str) -> int:
    """Letters, colons and groups that continue a reference: ``273f``, ``7:628``, ``978-90-123``."""
    while last < len(tokens):
        glued = adjacent(tokens, last) and (tokens[last].kind != "sign" or tokens[last].text == ":")
        grouped = reason in ("registration", "phone_number") and _of_code(tokens, last)
        if not grouped and not (reason == "law_article" and glued):
            break
        last += 1
    return last


def _of_code(tokens: Sequence[Token], i: int) -> bool:
    """More of a code written in groups: ``ISBN 978-90-123``."""
    return tokens[i].kind == "digits" or (
        tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i + 1].kind == "digits"
    )


def _and_more(tokens: Sequence[Token], last: int, reason: str, lexicon: Lexicon) -> int:
    """``groep 7 en 8``, ``artikel 3, 5 en 8``: the cue holds for the whole list."""
    while norm_at(tokens, last) in (",", "en", "of", "-", "–"):
        following = cardinal_at(tokens, last + 1, lexicon)
        if following is None or following.value is None or following.value >= 1000 or following.weak:
            break
        if counts_on(tokens, following.last, lexicon) or unit_of(tokens, following, lexicon):
            break
        last = following.last
    return last


def counts_on(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Does a plural noun follow, so that the number counts after all?"""
    word = norm_at(tokens, j)
    if j >= len(tokens) or tokens[j].kind != "word" or not tokens[j].text.islower():
        return False
    return len(word) > 4 and word.endswith(("en", "s")) and word not in closed_words(lexicon)


def address(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Kerkstraat 12``, ``Laan van Meerdervoort 70a``."""
    if tokens[i].kind != "digits" or not tokens[i].text.isdecimal() or len(tokens[i].text) > 4 or i == 0:
        return None
    street = tokens[i - 1]
    ends = street.norm.endswith(tuple(lexicon.rejections.address.street_endings)) and len(street.norm) > 5
    number = cardinal_at(tokens, i, lexicon)
    if not (ends and street.text[:1].isupper()) or number is None or unit_of(tokens, number, lexicon):
        return None
    if counts_on(tokens, i + 1, lexicon):
        return None
    last = i + 1
    while adjacent(tokens, last) and tokens[last].kind != "sign":
        last += 1
    return last, "address"


def list_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``1. Titel`` or ``2) punt`` at the start of a sentence, ``3.2 Omvang`` as a heading."""
    if i == 0 and _section(tokens, lexicon):
        return 1, "list_number"
    if i or tokens[0].kind != "digits" or not tokens[0].text.isdecimal() or len(tokens[0].text) > 2:
        return None
    marked = norm_at(tokens, 1) in (".", ")") and adjacent(tokens, 1)
    return (2, "list_number") if marked and not adjacent(tokens, 2) else None


def _section(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """``3.2 Omvang en kenmerken``: a number with a point before a capital, and no full stop at the end."""
    parts = tokens[0].text.split(".")
    numbered = tokens[0].kind == "digits" and len(parts) > 1 and all(0 < len(part) <= 2 for part in parts)
    titled = len(tokens) > 1 and tokens[1].kind == "word" and tokens[1].text[:1].isupper()
    if not (numbered and titled and len(tokens) <= _HEADING and tokens[-1].text not in ".!?"):
        return False
    number = cardinal_at(tokens, 0, lexicon)  # `3.2 Miljoen mensen`, `2.5 Kilo gevonden` are none
    return number is None or (number.last == 1 and unit_of(tokens, number, lexicon) is None)


def helpline(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Bel gratis 113``, ``112``: short phone numbers, where calling is spoken of."""
    helplines = lexicon.rejections.helplines
    if tokens[i].kind != "digits" or tokens[i].text not in helplines.numbers:
        return None
    if counts_on(tokens, i + 1, lexicon):
        return None
    around = {token.norm for token in tokens[max(0, i - _CALL) : i + _CALL]}
    return (i + 1, "phone_number") if around & set(helplines.cues) else None

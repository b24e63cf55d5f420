"""Numbers in words and mixed with digits: ``tweeënzestig``, ``3,5 miljoen``, ``drie en een half``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.digits import digits_at
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.words import cardinal, ordinal, trailing_unit

_HALF_ENDINGS = ("eneenhalve", "eneenhalf", "enhalve", "enhalf")


def cardinal_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """The longest cardinal that starts at token ``i``, multipliers and halves included."""
    if i >= len(tokens) or not _may_start(tokens[i], lexicon):
        return None
    minus = norm_at(tokens, i) in lexicon.numbers.minus and i + 1 < len(tokens) and tokens[i + 1].kind == "word"
    found = _segment(tokens, i + minus, lexicon)
    if found is None:
        return None
    while (longer := _add_segment(tokens, found, lexicon)) is not None:
        found = longer
    found = _with_half(tokens, _with_decimals(tokens, found, lexicon), lexicon)
    if minus and found.value is not None:
        return replace(found, first=i, value=-found.value, weak=False)
    return found


def _may_start(token: Token, lexicon: Lexicon) -> bool:
    """A cheap look before the grammar is tried: most tokens of a text start no number."""
    if token.kind != "word":
        return token.kind == "digits" or token.text in "-−–," or token.text.isnumeric()
    return _starts_number(token.norm, lexicon)


@lru_cache(maxsize=65_536)
def _starts_number(word: str, lexicon: Lexicon) -> bool:
    numbers = lexicon.numbers
    listed = word in numbers.minus or word in numbers.halves or word.isnumeric()
    return listed or cardinal(word, lexicon) is not None or word.endswith(_HALF_ENDINGS)


def _segment(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """One number and the powers right after it: ``vijf miljard``, ``747 duizend``, ``anderhalf miljoen``."""
    found = digits_at(tokens, i) or _word(tokens, i, lexicon)
    if found is None or found.value is None:
        return found
    j, value, step = found.last, found.value, found.step
    powers = lexicon.numbers.powers
    while True:
        power = powers.get(norm_at(tokens, j)) or _abbreviated(tokens, found, j, lexicon)
        if not power or (found.fraction and found.form == "fraction" and power < 1000):
            break
        if power <= step:
            break  # powers rise within a number: `honderd honderd` is two
        value, step, j = value * power, max(step, 0.0) * power, j + 1
        if norm_at(tokens, j) == "." and norm_at(tokens, j - 1) in lexicon.numbers.abbreviated_powers:
            j += _is_abbreviation_point(tokens, j)
    collective = lexicon.numbers.collectives.get(_singular_dozen(norm_at(tokens, j)))
    if collective and value < 1000:
        value, step, j = value * collective, step * collective, j + 1
    if (
        norm_at(tokens, j) == "-"
        and norm_at(tokens, j + 1) == "tal"
        and adjacent(tokens, j)
        and adjacent(tokens, j + 1)
    ):
        j += 2  # `een 250-tal`
    if j == found.last:
        return found
    return replace(found, last=j, value=value, step=step, form="cardinal", fraction=None, weak=False)


def _is_abbreviation_point(tokens: Sequence[Token], j: int) -> bool:
    """The point of ``mln.`` belongs to the number only when the sentence goes on."""
    follower = tokens[j + 1] if j + 1 < len(tokens) else None
    return adjacent(tokens, j) and follower is not None and follower.text[:1].islower()


def _abbreviated(tokens: Sequence[Token], found: Quantity, j: int, lexicon: Lexicon) -> int | None:
    """``mln`` and ``k`` multiply digits only, and a lone letter only when nothing is glued to it."""
    if tokens[found.last - 1].kind != "digits" or j != found.last:
        return None
    name = norm_at(tokens, j)
    if len(name) == 1 and (adjacent(tokens, j + 1) and tokens[j + 1].kind != "sign"):
        return None
    return lexicon.numbers.abbreviated_powers.get(name)


def _singular_dozen(word: str) -> str:
    return "dozijn" if word == "dozijnen" else word


def _word(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    word, numbers = tokens[i].norm, lexicon.numbers
    if word == "een" and norm_at(tokens, i + 1) in numbers.halves:
        value = numbers.halves[norm_at(tokens, i + 1)]
        if value < 1:
            return Quantity(i, i + 2, value, 0.1, "fraction", fraction=(1, 2), rule="number.half")
    if word in numbers.halves and numbers.halves[word] > 1:
        return Quantity(i, i + 1, numbers.halves[word], 0.5, rule="number.half")
    if word in numbers.halves and norm_at(tokens, i + 1) in numbers.powers:
        return Quantity(i, i + 1, numbers.halves[word], 0.1, "fraction", rule="number.half")
    for ending in _HALF_ENDINGS:
        whole = cardinal(word[: -len(ending)], lexicon) if word.endswith(ending) else None
        if whole:
            return Quantity(i, i + 1, whole + 0.5, 0.5, rule="number.half")
    number = cardinal(word, lexicon)
    if number is None:
        return None
    weak = number == 1 and tokens[i].text.lower() in ("een", "ene")
    return Quantity(i, i + 1, number, trailing_unit(number), weak=weak, rule="number.words")


def _add_segment(tokens: Sequence[Token], found: Quantity, lexicon: Lexicon) -> Quantity | None:
    """Add what follows: ``tweeduizend | zestien``, ``honderd en drie``, ``vijf en twintig``."""
    value, j = found.value, found.last
    if value is None or value != int(value) or found.weak:
        return None
    joined = norm_at(tokens, j) == "en"
    if tokens[j - 1].kind == "digits" or (j < len(tokens) and tokens[j].kind == "digits"):
        return None
    start = j + joined
    following = _segment(tokens, start, lexicon)
    if following is None or following.value is None or following.value != int(following.value):
        return None
    more = following.value
    if joined and value < 10 and more in lexicon.numbers.tens.values():
        return replace(found, last=following.last, value=value + more, step=1.0, rule="number.words")
    if joined and value >= 1_000_000 and ordinal(norm_at(tokens, following.last), lexicon):
        return None  # `zes miljoen en twee derde`: a fraction of the million follows
    room = trailing_unit(value)
    # After `en` only a small remainder continues the number; `duizend en honderd` are two numbers.
    if not 0 < more < room or room < 100 or (following.weak and not joined) or (joined and more >= 1000):
        return None
    return replace(found, last=following.last, value=value + more, step=trailing_unit(more), rule="number.words")


def _with_decimals(tokens: Sequence[Token], found: Quantity, lexicon: Lexicon) -> Quantity:
    """``vijf komma vijf``."""
    if norm_at(tokens, found.last) not in lexicon.numbers.decimal_point or found.value is None:
        return found
    after = _word(tokens, found.last + 1, lexicon)
    if after is None or after.value is None or not 0 <= after.value < 1000 or after.weak:
        return found
    decimals = len(str(int(after.value)))
    return replace(
        found,
        last=after.last,
        value=found.value + after.value / 10**decimals,
        step=10.0**-decimals,
        weak=False,
    )


def _with_half(tokens: Sequence[Token], found: Quantity, lexicon: Lexicon) -> Quantity:
    """``drie en een half``, ``3 miljoen en een half``, ``twaalf en een halve``, ``vijf en een kwart``."""
    j = found.last
    if norm_at(tokens, j) != "en" or found.value is None or found.form != "cardinal":
        return found
    skip = 2 if norm_at(tokens, j + 1) == "een" else 1
    word = norm_at(tokens, j + skip)
    part = lexicon.numbers.halves.get(word) or lexicon.numbers.quarters.get(word)
    if not part or part >= 1 or (skip == 1 and word != "driekwart"):
        return found
    scale = lexicon.numbers.powers.get(norm_at(tokens, j + skip + 1))
    if scale and found.value < 1000:
        value = (found.value + part) * scale  # `drie en een half miljoen`
        return replace(found, last=j + skip + 2, value=value, step=0.5 * scale, weak=False)
    if scale:
        return found  # `een miljard en een half miljoen` are two numbers
    power = next((p for p in sorted(lexicon.numbers.powers.values(), reverse=True) if found.step >= p >= 1000), 1)
    return replace(found, last=j + skip + 1, value=found.value + part * power, step=0.5 * power, weak=False)

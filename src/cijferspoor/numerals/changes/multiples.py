"""Factors: ``vijf keer meer``, ``twee keer zo groot``, ``verdubbeld``, ``het dubbele``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.changes.directions import trend_of, trend_words
from cijferspoor.numerals.draft import Draft
from cijferspoor.numerals.hedges import hedge_around
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.words import cardinal
from cijferspoor.records.figure import Change, Direction


def multiple_of(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """``vijf keer meer``, ``twee keer zo groot``; a bare ``vier keer`` counts times."""
    j = made.quantity.last
    if made.unit is not None or norm_at(tokens, j) not in lexicon.units.times or made.kind != "count":
        return False
    multiples = lexicon.changes.multiples
    k = j + 1
    made.last = max(made.last, k)
    if norm_at(tokens, k) in multiples.as_words:
        adjective = (
            k + 1 < len(tokens) and tokens[k + 1].kind == "word" and cardinal(tokens[k + 1].norm, lexicon) is None
        )
        last = k + 1 + adjective
    elif norm_at(tokens, k) in multiples.after_times:
        last = k + 1
    elif norm_at(tokens, k) in ("de", "het") and norm_at(tokens, k + 1) in multiples.sizes:
        last = k  # `vijf keer het gemiddelde`
    else:
        made.rule = "count.times"
        return True
    made.kind, made.last, made.rule = "multiple", min(last, len(tokens)), "multiple.times"
    down = norm_at(tokens, made.last - 1) in trend_words(lexicon)["comparatives"]["down"]
    made.change = Change(direction="down" if down else "up")
    return True


def factor_of(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """``steeg met een factor 10``."""
    if made.kind != "count" or norm_at(tokens, made.first - 1) != "factor":
        return False
    direction = trend_of(tokens, made, lexicon)
    made.kind, made.rule = "multiple", "multiple.factor"
    made.change = Change(direction=direction) if direction else None
    return True


def multiple_word_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Draft | None:
    """``verdubbeld``, ``gehalveerd``, ``het dubbele``, ``tweemaal``: a factor or count in one word."""
    word, multiples = norm_at(tokens, i), lexicon.changes.multiples
    if norm_at(tokens, i + 3).endswith("maal") and (pair := _times_range(tokens, i, lexicon)) is not None:
        return pair
    for stems, direction in ((multiples.stems_up, "up"), (multiples.stems_down, "down")):
        for stem, factor in stems.items():
            core = word.removeprefix("ge") if stem.startswith("halve") else word
            if core.startswith(stem) and core[len(stem) :] in multiples.verb_endings:
                up: Direction = "up" if direction == "up" else "down"
                return _word_draft(tokens, i, factor, up, "multiple.verb", lexicon)
    if word in multiples.doubles and (
        norm_at(tokens, i - 1) == "het" or norm_at(tokens, i + 1) in ("zoveel", "zo", "van")
    ):
        return _word_draft(tokens, i, multiples.doubles[word], "up", "multiple.double", lexicon)
    if word.endswith("maal") and word != "maal":
        value = cardinal(word[:-4], lexicon)
        if value is not None and value > 1:
            factor = norm_at(tokens, i + 1) in (*multiples.as_words, *multiples.after_times)
            made = _word_draft(tokens, i, value, "up", "multiple.times", lexicon)
            if not factor:
                made.kind, made.change, made.rule = "count", None, "count.times"
            return made
    return None


def _times_range(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Draft | None:
    """``twee- tot driemaal (zo vaak)``."""
    low, high = cardinal(tokens[i].norm, lexicon), cardinal(tokens[i + 3].norm[:-4], lexicon)
    if norm_at(tokens, i + 1) != "-" or norm_at(tokens, i + 2) not in ("tot", "a", "of"):
        return None
    if low is None or high is None or not low < high:
        return None
    made = _word_draft(tokens, i, high, "up", "multiple.times", lexicon)
    made.quantity = Quantity(i, i + 4, None, 1, "range", low=low, high=high)
    made.last = i + 4
    if norm_at(tokens, i + 4) not in (
        *lexicon.changes.multiples.as_words,
        *lexicon.changes.multiples.after_times,
    ):
        made.kind, made.change, made.rule = "count", None, "count.times"
    return made


def _word_draft(
    tokens: Sequence[Token], i: int, value: float, direction: Direction, rule: str, lexicon: Lexicon
) -> Draft:
    first = i - (norm_at(tokens, i - 1) == "een")
    quantity = Quantity(i, i + 1, value, 0.1 if value < 1 else 1)
    hedged = hedge_around(tokens, first, i + 1, quantity, False, lexicon)
    return Draft(quantity, None, hedged, "multiple", hedged.first, i + 1, rule, change=Change(direction=direction))

"""Changes and multiples: ``steeg met 12 procent``, ``4 minder dan``, ``van 716 naar 1.222``, ``verdubbeld``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.draft import Draft
from cijferspoor.numerals.hedges import hedge_around
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.units import Unit
from cijferspoor.numerals.vocabulary import closed_words
from cijferspoor.numerals.words import cardinal
from cijferspoor.records.figure import Change, Direction

CLAUSE = 14
"""How many tokens a trend verb may stand from its amount: a clause, not a paragraph."""
_STOPS = frozenset(';:()“”"')


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> dict[str, dict[Direction, frozenset[str]]]:
    up, down = lexicon.changes.up, lexicon.changes.down
    return {
        "verbs": {"up": frozenset(up.verbs), "down": frozenset(down.verbs)},
        "nouns": {"up": frozenset(up.nouns), "down": frozenset(down.nouns)},
        "particles": {"up": frozenset(up.particles), "down": frozenset(down.particles)},
        "particle_verbs": {"up": frozenset(up.particle_verbs), "down": frozenset(down.particle_verbs)},
        "comparatives": {"up": frozenset(up.comparatives), "down": frozenset(down.comparatives)},
    }


def mark_changes(tokens: Sequence[Token], drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """Turn numbers into changes and multiples where the words around them say so."""
    for made in drafts:
        if made.kind == "age":
            continue
        if not _multiple(tokens, made, lexicon):
            _change(tokens, made, lexicon)
    for earlier, later in zip(drafts, drafts[1:], strict=False):
        _share_unit(tokens, earlier, later, lexicon)
        _from_to(tokens, earlier, later, lexicon)
    for made in drafts:
        _arrives(tokens, made, lexicon)
    return drafts


def _clause(tokens: Sequence[Token], first: int, step: int) -> Iterable[int]:
    """Token indices from ``first`` in one direction, up to a strong break."""
    i = first
    while 0 <= i < len(tokens) and abs(i - first) < CLAUSE:
        if tokens[i].norm in _STOPS or (tokens[i].norm == "." and step < 0):
            return
        yield i
        i += step


def _trend(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """The direction of the nearest trend verb or noun in the clause of the number."""
    words = _words(lexicon)
    around = [*_clause(tokens, made.first - 1, -1), *_clause(tokens, made.last, 1)]
    around.sort(key=lambda i: min(abs(i - made.first), abs(i - made.last)))
    for i in around:
        for direction in ("up", "down"):
            if tokens[i].norm in words["verbs"][direction] or tokens[i].norm in words["nouns"][direction]:
                return direction
    norms = {tokens[i].norm for i in around}
    for direction in ("up", "down"):
        if norms & words["particle_verbs"][direction] and norms & words["particles"][direction]:
            return direction
    return None


def _change(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> None:
    direction = (
        _comparative(tokens, made, lexicon) or _by_amount(tokens, made, lexicon) or _signed(tokens, made)
    )
    if direction is None and made.unit is not None and made.unit.code == "percentage_point":
        direction = _trend(tokens, made, lexicon)
        made.kind = "change"
    elif direction is not None:
        made.kind = "change"
    if made.kind == "change":
        made.change = Change(direction=direction) if direction else None
        made.rule = (
            f"change.{made.rule.partition('.')[2]}" if not made.rule.startswith("change.") else made.rule
        )


def _comparative(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """``12 procent hoger``, ``4 minder dan in 2019``, ``drie zetels meer``."""
    if made.kind in ("duration", "multiple"):
        return None
    words = _words(lexicon)["comparatives"]
    for skip in (0, 1) if made.kind == "count" else (0,):
        j = made.last + skip
        if skip and not _noun_between(tokens, j - 1, lexicon):
            continue
        word = norm_at(tokens, j)
        for direction in ("up", "down"):
            plain_count = made.kind == "count"
            if word in words[direction] and not (plain_count and _hedges_next(tokens, j)):
                if word in ("meer", "minder") and _adjective_at(tokens, j + 1, lexicon):
                    continue
                # `twee grotere steden` are cities; a count changes only by more, less, higher and lower
                if plain_count and word not in ("meer", "minder", "hoger", "lager"):
                    continue
                if word.endswith(("ere", "hoge")) and made.kind != "share":
                    continue
                made.extra.append((tokens[j].start, tokens[j].end))
                return direction
    return None


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
    return norm_at(tokens, j + 1) == "dan" and (follower.isdecimal() or (cardinal(follower) or 0) > 1)


def _by_amount(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Direction | None:
    """``met 12 procent gestegen``, ``een daling van 3 procent``, ``steeg 12 procent``, ``klom 178 plaatsen``."""
    words, at = _words(lexicon), made.first - 1
    while norm_at(tokens, at) in lexicon.changes.fillers:
        at -= 1
    before = norm_at(tokens, at)
    ranks = norm_at(tokens, made.last) in lexicon.changes.ranks.nouns
    if before == "met" and (made.kind in ("share", "money", "measure", "count")):
        return _trend(tokens, made, lexicon)
    if before == "van" and not _leads_to(tokens, made):
        for direction in ("up", "down"):
            if norm_at(tokens, at - 1) in words["nouns"][direction]:
                return direction
    if before in ("van", "tot", "naar", "op", "uit", "dan", "onder", "boven"):
        return None
    if made.kind == "share" and made.unit is not None or ranks and made.kind == "count":
        for i in [k for k in _clause(tokens, made.first - 1, -1)][:5]:
            if tokens[i].norm in (",", "van", "dat", "die", "waarvan"):
                break
            for direction in ("up", "down"):
                if tokens[i].norm in words["verbs"][direction]:
                    return direction
    return None


def _signed(tokens: Sequence[Token], made: Draft) -> Direction | None:
    """``+5%`` and ``-3 procent``."""
    if made.kind != "share" or made.unit is None:
        return None
    if made.quantity.value is not None and made.quantity.value < 0:
        return "down"
    if norm_at(tokens, made.first - 1) in ("+", "plus"):
        made.first -= 1
        return "up"
    return None


def _leads_to(tokens: Sequence[Token], made: Draft) -> bool:
    """Does ``naar`` and a second value follow (``een stijging van 25 naar 30 procent``)?"""
    return any(norm_at(tokens, made.last + k) in ("naar", "tot") for k in range(5))


def _from_to(tokens: Sequence[Token], start: Draft, end: Draft, lexicon: Lexicon) -> None:
    """``van 25% in 2015 naar 8% in 2019``: two values, both with the whole change."""
    if norm_at(tokens, start.first - 1) not in ("van",) or start.value is None or end.value is None:
        return
    link = end.first - 1
    while norm_at(tokens, link) in lexicon.changes.fillers:
        link -= 1
    between = [token.norm for token in tokens[start.last : link]]
    if (
        norm_at(tokens, link) not in ("naar", "tot")
        or len(between) > 8
        or set(between) & {".", ";", "die", "dat"}
    ):
        return
    trend = _trend(tokens, start, lexicon) or _trend(tokens, end, lexicon)
    if norm_at(tokens, link) == "tot" and trend is None:
        return
    a, b = start.value, end.value
    if start.unit is None and end.unit is not None:
        # `van 25 naar 30 procent`: the unit holds for both
        start.unit, start.kind, start.factor, start.rule = end.unit, end.kind, end.factor, end.rule
        start.unit = (
            None if end.unit.kind not in ("share", "money", "measure", "duration") else _moved(end, start)
        )
        a = start.value if start.value is not None else a
    direction: Direction = "up" if b > a else "down"
    if a == b:
        return
    for made in (start, end):
        made.kind = made.unit.kind if made.unit else made.kind
        made.change = Change.model_validate({"direction": direction, "from": a, "to": b})


def _share_unit(tokens: Sequence[Token], first: Draft, second: Draft, lexicon: Lexicon) -> None:
    """``38 om 22 procent``, ``respectievelijk 12 en 15 euro``: the unit holds for both."""
    if (
        first.unit is not None
        or first.kind != "count"
        or second.unit is None
        or second.first - first.last != 1
    ):
        return
    if norm_at(tokens, first.last) in lexicon.changes.unit_links and first.quantity.form == "cardinal":
        first.unit, first.kind = _moved(second, first), second.unit.kind
        first.factor, first.rule = second.factor, second.rule


def _moved(end: Draft, start: Draft) -> Unit | None:
    """The unit of the second value, standing at the first."""
    if end.unit is None:
        return None
    return Unit(start.quantity.first, start.quantity.last, end.unit.kind, end.unit.code, end.unit.factor)


def _arrives(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> None:
    """``steeg naar 716``, ``gedaald tot 8 procent``: a value with the direction that led to it."""
    if made.change is not None or made.value is None or made.kind in ("change", "multiple", "age"):
        return
    if norm_at(tokens, made.first - 1) not in ("naar", "tot"):
        return
    direction = _trend(tokens, made, lexicon)
    if direction is not None:
        made.change = Change.model_validate({"direction": direction, "to": made.value})


def _multiple(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> bool:
    """``vijf keer meer``, ``twee keer zo groot``; a bare ``vier keer`` counts times."""
    j = made.quantity.last
    if made.unit is not None or norm_at(tokens, j) not in lexicon.units.times or made.kind != "count":
        return False
    multiples = lexicon.changes.multiples
    k = j + 1
    made.last = max(made.last, k)
    if norm_at(tokens, k) in multiples.as_words:
        last = k + 2 if norm_at(tokens, k) in ("zo", "even") else k + 1
    elif norm_at(tokens, k) in multiples.after_times:
        last = k + 1
    elif norm_at(tokens, k) in ("de", "het") and norm_at(tokens, k + 1) in (
        "omvang",
        "aantal",
        "bedrag",
        "oppervlakte",
        "hoeveelheid",
        "gemiddelde",
    ):
        last = k
    else:
        made.rule = "count.times"
        return True
    made.kind, made.last, made.rule = "multiple", min(last, len(tokens)), "multiple.times"
    down = norm_at(tokens, made.last - 1) in _words(lexicon)["comparatives"]["down"]
    made.change = Change(direction="down" if down else "up")
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
    if norm_at(tokens, i + 4) not in (*lexicon.changes.multiples.as_words, *lexicon.changes.multiples.after_times):
        made.kind, made.change, made.rule = "count", None, "count.times"
    return made


def _word_draft(
    tokens: Sequence[Token], i: int, value: float, direction: Direction, rule: str, lexicon: Lexicon
) -> Draft:
    first = i - (norm_at(tokens, i - 1) == "een")
    quantity = Quantity(i, i + 1, value, 0.1 if value < 1 else 1)
    hedged = hedge_around(tokens, first, i + 1, quantity, False, lexicon)
    return Draft(
        quantity, None, hedged, "multiple", hedged.first, i + 1, rule, change=Change(direction=direction)
    )

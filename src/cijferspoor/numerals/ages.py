"""Ages in every form: ``15-jarigen``, ``jonger dan 15 jaar``, ``van 12 tot 18 jaar``, ``een man (63)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.agewords import OLDEST, Stated, age_forms_at, in_years, stated_at
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.tokens import PhraseTable, Token, norm_at, phrase_at
from cijferspoor.numerals.vocabulary import closed_words

_NEAR = 6
_MAX_LIST = 6
ADULT = 21
"""`Tot veertien jaar` at the start of a clause is an age up to about here, beyond it a stretch of time."""


def find_ages(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, blocked: Sequence[bool] | None = None
) -> list[AgeMention]:
    """All ages in a sentence, in order and without overlap; ``blocked`` marks tokens that are spoken for."""
    found: list[AgeMention] = []
    i = 0
    while i < len(tokens):
        mention = None if blocked and blocked[i] else _at(tokens, i, lexicon)
        if mention is None:
            i += 1
            continue
        last, age = mention
        found.append(age)
        i = last
    return found


def _at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    term = lexicon.ages.terms.get(tokens[i].norm)
    if term is not None:
        return i + 1, AgeMention(
            tokens[i].start, tokens[i].end, term.min, term.max, None, None, "age.term", term=True
        )
    for rule in _RULES:
        found = rule(tokens, i, lexicon)
        if found is not None:
            return found
    return None


Found = tuple[int, AgeMention] | None


def _mention(
    tokens: Sequence[Token],
    first: int,
    last: int,
    low: int | None,
    high: int | None,
    stated: Stated | None,
    rule: str,
) -> Found:
    if (low is not None and not 0 <= low <= OLDEST) or (high is not None and not 0 <= high <= OLDEST):
        return None
    if low is not None and high is not None and low > high:
        return None
    value, unit = (stated.value, stated.unit) if stated else (None, None)
    return last, AgeMention(tokens[first].start, tokens[last - 1].end, low, high, value, unit, rule)


@lru_cache(maxsize=8)
def _phrases(lexicon: Lexicon) -> tuple[PhraseTable, PhraseTable]:
    ages = lexicon.ages
    before: dict[str, str] = {}
    for label, phrases in (
        ("younger", ages.younger),
        ("older", ages.older),
        ("under", ages.under),
        ("above", ages.above),
        ("from", ages.from_age),
        ("up_to", ages.up_to),
        ("through", ages.up_to_and_including),
    ):
        before |= {phrase: label for phrase in phrases}
    after = {phrase: "or_younger" for phrase in ages.or_younger} | {
        phrase: "or_older" for phrase in ages.or_older
    }
    return PhraseTable(before), PhraseTable(after)


def _compared(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``jonger dan 15 (jaar)``, ``onder de 18``, ``tot en met 23 jaar``, ``vanaf 18 jaar``, ``nog geen achttien``."""
    found = _phrases(lexicon)[0].at(tokens, i)
    if found is None:
        return None
    j, label = found
    # `jonger is dan 15 jaar` is handled where the comparative stands apart
    j += norm_at(tokens, j) == "de" and label in ("younger", "older")
    stated = stated_at(tokens, j, lexicon)
    if stated is None or not _compared_fits(tokens, i, label, stated, lexicon):
        return None
    if stated.value != int(stated.value):
        return None
    years = in_years(stated)
    last = stated.last + (norm_at(tokens, stated.last) == "oud")
    whole = stated.unit in (None, "year")
    below = years - 1 if whole else years
    low, high = {
        "younger": (None, below),
        "under": (None, below),
        "up_to": (None, below),
        "through": (None, years),
        "older": (years + 1 if whole else years, None),
        "above": (years + 1, None),
        "from": (years, None),
    }[label]
    if high is not None and high < 0:
        return None
    return _mention(tokens, i, last, low, high, stated, f"age.{label}")


def _compared_fits(tokens: Sequence[Token], i: int, label: str, stated: Stated, lexicon: Lexicon) -> bool:
    phrase = " ".join(token.norm for token in tokens[i : i + 2])
    if phrase == "nog geen":
        return _stands_alone(tokens, stated, lexicon) and stated.unit is None and 10 <= stated.value <= 21
    if label in ("younger", "older"):
        return stated.unit is not None or _stands_alone(tokens, stated, lexicon)
    person, opening = _person_near(tokens, i, lexicon), i == 0 or tokens[i - 1].kind == "sign"
    if label in ("under", "above"):
        if stated.unit is not None:
            return stated.unit == "year"
        beside = is_person(norm_at(tokens, i - 1), lexicon) or norm_at(tokens, i - 1) == "van" and person
        alone = _stands_alone(tokens, stated, lexicon) and norm_at(tokens, stated.last) != "uit"
        determined = norm_at(tokens, i + 1) == "de"
        return determined and (beside or (alone and stated.value >= 10 and (person or opening)))
    if stated.unit not in ("year", "month") or _lasting_near(tokens, i, stated.last, lexicon):
        return False
    return person or label == "through" or (opening and stated.value <= ADULT)


def _stands_alone(tokens: Sequence[Token], stated: Stated, lexicon: Lexicon) -> bool:
    """No noun follows: the number is not a count. Function words, verbs and punctuation may."""
    follower = tokens[stated.last] if stated.last < len(tokens) else None
    if follower is None or (follower.kind == "sign" and follower.text not in "%€$‰°-/"):
        return True
    return follower.kind == "word" and follower.norm in closed_words(lexicon)


def _no_plural_follows(tokens: Sequence[Token], stated: Stated, lexicon: Lexicon) -> bool:
    """After ``meisje van tien`` any word but a plural noun may come: ``zat``."""
    word = norm_at(tokens, stated.last)
    return _stands_alone(tokens, stated, lexicon) or not word.endswith(
        ("en", "s", "%", "euro", "procent", "miljoen")
    )


def _split_comparative(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``jonger is dan 15 jaar``, ``ouder waren dan 60``: the verb stands inside the phrase."""
    if norm_at(tokens, i) not in ("jonger", "ouder") or norm_at(tokens, i + 1) not in lexicon.ages.copulas:
        return None
    if norm_at(tokens, i + 2) != "dan":
        return None
    stated = stated_at(tokens, i + 3, lexicon)
    if stated is None:
        return None
    years, whole = in_years(stated), stated.unit in (None, "year")
    if tokens[i].norm == "jonger":
        return _mention(tokens, i, stated.last, None, years - whole, stated, "age.younger")
    return _mention(tokens, i, stated.last, years + whole, None, stated, "age.older")


def _or_older(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``15 jaar of jonger``, ``65 jaar en ouder``, ``75 of ouder``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    found = _phrases(lexicon)[1].at(tokens, stated.last)
    if found is None or (tokens[found[0] - 1].norm == "meer" and not _person_near(tokens, i, lexicon)):
        return None
    last, label = found
    years = in_years(stated)
    low, high = (None, years) if label == "or_younger" else (years, None)
    return _mention(tokens, i, last, low, high, stated, f"age.{label}")


def _span(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``van 12 tot 18 jaar``, ``18 tot en met 22 jaar``, ``tussen de 18 en 23 (jaar)``, ``van 9 en 10 jaar``."""
    opener = norm_at(tokens, i)
    j = i + (opener in ("van", "tussen"))
    j += norm_at(tokens, j) == "de" and opener == "tussen"
    low = stated_at(tokens, j, lexicon)
    if low is None:
        return None
    for words, inclusive in (
        (("tot", "en", "met"), True),
        (("t", "/", "m"), True),
        (("tot",), False),
        (("-",), True),
        (("–",), True),
        (("en",), True),
        (("of",), True),
    ):
        if not phrase_at(tokens, low.last, words):
            continue
        if words in (("en",), ("of",)) and opener not in ("tussen", "van"):
            return None
        k = low.last + len(words)
        k += norm_at(tokens, k) == "de"
        high = stated_at(tokens, k, lexicon)
        if high is None or not low.value < high.value:
            return None
        return _checked_span(tokens, i, low, high, inclusive, opener, lexicon)
    return None


def _checked_span(
    tokens: Sequence[Token], i: int, low: Stated, high: Stated, inclusive: bool, opener: str, lexicon: Lexicon
) -> Found:
    person = _person_near(tokens, i, lexicon)
    unit = high.unit
    if unit is None and not (person and opener in ("tussen", "van") and _stands_alone(tokens, high, lexicon)):
        return None
    if not person and norm_at(tokens, high.last) != "oud":
        return None
    if unit is None and high.value > 110:
        return None
    if _lasting_near(tokens, i, high.last, lexicon):
        return None
    first_years = int(low.value) if unit in (None, "year") else in_years(Stated(low.value, unit, low.last))
    last_years = in_years(high) - (0 if inclusive or unit not in (None, "year") else 1)
    last = high.last + (norm_at(tokens, high.last) == "oud")
    return _mention(tokens, i, last, first_years, last_years, None, "age.span")


def _person_near(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Is a person or the word age named in the few words before token ``i``?"""
    for k in range(i - 1, max(-1, i - 1 - _NEAR), -1):
        if tokens[k].norm in (".", ";", ":"):
            return False
        if is_person(tokens[k].norm, lexicon):
            return True
    return False


@lru_cache(maxsize=16_384)
def is_person(word: str, lexicon: Lexicon) -> bool:
    """Does the word, or the last part of a compound, name a person?"""
    persons = _persons(lexicon)
    return word in persons or any(word.endswith(p) for p in persons if len(p) > 4)


@lru_cache(maxsize=8)
def _persons(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.ages.persons)


def _lasting_near(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    around = {token.norm for token in tokens[max(0, first - 4) : first]} | {
        norm_at(tokens, last + k) for k in range(2)
    }
    return not around.isdisjoint(lexicon.ages.lasting)


def _old(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``17 jaar oud``, ``negen maanden oud``, ``leeftijd van 3 jaar``, ``een vrouw van 35``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    years = in_years(stated)
    if stated.unit and norm_at(tokens, stated.last) == "oud":
        return _mention(tokens, i, stated.last + 1, years, years, stated, "age.old")
    before = norm_at(tokens, i - 1)
    aged = any(norm_at(tokens, i - k) in lexicon.ages.age_nouns for k in range(1, _NEAR + 1))
    if (
        aged
        and before in ("van", "is", "was", "op", "op:", "rond", "ligt", "lag")
        and not _lasting_near(tokens, i, stated.last, lexicon)
    ):
        if stated.unit or _stands_alone(tokens, stated, lexicon):
            return _mention(tokens, i, stated.last, years, years, stated, "age.age_of")
    if before == "van" and is_person(norm_at(tokens, i - 2), lexicon):
        return _person_of(tokens, i, stated, lexicon)
    return None


def _person_of(tokens: Sequence[Token], i: int, stated: Stated, lexicon: Lexicon) -> Found:
    """``een vrouw van 35``, ``kinderen van 2, 6 en 9 jaar``."""
    listed = [stated]
    while norm_at(tokens, listed[-1].last) in (",", "en", "of") and len(listed) < _MAX_LIST:
        following = stated_at(tokens, listed[-1].last + 1, lexicon)
        if following is None:
            break
        listed.append(following)
    if len(listed) > 1 and listed[-1].unit is None:
        listed = listed[:1]
    last = listed[-1]
    alone = last.unit is not None or (_no_plural_follows(tokens, last, lexicon) and 1 <= last.value <= OLDEST)
    if not alone or _lasting_near(tokens, i, last.last, lexicon):
        return None
    years = sorted(in_years(Stated(age.value, last.unit, age.last)) for age in listed)
    return _mention(
        tokens, i, last.last, years[0], years[-1], stated if len(listed) == 1 else None, "age.person_of"
    )


def _copula(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``Ik was zestien.``, ``Ze is pas 25 jaar``, ``toen de baby tien maanden was``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    ages, k = lexicon.ages, i - 1
    while norm_at(tokens, k) in ages.copula_adverbs:
        k -= 1
    subject = norm_at(tokens, k - 1)
    named = k > 0 and (
        tokens[k - 1].text[:1].isupper() or subject in ages.pronouns or is_person(subject, lexicon)
    )
    years = in_years(stated)
    if norm_at(tokens, k) in ages.copulas and named and not _lasting_near(tokens, i, stated.last, lexicon):
        closing = norm_at(tokens, stated.last) in (
            "",
            ".",
            ",",
            ";",
            "!",
            "?",
            "toen",
            "en",
            "geworden",
            "”",
            '"',
            ")",
        )
        if (stated.unit or stated.value >= 5) and closing:
            return _mention(tokens, i, stated.last, years, years, stated, "age.copula")
    after = norm_at(tokens, stated.last)
    person = (
        subject in ages.pronouns
        or is_person(norm_at(tokens, k), lexicon)
        or norm_at(tokens, k) in ages.pronouns
    )
    when = any(norm_at(tokens, k - n) in ("toen", "wanneer", "als") for n in range(4))
    if stated.unit and after in ("was", "is", "waren", "werd") and person and when:
        return _mention(tokens, i, stated.last, years, years, stated, "age.copula")
    return None


def _bracketed(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``een hoogleraar (63)``, ``Jansen (17 jaar)``: a number in brackets after a name or person."""
    if norm_at(tokens, i) != "(" or i == 0 or tokens[i - 1].kind != "word":
        return None
    stated = stated_at(tokens, i + 1, lexicon)
    if stated is None or norm_at(tokens, stated.last) != ")" or tokens[i + 1].kind != "digits":
        return None
    named = tokens[i - 1].text[:1].isupper() or is_person(tokens[i - 1].norm, lexicon) or stated.value >= 10
    if not named or not 2 <= stated.value <= 110 or stated.unit not in (None, "year"):
        return None
    years = in_years(stated)
    found = _mention(tokens, i + 1, stated.last, years, years, stated, "age.bracketed")
    return (stated.last + 1, found[1]) if found else None


def _birthday(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``op haar vijftiende``, ``op zijn 18e``, ``vanaf hun twaalfde``."""
    from cijferspoor.numerals.agewords import ordinal_age  # noqa: PLC0415 - one rule needs it

    if norm_at(tokens, i - 1) not in ("zijn", "haar", "hun", "mijn", "je", "z'n", "jouw"):
        return None
    if norm_at(tokens, i - 2) not in ("op", "vanaf", "tot", "rond", "voor", "na", "sinds", "van"):
        return None
    found = ordinal_age(tokens, i, lexicon)
    if found is None:
        return None
    last, years = found
    follower = tokens[last] if last < len(tokens) else None
    noun_follows = (
        follower is not None and follower.kind == "word" and follower.norm not in closed_words(lexicon)
    )
    if noun_follows and norm_at(tokens, last) not in ("jaar", "levensjaar"):
        return None
    return _mention(tokens, i, last, years, years, Stated(years, "year", last), "age.birthday")


_RULES: tuple[Callable[[Sequence[Token], int, Lexicon], Found], ...] = (
    age_forms_at,
    _split_comparative,
    _compared,
    _or_older,
    _span,
    _old,
    _copula,
    _bracketed,
    _birthday,
)

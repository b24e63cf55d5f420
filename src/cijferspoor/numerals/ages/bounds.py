"""Ages with a bound: ``jonger dan 15``, ``onder de 18``, ``15 jaar of jonger``, ``van 12 tot 18 jaar``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages.context import (
    Found,
    is_person,
    lasting_near,
    mention,
    no_plural_follows,
    person_near,
    stands_alone,
)
from cijferspoor.numerals.ages.told import told_of_age
from cijferspoor.numerals.ages.words import Stated, in_years, stated_at
from cijferspoor.numerals.tokens import PhraseTable, Token, norm_at, phrase_at

OLDEST_NOT_YET = 30
"""`Nog geen achttien` is an age up to about here, beyond it an amount."""
ADULT = 21
"""`Tot veertien jaar` at the start of a clause is an age up to about here, beyond it a stretch of time."""


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
        before |= dict.fromkeys(phrases, label)
    after = dict.fromkeys(ages.or_younger, "or_younger") | dict.fromkeys(ages.or_older, "or_older")
    return PhraseTable(before), PhraseTable(after)


def compared(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
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
    return mention(tokens, i, last, low, high, stated, f"age.{label}")


def _compared_fits(tokens: Sequence[Token], i: int, label: str, stated: Stated, lexicon: Lexicon) -> bool:
    phrase = " ".join(token.norm for token in tokens[i : i + 2])
    if phrase == "nog geen":
        if "er" in {norm_at(tokens, i - 1), norm_at(tokens, i - 2)}:
            return False  # `dat waren er nog geen vijftien` counts
        return stands_alone(tokens, stated, lexicon) and stated.unit is None and 10 <= stated.value <= OLDEST_NOT_YET
    if label in ("younger", "older"):
        return stated.unit is not None or stands_alone(tokens, stated, lexicon)
    if label == "up_to" and told_of_age(tokens, i + 1, lexicon):
        return False  # `de leeftijd daalde tot 44 jaar`
    person, opening = person_near(tokens, i, lexicon), i == 0 or tokens[i - 1].kind == "sign"
    if label in ("under", "above"):
        if stated.unit is not None:
            return stated.unit == "year"
        beside = is_person(norm_at(tokens, i - 1), lexicon) or (norm_at(tokens, i - 1) == "van" and person)
        alone = stands_alone(tokens, stated, lexicon) and norm_at(tokens, stated.last) != "uit"
        determined = norm_at(tokens, i + 1) == "de"
        return determined and (beside or (alone and stated.value >= 10 and (person or opening)))
    if stated.unit not in ("year", "month") or lasting_near(tokens, i, stated.last, lexicon):
        return False
    return person or label == "through" or (opening and stated.value <= ADULT)


def split_comparative(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
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
        return mention(tokens, i, stated.last, None, years - whole, stated, "age.younger")
    return mention(tokens, i, stated.last, years + whole, None, stated, "age.older")


def or_older(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``15 jaar of jonger``, ``65 jaar en ouder``, ``75 of ouder``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    found = _phrases(lexicon)[1].at(tokens, stated.last)
    if found is None or (tokens[found[0] - 1].norm == "meer" and not person_near(tokens, i, lexicon)):
        return None
    last, label = found
    years = in_years(stated)
    low, high = (None, years) if label == "or_younger" else (years, None)
    return mention(tokens, i, last, low, high, stated, f"age.{label}")


def span(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
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
    grouped = norm_at(tokens, i - 1) in lexicon.ages.groups or norm_at(tokens, i - 2) in lexicon.ages.groups
    unit = high.unit
    # `Ruim 30 procent is 18 tot en met 22 jaar`
    stated_of = norm_at(tokens, i - 1) in lexicon.ages.copulas and unit == "year"
    person = grouped or stated_of or person_near(tokens, i, lexicon)
    beside = opener == "tussen" and is_person(norm_at(tokens, i - 1), lexicon)  # `jongeren tussen de 12 en 16`
    alone = stands_alone(tokens, high, lexicon) or (beside and no_plural_follows(tokens, high, lexicon))
    if unit is None and not (person and opener in ("tussen", "van") and alone):
        return None
    if not person and norm_at(tokens, high.last) != "oud":
        return None
    if unit is None and high.value > 110:
        return None
    if lasting_near(tokens, i, high.last, lexicon):
        return None
    first_years = int(low.value) if unit in (None, "year") else in_years(Stated(low.value, unit, low.last))
    last_years = in_years(high) - (0 if inclusive or unit not in (None, "year") else 1)
    last = high.last + (norm_at(tokens, high.last) == "oud")
    return mention(tokens, i, last, first_years, last_years, None, "age.span")

"""Ages of a person: ``17 jaar oud``, ``een vrouw van 35``, ``Ik was zestien``, ``(63)``, ``op haar vijftiende``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages.context import (
    NEAR,
    Found,
    is_person,
    lasting_near,
    mention,
    names_person,
    no_plural_follows,
    stands_alone,
)
from cijferspoor.numerals.ages.words import OLDEST, Stated, in_years, ordinal_age, stated_at
from cijferspoor.numerals.fractions import joined_fraction
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, norm_at, phrase_at
from cijferspoor.numerals.vocabulary import closed_words

_MAX_LIST = 6
_SMALLEST_BARE = 5
_SMALLEST_FIRST = 10
"""After a name that opens the sentence, smaller numbers in brackets are seeds, ranks or notes."""
_CLOSING = frozenset({"", ".", ",", ";", "!", "?", "toen", "en", "geworden", "”", "’", "'", '"', ")"})
_JOINTS = (("tot", "en", "met"), ("t", "/", "m"), ("tot",), ("-",), ("–",), (",",), ("en",), ("of",))


def old(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``17 jaar oud``, ``negen maanden oud``, ``leeftijd van 3 jaar``, ``een vrouw van 35``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    years = in_years(stated)
    if stated.unit and norm_at(tokens, stated.last) == "oud":
        return mention(tokens, i, stated.last + 1, years, years, stated, "age.old")
    before = norm_at(tokens, i - 1)
    aged = any(norm_at(tokens, i - k) in lexicon.ages.age_nouns for k in range(1, NEAR + 1))
    if (
        aged
        and before in ("van", "is", "was", "op", "op:", "rond", "ligt", "lag", "bedraagt", "bedroeg")
        and not lasting_near(tokens, i, stated.last, lexicon)
    ):
        if stated.unit or stands_alone(tokens, stated, lexicon):
            return mention(tokens, i, stated.last, years, years, stated, "age.age_of")
    someone = is_person(norm_at(tokens, i - 2), lexicon) or (
        stated.unit == "year" and names_person(tokens, i - 2, lexicon)
    )
    if before == "van" and someone:
        return _person_of(tokens, i, stated, lexicon)
    return None


def _person_of(tokens: Sequence[Token], i: int, stated: Stated, lexicon: Lexicon) -> Found:
    """``een vrouw van 35``, ``kinderen van 2, 6 en 9 jaar``."""
    listed = [stated]
    # A unit closes the list: `mannen van 20 jaar en 30 vrouwen`.
    while listed[-1].unit is None and norm_at(tokens, listed[-1].last) in (",", "en", "of") and len(listed) < _MAX_LIST:
        following = stated_at(tokens, listed[-1].last + 1, lexicon)
        if following is None:
            break
        listed.append(following)
    if len(listed) > 1 and listed[-1].unit is None:
        if not no_plural_follows(tokens, listed[-1], lexicon):
            return None  # `kinderen van 9 en 10 scholen`
        listed = listed[:1]
    last = listed[-1]
    if norm_at(tokens, last.last) == "naar":
        return None  # `rokers onder jongeren van 20 naar 10 procent`
    alone = last.unit is not None or (no_plural_follows(tokens, last, lexicon) and 1 <= last.value <= OLDEST)
    if not alone or lasting_near(tokens, i, last.last, lexicon):
        return None
    years = sorted(in_years(Stated(age.value, last.unit, age.last)) for age in listed)
    return mention(tokens, i, last.last, years[0], years[-1], stated if len(listed) == 1 else None, "age.person_of")


def copula(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``Ik was zestien.``, ``Ze is pas 25 jaar``, ``toen de baby tien maanden was``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None:
        return None
    ages, k = lexicon.ages, i - 1
    while norm_at(tokens, k) in ages.copula_adverbs:
        k -= 1
    subject = norm_at(tokens, k - 1)
    named = k > 0 and (tokens[k - 1].text[:1].isupper() or subject in ages.pronouns or is_person(subject, lexicon))
    years = in_years(stated)
    if norm_at(tokens, k) in ages.copulas and named and not lasting_near(tokens, i, stated.last, lexicon):
        closing = norm_at(tokens, stated.last) in _CLOSING
        if (stated.unit or stated.value >= 5) and closing:
            return mention(tokens, i, stated.last, years, years, stated, "age.copula")
    after = norm_at(tokens, stated.last)
    person = subject in ages.pronouns or is_person(norm_at(tokens, k), lexicon) or norm_at(tokens, k) in ages.pronouns
    when = any(norm_at(tokens, k - n) in ("toen", "wanneer", "als") for n in range(4))
    if stated.unit and after in ("was", "is", "waren", "werd") and person and when:
        return mention(tokens, i, stated.last, years, years, stated, "age.copula")
    return None


def bracketed(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``een hoogleraar (63)``, ``Jansen (17 jaar)``, ``verdachten (23, 29 en 50 jaar)``, ``jongeren (12-25 jaar)``."""
    initial = i > 1 and tokens[i - 1].text == "." and len(tokens[i - 2].text) == 1 and tokens[i - 2].text.isupper()
    if norm_at(tokens, i) != "(" or i == 0 or norm_at(tokens, i + 1) == "":
        return None
    if tokens[i - 1].kind != "word" and not initial:
        return None
    listed, joints = _bracketed_list(tokens, i + 1, lexicon)
    if not listed or norm_at(tokens, listed[-1].last) != ")" or tokens[i + 1].kind != "digits":
        return None
    last, before = listed[-1], tokens[i - 1 - initial]  # `Karim E.B. (37)`
    # `Ruim een kwart (57) van de fietsers`: a number in brackets after a number is that number again
    if joined_fraction(before.norm, lexicon) or cardinal_at(tokens, i - 1, lexicon) or before.norm in _amounts(lexicon):
        return None
    person = is_person(before.norm, lexicon) or (last.value >= _SMALLEST_FIRST and names_person(tokens, i - 1, lexicon))
    # A seed or a count of wins stands in brackets too: small numbers need a person, a heading is no name.
    heading = i == 1 and norm_at(tokens, last.last + 1) == ""
    named = before.text[:1].isupper() and last.value >= (_SMALLEST_BARE if i > 1 else _SMALLEST_FIRST) and not heading
    alone = len(listed) == 1 and (named or person or last.unit is not None)
    if not (alone or (len(listed) > 1 and (last.unit == "year" or person))):
        return None
    if last.unit not in (None, "year") or not all(1 < age.value <= 110 for age in listed):
        return None
    years = sorted(in_years(age) for age in listed)
    high = years[-1] - (joints == {"tot"})
    found = mention(tokens, i + 1, last.last, years[0], high, last if alone else None, "age.bracketed")
    return (last.last + 1, found[1]) if found else None


def _bracketed_list(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[list[Stated], set[str]]:
    """The numbers in brackets and the words between them."""
    listed: list[Stated] = []
    joints: set[str] = set()
    while len(listed) < _MAX_LIST and (stated := stated_at(tokens, i, lexicon)) is not None:
        listed.append(stated)
        joint = next((words for words in _JOINTS if phrase_at(tokens, stated.last, words)), None)
        if joint is None:
            break
        joints.add(" ".join(joint))
        i = stated.last + len(joint)
    return listed, joints


def _amounts(lexicon: Lexicon) -> frozenset[str]:
    numbers, units = lexicon.numbers, lexicon.units
    return frozenset([*numbers.quarters, *numbers.half_nouns, *numbers.majority, *numbers.denominators, *units.percent])


def birthday(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``op haar vijftiende``, ``op zijn 18e``, ``vanaf hun twaalfde``."""
    if norm_at(tokens, i - 1) not in ("zijn", "haar", "hun", "mijn", "je", "z'n", "jouw"):
        return None
    if norm_at(tokens, i - 2) not in ("op", "vanaf", "tot", "rond", "voor", "na", "sinds", "van"):
        return None
    found = ordinal_age(tokens, i, lexicon)
    if found is None:
        return None
    last, years = found
    follower = tokens[last] if last < len(tokens) else None
    noun_follows = follower is not None and follower.kind == "word" and follower.norm not in closed_words(lexicon)
    # `op haar vijftiende verhuisde zij`: what a pronoun or determiner follows is a verb
    verb = norm_at(tokens, last + 1) in (*lexicon.numbers.after_verb, *lexicon.ages.pronouns)
    if noun_follows and not verb and norm_at(tokens, last) not in ("jaar", "levensjaar"):
        return None
    return mention(tokens, i, last, years, years, Stated(years, "year", last), "age.birthday")

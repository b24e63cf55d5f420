"""Words that exclude each other, those that leave no third, and subjects that are part of wider ones."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.opposites import opposites_of
from cijferspoor.checking.against.words import words_of
from tests.checking.against.telling import LEXICON

OPPOSITES, WORDS = opposites_of(LEXICON), words_of(LEXICON)
ALIKE = LEXICON.checking.wording.property_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is minderjarig", "is meerderjarig"),
        ("was vrouw", "was een man"),
        ("kwam om het leven", "raakte gewond"),
        ("heeft een vast contract", "heeft een tijdelijk contract"),
        ("seksuele uitbuiting", "arbeidsuitbuiting"),
        ("is geslaagd", "is gezakt"),
        ("één keer mishandeld", "meermaals mishandeld"),
        ("woont in de stad", "woont op het platteland"),
        ("werd geëist", "werd opgelegd"),
    ],
)
def test_excluding(one: str, other: str) -> None:
    here, there = WORDS.every(one), WORDS.every(other)
    assert OPPOSITES.exclude(here, there)
    assert OPPOSITES.exclude(there, here)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is minderjarig", "is minderjarig"),
        ("is minderjarig", "is vrouw"),
        ("mannen en vrouwen", "vrouwen"),
        ("heeft een contract", "heeft een tijdelijk contract"),
        ("mensenhandel", "arbeidsuitbuiting"),
        ("rood", "blauw"),
        ("", "minderjarig"),
    ],
)
def test_not_excluding(one: str, other: str) -> None:
    here, there = WORDS.every(one), WORDS.every(other)
    assert not OPPOSITES.exclude(here, there)
    assert not OPPOSITES.exclude(there, here)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is minderjarig", "is meerderjarig"),
        ("de dader is een man", "de dader is een vrouw"),
        ("een voldoende voor rekenen", "een onvoldoende voor rekenen"),
    ],
)
def test_no_third(one: str, other: str) -> None:
    assert OPPOSITES.complementary(WORDS.every(one), WORDS.every(other), ALIKE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # There is a third: neither.
        ("is tevreden", "is ontevreden"),
        ("is gewond", "is overleden"),
        # The rest is about something else.
        ("minderjarig en vermist in Epe", "meerderjarig en opgepakt in Zwolle"),
        ("is minderjarig", "is minderjarig"),
    ],
)
def test_a_third_or_more(one: str, other: str) -> None:
    assert not OPPOSITES.complementary(WORDS.every(one), WORDS.every(other), ALIKE)


def test_wider_subjects() -> None:
    assert WORDS.stem("mensenhandel") in OPPOSITES.widened(WORDS.stem("arbeidsuitbuiting"))
    assert WORDS.stem("arbeidsuitbuiting") not in OPPOSITES.widened(WORDS.stem("mensenhandel"))
    assert OPPOSITES.widened(WORDS.stem("fiets")) == frozenset()

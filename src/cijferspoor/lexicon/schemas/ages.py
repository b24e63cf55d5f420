"""Schema of ``ages.toml``: words around ages."""

from __future__ import annotations

from pydantic import Field

from cijferspoor.lexicon.schemas.base import WordList


class Bounds(WordList):
    """Inclusive whole years that a word stands for."""

    min: int | None = Field(default=None, ge=0, le=130)
    """Youngest age, None when open."""
    max: int | None = Field(default=None, ge=0, le=130)
    """Oldest age, None when open."""


class Ages(WordList):
    """Words around ages."""

    younger: list[str]
    """Phrases before a number: strictly younger."""
    older: list[str]
    """Phrases before a number: strictly older."""
    under: list[str]
    """``onder de 18``: strictly younger, where no count can be meant."""
    above: list[str]
    """``boven de 65``: strictly older."""
    or_younger: list[str]
    """Phrases after a number: that age included, and younger."""
    or_older: list[str]
    """Phrases after a number: that age included, and older."""
    from_age: list[str]
    """``vanaf 18 jaar``."""
    up_to: list[str]
    """``tot twaalf jaar``: that age not included."""
    up_to_and_including: list[str]
    """``tot en met 23 jaar``."""
    persons: list[str]
    """Nouns for people; a compound that ends in one counts too."""
    person_endings: list[str]
    """Endings of nouns for people, trusted after an article only."""
    age_nouns: list[str]
    """Nouns for age itself."""
    told_nouns: list[str]
    """Nouns for age that a number of years is told of; so are their compounds."""
    level_verbs: list[str]
    """Verbs between such a noun and the number."""
    to_level: list[str]
    """Prepositions between such a verb and the number."""
    relatives: list[str]
    """Words that open a clause that belongs to the noun."""
    groups: list[str]
    """Nouns that make a following span of years an age."""
    pronouns: list[str]
    """Subjects of ``was zestien``."""
    copulas: list[str]
    """Verbs between a person and an age."""
    copula_adverbs: list[str]
    """Adverbs between that verb and the age."""
    lasting: list[str]
    """Words near which a number of years is a duration."""
    jarig_durations: list[str]
    """Nouns that make ``vijfjarig`` a duration."""
    terms: dict[str, Bounds]
    """Words that stand for an age without a number."""

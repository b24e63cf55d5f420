"""Schema of ``rejections.toml``: cues of numerals that are no figures."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Helplines(WordList):
    """Short phone numbers."""

    numbers: list[str]
    """The numbers."""
    cues: list[str]
    """Words of calling that must stand near."""


class Scores(WordList):
    """Words around sports scores."""

    cues: list[str]
    """Words before a score."""
    nouns: list[str]
    """Nouns after a score."""


class Clock(WordList):
    """Words around times of day."""

    before: list[str]
    """Prepositions before a time of day."""
    opening: list[str]
    """Near a range of hours, these make it opening hours."""
    lasting: list[str]
    """Near a range of hours, these make it a duration."""
    sure: list[str]
    """Those after which a whole number of hours is a time of day."""
    parts_of_day: list[str]
    """Words after a time of day."""
    halves: list[str]
    """``half drie``, ``kwart over drie``."""


class Address(WordList):
    """Parts of addresses."""

    street_endings: list[str]
    """Last parts of street names."""


class Urls(WordList):
    """Marks of web and file addresses."""

    marks: list[str]
    """Anywhere in the run of characters."""
    endings: list[str]
    """At its end, or before a slash."""


class Pronouns(WordList):
    """``een`` as a pronoun."""

    after_one: list[str]
    """Words after it."""
    before_one: list[str]
    """Words before it."""


class Rejections(WordList):
    """All cues by reason."""

    not_names: list[str]
    """What may be glued to digits without making a name."""
    after: dict[str, list[str]]
    """Reason and the words after which a number is no figure."""
    helplines: Helplines
    """Short phone numbers."""
    scores: Scores
    """Sports scores."""
    clock: Clock
    """Times of day."""
    address: Address
    """Addresses."""
    urls: Urls
    """Web and file addresses."""
    pronouns: Pronouns
    """``een`` that counts nothing."""

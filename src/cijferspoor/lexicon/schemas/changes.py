"""Schema of ``changes.toml``: words of rise and fall, and of multiples."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList
from cijferspoor.records.figure import Direction


class Trend(WordList):
    """Words of one direction."""

    verbs: list[str]
    """Finite forms and participles."""
    nouns: list[str]
    """Nouns that take ``van`` or ``met`` and an amount: ``een stijging van 3 procent``."""
    particles: list[str]
    """Separated part of a verb: ``nam met 12 procent toe``."""
    particle_verbs: list[str]
    """Verbs that mean this direction only with a particle."""
    comparatives: list[str]
    """Comparatives after an amount: ``12 procent hoger``."""


class Multiples(WordList):
    """Words that make a factor."""

    after_times: list[str]
    """Words after ``vijf keer`` that make it a factor."""
    as_words: list[str]
    """Words after ``vijf keer`` that make it a factor with any adjective."""
    sizes: list[str]
    """Nouns after ``vijf keer de`` that make it a factor."""
    stems_up: dict[str, float]
    """Verb stems that hold a factor above one."""
    stems_down: dict[str, float]
    """Verb stems that hold a factor below one."""
    verb_endings: list[str]
    """Endings those stems take, after an optional ``ge-``."""
    doubles: dict[str, float]
    """``het dubbele``, ``dubbel zoveel``."""


class Ranks(WordList):
    """Nouns a rise or fall is counted in."""

    nouns: list[str]
    """Plural and singular."""


class Changes(WordList):
    """All words of change."""

    clause_openers: list[str]
    """Words that open another clause, with or without a comma before them."""
    fillers: list[str]
    """Words that may stand between ``met`` or ``naar`` and the number."""
    adjective_endings: list[str]
    """Endings of adjectives that ``meer`` and ``minder`` belong to."""
    after_particle: list[str]
    """What may follow the particle of a split verb."""
    to_level: list[str]
    """Words between a percentage noun and its number."""
    scores: list[str]
    """Near one of these a decimal is no percentage."""
    percentage_nouns: list[str]
    """Nouns whose bare number is a percentage."""
    unit_links: list[str]
    """Words between two numbers that share the unit after the second."""
    gains: dict[Direction, list[str]]
    """Verbs and nouns of winning and losing, which make a change of a percentage or a rank only."""
    up: Trend
    """Rise."""
    down: Trend
    """Fall."""
    multiples: Multiples
    """Factors."""
    ranks: Ranks
    """Rank nouns."""

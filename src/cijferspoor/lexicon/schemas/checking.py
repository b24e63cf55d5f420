"""Schema of ``checking.toml``: what counts, and for how much, when two figures are held against each other."""

from __future__ import annotations

from pydantic import Field

from cijferspoor.lexicon.schemas.base import WordList


class Worth(WordList):
    """What an outcome is worth, as a share of its feature's weight."""

    same: float
    compatible: float
    unknown: float
    narrower: float
    wider: float
    different: float


class Thresholds(WordList):
    """Scores are the points that all features earned by the points they could earn: 1 is sameness in all respects."""

    supported: list[float] = Field(min_length=3, max_length=3)
    """The least score for ``supported``, for numbers of one, two, and three or more significant digits: that 2,570
    stands in both texts says more than that 2 does."""
    contradicted: float
    """The least score for ``contradicted``."""
    rival_score: float
    """By how much a figure with another number must be the better match to go before one with the number."""
    rival_wording: float
    """And by how much more of the words they must have in common."""
    distinctive: int = Field(ge=1)
    """Significant digits of the source's number from which its return is no chance, whatever the wording."""
    candidate: float
    """The least score for a figure to be named as a candidate."""
    candidates: int = Field(ge=0)
    """How many candidates are named at most."""


class Wording(WordList):
    """Shares of content words in common (Dice) from which two wordings count as the same or as compatible."""

    same: float
    compatible: float
    property_same: float
    property_compatible: float
    contradicted: float
    """The least share in common for a number to be called wrong."""
    telling: float
    """The same where the number itself is the source's, or close to it."""
    telling_apart: float
    """The same, and each side has words that the other has not."""
    contradicted_more: float
    """The same where one side has a word that the other has not."""
    contradicted_apart: float
    """The same where each side has words that the other has not: ``vroegen asiel aan``, ``kregen asiel``."""
    strangers: float
    """Below this two wordings that each have words of their own say different things."""
    derived: float
    """The least share in common for a figure to be a part that the claim may be computed from."""
    nameless: float
    """The same where neither side names what it counts, so that the wording is all there is."""
    near_copy: float
    """From here the two sentences are one, but for the figure."""


class Rounding(WordList):
    """When a bare number is a fair rounding of another."""

    relative: float = Field(ge=0)
    """Largest rounding error of a count, measure or amount, as a share of the number: 1300 for 1320 is 0.015."""
    percent_unit: float = Field(gt=0)
    """The unit that a percentage without decimals is rounded to; ``20 procent`` is no ``24``."""
    spoken_points: float = Field(ge=0)
    """Half width in percentage points of a spoken fraction, ``een derde``."""
    near: float = Field(ge=0)
    """How far a hedged number may be off, as a share of it, for its hedge to be what misleads."""
    inexact_from: float = Field(ge=0)
    """From here a count that ends in zeros may itself have been rounded."""


class Grounds(WordList):
    """What two statements of a folder must have in common, beside the score, for ``compare`` to make them one."""

    needed: int = Field(ge=0)
    """Grounds for two statements of any two articles to be one."""
    in_company: int = Field(ge=0)
    """The same when the two articles have another statement in common for sure, so that they are about one thing."""
    to_differ: int = Field(ge=0)
    """The same in company, to say that the numbers of one statement differ."""
    most_words: int = Field(ge=0)
    """Words in common that count as grounds at most."""
    same_news_days: int = Field(ge=0)
    """Days within which two articles that name no time can be of one time."""


class Checking(WordList):
    """Weights, thresholds and word lists of ``check`` and ``compare``; ours, and yours to change."""

    weights: dict[str, float]
    """How much each feature counts."""
    worth: Worth
    """What the outcomes are worth."""
    thresholds: Thresholds
    wording: Wording
    rounding: Rounding
    grounds: Grounds
    light: list[str]
    """Words that restrict nothing in a statement that something exists or was counted."""
    idle: list[str]
    """Words that two copies of one sentence may differ in: articles, auxiliaries, ``ook``."""
    place_words: list[str]
    """Words before the name of a place."""
    home: list[str]
    """The place that goes without saying."""
    subordinators: list[str]
    """Words that open a clause whose denials are its own."""
    place_adjectives: dict[str, list[str]]
    """Names of places and the adjectives and other names that do not begin as they do: ``zeeuws``."""
    restrictors: list[str]
    """Words behind a whole that say which of them: ``de huishoudens in een huurwoning``."""
    plans: list[str]
    """Words for what is planned, demanded, expected or possible, and so not what happened."""
    stems: dict[str, list[str]]
    """Words whose forms the rules would take for those of another word: ``gewond`` for ``winden``."""
    means: list[str]
    """Words for a mean."""
    medians: list[str]
    """Words for a median."""
    demographic: list[str]
    """Nouns that say who people are by age or nothing more, beside the ages and sexes of ``relations.toml``."""
    amounts: list[str]
    """Nouns that stand before what is counted: ``aantal``, ``aandeel``."""
    scale_units: dict[str, dict[str, float]]
    """Units of one dimension by their size in its base unit, for durations and measures."""

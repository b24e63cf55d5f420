"""Schema of ``numbers.toml``: the words Dutch builds its numbers from."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Numbers(WordList):
    """Words and the numbers they stand for."""

    units: dict[str, int]
    """``nul`` up to ``negentien``: words that stand alone or before a ten or a power."""
    tens: dict[str, int]
    """``twintig`` up to ``negentig``."""
    powers: dict[str, int]
    """Multipliers within one written word and between words: ``honderd``, ``duizend``, ``miljoen``."""
    abbreviated_powers: dict[str, int]
    """Written after digits only: ``mln``, ``mrd``."""
    vague: dict[str, float]
    """Plural powers without a number before them, with the least they can mean: ``honderden`` is 200."""
    vague_before_power: list[str]
    """Words that make a following power vague: ``enkele honderden``, ``een paar honderd``."""
    collectives: dict[str, int]
    """Number nouns that multiply: ``dozijn``."""
    denominators: dict[str, int]
    """Second half of a spoken fraction that is not a regular ordinal: ``kwart``."""
    ordinals: dict[str, int]
    """Irregular ordinals; regular ones are derived from the cardinals."""
    halves: dict[str, float]
    """Words that mean a number and a half, or a half: ``anderhalf``, ``half``."""
    quarters: dict[str, float]
    """``kwart``, ``driekwart`` as parts of one."""
    majority: list[str]
    """Nouns for more than half of a whole: ``meerderheid``, ``merendeel``."""
    minority: list[str]
    """Nouns for less than half of a whole: ``minderheid``."""
    ratio: list[str]
    """The word between the two numbers of a spoken ratio: ``een op de vijf``."""
    decimal_point: list[str]
    """The decimal comma when it is spoken: ``vijf komma vijf``."""
    minus: list[str]
    """The minus sign when it is spoken."""
    half_nouns: list[str]
    """Nouns for one half: ``helft``."""
    half_noun_blockers: list[str]
    """Words before ``helft`` or ``meerderheid`` after which it is not a share."""
    majority_modifiers: list[str]
    """Adjectives before ``meerderheid`` that belong to the quote."""
    after_fraction: list[str]
    """Words after ``een derde`` that make it a fraction, not an ordinal."""
    after_verb: list[str]
    """Words that cannot follow a singular noun: what stands before them is a verb."""
    ranked_nouns: list[str]
    """Nouns that make a preceding ordinal a rank."""
    ratio_determiners: list[str]
    """Between the link and the second number of a ratio: ``een op de vijf``."""
    not_after_ratio: list[str]
    """Words after the second number that show it is a date or clock time."""
    range_between: list[str]
    """First word of ``tussen A en B``."""
    range_words: list[str]
    """Phrases between the two ends of a range, longest first."""
    range_signs: list[str]
    """Signs between the two ends of a range in digits."""
    range_units: list[str]
    """Units that may stand after the first end of a range too."""
    duration_endings: dict[str, str]
    """Endings of adjectives that hold a duration (``vierdaags``), with their unit of time."""

"""Schema of ``nouns.toml``: how Dutch nouns inflect, and the words that matter at a noun phrase's borders."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Nouns(WordList):
    """Noun inflection as exceptions to rules, and the closed lists around nouns. All lower case.

    An entry also serves every compound that ends in it, so ``lid`` covers ``gemeenteraadsleden``.
    """

    latin_um: list[str]
    """Singulars in ``-um`` with a plural in ``-a``: ``museum``."""
    short_vowel: list[str]
    """Singulars with a short vowel that is long in the plural: ``dag`` gives ``dagen``."""
    unstressed: list[str]
    """Singulars whose last vowel stays single in the plural: ``teken`` gives ``tekenen``."""
    long_vowel: list[str]
    """Singulars with a long last vowel that an ending rule or a shorter entry would get wrong: ``deel``."""
    nouns_in_e: list[str]
    """Nouns in ``-e`` that are no adjectives; their plural in ``-en`` is derived: ``gemeente``."""
    nominalised: list[str]
    """Adjectives and participles that also name people: ``gewonde``; regular ones are derived."""
    singular_in_en: list[str]
    """Nouns and infinitives in ``-en`` that are singular: ``jongen``, ``vertrouwen``."""
    singular_in_s: list[str]
    """Nouns in ``-s`` that are singular: ``huis``, ``proces``."""
    e_noun_endings: list[str]
    """Endings that make a word in ``-e`` a noun and no adjective: ``reactie``, ``blessure``."""
    measures: list[str]
    """Nouns that stay singular after a plural number: ``negen man``, ``drie jaar``."""
    periods: list[str]
    """Nouns of time: ``van`` before one dates a phrase and does not complete it: ``van vorig jaar``."""
    months: list[str]
    """Names of months in full and abbreviated: a number before them is a date."""
    participles_in_en: list[str]
    """Past participles in ``-en`` that stand before nouns: ``verdwenen``."""
    adjectives: list[str]
    """Adjectives without ``-e`` that stand before nouns: ``eigen``, ``extra``, ``groot``."""
    adjective_endings: list[str]
    """Endings of uninflected adjectives and of adverbs before adjectives: ``internationaal``."""
    nouns_like_adjectives: list[str]
    """Nouns with the ending of an adjective or participle: ``huwelijk``, ``vriend``."""
    whole_words_only: list[str]
    """Listed words that by chance end many others, and so speak for no compound: ``mes``, ``eten``."""
    past_like_plurals: list[str]
    """Plural nouns that look like a past tense: ``deugden``."""
    irregular: dict[str, str]
    """Other plurals and their singulars: ``kinderen`` is ``kind``."""

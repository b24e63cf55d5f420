"""Schema of ``verbs.toml``: what the lemmas of Dutch verbs need beside the rules."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Verbs(WordList):
    """Verbs that do not follow the weak pattern. All lower case."""

    auxiliaries: list[str]
    """Infinitives of the verbs that are auxiliary or not by their place in the sentence."""
    adverbs: list[str]
    """Adverbs that look like verbs or nouns."""
    prefixes: list[str]
    """What may stand, glued, before a verb: ``waar`` in ``waargenomen``."""
    in_e: list[str]
    """Adjectives in ``-e`` that are no inflected form: ``oranje``."""
    strong: dict[str, tuple[str, str, str, str]]
    """Stem, past singular, past plural and participle by infinitive."""

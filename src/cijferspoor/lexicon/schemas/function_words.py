"""Schema of ``function_words.toml``: words that bind phrases together instead of naming things."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class FunctionWords(WordList):
    """Closed-class words, and the verbs and adverbs frequent enough to mark where a phrase ends.

    All lower case. The first four lists hold what can open a noun phrase.
    """

    articles: list[str]
    """``de``, ``het``, ``een`` and their reduced or old forms."""
    demonstratives: list[str]
    """``deze``, ``die``, ``zulke``, ``dezelfde``."""
    possessives: list[str]
    """``mijn``, ``zijn``, ``hun``."""
    quantifiers: list[str]
    """``alle``, ``veel``, ``beide``: amounts without a number."""
    pronouns: list[str]
    """Personal, relative, indefinite and adverbial pronouns: ``hen``, ``wie``, ``iemand``, ``waarvan``."""
    prepositions: list[str]
    """Single-word prepositions and postpositions."""
    coordinators: list[str]
    """``en``, ``of``, ``maar``: they join equals."""
    subordinators: list[str]
    """``dat``, ``omdat``, ``terwijl``: they open a clause."""
    auxiliaries: list[str]
    """Auxiliaries, copulas and posture verbs in every form that cannot be a noun."""
    verbs: list[str]
    """Very frequent full verbs: finite forms, and participles that close a clause."""
    adverbs: list[str]
    """Adverbs that do not stand inside a noun phrase on their own."""
    adverbs_before_adjectives: list[str]
    """Words that may stand before an adjective inside a noun phrase: ``zeer grote``, ``niet erkende``."""

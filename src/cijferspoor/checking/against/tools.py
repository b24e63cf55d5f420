"""What the comparisons of features share: the word lists, and how stems and names are told."""

from __future__ import annotations

from cijferspoor.checking.against.concepts import Concepts, concepts_of
from cijferspoor.checking.against.opposites import Opposites, opposites_of
from cijferspoor.checking.against.words import aligned, dice, words_of
from cijferspoor.lexicon import Lexicon


class Tools:
    """The settings and word lists of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._settings = lexicon.checking
        self.concepts: Concepts = concepts_of(lexicon)
        self._opposites: Opposites = opposites_of(lexicon)
        self._words = words_of(lexicon)

    def _likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Words in common, compounds taken apart."""
        return dice(*aligned(one, other))


def told(stems: frozenset[str]) -> str:
    """Stems to be shown as the words they are of: see ``Match.detail``."""
    return ", ".join(f"⟦{stem}⟧" for stem in sorted(stems))


def listed(names: frozenset[str]) -> str:
    """Names with their capitals."""
    return ", ".join(name.title() for name in sorted(names))

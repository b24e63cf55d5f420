"""One sentence as the rules see it, and what a rule finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cijferspoor.linking.sources.nouns import Phrase
from cijferspoor.linking.sources.phrases import PhraseFinder
from cijferspoor.linking.sources.tokens import Token
from cijferspoor.linking.sources.words import Words

About = Literal["sentence", "before", "closing"]
"""What a construction is about: its own sentence; the one before (``Dat meldt X``); its own, and failing a
source there also the one before (``..., aldus X``)."""

OPEN_MARKS = frozenset({"“", "„", "”", "«", '"', ",,", "``", "‘", "'"})
CLOSE_MARKS = frozenset({"”", "“", "»", '"', "''", "’", "'"})
WINDOW = 30
"""Tokens between the parts of one construction; longer sentences are searched this far around a cue."""


@dataclass(frozen=True, slots=True)
class Found:
    """A construction: the phrase that names the source, and the reporting words (token indices)."""

    phrase: Phrase
    cue: tuple[int, int]
    rule: str
    about: About = "sentence"


class Line:
    """Tokens of a sentence with the questions the rules ask of them."""

    def __init__(self, tokens: list[Token], words: Words, *, headline: bool = False) -> None:
        self.tokens = tokens
        self.words = words
        self.headline = headline
        self.finder = PhraseFinder(words, tokens)
        self._phrases: dict[int, Phrase | None] = {}
        self._opening: int | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, index: int) -> str:
        """The folded word at ``index``, or an empty string outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def mark(self, index: int) -> str:
        """The text at ``index``, or an empty string outside the sentence."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def phrase(self, index: int) -> Phrase | None:
        """The noun phrase that starts at ``index``."""
        if index not in self._phrases:
            self._phrases[index] = self.finder.at(index) if 0 <= index < len(self.tokens) else None
        return self._phrases[index]

    def matches(self, index: int, phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
        """The longest of ``phrases`` (longest first) that stands at ``index``, or an empty tuple."""
        for phrase in phrases:
            if self.low(index) == phrase[0] and all(self.low(index + at) == word for at, word in enumerate(phrase)):
                return phrase
        return ()

    def is_in(self, index: int, name: str) -> bool:
        """Whether the word at ``index`` is on the closed list ``name``."""
        return self.low(index) in self.words.phrase[name]

    def skip_adverbs(self, index: int, most: int = 3) -> int:
        """Past up to ``most`` adverbs from ``index``."""
        for _ in range(most):
            if not self.is_in(index, "adverbs"):
                break
            index += 1
        return index

    def opening(self) -> int:
        """Where the sentence proper starts: past dateline dashes, quotation marks and ``Maar``."""
        if self._opening is None:
            self._opening = self._find_opening()
        return self._opening

    def _find_opening(self) -> int:
        index = 0
        for at in range(min(8, len(self))):
            if self.mark(at) in {"-", "–", "—"}:
                index = at + 1
        while index < len(self) and (self.mark(index) in OPEN_MARKS or not self.tokens[index].text[0].isalnum()):
            index += 1
        # `Ook meldt X` has its verb here, `Ook X meldt` its subject: either way `Ook` adds nothing.
        return index + 1 if self.is_in(index, "openers") and index + 1 < len(self) else index

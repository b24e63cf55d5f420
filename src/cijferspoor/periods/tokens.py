"""Words and marks of one sentence, and the small questions the parsers ask about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cijferspoor.numerals.words import fold
from cijferspoor.periods.expressions import Expression
from cijferspoor.periods.vocabulary import Phrases, Vocabulary

# A web address is one token, so that the year in its path is never seen.
_ADDRESS = r"(?:https?://|www\.)\S+"
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_TOKEN = re.compile(rf"{_ADDRESS}|{_WORD}|\d+|[^\w\s]|_")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]{0,3}\s+(?=['\"“‘«(\[]?[A-ZÀ-Ý0-9])|\n(?=\s|[A-ZÀ-Ý«•*-])")
_NAIVE_WINDOW = 12
"""Characters looked back on for an abbreviation before a full stop."""

SHORTEST_PAST = 3
"""``zei`` and ``wou`` are listed; a verb known by its ending is longer."""

APOSTROPHES = "'’‘`´"
SHORT_YEAR_PIVOT = 30
"""``'30`` is 2030, ``'31`` is 1931."""


class Token(NamedTuple):
    """A token as written, folded, and where it stands."""

    text: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase from the token it was asked for up to ``end`` (exclusive)."""

    end: int
    expression: Expression
    rule: str


class Line:
    """The tokens of one sentence; asking beyond either end gives an empty word, never an error."""

    def __init__(self, text: str, start: int, end: int, words: Vocabulary) -> None:
        self.words = words
        self.tokens = [
            Token(match.group(), fold(match.group()), match.start(), match.end())
            for match in _TOKEN.finditer(text, start, end)
        ]
        self._words = [token.word for token in self.tokens]
        self._count = len(self.tokens)
        self.points: dict[int, Hit | None] = {}
        self.last_year_end = -1
        self._future: bool | None = None
        self._past: bool | None = None

    def __len__(self) -> int:
        return self._count

    def word(self, at: int) -> str:
        """The folded token, or an empty string outside the sentence."""
        return self._words[at] if 0 <= at < self._count else ""

    def text(self, at: int) -> str:
        """The token as written."""
        return self.tokens[at].text if 0 <= at < self._count else ""

    def glued(self, at: int) -> bool:
        """True when no space stands between this token and the one before it."""
        return 0 < at < self._count and self.tokens[at].start == self.tokens[at - 1].end

    def among(self, at: int, name: str) -> bool:
        """True when this token is in the word list of that name."""
        return self.word(at) in self.words.lists[name]

    def says(self, at: int, name: str) -> int:
        """The end of the longest phrase of that word list that starts here, or ``at`` itself."""
        return self.longest(at, self.words.phrases[name])

    def longest(self, at: int, phrases: Phrases) -> int:
        """The end of the longest of these phrases that starts here, or ``at`` itself."""
        best = at
        for phrase in phrases.get(self.word(at), ()):
            if at + len(phrase) > best and all(self.word(at + n) == part for n, part in enumerate(phrase)):
                best = at + len(phrase)
        return best

    def digits(self, at: int, most: int = 4) -> int | None:
        """A run of digits that is a whole number of its own: not in ``1.234``, ``MH17`` or ``40%``."""
        text = self.text(at)
        if not text.isdecimal() or len(text) > most:
            return None
        if self.glued(at) and (
            self.word(at - 1)[-1:].isalpha()
            or self.text(at - 1) in "_€$£+#"
            or (self.text(at - 1) in ".,:" and self.glued(at - 1) and self.text(at - 2).isdecimal())
        ):
            return None
        if self.glued(at + 1) and (
            self.text(at + 1) in "%‰°_"
            or (self.text(at + 1) in ".,:" and self.glued(at + 2) and self.text(at + 2).isdecimal())
        ):
            return None
        return int(text)

    @property
    def future(self) -> bool:
        """True when a word in the sentence turns a bare month to the months to come."""
        if self._future is None:
            weak = any(word in self.words.lists["future_weak"] for word in self._words) and not self.past
            self._future = weak or any(self._points_ahead(at) for at in range(len(self.tokens)))
        return self._future

    @property
    def past(self) -> bool:
        """True when a common verb of the sentence is in the past tense."""
        if self._past is None:
            verbs, endings = self.words.lists["past_verbs"], self.words.past_endings
            self._past = any(
                word in verbs or (word.endswith(endings) and not word.startswith("ge")) for word in self._words
            )
        return self._past

    def past_after(self, at: int, end: int) -> bool:
        """True when a phrase opens the sentence and a regular verb in the past tense follows it."""
        word = self.word(end)
        return at <= 1 and len(word) > SHORTEST_PAST and word.endswith(self.words.past_verb_endings)

    def _points_ahead(self, at: int) -> bool:
        end = self.says(at, "future")
        return end > at and self.says(end, "future_not_before") == end


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """A plain split for callers without one: at closing marks before a capital, and at blank lines."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        before = text[max(start, match.start() - _NAIVE_WINDOW) : match.start()]
        last = before.rsplit(None, 1)[-1:] or [""]
        if match.group().startswith(".") and _abbreviated(last[0], text[match.end() : match.end() + 1]):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _abbreviated(word: str, following: str) -> bool:
    """``okt. 2020``, ``J. Jansen``, ``a.s. Vrijdag``: the full stop does not end the sentence."""
    bare = word.strip("('\"“‘")
    return (len(bare) == 1 and bare.isalpha()) or "." in bare or (following.isdecimal() and len(bare) <= 4)

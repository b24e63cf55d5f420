"""The content words of a text as stems, so that two wordings of one statement can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cijferspoor.checking.against.stems import Stemmer
from cijferspoor.checking.verifying.words import numeric
from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns import singular
from cijferspoor.linking.nouns.words import is_function_word
from cijferspoor.numerals.words import ordinal

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]*)*")
_SPLIT = re.compile(r"[\w'’-]+|[^\w\s]")
_REMEMBERED = 20_000
"""Texts whose content words are kept: those of one run's sentences, most of the time."""
_THE = (["de"], ["het"])
"""``in de Europese Unie``"""
_FIRST = re.compile(r"\W*\w+")
_SHORT_PART = 3
"""Letters of the shortest part that a compound is taken apart by: ``rugklacht``."""
_LONG_PREFIX = 4
"""Letters of the shortest last part that a compound is recognised by: ``tienermeisje``."""


class Words:
    """Turns texts into sets of stems, by one lexicon; remembers each word it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._stemmer = Stemmer(lexicon)
        relations, checking = lexicon.relations, lexicon.checking
        changes = lexicon.changes
        ways = (changes.up, changes.down)
        moves = [word for way in ways for word in (*way.verbs, *way.nouns, *way.comparatives)]
        # `nam toe`, `nam af`: verbs that go both ways say nothing themselves; `zakte` does.
        moves += sorted(set(changes.up.particle_verbs) & set(changes.down.particle_verbs))
        # Which way a change goes is compared for itself; how it is worded says nothing of what it is of.
        light = [*relations.light_verbs, *relations.reporting, *checking.light, *moves]
        self._light = frozenset(word for phrase in light for word in phrase.split())
        self._more, self._less = frozenset(changes.up.comparatives), frozenset(changes.down.comparatives)
        self._place_words = frozenset(checking.place_words)
        self._subordinator = re.compile(rf"\b(?:{'|'.join(checking.subordinators)})\b", re.IGNORECASE)
        self._negations = frozenset(relations.negations)
        self._same = {
            self._plain_stem(word): self._plain_stem(main)
            for main, others in relations.same_words.items()
            for word in others
            if " " not in word
        }
        denying = [word for words in lexicon.hedges.meanings.values() for word in words.words if " " in word]
        self._hedges = re.compile(rf"\b(?:{'|'.join(map(re.escape, denying))})\b", re.IGNORECASE)
        self._known: dict[str, str] = {}
        self.moves = frozenset(self.stem(word) for word in (*changes.up.comparatives, *changes.down.comparatives))
        """The stems of words for more and less, which are compared as directions."""
        self._grouped = frozenset(self.stem(main) for main in relations.same_words if " " not in main)
        self._phrases = {
            other: main for main, others in relations.same_words.items() for other in others if " " in other
        }
        groups = (group for opposed in relations.opposites.values() for group in opposed)
        self._opposed = frozenset(self.stem(word) for group in groups for word in group if " " not in word)
        self._found = lru_cache(maxsize=_REMEMBERED)(self._content)

    def stem(self, word: str) -> str:
        """The stem of one word; words that ``same_words`` makes one have one stem."""
        lower = word.lower()
        if lower not in self._known:
            stem = self._plain_stem(lower)
            self._known[lower] = self._same.get(stem, stem)
        return self._known[lower]

    def stems(self, text: str, *, without: Iterable[str] = ()) -> frozenset[str]:
        """The stems of the content words of a text: no function words, numbers or words that restrict nothing."""
        return self._found(text).difference(without)

    def every(self, text: str) -> frozenset[str]:
        """The stems of all words of a text, also of those that restrict nothing."""
        words = [word for word in _words(self._one_word(text)) if len(word) > 1]
        return frozenset(
            stem
            for word in words
            if (stem := self.stem(word)) in self._opposed
            or not is_function_word(word, self._lexicon)
            or self._same_thing(word)
        )

    def _same_thing(self, word: str) -> bool:
        """May it pass for a function word, but does it say what another word says: ``gearresteerd``, ``opgepakt``?"""
        return self.stem(word) in self._grouped

    def _content(self, text: str) -> frozenset[str]:
        return frozenset(self.stem(word) for word in _words(self._one_word(text)) if self._counts(word))

    def _one_word(self, text: str) -> str:
        """The text with each phrase that says what one word says replaced by that: ``om het leven gekomen``."""
        lower = f" {' '.join(_SPLIT.findall(text.lower()))} "
        # One look for each phrase is quicker than one regular expression of all.
        for phrase in self._phrases:
            if f" {phrase} " in lower:
                lower = lower.replace(f" {phrase} ", f" {self._phrases[phrase]} ")
        return lower

    def surface(self, *texts: str) -> dict[str, str]:
        """The first word of these texts for each stem, as it is written."""
        shown: dict[str, str] = {}
        for text in texts:
            for match in _WORD.finditer(text):
                shown.setdefault(self.stem(match[0]), match[0])
        return shown

    def negated(self, text: str) -> bool:
        """Does a text deny something: ``niet``, ``geen``, ``zonder``?

        What a clause under it denies is not its own, and ``nog geen achttien`` denies nothing.
        """
        text = self._hedges.sub(" ", text)
        return any(word in self._negations for word in _words(self._one_word(self._subordinator.split(text)[0])))

    def lemmas(self, text: str) -> list[str]:
        """The words of a text in the singular."""
        return [singular(word, self._lexicon) for word in _words(text)]

    def all(self, text: str) -> list[str]:
        """All words of a text in lower case but cardinal numbers."""
        ranks = (word for word in _words(text) if ordinal(word, self._lexicon) is not None)
        kept = set(ranks)
        return [word for word in _words(text) if word in kept or not numeric(word, self._lexicon)]

    def direction(self, text: str) -> int:
        """1 for a text that tells of more, -1 for one that tells of less, 0 for neither or both."""
        found = set(_words(text))
        return bool(found & self._more) - bool(found & self._less)

    def names(self, sentence: str, *, places: bool) -> frozenset[str]:
        """The names in a sentence: words with a capital within it, those of places only or the others only."""
        found = set()
        # Any sentence starts with a capital: its first word is left out, which loses the name that it may be.
        first = _FIRST.match(sentence)
        for match in _NAME.finditer(sentence, first.end() if first else 0):
            before = sentence[: match.start()].rstrip()
            words = before.lower().split()[-2:]
            place = any(word in self._place_words for word in (words[-1:] if words[-1:] not in _THE else words))
            if place == places:
                found.add(match[0].lower())
        return frozenset(found)

    def _counts(self, word: str) -> bool:
        if len(word) < 2 or word in self._light or word in self._negations:
            return False
        if self._stemmer.base(word) in self._light:
            return False
        if self._same_thing(word):
            return True
        return not is_function_word(word, self._lexicon) and not numeric(word, self._lexicon)

    def _plain_stem(self, word: str) -> str:
        return self._stemmer.stem(word)


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """The words of a lexicon, made once."""
    return Words(lexicon)


def compound_of(word: str, last: str) -> str | None:
    """What stands before ``last`` in a compound: ``tiener`` for ``tienermeisje`` and ``meisje``; None if it is none."""
    if len(last) < _LONG_PREFIX or len(word) < len(last) + 3 or not word.endswith(last):
        return None
    return word[: -len(last)].rstrip("-") or None


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient: twice what two sets share by what they hold together; 0 when both are empty."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def aligned(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Two sets of stems with the compounds of each taken apart where the other has a part of them.

    ``lerarentekort`` beside ``leraar`` and ``tekort`` becomes what it holds of those.
    """
    return _apart(one, other), _apart(other, one)


def _apart(stems: frozenset[str], beside: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for stem in stems:
        parts = set() if stem in beside else {part for part in beside - stems if _holds(stem, part)}
        found |= parts or {stem}
    return frozenset(found)


def _holds(compound: str, part: str) -> bool:
    """Does a compound begin or end with the other word?"""
    if len(part) < _SHORT_PART or len(compound) < len(part) + _SHORT_PART:
        return False
    return compound.endswith(part) or compound.startswith(part)


def _words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text)]

"""The period words of a lexicon, turned into look-up tables once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.words import cardinal, fold, ordinal, spoken_year

Phrases = dict[str, list[tuple[str, ...]]]
"""Phrases of one or more words, by their first word."""


class Vocabulary:
    """Everything the parsers look up. Lists are asked for by their name in ``periods.toml``."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.table = lexicon.periods
        lists = {name: value for name, value in self.table if isinstance(value, list)}
        self.lists = {name: frozenset(fold(word) for word in value) for name, value in lists.items()}
        self.phrases = {name: _by_first_word(value) for name, value in lists.items()}
        self.months = {**self.table.months, **self.table.month_abbreviations}
        self.days = _joined(self.table.days, self.table.day_stems, self.table.day_parts)
        self.weekdays = _joined(self.table.weekdays, self.table.weekdays, self.table.day_parts)
        self.holidays = _by_first_word([*self.table.fixed_holidays, *self.table.easter_holidays])
        self.past_verb_endings = tuple(self.table.past_verb_endings)
        self.past_endings = tuple(self.table.past_endings)
        self.starters = self._starters()
        self.light, self.seconds = self._light()

    def _starters(self) -> frozenset[str]:
        openers: set[str] = set(self.months) | set(self.days) | set(self.weekdays)
        for name in STARTING_LISTS:
            openers |= set(self.phrases[name])
        openers |= set(self.table.seasons) | set(self.table.school_years) | set(self.holidays)
        return frozenset(openers | {"de", "het", "een", "half", "anderhalf", "anderhalve"})

    def _light(self) -> tuple[frozenset[str], frozenset[str]]:
        """Frequent small words that open a phrase only before certain words, and those words."""
        small = {*self.table.articles, "een"} | {word for name in PREPOSITIONS for word in self.phrases[name]}
        heavy = set(self.months) | set(self.days) | set(self.weekdays) | set(self.phrases["coming"])
        phrases = (parts for name in STARTING_LISTS for group in self.phrases[name].values() for parts in group)
        seconds = {parts[1] for parts in phrases if len(parts) > 1} | {
            "in",
            "op",
            "de",
            "het",
            "een",
            "van",
            ".",
        }
        seconds |= set(self.table.units) | self.lists["now"] | self.lists["stretches"]
        return frozenset(small - heavy), frozenset(seconds)

    def opens(self, word: str) -> bool:
        """True when a phrase can start with this token: a quick test before any parser runs."""
        if word in self.starters:
            return True
        return word[:1].isdecimal() or word[:1] in tuple("'’‘`´") or _numeral(word, self.lexicon)

    def opens_with(self, word: str, following: str) -> bool:
        """The same, looking one word further for the articles and prepositions that open most phrases."""
        if word not in self.light:
            return self.opens(word)
        return bool(following) and (following in self.seconds or self.opens(following))


STARTING_LISTS = (
    "week_nouns", "quarter_letters", "decade_nouns", "decade_adjectives", "last", "parts", "earlier_in",
    "later_in", "hedges", "around", "since", "from_on", "per", "after", "before", "up_to", "through",
    "between", "range_openers", "previous", "past", "current", "next", "coming", "that",
    "this_stretch", "from_now", "within", "alike", "year_nouns", "preceding", "following",
)  # fmt: skip
"""The lists whose words can open a phrase."""


PREPOSITIONS = (
    "since", "from_on", "per", "after", "before", "up_to", "through", "between", "range_openers", "that",
    "this_stretch", "from_now", "within", "hedges", "around", "current",
)  # fmt: skip
"""The lists of words that need something after them."""


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The look-up tables of a lexicon, built when it is first used."""
    return Vocabulary(lexicon)


def _by_first_word(phrases: Iterable[str]) -> Phrases:
    table: Phrases = {}
    for phrase in phrases:
        parts = tuple(fold(phrase).split())
        table.setdefault(parts[0], []).append(parts)
    return table


def _joined(plain: dict[str, int], stems: dict[str, int], parts: list[str]) -> dict[str, int]:
    joined = {stem + part: value for stem, value in stems.items() for part in parts}
    return {**joined, **plain}


@lru_cache(maxsize=65_536)
def _numeral(word: str, lexicon: Lexicon) -> bool:
    known = cardinal(word, lexicon), ordinal(word, lexicon), spoken_year(word, lexicon)
    return any(value is not None for value in known)

"""Where a sentence ends.

Rules of our own rather than a trained splitter: they know Dutch abbreviations, initials and quotes, run in
one pass, and a wrong split can be traced to a line here or a word in ``reading.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cijferspoor.lexicon import Lexicon

LONGEST = 5_000
"""Code points after which a sentence without end is cut, so that later stages stay linear."""
_SLACK = 1_000
"""A cut looks this far back for a comma or a space."""
_TOKEN = 40
"""No abbreviation is longer than this."""

_MARKS = re.compile(r"[.!?…]+")
_NONSPACE = re.compile(r"\S")
_BULLETS = "•▪●‣"
_CLOSERS = "\"'”’»)]*_´`"
_OPENERS = "\"'“”‘’„‚,«»([{*_`–—-¿¡"
_APOSTROPHE = re.compile(r"['’‘`´][stknm]\s?-?[A-ZÀ-Þ]")
_INITIALS = re.compile(r"(?:IJ|[A-ZÀ-Þ])(?:\.?-?(?:IJ|[A-ZÀ-Þ][a-z]?))*")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,3})+")
_WORD = re.compile(r"\w+")
_GLUED_BEFORE = re.compile(r"(?:^|[\s(\"'“”‘’,-])[^\W\d_]{3,30}$")
_GLUED_AFTER = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{0,20}(?:[\s,]|$)")


class SentenceSplitter:
    """The rules with the word lists of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.reading.sentences
        self._abbreviations = frozenset(word.casefold() for word in words.abbreviations)
        self._closing = frozenset(word.casefold() for word in words.closing_abbreviations)
        self._starters = frozenset(word.casefold() for word in words.starters)
        self._or_surnames = frozenset(word.casefold() for word in words.starters_or_surnames)

    def split(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of the sentences in ``text[start:end]``, without the white space around them, in order."""
        unit = text[start:end]
        first = _NONSPACE.search(unit)
        begin = first.start() if first else len(unit)
        for marks in _MARKS.finditer(unit):
            if marks.start() < begin:
                continue
            stop = self._boundary(unit, begin, marks.start(), marks.end())
            if stop is None:
                continue
            yield from _bounded(unit, begin, stop, start)
            following = _NONSPACE.search(unit, stop)
            begin = following.start() if following else len(unit)
        if begin < len(unit):
            yield from _bounded(unit, begin, len(unit), start)

    def _boundary(self, unit: str, begin: int, mark: int, after: int) -> int | None:
        """The end of the sentence when the marks at ``mark:after`` end one."""
        stop = _closers(unit, after)
        if stop == len(unit):
            return None
        if not unit[stop].isspace():
            return stop if _is_glued(unit, begin, mark, after, stop) else None
        following = _NONSPACE.search(unit, stop)
        if following is None:
            return None
        stop, position = _loose_closers(unit, stop, following.start())
        if position == len(unit):
            return None
        if unit[position] in _BULLETS:
            return stop
        lead = _lead(unit, position)
        if not _can_start(unit, lead, position):
            return None
        if after - mark > 1 or unit[mark] == "…":
            return None if unit[lead].isdigit() else stop
        if unit[mark] == "." and stop == after and self._is_abbreviation(unit, begin, mark, lead):
            return None
        return stop

    def _is_abbreviation(self, unit: str, begin: int, mark: int, lead: int) -> bool:
        token = _token_before(unit, begin, mark)
        word = token.casefold()
        if token.isdigit():
            return len(token) <= 2 and _opens_line(unit, begin, mark - len(token))
        if len(token) > 1 and token.isupper() and "." not in token:
            return False  # `in de VS.` is an acronym, `vs.` an abbreviation
        following = _WORD.match(unit, lead, lead + _TOKEN) if unit[lead].isupper() else None
        next_word = following.group().casefold() if following else ""
        starts = next_word in self._starters
        if word in self._closing:
            surely = word not in self._abbreviations
            return not (unit[lead].isupper() if surely else starts or next_word in self._or_surnames)
        if word in self._abbreviations:
            return True
        if _INITIALS.fullmatch(token) and (len(token) == 1 or "." in token):
            return following is not None and not starts
        return _DOTTED.fullmatch(token) is not None and not (starts or next_word in self._or_surnames)


@lru_cache(maxsize=8)
def sentence_splitter(lexicon: Lexicon) -> SentenceSplitter:
    """The splitter of a lexicon, made once."""
    return SentenceSplitter(lexicon)


def _token_before(unit: str, begin: int, mark: int) -> str:
    window = unit[max(begin, mark - _TOKEN) : mark]
    if not window or window[-1].isspace():
        return ""
    token: str = window.split()[-1].lstrip(_OPENERS)
    return token


def _opens_line(unit: str, begin: int, position: int) -> bool:
    return position == begin or unit[position - 1] == "\n"


def _closers(unit: str, after: int) -> int:
    limit = min(len(unit), after + 6)
    while after < limit and unit[after] in _CLOSERS:
        after += 1
    return after


def _loose_closers(unit: str, stop: int, position: int) -> tuple[int, int]:
    """Take a quote that stands loose after the mark (`. ''`) into the sentence it closes.

    Returns the new end of the sentence and where the next one starts.
    """
    end = _closers(unit, position)
    while end > position and end < len(unit) and unit[end] in ".!?":
        end += 1
    if end == position or (end < len(unit) and not unit[end].isspace()):
        return stop, position
    following = _NONSPACE.search(unit, end)
    return end, following.start() if following else len(unit)


def _lead(unit: str, position: int) -> int:
    """Where the first letter, digit or sign of the next sentence stands, quotes and dashes skipped."""
    limit = min(len(unit) - 1, position + 8)
    lead = position
    while lead < limit and (unit[lead] in _OPENERS or unit[lead].isspace()):
        lead += 1
    return lead


def _can_start(unit: str, lead: int, position: int) -> bool:
    if _APOSTROPHE.match(unit, position):
        return True
    if unit[lead].islower():
        return unit[lead + 1 : lead + 2].isupper()  # `iPhone`, `eHealth`
    return unit[lead] not in ",;:"


def _is_glued(unit: str, begin: int, mark: int, after: int, stop: int) -> bool:
    """A sentence that follows without a space: `verdween.De politie`, but not a web address."""
    if after - mark != 1 or not _GLUED_AFTER.match(unit, stop, stop + 24):
        return False
    return _GLUED_BEFORE.search(unit[max(begin, mark - _TOKEN) : mark]) is not None


def _bounded(unit: str, begin: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    """The span, cut into pieces of at most ``LONGEST`` at a comma, else at white space, else anywhere."""
    while end - begin > LONGEST:
        cut = _cut(unit, begin)
        stop = cut
        while stop > begin and unit[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            yield offset + begin, offset + stop
        following = _NONSPACE.search(unit, cut, end)
        begin = following.start() if following else end
    while end > begin and unit[end - 1].isspace():
        end -= 1
    if end > begin:
        yield offset + begin, offset + end


def _cut(unit: str, begin: int) -> int:
    low, high = begin + LONGEST - _SLACK, begin + LONGEST
    for sign in ("; ", ", ", " ", "\n", "\t"):
        found = unit.rfind(sign, low, high)
        if found >= 0:
            return found + len(sign)
    return high

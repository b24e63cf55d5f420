"""Which parts of the page are not the article: menus, notices, links to other articles.

Precision first: a figure in a part that is wrongly set aside is lost. So a rule needs a phrase that pages use
and articles do not, and a run of short lines counts as a menu only when no number stands in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.lines import Unit, closed, stopped

_LINE = 200
"""Code points of the longest line that is judged by its first words."""
_NOTICE = 800
"""Code points of the longest cookie notice."""
_CREDIT = 80
"""Code points of the longest picture credit; more is a caption, which is content."""
_TEASER = 250
"""Code points of the longest summary under the title of another article."""
_PROSE = 60
"""Code points from which a line that ends as a sentence does counts as prose of the article."""
_MENU_LINES, _MENU_LINE, _MENU_WORDS = 5, 30, 3
"""A menu has five lines or more, each of at most 30 code points and 3 words."""

_BAR_LINKS = 4
"""A menu in one line has four links or more."""
_SLOGAN = 100
"""Code points of the longest line under the word for advertisement that belongs to it."""
_BARS = re.compile(r"[|•·›»]")
_SECOND_SENTENCE = re.compile(r"[.!?]\s+\S")
_EDGES = " \t\n.:;!?…-–—>»›→#*_|[]()•·"


class BoilerplateRules:
    """The rules with the phrases of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.reading.boilerplate
        self._lines = frozenset(map(_bare, words.lines))
        self._related = frozenset(map(_bare, words.related))
        self._pointers = frozenset(map(_bare, words.pointers))
        self._advertisement = frozenset(map(_bare, words.advertisement))
        self._tail = frozenset(map(_bare, words.tail))
        self._openings = _starting_with(words.openings)
        self._prompts = _starting_with(words.prompts)
        self._credit = re.compile(
            rf"(?:{_any(words.credits)})(?:\s?[:/©]\s?\S|\s(?:{_any(words.credit_names)})(?!\w))",
            re.IGNORECASE,
        )
        self._consent = tuple(phrase.casefold() for phrase in words.consent)
        self._footers = tuple(phrase.casefold() for phrase in words.footers)
        numbers = lexicon.numbers
        self._number_words = frozenset(
            word.casefold()
            for table in (numbers.units, numbers.tens, numbers.powers, numbers.vague, numbers.halves)
            for word in table
        )

    def mark(self, text: str, units: list[Unit], *, front_matter: int = 0) -> list[bool]:
        """For each unit, whether it is boilerplate; the first ``front_matter`` units are a file's own
        header.
        """
        bare = [_bare(text[unit.start : unit.end]) if unit.end - unit.start <= _LINE else "" for unit in units]
        own = [
            place < front_matter or unit.kind == "code" or self._by_itself(text[unit.start : unit.end], bare[place])
            for place, unit in enumerate(units)
        ]
        for place in range(1, len(units)):
            own[place] = own[place] or (bare[place - 1] in self._advertisement and _slogan(text, units, place))
        prose = [self._is_prose(text, unit, own[place]) for place, unit in enumerate(units)]
        marked = list(own)
        self._related_blocks(text, units, bare, own, prose, marked)
        self._tails(bare, prose, marked)
        self._menus(text, units, prose, marked)
        return marked

    def has_number(self, line: str) -> bool:
        """Does a digit or a number word stand in ``line``?"""
        return any(char.isdigit() for char in line) or any(
            word in self._number_words for word in re.findall(r"\w+", line.casefold())
        )

    def _by_itself(self, line: str, bare: str) -> bool:
        if len(line) > _NOTICE:
            return False
        folded = line.casefold()
        if any(phrase in folded for phrase in self._consent) and line[0] not in "\"'“‘„,":
            return True
        if len(line) > _LINE:
            return False
        if _is_bar(line):
            return True
        if bare in self._lines or bare in self._related or bare in self._pointers:
            return True
        if folded.startswith(("©", "copyright")) or any(phrase in folded for phrase in self._footers):
            return True
        if len(line) <= _CREDIT and self._credit.match(line.lstrip("(*_[")) and not self.has_number(line):
            return True
        if self._prompts.match(bare):
            return not (_SECOND_SENTENCE.search(line) and self.has_number(line))
        # `Lees ook het rapport over 2021.` is a sentence of the article, `Lees ook: Rapport over 2021` a
        # link.
        return self._openings.match(bare) is not None and not (stopped(line) and self.has_number(line))

    def _is_prose(self, text: str, unit: Unit, own: bool) -> bool:
        """Does the unit read as a paragraph of the article rather than a title or a clipped summary?"""
        line = text[unit.start : unit.end]
        if own or unit.kind in ("headline", "rule") or line.endswith(("…", "...", "…]", "...]")):
            return False
        return len(line) > _LINE or (stopped(line) and (len(line) >= _PROSE or self.has_number(line)))

    def _related_blocks(
        self,
        text: str,
        units: list[Unit],
        bare: list[str],
        own: list[bool],
        prose: list[bool],
        marked: list[bool],
    ) -> None:
        """What a title such as `Gerelateerde artikelen` is above: all the rest if only links follow, else a
        list.
        """
        first = prose.index(True) if True in prose else len(prose)
        last = _last_true(prose)
        last_article = _last_true(_article_prose(units, prose))
        last_listed = max(last, _last_true([unit.kind == "item" for unit in units]))
        done = 0
        for place, title in enumerate(bare):
            related, pointer = title in self._related, title in self._pointers
            if place < done or not (related or pointer):
                continue
            summaries = sum(prose[place + 1 : place + 40]) > 1 and not prose[place + 1]
            teasers = related and first < place and last_article < place and summaries
            if teasers or place > (last if related else last_listed):
                marked[place:] = [True] * (len(marked) - place)
                return
            done = _inline_block(text, units, own, place)
            marked[place:done] = [True] * (done - place)

    def _tails(self, bare: list[str], prose: list[bool], marked: list[bool]) -> None:
        """Sharing buttons and the like, after the last prose: they and all that follows."""
        last = _last_true(prose)
        if last < 0:
            return
        for place in range(last + 1, len(bare)):
            if bare[place] in self._tail:
                marked[place:] = [True] * (len(marked) - place)
                return

    def _menus(self, text: str, units: list[Unit], prose: list[bool], marked: list[bool]) -> None:
        first = prose.index(True) if True in prose else 0
        last = _last_true(prose)
        for low, high in ((0, first), (last + 1, len(units) if last >= 0 else 0)):
            run: list[int] = []
            for place in range(low, high + 1):
                if place < high and (marked[place] or self._is_menu_line(text, units[place])):
                    run.append(place)
                    continue
                if len(run) >= _MENU_LINES:
                    for member in run:
                        marked[member] = True
                run = []

    def _is_menu_line(self, text: str, unit: Unit) -> bool:
        if unit.end - unit.start > _MENU_LINE:
            return False
        line = text[unit.start : unit.end]
        return len(line.split()) <= _MENU_WORDS and not closed(line) and not self.has_number(line)


@lru_cache(maxsize=8)
def boilerplate_rules(lexicon: Lexicon) -> BoilerplateRules:
    """The rules of a lexicon, made once."""
    return BoilerplateRules(lexicon)


def _slogan(text: str, units: list[Unit], place: int) -> bool:
    """The line right under ``Advertentie``, when it is short and does not end as a sentence of an article."""
    unit = units[place]
    touching = text.count("\n", units[place - 1].end, unit.start) <= 1
    return touching and unit.end - unit.start <= _SLOGAN and text[unit.end - 1] not in ".…"


def _is_bar(line: str) -> bool:
    """``Home | Nieuws | Regio | 112``: a row of short links. A row that begins with the bar is a table."""
    links = _BARS.split(line.strip())
    return len(links) >= _BAR_LINKS and all(0 < len(link.strip()) <= _MENU_LINE for link in links)


def _bare(line: str) -> str:
    """A line as phrases are compared: no capitals, single spaces, no marks around it."""
    return " ".join(line.casefold().split()).strip(_EDGES)


def _any(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _starting_with(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any([phrase.casefold() for phrase in phrases])})(?!\w)")


def _last_true(flags: list[bool]) -> int:
    return max((place for place, flag in enumerate(flags) if flag), default=-1)


def _clipped(text: str, unit: Unit) -> bool:
    return text[max(unit.start, unit.end - 3) : unit.end].endswith(("…", "..."))


def _article_prose(units: list[Unit], prose: list[bool]) -> list[bool]:
    """Prose that cannot be the summary of another article: too long, or without a title above it."""
    return [
        flag and (unit.end - unit.start > _TEASER or place == 0 or units[place - 1].kind != "headline")
        for place, (unit, flag) in enumerate(zip(units, prose, strict=True))
    ]


def _inline_block(text: str, units: list[Unit], own: list[bool], place: int) -> int:
    """Where the links under a title in the middle of an article end: only what is clipped or listed under
    it.
    """
    following = place + 1
    listed_until = _listed_until(units, place + 1)
    while following < len(units):
        unit = units[following]
        listed = following < listed_until
        summary = following + 1 < len(units) and _clipped(text, units[following + 1])
        titled = summary and unit.kind == "headline"
        if not (own[following] or listed or titled or _clipped(text, unit)):
            break
        following += 1
    return following


def _listed_until(units: list[Unit], start: int) -> int:
    """The end of the list of titles directly under a title; where prose goes on under it, one title at
    most.
    """
    end = start
    while end < len(units) and not units[end].after_blank:
        if units[end].kind == "prose":
            return min(start + 1, end)
        end += 1
    return end

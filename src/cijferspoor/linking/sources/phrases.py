"""Noun phrases that can name a source: a determiner, a noun group, and what continues it.

Continuations are ``van``, ``voor``, ``tegen``, ``en`` and, for people and reports, ``bij``, ``aan`` and
``door``.
"""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.linking.sources.nouns import PERSONS, NounFinder, Phrase, is_acronym

MAX_LINKS = 4
"""Continuations of one phrase."""
POINTING = frozenset({"de", "het", "deze", "dit", "die"})
LINK_DETERMINERS = frozenset({"de", "het", "een", "'t", "andere"})


class PhraseFinder(NounFinder):
    """Finds the phrase that starts at a token."""

    def at(self, index: int) -> Phrase | None:
        """The phrase starting at token ``index``, determiner included, or None."""
        tokens, determiner = self.tokens, ""
        if index >= len(tokens):
            return None
        low = tokens[index].low
        if low in self.lists["report_pronouns"]:
            return Phrase(index, index + 1, "report_pronoun", index, index + 1)
        if low in self.lists["person_pronouns"] and not self._possessive(index):
            return Phrase(index, index + 1, "pronoun", index, index + 1)
        if low in self.lists["first_person"]:
            ours = self.group(index + 1)  # `onze directeur Tine Claus`, but not `onze lezers`
            return ours if ours is not None and ours.kind in PERSONS and ours.capitals else None
        while index < len(tokens) and tokens[index].low in self.lists["determiners"] and not self._title(index):
            determiner = determiner or tokens[index].low
            index += 1
        core = self.group(index)
        if core is None or (core.capitals == 0 and tokens[core.last - 1].low in self.words.generic):
            return None
        return self._affiliate(self._continue(replace(core, determiner=determiner)))

    def points_back(self, phrase: Phrase) -> bool:
        """The source is one common noun with ``de``, ``het``, ``deze`` or ``dit``."""
        first = phrase.name_first
        single = phrase.name_last - first == 1 and not phrase.prefix and not self.tokens[first].capital
        return single and first > 0 and self.tokens[first - 1].low in POINTING

    def span(self, phrase: Phrase) -> tuple[int, int]:
        """Offsets of the source the phrase names."""
        start = self.tokens[phrase.name_first].start
        return start, start + phrase.prefix if phrase.prefix else self.tokens[phrase.name_last - 1].end

    def _possessive(self, index: int) -> bool:
        """``haar`` before a noun: ``volgens haar advocaat``."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return self.tokens[index].low == "haar" and following is not None and self.noun_like(following)

    def _title(self, index: int) -> bool:
        """A capitalised article inside a sentence belongs to a name: ``De Standaard``."""
        token = self.tokens[index]
        return index > 0 and token.capital and self.capital(index + 1) and self.tokens[index - 1].text not in ".:;“"

    def _continue(self, phrase: Phrase) -> Phrase:
        """Phrase with what follows it by ``van``, ``voor``, ``tegen``, ``en``, ``in``."""
        for _ in range(MAX_LINKS):
            longer = self._link(phrase)
            if longer is None:
                break
            phrase = longer
        return phrase

    def _link(self, phrase: Phrase) -> Phrase | None:
        at = phrase.last
        if at >= len(self.tokens):
            return None
        link = self.tokens[at].low
        begin = at + 1
        while begin < len(self.tokens) and self.tokens[begin].low in LINK_DETERMINERS:
            begin += 1
        joined = self.group(begin) if begin < len(self.tokens) else None
        if joined is None or self.tokens[begin].low in self.lists["months"] | self.lists["adverbs"]:
            return None
        named = joined.capitals > 0
        if link in {"en", "&"}:
            fits = named and phrase.capitals > 0
        elif link in self.lists["place"]:
            fits = named and phrase.kind not in {"pronoun", "name"} and begin == at + 1
        elif link == "van" or (link in self.lists["affiliation"] and phrase.kind in PERSONS | {"report"}):
            told = (
                phrase.kind == "report"
                and begin > at + 1
                and self.tokens[joined.last - 1].low not in self.words.generic
            )
            fits = named or joined.kind != "other" or phrase.kind in PERSONS | {"organisation"} or told
        else:
            fits = link in self.lists["links"] and named and phrase.kind != "report"
        if not fits:
            return None
        grown = replace(phrase, last=joined.last, name_last=joined.last, capitals=phrase.capitals + joined.capitals)
        if link in self.lists["affiliation"]:
            return self._employer(phrase, grown, begin, joined)
        return replace(grown, name_first=phrase.name_first)

    def _employer(self, phrase: Phrase, grown: Phrase, begin: int, joined: Phrase) -> Phrase:
        """The body stands for the person who speaks for it: ``Jan Jansen van het CBS`` is ``CBS``."""
        speaks = phrase.kind == "spokesperson" or (phrase.kind in {"person", "name"} and self._full_name(phrase))
        if speaks and phrase.name_first == phrase.first and not (phrase.capitals and not joined.capitals):
            return replace(grown, name_first=begin, name_last=joined.last)
        return replace(grown, name_first=phrase.name_first)

    def _full_name(self, phrase: Phrase) -> bool:
        if phrase.kind == "person":
            return phrase.capitals > 0
        first = self.tokens[phrase.first]
        return phrase.capitals >= 2 and not is_acronym(first.text) and first.capital

    def _affiliate(self, phrase: Phrase) -> Phrase:
        """The body in ``CKM-woordvoerder`` or in an apposition: ``Jan Jansen, directeur van het CBS,``."""
        if phrase.name_first != phrase.first or phrase.kind not in PERSONS | {"name"}:
            return phrase
        token = self.tokens[phrase.first]
        head, hyphen, tail = token.text.rpartition("-")
        if hyphen and token.capital and self.words.nouns.get(tail.lower()) in {"spokesperson", "person"}:
            return replace(phrase, name_last=phrase.first + 1, prefix=len(head))
        title = self._title_after(phrase)
        return phrase if title is None else replace(phrase, name_first=title.name_first, name_last=title.name_last)

    def _title_after(self, phrase: Phrase) -> Phrase | None:
        """The body in ``, directeur van het CBS`` after a personal name."""
        at = phrase.last
        if at + 1 >= len(self.tokens) or self.tokens[at].text != "," or not phrase.capitals:
            return None
        at += 1
        while at < len(self.tokens) and self.tokens[at].low in {"de", "het", "een"}:
            at += 1
        core = self.group(at) if at < len(self.tokens) else None
        if core is None or core.kind not in {"spokesperson", "person"} or core.capitals:
            return None
        whole = self._link(replace(core, kind="spokesperson"))
        # `directeur van het Centrum voor Kankeropsporing`
        return self._continue(whole) if whole is not None and whole.name_first != whole.first else None

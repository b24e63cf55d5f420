"""Noun groups by their surface: adjectives, a noun and the name beside it, or a name alone.

There is no tagger at this stage, so capitals, endings and closed classes decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cijferspoor.linking.sources.tokens import Token
from cijferspoor.linking.sources.words import NounClass, Words

PhraseClass = NounClass | Literal["name", "pronoun", "report_pronoun", "other"]

MAX_GROUP = 8
"""Words in one group; a longer run is no name but a list or a headline."""
MAX_TITLE = 15
"""Words in the quoted title of a report."""
DEMONYM = ("se", "sche")
NOT_ADJECTIVE = ("ie", "iteit", "ling")
NAME_MARKS = frozenset("(),&/-–")
PRONOMINAL = ("daar", "hier", "waar")
"""``Daarmee``, ``Hierbij``: adverbs."""
SURNAME_STARTERS = frozenset({"van", "de", "den", "der", "ter", "ten", "'t", "von"})
PERSONS = frozenset({"spokesperson", "office", "person"})
TITLE_OPENS, TITLE_CLOSES = "‘“'\"„*_", "’”'\"*_"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token indices, half-open; ``first`` leaves out the determiner, ``name_first``.. is the source.

    ``capitals`` counts the words of names in it. ``prefix``, when not 0, is how many characters of the first
    token name the source: ``CKM`` in ``CKM-woordvoerder``.
    """

    first: int
    last: int
    kind: PhraseClass
    name_first: int
    name_last: int
    determiner: str = ""
    capitals: int = 0
    prefix: int = 0


class NounFinder:
    """Finds the noun group that starts at a token."""

    def __init__(self, words: Words, tokens: list[Token]) -> None:
        self.words = words
        self.tokens = tokens
        self.lists = words.phrase

    def group(self, index: int) -> Phrase | None:
        """Adjectives, noun and the name beside it, from ``index``."""
        start = index
        while index - start < MAX_GROUP and index < len(self.tokens) and self._adjective(index):
            index += 1
        if self.capital(index) and not self._compound(index) and not self._title_tail(index + 1):
            last = self._name(index)
            kind = self._name_class(index, last)
            return Phrase(start, last, kind, start, last, capitals=last - index)
        if not self._noun_ahead(index) or self.tokens[index].low in self.lists["first_words"]:
            return None
        head = self.tokens[index].low
        kind = self.words.noun_class(head) or "other"
        last = index + 1 + self._title_tail(index + 1)
        name_first, name_last = start, last
        if self.capital(last) and not self._adjective(last):
            name_end = self._name(last)
            if kind == "other" and name_end - last >= 2 and not is_acronym(self.tokens[last].text):
                kind = "person"
            return Phrase(start, name_end, kind, start, name_end, capitals=name_end - last)
        if kind == "report":
            last = name_last = self._quoted_title(last)
        return Phrase(start, last, kind, name_first, name_last)

    def _title_tail(self, index: int) -> int:
        """How many tokens a French tail has: ``de mission`` in ``chef de mission``."""
        following = " ".join(token.low for token in self.tokens[index : index + 2])
        return 2 if following in self.lists["title_tails"] else 0

    def capital(self, index: int) -> bool:
        """Whether the word at ``index`` is part of a name."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if not (token.word and token.capital):
            return False
        if index and not self._starts(index):
            return True
        # A capital that only marks the start of a sentence makes no name; `Van 't Hof` does.
        if token.low in SURNAME_STARTERS:
            return self._surname_ahead(index + 1)
        return self.noun_like(token) and not (
            token.low in self.lists["first_words"]
            or token.low in self.words.generic
            or token.low.startswith(PRONOMINAL)
        )

    def _starts(self, index: int) -> bool:
        """After a mark that ends or opens something; not after those that stand inside a name."""
        before = self.tokens[index - 1].text
        return not before[-1].isalnum() and before not in NAME_MARKS and not before[0].isalnum()

    def _surname_ahead(self, index: int) -> bool:
        ahead = self.tokens[index : index + 3]
        while ahead and ahead[0].low in SURNAME_STARTERS and not ahead[0].capital:
            ahead = ahead[1:]
        return bool(ahead) and ahead[0].capital and ahead[0].word

    def noun_like(self, token: Token) -> bool:
        """Neither a closed-class word nor a frequent verb."""
        return (
            token.word
            and token.low not in self.lists["function_words"]
            and token.low not in self.lists["verbs"]
            and token.low not in self.words.finite
            and not token.low.startswith("'")
        )

    def _noun_ahead(self, index: int) -> bool:
        return index < len(self.tokens) and self.noun_like(self.tokens[index])

    def _adjective(self, index: int) -> bool:
        """Whether the word at ``index`` can only modify the noun-like word after it."""
        token = self.tokens[index]
        low = token.low
        if not self.noun_like(token) or not self._noun_ahead(index + 1) or low in self.words.nouns:
            return False
        if token.capital:
            # `Belgische media`, `Nederlands onderzoek`, but `Universiteit Gent` and `Sanne Peters`.
            if self.capital(index + 1):
                return False
            return low.endswith(DEMONYM) or (low.endswith(("s", "e")) and self._known(index + 1))
        if self.words.noun_class(low):
            return False
        if low.endswith("e"):
            return not low.endswith(NOT_ADJECTIVE)
        if low.endswith("en") and "ge" in low[:6]:
            # `de uitgetreden priester`; but `de gevangenen` is a noun.
            return self._known(index + 1)
        return low in self.lists["adjectives"] or low.endswith(self.words.adjective_endings)

    def _known(self, index: int) -> bool:
        return self.words.noun_class(self.tokens[index].low) is not None

    def _compound(self, index: int) -> bool:
        """``CKM-woordvoerder``: a capital, but a common noun by its last part."""
        head, hyphen, tail = self.tokens[index].low.rpartition("-")
        return bool(hyphen and head) and self.words.nouns.get(tail) in PERSONS

    def _name(self, index: int) -> int:
        """End of the run of capitalised words from ``index``, particles inside it included."""
        start, index = index, index + 1
        while index - start < MAX_GROUP:
            if self.capital(index) and not self._verb(index):
                index += 1
                continue
            ahead = index
            while ahead < index + 3 and ahead < len(self.tokens) and self._particle(start, ahead):
                ahead += 1
            # After a surname `van` introduces where the person works, not another part of the name.
            if ahead == index or not self.capital(ahead):
                break
            index = ahead + 1
        return self._acronym(index)

    def _particle(self, start: int, index: int) -> bool:
        token = self.tokens[index]
        if token.text == "&":
            return True
        if token.low not in self.lists["name_particles"]:
            return False
        capitals = index - start
        surname = self.tokens[index + 1].low if index + 1 < len(self.tokens) else ""
        if token.low == "van":
            return (
                (capitals == 1 or surname in {"der", "den", "'t"})
                and not self.words.noun_class(self.tokens[start].low)
                and not is_acronym(self.tokens[start].text)
            )
        if token.low in {"de", "het", "op", "la", "le"}:
            return capitals == 1 or self.tokens[index - 1].low in {"van", "von", "of", "in"}
        return True

    def _verb(self, index: int) -> bool:
        return self.tokens[index].low in self.words.finite

    def _acronym(self, index: int) -> int:
        """Past a parenthesised short name: ``(CKM)``."""
        inside = self.tokens[index : index + 3]
        closed = len(inside) == 3 and inside[0].text == "(" and inside[2].text == ")"
        return index + 3 if closed and inside[1].capital else index

    def _quoted_title(self, index: int) -> int:
        """Past the title of a report in quotation marks, if it stands at ``index``."""
        if index >= len(self.tokens) or self.tokens[index].text not in TITLE_OPENS:
            return index
        for end in range(index + 2, min(index + MAX_TITLE, len(self.tokens))):
            if self.tokens[end].text in TITLE_CLOSES:
                return end + 1
        return index

    def _name_class(self, first: int, last: int) -> PhraseClass:
        for token in self.tokens[first:last]:
            kind = self.words.noun_class(token.low)
            if kind is not None:
                return kind
        return "name"


def is_acronym(text: str) -> bool:
    """``CBS``, but not the initials ``J.W.``."""
    return len(text) > 1 and text.isupper() and "." not in text

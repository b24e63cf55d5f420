"""Where a rule of counting stands, and what the article counted before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like, singular
from cijferspoor.linking.nouns.words import is_function_word, is_participle_in_en
from cijferspoor.nlp.words import VERBS
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import Token, index_at, norm_at
from cijferspoor.numerals.words import fold

LOOKBACK = 60
"""How many tokens back a rule looks within a sentence."""
_MEMORY = 40
"""How many counted nouns back a figure can borrow from."""

_VERB_REACH = 5
"""How many tokens before its number the verb of an infinitive may stand: ``kwamen er maar 51 opdagen``."""


@dataclass
class Discourse:
    """What the article has counted so far, most recent last."""

    counted: list[tuple[int, Link]] = field(default_factory=list)
    bare: Link | None = None

    def note(self, paragraph: int, link: Link) -> None:
        """Remember what a figure in ``paragraph`` counted, when it can be a whole: singles cannot."""
        self.counted.append((paragraph, link))

    def latest(self, paragraph: int, lexicon: Lexicon, *, reach: int = 1, people_first: bool = True) -> Link | None:
        """The last counted people, else things, in this paragraph or ``reach`` before it."""
        classifiers = lexicon.linking.classifiers
        for back in range(reach + 1):
            near = [link for at, link in reversed(self.counted[-_MEMORY:]) if at == paragraph - back]
            near = [link for link in near if link.lemma not in classifiers]
            if near and not people_first:
                return near[0]
            people = [link for link in near if is_person(fold(link.lemma), lexicon) or "-" in link.lemma]
            if near:
                return (people or near)[0]
        return None


@dataclass(frozen=True)
class Site:
    """Where a rule stands: the figure, its tokens and what went before."""

    view: SentenceView
    figure: LinkedFigure
    first: int
    last: int
    discourse: Discourse
    lexicon: Lexicon

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.view.tokens

    @property
    def share(self) -> bool:
        """Is the figure a share?"""
        return self.figure.is_share

    def phrase(self, i: int, *, plural: bool | None, past_figures: bool = True) -> NounPhrase | None:
        """The noun phrase at token ``i``, past numbers that stand in it (``de naar schatting 3.000 slachtoffers``)."""
        i = self._past_figures(i) if past_figures else i
        if i < len(self.tokens) and self.view.in_period(self.tokens[i].start):
            return None
        aged = self._age_noun(i)
        return aged or noun_phrase_at(self.view.text, self.tokens, i, plural=plural, lexicon=self.lexicon)

    def _past_figures(self, i: int) -> int:
        other = self.view.figure_at(self.tokens[i].start) if i < len(self.tokens) else None
        if other is None or other is self.figure or other.number is None:
            return i
        return index_at(self.tokens, other.end) if other.number.kind in ("count", "measure") else i

    def _age_noun(self, i: int) -> NounPhrase | None:
        """``65-plussers``, ``16- en 17-jarigen``: people named by their age."""
        if i >= len(self.tokens):
            return None
        for age in self.view.ages:
            text = self.view.text[age.start : age.end]
            if age.start == self.tokens[i].start and text.endswith(
                ("jarigen", "plussers", "minners", "gers", "wassenen")
            ):
                head = text.rpartition(" ")[2]
                start = age.end - len(head)
                lemma = singular(head, self.lexicon)
                return NounPhrase(age.start, age.end, start, age.end, head, lemma, age.end, ())
        return None

    def after_er(self) -> bool:
        """``dat zijn er een kleine 600``: what is counted was named before."""
        before = [norm_at(self.tokens, self.first - k) for k in range(1, 5)]
        return "er" in before and self.last_is_bare()

    def last_is_bare(self) -> bool:
        """Does no plural noun follow the number?"""
        following = norm_at(self.tokens, self.last)
        if not following or self.tokens[self.last].pos in VERBS or self.verb_behind():
            return True
        return not plural_like(following, self.lexicon)

    def verb_behind(self) -> bool:
        """``werden er 402 afgewezen``, ``kwamen er 51 opdagen``: what follows closes the clause and is no noun."""
        if self.last >= len(self.tokens):
            return False
        follower = self.tokens[self.last + 1] if self.last + 1 < len(self.tokens) else None
        if follower is not None and follower.kind != "sign" and not is_function_word(follower.text, self.lexicon):
            return False
        word, linking = self.tokens[self.last], self.lexicon.linking
        before = [token.norm for token in self.tokens[max(0, self.first - _VERB_REACH) : self.first]]
        led = any(norm in linking.led_verbs for norm in before)
        return is_participle_in_en(word.text, self.lexicon) or (led and word.norm in linking.led_infinitives)

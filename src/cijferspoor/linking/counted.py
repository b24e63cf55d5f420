"""What is counted, or the whole a share is taken of.

Each rule looks at one construction and gives a link or nothing; the first rule that fires wins. The order
is from the words closest to the number to what the article counted before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like
from cijferspoor.linking.words import any_at, words_of
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import Token, index_at, norm_at


@dataclass
class Discourse:
    """What the article has counted so far, most recent last."""

    counted: list[tuple[int, Link]] = field(default_factory=list)

    def note(self, paragraph: int, link: Link) -> None:
        """Remember what a figure in ``paragraph`` counted."""
        self.counted.append((paragraph, link))

    def latest(self, text: str, paragraph: int, lexicon: Lexicon, *, reach: int = 1) -> Link | None:
        """The last counted people, else things, in this paragraph or ``reach`` before it."""
        near = [link for at, link in self.counted if paragraph - at <= reach]
        people = [link for link in near if is_person(link.lemma, lexicon)]
        chosen = people or near
        return chosen[-1] if chosen else None


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
        return self.figure.number is not None and self.figure.number.kind == "share"

    def phrase(self, i: int, *, plural: bool | None) -> NounPhrase | None:
        """The noun phrase at token ``i``, past numbers that stand in it (``de naar schatting 3.000 slachtoffers``)."""
        i = self._past_figures(i)
        return noun_phrase_at(self.view.text, self.tokens, i, plural=plural, lexicon=self.lexicon)

    def _past_figures(self, i: int) -> int:
        for other in self.view.figures:
            if other is not self.figure and i < len(self.tokens) and other.number is not None:
                if other.start <= self.tokens[i].start < other.end and other.number.kind == "count":
                    return index_at(self.tokens, other.end)
        return i


Rule = Callable[[Site], Link | None]


def link_counted(view: SentenceView, discourse: Discourse, lexicon: Lexicon) -> None:
    """Fill ``counted`` of every count and share in the sentence, in reading order."""
    for figure in view.figures:
        if not figure.is_part:
            continue
        first, last = index_at(view.tokens, figure.start), index_at(view.tokens, figure.end)
        if figure.per_span and figure.per_span[1] == figure.end and figure.number is not None:
            last = index_at(view.tokens, figure.number.end)
        site = Site(view, figure, first, last, discourse, lexicon)
        for rule in _RULES:
            link = rule(site)
            if link is not None:
                figure.counted = link
                figure.cues.append(link)
                discourse.note(view.paragraph, link)
                break


def _link(site: Site, phrase: NounPhrase, rule: str) -> Link:
    site.figure.phrase = phrase
    return Link(phrase.start, phrase.end, rule, phrase.lemma)


def _times(site: Site) -> Link | None:
    """``vier keer``: the occasions are counted."""
    if site.figure.number is None or site.figure.number.rule != "count.times":
        return None
    last = site.tokens[site.last - 1]
    if last.norm in site.lexicon.units.times:
        return Link(last.start, last.end, "counted.times", "keer")
    return Link(last.start, last.end, "counted.times", "maal")


def _partitive(site: Site) -> Link | None:
    """``60 van hen``, ``drie daarvan``: part of what was counted before."""
    if any_at(site.tokens, site.last, site.lexicon.linking.partitive_pronouns) is None:
        return None
    return _antecedent(site, "counted.partitive_pronoun")


def _of_phrase(site: Site) -> Link | None:
    """``40% van de slachtoffers``, ``de helft van de naar schatting 3.000 slachtoffers``, ``drie van de daders``."""
    for opener in site.lexicon.linking.counted_openers:
        words = words_of(opener)
        if [norm_at(site.tokens, site.last + k) for k in range(len(words))] != list(words):
            continue
        if not site.share and not opener.startswith("van "):
            continue
        phrase = site.phrase(site.last + len(words), plural=None)
        if phrase is not None:
            return _link(site, phrase, "counted.of")
    return None


def _following_noun(site: Site) -> Link | None:
    """``299 slachtoffers``, ``negen op de tien slachtoffers``, ``meerderheid jonge slachtoffers``."""
    number = site.figure.number
    if number is None:
        return None
    one = number.value == 1 and number.kind == "count"
    phrase = site.phrase(site.last, plural=False if one else True)
    if phrase is None:
        return None
    if number.kind == "share" and number.form not in ("ratio", "part") and not plural_like(phrase.head, site.lexicon):
        return None
    return _link(site, phrase, "counted.following_noun")


def _whole_before(site: Site) -> Link | None:
    """``slachtoffers, van wie de meerderheid``, ``meisjes, waarvan ruim een kwart``: the noun before the relative."""
    tokens = site.tokens
    for back in range(0, 3):
        for phrase in site.lexicon.linking.relative_wholes:
            words = words_of(phrase)
            start = site.first - back - len(words)
            if start >= 0 and [norm_at(tokens, start + k) for k in range(len(words))] == list(words):
                return _nearest_noun(site, start, "counted.relative") or _antecedent(site, "counted.relative")
    return None


def _nearest_noun(site: Site, stop: int, rule: str, *, people: bool = False) -> Link | None:
    """The last thing counted in this sentence before token ``stop``, else the last plural noun there."""
    if stop <= 0 or stop > len(site.tokens):
        return None
    offset = site.tokens[stop - 1].end
    for other in reversed(site.view.figures):
        if other is not site.figure and other.counted is not None and other.end <= offset:
            return Link(other.counted.start, other.counted.end, rule, other.counted.lemma)
    for i in range(stop - 1, -1, -1):
        token = site.tokens[i]
        if token.kind == "word" and (is_person(token.norm, site.lexicon) if people else plural_like(token.text, site.lexicon)):
            if not people and not is_person(token.norm, site.lexicon) and token.text[:1].isupper():
                continue
            phrase = noun_phrase_at(site.view.text, site.tokens, i, plural=None, lexicon=site.lexicon)
            if phrase is not None and phrase.head_start == token.start:
                return Link(phrase.start, phrase.end, rule, phrase.lemma)
    return None


def _fronted_whole(site: Site) -> Link | None:
    """``Van de slachtoffers is 40 procent minderjarig``, ``Onder de 44 vrouwen waren 12 Belgen``."""
    tokens = site.tokens
    for opener in ("van de", "van het", "van deze", "van die", "van alle", "van hen", "onder de", "bij de", "van onze"):
        words = words_of(opener)
        for start in range(min(3, len(tokens))):
            if [norm_at(tokens, start + k) for k in range(len(words))] != list(words) or start + len(words) >= site.first:
                continue
            phrase = site.phrase(start + len(words), plural=None)
            if phrase is not None and phrase.end <= site.figure.start and plural_like(phrase.head, site.lexicon):
                return _link(site, phrase, "counted.fronted")
    return None


def _number_noun(site: Site) -> Link | None:
    """``het aantal minderjarige slachtoffers ... geschat op dertienhonderd``, ``het aandeel vrouwen steeg van 25%``."""
    words = site.lexicon.linking
    for i in range(min(site.first, len(site.tokens)) - 1, -1, -1):
        name = site.tokens[i].norm
        if name in words.number_noun_lemmas:
            return Link(site.tokens[i].start, site.tokens[i].end, "counted.number_noun", words.number_noun_lemmas[name])
        if name in words.number_nouns:
            j = i + 1 + (norm_at(site.tokens, i + 1) == "van")
            phrase = site.phrase(j, plural=None)
            if phrase is not None and phrase.end <= site.figure.start:
                return _link(site, phrase, "counted.number_noun")
    return None


def _elliptic(site: Site) -> Link | None:
    """``227 meldingen in 2016 en 152 in 2020``: the second number counts what the first did."""
    number = site.figure.number
    for other in reversed(site.view.figures):
        if other is site.figure or other.number is None or other.start >= site.figure.start or number is None:
            continue
        if other.number.kind == number.kind and other.counted is not None:
            if other.counted.rule == "counted.times" or other.end < site.figure.start - 200:
                return None
            return Link(other.counted.start, other.counted.end, "counted.elliptic", other.counted.lemma)
    return None


def _antecedent(site: Site, rule: str) -> Link | None:
    found = site.discourse.latest(site.view.text, site.view.paragraph, site.lexicon)
    return Link(found.start, found.end, rule, found.lemma) if found else None


def _people_in_sentence(site: Site) -> Link | None:
    """``Het gaat vaak om jonge slachtoffers, een derde is 15 jaar``: people named before the bare share."""
    if not site.share:
        return None
    return _nearest_noun(site, site.first, "counted.people_before", people=True)


def _counted_before(site: Site) -> Link | None:
    """``Twee derde was minderjarig``: the whole is what the sentences before counted."""
    if site.share:
        return _antecedent(site, "counted.antecedent")
    pointing = norm_at(site.tokens, site.first - 1) in ("er", "daar", "zijn", "waren") or site.last >= len(site.tokens)
    return _antecedent(site, "counted.antecedent") if pointing else None


_RULES: tuple[Rule, ...] = (
    _times, _partitive, _of_phrase, _following_noun, _whole_before, _fronted_whole, _number_noun, _elliptic,
    _people_in_sentence, _counted_before,
)

"""What is counted, or the whole a share is taken of.

Each rule looks at one construction and gives a link or nothing; the first rule that fires wins. The order
is from the words closest to the number to what the article counted before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like, singular
from cijferspoor.linking.words import any_at, words_of
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import Token, index_at, norm_at
from cijferspoor.numerals.words import fold


@dataclass
class Discourse:
    """What the article has counted so far, most recent last."""

    counted: list[tuple[int, Link]] = field(default_factory=list)
    bare: Link | None = None

    def note(self, paragraph: int, link: Link) -> None:
        """Remember what a figure in ``paragraph`` counted, when it can be a whole: singles cannot."""
        self.counted.append((paragraph, link))

    def latest(self, paragraph: int, lexicon: Lexicon, *, reach: int = 1) -> Link | None:
        """The last counted people, else things, in this paragraph or ``reach`` before it."""
        near = []
        for at, link in reversed(self.counted):
            if paragraph - at > reach:
                break
            near.append(link)
        people = [link for link in near if is_person(fold(link.lemma), lexicon) or "-" in link.lemma]
        chosen = people or near
        return chosen[0] if chosen else None


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
        aged = self._age_noun(i)
        return aged or noun_phrase_at(self.view.text, self.tokens, i, plural=plural, lexicon=self.lexicon)

    def _past_figures(self, i: int) -> int:
        for other in self.view.figures:
            if other is not self.figure and i < len(self.tokens) and other.number is not None:
                if other.start <= self.tokens[i].start < other.end and other.number.kind in (
                    "count",
                    "measure",
                ):
                    return index_at(self.tokens, other.end)
        return i

    def _age_noun(self, i: int) -> NounPhrase | None:
        """``65-plussers``, ``16- en 17-jarigen``: people named by their age."""
        if i >= len(self.tokens):
            return None
        for age in self.view.ages:
            text = self.view.text[age.start : age.end]
            if age.start == self.tokens[i].start and text.endswith(
                ("jarigen", "plussers", "minners", "gers", "genen")
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
        return not (following and plural_like(following, self.lexicon))


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
                if figure.number is None or figure.number.value != 1 or figure.number.kind == "share":
                    discourse.note(view.paragraph, link)
                break
    site = Site(view, LinkedFigure(0, 0, None, view.sentence, view.paragraph), 0, 0, discourse, lexicon)
    counts = any(figure.counted is not None for figure in view.figures)
    discourse.bare = None if counts or not view.tokens else _nearest_noun(site, len(view.tokens), "counted.bare")


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
    return _same_sentence(site, "counted.partitive_pronoun") or _antecedent(site, "counted.partitive_pronoun")


def _er(site: Site) -> Link | None:
    """``We hebben er nu 312``, ``dat zijn er 600``: the nearest plural noun before, counted or not."""
    if site.share or not site.after_er():
        return None
    here = _same_sentence(site, "counted.er") or _nearest_noun(site, site.first, "counted.er")
    return here or site.discourse.bare or _antecedent(site, "counted.er")


def _same_sentence(site: Site, rule: str) -> Link | None:
    """What the nearest figure before, in this sentence, counted."""
    for other in reversed(site.view.figures):
        if other is not site.figure and other.end <= site.figure.start and other.counted is not None:
            if other.counted.rule != "counted.times" and _can_be_whole(site, other):
                return Link(other.counted.start, other.counted.end, rule, other.counted.lemma)
    return None


def _can_be_whole(site: Site, other: LinkedFigure) -> bool:
    """Many of them, and the main thing counted: not ``120 procent van het minimum`` or ``bij 36 ongelukken``."""
    head = other.phrase.head if other.phrase is not None else None
    plural = head is None or plural_like(head, site.lexicon) or (other.number is not None and other.number.kind == "count")
    return plural and not _after_preposition(site, other)


def _after_preposition(site: Site, other: LinkedFigure) -> bool:
    """``900 doden bij 36 ongelukken``, ``een busje met in totaal negen personen``: a number that is an aside."""
    i = index_at(site.tokens, other.start) - 1
    if norm_at(site.tokens, i) == "van" and i > 0 and plural_like(site.tokens[i - 1].text, site.lexicon):
        return True  # `de bewoners van veertien huizen`
    while norm_at(site.tokens, i) in ("totaal", "in", "de", "ongeveer") and norm_at(site.tokens, i - 1) in (
        "in",
        "met",
        "bij",
        "van",
    ):
        i -= 1
    return norm_at(site.tokens, i) in ("met", "bij", "in", "uit", "over", "op", "tegen")


def _of_phrase(site: Site) -> Link | None:
    """``40% van de slachtoffers``, ``de helft van de naar schatting 3.000 slachtoffers``, ``drie van de daders``."""
    for opener in site.lexicon.linking.counted_openers:
        words = words_of(opener)
        if [norm_at(site.tokens, site.last + k) for k in range(len(words))] != list(words):
            continue
        if not site.share and not opener.startswith("van "):
            continue
        phrase = site.phrase(site.last + len(words), plural=None)
        if phrase is not None and phrase.lemma in site.lexicon.linking.number_nouns:
            # `59 procent van het totaal`: the total of what was counted just before
            return _same_sentence(site, "counted.of_total") or _antecedent(site, "counted.of_total")
        if phrase is not None:
            return _link(site, phrase, "counted.of")
    return None


def _following_noun(site: Site) -> Link | None:
    """``299 slachtoffers``, ``negen op de tien slachtoffers``, ``meerderheid jonge slachtoffers``."""
    number = site.figure.number
    if number is None:
        return None
    one = number.value == 1 and number.kind == "count"
    if one and norm_at(site.tokens, site.first - 1) in ("er", "daarvan", "hiervan"):
        return None
    phrase = site.phrase(site.last, plural=False if one else True)
    if phrase is None:
        return None
    if (
        number.kind == "share"
        and number.form not in ("ratio", "part")
        and not plural_like(phrase.head, site.lexicon)
    ):
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
                return (
                    _noun_before_comma(site, start, "counted.relative")
                    or _same_sentence(site, "counted.relative")
                    or _nearest_noun(site, start, "counted.relative")
                    or _antecedent(site, "counted.relative")
                )
    return None


def _noun_before_comma(site: Site, start: int, rule: str) -> Link | None:
    """``meldingen van meisjes, van wie``: people named right before the comma."""
    i = start - 1 - (norm_at(site.tokens, start - 1) == ",")
    if (
        i < 0
        or not is_person(norm_at(site.tokens, i), site.lexicon)
        or not plural_like(norm_at(site.tokens, i), site.lexicon)
    ):
        return None
    phrase = noun_phrase_at(site.view.text, site.tokens, i, plural=True, lexicon=site.lexicon)
    return Link(phrase.start, phrase.end, rule, phrase.lemma) if phrase else None


def _nearest_noun(site: Site, stop: int, rule: str, *, people: bool = False) -> Link | None:
    """The last thing counted in this sentence before token ``stop``, else the last plural noun there."""
    if stop <= 0 or stop > len(site.tokens):
        return None
    offset = site.tokens[stop - 1].end
    for other in reversed(site.view.figures):
        if other is not site.figure and other.counted is not None and other.end <= offset and _can_be_whole(site, other):
            return Link(other.counted.start, other.counted.end, rule, other.counted.lemma)
    for i in range(stop - 1, -1, -1):
        token = site.tokens[i]
        if any(period.start <= token.start < period.end for period in site.view.periods):
            continue
        if token.kind == "word" and (
            is_person(token.norm, site.lexicon) if people else plural_like(token.text, site.lexicon)
        ):
            if not people and not is_person(token.norm, site.lexicon) and token.text[:1].isupper():
                continue
            phrase = noun_phrase_at(site.view.text, site.tokens, i, plural=None, lexicon=site.lexicon)
            if phrase is not None and phrase.head_start == token.start:
                return Link(phrase.start, phrase.end, rule, phrase.lemma)
    return None


def _fronted_whole(site: Site) -> Link | None:
    """``Van de slachtoffers is 40 procent minderjarig``, ``Onder 65-plussers is het aandeel 4 op de 100``."""
    if not (site.share or site.last_is_bare()):
        return None
    for start in _clause_starts(site):
        for opener in site.lexicon.linking.fronted_openers:
            words = words_of(opener)
            if [norm_at(site.tokens, start + k) for k in range(len(words))] != list(words):
                continue
            if start + len(words) >= site.first:
                continue
            phrase = site.phrase(start + len(words), plural=None)
            plural = phrase is not None and (
                plural_like(phrase.head, site.lexicon) or opener.startswith("van ")
            )
            if phrase is not None and plural and phrase.end <= site.figure.start:
                return _link(site, phrase, "counted.fronted")
    return None


def _clause_starts(site: Site) -> list[int]:
    """Where the clause of the figure may begin: after the last comma or semicolon before it, and the sentence."""
    breaks = [i + 1 for i in range(site.first) if site.tokens[i].norm in (",", ";", ":", "“", "'", '"', "‘")]
    return [*reversed(breaks), 0, 1, 2]


def _number_noun(site: Site) -> Link | None:
    """``het aantal minderjarige slachtoffers ... geschat op dertienhonderd``, ``het aandeel vrouwen steeg van 25%``."""
    words = site.lexicon.linking
    for i in range(min(site.first, len(site.tokens)) - 1, -1, -1):
        name = site.tokens[i].norm
        if name in words.number_noun_lemmas:
            return Link(
                site.tokens[i].start,
                site.tokens[i].end,
                "counted.number_noun",
                words.number_noun_lemmas[name],
            )
        if name in words.number_nouns:
            j = i + 1 + (norm_at(site.tokens, i + 1) == "van")
            phrase = site.phrase(j, plural=None)
            if phrase is not None and phrase.end <= site.figure.start:
                return _link(site, phrase, "counted.number_noun")
            if name in ("aantal", "dat") and site.last_is_bare():
                return _antecedent(site, "counted.number_noun")
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
            if _after_preposition(site, other):
                continue
            return Link(other.counted.start, other.counted.end, "counted.elliptic", other.counted.lemma)
    return None


def _shared_noun(site: Site) -> Link | None:
    """``van 24 naar 9 zetels``, ``19 tegen 8 stemmen``: the noun after the second number holds for both."""
    if norm_at(site.tokens, site.last) not in site.lexicon.linking.shared_links:
        return None
    for other in site.view.figures:
        joined = index_at(site.tokens, other.start) - site.last if other.number is not None else 0
        if (
            other.is_part
            and other.start > site.figure.end
            and 1 <= joined <= site.lexicon.linking.shared_reach
        ):
            after = Site(
                site.view,
                other,
                index_at(site.tokens, other.start),
                index_at(site.tokens, other.end),
                site.discourse,
                site.lexicon,
            )
            link = _following_noun(after) or _of_phrase(after)
            return Link(link.start, link.end, "counted.shared_noun", link.lemma) if link else None
    return None


def _antecedent(site: Site, rule: str) -> Link | None:
    found = site.discourse.latest(site.view.paragraph, site.lexicon)
    return Link(found.start, found.end, rule, found.lemma) if found else None


def _people_in_sentence(site: Site) -> Link | None:
    """``Het gaat vaak om jonge slachtoffers, een derde is 15 jaar``: people named before the bare share."""
    if not site.share:
        return None
    return _nearest_noun(site, site.first, "counted.people_before", people=True)


def _counted_before(site: Site) -> Link | None:
    """``Twee derde was minderjarig``: the whole is what the sentences before counted."""
    bare = site.discourse.bare
    if site.share and bare is not None and is_person(fold(bare.lemma), site.lexicon):
        return Link(bare.start, bare.end, "counted.people_before", bare.lemma)
    if site.share:
        return _antecedent(site, "counted.antecedent")
    pointing = norm_at(site.tokens, site.first - 1) in ("er", "daar", "zijn", "waren")
    return _antecedent(site, "counted.antecedent") if pointing and site.last_is_bare() else None


_RULES: tuple[Rule, ...] = (
    _times,
    _of_phrase,
    _partitive,
    _following_noun,
    _whole_before,
    _er,
    _shared_noun,
    _fronted_whole,
    _number_noun,
    _elliptic,
    _people_in_sentence,
    _counted_before,
)

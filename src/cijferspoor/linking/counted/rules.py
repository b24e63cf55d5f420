"""What is counted, or the whole a share is taken of.

Each rule looks at one construction and gives a link or nothing; the first rule that fires wins. The order
is from the words closest to the number to what the article counted before.
"""

from __future__ import annotations

from collections.abc import Callable

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.counted.antecedents import (
    after_preposition,
    antecedent,
    nearest_noun,
    noun_before_comma,
    same_sentence,
)
from cijferspoor.linking.counted.site import LOOKBACK, Discourse, Site
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like
from cijferspoor.linking.words import any_at, words_of
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import index_at, norm_at
from cijferspoor.numerals.words import fold

_FRONTED_REACH = 8
Rule = Callable[[Site], Link | None]


def link_counted(view: SentenceView, discourse: Discourse, lexicon: Lexicon) -> None:
    """Fill ``counted`` of every count and share in the sentence, in reading order."""
    for figure in view.figures:
        if figure.number is not None and figure.number.kind == "change":
            _count_change(view, figure, lexicon)
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
    discourse.bare = None if counts or not view.tokens else nearest_noun(site, len(view.tokens), "counted.bare")


def _count_change(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> None:
    """``10 procent meer meldingen``, ``met één zetel``: the noun right after the amount or its comparative."""
    last = index_at(view.tokens, figure.end)
    compared = norm_at(view.tokens, last) in ("meer", "minder", "extra")
    if not compared and (figure.number is None or figure.number.unit is not None):
        return
    phrase = noun_phrase_at(view.text, view.tokens, last + compared, plural=None, lexicon=lexicon)
    if phrase is not None:
        figure.counted = Link(phrase.start, phrase.end, "counted.change", phrase.lemma)
        figure.cues.append(figure.counted)


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
            here = same_sentence(site, "counted.of_total") or _subject(site, "counted.of_total")
            return here or antecedent(site, "counted.of_total")
        if phrase is not None:
            return _link(site, phrase, "counted.of")
    return None


def _subject(site: Site, rule: str) -> Link | None:
    """The first plural noun of the sentence, before the figure."""
    for i in range(min(site.first, LOOKBACK)):
        if site.tokens[i].text.islower() and plural_like(site.tokens[i].text, site.lexicon):
            phrase = site.phrase(i, plural=True)
            return Link(phrase.start, phrase.end, rule, phrase.lemma) if phrase else None
    return None


def _partitive(site: Site) -> Link | None:
    """``60 van hen``, ``drie daarvan``: part of what was counted before."""
    if any_at(site.tokens, site.last, site.lexicon.linking.partitive_pronouns) is None:
        return None
    rule = "counted.partitive_pronoun"
    people = norm_at(site.tokens, site.last + 1) == "hen"
    here = same_sentence(site, rule) or (nearest_noun(site, site.first, rule, people=True) if people else None)
    return here or antecedent(site, rule)


def _following_noun(site: Site) -> Link | None:
    """``299 slachtoffers``, ``negen op de tien slachtoffers``, ``meerderheid jonge slachtoffers``."""
    number = site.figure.number
    if number is None:
        return None
    more = norm_at(site.tokens, site.last - 1) in ("meer", "hoger")  # `één of meer daders`
    one = number.value == 1 and number.kind == "count" and not more
    if one and norm_at(site.tokens, site.first - 1) in ("er", "daarvan", "hiervan"):
        return None
    phrase = site.phrase(site.last, plural=not one, past_figures=False)
    if phrase is None:
        return None
    if number.kind == "share" and number.form not in ("ratio", "part"):
        return None  # `19 procent rookt sigaretten`: see _loose_noun
    return _link(site, phrase, "counted.following_noun")


def _loose_noun(site: Site) -> Link | None:
    """``40 procent slachtoffers``: a plural right after a percentage, when nothing else can be its whole."""
    phrase = site.phrase(site.last, plural=True, past_figures=False)
    if phrase is None or not site.share or not plural_like(phrase.head, site.lexicon):
        return None
    return _link(site, phrase, "counted.following_noun")


def _whole_before(site: Site) -> Link | None:
    """``slachtoffers, van wie de meerderheid``, ``meisjes, waarvan ruim een kwart``: the noun before the relative."""
    tokens = site.tokens
    for back in range(3):
        for phrase in site.lexicon.linking.relative_wholes:
            words = words_of(phrase)
            start = site.first - back - len(words)
            if start >= 0 and [norm_at(tokens, start + k) for k in range(len(words))] == list(words):
                return (
                    noun_before_comma(site, start, "counted.relative")
                    or same_sentence(site, "counted.relative")
                    or nearest_noun(site, start, "counted.relative")
                    or antecedent(site, "counted.relative")
                )
    return None


def _er(site: Site) -> Link | None:
    """``We hebben er nu 312``, ``dat zijn er 600``: the nearest plural noun before, counted or not."""
    if site.share or not site.after_er():
        return None
    here = same_sentence(site, "counted.er") or nearest_noun(site, site.first, "counted.er")
    return here or site.discourse.bare or antecedent(site, "counted.er")


def _bracketed(site: Site) -> Link | None:
    """``meer dan in 2017 (329)``, ``75-plussers (35 procent)``: the noun before the bracket, else the story's."""
    if norm_at(site.tokens, site.first - 1) != "(" or not site.last_is_bare():
        return None
    if site.share:
        return _before_bracket(site)
    return (
        same_sentence(site, "counted.bracketed")
        or nearest_noun(site, site.first, "counted.bracketed", people=True)
        or antecedent(site, "counted.bracketed")
    )


def _before_bracket(site: Site) -> Link | None:
    """The noun or age group that a share in brackets is about."""
    end = site.tokens[site.first - 2].end if site.first >= 2 else -1
    for i in range(max(0, site.first - 6), site.first - 1):
        phrase = site.phrase(i, plural=True, past_figures=False)
        if phrase is not None and phrase.end == end and plural_like(phrase.head, site.lexicon):
            return _link(site, phrase, "counted.bracketed")
    return None


def _shared_noun(site: Site) -> Link | None:
    """``van 24 naar 9 zetels``, ``19 tegen 8 stemmen``: the noun after the second number holds for both."""
    if norm_at(site.tokens, site.last) not in site.lexicon.linking.shared_links:
        return None
    for other in site.view.after(site.figure.end):
        joined = index_at(site.tokens, other.start) - site.last if other.number is not None else 0
        if other.is_part and 1 <= joined <= site.lexicon.linking.shared_reach:
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


def _fronted_whole(site: Site) -> Link | None:
    """``Van de slachtoffers is 40 procent minderjarig``, ``Onder 65-plussers is het aandeel 4 op de 100``."""
    if not (site.share or site.last_is_bare()):
        return None
    near = [(start, True) for start in range(site.first - 1, max(-1, site.first - 1 - _FRONTED_REACH), -1)]
    for start, beside in [*near, *((start, False) for start in _clause_starts(site))]:
        for opener in site.lexicon.linking.fronted_openers:
            words = words_of(opener)
            if [norm_at(site.tokens, start + k) for k in range(len(words))] != list(words):
                continue
            if start + len(words) >= site.first:
                continue
            phrase = site.phrase(start + len(words), plural=None)
            plural = phrase is not None and (plural_like(phrase.head, site.lexicon) or opener.startswith("van "))
            if phrase is None or not plural or phrase.end > site.figure.start:
                continue
            # inside the clause the whole must stand right before the share: `van alle volwassenen 20 procent`
            if beside and site.first - index_at(site.tokens, phrase.end) > 0:
                continue
            return _link(site, phrase, "counted.fronted")
    return None


def _clause_starts(site: Site) -> list[int]:
    """Where the clause of the figure may begin: after the last comma or semicolon before it, and the sentence."""
    breaks = [
        i + 1
        for i in range(max(0, site.first - LOOKBACK), site.first)
        if site.tokens[i].norm in (",", ";", ":", "“", "'", '"', "‘")
    ]
    return [*reversed(breaks), 0, 1, 2]


def _number_noun(site: Site) -> Link | None:
    """``het aantal minderjarige slachtoffers ... geschat op dertienhonderd``, ``het aandeel vrouwen steeg van 25%``."""
    words = site.lexicon.linking
    for i in range(site.first - 1, max(-1, site.first - 1 - LOOKBACK), -1):
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
                return antecedent(site, "counted.number_noun")
    return None


def _elliptic(site: Site) -> Link | None:
    """``227 meldingen in 2016 en 152 in 2020``: the second number counts what the first did."""
    number = site.figure.number
    for other in site.view.before(site.figure.start):
        if other.number is None or number is None:
            continue
        if other.number.kind == number.kind and other.counted is not None:
            if other.counted.rule == "counted.times" or other.end < site.figure.start - 200:
                return None
            parallel = norm_at(site.tokens, site.first - 1) == norm_at(
                site.tokens, index_at(site.tokens, other.start) - 1
            )
            if after_preposition(site, other) and not parallel:
                continue
            return Link(other.counted.start, other.counted.end, "counted.elliptic", other.counted.lemma)
    return None


def _people_in_sentence(site: Site) -> Link | None:
    """``Het gaat vaak om jonge slachtoffers, een derde is 15 jaar``: people named before the bare share."""
    if not site.share:
        return None
    return nearest_noun(site, site.first, "counted.people_before", people=True)


def _counted_before(site: Site) -> Link | None:
    """``Twee derde was minderjarig``: the whole is what the sentences before counted."""
    bare = site.discourse.bare
    if site.share and bare is not None and is_person(fold(bare.lemma), site.lexicon):
        return Link(bare.start, bare.end, "counted.people_before", bare.lemma)
    if site.share:
        return antecedent(site, "counted.antecedent")
    # `Vijftien werden ter plaatse verzorgd.`
    pointing = site.first == 0 or norm_at(site.tokens, site.first - 1) in ("er", "daar", "zijn", "waren")
    return antecedent(site, "counted.antecedent") if pointing and site.last_is_bare() else None


_RULES: tuple[Rule, ...] = (
    _times,
    _of_phrase,
    _partitive,
    _following_noun,
    _whole_before,
    _er,
    _bracketed,
    _shared_noun,
    _fronted_whole,
    _number_noun,
    _elliptic,
    _people_in_sentence,
    _counted_before,
    _loose_noun,
)

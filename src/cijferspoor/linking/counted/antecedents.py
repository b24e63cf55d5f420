"""Wholes that were named before the figure: in its sentence, or in the article."""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.linking.counted.site import LOOKBACK, Site
from cijferspoor.linking.figure import Link, LinkedFigure
from cijferspoor.linking.nouns import noun_phrase_at, plural_like
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import index_at, norm_at
from cijferspoor.numerals.words import fold


def same_sentence(site: Site, rule: str) -> Link | None:
    """What the nearest figure before, in this sentence, counted."""
    for other in site.view.before(site.figure.start):
        if other.end <= site.figure.start and other.counted is not None:
            if other.counted.rule != "counted.times" and can_be_whole(site, other):
                return replace(other.counted, rule=rule)
    return None


def can_be_whole(site: Site, other: LinkedFigure) -> bool:
    """Many of them, and the main thing counted: not ``120 procent van het minimum`` or ``bij 36 ongelukken``."""
    head = other.phrase.head if other.phrase is not None else None
    if other.counted is not None and other.counted.lemma in site.lexicon.linking.classifiers:
        return False  # `279.000 stuks`: of what, was said before
    plural = (
        head is None or plural_like(head, site.lexicon) or (other.number is not None and other.number.kind == "count")
    )
    return plural and not after_preposition(site, other)


def after_preposition(site: Site, other: LinkedFigure) -> bool:
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


def nearest_noun(site: Site, stop: int, rule: str, *, people: bool = False) -> Link | None:
    """The last thing counted in this sentence before token ``stop``, else the last plural noun there."""
    if stop <= 0 or stop > len(site.tokens):
        return None
    offset = site.tokens[stop - 1].end
    for other in site.view.before(offset):
        if other is site.figure or other.counted is None or other.end > offset or not can_be_whole(site, other):
            continue
        if not people or is_person(fold(other.counted.lemma), site.lexicon) or "-" in other.counted.lemma:
            return replace(other.counted, rule=rule)
    for i in range(stop - 1, max(-1, stop - 1 - LOOKBACK), -1):
        token = site.tokens[i]
        aged = any(age.start <= token.start < age.end for age in site.view.ages)  # `ouder dan 65` names no parent
        if aged or site.view.in_period(token.start) or site.view.figure_at(token.start) is not None:
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


def noun_before_comma(site: Site, start: int, rule: str) -> Link | None:
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


def antecedent(site: Site, rule: str, *, people: bool = True) -> Link | None:
    """What the article counted last, in this paragraph or the one before; the last ``people`` rather than things."""
    found = site.discourse.latest(site.view.paragraph, site.lexicon, people_first=people)
    return Link(found.start, found.end, rule, found.lemma) if found else None

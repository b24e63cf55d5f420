"""What a figure counts in its own words: the noun behind it, or the one it shares with the next figure."""

from __future__ import annotations

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.counted.antecedents import (
    antecedent,
    same_sentence,
)
from cijferspoor.linking.counted.quantitative import stands_for_whole
from cijferspoor.linking.counted.site import LOOKBACK, Site
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like
from cijferspoor.linking.words import any_at, words_of
from cijferspoor.numerals.tokens import index_at, norm_at, phrase_at


def link(site: Site, phrase: NounPhrase, rule: str) -> Link:
    site.figure.phrase = phrase
    cut = phrase.core_end < phrase.end and site.view.figure_at(phrase.end - 1) is not None
    # `bewoners van veertien` would stop inside `veertien huizen`
    return Link(phrase.start, phrase.core_end if cut else phrase.end, rule, phrase.lemma)


def times(site: Site) -> Link | None:
    """``vier keer``: the occasions are counted."""
    if site.figure.number is None or site.figure.number.rule != "count.times":
        return None
    last = site.tokens[site.last - 1]
    if last.norm in site.lexicon.units.times:
        return Link(last.start, last.end, "counted.times", "keer")
    return Link(last.start, last.end, "counted.times", "keer")


def of_phrase(site: Site) -> Link | None:
    """``40% van de slachtoffers``, ``de helft van de naar schatting 3.000 slachtoffers``, ``drie van de daders``."""
    for opener in site.lexicon.linking.counted_openers:
        words = words_of(opener)
        if not phrase_at(site.tokens, site.last, words):
            continue
        if not site.share and not opener.startswith("van "):
            continue
        phrase = site.phrase(site.last + len(words), plural=None)
        if phrase is not None and phrase.lemma in site.lexicon.linking.number_nouns:
            # `59 procent van het totaal`: the total of what was counted just before
            here = same_sentence(site, "counted.of_total") or subject(site, "counted.of_total")
            return here or antecedent(site, "counted.of_total")
        if phrase is not None:
            return link(site, phrase, "counted.of")
    return None


def subject(site: Site, rule: str) -> Link | None:
    """The first plural noun of the sentence, before the figure."""
    for i in range(min(site.first, LOOKBACK)):
        if site.tokens[i].text.islower() and plural_like(site.tokens[i].text, site.lexicon):
            phrase = site.phrase(i, plural=True)
            return Link(phrase.start, phrase.end, rule, phrase.lemma) if phrase else None
    return None


def following_noun(site: Site) -> Link | None:
    """``299 slachtoffers``, ``negen op de tien slachtoffers``, ``meerderheid jonge slachtoffers``."""
    number = site.figure.number
    if number is None:
        return None
    more = norm_at(site.tokens, site.last - 1) in ("meer", "hoger")  # `één of meer daders`
    one = number.value == 1 and number.kind == "count" and not more
    if one and norm_at(site.tokens, site.first - 1) in ("er", "daarvan", "hiervan") and _participle(site):
        return None  # `is er daarvan één bezet`
    phrase = site.phrase(site.last, plural=not one, past_figures=False)
    if phrase is None or site.verb_behind() or stands_for_whole(site):
        return None
    if number.kind == "share" and number.form not in ("ratio", "part"):
        return None  # `19 procent rookt sigaretten`: see loose_noun
    return link(site, phrase, "counted.following_noun")


def _participle(site: Site) -> bool:
    """Does a participle follow, not a noun?"""
    word = norm_at(site.tokens, site.last)
    return word.startswith(("ge", "be", "ver", "ont", "her")) and word.endswith(("t", "d", "en"))


def loose_noun(site: Site) -> Link | None:
    """``40 procent slachtoffers``: a plural right after a percentage, when nothing else can be its whole."""
    if site.verb_behind() or (site.last < len(site.tokens) and site.tokens[site.last].pos == "ADJ"):
        return None  # `is 40 procent ontevreden`
    phrase = site.phrase(site.last, plural=True, past_figures=False)
    if phrase is None or not site.share or not plural_like(phrase.head, site.lexicon):
        return None
    if norm_at(site.tokens, index_at(site.tokens, phrase.end)) == "te":
        return None  # `zegt 19 procent sigaretten te roken`
    return link(site, phrase, "counted.loose_noun")


def shared_noun(site: Site) -> Link | None:
    """``van 24 naar 9 zetels``, ``19 tegen 8 stemmen``: the noun after the second number holds for both."""
    if any_at(site.tokens, site.last, site.lexicon.linking.shared_links) is None:
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
            found = following_noun(after) or of_phrase(after)
            return Link(found.start, found.end, "counted.shared_noun", found.lemma) if found else None
    return None


def count_change(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> None:
    """``10 procent meer meldingen``, ``met één zetel``: the noun right after the amount or its comparative."""
    last = index_at(view.tokens, figure.end)
    compared = norm_at(view.tokens, last) in ("meer", "minder", "extra")
    if not compared and (figure.number is None or figure.number.unit is not None):
        return
    if norm_at(view.tokens, last + compared) in ("dan", "als"):
        return  # `3 meer dan vorig jaar`
    phrase = noun_phrase_at(view.text, view.tokens, last + compared, plural=None, lexicon=lexicon)
    if phrase is not None:
        figure.counted = Link(phrase.start, phrase.end, "counted.change", phrase.lemma)
        figure.cues.append(figure.counted)

"""What a figure counts without a noun of its own: a whole named earlier in the clause, sentence or article."""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.linking.counted.antecedents import (
    after_preposition,
    antecedent,
    nearest_noun,
    noun_before_comma,
    same_sentence,
)
from cijferspoor.linking.counted.own import link
from cijferspoor.linking.counted.quantitative import stands_for_whole
from cijferspoor.linking.counted.site import LOOKBACK, Site
from cijferspoor.linking.figure import Link
from cijferspoor.linking.nouns import plural_like
from cijferspoor.linking.syntax import SUBJECTS, figure_top
from cijferspoor.linking.words import any_at, words_of
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import index_at, norm_at, phrase_at
from cijferspoor.numerals.words import fold

_FRONTED_REACH = 12
_RELATIVE = 12
"""Tokens of the longest relative clause that may stand between a whole and its share."""


def partitive(site: Site) -> Link | None:
    """``60 van hen``, ``drie daarvan``: part of what was counted before."""
    if any_at(site.tokens, site.last, site.lexicon.linking.partitive_pronouns) is None:
        return None
    rule = "counted.partitive_pronoun"
    people = norm_at(site.tokens, site.last + 1) == "hen"
    here = same_sentence(site, rule) or (nearest_noun(site, site.first, rule, people=True) if people else None)
    return here or antecedent(site, rule)


def whole_before(site: Site) -> Link | None:
    """``slachtoffers, van wie de meerderheid``, ``meisjes, waarvan ruim een kwart``: the noun before the relative."""
    tokens = site.tokens
    for back in range(3):
        for phrase in site.lexicon.linking.relative_wholes:
            words = words_of(phrase)
            start = site.first - back - len(words)
            if phrase_at(tokens, start, words):
                return (
                    noun_before_comma(site, start, "counted.relative")
                    or same_sentence(site, "counted.relative")
                    or nearest_noun(site, start, "counted.relative")
                    or antecedent(site, "counted.relative")
                )
    return None


def er(site: Site) -> Link | None:
    """``We hebben er nu 312``, ``dat zijn er 600``: the nearest plural noun before, counted or not."""
    if site.share or not (site.after_er() or stands_for_whole(site)):
        return None
    here = same_sentence(site, "counted.er") or nearest_noun(site, site.first, "counted.er")
    return here or site.discourse.bare or antecedent(site, "counted.er", people=False)


def bracketed(site: Site) -> Link | None:
    """``meer dan in 2017 (329)``, ``75-plussers (35 procent)``: the noun before the bracket, else the story's."""
    if norm_at(site.tokens, site.first - 1) in (";", ",") and norm_at(site.tokens, site.last) == ")":
        earlier = site.view.before(site.figure.start)[:1]
        if earlier and earlier[0].counted is not None and earlier[0].counted.rule == "counted.bracketed":
            twin = earlier[0].counted  # `fietsers (270; 39%)`
            return replace(twin, rule="counted.bracketed")
    if norm_at(site.tokens, site.first - 1) != "(" or not site.last_is_bare():
        return None
    if (beside := _before_bracket(site)) is not None or site.share:
        return beside
    return (
        same_sentence(site, "counted.bracketed")
        or nearest_noun(site, site.first, "counted.bracketed", people=True)
        or antecedent(site, "counted.bracketed")
    )


def _before_bracket(site: Site) -> Link | None:
    """The whole of the share right before the bracket, else the noun or age group there."""
    for other in site.view.before(site.figure.start)[:1]:
        twin = other.is_share and other.counted is not None
        apart = any(char in ",)" for char in site.view.text[other.end : site.figure.start])
        if twin and other.counted is not None and not apart:
            return replace(other.counted, rule="counted.bracketed")
    end = site.tokens[site.first - 2].end if site.first >= 2 else -1
    for i in range(max(0, site.first - 6), site.first - 1):
        phrase = site.phrase(i, plural=True, past_figures=False)
        if phrase is not None and phrase.end == end and plural_like(phrase.head, site.lexicon):
            return link(site, phrase, "counted.bracketed")
    return None


def fronted_whole(site: Site) -> Link | None:
    """``Van de slachtoffers is 40 procent minderjarig``, ``Onder 65-plussers is het aandeel 4 op de 100``."""
    if not (site.share or site.last_is_bare()):
        return None
    near = [(start, True) for start in range(site.first - 1, max(-1, site.first - 1 - _FRONTED_REACH), -1)]
    for start, beside in [*near, *((start, False) for start in _clause_starts(site))]:
        for opener in site.lexicon.linking.fronted_openers:
            words = words_of(opener)
            if not phrase_at(site.tokens, start, words):
                continue
            if start + len(words) >= site.first:
                continue
            phrase = site.phrase(start + len(words), plural=None)
            group = phrase is not None and phrase.lemma in site.lexicon.ages.groups
            if opener in site.lexicon.linking.group_openers and not group:
                continue  # `in de groep van 15 tot 25 jaar`, not `in de zomers`
            plural = phrase is not None and (plural_like(phrase.head, site.lexicon) or opener.startswith("van "))
            plural = plural or group
            if phrase is None or not plural or phrase.end > site.figure.start:
                continue
            # inside the clause the whole must stand right before the share: `van alle volwassenen 20 procent`
            if beside and _hangs(site, start):
                continue
            if beside and not _adjoins(site, index_at(site.tokens, phrase.end)):
                continue
            return link(site, phrase, "counted.fronted")
    return None


def _hangs(site: Site, start: int) -> bool:
    """Does the phrase belong to a noun before it: ``volgens de voorzitter van de bonden 40 procent``?"""
    before = site.view.clause.index_at(site.tokens[start - 1].start) if start > 0 else -1
    return before >= 0 and site.view.clause.words[before].pos in ("NOUN", "PROPN")


def _adjoins(site: Site, i: int) -> bool:
    """Does the figure follow token ``i``, perhaps past a relative clause: ``van de leden die jong zijn 20 procent``?"""
    between = site.tokens[i : site.first]
    if not between:
        return True
    clause = between[0].norm in ("die", "dat") and len(between) <= _RELATIVE
    return clause and not any(token.text in ",;:" for token in between)


def whole_in_tree(site: Site) -> Link | None:
    """``Ruim een kwart (57) van de fietsers``: the whole that the tree ties to a share, with other words between."""
    clause = site.view.clause
    at = figure_top(site.view, site.figure)
    if at < 0 or not site.share:
        return None
    verb = clause.head_of(at) if clause.words[at].dep in SUBJECTS else -1
    for child in [*clause.children(at, "nmod"), *(clause.children(verb, "obl", "nmod") if verb >= 0 else [])]:
        word = clause.words[child]
        cases = {clause.words[i].text.lower() for i in clause.children(child, "case")}
        apart = word.end <= site.figure.start or word.start >= site.figure.end
        if ";" in site.view.text[min(word.start, site.figure.start) : max(word.end, site.figure.end)]:
            continue
        if word.pos != "NOUN" or not word.plural or not apart or not cases & set(site.lexicon.linking.tree_cases):
            continue
        if site.view.figure_at(word.start) is not None or site.view.in_period(word.start):
            continue
        phrase = site.phrase(index_at(site.tokens, word.start), plural=None)
        if phrase is not None and phrase.head_start == word.start:
            return link(site, phrase, "counted.tree")
    return None


def _clause_starts(site: Site) -> list[int]:
    """Where the clause of the figure may begin: after the last comma or semicolon before it, and the sentence."""
    breaks = [
        i + 1
        for i in range(max(0, site.first - LOOKBACK), site.first)
        if site.tokens[i].norm in (",", ";", ":", "“", "'", '"', "‘")
    ]
    return [*reversed(breaks), 0, 1, 2]


def number_noun(site: Site) -> Link | None:
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
                return link(site, phrase, "counted.number_noun")
            if name in ("aantal", "dat") and site.last_is_bare():
                return antecedent(site, "counted.number_noun")
    return None


def elliptic(site: Site) -> Link | None:
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
            listed = norm_at(site.tokens, site.first - 1) == ":"  # `bij 2.508 respondenten: 983 in Wallonië`
            if after_preposition(site, other) and not (parallel or listed):
                continue
            return replace(other.counted, rule="counted.elliptic")
    return None


def people_in_sentence(site: Site) -> Link | None:
    """``Het gaat vaak om jonge slachtoffers, een derde is 15 jaar``: people named before the bare share."""
    if not site.share:
        return None
    return nearest_noun(site, site.first, "counted.people_before", people=True)


def counted_before(site: Site) -> Link | None:
    """``Twee derde was minderjarig``: the whole is what the sentences before counted."""
    bare = site.discourse.bare
    if site.share and bare is not None and is_person(fold(bare.lemma), site.lexicon):
        return Link(bare.start, bare.end, "counted.people_before", bare.lemma)
    if site.share:
        return antecedent(site, "counted.antecedent")
    # `Vijftien werden ter plaatse verzorgd.`
    pointing = site.first == 0 or norm_at(site.tokens, site.first - 1) in (
        "er",
        "daar",
        "zijn",
        "waren",
        *site.lexicon.linking.remaining,
    )
    return antecedent(site, "counted.antecedent") if pointing and site.last_is_bare() else None

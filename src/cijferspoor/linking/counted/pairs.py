"""Two numbers that are said of two groups, in the same order: ``vrouwen .. dan mannen: 66 tegenover 48 procent``."""

from __future__ import annotations

import itertools

from cijferspoor.linking.counted.site import LOOKBACK, Site
from cijferspoor.linking.figure import Link, LinkedFigure
from cijferspoor.linking.nouns import noun_phrase_at, plural_like
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import index_at, norm_at


def respective(site: Site) -> Link | None:
    """``Vrouwen kennen hun belager vaker dan mannen: 66 tegenover 48 procent``: each number has its own group."""
    pair = _pair(site)
    if not pair or site.figure not in pair or _own_noun(site, pair[1]):
        return None
    before = range(max(0, index_at(site.tokens, pair[0].start) - LOOKBACK), index_at(site.tokens, pair[0].start))
    if norm_at(site.tokens, before.stop - 1) == "respectievelijk":
        return _listed(site, before, pair.index(site.figure))
    than = next((i for i in reversed(before) if site.tokens[i].norm == "dan"), -1)
    groups = [_group(site, range(before.start, than)), _group(site, range(than + 1, before.stop))] if than > 0 else []
    return groups[pair.index(site.figure)] if len(groups) == 2 and all(groups) else None


def _pair(site: Site) -> list[LinkedFigure]:
    """The figure and the one it is compared with, when only a word of comparison stands between them."""
    near = [*site.view.before(site.figure.start)[:1], site.figure, *site.view.after(site.figure.end)[:1]]
    for first, second in itertools.pairwise(near):
        joint = site.view.text[first.end : second.start].strip().lower()
        if not (first.is_part and second.is_part):
            continue
        start = site.view.text[site.view.sentence.start : first.start].rstrip().lower()
        if joint in site.lexicon.linking.pair_links and start.endswith(("(", ":")):
            return [first, second]
        if joint == "en" and start.endswith("respectievelijk"):
            return [first, second]
    return []


def _own_noun(site: Site, figure: LinkedFigure) -> bool:
    """``30 tegen 20 boeken``: then the numbers count that, and the groups are who has them."""
    follower = norm_at(site.tokens, index_at(site.tokens, figure.end))
    return bool(follower) and plural_like(follower, site.lexicon)


def _listed(site: Site, places: range, at: int) -> Link | None:
    """``Jongens en meisjes scoren respectievelijk 30 en 40 procent``."""
    for i in reversed(places):
        sides = (i - 1, i + 1)
        if norm_at(site.tokens, i) == "en" and all(is_person(norm_at(site.tokens, k), site.lexicon) for k in sides):
            return _group(site, range(sides[at], sides[at] + 1))
    return None


def _group(site: Site, places: range) -> Link | None:
    """The people named among these tokens, when there is one such noun; the first word of a sentence may be it."""
    found = [i for i in places if is_person(site.tokens[i].norm, site.lexicon)]
    if len(found) != 1:
        return None
    phrase = noun_phrase_at(site.view.text, site.tokens, found[0], plural=True, lexicon=site.lexicon)
    return Link(phrase.start, phrase.end, "counted.respective", phrase.lemma) if phrase else None

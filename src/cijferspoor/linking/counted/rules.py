"""What is counted, or the whole a share is taken of.

Each rule looks at one construction and gives a link or nothing; the first rule that fires wins. The order
is from the words closest to the number to what the article counted before.
"""

from __future__ import annotations

from collections.abc import Callable

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.counted import borrowed, own
from cijferspoor.linking.counted.antecedents import (
    nearest_noun,
)
from cijferspoor.linking.counted.site import Discourse, Site
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.numerals.tokens import index_at

Rule = Callable[[Site], Link | None]


def link_counted(view: SentenceView, discourse: Discourse, lexicon: Lexicon) -> None:
    """Fill ``counted`` of every count and share in the sentence, in reading order."""
    for figure in view.figures:
        if figure.number is not None and figure.number.kind == "change":
            own.count_change(view, figure, lexicon)
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


_RULES: tuple[Rule, ...] = (
    own.times,
    own.of_phrase,
    borrowed.partitive,
    own.following_noun,
    borrowed.whole_before,
    borrowed.er,
    borrowed.bracketed,
    own.shared_noun,
    borrowed.fronted_whole,
    borrowed.number_noun,
    own.loose_noun,
    borrowed.elliptic,
    borrowed.people_in_sentence,
    borrowed.counted_before,
)

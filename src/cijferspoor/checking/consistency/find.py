"""Does an article agree with itself? All rules over the figures of one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cijferspoor.checking.consistency.ages import impossible_ages
from cijferspoor.checking.consistency.changes import wrong_changes
from cijferspoor.checking.consistency.parts import exceeding_parts, overfull_wholes, wrong_sums
from cijferspoor.checking.consistency.passage import Passage, lines_of
from cijferspoor.checking.consistency.periods import impossible_periods
from cijferspoor.checking.consistency.ratios import wrong_shares_of_counts
from cijferspoor.checking.consistency.repeated import told_twice
from cijferspoor.checking.consistency.restated import restated_differently
from cijferspoor.checking.consistency.shares import wrong_rests, wrong_shares
from cijferspoor.checking.consistency.whole_numbers import impossible_means, impossible_shares
from cijferspoor.checking.results import Finding
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.records import Figure

RULES: tuple[Callable[[Passage], Iterator[Finding]], ...] = (
    exceeding_parts,
    wrong_sums,
    overfull_wholes,
    wrong_shares,
    wrong_rests,
    wrong_changes,
    wrong_shares_of_counts,
    impossible_shares,
    impossible_means,
    restated_differently,
    told_twice,
    impossible_ages,
    impossible_periods,
)


def find_inconsistencies(
    figures: Sequence[Figure], *, text: str | None = None, title: str | None = None, lexicon: Lexicon | None = None
) -> list[Finding]:
    """What an article has against itself, in reading order; each finding cites the figures and the arithmetic.

    Args:
        figures: those of one article in reading order, as extraction makes them.
        text: the extracted text; without it a new paragraph is not told from a new sentence.
        title: the article's title; a sentence that is the title counts as its headline.
        lexicon: other word lists than ours.
    """
    passage = Passage(tuple(lines_of(figures, text)), lexicon or default_lexicon(), text, title)
    found = {item.id: item for rule in RULES for item in rule(passage)}
    return sorted(found.values(), key=lambda item: (item.evidence[0].start, item.evidence[-1].end, item.rule, item.id))

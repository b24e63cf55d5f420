"""Changed copies of an article, checked against the article itself: which are caught, and what else moves.

The measure is of the check, not of the reader: a change that the extractor does not see, or that tells no untruth, is
left out, and counted by why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cijferspoor import Figure, extract_text
from cijferspoor.checking.against import check_figures
from cijferspoor.checking.results import Check
from tests.checking.copies import OF_NUMBERS, Copy, make_copy
from tests.checking.mutation import Edit, EditKind, edits
from tests.checking.truth import finer

FALSE, UNFOUNDED, FAIR = "false", "unfounded", "fair"
EXPECTED: dict[EditKind, tuple[str, ...]] = {
    "digit": ("value_differs", "rounded_wrong_way", "transposed_digits"),
    "transposed": ("transposed_digits", "value_differs"),
    "number_word": ("value_differs", "rounded_wrong_way", "direction_reversed", "wrong_unit"),
    "hedge": ("hedge_misleads",),
    "points": ("percent_for_points", "wrong_unit"),
    "direction": ("direction_reversed",),
    "year": ("wrong_period",),
}
"""The reasons that name what was changed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The verdict on one touched figure of a copy."""

    kind: EditKind
    tier: str
    finer: bool
    original: Figure
    changed: Figure
    check: Check

    def __str__(self) -> str:
        old, new = (f"{f.quote!r} in {f.sentence.text!r}" for f in (self.original, self.changed))
        return f"{self.kind} {self.tier}: {old} -> {new}: {self.check.verdict} ({self.check.reason})"


@dataclass
class Tally:
    """What came of all the copies of one or more articles."""

    trials: list[Trial] = field(default_factory=list)
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    copies: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    lost: list[tuple[Edit, Check]] = field(default_factory=list)
    drawn: int = 0

    def of(self, tier: str, kind: str | None = None) -> list[Trial]:
        """The trials of one tier, of one kind of change or of all."""
        return [trial for trial in self.trials if trial.tier == tier and kind in (None, trial.kind)]

    def add(self, other: Tally) -> None:
        """Take in the outcome of another article."""
        self.trials += other.trials
        self.lost += other.lost
        self.drawn += other.drawn
        self.left_out.update(other.left_out)
        self.copies.update(other.copies)
        self.kept.update(other.kept)


def rate(trials: Sequence[Trial], *, strict: bool) -> float:
    """The share (0..1) of trials that are contradicted, or with ``strict`` off at least not supported; 1 of none."""
    caught = [t.check.verdict == "contradicted" if strict else t.check.verdict != "supported" for t in trials]
    return sum(caught) / len(caught) if caught else 1.0


def try_article(
    text: str, *, published: str | None = None, every: int = 1, offset: int = 0, against: Sequence[Figure] | None = None
) -> Tally:
    """Every ``every``-th copy of an article, from ``offset`` on, checked.

    Args:
        text: the article.
        published: its publication date, when the text does not state it.
        every: 1 for all copies.
        offset: which of them to begin with.
        against: the figures of a source; those of the article itself when not given.
    """
    original = extract_text(text, published=published)
    tally = Tally()
    for edit in edits(original.article.text, original.figures)[offset::every]:
        copy = make_copy(original.article.text, original.figures, edit, published=published)
        tally.copies[edit.kind] += 1
        tally.drawn += copy.drawn
        if copy.left_out:
            tally.left_out[edit.kind, copy.left_out] += 1
        else:
            _check(copy, original.figures if against is None else against, tally)
    return tally


def _check(copy: Copy, source: Sequence[Figure], tally: Tally) -> None:
    checks = {check.claim.id: check for check in check_figures(copy.figures, source)}
    for original, changed in copy.touched:
        fine = copy.edit.kind in OF_NUMBERS and finer(original, changed)
        tally.trials.append(Trial(copy.edit.kind, copy.tier or FALSE, fine, original, changed, checks[changed.id]))
    for figure in copy.kept:
        check = checks[figure.id]
        tally.kept[check.verdict] += 1
        if check.verdict != "supported":
            tally.lost.append((copy.edit, check))


def unchanged(text: str, *, published: str | None = None) -> list[Check]:
    """An article against itself: all should be supported."""
    figures = extract_text(text, published=published).figures
    return check_figures(figures, figures)


def first_lines(trials: Iterable[Trial], limit: int) -> Iterator[str]:
    """The first few trials in words."""
    for trial, _ in zip(trials, range(limit), strict=False):
        yield str(trial)

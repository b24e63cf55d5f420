"""The article with one change, read again: what the extractor makes of it, and what the change is worth as a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cijferspoor import Figure, extract_text
from cijferspoor.records import Kind
from tests.checking.mutation import Edit
from tests.checking.opposites import FLIPPED
from tests.checking.truth import Tier, dates, one_in_other, stands_elsewhere, tier_of

OF_NUMBERS = ("digit", "transposed", "number_word")
"""The changes that make another number; what they are worth depends on the two intervals."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article with one change: what the extractor makes of it.

    ``touched`` pairs the figures the change is about with the originals; ``kept`` holds those that read as before,
    but for where they stand. ``drawn`` counts figures that read otherwise without being the aim (a figure that takes
    its period from the one changed) or are lost. ``left_out`` says why the change proves nothing, or is None.
    """

    edit: Edit
    figures: tuple[Figure, ...]
    tier: Tier | None
    touched: tuple[tuple[Figure, Figure], ...] = ()
    kept: tuple[Figure, ...] = ()
    drawn: int = 0
    left_out: str | None = None


def make_copy(text: str, figures: Sequence[Figure], edit: Edit, *, published: str | None = None) -> Copy:
    """The article with one edit, read again."""
    changed = extract_text(edit.apply(text), published=published).figures
    places = {(f.start, f.end, f.kind): f for f in changed}
    touched, kept, drawn = [], [], 0
    for figure in figures:
        pair = _counterpart(figure, edit, changed, places)
        if pair is None:
            drawn += not _overlaps(figure, edit) and figure.kind != "period"
        elif figure.kind == "period":
            continue
        elif _aimed_at(figure, pair, edit, figures):
            touched.append((figure, pair))
        elif _reading(figure) == _reading(pair):
            kept.append(pair)
        else:
            drawn += 1
    why, tier = _judged(figures, edit, touched)
    return Copy(edit, changed, tier, tuple(touched), tuple(kept), drawn, why)


def _overlaps(figure: Figure, edit: Edit) -> bool:
    return figure.start < edit.end and edit.start < figure.end


def _counterpart(
    figure: Figure, edit: Edit, changed: Sequence[Figure], places: Mapping[tuple[int, int, Kind], Figure]
) -> Figure | None:
    """The figure at the same place in the changed text: the same words, or those around the change."""
    if not _overlaps(figure, edit):
        return places.get((edit.moved(figure.start), edit.moved(figure.end), figure.kind))
    there = (edit.start, edit.start + max(len(edit.new), 1))
    near = [f for f in changed if f.start < there[1] and there[0] < f.end and f.kind != "period"]
    return near[0] if len(near) == 1 else None


def _aimed_at(figure: Figure, pair: Figure, edit: Edit, figures: Sequence[Figure]) -> bool:
    """Is this a figure whose statement the change is about?"""
    if edit.kind == "year":
        swapped = figures[edit.figure]
        return dates(figure) == dates(swapped) is not None and dates(pair) not in (None, dates(figure))
    if edit.kind == "direction":
        before, after = (f.change.direction if f.change else None for f in (figure, pair))
        return before is not None and after is not None and before != after
    return figures[edit.figure] is figure


def _reading(figure: Figure) -> tuple[object, ...]:
    """What a record says, without where it stands."""
    return (
        figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.fraction, figure.hedge, figure.per,
        figure.estimated, figure.statistic, figure.change, dates(figure), figure.counted and figure.counted.lemma,
        *(part.text if part else None for part in (figure.counted, figure.property, figure.age, figure.source)),
    )  # fmt: skip


def _judged(
    figures: Sequence[Figure], edit: Edit, touched: Sequence[tuple[Figure, Figure]]
) -> tuple[str | None, Tier | None]:
    """Why an edit is left out, and else what it is worth."""
    if not touched:
        return {"year": "dates no figure", "direction": "turns no change round"}.get(edit.kind, "no figure there"), None
    original, pair = touched[0]
    why = None if edit.kind in ("year", "direction") else _not_as_meant(original, pair, edit)
    if why:
        return why, None
    tier: Tier = "false"
    if edit.kind in OF_NUMBERS:
        tier = tier_of(original, pair)
    elif edit.kind == "year" and one_in_other(original, pair):
        tier = "unfounded"
    if tier == "same":
        return "the same number", None
    others = [figure for figure in figures if all(figure is not aim for aim, _ in touched)]
    if tier == "false" and any(stands_elsewhere(pair, others) for _, pair in touched):
        return "another figure says so", None
    return None, tier


def _not_as_meant(original: Figure, pair: Figure, edit: Edit) -> str | None:
    """The respect in which a changed figure is not what the edit set out to make of it."""
    if edit.kind == "points":
        return None if {original.unit, pair.unit} == {"percent", "percentage_point"} else "no such unit there"
    if pair.kind != original.kind or pair.unit != original.unit:
        return "another kind there"
    before, after = (f.hedge.meaning if f.hedge else None for f in (original, pair))
    if edit.kind == "hedge":
        return None if pair.value == original.value and after == FLIPPED.get(before or "") else "no such hedge there"
    return None if before == after else "another hedge there"

"""What the headers of a cell say of the number in it: what is counted, of whom, of what age, when, per what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure
from cijferspoor.linking.tables.labels import Label
from cijferspoor.numerals import Number
from cijferspoor.periods import Period, find_periods

_YEAR_DAYS = 365


@dataclass(frozen=True)
class Headers:
    """The headers of one cell: those above it and those of its row, nearest first, and the titles of the table."""

    above: Sequence[Label]
    beside: Sequence[Label]
    titles: Sequence[Label]

    @classmethod
    def of(cls, above: Sequence[Label], beside: Sequence[Label], titles: Sequence[Label]) -> Headers:
        """The headers of a cell; ``aantal`` among them makes the noun of a title what is counted."""
        if any(label.amount and not label.total for label in (*above, *beside)):
            titles = [replace(label, phrase=label.phrase or label.topic) for label in titles]
        return cls(above, beside, titles)

    @property
    def all(self) -> list[Label]:
        """All of them, those that say most of a single column first."""
        return [*self.above, *self.beside, *self.titles]

    def naming(self, number: Number | None) -> Label | None:
        """The header that names what is counted: behind ``Aantal`` first, then over the column, the row, the table.

        Of a share it is the whole, which the title names where the row names a part: ``Jongens | 40 %``.
        """
        named = [label for label in self.all if label.phrase is not None]
        told = next((label for label in named if label.amount or label.share), next(iter(named), None))
        title = next((label for label in self.titles if label.phrase is not None), None)
        if number is not None and number.kind == "share" and title is not None and told in self.beside:
            return title
        return told

    def says(self, number: Number, naming: Label | None) -> tuple[int, int] | None:
        """What the number says of those it counts: what follows ``Percentage``, the labels that name row or column.

        Labels of a row go together, ``Utrecht | werkloos``. The title goes in where nothing else does.
        """
        rest = next((label.rest for label in self.all if label.rest), None) if number.kind == "share" else None
        if rest is not None:
            return rest
        plain = [label for label in (*self.beside, *self.above) if label.plain and label is not naming]
        if plain:
            cell = plain[0].view.cell
            row = [label.view for label in plain if label in self.beside and label.view.cell.row == cell.row]
            spans = row or [plain[0].view]
            return min(view.start for view in spans), max(view.end for view in spans)
        titles = [label.phrase for label in self.titles if label.phrase is not None and label is not naming]
        return (titles[0].start, titles[0].end) if titles and naming is not None else None

    def period(self, lexicon: Lexicon) -> Period | None:
        """The time of the number: a year, or a month or quarter with the year that another header gives it.

        None where two headers name times that do not make one.
        """
        timed = [label.period for label in self.all if label.period is not None]
        year = next((period for period in timed if period.basis == "explicit"), None)
        part = next((period for period in timed if period.basis != "explicit"), None)
        if year is None or part is None:
            return year or part
        start, end = year.start_date, year.end_date
        if start is None or end is None or start.year != end.year or (end - start).days + 1 < _YEAR_DAYS:
            return None
        phrase = f"{part.text} {start.year}"
        found = find_periods(phrase, None, sentences=[(0, len(phrase))], lexicon=lexicon)
        if len(found) != 1 or found[0].text != phrase:
            return None
        dates = found[0].start_date, found[0].end_date
        return Period(part.start, part.end, part.text, *dates, "explicit", "table.part_of_year")


def describe(figure: LinkedFigure, number: Number, headers: Headers, lexicon: Lexicon) -> None:
    """Fill the links of a figure from its headers, each with the header as its cue."""
    naming = headers.naming(number)
    if number.kind in ("count", "share"):
        if naming is not None and naming.phrase is not None:
            phrase = naming.phrase
            figure.counted = Link(phrase.start, phrase.end, "counted.table_header", phrase.lemma)
            figure.cues.append(figure.counted)
        says = headers.says(number, naming)
        if says is not None:
            figure.says = Link(*says, "property.table_header")
            figure.cues.append(figure.says)
    age = next((label.age for label in headers.all if label.age is not None), None)
    if age is not None and figure.is_part:
        figure.age, figure.age_rule = age, "age.table_header"
    period = headers.period(lexicon)
    if period is not None:
        figure.period, figure.period_rule = period, "period.table_header"
    _rate_and_statistic(figure, headers.all)


def _rate_and_statistic(figure: LinkedFigure, labels: Sequence[Label]) -> None:
    for label in labels:
        if label.per is not None and figure.per is None:
            figure.per = label.per[0]
            figure.per_span = label.per[1:]
            figure.cues.append(Link(*label.per[1:], "per.table_header"))
        for statistic, span in (("mean", label.mean), ("median", label.median)):
            if span is not None and figure.statistic is None:
                figure.statistic = statistic
                figure.cues.append(Link(*span, f"statistic.{statistic}"))
        if label.total and figure.statistic is None:
            figure.statistic = "total"
            figure.cues.append(Link(label.view.start, label.view.end, "statistic.total"))

"""What the writers are given: one article and the records of it that were asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cijferspoor.records import ArticleInfo, DateRange, Figure, Skipped

Record = Figure | Skipped


@dataclass(frozen=True, slots=True)
class ArticleRecords:
    """The records to write for one article, in text order; ``text`` is what their offsets count in."""

    document: str
    published: DateRange | None
    records: tuple[Record, ...]
    info: ArticleInfo | None = None
    text: str = ""


def select(
    figures: Iterable[Figure],
    skipped: Iterable[Skipped] = (),
    *,
    kinds: Collection[str] = (),
    about: Collection[str] = (),
) -> tuple[Record, ...]:
    """The figures of the wanted ``kinds`` that count one of the lemmas ``about``, in text order.

    All of ``skipped`` stand between them. An empty ``kinds`` or ``about`` wants everything. Lemmas compare
    case-insensitively.
    """
    lemmas = {lemma.casefold() for lemma in about}
    wanted: list[Record] = [
        figure
        for figure in figures
        if (not kinds or figure.kind in kinds)
        and (not lemmas or (figure.counted is not None and figure.counted.lemma.casefold() in lemmas))
    ]
    wanted.extend(skipped)
    return tuple(sorted(wanted, key=lambda record: (record.start, record.end)))

"""Statements that several documents make, and how their numbers drift from one telling to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from cijferspoor.checking.against.statement import statements
from cijferspoor.checking.results import Evidence
from cijferspoor.checking.statements.cluster import Linked, centres, cluster
from cijferspoor.checking.statements.links import Linker, ordered
from cijferspoor.checking.statements.records import Mention, StatementGroup
from cijferspoor.checking.statements.words import amount_words, explained, first, period_of, statement_words
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.records import Figure


def group_statements(figures: Iterable[Figure], *, lexicon: Lexicon | None = None) -> list[StatementGroup]:
    """The statements that two or more documents make, in the order in which they were first published.

    Two mentions are of one statement when ``check`` would call the one supported by the other, or would contradict it,
    and there are grounds enough for that (see ``grounds``). The less precise is held against the more precise, of equals
    the later against the earlier; so each group has a reference that every mention is surely about. Periods of their
    own make no statement.

    Only statements with a noun, or a number and a kind, in common are scored: 5,000 figures of 300 articles take some
    seconds. The time grows with the square of how often one noun is counted, not of the number of figures.

    Args:
        figures: those of all documents together; figures with the same ``document`` are of one.
        lexicon: other word lists, weights and thresholds than ours.
    """
    lexicon = lexicon or default_lexicon()
    linker = Linker(ordered(statements(figures, lexicon)), lexicon)
    links = linker.all()

    def linked(one: int, other: int) -> bool:
        return linker.between(one, other) is not None

    groups = []
    for members in cluster(((link.source, link.claim) for link in links), linked, linker.apart):
        if len({linker.told[member].figure.document for member in members}) > 1:
            groups.append(_group(members, linker, linked))
    return groups


def _group(members: Sequence[int], linker: Linker, linked: Linked) -> StatementGroup:
    # They are in order of publication, so of equally precise ones the first is the earliest.
    reference = min(centres(members, linked), key=linker.precision)
    told = [linker.told[member].figure for member in members]
    figure = linker.told[reference].figure
    every = (figure, *told)
    counted, said = first(one.counted for one in every), first(one.property for one in every)
    mentions = tuple(_mention(member, reference, linker) for member in members)
    return StatementGroup(
        id=statement_id(told),
        statement=statement_words(figure, told),
        kind=figure.kind,
        unit=figure.unit,
        counted=counted.text if counted else None,
        property=said.text if said else None,
        age=first(one.age for one in every),
        period=period_of(every),
        per=first(one.per for one in every),
        statistic=figure.statistic,
        documents=len({one.document for one in told}),
        agrees=not any(mention.verdict == "contradicted" for mention in mentions),
        reference=figure.id,
        mentions=mentions,
    )


def _mention(member: int, reference: int, linker: Linker) -> Mention:
    figure, against = linker.told[member].figure, linker.told[reference].figure
    link = linker.between(member, reference) if member != reference else None
    return Mention(
        evidence=Evidence.of(figure),
        amount=amount_words(figure),
        hedge=figure.hedge,
        fraction=figure.fraction,
        verdict=link.verdict if link else None,
        reason=link.reason if link else None,
        explanation=explained(link.reason, against, link.note, preciser=link.source == member) if link else None,
        score=round(link.score, 3) if link else None,
    )


def statement_id(figures: Iterable[Figure]) -> str:
    """Stable: of the same figures the same, on every machine."""
    told = "\x1f".join(f"{figure.document}\x1e{figure.id}" for figure in figures)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""Statements that several documents make, and how their numbers drift from one telling to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from cijferspoor.checking.against.making import statements
from cijferspoor.checking.results import Evidence
from cijferspoor.checking.statements.cluster import Clusters
from cijferspoor.checking.statements.links import Link, Linker, ordered
from cijferspoor.checking.statements.records import Mention, StatementGroup
from cijferspoor.checking.statements.words import amount_words, explained, first, period_of, statement_words
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.records import Figure


def group_statements(figures: Iterable[Figure], *, lexicon: Lexicon | None = None) -> list[StatementGroup]:
    """The statements that two or more documents make, in the order in which they were first published.

    Two mentions are of one statement when ``check`` would call the one supported by the other, or would contradict
    it, and there are grounds enough for that (see ``grounds``). Mentions that agree are gathered around one that all of
    them agree with; then groups of which two mentions surely differ are joined. The less precise of two is held against
    the more precise, of equals the later against the earlier. Periods of their own make no statement.

    Only statements with a noun, or a kind, a unit and a number, in common are scored. The time grows with the square of
    how often one noun is counted or one number is told, not with the square of all figures.

    Args:
        figures: those of all documents together; figures with the same ``document`` are of one.
        lexicon: other word lists, weights and thresholds than ours.
    """
    lexicon = lexicon or default_lexicon()
    linker = Linker(ordered(statements(figures, lexicon)), lexicon)
    links = linker.all()

    clusters = Clusters()
    agreeing = [link for link in links if link.verdict != "contradicted"]
    clusters.gather(_ends(agreeing), linker.tied, linker.unlike)
    clusters.bridge(_ends(link for link in links if link.verdict == "contradicted"), linker.apart)
    return [_group(members, linker) for members in clusters.all() if _of_several(members, linker)]


def _ends(links: Iterable[Link]) -> list[tuple[int, int]]:
    return [(link.source, link.claim) for link in links]


def _of_several(members: Sequence[int], linker: Linker) -> bool:
    return len({linker.told[member].figure.document for member in members}) > 1


def _group(members: Sequence[int], linker: Linker) -> StatementGroup:
    # They are in order of publication, so of equally precise ones the first is the earliest.
    reference = min(members, key=lambda one: (-_ties(one, members, linker), linker.precision(one)))
    told = [linker.told[member].figure for member in members]
    figure = linker.told[reference].figure
    every = (figure, *told)
    counted, said = first(one.counted for one in every), first(one.property for one in every)
    mentions = tuple(_mention(member, members, reference, linker) for member in members)
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


def _ties(member: int, members: Sequence[int], linker: Linker) -> int:
    """How many of the others it is tied to."""
    return sum(linker.tied(member, other) for other in members if other != member)


def _mention(member: int, members: Sequence[int], reference: int, linker: Linker) -> Mention:
    figure = linker.told[member].figure
    link = None if member == reference else _held(member, members, reference, linker)
    against = None if link is None else link.source if link.claim == member else link.claim
    told = linker.told[against].figure if against is not None else None
    return Mention(
        evidence=Evidence.of(figure),
        amount=amount_words(figure),
        hedge=figure.hedge,
        fraction=figure.fraction,
        against=told.id if told else None,
        verdict=link.verdict if link else None,
        reason=link.reason if link else None,
        explanation=explained(link.reason, told, link.note, preciser=link.source == member) if link and told else None,
        score=round(link.score, 3) if link else None,
    )


def _held(member: int, members: Sequence[int], reference: int, linker: Linker) -> Link | None:
    """Its link to the reference, else the surest to another mention."""
    link = linker.between(member, reference)
    others = [linker.between(member, other) for other in members if other != member]
    return link or max((one for one in others if one), key=lambda one: one.score, default=None)


def statement_id(figures: Iterable[Figure]) -> str:
    """Stable: of the same figures the same, on every machine."""
    told = "\x1f".join(f"{figure.document}\x1e{figure.id}" for figure in figures)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""Sentences with their analysis, as CoNLL-U files and teachers give it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = 10


@dataclass(slots=True)
class Word:
    """One token: ``head`` is the index of its head in the sentence, or its own index for the root."""

    form: str
    space: bool
    lemma: str = ""
    pos: str = ""
    feats: str = ""
    head: int = 0
    dep: str = ""


Tree = list[Word]
"""The words of one sentence."""


def read_conllu(path: Path) -> Iterator[Tree]:
    """The sentences of a Universal Dependencies file.

    Underscores inside lemmas mark the seams of compounds (``gemeente_raad``); they are taken out, since the
    lemma of a compound is the compound.

    Raises:
        ValueError: a line does not have ten columns.
    """
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for number, raw in enumerate(lines, 1):
            line = raw.rstrip("\n")
            if not line:
                if rows:
                    yield _tree(rows)
                rows = []
            elif not line.startswith("#"):
                row = line.split("\t")
                if len(row) != _COLUMNS:
                    raise ValueError(f"{path}:{number}: {len(row)} columns, CoNLL-U has {_COLUMNS}")
                if row[0].isdigit():
                    rows.append(row)
    if rows:
        yield _tree(rows)


def _tree(rows: list[list[str]]) -> Tree:
    return [
        Word(
            form=row[1],
            space="SpaceAfter=No" not in row[9],
            lemma=row[2].replace("_", "") or row[2],
            pos=row[3],
            feats="" if row[5] == "_" else row[5],
            head=int(row[6]) - 1 if row[6] != "0" else i,
            dep="ROOT" if row[6] == "0" else row[7],
        )
        for i, row in enumerate(rows)
    ]

"""Frog as a teacher: its tags, lemmas, names and dependencies for sentences that are already cut into words.

Frog (Van den Bosch, Busser, Daelemans & Canisius 2007; GPL-3) is a command of its own, used at training time
only. On Debian: ``apt-get install frog frogdata uctodata``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

_PIECE = 250
"""Sentences a run: small pieces keep all cores busy to the end."""
_COLUMNS = 11


@dataclass(frozen=True, slots=True)
class FrogWord:
    """Frog's view of one token; ``head`` is an index in the sentence, -1 for the root."""

    tag: str
    lemma: str
    entity: str
    head: int
    relation: str


def run_frog(sentences: Sequence[Sequence[str]]) -> list[list[FrogWord]]:
    """Frog's analysis of each sentence, word for word.

    Raises:
        RuntimeError: frog is not installed, stops with an error, or cuts the sentences otherwise.
    """
    if shutil.which("frog") is None:
        raise RuntimeError("the command frog is not installed; on Debian: apt-get install frog frogdata uctodata")
    pieces = [sentences[i : i + _PIECE] for i in range(0, len(sentences), _PIECE)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [tree for trees in pool.map(_run, pieces) for tree in trees]


def _run(sentences: Sequence[Sequence[str]]) -> list[list[FrogWord]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sentences.txt")
        lines = (" ".join(word.replace(" ", "_") for word in words) for words in sentences)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = ["frog", "-n", "--skip=tac", "--threads=1", "-t", str(path)]
        one = {**os.environ, "OMP_NUM_THREADS": "1"}  # the threads of several runs would wait for each other
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=one)
    if done.returncode:
        raise RuntimeError(f"frog stopped with exit code {done.returncode}: {done.stderr.strip()[-200:]}")
    trees = parse_frog(done.stdout)
    if [len(tree) for tree in trees] != [len(words) for words in sentences]:
        raise RuntimeError("frog cut the sentences otherwise than they were given")
    return trees


def parse_frog(output: str) -> list[list[FrogWord]]:
    """The sentences of frog's tab-separated output, with the units of several words (``Den_Haag``) taken apart."""
    trees: list[list[FrogWord]] = []
    for block in output.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.count("\t") >= _COLUMNS - 1]
        if rows:
            trees.append(_tree(rows))
    return trees


def _tree(rows: list[list[str]]) -> list[FrogWord]:
    firsts, count = {0: -1}, 0
    for row in rows:
        firsts[int(row[0])] = count
        count += row[4].count(")_") + 1
    tree: list[FrogWord] = []
    for row in rows:
        tags = row[4].replace(")_", ") ").split()
        first = len(tree)
        forms = row[1].split("_") if len(tags) > 1 else [row[1]]
        lemmas, entities = row[2].split("_") if len(tags) > 1 else [row[2]], row[6].split("_")
        if len(lemmas) != len(tags):
            lemmas = forms if len(forms) == len(tags) else [row[1]] * len(tags)
        for k, tag in enumerate(tags):
            entity = entities[k] if k < len(entities) else "O"
            head, relation = (firsts[int(row[9] or 0)], row[10]) if k == 0 else (first, "mwu")
            tree.append(FrogWord(tag, lemmas[k], entity, head, relation))
    return tree

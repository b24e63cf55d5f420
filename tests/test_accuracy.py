"""Accuracy floors on the hand-annotated corpora, where they stand beside the project.

Lowering a floor takes an edit here, with the corpus it was measured on beside it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cijferspoor import extract
from tests.goldfile import differences, read_gold

# folder of gold, folder of articles, SHA-256 of the gold, floors of mention F1 and full F1
CORPORA = {
    "web": ("gold", "articles", "fcea919167d97027", 0.97, 0.95),
    "news": ("news/gold", "news/articles", "3bcde14b638b2ca2", 0.97, 0.95),
}


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.mark.parametrize("name", CORPORA)
def test_floor(name: str, shared: Path) -> None:
    gold_folder, article_folder, corpus, mention_floor, full_floor = CORPORA[name]
    if _hash(shared / gold_folder) != corpus:
        pytest.skip("the gold is another version than the floors were measured on")
    total = found = hits = right = 0
    for path in sorted((shared / gold_folder).glob("*.json")):
        gold = read_gold(path)
        (extraction,) = extract([shared / article_folder / gold["document"]])
        lines = differences(gold, extraction.figures)
        missed = sum(line.startswith("missed") for line in lines)
        wrong = {line.partition(" of ")[2] for line in lines if line.startswith("wrong")}
        total += len(gold["figures"])
        hits += len(gold["figures"]) - missed
        found += len(gold["figures"]) - missed + sum(line.startswith("spurious") for line in lines)
        right += len(gold["figures"]) - missed - len(wrong)
    assert 2 * hits / (total + found) >= mention_floor
    assert 2 * right / (total + found) >= full_floor

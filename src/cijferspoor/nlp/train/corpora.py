"""What the pipeline is trained on: treebanks with gold trees, raw text cut into sentences, and frog's view of both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import spacy

from cijferspoor.nlp.train.frog import FrogWord, run_frog
from cijferspoor.nlp.train.treebank import Tree, Word, read_conllu
from cijferspoor.reading import read_text

TEST = "nl_lassysmall-ud-test"
FORBIDDEN = "nl_alpino-ud-test"
"""The yardstick: no model may learn from it."""
Labelled = tuple[Tree, list[FrogWord]]


@dataclass(frozen=True)
class Corpora:
    """Sentences with frog's analysis; ``raw`` have no gold tree."""

    train: list[Labelled]
    test: list[Labelled]
    raw: list[Labelled]

    @property
    def test_trees(self) -> list[Tree]:
        """The gold trees of the test split."""
        return [tree for tree, _ in self.test]


def load_corpora(treebank: Path, text: Path) -> Corpora:
    """Read ``*.conllu`` and ``*.txt`` and have frog analyse them.

    Raises:
        ValueError: the test split of LassySmall is missing, or that of Alpino is there.
        RuntimeError: frog is not installed or fails.
    """
    files = {path.stem: path for path in sorted(treebank.glob("*.conllu"))}
    if FORBIDDEN in files:
        raise ValueError(f"{files[FORBIDDEN]}: the Alpino test split is the yardstick; take it out of --treebank")
    if TEST not in files:
        raise ValueError(f"{treebank}: there is no {TEST}.conllu to measure on")
    trees = {stem: list(read_conllu(path)) for stem, path in files.items()}
    train = [tree for stem, found in trees.items() if stem != TEST for tree in found]
    raw = read_raw(text)
    if not train or not raw:
        missing = f"{treebank}: no treebank to train on beside {TEST}" if raw else f"{text}: no text (*.txt)"
        raise ValueError(missing)
    return Corpora(_with_frog(train), _with_frog(trees[TEST]), _with_frog(raw))


def _with_frog(trees: list[Tree]) -> list[Labelled]:
    return list(zip(trees, run_frog([[word.form for word in tree] for tree in trees]), strict=True))


def read_raw(folder: Path) -> list[Tree]:
    """The sentences of the text files in a folder, cut into words as spaCy does; they have no analysis yet."""
    nlp = spacy.blank("nl")
    sentences: list[Tree] = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            article = read_text(line)
            for paragraph in article.paragraphs:
                for sentence in paragraph.sentences:
                    doc = nlp.make_doc(article.text[sentence.start : sentence.end].strip())
                    tree = [Word(token.text, bool(token.whitespace_)) for token in doc if not token.is_space]
                    sentences += [tree] if tree else []
    return sentences

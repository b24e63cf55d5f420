"""The strings the teacher knows, as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cijferspoor.nlp.train.corpora import Labelled
from cijferspoor.nlp.train.frog import FrogWord
from cijferspoor.nlp.train.scripts import KEEP_TEACHER, edit_script
from cijferspoor.nlp.train.treebank import Word

UNKNOWN = 1
LETTERS = 20
"""Letters of a word that are read: the first and the last ten of longer ones."""


@dataclass
class Index:
    """Numbers for strings; 0 is padding, 1 the unknown."""

    known: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, strings: Iterable[str], least: int = 1) -> Index:
        """An index of the strings seen at least ``least`` times, the most frequent first."""
        counts = Counter(strings)
        kept = sorted((s for s, n in counts.items() if n >= least), key=lambda s: (-counts[s], s))
        return cls({s: i + 2 for i, s in enumerate(kept)})

    def __getitem__(self, string: str) -> int:
        return self.known.get(string, UNKNOWN)

    def __len__(self) -> int:
        return len(self.known) + 2

    def names(self) -> list[str]:
        """The strings by number."""
        return ["", "", *self.known]


def script_of(word: Word, frog: FrogWord) -> str:
    return KEEP_TEACHER if frog.lemma == word.lemma else edit_script(word.form, word.lemma)


def letters_of(form: str) -> str:
    return form if len(form) <= LETTERS else form[: LETTERS // 2] + form[-LETTERS // 2 :]


@dataclass
class Vocabulary:
    """All strings the teacher knows."""

    words: Index
    letters: Index
    tags: Index
    relations: Index
    entities: Index
    morphs: Index
    scripts: Index
    deps: Index

    @classmethod
    def of(cls, data: Sequence[Labelled]) -> Vocabulary:
        """The vocabulary of the training sentences."""
        words = [word for tree, _ in data for word in tree]
        frogs = [frog for _, frog_tree in data for frog in frog_tree]
        pairs = [pair for tree, frog_tree in data for pair in zip(tree, frog_tree, strict=True)]
        return cls(
            words=Index.of((word.form.lower() for word in words), least=2),
            letters=Index.of((letter for word in words for letter in word.form), least=3),
            tags=Index.of(frog.tag for frog in frogs),
            relations=Index.of(frog.relation for frog in frogs),
            entities=Index.of(frog.entity for frog in frogs),
            morphs=Index.of(f"{word.pos}|{word.feats}" for word in words),
            scripts=Index.of((script_of(word, frog) for word, frog in pairs), least=2),
            deps=Index.of(word.dep for word in words),
        )

"""The student: the small spaCy pipeline that is shipped, trained on gold trees and those the teacher made."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from spacy.vocab import Vocab

from cijferspoor.nlp.corrections import NAME, PARTICLE
from cijferspoor.nlp.train.treebank import Tree, Word

CONFIG = Path(__file__).with_name("config.cfg")
Scores = dict[str, float]


def bare_verbs(tree: Tree) -> Tree:
    """The tree with the lemmas of separated verbs without their particle, which ``corrections`` puts back."""
    bare = [Word(w.form, w.space, w.lemma, w.pos, w.feats, w.head, w.dep) for w in tree]
    for word in tree:
        verb = bare[word.head]
        if word.dep == PARTICLE and verb.lemma.startswith(word.form.lower()):
            verb.lemma = verb.lemma[len(word.form) :] or verb.lemma
    return bare


def to_doc(tree: Tree, vocab: Vocab) -> Doc:
    """A spaCy Doc with the whole analysis of a sentence."""
    return Doc(
        vocab,
        words=[word.form for word in tree],
        spaces=[word.space for word in tree],
        pos=[word.pos for word in tree],
        morphs=[word.feats for word in tree],
        lemmas=[word.lemma for word in tree],
        heads=[word.head for word in tree],
        deps=[word.dep for word in tree],
        sent_starts=[i == 0 for i in range(len(tree))],
    )


def write_corpus(trees: Iterable[Tree], path: Path) -> None:
    """Save sentences as spaCy reads them in training."""
    vocab = Vocab()
    DocBin(docs=[to_doc(tree, vocab) for tree in trees]).to_disk(path)


def train_student(
    gold: Sequence[Tree],
    silver: Sequence[Tree],
    held_out: Sequence[Tree],
    folder: Path,
    settings: Mapping[str, object] | None = None,
) -> Language:
    """A trained pipeline; gold sentences count twice. ``held_out`` is only scored, never chosen by.

    ``settings`` override the configuration, with dots: ``{"training.max_steps": 100}``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sentences = [bare_verbs(tree) for tree in [*gold, *gold, *silver]]
    random.Random(0).shuffle(sentences)
    write_corpus(sentences, folder / "train.spacy")
    write_corpus([bare_verbs(tree) for tree in held_out], folder / "held_out.spacy")
    overrides = {
        "paths.train": str(folder / "train.spacy"),
        "paths.dev": str(folder / "held_out.spacy"),
        **(settings or {}),
    }
    config = load_config(CONFIG, overrides=overrides, interpolate=False)
    train(init_nlp(config), folder)
    nlp = spacy.load(folder / "model-last")
    nlp.add_pipe(NAME, last=True)
    return nlp


def evaluate(nlp: Language, trees: Sequence[Tree]) -> Scores:
    """The pipeline's scores on sentences with gold tokens; see ``compare``."""
    docs = _whole(Doc(nlp.vocab, [w.form for w in tree], [w.space for w in tree]) for tree in trees)
    return compare([_tree(doc) for doc in nlp.pipe(docs, batch_size=64)], trees)


def _tree(doc: Doc) -> Tree:
    return [Word(t.text, bool(t.whitespace_), t.lemma_, t.pos_, str(t.morph), t.head.i, t.dep_) for t in doc]


def compare(found: Sequence[Tree], gold: Sequence[Tree]) -> Scores:
    """Accuracies, 0 .. 1, over all tokens: ``pos``, ``morph``, ``lemma``, ``uas``, ``las`` (punctuation counts)."""
    hits = dict.fromkeys(("pos", "morph", "lemma", "uas", "las"), 0)
    for tree, right in zip(found, gold, strict=True):
        for word, want in zip(tree, right, strict=True):
            hits["pos"] += word.pos == want.pos
            hits["morph"] += sorted(word.feats.split("|")) == sorted(want.feats.split("|"))
            hits["lemma"] += word.lemma == want.lemma
            hits["uas"] += word.head == want.head
            hits["las"] += (word.head, word.dep) == (want.head, want.dep)
    words = sum(len(tree) for tree in gold)
    return {name: round(count / words, 4) for name, count in hits.items()}


def _whole(docs: Iterable[Doc]) -> Iterable[Doc]:
    """Sentences that the parser may not cut."""
    for doc in docs:
        for token in doc:
            token.is_sent_start = token.i == 0
        yield doc

"""The finishing touches of a trained pipeline: its description, and how fast it is."""

from __future__ import annotations

import time
from collections.abc import Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from cijferspoor.nlp.corrections import NAME
from cijferspoor.nlp.train.student import Scores
from cijferspoor.nlp.train.treebank import Tree

VERSION = "1.0.0"
SPACY = ">=3.8.0,<3.9.0"
SOURCES = (
    ("UD_Dutch-LassySmall", "https://github.com/UniversalDependencies/UD_Dutch-LassySmall", "CC BY-SA 4.0"),
    ("UD_Dutch-Alpino", "https://github.com/UniversalDependencies/UD_Dutch-Alpino", "CC BY-SA 4.0"),
    ("Wikipedia sentences of LassySmall", "https://nl.wikipedia.org", "CC BY-SA 4.0"),
    ("MinBZK/Algoritmekader", "https://github.com/MinBZK/Algoritmekader", "EUPL-1.2"),
)
AUTHORS = "Gosse Bouma and Gertjan van Noord"
"""The contributors of both treebanks."""


def dress(nlp: Language, scores: dict[str, Scores]) -> None:
    """Fill in the pipeline's name, version, licence, sources and held-out scores."""
    nlp.meta["name"] = "cijferspoor_sm"
    nlp.meta["version"] = VERSION
    nlp.meta["description"] = "Small Dutch pipeline of cijferspoor: parts of speech, lemmas and dependencies."
    nlp.meta["license"] = "CC BY-SA 4.0"
    nlp.meta["author"] = "cijferspoor"
    nlp.meta["sources"] = [
        {"name": name, "url": url, "license": license_, "author": AUTHORS if name.startswith("UD_") else ""}
        for name, url, license_ in SOURCES
    ]
    nlp.meta["performance"] = {key: round(value, 4) for key, value in scores.get("student", {}).items()}
    nlp.meta["spacy_version"] = SPACY
    nlp.config["paths"] = {"train": None, "dev": None}  # the folders it was trained in are nobody's business
    # What no component reads at run time is not shipped.
    nlp.vocab.lookups.remove_table("lexeme_norm") if nlp.vocab.lookups.has_table("lexeme_norm") else None


def measure_speed(nlp: Language, trees: Sequence[Tree]) -> dict[str, int]:
    """Words a second on one core: the whole pipeline, without its parser, and spaCy's blank tokenizer beside it."""
    texts = ["".join(word.form + " " * word.space for word in tree) for tree in trees]
    words = sum(len(tree) for tree in trees)
    blank = spacy.blank("nl")
    heavy = [name for name in nlp.pipe_names if name in ("parser", NAME)]
    result = {"blank tokenizer": _rate(blank, texts, words)}
    with nlp.select_pipes(disable=heavy):
        result["parts of speech and lemmas"] = _rate(nlp, texts, words)
    result["whole pipeline"] = _rate(nlp, texts, words)
    return result


def _rate(nlp: Language, texts: Sequence[str], words: int) -> int:
    list(nlp.pipe(texts[:64]))
    started = time.perf_counter()
    docs: list[Doc] = list(nlp.pipe(texts, batch_size=64))
    return round(words / (time.perf_counter() - started)) if docs else 0

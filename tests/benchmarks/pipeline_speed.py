"""Words a second of the shipped pipeline beside spaCy's blank tokenizer, on one core, in one run.

    python tests/benchmarks/pipeline_speed.py

Prints rates and ratios; asserts nothing, since both depend on the machine.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded

import spacy  # noqa: E402
from spacy.language import Language  # noqa: E402

from cijferspoor.nlp.corrections import NAME  # noqa: E402
from cijferspoor.nlp.pipelines import load_pipeline  # noqa: E402
from cijferspoor.reading import discover, read  # noqa: E402

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"
REPEAT = 3


def sentences() -> list[str]:
    """The sentences of the sample articles."""
    found: list[str] = []
    for source in discover([str(SAMPLES)]):
        article = read(source)
        found += [article.text[s.start : s.end] for paragraph in article.paragraphs for s in paragraph.sentences]
    return found


def rate(nlp: Language, texts: Sequence[str]) -> float:
    """The best of some runs, in tokens a second."""
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
    best = 0.0
    for _ in range(REPEAT):
        started = time.perf_counter()
        for _doc in nlp.pipe(texts, batch_size=64):
            pass
        best = max(best, tokens / (time.perf_counter() - started))
    return best


def main() -> None:
    """Print one line for each of three pipelines."""
    texts = sentences()
    loaded = load_pipeline()
    assert loaded is not None
    nlp = loaded.nlp
    blank = rate(spacy.blank("nl"), texts)
    with nlp.select_pipes(disable=["parser", NAME]):
        tagged = rate(nlp, texts)
    whole = rate(nlp, texts)
    for name, found in (("blank tokenizer", blank), ("tagging and lemmas", tagged), ("whole pipeline", whole)):
        print(f"{name:20} {found:10,.0f} tokens/s   1/{blank / found:.0f} of the blank tokenizer")


if __name__ == "__main__":
    main()

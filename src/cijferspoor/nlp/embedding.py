"""How the shipped pipeline sees a word: its lower-case form, both ends and its shape, each hashed.

spaCy's own ``MultiHashEmbed`` knows one prefix (one letter) and one suffix (three letters). Dutch tells part of
speech and lemma by longer endings (``-heid``, ``-lijks``, ``-teerde``) and by prefixes of two or three letters
(``ge-``, ``ver-``, ``ont-``), so those are features of their own here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

FEATURES = ("form", "prefix2", "prefix3", "suffix2", "suffix3", "suffix4", "suffix5", "shape")
_CACHE = 100_000
_LONGEST_RUN = 3
"""Equal signs in a row that a shape keeps."""


@lru_cache(maxsize=_CACHE)
def features(word: str) -> tuple[int, ...]:
    """The hashed features of a word, in the order of ``FEATURES``."""
    form = "".join("0" if char.isdigit() else char for char in word.lower())
    edges = (form[:2], form[:3], form[-2:], form[-3:], form[-4:], form[-5:])
    named = (f"{name}={value}" for name, value in zip(FEATURES, (form, *edges, _shape(word)), strict=True))
    return tuple(get_string_id(item) for item in named)


def _shape(word: str) -> str:
    kinds: list[str] = []
    for char in word:
        kind = "9" if char.isdigit() else "X" if char.isupper() else "x" if char.isalpha() else char
        if kinds[-_LONGEST_RUN:] != [kind] * _LONGEST_RUN:
            kinds.append(kind)
    return "".join(kinds)


def _extract(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Any]:
    arrays = [np.array([features(token.text) for token in doc], dtype="uint64") for doc in docs]
    return [model.ops.asarray(array.reshape(-1, len(FEATURES))) for array in arrays], lambda gradient: []  # type: ignore[arg-type]  # thinc has no unsigned type


def make_embedding(width: int, rows: list[int]) -> Model[Any, Any]:
    """The embedding layer ``cijferspoor.WordForms.v1``: documents in, one vector of ``width`` a token out.

    Args:
        width: the length of the vectors.
        rows: the size of the table of each feature, in the order of ``FEATURES``.

    Raises:
        ValueError: ``rows`` does not have one number a feature.
    """
    if len(rows) != len(FEATURES):
        raise ValueError(f"rows needs {len(FEATURES)} numbers, one for each of {', '.join(FEATURES)}")
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=column + 7, dropout=0.0) for column, size in enumerate(rows)
    ]
    extract: Model[Any, Any] = Model("word_forms", _extract)
    mix = Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True)
    layers: Model[Any, Any] = chain(extract, list2ragged(), with_array(chain(concatenate(*tables), mix)), ragged2list())
    return layers

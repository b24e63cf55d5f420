"""No word list holds a word twice, and every list is read by some rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import cijferspoor
from cijferspoor.lexicon import default_lexicon

PACKAGE = Path(cijferspoor.__file__).parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.parent.name != "schemas")


def _models(model: BaseModel, name: str) -> Iterator[tuple[str, BaseModel]]:
    yield name, model
    for field in type(model).model_fields:
        value = getattr(model, field)
        if isinstance(value, BaseModel):
            yield from _models(value, f"{name}.{field}")


MODELS = list(_models(default_lexicon(), "lexicon"))


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_no_word_twice(name: str, model: BaseModel) -> None:
    for field in type(model).model_fields:
        words = getattr(model, field)
        if isinstance(words, list):
            twice = [word for word, times in Counter(map(str, words)).items() if times > 1]
            assert not twice, f"{name}.{field}: {twice}"


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_every_list_is_read(name: str, model: BaseModel) -> None:
    unread = [field for field in type(model).model_fields if field not in CODE]
    assert not unread, f"{name}: {unread}"

"""What all tests share."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``shared`` beside the project: material we may read and do not ship. Without it a test is skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder `shared` beside the project")
    return folder


@pytest.fixture(scope="module", autouse=True)
def young_heap() -> Iterator[None]:
    """What earlier modules keep (word lists, pipelines, caches) is not looked through again by the garbage collector.

    Some tests ask that time grows no faster than the text; a collection of all that thousands of tests left behind
    takes half a second, and is no time of that text.
    """
    gc.freeze()
    yield

"""Every reader on damaged files and random bytes: a document in good order or one line, and nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cijferspoor.reading.readers import FORMATS
from tests.fuzz.invariants import figures_of, opened, read_or_refuse
from tests.fuzz.mutate import mutated
from tests.fuzz.sound import FOLDER, SUFFIXES, seeds

ARTICLES = tuple(form for form in SUFFIXES if FORMATS[form].holds == "article")
CONTAINERS = tuple(form for form in SUFFIXES if FORMATS[form].holds != "article")
MAGIC = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<html>",
    b"\x1f\x8b\x08",
    b"PAR1",
    b"\xff\xfe",
    b"From: a\n\n",
    b'{"text":',
)
LARGEST_SEED = 20_000

_SETTINGS = settings(
    derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
DAMAGED = settings(_SETTINGS, max_examples=50)
RANDOM = settings(_SETTINGS, max_examples=25)
COSTLY = settings(_SETTINGS, max_examples=5)

CHANCE = st.integers(0, 2**32 - 1).map(random.Random)
TIMES = st.sampled_from((1, 1, 2, 4, 10))
BYTES = st.one_of(
    st.binary(max_size=300),
    st.tuples(st.sampled_from(MAGIC), st.binary(max_size=300)).map(b"".join),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


def others() -> list[bytes]:
    return [seed for form in SUFFIXES for seed in seeds(form)]


def test_seeds_are_small_and_sound() -> None:
    assert all(path.stat().st_size < LARGEST_SEED for path in FOLDER.iterdir())
    for form in ARTICLES:
        for seed in seeds(form):
            document = read_or_refuse(form, seed)
            assert document is not None and figures_of(document)


@pytest.mark.parametrize("form", ARTICLES)
def test_damaged_files(form: str) -> None:
    @DAMAGED
    @given(st.sampled_from(seeds(form)), CHANCE, TIMES)
    def damaged(seed: bytes, chance: random.Random, times: int) -> None:
        document = read_or_refuse(form, mutated(seed, others(), chance, times))
        if document is not None:
            figures_of(document)

    damaged()


@pytest.mark.parametrize("form", ARTICLES)
def test_random_bytes(form: str) -> None:
    @RANDOM
    @given(BYTES)
    def any_bytes(data: bytes) -> None:
        read_or_refuse(form, data)

    any_bytes()


@pytest.mark.parametrize("form", ARTICLES)
def test_files_of_other_formats(form: str) -> None:
    for data in others():
        read_or_refuse(form, data)


@pytest.mark.parametrize("form", CONTAINERS)
def test_damaged_containers(form: str, tmp_path: Path) -> None:
    @(COSTLY if form == "parquet" else DAMAGED)
    @given(st.one_of(st.sampled_from(seeds(form)), BYTES), CHANCE, TIMES)
    def damaged(seed: bytes, chance: random.Random, times: int) -> None:
        opened(form, tmp_path / "corpus", mutated(seed, others(), chance, times))

    damaged()


@pytest.mark.parametrize("form", CONTAINERS)
def test_containers_of_another_format(form: str, tmp_path: Path) -> None:
    for other in CONTAINERS if form != "parquet" else ("zip",):
        opened(form, tmp_path / "corpus", seeds(other)[0])

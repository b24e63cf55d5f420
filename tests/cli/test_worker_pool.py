"""Working on several articles at a time."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from cijferspoor.cli.order import Task
from cijferspoor.cli.pool import outcomes
from cijferspoor.cli.work import Outcome
from cijferspoor.reading import Source


def working(source: Source, task: Task) -> Outcome:
    """A stand-in for the work that dies on some articles and gives back rubbish for others."""
    if source.document == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if source.document == "rubbish":
        return Outcome("rubbish", trace=lambda: None)  # type: ignore[arg-type]
    return Outcome(source.document, skipped=os.getpid())


def sources(*names: str) -> list[Source]:
    return [Source(Path(name), name) for name in names]


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_worker_that_dies_takes_down_only_its_article() -> None:
    names = ["a", "b", "deadly", "c", "d", "e", "deadly", "f"]
    done = list(outcomes(sources(*names), Task(), 2, work=working))
    assert [outcome.name for outcome in done] == names
    assert [outcome.name for outcome in done if outcome.failure] == ["deadly", "deadly"]
    assert "the worker process died" in str(done[2].failure)


def test_an_outcome_that_cannot_travel_is_a_failure_of_its_article() -> None:
    done = list(outcomes(sources("a", "rubbish", "b"), Task(), 2, work=working))
    assert [bool(outcome.failure) for outcome in done] == [False, True, False]
    assert "please report" in str(done[1].failure)


def test_standard_input_is_read_in_this_process() -> None:
    done = list(outcomes(sources("a", "-"), Task(), 2, work=working))
    assert done[0].skipped != os.getpid()
    assert done[1].skipped == os.getpid()


def test_sources_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless() -> object:
        for number in range(10**9):
            taken.append(number)
            yield Source(Path(str(number)), str(number))

    stream = outcomes(endless(), Task(), 2, work=working)  # type: ignore[arg-type]
    assert next(stream).name == "0"
    stream.close()  # type: ignore[attr-defined]
    assert len(taken) <= 6

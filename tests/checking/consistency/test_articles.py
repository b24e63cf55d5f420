"""Sound articles agree with themselves: no error is found in any of them, and hardly a note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cijferspoor import extract
from cijferspoor.checking.consistency import find_inconsistencies
from cijferspoor.checking.results import Finding

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "articles"
MOST_NOTES = 1


def found_in(folder: Path) -> Iterator[Finding]:
    for extraction in extract(folder):
        yield from find_inconsistencies(extraction.figures, text=extraction.article.text)


@pytest.mark.parametrize("folder", [".", "articles", "news/articles"])
def test_no_error_in_articles(folder: str, request: pytest.FixtureRequest) -> None:
    path = SAMPLES if folder == "." else request.getfixturevalue("shared") / folder
    found = list(found_in(path))
    assert [finding for finding in found if finding.severity == "error"] == []
    assert len(found) <= MOST_NOTES

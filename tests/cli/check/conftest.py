"""Toys for the matcher and the rules, so that the command is tested apart from them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

from cijferspoor import pipeline
from cijferspoor.checking import against, consistency
from cijferspoor.checking.results import Check, Confidence, Evidence, Feature, Finding
from cijferspoor.cli import main
from cijferspoor.pipeline import Extraction
from cijferspoor.records import Figure

Run = Callable[..., Result]
ARTICLE = "Er kwamen 299 slachtoffers in beeld. De politie hield 12 daders aan."
SOURCE = "In het rapport staan 299 slachtoffers en 15 daders."


def toy_check(
    claims: Iterable[Figure], sources: Sequence[Figure], *, lexicon: Any = None, explain: bool = False
) -> list[Check]:
    """Figures that count the same agree or not."""
    checks = []
    for claim in claims:
        if claim.kind == "period":
            continue
        lemma = claim.counted.lemma if claim.counted else None
        same = [one for one in sources if one.counted and one.counted.lemma == lemma]
        equal = [one for one in same if one.value == claim.value]
        verdict = "supported" if equal else "contradicted" if same else "not_found"
        checks.append(
            Check(
                id=f"check-{claim.id}",
                verdict=verdict,
                reason={"supported": "exact", "contradicted": "value_differs"}.get(verdict, "nothing_comparable"),
                explanation=f"toy: {verdict}",
                claim=Evidence.of(claim),
                evidence=tuple(Evidence.of(one) for one in (equal or same)[:1]),
                confidence=Confidence(level="high", because=()),
                trace=(Feature(name="counted", outcome="same", detail="x", points=1.0),) if explain else None,
            )
        )
    return checks


def toy_findings(
    figures: Iterable[Figure], *, text: Any = None, title: Any = None, lexicon: Any = None
) -> list[Finding]:
    """12 is an error, 7 a note, 13 a bug."""
    found = []
    for figure in figures:
        if figure.value == 13:
            raise RuntimeError("toy bug")
        assert text is None or text[figure.start : figure.end] == figure.quote
        if figure.value in (12, 7):
            found.append(
                Finding(
                    id=f"finding-{figure.id}",
                    document=figure.document,
                    rule="told_twice_differently",
                    severity="error" if figure.value == 12 else "note",
                    explanation="toy",
                    evidence=(Evidence.of(figure),),
                )
            )
    return found


def with_article(extract: Callable[..., Extraction]) -> Callable[..., Extraction]:
    """The toy extractor, whose figures know their article, as real ones do."""

    def extracted(article: Any, **options: Any) -> Extraction:
        found = extract(article, **options)
        own = tuple(figure.model_copy(update={"article": article.info}) for figure in found.figures)
        return Extraction(article, own, found.skipped)

    return extracted


@pytest.fixture
def check(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``check`` with toys for the extractor, the matcher and the rules."""
    monkeypatch.setattr(against, "check_figures", toy_check)
    monkeypatch.setattr(consistency, "find_inconsistencies", toy_findings)
    monkeypatch.setattr(pipeline, "extract_article", with_article(pipeline.extract_article))

    def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return run("check", *arguments, stdin=stdin)

    return invoke


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return write(tmp_path / "a" / "bericht.txt", ARTICLE)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "s" / "rapport.txt", SOURCE)


def verdicts(result: Result) -> list[tuple[str, str]]:
    return [(line["claim"]["quote"], line["verdict"]) for line in map(json.loads, result.stdout.splitlines())]


def params(*arguments: str) -> dict[str, Any]:
    """What the command makes of a command line."""
    command = main.commands["check"]
    with command.make_context("check", list(arguments), parent=click.Context(main)) as context:
        return dict(context.params)

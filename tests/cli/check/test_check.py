"""``cijferspoor check``: what is checked against what, its exit codes and what it tells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cijferspoor.checking import against
from cijferspoor.checking.results import Check, Finding
from cijferspoor.cli import main
from tests.cli.check.conftest import ARTICLE, SOURCE, Run, toy_check, verdicts, write


def test_verdicts_in_reading_order(check: Run, article: Path, source: Path) -> None:
    result = check(article, "--against", source)
    assert verdicts(result) == [("299", "supported"), ("12", "contradicted")]
    assert result.exit_code == 1
    assert result.stderr == ("cijferspoor: 2 figures: 1 supported, 1 contradicted, 0 not found; 1 source, 2 figures\n")
    assert check(article, "--against", source, "-q").stderr == ""
    one = Check.model_validate_json(result.stdout.splitlines()[0])
    assert (one.claim.document, one.evidence[0].document) == ("bericht.txt", "rapport.txt")


def test_exit_codes(check: Run, tmp_path: Path, article: Path, source: Path) -> None:
    good = write(tmp_path / "goed.txt", "Het waren 299 slachtoffers.")
    lost = write(tmp_path / "los.txt", "Het waren 299 slachtoffers en 8 fietsen.")
    bad = tmp_path / "stuk.txt"
    bad.write_bytes(b"\0\1\2" * 50)
    for arguments, code in (
        ([good, "--against", source], 0),
        ([lost, "--against", source], 0),
        ([lost, "--against", source, "--strict"], 1),
        ([article, "--against", source], 1),
        ([good, bad, "--against", source], 3),
        ([good, "--against", source, bad], 3),
        ([article, bad, "--against", source], 1),  # what is wrong goes before what failed
        ([bad, "--against", source], 3),
        ([good, "--against", tmp_path / "nergens.txt"], 3),
        ([good, "--against", source, "--verdict", "bestaat-niet"], 2),
    ):
        assert check(*arguments).exit_code == code, arguments


def test_without_a_readable_source_nothing_is_said(check: Run, tmp_path: Path, article: Path) -> None:
    result = check(article, "--against", tmp_path / "nergens.txt", "-o", tmp_path / "v.jsonl")
    assert result.exit_code == 3
    assert "nergens.txt" in result.stderr
    assert "none of the sources could be read, so nothing was checked" in result.stderr
    assert not (tmp_path / "v.jsonl").exists()


def test_failed_inputs_are_counted(check: Run, tmp_path: Path, article: Path, source: Path) -> None:
    bad = tmp_path / "stuk.txt"
    bad.write_bytes(b"\0\1\2" * 50)
    result = check(article, bad, "--against", source, tmp_path / "nergens.txt")
    assert result.stderr.endswith("; 1 source, 2 figures; 2 inputs failed\n")
    assert "stuk.txt" in result.stderr
    assert "nergens.txt" in result.stderr


def test_several_articles_and_folders(check: Run, tmp_path: Path, article: Path, source: Path) -> None:
    write(article.parent / "c.txt", "Er waren 15 daders.")
    write(source.parent / "tweede.txt", "Er waren 8 fietsen.")
    result = check(article.parent, "--against", source.parent)
    assert verdicts(result) == [("299", "supported"), ("12", "contradicted"), ("15", "supported")]
    assert "2 sources, 3 figures" in result.stderr


def test_the_options_reach_the_matcher(
    check: Run, article: Path, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[dict[str, Any]] = []

    def listening(claims: Any, sources: Any, **options: Any) -> list[Check]:
        given.append(options | {"kinds": {claim.kind for claim in claims}})
        return toy_check(claims, sources, explain=options["explain"])

    monkeypatch.setattr(against, "check_figures", listening)
    words = write(tmp_path / "words" / "units.toml", "").parent
    write(article, ARTICLE + " In 2020.")
    assert check(article, "--against", source, "--lexicon", words, "--explain", "--kind", "count").exit_code == 1
    assert check(article, "--against", source).exit_code == 1
    assert [type(one["lexicon"]).__name__ for one in given] == ["Lexicon", "NoneType"]
    assert [one["explain"] for one in given] == [True, False]
    # Every figure of the article goes in, whatever is asked for: they tell what the others are about.
    assert [one["kinds"] for one in given] == [{"count", "period"}] * 2


def test_claims(check: Run, source: Path, article: Path) -> None:
    one = check("--claim", "Er waren 299 slachtoffers.", "--against", source)
    assert verdicts(one) == [("299", "supported")]
    assert json.loads(one.stdout)["claim"]["document"] == "claim"
    two = check("--claim", "Er waren 9 daders.", "--claim", "Er waren 15 daders.", article, "--against", source)
    assert verdicts(two)[:2] == [("9", "contradicted"), ("15", "supported")]
    documents = [json.loads(line)["claim"]["document"] for line in two.stdout.splitlines()]
    assert documents == ["claim 1", "claim 2", "bericht.txt", "bericht.txt"]


def test_standard_input(check: Run, article: Path, source: Path) -> None:
    assert verdicts(check("-", "--against", source, stdin=ARTICLE.encode())) == [
        ("299", "supported"),
        ("12", "contradicted"),
    ]
    assert verdicts(check(article, "--against", "-", stdin=SOURCE.encode()))[0] == ("299", "supported")


def test_kinds(check: Run, article: Path, source: Path) -> None:
    write(article, ARTICLE + " In 2020.")
    assert len(verdicts(check(article, "--against", source, "--kind", "count"))) == 2
    result = check(article, "--against", source, "--kind", "share,money")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("cijferspoor: 0 figures: 0 supported")


def test_listed_verdicts(check: Run, article: Path, source: Path) -> None:
    result = check(article, "--against", source, "--verdict", "supported,not-found")
    assert verdicts(result) == [("299", "supported")]
    assert result.exit_code == 1  # looks at all
    assert "1 contradicted" in result.stderr
    table = check(article, "--against", source, "--verdict", "not_found", "-f", "table")
    assert table.stdout == ""


def test_the_article_by_itself(check: Run, article: Path, tmp_path: Path) -> None:
    result = check(article)
    (found,) = (Finding.model_validate_json(line) for line in result.stdout.splitlines())
    assert (found.severity, found.evidence[0].quote) == ("error", "12")
    assert result.exit_code == 1
    assert result.stderr == "cijferspoor: 1 article, 2 figures: 1 error, 0 notes\n"
    note = write(tmp_path / "noot.txt", "Er waren 7 daders.")
    fine = write(tmp_path / "goed.txt", "Er waren 8 daders.")
    assert [check(note).exit_code, check(note, "--strict").exit_code, check(fine, "--strict").exit_code] == [0, 1, 0]
    assert check(fine, tmp_path / "nergens.txt").exit_code == 3
    assert check(article, tmp_path / "nergens.txt").exit_code == 1


def test_a_bug_takes_down_only_its_article(check: Run, article: Path) -> None:
    write(article.parent / "0.txt", "Er waren 13 daders.")
    result = check(article.parent, "-f", "table")
    assert "0.txt: internal error (RuntimeError: toy bug)" in result.stderr
    assert "1 article, 2 figures: 1 error, 0 notes; 1 input failed" in result.stderr
    assert "✗ error" in result.stdout


def test_an_article_is_no_source_for_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, article: Path) -> None:
    monkeypatch.setattr(against, "check_figures", toy_check)

    def told(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, ["check", *map(str, arguments)])

    alone = told(article, "--against", article)
    assert verdicts(alone) == [("299", "not_found"), ("12", "not_found")]
    assert "note: 1 article among the sources: no article is a source for itself" in alone.stderr
    write(article.parent / "kopie.txt", ARTICLE)  # another file with the same text is a source
    beside = told(article, "--against", article.parent)
    assert verdicts(beside) == [("299", "supported"), ("12", "supported")]
    # What is no source for itself is one for the others.
    both = told(article.parent, "--against", article)
    assert [verdict for _, verdict in verdicts(both)] == ["not_found", "not_found", "supported", "supported"]


def test_dates_of_articles_claims_and_sources(tmp_path: Path) -> None:
    article = write(tmp_path / "bericht.txt", "Vorig jaar kwamen er 299 slachtoffers in beeld.")
    source = write(tmp_path / "rapport.txt", "Vorig jaar kwamen er 299 slachtoffers in beeld.")
    dates = ["--published", "2021-05", "--source-published", "2019"]
    arguments = ["check", str(article), "--claim", "Vorig jaar kwamen er 12 daders bij.", *dates]
    result = CliRunner().invoke(main, [*arguments, "--against", str(source)])
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(line["claim"]["document"], line["claim"]["published"]) for line in lines] == [
        ("claim", "2021-05"),
        ("bericht.txt", "2021-05"),
    ]
    assert all(line["claim"]["period"]["start_date"] == "2020-01-01" for line in lines)
    others = [*lines[1]["evidence"], *(candidate["evidence"] for candidate in lines[1]["candidates"])]
    assert {other["period"]["start_date"] for other in others} == {"2018-01-01"}
    assert lines[1]["verdict"] != "supported"


def test_the_real_thing(tmp_path: Path) -> None:
    """The same figure in both, through the real extractor and matcher."""
    article = write(tmp_path / "bericht.txt", "Vorig jaar kwamen er 299 slachtoffers in beeld, meldt het bureau.")
    source = write(tmp_path / "rapport.txt", "In 2019 kwamen er 299 slachtoffers in beeld.")
    result = CliRunner().invoke(
        main, ["check", str(article), "--published", "2020", "--against", str(source), "-f", "table"]
    )
    assert result.exit_code == 0, result.stderr
    assert "✓ supported" in result.stdout
    assert "1 figure: 1 supported, 0 contradicted, 0 not found; 1 source" in result.stderr
    alone = CliRunner().invoke(main, ["check", str(article), "-f", "table"])
    assert alone.exit_code == 0, alone.stderr
    assert "nothing found in" in alone.stdout

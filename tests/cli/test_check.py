"""``cijferspoor check``: its options, formats, exit codes and what it tells, with simple figures under it."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from cijferspoor import pipeline
from cijferspoor.checking import against, consistency, output, results
from cijferspoor.checking.output import CHECK_COLUMNS, FINDING_COLUMNS
from cijferspoor.checking.results import Check, Confidence, Evidence, Feature, Finding
from cijferspoor.cli import main
from cijferspoor.cli.checkorder import CHECK_FORMATS, VERDICT_NAMES, check_order
from cijferspoor.pipeline import Extraction
from cijferspoor.records import Figure

Run = Callable[..., Result]
ARTICLE = "Er kwamen 299 slachtoffers in beeld. De politie hield 12 daders aan."
SOURCE = "In het rapport staan 299 slachtoffers en 15 daders."


def toy_check(
    claims: Iterable[Figure], sources: Sequence[Figure], *, lexicon: Any = None, explain: bool = False
) -> list[Check]:
    """Figures that count the same agree or not; ``crash`` is a bug."""
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


@pytest.mark.parametrize(
    ("arguments", "articles", "sources"),
    [
        (["A"], ["A"], []),
        (["A", "--against", "S"], ["A"], ["S"]),
        (["A", "--against", "S", "T"], ["A"], ["S", "T"]),
        (["A", "B", "--against", "S", "T", "U"], ["A", "B"], ["S", "T", "U"]),
        (["A", "--against", "S", "--against", "T"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "--against", "U"], ["A"], ["S", "T", "U"]),
        (["A", "--against", "S", "T", "--format", "json"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "-q"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "-fjson", "B"], ["A", "B"], ["S", "T"]),
        (["--against", "S", "T", "--", "A"], ["A"], ["S", "T"]),
        (["--against", "S", "--strict", "A"], ["A"], ["S"]),
        (["--against", "S", "--", "--against", "-A"], ["--against", "-A"], ["S"]),
        (["--against=S", "A"], ["A"], ["S"]),
        (["A", "--against", "-"], ["A"], ["-"]),
        (["A", "--against", "S", "-"], ["A"], ["S", "-"]),
        (["-", "--against", "S"], ["-"], ["S"]),
        (["A", "--against", ""], ["A"], [""]),
    ],
)
def test_all_words_after_against_are_sources(arguments: list[str], articles: list[str], sources: list[str]) -> None:
    found = params(*arguments)
    assert (list(found["articles"]), list(found["sources"])) == (articles, sources)


@pytest.mark.parametrize(
    "arguments",
    [["A", "--against"], ["A", "--against", "--strict"], ["--against", "--", "A"], ["A", "--against", "-q"]],
)
def test_against_wants_a_source(check: Run, arguments: list[str]) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert "'--against' needs at least one value after it" in result.stderr


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


def test_jobs_give_the_same(check: Run, article: Path, source: Path) -> None:
    write(article.parent / "c.txt", "Er waren 15 daders.")
    assert params("A", "--jobs", "2")["jobs"] == 2
    assert (
        check(article.parent, "--against", source, "--jobs", "1").stdout
        == check(article.parent, "--against", source).stdout
    )


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


def test_formats(check: Run, article: Path, source: Path, tmp_path: Path) -> None:
    base = [article, "--against", source]
    as_json = json.loads(check(*base, "-f", "json").stdout)
    assert as_json == [json.loads(line) for line in check(*base, "-f", "jsonl").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(check(*base, "-f", "csv").stdout)))
    assert tuple(rows[0]) == CHECK_COLUMNS
    assert [row["verdict"] for row in rows] == ["supported", "contradicted"]
    assert "<!DOCTYPE html>" in check(*base, "-f", "html").stdout
    assert [one["@type"] for one in json.loads(check(*base, "-f", "claimreview").stdout)["@graph"]] == [
        "ClaimReview"
    ] * 2
    table = check(*base, "-f", "table").stdout
    assert "✓ supported" in table
    assert "Contradicted: 1 figure" in table
    assert "article: Er kwamen" in table
    assert "\x1b" not in table


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("v.json", "["),
        ("v.jsonl", "{"),
        ("v.NDJSON", "{"),
        ("v.csv", "schema_version,"),
        ("v.txt", "bericht.txt"),
        ("v.html", "<!DOCTYPE"),
        ("v.jsonld", '{"@context"'),
        ("v", "{"),
    ],
)
def test_the_suffix_of_the_output_names_the_format(
    check: Run, article: Path, source: Path, tmp_path: Path, name: str, start: str
) -> None:
    assert check(article, "--against", source, "-o", tmp_path / name).exit_code == 1
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(("charset", "sign"), [("utf-8", "✗"), ("latin-1", "x"), ("ascii", "x"), ("cp1252", "x")])
def test_a_terminal_gets_signs_that_it_can_show(
    check: Run, article: Path, source: Path, monkeypatch: pytest.MonkeyPatch, charset: str, sign: str
) -> None:
    monkeypatch.setattr("cijferspoor.cli.check.is_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    runner = CliRunner(charset=charset)
    result = runner.invoke(main, ["check", str(article), "--against", str(source)])
    assert f"{sign} contradicted" in result.stdout_bytes.decode("utf-8")


def test_dutch_excel(check: Run, article: Path, source: Path) -> None:
    result = check(article, "--against", source, "-f", "csv", "--csv-dialect", "excel-nl")
    assert result.stdout.startswith("\ufeffschema_version;id;verdict")


def test_context_and_explain(check: Run, article: Path, source: Path) -> None:
    base = [article, "--against", source, "--kind", "count"]
    assert "trace" not in check(*base).stdout
    assert all(json.loads(line)["trace"] for line in check(*base, "--explain").stdout.splitlines())
    assert check(*base, "-f", "table").stdout.count("article:") == 1
    assert check(*base, "-f", "table", "--context").stdout.count("article:") == 2
    assert "counted  same" in check(*base, "-f", "table", "--explain").stdout


def test_reviewer_and_date(check: Run, article: Path, source: Path) -> None:
    base = [article, "--against", source, "-f", "claimreview"]
    review = json.loads(check(*base, "--reviewer", "Proefcheck", "--reviewed", "2023-02-03").stdout)["@graph"][0]
    assert (review["author"]["name"], review["datePublished"]) == ("Proefcheck", "2023-02-03")
    assert check(*base).stdout == check(*base).stdout
    assert "datePublished" not in json.loads(check(*base).stdout)["@graph"][0]


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


def test_findings_in_every_format(check: Run, article: Path) -> None:
    assert json.loads(check(article, "-f", "json").stdout)[0]["severity"] == "error"
    assert tuple(next(csv.reader(io.StringIO(check(article, "-f", "csv").stdout)))) == FINDING_COLUMNS
    assert "✗ error" in check(article, "-f", "table").stdout
    assert "<!DOCTYPE html>" in check(article, "-f", "html").stdout
    assert check(article, "--kind", "share").exit_code == 0


def test_a_bug_takes_down_only_its_article(check: Run, article: Path) -> None:
    write(article.parent / "0.txt", "Er waren 13 daders.")
    result = check(article.parent, "-f", "table")
    assert "0.txt: internal error (RuntimeError: toy bug)" in result.stderr
    assert "1 article, 2 figures: 1 error, 0 notes; 1 input failed" in result.stderr
    assert "✗ error" in result.stdout


def test_no_input_is_overwritten(check: Run, article: Path, source: Path) -> None:
    for target in (article, source):
        for arguments in ([article, "--against", source], [article.parent, "--against", source.parent]):
            before = target.read_bytes()
            result = check(*arguments, "-f", "csv", "-o", target)
            assert result.exit_code == 2
            assert "would be overwritten" in result.stderr
            assert target.read_bytes() == before
    assert check(article, "-f", "csv", "-o", article).exit_code == 2


def test_an_earlier_result_among_the_articles_is_written_anew(check: Run, article: Path, source: Path) -> None:
    target = article.parent / "v.jsonl"
    assert check(article.parent, "--against", source, "-o", target).exit_code == 1
    first = target.read_bytes()
    again = check(article.parent, "--against", source, "-o", target)
    assert (again.exit_code, target.read_bytes()) == (1, first)


@pytest.mark.parametrize("name", ["v.jsonl", "v.csv", "v.html", "v.txt"])
def test_an_earlier_result_among_the_sources_is_no_source(check: Run, article: Path, source: Path, name: str) -> None:
    target = source.parent / name
    assert check(article, "--against", source.parent, "-o", target).exit_code == 1
    first = target.read_bytes()
    again = check(article, "--against", source.parent, "-o", target)
    assert (again.exit_code, again.stdout, target.read_bytes()) == (2, "", first)
    assert "write" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "nothing to check"),
        (["--against", "s.txt", "a.txt"], "put ARTICLE before it"),
        (["--claim", "Er waren 12 daders."], "add --against SOURCE"),
        (["--claim", " ", "--against", "s.txt"], "--claim is empty"),
        (["", "--against", "s.txt"], "a path is empty"),
        (["a.txt", "--against", ""], "a path is empty"),
        (["-", "--against", "-"], "only once"),
        (["a.txt", "--verdict", "supported"], "--verdict goes with --against SOURCE"),
        (["a.txt", "--source-published", "2020"], "--source-published goes with --against SOURCE"),
        (["a.txt", "-f", "claimreview"], "add --against SOURCE"),
        (["a.txt", "--against", "s.txt", "--reviewer", "x"], "go with --format claimreview"),
        (["a.txt", "--against", "s.txt", "--reviewed", "2020"], "go with --format claimreview"),
        (["a.txt", "--against", "s.txt", "--csv-dialect", "excel-nl"], "goes with --format csv"),
        (["a.txt", "--against", "s.txt", "--kind", "period"], "periods are not checked by themselves"),
        (["a.txt", "--against", "s.txt", "--kind", "x"], "is not a kind"),
        (["a.txt", "--against", "s.txt", "--verdict", "wrong"], "verdicts are supported, contradicted, not_found"),
        (["a.txt", "--against", "s.txt", "-f", "parquet"], "parquet"),
        (["a.txt", "--against", "s.txt", "-o", "v.xlsx"], "no format goes with the suffix"),
    ],
)
def test_wrong_command_lines(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "s.txt"):
        write(tmp_path / name, ARTICLE)
    result = check(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


DOCS = Path(__file__).parents[2] / "docs" / "cli.md"


@pytest.mark.skipif(not DOCS.is_file(), reason="the documentation is not here")
def test_the_examples_in_the_documentation_go_together() -> None:
    lines = re.findall(r"^cijferspoor check (.*?)(?:\s+#.*)?$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    orders = [check_order(params(*shlex.split(line))) for line in lines]
    assert len(orders) > 5
    assert [order.articles for order in orders if not order.sources] == [("article.txt",)]


def test_names_are_told_once() -> None:
    assert CHECK_FORMATS == output.CHECK_FORMATS
    assert VERDICT_NAMES == results.VERDICTS


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

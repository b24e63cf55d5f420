"""The shipped pipeline, pipelines that cannot be used, and another one that is installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner, Result
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from cijferspoor import extract
from cijferspoor.cli import main
from cijferspoor.nlp import pipelines
from cijferspoor.nlp.pipelines import (
    NONE,
    SHIPPED,
    Pipeline,
    PipelineError,
    installed_pipelines,
    load_pipeline,
    shipped_path,
)
from cijferspoor.nlp.words import Clause, Syntax

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"
LARGEST = 12 * 2**20
TEXT = "Vorig jaar daalden de prijzen. De bakker Özgür verkocht 48 broden, 5% méér! 😀 Dat viel op."
SENTENCES = [(0, 30), (31, 77), (79, len(TEXT))]
OTHER = "Zevenendertig waterschapsbestuurders kwijnden weg; quasi-nonchalant floepten de xylofoons aan."
ARTICLE = "In 2021 meldden zich 48 slachtoffers. Ruim 40 procent was minderjarig.\n"
QUOTES = ["2021", "48", "Ruim 40 procent"]


def shipped() -> Pipeline:
    pipeline = load_pipeline()
    assert pipeline is not None
    return pipeline


def test_the_shipped_pipeline_gives_what_linking_uses() -> None:
    assert shipped().provides == {"pos", "morph", "lemma", "dep"}
    assert (shipped().name, shipped().nlp.lang) == (SHIPPED, "nl")


def test_the_shipped_pipeline_states_its_licence_and_sources() -> None:
    meta = json.loads((shipped_path() / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"
    assert all(source["license"] and source["url"] for source in meta["sources"])
    assert any("LassySmall" in source["name"] for source in meta["sources"])


def test_the_shipped_pipeline_is_small(tmp_path: Path) -> None:
    archive = tmp_path / "pipeline.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in shipped_path().rglob("*"):
            file.write(path, path.relative_to(shipped_path()))
    assert 0 < archive.stat().st_size <= LARGEST


def test_a_pipeline_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline() is load_pipeline(SHIPPED)


def test_no_pipeline_on_request() -> None:
    assert load_pipeline(NONE) is None
    assert load_pipeline("none") is None


def test_offsets_count_in_the_article() -> None:
    syntax = shipped().analyse(TEXT, SENTENCES)
    assert list(syntax.clauses) == [start for start, _ in SENTENCES]
    for start, end in SENTENCES:
        words = syntax.clause(start).words
        assert words[0].start == start
        assert words[-1].end == end
        assert all(TEXT[word.start : word.end] == word.text for word in words)
        joined = "".join(word.text for word in words)
        assert joined == TEXT[start:end].replace(" ", "")


def test_each_sentence_is_one_tree() -> None:
    for clause in shipped().analyse(TEXT, SENTENCES).clauses.values():
        roots = [i for i, word in enumerate(clause.words) if word.head == i]
        assert [clause.words[i].dep for i in roots] == ["ROOT"]
        assert all(0 <= word.head < len(clause.words) for word in clause.words)


def analysed(text: str) -> Clause:
    return shipped().analyse(text, [(0, len(text))]).clause(0)


def test_a_plain_sentence_is_read_right() -> None:
    words = analysed("De boeren bouwden drie huizen.").words
    assert [(word.text, word.pos, word.lemma, word.dep, word.head) for word in words] == [
        ("De", "DET", "de", "det", 1),
        ("boeren", "NOUN", "boer", "nsubj", 2),
        ("bouwden", "VERB", "bouwen", "ROOT", 2),
        ("drie", "NUM", "drie", "nummod", 4),
        ("huizen", "NOUN", "huis", "obj", 2),
        (".", "PUNCT", ".", "punct", 2),
    ]
    assert [word.text for word in words if word.finite] == ["bouwden"]
    assert {word.text for word in words if word.plural} >= {"boeren", "huizen"}


def test_an_unseen_past_plural_gets_its_infinitive() -> None:
    assert analysed("De gemeenten verkochten veel woningen.").words[2].lemma == "verkopen"


def test_no_sentences_no_clauses() -> None:
    syntax = shipped().analyse(TEXT, [])
    assert syntax == Syntax({}, shipped().provides)
    assert syntax.clause(0) == Clause()


def test_an_article_is_analysed_the_same_whatever_comes_between() -> None:
    first = shipped().analyse(TEXT, SENTENCES)
    assert shipped().analyse(TEXT, SENTENCES) == first
    shipped().analyse(OTHER, [(0, len(OTHER))])
    shipped().analyse(TEXT, SENTENCES[1:])
    assert shipped().analyse(TEXT, iter(SENTENCES)) == first


def test_articles_give_the_same_records_alone_and_together() -> None:
    names = ("kort-bericht-brand.txt", "sport-korfbal.txt", "column-museum.md", "vlaams-fietsongevallen.txt")
    paths = sorted(SAMPLES / name for name in names)
    together = [(found.article.id, found.figures, found.skipped) for found in extract(paths)]
    alone = [(found.article.id, found.figures, found.skipped) for path in paths for found in extract(path)]
    assert together == alone
    assert all(figures for _, figures, _ in together)


def english(folder: Path) -> None:
    spacy.blank("en").to_disk(folder)


def empty(folder: Path) -> None:
    folder.mkdir()


def cut_short(folder: Path) -> None:
    shutil.copytree(shipped_path(), folder)
    weights = folder / "parser" / "model"
    weights.write_bytes(weights.read_bytes()[:1000])


def other_component(folder: Path) -> None:
    spacy.blank("nl").to_disk(folder)
    config = (folder / "config.cfg").read_text(encoding="utf-8")
    config = config.replace("pipeline = []", 'pipeline = ["onbekend"]')
    config = config.replace("[components]", '[components]\n\n[components.onbekend]\nfactory = "onbekend"')
    (folder / "config.cfg").write_text(config, encoding="utf-8")


UNUSABLE = [
    (english, "is for 'en', not for Dutch"),
    (empty, "cannot be loaded (.*meta.json"),
    (cut_short, "cannot be loaded ("),
    (other_component, "cannot be loaded (.*onbekend"),
]


@pytest.mark.parametrize(("make", "message"), UNUSABLE, ids=lambda item: getattr(item, "__name__", ""))
def test_a_folder_that_cannot_be_used_is_one_line(tmp_path: Path, make: object, message: str) -> None:
    folder = tmp_path / "pipeline"
    assert callable(make)
    make(folder)
    with pytest.raises(PipelineError, match=message.replace("(", r"\(")) as caught:
        load_pipeline(folder)
    assert len(str(caught.value).splitlines()) == 1
    assert str(folder) in str(caught.value)


def test_an_unknown_name_is_one_line() -> None:
    with pytest.raises(
        PipelineError, match="there is no pipeline 'nl_nergens': `cijferspoor pipelines` lists"
    ) as caught:
        load_pipeline("nl_nergens")
    assert len(str(caught.value).splitlines()) == 1


def test_the_shipped_pipeline_is_listed_first() -> None:
    first = installed_pipelines()[0]
    assert (first.name, first.shipped, first.license) == (SHIPPED, True, "CC BY-SA 4.0")
    assert first.provides == ("pos", "morph", "lemma", "dep")
    assert first.components == tuple(shipped().nlp.pipe_names)
    assert [info.shipped for info in installed_pipelines()].count(True) == 1


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("article") / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def stand_in() -> Language:
    """A Dutch pipeline that gives parts of speech only."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("morphologizer")
    examples = []
    for words, pos in ((["Hij", "fietst", "."], ["PRON", "VERB", "PUNCT"]), (["Vijf", "bomen"], ["NUM", "NOUN"])):
        doc = Doc(nlp.vocab, words=words)
        examples.append(Example(doc, Doc(nlp.vocab, words=words, pos=pos, morphs=[""] * len(words))))
    nlp.initialize(lambda: examples)
    nlp.meta.update(name="standin", version="0.0.1", license="CC0-1.0")
    return nlp


def install(folder: Path, name: str) -> None:
    """Leave what pip leaves of a package with a spaCy pipeline."""
    info = folder / f"{name}-0.0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.0.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def site(stand_in: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH that holds the stand-in as pip would install it."""
    folder = tmp_path_factory.mktemp("site")
    package = folder / "nl_standin"
    install(folder, "nl_standin")
    package.mkdir()
    stand_in.to_disk(package / "nl_standin-0.0.1")
    shutil.copy(package / "nl_standin-0.0.1" / "meta.json", package)
    (package / "__init__.py").write_text(
        "from spacy.util import load_model_from_init_py\n\n\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n",
        encoding="utf-8",
    )
    return folder


def command(site: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The real command, with the stand-in installed."""
    path = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, "-m", "cijferspoor", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
    )


def test_an_installed_pipeline_is_listed(site: Path) -> None:
    done = command(site, "pipelines", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    listed = {info["name"]: info for info in json.loads(done.stdout)}
    assert next(iter(listed)) == SHIPPED
    path = str(site / "nl_standin" / "nl_standin-0.0.1")
    assert listed["nl_standin"] == {
        "name": "nl_standin",
        "default": False,
        "version": "0.0.1",
        "license": "CC0-1.0",
        "provides": ["pos", "morph"],
        "components": ["morphologizer"],
        "path": path,
    }


def test_an_installed_pipeline_can_be_chosen(site: Path, article: Path) -> None:
    done = command(site, "extract", "--pipeline", "nl_standin", article, "--format", "jsonl")
    note, _summary = done.stderr.splitlines()
    assert done.returncode == 0
    assert [json.loads(line)["quote"] for line in done.stdout.splitlines()] == QUOTES
    assert note == ("cijferspoor: note: the pipeline nl_standin gives no dep: links go by word lists there")


def invoke(*arguments: str | Path, columns: int = 120) -> Result:
    """The command in this process, where the stand-in is not installed."""
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(main, [str(argument) for argument in arguments])


def test_a_folder_can_be_chosen_and_quiet_is_quiet(site: Path, article: Path) -> None:
    folder = site / "nl_standin" / "nl_standin-0.0.1"
    result = invoke("extract", "--pipeline", folder, article)
    assert result.exit_code == 0
    assert "gives no dep" in result.stderr
    quiet = invoke("extract", "--pipeline", folder, "--quiet", article)
    assert (quiet.exit_code, quiet.stderr) == (0, "")
    assert quiet.stdout == result.stdout
    assert [json.loads(line)["quote"] for line in quiet.stdout.splitlines()] == QUOTES


@pytest.mark.parametrize("pipeline", [(), ("--pipeline", SHIPPED), ("--pipeline", "none")])
def test_the_shipped_pipeline_and_none_lack_nothing(article: Path, pipeline: tuple[str, ...]) -> None:
    result = invoke("extract", *pipeline, article)
    (summary,) = result.stderr.splitlines()
    assert result.exit_code == 0
    assert "note" not in summary
    assert [json.loads(line)["quote"] for line in result.stdout.splitlines()] == QUOTES


def test_an_unknown_pipeline_is_a_usage_error(article: Path) -> None:
    result = invoke("extract", "--pipeline", "nonsense", article)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no pipeline 'nonsense'" in line


def test_the_table_of_pipelines_says_how_to_get_another() -> None:
    result = invoke("pipelines")
    assert result.exit_code == 0
    assert f"{SHIPPED} " in result.stdout
    assert "spacy download nl_core_news_md" in result.stderr
    assert "spacy download" not in result.stdout


def test_the_name_of_a_pipeline_can_be_copied_from_a_narrow_table() -> None:
    assert SHIPPED in invoke("pipelines", columns=80).stdout


def test_a_package_without_a_model_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "_installed_names", lambda: ["nl_leeg"])
    monkeypatch.setattr(pipelines, "get_package_path", lambda name: tmp_path)
    assert [info.name for info in installed_pipelines()] == [SHIPPED]


def test_a_package_that_is_gone_is_left_out(tmp_path: Path) -> None:
    install(tmp_path, "nl_weg")
    done = command(tmp_path, "pipelines", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [info["name"] for info in json.loads(done.stdout) if info["name"] in (SHIPPED, "nl_weg")] == [SHIPPED]


def test_nothing_that_is_shipped_names_a_folder_of_the_machine_it_was_made_on() -> None:
    for path in (shipped_path() / "config.cfg", shipped_path() / "meta.json"):
        assert not re.search(r"(/tmp|/home|/root|/work|[A-Z]:\\\\)", path.read_text(encoding="utf-8")), path
    assert (shipped_path() / "LICENSE").is_file()


def test_a_pipeline_for_another_spacy_says_so_in_one_line(tmp_path: Path) -> None:
    old = tmp_path / "old"
    spacy.blank("nl").to_disk(old)
    meta = json.loads((old / "meta.json").read_text(encoding="utf-8"))
    (old / "meta.json").write_text(json.dumps({**meta, "spacy_version": ">=2.0.0,<2.1.0"}), encoding="utf-8")
    loaded = load_pipeline(old)
    assert loaded is not None
    assert "was made for another spaCy" in loaded.note
    assert shipped().note == ""

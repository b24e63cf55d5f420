"""``python -m cijferspoor.nlp.train --treebank DIR --text DIR --output DIR``: make ``nl_cijferspoor_sm`` anew.

Two rounds. In the first the test split of LassySmall is held out, of the teacher too: its scores are the ones to
report. In the second everything is used, and that pipeline is the one to ship.
"""

from __future__ import annotations

import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import click

from cijferspoor.nlp.train.corpora import Corpora, load_corpora
from cijferspoor.nlp.train.package import dress, measure_speed
from cijferspoor.nlp.train.student import Scores, compare, evaluate, train_student
from cijferspoor.nlp.train.treebank import Tree

SEEDS = (1, 2)
"""One teacher a seed; what they say is summed."""
EPOCHS = 25


@click.command()
@click.option("--treebank", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--text", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--epochs", type=click.IntRange(min=1), default=EPOCHS, show_default=True, help="Of the teachers.")
@click.option("--steps", type=click.IntRange(min=1), default=None, help="Of the student; default: as configured.")
def main(treebank: Path, text: Path, output: Path, epochs: int, steps: int | None) -> None:
    """Train nl_cijferspoor_sm from treebanks (*.conllu) and raw text (*.txt); write it with its scores to OUTPUT.

    Needs the extra [train] and the command frog. Takes about an hour and a half on four cores.
    """
    if find_spec("torch") is None:
        raise click.ClickException("torch is not installed: pip install 'cijferspoor[train]'")
    try:
        corpora = load_corpora(treebank, text)
    except (OSError, ValueError, RuntimeError) as error:
        raise click.ClickException(str(error)) from error
    settings: dict[str, object] = {} if steps is None else {"training.max_steps": steps}
    scores: dict[str, Scores] = {}
    for name, held_out in (("measured", True), ("final", False)):
        gold, silver, teacher_scores = _taught(corpora, epochs, held_out=held_out)
        nlp = train_student(gold, silver, corpora.test_trees, output / name, settings)
        if held_out:
            scores = {"teacher": teacher_scores, "student": evaluate(nlp, corpora.test_trees)}
            click.echo(json.dumps(scores), err=True)
    dress(nlp, scores)
    shipped = output / "nl_cijferspoor_sm"
    shutil.rmtree(shipped, ignore_errors=True)
    nlp.to_disk(shipped)
    report = {"lassysmall-test, held out": scores, "words per second": measure_speed(nlp, corpora.test_trees)}
    (output / "scores.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    click.echo(json.dumps(report, indent=2))


def _taught(corpora: Corpora, epochs: int, *, held_out: bool) -> tuple[list[Tree], list[Tree], Scores]:
    """Gold trees, silver trees made by teachers trained on them, and the teachers' scores on the test trees."""
    from cijferspoor.nlp.train.teacher import label, train_teacher  # noqa: PLC0415 - torch is an extra

    click.echo(f"training {len(SEEDS)} teachers", err=True)
    gold = corpora.train if held_out else [*corpora.train, *corpora.test]
    teachers = [train_teacher(gold, epochs=epochs, seed=seed) for seed in SEEDS]
    labelled = label(teachers, corpora.test)
    return [tree for tree, _ in gold], label(teachers, corpora.raw), compare(labelled, corpora.test_trees)


if __name__ == "__main__":
    main()

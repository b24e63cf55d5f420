"""The training code in small: treebank files, lemma edits, best trees, frog's output, the corpora and a teacher."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cijferspoor.nlp.train import corpora
from cijferspoor.nlp.train.arborescence import best_tree
from cijferspoor.nlp.train.corpora import load_corpora, read_raw
from cijferspoor.nlp.train.frog import FrogWord, parse_frog
from cijferspoor.nlp.train.scripts import apply_script, edit_script
from cijferspoor.nlp.train.student import bare_verbs, compare, to_doc
from cijferspoor.nlp.train.treebank import Tree, Word, read_conllu


def rows(*lines: str) -> str:
    """Lines with columns parted by spaces, as a file parts them."""
    return "".join("\t".join(line.split(" ")) + "\n" for line in lines)


CONLLU = (
    "# sent_id = 1\n# text = Hij belde de gemeenteraad's op.\n"
    + rows(
        "1 Hij hij PRON _ Case=Nom|Person=3 2 nsubj _ _",
        "2 belde bellen VERB _ Tense=Past 0 root _ _",
        "3-4 de-gemeenteraad _ _ _ _ _ _ _ _",
        "3 de de DET _ _ 4 det _ _",
        "4 gemeenteraad gemeente_raad NOUN _ Number=Sing 2 obj _ Note=x|SpaceAfter=No",
        "4.1 leeg leeg NOUN _ _ _ _ _ _",
        "5 _ _ SYM _ _ 2 punct _ _",
    )
    + "\n\n# newpar\n"
    + rows("1 Ja ja INTJ _ _ 0 root _ SpaceAfter=No")
)


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "klein.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_words_of_a_treebank(treebank: Path) -> None:
    first, second = read_conllu(treebank)
    assert first == [
        Word("Hij", True, "hij", "PRON", "Case=Nom|Person=3", 1, "nsubj"),
        Word("belde", True, "bellen", "VERB", "Tense=Past", 1, "ROOT"),
        Word("de", True, "de", "DET", "", 3, "det"),
        Word("gemeenteraad", False, "gemeenteraad", "NOUN", "Number=Sing", 1, "obj"),
        Word("_", True, "_", "SYM", "", 1, "punct"),
    ]
    assert second == [Word("Ja", False, "ja", "INTJ", "", 0, "ROOT")]


@pytest.mark.parametrize("columns", [9, 11])
def test_a_line_with_other_columns_is_named(tmp_path: Path, columns: int) -> None:
    path = tmp_path / "stuk.conllu"
    path.write_text(CONLLU + "\t".join(["2"] * columns) + "\n", encoding="utf-8")
    number = len(CONLLU.splitlines()) + 1
    with pytest.raises(ValueError, match=rf"stuk\.conllu:{number}: {columns} columns"):
        list(read_conllu(path))


word = st.text(min_size=1, max_size=12).filter(lambda text: "|" not in text)
dutch = st.text("abdegnortABEÉéĳİß-!=", min_size=1, max_size=12)


@given(form=word | dutch, lemma=word | dutch)
@example(form="Grotere", lemma="groot")
@example(form="Amsterdamse", lemma="Amsterdams")
@example(form="İstanbul", lemma="istanbul")
@example(form="ab", lemma="!")
def test_an_edit_makes_the_lemma_it_was_made_from(form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "lemma", "other", "result"),
    [
        ("grotere", "groot", "Hogere", "hoot"),
        ("gepompt", "pompen", "gepimpt", "pimpen"),
        ("Rellen", "rel", "BELLEN", "bel"),  # a lemma in lower case puts the form in lower case
        ("Belgen", "Belg", "Serven", "Serv"),  # another keeps the form's own
        ("was", "zijn", "werd", "zijn"),  # nothing in common: the whole lemma
    ],
)
def test_an_edit_works_for_other_words(form: str, lemma: str, other: str, result: str) -> None:
    assert apply_script(other, edit_script(form, lemma)) == result


def test_an_edit_that_cuts_more_than_there_is() -> None:
    script = edit_script("gepompt", "pomp")
    assert apply_script("get", script) == ""
    assert apply_script("ge", script) is None


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word comes out at it."""
    if heads.count(0) != 1:
        return False
    above = range(1, len(heads) + 1)
    for _ in heads:
        above = [heads[node - 1] if node else 0 for node in above]
    return not any(above)


@pytest.mark.parametrize("words", range(1, 6))
@pytest.mark.parametrize("root", [-4.0, 0.0, 2.0], ids=["dear", "even", "cheap"])
def test_the_best_tree_is_the_best_of_all(words: int, root: float) -> None:
    random = np.random.default_rng(words)
    trees = [heads for heads in product(range(words + 1), repeat=words) if is_tree(heads)]
    for _ in range(60):
        scores = random.normal(size=(words, words + 1))
        scores[:, 0] += root
        totals = {heads: sum(scores[range(words), heads]) for heads in trees}
        found = tuple(best_tree(scores))
        assert found in totals
        assert totals[found] == pytest.approx(max(totals.values()))


FROG = (
    "\n".join(
        "\t".join(row)
        for row in [
            ("1", "Hij", "hij", "", "VNW(pers)", "0.99", "O", "", "", "2", "su"),
            ("2", "woont", "wonen", "", "WW(pv)", "0.99", "O", "", "", "0", "ROOT"),
            ("3", "in", "in", "", "VZ(init)", "0.99", "O", "", "", "2", "mod"),
            (
                "4",
                "Den_Haag",
                "Den_Haag",
                "",
                "SPEC(deeleigen)_SPEC(deeleigen)",
                "1",
                "B-LOC_I-LOC",
                "",
                "",
                "3",
                "obj1",
            ),
            ("5", "Zuid", "zuid", "", "N(eigen)", "0.99", "O", "", "", "4", "mod"),
            ("6", ".", ".", "", "LET()", "1", "O", "", "", "", "punct"),
        ]
    )
    + "\n\n"
    + "\t".join(("1", "a_b", "a_b", "", "SPEC(symb)", "1", "O", "", "", "0", "ROOT"))
    + "\n\n"
)


def test_units_of_several_words_are_taken_apart() -> None:
    first, second = parse_frog(FROG)
    assert first == [
        FrogWord("VNW(pers)", "hij", "O", 1, "su"),
        FrogWord("WW(pv)", "wonen", "O", -1, "ROOT"),
        FrogWord("VZ(init)", "in", "O", 1, "mod"),
        FrogWord("SPEC(deeleigen)", "Den", "B-LOC", 2, "obj1"),
        FrogWord("SPEC(deeleigen)", "Haag", "I-LOC", 3, "mwu"),
        FrogWord("N(eigen)", "zuid", "O", 3, "mod"),
        FrogWord("LET()", ".", "O", -1, "punct"),
    ]
    assert second == [FrogWord("SPEC(symb)", "a_b", "O", -1, "ROOT")]


def test_lemmas_of_a_unit_that_do_not_fit_are_its_words() -> None:
    row = ("1", "ten_slotte", "slot", "", "VZ(versm)_N(soort)", "1", "O", "", "", "0", "ROOT")
    ((one, other),) = parse_frog("\t".join(row) + "\n")
    assert (one.lemma, other.lemma) == ("ten", "slotte")
    assert (one.entity, other.entity) == ("O", "O")


def test_chatter_and_empty_output_are_no_sentences() -> None:
    assert parse_frog("") == []
    assert parse_frog("frog 0.20 (c) 2006\n\n\n") == []


def separated() -> Tree:
    """``Hij belde op .``"""
    return [
        Word("Hij", True, "hij", "PRON", "", 1, "nsubj"),
        Word("belde", True, "opbellen", "VERB", "", 1, "ROOT"),
        Word("Op", True, "op", "ADP", "", 1, "compound:prt"),
        Word(".", True, ".", "PUNCT", "", 1, "punct"),
    ]


def test_a_separated_verb_without_its_particle() -> None:
    tree = separated()
    assert [word.lemma for word in bare_verbs(tree)] == ["hij", "bellen", "op", "."]
    assert tree == separated()


@pytest.mark.parametrize(("dep", "lemma"), [("obl", "opbellen"), ("compound:prt", "bellen"), ("compound:prt", "op")])
def test_other_lemmas_are_left_alone(dep: str, lemma: str) -> None:
    tree = separated()
    tree[2].dep, tree[1].lemma = dep, lemma
    assert bare_verbs(tree)[1].lemma == lemma


def test_a_doc_has_the_whole_analysis() -> None:
    spacy = pytest.importorskip("spacy")
    tree = separated()
    tree[3].space = False
    doc = to_doc(tree, spacy.blank("nl").vocab)
    assert doc.text == "Hij belde Op ."
    assert [token.head.i for token in doc] == [1, 1, 1, 1]
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "compound:prt", "punct"]
    assert [token.lemma_ for token in doc] == [word.lemma for word in tree]


def test_scores_count_each_word_that_differs() -> None:
    found = separated()
    found[0].head, found[1].lemma, found[2].dep, found[3].pos = 2, "bellen", "obl", "SYM"
    found[0].feats, gold = "B=1|A=1", separated()
    gold[0].feats = "A=1|B=1"
    assert compare([found], [gold]) == {"pos": 0.75, "morph": 1.0, "lemma": 0.75, "uas": 0.75, "las": 0.5}


def make_treebanks(folder: Path, *names: str) -> None:
    for name in names:
        (folder / f"{name}.conllu").write_text(CONLLU, encoding="utf-8")


def no_frog(sentences: list[list[str]]) -> list[list[FrogWord]]:
    return [[FrogWord("N()", form.lower(), "O", i - 1, "mod") for i, form in enumerate(words)] for words in sentences]


def forbidden(sentences: list[list[str]]) -> list[list[FrogWord]]:
    raise AssertionError("frog is not to be asked")


def test_the_yardstick_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "run_frog", forbidden)
    make_treebanks(tmp_path, "nl_alpino-ud-test", "nl_alpino-ud-train", "nl_lassysmall-ud-test")
    with pytest.raises(ValueError, match=r"nl_alpino-ud-test\.conllu: the Alpino test split is the yardstick"):
        load_corpora(tmp_path, tmp_path)


def test_the_test_split_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "run_frog", forbidden)
    make_treebanks(tmp_path, "nl_alpino-ud-train", "nl_lassysmall-ud-train")
    with pytest.raises(ValueError, match=r"there is no nl_lassysmall-ud-test\.conllu"):
        load_corpora(tmp_path, tmp_path)


def test_the_test_split_is_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "run_frog", no_frog)
    make_treebanks(tmp_path, "nl_alpino-ud-train", "nl_lassysmall-ud-train")
    test_split = tmp_path / "nl_lassysmall-ud-test.conllu"
    test_split.write_text(rows("1 Toets toets NOUN _ _ 0 root _ _"), encoding="utf-8")
    with pytest.raises(ValueError, match="no text"):
        load_corpora(tmp_path, tmp_path)
    (tmp_path / "a.txt").write_text("Dat viel mee.", encoding="utf-8")
    loaded = load_corpora(tmp_path, tmp_path)
    assert [len(tree) for tree, _ in loaded.train] == [5, 1, 5, 1]
    assert [[word.form for word in tree] for tree in loaded.test_trees] == [["Toets"]]
    assert [len(tree) for tree, _ in loaded.raw] == [4]
    assert all(len(tree) == len(frog) for tree, frog in [*loaded.train, *loaded.test])


def test_raw_text_is_cut_into_sentences_and_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Er kwamen 12 mensen. Dat viel mee!\n\nTot slot, dit.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("Geen platte tekst.\n", encoding="utf-8")
    trees = read_raw(tmp_path)
    assert ["".join(word.form + " " * word.space for word in tree) for tree in trees] == [
        "Er kwamen 12 mensen.",
        "Dat viel mee!",
        "Tot slot, dit.",
    ]
    assert [word.form for word in trees[2]] == ["Tot", "slot", ",", "dit", "."]


def test_a_teacher_labels_every_word_and_one_root() -> None:
    pytest.importorskip("torch")
    from cijferspoor.nlp.train.teacher import label, train_teacher  # noqa: PLC0415 - torch is an extra

    gold = [separated(), separated()[:2]]
    unseen: Tree = [Word(form, True) for form in ["Zij", "zag", "gisteren", "7", "ééndagsvliegen"]]
    data = list(zip(gold, no_frog([[word.form for word in tree] for tree in gold]), strict=True))
    teacher = train_teacher(data, epochs=1, seed=1)
    new = list(zip([unseen, gold[1]], no_frog([[w.form for w in unseen], ["Hij", "belde"]]), strict=True))
    trees = label([teacher, teacher], new)
    assert [[word.form for word in tree] for tree in trees] == [[w.form for w in unseen], ["Hij", "belde"]]
    for tree in trees:
        heads = tuple(0 if word.head == i else word.head + 1 for i, word in enumerate(tree))
        assert is_tree(heads)
        assert [word.dep == "ROOT" for word in tree] == [head == 0 for head in heads]
        assert {word.dep for word in tree} <= {"ROOT", "nsubj", "compound:prt", "punct"}
        assert {word.pos for word in tree} <= {"PRON", "VERB", "ADP", "PUNCT"}
        assert all(word.lemma for word in tree)
    assert label([teacher, teacher], new) == trees

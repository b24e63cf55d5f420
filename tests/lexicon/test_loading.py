"""Word lists: ours, a user's laid over them, and every mistake named with its file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor import extract_text
from cijferspoor.lexicon import Lexicon, LexiconError, default_lexicon, load_lexicon
from cijferspoor.numerals import find_numbers


def write(folder: Path, name: str, content: str) -> Path:
    """One word list in a folder of a user's own."""
    (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_ours_are_loaded_once() -> None:
    assert default_lexicon() is default_lexicon()


@pytest.mark.parametrize("name", list(Lexicon.model_fields))
def test_every_list_can_be_laid_over(name: str, tmp_path: Path) -> None:
    same = load_lexicon(write(tmp_path, f"{name}.toml", ""))
    assert getattr(same, name) == getattr(default_lexicon(), name)


def test_a_width_changes_the_interval(tmp_path: Path) -> None:
    text = "Er waren ruim 300 leden en zo'n 300 gasten."
    wider = load_lexicon(write(tmp_path, "hedges.toml", "[widths]\nrelative = 0.2\n"))
    assert [(n.low, n.high) for n in find_numbers(text)] == [(300, 330), (270, 330)]
    assert [(n.low, n.high) for n in find_numbers(text, lexicon=wider)] == [(300, 360), (240, 360)]
    assert [(n.low, n.high) for n in find_numbers(text)] == [(300, 330), (270, 330)]


def test_what_is_not_given_stays(tmp_path: Path) -> None:
    wider = load_lexicon(write(tmp_path, "hedges.toml", "[widths]\nrelative = 0.2\n"))
    assert wider.hedges.widths.units == default_lexicon().hedges.widths.units
    assert wider.hedges.meanings == default_lexicon().hedges.meanings
    assert wider.units == default_lexicon().units


def test_a_list_replaces_a_list_and_a_key_is_added(tmp_path: Path) -> None:
    write(tmp_path, "hedges.toml", '[meanings.about]\nwords = ["omtrent"]\n')
    write(tmp_path, "units.toml", '[money_words]\ndaalder = ["NLG", 1.5]\n')
    own = load_lexicon(tmp_path)
    (hedged,) = find_numbers("Er waren omtrent 300 leden.", lexicon=own)
    assert hedged.hedge is not None
    assert (hedged.hedge.word, hedged.hedge.meaning) == ("omtrent", "about")
    assert [n.hedge for n in find_numbers("Er waren ongeveer 300 leden.", lexicon=own)] == [None]
    (money,) = find_numbers("Het kostte 4 daalder.", lexicon=own)
    assert (money.kind, money.value, money.unit) == ("money", 6, "NLG")
    (ours,) = find_numbers("Het kostte 4 euro.", lexicon=own)
    assert (ours.kind, ours.unit) == ("money", "EUR")
    assert [n.kind for n in find_numbers("Het kostte 4 daalder.")] == ["count"]


def test_the_whole_flow_uses_it(tmp_path: Path) -> None:
    own = load_lexicon(write(tmp_path, "hedges.toml", '[meanings.about]\nwords = ["omtrent"]\n'))
    (figure,) = extract_text("Er waren omtrent 300 leden.", lexicon=own).figures
    assert (figure.quote, figure.low, figure.high) == ("omtrent 300", 270, 330)


MISTAKES = [
    ("hedges.toml", "[widths]\nrelatief = 0.2\n", "hedges.toml: widths.relatief:"),
    ("hedges.toml", "[widths]\nrelative = -1\n", "hedges.toml: widths.relative:"),
    ("hedges.toml", '[widths]\nrelative = "veel"\n', "hedges.toml: widths.relative:"),
    ("hedges.toml", '[meanings.roughly]\nwords = ["zo"]\n', "hedges.toml: meanings.roughly"),
    ("hedges.toml", '[meanings.about]\nword = ["zo"]\n', "hedges.toml: meanings.about.word:"),
    ("numbers.toml", "tientallen = 20\n", "numbers.toml: tientallen:"),
    ("numbers.toml", '[units]\ntwee = "twee"\n', "numbers.toml: units.twee:"),
    ("numbers.toml", 'units = "twee"\n', "numbers.toml: units:"),
    ("ages.toml", "[terms]\nbejaard = {min = 200}\n", "ages.toml: terms.bejaard.min:"),
    ("ages.toml", "[terms]\nbejaard = {van = 70}\n", "ages.toml: terms.bejaard.van:"),
    ("units.toml", '[duration]\neon = ["year"]\n', "units.toml: duration.eon"),
]


@pytest.mark.parametrize(("name", "content", "message"), MISTAKES)
def test_a_mistake_is_named_with_file_and_key(name: str, content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as error:
        load_lexicon(write(tmp_path, name, content))
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_invalid_toml_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"hedges\.toml: .*line 2"):
        load_lexicon(write(tmp_path, "hedges.toml", "[widths]\nrelative = = 1\n"))


def test_a_file_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "hedges.toml").write_bytes(b'exact = ["\xff"]')
    with pytest.raises(LexiconError, match=r"hedges\.toml"):
        load_lexicon(tmp_path)


def test_an_unknown_file_name(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"hedge\.toml: not a word list; known are .*hedges"):
        load_lexicon(write(tmp_path, "hedge.toml", ""))


@pytest.mark.parametrize("name", ["empty", "missing", "file"])
def test_a_folder_without_word_lists(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    if name == "empty":
        folder.mkdir()
        (folder / "hedges.txt").write_text("exact = []", encoding="utf-8")
    if name == "file":
        folder.write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"no word lists there; it may hold any of .*hedges\.toml"):
        load_lexicon(folder)

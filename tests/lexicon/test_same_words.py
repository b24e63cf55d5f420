"""The words that make two sentences one statement, and those that never do."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from cijferspoor.checking.against.stems import Stemmer
from cijferspoor.lexicon import default_lexicon

LEXICON = default_lexicon()
RELATIONS = LEXICON.relations
MAIN = {word: head for head, words in RELATIONS.synonyms.items() for word in (head, *words)}
SAME = {word: head for head, words in RELATIONS.same_words.items() for word in (head, *words)}
FORMS = {word: head for head, words in RELATIONS.same_forms.items() for word in words}
SAID = SAME | {word: SAME.get(head, head) for word, head in FORMS.items()}


def wider(noun: str) -> set[str]:
    """All that a noun is a kind of, itself left out; synonyms are one."""
    kinds = {
        MAIN.get(kind, kind)
        for narrow in RELATIONS.kinds_of
        if MAIN.get(narrow, narrow) == MAIN.get(noun, noun)
        for kind in RELATIONS.kinds_of[narrow]
    }
    return kinds.union(*(wider(kind) for kind in kinds))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("omgekomen", "overleden"),
        ("gearresteerd", "aangehouden"),
        ("opgepakt", "arrestatie"),
        ("werkloos", "zonder baan"),
        ("fulltime", "voltijd"),
        ("cel", "gevangenisstraf"),
        ("deden mee", "deelgenomen"),
        ("deed aangifte", "aangifte"),
        ("last van", "lijdt aan"),
        ("iedere dag", "dagelijks"),
        ("via internet", "online"),
        ("invoer", "import"),
    ],
)
def test_the_same_statement(one: str, other: str) -> None:
    assert SAID.get(one, one) == SAID.get(other, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aangifte", "melding"),
        ("aangifte", "gemeld"),
        ("verdacht", "veroordeeld"),
        ("verdachte", "dader"),
        ("gearresteerd", "veroordeeld"),
        ("geëist", "opgelegd"),
        ("begroot", "uitgegeven"),
        ("begroot", "uitgaven"),
        ("aangevraagd", "toegekend"),
        ("toegekend", "toegezegd"),
        ("gewond", "omgekomen"),
        ("gewond", "zwaargewond"),
        ("vermist", "overleden"),
        ("willen", "doen"),
        ("overwegen", "besloten"),
        ("van plan", "besloten"),
        ("gemeld", "bevestigd"),
        ("ouder", "verzorger"),
        ("besmet", "ziek"),
        ("ingeschreven", "afgestudeerd"),
        ("aangemeld", "afgemeld"),
        ("toegewezen", "afgewezen"),
        ("goedgekeurd", "afgekeurd"),
        ("invoer", "uitvoer"),
        ("leerling", "student"),
        ("buurt", "wijk"),
        ("vaak", "regelmatig"),
        ("laadpaal", "laadpunt"),
        ("primair onderwijs", "basisonderwijs"),
    ],
)
def test_not_the_same_statement(one: str, other: str) -> None:
    assert SAID.get(one, one) != SAID.get(other, other)


def test_no_group_holds_two_sides_of_an_opposite() -> None:
    for name, groups in RELATIONS.opposites.items():
        for one, other in combinations(groups, 2):
            ours, theirs = ({SAID.get(word, word) for word in group} for group in (one, other))
            assert not ours & theirs, name


def test_what_is_the_same_is_no_kind_of_it() -> None:
    for head, words in RELATIONS.same_words.items():
        group = {MAIN.get(word, word) for word in (head, *words)}
        assert not [word for word in (head, *words) if wider(word) & group], head


def test_a_longer_phrase_comes_before_what_it_holds() -> None:
    phrases = [word for words in RELATIONS.same_words.values() for word in words if " " in word]
    for shorter, longer in combinations(phrases, 2):
        assert not re.search(rf"\b{re.escape(shorter)}\b", longer), longer


def test_no_two_groups_have_one_stem() -> None:
    stemmer = Stemmer(LEXICON)
    heads: dict[str, str] = {}
    for word, head in SAME.items():
        if " " not in word:
            assert heads.setdefault(stemmer.stem(word), head) == head, word


def test_stems_tell_opposites_apart() -> None:
    stemmer = Stemmer(LEXICON)
    for name, groups in RELATIONS.opposites.items():
        stems = [{stemmer.stem(FORMS.get(word, word)) for word in group} for group in groups]
        assert not [name for one, other in combinations(stems, 2) if one & other], name

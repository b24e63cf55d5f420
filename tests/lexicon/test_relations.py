"""The words for what is counted: what is the same, what is a kind of what, and what never goes together."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from cijferspoor import extract_text
from cijferspoor.lexicon import LexiconError, default_lexicon, load_lexicon
from cijferspoor.linking.nouns import singular

LEXICON = default_lexicon()
RELATIONS = LEXICON.relations
MAIN = {word: head for head, words in RELATIONS.synonyms.items() for word in (head, *words)}
NOUNS = sorted({*MAIN, *RELATIONS.kinds_of, *(wider for kinds in RELATIONS.kinds_of.values() for wider in kinds)})
SAME = {word: head for head, words in RELATIONS.same_words.items() for word in (head, *words)}
SAID = SAME | {form: SAME.get(head, head) for head, forms in RELATIONS.same_forms.items() for form in forms}
PEOPLE = sorted({*RELATIONS.demographic, *RELATIONS.ages, *(w for ws in RELATIONS.genders.values() for w in ws)})


def main(word: str) -> str:
    return MAIN.get(word, word)


def wider(word: str) -> set[str]:
    """All that a noun is a kind of, itself included."""
    found = {main(word)}
    for narrow, kinds in RELATIONS.kinds_of.items():
        if main(narrow) == main(word):
            found |= {w for kind in kinds for w in wider(kind)}
    return found


# `huishouden` alone reads as an infinitive; its plural gives the lemma.
@pytest.mark.parametrize("word", [word for word in NOUNS if word != "huishouden"])
def test_a_noun_is_a_lemma(word: str) -> None:
    assert singular(word, LEXICON) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("woning", "huis"),
        ("arts", "dokter"),
        ("mens", "persoon"),
        ("ongeval", "ongeluk"),
        ("gedupeerde", "slachtoffer"),
    ],
)
def test_the_same_thing(one: str, other: str) -> None:
    assert main(one) == main(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leerling", "student"),
        ("incident", "misdrijf"),
        ("aangifte", "melding"),
        ("werkloze", "werkzoekende"),
        ("vluchteling", "asielzoeker"),
        ("dode", "slachtoffer"),
        ("verdachte", "dader"),
        ("gezin", "woning"),
        ("kind", "minderjarige"),
        ("jongere", "tiener"),
    ],
)
def test_not_the_same_thing(one: str, other: str) -> None:
    assert main(one) != main(other)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("meisje", "kind"),
        ("moeder", "vrouw"),
        ("scholier", "leerling"),
        ("arrestant", "verdachte"),
        ("inbraak", "delict"),
        ("koe", "dier"),
        ("fatbike", "voertuig"),
        ("zelfdoding", "overledene"),
        ("hogeschool", "onderwijsinstelling"),
    ],
)
def test_a_kind_of(word: str, kind: str) -> None:
    assert main(kind) in wider(word)
    assert main(word) not in wider(kind)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("dode", "slachtoffer"),
        ("slachtoffer", "dode"),
        ("kind", "minderjarige"),
        ("wethouder", "ouder"),
        ("statushouder", "ouder"),
        ("ziekenhuis", "woning"),
        ("oorzaak", "zaak"),
        ("zelfmoord", "moord"),
        ("dierenarts", "arts"),
        ("hogeschool", "school"),
        ("ex-gedetineerde", "gedetineerde"),
        ("scheidsrechter", "rechter"),
        ("aangifte", "melding"),
    ],
)
def test_no_kind_of(word: str, other: str) -> None:
    assert main(other) not in wider(word)


@pytest.mark.parametrize("word", PEOPLE)
def test_everyone_is_a_person(word: str) -> None:
    assert "persoon" in wider(word)


@pytest.mark.parametrize("word", ["voertuig", "bedrijf", "misdrijf", "ongeluk", "woning", "hond", "baan", "melding"])
def test_things_are_no_persons(word: str) -> None:
    assert "persoon" not in wider(word)


def test_no_word_is_of_both_sexes() -> None:
    female, male = RELATIONS.genders["female"], RELATIONS.genders["male"]
    assert not {main(word) for word in female} & {main(word) for word in male}
    assert not [word for word in female if {"man", "jongen"} & wider(word)]
    assert not [word for word in male if {"vrouw", "meisje"} & wider(word)]


def test_opposites_are_neither_the_same_nor_kinds_of_each_other() -> None:
    for name, groups in RELATIONS.opposites.items():
        for one, other in combinations(groups, 2):
            ours, theirs = ({SAID.get(word, main(word)) for word in group} for group in (one, other))
            assert not ours & theirs, name
            assert not [word for word in one if theirs & wider(word)], name
            assert not [word for word in other if ours & wider(word)], name


@pytest.mark.parametrize(("word", "years"), RELATIONS.ages.items())
def test_an_age_that_extraction_does_not_give(word: str, years: tuple[int, int]) -> None:
    plural = {"tiener": "tieners", "pasgeborene": "pasgeborenen"}.get(word)
    assert plural is not None, "give the plural of a new word here"
    (figure,) = extract_text(f"Er werden 14 {plural} gezien.").figures
    assert (figure.counted and figure.counted.lemma, figure.age) == (word, None)
    assert years[0] <= years[1] or years[1] == -1


@pytest.mark.parametrize("noun", ["minderjarigen", "volwassenen", "twintigers", "65-plussers"])
def test_an_age_that_extraction_gives_is_not_here(noun: str) -> None:
    (figure,) = extract_text(f"Er werden 14 {noun} gezien.").figures
    assert figure.age is not None
    assert singular(noun) not in RELATIONS.ages


@pytest.mark.parametrize("noun", ["kind", "jongere", "jongen", "meisje", "student", "senior"])
def test_a_noun_without_an_age(noun: str) -> None:
    assert noun not in RELATIONS.ages


def test_verb_forms_add_to_the_strong_verbs() -> None:
    listed = {form for forms in LEXICON.verbs.strong.values() for form in forms}
    ours = [form for forms in RELATIONS.verb_forms.values() for form in forms]
    assert sorted(listed & set(ours)) == []
    assert len(ours) == len(set(ours))


def test_light_words_restrict_nothing() -> None:
    assert not set(RELATIONS.light_verbs) & {*RELATIONS.reporting, *RELATIONS.negations}


def test_what_a_user_adds_stands_beside_ours(tmp_path: Path) -> None:
    (tmp_path / "relations.toml").write_text(
        '[synonyms]\nimker = ["bijenhouder"]\n[kinds_of]\nimker = ["persoon"]\n'
        '[opposites]\nhoning = [["rauw"], ["verhit"]]\n',
        encoding="utf-8",
    )
    relations = load_lexicon(tmp_path).relations
    assert relations.synonyms == RELATIONS.synonyms | {"imker": ["bijenhouder"]}
    assert relations.kinds_of == RELATIONS.kinds_of | {"imker": ["persoon"]}
    assert relations.opposites == RELATIONS.opposites | {"honing": [["rauw"], ["verhit"]]}
    assert relations.light_verbs == RELATIONS.light_verbs


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[kinds_of]\npersoon = ["meisje"]\n', r"kinds_of: a circle: .*meisje"),
        ('[kinds_of]\nmens = ["meisje"]\n', r"kinds_of: a circle: .*persoon"),
        ('[topics]\nmensenhandel = ["arbeidsuitbuiting"]\n', "topics: a circle: "),
        ('[synonyms]\nvilla = ["huis"]\n', "synonyms: 'huis' is in two groups: 'woning' and 'villa'"),
        ('[same_words]\ndood = ["zelfmoord"]\n', "same_words: 'zelfmoord' is in two groups"),
        ('[same_words]\n"rauwe honing" = ["puur"]\n', "same_words: 'rauwe honing' has two words"),
        ('[same_forms]\ndood = ["omgekomen"]\n', "same_forms: 'omgekomen' is in two groups"),
        ('[same_forms]\nimker = ["zelfmoord"]\n', "same_forms: 'zelfmoord' is in same_words already"),
        ('[synonyms]\nimker = ["Bijenhouder"]\n', r"synonyms.imker.0: must be lower case"),
        ('negations = ["niet "]\n', "negations.0: must be lower case, without spaces"),
        ('[opposites]\nhoning = [["rauw"]]\n', "opposites: honing needs two groups"),
        ('[opposites]\nhoning = [["rauw"], ["rauw"]]\n', "opposites: honing holds 'rauw' twice"),
        ("[ages]\npuber = [18, 12]\n", "ages: 'puber': the youngest age comes first"),
        ("[ages]\npuber = [12, 140]\n", r"ages.puber.1: "),
        ('[genders]\nother = ["iemand"]\n', "genders.other"),
        ("[kind_of]\n", "kind_of: unknown key"),
    ],
)
def test_a_mistake_is_named(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "relations.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^relations\.toml: {message}"):
        load_lexicon(tmp_path)


def test_a_circle_of_synonyms_is_told_step_by_step(tmp_path: Path) -> None:
    (tmp_path / "relations.toml").write_text('[kinds_of]\nvoertuig = ["fatbike"]\n', encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load_lexicon(tmp_path)
    steps = re.sub(r".*circle: ", "", str(caught.value)).split(" > ")
    assert steps[0] == steps[-1]
    assert set(steps) == {"voertuig", "fatbike", "e-bike", "fiets"}

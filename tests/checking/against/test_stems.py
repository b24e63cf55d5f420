"""Stems: the forms of one word fall together, and other words do not."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.stems import Stemmer
from tests.checking.against.telling import LEXICON

STEMMER = Stemmer(LEXICON)


def stems(words: str) -> set[str]:
    return {STEMMER.stem(word) for word in words.split()}


@pytest.mark.parametrize(
    "forms",
    [
        "wonen woont woonde woonden gewoond",
        "melden meldt meldde meldden gemeld gemelde",
        "leven leeft leefde geleefd",
        "reizen reist reisde gereisd",
        "praten praat praatte praatten gepraat",
        "werken werkt werkte werkten gewerkt",
        "gebruiken gebruikt gebruikte gebruikten",
        "bedreigen bedreigt bedreigde bedreigd bedreiging bedreigingen",
        "verkrachten verkracht verkrachtte verkrachting",
        "slaan slaat sloeg sloegen geslagen",
        "slagen slaagt slaagde slaagden geslaagd geslaagde",
        "onderzoek onderzoeken onderzocht",
        "zoeken zoekt zocht gezocht",
        "krijgen krijgt kreeg kregen gekregen",
        "blijven blijft bleef bleven gebleven",
        "schrijven schreef geschreven",
        "aannemen aangenomen",
        "stelen steelt stal gestolen",
        "roken rookt rookte gerookt",
        "vapen vapet vapete gevapet",
        "vluchten vlucht vluchtte gevlucht",
        "afgeperst afpersing",
        "opgelicht oplichting",
        "huis huizen",
        "brief brieven",
        "kat katten",
        "maand maanden",
        "loon lonen",
        "groot grote",
        "arm arme armoede",
        "gewond gewonde gewonden",
        "woning woningen",
        "jongere jongeren",
        "gearresteerd opgepakt aangehouden arrestatie",
    ],
)
def test_forms_of_one_word_fall_together(forms: str) -> None:
    assert len(stems(forms)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "slagen slaan",
        "onderzoek zoeken",
        "onderzocht gezocht",
        "gewond winden",
        "gewonden winden",
        "maand maan",
        "loon belonen",
        "wiet weten",
        "overval vallen",
        "overvallen gevallen",
        "afval vallen",
        "uitgeven geven",
        "jongere jong",
        "jongeren jongens",
        "woning wonen",
        "koning kon",
        "man mannetje",
        "verkracht verkocht",
        "kat kater",
        "gestolen gestopt",
    ],
)
def test_other_words_stay_apart(words: str) -> None:
    assert len(stems(words)) == len(words.split())


@pytest.mark.parametrize(("accented", "plain"), [("patiënt", "patient"), ("café", "cafe"), ("CLIËNTEN", "clienten")])
def test_accents_and_capitals_do_not_count(accented: str, plain: str) -> None:
    assert stems(f"{accented} {plain}") == {STEMMER.stem(plain)}


@pytest.mark.parametrize("word", ["ov", "vs", "eu", "wc"])
def test_short_words_are_left_whole(word: str) -> None:
    assert STEMMER.stem(word) == word


@pytest.mark.parametrize(("form", "verb"), [("kreeg", "krijgen"), ("heeft", "hebben"), ("zocht", "zoeken")])
def test_the_infinitive_of_a_listed_form(form: str, verb: str) -> None:
    assert STEMMER.base(form) == verb


@pytest.mark.parametrize("word", ["fiets", "slachtoffer"])
def test_what_is_no_listed_form_is_its_own_base(word: str) -> None:
    assert STEMMER.base(word) == word


@pytest.mark.xfail(strict=True, reason="`mis-` is shorn from `mishandeling` only, and so it has the stem of `handel`")
def test_mishandeling_is_of_mishandelen() -> None:
    assert len(stems("mishandelen mishandeld mishandelde mishandeling")) == 1


@pytest.mark.xfail(strict=True, reason="a weak separable verb keeps its particle in the infinitive only")
@pytest.mark.parametrize("forms", ["afpersen afgeperst afpersing", "oplichten opgelicht oplichting"])
def test_infinitives_of_weak_separable_verbs(forms: str) -> None:
    assert len(stems(forms)) == 1


@pytest.mark.xfail(strict=True, reason="`verdachten` is taken for a past tense of `verdenken`, its singular is not")
def test_verdachten_is_the_plural_of_verdachte() -> None:
    assert len(stems("verdachte verdachten")) == 1


@pytest.mark.xfail(strict=True, reason="open and closed syllables are shorn to one; these are other words")
@pytest.mark.parametrize("words", ["bommen bomen", "zonnen zonen", "mannen manen"])
def test_long_and_short_vowels(words: str) -> None:
    assert len(stems(words)) == 2


@pytest.mark.xfail(strict=True, reason="`bad` is taken for a past tense of `bidden`, `stal` for one of `stelen`")
@pytest.mark.parametrize("words", ["baden bidden", "stal stelen"])
def test_nouns_that_look_like_a_past_tense(words: str) -> None:
    assert len(stems(words)) == 2


@pytest.mark.xfail(strict=True, reason="`stems` lists `stal` and not `stalen`; `inbraken` is taken for a past tense")
@pytest.mark.parametrize("forms", ["stelen stal stalen gestolen", "inbraak inbraken ingebroken"])
def test_thefts_and_burglaries(forms: str) -> None:
    assert len(stems(forms)) == 1

"""Noun lemmas and noun phrases by rule."""

from __future__ import annotations

import time

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.linking.nouns import (
    NounPhrase,
    is_function_word,
    is_verb_like,
    noun_phrase_at,
    plural_like,
    singular,
)
from cijferspoor.numerals.tokens import tokenize

LEMMAS = {
    "regular": ("slachtoffers=slachtoffer gevallen=geval landen=land hindernissen=hindernis vluchtelingen=vluchteling"),
    "open_syllable": ("platen=plaat personen=persoon bomen=boom problemen=probleem leraren=leraar straten=straat"),
    "voiced": "huizen=huis prijzen=prijs brieven=brief wolven=wolf grenzen=grens bedrijven=bedrijf",
    "short_vowel": ("wegen=weg dagen=dag glazen=glas schepen=schip steden=stad graven=graf aanslagen=aanslag"),
    "unstressed": ("artikelen=artikel middelen=middel wonderen=wonder sectoren=sector redenen=reden monniken=monnik"),
    "in_e": ("gemeenten=gemeente ziekten=ziekte studies=studie reacties=reactie ruimtes=ruimte files=file"),
    "nominalised": (
        "minderjarigen=minderjarige gewonden=gewonde doden=dode werklozen=werkloze "
        "jongeren=jongere gehandicapten=gehandicapte gepensioneerden=gepensioneerde "
        "werkenden=werkende geestelijken=geestelijke"
    ),
    "irregular": ("kinderen=kind leden=lid zakenlieden=zakenman politici=politicus data=datum musea=museum koeien=koe"),
    "apostrophe": "foto's=foto euro’s=euro baby's=baby zzp'ers=zzp'er",
    "hyphen": "15-jarigen=15-jarige 16-plussers=16-plusser tbs-klinieken=tbs-kliniek",
    "compound": (
        "tienermeisjes=tienermeisje pleegkinderen=pleegkind "
        "gemeenteraadsleden=gemeenteraadslid hoofdsteden=hoofdstad weeskinderen=weeskind "
        "randgemeenten=randgemeente verkeersdoden=verkeersdode"
    ),
    "diaeresis": ("industrieën=industrie bacteriën=bacterie moskeeën=moskee patiënten=patiënt ideeën=idee"),
    "unlike_their_ending": (
        "vloten=vloot piloten=piloot vrienden=vriend huwelijken=huwelijk "
        "wedstrijden=wedstrijd festivals=festival mogelijkheden=mogelijkheid examens=examen"
        " wezen=wees aidswezen=aidswees"
    ),
}


@pytest.mark.parametrize(
    ("form", "lemma"), [tuple(pair.split("=")) for pairs in LEMMAS.values() for pair in pairs.split()]
)
def test_plural_has_its_singular(form: str, lemma: str) -> None:
    assert singular(form) == lemma
    assert singular(form.capitalize()) == lemma


SINGULARS = """
huis agent mens virus proces politicus commissie keer jongen leven bedrijfsleven bus ziekenhuis
reeks crisis adres prinses kans gas seizoen kampioen vertrouwen varken prijs reis arts huisarts
"""


@pytest.mark.parametrize(
    "word",
    SINGULARS.split(),
)
def test_singular_stays(word: str) -> None:
    assert singular(word) == word
    assert not plural_like(word)


def test_word_classes() -> None:
    assert is_function_word("Volgens")
    assert not is_function_word("slachtoffer")
    assert is_verb_like("kregen")
    assert is_verb_like("protesteerden")
    assert not is_verb_like("gepensioneerden")
    assert not is_verb_like("stamhoofden")
    assert plural_like("inwoners")
    assert not plural_like("tussen")
    assert not plural_like("2019")


def phrase(sentence: str, plural: bool | None = True) -> tuple[str, NounPhrase | None]:
    """The phrase after the mark ``|`` in a sentence, and the sentence without it."""
    at = sentence.index("|")
    text = sentence[:at] + sentence[at + 1 :]
    tokens = tokenize(text)
    index = next((i for i, token in enumerate(tokens) if token.start >= at), len(tokens))
    return text, noun_phrase_at(text, tokens, index, plural=plural, lexicon=default_lexicon())


AFTER_PLURAL = [
    (
        "De opvang telde 40 |alleenstaande minderjarige asielzoekers.",
        "alleenstaande minderjarige asielzoekers",
        "asielzoeker",
    ),
    ("Zij zetten drie |nationaal onbekende zangers in.", "nationaal onbekende zangers", "zanger"),
    ("Twee |grote Belgische ggz-centra sluiten.", "grote Belgische ggz-centra", "ggz-centrum"),
    ("De vier |verdwenen wandelaars zijn terecht.", "verdwenen wandelaars", "wandelaar"),
    ("Drie |jonge, kwetsbare vrouwen deden aangifte.", "jonge, kwetsbare vrouwen", "vrouw"),
    ("Er zijn 12 |basis- en middelbare scholen dicht.", "basis- en middelbare scholen", "school"),
    ("Er vielen 60 |gewonden bij de brand.", "gewonden", "gewonde"),
    ("De acht |anderen bleven thuis.", "anderen", "ander"),
    ("Ze kwamen met zes |Rolling Stones naar huis.", "Rolling Stones", "stone"),
    ("Een groep van negen |man vertrok.", "man", "man"),
    ("Dat kost 20 |euro per maand.", "euro", "euro"),
    ("Zij kochten 10 |stuks van elk.", "stuks", "stuk"),
    ("Er kwamen 50 |verplegers en artsen kijken.", "verplegers en artsen", "verpleger"),
    ("In 2020 hebben 300 |kinderen de opvang bezocht.", "kinderen", "kind"),
    ("Omdat de politie zes |jongens oppakte.", "jongens", "jongen"),
    ("Er zijn tachtig |demonstranten aangehouden.", "demonstranten", "demonstrant"),
    ('De twee |"slapende" cellen zijn weg.', '"slapende" cellen', "cel"),
    ('Er zijn twee |"lessen" te leren.', "lessen", "les"),
    ("Er zijn twee |lijken gevonden.", "lijken", "lijk"),
    ("Zij dronken vier |glazen wijn.", "glazen", "glas"),
    (
        "De 90 |slachtoffers van huiselijk geweld kregen hulp.",
        "slachtoffers van huiselijk geweld",
        "slachtoffer",
    ),
    ("Alle 31 |leden van de gemeenteraad stemden voor.", "leden van de gemeenteraad", "lid"),
    ("Er wonen 900 |inwoners van Gent.", "inwoners van Gent", "inwoner"),
    ("Van de 70 |meldingen van vorig jaar is de helft vals.", "meldingen", "melding"),
    ("De twee |meisjes van 15 jaar zijn thuis.", "meisjes", "meisje"),
    ("Wij zagen 12 |vrouwen in Breda.", "vrouwen", "vrouw"),
]


@pytest.mark.parametrize(("sentence", "span", "lemma"), AFTER_PLURAL)
def test_phrase_after_a_plural_number(sentence: str, span: str, lemma: str) -> None:
    text, found = phrase(sentence)
    assert found is not None
    assert text[found.start : found.end] == span
    assert found.lemma == lemma
    assert text[found.head_start : found.head_end] == found.head


@pytest.mark.parametrize(
    ("sentence", "span", "lemma"),
    [
        ("Het leger meldt één |Libanese.", "Libanese", "libanese"),
        ("Er viel één |dodelijk slachtoffer.", "dodelijk slachtoffer", "slachtoffer"),
        ("Slechts één |minderjarige verdachte zit vast.", "minderjarige verdachte", "verdachte"),
        ("Er is één |bevestigd geval gemeld.", "bevestigd geval", "geval"),
        ("Zeker één |agent raakte gewond.", "agent", "agent"),
        ("In 1 |Vlaams dorp was het stil.", "Vlaams dorp", "dorp"),
    ],
)
def test_phrase_after_one(sentence: str, span: str, lemma: str) -> None:
    text, found = phrase(sentence, plural=False)
    assert found is not None
    assert text[found.start : found.end] == span
    assert found.lemma == lemma


@pytest.mark.parametrize(
    ("sentence", "head", "lemma"),
    [
        ("Een derde van de |Nederlandse bevolking rookt.", "bevolking", "bevolking"),
        ("De helft van de |vrouwelijke leerlingen zakte.", "leerlingen", "leerling"),
        ("De |politie meldt dat.", "politie", "politie"),
        ("Het |totale aantal meldingen steeg.", "aantal", "aantal"),
    ],
)
def test_phrase_after_a_determiner(sentence: str, head: str, lemma: str) -> None:
    _, found = phrase(sentence, plural=None)
    assert found is not None
    assert (found.head, found.lemma) == (head, lemma)


@pytest.mark.parametrize(
    "sentence",
    [
        "Van de groep meldden 60 |van hen zich.",
        "Er waren er 5 |in 2019.",
        "Dat waren er zeven |.",
        "Het begon op 5 |november.",
        "Daarvan zijn er 30 |overleden.",
        "Er kwamen er 23 |werden opgepakt.",
        "De veertig |volgden hem.",
        "Zij telde er tien |",
    ],
)
def test_no_noun_no_phrase(sentence: str) -> None:
    assert phrase(sentence)[1] is None


def test_parts_of_a_phrase() -> None:
    text, found = phrase("Ruim 80 |jonge Syrische slachtoffers van mensenhandel vluchtten.")
    assert found is not None
    assert [text[start:end] for start, end in found.modifiers] == ["jonge", "Syrische"]
    assert text[found.start : found.core_end] == "jonge Syrische slachtoffers"
    assert text[found.start : found.end] == "jonge Syrische slachtoffers van mensenhandel"


def test_complement_of_a_complement_ends() -> None:
    text, found = phrase("De zes |leden van de raad van bestuur van de bank van Breda stapten op.")
    assert found is not None
    assert text[found.start : found.end] == "leden van de raad van bestuur"


@pytest.mark.parametrize("unit", ["grote ", "en ", "van de ", "mensen van ", "zeer ", "-a", "aa", '"'])
def test_time_grows_with_length(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        tokens = tokenize(text)
        began = time.perf_counter()
        for index in range(len(tokens)):
            noun_phrase_at(text, tokens, index, plural=None, lexicon=default_lexicon())
        return time.perf_counter() - began

    seconds(500)
    small, large = seconds(1000), seconds(8000)
    assert large < 8 * small * 4 + 0.05

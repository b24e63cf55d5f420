"""Infinitives and base forms by the rules of spelling; what the rules get wrong stands in tables of its own."""

from __future__ import annotations

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.nlp.inflection import adjective_base, infinitive, to_infinitive

FINITE = [
    # closed and open syllables
    ("werkten", "werken"),
    ("pompt", "pompen"),
    ("gilde", "gillen"),
    ("stapte", "stappen"),
    ("hoopt", "hopen"),
    ("raakte", "raken"),
    ("duurde", "duren"),
    ("steunde", "steunen"),
    ("huilde", "huilen"),
    ("bloeide", "bloeien"),
    ("gooide", "gooien"),
    ("duwde", "duwen"),
    ("schreeuwt", "schreeuwen"),
    ("faxte", "faxen"),
    # v and f, z and s
    ("leefden", "leven"),
    ("beroofde", "beroven"),
    ("strafte", "straffen"),
    ("verft", "verven"),
    ("golft", "golven"),
    ("reisde", "reizen"),
    ("verhuist", "verhuizen"),
    ("grensde", "grenzen"),
    ("miste", "missen"),
    ("heerste", "heersen"),
    # unstressed endings
    ("wandelt", "wandelen"),
    ("luisterde", "luisteren"),
    ("rekende", "rekenen"),
    ("ademde", "ademen"),
    ("bezuinigde", "bezuinigen"),
    ("noteerden", "noteren"),
    # a stem in -t or -d
    ("praatten", "praten"),
    ("wachtte", "wachten"),
    ("startten", "starten"),
    ("landde", "landen"),
    ("antwoordde", "antwoorden"),
    # an infinitive or a plural stays what it is
    ("fietsen", "fietsen"),
    ("groeien", "groeien"),
    # strong verbs, alone and behind a prefix
    ("steeg", "stijgen"),
    ("kregen", "krijgen"),
    ("dachten", "denken"),
    ("komt", "komen"),
    ("houdt", "houden"),
    ("ontving", "ontvangen"),
    ("overleed", "overlijden"),
    ("besloot", "besluiten"),
    ("verbood", "verbieden"),
    ("waarnam", "waarnemen"),
    ("afnamen", "afnemen"),
    ("opsteeg", "opstijgen"),
    ("uitbrak", "uitbreken"),
    ("voorziet", "voorzien"),
]
PARTICIPLES = [
    ("gepompt", "pompen"),
    ("geleefd", "leven"),
    ("gereisd", "reizen"),
    ("geraakt", "raken"),
    ("genoteerd", "noteren"),
    ("gemist", "missen"),
    ("gevormd", "vormen"),
    ("gesnoeid", "snoeien"),
    # without ge-, and with ge- inside
    ("betaald", "betalen"),
    ("verhuisd", "verhuizen"),
    ("ontdekt", "ontdekken"),
    ("losgeraakt", "losraken"),
    ("uitgevoerd", "uitvoeren"),
    ("teruggekeerd", "terugkeren"),
    ("vastgelegd", "vastleggen"),
    # attributive
    ("gebouwde", "bouwen"),
    ("gemaakte", "maken"),
    ("gestrafte", "straffen"),
    ("verhoogde", "verhogen"),
    ("opgehaalde", "ophalen"),
    ("gekochte", "kopen"),
    ("uitgesprokene", "uitspreken"),
    # strong
    ("gevonden", "vinden"),
    ("gedaan", "doen"),
    ("aangeboden", "aanbieden"),
    ("waargenomen", "waarnemen"),
    ("beschreven", "beschrijven"),
    ("verkozen", "verkiezen"),
    ("onderzocht", "onderzoeken"),
    ("overleden", "overlijden"),
    # present participles
    ("stijgend", "stijgen"),
    ("lopende", "lopen"),
    ("groeiende", "groeien"),
    ("gevende", "geven"),
]
STEMS = [
    ("raak", "raken"),
    ("gil", "gillen"),
    ("plan", "plannen"),
    ("leef", "leven"),
    ("straf", "straffen"),
    ("proef", "proeven"),
    ("kerf", "kerven"),
    ("kies", "kiezen"),
    ("mis", "missen"),
    ("mors", "morsen"),
    ("pomp", "pompen"),
    ("juich", "juichen"),
    ("wandel", "wandelen"),
    ("open", "openen"),
    ("vestig", "vestigen"),
    ("duw", "duwen"),
    ("fax", "faxen"),
    ("gooi", "gooien"),
    ("zie", "zien"),
]
ADJECTIVES = [
    # open and closed syllables
    ("gestage", "gestaag"),
    ("grote", "groot"),
    ("dure", "duur"),
    ("brede", "breed"),
    ("absolute", "absoluut"),
    ("nationale", "nationaal"),
    ("witte", "wit"),
    ("domme", "dom"),
    ("parallelle", "parallel"),
    ("groene", "groen"),
    ("rijke", "rijk"),
    ("publieke", "publiek"),
    ("intieme", "intiem"),
    ("populaire", "populair"),
    # f and v, s and z
    ("lieve", "lief"),
    ("brave", "braaf"),
    ("halve", "half"),
    ("positieve", "positief"),
    ("boze", "boos"),
    ("grijze", "grijs"),
    ("nerveuze", "nerveus"),
    ("valse", "vals"),
    # -w and vowels
    ("ruwe", "ruw"),
    ("blauwe", "blauw"),
    ("mooie", "mooi"),
    ("vrije", "vrij"),
    # unstressed endings
    ("ernstige", "ernstig"),
    ("moeilijke", "moeilijk"),
    ("haalbare", "haalbaar"),
    ("economische", "economisch"),
    ("dagelijkse", "dagelijks"),
    ("donkere", "donker"),
    ("simpele", "simpel"),
    ("lagere", "lager"),
    # consonants in a row
    ("warme", "warm"),
    ("koude", "koud"),
    ("enge", "eng"),
    ("grootste", "grootst"),
    ("volgende", "volgend"),
    # too short for a rule
    ("moe", "moe"),
    ("de", "de"),
]

MORE_FINITE = [
    # a stem of one syllable in -el, -em, -en is stressed, so its consonant doubles
    ("telden", "tellen"),
    ("kende", "kennen"),
    ("stemde", "stemmen"),
    ("herkende", "herkennen"),
    # -te follows s, -de follows z: the ending tells them apart
    ("danste", "dansen"),
    ("eiste", "eisen"),
    ("bruiste", "bruisen"),
    # -ieer and -eëer lose an e as -eer does
    ("kopieerde", "kopiëren"),
    ("creëerde", "creëren"),
    # the listed stems `ga`, `sta` and `sla` double their vowel before -t
    ("gaat", "gaan"),
    ("ontslaat", "ontslaan"),
    # a present plural; -den and -ten are no endings here, the verb is listed
    ("bieden", "bieden"),
    ("sluiten", "sluiten"),
    # nor here: after a vowel -ten is never an ending
    ("praten", "praten"),
    # listed, but of three letters
    ("gaf", "geven"),
    ("nam", "nemen"),
]
MORE_PARTICIPLES = [
    # after a vowel, l, n or r a participle in -t has a stem in -t: the ending itself would be -d
    ("gestart", "starten"),
    ("neergestorte", "neerstorten"),
    ("geplant", "planten"),
    ("gezet", "zetten"),
    ("geschat", "schatten"),
    ("vergroot", "vergroten"),
    ("vergrote", "vergroten"),
    # no stem ends in a doubled vowel, so the -d is its own
    ("gedood", "doden"),
    # -end is no present participle behind ge-
    ("geopend", "openen"),
    ("gerekend", "rekenen"),
    ("meegerekend", "meerekenen"),
    # the diaeresis belongs to ge-
    ("geëvalueerd", "evalueren"),
    ("geëist", "eisen"),
    ("geteld", "tellen"),
    ("bevrijd", "bevrijden"),
    ("staande", "staan"),
]
MORE_STEMS = [("bel", "bellen"), ("ren", "rennen"), ("stem", "stemmen"), ("vrij", "vrijen"), ("creëer", "creëren")]
MORE_ADJECTIVES = [
    # of one syllable, so its vowel is long: a short one would stand before a double consonant
    ("hele", "heel"),
    ("gele", "geel"),
    ("tere", "teer"),
    # -iaal, -ieel and -ueel
    ("sociale", "sociaal"),
    ("financiële", "financieel"),
    ("actuele", "actueel"),
    # x never doubles
    ("complexe", "complex"),
]


@pytest.mark.parametrize(("form", "verb"), [*FINITE, *MORE_FINITE])
def test_infinitive_of_a_finite_form(form: str, verb: str) -> None:
    assert infinitive(form) == verb


@pytest.mark.parametrize(("form", "verb"), [*PARTICIPLES, *MORE_PARTICIPLES])
def test_infinitive_of_a_participle(form: str, verb: str) -> None:
    assert infinitive(form, participle=True) == verb


@pytest.mark.parametrize(("stem", "verb"), [*STEMS, *MORE_STEMS])
def test_infinitive_of_a_stem(stem: str, verb: str) -> None:
    assert to_infinitive(stem) == verb


@pytest.mark.parametrize(("form", "base"), [*ADJECTIVES, *MORE_ADJECTIVES])
def test_base_of_an_adjective(form: str, base: str) -> None:
    assert adjective_base(form) == base


@pytest.mark.parametrize("form", ["", "zo", "den", "a" * 60])
@pytest.mark.parametrize("participle", [True, False])
def test_a_form_that_is_too_short_or_too_long_has_no_infinitive(form: str, participle: bool) -> None:
    assert infinitive(form, participle=participle) is None


@pytest.mark.parametrize("form", ["groen", "zoals", "huis", "tafel", "opnieuw"])
def test_no_participle_no_infinitive(form: str) -> None:
    assert infinitive(form, participle=True) is None


def test_whether_it_is_a_participle_matters() -> None:
    assert infinitive("gepompt") != infinitive("gepompt", participle=True) == "pompen"


def test_every_listed_form_of_a_strong_verb_gives_a_verb_that_has_it() -> None:
    strong = default_lexicon().verbs.strong
    owners: dict[str, set[str]] = {}
    for verb, forms in strong.items():
        for form in forms:
            owners.setdefault(form, {form} & set(strong)).add(verb)  # `weten` is of `wijten` too, and a verb itself
    participles = {done for *_, done in strong.values()}
    lost = {
        form: found
        for form, verbs in owners.items()
        if len(form) > 3 and (found := infinitive(form, participle=form in participles)) not in verbs
    }
    assert lost == {}

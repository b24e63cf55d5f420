"""Who vouches for a figure: names, constructions, and how far each source reaches."""

from __future__ import annotations

import time

import pytest

from cijferspoor.linking.sources import Attribution, find_attributions, source_of
from cijferspoor.reading.article import Article, Paragraph, Sentence


def article(*paragraphs: list[str]) -> Article:
    """An article of paragraphs, each a list of sentences; a sentence without a closing mark is a headline."""
    text, blocks = "", []
    for paragraph in paragraphs:
        start, sentences = len(text), []
        for sentence in paragraph:
            sentences.append(Sentence(len(text), len(text) + len(sentence), headline=sentence[-1].isalnum()))
            text += sentence + " "
        blocks.append(Paragraph(start, len(text) - 1, tuple(sentences)))
        text = text[:-1] + "\n\n"
    return Article("test", text, tuple(blocks))


def source(given: Article, figure: str) -> Attribution | None:
    """The source of the figure that reads ``figure``."""
    start = given.text.index(figure)
    return source_of(find_attributions(given), start, start + len(figure))


def name(given: Article, figure: str) -> str | None:
    """The source's text, checked against its offsets."""
    found = source(given, figure)
    if found is None:
        return None
    assert given.text[found.start : found.end] == found.text
    return found.text


ONE_SENTENCE = [
    # volgens, aldus and their kin
    ("Volgens de brandweer zijn er 34 woningen ontruimd.", "34", "brandweer"),
    ("Er zijn volgens de brandweer 34 woningen ontruimd.", "34", "brandweer"),
    ("Er zijn 34 woningen ontruimd, aldus de brandweer.", "34", "brandweer"),
    ("Volgens de politie van Deventer waren er 34 auto's bij betrokken.", "34", "politie van Deventer"),
    (
        "Volgens het Bureau voor Jeugd en Gezin (BJG) zijn er 34 plekken vrij.",
        "34",
        "Bureau voor Jeugd en Gezin (BJG)",
    ),
    (
        "Volgens onderzoekers van de Universiteit Leiden is 12 procent besmet.",
        "12",
        "onderzoekers van de Universiteit Leiden",
    ),
    ("Volgens Belgische media zijn er 34 gewonden.", "34", "Belgische media"),
    (
        "Volgens een nieuw rapport van de Rekenkamer kost dat 3 miljoen euro.",
        "3 miljoen",
        "nieuw rapport van de Rekenkamer",
    ),
    ("Volgens minister Karin Bos gaat het om 34 scholen.", "34", "minister Karin Bos"),
    ("Volgens Eric van der Laan zijn het er 34.", "34", "Eric van der Laan"),
    ("Volgens het klimaatakkoord moet dat 49 procent zijn.", "49", "klimaatakkoord"),
    ("Dat kost 12 euro per klant, klinkt het bij de vakbond.", "12", "vakbond"),
    ("Blijkens het jaarverslag waren er 34 klachten.", "34", "jaarverslag"),
    ("Op basis van cijfers van Sciensano gaat het om 34 gevallen.", "34", "cijfers van Sciensano"),
    ("Naar eigen zeggen heeft de vakbond 34 afdelingen.", "34", "vakbond"),
    # subject before the verb
    ("De gemeente Breda meldt dat er 34 bomen zijn gekapt.", "34", "gemeente Breda"),
    ("Sciensano meldde gisteren 34 nieuwe besmettingen.", "34", "Sciensano"),
    ("De krant Het Laatste Uur schat het aantal doden op 34.", "34", "krant Het Laatste Uur"),
    ("Marit de Boer, directeur van het Waddenfonds, zegt dat er 34 aanvragen zijn.", "34", "Waddenfonds"),
    ("Sanne Peters van het RIVM zegt dat er 34 patiënten zijn.", "34", "RIVM"),
    ("RIVM-woordvoerder Sanne Peters zegt dat er 34 patiënten zijn.", "34", "RIVM"),
    ("Een woordvoerder van de provincie bevestigt dat 34 wolven zijn geteld.", "34", "provincie"),
    ("De vereniging, die duizenden leden telt, waarschuwt dat 34 clubs omvallen.", "34", "vereniging"),
    ("Het kabinet gaat uit van 34.000 nieuwe woningen.", "34.000", "kabinet"),
    ("De vakbond laat weten dat 34 mensen hun baan verliezen.", "34", "vakbond"),
    ("De inspectie stelt in een brief vast dat 34 slachthuizen tekortschieten.", "34", "inspectie"),
    ("De politie spreekt van 34 betogers.", "34", "politie"),
    ("De GGD heeft dit jaar 34 gevallen geregistreerd.", "34", "GGD"),
    ("Het Rode Kruis heeft bekendgemaakt dat 34 vrijwilligers zijn vertrokken.", "34", "Rode Kruis"),
    ("De keten zegt 34 winkels te sluiten.", "34", "keten"),
    # subject after the verb
    ("Er zijn 34 huizen ingestort, meldt persbureau Anadolu.", "34", "persbureau Anadolu"),
    ("Er zijn 34 huizen ingestort, zo meldden lokale media donderdag.", "34", "lokale media"),
    ("In maart meldde het Nibud dat 34 procent rood staat.", "34", "Nibud"),
    ("“Wij helpen 34 gezinnen”, zegt voorzitter Piet Smit van de Voedselbank.", "34", "Voedselbank"),
    ("‘Wij helpen 34 gezinnen’, vertelt Piet Smit.", "34", "Piet Smit"),
    # evidence
    ("Uit cijfers van het CBS blijkt dat 34 procent fietst.", "34", "cijfers van het CBS"),
    ("Uit een peiling van Ipsos komt naar voren dat 34 procent twijfelt.", "34", "peiling van Ipsos"),
    ("Onderzoek van TNO wijst uit dat 34 procent lekt.", "34", "Onderzoek van TNO"),
    ("De Gezondheidsmonitor laat zien dat 34 procent rookt.", "34", "Gezondheidsmonitor"),
    (
        "Van alle auto's rijdt 34 procent elektrisch, blijkt uit een analyse van de RDW.",
        "34",
        "analyse van de RDW",
    ),
    # agent, relative clause, colon, credit
    ("Het aantal dak- en thuislozen wordt door het Kansfonds geschat op 34.000.", "34.000", "Kansfonds"),
    ("Dat is meer dan de 34 procent die het Nibud in 2019 vond.", "34", "Nibud"),
    ("Peters: “Er liggen 34 mensen op de gang.”", "34", "Peters"),
    ("CBS: 34 procent van de jongeren spaart", "34", "CBS"),
    ("Het gaat om 34 gevallen (bron: Eurostat).", "34", "Eurostat"),
    # a fronted clause, the Flemish `luidt het bij`, who brought out a nameless report, a long apposition
    ("Dat er 34 daken lekken, onderstreept bakker Rik Pot.", "34", "bakker Rik Pot"),
    ("In 34 gevallen, luidt het bij het UZ Brugge, ging het mis.", "34", "UZ Brugge"),
    ("Uit cijfers die het Wad Instituut publiceerde, blijkt dat 34 vogels broeden.", "34", "Wad Instituut"),
    ("Het gaat om 34 medailles, zegt chef de mission Rik Pot.", "34", "chef de mission Rik Pot"),
    ("Er kwamen 34 kisten binnen, zo blijkt uit cijfers van de haven.", "34", "cijfers van de haven"),
    ("In 2019 telde het CBS 34 bakkers.", "34", "CBS"),
    ("Het Wad Instituut houdt rekening met 34 vogels.", "34", "Wad Instituut"),
    ("Er zijn 34 zieken, gaf boer Rik Pot toe.", "34", "boer Rik Pot"),
    ("Er zijn 34 zieken, zegt Fatma Demir, directeur van het Centrum voor Dorst.", "34", "Centrum voor Dorst"),
]


@pytest.mark.parametrize(("sentence", "figure", "expected"), ONE_SENTENCE)
def test_one_sentence(sentence: str, figure: str, expected: str) -> None:
    assert name(article([sentence]), figure) == expected


NO_SOURCE = [
    ("Alles verliep volgens plan en er kwamen 34 mensen.", "34"),
    ("In april meldden zich 34 vrijwilligers.", "34"),
    ("Er meldden zich 34 vrijwilligers bij de gemeente.", "34"),
    ("Dat zegt niets over de 34 andere gevallen.", "34"),
    ("De trainer stelde 34 spelers op.", "34"),
    ("Het bedrijf stelt 34 laptops beschikbaar.", "34"),
    ("Veel mensen denken dat 34 graden warm is.", "34"),
    ("Het dorp telt 34 inwoners.", "34"),
    ("De club telde vorig jaar 34 leden.", "34"),
    ("Zij vonden 34 kilo afval op het strand.", "34"),
    ("De wedstrijd vond plaats voor 34 toeschouwers.", "34"),
    ("Uit ervaring blijkt dat 34 graden te warm is.", "34"),
    ("Op basis van leeftijd krijgen 34 mensen een prik.", "34"),
    ("Hij zegt dat het er 34 zijn.", "34"),
    ("Volgens hem zijn het er 34.", "34"),
    ("Daarmee toont dat 34 aan.", "34"),
    ("Totaal: 34 punten.", "34"),
    ("Een nieuwe bron: 34 zonneparken.", "34"),
    ("De subsidie stelt de gemeente in staat 34 huizen te bouwen.", "34"),
    ("Toen de vijand kwam, stelde hij 34 kanonnen op.", "34"),
    ("Op basis van gegevens over 34 klanten past het bedrijf zijn prijzen aan.", "34"),
    ("De politie heeft 34 mensen aangehouden.", "34"),
    ("In 2019 telde de PSV 34 leden.", "34"),
    ("De trein houdt rekening met 34 haltes.", "34"),
    ("Dat er 34 daken lekken, herstelt bakker Rik Pot.", "34"),
    ("In 34 gevallen ligt het bij het UZ Brugge.", "34"),
]


@pytest.mark.parametrize(("sentence", "figure"), NO_SOURCE)
def test_no_source(sentence: str, figure: str) -> None:
    assert name(article([sentence]), figure) is None


def test_two_sources_share_a_sentence_at_maar() -> None:
    given = article(["Volgens de vakbond staakten 340 mensen, maar de directie houdt het op 120."])
    assert name(given, "340") == "vakbond"
    assert (
        name(
            article(["Volgens de bond staakten 340 mensen, maar volgens het bedrijf waren het er 120."]),
            "120",
        )
        == "bedrijf"
    )


def test_dat_meldt_reaches_back_over_the_paragraph() -> None:
    given = article(["In Gent brak brand uit in 3 loodsen.", "Er vielen 34 gewonden.", "Dat meldt de brandweer."])
    assert name(given, "34") == "brandweer"
    assert source(given, "34").rank == 2  # type: ignore[union-attr]
    assert source(given, "3 loodsen").rank == 3  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Dat blijkt uit cijfers van de Nationale Bank.", "cijfers van de Nationale Bank"),
        ("Dit concludeert de Rekenkamer.", "Rekenkamer"),
        ("Dat heeft de minister dinsdag gezegd.", "minister"),
        ("Een politiechef heeft dat tegenover lokale media bevestigd.", "politiechef"),
        ("Dat staat in een rapport van de Rekenkamer.", "rapport van de Rekenkamer"),
        ("Zo blijkt uit onderzoek van de VUB.", "onderzoek van de VUB"),
        ("Dat maakt de dienst Toezicht bekend.", "dienst Toezicht"),
        ("Tot die slotsom komen onderzoekers van de VUB.", "onderzoekers van de VUB"),
        ("Tot die tijd komen onderzoekers van de VUB.", None),
        ("Dat blijkt uit cijfers die de Nationale Bank publiceerde.", "Nationale Bank"),
        ("Dat blijkt uit cijfers die minister Vos liet maken.", "cijfers"),
    ],
)
def test_next_sentence_attribution(second: str, expected: str | None) -> None:
    assert name(article(["Er zijn 34 klachten ingediend.", second]), "34") == expected


def test_next_sentence_attribution_opens_the_next_paragraph() -> None:
    assert name(article(["Er zijn 34 klachten ingediend."], ["Dat meldt de ombudsman."]), "34") == "ombudsman"


def test_dat_with_a_plain_object_is_no_attribution() -> None:
    assert name(article(["Er zijn 34 klachten ingediend.", "Dat benadrukt de noodzaak van toezicht."]), "34") is None


def test_a_source_is_inherited_until_the_next_one() -> None:
    given = article(
        [
            "Volgens de GGD zijn er 34 zieken.",
            "Daarvan liggen er 12 in het ziekenhuis.",
            "De gemeente meldt dat 5 scholen sluiten.",
            "Ook 2 zwembaden gaan dicht.",
        ]
    )
    assert [name(given, figure) for figure in ("34", "12", "5", "2 zwem")] == [
        "GGD",
        "GGD",
        "gemeente",
        "gemeente",
    ]
    assert source(given, "12").rank == 3  # type: ignore[union-attr]


def test_inheritance_stops_at_the_paragraph() -> None:
    assert name(article(["Volgens de GGD zijn er 34 zieken."], ["In het dorp staan 12 molens."]), "12") is None


def test_a_speaker_vouches_for_the_whole_quotation() -> None:
    given = article(["“We zagen 34 auto's.", "Er waren 12 bussen.", "Dat is te veel”, aldus Fatma Demir."])
    assert name(given, "34") == "Fatma Demir"
    assert source(given, "34").rank == 1  # type: ignore[union-attr]


def test_an_interrupted_quotation() -> None:
    assert name(article(['"Het is druk", zegt Fatma Demir, "er staan 34 auto\'s."']), "34") == "Fatma Demir"


def test_a_quotation_without_a_speaker_goes_on_with_the_last_one() -> None:
    given = article(
        ["‘Wij hebben hier 34 bedden’, zegt arts Fatma Demir."],
        ["Is dat genoeg?"],
        ["‘Nee, vorige winter hadden we er 12 te weinig en moesten patiënten wachten.’"],
    )
    assert name(given, "12 te") == "arts Fatma Demir"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Fatma Demir zegt dat het druk is.", "Volgens haar zijn er 34 zieken.", "Fatma Demir"),
        ("Fatma Demir zegt dat het druk is.", "Er zijn 34 zieken, zegt ze.", "Fatma Demir"),
        (
            "Stichting Het Nest meldt dat het druk is.",
            "De stichting verwacht dat er 34 gezinnen komen.",
            "Stichting Het Nest",
        ),
        (
            "Het Wad Instituut meldt dat het slecht gaat.",
            "De organisatie schat dat 34 vogels overleven.",
            "Wad Instituut",
        ),
        (
            "Dat staat in het rapport ‘Water en wind’.",
            "Uit het rapport blijkt dat 34 dijken zwak zijn.",
            "rapport ‘Water en wind’",
        ),
        (
            "Het CPB publiceerde het rapport ‘Water en wind’.",
            "Daaruit blijkt dat 34 dijken zwak zijn.",
            "rapport ‘Water en wind’",
        ),
        ("‘Het is druk’, zegt Rik Pot van de Bakkersbond.", "‘Er zijn 34 bakkers’, zegt hij.", "Bakkersbond"),
        (
            "‘Het is druk’, zegt Rik Pot van de vereniging.",
            "‘Er zijn 34 bakkers’, zegt hij.",
            "Rik Pot van de vereniging",
        ),
        ("Volgens boer Jan Vos is het droog.", "Vos zegt dat 34 koeien ziek zijn.", "Vos"),
    ],
)
def test_pronouns_and_definite_nouns_point_back(first: str, second: str, expected: str) -> None:
    assert name(article([first, second]), "34") == expected


def test_a_body_is_preferred_over_a_person_in_the_same_clause() -> None:
    assert name(article(["Jan Vos zegt dat volgens het RIVM 34 koeien ziek zijn."]), "34") == "RIVM"


def test_a_report_named_by_what_it_holds_needs_no_earlier_name() -> None:
    assert name(article(["Uit het rapport blijkt dat 34 dijken zwak zijn."]), "34") == "rapport"


def test_boilerplate_is_not_read() -> None:
    given = article(["Volgens de GGD zijn er 34 zieken."])
    paragraph = given.paragraphs[0]
    menu = Article(
        "test",
        given.text,
        (Paragraph(paragraph.start, paragraph.end, paragraph.sentences, boilerplate=True),),
    )
    assert find_attributions(menu) == []


def test_a_number_in_the_name_of_the_source_is_not_its_figure() -> None:
    given = article(["Dat blijkt uit het rapport ‘Agenda 2030’."])
    assert name(given, "2030") is None


HOSTILE = [
    "Volgens de ",
    "Jan van de ",
    "“'‘,,",
    "zegt X, ",
    "uit blijkt ",
    "Dat meldt X. ",
    "a, ",
    "Xx en ",
    "((((",
    "J.",
    "die X ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear_in_the_length_of_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length].rstrip() + "."
        whole = Paragraph(0, len(text), (Sentence(0, len(text)),))
        best = float("inf")
        for _ in range(2):
            begin = time.perf_counter()
            attributions = find_attributions(Article("test", text, (whole,)))
            for at in range(0, length, 500):
                source_of(attributions, at, at + 1)
            best = min(best, time.perf_counter() - begin)
            if best > 0.5:
                break  # long enough not to be noise
        return best

    seconds(1_000)
    # Four times the text may take three times as long again as linear would, for a noisy machine.
    assert seconds(16_000) < 12 * max(seconds(4_000), 0.01)

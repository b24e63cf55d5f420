"""An article in random page furniture comes out as its own paragraphs, whatever stands around it."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import random

import pytest
from lxml import etree, html
from lxml.html import builder as E  # noqa: N812 (the name its manual gives it)

from cijferspoor.reading.html import read_html
from cijferspoor.reading.options import ReadOptions

SENTENCES = [
    "In de eerste helft van 2019 kwamen er {n} meldingen binnen bij het meldpunt van de provincie.",
    "Het ging om {n} kinderen.",
    "Volgens de woordvoerder zijn er {n} scholen gesloten, en dat is meer dan in het jaar ervoor.",
    "“We hebben {n} mensen gesproken”, zegt de voorzitter van de vereniging van huurders.",
    "De gemeente trekt {n} euro uit voor de opknapbeurt van het plein en de straten eromheen.",
    "Dat waren er {n}.",
    "Eerder dit jaar bleek al dat {n} procent van de bewoners zich zorgen maakt over de drukte op de weg langs het kanaal.",
]
LINKS = [
    "Brand in loods in de haven",
    "Wethouder stapt op na ruzie",
    "Zo werd het feest gevierd",
    "Weer 40 bomen gekapt",
]
NAMES = ["Zeedorp", "Oosterwolde", "Binnenstad", "Kerkbuurt"]


def _links(rng: random.Random, tag: str = "ul") -> etree._Element:
    return getattr(E, tag.upper())(*(E.LI(E.A(text, href=f"/n/{rng.randrange(999)}")) for text in rng.sample(LINKS, 3)))


def _furniture(rng: random.Random) -> etree._Element:
    kinds = [
        lambda: E.DIV(
            E.CLASS("cookie-banner"),
            E.P("Wij gebruiken cookies om de site te verbeteren. Lees er 12 redenen voor."),
            E.BUTTON("Akkoord"),
        ),
        lambda: E.DIV(
            E.CLASS("share-buttons"), E.SPAN("Deel dit artikel"), E.A("Facebook", href="#"), E.A("Mail", href="#")
        ),
        lambda: E.ASIDE(E.H3("Lees ook"), _links(rng)),
        lambda: E.SECTION(E.CLASS("related-articles"), E.H2("Meer nieuws"), _links(rng)),
        lambda: E.DIV(
            E.CLASS("newsletter"),
            E.H3("Nieuwsbrief"),
            E.P("Elke week 5 verhalen in je mailbox? Meld je dan aan voor de nieuwsbrief."),
            E.FORM(E.INPUT(type="email")),
        ),
        lambda: E.DIV(
            E.CLASS("advertentie ad-slot"),
            E.P("Nu 50 procent korting op alle matrassen, alleen deze week in de winkel!"),
        ),
        lambda: E.DIV(E.H3("Lees ook"), _links(rng)),
        lambda: E.P(f"Leestijd: {rng.randrange(2, 9)} minuten"),
        lambda: E.DIV(E.SPAN(f"{rng.randrange(99)} reacties"), E.SPAN(f"{rng.randrange(2, 9)} min leestijd")),
        lambda: E.SECTION(
            E.CLASS("cta"), E.H2("Word donateur"), E.P("Al 14.000 mensen steunen ons. Voor 10 euro help je mee.")
        ),
        lambda: E.DIV(E.CLASS("poll"), E.P("Wat vindt u?"), E.UL(E.LI("Ja 45%"), E.LI("Nee 55%"))),
        lambda: E.P("Meer over dit onderwerp: ", E.A(rng.choice(LINKS), href="/n/1")),
    ]
    return rng.choice(kinds)()


def _comments(rng: random.Random) -> etree._Element:
    said = [
        E.LI(E.P(f"Ik vind het een schande, {rng.randrange(9)} jaar lang is er niets gedaan aan deze weg."))
        for _ in range(4)
    ]
    return E.SECTION(E.CLASS("comments"), id="reacties").__class__ and E.SECTION(
        E.H2("4 reacties"), E.OL(*said), id="reacties"
    )


def page(seed: int) -> tuple[bytes, list[str]]:
    """A page and the blocks of its article."""
    rng = random.Random(seed)
    title = f"Meer drukte in {rng.choice(NAMES)} dan verwacht"
    content: list[etree._Element] = []
    expected = [title]
    for place in range(rng.randrange(4, 12)):
        text = rng.choice(SENTENCES).format(n=rng.randrange(2, 900))
        if place and rng.random() < 0.2:
            head = rng.choice(["Geen verrassing", "Hoe nu verder?", "Meer dan 12 klachten"])
            content.append(E.H2(head))
            expected.append(head)
        content.append(E.P(E.STRONG(text)) if place == 0 and rng.random() < 0.5 else E.P(text))
        expected.append(text)
        if place and rng.random() < 0.3:
            content.append(_furniture(rng))
        if place and rng.random() < 0.1:
            fact = f"In 2019 waren er {rng.randrange(2, 900)} meldingen over geluid in de wijk."
            content.append(E.ASIDE(E.H3("De cijfers"), E.P(fact)))
            expected += ["De cijfers", fact]
    if content[-1].tag != "p":
        closing = "Het onderzoek kostte 12 weken."
        content.append(E.P(closing))
        expected.append(closing)
    body = rng.choice([lambda *c: E.DIV(E.CLASS("article-body"), *c), lambda *c: E.DIV(E.DIV(*c)), E.SECTION])
    head = rng.choice([lambda: [E.H1(title)], lambda: [E.HEADER(E.H1(title))]])
    wrap = rng.choice([E.ARTICLE, E.MAIN, lambda *c: E.MAIN(E.ARTICLE(*c)), lambda *c: E.DIV(E.CLASS("content"), *c)])
    main = wrap(*head(), body(*content), *([_furniture(rng)] if rng.random() < 0.5 else []))
    around = [
        E.HEADER(E.A("De Streekbode", href="/"), E.NAV(_links(rng))),
        *([_furniture(rng)] if rng.random() < 0.5 else []),
        main,
        _comments(rng),
        E.FOOTER(E.P("De Streekbode is al 120 jaar de krant van deze streek."), _links(rng)),
    ]
    return html.tostring(
        E.HTML(E.HEAD(E.TITLE(title)), E.BODY(*around)), encoding="utf-8", doctype="<!doctype html>"
    ), expected


@pytest.mark.parametrize("seed", range(60))
def test_an_article_in_random_furniture_is_its_own_paragraphs(seed: int) -> None:
    data, expected = page(seed)
    assert read_html(data, ReadOptions()).text == "\n\n".join(expected) + "\n"

"""Labels beside an article and boxes in it: counts and reading times go, frames with facts stay, appeals go."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import pytest

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import kinds, read_html
from cijferspoor.reading.options import ReadOptions

LEAD = "In de plas zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren, zegt de boswachter."
LAST = "De boswachter telt volgend jaar opnieuw, met de hulp van 40 vrijwilligers uit het dorp."


def page(body: str, head: str = "") -> str:
    return read_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), ReadOptions()).text


def inside(content: str) -> str:
    """What becomes of ``content`` between the paragraphs of an article."""
    text = page(f"<article><h1>Kop</h1><p>{LEAD}</p>{content}<p>{LAST}</p></article>")
    return text.removeprefix(f"Kop\n\n{LEAD}\n\n").removesuffix(f"{LAST}\n").strip("\n")


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("<p>Leestijd: 3 minuten</p>", ""),
        ("<p>4 min leestijd</p>", ""),
        ("<p>Dit artikel is 1.204 keer gelezen</p>", ""),
        ("<p><span>12 maart 2020</span> <span>4 min leestijd</span> <span>Gedeeld: 27</span></p>", "12 maart 2020"),
        ("<div><span>Geplaatst op <time>12 maart 2020</time></span> <span>4 reacties</span></div>", "Geplaatst op 12 maart 2020"),
        ("<div><span>Jan</span><span>12 maart 2020</span><span>06:00</span><span>4 min</span></div>", "Jan\n12 maart 2020"),
        ("<p>Door Jan | 12 maart 2020 | 4 min</p>", "Door Jan | 12 maart 2020"),
        ("<p><time>3 uur geleden</time></p>", ""),
        ("<p>Meer over dit onderwerp: <a href='/y'>Wethouder stopt na 12 jaar</a></p>", ""),
        ("<p>Word abonnee voor 2,50 euro per week. De eerste 4 weken gratis.</p>", ""),
        ("<section class='cta'><h2>Word donateur</h2><p>Al 14.000 mensen steunen ons. Voor 10 euro help je mee.</p></section>", ""),
        ("<div class='poll'><p>Wat vindt u?</p><ul><li>Ja 45%</li><li>Nee 55%</li></ul></div>", ""),
    ],
)  # fmt: skip
def test_a_label_or_an_appeal_goes(content: str, left: str) -> None:
    assert inside(content) == left


@pytest.mark.parametrize(
    "text",
    [
        "4 min",
        "4 reacties waren boos.",
        "Dit artikel is 1.204 keer gelezen, meldt de redactie.",
        "Uitslag: 3 | 4 | 5",
        "Alleen voor abonnees gold een korting van 20 procent.",
        "Meer over dit onderwerp: er waren 12 klachten.",
        "De leestijd is 3 minuten langer dan in 2019.",
    ],
)
def test_a_paragraph_that_looks_like_one_stays(text: str) -> None:
    assert inside(f"<p>{text}</p>") == text
    assert inside(f"<p><b>{text[:10]}</b>{text[10:]}</p>") == text


def test_items_of_a_list_are_not_labels() -> None:
    assert inside("<ul><li>4 reacties</li><li>5 likes</li></ul>") == "- 4 reacties\n- 5 likes"


FACTS = "<h3>Feiten</h3><ul><li>12 snoeken</li><li>30 kikkers</li></ul>"


@pytest.mark.parametrize(
    "box", ["<aside class='kader'>{}</aside>", "<aside>{}</aside>", "<div><aside>{}</aside></div>"]
)
def test_a_frame_with_facts_stays_in_its_place(box: str) -> None:
    assert inside(box.format(FACTS)) == "Feiten\n\n- 12 snoeken\n- 30 kikkers"
    assert inside(box.format("<p>In 2019 waren het er 12.</p>")) == "In 2019 waren het er 12."


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h3>Lees ook</h3><p>Er zijn 12 snoeken bij.</p></aside>",
        "<aside><h3>Nieuwsbrief</h3><p>Elke week 5 verhalen in je mailbox.</p></aside>",
        "<aside class='poll'><p>Voor: 45 procent</p></aside>",
        "<aside class='advertentie'><p>Nu 50 procent korting.</p></aside>",
        "<aside><p>Nu 50 procent korting.</p><a class='btn' href='/x'>Koop</a></aside>",
        "<aside><p>Word donateur</p><p>Voor 10 euro.</p></aside>",
        "<aside><p>Weer 40 bomen weg, <a href='/x'>en nog 12 in de wijk ernaast gekapt</a></p></aside>",
        "<aside class='streamer'><p>Er komen er 12 bij</p></aside>",
        "<aside><p>1.200 vissen geteld</p></aside>",
    ],
)
def test_any_other_box_goes(box: str) -> None:
    assert inside(box) == ""


def test_a_box_beside_the_article_goes() -> None:
    side = "<aside><h3>Over ons</h3><p>De vereniging heeft 12 leden in het dorp.</p></aside>"
    assert page(f"<div><main><h1>Kop</h1><p>{LEAD}</p><p>{LAST}</p></main>{side}</div>") == f"Kop\n\n{LEAD}\n\n{LAST}\n"


CARDS = "".join(
    f"<div class='c'><h3><a href='/{n}'>Brand nummer {n}</a></h3><p>Bij een brand zijn {n} mensen gewond geraakt, zegt de politie.</p></div>"
    for n in range(2, 8)
)


def test_summaries_of_other_articles_go() -> None:
    own = f"<article><h1>Kop</h1><p>{LEAD}</p><p>{LAST}</p></article>"
    assert (
        page(f"<div>{own}<section><h2>Meer uit de streek</h2>{CARDS}</section></div>") == f"Kop\n\n{LEAD}\n\n{LAST}\n"
    )


@pytest.mark.parametrize("cards", [CARDS, CARDS.replace("<p>", "<p hidden>")])
def test_an_overview_is_no_article(cards: str) -> None:
    with pytest.raises(ReadError) as error:
        page(f"<main><h1>Nieuws</h1>{cards}</main>")
    assert str(error.value) == kinds.OVERVIEW


def test_an_article_in_parts_with_linked_headlines_is_read() -> None:
    assert "Bij een brand zijn 2 mensen" in page(f"<main><h1>Branden</h1><p>{LEAD}</p>{CARDS}</main>")


FORM = "<form><label>E-mail</label><input><input type='password'></form>"


def test_a_page_to_log_in_on_is_no_article() -> None:
    with pytest.raises(ReadError) as error:
        page(f"<h1>Inloggen</h1>{FORM}<p>Nog geen account? Maak er gratis een.</p>")
    assert str(error.value) == kinds.LOGIN
    brief = "<article><h1>Brand</h1><p>Bij een brand zijn 3 mensen gewond geraakt.</p></article>"
    assert "3 mensen" in page(f"<header>{FORM}</header>{brief}")

"""Three whole pages, each of another kind of site: what comes out is the article and nothing else."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.html import read_html
from cijferspoor.reading.options import ReadOptions


def read(page: str, encoding: str = "utf-8") -> RawDocument:
    return read_html(page.encode(encoding), ReadOptions())


NEWSPAPER = """<!DOCTYPE html>
<html lang="nl" class="no-js has-cookie-banner"><head><meta charset="utf-8">
<title>Meer vandalisme op speelplaatsen - De Streekbode</title>
<link rel="canonical" href="https://www.streekbode.example/regio/meer-vandalisme">
<meta property="og:title" content="Meer vandalisme op speelplaatsen | De Streekbode">
<meta property="og:site_name" content="De Streekbode"><meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"WebSite","name":"De Streekbode","datePublished":"2001-01-01"},
 {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","datePublished":"2010-02-02"}}]},
 {"@type":["NewsArticle"],"headline":"Meer vandalisme op speelplaatsen","datePublished":"2020-05-13T22:30:00Z",
  "dateModified":"2020-06-01T08:00:00Z","author":[{"@type":"Person","name":"Wilma de Wit"},{"@type":"Person","name":"Bas Pool"}],
  "publisher":{"@type":"Organization","name":"De Streekbode BV"}}]}</script>
<style>.x{color:red}</style></head>
<body class="single category-nieuwsbrief has-sidebar">
<a class="skip-link" href="#inhoud">Ga naar de inhoud</a>
<div id="cookiebanner" role="dialog" aria-modal="true"><p>Wij gebruiken cookies en delen gegevens met 12 partners.</p>
 <button>Alles accepteren</button></div>
<header class="site-header"><a href="/">De Streekbode</a>
 <nav><ul><li><a href="/">Home</a></li><li><a href="/regio">Regio</a></li><li><a href="/sport">Sport</a></li></ul></nav>
 <div class="breaking">Nu: 3 gewonden bij brand</div></header>
<div class="layout"><main id="inhoud">
<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/regio">Regio</a></li></ol>
<article class="article">
 <header class="article__header"><h1>Meer vandalisme op speelplaatsen</h1>
  <p class="article__lead"><strong>Vorig jaar werden in Zeedorp 229 speeltoestellen vernield, 40 meer dan in 2018.</strong></p>
  <div class="article__meta"><span>Door <a rel="author" href="/wilma">Wilma de Wit</a></span>
   <time datetime="2020-05-14T00:30">14 mei 2020, 00:30</time><span class="comment-count">12 reacties</span></div>
  <ul class="share-buttons"><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></header>
 <figure><img src="a.jpg" alt="Een wip"><figcaption>Een van de 229 vernielde toestellen.</figcaption></figure>
 <div class="article__body">
  <p>De schade loopt volgens de gemeente op tot 12&nbsp;000 euro per maand.<sup><a href="#n1">1</a></sup> Dat is &eacute;&eacute;n
   <em>toestel</em> per <b>dag</b>.</p>
  <p>Het ging om 12 wijken.</p>
  <div class="ad-slot"><span>Advertentie</span><p>Nu 50 procent korting op alle fietsen in de winkel van Jansen!</p></div>
  <p>&nbsp;</p>
  <h2>Camera's</h2>
  <p>De burgemeester wil 8 camera's ophangen. <span style="display:none">Betaalmuur 99</span>„Dat had <del>6</del> 5 jaar geleden al
   gemoeten”, zegt hij.</p>
  <div class="related-inline"><strong>Lees ook:</strong> <a href="/a">Honderd toestellen gekeurd</a></div>
  <p>Lees ook: <a href="/b">Wethouder wil 20 nieuwe speeltuinen</a></p>
  <ul><li>In Oost: 120 toestellen</li><li>In West: <b>109</b> toestellen</li></ul>
  <blockquote><p>“We zijn er 3 keer per week mee bezig.”</p></blockquote>
  <p>Dat zegt de
beheerder.<br>Hij werkt er 30 jaar.</p>
 </div>
 <aside class="infobox"><h3>Meest gelezen</h3><ol><li><a href="/1">Brand kost 3 miljoen</a></li></ol></aside>
 <section class="newsletter-signup"><h3>Elke ochtend 5 verhalen</h3><form><input type="email"><label>Je mailadres</label></form></section>
</article>
<section aria-label="Meer nieuws"><h2>Meer nieuws</h2>
 <article><h3><a href="/2">Burgemeester 12,5 jaar in dienst</a></h3><p>De burgemeester van Zeedorp viert feest omdat hij er 12,5 jaar zit.</p></article>
 <article><h3><a href="/3">Drie katten gered</a></h3><p>De brandweer heeft in de Dorpsstraat 3 katten uit een boom gehaald.</p></article></section>
<section id="reacties"><h2>12 reacties</h2><ol><li><p>Schandalig, 40 jaar geleden gebeurde dit nooit in ons mooie dorp.</p></li></ol></section>
</main></div>
<footer><p>© 2020 De Streekbode. Al 120 jaar de krant van de streek.</p></footer>
<script>window.data = {"text": "<p>Verborgen 77</p>"};</script></body></html>"""

NEWSPAPER_TEXT = """Meer vandalisme op speelplaatsen

Vorig jaar werden in Zeedorp 229 speeltoestellen vernield, 40 meer dan in 2018.

Door Wilma de Wit 14 mei 2020, 00:30

Een van de 229 vernielde toestellen.

De schade loopt volgens de gemeente op tot 12\xa0000 euro per maand. Dat is één toestel per dag.

Het ging om 12 wijken.

Camera's

De burgemeester wil 8 camera's ophangen. „Dat had 5 jaar geleden al gemoeten”, zegt hij.

- In Oost: 120 toestellen
- In West: 109 toestellen

“We zijn er 3 keer per week mee bezig.”

Dat zegt de beheerder.
Hij werkt er 30 jaar.
"""


def test_a_newspaper_page() -> None:
    document = read(NEWSPAPER)
    assert document.text == NEWSPAPER_TEXT
    assert (document.title, document.author, document.site) == (
        "Meer vandalisme op speelplaatsen", "Wilma de Wit, Bas Pool", "De Streekbode",
    )  # fmt: skip
    assert document.url == "https://www.streekbode.example/regio/meer-vandalisme"
    assert (document.published, document.created, document.notes) == ("2020-05-14", "2020-06-01", ())
    assert document.reader == "html"
    assert document.reader_version.startswith("trafilatura ")


NGO = """<html><head><title>Stichting Schone Sloot - Nieuws - Jaarcijfers</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<meta name="DC.date.issued" content="2019-03-04"></head>
<body bgcolor="#ffffff">
<table width="100%" cellpadding="0"><tr><td width="150" valign="top">
<a href="index.html">Home</a><br><a href="nieuws.html">Nieuws</a><br><a href="steun.html">Steun ons</a>
</td><td>
<h1>Jaarcijfers sloten in België en Nederland</h1>
<font size="2">In 2018 haalden 340 vrijwilligers van onze stichting 12.500 kilo afval uit de sloten.
<p>Het waren er minder dan in 2017.
<p>De cijfers per provincie:
<table border="1"><caption>Opgehaald afval, in kilo</caption>
<tr><th rowspan="2">Provincie</th><th colspan="2">Jaar</th></tr><tr><th>2017</th><th>2018</th></tr>
<tr><td>Drenthe</td><td>5.100</td><td>4.900</td></tr>
<tr><td>Zeeland</td><td>8.200</td><td>7.600</td></tr></table>
<p>De stichting bestaat 10 jaar.
</font></td></tr></table>
</body></html>"""


def test_a_page_of_a_small_foundation_laid_out_with_tables() -> None:
    document = read(NGO, "cp1252")
    assert document.text == (
        "Jaarcijfers sloten in België en Nederland\n\n"
        "In 2018 haalden 340 vrijwilligers van onze stichting 12.500 kilo afval uit de sloten.\n\n"
        "Het waren er minder dan in 2017.\n\nDe cijfers per provincie:\n\n"
        "Opgehaald afval, in kilo\nProvincie | Jaar\n2017 | 2018\nDrenthe | 5.100 | 4.900\nZeeland | 8.200 | 7.600\n\n"
        "De stichting bestaat 10 jaar.\n"
    )
    (table,) = document.tables
    assert table.caption is not None
    assert document.text[slice(*table.caption)] == "Opgehaald afval, in kilo"
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    words = {place: document.text[cell.start : cell.end] for place, cell in cells.items()}
    assert (words[0, 0], cells[0, 0].rows, words[0, 1], cells[0, 1].columns) == ("Provincie", 2, "Jaar", 2)
    assert (words[1, 1], words[1, 2], words[3, 2]) == ("2017", "2018", "7.600")
    assert cells[1, 2].header
    assert not cells[3, 2].header
    assert document.published == "2019-03-04"


GOVERNMENT = """<!doctype html><html lang="nl-NL"><head><meta charset="utf-8"/>
<title>Minder wachtenden in de zorg | Nieuwsbericht | Landsbestuur.example</title>
<meta name="DCTERMS.title" content="Minder wachtenden in de zorg"/><meta name="DCTERMS.creator" content="Ministerie van Zorgzaken"/>
<meta name="DCTERMS.issued" content="2021-11-30T09:15+01:00"/><meta name="DCTERMS.modified" content="2022-01-15T09:15+01:00"/>
<meta property="og:site_name" content="Landsbestuur.example"/></head>
<body><div id="mainwrapper"><div class="skiplinks"><a href="#content">Direct naar: Inhoud</a></div>
<header><div class="logo"><a href="/">Landsbestuur</a></div></header>
<div id="navBar"><nav><ul><li><a href="/onderwerpen">Onderwerpen</a></li><li><a href="/actueel">Actueel</a></li></ul></nav></div>
<form id="search" action="/zoeken"><label>Zoeken</label><input type="text"/><button>Zoek</button></form>
<div id="main"><div class="wrapper"><div class="breadcrumb"><p>U bevindt zich hier:</p><a href="/">Home</a> &gt; Nieuws</div>
<div id="content" class="article content"><h1 class="news">Minder wachtenden in de zorg</h1>
<p class="article-meta">Nieuwsbericht | 30-11-2021 | 09:15</p>
<div class="intro"><p>Eind oktober stonden 21.300 mensen op een wachtlijst. Dat zijn er 1.400 minder dan een jaar eerder.</p></div>
<h2>Verpleeghuizen</h2><p>In verpleeghuizen gaat het om 9.800 mensen.</p>
<div class="table-wrapper"><table><thead><tr><td></td><th scope="col">2020</th><th scope="col">2021</th></tr></thead>
<tbody><tr><th scope="row">Verpleeghuis</th><td>10.900</td><td>9.800</td></tr>
<tr><th scope="row">Jeugdzorg</th><td>11.800</td><td>11.500</td></tr></tbody></table></div>
<p>Het kabinet trekt 35 miljoen euro uit. <a href="#fn1">[1]</a></p>
<h2>Zie ook</h2><ul><li><a href="/a">Kamerbrief over 120 maatregelen</a></li><li><a href="/b">Onderwerp Zorg</a></li></ul>
</div></div></div>
<div id="footer" role="contentinfo"><h2>Service</h2><ul><li><a href="/contact">Contact</a></li></ul><p>Bel 0800 1234, op werkdagen van 8 tot 20 uur.</p></div>
</div></body></html>"""


def test_a_government_page() -> None:
    document = read(GOVERNMENT)
    assert document.text == (
        "Minder wachtenden in de zorg\n\nNieuwsbericht | 30-11-2021 | 09:15\n\n"
        "Eind oktober stonden 21.300 mensen op een wachtlijst. Dat zijn er 1.400 minder dan een jaar eerder.\n\n"
        "Verpleeghuizen\n\nIn verpleeghuizen gaat het om 9.800 mensen.\n\n"
        " | 2020 | 2021\nVerpleeghuis | 10.900 | 9.800\nJeugdzorg | 11.800 | 11.500\n\n"
        "Het kabinet trekt 35 miljoen euro uit.\n"
    )
    assert (document.published, document.created, document.title, document.author) == (
        "2021-11-30", "2022-01-15", "Minder wachtenden in de zorg", "Ministerie van Zorgzaken",
    )  # fmt: skip
    headers = {document.text[cell.start : cell.end] for cell in document.tables[0].cells if cell.header}
    assert headers == {"", "2020", "2021", "Verpleeghuis", "Jeugdzorg"}


def test_reading_twice_gives_the_same() -> None:
    assert read(NEWSPAPER) == read(NEWSPAPER)

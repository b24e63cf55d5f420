"""What is counted, or the whole a share is taken of.

Each rule looks at one construction and gives a link or nothing; the first rule that fires wins. The order
is from the words closest to the number to what the article counted before.
"""

from __future__ import annotations

from collections.abc import Callable

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.counted import borrowed, own, pairs
from cijferspoor.linking.counted.antecedents import nearest_noun
from cijferspoor.linking.counted.site import Discourse, Site
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.rule import Rule
from cijferspoor.numerals.tokens import index_at

COUNTED_RULES: tuple[Rule[Callable[[Site], Link | None]], ...] = (
    Rule(
        "counted.times",
        own.times,
        "De coach wisselde {vier keer} van opstelling.",
        "De coach kreeg {vier} kansen.",
    ),
    Rule(
        "counted.of",
        own.of_phrase,
        "{De helft} van de bakkers sloot de deuren.",
        "Van de leden bleven er {twintig}.",
    ),
    Rule(
        "counted.partitive_pronoun",
        borrowed.partitive,
        "Er reden 80 fietsers mee. {Zestig} van hen kwamen aan.",
        "Er reden 80 fietsers mee. {Zestig} bussen van hen kwamen aan.",
    ),
    Rule(
        "counted.following_noun",
        own.following_noun,
        "De storm velde {45} oude eiken.",
        "De veldloop trok 80 lopers. {Twaalf} haakten af.",
    ),
    Rule(
        "counted.relative",
        borrowed.whole_before,
        "In het dorp wonen 80 kinderen, van wie {dertig} op zwemles zitten.",
        "De club telt 300 spelers, en {een kwart} van de tenten lekt.",
    ),
    Rule(
        "counted.er",
        borrowed.er,
        "Wij hadden kippen en nu zijn het er nog {12}.",
        "Wij hadden kippen en er waren {12} honden.",
    ),
    Rule(
        "counted.respective",
        pairs.respective,
        "Vrouwen fietsen vaker dan mannen: {66} tegenover 48 procent.",
        "Vrouwen fietsen vaker dan mannen: {66 procent} fietst dagelijks.",
    ),
    Rule(
        "counted.bracketed",
        borrowed.bracketed,
        "Er kwamen meer bezoekers dan in 2017 ({329}).",
        "De bieb leende meer boeken uit dan Delft ({4120} strips).",
    ),
    Rule(
        "counted.shared_noun",
        own.shared_noun,
        "De motie haalde het met {19} tegen 8 stemmen.",
        "Er waren {19} honden en 8 katten.",
    ),
    Rule(
        "counted.fronted",
        borrowed.fronted_whole,
        "Van de bakkers is {40 procent} failliet.",
        "Voor de bakkers zijn {12} tenten neergezet.",
    ),
    Rule(
        "counted.tree",
        borrowed.whole_in_tree,
        "{Een kwart} (57) van de leden is verhuisd.",
        "De leden kregen bericht van de bonden, want {40 procent} is verhuisd.",
    ),
    Rule(
        "counted.number_noun",
        borrowed.number_noun,
        "Het aantal bakkers ligt op {900}.",
        "Het plan ligt op {900}.",
    ),
    Rule(
        "counted.loose_noun",
        own.loose_noun,
        "Het gaat om {40 procent} slagers.",
        "Van de winkeliers is {40 procent} slagers.",
    ),
    Rule(
        "counted.elliptic",
        borrowed.elliptic,
        "In 2016 kwamen er 227 klachten en in 2020 nog {152}.",
        "Er kwamen 227 klachten en {152} boetes.",
    ),
    Rule(
        "counted.people_before",
        borrowed.people_in_sentence,
        "Het gaat vaak om studenten, {een derde} werkt.",
        "Het gaat vaak om fietsen, {een derde} is gestolen.",
    ),
    Rule(
        "counted.antecedent",
        borrowed.counted_before,
        "Er zakten 25 leerlingen. {Een kwart} doet het over.",
        "De veldloop trok 80 lopers. In Delft waren {12} honden.",
    ),
)


def link_counted(view: SentenceView, discourse: Discourse, lexicon: Lexicon) -> None:
    """Fill ``counted`` of every count and share in the sentence, in reading order."""
    for figure in view.figures:
        if figure.number is not None and figure.number.kind == "change":
            own.count_change(view, figure, lexicon)
        if not figure.is_part:
            continue
        first, last = index_at(view.tokens, figure.start), index_at(view.tokens, figure.end)
        if figure.per_span and figure.per_span[1] == figure.end and figure.number is not None:
            last = index_at(view.tokens, figure.number.end)
        site = Site(view, figure, first, last, discourse, lexicon)
        link = next(filter(None, (rule.find(site) for rule in COUNTED_RULES)), None)
        if link is not None:
            figure.counted = link
            figure.cues.append(link)
            if figure.number is None or figure.number.value != 1 or figure.number.kind == "share":
                discourse.note(view.paragraph, link)
    site = Site(view, LinkedFigure(0, 0, None, view.sentence, view.paragraph), 0, 0, discourse, lexicon)
    counts = any(figure.counted is not None for figure in view.figures)
    discourse.bare = None if counts or not view.tokens else nearest_noun(site, len(view.tokens), "counted.bare")

"""The constructions that name a source, one function each; ``SOURCE_RULES`` lists them in order of precedence.

Each takes a sentence and yields what it finds; examples and near misses are in the functions' docstrings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cijferspoor.linking.rule import Rule
from cijferspoor.linking.sources.line import OPEN_MARKS, WINDOW, About, Found, Line
from cijferspoor.linking.sources.nouns import Phrase
from cijferspoor.linking.sources.verbs import agent, perfect, relative, reporting_verb


def according_to(line: Line) -> Iterator[Found]:
    """``Volgens de politie``, ``aldus Jansen``, ``blijkens het rapport``; not ``volgens plan``."""
    for index in range(len(line)):
        preposition = line.matches(index, line.words.according_to)
        if not preposition:
            continue
        end = index + len(preposition)
        phrase = line.phrase(line.skip_adverbs(end, 1) if preposition in line.words.closing else end)
        if phrase is None or _norm(line, phrase):
            continue
        closing = preposition in line.words.closing
        rule = "source.says_so" if closing else "source.according_to"
        yield Found(phrase, (index, end), rule, "closing" if closing else "sentence")


def own_words(line: Line) -> Iterator[Found]:
    """``Naar eigen zeggen heeft de club 300 leden``: the subject vouches for itself."""
    for index in range(len(line)):
        cue = line.matches(index, line.words.own_words)
        if not cue or line.low(index + len(cue)) == "van":
            continue
        end = index + len(cue)
        after = line.phrase(end + 1) if line.is_in(end, "verbs") else None
        phrase = after or line.phrase(line.opening())
        if phrase is not None and phrase.kind != "other":
            yield Found(phrase, (index, end), "source.own_words")


def based_on(line: Line) -> Iterator[Found]:
    """``Op basis van cijfers van het CBS``; not ``op basis van gegevens``."""
    for index in range(len(line)):
        cue = line.matches(index, line.words.based_on)
        phrase = line.phrase(index + len(cue)) if cue else None
        if phrase is not None and phrase.kind == "report" and phrase.capitals:
            yield Found(phrase, (index, index + len(cue)), "source.based_on")


def evidence(line: Line) -> Iterator[Found]:
    """``Uit cijfers van het CBS blijkt dat``, ``Dat blijkt uit ...``; not ``uit ervaring blijkt``."""
    for index in range(len(line)):
        cue = 1 if line.low(index) in line.words.evidence else len(line.matches(index, line.words.evidence_phrases))
        if not cue:
            continue
        phrase, at = _evidence_phrase(line, index, index + cue)
        if phrase is not None:
            phrase = _publisher(line, phrase) or phrase
            back = at > index and line.is_in(index - 1, "back_references") and index <= line.opening() + 1
            about: About = "before" if back else "closing" if at > index and line.low(index - 1) == "zo" else "sentence"
            yield Found(phrase, (index, index + cue), "source.evidence", about)


def _evidence_phrase(line: Line, verb: int, end: int) -> tuple[Phrase | None, int]:
    """The phrase after ``uit``, first after the verb and then before it, and where it stands."""
    places = [*range(end, min(end + 8, len(line))), *range(max(0, verb - WINDOW), verb)]
    for at in places:
        if line.low(at) in line.words.phrase["report_pronouns"]:
            return line.phrase(at), at
        phrase = line.phrase(at + 1) if line.low(at) == "uit" else None
        if phrase is not None and (phrase.kind in {"report", "organisation"} or phrase.capitals):
            return phrase, at
    return None, verb


def conclusion(line: Line) -> Iterator[Found]:
    """``Tot die slotsom komen onderzoekers van de KU Leuven``; not ``tot die conclusie kwam het nooit``."""
    for index in range(len(line)):
        cue = line.matches(index, line.words.conclusions)
        phrase = line.phrase(index + len(cue)) if cue else None
        if phrase is not None and phrase.kind != "other":
            yield Found(phrase, (index, index + len(cue)), "source.conclusion", "before")


def _publisher(line: Line, report: Phrase) -> Phrase | None:
    """``cijfers die het CBS donderdag publiceerde``: who brought out a report that is not named otherwise."""
    if report.kind != "report" or report.capitals or line.low(report.last) not in {"die", "dat"}:
        return None
    phrase = line.phrase(report.last + 1)
    if phrase is None or not phrase.capitals or phrase.kind not in {"organisation", "name"}:
        return None
    clause = [line.low(at) for at in range(phrase.last, min(phrase.last + WINDOW // 2, len(line)))]
    return None if {"laten", "liet", "lieten", "laat"} & set(clause) else phrase


def read_in(line: Line) -> Iterator[Found]:
    """``staat in een rapport van de inspectie``."""
    for index in range(len(line)):
        cue = line.matches(index, line.words.read_in)
        phrase = line.phrase(index + len(cue)) if cue else None
        if phrase is not None and phrase.kind == "report":
            back = line.is_in(index - 1, "back_references") and index - 1 <= line.opening()
            yield Found(phrase, (index, index + len(cue)), "source.read_in", "before" if back else "sentence")


def speaker(line: Line) -> Iterator[Found]:
    """``Jansen: “...”``, and in a headline ``CBS: minder banen``; not ``Totaal: 300``."""
    opening = line.opening()
    for start in dict.fromkeys((opening, max(0, opening - 1))):
        phrase = line.phrase(start)
        if phrase is None or line.mark(phrase.last) != ":":
            continue
        quoted = line.mark(phrase.last + 1) in OPEN_MARKS
        if (quoted and phrase.kind != "other") or (line.headline and phrase.capitals and len(line) > phrase.last + 2):
            yield Found(phrase, (phrase.last, phrase.last + 1), "source.speaker")
            return


def credit(line: Line) -> Iterator[Found]:
    """``Bron: CBS``, also in brackets; not ``een nieuwe bron: zonlicht``."""
    for index in range(len(line) - 2):
        alone = index <= line.opening() or line.mark(index - 1) in {"(", "["}
        if alone and line.low(index) in line.words.credit and line.mark(index + 1) == ":":
            phrase = line.phrase(index + 2)
            if phrase is not None:
                about: About = "closing" if index <= 1 else "sentence"
                yield Found(phrase, (index, index + 2), "source.credit", about)


def _norm(line: Line, phrase: Phrase) -> bool:
    """``volgens plan``: what one acts by, unless it carries a name."""
    words = [line.low(index) for index in range(phrase.first, phrase.last)]
    return phrase.kind in {"other", "name"} and (words[0] in line.words.norms or words[-1] in line.words.norms)


SOURCE_RULES: tuple[Rule[Callable[[Line], Iterator[Found]]], ...] = (
    Rule(
        "source.according_to",
        according_to,
        "Volgens de politie waren er {300} demonstranten.",
        "Alles verliep volgens plan en er kwamen {300} demonstranten.",
    ),
    Rule(
        "source.own_words",
        own_words,
        "Naar eigen zeggen heeft de club {300} leden.",
        "Naar verluidt heeft de club {300} leden.",
    ),
    Rule(
        "source.based_on",
        based_on,
        "Op basis van cijfers van het CBS gaat het om {300} bakkers.",
        "Op basis van leeftijd krijgen {300} bakkers een prik.",
    ),
    Rule(
        "source.evidence",
        evidence,
        "Uit cijfers van het CBS blijkt dat {300} bakkers stoppen.",
        "Uit ervaring blijkt dat {300 graden} te warm is.",
    ),
    Rule(
        "source.conclusion",
        conclusion,
        "Er stoppen {300} bakkers. Tot die slotsom komen onderzoekers van de VUB.",
        "Er stoppen {300} bakkers. Tot die tijd komen onderzoekers van de VUB.",
    ),
    Rule(
        "source.read_in",
        read_in,
        "Dat {300} bakkers stoppen, staat in een rapport van de inspectie.",
        "Dat {300} bakkers stoppen, staat in de weg.",
    ),
    Rule(
        "source.agent",
        agent,
        "Het aantal bakkers wordt door het Kansfonds geschat op {300}.",
        "Het brood wordt door {300} bakkers gebakken.",
    ),
    Rule(
        "source.relative",
        relative,
        "Dat is meer dan de {34 procent} die het Nibud in 2019 vond.",
        "Dat is meer dan de {34 procent} die het Nibud in 2019 kreeg.",
    ),
    Rule(
        "source.perfect",
        perfect,
        "Het CBS heeft dinsdag bekendgemaakt dat er {300} bakkers zijn.",
        "De politie heeft dinsdag {300} bakkers aangehouden.",
    ),
    Rule(
        "source.subject_verb",
        reporting_verb,
        "Het CBS meldt dat er {300} bakkers zijn.",
        "In april meldden zich {300} bakkers.",
    ),
    Rule(
        "source.speaker",
        speaker,
        "Jansen: “Er zijn {300} bakkers in de stad.”",
        "Totaal: {300} bakkers.",
    ),
    Rule(
        "source.credit",
        credit,
        "Het gaat om {300} bakkers (bron: Eurostat).",
        "Een nieuwe bron: {300} zonneparken.",
    ),
)
"""All constructions; where two find the same reporting words, the earlier one stands. A few have a second name:
``source.says_so`` (``aldus``, after what is said) and ``source.verb_subject`` (``meldt het CBS``)."""


def constructions(line: Line) -> list[Found]:
    """Everything the rules find in a sentence, in text order, one for each set of reporting words."""
    found: dict[int, Found] = {}
    for rule in SOURCE_RULES:
        for hit in rule.find(line):
            taken = any(at in found for at in range(hit.cue[0], hit.cue[1]))
            if not taken:
                found[hit.cue[0]] = hit
    return [found[at] for at in sorted(found)]

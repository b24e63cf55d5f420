"""Which count or share an age belongs to; an age that belongs to none is a figure of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.rule import Rule
from cijferspoor.linking.syntax import figure_top, is_subject_of, top
from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.tokens import Token, index_at

_BRIDGE = 5
_FRONTED = 3
_PLACE = ("in", "uit", "te", "bij")
_PREDICATE = 8
_RELATIVE = 14
_BORROWED = frozenset({
    "counted.antecedent",
    "counted.partitive_pronoun",
    "counted.elliptic",
    "counted.relative",
    "counted.people_before",
    "counted.er",
    "counted.of_total",
    "counted.shared_noun",
})  # fmt: skip


@dataclass(frozen=True)
class Case:
    """An age and a figure that it may belong to."""

    view: SentenceView
    figure: LinkedFigure
    age: AgeMention
    lexicon: Lexicon

    @property
    def own(self) -> Link | None:
        """The counted phrase when it is worded for this figure, not borrowed from an earlier one."""
        counted = self.figure.counted
        return None if counted is None or counted.rule in _BORROWED else counted

    @property
    def behind(self) -> bool:
        """Does the age stand behind the figure, with no other count or share between?"""
        return self.age.start >= self.figure.end and not _between_others(self.view, self.figure, self.age)


def _in_phrase(case: Case) -> bool:
    """The age is a part of what is counted."""
    return case.own is not None and case.age.start >= case.own.start and case.age.end <= case.own.end


def _after_noun(case: Case) -> bool:
    """The age follows the counted noun, perhaps past ``in de leeftijd van``."""
    if case.own is None or case.age.start < case.own.end or (case.age.start >= case.figure.end and not case.behind):
        return False
    words = _without_places(case.view.tokens, case.own.end, case.age.start)
    return len(words) <= _BRIDGE and set(words) <= set(case.lexicon.linking.age_bridges)


def _after_number(case: Case) -> bool:
    """The age is what is counted."""
    return case.behind and not _words(case.view.tokens, case.figure.end, case.age.start)


def _predicate(case: Case) -> bool:
    """The age is said of the figure, with a copula or nothing but adverbs between."""
    view, figure, age, linking = case.view, case.figure, case.age, case.lexicon.linking
    start = figure.end
    if case.own is not None and figure.end <= case.own.start <= age.start:
        start = case.own.end
    if not case.behind or start > age.start or any(char in ";:" for char in view.text[start : age.start]):
        return False
    words = _without_moment(_without_relative(_plain_words(view, start, age.start)), case.lexicon)
    allowed = {*linking.copulas, *linking.predicate_fillers}
    inside = all(word in allowed or word == "" for word in words)
    return len(words) <= _PREDICATE and inside and (case.figure.is_share or bool(set(words) & set(linking.copulas)))


def _fronted(case: Case) -> bool:
    """The age opens the sentence, before a copula and the share."""
    view, age = case.view, case.age
    words = _words(view.tokens, age.end, case.figure.start) if age.end <= case.figure.start else []
    opens = not view.text[view.sentence.start : age.start].strip(" '\"‘“„•-–")
    linking = case.lexicon.linking
    inside = 0 < len(words) <= _FRONTED and set(words) <= {*linking.copulas, *linking.predicate_fillers}
    return case.figure.is_share and opens and inside and words[0] in linking.copulas


def _subject(case: Case) -> bool:
    """In the dependency tree the figure is, or is a part of, the subject that has the age as predicate."""
    clause = case.view.clause
    stated, counting = top(clause, case.age.start, case.age.end), figure_top(case.view, case.figure)
    return stated >= 0 and counting >= 0 and is_subject_of(clause, counting, stated)


AGE_RULES: tuple[Rule[Callable[[Case], bool]], ...] = (
    Rule(
        "age.in_phrase",
        _in_phrase,
        "{Een kwart} van de 65-plussers fietst.",
        "Een vrouw van 65 jaar zag {12} fietsers.",
    ),
    Rule(
        "age.after_noun",
        _after_noun,
        "Er kwamen {80} kinderen in de leeftijd van 4 tot 12 jaar.",
        "Er kwamen {80} kinderen met een oppas van 30 jaar.",
    ),
    Rule(
        "age.after_number",
        _after_number,
        "Van de leden was {een kwart} jonger dan 15 jaar.",
        "Van de leden was {een kwart} met een zusje jonger dan 15 jaar op reis.",
    ),
    Rule(
        "age.predicate",
        _predicate,
        "{40 procent} van de leden is jonger dan 15 jaar.",
        "{40 procent} van de leden stapt op; de voorzitter is jonger dan 30 jaar.",
    ),
    Rule(
        "age.fronted",
        _fronted,
        "Jonger dan 12 was {13,5 procent}.",
        "Jonger dan 12 mag je niet zijn, en toch deed {13,5 procent} mee.",
    ),
    Rule(
        "age.subject",
        _subject,
        "{Een op de drie} leden van de zwembond in het oosten van het land is minderjarig.",
        "Bij {een derde} van de ruzies was de dader zelf minderjarig.",
    ),
)


def link_ages(view: SentenceView, lexicon: Lexicon) -> list[AgeMention]:
    """Give ages to the figures they describe; returns the stated ages that no figure takes."""
    alone: list[AgeMention] = []
    for age in view.ages:
        taken = False
        for figure in _candidates(view, age):
            rule = _relation(Case(view, figure, age, lexicon))
            if rule and figure.age is None:
                figure.age, figure.age_rule, taken = age, rule, True
        # Words inside a quote (the base of a rate) are spoken for.
        if not taken and not age.term and view.figure_at(age.start) is None:
            alone.append(age)
    return alone


def _candidates(view: SentenceView, age: AgeMention) -> list[LinkedFigure]:
    if age.rule == "age.told_of":
        return []  # `de gemiddelde leeftijd van de 40 leden was 34 jaar`: of each of them it is not
    parts = [figure for figure in [*view.before(age.start), *view.after(age.start)] if figure.is_part]
    return sorted(parts, key=lambda figure: abs(figure.start - age.start))


def _relation(case: Case) -> str:
    """The name of the rule that ties the age to the figure, or an empty string."""
    counted = case.figure.counted
    apart = case.age.start >= case.figure.end and counted is not None and case.age.start > counted.end
    if apart and _embedded(case.view, case.figure):
        return ""
    return next((rule.name for rule in AGE_RULES if rule.find(case)), "")


def _between_others(view: SentenceView, figure: LinkedFigure, age: AgeMention) -> bool:
    """Does another count or share stand between the figure and the age?"""
    return any(
        other is not figure
        and other.is_part
        and figure.end <= other.start
        and other.end <= age.start
        and not _embedded(view, other)
        and view.text[other.start - 1] != "("
        for other in view.between(figure.end, age.start)
    )


def _embedded(view: SentenceView, figure: LinkedFigure) -> bool:
    """In ``de helft van de 3.000 slachtoffers`` the count stands inside the whole of the share."""
    for other in view.before(figure.start):
        if other.is_share and other is not figure and other.counted is not None and other.counted.rule == "counted.of":
            if other.end <= figure.start and figure.end <= other.counted.start:
                return True
    return False


def _words(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    return [token.norm for token in tokens[index_at(tokens, start) : index_at(tokens, end)]]


def _without_places(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    """The words between, without ``in Delft`` and ``uit Delft``."""
    between = tokens[index_at(tokens, start) : index_at(tokens, end)]
    words: list[str] = []
    for i, token in enumerate(between):
        named = token.text[:1].isupper() and i > 0 and (between[i - 1].norm in _PLACE or between[i - 1].text.istitle())
        if named and words and words[-1] in _PLACE:
            words.pop()
        words += [] if named else [token.norm]
    return words


def _plain_words(view: SentenceView, start: int, end: int) -> list[str]:
    """The words between, without brackets and periods: ``375 doden (55%) waren in 2023 60 jaar of ouder``."""
    words: list[str] = []
    depth = 0
    for token in view.tokens[index_at(view.tokens, start) : index_at(view.tokens, end)]:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.text != ")" and not view.in_period(token.start):
            words.append(token.norm)
    return words


def _without_moment(words: list[str], lexicon: Lexicon) -> list[str]:
    """Skip when it was so: ``is bij (de) aanmelding minderjarig``, but not ``is bij een baas jonger dan 40``."""
    for phrase in map(str.split, lexicon.linking.moments):
        for i in range(len(words) - len(phrase)):
            end = i + len(phrase)
            noun = end + (words[end] in ("de", "het", "hun", "een"))
            if words[i:end] == phrase and not (noun < len(words) and is_person(words[noun], lexicon)):
                return words[:i] + words[noun + 1 :]
    return words


def _without_relative(words: list[str]) -> list[str]:
    """Skip a relative clause: ``slachtoffers die Myria begeleidde, waren meerderjarig``."""
    if words[:1] in (["die"], ["dat"]) and "," in words[:_RELATIVE]:
        return words[words.index(",") + 1 :]
    return words

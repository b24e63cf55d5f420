"""The names an article has given so far: what ``hij``, ``de organisatie`` and ``het rapport`` mean."""

from __future__ import annotations

from dataclasses import dataclass

from cijferspoor.linking.sources.attribution import SourceKind
from cijferspoor.linking.sources.line import Line
from cijferspoor.linking.sources.nouns import PERSONS, Phrase

REACH = 80
"""How many names back a pronoun can point."""
PLURAL = frozenset({"ze", "zij", "hen"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the article gave it. ``vouches`` when it stood in a reporting construction,
    ``subject`` when it opens its sentence, ``spoken_for`` when a person named with it spoke in its place."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: SourceKind
    named: bool
    vouches: bool
    subject: bool
    spoken_for: bool = False


class Names:
    """Names in reading order."""

    def __init__(self) -> None:
        self._names: list[Name] = []

    def read(self, line: Line, until: int) -> None:
        """Take in the names of a sentence that start before token ``until``."""
        index = 0
        while index < min(until, len(line)):
            token = line.tokens[index]
            phrase = line.phrase(index) if token.word and (token.capital or self._heads(line, index)) else None
            if phrase is None or not (phrase.capitals or phrase.kind == "report"):
                index += 1
                continue
            # One capital word that opens a sentence may be any word.
            if phrase.kind != "name" or phrase.capitals > 1 or index > line.opening() or token.text.isupper():
                self._keep(_name(line, phrase, vouches=False))
            index = max(phrase.last, index + 1)

    def _heads(self, line: Line, index: int) -> bool:
        return line.words.noun_class(line.low(index)) is not None

    def _keep(self, name: Name) -> None:
        if name.vouches or not self._names or self._names[-1].start != name.start:
            self._names.append(name)

    def source(self, line: Line, phrase: Phrase) -> Name | None:
        """The name behind the phrase of a construction; None for a pronoun that points to nothing."""
        name = _name(line, phrase, vouches=True)
        if phrase.kind == "pronoun":
            plural = line.low(phrase.first) in PLURAL and (
                line.low(phrase.first) == "hen" or self._plural(line, phrase)
            )
            return self._several() if plural else self._person()
        if phrase.kind == "report_pronoun":
            return self._last("report")
        earlier = self._pointed_at(line, phrase, name) if line.finder.points_back(phrase) else None
        if earlier is None:
            self._keep(name)
        return earlier or name

    def _recent(self) -> list[Name]:
        return self._names[: -REACH - 1 : -1]

    def _last(self, kind: SourceKind, *, vouches: bool = False) -> Name | None:
        return next((name for name in self._recent() if name.kind == kind and name.vouches >= vouches), None)

    def _plural(self, line: Line, phrase: Phrase) -> bool:
        """``zeggen ze``, ``ze zeggen``: the verb beside the pronoun tells it from the singular."""
        beside = line.low(phrase.first - 1), line.low(phrase.last)
        return any(word in line.words.finite and word.endswith("en") for word in beside)

    def _several(self) -> Name | None:
        return next((name for name in self._recent() if name.vouches and name.kind != "report"), None)

    def _person(self) -> Name | None:
        """The last person who reported or was what a sentence is about; failing that the last one named."""
        recent = [name for name in self._recent() if self._is_person(name)]
        return next((name for name in recent if name.vouches or name.subject), recent[0] if recent else None)

    def _is_person(self, name: Name) -> bool:
        """A surname alone counts when its full name came before: ``Jansen`` after ``Sanne Jansen``."""
        if name.kind != "organisation" or name.spoken_for:
            return name.kind == "person" or name.spoken_for
        if len(name.words) > 4 or not name.named:
            return False
        surname = name.words[-1]
        return any(other.kind == "person" and surname in other.words for other in self._recent())

    def _pointed_at(self, line: Line, phrase: Phrase, name: Name) -> Name | None:
        noun = line.low(phrase.name_first)
        known = [other for other in self._recent() if other.named and other.kind == name.kind]
        same = next((other for other in known if any(word.endswith(noun) for word in other.words)), None)
        if same is not None:
            return same
        if phrase.kind == "spokesperson":
            return self._last("organisation", vouches=True)
        if phrase.kind == "organisation" and noun in line.words.anaphoric:
            return next((other for other in known if other.vouches), None)
        if phrase.kind == "report":
            return next((other for other in known if other.vouches), None)
        return None


def _name(line: Line, phrase: Phrase, *, vouches: bool) -> Name:
    start, end = line.finder.span(phrase)
    words = tuple(line.low(index) for index in range(phrase.name_first, phrase.name_last))
    capital = any(line.tokens[index].capital for index in range(phrase.name_first + 1, phrase.name_last))
    named = phrase.capitals > 0 or bool(phrase.prefix) or capital
    subject = phrase.first <= line.opening() + 1
    spoken_for = phrase.name_first != phrase.first and phrase.kind in PERSONS | {"name"}
    return Name(start, end, words, _kind(line, phrase), named, vouches, subject, spoken_for)


def _kind(line: Line, phrase: Phrase) -> SourceKind:
    if phrase.kind == "report":
        return "report"
    employer = phrase.name_first != phrase.first or phrase.prefix
    if phrase.kind in PERSONS:
        return "organisation" if employer else "person"
    words = [line.tokens[index] for index in range(phrase.name_first, phrase.name_last)]
    acronym = any(token.text.isupper() and len(token.text) > 1 and "." not in token.text for token in words)
    plain = all(token.capital or token.low in line.words.phrase["name_particles"] for token in words)
    full = sum(token.capital for token in words) >= 2
    # A personal name has two capitals at least and no article: `Sanne Peters`, not `het Rode Kruis`.
    place = line.is_in(phrase.first - 1, "locative")
    personal = phrase.kind == "name" and not (employer or phrase.determiner or acronym or place)
    return "person" if personal and full and plain else "organisation"

"""The constructions around a reporting verb; examples and near misses are in the docstrings."""

from __future__ import annotations

from collections.abc import Iterator

from cijferspoor.linking.sources.line import OPEN_MARKS, WINDOW, About, Found, Line
from cijferspoor.linking.sources.nouns import PERSONS, is_acronym
from cijferspoor.linking.sources.subjects import Subject, subject_of
from cijferspoor.linking.sources.words import Verb

CLAUSE_ENDS = frozenset({",", ".", ":", ";", "!", "?", ""})
NAMED = frozenset({"report", "organisation", "name", "pronoun", "report_pronoun"}) | PERSONS
"""Phrases that can vouch; ``other`` is any common noun."""
_NUMBER_REACH = 12
"""Tokens from a verb that counts to its number: ``telde het Centraal Bureau voor de Statistiek (CBS) 114 dieren``."""
BODIES = frozenset({"organisation"}) | PERSONS


def reporting_verb(line: Line) -> Iterator[Found]:
    """``Het CBS meldt dat``, ``zegt Jansen``, ``Dat schrijft de krant``; not ``meldden zich``."""
    for index in range(len(line)):
        if line.tokens[index].capital and index > line.opening():
            continue
        for verb in line.words.finite.get(line.low(index), ()):
            end = _particle_end(line, index, verb)
            unnumbered = end >= 0 and verb.needs_number and not _number_after(line, end, counts=verb.needs_body)
            if end < 0 or unnumbered or _cancelled(line, index):
                continue
            subject = subject_of(line, index)
            if subject is not None and _reports(line, verb, subject, index, end):
                rule = "source.verb_subject" if subject.inverted else "source.subject_verb"
                yield Found(subject.phrase, (index, index + 1), rule, subject.about)
                break


def perfect(line: Line) -> Iterator[Found]:
    """``Een woordvoerder heeft dat gemeld``, ``Het CBS heeft vandaag bekendgemaakt dat``."""
    used = -1
    for index in range(len(line)):
        verbs = line.words.participles.get(line.low(index), ())
        told = line.low(index - 1) == "laten" and line.low(index) in {"weten", "zien"}
        auxiliary = _auxiliary(line, index) if verbs or told else -1
        # The first participle closes the clause: later ones belong to what is reported.
        if auxiliary <= used:
            continue
        used = auxiliary
        subject = subject_of(line, auxiliary)
        if subject is None:
            continue
        back = any(line.is_in(at, "back_references") for at in range(auxiliary + 1, index))
        clause = any(line.is_in(at, "complements") for at in range(index + 1, min(index + 6, len(line))))
        quantity = subject.phrase.kind in NAMED and any(verb.kind == "quantity" for verb in verbs)
        if subject.about == "before" or back or clause or quantity:
            about: About = "before" if subject.about == "before" or (back and not clause) else "sentence"
            yield Found(subject.phrase, (index, index + 1), "source.perfect", about)


def _auxiliary(line: Line, participle: int) -> int:
    for index in range(participle - 1, max(-1, participle - WINDOW), -1):
        if line.is_in(index, "auxiliaries"):
            return index
    return -1


def relative(line: Line) -> Iterator[Found]:
    """``de 14 procent die het CBS in 2019 vond``, ``cijfers die de politie dinsdag publiceerde``."""
    for index in range(len(line)):
        if line.low(index) not in {"die", "dat"}:
            continue
        phrase = line.phrase(index + 1)
        if phrase is None or phrase.kind not in NAMED or phrase.kind == "pronoun":
            continue
        for at in range(phrase.last, min(phrase.last + 12, len(line))):
            if line.mark(at) in CLAUSE_ENDS:
                break
            closes = line.mark(at + 1) in CLAUSE_ENDS
            if closes and (line.low(at) in line.words.relative or _quantity(line, at)):
                yield Found(phrase, (at, at + 1), "source.relative")


def _quantity(line: Line, index: int) -> bool:
    verbs = line.words.finite.get(line.low(index), ()) + line.words.participles.get(line.low(index), ())
    return any(verb.kind == "quantity" and not verb.particles for verb in verbs)


def agent(line: Line) -> Iterator[Found]:
    """``wordt door de inspectie geschat op``, ``bevestigd door het ministerie``."""
    for index in range(len(line)):
        word = line.low(index)
        quantity = any(verb.kind == "quantity" for verb in line.words.participles.get(word, ()))
        if not quantity and word not in line.words.agent_participles:
            continue
        for at in range(max(0, index - WINDOW // 2), min(len(line), index + 6)):
            phrase = line.phrase(at + 1) if line.low(at) in line.words.agent else None
            fits = phrase is not None and (phrase.last <= index or at > index)
            if phrase is not None and fits and (phrase.kind in NAMED):
                yield Found(phrase, (index, index + 1), "source.agent")
                break


def _particle_end(line: Line, index: int, verb: Verb) -> int:
    """Index past the verb and its particles, or -1 when they do not stand in the clause."""
    if not verb.particles:
        return index + 1
    size = len(verb.particles)
    for at in range(index + 1, min(index + 13, len(line))):
        if line.mark(at) in CLAUSE_ENDS:
            break
        if all(line.low(at + offset) == word for offset, word in enumerate(verb.particles)):
            after = at + size
            closes = line.mark(after) in CLAUSE_ENDS | OPEN_MARKS or line.is_in(after, "complements")
            if closes or verb.prepositional or verb.needs_number or size > 1:
                return after
    return -1


def _cancelled(line: Line, index: int) -> bool:
    infinitive = line.low(index - 1) in {"te", "eigen"}
    return (
        infinitive or any(line.is_in(index + at, "reflexives") for at in (1, 2)) or line.is_in(index + 1, "negations")
    )


def _number_after(line: Line, end: int, *, counts: bool) -> bool:
    """A number follows; for a verb that counts, not one of what a body has: ``telde 300 leden``."""
    for at in range(end, min(end + _NUMBER_REACH, len(line))):
        if line.words.is_number(line.low(at)):
            return not counts or not any(line.low(near) in line.words.members for near in range(at + 1, at + 4))
    return False


def _reports(line: Line, verb: Verb, subject: Subject, index: int, end: int) -> bool:
    """Whether verb and subject make a report of what is said, rather than ``stelt vragen``."""
    phrase = subject.phrase
    bare_noun = phrase.kind == "other" and not phrase.determiner and not phrase.capitals
    if subject.inverted and (bare_noun or line.is_in(phrase.last, "negations")):
        return False
    if subject.inverted and line.is_in(line.opening(), "complements") and line.mark(index - 1) == ",":
        return verb.kind in {"content", "quantity", "evidence"}  # `Dat het ernstig is, onderstreept Jansen`
    if subject.inverted and subject.quoted:
        if (
            verb.kind != "quantity"
            and line.mark(index - 1) == ","
            and not _closes(line, _past_particle(line, phrase.last, verb))
        ):
            return False
        if subject.about == "before" or verb.kind in {"evidence", "quotation"}:
            return phrase.kind in NAMED
        return True
    acronym = phrase.kind == "name" and is_acronym(line.tokens[phrase.name_first].text)  # `telde het CBS`
    if verb.needs_body and not (acronym or phrase.kind in BODIES):
        return False
    if verb.kind == "quotation" or (verb.kind == "evidence" and phrase.kind not in NAMED):
        return False
    if verb.kind == "quantity":
        return phrase.kind in NAMED or _complement(line, verb, end)
    return verb.needs_number or _complement(line, verb, phrase.last if subject.inverted else end)


def _past_particle(line: Line, index: int, verb: Verb) -> int:
    """Past the particle of a split verb right behind its subject: ``gaf Jansen toe``."""
    said = tuple(line.low(index + at) for at in range(len(verb.particles)))
    return index + len(said) if said == tuple(verb.particles) else index


def _closes(line: Line, index: int) -> bool:
    """An inserted ``, zegt X`` ends there or goes on with an adverbial, not with an object."""
    index = line.skip_adverbs(index)
    mark = line.mark(index)
    return not mark or not mark[0].isalnum() or line.is_in(index, "adverbials") or line.is_in(index, "complements")


def _complement(line: Line, verb: Verb, start: int) -> bool:
    """A clause, a colon or a quotation opens soon after ``start``."""
    if any(line.mark(start + at) in OPEN_MARKS for at in (0, 1)):
        return True
    for index in range(start, min(start + WINDOW // 2, len(line))):
        infinitive = verb.with_infinitive and line.low(index) == "te"
        if line.is_in(index, "complements") or line.mark(index) == ":" or infinitive:
            return True
    return False

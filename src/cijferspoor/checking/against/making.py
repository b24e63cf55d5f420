"""From figures to statements: what is counted, the words around, and what those say of the number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from cijferspoor.checking.against.clauses import (
    clause_of,
    core_of,
    inside,
    is_restricted,
    is_universal,
    is_whole,
    rank_of,
    right_behind,
    without_own,
    without_quotes,
    without_source,
    without_spans,
)
from cijferspoor.checking.against.concepts import PERSON, concepts_of
from cijferspoor.checking.against.statement import Ages, Statement
from cijferspoor.checking.against.words import words_of
from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns import singular
from cijferspoor.records import Figure


def statements(figures: Iterable[Figure], lexicon: Lexicon) -> list[Statement]:
    """The statements of figures, in their order; periods of their own make none."""
    maker = _Maker(lexicon)
    listed = [figure for figure in figures if figure.kind != "period"]
    neighbours: defaultdict[tuple[str, str | None, int], list[Figure]] = defaultdict(list)
    for figure in listed:
        neighbours[_sentence_key(figure)].append(figure)
    contexts: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
    for group in neighbours.values():
        contexts[_document_key(group[0])] |= maker.words.stems(group[0].sentence.text)
    frozen = {key: frozenset(stems) for key, stems in contexts.items()}
    return [maker.make(figure, neighbours[_sentence_key(figure)], frozen[_document_key(figure)]) for figure in listed]


def _document_key(figure: Figure) -> tuple[str, str | None]:
    return figure.document, figure.article.sha256 if figure.article else None


def _sentence_key(figure: Figure) -> tuple[str, str | None, int]:
    return (*_document_key(figure), figure.sentence.start)


_CODE = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d\b)(?:[A-Za-z]+\d+\w*|\d{1,3})(?![\w.,]*\d)")
"""``A12``, the 2 of ``Route 2``; a year that is no time of the figure may be what it is held against."""
_AGED = re.compile(r"\d+-?(?:jarige|plusser|minner)")


class _Maker:
    def __init__(self, lexicon: Lexicon) -> None:
        self.words, self._lexicon = words_of(lexicon), lexicon
        self._concepts = concepts_of(lexicon)
        self._checking = lexicon.checking
        self._plans = re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.checking.plans))})\b", re.IGNORECASE)
        self._ages = lexicon.relations.ages
        amounts = "|".join(map(re.escape, lexicon.checking.amounts))
        self._amount = re.compile(
            rf"\b(?:{amounts})\s+((?:(?:\w+e|ge\w+en)\s+(?!in\b|van\b|met\b|bij\b|dat\b|die\b)){{0,2}})(\w+)",
            re.IGNORECASE,
        )

    def make(self, figure: Figure, neighbours: Sequence[Figure], context: frozenset[str]) -> Statement:
        counted, words = figure.counted, self.words
        guess = None if counted else self._guess(figure, neighbours)
        head, guessed = (counted.lemma, False) if counted else (guess[0] if guess else None, True)
        if head is not None and _AGED.fullmatch(head):
            head = PERSON  # `25-jarigen`: the age says the rest
        if counted and self._concepts.both_sexes(words.lemmas(counted.text)):
            head = PERSON
        age = (figure.age.min, figure.age.max) if figure.age else self._implied(head)
        narrows = bool(figure.age and counted and (inside(figure.age, counted) or right_behind(figure)))
        base_age = age if narrows or (figure.age is None and age is not None) else None
        # An adjective of the counted phrase is compared with that phrase.
        own = figure.property is not None and not (counted and inside(figure.property, counted))
        told = without_own(figure, figure.property.text, figure.property.start) if figure.property and own else ""
        clause_text = clause_of(figure, neighbours)
        base = words.stems(without_own(figure, counted.text, counted.start) if counted else guess[1] if guess else "")
        known = {words.stem(head)} if head else set()
        base_stems = base - known
        places = words.stems(" ".join(words.names(figure.sentence.text, places=True)))
        lost = base | known | self._off(figure) | places
        says = words.stems(told) - known - places
        core = words.stems(core_of(figure, clause_text), without=lost)
        return Statement(
            figure=figure,
            head=head,
            borrowed=bool(counted and not inside(counted, figure.sentence)),
            guessed=guessed and head is not None,
            base=frozenset(base_stems),
            says=frozenset(says),
            says_text=told,
            age=age,
            base_age=base_age,
            clause=words.stems(clause_text, without=lost),
            clause_text=clause_text,
            clause_words=words.every(without_quotes(clause_text, neighbours)) - self._off(figure) - known,
            core=core,
            age_words=words.stems(figure.age.text) if figure.age else frozenset(),
            sentence=words.stems(figure.sentence.text, without=lost),
            negated=words.negated((told or clause_text).replace(figure.quote, " ")),
            source=words.stems(figure.source.text) if figure.source else frozenset(),
            places=words.names(clause_text, places=True) or words.names(figure.sentence.text, places=True),
            names=words.names(without_source(figure), places=False),
            off=self._off(figure) | places,
            statistic=self._statistic(figure, clause_text),
            universal=is_universal(figure),
            restricted=is_restricted(figure, self._checking.restrictors),
            planned=self._plans.search(clause_text if core else figure.sentence.text) is not None,
            frame=self._frame(figure),
            content=words.stems(without_spans(figure)),
            codes=frozenset(_CODE.findall(without_quotes(without_spans(figure), neighbours, times=True))),
            rank=rank_of(figure, neighbours),
            size=len(neighbours),
            whole=is_whole(figure, neighbours),
            crowded=any(other is not figure and other.kind == figure.kind for other in neighbours),
            context=context,
        )

    def _statistic(self, figure: Figure, clause: str) -> str | None:
        """Mean or median, also where only a word beside the figure says so: ``het gemiddelde inkomen``."""
        if figure.statistic in ("mean", "median"):
            return figure.statistic
        if figure.kind in ("count", "share"):
            return None
        found = set(re.findall(r"\w+", clause.lower()))
        if found.intersection(self._checking.medians):
            return "median"
        return "mean" if found.intersection(self._checking.means) else None

    def _frame(self, figure: Figure) -> tuple[str, ...]:
        text = without_spans(figure)
        return tuple(self.words.all(text))

    def _implied(self, head: str | None) -> Ages | None:
        """The age that a noun implies: ``tiener``."""
        found = self._ages.get(head or "")
        return (found[0] if found[0] >= 0 else None, found[1] if found[1] >= 0 else None) if found else None

    def _off(self, figure: Figure) -> frozenset[str]:
        """The words of the number, its time, age and source, which are compared for themselves."""
        parts = [figure.quote]
        parts += [part.text for part in (figure.period, figure.age, figure.source, figure.per) if part is not None]
        return frozenset(stem for part in parts for stem in self.words.stems(part))

    def _guess(self, figure: Figure, neighbours: Sequence[Figure]) -> tuple[str, str] | None:
        """What a change or factor is of, with its adjectives: as other figures, or ``het aantal X``."""
        if figure.kind not in ("change", "multiple"):
            return None
        before = figure.sentence.text[: max(figure.start - figure.sentence.start, 0)]
        named = list(self._amount.finditer(before)) or list(self._amount.finditer(figure.sentence.text))
        if named:
            return singular(named[-1 if before else 0][2].lower(), self._lexicon), named[-1 if before else 0][1]
        heads = {other.counted.lemma for other in neighbours if other is not figure and other.counted}
        if len(heads) == 1:
            return heads.pop(), ""
        return None

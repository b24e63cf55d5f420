"""What a figure states, taken apart for comparison: of whom, with what property, when, by which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from cijferspoor.checking.against.concepts import PERSON, concepts_of
from cijferspoor.checking.against.words import Words
from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns import singular
from cijferspoor.records import Figure

Ages = tuple[int | None, int | None]

_COMMA = re.compile(r"[,;:()–—](?=\s|$)")
_OF_THE = re.compile(r"\bvan (?:de|het|alle|deze|die|onze)\s*(?:in totaal\s*)?$")
_BORDER = re.compile(
    r"[,;:()–—]|\b(?:en|maar|terwijl|waarvan|waaronder|onder wie|van wie|van hen|tegen|tegenover|ten opzichte van)\b",
    re.IGNORECASE,
)
"""Where one clause may end and the next begin, when each has a figure of its own."""


@dataclass(frozen=True)
class Statement:
    """A figure and its words as sets of stems.

    ``head`` is the lemma of what is counted. ``base`` are the other words of the counted phrase, ``says`` those of the
    property. ``base_age`` stands in the counted phrase and narrows who is counted; ``age`` is any age the figure has.
    ``clause`` holds the words around the figure up to the next one, ``sentence`` all words of the sentence; both with
    those of ``says``, without those of the base. ``borrowed``: what is counted stands in another sentence.
    """

    figure: Figure
    head: str | None = None
    borrowed: bool = False
    guessed: bool = False
    base: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    says_text: str = ""
    age: Ages | None = None
    base_age: Ages | None = None
    clause: frozenset[str] = frozenset()
    clause_text: str = ""
    clause_words: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    """The words of the clause without what is set apart by commas: ``vooral in open water``."""
    age_words: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    negated: bool = False
    source: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Names of places in its sentence."""
    names: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    """The words of its number, time, age and source, which are compared for themselves."""
    statistic: str | None = None
    universal: bool = False
    """Is it told of ``alle`` of them?"""
    whole: bool = False
    """Is it the number of a whole that another figure of the sentence is a part of: ``van de 400 agenten``?"""
    planned: bool = False
    """Is it planned, demanded or expected, and not so: ``eiste 36 maanden``?"""
    frame: tuple[str, ...] = field(default=(), repr=False)
    """The words of the sentence in order, but its numbers, hedges and times."""
    content: frozenset[str] = field(default=frozenset(), repr=False)
    """The stems of those words."""
    rank: int = 0
    size: int = 1
    """Which of how many figures of its sentence it is, periods left out."""
    crowded: bool = False
    """Has its sentence another figure of its kind, so that the words of the sentence are not all its own?"""
    restricted: bool = False
    """Is it told of those ``in``, ``met`` or ``die`` ...?"""
    context: frozenset[str] = field(default=frozenset(), repr=False, compare=False)
    """The words of all sentences with figures in its document."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts its words are from, nearest first."""
        figure = self.figure
        counted, source = figure.counted, figure.source
        return (
            self.says_text,
            counted.text if counted else "",
            self.clause_text,
            figure.sentence.text,
            source.text if source else "",
        )

    @property
    def said(self) -> frozenset[str]:
        """All words that say something of those counted."""
        return self.base | self.says | self.clause

    @property
    def sentence_names(self) -> frozenset[str]:
        """All names of the sentence."""
        return self.names | self.places


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


class _Maker:
    def __init__(self, lexicon: Lexicon) -> None:
        self.words, self._lexicon = words_of(lexicon), lexicon
        self._concepts = concepts_of(lexicon)
        self._checking = lexicon.checking
        self._hedges = frozenset(
            word
            for words in lexicon.hedges.meanings.values()
            for hedge in (*words.words, *words.after)
            for word in hedge.split()
        )
        self._plans = re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.checking.plans))})\b", re.IGNORECASE)
        self._participles = tuple(lexicon.nouns.participles_in_en)
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
        if counted and self._concepts.both_sexes(words.lemmas(counted.text)):
            head = PERSON
        age = (figure.age.min, figure.age.max) if figure.age else self._implied(head)
        inside = bool(figure.age and counted and (_inside(figure.age, counted) or _right_behind(figure)))
        base_age = age if inside or (figure.age is None and age is not None) else None
        # An adjective of the counted phrase is compared with that phrase.
        own = figure.property is not None and not (counted and _inside(figure.property, counted))
        told = _without(figure, figure.property.text, figure.property.start) if figure.property and own else ""
        clause_text = self._clause(figure, neighbours)
        base = words.stems(_without(figure, counted.text, counted.start) if counted else guess[1] if guess else "")
        known = {words.stem(head)} if head else set()
        base_stems = base - known
        places = words.stems(" ".join(words.names(figure.sentence.text, places=True)))
        lost = base | known | self._off(figure) | places
        says = words.stems(told) - known - places
        return Statement(
            figure=figure,
            head=head,
            borrowed=bool(counted and not _inside(counted, figure.sentence)),
            guessed=guessed and head is not None,
            base=frozenset(base_stems),
            says=frozenset(says),
            says_text=told,
            age=age,
            base_age=base_age,
            clause=words.stems(clause_text, without=lost),
            clause_text=clause_text,
            clause_words=words.every(_without_quotes(clause_text, neighbours)) - self._off(figure) - known,
            core=words.stems(_core(figure, clause_text), without=lost),
            age_words=words.stems(figure.age.text) if figure.age else frozenset(),
            sentence=words.stems(figure.sentence.text, without=lost),
            negated=words.negated((told or clause_text).replace(figure.quote, " ")),
            source=words.stems(figure.source.text) if figure.source else frozenset(),
            places=words.names(clause_text, places=True) or words.names(figure.sentence.text, places=True),
            names=words.names(_bare(figure), places=False),
            off=self._off(figure) | places,
            statistic=self._statistic(figure, clause_text),
            universal=self._universal(figure),
            restricted=self._restricted(figure),
            planned=self._plans.search(clause_text) is not None,
            frame=self._frame(figure),
            content=words.stems(_without_spans(figure)),
            rank=_rank(figure, neighbours),
            size=len(neighbours),
            whole=_is_whole(figure, neighbours),
            crowded=any(other is not figure and other.kind == figure.kind for other in neighbours),
            context=context,
        )

    def _universal(self, figure: Figure) -> bool:
        counted, offset = figure.counted, figure.sentence.start
        if counted is None or counted.start < offset:
            return False
        return figure.sentence.text[: counted.start - offset].rstrip().lower().endswith(("alle", "van het totaal"))

    def _restricted(self, figure: Figure) -> bool:
        """``van de huishoudens in een huurwoning``."""
        counted, offset = figure.counted, figure.sentence.start
        if counted is None or counted.start < offset or figure.kind != "share":
            return False
        before, after = figure.sentence.text[: counted.start - offset], figure.sentence.text[counted.end - offset :]
        whole = _OF_THE.search(before.lower())
        first, _, rest = after.strip().partition(" ")
        # `van de huishoudens in Rotterdam`: where they are is compared for itself.
        return bool(whole) and first.lower() in self._checking.restrictors and not rest[:1].isupper()

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
        text = _without_spans(figure)
        return tuple(word for word in self.words.all(text) if word not in self._hedges)

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

    def _clause(self, figure: Figure, neighbours: Sequence[Figure]) -> str:
        """The words around a figure, up to a border between it and the figures beside it."""
        sentence, offset = figure.sentence.text, figure.sentence.start
        starts = sorted((other.start, other.end) for other in neighbours)
        at = bisect_left(starts, (figure.start, figure.end))
        before = starts[at - 1][1] - offset if at > 0 else None
        after = next((start - offset for start, _ in starts[at + 1 :] if start >= figure.end), None)
        first, last = 0, len(sentence)
        if before is not None:
            borders = list(_BORDER.finditer(sentence, max(before, 0), max(figure.start - offset, 0)))
            first = borders[0].start() if borders else 0
        if after is not None:
            borders = list(_BORDER.finditer(sentence, figure.end - offset, after))
            last = borders[-1].start() if borders else last
        return sentence[first:last]


def _without(figure: Figure, text: str, start: int) -> str:
    """A phrase of the figure without the words that tell its age or time, which are compared for themselves."""
    kept = list(text)
    for span in (figure.age, figure.period):
        if span is not None:
            for i in range(max(span.start - start, 0), min(span.end - start, len(kept))):
                kept[i] = " "
    return "".join(kept)


def _without_quotes(text: str, figures: Sequence[Figure]) -> str:
    """A text without the figures in it, whose hedges say ``meer`` and ``minder`` of their numbers only."""
    for quote in sorted({figure.quote for figure in figures}, key=len, reverse=True):
        text = text.replace(quote, " ")
    return text


def _without_spans(figure: Figure) -> str:
    """The sentence without the figure, its time and its rate."""
    text = figure.sentence.text
    for part in (figure.quote, figure.period.text if figure.period else "", figure.per.text if figure.per else ""):
        text = text.replace(part, " ") if part else text
    return text


def _rank(figure: Figure, neighbours: Sequence[Figure]) -> int:
    ordered = sorted((other.start, other.end, other.id) for other in neighbours)
    return ordered.index((figure.start, figure.end, figure.id))


def _core(figure: Figure, clause: str) -> str:
    """The part of a clause between the commas around its figure."""
    at = clause.find(figure.quote)
    if at < 0:
        return clause
    end = at + len(figure.quote)
    first = max((match.end() for match in _COMMA.finditer(clause, 0, at)), default=0)
    last = next((match.start() for match in _COMMA.finditer(clause, end)), len(clause))
    return clause[first:last]


def _is_whole(figure: Figure, neighbours: Sequence[Figure]) -> bool:
    before = figure.sentence.text[: max(figure.start - figure.sentence.start, 0)].lower()
    part = any(other is not figure and other.kind in ("count", "share") for other in neighbours)
    return figure.kind == "count" and part and _OF_THE.search(before) is not None


def _right_behind(figure: Figure) -> bool:
    """``van de werknemers onder de 25 jaar heeft 53 procent``: the age says of which of them, and not what they are."""
    age, counted = figure.age, figure.counted
    if age is None or counted is None or age.start != counted.end + 1:
        return False
    return age.end < figure.start or figure.property is not None


def _bare(figure: Figure) -> str:
    """The sentence without who says so, whose name is no part of the statement."""
    text, source = figure.sentence.text, figure.source
    return text.replace(source.text, "") if source is not None else text


def _inside(inner: object, outer: object) -> bool:
    start, end = getattr(inner, "start", -1), getattr(inner, "end", -1)
    return bool(getattr(outer, "start", 0) <= start and end <= getattr(outer, "end", 0))


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """The words of a lexicon, made once."""
    return Words(lexicon)

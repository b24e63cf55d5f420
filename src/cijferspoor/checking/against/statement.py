"""What a figure states, taken apart for comparison: of whom, with what property, when, by which words."""

from __future__ import annotations

from dataclasses import dataclass, field

from cijferspoor.records import Figure

Ages = tuple[int | None, int | None]


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
    codes: frozenset[str] = frozenset()
    """Words with digits that are no figures: ``A12``, the 2 of ``Route 2``."""
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

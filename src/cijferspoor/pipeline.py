"""The whole flow on one screen: article -> numbers -> periods -> links -> records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.linking import link_article, link_tables, prose_sentences
from cijferspoor.nlp.words import Analyser, Syntax
from cijferspoor.numerals import Numerals, find_numerals
from cijferspoor.periods import find_periods
from cijferspoor.reading import Article, ReadError, ReadOptions, Sentence, discover, expand, read, read_text
from cijferspoor.records import DateRange, Figure, Skipped, parse_partial_date
from cijferspoor.records.account import account
from cijferspoor.records.build import build_records

DURATION_RULES = ("relative.within",)
"""Rules of the period stage whose phrases say how long, not when: ``binnen twee weken``."""
PipelineChoice = str | Path | Analyser | None
"""A Dutch pipeline by name or folder, or loaded; None is the shipped one."""
_BEFORE = 1
"""Sentences before a figure that may name what it counts."""


@dataclass(frozen=True)
class Extraction:
    """What one article holds: its figures and the numerals that are none, both in reading order."""

    article: Article
    figures: tuple[Figure, ...]
    skipped: tuple[Skipped, ...]


def extract_article(article: Article, *, lexicon: Lexicon | None = None, pipeline: PipelineChoice = None) -> Extraction:
    """All figures of an article that has been read.

    Args:
        article: the article.
        lexicon: other word lists than ours.
        pipeline: another Dutch spaCy pipeline than the shipped one, by name or folder, or loaded; ``"none"`` for
            none.

    Raises:
        PipelineError: the pipeline cannot be used.
    """
    lexicon = lexicon or default_lexicon()
    text, published = article.text, article.published
    sentences = _sentences(article, lexicon)
    periods = [
        period
        for period in find_periods(
            text,
            published.dates if published else None,
            sentences=[(sentence.start, sentence.end) for _, sentence in sentences],
            lexicon=lexicon,
        )
        if period.rule not in DURATION_RULES and not article.in_stamp(period.start)
    ]
    taken = sorted([*((period.start, period.end) for period in periods), *article.stamps])
    found = [
        (
            index,
            sentence,
            find_numerals(text, sentence.start, sentence.end, taken=_inside(taken, sentence), lexicon=lexicon),
        )
        for index, sentence in sentences
    ]
    syntax = _syntax(text, found, pipeline)
    tables = link_tables(article, lexicon)
    linked = [*link_article(article, found, periods, syntax, lexicon), *tables.linked]
    figures, rejected = build_records(article, linked)
    skipped = account(article, found, linked, rejected, lexicon, cells=tables.cells)
    return Extraction(article, tuple(figures), tuple(skipped))


def _sentences(article: Article, lexicon: Lexicon) -> list[tuple[int, Sentence]]:
    """The sentences of the article's prose, also that in cells of tables, each with its paragraph's index."""
    prose = [
        (index, sentence)
        for index, paragraph in enumerate(article.paragraphs)
        if not (paragraph.boilerplate or paragraph.table)
        for sentence in paragraph.sentences
    ]
    return sorted([*prose, *prose_sentences(article, lexicon)], key=lambda item: item[1].start)


def _syntax(text: str, found: Sequence[tuple[int, Sentence, Numerals]], pipeline: PipelineChoice) -> Syntax:
    """The analysis of the sentences that linking looks at: those with a figure, and the ones before them."""
    from cijferspoor.nlp.pipelines import load_pipeline  # noqa: PLC0415 - spaCy takes a second to import

    loaded = load_pipeline(pipeline) if pipeline is None or isinstance(pipeline, (str, Path)) else pipeline
    if loaded is None:
        return Syntax()
    counts = [bool(numerals.numbers or numerals.ages) for _, _, numerals in found]
    wanted = [
        (sentence.start, sentence.end)
        for at, (_, sentence, _) in enumerate(found)
        if any(counts[at : at + _BEFORE + 1])
    ]
    return loaded.analyse(text, wanted)


def _inside(spans: Sequence[tuple[int, int]], sentence: Sentence) -> Sequence[tuple[int, int]]:
    """The spans of a sentence, out of all spans of the article in order."""
    return spans[bisect_left(spans, (sentence.start, 0)) : bisect_left(spans, (sentence.end, 0))]


def extract_text(
    text: str,
    *,
    published: DateRange | str | None = None,
    document: str = "-",
    lexicon: Lexicon | None = None,
    pipeline: PipelineChoice = None,
) -> Extraction:
    """All figures of a plain text.

    Args:
        text: the article; its line ends are normalised, and offsets count in ``Extraction.article.text``.
        published: the publication date as ``2020-05-14``, ``2020-05``, ``2020`` or a DateRange.
        document: the id the records carry.
        lexicon: other word lists than ours.
        pipeline: as for ``extract_article``.

    Raises:
        ValueError: ``published`` is not a date.
        PipelineError: the pipeline cannot be used.
    """
    article = read_text(text, document=document, published=_dates(published), lexicon=lexicon)
    return extract_article(article, lexicon=lexicon, pipeline=pipeline)


def extract(
    paths: str | Path | Iterable[str | Path],
    *,
    published: DateRange | str | None = None,
    lexicon: Lexicon | None = None,
    pipeline: PipelineChoice = None,
    options: ReadOptions | None = None,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Extraction]:
    """The figures of every article under a path or several (files, folders, corpora, archives), in sorted order.

    Args:
        paths: one file or folder, or several.
        published: the publication date of all of them, as for ``extract_text``.
        lexicon: other word lists than ours.
        pipeline: as for ``extract_article``.
        options: limits, columns of a corpus, a password, other languages.
        on_error: called with the error of an article that cannot be read, after which the others go on;
            without it the error is raised.

    Raises:
        ReadError: an article cannot be read, and there is no ``on_error``.
        ValueError: ``published`` is not a date.
        PipelineError: the pipeline cannot be used.
    """
    dates = _dates(published)
    options = options or ReadOptions()
    for source in expand(discover([paths] if isinstance(paths, (str, Path)) else paths), options):
        try:
            article = read(source, published=dates, options=options, lexicon=lexicon)
        except ReadError as error:
            if on_error is None:
                raise
            on_error(error)
            continue
        yield extract_article(article, lexicon=lexicon, pipeline=pipeline)


def _dates(published: DateRange | str | None) -> DateRange | None:
    return parse_partial_date(published) if isinstance(published, str) else published

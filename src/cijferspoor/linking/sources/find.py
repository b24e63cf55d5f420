"""From an article to its attributions, and from those to the source of one figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.linking.sources.attribution import Attribution
from cijferspoor.linking.sources.line import Line
from cijferspoor.linking.sources.names import Names
from cijferspoor.linking.sources.rules import constructions
from cijferspoor.linking.sources.scopes import (
    Sourced,
    Statement,
    clause_scopes,
    paragraph_scopes,
    quotation_scopes,
    speakers,
)
from cijferspoor.linking.sources.tokens import quotations, tokenize
from cijferspoor.linking.sources.words import Words, compile_words
from cijferspoor.reading.article import Article, Paragraph

LONGEST_SENTENCE = 4000
"""Characters; what is longer is no sentence but a table or a dump, and is read in pieces."""
QUESTION = 150
"""Characters: a paragraph without quotations up to this long may be an interviewer's question."""
REACH = 64
"""Attributions before a figure that are looked at: more never cover one place in ordinary text."""


def find_attributions(article: Article, lexicon: Lexicon | None = None) -> list[Attribution]:
    """Every source in the article with each stretch of text it vouches for, ordered by that stretch.

    One construction gives several attributions: rank 0 for its own clause, higher ranks for the quotation,
    the sentence next to it and the rest of the paragraph. Boilerplate is not read.
    """
    words = compile_words(lexicon or default_lexicon())
    names = Names()
    found: list[Attribution] = []
    before: Statement | None = None
    last: Sourced | None = None
    for paragraph in article.paragraphs:
        if paragraph.boilerplate:
            continue
        statements = [_statement(article.text, words, names, *part) for part in _parts(paragraph)]
        quotes = quotations(article.text, paragraph.start, paragraph.end)
        for statement in statements:
            found.extend(clause_scopes(article.text, statement))
        spoken = speakers(article.text, statements, quotes)
        found.extend(quotation_scopes(article.text, spoken, last))
        last = next((source for _, source in reversed(spoken) if source is not None), last)
        last = last if quotes else _forget(last, paragraph)
        found.extend(paragraph_scopes(article.text, before, statements))
        before = statements[-1] if statements else before
    return sorted(found, key=lambda item: (item.scope_start, item.scope_end, item.rank, item.cue))


def source_of(attributions: list[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution that best vouches for ``text[start:end]``, or None.

    ``attributions`` in the order ``find_attributions`` gives them. The most direct wins, then an organisation
    or report over a person, then the one whose reporting words are nearest.
    """
    last = bisect_right(attributions, start, key=lambda item: item.scope_start)
    covering = [item for item in attributions[max(0, last - REACH) : last] if item.scope_end >= end]

    def order(item: Attribution) -> tuple[int, bool, int, int]:
        distance = max(item.cue[0] - end, start - item.cue[1], 0)
        return item.rank, item.kind == "person", distance, item.cue[0]

    # A number inside the source's own name is no figure the source vouches for.
    return min((item for item in covering if not item.start <= start < item.end), key=order, default=None)


def _forget(last: Sourced | None, paragraph: Paragraph) -> Sourced | None:
    """An interview goes on past a short question; a paragraph of prose without quotations ends it."""
    return last if paragraph.end - paragraph.start <= QUESTION else None


def _parts(paragraph: Paragraph) -> Iterator[tuple[int, int, bool]]:
    for sentence in paragraph.sentences:
        for start in range(sentence.start, sentence.end, LONGEST_SENTENCE):
            yield start, min(start + LONGEST_SENTENCE, sentence.end), sentence.headline


def _statement(text: str, words: Words, names: Names, start: int, end: int, headline: bool) -> Statement:
    line = Line(tokenize(text, start, end), words, headline=headline)
    sources = []
    for found in constructions(line):
        names.read(line, found.phrase.first)
        name = names.source(line, found.phrase)
        if name is None:
            continue
        cue = line.tokens[found.cue[0]].start, line.tokens[found.cue[1] - 1].end
        phrase = line.tokens[found.phrase.first].start, line.tokens[found.phrase.last - 1].end
        sources.append(Sourced(found, name, cue, (min(cue[0], phrase[0]), max(cue[1], phrase[1]))))
    names.read(line, len(line))
    return Statement(start, end, line, tuple(sources))

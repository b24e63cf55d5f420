"""Account for every numeral: inside a record, or on the skipped list with a named reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import LinkedFigure
from cijferspoor.numerals import Numerals
from cijferspoor.numerals.digits import parse_digits
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import NOTE_MARK, Token, adjacent, index_at, tokenize
from cijferspoor.numerals.words import cardinal, ordinal
from cijferspoor.reading.article import Article, Sentence
from cijferspoor.records.figure import Skipped

Span = tuple[int, int]


def spans_of(linked: Iterable[LinkedFigure]) -> list[Span]:
    """All stretches of text that the figures speak for: quotes, ages, rates and own words of the number."""
    spans: list[Span] = []
    for figure in linked:
        spans.append((figure.start, figure.end))
        if figure.age is not None:
            spans.append((figure.age.start, figure.age.end))
        if figure.per_span is not None:
            spans.append(figure.per_span)
    return spans


def account(
    article: Article,
    found: Sequence[tuple[int, Sentence, Numerals]],
    linked: Sequence[LinkedFigure],
    rejected: Sequence[Skipped],
    lexicon: Lexicon,
    *,
    cells: Sequence[tuple[int, Sentence, Numerals]] = (),
) -> list[Skipped]:
    """The skipped numerals of an article, in text order; ``cells`` are those of its tables."""
    skipped = list(rejected)
    lost = {(item.start, item.end) for item in rejected}
    spans = sorted([*spans_of(figure for figure in linked if (figure.start, figure.end) not in lost), *lost])
    at = 0
    in_tables = {sentence.start for _, sentence, _ in cells}
    for _, sentence, numerals in sorted([*found, *cells], key=lambda item: item[1].start):
        own: list[Span] = []
        while at < len(spans) and spans[at][0] < sentence.end:
            own.append(spans[at])
            at += 1
        loose = [*_in_sentence(article, numerals, own, lexicon), *_note_marks(article, numerals, own)]
        skipped += map(_table_cell, loose) if sentence.start in in_tables else loose
    for paragraph in article.paragraphs:
        if paragraph.boilerplate:
            skipped += _boilerplate(article, paragraph.start, paragraph.end, lexicon)
    return sorted(skipped, key=lambda item: (item.start, item.end, item.reason))


def _in_sentence(article: Article, numerals: Numerals, own: Sequence[Span], lexicon: Lexicon) -> Iterable[Skipped]:
    tokens = numerals.tokens
    marks = [False] * len(tokens)
    for start, end in own:
        _mark_whole(marks, tokens, start, end)
    for rejection in numerals.rejections:
        first = index_at(tokens, rejection.start)
        last = index_at(tokens, rejection.end)
        reason = "publication_date" if article.in_stamp(rejection.start) else rejection.reason
        if any(not marks[i] and _is_numeral(tokens, i, lexicon) for i in range(first, last)):
            yield _skipped(article, rejection.start, rejection.end, reason)
        _mark_whole(marks, tokens, rejection.start, rejection.end)
    for i, token in enumerate(tokens):
        if not marks[i] and _is_numeral(tokens, i, lexicon):
            yield _skipped(article, token.start, token.end, _reason(article, token, lexicon, _glued(tokens, i + 1)))


def _note_marks(article: Article, numerals: Numerals, own: Sequence[Span]) -> Iterable[Skipped]:
    """Raised digits that refer to a note, which are no tokens: ``229³``."""
    tokens = numerals.tokens
    if not tokens:
        return
    for match in NOTE_MARK.finditer(article.text, tokens[0].start, min(tokens[-1].end + 3, len(article.text))):
        at = index_at(tokens, match.start())
        inside = at < len(tokens) and tokens[at].start <= match.start() < tokens[at].end
        if not inside and not any(start <= match.start() < end for start, end in own):
            yield _skipped(article, match.start(), match.end(), "footnote")


def _table_cell(item: Skipped) -> Skipped:
    """In a cell, a number that no better reason accounts for is one whose headers do not tell what it is."""
    return item.model_copy(update={"reason": "table_cell"}) if item.reason == "unclassified" else item


def _mark_whole(marks: list[bool], tokens: Sequence[Token], start: int, end: int) -> None:
    """Mark the tokens that lie in the span as a whole; of one cut in two a part would be lost."""
    for i in range(index_at(tokens, start), len(tokens)):
        if tokens[i].end > end:
            break
        marks[i] = marks[i] or tokens[i].start >= start


def _glued(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].norm if adjacent(tokens, i) else ""


def _is_numeral(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Digits, and words that stand for a number or rank."""
    token = tokens[i]
    if token.kind == "digits":
        return True
    if token.kind == "sign":
        return token.text.isnumeric()
    numbers = lexicon.numbers
    listed = token.norm in numbers.vague or token.norm in numbers.quarters or token.norm in numbers.half_nouns
    return (
        listed
        or token.norm in numbers.halves
        or cardinal_at(tokens[i : i + 1], 0, lexicon) is not None
        or ordinal(token.norm, lexicon) is not None
        or _times_word(token.norm, lexicon)
        or any(char.isdigit() for char in token.text)
    )


def _times_word(word: str, lexicon: Lexicon) -> bool:
    """``eenmaal``, ``driemaal``: a number word with ``maal`` behind it."""
    return word.endswith("maal") and cardinal(word.removesuffix("maal"), lexicon) is not None


def _reason(article: Article, token: Token, lexicon: Lexicon, following: str = "") -> str:
    if article.in_stamp(token.start):
        return "publication_date"
    if token.kind == "digits" and following in ("e", "ste", "de"):
        return "ordinal"
    if token.kind == "word":
        if token.norm in ("een", "ene", "eenmaal"):
            return "article_or_pronoun"
        if ordinal(token.norm, lexicon) is not None:
            return "ordinal"
        numbers = lexicon.numbers
        if token.norm in (*numbers.halves, *numbers.half_nouns, *numbers.quarters):
            return "part_word"
        return "name" if any(char.isnumeric() for char in token.text) else "unclassified"
    return "code" if token.kind == "digits" and parse_digits(token.text) is None else "unclassified"


def _boilerplate(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Skipped]:
    tokens = tokenize(article.text, start, end)
    for i, token in enumerate(tokens):
        if _is_numeral(tokens, i, lexicon):
            reason = "publication_date" if _reason(article, token, lexicon) == "publication_date" else "boilerplate"
            yield _skipped(article, token.start, token.end, reason)


def _skipped(article: Article, start: int, end: int, reason: str) -> Skipped:
    return Skipped(document=article.id, quote=article.text[start:end], start=start, end=end, reason=reason)

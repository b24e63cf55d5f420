"""A spaCy component: ``nlp.add_pipe("cijferspoor")`` fills ``doc._.figures`` and ``doc.spans["figures"]``.

spaCy finds the factory by its entry point, so nothing of cijferspoor has to be imported first.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.nlp.pipelines import clause_of
from cijferspoor.nlp.words import Syntax
from cijferspoor.pipeline import extract_text
from cijferspoor.records import DateRange, Figure, parse_partial_date

SPANS_KEY = "figures"
_KEY = "cijferspoor.figures"
_SAME_LENGTH = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\ufeff": " "})


def _stored(doc: Doc) -> list[Figure]:
    """What ``doc._.figures`` gives: the records of the Doc, empty when the component has not run."""
    return [Figure.model_validate(record) for record in doc.user_data.get(_KEY, [])]


class FigureFinder:
    """Finds the figures of a Doc; usable in any Dutch pipeline, also a blank one.

    Where the components before it have tagged the Doc, linking goes by what they found; else by the shipped
    pipeline.

    ``doc._.figures`` is a list of Figure records whose offsets count characters of ``doc.text``;
    ``doc.spans[spans_key]`` holds the same figures as spans of tokens, labelled by kind, so displaCy can show
    them. A figure inside a token (``50-meter``) widens to whole tokens in the span.
    """

    def __init__(self, published: DateRange | None, spans_key: str, lexicon: Lexicon) -> None:
        self.published = published
        self.spans_key = spans_key
        self.lexicon = lexicon
        if not Doc.has_extension("figures"):
            Doc.set_extension("figures", getter=_stored)

    def __call__(self, doc: Doc) -> Doc:
        """Add the figures to the Doc and return it."""
        figures = list(self._figures(doc))
        spans = [
            doc.char_span(figure.start, figure.end, label=figure.kind, alignment_mode="expand") for figure in figures
        ]
        # Plain data, so that a Doc can be pickled, saved and sent between processes.
        doc.user_data[_KEY] = [figure.model_dump(mode="json", by_alias=True) for figure in figures]
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=[span for span in spans if span])
        return doc

    def _figures(self, doc: Doc) -> tuple[Figure, ...]:
        # Reading makes one line end of "\r\n"; here offsets must stay those of the Doc, so its length is kept.
        same_length = doc.text.replace("\r\n", " \n").translate(_SAME_LENGTH)
        own = _Parsed(doc) if doc.has_annotation("POS") else None
        return extract_text(same_length, published=self.published, lexicon=self.lexicon, pipeline=own).figures


class _Parsed:
    """The analysis that a Doc already has."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def analyse(self, text: str, sentences: Iterable[tuple[int, int]]) -> Syntax:
        """The words of the Doc in each sentence; ``text`` is the Doc's own."""
        spans = {start: self._doc.char_span(start, end, alignment_mode="contract") for start, end in sentences}
        clauses = {start: clause_of(list(span), 0) for start, span in spans.items() if span is not None}
        return Syntax(
            clauses, frozenset(part for part in ("pos", "lemma", "dep") if self._doc.has_annotation(part.upper()))
        )


@Language.factory(
    "cijferspoor",
    assigns=["doc._.figures", "doc.spans"],
    default_config={"published": None, "spans_key": SPANS_KEY},
)
def make_component(nlp: Language, name: str, published: str | None, spans_key: str) -> FigureFinder:
    """The component for ``nlp.add_pipe("cijferspoor", config={"published": "2020-05-14"})``.

    Raises:
        ValueError: ``published`` is not ``2020-05-14``, ``2020-05`` or ``2020``.
    """
    dates = parse_partial_date(published) if published else None
    return FigureFinder(dates, spans_key, default_lexicon())

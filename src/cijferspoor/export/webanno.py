"""W3C Web Annotations (JSON-LD): each record as a span of its article that other tools can show."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from typing import Any

from cijferspoor.export.batch import ArticleRecords, Record
from cijferspoor.export.clean import astral_offsets
from cijferspoor.export.display import BREAK, NBSP, of_what, period_text, value_text
from cijferspoor.export.plain import plain
from cijferspoor.export.sink import Sink
from cijferspoor.export.webaddress import document_address, page_address
from cijferspoor.export.writer import PlainWriter
from cijferspoor.records import Figure

AROUND = 32
"""Characters of prefix and suffix, as in the examples of Hypothesis: enough to tell two equal quotes apart."""

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {"cijferspoor": "urn:cijferspoor:terms#", "cijferspoor:record": {"@type": "@json"}},
]
"""The vocabulary of Web Annotations and our own three terms: ``unit``, ``textSha256`` and ``record``."""


class WebAnnotationWriter(PlainWriter):
    """One AnnotationPage with an annotation for each record."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain
        self._ids = hashlib.sha256()
        self._any = False

    def begin(self) -> None:
        """Open the page."""
        self._sink.write(f'{{"@context": {json.dumps(CONTEXT)}, "type": "AnnotationPage", "items": [')

    def write(self, article: ArticleRecords) -> None:
        """Add the annotations of one article."""
        place = _Place(article)
        for record in article.records:
            annotation = place.annotation(record, explain=self._explain)
            self._ids.update(annotation["id"].encode())
            line = json.dumps(annotation, ensure_ascii=False, allow_nan=False)
            self._sink.write((",\n" if self._any else "\n") + line)
            self._any = True

    def end(self) -> None:
        """Close the page. Its id comes last, for it follows from the annotations in it."""
        name = f"urn:cijferspoor:page:{self._ids.hexdigest()[:16]}"
        self._sink.write(("\n" if self._any else "") + f'], "id": "{name}"}}\n')


class _Place:
    """An article as the target of annotations."""

    def __init__(self, article: ArticleRecords) -> None:
        self._article, self._text = article, article.text
        self._astral = astral_offsets(article.text)
        # Equal texts give equal record ids, so the document's name is part of an annotation's id.
        name = article.document.encode("utf-8", "surrogatepass")
        self._document = hashlib.sha256(name).hexdigest()[:16]
        self._source = page_address(article.info) or document_address(article.document)

    def annotation(self, record: Record, *, explain: bool) -> dict[str, Any]:
        described = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "nl"}
        data = {"type": "Dataset", "format": "application/json"}
        return {
            "id": self._id(record),
            "type": "Annotation",
            "motivation": "classifying",
            "body": [
                described | {"value": in_words(record)},
                data | {"cijferspoor:record": plain(record, explain=explain)},
            ],
            "target": {"source": self._source, "selector": self._selectors(record)},
        }

    def _id(self, record: Record) -> str:
        own = record.id if isinstance(record, Figure) else f"skipped-{record.start}-{record.end}-{record.reason}"
        return f"urn:cijferspoor:{self._document}:{document_address(own)}"

    def _selectors(self, record: Record) -> list[dict[str, Any]]:
        start, end = record.start, record.end
        known = self._text[start:end] == record.quote
        before, after = self._sides(record, known)
        selectors: list[dict[str, Any]] = [
            {"type": "TextQuoteSelector", "exact": record.quote, "prefix": before, "suffix": after},
            self._position(start, end, "code point"),
        ]
        if known:
            first, last = (offset + bisect_left(self._astral, offset) for offset in (start, end))
            selectors.append(self._position(first, last, "UTF-16 code unit"))
        return selectors

    def _position(self, start: int, end: int, unit: str) -> dict[str, Any]:
        selector = {"type": "TextPositionSelector", "start": start, "end": end, "cijferspoor:unit": unit}
        if self._article.info is not None:
            selector["cijferspoor:textSha256"] = self._article.info.sha256
        return selector

    def _sides(self, record: Record, known: bool) -> tuple[str, str]:
        """The characters before and after the quote, in the text or else in the sentence."""
        if known:
            text, offset = self._text, 0
        elif isinstance(record, Figure):
            text, offset = record.sentence.text, record.sentence.start
        else:
            return "", ""
        start, end = record.start - offset, record.end - offset
        return text[max(0, start - AROUND) : start], text[end : end + AROUND]


def in_words(record: Record) -> str:
    """``count: 299 slachtoffers (2019)``; of a skipped numeral its reason, ``skipped: ordinal``."""
    if not isinstance(record, Figure):
        return f"skipped: {record.reason}"
    period = period_text(record.period)
    if record.kind == "period":
        said = period
    else:
        said = " ".join(part for part in (value_text(record), of_what(record)) if part)
        said += f" ({period})" if period else ""
    return f"{record.kind}: {said}".rstrip(": ").replace(NBSP, " ").replace(BREAK, "")

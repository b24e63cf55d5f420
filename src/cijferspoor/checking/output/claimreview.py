"""schema.org ClaimReview (JSON-LD): each verdict as a fact-check that search engines and other tools know.

The vocabulary: https://schema.org/ClaimReview, https://schema.org/Claim, https://schema.org/Rating and
https://schema.org/Quotation. Where a quote stands is told as in RFC 5147: ``char=12,24`` counts the characters of a
text from 0 and ends before the second number, as our offsets do.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from cijferspoor.checking.output.batch import ArticleChecks
from cijferspoor.checking.results import Check, Evidence, Verdict
from cijferspoor.export import Sink
from cijferspoor.export.webaddress import document_address, page_address
from cijferspoor.export.writer import PlainWriter
from cijferspoor.records import ArticleInfo

WORST, BEST = 1, 5
RATINGS: dict[Verdict, int] = {"supported": BEST, "contradicted": WORST}
"""On the scale that ClaimReview is used with most, from false (1) to true (5).

A figure that was not found has no number: the middle would say that it is half true, and we know nothing of it.
"""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who publishes the review, and on which day (ISO 8601), where the user says so."""

    name: str | None = None
    date: str | None = None


class ClaimReviewWriter(PlainWriter):
    """One graph with a ClaimReview for each figure."""

    def __init__(self, sink: Sink, reviewer: Reviewer) -> None:
        self._sink, self._reviewer, self._any = sink, reviewer, False

    def begin(self) -> None:
        """Open the graph."""
        self._sink.write('{"@context": "https://schema.org", "@graph": [')

    def write(self, article: ArticleChecks) -> None:
        """Add the reviews of one article."""
        for check in article.checks:
            # Made to be pasted into a page: there, "</script>" inside a text would end the element.
            line = json.dumps(_review(check, article, self._reviewer), ensure_ascii=False).replace("<", "\\u003c")
            self._sink.write((",\n" if self._any else "\n") + line)
            self._any = True

    def end(self) -> None:
        """Close the graph."""
        self._sink.write("\n]}\n" if self._any else "]}\n")


def _review(check: Check, article: ArticleChecks, reviewer: Reviewer) -> dict[str, Any]:
    review: dict[str, Any] = {"@type": "ClaimReview", "@id": _id(check)}
    if reviewer.name:
        review["author"] = {"@type": "Organization", "name": reviewer.name}
    if reviewer.date:
        review["datePublished"] = reviewer.date
    review |= {
        "claimReviewed": check.claim.sentence.text,
        "itemReviewed": _claim(check.claim, article.info),
        "reviewRating": _rating(check),
    }
    if check.evidence:
        review["citation"] = [_citation(one, article.sources.get(one.document)) for one in check.evidence]
    return review


def _id(check: Check) -> str:
    # Equal texts may give equal ids, so the document's name is part of it.
    name = check.claim.document.encode("utf-8", "surrogatepass")
    return f"urn:cijferspoor:check:{hashlib.sha256(name).hexdigest()[:16]}:{document_address(check.id)}"


def _claim(claim: Evidence, info: ArticleInfo | None) -> dict[str, Any]:
    quote = {"@type": "Quotation", "text": claim.quote, "identifier": f"char={claim.start},{claim.end}"}
    if claim.page:
        quote["position"] = f"page {claim.page}"
    item: dict[str, Any] = {"@type": "Claim", "name": claim.quote, "text": claim.sentence.text}
    # Whether these names are of people or organisations is not known, so they get no type.
    author = claim.source or (info.author if info else None)
    if author:
        item["author"] = {"name": author}
    item["inLanguage"] = (info.language if info else None) or "nl"
    item["appearance"] = _work(claim.document, info) | {"hasPart": quote}
    return item


def _work(document: str, info: ArticleInfo | None) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "CreativeWork", "name": (info.title if info else None) or document}
    work["identifier"] = document
    if info is None:
        return work
    if address := page_address(info):
        work["url"] = address
    if info.author:
        work["author"] = {"name": info.author}
    if info.site:
        work["publisher"] = {"@type": "Organization", "name": info.site}
    if info.published:
        work["datePublished"] = info.published
    return work


def _rating(check: Check) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating"}
    if check.verdict in RATINGS:
        rating |= {"ratingValue": RATINGS[check.verdict], "bestRating": BEST, "worstRating": WORST}
    explanation = check.explanation
    for label, ground in (("computed", check.computation), ("perhaps", check.hint)):
        explanation += f" ({label}: {ground})" if ground else ""
    return rating | {"alternateName": check.verdict, "ratingExplanation": explanation}


def _citation(evidence: Evidence, info: ArticleInfo | None) -> dict[str, Any]:
    cited: dict[str, Any] = {"@type": "Quotation", "name": evidence.quote, "text": evidence.sentence.text}
    cited["identifier"] = f"char={evidence.start},{evidence.end}"
    if evidence.page:
        cited["position"] = f"page {evidence.page}"
    return cited | {"isPartOf": _work(evidence.document, info)}

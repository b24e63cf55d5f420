"""Hand-made verdicts and findings, so that the writers are tested apart from the matcher."""

from __future__ import annotations

import io
from typing import Any

from cijferspoor.checking.output import ArticleChecks, ArticleFindings, make_check_writer, make_finding_writer
from cijferspoor.checking.results import REASONS, Candidate, Check, Confidence, Evidence, Feature, Finding
from cijferspoor.export import Sink
from cijferspoor.records import ArticleInfo

ARTICLE = "Twee derde is minderjarig en ruim een kwart is jonger dan 15 jaar, schrijft de stichting in haar bericht."
SOURCE = "Van de 476 jongeren die in 2022 hulp kregen, waren er 119 (25 procent) jonger dan 15 jaar."

HOSTILE = (
    "=HYPERLINK(0)",
    "<script>alert(1)</script>",
    "</script><b>x</b>",
    '" onmouseover="x',
    "a\x00b\x1b[31m\x7f",
    "half \udc80 teken",
    "[bold]x[/bold]",
    "😀 en 𝔘",
    "regel\neen\r\ntwee\ttab",
    "rechts\u202elinks",
    "merk \ue000 en \ue001 teken",
    "]]>&amp;",
    " ",
)
"""Texts that some format would take for something else."""


def evidence(quote: str = "ruim een kwart", sentence: str = ARTICLE, **fields: Any) -> Evidence:
    """A figure whose quote stands in the sentence, which begins at offset 100 of its document."""
    start = 100 + sentence.index(quote)
    given = {
        "id": "e1",
        "document": "bericht.txt",
        "kind": "share",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "sentence": {"text": sentence, "start": 100, "end": 100 + len(sentence)},
    }
    return Evidence(**(given | fields))


def source(quote: str = "25 procent", sentence: str = SOURCE, **fields: Any) -> Evidence:
    """A figure of a report with pages."""
    return evidence(quote, sentence, **({"id": "s1", "document": "rapport.pdf", "page": 3} | fields))


def candidate(**fields: Any) -> Candidate:
    """A figure that comes near."""
    given = {"evidence": source("119"), "apart": ("a count of people, not a share",), "score": 2.5}
    return Candidate(**(given | fields))


def check(verdict: str = "supported", **fields: Any) -> Check:
    """A verdict with the least it needs."""
    given: dict[str, Any] = {
        "id": f"c-{verdict}",
        "verdict": verdict,
        "reason": REASONS[verdict][0],  # type: ignore[index]
        "explanation": f"the explanation of {verdict}",
        "claim": evidence(),
        "evidence": () if verdict == "not_found" else (source(),),
        "confidence": Confidence(level="high", because=("the same group",)),
    }
    return Check(**(given | fields))


def full_check(verdict: str = "contradicted", **fields: Any) -> Check:
    """A verdict with every field filled."""
    given: dict[str, Any] = {
        "hint": "two digits may have changed places",
        "computation": "119 / 476 = 25 %",
        "claim": evidence(
            page=1,
            path="map/bericht.txt",
            sha256="ab" * 32,
            value=25.0,
            low=25.0,
            high=27.5,
            unit="percent",
            counted="jongeren",
            property="jonger dan 15 jaar",
            age={"min": None, "max": 14, "text": "jonger dan 15 jaar", "start": 0, "end": 18},
            period={"text": "2022", "start_date": "2022-01-01", "end_date": "2022-12-31", "basis": "explicit",
                    "start": 0, "end": 4},
            source="de stichting",
            published="2023-02-01",
        ),
        "evidence": (source(), source("476", id="s2"), source("3", "Op bladzijde 3 staat het.", id="s3", page=9)),
        "confidence": Confidence(level="medium", because=("the period is not stated", "one synonym")),
        "candidates": (candidate(), candidate(evidence=source("476", id="s4", page=None), apart=("wider", "older"))),
        "score": 6.25,
        "trace": (
            Feature(name="kind", outcome="same", detail="share and share", points=2.0),
            Feature(name="period", outcome="unknown", detail="2022 and nothing", points=-0.5),
        ),
    }  # fmt: skip
    if verdict == "not_found":
        given["evidence"] = ()
    return check(verdict, **(given | fields))


def finding(severity: str = "error", **fields: Any) -> Finding:
    """A finding about two figures in one sentence and one in another."""
    sentence = "Het aantal ging van 120 naar 150, een stijging van 20 procent."
    given: dict[str, Any] = {
        "id": f"f-{severity}",
        "document": "bericht.txt",
        "rule": "change_miscalculated",
        "severity": severity,
        "explanation": "the rise is 25 percent, not 20",
        "arithmetic": "(150 - 120) / 120 = 25 %, not 20 %",
        "evidence": tuple(evidence(quote, sentence, id=quote) for quote in ("120", "150", "20 procent")),
    }
    return Finding(**(given | fields))


def info(**fields: Any) -> ArticleInfo:
    """What may be known of an article."""
    given = {
        "path": "map/bericht.html",
        "title": "Jongeren in beeld",
        "author": "A. de Vries",
        "site": "De Proefkrant",
        "url": "https://proefkrant.example/bericht?nr=1&deel=2",
        "published": "2023-02-01",
        "language": "nl",
        "sha256": "ab" * 32,
        "reader": "html",
        "reader_version": "proef 1.0",
    }
    return ArticleInfo(**(given | fields))


def checked(*checks: Check, **fields: Any) -> ArticleChecks:
    """An article with these verdicts."""
    return ArticleChecks(checks=checks, **({"document": "bericht.txt"} | fields))


def looked_over(*findings: Finding, **fields: Any) -> ArticleFindings:
    """An article with these findings."""
    return ArticleFindings(findings=findings, **({"document": "bericht.txt", "figures": 7} | fields))


def written(form: str, *articles: ArticleChecks | ArticleFindings, manner: Any = None) -> str:
    """What the writer of a format makes of the articles; of findings when the first of them has findings."""
    stream = io.BytesIO()
    of_findings = bool(articles) and isinstance(articles[0], ArticleFindings)
    make: Any = make_finding_writer if of_findings else make_check_writer
    writer = make(form, Sink(stream), manner)
    writer.begin()
    for article in articles:
        writer.write(article)
    writer.end()
    return stream.getvalue().decode("utf-8")


def hostile_check(text: str, verdict: str = "contradicted") -> Check:
    """The text in every place where an article, a source or the matcher can put one."""
    sentence = f"Er waren {text} slachtoffers."
    side = evidence(text, sentence, document=text, path=text, counted=text, property=text, source=text)
    return full_check(
        verdict,
        id=text,
        explanation=text,
        hint=text,
        computation=text,
        claim=side,
        evidence=() if verdict == "not_found" else (side, side),
        confidence=Confidence(level="low", because=(text,)),
        candidates=(Candidate(evidence=side, apart=(text, text), score=1.0),),
        trace=(Feature(name=text, outcome="narrower", detail=text, points=1.0),),
    )


def hostile_finding(text: str) -> Finding:
    """The text in every place of a finding."""
    side = evidence(text, f"Er waren {text} slachtoffers.", document=text)
    return finding(document=text, explanation=text, arithmetic=text, evidence=(side, side))

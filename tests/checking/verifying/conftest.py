"""Articles and the claims of records about them, without the extractor."""

from __future__ import annotations

import re

from cijferspoor.checking.verifying import Claim, Verdict, verify_article
from cijferspoor.reading import read_text
from cijferspoor.records import SentenceSpan

FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?: (?:procent|miljoen))?|\b(?:twaalf|twee)\b")


def claims_of(text: str, document: str = "bericht.txt", *, sha256: str | None = None) -> list[Claim]:
    """A claim for each number in each sentence of the article."""
    article = read_text(text, document=document)
    return [
        Claim(
            id=f"{document}:{match.start()}",
            document=document,
            kind="count",
            quote=match[0],
            start=match.start(),
            end=match.end(),
            sentence=SentenceSpan(
                text=article.text[sentence.start : sentence.end], start=sentence.start, end=sentence.end
            ),
            sha256=sha256,
        )
        for sentence in article.sentences
        for match in FIGURE.finditer(article.text, sentence.start, sentence.end)
    ]


def verdicts(before: str, after: str) -> list[Verdict]:
    """What becomes of the figures of one text in another, each checked to stand where it is said to stand."""
    article = read_text(after, document="bericht.txt")
    found = verify_article(claims_of(before), article)
    for verdict in found:
        now = verdict.new_sentence
        if now is not None:
            assert article.text[now.start : now.end] == now.text
        if verdict.new_start is not None:
            words = article.text[verdict.new_start : verdict.new_end].lower().split()
            assert "".join(words) == "".join(verdict.quote.lower().split())
    return found


def told(before: str, after: str) -> list[tuple[str, str]]:
    """The quotes and statuses, in order."""
    return [(verdict.quote, verdict.status) for verdict in verdicts(before, after)]

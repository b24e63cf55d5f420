"""schema.org ClaimReview: what a search engine asks for, and nothing that we do not know."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cijferspoor.checking.output import ArticleChecks, Manner, Reviewer
from tests.checking.output.conftest import (
    ARTICLE,
    HOSTILE,
    SOURCE,
    check,
    checked,
    full_check,
    hostile_check,
    info,
    written,
)

# The terms of https://schema.org that each type has, of those that are used here.
TERMS = {
    "ClaimReview": {"author", "citation", "claimReviewed", "datePublished", "itemReviewed", "reviewRating"},
    "Claim": {"appearance", "author", "inLanguage", "name", "text"},
    "CreativeWork": {"author", "datePublished", "hasPart", "identifier", "name", "publisher", "url"},
    "Quotation": {"identifier", "isPartOf", "name", "position", "text"},
    "Rating": {"alternateName", "bestRating", "ratingExplanation", "ratingValue", "worstRating"},
    "Organization": {"name"},
    None: {"name"},
}


def graph(*articles: ArticleChecks, **reviewer: Any) -> list[dict[str, Any]]:
    data = json.loads(written("claimreview", *articles, manner=Manner(reviewer=Reviewer(**reviewer))))
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def check_terms(node: Any) -> None:
    if isinstance(node, list):
        for one in node:
            check_terms(one)
    elif isinstance(node, dict):
        assert {name for name in node if not name.startswith("@")} <= TERMS[node.get("@type")]
        for one in node.values():
            check_terms(one)


def test_one_review_for_each_figure() -> None:
    reviews = graph(checked(check(), full_check()), checked(check("not_found")))
    assert [review["@type"] for review in reviews] == ["ClaimReview"] * 3
    assert [review["reviewRating"]["alternateName"] for review in reviews] == ["supported", "contradicted", "not_found"]
    assert graph(checked()) == []


@pytest.mark.parametrize(("verdict", "value"), [("supported", 5), ("contradicted", 1)])
def test_the_rating(verdict: str, value: int) -> None:
    (review,) = graph(checked(check(verdict)))
    assert review["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": value,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": verdict,
        "ratingExplanation": f"the explanation of {verdict}",
    }


def test_a_figure_that_was_not_found_has_no_number() -> None:
    (review,) = graph(checked(check("not_found")))
    assert set(review["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}
    assert "citation" not in review


def test_the_explanation_has_the_computation_and_the_hint() -> None:
    (review,) = graph(checked(full_check()))
    assert review["reviewRating"]["ratingExplanation"] == (
        "the explanation of contradicted (computed: 119 / 476 = 25 %) (perhaps: two digits may have changed places)"
    )


def test_the_claim_and_where_it_appears() -> None:
    (review,) = graph(checked(full_check(), info=info()))
    assert review["claimReviewed"] == ARTICLE
    claim = review["itemReviewed"]
    assert (claim["@type"], claim["name"], claim["text"], claim["inLanguage"]) == (
        "Claim",
        "ruim een kwart",
        ARTICLE,
        "nl",
    )
    assert claim["author"] == {"name": "de stichting"}  # whom the article names for it
    start = 100 + ARTICLE.index("ruim een kwart")
    assert claim["appearance"] == {
        "@type": "CreativeWork",
        "name": "Jongeren in beeld",
        "identifier": "bericht.txt",
        "url": "https://proefkrant.example/bericht?nr=1&deel=2",
        "author": {"name": "A. de Vries"},
        "publisher": {"@type": "Organization", "name": "De Proefkrant"},
        "datePublished": "2023-02-01",
        "hasPart": {
            "@type": "Quotation",
            "text": "ruim een kwart",
            "identifier": f"char={start},{start + 14}",
            "position": "page 1",
        },
    }


def test_without_a_source_the_claim_is_the_authors_and_without_one_nobodys() -> None:
    named, nobody = graph(checked(check(), info=info()), checked(check()))
    assert named["itemReviewed"]["author"] == {"name": "A. de Vries"}
    assert "author" not in nobody["itemReviewed"]
    assert nobody["itemReviewed"]["appearance"]["name"] == "bericht.txt"


def test_the_sources_are_cited() -> None:
    (review,) = graph(checked(full_check(), sources={"rapport.pdf": info(title="Rapport", url="https://x.example/r")}))
    first, _, last = review["citation"]
    start = 100 + SOURCE.index("25 procent")
    assert (first["text"], first["name"], first["position"]) == (SOURCE, "25 procent", "page 3")
    assert first["identifier"] == f"char={start},{start + 10}"
    assert (first["isPartOf"]["name"], first["isPartOf"]["url"]) == ("Rapport", "https://x.example/r")
    assert last["position"] == "page 9"


def test_nothing_is_made_up_and_nothing_depends_on_the_day() -> None:
    (review,) = graph(checked(check()))
    assert not {"author", "datePublished", "url"} & set(review)
    (review,) = graph(checked(check()), name="Proefcheck", date="2023-02-03")
    assert review["author"] == {"@type": "Organization", "name": "Proefcheck"}
    assert review["datePublished"] == "2023-02-03"


def test_ids_differ_between_articles_with_one_text() -> None:
    claim = check().claim
    other = check(claim=claim.model_copy(update={"document": "kopie.txt"}))
    first, second = (review["@id"] for review in graph(checked(check()), checked(other, document="kopie.txt")))
    assert first != second
    assert first.startswith("urn:cijferspoor:check:")


def test_only_terms_of_the_vocabulary_are_used() -> None:
    check_terms(
        graph(checked(full_check(), check("not_found"), info=info(), sources={"rapport.pdf": info()}), name="x")
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "bericht.html"])
def test_only_an_address_on_the_web_is_one(url: str) -> None:
    (review,) = graph(checked(check(), info=info(url=url)))
    assert "url" not in review["itemReviewed"]["appearance"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    known = info(title=text, author=text, site=text, url=text)
    data = written("claimreview", checked(hostile_check(text), document=text, info=known, sources={text: known}))
    assert "<" not in data  # it may be pasted into a page
    (review,) = json.loads(data)["@graph"]
    assert review["itemReviewed"]["name"] == text
    assert review["citation"][0]["isPartOf"]["name"] == text

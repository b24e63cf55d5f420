"""The tables for people, at widths from a phone to a wide screen."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from cijferspoor.checking.output import ArticleChecks, ArticleFindings, CheckLook, Manner
from cijferspoor.checking.results import Check
from tests.checking.output.conftest import (
    ARTICLE,
    HOSTILE,
    SOURCE,
    candidate,
    check,
    checked,
    finding,
    full_check,
    hostile_check,
    hostile_finding,
    info,
    looked_over,
    source,
    written,
)

WIDTHS = (40, 60, 80, 100, 140)


def table(*articles: ArticleChecks | ArticleFindings, width: int = 100, **look: bool) -> str:
    text = written("table", *articles, manner=Manner(CheckLook(width=width, **look)))
    return text.replace("\u00a0", " ")


def flowing(text: str) -> str:
    """The text with its lines joined."""
    return " ".join(text.split())


def several() -> ArticleChecks:
    return checked(check(), full_check(), full_check("not_found"), check("not_found"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("explain", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, explain: bool) -> None:
    for article in (several(), looked_over(finding(), finding("note"))):
        text = table(article, width=width, explain=explain, context=True)
        assert max(cell_len(line) for line in text.splitlines()) <= width
        assert text == "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_there_at_any_width(width: int) -> None:
    text = flowing(table(several(), width=width))
    for told in ("✓ supported", "✗ contradicted", "? not found", "the explanation of supported", "119 / 476 = 25 %"):
        assert set(told.split()) <= set(text.split())  # a column may break it into lines
    assert text.count("25 procent") >= 2
    assert "(rapport.pdf, page 3)" in text
    assert "perhaps: two digits may have changed places" in text
    assert "apart: a count of people, not a share" in text
    findings = flowing(table(looked_over(finding()), width=width))
    for told in ("✗ error", "change miscalculated", "the rise is 25 percent", "(150 - 120) / 120 = 25 %, not 20 %"):
        assert set(told.replace(",", " ").split()) <= set(findings.replace(",", " ").split())


def test_heading_and_tally() -> None:
    first, second, *_ = table(checked(*several().checks, info=info())).splitlines()
    assert first == "bericht.txt · 2023-02-01"
    assert second == "4 figures: 1 supported, 1 contradicted, 2 not found"
    assert table(looked_over(finding(), finding("note"))).splitlines()[1] == "7 figures: 1 error, 1 note"


def test_nothing_to_say_is_said() -> None:
    assert table(checked()) == "bericht.txt\n  no figures to check\n"
    assert table(looked_over(figures=1)) == "bericht.txt\n  nothing found in 1 figure\n"


def test_sentences_stand_under_what_is_not_supported_or_under_all() -> None:
    supported = checked(check())
    assert "article:" not in table(supported)
    assert f"article: {ARTICLE}" in flowing(table(supported, context=True))
    shown = flowing(table(checked(check("contradicted")), width=60))
    assert f"article: {ARTICLE}" in shown
    assert f"source: {SOURCE} (rapport.pdf, page 3)" in shown
    assert "where:" not in shown  # told behind the sentence
    assert "source: 25 procent (rapport.pdf, page 3)" in flowing(table(supported, width=60))


def test_a_sentence_with_several_figures_is_shown_once() -> None:
    both = check("supported", reason="derived", computation="119 / 476 = 25 %", evidence=(source("119"), source("476")))
    assert flowing(table(checked(both), context=True)).count(SOURCE) == 1
    text = written("table", checked(both), manner=Manner(CheckLook(color=True, context=True)))
    bold = re.findall(r"\x1b\[1m([^\x1b]+)\x1b", text)
    assert [word for word in bold if word in ("476", "119")] == ["476", "119"]


def test_candidates_only_where_nothing_was_found() -> None:
    assert "near:" in table(checked(check("not_found", candidates=(candidate(),))))
    assert "near:" not in table(checked(check("contradicted", candidates=(candidate(),))))


def test_confidence_is_told_when_it_is_not_high_or_when_asked_for() -> None:
    assert "confidence:" not in table(checked(check()))
    assert "confidence: medium: the period is not stated; one synonym" in table(checked(full_check()))
    explained = table(checked(check()), explain=True)
    assert "confidence: high: the same group" in explained


def test_the_trace_is_there_when_asked_for() -> None:
    assert "score:" not in table(checked(full_check()))
    lines = table(checked(full_check()), explain=True).splitlines()
    assert "  score: 6.25" in lines
    assert "    kind    same      +2.00  share and share" in lines
    assert "    period  unknown   -0.50  2022 and nothing" in lines


def test_the_contradicted_figures_are_named_once_more_at_the_end() -> None:
    last = table(several(), checked(check("contradicted"), document="ander.txt")).split("\n\n")[-1]
    assert flowing(last) == (
        "Contradicted: 2 figures ✗ ruim een kwart the explanation of contradicted (bericht.txt) "
        "✗ ruim een kwart the explanation of contradicted (ander.txt)"
    )
    assert "Contradicted:" not in table(checked(check(), check("not_found")))
    assert "Contradicted:" not in table(checked(check("contradicted")))  # it would say the same again


def test_order_is_that_of_the_article() -> None:
    text = table(checked(check("not_found"), check(), check("contradicted")))
    assert re.findall(r"^. (?:not found|supported|contradicted)", text, re.MULTILINE) == [
        "? not found",
        "✓ supported",
        "✗ contradicted",
    ]


def test_a_terminal_without_signs_gets_ascii() -> None:
    for article in (several(), looked_over(finding(), finding("note"))):
        text = table(article, ascii_only=True, width=80)
        # What is left are the words of the article and the dot between quotes.
        assert not set("✓✗?─") & set(text) - {"?"}
    assert "+ supported" in table(several(), ascii_only=True)
    assert "x contradicted" in table(several(), ascii_only=True)


@pytest.mark.parametrize(("verdict", "code"), [("supported", "32"), ("contradicted", "1;31"), ("not_found", "33")])
def test_colours(verdict: str, code: str) -> None:
    text = written("table", checked(check(verdict)), manner=Manner(CheckLook(color=True)))
    assert f"\x1b[{code}m" in text
    assert "\x1b" not in table(checked(check(verdict)))


def test_the_closing_list_is_red_in_its_sign_only() -> None:
    manner = Manner(CheckLook(color=True))
    last = written("table", checked(check(), check("contradicted")), manner=manner).split("\n\n")[-1]
    assert "\x1b[1;31m✗\x1b[0m\x1b[1m ruim een kwart\x1b[0m  the explanation of contradicted" in last


def test_long_names_of_documents_break_at_their_joints() -> None:
    name = "jaarverslagen/stichting-jongeren-in-beeld-2022-definitief.pdf"
    lines = table(checked(check("supported", evidence=(source(document=name),))), width=90).splitlines()
    assert [line[-1] for line in lines if "jaarverslagen" in line or "beeld" in line] == ["/", "-"]
    assert not any("\u200b" in line for line in lines)


def test_places_are_told_once() -> None:
    sides = (source(), source("476"), source("119", page=9), source(document="b.txt", page=None))
    text = table(checked(check("supported", evidence=sides)), width=140)
    assert "rapport.pdf, page 3, page 9; b.txt" in flowing(text).replace("rapport.pdf, page 3, b.txt", "")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [20, 100])
def test_hostile_text_is_only_text(text: str, width: int) -> None:
    checks: tuple[Check, ...] = (hostile_check(text), hostile_check(text, "not_found"), check())
    for article in (checked(*checks, document=text), looked_over(hostile_finding(text), document=text)):
        shown = table(article, width=width, explain=True, context=True)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", shown)
    assert "[bold]" not in HOSTILE[6] or "[bold]" in table(checked(hostile_check(HOSTILE[6])))

"""What a finding is, and what the rules need: records alone will do."""

from __future__ import annotations

from cijferspoor import extract_text
from cijferspoor.checking.consistency import find_inconsistencies
from cijferspoor.checking.results import Finding

TEXT = (
    "Het aantal meldingen steeg van 120 naar 150, een stijging van 20 procent. "
    "In 2022 kwamen er 229 bezoekers, van wie 250 slachtoffer waren."
)


def test_findings_are_records_in_reading_order() -> None:
    figures = extract_text(TEXT, document="bericht.txt").figures
    found = find_inconsistencies(figures)
    assert [finding.rule for finding in found] == ["change_miscalculated", "part_exceeds_whole"]
    assert [Finding.model_validate_json(finding.model_dump_json()) for finding in found] == found
    assert {finding.document for finding in found} == {"bericht.txt"}
    assert len({finding.id for finding in found}) == 2


def test_evidence_stands_in_the_text() -> None:
    article = extract_text(TEXT).article
    for finding in find_inconsistencies(extract_text(TEXT).figures, text=article.text):
        for side in finding.evidence:
            assert article.text[side.start : side.end] == side.quote


def test_the_same_figures_give_the_same_findings() -> None:
    first, second = (find_inconsistencies(extract_text(TEXT).figures) for _ in range(2))
    assert first == second


def test_figures_out_of_order_give_the_same_findings() -> None:
    figures = extract_text(TEXT).figures
    assert find_inconsistencies(tuple(reversed(figures))) == find_inconsistencies(figures)


def test_nothing_of_nothing() -> None:
    assert find_inconsistencies([]) == []


def test_a_new_paragraph_breaks_what_the_sentence_before_counts() -> None:
    text = "Er meldden zich 90 cliënten.\n\n120 van hen kregen meteen hulp."
    extraction = extract_text(text)
    assert find_inconsistencies(extraction.figures, text=extraction.article.text) == []


def test_rows_of_tables_are_left_out() -> None:
    text = "Jaar | Meldingen | Verschil\n2021 | van 120 naar 150 | een stijging van 20 procent\n"
    assert find_inconsistencies(extract_text(text).figures) == []

"""The spaCy component is found by its entry point and keeps offsets of the Doc."""

from __future__ import annotations

import pytest
import spacy

TEXT = "In 2021 meldden zich 48 slachtoffers.\r\nRuim 40% van hen was minderjarig."


@pytest.fixture
def nlp() -> spacy.language.Language:
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("cijferspoor")
    return pipeline


def test_figures_count_characters_of_the_doc(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    assert [(f.kind, TEXT[f.start : f.end]) for f in doc._.figures] == [
        ("period", "2021"),
        ("count", "48"),
        ("share", "Ruim 40%"),
    ]


def test_spans_are_labelled_by_kind(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["figures"]] == [
        ("2021", "period"),
        ("48", "count"),
        ("Ruim 40%", "share"),
    ]


def test_displacy_can_show_the_spans(nlp: spacy.language.Language) -> None:
    html = spacy.displacy.render(nlp(TEXT), style="span", options={"spans_key": "figures"}, jupyter=False)
    assert "Ruim" in html
    assert "share" in html


def test_a_figure_inside_a_token_widens_to_the_token(nlp: spacy.language.Language) -> None:
    doc = nlp("Een 15-jarige fietser viel.")
    assert [span.text for span in doc.spans["figures"]] == ["15-jarige"]


def test_no_figures_leave_empty_lists(nlp: spacy.language.Language) -> None:
    doc = nlp("Er is niets te tellen.")
    assert doc._.figures == []
    assert len(doc.spans["figures"]) == 0


def test_published_resolves_relative_periods() -> None:
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("cijferspoor", config={"published": "2020-05-14"})
    (period,) = pipeline("Dat gebeurde vorig jaar.")._.figures
    assert str(period.period.start_date) == "2019-01-01"


def test_a_wrong_date_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a date"):
        spacy.blank("nl").add_pipe("cijferspoor", config={"published": "gisteren"})


def test_a_doc_survives_processes_and_bytes(nlp: spacy.language.Language) -> None:
    docs = list(nlp.pipe([TEXT, TEXT], n_process=2))
    restored = spacy.tokens.Doc(nlp.vocab).from_bytes(docs[0].to_bytes())
    assert [f.quote for f in restored._.figures] == ["2021", "48", "Ruim 40%"]

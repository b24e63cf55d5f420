"""What holds for any article: it supports itself, whatever the order of the sources, and its records go round."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cijferspoor.checking.against import check_figures
from cijferspoor.checking.results import Check
from tests.checking.against.telling import figures

ANY = settings(
    derandomize=True, deadline=None, database=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
NUMBERS = st.one_of(st.integers(3, 99), st.integers(100, 9_999), st.integers(1, 99).map(lambda n: n * 100))
YEARS = st.integers(2005, 2023)
COUNTS = [
    "In {year} werden in Zwolle {number} fietsen gestolen.",
    "Bij de bibliotheek leenden bezoekers in {year} {number} boeken.",
    "Ruim {number} leerlingen schaakten in {year} op het plein.",
    "In {year} plantte de boswachter {number} eiken.",
    "Het theater verkocht in {year} bijna {number} kaartjes.",
    "Volgens de dierenarts stierven in {year} {number} egels.",
]
SHARES = [
    "In {year} rookte {share} procent van de huurders.",
    "{share} procent van de docenten sprak in {year} Fries.",
    "Van de molens draaide in {year} {share} procent.",
    "Het aantal kano's steeg in {year} met {share} procent.",
]
SENTENCES = st.one_of(
    st.builds(lambda text, year, number: text.format(year=year, number=f"{number:,}".replace(",", ".")),
              st.sampled_from(COUNTS), YEARS, NUMBERS),
    st.builds(lambda text, year, share: text.format(year=year, share=share),
              st.sampled_from(SHARES), YEARS, st.integers(2, 98)),
)  # fmt: skip
ARTICLES = st.lists(SENTENCES, min_size=1, max_size=6, unique_by=lambda text: text.split()[-1] + text.split()[0])


@ANY
@given(ARTICLES)
def test_an_article_supports_itself(sentences: list[str]) -> None:
    found = figures(" ".join(sentences))
    checks = check_figures(found, found)
    assert len(checks) >= len(sentences)
    for one in checks:
        assert (one.verdict, one.reason) == ("supported", "exact"), (one.claim.quote, one.explanation)


@ANY
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_the_sources_decides_nothing(sentences: list[str], random: object) -> None:
    claim = figures("In 2024 telde de imker 417 bijenkasten.")
    right = figures("De imker telde in 2024 417 bijenkasten.", None, "imker")
    others = [figures(text, None, f"bron {number}") for number, text in enumerate(sentences)]
    expected = [one.model_dump() for one in check_figures(claim, right)]
    sources = [right, *others]
    random.shuffle(sources)  # type: ignore[attr-defined]
    found = check_figures(claim, [one for source in sources for one in source])
    assert [one.model_dump() for one in found] == expected


@ANY
@given(ARTICLES, ARTICLES, st.booleans())
def test_records_are_valid_and_go_round(article: list[str], source: list[str], explain: bool) -> None:
    claims = figures(" ".join(article))
    for one in check_figures(claims, figures(" ".join(source), None, "bron"), explain=explain):
        assert Check.model_validate_json(one.model_dump_json()) == one
        assert Check.model_validate(json.loads(json.dumps(one.model_dump(mode="json")))) == one
        assert one.explanation and one.confidence.because
        assert bool(one.evidence) == (one.verdict != "not_found")

"""The verdict on each figure of an article: which figure of the source decides, and what else is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor.checking.against import check_figures
from cijferspoor.lexicon import Lexicon, load_lexicon
from tests.checking.against.telling import by_quote, check, checks, figures, verdict

THEFT = "In 2022 werden in Zwolle 229 fietsen gestolen."
BRIDGE = "De bouw van de brug heeft 15,9 miljoen euro gekost, er was 12,4 miljoen euro begroot."
TOWNS = " ".join(
    f"In {town} werden in 2022 {number} fietsen gestolen."
    for town, number in [("Kampen", 187), ("Hattem", 188), ("Epe", 189), ("Deventer", 190), ("Raalte", 191)]
)


@pytest.mark.parametrize(
    ("claim", "source", "outcome"),
    [
        (THEFT, "In Zwolle zijn in 2022 229 fietsen gestolen.", "supported exact"),
        ("Ruim een kwart van de slachtoffers is minderjarig.", "Van de slachtoffers is 27 procent minderjarig.",
         "supported hedge_fits"),
        ("In 2021 hielp Fier 1300 meisjes.", "Fier hielp in 2021 1.320 meisjes.", "supported rounded"),
        ("Twee derde van de slachtoffers is minderjarig.", "De meerderheid van de slachtoffers is minderjarig.",
         "supported hedge_fits"),
        ("De man kreeg achttien maanden cel.", "De man kreeg anderhalf jaar cel.", "supported exact"),
        ("De verdachte is 19 jaar oud.", "De 19-jarige verdachte zit vast.", "supported exact"),
        ("In Zwolle is 40 procent van de huizen te koop.", "In Zwolle staat 40 procent van de woningen te koop.",
         "supported exact"),
        # The same number, of something else.
        (THEFT, "In 2022 werden in Zwolle 229 auto's gestolen.", "not_found"),
        (THEFT, "In 2022 werden in Kampen 229 fietsen gestolen.", "not_found"),
        ("De burgemeester wil 40 woningen bouwen.", "De gemeente bouwde 40 woningen.", "not_found"),
        ("De gemiddelde huur is 650 euro.", "De mediane huur is 650 euro.", "not_found"),
        ("40 procent van de jongeren rookt niet.", "40 procent van de jongeren rookt.", "not_found"),
        ("De jongen was 15 jaar.", "Het meisje was 15 jaar.", "not_found"),
        ("Er waren 229 mensen.", "Chat met Fier telde in 2019 299 slachtoffers.", "not_found"),
    ],
)  # fmt: skip
def test_verdicts(claim: str, source: str, outcome: str) -> None:
    assert verdict(claim, source) == outcome


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # Another whole, a part of the time.
        ("40 procent van de vrouwen voelt zich onveilig op straat.",
         "40 procent van de fietsers voelt zich onveilig op straat."),
        (THEFT, "In maart 2022 werden in Zwolle 229 fietsen gestolen."),
        # More than an open source says.
        ("In 2022 telde het meldpunt 5.000 slachtoffers van oplichting.",
         "In 2022 telde het meldpunt meer dan 100 slachtoffers van oplichting."),
        ("In 2022 telde het meldpunt duizenden slachtoffers van oplichting.",
         "In 2022 telde het meldpunt honderden slachtoffers van oplichting."),
    ],
)  # fmt: skip
def test_not_supported(claim: str, source: str) -> None:
    assert not verdict(claim, source).startswith("supported")


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("40 procent van de verhuurders is tevreden over het contract.",
         "Van de huurders is 40 procent tevreden over het contract."),
        ("In 2022 ging 40 procent van de leerlingen met de fiets naar school.",
         "In 2022 ging 40 procent van de leerlingen met de bus naar school."),
    ],
)  # fmt: skip
@pytest.mark.xfail(strict=True, reason="a false `supported`: the source says this of something else")
def test_false_supported(claim: str, source: str) -> None:
    assert not verdict(claim, source).startswith("supported")


@pytest.mark.xfail(strict=True, reason="the head of the source's change is taken to be its verb, `steeg`")
def test_false_not_found() -> None:
    source = "In 2020 waren er 50 branden en het aantal steeg met 12 procent."
    assert verdict("Het aantal branden steeg met 12 procent.", source) == "supported exact"


def test_a_rival_that_is_surely_what_the_claim_is_about() -> None:
    assert verdict("De bouw van de brug kostte 15,9 miljoen euro.", BRIDGE) == "supported exact"
    found = check("De bouw van de brug kostte 12,4 miljoen euro.", BRIDGE)
    assert (found.verdict, found.evidence[0].quote) == ("contradicted", "15,9 miljoen euro")


def test_a_number_too_precise_for_chance_goes_before_the_wording() -> None:
    claim = "In 2022 dienden {} huishoudens een klacht in over hun energierekening."
    source = "In 2022 kregen {} huishoudens bericht van de toezichthouder."
    assert verdict(claim.format("2.571"), source.format("2.571")) == "supported exact"
    assert verdict(claim.format("25"), source.format("25")) == "not_found"
    assert verdict(claim.format("2.571"), source.format("2.571").replace("huishoudens", "boeren")) == "not_found"
    assert verdict(claim.format("2.571"), source.format("2.571").replace("2022", "2019")) != "supported exact"


def test_of_equal_matches_the_one_with_the_number_itself() -> None:
    claim = "Volgens de gemeente stalen dieven in 2022 in Zwolle 229 fietsen."
    about, exact = (
        "In Zwolle stalen dieven in 2022 ongeveer 230 fietsen.",
        "Dieven stalen 229 fietsen in Zwolle in 2022.",
    )
    for source in (f"{about} {exact}", f"{exact} {about}"):
        found = check(claim, source)
        assert (found.reason, found.evidence[0].quote) == ("exact", "229")


def test_candidates_are_the_nearest_with_what_keeps_them_apart() -> None:
    found = check(THEFT, f"{TOWNS} Er vielen 3 doden.")
    assert (found.verdict, found.reason, found.evidence) == ("not_found", "unsure", ())
    assert len(found.candidates) == 3
    assert {one.evidence.quote for one in found.candidates} <= {"187", "188", "189", "190", "191"}
    scores = [one.score for one in found.candidates]
    assert scores == sorted(scores, reverse=True)
    for one in found.candidates:
        assert any(text.startswith("place: Zwolle against ") for text in one.apart)
        assert f"number: “229” against “{one.evidence.quote}”" in one.apart


def test_nothing_comparable_has_no_candidates() -> None:
    found = check(THEFT, "De brug kostte 12 miljoen euro.")
    assert (found.reason, found.candidates, found.score, found.trace) == ("nothing_comparable", (), None, None)
    assert found.confidence.level == "low"


@pytest.mark.parametrize("source", ["", "Er is niets bekend.", "Dat was in 2022."])
def test_sources_without_figures(source: str) -> None:
    assert verdict(THEFT, source) == "not_found"


@pytest.mark.parametrize("claim", ["", "Er is niets bekend.", "Dat was in 2022, en niet in 2021."])
def test_articles_without_figures(claim: str) -> None:
    assert checks(claim, THEFT) == ()


def test_periods_are_passed_over_and_the_order_is_that_of_the_article() -> None:
    article = "In 2022 werden 229 fietsen gestolen, in 2021 waren het er 310. De helft is terug. Er zijn 3 daders."
    assert [one.claim.quote for one in checks(article, TOWNS)] == ["229", "310", "De helft", "3"]
    starts = [one.claim.start for one in checks(article, TOWNS)]
    assert starts == sorted(starts)


def test_the_same_answer_twice_with_the_same_ids() -> None:
    article, source = figures(f"{THEFT} De helft is terug."), figures(TOWNS + THEFT)
    first, second = check_figures(article, source), check_figures(list(article), iter(source))
    assert first == second
    ids = [one.id for one in first]
    assert len(set(ids)) == len(ids)
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in ids)


def test_the_id_is_of_both_sides() -> None:
    claim = figures(THEFT)
    (one,), (other,) = check_figures(claim, figures(THEFT)), check_figures(claim, figures(f"{TOWNS} {THEFT}"))
    assert one.claim == other.claim
    assert one.id != other.id


def test_the_trace_only_when_asked_for() -> None:
    claim, source = figures(THEFT), figures(TOWNS + THEFT)
    (plain,), (explained,) = check_figures(claim, source), check_figures(claim, source, explain=True)
    assert plain.trace is None
    assert explained.trace is not None
    assert explained.model_copy(update={"trace": None}) == plain
    assert "trace" not in plain.model_dump()


def test_evidence_has_the_document_and_the_span() -> None:
    found = check(THEFT, TOWNS + THEFT)
    (one,) = found.evidence
    assert (found.claim.document, one.document) == ("stuk", "bron")
    assert (TOWNS + THEFT)[one.start : one.end] == one.quote == "229"


def overlay(folder: Path, name: str, text: str) -> Lexicon:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load_lexicon(folder)


def test_thresholds_of_a_user_change_a_verdict(tmp_path: Path) -> None:
    claim, source = figures("In 2022 werden 229 fietsen gestolen."), figures("Uit schuren zijn 229 fietsen gestolen.")
    strict = overlay(tmp_path, "checking", "[thresholds]\nsupported = [0.99, 0.99, 0.99]\n")
    assert [one.verdict for one in check_figures(claim, source)] == ["supported"]
    assert [one.verdict for one in check_figures(claim, source, lexicon=strict)] == ["not_found"]


def test_candidates_of_a_user(tmp_path: Path) -> None:
    none = overlay(tmp_path, "checking", "[thresholds]\ncandidates = 0\n")
    (found,) = check_figures(figures(THEFT), figures(TOWNS), lexicon=none)
    assert found.candidates == ()


def test_synonyms_of_a_user_change_a_verdict(tmp_path: Path) -> None:
    claim, source = figures("In 2022 brandden 40 caravans af."), figures("In 2022 brandden 40 kampeerwagens af.")
    own = overlay(tmp_path, "relations", '[synonyms]\ncaravan = ["kampeerwagen"]\n')
    assert [one.verdict for one in check_figures(claim, source)] == ["not_found"]
    assert by_quote(check_figures(claim, source, lexicon=own)) == {"40": ("supported", "exact")}


def test_rounding_of_a_user_changes_a_verdict(tmp_path: Path) -> None:
    claim, source = figures("In 2022 kwamen er 1300 meisjes."), figures("In 2022 kwamen er 1.320 meisjes.")
    exact = overlay(tmp_path, "checking", "[rounding]\nrelative = 0.0\n")
    assert by_quote(check_figures(claim, source)) == {"1300": ("supported", "rounded")}
    assert check_figures(claim, source, lexicon=exact)[0].reason != "rounded"

"""The score over features: what counts, for how much, and what is left out."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.match import HARD, SETTLED, Match
from tests.checking.against.telling import LEXICON, match

SETTINGS = LEXICON.checking
THEFT = "Er werden 40 fietsen gestolen."


def test_a_sentence_beside_itself() -> None:
    found = match(
        "In 2022 werden er in Zwolle 40 fietsen gestolen.", "In 2022 werden er in Zwolle 40 fietsen gestolen."
    )
    assert found.score == 1
    assert found.wording == 1
    assert not (found.differing() or found.apart() or found.unsettled())


def test_what_neither_side_has_counts_nothing() -> None:
    found = match(THEFT, THEFT)
    empty = {name for name, told in found.features.items() if told.empty}
    assert empty == {"property", "age", "per", "place", "source", "statistic"}
    assert all(found.points[name] == found.full[name] == 0 for name in empty)
    assert found.most == sum(SETTINGS.weights[name] for name in ("kind", "counted", "period", "wording"))


def test_points_are_weight_times_worth() -> None:
    found = match("Er werden 40 minderjarige daders gepakt.", "Er werden 40 daders gepakt.")
    worth = SETTINGS.worth.model_dump()
    for name, told in found.features.items():
        assert found.points[name] == (0 if told.empty else SETTINGS.weights[name] * worth[told.outcome])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Er werden 40 auto's gestolen.", "counted"),
        ("Er werden 40 fietsen teruggevonden.", "wording"),
        ("Per maand werden er 40 fietsen gestolen.", "per"),
    ],
)
def test_what_differs_is_named_and_may_be_passed_over(source: str, name: str) -> None:
    found = match(THEFT, source)
    assert name in found.differing()
    assert name not in found.differing(name)
    assert name in found.apart()
    assert found.score < match(THEFT, THEFT).score


def test_the_score_as_if_a_feature_were_the_same() -> None:
    found = match("In 2022 werden er 40 fietsen gestolen.", "In 2021 werden er 40 fietsen gestolen.")
    assert found.features["period"].outcome == "different"
    assert found.score < found.score_but("period") == 1
    assert found.score_but() == found.score
    assert found.score_but("counted") == pytest.approx(found.score)
    assert found.score_but("period", "counted") == 1


def test_the_score_is_never_below_zero() -> None:
    found = match("40 procent van de leerlingen zwemt niet.", "In 2022 kostte de brug in Epe 12 miljoen euro.")
    assert found.score == 0


def test_unsettled_is_what_must_be_known() -> None:
    found = match("In Zwolle werden 40 fietsen gestolen.", "In 2022 werden er 40 fietsen gestolen.")
    assert found.unsettled() == ("period", "place")
    assert found.unsettled("place") == ("period",)
    assert found.differing() == ()
    assert set(SETTLED) < set(HARD)


def _told(found: Match) -> list[str]:
    return [feature.detail for feature in found.trace()]


def test_the_trace_tells_all_features_in_order() -> None:
    found = match("Er werden 40 dure fietsen gestolen.", "Er werden 40 oude fietsen gestolen.")
    assert [feature.name for feature in found.trace()] == [
        "kind", "counted", "property", "age", "period", "per", "place", "source", "statistic", "wording",
    ]  # fmt: skip
    assert sum(feature.points for feature in found.trace()) / found.most == pytest.approx(found.score, abs=0.001)
    assert not any("⟦" in text or "⟧" in text for text in _told(found))


def test_details_have_the_words_of_the_texts() -> None:
    found = match("Volgens de Kiesraad stemden 40 vrouwen.", "Volgens het Zeeuwse bureau stemden 40 vrouwen.")
    assert found.detail("source") == "Kiesraad against bureau, Zeeuwse"
    assert "⟦" in found.features["source"].detail

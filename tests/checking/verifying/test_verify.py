"""What becomes of figures when their article is edited, as editors do."""

from __future__ import annotations

import time

import pytest
from pydantic import ValidationError

from cijferspoor.checking.verifying import Verdict, verify_article
from cijferspoor.reading import read_text
from tests.checking.verifying.conftest import claims_of, told, verdicts

ARTICLE = (
    "Meer meldingen bij het meldpunt\n\n"
    "In 2020 kwamen er 340 meldingen binnen bij het meldpunt. Dat waren er 12 meer dan een jaar eerder.\n\n"
    "De helft ging over pesten op school. Ruim 40 procent van de melders was jonger dan 18 jaar.\n"
)
ALL = ["2020", "340", "12", "40 procent", "18"]


def statuses(after: str, before: str = ARTICLE) -> dict[str, str]:
    return dict(told(before, after))


def test_the_same_text_stands() -> None:
    found = verdicts(ARTICLE, ARTICLE)
    assert [verdict.quote for verdict in found] == ALL
    assert {verdict.status for verdict in found} == {"stands"}
    assert all((verdict.new_start, verdict.new_end) == (verdict.start, verdict.end) for verdict in found)


def test_a_paragraph_before_moves_all_by_its_length() -> None:
    lead = "Het meldpunt publiceerde vandaag nieuwe cijfers over 5 scholen.\n\n"
    found = verdicts(ARTICLE, lead + ARTICLE)
    assert [verdict.status for verdict in found] == ["moved"] * len(ALL)
    assert {(verdict.new_start or 0) - verdict.start for verdict in found} == {len(lead)}
    assert found[0].reason == f"stands {len(lead)} characters further on"


def test_text_added_behind_moves_nothing() -> None:
    assert set(statuses(ARTICLE + "\nLees ook over 7 andere onderwerpen.\n").values()) == {"stands"}


def test_an_altered_number_is_gone_and_the_others_of_its_sentence_are_not() -> None:
    found = {verdict.quote: verdict for verdict in verdicts(ARTICLE, ARTICLE.replace("340", "430"))}
    assert {quote: verdict.status for quote, verdict in found.items()} == {
        "2020": "changed",
        "340": "gone",
        "12": "stands",
        "40 procent": "stands",
        "18": "stands",
    }
    gone = found["340"]
    assert gone.new_start is None
    assert gone.reason == "the sentence has another number in its place"
    assert gone.new_sentence is not None
    assert gone.new_sentence.text == "In 2020 kwamen er 430 meldingen binnen bij het meldpunt."


def test_a_reworded_sentence_is_changed() -> None:
    after = ARTICLE.replace(
        "In 2020 kwamen er 340 meldingen binnen bij het meldpunt.",
        "Het meldpunt kreeg in 2020 in totaal 340 meldingen binnen.",
    )
    found = statuses(after)
    assert (found["2020"], found["340"]) == ("changed", "changed")


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        ("Er waren 12 daders.", "Er waren 12.500 daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 12,5 daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 12 500 daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 12 miljoen daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 12% daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 112 daders.", "gone"),
        ("Er waren 12 daders.", "Er waren 10-12 daders.", "gone"),
        ("Er waren 12 daders.", "Er waren -12 daders.", "gone"),
        ("Er waren twaalf daders.", "Er waren twaalf miljoen daders.", "gone"),
        ("Er waren twee daders.", "Er waren tweeduizend daders.", "gone"),
        ("Er waren 12.500 daders.", "Er waren 12.500 jonge daders.", "changed"),
        ("Er waren 12 daders.", "Er waren toen 12 daders.", "changed"),
        ("Er waren 12 daders.", "Er waren 12, zegt men, daders.", "changed"),
        ("Twaalf waren het, twaalf daders.", "Er waren twaalf daders, twaalf.", "changed"),
        ("Er waren 12 daders van 12-jarige leeftijd.", "Er waren 12 daders van toen 12-jarige leeftijd.", "changed"),
        ("Er waren 40 procent jongeren.", "Er waren 40\u00a0 procent jongeren.", "moved"),
        ("Er waren 12 daders.", "Er waren\n12  daders.", "moved"),
    ],
)
def test_the_words_must_be_the_same_number(old: str, new: str, status: str) -> None:
    assert {status for _, status in told(old, new)} == {status}


def test_a_headline_that_goes_on_does_not_stand() -> None:
    assert told("Meer dan 12\n\nDat is veel.\n", "Meer dan 120\n\nDat is veel.\n") == [("12", "gone")]


def test_a_removed_sentence_is_gone_even_when_its_number_stands_in_a_like_one() -> None:
    before = "Er waren 12 daders in Utrecht. Er waren 12 daders in Zwolle.\n"
    assert [verdict.status for verdict in verdicts(before, "Er waren 12 daders in Zwolle.\n")] == ["gone", "moved"]
    found = verdicts(before, "Er waren toen 12 daders in Zwolle.\n")
    assert [verdict.status for verdict in found] == ["gone", "changed"]


def test_repeated_sentences_are_matched_one_to_one_in_order() -> None:
    again = "Er kwamen 7 zaken bij. "
    found = verdicts(again * 3, "Eerst dit. " + again * 3)
    assert [verdict.status for verdict in found] == ["moved"] * 3
    assert [(verdict.new_start or 0) - verdict.start for verdict in found] == [11, 11, 11]
    fewer = verdicts(again * 3, "Eerst dit. " + again * 2)
    assert sorted(verdict.status for verdict in fewer) == ["gone", "moved", "moved"]


def test_swapped_sentences_change_places() -> None:
    one, other = "Er kwamen 7 zaken bij. ", "In Breda gingen er 3 zaken af. "
    before, after = one + other + one + other, other + one + other + one
    found = verdicts(before, after)
    assert [verdict.status for verdict in found] == ["moved"] * 4
    assert len({verdict.new_start for verdict in found}) == 4


def test_two_mentions_of_one_number_in_a_sentence_are_told_apart() -> None:
    before = "Er waren 12 daders en 12 slachtoffers in Utrecht."
    found = verdicts(before, "Er waren 13 daders en 12 slachtoffers in Utrecht.")
    assert [verdict.status for verdict in found] == ["gone", "changed"]
    assert found[1].new_start == found[1].start
    # Also when only the first of them has a record.
    article = read_text("Er waren 13 daders en 12 slachtoffers in Utrecht.", document="bericht.txt")
    assert [verdict.status for verdict in verify_article(claims_of(before)[:1], article)] == ["gone"]


def test_a_sentence_cut_in_two_keeps_both_figures() -> None:
    before = "Er waren 12 daders en 7 slachtoffers in Utrecht."
    after = "Er waren 12 daders in Utrecht. Er waren 7 slachtoffers in Utrecht."
    assert told(before, after) == [("12", "changed"), ("7", "changed")]


def test_a_sentence_that_became_part_of_another_line_is_moved() -> None:
    before = (
        "Kop met 12 daders\n\nDaarna kwam er lange tekst over heel andere dingen dan voorheen in de stad Utrecht.\n"
    )
    after = before.replace("\n\nDaarna", ". Daarna")
    assert told(before, after)[0][1] in {"moved", "stands"}


def test_nothing_alike_is_gone_without_a_sentence() -> None:
    (verdict,) = verdicts("Er waren 12 daders in Utrecht.", "De zon scheen de hele dag boven zee.\n")
    assert (verdict.status, verdict.new_sentence) == ("gone", None)


def test_a_record_that_contradicts_itself_is_gone_also_in_the_same_text() -> None:
    article = read_text(ARTICLE, document="bericht.txt")
    claim = claims_of(ARTICLE, sha256=article.sha256)[1]
    forged = claim.model_copy(update={"quote": "999"})
    assert verify_article([claim], article)[0].status == "stands"
    (verdict,) = verify_article([forged], article)
    assert verdict.status == "gone"
    assert "contradicts itself" in (verdict.reason or "")


def test_the_hash_alone_makes_nothing_stand() -> None:
    article = read_text(ARTICLE, document="bericht.txt")
    shifted = [claim.model_copy(update={"sha256": article.sha256}) for claim in claims_of("x 1\n\n" + ARTICLE)[1:]]
    assert {verdict.status for verdict in verify_article(shifted, article)} == {"moved"}


def test_two_records_of_one_figure_get_the_same_verdict() -> None:
    claims = claims_of(ARTICLE) * 2
    article = read_text(ARTICLE.replace("kwamen er", "kwamen dus"), document="bericht.txt")
    found = verify_article(claims, article)
    assert [v.model_dump() for v in found[: len(ALL)]] == [v.model_dump() for v in found[len(ALL) :]]
    assert [v.status for v in found[:2]] == ["changed", "changed"]


def test_the_same_verdicts_each_time_and_whatever_the_order_of_the_records() -> None:
    article = read_text(ARTICLE.replace("12", "13").replace("ging over", "handelde over"), document="bericht.txt")
    claims = claims_of(ARTICLE)
    assert verify_article(claims, article) == verify_article(claims[::-1], article)[::-1]


@pytest.mark.parametrize("filler", ["12 daders ", "12 ", "daders, "])
def test_long_and_repetitive_articles_take_bounded_time(filler: str) -> None:
    before = "".join(f"In {i} waren er {filler * 40}in Utrecht.\n\n" for i in range(1, 150))
    after = before.replace("waren er", "telde men")
    started = time.monotonic()
    found = verify_article(claims_of(before)[:1500], read_text(after, document="bericht.txt"))
    assert time.monotonic() - started < 20
    assert {verdict.status for verdict in found} <= {"changed", "gone"}


def test_a_verdict_says_where_or_nowhere() -> None:
    (verdict, *_) = verdicts(ARTICLE, ARTICLE)
    for wrong in ({"status": "gone"}, {"new_start": None}, {"new_start": 0, "new_end": 4}):
        with pytest.raises(ValidationError):
            Verdict(**(verdict.model_dump() | wrong))

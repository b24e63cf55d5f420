"""Near-misses by name: phone numbers, scores, law articles, clock times, names and the like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.digits import parse_digits
from cijferspoor.numerals.number import Rejection
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import PhraseTable, Token, adjacent, mark_span, norm_at
from cijferspoor.numerals.units import unit_of
from cijferspoor.numerals.vocabulary import closed_words

_CHUNK = re.compile(r"\S+")
# A phone number: country code or leading zero, then digits in bounded groups.
_PHONE = re.compile(
    r"(?<![\w.,+])(?<!\d )(?:(?:\+|00)\d{1,3}(?:[ ./-]{1,3}\d{1,9}){1,6}|\+\d{8,13}|0\d{1,3}[ -]{1,3}\d{2,8}(?:[ -]\d{2,4}){0,3}|0\d{8,9}|14 0\d{2,3})(?![\w,]|\.\d)"
)
_POSTCODE = re.compile(r"(?<![\w.,])[1-9]\d{3} ?[A-Z]{2}(?=[ ,.)]+[A-Z]|[.)\n]|$)")
_CLOCK = re.compile(
    r"(?<![\w.,:])(?:[01]?\d|2[0-4])(?:[:u][0-5]\d(?::[0-5]\d)?|[.][0-5]\d ?(?:uur|u)|[uh])(?![\w:]|[.,]\d)(?: ?uur)?"
)
_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
_ISO_TIME = re.compile(r"(?<![\w.,:])\d{1,2}:\d{2}(?::\d{2})?(?![\w:])")

_CALL = 8
"""How many tokens around a short number may speak of calling."""

# `op zijn 18e` is an age, which the age rules read.
_POSSESSIVES = frozenset({"zijn", "haar", "hun", "mijn", "je", "jouw", "z'n"})

_PATTERNS = (
    ("phone_number", _PHONE),
    ("postal_code", _POSTCODE),
    ("clock_time", _CLOCK),
    ("clock_time", _ISO_TIME),
    ("footnote", _FOOTNOTE),
)


def find_rejections(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Rejection]:
    """Stretches of a sentence whose numerals are no figures, in order of start."""
    if not tokens:
        return []
    start, end = tokens[0].start, tokens[-1].end
    found = list(_urls(text, start, end, lexicon))
    for reason, pattern in _PATTERNS:
        found += [Rejection(m.start(), m.end(), reason) for m in pattern.finditer(text, start, end)]
    covered = [False] * len(tokens)
    for span in found:
        mark_span(covered, tokens, span.start, span.end)
    i = 0
    while i < len(tokens):
        hit = None if covered[i] else next(filter(None, (rule(tokens, i, lexicon) for rule in _RULES)), None)
        if hit is None:
            i += 1
            continue
        last, reason = hit
        found.append(Rejection(tokens[i].start, tokens[last - 1].end, reason))
        i = max(last, i + 1)
    return sorted(found, key=lambda rejection: (rejection.start, -rejection.end))


def _urls(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Rejection]:
    urls = lexicon.rejections.urls
    for match in _CHUNK.finditer(text, start, end):
        chunk = match.group().strip(".,;:()[]\"'“”‘’<>").lower()
        head = chunk.split("/", 1)[0]
        address = "@" in chunk and "." in chunk.partition("@")[2]
        if (
            address
            or any(mark in chunk for mark in urls.marks)
            or head.endswith(tuple(urls.endings))
            or ("/" in chunk and chunk.endswith(tuple(urls.endings)))
        ):
            yield Rejection(match.start(), match.end(), "url")


Hit = tuple[int, str] | None


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> PhraseTable:
    return PhraseTable({cue: reason for reason, cues in lexicon.rejections.after.items() for cue in cues})


def _after_cue(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``artikel 273f``, ``pagina 12``, ``nummer zeven``, ``groep 8``."""
    found = _cues(lexicon).at(tokens, i)
    if found is None:
        return None
    j, reason = found
    number = cardinal_at(tokens, j, lexicon)
    if number is None or (number.weak and tokens[j].text.islower()):
        return None
    last = number.last
    # `plaats 3` is a rank, but `op de plaats 300 mensen` and `groep 8 kinderen` need the number to end the phrase
    small = number.value is not None and number.value < 1000
    if reason in ("name", "rank") and (
        not small or unit_of(tokens, number, lexicon) or _counts_on(tokens, last, lexicon)
    ):
        return None
    while (
        reason == "law_article"
        and adjacent(tokens, last)
        and (tokens[last].kind != "sign" or tokens[last].text == ":")
    ):
        last += 1
    return _and_more(tokens, last, reason, lexicon), reason


def _and_more(tokens: Sequence[Token], last: int, reason: str, lexicon: Lexicon) -> int:
    """``groep 7 en 8``, ``artikel 3, 5 en 8``: the cue holds for the whole list."""
    while norm_at(tokens, last) in (",", "en", "of", "-", "–"):
        following = cardinal_at(tokens, last + 1, lexicon)
        if following is None or following.value is None or following.value >= 1000 or following.weak:
            break
        if _counts_on(tokens, following.last, lexicon) or unit_of(tokens, following, lexicon):
            break
        last = following.last
    return last


def _counts_on(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Does a plural noun follow, so that the number counts after all?"""
    word = norm_at(tokens, j)
    if j >= len(tokens) or tokens[j].kind != "word" or not tokens[j].text.islower():
        return False
    return len(word) > 4 and word.endswith(("en", "s")) and word not in closed_words(lexicon)


def _glued_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``MH17``, ``5MCompany``, ``covid-19``, ``F-16``, ``112-melding``: letters and digits in one word."""
    if tokens[i].kind == "sign" or adjacent(tokens, i) and tokens[i - 1].text not in "(‘'“\"„,/’-–—":
        return None
    last, digits, letters = i + 1, tokens[i].kind == "digits", tokens[i].kind == "word"
    while adjacent(tokens, last) and (tokens[last].kind != "sign" or _hyphen_inside(tokens, last)):
        digits |= tokens[last].kind == "digits"
        letters |= tokens[last].kind == "word"
        last += 1
    if last == i + 1 or not (digits and letters):
        return None
    if _is_ordinal(tokens, i, last):
        return None if norm_at(tokens, i - 1) in _POSSESSIVES else (last, "ordinal")
    if _is_measured(tokens, i, last, lexicon):
        return None
    return last, "name"


def _is_ordinal(tokens: Sequence[Token], i: int, last: int) -> bool:
    """``68ste``, ``18e``, ``2de``."""
    return last == i + 2 and tokens[i].text.isdecimal() and tokens[i + 1].norm in ("e", "ste", "de", "er")


def _hyphen_inside(tokens: Sequence[Token], j: int) -> bool:
    return tokens[j].text in "-–" and adjacent(tokens, j + 1) and tokens[j + 1].kind != "sign"


def _is_measured(tokens: Sequence[Token], i: int, last: int, lexicon: Lexicon) -> bool:
    """``180ml``, ``50-meter``, ``15-jarige``, ``65-plussers``, ``3½``, ``1990-1995`` are no names."""
    if tokens[i].kind != "digits":
        # `EUR5`, `cao-loon` and `mei-2018` aside, a word before the digits makes a name
        return tokens[i].norm in ("eur", "usd") or cardinal_at(tokens, i, lexicon) is not None
    number = cardinal_at(tokens, i, lexicon)
    if number is None:
        return True
    if number.last >= last or unit_of(tokens, number, lexicon):
        return True
    rest = [token.norm for token in tokens[number.last : last]]
    tail = rest[-1]
    if tokens[last - 1].text[:1].isupper():
        return False  # `50Plus` is a party
    aged = tail in (
        "jarige",
        "jarigen",
        "jarig",
        "plusser",
        "plussers",
        "plus",
        "minners",
        "minner",
        "of",
        "tot",
        "en",
    )
    return aged or rest[0] in ("en",)


def _score(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``2 - 1``, ``(3-0)``, ``6-4``: two small numbers around a hyphen that no range can be."""
    if tokens[i].kind != "digits" or norm_at(tokens, i + 1) not in ("-", "–") or i + 2 >= len(tokens):
        return None
    if tokens[i + 2].kind != "digits" or adjacent(tokens, i) and tokens[i - 1].text in "-/–":
        return None
    a, b = tokens[i].text, tokens[i + 2].text
    after_score = (
        i >= 3
        and tokens[i - 1].kind == "digits"
        and tokens[i - 2].text in "-–"
        and tokens[i - 3].kind == "digits"
    )
    if (
        not (a.isdecimal() and b.isdecimal() and len(a) <= 3 and len(b) <= 3)
        or norm_at(tokens, i + 3) == "-"
        and adjacent(tokens, i + 3)
    ):
        return None
    if adjacent(tokens, i + 3) and tokens[i + 3].kind != "sign":
        return None
    return (i + 3, "sports_score") if after_score or _scores(tokens, i, int(a), int(b), lexicon) else None


def _scores(tokens: Sequence[Token], i: int, a: int, b: int, lexicon: Lexicon) -> bool:
    scores, follower = lexicon.rejections.scores, norm_at(tokens, i + 3)
    if a >= b or follower in scores.nouns:
        return True
    spaced = not adjacent(tokens, i + 1)
    counted = (
        i + 3 < len(tokens)
        and tokens[i + 3].kind == "word"
        and follower not in lexicon.numbers.after_fraction
    )
    unit = follower in (*lexicon.units.percent, *lexicon.units.duration, *lexicon.units.money_words)
    cued = norm_at(tokens, i - 1) in scores.cues or (norm_at(tokens, i - 1) == "(" and follower == ")")
    return not unit and not (counted and not spaced) and (cued or spaced) and b <= 30


def _clock_words(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``om twee uur``, ``half drie``, ``kwart over drie``, ``tussen 10 en 12 uur 's avonds``."""
    clock, word = lexicon.rejections.clock, tokens[i].norm
    if word in clock.halves:
        j = i + 1 + (norm_at(tokens, i + 1) in ("over", "voor"))
        if word == "kwart" and j == i + 1:
            return None
        hour = cardinal_at(tokens, j, lexicon)
        plain = hour is not None and hour.value is not None and 1 <= hour.value <= 12 and not hour.weak
        if plain and hour is not None and unit_of(tokens, hour, lexicon) is None and hour.last == j + 1:
            return hour.last, "clock_time"
        return None
    hour = cardinal_at(tokens, i, lexicon) if word != "een" else None
    if hour is None or hour.value is None or not 0 <= hour.value <= 24 or hour.weak:
        return None
    before = norm_at(tokens, i - 1)
    if norm_at(tokens, hour.last) == "uur" and before in clock.before:
        part = norm_at(tokens, hour.last + 1)
        if before in clock.sure or part in clock.parts_of_day:
            return hour.last + 1, "clock_time"
    return None


def _address(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Kerkstraat 12``, ``Laan van Meerdervoort 70a``."""
    if tokens[i].kind != "digits" or not tokens[i].text.isdecimal() or len(tokens[i].text) > 4 or i == 0:
        return None
    street = tokens[i - 1]
    ends = street.norm.endswith(tuple(lexicon.rejections.address.street_endings)) and len(street.norm) > 5
    number = cardinal_at(tokens, i, lexicon)
    if not (ends and street.text[:1].isupper()) or number is None or unit_of(tokens, number, lexicon):
        return None
    if _counts_on(tokens, i + 1, lexicon):
        return None
    last = i + 1
    while adjacent(tokens, last) and tokens[last].kind != "sign":
        last += 1
    return last, "address"


def _list_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``1. Titel`` or ``2) punt`` at the start of a sentence."""
    if i or tokens[0].kind != "digits" or not tokens[0].text.isdecimal() or len(tokens[0].text) > 2:
        return None
    marked = norm_at(tokens, 1) in (".", ")") and adjacent(tokens, 1)
    return (2, "list_number") if marked and not adjacent(tokens, 2) else None


def _named_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Windows 11``, ``Boeing 737``: a capitalised word inside the sentence, a number, and no noun after it."""
    if i < 2 or tokens[i].kind != "digits" or not tokens[i].text.isdecimal() or len(tokens[i].text) > 3:
        return None
    name = tokens[i - 1]
    parsed = parse_digits(tokens[i].text)
    if name.kind != "word" or not name.text[:1].isupper() or parsed is None or adjacent(tokens, i):
        return None
    if norm_at(tokens, i - 2) in (".", ":", "“", '"', "‘", "'", "-", "–") or norm_at(tokens, i + 1) in (
        "-",
        "–",
        "/",
        "op",
        "van",
        "tot",
        "+",
    ):
        return None
    number = cardinal_at(tokens, i, lexicon)
    follower = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = follower is None or follower.text in ".,;:)?!" or follower.norm in lexicon.numbers.after_fraction
    if number is None or number.last != i + 1 or not ends or unit_of(tokens, number, lexicon):
        return None
    return i + 1, "name"


def _helpline(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``Bel gratis 113``, ``112``: short phone numbers, where calling is spoken of."""
    helplines = lexicon.rejections.helplines
    if tokens[i].kind != "digits" or tokens[i].text not in helplines.numbers:
        return None
    around = {token.norm for token in tokens[max(0, i - _CALL) : i + _CALL]}
    return (i + 1, "phone_number") if around & set(helplines.cues) else None


def _named_word(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Hit:
    """``De Vijf Linden``: a capitalised number word inside the sentence, before another capitalised word."""
    token = tokens[i]
    if i == 0 or token.kind != "word" or not token.text[0].isupper() or token.text.isupper():
        return None
    if tokens[i - 1].kind != "word" or i + 1 >= len(tokens) or not tokens[i + 1].text[0].isupper():
        return None
    number = cardinal_at(tokens, i, lexicon)
    return (i + 1, "name") if number is not None and number.last == i + 1 and not number.weak else None


_RULES: tuple[Callable[[Sequence[Token], int, Lexicon], Hit], ...] = (
    _list_number,
    _helpline,
    _after_cue,
    _glued_name,
    _score,
    _clock_words,
    _address,
    _named_number,
    _named_word,
)

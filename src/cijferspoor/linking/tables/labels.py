"""One header: the counted noun, unit, factor, share, age, time or base of a rate that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import SentenceView
from cijferspoor.linking.nouns import NounPhrase, noun_phrase_at, plural_like, singular
from cijferspoor.linking.rates import base_at
from cijferspoor.linking.tables.cells import AGE_GROUP, CellView
from cijferspoor.linking.tables.units import factor_in, unit_in
from cijferspoor.numerals import AgeMention
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.periods import Period
from cijferspoor.reading.article import Sentence
from cijferspoor.records.figure import Per

_OLDEST = 130
_SHORT_NOUN = 3
"""Letters up to which a noun is looked for as a whole word only."""
_MEAN_AGE = "jaar oud"
_LEAST_BASE = 100
"""``per 100.000 inwoners`` is the base of a rate; ``per jaar`` and ``per gemeente`` say how the rows are divided."""


@dataclass(frozen=True)
class Label:
    """What a header says of the numbers it heads. ``suffix`` is what would stand behind each number in prose."""

    view: CellView
    amount: bool
    share: bool
    total: bool
    suffix: str
    phrase: NounPhrase | None
    rest: tuple[int, int] | None
    period: Period | None
    age: AgeMention | None
    per: tuple[Per, int, int] | None
    mean: tuple[int, int] | None
    median: tuple[int, int] | None
    topic: NounPhrase | None = None
    """The noun of a title that does not say that it is counted; a header that says ``aantal`` does."""
    portion: bool = False
    """Is it a share that may be told as a part of one: ``Aandeel`` over 0,27?"""
    blocked: bool = False
    """Does it name what is priced, measured or noted, and not counted?"""

    @property
    def decides(self) -> bool:
        """Does it say what kind of number its cells hold?"""
        return self.amount or self.share or bool(self.suffix) or self.per is not None

    @property
    def plain(self) -> bool:
        """Words that only name the row or column: ``Amsterdam``, ``Jongens``."""
        return not (self.decides or self.total or self.period or self.age or self.blocked)


def read_title(text: str, view: CellView, lexicon: Lexicon) -> Label:
    """What a caption or heading says. Its noun is counted only where it says so: ``Aantal``, ``per``, a time."""
    label = read_label(text, view, lexicon)
    divided = any(token.norm in lexicon.tables.divisions for token in view.numerals.tokens)
    if label.amount or label.share or divided or label.period is not None:
        return label
    return replace(label, phrase=None, topic=label.phrase)


def read_label(text: str, view: CellView, lexicon: Lexicon, *, of_ages: bool = False) -> Label:
    """What one header cell says; ``of_ages``: it stands in a column of ages."""
    words, tokens = lexicon.tables, _without_number(view.numerals.tokens, lexicon)
    norms = [token.norm for token in tokens]
    shares = {norm for norm in norms if norm in words.shares}
    phrase = _noun(text, tokens, lexicon)
    blocked = any(_uncounted(norm, lexicon) for norm in norms)
    if phrase is not None and _uncounted(phrase.lemma, lexicon):
        phrase = None
    per = _base(text, view, lexicon)
    unit, factor = unit_in(norms, lexicon), factor_in(norms, words.factors)
    return Label(
        view=view,
        amount=any(norm in words.amounts for norm in norms),
        share=bool(shares),
        portion=bool(shares) and shares <= set(words.portions),
        total=bool(norms) and norms[0] in words.totals,
        suffix=_MEAN_AGE if _mean_age(norms, lexicon) else " ".join(part for part in (factor, unit) if part),
        phrase=phrase,
        rest=_rest(tokens, words.shares) if phrase is None else None,
        period=view.periods[0] if view.periods else None,
        age=next(iter(view.numerals.ages), None) or _age_group(view, of_ages=of_ages),
        per=per,
        mean=_word(tokens, lexicon.linking.mean_words),
        median=_word(tokens, lexicon.linking.median_words),
        blocked=blocked and phrase is None,
    )


def _uncounted(word: str, lexicon: Lexicon) -> bool:
    """``prijzen``, ``openingstijden``, ``waarde``: nouns of what is not counted, whole or as last part."""
    lemma = singular(word, lexicon)
    return any(lemma == noun or (len(noun) > _SHORT_NOUN and lemma.endswith(noun)) for noun in lexicon.tables.uncounted)


def _without_number(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """A caption without its ``Tabel 3.2:``, and without the marks of Markdown."""
    tokens = [token for token in tokens if token.norm not in ("*", "_", "`")]
    if len(tokens) < 3 or tokens[0].norm not in lexicon.tables.numbered or not tokens[1].norm[:1].isdigit():
        return tokens
    return tokens[3:] if tokens[2].kind == "sign" else tokens[2:]


def _rest(tokens: Sequence[Token], shares: Sequence[str]) -> tuple[int, int] | None:
    """What follows ``Percentage`` or ``Aandeel``: what the share says."""
    if len(tokens) < 2 or tokens[0].norm not in shares or tokens[1].kind != "word":
        return None
    return tokens[1].start, tokens[-1].end


def _age_group(view: CellView, *, of_ages: bool) -> AgeMention | None:
    """``0-11``, ``65+`` and ``23`` in a column that is headed by ``Leeftijd``, ``12 t/m 17 jaar`` beside any row."""
    match = AGE_GROUP.fullmatch(view.text)
    if match is None or not (of_ages or (match["year"] and (match["high"] or match["open"]))):
        return None
    low, high = int(match["low"]), int(match["high"]) if match["high"] else None
    if high is None and not match["open"]:
        high = low
    if match["until"] and high is not None:
        high -= 1
    if low > _OLDEST or (high is not None and not low <= high <= _OLDEST):
        return None
    return AgeMention(view.start, view.end, low, high, None, "year", "age.table_group")


def _word(tokens: Sequence[Token], words: Sequence[str]) -> tuple[int, int] | None:
    return next(((token.start, token.end) for token in tokens if token.norm in words), None)


def _mean_age(norms: Sequence[str], lexicon: Lexicon) -> bool:
    words = {*lexicon.linking.mean_words, *lexicon.linking.median_words}
    return bool(words & set(norms)) and bool(set(lexicon.tables.ages) & set(norms))


def _noun(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> NounPhrase | None:
    """The noun behind ``Aantal`` or ``Percentage``, or with which the header opens; it must be a plural."""
    words = lexicon.tables
    leads = [i for i, token in enumerate(tokens) if token.norm in (*words.amounts, *words.shares)]
    if leads and all(norm_at(tokens, i - 1) == "(" for i in leads):
        leads = []  # `Slachtoffers (aantal)`
    for i in [*(at + 1 for at in leads), *([] if leads else [0])]:
        at = i
        while norm_at(tokens, at) in ("van", "de", "het", "alle", "gemeld", "gemelde") and at < i + 3:
            at += 1
        phrase = noun_phrase_at(text, tokens, at, plural=None, lexicon=lexicon) if at < len(tokens) else None
        if phrase is not None and plural_like(phrase.head, lexicon):
            return phrase
        if at < len(tokens) and tokens[at].kind == "word" and plural_like(tokens[at].text, lexicon):
            return _one_word(tokens[at], lexicon)  # `Meldingen Noord`: a name behind it hides the noun
    return None


def _one_word(token: Token, lexicon: Lexicon) -> NounPhrase:
    start, end, lemma = token.start, token.end, singular(token.text, lexicon)
    return NounPhrase(start, end, start, end, token.text, lemma, end, ())


def _base(text: str, view: CellView, lexicon: Lexicon) -> tuple[Per, int, int] | None:
    tokens = view.numerals.tokens
    site = SentenceView(text, Sentence(view.start, view.end), -1, tokens, [], (), lexicon.linking, ())
    for i, token in enumerate(tokens):
        if token.norm == "per":
            found = base_at(site, tokens, i, lexicon, adjacent=True)
            if found is not None and found[0].value >= _LEAST_BASE:
                return found[:3]
    return None

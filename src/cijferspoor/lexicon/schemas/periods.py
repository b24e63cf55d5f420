"""Schema of ``periods.toml``: the words Dutch names time with."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Periods(WordList):
    """Words of time. Phrases of more than one word are written with single spaces."""

    articles: list[str]
    """``de`` and ``het`` at the start of a phrase."""
    of: list[str]
    """Between a part and its whole: ``van``."""
    date_prepositions: list[str]
    """Before the second end of a range and after ``sinds``: ``in``."""
    year_nouns: list[str]
    """``jaar`` in ``vorig jaar`` and ``het jaar``."""
    day_parts: list[str]
    """Parts of the day, joined to a day or after it: ``ochtend``."""
    ago: list[str]
    """After a length of time that lies back: ``geleden``."""
    alternatives: list[str]
    """Between the two numbers of a length of time: ``tot``."""
    from_now: list[str]
    """Before a length of time ahead: ``over``."""
    within: list[str]
    """Before a term: ``binnen``."""
    quarter_nouns: list[str]
    """A quarter of a year after its number."""
    quarter_letters: list[str]
    """Letters glued before a quarter's number: ``Q3``."""
    letter_prepositions: list[str]
    """Before a bare ``Q3``."""
    band_prepositions: list[str]
    """Before a bare ``K3``, which by itself is a band."""
    decade_nouns: list[str]
    """``jaren`` before a decade."""
    indefinite: list[str]
    """Before ``jaren``, these make it years in general."""
    decade_adjectives: list[str]
    """``tachtiger`` before ``jaren``."""
    half_year_nouns: list[str]
    """Half a year after its number."""
    term_nouns: list[str]
    """Those of the quarters and half years that need a year to be one."""
    half_nouns: list[str]
    """``helft`` after ``eerste`` or ``tweede``."""
    week_nouns: list[str]
    """Before a week's number."""
    century_nouns: list[str]
    """After a century's number."""
    last: list[str]
    """Means the closing one of a whole: ``laatste``."""
    parts: list[str]
    """Parts of a whole that leave its dates as they are: ``begin``, ``medio``."""
    begin_parts: list[str]
    """Those of ``parts`` at the start of the whole."""
    end_parts: list[str]
    """Those of ``parts`` at its end."""
    earlier_in: list[str]
    """A whole up to the publication: ``eerder dit jaar``."""
    later_in: list[str]
    """A whole from the publication: ``later dit jaar``."""
    hedges: list[str]
    """Hedges before a length of time."""
    towards: list[str]
    """Before a year that is aimed at: ``tegen 2030``."""
    around: list[str]
    """Hedges before a date or year: ``rond``."""
    since: list[str]
    """Open at the end, and begun: ``sinds``."""
    from_on: list[str]
    """Open at the end: ``vanaf``."""
    per: list[str]
    """Open at the end, before dates only: ``per 1 juli``."""
    after: list[str]
    """From the day after: ``na``."""
    before: list[str]
    """Up to the day before: ``voor``."""
    up_to: list[str]
    """Up to the day before, and the middle of a range: ``tot``."""
    through: list[str]
    """Up to and with: ``tot en met``."""
    or_later: list[str]
    """After a date that opens a period: ``of later``."""
    or_earlier: list[str]
    """After a date that closes a period: ``of eerder``."""
    or_later_ends: list[str]
    """Last words of ``or_later`` and ``or_earlier``."""
    between: list[str]
    """Before two ends joined by ``joining``."""
    joining: list[str]
    """``en``."""
    range_openers: list[str]
    """Before a range: ``van``."""
    dashes: list[str]
    """Marks between two ends."""
    now: list[str]
    """The day of publication as an end of a range."""
    plans: list[str]
    """Nouns after which ``voor 2022`` means "for 2022"."""
    to_date: list[str]
    """After ``dit jaar`` when it runs up to the publication: ``tot nu toe``."""
    previous: list[str]
    """The unit before the present one: ``vorig``."""
    past: list[str]
    """The same; with an article or a number it rolls: ``de afgelopen week``."""
    current: list[str]
    """The present unit: ``dit``."""
    next: list[str]
    """The unit after the present one: ``volgend``."""
    coming: list[str]
    """The same; with an article or a number it rolls."""
    preceding: list[str]
    """After an article: the unit before the one named: ``het voorgaande jaar``."""
    following: list[str]
    """After an article: the unit after the one named: ``het daaropvolgende jaar``."""
    just_past: list[str]
    """After a date that lies back: ``jl``."""
    just_coming: list[str]
    """After a date ahead: ``aanstaande``."""
    over_not_after: list[str]
    """Words before ``over twee jaar`` that make it no time ahead."""
    over_not_before: list[str]
    """Words after it that do so."""
    back_not_before: list[str]
    """Words after ``terug`` that make it mean "back", not "ago"."""
    that: list[str]
    """Points at a unit named before: ``dat jaar``."""
    this_stretch: list[str]
    """Points at a stretch named before: ``die periode``."""
    same: list[str]
    """Those of ``that`` that say the same one is meant: ``dezelfde``."""
    comparisons: list[str]
    """After ``hetzelfde jaar`` when what follows tells which one."""
    plain_stretches: list[str]
    """Those of ``stretches`` that need no preposition before ``die``."""
    alike: list[str]
    """Point at a stretch named before only when a year follows: ``overeenkomstige``."""
    clock_units: list[str]
    """Units shorter than a day."""
    stretches: list[str]
    """Nouns for a stretch without a length."""
    before_that: list[str]
    """After a length of time before what was named: ``eerder``."""
    after_that: list[str]
    """After a length of time after it: ``later``."""
    adjoining_before: list[str]
    """After ``het jaar``: the one before: ``daarvoor``."""
    adjoining_after: list[str]
    """After ``het jaar``: the next: ``daarop``."""
    future: list[str]
    """Cues that the sentence looks ahead."""
    past_verbs: list[str]
    """Common verbs in the past tense."""
    future_weak: list[str]
    """Cues that look ahead only without a verb in the past tense: ``zou``."""
    past_verb_endings: list[str]
    """Endings of the past tense in second place, where no adjective can stand."""
    past_endings: list[str]
    """Endings of regular verbs in the past tense, unless the word starts as a participle does."""
    future_not_before: list[str]
    """Words after such a cue that take it away: ``gaat om``."""
    year_before_strong: list[str]
    """Words after which four digits are a year."""
    year_before_weak: list[str]
    """Words after which four digits are a year unless a plural follows."""
    events: list[str]
    """Tournaments and other events before a short year: ``WK '74``."""
    year_openers: list[str]
    """Words that may stand before a year that opens a sentence."""
    year_verbs: list[str]
    """Verbs after a year that opens a sentence."""
    not_nouns: list[str]
    """Words with a plural's ending that are no plural nouns."""
    participle_starts: list[str]
    """Starts of participles, which are no plural nouns."""
    countables: list[str]
    """Nouns and units that make the number before them a count."""
    not_year_before: list[str]
    """Words that make the number after them no year."""
    code_nouns: list[str]
    """Endings of nouns that an order or case number follows."""
    change_verbs: list[str]
    """Verbs whose ``van ... tot`` holds numbers."""
    weekday_not_after: list[str]
    """Words that make a weekday a name or a habit."""
    morning_not_after: list[str]
    """Words after which ``morgen`` is the morning."""
    week_not_after: list[str]
    """Words after which ``week 12`` is a rate."""
    month_not_after: list[str]
    """Words that make a month a name or a habit."""
    season_prepositions: list[str]
    """A bare season needs one of these."""
    holiday_prepositions: list[str]
    """A bare holiday needs one of these."""
    month_prepositions: list[str]
    """A bare abbreviated month needs one of these."""
    stretch_prepositions: list[str]
    """``die jaren`` needs one of these; without it ``die`` is a relative pronoun."""
    between_years: list[str]
    """Words between two years of one sentence."""
    comparing: list[str]
    """Words before a year that is only compared with."""
    not_days: list[str]
    """Fixed phrases with ``vandaag`` or ``morgen`` that name no day."""
    months: dict[str, int]
    """Names of the months."""
    month_abbreviations: dict[str, int]
    """Their abbreviations, without full stop."""
    weekdays: dict[str, int]
    """Names of the days, 0 is Monday."""
    days: dict[str, int]
    """Days counted from the publication."""
    day_stems: dict[str, int]
    """Stems that join with ``day_parts``."""
    seasons: dict[str, int]
    """Seasons and the month they start with."""
    school_years: dict[str, int]
    """School and academic years and the month they start with."""
    units: dict[str, str]
    """Words for a unit of time."""
    fixed_holidays: dict[str, list[int]]
    """Holidays with a fixed date: [month, day]."""
    easter_holidays: dict[str, list[int]]
    """Holidays counted from Easter Sunday: [first day, last day]."""

"""Schema of ``reading.toml``: the words that show how an article is built."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Sentences(WordList):
    """Words that decide whether a full stop ends a sentence. Written without the last full stop."""

    abbreviations: list[str]
    """Always followed by more of the same sentence: ``drs``, ``bijv``, ``d.w.z``."""
    closing_abbreviations: list[str]
    """May stand at the end of a sentence; they do when a capital follows: ``enz``, ``okt``. A word in both
    lists (``mln``, ``max``) needs one of the starters after it."""
    starters: list[str]
    """Words that, capitalised, begin a sentence even after an initial: ``plan B. Het``."""
    starters_or_surnames: list[str]
    """Words that begin a sentence, but after an initial are part of a name: ``B. De Wever``."""


class Dates(WordList):
    """Words around and inside the line that says when the article was published."""

    months: dict[str, int]
    """Names and abbreviations (without full stop) and the month's number."""
    weekdays: list[str]
    """Names and abbreviations (without full stop)."""
    published: list[str]
    """Labels of a publication date: ``gepubliceerd op``."""
    updated: list[str]
    """Labels of an update, used when no publication date is stated: ``laatst gewijzigd``."""
    leading: list[str]
    """Labels at the very start of a text, followed by an ISO date and directly by the article: ``date``."""
    bylines: list[str]
    """Words that open the author's name before a date: ``door``."""
    place_particles: list[str]
    """Lower-case words inside place names of a dateline: ``aan``, ``den``."""


class Boilerplate(WordList):
    """Phrases of the page around the article. Case, spaces and closing punctuation are ignored."""

    advertisement: list[str]
    """Lines that announce an advertisement."""
    lines: list[str]
    """A whole line that is never part of an article: ``advertentie``, ``lees meer``."""
    openings: list[str]
    """First words of a line that points to another page: ``lees ook``. A sentence with a number stays
    content.
    """
    prompts: list[str]
    """First words of a line that asks the reader to do something: ``schrijf je in voor``."""
    related: list[str]
    """A whole line above a list of other articles, at the end of the page."""
    pointers: list[str]
    """A whole line above a link or two, also in the middle of an article: ``lees ook``."""
    tail: list[str]
    """A whole line after which only page furniture follows, if nothing there reads as prose: ``deel dit
    artikel``.
    """
    credits: list[str]
    """First word of a picture credit, before a colon or a name: ``foto``."""
    credit_names: list[str]
    """Picture agencies that follow a credit word without a colon: ``anp``."""
    consent: list[str]
    """Phrases of a cookie notice, in the voice of the site."""
    footers: list[str]
    """Phrases of a copyright footer: ``alle rechten voorbehouden``."""


class Language(WordList):
    """Words that show which language a text is in."""

    dutch: list[str]
    """Common Dutch words that the neighbouring languages do not have."""
    beside_de: list[str]
    """Words that are Dutch when the article ``de`` stands in the same text."""


class Pages(WordList):
    """How saved web pages name and say what is not the article. Case does not matter."""

    furniture: list[str]
    """Words in the class, id, role or label of an element outside the article: ``newsletter``, ``reacties``."""
    replies: list[str]
    """Those of them that can be longer than the article: ``comments``."""
    furniture_pairs: list[str]
    """Two or more such words that follow each other: ``social links``."""
    unseen: list[str]
    """Class names of text that is there for screen readers only: ``sr-only``."""
    consent_walls: list[str]
    """Phrases of a page that asks for cookies before it shows the article, beside ``boilerplate.consent``."""
    consent_words: list[str]
    """Parts of words that fill such a page."""
    consent_voices: list[str]
    """Words by which such a page speaks for itself and to the reader."""
    scripts: list[str]
    """What a page filled by a script says when there is none: ``schakel javascript in``."""
    errors: list[str]
    """How the title of an error page begins: ``pagina niet gevonden``."""
    paywalls: list[str]
    """Phrases under the teaser of an article for subscribers."""


class Reading(WordList):
    """How an article is built: sentences, its date, and what on the page is not the article."""

    sentences: Sentences
    dates: Dates
    boilerplate: Boilerplate
    pages: Pages
    language: Language

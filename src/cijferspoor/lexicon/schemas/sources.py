"""Schema of ``sources.toml``: the words that tell who vouches for a statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cijferspoor.lexicon.schemas.base import WordList


class ReportingVerbs(WordList):
    """What each verb of reporting needs beside it.

    ``base particle ...`` names a separable verb or a fixed phrase: ``laten weten``.
    """

    quantity: list[str]
    """Take a figure as their object: ``meldt 300 gevallen``."""
    content: list[str]
    """Report when a clause or a quotation follows: ``zegt dat``, ``stelt: “...”``."""
    evidence: list[str]
    """As ``content``, with a report as their subject: ``onderzoek wijst uit dat``."""
    quotation: list[str]
    """Report only next to a quotation: ``“...”, vindt zij``."""
    number_only: list[str]
    """Those of the above that report only when a number follows them: ``spreekt van 300 doden``."""
    past_only: list[str]
    """Those that report in the past tense only, and only of a body: ``telde`` but not ``telt``."""
    with_infinitive: list[str]
    """Those that report with an infinitive: ``zegt 300 klanten te hebben``, not ``stelt in staat te``."""
    prepositional: list[str]
    """Those whose particle is a preposition with a phrase of its own: ``wijst op de daling``."""
    relative: list[str]
    """Further verbs that report at the end of a relative clause: ``de cijfers die het CBS publiceerde``."""
    agent: list[str]
    """Besides ``quantity``, verbs whose agent vouches in the passive: ``bevestigd door de politie``."""
    members: list[str]
    """What ``tellen`` says a body has rather than has counted: ``telde 300 leden``."""


class Evidence(WordList):
    """``Uit NOUN blijkt dat``."""

    verbs: list[str]
    """Infinitives of the verbs that go with ``uit``."""
    phrases: list[str]
    """Fixed phrases that go with ``uit``, as written."""
    conclusions: list[str]
    """``tot die slotsom komt``, before who drew it."""
    read_in: list[str]
    """Fixed phrases before a report: ``staat in``."""


class Prepositions(WordList):
    """Words right before a source."""

    according_to: list[str]
    """``volgens`` and phrases that mean it."""
    closing: list[str]
    """Those of ``according_to`` that close a statement; they reach back to the sentence before."""
    based_on: list[str]
    """``op basis van``: a source only when a report with a name follows."""
    own_words: list[str]
    """``naar eigen zeggen``: the subject of the sentence is the source."""
    agent: list[str]
    """The preposition of the agent in a passive clause."""
    credit: list[str]
    """``Bron:`` and the like."""
    norms: list[str]
    """What one acts by after ``volgens``, rather than who says so: ``volgens plan``."""


class SourceNouns(WordList):
    """Nouns that head a source; each also matches as the last part of a compound."""

    report: list[str]
    """Documents and collections of figures."""
    organisation: list[str]
    """Bodies."""
    spokesperson: list[str]
    """People who speak for the body they are named with."""
    office: list[str]
    """People who speak by office; the body named with them does not."""
    person: list[str]
    """Other people."""
    anaphoric: list[str]
    """With ``de`` or ``het`` these point back to the last organisation named."""
    generic: list[str]
    """Never a source."""


class NounPhrase(WordList):
    """Closed classes for finding a noun phrase and its clause without a tagger."""

    determiners: list[str]
    """Before a noun; not part of a source's name."""
    first_person: list[str]
    """Possessives of whoever speaks: such a phrase names no source."""
    adjectives: list[str]
    """Adjectives that can stand uninflected before a noun."""
    adjective_endings: list[str]
    """Endings of further uninflected adjectives."""
    name_particles: list[str]
    """Lower-case words inside names: ``van der``."""
    title_tails: list[str]
    """French ends of titles: ``chef de mission``."""
    links: list[str]
    """Prepositions that continue a name or phrase: ``Centrum tegen``."""
    affiliation: list[str]
    """Prepositions between a person or report and its organisation."""
    place: list[str]
    """Prepositions between a body and its place."""
    adverbials: list[str]
    """Words that can follow an inserted reporting clause: ``, zegt X in de krant``."""
    locative: list[str]
    """A capitalised name right after these is a place, not a person."""
    person_pronouns: list[str]
    """Point back to a person."""
    report_pronouns: list[str]
    """Point back to a report."""
    adverbs: list[str]
    """May stand between a reporting verb and its subject."""
    sentence_adverbs: list[str]
    """Words that often open a sentence and are no name in spite of their capital."""
    months: list[str]
    """Never part of a place name."""
    function_words: list[str]
    """Never a noun or an adjective."""
    verbs: list[str]
    """Frequent finite verbs: a noun phrase ends before them."""
    boundaries: list[str]
    """Words after which a clause's first phrase can start."""
    splitters: list[str]
    """Words that, after a comma, divide a sentence between two sources."""
    auxiliaries: list[str]
    """Auxiliaries of the perfect tense."""
    openers: list[str]
    """Words that may come before the first phrase of a sentence."""
    back_references: list[str]
    """Point back to the statement before: ``Dat meldt``."""
    so: list[str]
    """``zo``, before an inserted reporting clause."""
    complements: list[str]
    """Words that open what is reported."""
    negations: list[str]
    """Right after a reporting verb they cancel it: ``zegt niets``."""
    reflexives: list[str]
    """Right after a reporting verb they cancel it: ``meldden zich``."""


class Sources(WordList):
    """Words around those who vouch for a figure."""

    weak: dict[str, str]
    """Regular verbs: infinitive and stem; the forms are derived."""
    strong: dict[str, Annotated[list[str], Field(min_length=4, max_length=4)]]
    """Irregular verbs: infinitive and [stem, past singular, past plural, participle]."""
    verbs: ReportingVerbs
    evidence: Evidence
    prepositions: Prepositions
    nouns: SourceNouns
    phrase: NounPhrase

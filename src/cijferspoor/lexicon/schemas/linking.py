"""Schema of ``linking.toml``: words the linking rules look for."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Linking(WordList):
    """Phrases, folded, matched word by word."""

    partitive_pronouns: list[str]
    """After a number: it counts part of what was named before."""
    relative_wholes: list[str]
    """Before a share: its whole stands in the clause before."""
    news_time: list[str]
    """Words that date the news itself."""
    period_joints: list[str]
    """Words that open another phrase between a figure and a period."""
    pair_fillers: list[str]
    """Words that may stand between such a word and the second of two numbers with a period each."""
    period_contrasts: list[str]
    """Words after which a later period is not shared by the figure before."""
    comparisons: list[str]
    """Phrases before a period that something is compared with."""
    likenesses: list[str]
    """Phrases before a period that is named for likeness."""
    period_openers: list[str]
    """Words that may stand between such a phrase and the period."""
    number_nouns: list[str]
    """Nouns whose number is the figure."""
    remaining: list[str]
    """Before a bare number: the others of what was counted before."""
    having: list[str]
    """Verbs whose subject has a thing."""
    led_verbs: list[str]
    """Verbs that take an infinitive."""
    led_infinitives: list[str]
    """Infinitives that look like plural nouns."""
    classifiers: list[str]
    """Lemmas of nouns that count without saying what."""
    number_noun_lemmas: dict[str, str]
    """Those that hold the counted noun in themselves, with its lemma."""
    counted_openers: list[str]
    """Between a share and its whole."""
    fronted_openers: list[str]
    """Openers of a clause that name the whole before the share."""
    shared_links: list[str]
    """Words between two numbers that share a noun."""
    shared_reach: int
    """How many tokens on the second of those numbers may stand."""
    group_openers: list[str]
    """Those of them that open with a group of ages only: ``in de groep van 15 tot 25 jaar``."""
    pair_links: list[str]
    """Between two numbers that are said of two groups."""
    tree_cases: list[str]
    """Prepositions of a whole that stands apart from its share."""
    demonstratives: list[str]
    """Determiners that point back."""
    copulas: list[str]
    """Verbs between a figure and what it says."""
    property_openers: list[str]
    """Words at the start of a predicate that are left out of a property."""
    predicate_fillers: list[str]
    """Words that may stand between a figure and the age its predicate gives."""
    moments: list[str]
    """Openers of a phrase that says when an age was so."""
    age_bridges: list[str]
    """Words between a counted noun and its age."""
    mean_words: list[str]
    """Words for the mean."""
    median_words: list[str]
    """Words for the median."""
    total_words: list[str]
    """Words for a total."""
    estimate_words: list[str]
    """Words that say a number is an estimate."""
    estimate_quotes: list[str]
    """Those that belong to the quote when they stand right before the number."""
    per_blocked: list[str]
    """Words after ``per`` that make no rate."""
    after_rate: list[str]
    """Words that may follow ``in de maand`` where that is a rate."""
    each_words: list[str]
    """``elke dag``, ``ieder jaar``."""
    rate_adverbs: dict[str, str]
    """Adverbs of frequency and their unit."""
    rate_units: dict[str, str]
    """Units of time after ``per`` and their code."""

"""Lemmas of Dutch nouns by rule: ``gemeenteraadsleden`` to ``gemeenteraadslid``, ``prijzen`` to ``prijs``.

Spelling rules (open and closed syllables, ``v``/``f`` and ``z``/``s``) follow the Algemene Nederlandse
Spraakkunst, chapter 3.5; what they cannot decide is listed in ``nouns.toml``.
"""

from __future__ import annotations

from functools import lru_cache

from cijferspoor.lexicon import Lexicon, default_lexicon

MAX_WORD = 80
"""Longer strings are not looked at: no Dutch noun in running text reaches it."""

_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
_DIGRAPHS = ("aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou")
# Two-letter first parts of compounds; other first parts have three letters or more.
_SHORT_FIRST_PARTS = ("in", "op", "af", "na", "on", "om", "ex")
_UNSTRESSED_STEMS = ("el", "er", "tor", "sor", "dor", "ror", "nor", "mor", "ion", "ik", "ig")


def singular(word: str, lexicon: Lexicon | None = None) -> str:
    """The lemma (singular, lower case) of a noun form; a singular comes back in lower case, else unchanged.

    Diminutives and compounds stay what they are: ``tienermeisjes`` is ``tienermeisje``. The word alone
    decides, so an infinitive that is not listed as a noun is read as a plural.
    """
    lower = word.lower().replace("’", "'")
    if len(lower) > MAX_WORD:
        return lower
    return _singular(lower, lexicon or default_lexicon())


@lru_cache(maxsize=65_536)
def _singular(word: str, lexicon: Lexicon) -> str:
    prefix, last = _split_hyphen(word)
    if len(last) < 3 or (len(last) < 4 and not prefix):
        return word
    known = _known(last, lexicon)
    if known is not None:
        return prefix + known
    if last.endswith("en"):
        return prefix + _without_en(last, lexicon)
    if last.endswith(("ën", "ïn")):
        return prefix + _without_diaeresis(last)
    if last.endswith("s"):
        return prefix + _without_s(last)
    if last.endswith(("ici", "ïci")):
        return prefix + last[:-1] + "us"
    return word


def _split_hyphen(word: str) -> tuple[str, str]:
    at = word.rfind("-") + 1
    return (word[:at], word[at:]) if 0 < at < len(word) else ("", word)


def _known(word: str, lexicon: Lexicon) -> str | None:
    """The lemma of the longest listed form that is the word or the last part of it."""
    forms, last_parts = listed_forms(lexicon)
    if word in forms:
        return forms[word]
    for at in range(2, len(word) - 2):
        lemma = last_parts.get(word[at:])
        if lemma is not None and is_first_part(word[:at]):
            return word[:at] + lemma
    return None


def is_first_part(prefix: str) -> bool:
    """Whether a compound can begin so: with ``hoofd`` of ``hoofdsteden``, not with ``v`` of ``vloten``."""
    return prefix in _SHORT_FIRST_PARTS or (len(prefix) >= 3 and any(char in _VOWELS for char in prefix))


@lru_cache(maxsize=8)
def listed_forms(lexicon: Lexicon) -> tuple[dict[str, str], dict[str, str]]:
    """Every form the lexicon decides with its lemma, and those of them that also close compounds."""
    nouns = lexicon.nouns
    forms = {word: word for word in (*nouns.singular_in_en, *nouns.singular_in_s)}
    forms |= {word[:-2] + "a": word for word in nouns.latin_um}
    forms |= {word + "n": word for word in (*nouns.nouns_in_e, *nouns.nominalised)}
    forms |= {_voiced(word) + "en": word for word in (*nouns.short_vowel, *nouns.unstressed)}
    forms |= {_voiced(_short(word)) + "en": word for word in nouns.long_vowel}
    forms |= nouns.irregular
    alone = frozenset(nouns.whole_words_only)
    return forms, {form: lemma for form, lemma in forms.items() if lemma not in alone}


def _voiced(stem: str) -> str:
    voiced = {"f": "v", "s": "z"}.get(stem[-1])
    return stem[:-1] + voiced if voiced else stem


def _short(stem: str) -> str:
    return stem[:-2] + stem[-1] if stem[-2] == stem[-3] else stem


def _without_en(word: str, lexicon: Lexicon) -> str:
    stem = word[:-2]
    if len(stem) < 2 or not any(char in _VOWELS for char in stem) or stem.endswith(("e", "o", "mi")):
        return word  # `been`, `seizoen`: the ending belongs to the stem
    if stem.endswith("hed"):
        return stem[:-1] + "id"
    if _is_nominalised(stem, lexicon):
        return stem + "e"
    if stem[-1] == stem[-2]:
        return stem if stem[-1] in _VOWELS else stem[:-1]
    if stem[-1] in _VOWELS:
        return stem
    return _lengthened(stem)


def _is_nominalised(stem: str, lexicon: Lexicon) -> bool:
    """Adjectives and participles used as nouns keep their ``-e``: ``minderjarigen``, ``daklozen``."""
    if stem.endswith(tuple(lexicon.nouns.nouns_like_adjectives)):
        return False
    if stem.endswith(("elijk", "end")):
        return len(stem) > 5
    if stem.endswith("ig"):
        return len(stem) > 4 and stem[-3] not in _VOWELS
    return (stem.endswith("loz") and len(stem) > 4) or (stem.startswith("ge") and stem.endswith("eerd"))


def _lengthened(stem: str) -> str:
    """The closed-syllable spelling of an open stem: ``bom(en)`` to ``boom``, ``prijz(en)`` to ``prijs``."""
    final = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    base = stem[:-1]
    open_vowel = base[-1] in "aeou" and final not in "xwy"
    # A diaeresis or a vowel that starts its own syllable is no digraph: `oceanen`, `materialen`.
    if open_vowel and base[-2:] not in _DIGRAPHS and not stem.endswith(_UNSTRESSED_STEMS):
        return base + base[-1] + final
    return base + final


def _without_diaeresis(word: str) -> str:
    if word.endswith(("ieën", "eeën")):
        return word[:-2]  # `industrieën`, `moskeeën`
    if word.endswith("iën"):
        return word[:-1].replace("ë", "e") if word.count("ë") == 1 else word[:-2] + "e"
    return word[:-2]


def _without_s(word: str) -> str:
    stem = word[:-1]
    if stem.endswith("'"):
        return stem[:-1]
    if stem.endswith(("tche", "she", "xe", "sse")) and not stem.endswith("esse"):
        return stem[:-1]  # English: `matches`, `boxes`
    if stem.endswith(("e", "é", "ë", "eau", "ieu", "y")) and not stem.endswith("ee"):
        return stem
    if stem[-1] in _VOWELS + "s'":
        return word  # `gas`, `crisis`, `virus`, `stress`
    return stem

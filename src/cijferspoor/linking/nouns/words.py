"""What one Dutch word can be, judged by word lists and endings."""

from __future__ import annotations

from functools import lru_cache

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.linking.nouns.plurals import MAX_WORD, is_first_part, singular

# Weak past plurals with an ending that hardly any noun has: `volgden`, `stemden`, `reisden`, `protesteerden`.
_PAST_ENDINGS = ("fden", "gden", "mden", "sden", "wden", "eerden")
# No noun has these: `richtten`, `brandden`.
PAST_DOUBLED = tuple(f"{consonant}{double}en" for consonant in "cfhklnprs" for double in ("tt", "dd"))
_PARTICIPLE_PREFIXES = ("ge", "be", "ver", "ont", "her")


def is_function_word(word: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the word binds and does not name: determiner, pronoun, preposition, auxiliary, adverb."""
    return _plain(word) in _function_words(lexicon or default_lexicon())


def is_verb_like(word: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the word is a very frequent verb form, or a past plural by its ending: ``volgden``."""
    lexicon = lexicon or default_lexicon()
    lower = _plain(word)
    if lower in _verbs(lexicon):
        return True
    if lower.endswith(PAST_DOUBLED):
        return True
    if not lower.endswith(_PAST_ENDINGS) or lower.endswith(tuple(lexicon.nouns.past_like_plurals)):
        return False
    return not singular(lower, lexicon).endswith("e")  # `gepensioneerden` and `gehandicapten` are nouns


def plural_like(word: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the word can be a plural noun: it has a different singular and is no function word or verb."""
    lexicon = lexicon or default_lexicon()
    lower = _plain(word)
    if not any(char.isalpha() for char in lower) or lower in _function_words(lexicon):
        return False
    return singular(lower, lexicon) != lower and not is_verb_like(lower, lexicon)


def is_modifier(word: str, lexicon: Lexicon) -> bool:
    """Whether the word can be an attributive adjective or participle, by list or ending."""
    lower = _plain(word)
    if lower in _adjectives(lexicon):
        return True
    if lower.endswith(_participles(lexicon)):
        return True
    return lower.endswith(("e", "ë")) and len(lower) > 2 and not is_e_noun(lower, lexicon)


def is_e_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in ``-e`` is a noun (``ziekte``, ``reactie``, ``meisje``) and no inflected adjective."""
    lower = _plain(word)
    if lower.endswith((*lexicon.nouns.e_noun_endings, "je")):
        return True
    nominal = lower.endswith(tuple(lexicon.nouns.nominalised))
    return not nominal and lower.endswith("e") and _listed_in_e(lower, lexicon)


def _listed_in_e(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a listed noun in ``-e`` or a compound that ends in one."""
    if len(word) > MAX_WORD:
        return False
    nouns, last_parts = _nouns_in_e(lexicon)
    if word in nouns:
        return True
    return any(word[at:] in last_parts and is_first_part(word[:at]) for at in range(2, len(word) - 2))


@lru_cache(maxsize=8)
def _nouns_in_e(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    nouns = frozenset(lexicon.nouns.nouns_in_e)
    return nouns, nouns - frozenset(lexicon.nouns.whole_words_only)


def is_nominalised(word: str, lexicon: Lexicon) -> bool:
    """Whether an adjective in ``-e`` names people by itself: ``gewonde``, ``15-jarige``, ``Israëlische``."""
    if not word.endswith("e"):
        return False
    return word[0].isupper() or singular(word + "n", lexicon) == word.lower()


def is_participle_in_en(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a listed past participle, or a compound of one: ``omgekomen``."""
    return _plain(word).endswith(_participles(lexicon))


def leads_adjective(word: str, lexicon: Lexicon) -> bool:
    """Whether the word may stand, uninflected, before an adjective: ``zeer``, ``internationaal``."""
    lower = _plain(word)
    if lower in lexicon.function_words.adverbs_before_adjectives:
        return True
    if lower in _function_words(lexicon) or is_verb_like(lower, lexicon):
        return False
    if lower.endswith(tuple(lexicon.nouns.nouns_like_adjectives)):
        return False
    participle = lower.startswith(_PARTICIPLE_PREFIXES) and lower.endswith(("d", "t")) and len(lower) > 5
    return participle or lower.endswith(tuple(lexicon.nouns.adjective_endings))


def opens_noun_phrase(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is an article, demonstrative, possessive or quantifier."""
    return _plain(word) in _determiners(lexicon)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@lru_cache(maxsize=8)
def _function_words(lexicon: Lexicon) -> frozenset[str]:
    lists = lexicon.function_words
    return frozenset(
        (
            *lists.articles,
            *lists.demonstratives,
            *lists.possessives,
            *lists.quantifiers,
            *lists.pronouns,
            *lists.prepositions,
            *lists.coordinators,
            *lists.subordinators,
            *lists.auxiliaries,
            *lists.adverbs,
        )
    )


@lru_cache(maxsize=8)
def _determiners(lexicon: Lexicon) -> frozenset[str]:
    lists = lexicon.function_words
    return frozenset((*lists.articles, *lists.demonstratives, *lists.possessives, *lists.quantifiers))


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> frozenset[str]:
    return frozenset((*lexicon.function_words.verbs, *lexicon.function_words.auxiliaries))


@lru_cache(maxsize=8)
def _adjectives(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.nouns.adjectives)


@lru_cache(maxsize=8)
def _participles(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(lexicon.nouns.participles_in_en)

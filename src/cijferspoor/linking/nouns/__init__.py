"""Noun phrases and noun lemmas from word lists and spelling alone, without a trained model."""

from cijferspoor.linking.nouns.phrases import NounPhrase, noun_phrase_at
from cijferspoor.linking.nouns.plurals import singular
from cijferspoor.linking.nouns.words import is_function_word, is_verb_like, plural_like

__all__ = ["NounPhrase", "is_function_word", "is_verb_like", "noun_phrase_at", "plural_like", "singular"]

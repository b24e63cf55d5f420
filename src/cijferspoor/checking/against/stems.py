"""Stems of Dutch words, so that the forms of one word fall together.

Own rules and not the Snowball stemmer, which keeps apart more than half of the weak verbs (``woont``, ``woonde``,
``gewoond``): endings of verbs, adjectives and nouns, ``ge-`` of participles, long vowels and voiced consonants in open
and closed syllables, as spelling has them (Algemene Nederlandse Spraakkunst, chapter 2.3). For comparing only.
"""

from __future__ import annotations

import re
import unicodedata

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns import singular
from cijferspoor.nlp.inflection import strong

_ENDING = re.compile(r"(?:dden|tten|dde|tte|den|ten|de|te|dt|en|e|d|t)$")
_DERIVED = re.compile(r"(?<=\w{4})(?:ingen|ing)$")
"""``bedreiging`` says what ``bedreigd`` says."""
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1")
_UNVOICED = {"v": "f", "z": "s"}
_NO_GE = ("be", "ver", "ont", "her", "er")
_SHORT = 3


class Stemmer:
    """Stems by one lexicon; remembers each word it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._forms = {form: verb for verb, forms in lexicon.relations.verb_forms.items() for form in forms}
        self._own = {form: word for word, forms in lexicon.checking.stems.items() for form in (word, *forms)}
        self._prefixes = sorted((p for p in lexicon.verbs.prefixes if p not in _NO_GE), key=len, reverse=True)
        self._known: dict[str, str] = {}
        for head, forms in lexicon.relations.same_forms.items():
            for form in forms:
                self._own.setdefault(form, self.stem(head))

    def base(self, word: str) -> str:
        """The infinitive of a listed verb form, else the word."""
        return self._forms.get(word) or strong(word, self._lexicon) or word

    def stem(self, word: str) -> str:
        """The stem of one word."""
        lower = word.lower()
        if lower not in self._known:
            self._known[lower] = self._stem(lower)
        return self._known[lower]

    def _stem(self, word: str) -> str:
        if word in self._own:
            return self._own[word]
        verb = self._forms.get(word) or strong(word, self._lexicon)
        plain = _without_accents(verb or singular(word, self._lexicon))
        if len(plain) <= _SHORT:
            return plain
        shorn = self._without_prefix(plain) if verb else self._without_ge(plain)
        derived = _DERIVED.sub("", shorn)
        if derived != shorn:  # `afpersing` as `afgeperst`, whose particle is gone
            derived = next(
                (derived[len(p) :] for p in self._prefixes if derived.startswith(p) and len(derived) > len(p) + 2),
                derived,
            )
        bare = _ENDING.sub("", derived)
        bare = bare.removesuffix("e") if len(bare) > _SHORT else bare  # `vapet`
        if len(bare) < 2 or not _VOWELS.search(bare):
            bare = derived
        bare = _DOUBLED.sub(r"\1", bare)
        return bare[:-1] + _UNVOICED.get(bare[-1], bare[-1])

    def _without_ge(self, word: str) -> str:
        """``gewoond`` to ``woond``, ``aangemeld`` to ``meld``: ``meldden zich aan`` has the particle apart.

        Any ``ge-`` goes, for ``gebruikt`` is of ``gebruiken`` and what is shorn the same way stays the same.
        """
        for prefix in ("", *self._prefixes):
            rest = word[len(prefix) + 2 :]
            participle = not prefix or rest.endswith(("d", "t", "de", "te"))
            if word.startswith(f"{prefix}ge") and len(rest) >= _SHORT and participle and _VOWELS.search(rest):
                return rest
        return word

    def _without_prefix(self, infinitive: str) -> str:
        """``aannemen`` to ``nemen``, as its parts come apart."""
        for prefix in self._prefixes:
            if infinitive.startswith(prefix) and len(infinitive) > len(prefix) + _SHORT:
                rest = infinitive[len(prefix) :]
                if rest in self._lexicon.verbs.strong:
                    return rest
        return infinitive


def _without_accents(word: str) -> str:
    """``patiënt`` is also written ``patient``."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))

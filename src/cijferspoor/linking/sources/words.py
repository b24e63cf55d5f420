"""The word lists of ``sources.toml`` made ready for look-up: verbs in every form, nouns by their ending."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.words import cardinal, fold

VerbClass = Literal["quantity", "content", "evidence", "quotation"]
NounClass = Literal["report", "organisation", "spokesperson", "office", "person"]

VERB_CLASSES: tuple[VerbClass, ...] = ("quantity", "content", "evidence", "quotation")
NOUN_CLASSES: tuple[NounClass, ...] = ("report", "organisation", "spokesperson", "office", "person")
VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")
"""A stem that ends so in the infinitive takes ``-te`` and ``-t`` in the past: the rule of ’t kofschip."""
UNSTRESSED = ("be", "erken", "ge", "her", "ont", "ver")
"""Prefixes after which the participle takes no ``ge-`` ; ``voor-`` and ``onder-`` only do so in these."""
NO_GE = frozenset({"voorspellen", "onderstrepen"})
LONGEST_ENDING = 24
"""No noun of the lists is longer; longer endings are not looked up."""


@dataclass(frozen=True)
class Verb:
    """A verb of reporting; ``particles`` are the words that go with it: ``laat ... weten``."""

    kind: VerbClass
    particles: tuple[str, ...] = ()
    needs_number: bool = False
    needs_body: bool = False
    prepositional: bool = False
    with_infinitive: bool = False


@dataclass(frozen=True)
class Words:
    """Look-up tables; all words folded. ``phrase`` holds the closed classes by name.

    ``first_words`` among them are the words that open a sentence without being a name.
    """

    finite: dict[str, tuple[Verb, ...]]
    participles: dict[str, tuple[Verb, ...]]
    evidence: frozenset[str]
    relative: frozenset[str]
    agent_participles: frozenset[str]
    members: frozenset[str]
    nouns: dict[str, NounClass]
    generic: frozenset[str]
    anaphoric: frozenset[str]
    norms: frozenset[str]
    phrase: dict[str, frozenset[str]]
    according_to: tuple[tuple[str, ...], ...]
    closing: frozenset[tuple[str, ...]]
    based_on: tuple[tuple[str, ...], ...]
    own_words: tuple[tuple[str, ...], ...]
    evidence_phrases: tuple[tuple[str, ...], ...]
    conclusions: tuple[tuple[str, ...], ...]
    read_in: tuple[tuple[str, ...], ...]
    agent: frozenset[str]
    credit: frozenset[str]
    adjective_endings: tuple[str, ...]
    lexicon: Lexicon

    def noun_class(self, word: str) -> NounClass | None:
        """The class of a noun, or of the longest listed noun a compound ends in."""
        for begin in range(max(0, len(word) - LONGEST_ENDING), len(word) - 1):
            # At least three letters before the ending: `genoot` is no `noot`.
            if (begin == 0 or begin >= 3) and word[begin:] in self.nouns:
                if begin and len(word) - begin < 3:
                    return None
                return self.nouns[word[begin:]]
        return None

    def is_number(self, word: str) -> bool:
        """Digits or a number word."""
        return word[:1].isdigit() or cardinal(word, self.lexicon) not in (None, 1)


@lru_cache(maxsize=8)
def compile_words(lexicon: Lexicon) -> Words:
    """Tables of the lexicon's ``sources`` list, made once for each lexicon."""
    lists = lexicon.sources
    finite, participles = _verbs(lexicon)
    before = lists.prepositions
    return Words(
        finite=finite,
        participles=participles,
        evidence=frozenset(form for verb in lists.evidence.verbs for form in _inflect(verb, lexicon).finite),
        relative=frozenset(form for verb in lists.verbs.relative for form in _inflect(verb, lexicon).finite),
        agent_participles=frozenset(_inflect(verb, lexicon).participle for verb in lists.verbs.agent),
        members=frozenset(map(fold, lists.verbs.members)),
        nouns={fold(noun): kind for kind in NOUN_CLASSES for noun in getattr(lists.nouns, kind)},
        generic=frozenset(map(fold, lists.nouns.generic)),
        anaphoric=frozenset(map(fold, lists.nouns.anaphoric)),
        norms=frozenset(map(fold, before.norms)),
        phrase=_closed_classes(lexicon),
        according_to=_phrases(before.according_to),
        closing=frozenset(_phrases(before.closing)),
        based_on=_phrases(before.based_on),
        own_words=_phrases(before.own_words),
        evidence_phrases=_phrases(lists.evidence.phrases),
        conclusions=_phrases(lists.evidence.conclusions),
        read_in=_phrases(lists.evidence.read_in),
        agent=frozenset(before.agent),
        credit=frozenset(before.credit),
        adjective_endings=tuple(lists.phrase.adjective_endings),
        lexicon=lexicon,
    )


def _phrases(items: list[str]) -> tuple[tuple[str, ...], ...]:
    """Phrases as folded words, longest first."""
    return tuple(sorted((tuple(fold(item).split()) for item in items), key=len, reverse=True))


def _closed_classes(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    lists = lexicon.sources.phrase
    classes = {
        name: frozenset(fold(word).replace("’", "'") for word in getattr(lists, name))
        for name in type(lists).model_fields
    }
    classes["first_words"] = classes["adverbs"] | classes["openers"] | classes["sentence_adverbs"]
    return classes


def _verbs(lexicon: Lexicon) -> tuple[dict[str, tuple[Verb, ...]], dict[str, tuple[Verb, ...]]]:
    finite: dict[str, tuple[Verb, ...]] = {}
    participles: dict[str, tuple[Verb, ...]] = {}
    lists = lexicon.sources.verbs
    for kind in VERB_CLASSES:
        for phrase in getattr(lists, kind):
            base, *particles = phrase.split()
            inflection = _inflect(base, lexicon)
            verb = Verb(
                kind,
                tuple(map(fold, particles)),
                needs_number=phrase in lists.number_only,
                needs_body=phrase in lists.past_only,
                prepositional=phrase in lists.prepositional,
                with_infinitive=phrase in lists.with_infinitive,
            )
            forms = inflection.past if phrase in lists.past_only else inflection.finite
            for form in forms:
                finite[form] = (*finite.get(form, ()), verb)
            # A separable verb is one word in its participle and at the end of a clause: `vaststelt`.
            whole = Verb(kind, (), needs_number=verb.needs_number)
            if len(particles) == 1:
                for form in forms:
                    finite[particles[0] + form] = (*finite.get(particles[0] + form, ()), whole)
            if len(particles) <= 1:
                participle = "".join(particles) + inflection.participle
                participles[participle] = (*participles.get(participle, ()), whole)
    return finite, participles


@dataclass(frozen=True)
class _Inflection:
    """Third-person forms of a verb and its participle."""

    present: frozenset[str]
    past: frozenset[str]
    participle: str

    @property
    def finite(self) -> frozenset[str]:
        return self.present | self.past


def _inflect(infinitive: str, lexicon: Lexicon) -> _Inflection:
    """Forms of a listed verb.

    Raises:
        KeyError: the verb is in neither table of forms.
    """
    lists = lexicon.sources
    if infinitive in lists.strong:
        stem, past, pasts, participle = lists.strong[infinitive]
        # `sta` and `ga` double their vowel: `staat`.
        third = stem + stem[-1] + "t" if stem.endswith("a") else _with_t(stem)
        return _Inflection(frozenset({third, infinitive}), frozenset({past, pasts}), participle)
    stem = lists.weak[infinitive]
    ending = "t" if infinitive.removesuffix("en").endswith(VOICELESS) else "d"
    participle = stem if stem.endswith(ending) else stem + ending
    if not infinitive.startswith(UNSTRESSED) and infinitive not in NO_GE:
        participle = "ge" + participle
    past = stem + ending + "e"
    return _Inflection(frozenset({_with_t(stem), infinitive}), frozenset({past, past + "n"}), participle)


def _with_t(stem: str) -> str:
    return stem if stem.endswith("t") else stem + "t"

"""Schema of ``relations.toml``: when two texts count the same thing, a wider one, or another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from cijferspoor.lexicon.schemas.base import WordList


def _lower(word: str) -> str:
    if not word or word != word.strip().lower():
        raise PydanticCustomError("lower", "must be lower case, without spaces around it: {word}", {"word": repr(word)})
    return word


Text = Annotated[str, AfterValidator(_lower)]
"""A lower-case word or phrase."""
Years = Annotated[int, Field(ge=-1, le=130)]
"""Whole years, -1 for open."""


class Relations(WordList):
    """How the words for what is counted, and for what is said of it, relate. All lower case.

    Nouns are lemmas as ``counted.lemma`` has them: singular, with their accents. A compound that is not listed is what
    its last part is: ``tienermeisje`` is a ``meisje``. A word that is listed is never taken apart.
    """

    light_verbs: list[Text]
    """Words and phrases that say no more of the counted than that they are there: ``er``, ``telde``, ``gaat om``."""
    reporting: list[Text]
    """Words for being known to, or counted by, someone: a restriction that goes without saying in most reports, but not
    in all: ``geregistreerd``."""
    negations: list[Text]
    """Words that turn what is said into its opposite; between two texts, one with and one without is no match."""
    demographic: list[Text]
    """Nouns that say who people are and not what befell them, beside those of ``genders`` and ``ages``: ``kind`` may be
    told of people that another text calls ``slachtoffer``."""
    synonyms: dict[Text, list[Text]]
    """Nouns for the same counted thing, by the one that stands for all of them; no word stands in two groups."""
    kinds_of: dict[Text, list[Text]]
    """Narrower noun to the next wider ones; followed upwards, step by step. An empty list keeps a word apart that only
    ends like another: ``wethouder`` is no ``ouder``."""
    ages: dict[Text, tuple[Years, Years]]
    """Inclusive years that a noun for people implies, -1 for open, also as the first part of a compound
    (``tienermoeder``). Nouns that extraction gives an ``age`` (``minderjarige``, ``twintiger``) are not here."""
    genders: dict[Literal["female", "male"], list[Text]]
    """Nouns that say of which sex people are, also as the last part of a compound. ``man`` after a number can be a
    measure of people of either sex: ``negen man``."""
    opposites: dict[str, list[list[Text]]]
    """By name: groups of words of which two cannot be told of the same people or things, so that a figure about one is
    never about the other. Adjectives, lemmas of nouns, phrases; an inflected adjective is listed where it also names
    people (``gewonde``) or a stemmer gets it apart (``fysieke``)."""
    topics: dict[Text, list[Text]]
    """Narrower subject to the next wider ones, for what a noun is completed with: ``slachtoffers van uitbuiting``."""
    same_words: dict[Text, list[Text]]
    """Predicates and adjectives that say the same of people or things, by the one that stands for all of them. One form
    of a word is enough, for it is compared by its stem; a phrase is put in as it stands. A group whose first word is a
    phrase has phrases only."""
    same_forms: dict[Text, list[Text]]
    """More words for one of ``same_words``, or for one of its own: each form as it stands, for a stem makes it another
    word (``aangehouden``, ``houden``). No form stands in two groups, nor in one of ``same_words``."""
    verb_forms: dict[Text, list[Text]]
    """Infinitive to the irregular forms that ``verbs.toml`` cannot give: its ``strong`` holds most verbs, and one stem
    and three forms of each; this has the rest, as ``hebben`` and ``kunnen``. Use both."""

    @field_validator("synonyms", "same_words", "same_forms")
    @classmethod
    def _one_group_each(cls, groups: dict[str, list[str]]) -> dict[str, list[str]]:
        owners: dict[str, str] = {}
        for head, others in groups.items():
            for word in (head, *others):
                if word in owners:
                    context = {"word": repr(word), "first": repr(owners[word]), "second": repr(head)}
                    raise PydanticCustomError("twice", "{word} is in two groups: {first} and {second}", context)
                owners[word] = head
        return groups

    @field_validator("same_words")
    @classmethod
    def _phrases_for_phrases(cls, groups: dict[str, list[str]]) -> dict[str, list[str]]:
        for head, others in groups.items():
            single = [word for word in others if " " not in word]
            if " " in head and single:
                context = {"head": repr(head), "word": repr(single[0])}
                raise PydanticCustomError("phrase", "{head} has two words, so {word} cannot have its stem", context)
        return groups

    @field_validator("same_forms")
    @classmethod
    def _forms_apart(cls, forms: dict[str, list[str]], info: ValidationInfo) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = info.data.get("same_words", {})
        owners = {word: head for head, words in groups.items() for word in (head, *words)}
        for words in forms.values():
            for word in words:
                if word in owners:
                    context = {"word": repr(word), "head": repr(owners[word])}
                    raise PydanticCustomError("twice", "{word} is in same_words already, under {head}", context)
        return forms

    @field_validator("opposites")
    @classmethod
    def _groups_apart(cls, opposites: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
        for name, groups in opposites.items():
            words = [word for group in groups for word in group]
            if len(groups) < 2 or not all(groups):
                raise PydanticCustomError("groups", "{name} needs two groups or more, none empty", {"name": name})
            twice = {word for word in words if words.count(word) > 1}
            if twice:
                context = {"name": name, "word": repr(min(twice))}
                raise PydanticCustomError("twice", "{name} holds {word} twice", context)
        return opposites

    @field_validator("ages")
    @classmethod
    def _in_order(cls, ages: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
        for word, (low, high) in ages.items():
            if -1 not in (low, high) and low > high:
                raise PydanticCustomError("ages", "{word}: the youngest age comes first", {"word": repr(word)})
        return ages

    @field_validator("kinds_of")
    @classmethod
    def _kinds_rise(cls, kinds: dict[str, list[str]], info: ValidationInfo) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = info.data.get("synonyms", {})
        _no_cycle(kinds, {word: head for head, words in groups.items() for word in words})
        return kinds

    @field_validator("topics")
    @classmethod
    def _topics_rise(cls, topics: dict[str, list[str]]) -> dict[str, list[str]]:
        _no_cycle(topics, {})
        return topics


def _no_cycle(steps: Mapping[str, Iterable[str]], heads: Mapping[str, str]) -> None:
    """Fail where a word is, step by step, a kind of itself; synonyms (word to head) are one word."""
    graph: dict[str, set[str]] = {}
    for word, wider in steps.items():
        graph.setdefault(heads.get(word, word), set()).update(heads.get(other, other) for other in wider)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        path: list[Any] = list(reversed(error.args[1]))
        raise PydanticCustomError("cycle", "a circle: {path}", {"path": " > ".join(path)}) from error

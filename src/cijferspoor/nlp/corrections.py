"""A spaCy component that mends what a small tagger and lemmatizer get wrong and the rest of the sentence tells.

Three things: a separated verb gets its particle back (``steeg ... op`` is ``opstijgen``); whether ``zijn`` and its
like are auxiliaries follows from the tree; and a lemma that cannot be one (a plural, a verb that is no infinitive,
an adjective in ``-e``), which is what the lemmatizer gives for words it never saw, is made by rule instead.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from cijferspoor.lexicon import default_lexicon
from cijferspoor.linking.nouns import singular
from cijferspoor.nlp.inflection import adjective_base, infinitive, strong

NAME = "cijferspoor_corrections"
PARTICLE = "compound:prt"
_PAST = tuple(f"{consonant}{ending}" for consonant in "fhklmnprsgvlrw" for ending in ("tten", "dden"))
_SYMBOLS = frozenset("%‰€$£+=×÷°&§#~^@©®™→<>|\\/*_-–") | {"+/-", "&amp;"}
"""Marks that are not always punctuation; others are (``,,`` and ``''`` are quotation marks of old newspapers)."""
_AUXILIARY = ("aux", "aux:pass", "cop")


@Language.component(NAME, assigns=["token.lemma", "token.pos"], requires=["token.pos", "token.lemma", "token.dep"])
def corrections(doc: Doc) -> Doc:
    """Mend parts of speech, then lemmas, then separated verbs."""
    parsed = doc.has_annotation("DEP")
    for token in doc:
        if token.text not in _SYMBOLS and not any(char.isalnum() for char in token.text) and not token.is_space:
            token.pos_, token.lemma_ = "PUNCT", token.text
            token.dep_ = "punct" if token.dep and token.dep_ != "ROOT" else token.dep_
            token.set_morph("")  # type: ignore[attr-defined]  # not in spaCy's stubs
            continue
        if parsed and token.pos_ in ("AUX", "VERB") and token.lemma_ in default_lexicon().verbs.auxiliaries:
            token.pos_ = "AUX" if token.dep_ in _AUXILIARY else "VERB"
        elif token.pos_ in ("VERB", "NOUN") and token.lower_ in default_lexicon().verbs.adverbs:
            token.pos_, token.lemma_ = "ADV", token.lower_
            continue
        token.lemma_ = _lemma(token)
    particles = default_lexicon().verbs.prefixes
    for token in doc:
        verb = token.head
        if token.dep_ == PARTICLE and verb.pos_ == "VERB" and token.lower_ in particles:
            if not verb.lemma_.startswith(token.lower_):
                verb.lemma_ = token.lower_ + verb.lemma_
    return doc


def _lemma(token: Token) -> str:
    lemma, form = token.lemma_, token.lower_
    if token.pos_ == "NOUN":
        # Only the capital that opens a sentence or a title goes: `X-boot` keeps its own.
        lemma = lemma.lower() if token.text[1:].islower() and token.text[1:].isalpha() else lemma
        plural = "Plur" in token.morph.get("Number", [])
        return singular(form) if plural and lemma.lower() == form else lemma
    if token.pos_ == "VERB":
        done = "Part" in token.morph.get("VerbForm", [])
        if not lemma.endswith("n") or (lemma == form and (done or _is_past(token))):
            return infinitive(form, participle=done) or lemma
    if token.pos_ == "ADJ" and lemma == form and form.endswith("e") and form not in default_lexicon().verbs.in_e:
        return adjective_base(form)
    return lemma


def _is_past(token: Token) -> bool:
    """A plural in the present tense is equal to the infinitive; one in the past, which this tells, is not."""
    form = token.lower_
    return "Past" in token.morph.get("Tense", []) or form.endswith(_PAST) or bool(strong(form, default_lexicon()))

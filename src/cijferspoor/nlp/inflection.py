"""Infinitives of Dutch verb forms and base forms of adjectives, by the rules of spelling.

Open and closed syllables, ``v``/``f`` and ``z``/``s`` and the endings of weak verbs follow the Algemene Nederlandse
Spraakkunst, chapters 2.3 and 6.4; strong verbs are listed in ``verbs.toml``.
"""

from __future__ import annotations

from functools import lru_cache

from cijferspoor.lexicon import Lexicon, default_lexicon

_VOWELS = "aeiouyäëïöü"
_LONG = ("aa", "ee", "oo", "uu")
_VOICED = {"f": "v", "s": "z"}
_WEAK_PAST = ("te", "ten", "de", "den")
_LONGEST = 60


def infinitive(form: str, *, participle: bool = False, lexicon: Lexicon | None = None) -> str | None:
    """The infinitive of a lower-case verb form, or None when no rule fits: ``gepompt`` gives ``pompen``."""
    if not 3 < len(form) < _LONGEST:
        return None
    lexicon = lexicon or default_lexicon()
    attributive = form[:-1] if participle and form.endswith(("de", "te", "ene")) else form
    return _strong(form, lexicon) or _strong(attributive, lexicon) or _weak(form, attributive, participle)


@lru_cache(maxsize=8)
def _strong_forms(lexicon: Lexicon) -> dict[str, str]:
    """Every listed form of a strong verb with its infinitive; participles without ``ge-``."""
    forms: dict[str, str] = {}
    for verb, (stem, past, past_plural, done) in lexicon.verbs.strong.items():
        for form in (past, past_plural, done.removeprefix("ge") if done.startswith("ge") else done, stem, f"{stem}t"):
            forms.setdefault(form, verb)
    return forms


def _strong(form: str, lexicon: Lexicon) -> str | None:
    """A listed form, alone or behind a prefix: ``waargenomen``, ``ontving``, ``uitgegeven``."""
    forms = _strong_forms(lexicon)
    for at in range(len(form) - 2):
        front, rest = form[:at], form[at:]
        if rest in forms and (front in ("", "ge") or front.removesuffix("ge") in lexicon.verbs.prefixes):
            return front.removesuffix("ge") + forms[rest]
    return None


def _weak(form: str, attributive: str, participle: bool) -> str | None:
    if participle:
        if form.endswith(("end", "ende")):
            return form[: form.rindex("end")] + "en"
        stem = _without_ge(attributive)
        return to_infinitive(stem[:-1]) if stem.endswith(("d", "t")) else None
    for ending in ("ten", "den", "te", "de"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return to_infinitive(form[: -len(ending)])
    if form.endswith("t"):
        return to_infinitive(form[:-1])
    return form if form.endswith("en") else to_infinitive(form)


def _without_ge(form: str) -> str:
    """``gepompt`` to ``pompt``, ``losgeraakt`` to ``losraakt``."""
    if form.startswith("ge"):
        return form[2:]
    for prefix in default_lexicon().verbs.prefixes:
        if form.startswith(prefix + "ge"):
            return prefix + form[len(prefix) + 2 :]
    return form


def to_infinitive(stem: str) -> str:
    """``raak`` to ``raken``, ``gil`` to ``gillen``, ``leef`` to ``leven``, ``pomp`` to ``pompen``."""
    if len(stem) < 2:
        return stem + "en"
    if stem[-3:-1] in _LONG and stem[-1] not in _VOWELS:
        return stem[:-2] + _VOICED.get(stem[-1], stem[-1]) + "en"
    diphthong = stem[-3:-1] in ("ij", "ei", "ie", "oe", "eu", "ui", "ou", "au")
    if stem[-1] in _VOICED and (diphthong or stem[-2] in "lrn"):
        voiced = stem[-1] == "f" or diphthong or stem[-2] in "n"
        return stem[:-1] + (_VOICED[stem[-1]] if voiced else stem[-1]) + "en"
    short = stem[-1] not in _VOWELS and stem[-2] in _VOWELS and not diphthong
    if short and not stem.endswith(("el", "er", "en", "em", "ig", "w", "x")):
        return stem + stem[-1] + "en"
    return stem + ("n" if stem.endswith("e") else "en")


def adjective_base(form: str) -> str:
    """``gestage`` to ``gestaag``, ``witte`` to ``wit``, ``lieve`` to ``lief``, ``groene`` to ``groen``."""
    base = form[:-1]
    if len(base) < 3:
        return form
    if base[-1] == base[-2] and base[-1] not in _VOWELS:
        return base[:-1]
    final = {"v": "f", "z": "s"}.get(base[-1], base[-1])
    unstressed = base.endswith(("ig", "el", "er", "en", "isch", "lijk", "baar")) or base[-2] == "i"
    open_vowel = base[-2] in "aeou" and base[-3] not in _VOWELS and base[-1] not in _VOWELS + "w"
    if open_vowel and not unstressed:
        return base[:-1] + base[-2] + final
    return base[:-1] + final

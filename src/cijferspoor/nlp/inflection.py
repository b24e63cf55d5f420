"""Infinitives of Dutch verb forms and base forms of adjectives, by the rules of spelling.

Open and closed syllables, ``v``/``f`` and ``z``/``s`` and the endings of weak verbs follow the Algemene Nederlandse
Spraakkunst, chapters 2.3 and 6.4; strong verbs are listed in ``verbs.toml``. Where spelling cannot decide (``gemeld``
of ``melden``, ``geteld`` of ``tellen``) the more frequent pattern is taken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cijferspoor.lexicon import Lexicon, default_lexicon

_VOWELS = "aeiouyäëïöü"
_GROUPS = re.compile(rf"[{_VOWELS}]+")
_LONG = ("aa", "ee", "oo", "uu")
_DIPHTHONGS = ("ij", "ei", "ie", "oe", "eu", "ui", "ou", "au")
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")
"""After these a weak verb has ``-te`` and ``-t``, after others ``-de`` and ``-d``."""
_VOICED = {"f": "v", "s": "z"}
_UNSTRESSED = ("el", "er", "en", "em", "ig")
_DIAERESIS = str.maketrans("äëïöü", "aeiou")
_LONGEST = 60


def infinitive(form: str, *, participle: bool = False, lexicon: Lexicon | None = None) -> str | None:
    """The infinitive of a lower-case verb form, or None when no rule fits: ``gepompt`` gives ``pompen``."""
    if not 2 < len(form) < _LONGEST:
        return None
    lexicon = lexicon or default_lexicon()
    bare = form[:-1] if participle and form.endswith(("de", "te", "ene")) else form
    known = strong(form, lexicon) or strong(bare, lexicon)
    if known or len(form) < 4:
        return known
    return _of_participle(form, bare, lexicon) if participle else _of_finite(form)


@lru_cache(maxsize=8)
def _strong_forms(lexicon: Lexicon) -> dict[str, str]:
    """Every listed form of a strong verb with its infinitive; participles without ``ge-``."""
    forms: dict[str, str] = {}
    for verb, (stem, past, past_plural, done) in lexicon.verbs.strong.items():
        present = stem + (stem[-1] if stem[-1] in "ao" else "") + "t"
        for form in (verb, past, past_plural, done.removeprefix("ge"), stem, present):
            forms.setdefault(form, verb)
    return forms


def strong(form: str, lexicon: Lexicon) -> str | None:
    """The infinitive of a listed form, alone or behind a prefix: ``waargenomen``, ``ontving``, ``verkochten``."""
    forms = _strong_forms(lexicon)
    for at in range(len(form) - 1):
        front, rest = form[:at], form[at:]
        if rest in forms and (front in ("", "ge") or front.removesuffix("ge") in lexicon.verbs.prefixes):
            return front.removesuffix("ge") + forms[rest]
    return None


def _of_finite(form: str) -> str:
    for ending in ("te", "ten"):
        if form.endswith(ending) and form.removesuffix(ending).endswith(_VOICELESS):
            return to_infinitive(form.removesuffix(ending), voiced=False)
    for ending in ("de", "den"):
        stem = form.removesuffix(ending)
        unvoiced = stem.endswith(_VOICELESS) and not stem.endswith(("f", "s"))  # `leefde`, `reisde`
        if form.endswith(ending) and len(stem) > 2 and not unvoiced and not stem.endswith(_LONG):
            return to_infinitive(stem, voiced=True)
    if form.endswith("t") and not form.endswith("tt"):
        return to_infinitive(form[:-1])
    return form if form.endswith("en") else to_infinitive(form)


def _of_participle(form: str, bare: str, lexicon: Lexicon) -> str | None:
    stem = _without_ge(bare, lexicon)
    if form.endswith(("end", "ende")) and (stem == bare or len(_GROUPS.findall(stem)) < 2):
        return form[: form.rindex("end")] + "en"  # `spottend`, but `geopend`
    if form.endswith(("aande", "iende", "oende")):
        return form[:-2]  # `staande`, `ziende`, `doende`
    if bare.endswith("d"):
        own = stem[:-1].endswith((*_LONG, "ij", "ei")) and not stem.endswith("oeid")  # `gedood`, `bevrijd`
        return to_infinitive(stem if own else stem[:-1], voiced=True)
    if bare.endswith("t"):
        own = not stem[:-1].endswith(_VOICELESS)  # `geplant`, `gezet`: the stem's own t
        return to_infinitive(_relengthened(stem, form) if own else stem[:-1], voiced=False)
    return None


def _relengthened(stem: str, form: str) -> str:
    """``vergrote`` to ``vergroot``: an attributive form has an open syllable where its stem has a closed one."""
    if form.endswith("te") and stem[-2] in "aeou" and stem[-3] not in _VOWELS:
        return stem[:-1] + stem[-2] + stem[-1]
    return stem


def _without_ge(form: str, lexicon: Lexicon) -> str:
    """``gepompt`` to ``pompt``, ``losgeraakt`` to ``losraakt``, ``geëist`` to ``eist``."""
    for prefix in ("", *lexicon.verbs.prefixes):
        if form.startswith(f"{prefix}ge") and _GROUPS.search(form[len(prefix) + 2 :]):
            rest = form[len(prefix) + 2 :]
            return prefix + rest[0].translate(_DIAERESIS) + rest[1:]
    return form


def to_infinitive(stem: str, *, voiced: bool | None = None) -> str:
    """``raak`` to ``raken``, ``gil`` to ``gillen``, ``leef`` to ``leven``, ``pomp`` to ``pompen``.

    ``voiced`` tells whether ``f`` and ``s`` at the end stand for ``v`` and ``z``; None guesses by the vowel before.
    """
    last = stem[-1:]
    if stem.endswith(("eëer", "ieer")):
        return stem[:-3] + "ëren"
    if stem.endswith(_DIPHTHONGS) or len(stem) < 2:
        return stem + ("n" if stem.endswith("ie") else "en")
    long, diphthong = stem[-3:-1] in _LONG, stem[-3:-1] in _DIPHTHONGS
    if last in _VOICED and (long or diphthong or stem[-2] in "lrn"):
        guess = long or diphthong or stem[-2] == "n" or (last == "f" and stem[-2] in "lr")
        last = _VOICED[last] if (guess if voiced is None else voiced) else last
    if long and last not in _VOWELS:
        return stem[:-2] + last + "en"
    short = last not in _VOWELS and stem[-2] in _VOWELS and not diphthong
    if short and last not in "wx" and not (stem.endswith(_UNSTRESSED) and _syllables(stem) > 1):
        return stem + last + "en"
    return stem[:-1] + last + ("n" if last == "e" else "en")


def _syllables(stem: str) -> int:
    """Syllables after a prefix: one in ``herken``, two in ``reken``."""
    longest = max((p for p in default_lexicon().verbs.prefixes if stem.startswith(p)), key=len, default="")
    rest = stem.removeprefix(longest)
    return len(_GROUPS.findall(rest if len(rest) > 2 and _GROUPS.search(rest) else stem))


def adjective_base(form: str) -> str:
    """``gestage`` to ``gestaag``, ``witte`` to ``wit``, ``lieve`` to ``lief``, ``sociale`` to ``sociaal``."""
    base = form[:-1]
    if len(base) < 3:
        return form
    if base[-1] == base[-2] and base[-1] not in _VOWELS:
        return base[:-1]
    if base.endswith("iël"):
        return base[:-2] + "eel"
    if base.endswith(("ial", "uel", "ual")):
        return base[:-1] + base[-2] + base[-1]
    final = {"v": "f", "z": "s"}.get(base[-1], base[-1])
    several = len(_GROUPS.findall(base)) > 1
    unstressed = base.endswith(("isch", "lijk", "baar")) or base[-2] == "i" or (several and base.endswith(_UNSTRESSED))
    open_vowel = base[-2] in "aeou" and base[-3] not in _VOWELS and base[-1] not in _VOWELS + "wx"
    if open_vowel and not unstressed:
        return base[:-1] + base[-2] + final
    return base[:-1] + final

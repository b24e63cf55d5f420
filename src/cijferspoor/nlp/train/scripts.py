"""Lemmas as edits of a form: what to cut and add at both ends, and whether the case changes.

The representation follows the lemma rules of UDPipe (Straka 2018, "UDPipe 2.0 Prototype at CoNLL 2018 UD Shared
Task"), without edits inside the word.
"""

from __future__ import annotations

from difflib import SequenceMatcher

KEEP_TEACHER = "="
"""The edit that says: the lemma proposed by the teacher is right."""


def edit_script(form: str, lemma: str) -> str:
    """The edit that makes ``lemma`` of ``form``: ``grotere``/``groot`` gives ``L|0||4|ot``."""
    case = "L" if lemma == lemma.lower() else "K"
    source = form.lower() if case == "L" else form
    match = SequenceMatcher(None, source, lemma, autojunk=False).find_longest_match()
    if match.size == 0 or "|" in lemma:
        return f"!{lemma}"
    cut, rest = match.a, len(source) - match.a - match.size
    return "|".join((case, str(cut), lemma[: match.b], str(rest), lemma[match.b + match.size :]))


def apply_script(form: str, script: str) -> str | None:
    """The lemma that an edit makes of a form, or None when the form is too short for it."""
    if script.startswith("!"):
        return script[1:]
    case, cut, front, rest, back = script.split("|")
    source = form.lower() if case == "L" else form
    if int(cut) + int(rest) > len(source):
        return None
    return front + source[int(cut) : len(source) - int(rest)] + back

"""The noun phrase that begins at a token: modifiers, head, coordination and a complement with ``van``.

The head is the first word that can be a noun after words that can be modifiers, so the walk reads at most
a few words from where it starts, and stops at the first word that cannot belong to the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns.heads import find_head
from cijferspoor.linking.nouns.pieces import piece_at
from cijferspoor.linking.nouns.plurals import singular
from cijferspoor.linking.nouns.words import is_verb_like, opens_noun_phrase, plural_like
from cijferspoor.numerals.tokens import Token

_MAX_COMPLEMENTS = 2
"""``leden van de raad van bestuur`` has two; deeper ones say little about what is counted."""
_MAX_DETERMINERS = 2


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase as half-open code-point offsets in the text; ``text[head_start:head_end] == head``.

    ``end`` includes a complement with ``van``, ``core_end`` does not; both include coordinated nouns.
    ``lemma`` is that of the (first) head and ``modifiers`` holds the spans of its attributive adjectives.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    head: str
    lemma: str
    core_end: int
    modifiers: tuple[tuple[int, int], ...]


def noun_phrase_at(
    text: str, tokens: Sequence[Token], index: int, *, plural: bool | None, lexicon: Lexicon
) -> NounPhrase | None:
    """The noun phrase whose first word is token ``index``, or None where no noun follows.

    ``index`` stands right after a number or determiner. ``plural`` is True after a number above one, False
    after one, None when unknown: it decides which endings a head can have.
    """
    return _phrase(text, tokens, index, plural, lexicon, _MAX_COMPLEMENTS)


def _phrase(
    text: str, tokens: Sequence[Token], index: int, plural: bool | None, lexicon: Lexicon, complements: int
) -> NounPhrase | None:
    head = find_head(text, tokens, index, plural, lexicon)
    if head is None:
        return None
    lemma = head.piece.text.lower() if plural is False or head.measure else singular(head.piece.text, lexicon)
    core_end, after = head.piece.end, head.piece.after
    if not head.measure and plural_like(head.piece.text, lexicon):
        core_end, after = _coordinated(text, tokens, after, core_end, lexicon)
    end = core_end
    if complements and not head.measure:
        end = _complement_end(text, tokens, after, lexicon, complements) or core_end
    return NounPhrase(
        head.start,
        end,
        head.piece.start,
        head.piece.end,
        head.piece.text,
        singular("stuks", lexicon) if lemma == "stuks" else lemma,
        core_end,
        tuple((piece.start, piece.end) for piece in head.modifiers),
    )


def _coordinated(text: str, tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """The end of ``agenten en militairen`` and the token after it, given the first noun's."""
    joiner = piece_at(text, tokens, index)
    if joiner is None or joiner.text.lower() not in ("en", "of", "en/of", "&"):
        return end, index
    other = find_head(text, tokens, joiner.after, True, lexicon)
    if other is None or other.measure or not plural_like(other.piece.text, lexicon):
        return end, index
    return other.piece.end, other.piece.after


def _complement_end(text: str, tokens: Sequence[Token], index: int, lexicon: Lexicon, complements: int) -> int | None:
    """Where ``van`` plus a noun phrase ends that begins at token ``index``."""
    preposition = piece_at(text, tokens, index)
    if preposition is None or preposition.text.lower() != "van":
        return None
    index = preposition.after
    for _ in range(_MAX_DETERMINERS):
        piece = piece_at(text, tokens, index)
        if piece is None or not opens_noun_phrase(piece.text, lexicon):
            break
        index = piece.after
    inner = _phrase(text, tokens, index, None, lexicon, complements - 1)
    if inner is None or inner.lemma in lexicon.nouns.periods or is_verb_like(inner.head, lexicon):
        return None
    return inner.end

"""Find the head noun of a phrase by walking over what can stand before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.nouns.pieces import Piece, piece_at
from cijferspoor.linking.nouns.words import (
    PAST_DOUBLED,
    is_e_noun,
    is_function_word,
    is_modifier,
    is_nominalised,
    is_participle_in_en,
    is_verb_like,
    leads_adjective,
    plural_like,
)
from cijferspoor.nlp.words import VERBS
from cijferspoor.numerals.tokens import Token

_MAX_WORDS = 8
_QUOTES = "\"'‘’“”„«»‚"
_NOUNS = ("NOUN", "PROPN")
_JOINERS = ("en", "of", "maar", ",")


class Role(Enum):
    """What a word can be within the phrase that is being read."""

    HEAD = "head"
    MODIFIER = "modifier"
    LEAD = "word before an adjective"
    PASS = "sign or joiner"
    STOP = "not in this phrase"


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun with its modifiers; ``measure``: a noun like ``jaar``; ``start``: where it opens."""

    start: int
    piece: Piece
    modifiers: tuple[Piece, ...]
    measure: bool


def find_head(text: str, tokens: Sequence[Token], index: int, plural: bool | None, lexicon: Lexicon) -> Head | None:
    """The head of the noun phrase that begins at token ``index``, or None."""
    walk = _Walk(text, tokens, plural, lexicon)
    piece = walk.piece(index)
    start = piece.start if piece else 0
    for _ in range(_MAX_WORDS):
        if piece is None:
            break
        role = walk.role(piece)
        if role is Role.HEAD:
            first, last = piece, walk.end_of_name(piece)
            if not (plural and plural_like(first.text, lexicon) and not plural_like(last.text, lexicon)):
                piece = last  # `Jehova's Getuigen`, but `zes Vertrouwenscentra Kindermishandeling`
            # An opening quote stays outside when nothing but the head follows it.
            start = start if walk.inside else first.start
            return Head(start, piece, tuple(walk.modifiers), walk.is_measure(piece))
        if role is Role.STOP:
            break
        walk.inside = walk.inside or role is not Role.PASS
        if role is Role.MODIFIER:
            walk.modifiers.append(piece)
        walk.last = role
        piece = walk.piece(piece.after)
    return walk.nominalised(start)


class _Walk:
    """The state of one reading: what has been passed and what may come."""

    def __init__(self, text: str, tokens: Sequence[Token], plural: bool | None, lexicon: Lexicon) -> None:
        self.text, self.tokens, self.plural, self.lexicon = text, tokens, plural, lexicon
        self.modifiers: list[Piece] = []
        self.last: Role | None = None
        self.inside = False  # a word of the phrase has been read

    def piece(self, index: int) -> Piece | None:
        return piece_at(self.text, self.tokens, index)

    def is_measure(self, piece: Piece) -> bool:
        return piece.text.lower() in self.lexicon.nouns.measures

    def role(self, piece: Piece) -> Role:
        """What ``piece`` is, given what was read before it and the words right after it."""
        lower = piece.text.lower()
        if not piece.is_word:
            return self._sign(piece)
        if lower in _JOINERS:
            return self._joiner(piece)
        if lower in self.lexicon.nouns.months:
            return Role.STOP
        if self.is_measure(piece):
            return Role.HEAD
        if piece.text.endswith(("-", "‑")):
            return Role.LEAD  # `basis- en middelbare scholen`
        if is_participle_in_en(lower, self.lexicon) and self._plural_follows(piece):
            return Role.MODIFIER  # `omgekomen fietsers`, though `omgekomen` may close a clause as well
        verb = lower in self.lexicon.function_words.verbs and piece.pos != "NOUN"  # `van alle verkopen`
        if is_function_word(lower, self.lexicon) or verb:
            leads = lower in self.lexicon.function_words.adverbs_before_adjectives
            return Role.LEAD if leads and self._modifier_follows(piece) else Role.STOP
        return self._content_word(piece)

    def _plural_follows(self, piece: Piece) -> bool:
        after = self.piece(piece.after)
        return (
            after is not None
            and not is_function_word(after.text, self.lexicon)
            and plural_like(after.text, self.lexicon)
        )

    def _sign(self, piece: Piece) -> Role:
        if piece.text in _QUOTES:
            return Role.PASS
        return self._joiner(piece) if piece.text == "," else Role.STOP

    def _joiner(self, piece: Piece) -> Role:
        """A comma or conjunction belongs to the phrase between two modifiers only."""
        if self.last not in (Role.MODIFIER, Role.LEAD):
            return Role.STOP
        after = self.piece(piece.after)
        if after is None or not after.is_word or is_function_word(after.text, self.lexicon):
            return Role.STOP
        truncated = self.last is Role.LEAD
        return Role.PASS if truncated or self._can_modify(after) else Role.STOP

    def _content_word(self, piece: Piece) -> Role:
        tagged = self._tagged(piece)
        if tagged is not None:
            return tagged
        if self._can_modify(piece) and not self._is_head_before_end(piece):
            return Role.MODIFIER
        if self.plural is not True:
            return self._singular_or_plural(piece)
        if plural_like(piece.text, self.lexicon):
            return Role.HEAD
        if is_verb_like(piece.text, self.lexicon):
            return Role.STOP
        # An uninflected word belongs to the phrase if a modifier or a plural follows: `zwart-wit foto's`.
        after = self.piece(piece.after)
        fits = after is not None and (plural_like(after.text, self.lexicon) or self._modifier_follows(piece))
        return Role.LEAD if fits else Role.STOP

    def _tagged(self, piece: Piece) -> Role | None:
        """What the part of speech decides: ``haakten`` in ``twaalf haakten af`` looks like a plural, but is a verb."""
        if piece.pos in VERBS:
            return None if self._noun_or_modifier_follows(piece) and self._can_modify(piece) else Role.STOP
        if piece.pos == "NOUN" and not self._noun_follows(piece) and not piece.text.endswith(PAST_DOUBLED):
            return Role.HEAD
        return None

    def _noun_follows(self, piece: Piece) -> bool:
        after = self.piece(piece.after)
        return after is not None and after.pos in _NOUNS

    def _singular_or_plural(self, piece: Piece) -> Role:
        if is_verb_like(piece.text, self.lexicon) and piece.text.islower():
            return Role.STOP
        if leads_adjective(piece.text, self.lexicon) and self._noun_or_modifier_follows(piece):
            return Role.LEAD
        after = self.piece(piece.after)
        capital = piece.text[:1].isupper() and piece.text.endswith(("s", "sch"))
        if capital and after and after.text.islower() and self._noun_or_modifier_follows(piece):
            # `Vlaams parlement`, but `Hamas gedood`
            return Role.HEAD if leads_adjective(after.text, self.lexicon) else Role.MODIFIER
        return Role.HEAD

    def _can_modify(self, piece: Piece) -> bool:
        return is_modifier(piece.text, self.lexicon) and not is_verb_like(piece.text, self.lexicon)

    def _is_head_before_end(self, piece: Piece) -> bool:
        """Whether a word that can modify is the noun itself, because nothing it could modify follows."""
        if piece.text.lower().endswith("e") or is_participle_in_en(piece.text, self.lexicon):
            return False
        return plural_like(piece.text, self.lexicon) and not self._noun_or_modifier_follows(piece)

    def _modifier_follows(self, piece: Piece) -> bool:
        after = self.piece(piece.after)
        if after is None or not after.is_word:
            return False
        if is_function_word(after.text, self.lexicon):
            return after.text.lower() in self.lexicon.function_words.adverbs_before_adjectives
        return self._can_modify(after) or leads_adjective(after.text, self.lexicon)

    def _noun_or_modifier_follows(self, piece: Piece) -> bool:
        after = self.piece(piece.after)
        if after is None or not after.is_word or is_function_word(after.text, self.lexicon):
            return False
        if is_verb_like(after.text, self.lexicon):
            return False
        return self.plural is not True or plural_like(after.text, self.lexicon) or self._can_modify(after)

    def end_of_name(self, piece: Piece) -> Piece:
        """The last word of a name in capitals: ``Jehova's Getuigen``."""
        for _ in range(_MAX_WORDS):
            after = self.piece(piece.after)
            named = piece.text[:1].isupper() and after is not None and after.text[:1].isupper()
            if after is None or not named or is_function_word(after.text, self.lexicon):
                break
            piece = after
        return piece

    def nominalised(self, start: int) -> Head | None:
        """The last modifier as head when it names people by itself: ``één Israëlische``, ``een gewonde``."""
        if self.plural is True or not self.modifiers or self.last is not Role.MODIFIER:
            return None
        last = self.modifiers[-1]
        if not is_nominalised(last.text, self.lexicon) or is_e_noun(last.text, self.lexicon):
            return None
        return Head(start, last, tuple(self.modifiers[:-1]), False)

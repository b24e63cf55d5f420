"""Find the figures of a sentence in the sentence it became."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cijferspoor.checking.verifying.claims import Claim, Verdict, found, lost
from cijferspoor.checking.verifying.likeness import Alignment, Candidate
from cijferspoor.checking.verifying.words import Quoted, Word, numeric, reach, words
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import SentenceSpan

_ALTERED = "the sentence has another number in its place"
_TAKEN_OUT = "its words are no longer in the sentence"
_NO_SENTENCE = "its sentence is gone, and no sentence is like it"


class Rewording:
    """The sentences of an article that answer for reworded ones, and the places in them already given away."""

    def __init__(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        sentences: Mapping[int, Sequence[Word]],
        lexicon: Lexicon,
    ) -> None:
        self._text, self._spans, self._sentences, self._lexicon = text, spans, sentences, lexicon
        self._given: dict[tuple[int, int], tuple[int, int]] = {}
        self._best: dict[int, SentenceSpan] = {}

    def verdicts(self, claims: Mapping[int, Claim], old: SentenceSpan, candidate: Candidate) -> dict[int, Verdict]:
        """Verdicts on those of the claims of one old sentence that this candidate decides."""
        if not claims:
            return {}
        new = self._sentences[candidate.number]
        start, end = self._spans[candidate.number]
        now = SentenceSpan(text=self._text[start:end], start=start, end=end)
        before = words(old.text)
        alignment = Alignment.of(before, new)
        decided: dict[int, Verdict] = {}
        for i, claim in sorted(claims.items(), key=lambda item: (item[1].start, item[1].end)):
            self._best.setdefault(i, now)
            offset = old.start
            quoted = Quoted.of(old.text, before, claim.start - offset, claim.end - offset, self._lexicon)
            spot = self._spot(claim, old.text, before, new, quoted, alignment) if quoted else None
            if quoted and spot is not None:
                place = quoted.place(new, spot)
                self._given[place] = (claim.start, claim.end)
                share = f"{100 * candidate.likeness:.0f}% of its words are the same"
                decided[i] = found(claim, "changed", place, now, f"the sentence was reworded: {share}")
            elif quoted and self._altered(quoted, before, new, alignment):
                decided[i] = lost(claim, _ALTERED, now)
        return decided

    def given_up(self, number: int, claim: Claim) -> Verdict:
        """The verdict on a figure that is in none of the candidates; the first of those is shown."""
        now = self._best.get(number)
        return lost(claim, _TAKEN_OUT if now else _NO_SENTENCE, now)

    def _spot(
        self,
        claim: Claim,
        text: str,
        before: Sequence[Word],
        new: Sequence[Word],
        quoted: Quoted,
        alignment: Alignment,
    ) -> int | None:
        """Where the words stand in the new sentence: in line with where they stood, or else the first that is free.

        A place in line with another mention of the same words in the old sentence belongs to that mention.
        """
        spots = [
            spot for spot in quoted.spots(self._text, new, self._lexicon) if self._may_have(claim, quoted, new, spot)
        ]
        aligned = self._in_line(quoted.first, quoted, alignment)
        if aligned in spots:
            return aligned
        others = {
            self._in_line(place, quoted, alignment)
            for place in quoted.spots(text, before, self._lexicon)
            if place != quoted.first
        }
        return next((spot for spot in spots if spot not in others), None)

    def _may_have(self, claim: Claim, quoted: Quoted, new: Sequence[Word], spot: int) -> bool:
        # Two records of one figure, as after two runs, may both stand there.
        return self._given.get(quoted.place(new, spot), (claim.start, claim.end)) == (claim.start, claim.end)

    @staticmethod
    def _in_line(place: int, quoted: Quoted, alignment: Alignment) -> int | None:
        """The new place of the words at an old one, when all of them are in line."""
        spot = alignment.same.get(place)
        if spot is None:
            return None
        whole = all(alignment.same.get(place + i) == spot + i for i in range(len(quoted.norms)))
        return spot if whole else None

    def _altered(self, quoted: Quoted, before: Sequence[Word], new: Sequence[Word], alignment: Alignment) -> bool:
        """Was another number put where this one stood, or was it made part of a longer one?"""
        spot = self._in_line(quoted.first, quoted, alignment)
        if spot is not None:
            return reach(self._text, new, spot, spot + len(quoted.norms) - 1, self._lexicon) != quoted.reach
        for i, i_end, j, j_end in alignment.put:
            if i <= quoted.last and quoted.first < i_end:
                gone = {word.norm for word in before[i:i_end]}
                if any(numeric(word.norm, self._lexicon) and word.norm not in gone for word in new[j:j_end]):
                    return True
        return False

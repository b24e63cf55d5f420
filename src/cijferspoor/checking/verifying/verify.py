"""Hold the records of one article against the article as it is now.

In three steps, each for what the one before left: sentences that are still at their place, sentences that stand
elsewhere word for word, and sentences that were reworded. A place in the article answers for one old sentence only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cijferspoor.checking.verifying.claims import Claim, Verdict, found, lost
from cijferspoor.checking.verifying.likeness import Candidate, Likeness
from cijferspoor.checking.verifying.places import carry, find_words, pair, same_words
from cijferspoor.checking.verifying.rewording import Rewording
from cijferspoor.checking.verifying.words import Word, reach, words
from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.reading import Article
from cijferspoor.records import SentenceSpan

_INCONSISTENT = "the record contradicts itself: its quote is not what its sentence says at that place"
_ENDS = frozenset(".!?…:;\"'”’»)]")
"""Signs after which a sentence may begin; what follows anything else is part of a longer sentence."""


def verify_article(claims: Sequence[Claim], article: Article, lexicon: Lexicon | None = None) -> list[Verdict]:
    """A verdict on each claim, in the order of the claims, all about this article."""
    return _Check(article, lexicon or default_lexicon()).verdicts(claims)


@dataclass
class _Old:
    """A sentence as it was, and the claims (by number) of the figures in it."""

    span: SentenceSpan
    claims: list[int] = field(default_factory=list)


class _Check:
    """What is known of one article while its records are checked."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self._text, self._sha256, self._lexicon = article.text, article.sha256, lexicon
        self._spans = sorted((sentence.start, sentence.end) for sentence in article.sentences)
        self._starts = [start for start, _ in self._spans]
        self._ends = [end for _, end in self._spans]
        self._free = [True] * len(self._spans)
        self._taken: list[tuple[int, int]] = []
        self._open: list[int] = []
        self._words: dict[int, list[Word]] = {}
        self._verdicts: dict[int, Verdict] = {}
        self._claims: Sequence[Claim] = ()

    def verdicts(self, claims: Sequence[Claim]) -> list[Verdict]:
        self._claims = claims
        left = self._in_place(self._sentences())
        left = self._elsewhere(left)
        left = self._within_others(left)
        self._reworded(left)
        return [self._verdicts[i] for i in range(len(claims))]

    def _sentences(self) -> list[_Old]:
        """The old sentences in order, with the claims that do not contradict themselves."""
        olds: dict[tuple[int, str], _Old] = {}
        for i, claim in enumerate(self._claims):
            if claim.consistent:
                span = claim.sentence
                olds.setdefault((span.start, span.text), _Old(span)).claims.append(i)
            else:
                self._verdicts[i] = lost(claim, _INCONSISTENT)
        return [olds[key] for key in sorted(olds)]

    def _in_place(self, olds: Sequence[_Old]) -> list[_Old]:
        left = []
        for old in olds:
            if self._stands(old):
                self._occupy(old.span.start, old.span.end)
                for i in old.claims:
                    claim = self._claims[i]
                    self._verdicts[i] = found(claim, "stands", (claim.start, claim.end), old.span)
            else:
                left.append(old)
        return left

    def _stands(self, old: _Old) -> bool:
        span = old.span
        if self._text[span.start : span.end] != span.text:
            return False
        unchanged = self._claims[old.claims[0]].sha256 == self._sha256
        return unchanged or self._complete(span.start, span.end)

    def _complete(self, start: int, end: int) -> bool:
        """Does no number begin before this stretch or go on after it? ``Meer dan 12`` is not in ``Meer dan 120``."""
        low, high = max(0, start - 40), end + 40
        around = words(self._text, low, min(len(self._text), high))
        inside = [i for i, word in enumerate(around) if word.end > start and word.start < end]
        if not inside or around[inside[0]].start < start or around[inside[-1]].end > end:
            return False
        return reach(self._text, around, inside[0], inside[-1], self._lexicon) == ("", "")

    def _elsewhere(self, olds: Sequence[_Old]) -> list[_Old]:
        """Whole sentences that stand elsewhere, repeated ones paired in order."""
        if not olds:
            return []
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._spans):
            if self._free[number]:
                places[same_words(self._text[start:end])].append(number)
        alike: defaultdict[str, list[_Old]] = defaultdict(list)
        for old in olds:
            alike[same_words(old.span.text)].append(old)
        left = []
        for key, group in alike.items():
            numbers = places.get(key, [])
            partner = dict(pair([old.span.start for old in group], [self._starts[n] for n in numbers]))
            for i, old in enumerate(group):
                if i in partner:
                    self._moved(old, *self._spans[numbers[partner[i]]])
                else:
                    left.append(old)
        return sorted(left, key=lambda old: old.span.start)

    def _within_others(self, olds: Sequence[_Old]) -> list[_Old]:
        """Sentences that stand there word for word, but are divided otherwise than before."""
        if not olds:
            return []
        likeness = self._likeness()
        left = []
        for old in olds:
            numbers = likeness.sharing_most(words(old.span.text), old.span.start)
            places = [place for number in numbers for place in self._around(old, self._open[number])]
            if places:
                self._moved(old, *min(places, key=lambda place: (abs(place[0] - old.span.start), place)))
            else:
                left.append(old)
        return left

    def _around(self, old: _Old, number: int) -> list[tuple[int, int]]:
        """The places of an old sentence's words in and around a sentence."""
        start, end = self._spans[number]
        room = 2 * len(old.span.text)
        places = find_words(old.span.text, self._text, max(0, start - room), min(len(self._text), end + room))
        return [place for place in places if self._may_be_sentence(*place)]

    def _may_be_sentence(self, start: int, end: int) -> bool:
        at = bisect_left(self._taken, (start, end))
        if any(a < end and start < b for a, b in self._taken[max(0, at - 1) : at + 1]) or not self._complete(
            start, end
        ):
            return False
        before, after = self._text[:start].rstrip(" ")[-1:], self._text[end : end + 40].lstrip(" ")[:1]
        opens = not before or before == "\n" or before in _ENDS
        return opens and (not after or after == "\n" or self._text[end - 1] in _ENDS)

    def _moved(self, old: _Old, start: int, end: int) -> None:
        self._occupy(start, end)
        span, text = old.span, self._text[start:end]
        now = SentenceSpan(text=text, start=start, end=end)
        by = start - span.start
        reason = f"stands {abs(by)} characters {'further on' if by > 0 else 'further back'}"
        if by == 0:
            reason = "stands there with other white space"
        for i in old.claims:
            claim = self._claims[i]
            first, last = carry(span.text, claim.start - span.start, claim.end - span.start, text)
            self._verdicts[i] = found(claim, "moved", (start + first, start + last), now, reason)

    def _occupy(self, start: int, end: int) -> None:
        insort(self._taken, (start, end))
        for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end)):
            self._free[number] = False

    def _likeness(self) -> Likeness:
        """Only what no unchanged sentence lays claim to."""
        self._open = [number for number, free in enumerate(self._free) if free]
        self._words = {number: words(self._text, *self._spans[number]) for number in self._open}
        return Likeness([self._words[number] for number in self._open])

    def _ranked(self, likeness: Likeness, old: _Old) -> list[Candidate]:
        ranked = likeness.ranked(words(old.span.text), old.span.start)
        return [Candidate(self._open[candidate.number], candidate.likeness) for candidate in ranked]

    def _reworded(self, olds: Sequence[_Old]) -> None:
        """Figures whose words still stand in a sentence like their own; the most similar sentences go first."""
        if not olds:
            return
        likeness = self._likeness()
        rewording = Rewording(self._text, self._spans, self._words, self._lexicon)
        pairs = [(candidate, old) for old in olds for candidate in self._ranked(likeness, old)]
        pairs.sort(key=lambda p: (-p[0].likeness, abs(self._starts[p[0].number] - p[1].span.start), p[1].span.start))
        for candidate, old in pairs:
            claims = {i: self._claims[i] for i in old.claims if i not in self._verdicts}
            self._verdicts.update(rewording.verdicts(claims, old.span, candidate))
        for old in olds:
            for i in old.claims:
                if i not in self._verdicts:
                    self._verdicts[i] = rewording.given_up(i, self._claims[i])

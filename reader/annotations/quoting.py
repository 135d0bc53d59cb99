"""From the selectors alone to a place: the words, up to 32 code points on each side, and where they stood.

Cheap and certain first; edit distance only where the words are not found with their context as they were. Evidence is
counted in letters: a likeness of one half is none, since unrelated texts reach it.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotations.alignment import begins_alike, equal_runs, similarity, windows
from reader.annotations.evidence import placed
from reader.annotations.normalisation import Normal, normal
from reader.annotations.tidying import tidied

_COPIES = 200  # exact places looked at
_LENGTHS = (8, 16, 32)  # context may be intact near the passage and changed further away
_MARGIN = 6.0  # letters of evidence by which the best place must beat the next
_SHORT = 25  # letters of a passage that needs more of its context
_ALONE = 8  # letters of a passage that may be found without any context
_NEAR = 80  # letters away from where the words stood, from which most of their own line must be with them
_ELSEWHERE = 400  # letters away, from which all of it must be
_LEAST = 42  # letters of words and context without which a place elsewhere may be anything
_OWN = 0.6  # share of the own line that is most of it
_LONG, _END = 4000, 400  # a longer passage is found by its two ends
_FRAME = 16  # code points of a neighbour that frame a passage
_STILL_THERE = ((5, 2), (12, 10))  # (letters of a passage, letters that it may have moved without context)
_BLANK_AND_MARKS = ' \n"'


@dataclass(frozen=True, slots=True)
class Quoted:
    """A place in the text's offsets; ``likeness`` of the words and ``context`` that stands beside them, 0..1."""

    start: int
    end: int
    likeness: float
    context: float


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    likeness: float
    left: float  # letters of evidence before the passage
    right: float
    away: int  # from where the words stood

    @property
    def context(self) -> float:
        return self.left + self.right


def quoted(text: str, exact: str, prefix: str, suffix: str, hint: int) -> Quoted | None:
    """Where ``exact`` stands in ``text``, most likely near ``hint``; None where that cannot be told."""
    if len(exact) <= _LONG:
        return _QuoteSearch(text, exact, prefix, suffix, hint).find()
    head = _QuoteSearch(text, exact[:_END], prefix, exact[_END : _END + 32], hint).find()
    tail = _QuoteSearch(text, exact[-_END:], exact[-_END - 32 : -_END], suffix, hint + len(exact) - _END).find()
    if head is None or tail is None or not 0.4 <= (tail.end - head.start) / len(exact) <= 2:
        return None
    return Quoted(head.start, tail.end, min(head.likeness, tail.likeness), min(head.context, tail.context))


class _QuoteSearch:
    """One annotation's words in one text."""

    def __init__(self, text: str, exact: str, prefix: str, suffix: str, hint: int) -> None:
        self._normal: Normal = normal(text)
        self._text = self._normal.text.replace("\n", " ")
        words = normal(exact).text.replace("\n", " ")
        self._words = words.strip()
        self._prefix = normal(prefix).text
        self._suffix = normal(suffix).text
        self._hint = self._normal.of(min(max(hint, 0), len(text)))

    def find(self) -> Quoted | None:
        if not self._words or not self._text or self._is_cut_out():
            return None
        place = self._verbatim() or self._likely()
        if place is None:
            return self._only_one()
        available = min(32, len(self._prefix)) + min(32, len(self._suffix))
        context = min(1.0, place.context / available) if available else 1.0
        return Quoted(self._normal.start(place.start), self._normal.end(place.end), place.likeness, context)

    def _only_one(self) -> Quoted | None:
        """Words from a program that keeps nothing of what stood beside them, where they stand here just once."""
        words, text = self._words, self._text
        if len(words) < _ALONE or (self._prefix + self._suffix).strip():
            return None
        found = list(_occurrences(text, words))
        whole = [at for at in found if _is_whole(text, at) and _is_whole(text, at + len(words))]
        if len(whole or found) != 1:
            return None
        start = (whole or found)[0]
        end = start + len(words)
        return Quoted(self._normal.start(start), self._normal.end(end), 1.0, float(len(words) >= _SHORT))

    def _verbatim(self) -> _Place | None:
        """The words between their whole context, nearest to where they stood."""
        before, after = self._prefix.replace("\n", " ").lstrip(), self._suffix.replace("\n", " ").rstrip()
        whole = before + self._words + after
        if len(before) + len(after) < 8:
            return None
        found = list(_occurrences(self._text, whole))
        if not found:
            return None
        at = min((start + len(before) for start in found), key=lambda start: abs(start - self._hint))
        if abs(at - self._hint) > _ELSEWHERE:
            return None  # there may be more to say for a changed passage where it stood
        return _Place(at, at + len(self._words), 1.0, len(before), len(after), abs(at - self._hint))

    def _is_cut_out(self) -> bool:
        """The passage's neighbours stand together, about where they stood, and it is no more between them."""
        before, after = (part.replace("\n", " ") for part in self._own_line())
        before, after = before[-_FRAME:].rstrip(), after[:_FRAME].lstrip()
        if len(before) < 12 or len(after) < 12:
            return False
        low, high = max(0, self._hint - _ELSEWHERE), self._hint + _ELSEWHERE
        near = self._text[low:high]
        return any(before + gap + after in near for gap in ("", " ", "  ")) and before + self._between() not in near

    def _between(self) -> str:
        """The passage with the blank before it, as it stood."""
        return (" " if self._prefix[-1:].isspace() else "") + self._words

    def _likely(self) -> _Place | None:
        judged = sorted(filter(self._may_be, {self._judged(*place) for place in self._candidates()}), key=self._order)
        if not judged:
            return None
        best = judged[0]
        others = [other for other in judged[1:] if other.end <= best.start or other.start >= best.end]
        if not self._is_enough(best, others):
            return None
        return best

    def _order(self, place: _Place) -> tuple[float, int]:
        return -self._evidence(place), place.away

    def _evidence(self, place: _Place) -> float:
        stayed = 60 if place.away <= 2 and place.likeness == 1 and len(self._words) >= 12 else 0
        return _letters(len(self._words), place.likeness) + place.context + _nearness(place.away) + stayed

    def _candidates(self) -> Iterator[tuple[int, int]]:
        words, prefix, suffix = self._words, self._prefix, self._suffix
        for start in _occurrences(self._text, words):
            yield start, start + len(words)
        own_prefix, own_suffix = self._own_line()
        yield from self._frames()
        contexts = [
            (prefix, suffix),
            (own_prefix, own_suffix),
            (prefix, ""),
            ("", suffix),
            (own_prefix, ""),
            ("", own_suffix),
        ]
        for pair in dict.fromkeys(contexts):
            before, after = (part.replace("\n", " ") for part in pair)
            yield from self._like(before, after)

    def _like(self, before: str, after: str) -> Iterator[tuple[int, int]]:
        """Where the words lie in what looks like the words between ``before`` and ``after``."""
        pattern = before + self._words + after
        for start, end in windows(pattern, self._text, self._hint):
            window = self._text[start:end]
            runs = tidied(equal_runs(pattern, window), pattern, window)
            place = placed(runs, (len(before), len(before) + len(self._words)), pattern, window)
            if place is not None:
                yield from self._trimmed(start + place[0], start + place[1])

    def _own_line(self) -> tuple[str, str]:
        return self._prefix.rsplit("\n", 1)[-1], self._suffix.split("\n", 1)[0]

    def _own_letters(self) -> int:
        """Letters of the passage's own line that are known."""
        return sum(min(32, len(part.strip(_BLANK_AND_MARKS))) for part in self._own_line())

    def _frames(self) -> Iterator[tuple[int, int]]:
        """What stands between the passage's neighbours, whatever became of the passage.

        Neighbours in its own line are the surest; of a passage that begins or ends a line the lines beside it must do.
        """
        own_before, own_after = self._own_line()
        before = (own_before if len(own_before) >= 8 else self._prefix.replace("\n", " "))[-_FRAME:]
        after = (own_after if len(own_after) >= 8 else self._suffix.replace("\n", " "))[:_FRAME]
        if len(after) < 8 or 0 < len(before) < 8:
            return
        starts = _occurrences(self._text, before) if before else iter((0,))
        for start in starts:
            begin = start + len(before)
            end = self._text.find(after, begin, begin + 2 * len(self._words) + 2 * _FRAME)
            if end >= 0:
                yield from self._trimmed(begin, end)

    def _trimmed(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end and self._text[start] == " ":
            start += 1
        while start < end and self._text[end - 1] == " ":
            end -= 1
        if start < end:
            yield start, end

    def _judged(self, start: int, end: int) -> _Place:
        likeness = similarity(self._words, self._text[start:end])
        left = _context(self._prefix[::-1], self._text[max(0, start - 80) : start][::-1])
        right = _context(self._suffix, self._text[end : end + 80])
        return _Place(start, end, likeness, left, right, abs(start - self._hint))

    def _is_enough(self, best: _Place, others: list[_Place]) -> bool:
        if not self._stands_out(best, others):
            return False
        length, available = len(self._words), min(32, len(self._prefix)) + min(32, len(self._suffix))
        if min(best.left, best.right) >= 20 and best.away <= _ELSEWHERE:
            return best.likeness >= 0.35 and (best.end - best.start) * 5 >= length * 2
        if best.likeness < 0.5:
            return False
        need = (0.35 if length < _SHORT else 0.2) * available
        if best.away > _NEAR and best.context < _OWN * self._own_letters():
            return self._is_there_still(best, length)
        agreed = best.likeness >= 0.75 or min(best.left, best.right) >= 5
        if available >= 16 and agreed and best.context >= 8 and best.context + _nearness(best.away) >= need:
            return True
        return self._is_there_still(best, length)

    def _stands_out(self, best: _Place, others: list[_Place]) -> bool:
        """No other place has as much for it, unless the two are copies of one another."""
        if not others:
            return True
        # Words that stand where they stood speak against a look-alike elsewhere, whatever is beside them.
        if best.away > _ELSEWHERE and any(self._is_there_still(other, len(self._words)) for other in others):
            return False
        lead = self._evidence(best) - self._evidence(others[0])
        return lead >= _MARGIN or self._are_copies(best, others[0])

    def _may_be(self, place: _Place) -> bool:
        """Far from where the words stood their own line must be with them; nearer, not one side of it may be lost."""
        before, after = (min(32, len(part.strip(_BLANK_AND_MARKS))) for part in self._own_line())
        if self._is_context(place):
            return False
        if place.away > _ELSEWHERE:
            seen = len(self._words) + place.context >= _LEAST
            return seen and place.likeness >= 0.75 and place.left >= 0.85 * before and place.right >= 0.85 * after
        # The lines beside it are where they were, and its own line is another that begins, or ends, with these words.
        if (before < 12 and place.left >= 20 and after >= 24 and place.right <= 8) or (
            after < 12 and place.right >= 20 and before >= 24 and place.left <= 8
        ):
            return False
        if min(before, after) < 12 and place.context < 16:
            return self._is_there_still(place, len(self._words))
        if (before >= 12 and place.left < 4) or (after >= 12 and place.right < 4):
            enough = 16 if len(self._words) >= 12 else 24
            return (place.away <= 100 and place.context >= enough) or self._is_there_still(place, len(self._words))
        return True

    def _is_context(self, place: _Place) -> bool:
        """True where the words that stood beside the passage have closed up over it: the place is theirs."""
        if place.likeness >= 0.8:
            return False
        after = _context(self._suffix, self._text[place.start : place.start + 80])
        before = _context(self._prefix[::-1], self._text[max(0, place.end - 80) : place.end][::-1])
        return after > place.right or before > place.left

    def _is_there_still(self, place: _Place, length: int) -> bool:
        """All around was rewritten, and the words stand where they stood, the nearer the fewer they are."""
        if place.likeness >= 0.85 and length >= 32 and len(self._words.split()) >= 4 and place.away <= 150:
            return True
        return place.likeness == 1 and any(length >= least and place.away <= away for least, away in _STILL_THERE)

    def _are_copies(self, one: _Place, other: _Place) -> bool:
        """Either will do where the article repeats itself word for word."""
        own = self._own_letters()
        return one.likeness == other.likeness == 1 and own >= 8 and min(one.context, other.context) >= 0.9 * own


def _context(context: str, text: str) -> float:
    """Letters of evidence in what stands beside a place; ``context`` and ``text`` both lead away from it."""
    best = 0.0
    for part in dict.fromkeys((context, context.split("\n", 1)[0])):
        ours, theirs = part.replace("\n", " ").lstrip(_BLANK_AND_MARKS), text.lstrip(_BLANK_AND_MARKS)
        for length in _LENGTHS:
            if ours and length <= max(len(ours), _LENGTHS[0]):
                piece = ours[:length]
                best = max(best, _letters(len(piece), begins_alike(piece, theirs[: 2 * length])))
        if ours:
            piece = ours[: _LENGTHS[-1]]
            best = max(best, _letters(len(piece), begins_alike(piece, theirs[: 2 * len(piece)])))
    return best


def _nearness(away: int) -> float:
    """Letters of evidence in standing about where the words stood."""
    return 20 * math.exp(-away / 150)


def _letters(length: int, likeness: float) -> float:
    return length * max(0.0, 2 * likeness - 1)


def _is_whole(text: str, at: int) -> bool:
    """No word is cut in two at ``at``."""
    return not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    for _ in range(_COPIES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)

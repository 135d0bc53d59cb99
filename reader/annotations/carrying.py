"""From the old text of an article to a new one, both at hand: which stretch of the new text is this stretch of the old?

Equal lines are matched first, what lies between them is aligned letter by letter, once for all annotations.
The evidence is what stays equal in the passage and on both sides of it; without it there is no answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.annotations.alignment import Run, equal_runs, windows
from reader.annotations.evidence import FAR, FIRM, Evidence, placed, weighed
from reader.annotations.lines import Gap, Line, gaps, lines_of, matched
from reader.annotations.normalisation import Normal, normal
from reader.annotations.tidying import tidied

_LONG = 5000  # a pattern from which its lines and gaps must do
_WHOLE_GAP = 4e8  # product of lengths up to which a gap is aligned as a whole (20,000 letters square: 60 ms)

_LOCAL = 150  # code points of context on each side with which a passage is looked for by itself
_LONG_LINE = 25  # letters from which an equal line is evidence by itself
_KIN = 0.3  # share of the old text's letters in equal lines from which two texts are versions of one article
_AS_GOOD = 0.9  # share of the equal letters with which an alignment to a part is as good as one to the whole
_AS_MUCH = 0.1  # weight of evidence that makes no difference

Judged = tuple[tuple[int, int], Evidence]
"""A place in the new text as it is compared, and what speaks for it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the new text's offsets, and how like its words are to the old ones (0..1)."""

    start: int
    end: int
    likeness: float


class Carrier:
    """An old and a new text; made once, asked for many passages."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self.old: Normal = normal(old_text)
        self.new: Normal = normal(new_text)
        old_lines, new_lines = lines_of(self.old.text), lines_of(self.new.text)
        pairs = matched(old_lines, new_lines, (_written(old_text, self.old), _written(new_text, self.new)))
        self._lines: list[tuple[Line, Line]] = [(old_lines[n], new_lines[pairs[n]]) for n in sorted(pairs)]
        self._line_starts = [line.start for line, _ in self._lines]
        self._gaps: list[Gap] = gaps(old_lines, new_lines, pairs, (len(self.old.text), len(self.new.text)))
        self._gap_starts = [gap.start for gap in self._gaps]
        self._kinship = sum(len(line.text) for line, _ in self._lines) / max(1, len(self.old.text))
        self._aligned: dict[Gap, list[Run]] = {}

    def find(self, start: int, end: int) -> Found | None:
        """Where [start, end) of the old text went; None where it is gone."""
        begin, stop = self._trimmed(self.old.of(start), self.old.of(end))
        if begin >= stop:
            return None
        whole = self._in_equal_line(begin, stop)
        if whole is not None:
            return Found(self.new.start(whole[0]), self.new.end(whole[1]), 1.0)
        best = self._judged(self._runs(begin - FAR, stop + FAR), begin, stop)
        if best is None or not best[1].is_sure():
            # Copied or moved, the passage may stand whole in a place that the alignment of everything tears apart.
            others = [self._judged(runs, begin, stop) for runs in self._local_runs(begin, stop)]
            free = [
                found for found in others if found and found[1].is_moved() and not self._is_taken(found[0], begin, stop)
            ]
            best = _likeliest(best, free)
        if best is None:
            return None
        (first, last), evidence = best
        return Found(self.new.start(first), self.new.end(last), evidence.likeness)

    def _judged(self, runs: list[Run], begin: int, stop: int) -> Judged | None:
        place = placed(runs, (begin, stop), self.old.text, self.new.text)
        if place is None:
            return None
        evidence = weighed(runs, (begin, stop), place, self.old.text, self.new.text)
        return (place, evidence) if evidence.is_enough() else None

    def _local_runs(self, begin: int, stop: int) -> Iterator[list[Run]]:
        """Alignments of the passage with its context, and with its own line alone, anywhere in the new text."""
        text, near = self.old.text, self._expected(begin)
        line_end = text.find("\n", stop)
        line = (text.rfind("\n", 0, begin) + 1, len(text) if line_end < 0 else line_end)
        for low, high in ((0, len(text)), line):
            first, last = max(low, begin - _LOCAL), min(high, stop + _LOCAL)
            pattern = text[first:last]
            for at, end in windows(pattern, self.new.text, near) if len(pattern) < _LONG else []:
                window = self.new.text[at:end]
                runs = tidied(equal_runs(pattern, window), pattern, window)
                yield [(here + first, there + at, length) for here, there, length in runs]

    def _in_equal_line(self, begin: int, stop: int) -> tuple[int, int] | None:
        """A passage inside a line that stayed as it was stands there; a short line is no evidence in a strange text."""
        number = bisect_right(self._line_starts, begin) - 1
        if number < 0:
            return None
        line, other = self._lines[number]
        if stop > line.end or (len(line.text) < _LONG_LINE and self._kinship < _KIN):
            return None
        return other.start + begin - line.start, other.start + stop - line.start

    def _expected(self, begin: int) -> int:
        """About where a place of the old text is in the new one: as far after the last equal line as it was."""
        number = bisect_right(self._line_starts, begin) - 1
        line, other = self._lines[number] if number >= 0 else (None, None)
        return begin if line is None or other is None else other.start + begin - line.start

    def _is_taken(self, place: tuple[int, int], begin: int, stop: int) -> bool:
        """True where most of ``place`` is what other words of the old text became: the way back must lead here too."""
        first, last = place
        others = 0
        for line, other in self._lines:
            if other.start < last and other.end > first and not (line.start < stop and line.end > begin):
                others += min(other.end, last) - max(other.start, first)
        for gap in self._gaps:
            if gap.their_start < last and gap.their_end > first:
                others += sum(
                    max(0, min(there + length, last) - max(there, first))
                    for here, there, length in self._gap_runs(gap)
                    if length >= FIRM and (here >= stop or here + length <= begin)
                )
        return others * 2 > last - first

    def _trimmed(self, begin: int, stop: int) -> tuple[int, int]:
        words = self.old.text[begin:stop]
        return begin + len(words) - len(words.lstrip()), stop - (len(words) - len(words.rstrip()))

    def _runs(self, begin: int, stop: int) -> list[Run]:
        """Equal runs that meet [begin, stop), in the order of the old text; matched lines win over aligned gaps."""
        found: list[Run] = []
        covered: list[tuple[int, int]] = []
        number = max(0, bisect_right(self._line_starts, begin) - 1)
        for line, other in self._lines[number : bisect_left(self._line_starts, stop)]:
            if line.end > begin:
                found.append((line.start, other.start, len(line.text)))
                covered.append((line.start, line.end))
        number = max(0, bisect_right(self._gap_starts, begin) - 1)
        for gap in self._gaps[number : bisect_left(self._gap_starts, stop)]:
            if gap.end > begin:
                found += [
                    run
                    for run in self._gap_runs(gap)
                    if run[0] < stop
                    and run[0] + run[2] > begin
                    and not any(start < run[0] + run[2] and run[0] < end for start, end in covered)
                ]
        return sorted(found)

    def _gap_runs(self, gap: Gap) -> list[Run]:
        runs = self._aligned.get(gap)
        if runs is None:
            one, other = self.old.text[gap.start : gap.end], self.new.text[gap.their_start : gap.their_end]
            if len(one) * len(other) > _WHOLE_GAP:
                return []
            runs = [
                (gap.start + here, gap.their_start + there, length)
                for here, there, length in tidied(_equal(one, other, gap), one, other)
            ]
            self._aligned[gap] = runs
        return runs


def _likeliest(aligned: Judged | None, others: list[Judged]) -> Judged | None:
    """The place with the most for it; of copies with as much the one that the alignment of everything led to."""
    every = [aligned, *others] if aligned else others
    best = max(every, key=lambda found: found[1].weight, default=None)
    if best is None or aligned is None:
        return best
    (first, last), least = aligned[0], best[1].weight - _AS_MUCH
    there = [one for one in others if one[0][0] < last and one[0][1] > first and one[1].weight >= least]
    return max(there, key=lambda found: found[1].weight, default=best)


def _equal(one: str, other: str, gap: Gap) -> list[Run]:
    """The alignment of a gap. A title is often repeated on top: of two copies there the latter is the old one."""
    runs = equal_runs(one, other)
    skipped = len(other) - len(one) * 5 // 4
    if gap.start or gap.their_start or skipped <= 0:
        return runs
    later = [(here, there + skipped, length) for here, there, length in equal_runs(one, other[skipped:])]
    return later if sum(run[2] for run in later) >= _AS_GOOD * sum(run[2] for run in runs) else runs


def _written(text: str, compared: Normal) -> Callable[[Line], str]:
    """A line as it stands in the text itself: copies that are compared as one may differ in a dash."""
    return lambda line: text[compared.start(line.start) : compared.end(line.end)]


@lru_cache(maxsize=4)
def carrier(old_text: str, new_text: str) -> Carrier:
    return Carrier(old_text, new_text)

"""What equal runs around a passage say: where it went, and whether that is enough to believe it. Pure.

A wrong place is worse than none: without like words *and* like surroundings there is no answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotations.alignment import Run, similarity

FAR = 800  # code points around a passage in which what still stands beside it is looked for
_NEAR = 120  # code points of context weighed on each side
_TOO_LONG = 1e8  # product of lengths from which what was kept stands for the likeness
FIRM = 3  # shorter runs are chance: unrelated texts have 4 % of their letters in such runs, 30 % noise leaves 58 %
_APART = 120  # a passage torn further than this (or its own length) is followed in its largest piece
_INSIDE = 20  # inside a line: further than these code points (or four fifths of its length)
_EDGE = 3  # runs at each end of a passage, one of which is its true end
_SHORT = 25  # a passage in which chance letters weigh much
_ENOUGH_OWN = 15  # letters of the passage's own line from which their loss says something


def placed(runs: list[Run], passage: tuple[int, int], old: str, new: str) -> tuple[int, int] | None:
    """The stretch of the new text that the passage's runs lead to: the largest piece where it was torn apart."""
    begin, stop = passage
    inside = [run for run in runs if run[0] < stop and run[0] + run[2] > begin]
    if not inside:
        return None
    piece = max(_pieces(inside, passage, old), key=lambda some: sum(_within(run, begin, stop) for run in some))
    head, tail = piece[0], piece[-1]
    first, last = head[1] + max(0, begin - head[0]), tail[1] + min(tail[2], stop - tail[0])
    # What was changed at the ends of the passage belongs to it as far as the context does not claim it.
    before = [run[1] + run[2] for run in runs if run[0] + run[2] <= begin and run[1] + run[2] <= first]
    after = [run[1] for run in runs if run[0] >= stop and run[1] >= last]
    low, high = before[-1] if before else 0, after[0] if after else len(new)
    if head is not inside[0]:
        low = max(low, new.rfind("\n", 0, first + 1) + 1)
    if tail is not inside[-1]:
        line_end = new.find("\n", max(first, last - 1))
        high = min(high, line_end if line_end >= 0 else high)
    starts, ends = set(_starts(piece, begin, low)), set(_ends(piece, stop, high))
    if len(starts) == len(ends) == 1:
        return first, last
    words = old[begin:stop]
    places = [(start, end) for start in sorted(starts) for end in sorted(ends, reverse=True) if start < end]
    return max(places, key=lambda place: similarity(words, new[place[0] : place[1]]), default=(first, last))


def _starts(piece: list[Run], begin: int, low: int) -> Iterator[int]:
    """Where a piece may begin: at its first run, or as far before it as in the old text; short runs may be chance."""
    for here, there, length in piece[:_EDGE]:
        start = there + max(0, begin - here)
        yield start
        yield max(min(low, start), start - max(0, here - begin))
        if length >= FIRM:
            return


def _ends(piece: list[Run], stop: int, high: int) -> Iterator[int]:
    for here, there, length in reversed(piece[-_EDGE:]):
        end = there + min(length, stop - here)
        yield end
        yield max(end, min(high, end + max(0, stop - here - length)))
        if length >= FIRM:
            return


def _pieces(runs: list[Run], passage: tuple[int, int], old: str) -> list[list[Run]]:
    """The runs in pieces that stand together. Between lines an advertisement may have come, inside one some words."""
    length = passage[1] - passage[0]
    pieces = [[runs[0]]]
    for run in runs[1:]:
        here, there, size = pieces[-1][-1]
        between_lines = "\n" in old[here + size - 1 : run[0] + 1]
        apart = max(_APART, length) if between_lines else max(_INSIDE, length * 4 // 5)
        if 0 <= run[1] - (there + size) <= apart:
            pieces[-1].append(run)
        else:
            pieces.append([run])
    return pieces


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares 0..1. ``kept``: of the passage's letters in equal runs; ``own``: of the rest of its line, if long."""

    length: int
    found: int
    likeness: float
    kept: float
    left: float
    right: float
    own: float | None

    @property
    def words(self) -> float:
        return max(self.likeness, self.kept)

    @property
    def weight(self) -> float:
        return self.words + self.left + self.right + (self.own or 0.0)

    def is_moved(self) -> bool:
        """Enough for a place that the rest of the article does not lead to: its own line came with it, or is it."""
        if self.own is None:
            return self.words >= 0.8 and self.length >= 12
        if self.own >= 0.8 and min(self.left, self.right) >= 0.5:
            return self.words >= 0.5
        return self.words >= (0.7 if self.length < _SHORT else 0.5) and self.own >= 0.5

    def is_sure(self) -> bool:
        if self.own is not None and self.own >= 0.9 and min(self.left, self.right) >= 0.5:
            return self.words >= 0.6
        return self.words >= 0.8 and min(self.left, self.right) >= 0.6

    def is_enough(self) -> bool:
        words = self.words
        if not self.found or self.found > 2 * self.length + _APART:
            return False
        if self.own is not None and self.own < 0.3 and (words < 0.85 or min(self.left, self.right) < 0.35):
            return False
        if min(self.left, self.right) >= 0.4:
            return words > (0.5 if self.length < _SHORT else 0.4) and self.found / self.length >= 0.4
        if max(self.left, self.right) >= 0.35:
            return words >= (0.8 if self.own is None else 0.5)
        return self.length >= 40 and words >= 0.8


def weighed(runs: list[Run], passage: tuple[int, int], place: tuple[int, int], old: str, new: str) -> Evidence:
    """Everything that speaks for ``place`` of the new text being ``passage`` of the old one."""
    (begin, stop), (first, last) = passage, place
    firm = [run for run in runs if run[2] >= FIRM]
    line_begin = max(old.rfind("\n", 0, begin) + 1, begin - _NEAR)
    line_end = old.find("\n", stop)
    line_stop = min(len(old) if line_end < 0 else line_end, stop + _NEAR)
    before, after = (first - 2 * _NEAR, first), (last, last + 2 * _NEAR)
    rest = begin - line_begin + line_stop - stop
    kept = _equal(firm, (begin, stop), (first, last)) / (stop - begin)
    is_long = (stop - begin) * (last - first) > _TOO_LONG
    own = _equal(firm, (line_begin, begin), before) + _equal(firm, (stop, line_stop), after)
    return Evidence(
        length=stop - begin,
        found=last - first,
        likeness=kept if is_long else similarity(old[begin:stop], new[first:last]),
        kept=kept,
        left=max(
            _share(firm, (max(0, begin - _NEAR), begin), before),
            _share(_turned(firm), (max(0, first - _NEAR), first), (begin - FAR, begin)),
        ),
        right=max(
            _share(firm, (stop, min(len(old), stop + _NEAR)), after),
            _share(_turned(firm), (last, min(len(new), last + _NEAR)), (stop, stop + FAR)),
        ),
        own=own / rest if rest >= _ENOUGH_OWN else None,
    )


def _turned(runs: list[Run]) -> list[Run]:
    """The same seen from the new text."""
    return [(there, here, length) for here, there, length in runs]


def _share(runs: list[Run], here: tuple[int, int], there: tuple[int, int]) -> float:
    return _equal(runs, here, there) / (here[1] - here[0]) if here[1] > here[0] else 0.0


def _equal(runs: list[Run], here: tuple[int, int], there: tuple[int, int]) -> int:
    """Code points of ``here`` in runs that lead into ``there``."""
    return sum(max(0, _within(run, *here)) for run in runs if run[1] + run[2] > there[0] and run[1] < there[1])


def _within(run: Run, begin: int, stop: int) -> int:
    return min(run[0] + run[2], stop) - max(run[0], begin)

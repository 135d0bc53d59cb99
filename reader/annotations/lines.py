"""Which lines of an old text are which lines of a new one, where their words are the same. Pure; no edit distance here.

Lines that stand once in both are matched first and carry their equal neighbours along (as in Bram Cohen's patience
diff); of lines that stand as often in both the first goes to the first, the second to the second.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Gap:
    """Stretches that no backbone line holds: what was edited lies in [start, end) here, [their_...) there."""

    start: int
    end: int
    their_start: int
    their_end: int


Exact = Callable[[Line], str]


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, without the blanks around them."""
    found: list[Line] = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            found.append(Line(at + line.index(stripped), stripped))
        at += len(line) + 1
    return found


def matched(old: list[Line], new: list[Line], exact: tuple[Exact, Exact] | None = None) -> dict[int, int]:
    """Number of an old line -> number of the new line with the same words.

    ``exact``: a line of the old, of the new text as it is written there, which tells copies apart where it can.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    olds, news = Counter(line.text for line in old), Counter(line.text for line in new)
    where = {line.text: number for number, line in enumerate(new) if news[line.text] == 1}
    for number, line in enumerate(old):
        if olds[line.text] == 1 and line.text in where:
            pairs[number] = where[line.text]
            taken.add(where[line.text])
    for number in list(pairs):
        for step in (1, -1):
            _extend(old, new, number, step, pairs, taken)
    if exact is not None:
        _match_copies(old, new, pairs, taken, exact)
    _match_copies(old, new, pairs, taken, (_compared, _compared))
    return pairs


def _compared(line: Line) -> str:
    return line.text


def _extend(old: list[Line], new: list[Line], number: int, step: int, pairs: dict[int, int], taken: set[int]) -> None:
    here, there = number + step, pairs[number] + step
    while 0 <= here < len(old) and 0 <= there < len(new) and here not in pairs and there not in taken:
        if old[here].text != new[there].text:
            return
        pairs[here] = there
        taken.add(there)
        here, there = here + step, there + step


def _match_copies(
    old: list[Line], new: list[Line], pairs: dict[int, int], taken: set[int], form: tuple[Exact, Exact]
) -> None:
    """As many copies here as there: in their order. Else nobody knows which one was changed, and letters must tell."""
    ours: defaultdict[str, list[int]] = defaultdict(list)
    theirs: defaultdict[str, list[int]] = defaultdict(list)
    compared = {line.text for number, line in enumerate(old) if number not in pairs}
    for number, line in enumerate(old):
        if number not in pairs:
            ours[form[0](line)].append(number)
    for number, line in enumerate(new):
        if number not in taken and line.text in compared:
            theirs[form[1](line)].append(number)
    for text, numbers in ours.items():
        if len(numbers) == len(theirs.get(text, ())):
            pairs.update(zip(numbers, theirs[text], strict=True))
            taken.update(theirs[text])


def gaps(old: list[Line], new: list[Line], pairs: dict[int, int], ends: tuple[int, int]) -> list[Gap]:
    """What lies between the matched lines that stand in the same order in both texts. ``ends``: the texts' lengths."""
    found: list[Gap] = []
    here = there = 0
    for number in _backbone(old, pairs):
        line, other = old[number], new[pairs[number]]
        if line.start > here or other.start > there:
            found.append(Gap(here, line.start, there, other.start))
        here, there = line.end, other.end
    found.append(Gap(here, ends[0], there, ends[1]))
    return found


def _backbone(old: list[Line], pairs: dict[int, int]) -> list[int]:
    """The heaviest increasing run of matched lines, by letters (a short line moved must not outweigh a long one)."""
    numbers = sorted(pairs)
    best: list[tuple[int, int]] = []  # (place in new, weight of the best run that ends there), both increasing
    weight_of: dict[int, int] = {}
    before: dict[int, int | None] = {}
    at: dict[int, int] = {}
    for number in numbers:
        place = pairs[number]
        position = bisect_left(best, (place, -1))
        previous = best[position - 1] if position else None
        weight = (previous[1] if previous else 0) + len(old[number].text)
        before[number] = at[previous[0]] if previous else None
        weight_of[number] = weight
        at[place] = number
        while position < len(best) and best[position][1] <= weight:
            best.pop(position)
        if position == 0 or best[position - 1][1] < weight:
            best.insert(position, (place, weight))
    chain: list[int] = []
    number_or_none = at[best[-1][0]] if best else None
    while number_or_none is not None:
        chain.append(number_or_none)
        number_or_none = before[number_or_none]
    return chain[::-1]

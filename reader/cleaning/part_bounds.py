"""How far the body reaches over its own tables, lists and key points, which are worth nothing as running text. Gives no
roles."""

from collections.abc import Sequence

from reader.cleaning.lines import Line

_FARTHEST_ABOVE = 40
_NEAR_PART = 2
_SHORTEST_CLOSING = 18
_LONGEST_HEADING = 60


def back_over_parts(lines: Sequence[Line], low: int, start: int) -> int:
    """To the key points right above the first paragraph."""
    first = start
    for number in range(start - 1, max(low, start - _FARTHEST_ABOVE) - 1, -1):
        if lines[number].part:
            first = number
        elif first - number > _NEAR_PART:
            break
    return first


def over_parts(lines: Sequence[Line], start: int, end: int, cut: int) -> int:
    """On over tables and lists that are the article's, with one offer between at most, and what the article says right
    below them."""
    last = end
    parts = False
    for number in range(end, cut):
        line = lines[number]
        if line.part or (parts and _is_said_below(lines, number, last)):
            last, parts = number + 1, True
            line.kept = line.kept or any(not line.stems.isdisjoint(other.stems) for other in lines[start:end])
        elif number - last >= _NEAR_PART:
            break
    return last if parts else end


def _is_said_below(lines: Sequence[Line], number: int, last: int) -> bool:
    """A sentence right below a table or list, or below its own heading."""
    line = lines[number]
    if line.hit is not None or line.role is not None or not line.closed or line.words[-1] not in '.!?»"”':
        return False
    between = lines[last:number]
    return line.size >= _SHORTEST_CLOSING and all(
        other.hit is None and other.role is None and other.size <= _LONGEST_HEADING for other in between
    )

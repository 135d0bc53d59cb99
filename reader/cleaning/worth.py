"""What a line is worth as running text, and the stretch of lines that is worth most. Gives no roles."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.lines import Line
from reader.values import BlockKind, BlockRole

_PASSED = -10.0


def weight_of(line: Line) -> float:
    """Code points of running text, less than 0 for what stands around it."""
    if line.role is not None and (line.removed or line.role is BlockRole.TITLE):
        return -5.0
    if line.part or (line.kept and line.listed):
        return 0.0  # cells of a table
    if line.hit is not None and (line.noise or line.hit.role is BlockRole.METADATA):
        return _hit_weight(line)
    if line.prose:
        return float(min(line.size, 500))
    if line.closed:
        return 0.8 * line.size
    if line.block.kind is BlockKind.LIST_ITEM:
        return 0.3 * line.size
    return _of_headline(line) if line.headline else -15.0


def _hit_weight(line: Line) -> float:
    if line.hit is not None and line.hit.final:
        return -400.0
    if line.hit is not None and line.hit.opens == "headlines" and not line.inline:
        return -60.0 if line.hit.role is BlockRole.RELATED else -120.0
    if line.hit is not None and line.hit.role is BlockRole.ADVERTISEMENT:
        return min(-10.0, _of_headline(line))  # to know what it is makes it no better than one that is not known
    return -10.0


def _of_headline(line: Line) -> float:
    return -0.7 * min(line.size, 60)


def best_stretch(lines: Sequence[Line], low: int, high: int, passed: AbstractSet[int] = frozenset()) -> tuple[int, int]:
    """The half-open stretch within [low, high) whose weights add up to most; empty where none is worth anything.
    ``passed``: headers and their boxes behind which the article is known to go on."""
    best, best_start, best_end = 0.0, low, low
    total, start = 0.0, low
    for number in range(low, high):
        if total <= 0:
            total, start = 0.0, number
        weight = weight_of(lines[number])
        total += max(weight, _PASSED) if number in passed else weight
        if total > best:
            best, best_start, best_end = total, start, number + 1
    return best_start, best_end

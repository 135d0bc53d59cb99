"""A report kept hour by hour: the hours over its entries are the article's. Gives back, takes nothing away."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.cleaning.lines import Line
from reader.values import BlockRole

_CLOCK = re.compile(r"\W{0,3}(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\W{0,3}")
_FEWEST = 3
_CONFIDENCE = 0.7


def keep_hours(lines: Sequence[Line]) -> None:
    """Three and more hours, later and later or earlier and earlier, each right over a shown headline with shown
    sentences below it: of a feed only headlines are shown, of comments nothing. An hour over a sentence alone was no
    hour alone from the beginning, but counts."""
    entries = list(_entries(lines))
    hours = [minutes for _line, minutes in entries]
    if len(hours) < _FEWEST:
        return
    if all(one >= two for one, two in pairwise(hours)) or all(one <= two for one, two in pairwise(hours)):
        for line, _minutes in entries:
            if line.removed:
                line.come_back(_CONFIDENCE)


def _entries(lines: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    """(an hour over an entry, in minutes of its day)."""
    for at, line in enumerate(lines):
        clock = _CLOCK.fullmatch(line.words)
        if clock is not None and (_is_shown(line) or line.rule == "lone-clock") and _is_told(lines[at + 1 : at + 3]):
            yield line, 60 * int(clock["hour"]) + int(clock["minute"])


def _is_told(below: Sequence[Line]) -> bool:
    """A shown sentence, or a shown line and then one."""
    if not below or not _is_shown(below[0]):
        return False
    return below[0].closed or (len(below) > 1 and _is_shown(below[1]) and below[1].closed)


def _is_shown(line: Line) -> bool:
    return line.role is BlockRole.BODY and not line.removed

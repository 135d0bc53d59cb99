"""Paragraphs of a dump that stand behind its best stretch, with a box of other stories between, and speak on: by words
that they share with the text. Gives BODY alone."""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.going_on import is_blurb
from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.values import BlockRole

_LONGEST_BOX = 6
_SHORTEST = 60
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.25
_FEWEST_OF_TITLE = 2
_MOST_BEHIND = 12
_FEWEST_ITEMS = 2


def keep_resumed(lines: Sequence[Line], title_at: int | None, region: Region) -> None:
    """Decide a paragraph at most a box away from the last one, and those between which nothing stands."""
    if title_at is None or any(line.voted for line in lines):
        return
    title = lines[title_at].stems
    known = title.union(*(line.stems for line in lines[region.start : region.end] if line.closed))
    last = _keep_announced(lines, region)
    for number in range(last + 1, min(len(lines), region.end + _MOST_BEHIND)):
        line = lines[number]
        if line.hit is not None and line.hit.final:
            return
        if number - last > _LONGEST_BOX:
            return
        if _speaks_on(lines, number, known, title):
            line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
            line.kept = True
            known = known | line.stems
            last = number


def _keep_announced(lines: Sequence[Line], region: Region) -> int:
    """'What we need:', 'books;', 'shelves.' right behind the last paragraph; the number of the text's last line."""
    number = region.end
    if number + 2 >= len(lines) or lines[number].words[-1] != ":" or lines[number].hit is not None:
        return number - 1
    items = list(itertools.takewhile(_is_item, lines[number + 1 : number + 1 + _MOST_BEHIND]))
    if len(items) < _FEWEST_ITEMS or not all(item.words[-1] in ";," for item in items[:-1]):
        return number - 1
    for line in (lines[number], *items):
        line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
        line.kept = True
    return number + len(items)


def _is_item(line: Line) -> bool:
    return line.hit is None and line.role is None and line.words[-1] in ";,."


def _speaks_on(lines: Sequence[Line], number: int, known: AbstractSet[str], title: AbstractSet[str]) -> bool:
    line = lines[number]
    if line.hit is not None or line.role is not None or not line.closed or line.size < _SHORTEST:
        return False
    if line.words[-1] not in '.!»"”' or line.block.link_share >= 0.3 or is_blurb(lines, number):
        return False
    shared = len(line.stems & known)
    if shared >= _FEWEST_SHARED and shared >= _LEAST_SHARE * len(line.stems):
        return True
    return len(line.stems & title) >= _FEWEST_OF_TITLE and shared >= _LEAST_SHARE * len(line.stems)

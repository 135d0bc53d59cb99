"""The key points above a text: a few lines between the headline and the first paragraph that say in short what the
paragraphs say at length. Headlines of other stories do not. Keeps lines, takes none away."""

import itertools
from collections.abc import Sequence

from reader.cleaning.akin import Told
from reader.cleaning.lines import Line
from reader.cleaning.part_words import part_words
from reader.values import BlockKind

_FIRST = 16
_POINT = (12, 170)
_FEWEST, _MOST = 2, 6
# The share of a point's words that the paragraphs have: below a label, of one point, and of points without a label.
_LABELLED, _LIKE_HEADER, _ONE, _BARE = 0.2, 0.4, 0.5, 0.6
_ENOUGH_BELOW = 150
_SOON = 6
_LONGEST_LABEL = 40
_SHORTEST_BARE = 30


def keep_points(lines: Sequence[Line], title_at: int | None) -> None:
    """Take back what rules said of the key points of a dump, and mark them so that nobody asks them again."""
    if title_at is None or any(line.vote is not None for line in lines):
        return
    told: Told | None = None
    at, last = title_at + 1, min(len(lines), title_at + 1 + _FIRST)
    while at < last:
        labelled = _is_label(lines[at])
        if not labelled and lines[at].block.kind is not BlockKind.LIST_ITEM:
            at += 1
            continue
        first = at + labelled
        points = list(itertools.takewhile(_is_point, lines[first : first + _MOST + 1]))
        told_at_length = labelled or all(map(_is_long, points))
        if not (_FEWEST <= len(points) <= _MOST) or not told_at_length or not _reads_on(lines, first + len(points)):
            at += 1 + (0 if labelled else max(0, len(points) - 1))
            continue
        headings = {line.stems for line in lines[first + len(points) :] if line.size <= _POINT[1] and not line.closed}
        told = told or _told(lines, title_at, first + len(points))
        shares = [told.share([point]) for point in points]
        mean = sum(shares) / len(points)
        if sum(point.stems in headings for point in points) >= _FEWEST:
            return  # a list of the text's headings
        if mean >= (_least(lines[at]) if labelled else _BARE) and max(shares) >= _ONE:
            for line in lines[at : first + len(points)]:
                line.keep_as_part()
            return
        at = first + len(points)


def _is_label(line: Line) -> bool:
    return line.role is None and line.size <= _LONGEST_LABEL and part_words().points.match(line.words) is not None


def _least(label: Line) -> float:
    """More below what heads lists of other stories, too."""
    return _LIKE_HEADER if label.hit is not None and label.hit.opens else _LABELLED


def _told(lines: Sequence[Line], title_at: int, start: int) -> Told:
    """The headline, and all from the first paragraph to the first header behind which no paragraph follows soon."""
    stop = next((number for number in range(start, len(lines)) if _ends(lines, number)), len(lines))
    below = (line for line in lines[start:stop] if line.hit is None and line.role is None)
    return Told(below, lines[title_at].tokens)


def _ends(lines: Sequence[Line], number: int) -> bool:
    hit = lines[number].hit
    if hit is None or not hit.opens or lines[number].inline:
        return False
    return hit.final or not any(line.prose and line.hit is None for line in lines[number + 1 : number + 1 + _SOON])


def _is_point(line: Line) -> bool:
    shortest, longest = _POINT
    return (
        line.hit is None
        and line.role is None
        and not line.prose
        and not line.listed
        and line.block.kind is not BlockKind.CAPTION
        and shortest <= line.size <= longest
        and " " in line.words.strip()
        and line.words[-1] != ":"
        and line.words[:1] not in '–—«"“'
    )


def _is_long(line: Line) -> bool:
    """An item of a list, and no tag."""
    return line.size >= _SHORTEST_BARE and line.block.kind is BlockKind.LIST_ITEM


def _reads_on(lines: Sequence[Line], number: int) -> bool:
    """A paragraph stands right below."""
    if number >= len(lines):
        return False
    line = lines[number]
    return line.prose and line.hit is None and line.role is None and line.size >= _ENOUGH_BELOW // 2

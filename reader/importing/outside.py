"""Boxes behind the element that holds nearly all of the text: a poll, comments, the line of copyright. They are not the
article's, unless one reads on."""

import itertools
from collections.abc import Sequence

from reader.importing.page_text import Page
from reader.language.prose import is_prose, stems
from reader.values import BlockKind

_NEARLY_ALL = 0.8
_ENOUGH_PROSE = 400
_FEWEST_SHARED = 3


def outside_blocks(page: Page, kept: Sequence[bool]) -> set[int]:
    """Blocks of boxes behind the text's own element in which no paragraph speaks of the same subject."""
    found: set[int] = set()
    home = _home(page, kept)
    if home is None:
        return found
    first, end = page.extents[home]
    inside = [_words(page, number) for number in range(first, end) if kept[number]]
    if sum(len(words) for words in inside if is_prose(words)) < _ENOUGH_PROSE:
        return found
    above = frozenset(next(path for at, path in enumerate(page.paths) if at >= first))
    boxes: dict[int, list[int]] = {}
    for number in range(end, len(kept)):
        if not page.own.intersection(page.paths[number]):
            boxes.setdefault(next((one for one in page.paths[number] if one not in above), -1), []).append(number)
    asked = [numbers for box, numbers in boxes.items() if _may_be_foreign(page, kept, home, box, numbers)]
    known = frozenset().union(*map(stems, inside)) if asked else frozenset()
    for numbers in asked:
        if not any(_reads_on(_words(page, number), known) for number in numbers):
            found.update(numbers)
    return found


def _may_be_foreign(page: Page, kept: Sequence[bool], home: int, box: int, numbers: Sequence[int]) -> bool:
    """Of another class than the text's element; with something that was kept, or below a heading of its own."""
    if page.classes.get(box, "") != "" and page.classes.get(box) == page.classes.get(home):
        return False
    if any(kept[number] for number in numbers):
        return True
    led = page.blocks[numbers[0]].kind is BlockKind.HEADING
    return led and all(page.blocks[number].kind is not BlockKind.CAPTION for number in numbers)


def _home(page: Page, kept: Sequence[bool]) -> int | None:
    """The innermost element with nearly all kept letters."""
    sizes = (len(block.span) if yes else 0 for block, yes in zip(page.blocks, kept, strict=True))
    sums = [0, *itertools.accumulate(sizes)]
    enough = max(1.0, _NEARLY_ALL * sums[-1])
    return max((number for number, (at, end) in page.extents.items() if sums[end] - sums[at] >= enough), default=None)


def _reads_on(words: str, known: frozenset[str]) -> bool:
    return is_prose(words) and len(stems(words) & known) >= _FEWEST_SHARED


def _words(page: Page, number: int) -> str:
    return page.blocks[number].span.of(page.text)

"""A text that its page cuts into several elements of one class, with boxes between them: extractors keep one of them or
two. Only gives back."""

import itertools
from collections.abc import Container, Sequence

from reader.importing.page_text import Page
from reader.language.prose import ends_sentence, is_prose, stems
from reader.values import BlockKind

_HALF = 0.5
_MOST_LINKED = 0.5
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.1
_SHORTEST = 15


def with_parts(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also the sentences and subheadings of elements that have the class of the one with most of the kept text, stand
    below the same headline, and speak of the same."""
    result = list(kept)
    name = _class_of_text(page, kept)
    parts = [element for element, other in page.classes.items() if other == name and element in page.extents]
    if not name or len(parts) < 2:
        return result
    known: frozenset[str] = frozenset()
    first = kept.index(True)
    stories = [0, *itertools.accumulate(block.tag == "h1" for block in page.blocks)]
    for element in parts:
        at, end = page.extents[element]
        numbers = [number for number in range(at, end) if number not in apart]
        if at < first or any(kept[number] for number in numbers) or not numbers:
            continue
        told = frozenset().union(*(stems(_words(page, number)) for number in numbers if is_prose(_words(page, number))))
        if not told or stories[at] != stories[first]:
            continue
        known = known or frozenset().union(*(stems(_words(page, number)) for number, yes in enumerate(kept) if yes))
        if len(told & known) < max(_FEWEST_SHARED, _LEAST_SHARE * len(told)):
            continue
        for number in numbers:
            result[number] = _may_be_text(page, number)
    return result


def _class_of_text(page: Page, kept: Sequence[bool]) -> str:
    """The class that the parents of most kept letters have."""
    sums: dict[str, int] = {}
    whole = 0
    for path, block, yes in zip(page.paths, page.blocks, kept, strict=True):
        if yes:
            whole += len(block.span)
            name = page.classes.get(path[-2], "") if len(path) >= 2 else ""
            sums[name] = sums.get(name, 0) + len(block.span)
    return next((name for name, size in sums.items() if size >= _HALF * whole), "")


def _may_be_text(page: Page, number: int) -> bool:
    block = page.blocks[number]
    words = _words(page, number)
    if block.link_share >= _MOST_LINKED or block.tag in ("button", "form", "nav", "footer", "aside", "h1"):
        return False
    if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE):
        return True
    return len(words) >= _SHORTEST and ends_sentence(words)


def _words(page: Page, number: int) -> str:
    return page.blocks[number].span.of(page.text)

"""Paragraphs that extractors left out although their own neighbours in the same element were kept. Only gives back."""

import re
from collections.abc import Container, Sequence

from reader.importing.page_text import Page
from reader.language.prose import ends_sentence, is_prose
from reader.values import BlockKind

_SHORTEST = 25
_MOST_LINKED = 0.3
_SECOND_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?…][»”\")]*\s+[«“„\"(–—-]*\s*[^\W\d_]")
_ITEM_TAGS = frozenset({"li", "dd", "dt"})
_TAGS = frozenset({"p", "div", "blockquote", "section", "td", "pre"}) | _ITEM_TAGS


def with_siblings(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also sentences that share parent and tag with kept ones and stand among them, and the rest of a list of which
    most was kept."""
    result = list(kept)
    told = {_words(page, number) for number, yes in enumerate(kept) if yes}
    rows: dict[tuple[int, str | None], list[int]] = {}
    for number, path in enumerate(page.paths):
        if len(path) >= 2 and page.blocks[number].tag in _TAGS:
            rows.setdefault((path[-2], page.blocks[number].tag), []).append(number)
    for numbers in rows.values():
        ours = [number for number in numbers if kept[number]]
        listed = page.blocks[numbers[0]].tag in _ITEM_TAGS
        if len(ours) < 2 or (listed and 2 * len(ours) < len(numbers)):
            continue
        for number in numbers:
            if not kept[number] and number not in apart and _may_be_kept(page, number, ours, told):
                result[number] = True
    return result


def _may_be_kept(page: Page, number: int, ours: Sequence[int], told: Container[str]) -> bool:
    block = page.blocks[number]
    words = _words(page, number)
    between = ours[0] < number < ours[-1]
    if block.kind is BlockKind.CAPTION or words in told:
        return False
    if block.tag in _ITEM_TAGS:
        return block.link_share < _MOST_LINKED and ours[0] - 1 <= number <= ours[-1] + 1
    if not ends_sentence(words) or words[-1:] in ":," or len(words) < _SHORTEST:
        return False
    if block.link_share >= _MOST_LINKED:  # a link that nobody closed runs on over paragraphs
        return between and is_prose(words) and _SECOND_SENTENCE.search(words) is not None
    return between


def _words(page: Page, number: int) -> str:
    return page.blocks[number].span.of(page.text)
